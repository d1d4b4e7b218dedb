# Words that the page, its worker and the terminal share. Names of messages follow schema/words.ts.

clock = día { $day }, { $time }

things-cell = { $n } { $n ->
    [one] célula
   *[other] células
 }
things-CAR-T_cell = { $n } { $n ->
    [one] célula CAR-T
   *[other] células CAR-T
 }
things-kill = { $n } { $n ->
    [one] eliminación
   *[other] eliminaciones
 }
things-hit = { $n } { $n ->
    [one] impacto
   *[other] impactos
 }
things-synapse = { $n } { $n ->
    [one] sinapsis
   *[other] sinapsis
 }
things-molecule = { $n } { $n ->
    [one] molécula
   *[other] moléculas
 }
things-dose = { $n } { $n ->
    [one] dosis
   *[other] dosis
 }
things-seed = { $n } { $n ->
    [one] semilla
   *[other] semillas
 }
things-pair = { $n } { $n ->
    [one] par
   *[other] pares
 }
things-problem = { $n } { $n ->
    [one] problema
   *[other] problemas
 }
things-event = { $n } { $n ->
    [one] suceso
   *[other] sucesos
 }
things-descendant = { $n } { $n ->
    [one] descendiente
   *[other] descendientes
 }

units-cells = { $n ->
    [one] célula
   *[other] células
 }
units-patch_cells = { $n ->
    [one] célula del tejido
   *[other] células del tejido
 }
units-doses = { $n ->
    [one] dosis
   *[other] dosis
 }
units-molecules = { $n ->
    [one] molécula
   *[other] moléculas
 }
units-divisions = { $n ->
    [one] división
   *[other] divisiones
 }
units-packets = { $n ->
    [one] paquete
   *[other] paquetes
 }
units-hits = { $n ->
    [one] impacto
   *[other] impactos
 }
units-kills = { $n ->
    [one] eliminación
   *[other] eliminaciones
 }
units-receptors = { $n ->
    [one] receptor
   *[other] receptores
 }
units-CAR-T_cells = { $n ->
    [one] célula CAR-T
   *[other] células CAR-T
 }

per-min = por minuto
per-h = por hora
per-d = por día
per-division = por división
per-other = por { $unit }
cellsOf = { $n } { $n ->
    [one] célula de
   *[other] células de
 } { $product }

## deeds
deeds-over = { $what } durante { $span }
deeds-entries-vessels = por los vasos
deeds-entries-edge = desde el borde
deeds-entries-random = en cualquier lugar
deeds-entries-ring = alrededor del tumor
deeds-entries-outside = fuera del tumor
deeds-standsFor = , que { $n ->
    [one] representa
   *[other] representan
 } { $cells } en el paciente
deeds-moreInMedium = { $drug }, { $concentration } más en el medio
deeds-standardDose = dosis estándar
deeds-standingOrder = orden permanente
deeds-targets-or = { $a } o { $b }
deeds-targets-and = { $a } y { $b }
deeds-targets-not = { $a } pero no { $b }
deeds-kinds-tumor = células tumorales
deeds-kinds-cart = células CAR-T
deeds-kinds-healthy = células sanas
deeds-kinds-stroma = estroma
deeds-kinds-macrophage = macrófagos
deeds-kinds-any = células
deeds-stroke-placed = colocación de { $what }
deeds-stroke-removed = retirada de { $whom }
deeds-stroke-moved = desplazamiento de { $whom }
deeds-stroke-injected = inyección de { $substance }
deeds-stroke-vessel = vaso nuevo
deeds-stroke-times = { $antigen } × { $times } en { $whom }
deeds-stroke-to = { $antigen } = { $amount } en { $whom }

## differ
differ-none = nada
differ-never = nunca
differ-on = activada
differ-off = desactivada
differ-medium = medio
differ-inMedium = { $drug } en el medio
differ-level = { $amount }, semivida { $halfLife }
differ-clones = clones
differ-antigenA = antígeno A
differ-antigenB = antígeno B
differ-schedule = calendario
differ-infusion = infusión
differ-stroke = trazo de pincel
differ-over = { $what }, duración
differ-inPatient = { $what }, en el paciente
differ-forPatient = { $cells } de { $product } para el paciente
differ-order = orden permanente
differ-orderWhen = { $deed } cuando { $variable } llega a { $least }
differ-orderAgain = { $order }, de nuevo tras { $span }

## many
many-after = tras { $span }
many-onDay = el día { $day }
many-onClock = el { $clock }
many-what = { $title } { $when }
many-nothing = { $what }: todavía no hay nada que comparar.
many-equal = { $what }: { $kind ->
    [things] el mismo número
   *[amount] el mismo valor
 } en { $pairs ->
    [one] el único par de ejecuciones
   *[other] los { $pairs } pares de ejecuciones
 }, sin diferencia.
many-share = { $way ->
    [more] más { $what }
    [fewer] menos { $what }
    [higher] { $what }: mayor
   *[lower] { $what }: menor
 } en { $n } de { $pairs } { $pairs ->
    [one] semilla
   *[other] semillas
 }
many-single = { $share }; diferencia media { $mean }. Para un intervalo hacen falta al menos dos semillas.
many-decided = { $share }; diferencia media { $mean }, intervalo del 95 % de { $low } a { $high }.
many-undecided = sin decidir: { $share }, { $way ->
    [more] más
    [fewer] menos
    [higher] mayor
   *[lower] menor
 } en { $n }; diferencia media { $mean }, intervalo del 95 % de { $low } a { $high }, que contiene el cero. { $needed }
many-needed = Si la diferencia y la dispersión siguen como están, { $n } { $n ->
    [one] semilla lo decidiría
   *[other] semillas lo decidirían
 } cuatro de cada cinco veces.
many-neverDecided = Tal como están las cosas, no lo decidiría ningún número de semillas que pudiera ejecutarse.
many-method = t de Student de las diferencias entre pares con la misma semilla; vale para el modelo, no para los pacientes

## scaleEnds
scaleEnds-resting = en reposo
scaleEnds-fullyActive = plenamente activa
scaleEnds-fresh = fresca
scaleEnds-exhausted = agotada
scaleEnds-naiveLike = de tipo naïve
scaleEnds-terminalEffector = efectora terminal
scaleEnds-free = sin freno
scaleEnds-heldBack = frenada
scaleEnds-unharmed = ilesa
scaleEnds-dying = a punto de morir
scaleEnds-none = nada
scaleEnds-full = total
