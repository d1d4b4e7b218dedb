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
