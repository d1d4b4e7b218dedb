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

## deeds
deeds-over = { $what } over { $span }
deeds-entries-vessels = through the vessels
deeds-entries-edge = from the edge
deeds-entries-random = anywhere
deeds-entries-ring = around the tumour
deeds-entries-outside = outside the tumour
deeds-standsFor = , which { $n ->
    [one] stands
   *[other] stand
 } for { $cells } in the patient
deeds-moreInMedium = { $drug }, { $concentration } more in the medium
deeds-standardDose = standard dose
deeds-standingOrder = standing order
deeds-targets-or = { $a } or { $b }
deeds-targets-and = { $a } and { $b }
deeds-targets-not = { $a } but not { $b }
deeds-kinds-tumor = tumour cells
deeds-kinds-cart = CAR-T cells
deeds-kinds-healthy = healthy cells
deeds-kinds-stroma = stroma
deeds-kinds-macrophage = macrophages
deeds-kinds-any = cells
deeds-stroke-placed = { $what } placed
deeds-stroke-removed = { $whom } taken out
deeds-stroke-moved = { $whom } moved
deeds-stroke-injected = { $substance } injected
deeds-stroke-vessel = vessel laid
deeds-stroke-times = { $antigen } × { $times } on { $whom }
deeds-stroke-to = { $antigen } = { $amount } on { $whom }

## differ
differ-none = none
differ-never = never
differ-on = on
differ-off = off
differ-medium = medium
differ-inMedium = { $drug } in the medium
differ-level = { $amount }, half-life { $halfLife }
differ-clones = clones
differ-antigenA = antigen A
differ-antigenB = antigen B
differ-schedule = schedule
differ-infusion = infusion
differ-stroke = stroke of a brush
differ-over = { $what }, over
differ-inPatient = { $what }, in the patient
differ-forPatient = { $cells } of { $product } for the patient
differ-order = standing order
differ-orderWhen = { $deed } when { $variable } reaches { $least }
differ-orderAgain = { $order }, again after { $span }

## many
many-after = after { $span }
many-onDay = on day { $day }
many-onClock = on { $clock }
many-what = { $title } { $when }
many-nothing = { $what }: nothing to compare yet.
many-equal = as { $kind ->
    [things] many
   *[amount] much
 } { $what } in all of { $pairs } { $pairs ->
    [one] pair
   *[other] pairs
 } of runs: no difference.
many-share = { $way ->
    [more] more
    [fewer] fewer
    [higher] higher
   *[lower] lower
 } { $what } in { $n } of { $pairs } { $pairs ->
    [one] seed
   *[other] seeds
 }
many-single = { $share }; mean difference { $mean }. An interval takes two seeds or more.
many-decided = { $share }; mean difference { $mean }, 95 % interval { $low } to { $high }.
many-undecided = undecided: { $share }, { $way ->
    [more] more
    [fewer] fewer
    [higher] higher
   *[lower] lower
 } in { $n }; mean difference { $mean }, 95 % interval { $low } to { $high }, which holds zero. { $needed }
many-needed = If difference and spread stay as they are, { $n } { $n ->
    [one] seed
   *[other] seeds
 } would decide it four times out of five.
many-neverDecided = No number of seeds that could be run would decide it as things stand.
many-method = Student’s t on the differences of pairs with the same seed; it holds for the model, not for patients

## scaleEnds
scaleEnds-resting = resting
scaleEnds-fullyActive = fully active
scaleEnds-fresh = fresh
scaleEnds-exhausted = exhausted
scaleEnds-naiveLike = naive-like
scaleEnds-terminalEffector = terminal effector
scaleEnds-free = free
scaleEnds-heldBack = held back
scaleEnds-unharmed = unharmed
scaleEnds-dying = about to die
scaleEnds-none = none
scaleEnds-full = full
