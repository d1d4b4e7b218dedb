# Words that the page, its worker and the terminal share. Names of messages follow schema/words.ts.

clock = day { $day }, { $time }

things-cell = { $n } { $n ->
    [one] cell
   *[other] cells
 }
things-CAR-T_cell = { $n } { $n ->
    [one] CAR-T cell
   *[other] CAR-T cells
 }
things-kill = { $n } { $n ->
    [one] kill
   *[other] kills
 }
things-hit = { $n } { $n ->
    [one] hit
   *[other] hits
 }
things-synapse = { $n } { $n ->
    [one] synapse
   *[other] synapses
 }
things-molecule = { $n } { $n ->
    [one] molecule
   *[other] molecules
 }
things-dose = { $n } { $n ->
    [one] dose
   *[other] doses
 }
things-seed = { $n } { $n ->
    [one] seed
   *[other] seeds
 }
things-pair = { $n } { $n ->
    [one] pair
   *[other] pairs
 }
things-problem = { $n } { $n ->
    [one] problem
   *[other] problems
 }
things-event = { $n } { $n ->
    [one] event
   *[other] events
 }
things-descendant = { $n } { $n ->
    [one] descendant
   *[other] descendants
 }

units-cells = { $n ->
    [one] cell
   *[other] cells
 }
units-patch_cells = { $n ->
    [one] patch cell
   *[other] patch cells
 }
units-doses = { $n ->
    [one] dose
   *[other] doses
 }
units-molecules = { $n ->
    [one] molecule
   *[other] molecules
 }
units-divisions = { $n ->
    [one] division
   *[other] divisions
 }
units-packets = { $n ->
    [one] packet
   *[other] packets
 }
units-hits = { $n ->
    [one] hit
   *[other] hits
 }
units-kills = { $n ->
    [one] kill
   *[other] kills
 }
units-receptors = { $n ->
    [one] receptor
   *[other] receptors
 }
units-CAR-T_cells = { $n ->
    [one] CAR-T cell
   *[other] CAR-T cells
 }

per-min = per minute
per-h = per hour
per-d = per day
per-division = per division
per-other = per { $unit }
cellsOf = { $n } { $n ->
    [one] cell of
   *[other] cells of
 } { $product }
