# What the page says of receipts, figures and posters. Names of messages follow src/app/texts/exports.ts.

## receipt
exports-receipt-waiting = The receipt is being made …
exports-receipt-lead = A receipt tells a run so exactly that anybody can run it again: whoever opens its link comes to this very moment, and the page compares the state with the one below.
exports-receipt-scenario = Scenario
exports-receipt-seed = Seed
exports-receipt-moment = Moment
exports-receipt-state = State
exports-receipt-version = Version
exports-receipt-model = Model
exports-receipt-code = QR code of the link
exports-receipt-scan = Opens this moment
exports-receipt-noCode = The link is too long for a QR code. The file holds the same.
exports-receipt-tooLong = This run carries too much for a link. The file holds all of it: opened on the page, or checked with cart-lab verify-receipt, it comes to the same state.
exports-receipt-whole = The whole receipt
exports-receipt-save = Save as a file
exports-receipt-copyText = Copy the text
exports-receipt-copied = The receipt is on the clipboard.
exports-receipt-print = Print the report with it
exports-receipt-heading = Receipt

## figure
exports-figure-format = Format
exports-figure-formats-png2 = PNG, 2 ×
exports-figure-formats-png4 = PNG, 4 ×
exports-figure-formats-svg = SVG
exports-figure-ground = Ground
exports-figure-grounds-light = Light
exports-figure-grounds-dark = Dark
exports-figure-panels = Panels
exports-figure-picture = Picture
exports-figure-says = It says
exports-figure-parts-title = Title
exports-figure-parts-time = Time
exports-figure-parts-seed = Seed
exports-figure-parts-legend = Legend
exports-figure-parts-colours = Colour scale
exports-figure-parts-scaleBar = Scale bar
exports-figure-parts-letters = Panel letters
exports-figure-parts-caption = Caption: scenario, version, state, changed parameters
exports-figure-preview = Preview of the figure
exports-figure-nothing = Nothing is chosen: tick the picture or a chart.
exports-figure-save = Save the figure
exports-figure-saving = Drawing …
exports-figure-saved = Saved. The receipt of the run is inside the file.
exports-figure-failed = The figure could not be drawn. A smaller one may do.

## poster
exports-poster-lead = The run goes to each of these days, its picture is taken there, and all of them come onto one sheet. Afterwards the run stands where it stands now.
exports-poster-days = Days
exports-poster-hint = Days from the start, separated by semicolons: 0; 2; 4.5
exports-poster-fault = Days from 0 to { $end } are expected, at most { $most } of them: 0; 2; 4.5
exports-poster-even = Evenly over the run
exports-poster-evenly = { $n } evenly
exports-poster-go = Take the pictures
exports-poster-cancel = Cancel
exports-poster-cancelled = Cancelled; nothing was saved.
exports-poster-taking = Picture { $n } of { $all }
exports-poster-saved = Saved. The receipt of the run is inside the file.
exports-poster-failed = The poster could not be made.

# Two runs that are compared
exports-both = Both runs are shown, A ({ $one }) and B ({ $other }), at the same moment, with one legend; the file holds the receipts of both.
