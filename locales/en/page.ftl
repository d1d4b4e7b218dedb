# What the page says. Names of messages follow src/app/texts.ts.

## product
product = CAR-T Lab

## invitation
invitation-play = Play
invitation-hint = Every dot is one cell. Press play and watch.
invitation-loading = Preparing the cells …
invitation-heard = The run begins as soon as the cells are in place.

## busy
busy-starting = Starting the simulation …
busy-loading = Placing the cells …
busy-jumping = Calculating …
busy-twin = Starting the other run …

## replay
replay-replaying = A record is being replayed to the moment at which it was saved.
replay-agrees = The record was replayed to the moment at which it was saved, and the state is the same to the last bit.
replay-differs = The record was replayed, but the state is not the one that was saved: it comes from another version of the program, or was edited.
replay-unproven = The record was replayed to the moment at which it was saved. It holds no fingerprint to compare the state with.

## notices
notices-lost = The simulation has stopped. The run can be brought back to where it was.
notices-silent = The simulation does not answer. It goes on if it comes back by itself; otherwise reload it.
notices-pictureFailed = This browser cannot draw the picture (WebGL 2 is missing or switched off). Numbers, charts and the inspector still work.
notices-engine = This browser does not keep the promise that a run is the same everywhere: a test run ended differently, so results may differ from those of other machines. An update of the browser, or another one, may help.
notices-dismiss = Dismiss this notice

## problems
problems-cannotOpen = This could not be opened
problems-link = This link is faulty
problems-failed = That did not work
problems-lost = The simulation has stopped
problems-value = found
problems-expected = expected
problems-suggestion = perhaps
problems-document = whole document
problems-reload = Reload simulation
problems-reloadAtStart = Reload from the start
problems-close = Close
problems-count = { $n } { $n ->
    [one] problem
   *[other] problems
 }
problems-more = and { $n } more
problems-tooLarge = The file is larger than { $limit }. Scenario and record files are much smaller.
problems-unreadable = The file could not be read as text.
problems-linkFault = The address holds something that cannot be understood.
problems-unchanged = The run that was open is unchanged.
problems-openedInstead = The usual scenario, “{ $title }”, was opened instead.

## link
link-knownNames = one of: { $names }
link-once = to be named only once
link-encoding = percent-encoded text
link-preset = the name of a preset, such as b-all-niche
link-seed = 1 to { $most } printable characters
link-time = a time such as 3d4h or 90min, of at most 3 472 days
link-timeUnit = a time with its unit
link-damaged = This link is not as it was written: it was cut off, damaged or edited. What it says now was opened, which may not be the run that was meant.
link-mended = A sign at the end of the link was taken for punctuation: the seed is { $seed }.
link-document = a packed scenario or record; the link may have been cut off
link-documentSize = a shorter document; long ones travel better as a file
link-mostChanges = at most { $most } { $most ->
    [one] change
   *[other] changes
 }
link-changes = packed changes of the scenario; the link may have been cut off
link-change = changes such as kill.hitRate:0.1, separated by commas
link-view = compare, together with the other run (twin), or build
link-twin = a packed description of the other run; the link may have been cut off
link-number = a plain number, such as 0.05 or 2e-3
link-eitherOr = either a preset or a document, not both
link-version = the version of a program, such as 0.1.0
link-otherVersion = This was made with version { $made } of the page; this is version { $now }. The same run may come out differently.

## share
share-title = Share this run
share-exact = Whoever opens this address sees this run at this moment: same scenario, same seed, same changes.
share-tree = All { $n } { $n ->
    [one] course
   *[other] courses
 } of the run come with it.
share-alone = With all its courses the run is too much for an address: the link holds the present one alone. A record file holds all of them.
share-noServer = Everything is in the address itself; nothing is uploaded.
share-tooLong = This run carries too much for an address. Save it as a record file and send that: it replays just the same.
share-address = Address
share-copy = Copy
share-copied = The link is on the clipboard.
share-notCopied = The browser does not allow copying. Select the address and copy it yourself.
share-saveRecord = Save the record instead
share-saveAll = Save the record

## summary
summaryAt = { $clock }: { $facts }
summary = { $tumor } { $tumor ->
    [one] tumour cell
   *[other] tumour cells
 }{ $negative ->
    [0] { "" }
   *[other] , { $negative } antigen-negative
 }, { $cart } { $cart ->
    [one] CAR-T cell
   *[other] CAR-T cells
 }{ $cart ->
    [0] { "" }
   *[other] { " " }of which { $bound } bound
 }, { $kills } { $kills ->
    [one] kill
   *[other] kills
 }.

## captions
captions-label = What just happened
captions-dismiss = Hide this caption
captions-soFar = So far in this run
captions-goTo = Go to { $clock }
captions-tell-infusion = { $where ->
    [blood] The first CAR-T cells are in the blood, on their way here.
    [plain] The first CAR-T cells arrive. They wander until they touch a cell that carries { $antigen }.
   *[here] The first CAR-T cells arrive ({ $who }). They wander until they touch a cell that carries { $antigen }.
 }
captions-tell-arrival = A CAR-T cell has come in from the blood and looks for { $antigen }.
captions-tell-binding = A CAR-T cell has found a { $victim ->
    [tumor] tumour cell
    [healthy] healthy cell
    [named] healthy cell ({ $who })
   *[cell] cell
 } and holds on to it: a synapse.
captions-tell-kill = { $first ->
    [yes] The first kill. The tumour cell was hit through the synapse and now dies.
   *[no] The first tumour cell dies.
 }
captions-tell-killHealthy = { $first ->
    [yes] The first kill
   *[no] A kill on target, off tumour
 }: a { $victim ->
    [tumor] tumour cell
    [healthy] healthy cell
    [named] healthy cell ({ $who })
   *[cell] cell
 }. It carries the antigen, too, and is attacked like a tumour cell.
captions-tell-trogocytosis = A CAR-T cell tears antigen out of its target as it lets go: trogocytosis.
captions-tell-bystander = A { $victim ->
    [tumor] tumour cell
    [healthy] healthy cell
    [named] healthy cell ({ $who })
   *[cell] cell
 } dies beside a killed one, though no CAR-T cell holds it: bystander killing.
captions-tell-loss = A tumour cell is born without { $antigen }. CAR-T cells that need it to see their target pass it by.
captions-tell-lineageSwitch = Lineage switch: a tumour cell is born that has turned from lymphoid to myeloid. It carries neither antigen, so two targets are no better than one.
captions-tell-memory = A CAR-T cell has become a memory cell: it rests, lives long and can wake again.
captions-tell-drug = A drug is given: { $who }.
captions-tell-switch = The suicide switch works: CAR-T cells that carry it die within the hour.
captions-tell-fever = The patient has a fever: cytokines of inflamed macrophages reach the blood.
captions-tell-syndrome = Blood pressure falls: cytokine release syndrome of grade { $count }.
captions-tell-relief = Grade 0: fever and low blood pressure are gone.
captions-tell-serial = Serial killing: { $count } { $count ->
    [one] kill
   *[other] kills
 } so far – one CAR-T cell kills again and again.
captions-tell-expansion = CAR-T cells that have met their antigen divide. This is the expansion.
captions-tell-inflamed = Macrophages beside active CAR-T cells become inflamed: they begin to make IL-6 and IL-1.
captions-tell-checkpoint = The tumour answers IFN-γ with PD-L1, which brakes the CAR-T cells that hold it.
captions-tell-half = Half of the tumour is gone.
captions-tell-harm = A tenth of the healthy cells is gone.
captions-tell-exhausted = A quarter of the CAR-T cells are exhausted: they still bind, but kill less and less.
captions-tell-necrosis = Oxygen no longer reaches the core of the tumour. Cells there starve and die.
captions-tell-escaped = Most of the tumour cells that are left do not carry { $antigen }. The CAR-T cells pass them by.
captions-tell-cleared = No tumour cell is left in this patch of tissue.
captions-tell-contraction = With little antigen left the CAR-T cells become fewer.
captions-tell-relapse = The tumour grows back.
captions-tell-escapedRelapse = Relapse: the tumour grows back from cells that do not carry { $antigen }. The CAR-T cells cannot see them.
captions-tell-lost = The last CAR-T cell of this patch is gone.
captions-tell-growth = Without treatment the tumour has doubled.

## commandGroups
commandGroups-run = Run
commandGroups-picture = Picture
commandGroups-cell = Cell
commandGroups-document = Scenario and files
commandGroups-build = Scenario builder
commandGroups-page = Page

## commands
commands-play = Play or pause
commands-step = One step of 10 minutes
commands-slower = Slower
commands-faster = Faster
commands-bringBack = Back to the other run
commands-goOn = Go on where you were
commands-compare = Compare two runs side by side
commands-endCompare = Close the comparison
commands-swap = Swap the two runs
commands-keep = Go on with the other run; this one stays as a course of it where it can
commands-manySeeds = Compare over many seeds
commands-spanFrom = Begin a span here
commands-spanTo = End the span here
commands-clearSpan = Clear the span
commands-nextCourse = Next course of the run
commands-previousCourse = Previous course of the run
commands-restoreCourse = Bring the removed course back
commands-reset = Back to the start, same seed
commands-newSeed = Back to the start, new seed
commands-seed = Choose the seed
commands-jump = Go to a time
commands-original = Back to the original
commands-reload = Reload the simulation
commands-infuse = Infuse CAR-T cells now
commands-give = Give a drug now
commands-brush = Take the brush or put it away
commands-undoStroke = Undo the last stroke or dose
commands-redoStroke = Redo it
commands-carBench = Design a CAR
commands-zoomIn = Zoom in
commands-zoomOut = Zoom out
commands-fit = Show everything
commands-panLeft = Look left
commands-panRight = Look right
commands-panUp = Look up
commands-panDown = Look down
commands-colourBy = Next colouring
commands-heatMap = Next heat-map
commands-projection = Slice or whole volume
commands-cutOpen = Cut the volume open or close it
commands-legend = Show or hide the legend
commands-describe = Describe the picture in words
commands-nextCell = Next cell
commands-previousCell = Previous cell
commands-cellLeft = To the next cell on the left
commands-cellRight = To the next cell on the right
commands-cellUp = To the next cell above
commands-cellDown = To the next cell below
commands-openLife = Open the life of the chosen cell
commands-follow = Follow the chosen cell
commands-deselect = Let go of the chosen cell
commands-presets = Choose a scenario
commands-lessons = Lessons
commands-open = Open a scenario or record file
commands-share = Share a link
commands-receipt = Receipt: link, QR code, proof
commands-figure = Make a figure (PNG, SVG)
commands-poster = Make a poster of moments
commands-saveScenario = Save the scenario
commands-saveRecord = Save the record (replays exactly)
commands-print = Print a report of the run
commands-saveSpan = Save the numbers of the span (CSV)
commands-saveCsv = Save the numbers (CSV)
commands-saveCsvForExcel = Save the numbers for Excel (CSV)
commands-savePicture = Save the picture (PNG)
commands-savePictureOnPaper = Save the picture on white (PNG)
commands-story = Story
commands-parameters = Parameters
commands-charts = Charts
commands-ward = Ward chart of the patient
commands-cell = Cell
commands-panel = Show or hide the side panel
commands-build = Build a scenario, or back to the run
commands-undo = Undo
commands-redo = Redo
commands-tryIt = Try the scenario
commands-buildEmpty = Begin an empty scenario
commands-buildRun = Begin with the open run’s scenario
commands-theme = Dark or light theme
commands-language = Language
commands-commands = Find a command
commands-help = Keys and help
commands-tour = Tour of the page
commands-newVersion = Use the new version

## building
building-loading = Opening the scenario builder …
building-failed = The scenario builder could not be loaded. Reload the page to try again.
building-own = Build your own scenario

## top
top-scenario = Scenario
top-save = Save
top-tools = Tools
top-more = More
top-skip = Skip to the controls
top-changedRun = { $n } changed
top-seed = seed
top-linkFile = The link
top-linkFar = The link asks for the state after { $asked }; the run does not last so long.
top-toLight = Light theme
top-toDark = Dark theme
top-presetsIntro = Each scenario is one idea. All of them can be changed, saved and shared. Arrow keys move through the list.
top-threeD = 3-D

## transport
transport-label = Run controls
transport-play = Play
transport-pause = Pause
transport-replay = Play again
transport-step = Step
transport-reset = Reset
transport-newSeed = New seed
transport-speed = Speed
transport-timeline = Time
transport-jump = Go to
transport-jumpHint = 3d 4h
transport-jumpButton = Go
transport-jumpFaults-words = Write a time such as 3d 4h or 90 min.
transport-jumpFaults-unit = { $text } of what? Write { $text } d, { $text } h or { $text } min.
transport-jumpFaults-ambiguous = { $text }: is it a decimal sign or does it part thousands? Write it without.
transport-jumpFar = The run ends after { $end }.
transport-perSecond = simulated time per second
transport-reached = reaches { $speed }
transport-preview = preview
transport-previewAbout = A picture kept from about this time. The exact state follows when you let go.
transport-going = Calculating up to { $clock }
transport-stop = Stop here
transport-tumor = tumour cells
transport-cart = CAR-T cells

## courses
courses-label = Courses of this run
courses-first = As it was opened
courses-again = From the start again
courses-nothing = The same
courses-seed = Seed { $seed }
courses-fromStart = { $changes } from the start
courses-more = { " " }and { $n } { $n ->
    [one] more change
   *[other] more changes
 }
courses-leaves = leaves on { $clock }
courses-reaches = followed to { $clock }
courses-left = “{ $title }”{ $n ->
    [0] { "" }
    [1] { "" }
   *[other] { " " }with its { $n } courses
 } was left for this one.
courses-rename = Rename the course “{ $name }”
courses-remove = Remove the course “{ $name }”
courses-name = Name of the course
courses-removed = The course “{ $name }” was removed.

## compare
compare-title = Compare two runs
compare-label = Two runs side by side
compare-intro = A second run with the same seed plays beside this one. It differs in what you choose here, and in nothing else.
compare-asItIs = this run
compare-changed = this run, changed
compare-original = the original
compare-other = the other run
compare-what = What differs
compare-go = Compare
compare-cannot = The other run cannot be made
compare-lost = The other run has stopped; this one goes on alone.
compare-kinds-experiment = what the story suggests
compare-kinds-course = another course of this run
compare-kinds-original = nothing is changed there
compare-kinds-parameter = a parameter
compare-kinds-dose = the dose
compare-kinds-day = the day of the dose
compare-kinds-drug = a drug
compare-kinds-car = the CAR
compare-kinds-population = a population
compare-kinds-rule = a rule switched off
compare-experiment = Suggestion
compare-course = Course
compare-parameter = Parameter
compare-value = Value there
compare-times = Times as many
compare-later = Days later
compare-drug = Drug
compare-doses = Standard doses
compare-day = On day
compare-product = Product
compare-population = Population
compare-rule = Rule
compare-car = Signalling domain
compare-populations-tumor = tumour cells
compare-populations-healthy = healthy cells
compare-populations-stroma = stroma
compare-populations-macrophage = macrophages
compare-names-parameter = { $title } { $value }
compare-names-dose = { $times } × the dose
compare-names-day = dose { $days } later
compare-names-drug = { $drug } on { $clock }
compare-names-car = { $product } with { $domain }
compare-names-population = { $times } × { $label }
compare-names-rule = without { $rule }
compare-compareWith = Compare
compare-compareWithOf = Compare with: { $text }
compare-sideA = A
compare-sideB = B
compare-pictureA = Picture A: { $name }
compare-pictureB = Picture B: { $name }
compare-swap = Swap
compare-keep = Keep B
compare-seeds = Many seeds
compare-close = Close
compare-same = The same to the last bit until { $clock }
compare-checked = Compared so far up to { $clock }: the same to the last bit until then
compare-never = Different from the start
compare-comparing = Being compared …
compare-searching = They differ; the first difference is being looked for
compare-parted = First different on { $clock }
compare-unproven = being checked tick by tick
compare-goThere = Go there
compare-cell-title = In the other run
compare-cell-here = { $cell }: marked in the other picture.
compare-cell-chosenB = This cell was chosen in B.
compare-cell-gone = The other run has lost it: { $cell } { $how } on { $clock }, at { $place }.
compare-cell-goneSilently = The other run has lost it: { $cell } is no longer there.
compare-cell-unborn = It has not been born in the other run. The last of its line there is { $cell }.
compare-cell-unknown = The other run does not have this cell, or no longer remembers it.
compare-cell-show = Choose that one
compare-charts-difference = { $title }: B minus A
compare-charts-a = A
compare-charts-b = B
compare-charts-minus = B − A
compare-charts-words = { $title }: A { $a }, B { $b }, difference { $difference }.
compare-many-title = Over many seeds
compare-many-pairs = Pairs of runs
compare-many-until = Compared on day
compare-many-measure = Measurement
compare-many-go = Run the pairs
compare-many-cancel = Cancel
compare-many-again = Run again
compare-many-running = { $done } of { $all } { $all ->
    [one] pair
   *[other] pairs
 } done
compare-many-cancelled = Cancelled after { $done } of { $all } { $all ->
    [one] pair
   *[other] pairs
 }.
compare-many-band = Middle run and the band between the tenth and the ninetieth percentile
compare-many-interval = Mean of the paired differences with its 95 % interval
compare-many-failed = The pairs could not be run
compare-many-intro = Each pair is this run and the other one with the same seed; seeds are 1, 2, 3 and so on.
compare-many-goesOn = The pairs go on while this window is closed; Cancel stops them and keeps those that are done.

## picture
picture-label = Picture of the tissue patch
picture-legend = Legend
picture-colourBy = Colour by
picture-heatMap = Heat-map
picture-none = none
picture-slice = Height of the slice
picture-byKind = kind of cell
picture-sliced = Slice
picture-filterHint = click a sign to hide
picture-cut = Cut open
picture-sliceAt = slice at z = { $z } µm
picture-cutThrough = cut open through the middle
picture-wholeVolume = whole volume
picture-axes = Drag to turn
picture-axesHint = Drag these axes to turn the picture, or drag it anywhere with Shift or the right button held.

## print
print-changed = Changed in this run
print-unchanged = Nothing: this is the scenario as it is written.

## provenance
provenance-scenario = Scenario { $name }
provenance-seed = seed { $seed }
provenance-state = state { $hash }
provenance-changed = Changed: { $changes }
provenance-instead = { $name } { $now } instead of { $before }
provenance-deed = { $label } ({ $clock })

## panels
panels-label = Panels
panels-close = Close the panel
panels-legend = Legend
panels-lesson = Lesson
panels-lessonFailed = The lesson could not be loaded. Reload the page to try again.

## story
story-watch = What to watch
story-experiments = Try this
story-tryOut = Do it
story-goThere = Show it
story-tryOutOf = { $what }: { $text }
story-changed = This run is changed
story-changedTo = { $from } → { $to }
story-original = Back to the original
story-announced = Changed, from the start with the same seed: { $differences }.
story-returned = This is the original again, from the start with the same seed.
story-references = Sources
story-leavesOut = What this model leaves out
story-model = This is a model for learning and research. It does not predict the course of any patient.
story-empty = This scenario tells no story of its own.

## parameters
parameters-knobs = What this story is about
parameters-all = All parameters
parameters-search = Search parameters
parameters-changed = Changed
parameters-reset = Reset
parameters-resetAll = Reset all
parameters-live = A change while the run is under way becomes part of its record.
parameters-atStart = At the start, changes hold from the beginning.
parameters-found = { $n } { $n ->
    [one] parameter
   *[other] parameters
 }
parameters-nothing = No parameter matches.
parameters-evidenceLabel = evidence
parameters-key = name
parameters-about = About { $name }
parameters-range = range
parameters-standard = standard
parameters-document = scenario
parameters-source = source
parameters-resetOne = Reset { $name }

## charts
charts-log = Logarithmic
charts-table = Table and words
charts-svg = SVG
charts-csv = CSV
charts-saveSvg = Save “{ $title }” as SVG
charts-empty = The charts fill as the run goes on.
charts-days = days
charts-time = time
charts-fish = Shares of the clones from the start to { $when }: { $parts }.
charts-fishPart = { $label } { $first } at first, { $now } now ({ $cells } cells)
charts-spectrum-title = Tumour cells by { $label }
charts-spectrum-titleWithUnit = Tumour cells by { $label } ({ $unit } a cell)
charts-spectrum-nobody = nobody
charts-spectrum-half = between { $from } and { $to } on the middle half
charts-spectrum-unseen = ; { $share } of them carry less than { $amount } (the line), of which CAR-T cells hardly take notice
charts-spectrum-words = { $label } on living tumour cells until { $when }: { $first } at first, { $now } of { $cells } cells now{ $unseen }. The stronger the colour, the more cells.
charts-custom = Any measurement
charts-none = none
charts-missing = –
charts-nothing = Nothing to show yet.
charts-leftAxis = left
charts-rightAxis = right
charts-axisSides-left = left axis
charts-axisSides-right = right axis
charts-event = { $when }: { $what }
charts-choose = Measurement
charts-unitless = share
charts-relative = mean at start = 1
charts-loading = Loading the charts …
charts-failed = The charts could not be loaded. Reload the page to try again.
charts-trend = { $label }: { $first } at first, { $last } now, highest { $peak } on { $peakAt }.

## cell
cell-empty = Click a cell in the picture, or step through the cells here.
cell-follow = Follow
cell-following = Following
cell-through = Step through
cell-none-cart = There are no CAR-T cells now.
cell-none-blood = There are no CAR-T cells of the blood now.
cell-none-tumor = There are no tumour cells now.
cell-none-all = There are no cells now.
cell-kinds-cart = CAR-T cells
cell-kinds-blood = CAR-T cells of the blood
cell-kinds-tumor = tumour cells
cell-kinds-all = all cells
cell-history = History
cell-place = Place
cell-gone = This cell is no longer there.
cell-release = Let go
cell-noHistory = Nothing has happened to it yet.

## life
life-ahead = Later on this course:
life-later = Later on this course
life-close = The last synapse, from close by
life-strip = The cell’s life from { $from } to { $until }; the list of what happened says the same.
life-goTo = Go to { $when }
life-open = Look at cell { $id }
life-all = Show all { $n }
life-leftOut = { $n } { $n ->
    [one] earlier entry
   *[other] earlier entries
 } not listed; the strip shows them.
life-forgotten = What happened to it before { $when } is no longer remembered: the memory of this run is full.
life-family = Family
life-mother = Mother
life-sisters = Sisters: { $n }, { $alive } alive
life-daughters = Daughters: { $n }, { $alive } alive
life-met = Whom it was bound to
life-metFor = { $bonds } { $bonds ->
    [one] synapse
   *[other] synapses
 }, { $span }, { $hits } { $hits ->
    [one] hit
   *[other] hits
 }
life-record-title = As a serial killer
life-record-kills = Kills
life-record-synapses = Synapses
life-record-hits = Hits
life-record-toKill = From synapse to kill, mean
life-record-rest = Rest between synapses, mean
life-record-bound = Share of its life bound
life-key-killed = synapse that killed
life-key-bound = synapse
life-key-hit = hit
life-key-death = death
life-key-division = division
life-key-activation = activated
life-key-exhaustion = exhausted
life-key-memory = memory
life-key-recall = woke from memory
life-key-mutation = antigen lost or dimmed
life-key-trogocytosis = antigen torn
life-key-infusion = infused
life-key-homing = came from the blood
life-key-departure = left for the blood

## infuse
infuse-title = Infuse CAR-T cells
infuse-product = Product
infuse-count = Cells
infuse-over = Over
infuse-hours = h
infuse-entry = Enter through
infuse-entries-vessels = vessels
infuse-entries-edge = edge
infuse-entries-random = anywhere
infuse-entries-ring = ring around the tumour
infuse-entries-outside = anywhere outside the tumour
infuse-go = Infuse
infuse-cancel = Cancel
infuse-note = The infusion becomes part of the run’s record.
infuse-stands = { $cells } here { $count ->
    [one] stands
   *[other] stand
 } for { $patients } in the patient.

## number
number-ambiguous = { $text } can mean { $small } or { $large }: write one of the two.
number-words = “{ $text }” is not a number.
number-inUse = { $value } is still in use.
number-kept = Nothing was written: { $value } stays.
number-most = { $text } is too much: { $value }, the highest possible, is used.
number-least = { $text } is too little: { $value }, the lowest possible, is used.
number-coarse = { $text } is finer than makes sense here: { $value } is used.
number-rounded = { $text } is no whole number: { $value } is used.

## seed
seed-title = Choose the seed
seed-label = Seed
seed-go = Start with this seed
seed-note = The seed decides every chance event. The run starts again with it; changed parameters are kept, and what was there before stays as a course of its own.

## give
give-title = Give a drug
give-medium = Add a drug to the medium
give-doses = Standard doses
give-at = Time of the dose: { $clock }
give-note = The dose becomes part of the run’s record and acts from the next moment on.
give-one = One dose: { $dose }
give-oneInMedium = One dose: { $dose }; in the medium { $concentration }, as in the blood after it
give-go = Give
give-acts = Acts on: { $places }. Half-life: { $halfLife }.
give-stays = Acts on: { $places }. It stays in the medium.
give-besides = Not modelled: { $effects }.
give-goOf = Give { $drug }
give-waits = { $drug }, { $doses }: given, and acts as soon as the run goes on.

## patient
patient-title = The patient
patient-cart = CAR-T cells in the whole body
patient-scale = 1 cell here = { $cells } in the patient
patient-give = Give a drug …
patient-before = Before the start

## language
language-title = Language
language-note = The page speaks it from now on, and at your next visit. Files for other programs are written alike in every language.
language-failed = This language could not be fetched: the server does not answer.

## keys
keys-space = Space
keys-shift = Shift
keys-control = Ctrl
keys-enter = Enter
keys-escape = Esc

## glossary
glossary-title = Glossary
glossary-words = Words explained:

## help
help-days = Days are counted from 0, as on a clock: day 0 is the first one, and “day 2, 06:00” is 54 hours after the start. “Days 3–5” in a story means from day 3 to day 5 of this clock.
help-turn = In a scenario in 3-D, drag with Shift or with the right mouse button to turn the picture. “Slice” in the legend cuts it open.
help-panels = In a panel, → and ← go from one word of the glossary to the next, and Enter explains it. On a small screen Esc closes the panel.
help-title = Keys and help
help-singleKeys = Single-key shortcuts
help-find = Find a command
help-nothing = No command matches.
help-mouse = Drag to move the picture, turn the wheel to zoom, click a cell to read it. A volume is turned by its axes, or with Shift or the right button held. Drop a scenario or record file anywhere.
help-about = A run is its scenario, its seed and what was done to it. The same three give the same numbers on every machine.

## brush
brush-label = Brush
brush-failed = The brush could not be loaded: the server does not answer.
brush-close = Put the brush away
brush-tool = What the brush does
brush-tools-place = Add
brush-tools-remove = Erase
brush-tools-alter = Antigen
brush-tools-move = Move
brush-tools-inject = Inject
brush-tools-vessel = Vessel
brush-about-place = Draw on the picture to add cells. Whatever is there already stays, unless the new cells come in its place.
brush-about-remove = Draw over cells to take them out.
brush-about-alter = Draw over tumour and healthy cells to lower or raise their antigen for good; daughters inherit it.
brush-about-move = Drag cells to where they should be.
brush-about-vessel = Press to lay a vessel. It brings oxygen, CAR-T cells come in through it, and blood carries cytokines away.
brush-about-inject = Draw to put a substance into the tissue. Drugs act through the patient or the medium and are given as a whole.
brush-what = What is added
brush-whom = Which cells
brush-everyone = all cells
brush-kinds-tumor = tumour cells
brush-kinds-cart = CAR-T cells
brush-kinds-healthy = healthy cells
brush-kinds-stroma = stroma
brush-kinds-macrophage = macrophages
brush-without = { $label }, no { $antigens }
brush-wall = stroma, as a barrier
brush-size = Radius
brush-density = Density
brush-share = Share of the cells
brush-instead = In place of others
brush-antigen = Antigen
brush-change = Change
brush-changes-0 = lose it
brush-changes-0_1 = a tenth
brush-changes-0_5 = half
brush-changes-2 = double
brush-changes-10 = tenfold
brush-field = Substance
brush-amount = Concentration added
brush-noFields = This scenario follows no substance that could be injected.
brush-undo = Undo
brush-redo = Redo
brush-undoOf = Undo: { $stroke }
brush-redoOf = Redo: { $stroke }
brush-keys = Arrow keys move the brush, Enter stamps. Wheel, middle button or two fingers move the picture.
brush-keysMove = Arrow keys move the brush; Enter takes the cells up, and Enter again lets them down.
brush-at = Brush at x { $x } µm, y { $y } µm
brush-done = Done: { $stroke }.
brush-undone = Undone: { $stroke }.
brush-taken = The cells are taken up. Move, and press Enter to let them down.
brush-slice = The brush works in the slice at z = { $z } µm.
brush-onTheWay = The run is on its way to another time.
brush-side = Paints in { $side }: { $name }
brush-anySide = Paints in the picture that is touched: { $a } or { $b }.
brush-sideSaid = { $side }: { $words }
brush-room = room for about { $n } { $n ->
    [one] cell
   *[other] cells
 } a stamp
brush-take = Or take the brush and change the tissue by hand.
brush-many = { $n } { $n ->
    [one] stroke
   *[other] strokes
 } of the brush, { $from } to { $to }
brush-manyAt = { $n } { $n ->
    [one] stroke
   *[other] strokes
 } of the brush, { $at }
brush-byHand = Place cells by hand with the brush

## carBench
carBench-title = Design a CAR
carBench-loading = Setting up the bench …
carBench-failed = The bench could not be loaded. Reload the page to try again.
carBench-intro = Start from a product of this scenario and change it. The curves are those of the model’s own rules with the parameters of this moment; below them lie the cells that are there now.
carBench-product = Start from
carBench-targets = Targets
carBench-domain = Signalling domain
carBench-hinge = Hinge and transmembrane part
carBench-more = More about the product
carBench-back = As it is now
carBench-gates-one = { $one }
carBench-gates-or = { $a } or { $b }
carBench-gates-and = { $a } and { $b }
carBench-gates-not = { $one } but not { $other }
carBench-cells = Cells of { $clock }
carBench-axis = { $antigen }, molecules per cell
carBench-none = < 1
carBench-kills = Killed in one synapse
carBench-grows = Pace of its divisions
carBench-before = before the change
carBench-forbids = { $antigen } holds this CAR back
carBench-other = with { $molecules } of { $antigen }, as half of the tumour cells have at least
carBench-without = on cells without { $antigen }
carBench-group = { $label }, { $cells } { $cells ->
    [one] cell
   *[other] cells
 }
carBench-outcome = killed { $killed } · feeding { $feeding }
carBench-histogram = { $label }: cells by { $antigen }
carBench-about = Killed: the share of such cells that one fresh CAR-T cell kills before it lets go; shelter of the niche counts for the cells, not for the curve. Feeding: the share of them in lasting contact with which a CAR-T cell divides. Nobody is tired, braked or helped by another CAR-T cell, and an AND gate is primed.
carBench-verdict-tumor = One synapse kills { $killed } of the tumour cells; { $feeding } of them make CAR-T cells divide.
carBench-verdict-noTumor = There are no tumour cells now.
carBench-verdict-spared = Passed by: { $labels }.
carBench-verdict-waits = Here a CAR-T cell kills nothing before it is activated, and the share is that of a fresh one.
carBench-verdict-healthy = Of the healthy cells ({ $label }) it kills { $killed }.
carBench-verdict-bCells = Normal B cells of the blood feel { $signal } of the killing signal.
carBench-verdict-growth = At the fastest { $perDay } divisions a day, { $divisions } in one response.
carBench-never = never
carBench-table-title = The cells in numbers
carBench-table-group = Cells
carBench-table-count = Number
carBench-table-holds = A complete contact becomes a synapse after
carBench-table-killed = Killed in one synapse
carBench-table-feeding = Feeding
carBench-table-pace = Pace, mean
carBench-try-title = Try it
carBench-try-dose = Cells
carBench-try-entry = Enter through
carBench-try-twin = Beside this run
carBench-try-twinNote = Compare: the same run from its start, with this CAR in place of the product
carBench-try-start = From the start
carBench-try-startNote = this CAR in place of the product, all else the same
carBench-try-now = Infuse it now
carBench-try-nowNote = a branch of this run that leaves on { $clock }
carBench-try-madeBefore = Its making takes no time here: vein-to-vein time counts for planned doses.
carBench-try-same = as it is
carBench-try-domain = { $name }
carBench-try-hinge = { $name } hinge
carBench-try-value = { $title } { $value }
carBench-try-label = { $product }, { $words }

## ward
ward-views = Charts of this run
ward-curves = Curves
ward-ward = Ward
ward-open = Ward chart
ward-label = Strip chart of the ward
ward-time = Time on the ward chart
ward-side = Which run
ward-sideOf = { $letter }: { $name }
ward-standsFor-vascular_leak = proxy: pressure, oxygen need
ward-standsFor-neurotoxicity = index, not a grade
ward-standsFor-b_cells = in the blood
ward-spoken = { $clock }: { $words }
ward-table = Day by day
ward-day = Day
ward-highest = highest
ward-last = at its end
ward-given = Done
ward-treat = Treat
ward-doses = Standard doses
ward-give = Give { $drug }
ward-infuse = CAR-T cells …
ward-infuseNote = one more infusion, of a product of this scenario
ward-noSwitch = no CAR-T cell of this run carries the switch
ward-meaning-title = What the grades mean
ward-meaning-crs = Cytokine release syndrome, graded as the ASTCT agreed (Lee 2019):
ward-meaning-grades-0 = no fever
ward-meaning-grades-1 = fever of 38 °C or more, blood pressure and oxygen as they should be
ward-meaning-grades-2 = fever, and low blood pressure that needs no vasopressor, or need of oxygen by low-flow nasal cannula (up to 6 L/min) or blow-by
ward-meaning-grades-3 = fever, and low blood pressure that needs one vasopressor (with or without vasopressin), or oxygen by high-flow cannula, face mask, non-rebreather or Venturi mask
ward-meaning-grades-4 = fever, and low blood pressure that needs several vasopressors (besides vasopressin), or positive pressure: CPAP, BiPAP, intubation and ventilation
ward-meaning-fever = Once antipyretics or drugs against cytokines were given, fever is no longer needed for the grade. Grade 5 is death; the model knows none.
ward-meaning-model = The model has neither blood pressure nor oxygen saturation. It reads grade 1 off the temperature ({ $fever } here), and grades 2, 3 and 4 off how leaky the vessels are ({ $limits } here), which stands for both.
ward-meaning-brain = Neurotoxicity (ICANS) is graded by tests of speech, writing and attention and by wakefulness, seizures and swelling. The model has none of these: it shows an index from 0 to 1 that follows IL-1 with a delay, and no grade.
ward-meaning-source = Lee DW et al. (2019) ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells. Biol Blood Marrow Transplant 25: 625–638.

## span
span-label = Span of the run
span-words = Plays in a loop from { $from } to { $to }
span-from = Beginning of the span
span-to = End of the span
span-save = Table (CSV)
span-clear = Clear the span

## why
why-manySeeds = Many seeds are for two runs: compare this one with another first.
why-endCompare = There is no comparison to close.
why-swap = There is only one run: compare it with another first.
why-keep = There is only one run: compare it with another first.
why-ward = This scenario has no patient around its tissue, so there is no ward chart.
why-carBench = No CAR can be designed here: the scenario has no CAR-T product, or its model has a law of its own for killing.
why-infuse = This scenario has no CAR-T product that could be infused.
why-nextCourse = The run has only one course: go back in time and change something there to begin another.
why-previousCourse = The run has only one course: go back in time and change something there to begin another.
why-restoreCourse = No course was removed.
why-clearSpan = No span is marked.
why-saveSpan = No span is marked.
why-undoStroke = There is no stroke or dose to be undone.
why-redoStroke = Nothing was undone that could be done again.
why-brush = There is no picture to paint on.
why-savePicture = There is no picture to be saved.
why-savePictureOnPaper = There is no picture to be saved.
why-projection = This scenario is flat: there is no slice to show.
why-cutOpen = There is no whole volume to be cut open.
why-follow = No cell is chosen: click one in the picture.

## legend
legend-tumor-label = { $antigen }-positive tumour cell
legend-tumor-labelOfTwo = Visible tumour cell
legend-tumor-detail = Carries { $antigens }: CAR-T cells can find it.
legend-negative-label = { $antigen }-negative tumour cell
legend-negative-labelOfTwo = Escaped tumour cell
legend-negative-detail = Has lost { $antigens }: invisible to the CAR-T cells.
legend-and = { $a } and { $b }
legend-or = { $a } or { $b }
legend-effector = Effector CAR-T cell
legend-cart = CAR-T cell
legend-ofProduct = { $cell }: { $product }
legend-andMore = { $product } and { $n } more
legend-looksFor = { $product }: looks for { $targets }.
legend-halo = The halo grows with activation.
legend-exhausted-label = Exhausted CAR-T cell
legend-exhausted-detail = Too long in contact with antigen: kills and divides poorly.
legend-memory-label = Memory CAR-T cell
legend-memory-detail = Rests and lives long; wakes up when it meets antigen again.
legend-healthy-label = Healthy cell
legend-healthy-detail = Not the target, but hit when it carries some antigen.
legend-stroma-label = Stroma
legend-stroma-detail = Supporting tissue; an obstacle for moving cells.
legend-macrophage-label = Macrophage
legend-macrophage-detail = Becomes inflamed beside active CAR-T cells and makes IL-6 and IL-1.
legend-apoptotic-label = Dying cell
legend-apoptotic-detail = Killed or worn out: shrinks and is cleared away.
legend-necrotic-label = Necrotic cell
legend-necrotic-detail = Starved of oxygen: swells and bursts.
legend-synapse-label = Synapse
legend-synapse-detail = A CAR-T cell holds its target.
legend-kill-label = Kill
legend-kill-detail = Flashes where a target is killed. Also: divisions, infusions and lost antigens.
legend-vessel-label = Vessel
legend-vessel-detail = Brings oxygen; CAR-T cells enter here.
legend-more = … and { $n } more
legend-scaleBar = Scale bar: { $length }
legend-picture-restored = The picture is back.
legend-picture-lost = The graphics card has dropped the picture. The run goes on; the picture is being restored.
legend-picture-failed = The picture could not be restored. The run is safe: save it, then reload the page.

## grade
grade = grade { $text }

## evidence
evidence-measured = measured
evidence-fitted = fitted
evidence-estimate = estimate
evidence-taken_from_a_model = taken from a model
evidence-assumed = assumed
evidence-numerical = numerical

## presetGroups
presetGroups-Start_here = Start here
presetGroups-Escape_and_relapse = Escape and relapse
presetGroups-Designing_the_CAR = Designing the CAR
presetGroups-Harm_and_how_to_limit_it = Harm and how to limit it
presetGroups-Solid_tumours = Solid tumours
presetGroups-Published_experiments = Published experiments
presetGroups-More = More

## parts
parts-names-top = Bar at the top
parts-names-scenarios = Choosing and opening scenarios
parts-names-lessons = Lessons
parts-names-seed = Seed
parts-names-panel = Side panel
parts-names-story = Story
parts-names-experiments = Experiments of the story
parts-names-parameters = Parameters
parts-names-parameterList = Parameters besides those of the story
parts-names-charts = Charts
parts-names-ward = Ward chart of the patient
parts-names-cell = Single cells
parts-names-legend = Legend and colouring
parts-names-sound = Sound
parts-names-zoom = Zoom
parts-names-captions = Captions over the picture
parts-names-transport = Bar at the bottom
parts-names-time = Going to another time
parts-names-speed = Speed
parts-names-span = Span played in a loop
parts-names-courses = Courses of the run
parts-names-doses = Infusing CAR-T cells
parts-names-drugs = Giving drugs
parts-names-brush = Brush
parts-names-bench = Designing a CAR
parts-names-compare = Comparing two runs
parts-names-builder = Building a scenario
parts-names-save = Saving and printing
parts-names-share = Sharing a link
parts-names-theme = Dark and light theme
parts-names-language = Language
parts-names-palette = Finding a command
parts-names-help = Keys and help
parts-modes-full = Everything
parts-modes-story = Story and picture
parts-modes-picture = Picture and time
parts-modes-none = Picture alone
parts-hidden = “{ $part }” is not part of this page: whoever set it up has left it out.
parts-locked = “{ $part }” is locked: whoever set up this page wants it to stay as it is.
parts-fixed = locked
parts-link-ui = full, story, picture or none
parts-link-hide = names of parts of the page, such as seed,charts
parts-link-lock = names of parts that can be locked, such as seed,doses, or keys of parameters such as kill.hitRate
parts-link-most = at most { $n } names
parts-link-embed = the origin of the page around this one, such as https://school.example, without a path

## classes
classLink-lesson = the name of a lesson, such as how-a-cart-cell-kills
classLink-group = 1 to { $most } letters and digits
classLink-ownNeedsClass = the code of the class (class) as well
classLink-language = a language: en, de, es
classLink-theme = dark or light
classLink-unknown = There is no lesson “{ $name }”.
enrol-title = Before you begin
enrol-intro = Each of the class { $group } has a run of their own. Your number or name decides which: with the same one you come back to the same run.
enrol-pupil = Your number or name
enrol-begin = Begin
enrol-missing = Write your number or name first.

## film
commands-film = Make a video or GIF of the run
span-film = Video or GIF
why-film = There is nothing to film yet: play the run, or mark a span of it.
film-title = Video or GIF of the run
film-loading = Loading …
film-failed = This part of the page could not be loaded. Close it and open it again.
film-moments = { $from } – { $to }
film-marked = From { $from } to { $to }: the marked span.
film-whole = From { $from } to { $to }: all of the run so far. To film a part of it, mark a span on the time line.
film-preview = Preview of the film
film-kind = Format
film-kinds-webm = WebM video
film-kinds-mp4 = MP4 video
film-kinds-gif = GIF, in a loop
film-obstacles-insecure = Browsers make videos only on pages with a secure address (https, or this computer itself). A GIF can be made here.
film-obstacles-noCodecs = This browser cannot make videos: it has no WebCodecs. A GIF can be made here; newer browsers make videos too.
film-obstacles-webm = This browser has no encoder for WebM (VP9, VP8 or AV1) of this size.
film-obstacles-mp4 = This browser has no encoder for MP4 (H.264) of this size.
film-width = Size in pixels
film-length = Length
film-rate = Frames per second
film-frames = Number of frames
film-drawn = In the picture
film-parts-title = Title and origin
film-parts-clock = Clock
film-parts-legend = Legend
film-parts-scaleBar = Scale bar
film-plan = { $n } { $n ->
    [one] frame
   *[other] frames
 }, one every { $gap } of the run; { $size }.
film-about = about { $size }
film-atMost = at most about { $size }
film-short = The span has only { $n } moments, so the film has as many frames and lasts { $seconds } s.
film-note = The run is taken to each of these moments, exactly, and then back to where it is.
film-go = Make the film
film-again = Save it once more
film-cancel = Cancel
film-close = Close
film-looking = Choosing the colours: moment { $done } of { $all }
film-frame = Frame { $done } of { $all }
film-filming = Frame { $done } of { $all }: { $bytes } so far, about { $size } in the end
film-returning = Taking the run back to where it was …
film-saved = Saved as { $file }: { $n } frames, { $seconds } s, { $size }.
film-cancelled = Cancelled. There is no film, and the run is where it was.
film-stopped = the run stops at { $reached } and does not reach { $wanted }.
film-cannot = The film could not be made: { $reason }

## sound
commands-sound = Sound on or off
why-sound = This browser makes no sound for pages.
sound-title = Sound
sound-off = Off
sound-volume = Volume
sound-tone = Tone
sound-none = None
sound-kills = Each kill is a short pluck: left or right as in the patch, and the further up, the higher. Of very many at once only some are heard.
sound-toneWords = A low tone is the { $what }: it gets higher and louder with the level, from { $from } (silent) to { $to }.
sound-rest = It is silent while the run rests or the page is hidden.

## receipt
receipt-title = Receipt of this run
receipt-loading = Coming …
receipt-failed = What makes receipts and figures could not be fetched. Is the page still being served?
receipt-state = the state of a receipt: tick, hash and version, joined by hyphens
receipt-replaying = The run of a receipt is being repeated up to its moment.
receipt-agrees = The run was repeated up to the moment of the receipt, and the state is the same to the last bit.
receipt-differs = The run was repeated up to the moment of the receipt, but the state is another one. The receipt was written by version { $wrote } of the program, this is { $here }; where the two are the same, the link was altered.

## csv
csv-save = CSV
csv-saveOf = Save “{ $title }” as CSV
csv-time = time
csv-event = event
csv-otherCell = other cell
csv-group = group
csv-count = number
csv-pairs = pairs
csv-low = { $what }, low
csv-high = { $what }, high
csv-counts = Numbers of the legend

## everyone: what is said of the picture and its cells, and the words of tables beside drawings
everyone-place = { $place ->
    [everywhere] everywhere
    [middle] in the middle
    [rim] all along the rim
    [upperHalf] in the upper half
    [lowerHalf] in the lower half
    [leftHalf] in the left half
    [rightHalf] in the right half
    [upperLeft] at the upper left
    [upper] at the top
    [upperRight] at the upper right
    [left] on the left
    [right] on the right
    [lowerLeft] at the lower left
    [lower] at the bottom
    [lowerRight] at the lower right
    [rim-upperLeft] at the upper left rim
    [rim-upper] at the upper rim
    [rim-upperRight] at the upper right rim
    [rim-left] at the left rim
    [rim-right] at the right rim
    [rim-lowerLeft] at the lower left rim
    [rim-lower] at the lower rim
    [rim-lowerRight] at the lower right rim
   *[scattered] scattered
 }
everyone-side = { $side ->
    [upperLeft] to the upper left
    [upper] above
    [upperRight] to the upper right
    [left] to the left
    [right] to the right
    [lowerLeft] to the lower left
    [lower] below
   *[lowerRight] to the lower right
 }
everyone-where-tumor = tumour cells { $place }
everyone-where-cart = CAR-T cells { $place }
everyone-where-remains = remains { $place }
everyone-whereAll = Where: { $parts }.
everyone-cell = { $cell } { $id }{ $doing ->
    [holds] , holding a target
    [held] , held by a CAR-T cell
    [divides] , dividing
    [rests] , at rest
   *[none] { "" }
 }, { $place }{ $near }.
everyone-near = ; nearest: { $cell }, { $distance } away, { $side }
everyone-sheet-cells = tumour cells
everyone-sheet-quarter = a quarter has at most
everyone-sheet-half = half has at most
everyone-sheet-threeQuarters = three quarters have at most
everyone-sheet-unseen = hardly seen by CAR-T cells
everyone-sheet-tenth = a tenth has at most
everyone-sheet-nineTenths = nine tenths have at most
everyone-sheet-mean = mean
everyone-sheet-from = interval from
everyone-sheet-to = interval to
everyone-sheet-of = { $side }: { $what }
everyone-noneThere = There is no further cell { $side }.
everyone-noCells = There are no cells in the picture.
everyone-pictureOf = Picture { $side }:

## Kept between visits, how a run ended, the tour
kept-offer = Last time you were at { $clock } of “{ $title }”.
kept-newVersion = A new version of this page is ready. Your run is kept and goes on from here.
kept-onDevice = kept on this device, opens without a network
kept-notOnDevice = not kept on this device, needs the network to open
kept-faults-full = This browser has no room left to keep { $what ->
    [run] the run
   *[lesson] the progress of the lesson
 }. What was kept before stays; save a file to be sure.
kept-faults-unable = This browser does not let the page keep { $what ->
    [run] the run
   *[lesson] the progress of the lesson
 }. After a reload it begins anew; save a file to be sure.
kept-faults-long = { $what ->
    [run] The run
   *[lesson] The progress of the lesson
 } has grown too long to be kept by itself. Save a file to be sure.
ending-label = How the run came out
ending-next = What to try next
ending-close = Close this card
ending-titles-cleared = The tumour is gone
ending-titles-escaped = The tumour has escaped
ending-titles-relapsed = The tumour has come back
ending-titles-held = The tumour has shrunk
ending-titles-grown = The tumour has grown
ending-titles-over = The end of the plan
ending-titles-idle = Nothing is left to do
ending-titles-limit = Too many cells
ending-titles-fault = The run has stopped
ending-said-cleared = At the planned end no tumour cell is left in this patch. Another seed shows whether that was luck.
ending-said-escaped = The cells that are left carry too little { $antigen } to be seen. A second target closes this way out.
ending-said-relapsed = It grew back although it can still be seen. When did the CAR-T cells become too few, and would another dose have helped?
ending-said-held = { $now } tumour cells are left of { $start }. Compare with another dose or an earlier one.
ending-said-grown = { $now } tumour cells, { $start } at the start. Compare with more CAR-T cells, or with another CAR.
ending-said-over = The run has reached its planned end. Play starts it again.
ending-said-idle = No tumour cell and no CAR-T cell is left, and nothing more is planned. Playing on would show only quiet tissue.
ending-said-limit = The patch holds more than { $most } cells, more than can be followed. Go back and treat earlier, or begin with fewer.
ending-said-fault = There is a fault in the model. The run up to here is safe: save its record, it shows what happened.
ending-storm = The price was a cytokine storm up to grade { $grade }, from { $clock } on.
ending-goTo = Go to { $clock }, when it began
ending-back = Go back one day
ending-open = Open “{ $title }”
tour-label = Tour of the page
tour-invite = New here? A tour in five steps
tour-next = Next
tour-back = Back
tour-done = Done
tour-skip = Skip the tour
tour-failed = The tour could not be fetched. With a network, reload the page.
tour-at = { $n } of { $all }
tour-titles-0 = The patch of tissue
tour-titles-1 = Time
tour-titles-2 = What the colours mean
tour-titles-3 = Story, parameters, charts, one cell
tour-titles-4 = Everything else
tour-said-0 = Every dot is one cell, about a hundredth of a millimetre across. Drag to move, turn the wheel or pinch to zoom, click a cell to read its life.
tour-said-1 = Play and pause here, choose how fast, and drag along the line to any moment. Change something in the past and the run takes another course; the old one stays.
tour-said-2 = The legend names and counts every kind of cell. Click a row to hide it; colour the cells by antigen or lay oxygen under them.
tour-said-3 = Read what this scenario shows and try its experiments, move any parameter, follow the curves, or look into the cell that you have chosen.
tour-said-4 = Share a link, save files, and find the tools: compare two runs, build a CAR, paint with the brush. The question mark lists all keys and leads back to this tour.

## the teacher's desk
commands-desk = Teacher’s desk: prepare this for a class
parts-names-desk = Teacher’s desk
panels-deskFailed = The teacher’s desk could not be loaded. Close it and open it again.

# Films of two runs
film-both = Both runs, A ({ $one }) and B ({ $other }), are beside each other in every frame.

# What in an address goes with what
link-atOrState = nothing: state says already where the run is to arrive
classLink-step = the number of a step of the lesson, from 1 on
classLink-stepOf = the number of a step of this lesson, from 1 to { $most }
classLink-stepNeedsLesson = the name of the lesson (lesson) as well
classLink-notWithLesson = nothing: a lesson brings its own run
classLink-notWithOwn = nothing: each of the class has a run of their own (own)
