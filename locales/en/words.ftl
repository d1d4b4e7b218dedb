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
units-standard_doses = { $n ->
    [one] standard dose
   *[other] standard doses
 }
units-ticks = { $n ->
    [one] tick
   *[other] ticks
 }
units-vessels = { $n ->
    [one] vessel
   *[other] vessels
 }
units-doublings = { $n ->
    [one] doubling
   *[other] doublings
 }
units-grade = { $n ->
    [one] grade
   *[other] grade
 }
units-runs = { $n ->
    [one] run
   *[other] runs
 }
units-a_u_ = { $n ->
    [one] a.u.
   *[other] a.u.
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

## sources
sources-experiment = experiment
sources-trial = trial
sources-fit = fit
sources-handbook = handbook
sources-model = model
sources-program = program
sources-method = method

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
deeds-targets-both = both { $a } and { $b }
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

## life
life-cell-tumor = tumour cell { $id }
life-cell-cart = CAR-T cell { $id }
life-cell-healthy = healthy cell { $id }
life-cell-stroma = stroma cell { $id }
life-cell-macrophage = macrophage { $id }
life-cell-other = cell { $id }
life-the-tumor = tumour cell { $id }
life-the-cart = CAR-T cell { $id }
life-the-healthy = healthy cell { $id }
life-the-stroma = stroma cell { $id }
life-the-macrophage = macrophage { $id }
life-the-other = cell { $id }
life-cause-none = none
life-cause-killed_by_a_CAR-T_cell = killed by a CAR-T cell
life-cause-lack_of_oxygen = lack of oxygen
life-cause-contraction = contraction
life-cause-activation-induced_death = activation-induced death
life-cause-cytokines_of_a_neighbouring_attack = cytokines of a neighbouring attack
life-cause-the_suicide_switch = the suicide switch
life-cause-the_end_of_its_life_span = the end of its life span
life-cause-unknown = cause unknown
life-killedBy = killed by CAR-T cell { $id }
life-killedAfter = killed by CAR-T cell { $id }, { $minutes } min after it had bound
life-hitsBy = { $hits } { $hits ->
    [one] hit
   *[other] hits
 } by { $carts } { $carts ->
    [one] CAR-T cell
   *[other] CAR-T cells
 }
life-died = { $who } died on { $clock }: { $because }.
life-lives = { $who } is alive on { $clock }: { $because }.
life-unbound = no CAR-T cell has bound it
life-bound = bound { $bonds ->
    [1] once
    [2] twice
   *[other] { $bonds } times
 } by { $carts } { $carts ->
    [one] CAR-T cell
   *[other] CAR-T cells
 }, { $minutes } min in all, { $hits ->
    [0] without a hit
    [one] { $hits } hit
   *[other] { $hits } hits
 }, { $holders ->
    [0] and let go { $bonds ->
        [1] again
       *[other] each time
     }
    [one] and held now by { $holders } CAR-T cell ({ $ids })
   *[other] and held now by { $holders } CAR-T cells ({ $ids })
 }
life-molecules = { $n } { $n ->
    [one] molecule
   *[other] molecules
 } of { $antigen }
life-amount = { $amount } of { $antigen } ({ $unit })
life-amounts = { $one } and { $other }
life-measure-organoid = mean at start = 1
life-carries = it { $when ->
    [now] carries
   *[then] carried
 } { $what }
life-unseen = { $carries }, and { $whose ->
    [killer] its killer
   *[product] { $product }
 } had no CAR to see it
life-half = { $carries }, { $times } times the { $threshold } at which the killing signal of { $whose ->
    [killer] its killer
   *[product] { $product }
 } is half its most
life-takes = { $carries }; it takes { $threshold } at which the killing signal of { $whose ->
    [killer] its killer
   *[product] { $product }
 } is half its most
life-faint = { $carries }, so that a CAR-T cell that touches it rarely holds on
life-sheltered = sheltered { $share } by the niche
life-killerBrake = its killer’s brake { $share }
life-brake = brake { $share }
life-oxygen = oxygen { $oxygen } mmHg, where necrosis begins below { $start }
life-condition = activation { $activation }, exhaustion { $exhaustion }
life-productive = CAR-T cells hit in { $share } of their synapses
life-spared = CAR-T cells do not attack cells of its kind
life-damage = damage { $damage } of the { $hits } hits that kill
life-record-none = it has not bound a cell
life-record-kills = { $kills ->
    [0] no kill
    [one] { $kills } kill
   *[other] { $kills } kills
 } in { $synapses } { $synapses ->
    [one] synapse
   *[other] synapses
 }
life-record-pace = { $minutes } min from synapse to kill in the mean
life-record-rest = { $minutes } min of rest between two of them
life-record-bound = bound { $share } of its time
life-fate-alive = alive
life-fate-inBlood = alive, in the blood
life-fate-gone = gone
life-fate-killed = killed by CAR-T cell { $id }, { $clock }
life-fate-died = { $cause }, { $clock }
life-story-infused = was infused ({ $product })
life-story-infusedToBlood = was infused into the blood ({ $product })
life-story-someProduct = CAR-T product
life-story-homed = came from the blood into the patch
life-story-bound = bound { $who }, killing signal { $signal }
life-story-wasBound = was bound by { $who }, killing signal { $signal }
life-story-killed = killed { $who } after { $span }{ $hits ->
    [0] { "" }
    [one] { " " }with { $hits } hit
   *[other] { " " }with { $hits } hits
 }
life-story-wasKilled = was killed by { $who }, { $span } after it had bound{ $hits ->
    [0] { "" }
    [one] , with { $hits } hit
   *[other] , with { $hits } hits
 }
life-story-letGo = let go of { $who } after { $span }{ $hits ->
    [0] { "" }
    [one] { " " }with { $hits } hit
   *[other] { " " }with { $hits } hits
 }, without killing it
life-story-wasLetGo = was let go by { $who } after { $span }{ $hits ->
    [0] { "" }
    [one] { " " }with { $hits } hit
   *[other] { " " }with { $hits } hits
 }
life-story-lostTarget = lost { $who } after { $span }{ $hits ->
    [0] { "" }
    [one] { " " }with { $hits } hit
   *[other] { " " }with { $hits } hits
 }: it died otherwise
life-story-outlived = was let go after { $span }{ $hits ->
    [0] { "" }
    [one] { " " }with { $hits } hit
   *[other] { " " }with { $hits } hits
 }: { $who } died
life-story-divided = divided; its daughter is cell { $id }
life-story-dividedInBlood = divided in the blood; its daughter is cell { $id }
life-story-born = was born: daughter of cell { $id }, generation { $generation }
life-story-dying = began to die: { $cause }
life-story-exhausted = became exhausted, after { $kills } { $kills ->
    [one] kill
   *[other] kills
 }
life-story-memory = became a memory cell
life-story-recalled = woke from memory and became an effector again
life-story-activated = became activated
life-story-tore = tore { $n } { $n ->
    [one] molecule
   *[other] molecules
 } of antigen from { $who }
life-story-wasTorn = lost { $n } { $n ->
    [one] molecule
   *[other] molecules
 } of antigen to { $who }
life-story-left = left the patch for the blood
life-story-cleared = was cleared away
life-story-placed = was placed here by hand
life-story-takenOut = was taken out by hand
life-story-moved = was moved by hand to another place
life-story-altered = its antigen { $antigen } was changed by hand
life-story-switched = switched lineage at birth and lost both antigens (cell { $id })
life-story-lost = lost antigen { $antigen } at birth (cell { $id })
life-story-dimmed = dimmed antigen { $antigen } at birth (cell { $id })

## report
report-columns-subset-label = Subset
report-columns-subset-doc = CD8 or CD4
report-columns-differentiation-label = Differentiation
report-columns-differentiation-doc = how far it has differentiated: 0 naive-like, 0.5 as central memory cells, 1 terminally differentiated effector
report-columns-lysisSignal-label = Killing signal
report-columns-lysisSignal-doc = killing signal from its target, 0–1
report-columns-growthSignal-label = Growth signal
report-columns-growthSignal-doc = growth and cytokine signal from its target, 0–1
report-columns-speed-label = Speed
report-columns-speed-doc = present speed along its heading
report-columns-brake-label = Brake
report-columns-brake-doc = share of its killing and growth that checkpoints and suppressors take away, 0–1
report-columns-hypoxicBrake-label = Growth lost to hypoxia
report-columns-hypoxicBrake-doc = share of its cycle speed that lack of oxygen takes away, 0–1
report-columns-hypoxicStall-label = Speed lost to hypoxia
report-columns-hypoxicStall-doc = share of its walking speed that lack of oxygen takes away, 0–1
report-columns-priming-label = Primed
report-columns-priming-doc = share of its second receptor made so far, 0–1
report-columns-carCount-label = CARs
report-columns-carCount-doc = receptors on the surface that signal
report-columns-kills-label = Kills
report-columns-kills-doc = targets killed
report-columns-activation-label = Activation
report-columns-activation-doc = activation, 0–1
report-columns-exhaustion-label = Exhaustion
report-columns-exhaustion-doc = exhaustion, 0–1
report-columns-fixedExhaustion-label = Fixed exhaustion
report-columns-fixedExhaustion-doc = the part of its exhaustion that rest no longer heals, 0–1
report-columns-granules-label = Lytic packets
report-columns-granules-doc = lytic packets left
report-columns-divisionsLeft-label = Divisions left
report-columns-divisionsLeft-doc = divisions left in this response
report-columns-clone-label = Clone
report-columns-clone-doc = clone or population of origin
report-columns-cycle-label = Cycle completed
report-columns-cycle-doc = share of the cycle completed, 0–1
report-columns-cycleTime-label = Own cycle time
report-columns-cycleTime-doc = its own cycle time under full supply
report-columns-oxygen-label = Oxygen
report-columns-oxygen-doc = oxygen at the centre
report-columns-pressure-label = Crowding
report-columns-pressure-doc = sum of squared relative overlaps with neighbours
report-columns-boundCount-label = Held by
report-columns-boundCount-doc = CAR-T cells attached to it
report-columns-damage-label = Damage
report-columns-damage-doc = sub-lethal damage not yet repaired
report-columns-pdl1-label = PD-L1
report-columns-pdl1-doc = PD-L1 on the surface
report-columns-protection-label = Sheltered
report-columns-protection-doc = shelter of the niche from hits, 0–1
report-columns-radius-label = Radius
report-columns-radius-doc = radius of the sphere of that volume
report-columns-generation-label = Generation
report-columns-generation-doc = divisions since the founder
report-antigen-tissue = molecules of the antigen on the surface
report-antigen-organoid = amount of oncoprotein; 1 is the mean at the start
report-product-label = Product
report-product-doc = the product it came with
report-targets-label = Answers to
report-targets-doc = antigens its CAR recognises
report-costimulation-label = Co-stimulation
report-costimulation-doc = signalling domain of its CAR
report-boundFor-label = Bound for
report-boundFor-doc = how long this synapse has lasted
report-torn-label = Torn antigen
report-torn-doc = antigen torn from its targets
report-inflamed = Inflamed
report-cycles-label = Age in cycle times
report-cycles-doc = age in its own cycle times
report-lineage-label = Lineage
report-lineage-doc = it has changed its lineage and lost both antigens for good
report-mother-label = Mother
report-mother-doc = the cell whose division it came from
report-age-label = Age
report-age-infused = time since it was born or infused
report-age-born = time since it was born; for a cell of the start, since then
report-state-label = State
report-state-cart = what the cell is doing
report-state-target = where it stands between life and disappearance
report-state-blood = where it is and what it is doing
report-state-gone = nothing is left of this cell
report-values-laidByHand = none: it was laid by hand
report-values-infused = none: it was infused
report-values-fromStart = none: it was there at the start
report-values-switched = switched, lymphoid to myeloid
report-values-inBlood = in the blood
report-values-clearedAway = cleared away
report-values-takenOut = taken out by hand
report-values-exhausted = exhausted
report-values-memory = memory cell
report-values-boundTo = bound to { $who }
report-values-movingOn = moving on after a synapse
report-values-searching = searching
report-values-attacked = under attack
report-values-resting = alive, resting
report-values-cycling = alive, cycling
report-values-hypoxic = { $state }, hypoxic
report-values-stage-alive = alive
report-values-stage-quiescent = quiescent
report-values-stage-apoptotic = apoptotic
report-values-stage-necrotic = necrotic
report-values-stage-lysed = lysed
report-values-killedBy = { $stage }, killed by CAR-T cell { $id }
report-values-diedOf = { $stage }: { $cause }

## failures
failures-timeout = The simulation has not answered for { $seconds } s. It may be very busy; if this goes on, restart it.
failures-closed = The simulation was closed.
failures-restarted = The simulation was restarted.
failures-notStarted = The simulation could not be started: { $why }
failures-late = The simulation did not start in time. It can be started again.
failures-stopped = The simulation stopped working{ $detail }. It can be started again.
failures-unreadable = A message between page and simulation could not be read{ $detail }. It can be started again.
failures-internal = Something went wrong inside the simulation: { $why }
failures-noReason = no reason given
