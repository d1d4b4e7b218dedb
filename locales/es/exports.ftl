# Lo que la página dice de comprobantes, figuras y pósteres. Los nombres de los mensajes siguen a src/app/texts/exports.ts.

## receipt
exports-receipt-waiting = Se está preparando el comprobante…
exports-receipt-lead = Un comprobante describe una ejecución con tal exactitud que cualquiera puede repetirla: quien abra su enlace llegará a este mismo momento, y la página comparará el estado con el que se indica aquí.
exports-receipt-scenario = Escenario
exports-receipt-seed = Semilla
exports-receipt-moment = Momento
exports-receipt-state = Estado
exports-receipt-version = Versión
exports-receipt-model = Modelo
exports-receipt-code = Código QR del enlace
exports-receipt-scan = Abre este momento
exports-receipt-noCode = El enlace es demasiado largo para un código QR. El archivo contiene lo mismo.
exports-receipt-tooLong = Esta ejecución es demasiado extensa para un enlace. El archivo lo contiene todo: abierto en la página, o comprobado con cart-lab verify-receipt, lleva al mismo estado.
exports-receipt-whole = El comprobante completo
exports-receipt-save = Guardar como archivo
exports-receipt-copyText = Copiar el texto
exports-receipt-copied = El comprobante está en el portapapeles.
exports-receipt-print = Imprimir el informe con él
exports-receipt-heading = Comprobante

## figure
exports-figure-format = Formato
exports-figure-formats-png2 = PNG, 2 ×
exports-figure-formats-png4 = PNG, 4 ×
exports-figure-formats-svg = SVG
exports-figure-ground = Fondo
exports-figure-grounds-light = Claro
exports-figure-grounds-dark = Oscuro
exports-figure-panels = Paneles
exports-figure-picture = Imagen
exports-figure-says = Textos
exports-figure-parts-title = Título
exports-figure-parts-time = Tiempo
exports-figure-parts-seed = Semilla
exports-figure-parts-legend = Leyenda
exports-figure-parts-colours = Escala de colores
exports-figure-parts-scaleBar = Barra de escala
exports-figure-parts-letters = Letras de los paneles
exports-figure-parts-caption = Pie: escenario, versión, estado, parámetros modificados
exports-figure-preview = Vista previa de la figura
exports-figure-nothing = No hay nada elegido: marque la imagen o un gráfico.
exports-figure-save = Guardar la figura
exports-figure-saving = Dibujando…
exports-figure-saved = Guardada. El comprobante de la ejecución va dentro del archivo.
exports-figure-failed = No se pudo dibujar la figura. Quizá una más pequeña sí.

## poster
exports-poster-lead = La ejecución va a cada uno de estos días, allí se toma su imagen, y todas se reúnen en una hoja. Después, la ejecución queda donde está ahora.
exports-poster-days = Días
exports-poster-hint = Días desde el inicio, separados por punto y coma: 0; 2; 4,5
exports-poster-fault = Se esperan días de 0 a { $end }, como máximo { $most }: 0; 2; 4,5
exports-poster-even = Repartidos por la ejecución
exports-poster-evenly = { $n } repartidos
exports-poster-go = Tomar las imágenes
exports-poster-cancel = Cancelar
exports-poster-cancelled = Cancelado; no se ha guardado nada.
exports-poster-taking = Imagen { $n } de { $all }
exports-poster-saved = Guardado. El comprobante de la ejecución va dentro del archivo.
exports-poster-failed = No se pudo hacer el póster.

# Two runs that are compared
exports-both = Se muestran las dos ejecuciones, A ({ $one }) y B ({ $other }), en el mismo momento y con una sola leyenda; el archivo contiene los comprobantes de ambas.
