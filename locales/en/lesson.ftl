# What a lesson says around its own words. Names of messages follow src/app/texts/lesson.ts.

lesson-loading = Opening the lesson …
lesson-failed = The lesson could not be loaded. Reload the page to try again.
lesson-close = Close the lesson
lesson-list-intro = Each leads through one question with a simulation of its own. What you have done is kept in this browser.
lesson-list-minutes = { $n } min
lesson-list-done = done
lesson-list-progress = { $done } of { $of } tasks
lesson-list-levels-school = secondary school
lesson-list-levels-college = upper secondary
lesson-list-levels-university = university
lesson-list-levels-medicine = medicine
lesson-step = Step { $n } of { $of }
lesson-back = Back
lesson-next = Next step
lesson-finish = To the end
lesson-left = { $n ->
    [one] One task of this step is still open.
   *[other] { $n } tasks of this step are still open.
 }
lesson-allDone = All tasks of this step are done.
lesson-isDone = done
lesson-show = Show
lesson-goTo = Go to { $moment }
lesson-playTo = Play to { $moment }
lesson-stop = Stop
lesson-inThisRun = { $what } is not in this run.
lesson-pick-nothing = No cell is chosen yet.
lesson-pick-wrongKind = You have chosen { $name }: another kind is asked for.
lesson-pick-fewKills = You have chosen { $name }; cells killed by it: { $kills }. Choose one that has killed more.
lesson-pick-right = You have chosen { $name }.
lesson-predict-hint = Draw your guess on the empty chart, or set its points with the arrow keys.
lesson-predict-point = Your guess for day { $day }
lesson-predict-keep = That is my guess
lesson-predict-kept = Your guess is kept.
lesson-predict-yours = your guess
lesson-predict-happened = what happened
lesson-predict-chart = { $what }, { $unit }, over days
lesson-predict-words = At the end your guess is { $guess }; in the run it is { $value }.
lesson-measure-run = Run: { $label }
lesson-measure-record = Record: { $label }
lesson-measure-runShort = Run
lesson-measure-recordShort = Record
lesson-measure-which = run
lesson-measure-none = not measured yet
lesson-measure-thisRun = this run
lesson-measure-at = Read on { $moment }.
lesson-ask-answer = Answer
lesson-ask-check = Check
lesson-ask-right = Right.
lesson-ask-wrong = Not quite.
lesson-ask-missing = Measure first: the answer comes from your table.
lesson-ask-yourAnswer = Your answer
lesson-band-run = Run { $n } other seeds
lesson-band-cancel = Cancel
lesson-band-progress = { $done } of { $of } runs
lesson-band-result = Of { $n } other runs the middle nine tenths lie between { $low } and { $high }.
lesson-band-yours = Yours: { $value }.
lesson-band-inside = It lies within: such a run is nothing unusual.
lesson-band-outside = It lies outside: a rare run, or another one than was asked for.
lesson-band-nothing = Record your own value first.
lesson-band-failed = The other runs could not be made.
lesson-reveal-waits = This opens when the tasks above are done.
lesson-end-title = Done
lesson-end-intro = This is what you did. Hand it in, print it, or go on with another lesson.
lesson-end-tasks = Tasks done: { $done } of { $of }
lesson-end-score = Right answers: { $right } of { $of }
lesson-end-name = Your name or number
lesson-end-nameHint = As your teacher asks for it; it is written into the code and nowhere else.
lesson-end-group = Code of the class
lesson-end-handin = Make the hand-in code
lesson-end-code = Hand-in code
lesson-end-copy = Copy the code
lesson-end-copied = Copied.
lesson-end-save = Save as a file
lesson-end-print = Print
lesson-end-again = Begin again
lesson-end-more = Other lessons
lesson-end-openTasks = { $n ->
    [one] One task is still open; you can hand in all the same.
   *[other] { $n } tasks are still open; you can hand in all the same.
 }
lesson-end-noName = Write your name or number first.
lesson-teacher-title = For the teacher
lesson-teacher-aims = Aims
lesson-teacher-before = What pupils should know
lesson-teacher-time = Time
lesson-teacher-curriculum = Curriculum
lesson-teacher-misconceptions = Common misconceptions
lesson-teacher-answers = Answers
lesson-teacher-followUps = What to do next
lesson-teacher-references = Sources
lesson-pick-next = Next cell
lesson-pick-life = Show its life

# A question is answered until it is right, or until the answer is shown
lesson-ask-again = Check the numbers and the calculation, and try again.
lesson-ask-show = Show the answer
lesson-ask-shown = The answer: { $answer }.
lesson-end-first = Right at the first try, which is what counts: { $first } of { $of }
