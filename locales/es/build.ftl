# What the scenario builder says in Spanish. Names of messages follow src/app/texts/build.ts.

## build
build-title = Editor de escenarios
build-label = Editor de escenarios
build-form = El escenario
build-preview = Vista previa: las células antes del primer paso
build-loading = Abriendo el editor de escenarios…
build-failed = No se ha podido cargar el editor de escenarios. Recargue la página para intentarlo de nuevo.
build-intro = Elija una parte, modifíquela y véala en la imagen. Lo que se deja vacío conserva su valor habitual, que aparece allí en gris.
build-begin = Empezar con
build-beginWith-choose = Empezar con…
build-beginWith-empty = Vacío
build-beginWith-run = La ejecución abierta
build-beginWith-file = Un archivo…
build-beginWith-presets = Predefinidos
build-beginWith-enter = Intro empieza con: { $what }
build-began = El borrador es ahora «{ $title }». Deshacer recupera el anterior.
build-undo = Deshacer
build-redo = Rehacer
build-save = Guardar
build-tryIt = Probar
build-close = Volver a la ejecución
build-open = Abrir
build-saved = Guardado como { $file }.
build-savedFaulty = Guardado como { $file }, con { $n } { $n ->
    [one] problema: no se podrá ejecutar hasta que se resuelva.
   *[other] problemas: no se podrá ejecutar hasta que se resuelvan.
 }
build-notTried = El borrador aún no se puede ejecutar. Sus problemas figuran abajo.
build-tooLarge = Este borrador es demasiado grande para que el navegador lo conserve: guárdelo antes de recargar o salir.
build-resumed = Este es el borrador en el que se trabajaba en esta ventana.
build-changed = modificado
build-unchanged = como en su archivo
build-notSaved = aún sin guardar
build-standing-checking = Comprobando…
build-standing-sound = Sin problemas
build-standing-faulty = { "" }
build-problems = { $n } { $n ->
    [one] problema
   *[other] problemas
 }
build-goTo = Ir a { $place }
build-wholeDocument = documento completo
build-toFirst = Ir al primer problema
build-found = { $value }; esperado: { $expected }.
build-meant = ¿Quería decir { $suggestion }?
build-use = Usar { $suggestion }
build-sections-about = Acerca del escenario
build-sections-patch = Porción de tejido, campos y vasos
build-sections-populations = Células
build-sections-products = Productos CAR-T
build-sections-schedule = Calendario
build-sections-patient = Paciente, fármacos y órdenes permanentes
build-sections-run = Tiempo, semilla y registro
build-sections-parameters = Parámetros y reglas
build-sections-reader = Historia y fuentes
build-sections-more = Más
build-labels-_schema = Dirección del esquema
build-labels-domain = Porción de tejido
build-labels-body = Paciente
build-labels-medium = Medio de una placa
build-labels-protocols = Órdenes permanentes
build-labels-record = Registro de datos
build-labels-clock = Relojes
build-labels-cd4Fraction = Proporción de células CD4
build-labels-antigenA = Antígeno A
build-labels-antigenB = Antígeno B
build-labels-il2 = IL-2
build-labels-il6 = IL-6
build-labels-ifng = IFN-γ
build-labels-tnf = TNF
build-labels-csv = Tabla de células
build-labels-logSd = Dispersión (log)
build-labels-sd = Desviación estándar
build-labels-byHand = Hecho a mano
build-labels-knobs = Parámetros que se muestran primero
build-labels-watch = En qué fijarse
build-labels-experiments = Qué probar
build-labels-claim = Qué muestra
build-labels-references = Fuentes
build-labels-antiPD1 = Anti-PD-1
build-labels-populations = Poblaciones
build-labels-products = Productos
build-labels-drugs = Fármacos de este escenario
build-labels-at = Cuándo
build-labels-give = Fármaco
build-labels-infuse = Infusión
build-labels-schedule_set = Cambios de parámetros
build-labels-schedule_entry = Entrada
build-labels-schedule_count = Células en la porción
build-labels-schedule_cells = Células en el paciente
build-labels-protocols_count = Células en la porción
build-labels-protocols_cells = Células en el paciente
build-labels-schedule_place = Células colocadas
build-labels-schedule_remove = Células borradas
build-labels-schedule_alter = Antígeno alterado
build-labels-schedule_move = Células movidas
build-labels-schedule_inject = Inyección
build-labels-schedule_vessel = Nuevo vaso
build-labels-name = Nombre corto
build-choices-tissue = tejido
build-choices-organoid = organoide
build-choices-closed = cerradas
build-choices-periodic = periódicas
build-choices-tumor = células tumorales
build-choices-healthy = células sanas
build-choices-stroma = estroma
build-choices-macrophage = macrófagos
build-choices-cart = células CAR-T
build-choices-inflammatory = inflamatorios
build-choices-suppressive = supresores
build-choices-vessels = vasos
build-choices-ring = anillo
build-choices-random = al azar
build-choices-edge = borde
build-choices-outside = fuera del tumor
build-choices-disc = disco
build-choices-sphere = esfera
build-choices-monolayer = monocapa
build-choices-layers = capas
build-choices-positions = posiciones
build-choices-constant = constante
build-choices-lognormal = lognormal
build-choices-normal = normal
build-choices-single = única
build-choices-or = OR
build-choices-and = AND
build-choices-not = NOT
build-axes-0 = x
build-axes-1 = y
build-axes-2 = z
build-sizes-0 = Ancho
build-sizes-1 = Alto
build-sizes-2 = Profundidad
build-unsaid = sin indicar
build-usually = habitual: { $value }
build-none = ninguno
build-noneOf = { $label }: ninguno
build-yes = sí
build-no = no
build-add = Añadir { $label }
build-addEntry = Añadir
build-remove = Quitar
build-removeOf = Quitar { $label }
build-up = Subir { $label }
build-down = Bajar { $label }
build-more = Más
build-entry = N.º { $n }
build-kindOf = { $label }: tipo
build-name = Nombre
build-nameTaken = { $name } ya está en uso.
build-types-number = un número
build-types-text = un texto
build-types-list = una lista
build-types-object = algo más que un número
build-objectBesideText = con algo que hacer
build-examples-title = Mi escenario
build-examples-tumor = células tumorales
build-examples-clone = clon negativo
build-examples-product = células CAR-T
build-examples-drug = mi fármaco
build-examples-watch = En qué fijarse
build-examples-source = Una fuente
build-examples-experiment = Qué probar
build-unknown = { $key } no se conoce aquí.
build-search = Nombre o clave
build-addNamed = Añadir
build-noSuch = No hay nada llamado { $name }.
build-of = { $label } ({ $key })
build-cellsOf = { $n } { $n ->
    [one] célula
   *[other] células
 }
build-badValue = no es un valor JSON
build-picture-busy = Colocando las células…
build-picture-cells = { $n } { $n ->
    [one] célula
   *[other] células
 }
build-picture-waiting = La imagen se renueva en cuanto se resuelvan los problemas.
build-picture-show = Mostrar la vista previa
build-picture-hide = Ocultar la vista previa
build-place-shape = Forma de la población
build-place-move = Lugar de { $label }: arrastre para mover; las flechas lo mueven 10 µm
build-place-size = Radio de { $label }: arrastre o use las flechas
build-place-inner = Radio interior de { $label }: arrastre o use las flechas
build-place-hint = Arrastre las formas sobre la imagen para colocar las poblaciones.
build-place-vessel = Vaso { $n }: arrastre para mover; las flechas lo mueven 10 µm
build-place-at = { $x }, { $y } µm
build-place-um = { $r } µm
build-strip-label = El calendario a lo largo de los días de la ejecución
build-strip-days = días
build-strip-mark = { $name }: pulse para abrir; arrastre o use las flechas para mover una hora, con Mayús un día
build-antigen-plot = { $label } en las células de esta población: { $words }
build-antigen-same = { $n } moléculas en cada célula
build-antigen-lognormal = la mitad de las células tiene más de { $median }; nueve de cada diez, entre { $low } y { $high }
build-antigen-normal = { $mean } de media; nueve de cada diez, entre { $low } y { $high }
build-antigen-axis = moléculas por célula
build-table-title = Una tabla de células
build-table-drop = Suelte aquí una tabla de células (CSV, también el cells.csv de PhysiCell) o
build-table-choose = Elegir una tabla
build-table-replace = Otra tabla
build-table-holds = { $name }: { $cells }
build-table-cells = { $n } { $n ->
    [one] célula
   *[other] células
 }
build-table-first = { $n ->
    [one] La primera fila
   *[other] Las primeras { $n } filas
 }
build-table-roles-x = x, µm
build-table-roles-y = y, µm
build-table-roles-z = z, µm
build-table-roles-type = tipo
build-table-unused = sin usar
build-table-column = columna { $n }
build-table-bounds = x de { $x } µm, y de { $y } µm
build-table-span = { $from } a { $to }
build-table-types = Tipos de células
build-table-allTypes = todas las filas
build-table-into = Poner en
build-table-newPopulation = una población nueva
build-table-eachType = una población para cada tipo
build-table-go = Usar esta tabla
build-table-cancel = Cancelar
build-table-fit = Agrandar la porción cuanto haga falta
build-table-kind = Tipo de célula
build-table-otherKind = Tipo, donde su nombre no lo diga
build-table-cannot = Esto no es una tabla de células
build-table-lines = una tabla de { $n } { $n ->
    [one] línea
   *[other] líneas
 }
