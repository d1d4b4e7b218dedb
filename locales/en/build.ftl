# What the scenario builder says. Names of messages follow src/app/texts/build.ts.

## build
build-title = Scenario builder
build-label = Scenario builder
build-form = The scenario
build-preview = Preview: the cells before the first step
build-loading = Opening the scenario builder …
build-failed = The scenario builder could not be loaded. Reload the page to try again.
build-intro = Choose a part, change it, and see it in the picture. What you leave empty keeps its usual value, which stands there in grey.
build-begin = Begin with
build-beginWith-choose = Begin with …
build-beginWith-empty = Empty
build-beginWith-run = The open run
build-beginWith-file = A file …
build-beginWith-presets = Presets
build-beginWith-enter = Enter begins with: { $what }
build-began = The draft is now “{ $title }”. Undo brings back the one before.
build-undo = Undo
build-redo = Redo
build-save = Save
build-tryIt = Try it
build-close = Back to the run
build-open = Open
build-saved = Saved as { $file }.
build-savedFaulty = Saved as { $file }, with { $n } { $n ->
    [one] problem
   *[other] problems
 }: it will not run before they are solved.
build-notTried = The draft cannot run yet. Its problems stand below.
build-tooLarge = This draft is too large for the browser to keep: save it before you reload or leave.
build-resumed = This is the draft you were working on in this window.
build-changed = changed
build-unchanged = as in its file
build-notSaved = not saved yet
build-standing-checking = Checking …
build-standing-sound = No problems
build-standing-faulty = { "" }
build-problems = { $n } { $n ->
    [one] problem
   *[other] problems
 }
build-goTo = Go to { $place }
build-wholeDocument = whole document
build-toFirst = Go to the first problem
build-found = { $value }; expected { $expected }.
build-meant = Did you mean { $suggestion }?
build-use = Use { $suggestion }
build-sections-about = About
build-sections-patch = Patch, fields and vessels
build-sections-populations = Cells
build-sections-products = CAR-T products
build-sections-schedule = Schedule
build-sections-patient = Patient, drugs and standing orders
build-sections-run = Time, seed and recording
build-sections-parameters = Parameters and rules
build-sections-reader = Story and sources
build-sections-more = More
build-labels-_schema = Address of the schema
build-labels-domain = Patch
build-labels-body = Patient
build-labels-medium = Medium of a dish
build-labels-protocols = Standing orders
build-labels-record = Recording
build-labels-clock = Clocks
build-labels-cd4Fraction = Share of CD4 cells
build-labels-antigenA = Antigen A
build-labels-antigenB = Antigen B
build-labels-il2 = IL-2
build-labels-il6 = IL-6
build-labels-ifng = IFN-γ
build-labels-tnf = TNF
build-labels-csv = Table of cells
build-labels-logSd = Spread (log)
build-labels-sd = Standard deviation
build-labels-byHand = Done by hand
build-labels-knobs = Parameters shown first
build-labels-watch = What to watch
build-labels-experiments = What to try
build-labels-claim = What it shows
build-labels-references = Sources
build-labels-antiPD1 = Anti-PD-1
build-labels-populations = Populations
build-labels-products = Products
build-labels-drugs = Drugs of this scenario
build-labels-at = When
build-labels-give = Drug
build-labels-infuse = Infusion
build-labels-schedule_set = Parameter changes
build-labels-schedule_entry = Entry
build-labels-schedule_count = Cells into the patch
build-labels-schedule_cells = Cells into the patient
build-labels-protocols_count = Cells into the patch
build-labels-protocols_cells = Cells into the patient
build-labels-schedule_place = Cells placed
build-labels-schedule_remove = Cells erased
build-labels-schedule_alter = Antigen altered
build-labels-schedule_move = Cells moved
build-labels-schedule_inject = Injection
build-labels-schedule_vessel = New vessel
build-labels-name = Short name
build-choices-tissue = tissue
build-choices-organoid = organoid
build-choices-closed = closed
build-choices-periodic = periodic
build-choices-tumor = tumor
build-choices-healthy = healthy
build-choices-stroma = stroma
build-choices-macrophage = macrophage
build-choices-cart = cart
build-choices-inflammatory = inflammatory
build-choices-suppressive = suppressive
build-choices-vessels = vessels
build-choices-ring = ring
build-choices-random = random
build-choices-edge = edge
build-choices-outside = outside
build-choices-disc = disc
build-choices-sphere = sphere
build-choices-monolayer = monolayer
build-choices-layers = layers
build-choices-positions = positions
build-choices-constant = constant
build-choices-lognormal = lognormal
build-choices-normal = normal
build-choices-single = single
build-choices-or = or
build-choices-and = and
build-choices-not = not
build-axes-0 = x
build-axes-1 = y
build-axes-2 = z
build-sizes-0 = Width
build-sizes-1 = Height
build-sizes-2 = Depth
build-unsaid = not said
build-usually = usually { $value }
build-none = none
build-noneOf = { $label }: none
build-yes = yes
build-no = no
build-add = Add { $label }
build-addEntry = Add
build-remove = Remove
build-removeOf = Remove { $label }
build-up = Move { $label } up
build-down = Move { $label } down
build-more = More
build-entry = No. { $n }
build-kindOf = { $label }: kind
build-name = Name
build-nameTaken = { $name } is taken.
build-types-number = a number
build-types-text = a text
build-types-list = a list
build-types-object = more than a number
build-objectBesideText = with something to do
build-examples-title = My scenario
build-examples-tumor = tumour cells
build-examples-clone = negative clone
build-examples-product = CAR-T cells
build-examples-drug = my drug
build-examples-watch = What to look for
build-examples-source = A source
build-examples-experiment = What to try
build-unknown = { $key } is not known here.
build-search = Name or key
build-addNamed = Add
build-noSuch = Nothing is called { $name }.
build-of = { $label } ({ $key })
build-cellsOf = { $n } { $n ->
    [one] cell
   *[other] cells
 }
build-badValue = not a value of JSON
build-picture-busy = Placing the cells …
build-picture-cells = { $n } { $n ->
    [one] cell
   *[other] cells
 }
build-picture-waiting = The picture is renewed as soon as the problems are solved.
build-picture-show = Show the preview
build-picture-hide = Hide the preview
build-place-shape = Shape of the population
build-place-move = Place of { $label }: drag to move, arrow keys move it by 10 µm
build-place-size = Radius of { $label }: drag, or use the arrow keys
build-place-inner = Inner radius of { $label }: drag, or use the arrow keys
build-place-hint = Drag the shapes on the picture to place the populations.
build-place-vessel = Vessel { $n }: drag to move, arrow keys move it by 10 µm
build-place-at = { $x }, { $y } µm
build-place-um = { $r } µm
build-strip-label = The schedule along the days of the run
build-strip-days = days
build-strip-mark = { $name }: open it; drag or arrow keys move it by an hour, with Shift by a day
build-antigen-plot = { $label } on the cells of this population: { $words }
build-antigen-same = { $n } molecules on every cell
build-antigen-lognormal = half of the cells have more than { $median }, nine of ten between { $low } and { $high }
build-antigen-normal = { $mean } on average, nine of ten between { $low } and { $high }
build-antigen-axis = molecules per cell
build-table-title = A table of cells
build-table-drop = Drop a table of cells here (CSV, also PhysiCell’s cells.csv), or
build-table-choose = Choose a table
build-table-replace = Another table
build-table-holds = { $name }: { $cells }
build-table-cells = { $n } { $n ->
    [one] cell
   *[other] cells
 }
build-table-first = The first { $n } { $n ->
    [one] row
   *[other] rows
 }
build-table-roles-x = x, µm
build-table-roles-y = y, µm
build-table-roles-z = z, µm
build-table-roles-type = type
build-table-unused = not used
build-table-column = column { $n }
build-table-bounds = x from { $x } µm, y from { $y } µm
build-table-span = { $from } to { $to }
build-table-types = Types of cells
build-table-allTypes = all rows
build-table-into = Put into
build-table-newPopulation = a new population
build-table-eachType = a population for each type
build-table-go = Use this table
build-table-cancel = Cancel
build-table-fit = Make the patch large enough
build-table-kind = Kind of cell
build-table-otherKind = Kind, where its name does not tell
build-table-cannot = This is no table of cells
build-table-lines = a table of { $n } { $n ->
    [one] line
   *[other] lines
 }
