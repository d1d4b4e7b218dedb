# What the page says in Spanish. Names of messages follow src/app/texts.ts.

## product
product = CAR-T Lab

## invitation
invitation-play = Reproducir
invitation-hint = Cada punto es una célula. Pulse «Reproducir» y observe.
invitation-loading = Preparando las células…
invitation-heard = La ejecución empezará en cuanto las células estén en su sitio.

## busy
busy-starting = Iniciando la simulación…
busy-loading = Colocando las células…
busy-jumping = Calculando…
busy-twin = Iniciando la otra ejecución…

## replay
replay-replaying = Se está reproduciendo un registro hasta el momento en que se guardó.
replay-agrees = El registro se ha reproducido hasta el momento en que se guardó, y el estado es el mismo hasta el último bit.
replay-differs = El registro se ha reproducido, pero el estado no es el que se guardó: procede de otra versión del programa o fue modificado.
replay-unproven = El registro se ha reproducido hasta el momento en que se guardó. No contiene ninguna huella con la que comparar el estado.

## notices
notices-lost = La simulación se ha detenido. La ejecución puede volver al punto en que estaba.
notices-silent = La simulación no responde. Continuará si se recupera por sí sola; si no, recárguela.
notices-pictureFailed = Este navegador no puede dibujar la imagen (WebGL 2 falta o está desactivado). Los números, los gráficos y el inspector siguen funcionando.
notices-engine = Este navegador no cumple la promesa de que una ejecución sea igual en todas partes: una ejecución de prueba terminó de otro modo, así que los resultados pueden diferir de los de otros equipos. Puede ayudar una actualización del navegador, u otro navegador.
notices-dismiss = Descartar este aviso

## problems
problems-cannotOpen = No se ha podido abrir
problems-link = Este enlace es defectuoso
problems-failed = No ha funcionado
problems-lost = La simulación se ha detenido
problems-value = hallado
problems-expected = esperado
problems-suggestion = quizás
problems-document = documento completo
problems-reload = Recargar la simulación
problems-reloadAtStart = Recargar desde el inicio
problems-close = Cerrar
problems-count = { $n } { $n ->
    [one] problema
   *[other] problemas
 }
problems-more = y { $n } más
problems-tooLarge = El archivo supera { $limit }. Los archivos de escenarios y registros son mucho más pequeños.
problems-unreadable = El archivo no se ha podido leer como texto.
problems-linkFault = La dirección contiene algo que no se puede entender.
problems-unchanged = La ejecución que estaba abierta no ha cambiado.
problems-openedInstead = En su lugar se ha abierto el escenario habitual, «{ $title }».

## link
link-knownNames = uno de: { $names }
link-once = nombrado una sola vez
link-encoding = texto con codificación por porcentaje (percent-encoding)
link-preset = el nombre de un escenario predefinido, como b-all-niche
link-seed = de 1 a { $most } caracteres imprimibles
link-time = un tiempo como 3d4h o 90min, de 3 472 días como máximo
link-timeUnit = un tiempo con su unidad
link-damaged = Este enlace no está como se escribió: se cortó, se dañó o se modificó. Se ha abierto lo que dice ahora, que quizá no sea la ejecución que se pretendía.
link-mended = Un signo al final del enlace se ha interpretado como puntuación: la semilla es { $seed }.
link-document = un escenario o registro comprimido; el enlace puede haberse cortado
link-documentSize = un documento más corto; los largos viajan mejor como archivo
link-mostChanges = como máximo { $most } { $most ->
    [one] cambio
   *[other] cambios
 }
link-changes = cambios comprimidos del escenario; el enlace puede haberse cortado
link-change = cambios como kill.hitRate:0.1, separados por comas
link-view = compare, junto con la otra ejecución (twin), o build
link-twin = una descripción comprimida de la otra ejecución; el enlace puede haberse cortado
link-number = un número sin más, como 0.05 o 2e-3
link-eitherOr = un escenario predefinido o un documento, no ambos
link-version = la versión de un programa, como 0.1.0
link-otherVersion = Se hizo con la versión { $made } de la página; esta es la versión { $now }. La misma ejecución puede dar otro resultado.

## share
share-title = Compartir esta ejecución
share-exact = Quien abra esta dirección verá esta ejecución en este momento: el mismo escenario, la misma semilla, los mismos cambios.
share-tree = { $n ->
    [one] La acompaña el único curso de la ejecución.
   *[other] La acompañan los { $n } cursos de la ejecución.
 }
share-alone = Con todos sus cursos, la ejecución no cabe en una dirección: el enlace contiene solo el actual. Un archivo de registro los contiene todos.
share-noServer = Todo está en la propia dirección; no se sube nada.
share-tooLong = Esta ejecución es demasiado extensa para una dirección. Guárdela como archivo de registro y envíe ese archivo: se reproduce exactamente igual.
share-address = Dirección
share-copy = Copiar
share-copied = El enlace está en el portapapeles.
share-notCopied = El navegador no permite copiar. Seleccione la dirección y cópiela a mano.
share-saveRecord = Guardar el registro en su lugar
share-saveAll = Guardar el registro

## summary
summaryAt = { $clock }: { $facts }
summary = { $tumor } { $tumor ->
    [one] célula tumoral
   *[other] células tumorales
 }{ $negative ->
    [0] { "" }
    [one] , de ellas { $negative } antígeno-negativa
   *[other] , de ellas { $negative } antígeno-negativas
 }, { $cart } { $cart ->
    [one] célula CAR-T
   *[other] células CAR-T
 }{ $cart ->
    [0] { "" }
   *[other] { " " }({ $bound } { $bound ->
        [one] unida
       *[other] unidas
     })
 }, { $kills } { $kills ->
    [one] eliminación
   *[other] eliminaciones
 }.

## captions
captions-label = Lo que acaba de ocurrir
captions-dismiss = Ocultar este texto
captions-soFar = Hasta ahora en esta ejecución
captions-goTo = Ir al { $clock }
captions-tell-infusion = { $where ->
    [blood] Las primeras células CAR-T están en la sangre, de camino hacia aquí.
    [plain] Llegan las primeras células CAR-T. Deambulan hasta que tocan una célula que porta { $antigen }.
   *[here] Llegan las primeras células CAR-T ({ $who }). Deambulan hasta que tocan una célula que porta { $antigen }.
 }
captions-tell-arrival = Una célula CAR-T ha entrado desde la sangre y busca { $antigen }.
captions-tell-binding = Una célula CAR-T ha encontrado { $victim ->
    [tumor] una célula tumoral
    [healthy] una célula sana
    [named] una célula sana ({ $who })
   *[cell] una célula
 } y se aferra a ella: una sinapsis.
captions-tell-kill = { $first ->
    [yes] La primera eliminación. La célula tumoral ha recibido el impacto a través de la sinapsis y ahora muere.
   *[no] Muere la primera célula tumoral.
 }
captions-tell-killHealthy = { $first ->
    [yes] La primera eliminación
   *[no] Una eliminación sobre la diana, fuera del tumor
 }: { $victim ->
    [tumor] una célula tumoral
    [healthy] una célula sana
    [named] una célula sana ({ $who })
   *[cell] una célula
 }. También porta el antígeno y es atacada como una célula tumoral.
captions-tell-trogocytosis = Una célula CAR-T arranca antígeno de su diana al soltarla: trogocitosis.
captions-tell-bystander = { $victim ->
    [tumor] Una célula tumoral
    [healthy] Una célula sana
    [named] Una célula sana ({ $who })
   *[cell] Una célula
 } muere junto a otra eliminada, aunque ninguna célula CAR-T la sujeta: eliminación colateral (efecto «bystander»).
captions-tell-loss = Nace una célula tumoral sin { $antigen }. Las células CAR-T que lo necesitan para ver su diana pasan de largo.
captions-tell-lineageSwitch = Cambio de linaje: nace una célula tumoral que ha pasado de linfoide a mieloide. No porta ninguno de los dos antígenos, así que dos dianas no son mejores que una.
captions-tell-memory = Una célula CAR-T se ha convertido en célula de memoria: reposa, vive mucho y puede volver a despertar.
captions-tell-drug = Se administra un fármaco: { $who }.
captions-tell-switch = El interruptor suicida funciona: las células CAR-T que lo llevan mueren en menos de una hora.
captions-tell-fever = El paciente tiene fiebre: las citocinas de los macrófagos inflamatorios llegan a la sangre.
captions-tell-syndrome = Cae la presión arterial: síndrome de liberación de citocinas de grado { $count }.
captions-tell-relief = Grado 0: la fiebre y la presión arterial baja han desaparecido.
captions-tell-serial = Eliminación en serie: { $count } { $count ->
    [one] eliminación
   *[other] eliminaciones
 } hasta ahora – una misma célula CAR-T mata una y otra vez.
captions-tell-expansion = Las células CAR-T que han encontrado su antígeno se dividen. Es la expansión.
captions-tell-inflamed = Los macrófagos cercanos a células CAR-T activas se vuelven inflamatorios: empiezan a producir IL-6 e IL-1.
captions-tell-checkpoint = El tumor responde al IFN-γ con PD-L1, que frena a las células CAR-T que lo sujetan.
captions-tell-half = Ha desaparecido la mitad del tumor.
captions-tell-harm = Ha desaparecido una décima parte de las células sanas.
captions-tell-exhausted = Una cuarta parte de las células CAR-T están agotadas: aún se unen, pero matan cada vez menos.
captions-tell-necrosis = El oxígeno ya no llega al núcleo del tumor. Allí las células se asfixian y mueren.
captions-tell-escaped = La mayoría de las células tumorales que quedan no portan { $antigen }. Las células CAR-T pasan de largo.
captions-tell-cleared = No queda ninguna célula tumoral en esta porción de tejido.
captions-tell-contraction = Con poco antígeno restante, las células CAR-T disminuyen.
captions-tell-relapse = El tumor vuelve a crecer.
captions-tell-escapedRelapse = Recaída: el tumor vuelve a crecer a partir de células que no portan { $antigen }. Las células CAR-T no pueden verlas.
captions-tell-lost = Ha desaparecido la última célula CAR-T de esta porción.
captions-tell-growth = Sin tratamiento, el tumor se ha duplicado.

## commandGroups
commandGroups-run = Ejecución
commandGroups-picture = Imagen
commandGroups-cell = Célula
commandGroups-document = Escenario y archivos
commandGroups-build = Editor de escenarios
commandGroups-page = Página

## commands
commands-play = Reproducir o pausar
commands-step = Un paso de 10 minutos
commands-slower = Más lento
commands-faster = Más rápido
commands-bringBack = Volver a la otra ejecución
commands-goOn = Continuar donde estaba
commands-compare = Comparar dos ejecuciones lado a lado
commands-endCompare = Cerrar la comparación
commands-swap = Intercambiar las dos ejecuciones
commands-keep = Seguir con la otra ejecución; esta queda como un curso suyo si es posible
commands-manySeeds = Comparar con muchas semillas
commands-spanFrom = Empezar aquí un tramo
commands-spanTo = Terminar aquí el tramo
commands-clearSpan = Quitar el tramo
commands-nextCourse = Curso siguiente de la ejecución
commands-previousCourse = Curso anterior de la ejecución
commands-restoreCourse = Recuperar el curso quitado
commands-reset = Volver al inicio, misma semilla
commands-newSeed = Volver al inicio, nueva semilla
commands-seed = Elegir la semilla
commands-jump = Ir a un momento
commands-original = Volver al original
commands-reload = Recargar la simulación
commands-infuse = Infundir células CAR-T ahora
commands-give = Administrar un fármaco ahora
commands-brush = Tomar o dejar el pincel
commands-undoStroke = Deshacer el último trazo o dosis
commands-redoStroke = Rehacerlo
commands-carBench = Diseñar un CAR
commands-zoomIn = Acercar
commands-zoomOut = Alejar
commands-fit = Mostrar todo
commands-panLeft = Mirar a la izquierda
commands-panRight = Mirar a la derecha
commands-panUp = Mirar hacia arriba
commands-panDown = Mirar hacia abajo
commands-colourBy = Coloración siguiente
commands-heatMap = Mapa de calor siguiente
commands-projection = Corte o volumen completo
commands-cutOpen = Abrir o cerrar el volumen
commands-legend = Mostrar u ocultar la leyenda
commands-describe = Describir la imagen con palabras
commands-nextCell = Célula siguiente
commands-previousCell = Célula anterior
commands-cellLeft = A la célula más próxima a la izquierda
commands-cellRight = A la célula más próxima a la derecha
commands-cellUp = A la célula más próxima arriba
commands-cellDown = A la célula más próxima abajo
commands-openLife = Abrir la vida de la célula elegida
commands-follow = Seguir la célula elegida
commands-deselect = Soltar la célula elegida
commands-presets = Elegir un escenario
commands-lessons = Lecciones
commands-open = Abrir un archivo de escenario o de registro
commands-share = Compartir un enlace
commands-receipt = Comprobante: enlace, código QR, prueba
commands-figure = Crear una figura (PNG, SVG)
commands-poster = Crear un póster de momentos
commands-saveScenario = Guardar el escenario
commands-saveRecord = Guardar el registro (se reproduce exactamente)
commands-print = Imprimir un informe de la ejecución
commands-saveSpan = Guardar los números del tramo (CSV)
commands-saveCsv = Guardar los números (CSV)
commands-saveCsvForExcel = Guardar los números para Excel (CSV)
commands-savePicture = Guardar la imagen (PNG)
commands-savePictureOnPaper = Guardar la imagen sobre blanco (PNG)
commands-story = Historia
commands-parameters = Parámetros
commands-charts = Gráficos
commands-ward = Gráfica clínica del paciente
commands-cell = Célula
commands-panel = Mostrar u ocultar el panel lateral
commands-build = Crear un escenario, o volver a la ejecución
commands-undo = Deshacer
commands-redo = Rehacer
commands-tryIt = Probar el escenario
commands-buildEmpty = Empezar un escenario vacío
commands-buildRun = Empezar con el escenario de la ejecución abierta
commands-theme = Tema oscuro o claro
commands-language = Idioma
commands-commands = Buscar un comando
commands-help = Teclas y ayuda
commands-tour = Recorrido por la página
commands-newVersion = Usar la versión nueva

## building
building-loading = Abriendo el editor de escenarios…
building-failed = No se ha podido cargar el editor de escenarios. Recargue la página para intentarlo de nuevo.
building-own = Crear un escenario propio

## top
top-scenario = Escenario
top-save = Guardar
top-tools = Herramientas
top-more = Más
top-skip = Saltar a los controles
top-changedRun = { $n } { $n ->
    [one] cambio
   *[other] cambios
 }
top-seed = semilla
top-linkFile = El enlace
top-linkFar = El enlace pide el estado tras { $asked }; la ejecución no dura tanto.
top-toLight = Tema claro
top-toDark = Tema oscuro
top-presetsIntro = Cada escenario es una idea. Todos se pueden modificar, guardar y compartir. Las flechas del teclado recorren la lista.
top-threeD = 3-D

## transport
transport-label = Controles de la ejecución
transport-play = Reproducir
transport-pause = Pausa
transport-replay = Repetir
transport-step = Paso
transport-reset = Reiniciar
transport-newSeed = Nueva semilla
transport-speed = Velocidad
transport-timeline = Tiempo
transport-jump = Ir a
transport-jumpHint = 3d 4h
transport-jumpButton = Ir
transport-jumpFaults-words = Escriba un tiempo como 3d 4h o 90 min.
transport-jumpFaults-unit = ¿{ $text } de qué? Escriba { $text } d, { $text } h o { $text } min.
transport-jumpFaults-ambiguous = { $text }: ¿es un signo decimal o separa los miles? Escríbalo sin él.
transport-jumpFar = La ejecución termina tras { $end }.
transport-perSecond = tiempo simulado por segundo
transport-reached = alcanza { $speed }
transport-preview = vista previa
transport-previewAbout = Una imagen conservada de un momento cercano a este. El estado exacto aparece al soltar.
transport-going = Calculando hasta el { $clock }
transport-stop = Parar aquí
transport-tumor = células tumorales
transport-cart = células CAR-T

## courses
courses-label = Cursos de esta ejecución
courses-first = Como se abrió
courses-again = Otra vez desde el inicio
courses-nothing = Sin diferencias
courses-seed = Semilla { $seed }
courses-fromStart = { $changes } desde el inicio
courses-more = { " " }y { $n } { $n ->
    [one] cambio más
   *[other] cambios más
 }
courses-leaves = se separa el { $clock }
courses-reaches = seguido hasta el { $clock }
courses-left = Se ha dejado «{ $title }»{ $n ->
    [0] { "" }
    [1] { "" }
   *[other] { " " }con sus { $n } cursos
 } para pasar a esta ejecución.
courses-rename = Cambiar el nombre del curso «{ $name }»
courses-remove = Quitar el curso «{ $name }»
courses-name = Nombre del curso
courses-removed = Se ha quitado el curso «{ $name }».

## compare
compare-title = Comparar dos ejecuciones
compare-label = Dos ejecuciones lado a lado
compare-intro = Una segunda ejecución con la misma semilla avanza junto a esta. Difiere en lo que se elija aquí, y en nada más.
compare-asItIs = esta ejecución
compare-changed = esta ejecución, modificada
compare-original = el original
compare-other = la otra ejecución
compare-what = En qué difiere
compare-go = Comparar
compare-cannot = No se puede crear la otra ejecución
compare-lost = La otra ejecución se ha detenido; esta continúa sola.
compare-kinds-experiment = lo que sugiere la historia
compare-kinds-course = otro curso de esta ejecución
compare-kinds-original = la otra queda sin cambios
compare-kinds-parameter = un parámetro
compare-kinds-dose = la dosis
compare-kinds-day = el día de la dosis
compare-kinds-drug = un fármaco
compare-kinds-car = el CAR
compare-kinds-population = una población
compare-kinds-rule = una regla desactivada
compare-experiment = Sugerencia
compare-course = Curso
compare-parameter = Parámetro
compare-value = Valor en la otra
compare-times = Multiplicar por
compare-later = Días más tarde
compare-drug = Fármaco
compare-doses = Dosis estándar
compare-day = El día
compare-product = Producto
compare-population = Población
compare-rule = Regla
compare-car = Dominio de señalización
compare-populations-tumor = células tumorales
compare-populations-healthy = células sanas
compare-populations-stroma = estroma
compare-populations-macrophage = macrófagos
compare-names-parameter = { $title } { $value }
compare-names-dose = { $times } × la dosis
compare-names-day = dosis { $days } más tarde
compare-names-drug = { $drug } el { $clock }
compare-names-car = { $product } con { $domain }
compare-names-population = { $times } × { $label }
compare-names-rule = sin «{ $rule }»
compare-compareWith = Comparar
compare-compareWithOf = Comparar con: { $text }
compare-sideA = A
compare-sideB = B
compare-pictureA = Imagen A: { $name }
compare-pictureB = Imagen B: { $name }
compare-swap = Intercambiar
compare-keep = Usar B
compare-seeds = Muchas semillas
compare-close = Cerrar
compare-same = Idénticas bit a bit hasta el { $clock }
compare-checked = Comparadas por ahora hasta el { $clock }: idénticas bit a bit hasta ahí
compare-never = Distintas desde el inicio
compare-comparing = Comparando…
compare-searching = Difieren; se busca la primera diferencia
compare-parted = Primera diferencia: { $clock }
compare-unproven = comprobándose paso a paso
compare-goThere = Ir allí
compare-cell-title = En la otra ejecución
compare-cell-here = { $cell }: marcada en la otra imagen.
compare-cell-chosenB = Esta célula se eligió en B.
compare-cell-gone = La otra ejecución la ha perdido. { $cell } { $how } el { $clock }, en { $place }.
compare-cell-goneSilently = La otra ejecución la ha perdido: { $cell } ya no está allí.
compare-cell-unborn = No ha nacido en la otra ejecución. Su antepasada más reciente allí es { $cell }.
compare-cell-unknown = La otra ejecución no tiene esta célula, o ya no la recuerda.
compare-cell-show = Elegir esa
compare-charts-difference = { $title }: B menos A
compare-charts-a = A
compare-charts-b = B
compare-charts-minus = B − A
compare-charts-words = { $title }: A { $a }, B { $b }, diferencia { $difference }.
compare-many-title = Con muchas semillas
compare-many-pairs = Pares de ejecuciones
compare-many-until = Comparar el día
compare-many-measure = Medición
compare-many-go = Ejecutar los pares
compare-many-cancel = Cancelar
compare-many-again = Ejecutar de nuevo
compare-many-running = { $done } de { $all } { $all ->
    [one] par completado
   *[other] pares completados
 }
compare-many-cancelled = Cancelado tras { $done } de { $all } { $all ->
    [one] par
   *[other] pares
 }.
compare-many-band = Ejecución mediana y banda entre los percentiles 10 y 90
compare-many-interval = Media de las diferencias pareadas con su intervalo del 95 %
compare-many-failed = No se han podido ejecutar los pares
compare-many-intro = Cada par lo forman esta ejecución y la otra con la misma semilla; las semillas son 1, 2, 3, etc.
compare-many-goesOn = Los pares siguen adelante con esta ventana cerrada; «Cancelar» los detiene y conserva los terminados.

## picture
picture-label = Imagen de la porción de tejido
picture-legend = Leyenda
picture-colourBy = Colorear por
picture-heatMap = Mapa de calor
picture-none = ninguno
picture-slice = Altura del corte
picture-byKind = tipo de célula
picture-sliced = Corte
picture-filterHint = clic para ocultar
picture-cut = Abrir el volumen
picture-sliceAt = corte en z = { $z } µm
picture-cutThrough = volumen abierto por la mitad
picture-wholeVolume = volumen completo
picture-axes = Arrastrar para girar
picture-axesHint = Arrastre estos ejes para girar la imagen, o arrástrela por cualquier parte con Mayús o el botón derecho pulsado.

## print
print-changed = Modificado en esta ejecución
print-unchanged = Nada: este es el escenario tal como está escrito.

## provenance
provenance-scenario = Escenario { $name }
provenance-seed = semilla { $seed }
provenance-state = estado { $hash }
provenance-changed = Cambios: { $changes }
provenance-instead = { $name } { $now } en lugar de { $before }
provenance-deed = { $label } ({ $clock })

## panels
panels-label = Paneles
panels-close = Cerrar el panel
panels-legend = Leyenda
panels-lesson = Lección
panels-lessonFailed = No se pudo cargar la lección. Recargue la página para intentarlo de nuevo.

## story
story-watch = En qué fijarse
story-experiments = Pruebe esto
story-tryOut = Hacerlo
story-goThere = Verlo
story-tryOutOf = { $what }: { $text }
story-changed = Esta ejecución está modificada
story-changedTo = { $from } → { $to }
story-original = Volver al original
story-announced = Modificada desde el inicio, con la misma semilla: { $differences }.
story-returned = Este es otra vez el original, desde el inicio y con la misma semilla.
story-references = Fuentes
story-leavesOut = Lo que este modelo deja fuera
story-model = Este es un modelo para aprender e investigar. No predice la evolución de ningún paciente.
story-empty = Este escenario no cuenta una historia propia.

## parameters
parameters-knobs = De qué trata esta historia
parameters-all = Todos los parámetros
parameters-search = Buscar parámetros
parameters-changed = Con cambios
parameters-reset = Restablecer
parameters-resetAll = Restablecer todo
parameters-live = Un cambio durante la ejecución pasa a formar parte de su registro.
parameters-atStart = Al inicio, los cambios valen desde el principio.
parameters-found = { $n } { $n ->
    [one] parámetro
   *[other] parámetros
 }
parameters-nothing = Ningún parámetro coincide.
parameters-evidenceLabel = evidencia
parameters-key = nombre
parameters-about = Acerca de { $name }
parameters-range = intervalo
parameters-standard = estándar
parameters-document = escenario
parameters-source = fuente
parameters-resetOne = Restablecer { $name }

## charts
charts-log = Logarítmico
charts-table = Tabla y texto
charts-svg = SVG
charts-csv = CSV
charts-saveSvg = Guardar «{ $title }» como SVG
charts-empty = Los gráficos se llenan a medida que avanza la ejecución.
charts-days = días
charts-time = tiempo
charts-fish = Proporciones de los clones desde el inicio hasta el { $when }: { $parts }.
charts-fishPart = { $label } { $first } al principio, { $now } ahora (células: { $cells })
charts-spectrum-title = Células tumorales según { $label }
charts-spectrum-titleWithUnit = Células tumorales según { $label } ({ $unit } por célula)
charts-spectrum-nobody = ninguna
charts-spectrum-half = entre { $from } y { $to } en la mitad central
charts-spectrum-unseen = ; el { $share } de ellas porta menos de { $amount } (la línea), cantidad que las células CAR-T apenas perciben
charts-spectrum-words = { $label } en las células tumorales vivas hasta el { $when }: { $first } al principio, { $now } de { $cells } células ahora{ $unseen }. Cuanto más intenso es el color, más células hay.
charts-custom = Cualquier medición
charts-none = sin dato
charts-missing = –
charts-nothing = Todavía no hay nada que mostrar.
charts-leftAxis = izquierda
charts-rightAxis = derecha
charts-axisSides-left = eje izquierdo
charts-axisSides-right = eje derecho
charts-event = { $when }: { $what }
charts-choose = Medición
charts-unitless = proporción
charts-relative = media al inicio = 1
charts-loading = Cargando los gráficos…
charts-failed = No se han podido cargar los gráficos. Recargue la página para intentarlo de nuevo.
charts-trend = { $label }: { $first } al principio, { $last } ahora, máximo { $peak } el { $peakAt }.

## cell
cell-empty = Haga clic en una célula de la imagen, o recorra aquí las células.
cell-follow = Seguir
cell-following = Siguiendo
cell-through = Recorrer
cell-none-cart = Ahora no hay células CAR-T.
cell-none-blood = Ahora no hay células CAR-T en la sangre.
cell-none-tumor = Ahora no hay células tumorales.
cell-none-all = Ahora no hay células.
cell-kinds-cart = células CAR-T
cell-kinds-blood = células CAR-T de la sangre
cell-kinds-tumor = células tumorales
cell-kinds-all = células de cualquier tipo
cell-history = Historial
cell-place = Lugar
cell-gone = Esta célula ya no está.
cell-release = Soltar
cell-noHistory = Todavía no le ha ocurrido nada.

## life
life-ahead = Más adelante en este curso:
life-later = Más adelante en este curso
life-close = La última sinapsis, de cerca
life-strip = La vida de la célula desde el { $from } hasta el { $until }; la lista de lo ocurrido dice lo mismo.
life-goTo = Ir al { $when }
life-open = Ver la célula { $id }
life-all = Mostrar todo ({ $n })
life-leftOut = { $n } { $n ->
    [one] entrada anterior no figura en la lista; la tira la muestra.
   *[other] entradas anteriores no figuran en la lista; la tira las muestra.
 }
life-forgotten = Ya no se recuerda lo que le ocurrió antes del { $when }: la memoria de esta ejecución está llena.
life-family = Familia
life-mother = Madre
life-sisters = Hermanas: { $n }; vivas: { $alive }
life-daughters = Hijas: { $n }; vivas: { $alive }
life-met = Células a las que estuvo unida
life-metFor = { $bonds } { $bonds ->
    [one] sinapsis
   *[other] sinapsis
 }, { $span }, { $hits } { $hits ->
    [one] impacto
   *[other] impactos
 }
life-record-title = Como asesina en serie
life-record-kills = Eliminaciones
life-record-synapses = Sinapsis
life-record-hits = Impactos
life-record-toKill = De la sinapsis a la eliminación, media
life-record-rest = Descanso entre sinapsis, media
life-record-bound = Proporción de su vida unida
life-key-killed = sinapsis letal
life-key-bound = sinapsis
life-key-hit = impacto
life-key-death = muerte
life-key-division = división
life-key-activation = activada
life-key-exhaustion = agotada
life-key-memory = memoria
life-key-recall = despertó de la memoria
life-key-mutation = antígeno perdido o atenuado
life-key-trogocytosis = antígeno arrancado
life-key-infusion = infundida
life-key-homing = llegó de la sangre
life-key-departure = pasó a la sangre

## infuse
infuse-title = Infundir células CAR-T
infuse-product = Producto
infuse-count = Células
infuse-over = Durante
infuse-hours = h
infuse-entry = Entrada por
infuse-entries-vessels = vasos
infuse-entries-edge = borde
infuse-entries-random = cualquier lugar
infuse-entries-ring = anillo alrededor del tumor
infuse-entries-outside = cualquier lugar fuera del tumor
infuse-go = Infundir
infuse-cancel = Cancelar
infuse-note = La infusión pasa a formar parte del registro de la ejecución.
infuse-stands = { $cells } aquí { $count ->
    [one] representa
   *[other] representan
 } { $patients } en el paciente.

## number
number-ambiguous = { $text } puede significar { $small } o { $large }: escriba uno de los dos.
number-words = «{ $text }» no es un número.
number-inUse = { $value } sigue en uso.
number-kept = No se ha escrito nada: se mantiene { $value }.
number-most = { $text } es demasiado: se usa { $value }, el máximo posible.
number-least = { $text } es demasiado poco: se usa { $value }, el mínimo posible.
number-coarse = { $text } tiene más precisión de la que tiene sentido aquí: se usa { $value }.
number-rounded = { $text } no es un número entero: se usa { $value }.

## seed
seed-title = Elegir la semilla
seed-label = Semilla
seed-go = Empezar con esta semilla
seed-note = La semilla decide cada suceso aleatorio. La ejecución vuelve a empezar con ella; los parámetros modificados se conservan, y lo que había antes queda como un curso propio.

## give
give-title = Administrar un fármaco
give-medium = Añadir un fármaco al medio
give-doses = Dosis estándar
give-at = Momento de la dosis: { $clock }
give-note = La dosis pasa a formar parte del registro de la ejecución y actúa a partir del momento siguiente.
give-one = Una dosis: { $dose }
give-oneInMedium = Una dosis: { $dose }; en el medio { $concentration }, como en la sangre tras ella
give-go = Administrar
give-acts = Actúa sobre: { $places }. Semivida: { $halfLife }.
give-stays = Actúa sobre: { $places }. Permanece en el medio.
give-besides = No modelado: { $effects }.
give-goOf = Administrar { $drug }
give-waits = { $drug }, { $doses }: se ha administrado y actuará en cuanto continúe la ejecución.

## patient
patient-title = El paciente
patient-cart = Células CAR-T en todo el organismo
patient-scale = 1 célula aquí = { $cells } en el paciente
patient-give = Administrar fármaco…
patient-before = Antes del inicio

## language
language-title = Idioma
language-note = La página usa este idioma desde ahora, también en la próxima visita. Los archivos para otros programas se escriben igual en todos los idiomas.
language-failed = No se ha podido obtener este idioma: el servidor no responde.

## keys
keys-space = Espacio
keys-shift = Mayús
keys-control = Ctrl
keys-enter = Enter
keys-escape = Esc

## glossary
glossary-title = Glosario
glossary-words = Palabras explicadas:

## help
help-days = Los días se cuentan desde 0, como en un reloj: el día 0 es el primero, y «día 2, 06:00» son 54 horas después del inicio. «Días 3–5», en una historia, significa del día 3 al día 5 de este reloj.
help-turn = En un escenario en 3-D, arrastre con Mayús o con el botón derecho del ratón para girar la imagen. «Corte», en la leyenda, muestra su interior.
help-panels = En los paneles, → y ← llevan de una palabra del glosario a la siguiente, y Enter la explica. En pantallas pequeñas, Esc cierra el panel.
help-title = Teclas y ayuda
help-singleKeys = Atajos de una sola tecla
help-find = Buscar un comando
help-nothing = Ningún comando coincide.
help-mouse = Arrastre para mover la imagen, gire la rueda para acercar o alejar, haga clic en una célula para ver sus datos. Un volumen se gira por sus ejes, o con Mayús o el botón derecho pulsado. Suelte un archivo de escenario o de registro en cualquier parte.
help-about = Una ejecución es su escenario, su semilla y lo que se le hizo. Con los tres iguales, los números son los mismos en cualquier equipo.

## brush
brush-label = Pincel
brush-failed = No se ha podido cargar el pincel: el servidor no responde.
brush-close = Dejar el pincel
brush-tool = Qué hace el pincel
brush-tools-place = Añadir
brush-tools-remove = Borrar
brush-tools-alter = Antígeno
brush-tools-move = Mover
brush-tools-inject = Inyectar
brush-tools-vessel = Vaso
brush-about-place = Dibuje en la imagen para añadir células. Lo que ya hay se queda, salvo que las nuevas ocupen su lugar.
brush-about-remove = Dibuje sobre las células para quitarlas.
brush-about-alter = Dibuje sobre células tumorales y sanas para reducir o aumentar su antígeno de forma permanente; las hijas lo heredan.
brush-about-move = Arrastre las células hasta donde deban estar.
brush-about-vessel = Pulse para poner un vaso. Aporta oxígeno, por él entran células CAR-T, y la sangre se lleva citocinas.
brush-about-inject = Dibuje para introducir una sustancia en el tejido. Los fármacos actúan a través del paciente o del medio y se administran de forma global.
brush-what = Qué se añade
brush-whom = Qué células
brush-everyone = todas las células
brush-kinds-tumor = células tumorales
brush-kinds-cart = células CAR-T
brush-kinds-healthy = células sanas
brush-kinds-stroma = estroma
brush-kinds-macrophage = macrófagos
brush-without = { $label }, sin { $antigens }
brush-wall = estroma, como barrera
brush-size = Radio
brush-density = Densidad
brush-share = Proporción de células
brush-instead = En lugar de otras
brush-antigen = Antígeno
brush-change = Cambio
brush-changes-0 = perderlo
brush-changes-0_1 = una décima parte
brush-changes-0_5 = la mitad
brush-changes-2 = el doble
brush-changes-10 = diez veces más
brush-field = Sustancia
brush-amount = Concentración añadida
brush-noFields = Este escenario no sigue ninguna sustancia que se pueda inyectar.
brush-undo = Deshacer
brush-redo = Rehacer
brush-undoOf = Deshacer: { $stroke }
brush-redoOf = Rehacer: { $stroke }
brush-keys = Las flechas mueven el pincel, Enter lo aplica. La rueda, el botón central o dos dedos mueven la imagen.
brush-keysMove = Las flechas mueven el pincel; Enter recoge las células, y otra vez Enter las deja.
brush-at = Pincel en x { $x } µm, y { $y } µm
brush-done = Hecho: { $stroke }.
brush-undone = Deshecho: { $stroke }.
brush-taken = Las células están recogidas. Muévalas y pulse Enter para dejarlas.
brush-slice = El pincel actúa en el corte en z = { $z } µm.
brush-onTheWay = La ejecución va de camino a otro momento.
brush-side = Pinta en { $side }: { $name }
brush-anySide = Pinta en la imagen que se toque: { $a } o { $b }.
brush-sideSaid = { $side }: { $words }
brush-room = { $n ->
    [one] cabe aproximadamente { $n } célula
   *[other] caben unas { $n } células
 } por aplicación
brush-take = O tome el pincel y modifique el tejido a mano.
brush-many = { $n } { $n ->
    [one] trazo
   *[other] trazos
 } del pincel, desde el { $from } hasta el { $to }
brush-manyAt = { $n } { $n ->
    [one] trazo
   *[other] trazos
 } del pincel, { $at }
brush-byHand = Colocar células a mano con el pincel

## carBench
carBench-title = Diseñar un CAR
carBench-loading = Preparando la mesa de diseño…
carBench-failed = No se ha podido cargar la mesa de diseño. Recargue la página para intentarlo de nuevo.
carBench-intro = Parta de un producto de este escenario y modifíquelo. Las curvas son las de las propias reglas del modelo con los parámetros de este momento; debajo están las células que hay ahora.
carBench-product = Partir de
carBench-targets = Dianas
carBench-domain = Dominio de señalización
carBench-hinge = Bisagra y parte transmembrana
carBench-more = Más sobre el producto
carBench-back = Como está ahora
carBench-gates-one = { $one }
carBench-gates-or = { $a } o { $b }
carBench-gates-and = { $a } y { $b }
carBench-gates-not = { $one } pero no { $other }
carBench-cells = Células del { $clock }
carBench-axis = { $antigen }, moléculas por célula
carBench-none = < 1
carBench-kills = Eliminadas en una sinapsis
carBench-grows = Ritmo de sus divisiones
carBench-before = antes del cambio
carBench-forbids = { $antigen } frena este CAR
carBench-other = con { $molecules } moléculas de { $antigen }, cantidad que la mitad de las células tumorales iguala o supera
carBench-without = en células sin { $antigen }
carBench-group = { $label }, { $cells } { $cells ->
    [one] célula
   *[other] células
 }
carBench-outcome = eliminadas { $killed } · estimulan { $feeding }
carBench-histogram = { $label }: células según { $antigen }
carBench-about = Eliminadas: la proporción de esas células que una célula CAR-T fresca mata antes de soltarlas; la protección del nicho cuenta para las células, no para la curva. Estimulan: la proporción de ellas con las que, en contacto duradero, una célula CAR-T se divide. Ninguna está agotada, frenada ni ayudada por otra célula CAR-T, y una puerta AND está ya preparada.
carBench-verdict-tumor = Una sinapsis elimina el { $killed } de las células tumorales; el { $feeding } de ellas hace que las células CAR-T se dividan.
carBench-verdict-noTumor = Ahora no hay células tumorales.
carBench-verdict-spared = Pasan inadvertidas: { $labels }.
carBench-verdict-waits = Aquí una célula CAR-T no elimina nada antes de activarse, y la proporción es la de una fresca.
carBench-verdict-healthy = De las células sanas ({ $label }) elimina el { $killed }.
carBench-verdict-bCells = Los linfocitos B normales de la sangre perciben el { $signal } de la señal de eliminación.
carBench-verdict-growth = Como máximo { $perDay } divisiones al día, { $divisions } en una respuesta.
carBench-never = nunca
carBench-table-title = Las células en números
carBench-table-group = Células
carBench-table-count = Número
carBench-table-holds = Un contacto completo pasa a sinapsis tras
carBench-table-killed = Eliminadas en una sinapsis
carBench-table-feeding = Estimulan
carBench-table-pace = Ritmo, media
carBench-try-title = Probarlo
carBench-try-dose = Células
carBench-try-entry = Entrada por
carBench-try-twin = Junto a esta ejecución
carBench-try-twinNote = Comparar: la misma ejecución desde su inicio, con este CAR en lugar del producto
carBench-try-start = Desde el inicio
carBench-try-startNote = este CAR en lugar del producto, todo lo demás igual
carBench-try-now = Infundirlo ahora
carBench-try-nowNote = una rama de esta ejecución que se separa el { $clock }
carBench-try-madeBefore = Aquí su fabricación no lleva tiempo: el tiempo de vena a vena cuenta para las dosis planificadas.
carBench-try-same = tal como es
carBench-try-domain = { $name }
carBench-try-hinge = bisagra { $name }
carBench-try-value = { $title } { $value }
carBench-try-label = { $product }, { $words }

## ward
ward-views = Gráficos de esta ejecución
ward-curves = Curvas
ward-ward = Clínica
ward-open = Gráfica clínica
ward-label = Gráfica clínica en tiras
ward-time = Tiempo en la gráfica clínica
ward-side = Qué ejecución
ward-sideOf = { $letter }: { $name }
ward-standsFor-vascular_leak = sustituto: presión, necesidad de oxígeno
ward-standsFor-neurotoxicity = índice, no un grado
ward-standsFor-b_cells = en la sangre
ward-spoken = { $clock }: { $words }
ward-table = Día a día
ward-day = Día
ward-highest = máximo
ward-last = al final
ward-given = Actuaciones
ward-treat = Tratar
ward-doses = Dosis estándar
ward-give = Administrar { $drug }
ward-infuse = Células CAR-T…
ward-infuseNote = una infusión más, de un producto de este escenario
ward-noSwitch = ninguna célula CAR-T de esta ejecución lleva el interruptor
ward-meaning-title = Qué significan los grados
ward-meaning-crs = Síndrome de liberación de citocinas, graduado según el consenso de la ASTCT (Lee 2019):
ward-meaning-grades-0 = sin fiebre
ward-meaning-grades-1 = fiebre de 38 °C o más, presión arterial y oxígeno normales
ward-meaning-grades-2 = fiebre, e hipotensión que no requiere vasopresores, o necesidad de oxígeno por cánula nasal de bajo flujo (hasta 6 L/min) o en flujo libre (blow-by)
ward-meaning-grades-3 = fiebre, e hipotensión que requiere un vasopresor (con o sin vasopresina), u oxígeno por cánula de alto flujo, mascarilla facial, mascarilla con reservorio sin reinhalación o mascarilla Venturi
ward-meaning-grades-4 = fiebre, e hipotensión que requiere varios vasopresores (sin contar la vasopresina), o presión positiva: CPAP, BiPAP, intubación y ventilación
ward-meaning-fever = Una vez administrados antipiréticos o fármacos contra las citocinas, la fiebre ya no es necesaria para el grado. El grado 5 es la muerte; el modelo no lo contempla.
ward-meaning-model = El modelo no tiene presión arterial ni saturación de oxígeno. Lee el grado 1 en la temperatura (aquí { $fever }), y los grados 2, 3 y 4 en la permeabilidad de los vasos (aquí { $limits }), que representa a ambas.
ward-meaning-brain = La neurotoxicidad (ICANS) se gradúa mediante pruebas de habla, escritura y atención, y por el nivel de consciencia, las convulsiones y el edema. El modelo no tiene nada de esto: muestra un índice de 0 a 1 que sigue a la IL-1 con retraso, y ningún grado.
ward-meaning-source = Lee DW et al. (2019) ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells. Biol Blood Marrow Transplant 25: 625–638.

## span
span-label = Tramo de la ejecución
span-words = Se repite en bucle desde el { $from } hasta el { $to }
span-from = Comienzo del tramo
span-to = Fin del tramo
span-save = Tabla (CSV)
span-clear = Quitar el tramo

## why
why-manySeeds = La comparación con muchas semillas es para dos ejecuciones: compare antes esta con otra.
why-endCompare = No hay ninguna comparación que cerrar.
why-swap = Solo hay una ejecución: compárela antes con otra.
why-keep = Solo hay una ejecución: compárela antes con otra.
why-ward = Este escenario no tiene un paciente alrededor de su tejido, así que no hay gráfica clínica.
why-carBench = Aquí no se puede diseñar ningún CAR: el escenario no tiene ningún producto CAR-T, o su modelo tiene una ley propia para la eliminación.
why-infuse = Este escenario no tiene ningún producto CAR-T que se pueda infundir.
why-nextCourse = La ejecución tiene un solo curso: retroceda en el tiempo y cambie algo allí para empezar otro.
why-previousCourse = La ejecución tiene un solo curso: retroceda en el tiempo y cambie algo allí para empezar otro.
why-restoreCourse = No se ha quitado ningún curso.
why-clearSpan = No hay ningún tramo marcado.
why-saveSpan = No hay ningún tramo marcado.
why-undoStroke = No hay ningún trazo ni dosis que deshacer.
why-redoStroke = No se ha deshecho nada que se pueda rehacer.
why-brush = No hay ninguna imagen en la que pintar.
why-savePicture = No hay ninguna imagen que guardar.
why-savePictureOnPaper = No hay ninguna imagen que guardar.
why-projection = Este escenario es plano: no hay ningún corte que mostrar.
why-cutOpen = No hay ningún volumen completo que abrir.
why-follow = No hay ninguna célula elegida: haga clic en una de la imagen.

## legend
legend-tumor-label = Célula tumoral { $antigen }-positiva
legend-tumor-labelOfTwo = Célula tumoral visible
legend-tumor-detail = Porta { $antigens }: las células CAR-T pueden encontrarla.
legend-negative-label = Célula tumoral { $antigen }-negativa
legend-negative-labelOfTwo = Célula tumoral escapada
legend-negative-detail = Ha perdido { $antigens }: invisible para las células CAR-T.
legend-and = { $a } y { $b }
legend-or = { $a } o { $b }
legend-effector = Célula CAR-T efectora
legend-cart = Célula CAR-T
legend-ofProduct = { $cell }: { $product }
legend-andMore = { $product } y { $n } más
legend-looksFor = { $product }: busca { $targets }.
legend-halo = El halo crece con la activación.
legend-exhausted-label = Célula CAR-T agotada
legend-exhausted-detail = Demasiado tiempo en contacto con el antígeno: mata poco y apenas se divide.
legend-memory-label = Célula CAR-T de memoria
legend-memory-detail = Reposa y vive mucho; despierta cuando vuelve a encontrar antígeno.
legend-healthy-label = Célula sana
legend-healthy-detail = No es la diana, pero es atacada si porta algo de antígeno.
legend-stroma-label = Estroma
legend-stroma-detail = Tejido de sostén; un obstáculo para las células que se mueven.
legend-macrophage-label = Macrófago
legend-macrophage-detail = Se vuelve inflamatorio junto a células CAR-T activas y produce IL-6 e IL-1.
legend-apoptotic-label = Célula moribunda
legend-apoptotic-detail = Eliminada o desgastada: se encoge y es retirada.
legend-necrotic-label = Célula necrótica
legend-necrotic-detail = Muerta por falta de oxígeno: se hincha y revienta.
legend-synapse-label = Sinapsis
legend-synapse-detail = Una célula CAR-T sujeta a su diana.
legend-kill-label = Eliminación
legend-kill-detail = Destella donde se elimina una diana. También: divisiones, infusiones y antígenos perdidos.
legend-vessel-label = Vaso
legend-vessel-detail = Trae oxígeno; por aquí entran las células CAR-T.
legend-more = … y { $n } más
legend-scaleBar = Barra de escala: { $length }
legend-picture-restored = La imagen ha vuelto.
legend-picture-lost = La tarjeta gráfica ha perdido la imagen. La ejecución continúa; la imagen se está restaurando.
legend-picture-failed = No se ha podido restaurar la imagen. La ejecución está a salvo: guárdela y recargue la página.

## grade
grade = grado { $text }

## evidence
evidence-measured = medido
evidence-fitted = ajustado
evidence-estimate = estimación
evidence-taken_from_a_model = de un modelo
evidence-assumed = supuesto
evidence-numerical = numérico

## presetGroups
presetGroups-Start_here = Empiece aquí
presetGroups-Escape_and_relapse = Escape y recaída
presetGroups-Designing_the_CAR = Diseñar el CAR
presetGroups-Harm_and_how_to_limit_it = Daños y cómo limitarlos
presetGroups-Solid_tumours = Tumores sólidos
presetGroups-Published_experiments = Experimentos publicados
presetGroups-More = Más

## parts
parts-names-top = Barra superior
parts-names-scenarios = Elegir y abrir escenarios
parts-names-lessons = Lecciones
parts-names-seed = Semilla
parts-names-panel = Panel lateral
parts-names-story = Historia
parts-names-experiments = Experimentos de la historia
parts-names-parameters = Parámetros
parts-names-parameterList = Parámetros que no son de la historia
parts-names-charts = Gráficos
parts-names-ward = Gráfica clínica del paciente
parts-names-cell = Células individuales
parts-names-legend = Leyenda y coloreado
parts-names-sound = Sonido
parts-names-zoom = Zoom
parts-names-captions = Textos sobre la imagen
parts-names-transport = Barra inferior
parts-names-time = Ir a otro momento
parts-names-speed = Velocidad
parts-names-span = Tramo en bucle
parts-names-courses = Cursos de la ejecución
parts-names-doses = Infundir células CAR-T
parts-names-drugs = Administrar fármacos
parts-names-brush = Pincel
parts-names-bench = Diseñar un CAR
parts-names-compare = Comparar dos ejecuciones
parts-names-builder = Crear un escenario
parts-names-save = Guardar e imprimir
parts-names-share = Compartir un enlace
parts-names-theme = Tema oscuro y claro
parts-names-language = Idioma
parts-names-palette = Buscar un comando
parts-names-help = Teclas y ayuda
parts-modes-full = Todo
parts-modes-story = Historia e imagen
parts-modes-picture = Imagen y tiempo
parts-modes-none = Solo la imagen
parts-hidden = «{ $part }» no forma parte de esta página: quien la preparó lo dejó fuera.
parts-locked = «{ $part }» está bloqueado: quien preparó esta página quiere que quede como está.
parts-fixed = bloqueado
parts-link-ui = full, story, picture o none
parts-link-hide = nombres de partes de la página, como seed,charts
parts-link-lock = nombres de partes que se pueden bloquear, como seed,doses, o claves de parámetros como kill.hitRate
parts-link-most = como máximo { $n } nombres
parts-link-embed = el origen de la página que contiene a esta, como https://school.example, sin ruta

## classes
classLink-lesson = el nombre de una lección, como how-a-cart-cell-kills
classLink-group = de 1 a { $most } letras y cifras
classLink-ownNeedsClass = también el código de la clase (class)
classLink-language = un idioma: en, de, es
classLink-theme = dark o light
classLink-unknown = No hay ninguna lección «{ $name }».
enrol-title = Antes de empezar
enrol-intro = En la clase { $group } cada cual tiene su propia ejecución. Su número o nombre decide cuál: con el mismo volverá a la misma ejecución.
enrol-pupil = Su número o nombre
enrol-begin = Empezar
enrol-missing = Escriba primero su número o nombre.

## film
commands-film = Crear un vídeo o un GIF de la ejecución
span-film = Vídeo o GIF
why-film = Todavía no hay nada que filmar: reproduzca la ejecución o marque un tramo.
film-title = Vídeo o GIF de la ejecución
film-loading = Cargando…
film-failed = No se pudo cargar esta parte de la página. Ciérrela y vuelva a abrirla.
film-moments = { $from } – { $to }
film-marked = Desde el { $from } hasta el { $to }: el tramo marcado.
film-whole = Desde el { $from } hasta el { $to }: toda la ejecución hasta ahora. Para filmar solo una parte, marque un tramo en la línea de tiempo.
film-preview = Vista previa de la película
film-kind = Formato
film-kinds-webm = Vídeo WebM
film-kinds-mp4 = Vídeo MP4
film-kinds-gif = GIF, en bucle
film-obstacles-insecure = Los navegadores solo crean vídeos en páginas con una dirección segura (https o este mismo equipo). Aquí se puede crear un GIF.
film-obstacles-noCodecs = Este navegador no puede crear vídeos: le falta WebCodecs. Aquí se puede crear un GIF; los navegadores más nuevos también crean vídeos.
film-obstacles-webm = Este navegador no puede codificar WebM (VP9, VP8 o AV1) de este tamaño.
film-obstacles-mp4 = Este navegador no puede codificar MP4 (H.264) de este tamaño.
film-width = Tamaño en píxeles
film-length = Duración
film-rate = Fotogramas por segundo
film-frames = Número de fotogramas
film-drawn = En la imagen
film-parts-title = Título y origen
film-parts-clock = Reloj
film-parts-legend = Leyenda
film-parts-scaleBar = Barra de escala
film-plan = { $n } { $n ->
    [one] fotograma
   *[other] fotogramas
 }, uno cada { $gap } de la ejecución; { $size }.
film-about = unos { $size }
film-atMost = como mucho unos { $size }
film-short = El tramo solo tiene { $n } momentos, así que la película tiene otros tantos fotogramas y dura { $seconds } s.
film-note = La ejecución va exactamente a cada uno de estos momentos y luego vuelve a donde está.
film-go = Crear la película
film-again = Guardarla otra vez
film-cancel = Cancelar
film-close = Cerrar
film-looking = Eligiendo los colores: momento { $done } de { $all }
film-frame = Fotograma { $done } de { $all }
film-filming = Fotograma { $done } de { $all }: { $bytes } hasta ahora, unos { $size } al final
film-returning = La ejecución vuelve a donde estaba…
film-saved = Guardada como { $file }: { $n } fotogramas, { $seconds } s, { $size }.
film-cancelled = Cancelado. No hay película y la ejecución está donde estaba.
film-stopped = la ejecución se detiene el { $reached } y no llega al { $wanted }.
film-cannot = No se pudo crear la película: { $reason }

## sound
commands-sound = Activar o desactivar el sonido
why-sound = Este navegador no permite que las páginas emitan sonido.
sound-title = Sonido
sound-off = Desactivar
sound-volume = Volumen
sound-tone = Tono continuo
sound-none = Ninguno
sound-kills = Cada célula eliminada es una nota breve y pulsada: a la izquierda o a la derecha según su lugar, y más aguda cuanto más arriba. Si son muchísimas a la vez, solo se oyen algunas.
sound-toneWords = Un tono grave continuo representa «{ $what }»: se hace más agudo y más fuerte con el nivel, desde { $from } (silencio) hasta { $to }.
sound-rest = Hay silencio mientras la ejecución está detenida o la página está oculta.

## receipt
receipt-title = Comprobante de esta ejecución
receipt-loading = Un momento…
receipt-failed = No se pudo cargar lo que prepara comprobantes y figuras. ¿Sigue disponible la página?
receipt-state = el estado de un comprobante: tick, huella y versión, unidos por guiones
receipt-replaying = Se está repitiendo la ejecución de un comprobante hasta su momento.
receipt-agrees = La ejecución se ha repetido hasta el momento del comprobante, y el estado es el mismo hasta el último bit.
receipt-differs = La ejecución se ha repetido hasta el momento del comprobante, pero el estado es otro. El comprobante lo emitió la versión { $wrote } del programa, y esta es la { $here }; si ambas coinciden, el enlace fue alterado.

## csv
csv-save = CSV
csv-saveOf = Guardar «{ $title }» como CSV
csv-time = tiempo
csv-event = suceso
csv-otherCell = otra célula
csv-group = grupo
csv-count = número
csv-pairs = pares
csv-low = { $what }, límite inferior
csv-high = { $what }, límite superior
csv-counts = Números de la leyenda

## everyone: what is said of the picture and its cells, and the words of tables beside drawings
everyone-place = { $place ->
    [everywhere] por todas partes
    [middle] en el centro
    [rim] a lo largo de todo el borde
    [upperHalf] en la mitad superior
    [lowerHalf] en la mitad inferior
    [leftHalf] en la mitad izquierda
    [rightHalf] en la mitad derecha
    [upperLeft] arriba a la izquierda
    [upper] arriba
    [upperRight] arriba a la derecha
    [left] a la izquierda
    [right] a la derecha
    [lowerLeft] abajo a la izquierda
    [lower] abajo
    [lowerRight] abajo a la derecha
    [rim-upperLeft] en el borde superior izquierdo
    [rim-upper] en el borde superior
    [rim-upperRight] en el borde superior derecho
    [rim-left] en el borde izquierdo
    [rim-right] en el borde derecho
    [rim-lowerLeft] en el borde inferior izquierdo
    [rim-lower] en el borde inferior
    [rim-lowerRight] en el borde inferior derecho
   *[scattered] en lugares dispersos
 }
everyone-side = { $side ->
    [upperLeft] arriba a la izquierda
    [upper] arriba
    [upperRight] arriba a la derecha
    [left] a la izquierda
    [right] a la derecha
    [lowerLeft] abajo a la izquierda
    [lower] abajo
   *[lowerRight] abajo a la derecha
 }
everyone-where-tumor = células tumorales { $place }
everyone-where-cart = células CAR-T { $place }
everyone-where-remains = restos { $place }
everyone-whereAll = Dónde: { $parts }.
everyone-cell = { $cell } { $id }{ $doing ->
    [holds] , sujeta una diana
    [held] , sujeta por una célula CAR-T
    [divides] , en división
    [rests] , en reposo
   *[none] { "" }
 }, { $place }{ $near }.
everyone-near = ; lo más próximo: { $cell }, a { $distance }, { $side }
everyone-sheet-cells = células tumorales
everyone-sheet-quarter = una cuarta parte tiene como máximo
everyone-sheet-half = la mitad tiene como máximo
everyone-sheet-threeQuarters = tres cuartas partes tienen como máximo
everyone-sheet-unseen = apenas visibles para las células CAR-T
everyone-sheet-tenth = una décima parte tiene como máximo
everyone-sheet-nineTenths = nueve décimas partes tienen como máximo
everyone-sheet-mean = media
everyone-sheet-from = intervalo desde
everyone-sheet-to = intervalo hasta
everyone-sheet-of = { $side }: { $what }
everyone-noneThere = No hay más células { $side }.
everyone-noCells = No hay células en la imagen.
everyone-pictureOf = Imagen { $side }:

## Kept between visits, how a run ended, the tour
kept-offer = La última vez estaba en el { $clock } de «{ $title }».
kept-newVersion = Hay una versión nueva de esta página. Su ejecución se conserva y continúa desde aquí.
kept-onDevice = guardado en este dispositivo, se abre sin conexión
kept-notOnDevice = no guardado en este dispositivo, necesita conexión para abrirse
kept-faults-full = En este navegador no queda espacio para conservar { $what ->
    [run] la ejecución
   *[lesson] el avance de la lección
 }. Lo conservado antes permanece; para más seguridad, guarde un archivo.
kept-faults-unable = Este navegador no permite que la página conserve { $what ->
    [run] la ejecución
   *[lesson] el avance de la lección
 }. Al recargar se empieza de nuevo; para más seguridad, guarde un archivo.
kept-faults-long = { $what ->
    [run] La ejecución se ha vuelto demasiado larga para conservarse sola
   *[lesson] El avance de la lección se ha vuelto demasiado largo para conservarse solo
 }. Para más seguridad, guarde un archivo.
ending-label = Cómo terminó la ejecución
ending-next = Qué probar ahora
ending-close = Cerrar esta tarjeta
ending-titles-cleared = El tumor ha desaparecido
ending-titles-escaped = El tumor ha escapado
ending-titles-relapsed = El tumor ha vuelto
ending-titles-held = El tumor se ha reducido
ending-titles-grown = El tumor ha crecido
ending-titles-over = El final del plan
ending-titles-idle = No queda nada por hacer
ending-titles-limit = Demasiadas células
ending-titles-fault = La ejecución se ha detenido
ending-said-cleared = Al final previsto no queda ninguna célula tumoral en esta porción de tejido. Otra semilla muestra si fue suerte.
ending-said-escaped = Las células que quedan portan demasiado poco { $antigen } para ser vistas. Una segunda diana cierra esta salida.
ending-said-relapsed = Volvió a crecer aunque todavía es visible. ¿Cuándo fueron insuficientes las células CAR-T, y habría ayudado otra dosis?
ending-said-held = Células tumorales: { $now }; al inicio, { $start }. Compare con otra dosis o con una más temprana.
ending-said-grown = Células tumorales: { $now }; al inicio, { $start }. Compare con más células CAR-T o con otro CAR.
ending-said-over = La ejecución ha llegado a su final previsto. «Reproducir» la inicia de nuevo.
ending-said-idle = No queda ninguna célula tumoral ni ninguna célula CAR-T, y no hay nada más previsto. Seguir solo mostraría tejido en calma.
ending-said-limit = La porción de tejido contiene más de { $most } células, más de las que se pueden seguir. Vuelva atrás y trate antes, o empiece con menos.
ending-said-fault = Hay un fallo en el modelo. La ejecución hasta aquí está a salvo: guarde su registro, que muestra lo que ocurrió.
ending-storm = El precio fue una tormenta de citocinas de hasta grado { $grade }, desde el { $clock }.
ending-goTo = Ir al { $clock }, cuando empezó
ending-back = Volver un día atrás
ending-open = Abrir «{ $title }»
tour-label = Recorrido por la página
tour-invite = ¿Primera vez aquí? Un recorrido en cinco pasos
tour-next = Siguiente
tour-back = Atrás
tour-done = Listo
tour-skip = Salir del recorrido
tour-failed = No se pudo cargar el recorrido. Recargue la página cuando haya conexión.
tour-at = { $n } de { $all }
tour-titles-0 = La porción de tejido
tour-titles-1 = El tiempo
tour-titles-2 = Qué significan los colores
tour-titles-3 = Historia, parámetros, gráficos, una célula
tour-titles-4 = Todo lo demás
tour-said-0 = Cada punto es una célula, de una centésima de milímetro aproximadamente. Arrastre para mover, use la rueda o dos dedos para ampliar, y pulse una célula para leer su vida.
tour-said-1 = Aquí se reproduce y se pausa, se elige la velocidad y se arrastra por la línea hasta cualquier momento. Si cambia algo en el pasado, la ejecución toma otro curso; el anterior permanece.
tour-said-2 = La leyenda nombra y cuenta cada tipo de célula. Pulse una fila para ocultarla; coloree las células por antígeno o ponga el oxígeno debajo.
tour-said-3 = Lea lo que muestra este escenario y pruebe sus experimentos, mueva cualquier parámetro, siga las curvas o mire dentro de la célula que ha elegido.
tour-said-4 = Comparta un enlace, guarde archivos y encuentre las herramientas: comparar dos ejecuciones, construir un CAR, pintar con el pincel. El signo de interrogación muestra todas las teclas y lleva de nuevo a este recorrido.

## the teacher's desk
commands-desk = Mesa docente: preparar para una clase
parts-names-desk = Mesa docente
panels-deskFailed = No se pudo cargar la mesa docente. Ciérrela y ábrala de nuevo.

# Films of two runs
film-both = Ambas ejecuciones, A ({ $one }) y B ({ $other }), aparecen lado a lado en cada fotograma.

# What in an address goes with what
link-atOrState = nada: state ya dice adónde debe llegar la ejecución
classLink-step = el número de un paso de la lección, a partir de 1
classLink-stepOf = el número de un paso de esta lección, de 1 a { $most }
classLink-stepNeedsLesson = también el nombre de la lección (lesson)
classLink-notWithLesson = nada: una lección trae su propia ejecución
classLink-notWithOwn = nada: cada persona de la clase tiene una ejecución propia (own)
