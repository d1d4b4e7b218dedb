# Written by npm run docs from lessons/reading-a-trial.json; other languages translate it message by message.
lesson-title = Reading a trial: survival curves
lesson-summary = Follow single patients to their event, draw the curve of a whole arm, and learn why three patients prove nothing.
lesson-steps-0-title = Two arms and an endpoint
lesson-steps-0-text = Two doses are compared: in one arm every patient gets 6 CAR-T cells for the patch you see, in the other 8. Each arm has twelve patients. A patient here is one run with a seed of its own: the same kind of leukaemia, 150 cells at the start, but other chance events.
    
    Before it begins, a trial must say what counts: its endpoint. Here it is progression: the leukaemia reaches 300 cells, twice its start. What is followed is the time until then. The trial closes after four days, that is 96 hours.
    
    These are runs of a model on a small patch. Real trials count in months; the reading is the same.
lesson-steps-0-tasks-0-question = Patient 1 gets the low dose. Draw the leukaemic cells from day 0 to day 4.
lesson-steps-1-title = An event
lesson-steps-1-text = Follow patient 1 of the low-dose arm until progression. The run stops by itself when 300 cells are reached.
lesson-steps-1-tasks-0-text = Begin with patient 1, low dose
lesson-steps-1-tasks-1-text = Play until progression
lesson-steps-1-tasks-2-title = Patient 1 at the event
lesson-steps-1-tasks-2-columns-0-label = Time
lesson-steps-1-tasks-2-columns-1-label = Leukaemic cells
lesson-steps-1-tasks-3-question = After how many hours did patient 1 progress? Divide the minutes by 60.
lesson-steps-1-tasks-3-because = This patient has had an event, and its time is known. That is one of the two things that a survival curve is made of.
lesson-steps-1-tasks-4-text = The leukaemia grew faster than six cells could kill. It may still turn round later, when the CAR-T cells have multiplied; for this endpoint that no longer counts. What counts has to be fixed before anybody looks.
lesson-steps-2-title = No event
lesson-steps-2-text = Now patient 22, of the high-dose arm. Follow this one to the end of the trial.
lesson-steps-2-tasks-0-text = Begin with patient 22, high dose
lesson-steps-2-tasks-2-title = Patient 22 when the trial closes
lesson-steps-2-tasks-3-question = Fewer than 300 cells when the trial closes. What do we know about patient 22?
lesson-steps-2-tasks-3-choices-0-text = This patient will never progress
lesson-steps-2-tasks-3-choices-0-because = Nobody has looked beyond 96 hours. All we know ends there.
lesson-steps-2-tasks-3-choices-1-text = This patient has gone at least 96 hours without progression
lesson-steps-2-tasks-3-choices-1-because = The time to the event is longer than 96 hours; how much longer is unknown. Such a patient is called censored.
lesson-steps-2-tasks-3-choices-2-text = Nothing; patients without an event are left out
lesson-steps-2-tasks-3-choices-2-because = To leave out those who did best would make every treatment look worse than it is. They count for as long as they were watched.
lesson-steps-2-tasks-4-text = Censored does not mean lost or dead. It means: watched up to here, no event so far. Patients are censored when the trial closes, when they move away, or when they entered late and have been watched for a short time only.
lesson-steps-3-title = The curve of an arm
lesson-steps-3-text = We ran all twelve patients of the low-dose arm before you came. Hours of progression, rounded up: 48, 55, 55, 55, 56, 56, 59, 65, 68, 75. Two are censored: one entered late and had been watched for 50 hours, one had no event by 96.
    
    A Kaplan–Meier curve starts at 1. It stays level as long as nothing happens. At each event it drops: it is multiplied by the share of those still at risk who had none. At 48 hours 11 of 12 had none: 11/12 = 0.92. At 55 hours three of ten progress: 0.92 × 7/10 = 0.64. Then 0.46 at 56 hours and 0.37 at 59.
    
    A censored patient makes no step. But from then on there is one fewer at risk.
lesson-steps-3-tasks-0-question = The next event comes at 65 hours. How many of the twelve are still at risk just before it? Count those without an event who are still watched.
lesson-steps-3-tasks-0-because = Seven have had their event by 59 hours, one was censored at 50: 12 − 7 − 1 = 4.
lesson-steps-3-tasks-1-question = The curve stands at 0.37. To what does it drop at 65 hours? Two decimal places.
lesson-steps-3-tasks-1-because = One of four progresses, three do not: 0.37 × 3/4 = 0.28. With one more patient at risk the step would have been smaller. That is why the number at risk is printed under good curves.
lesson-steps-3-tasks-2-question = The median is the time at which the curve first reaches one half or less. What is it in this arm?
lesson-steps-3-tasks-2-because = At 55 hours the curve stands at 0.64, at 56 hours at 0.46: it crosses one half at 56 hours. The median needs no event in every patient, only in enough of them.
lesson-steps-4-title = Medians and hazards
lesson-steps-4-text = The high-dose arm, from our records: events at 58, 60, 62, 67, 72 and 75 hours. One patient entered late and had been watched for 54 hours. Five had no event by 96 hours.
    
    Its curve drops to 0.91, 0.82 and 0.73; with eight at risk then, to 0.64, 0.55 and 0.45. It ends there: level, on 0.45.
    
    The hazard asks something else: how often does the event happen among those still at risk? A rough measure is events divided by all hours at risk, added up over the patients. Low dose: 10 events in 738 hours, 1.36 per 100 hours. High dose: 6 events in 928 hours.
lesson-steps-4-tasks-0-question = What is the median of the high-dose arm?
lesson-steps-4-tasks-0-because = The curve first stands at one half or less, at 0.45, at 75 hours: the sixth event. Had that patient been spared, no median could be given: one writes “not reached”.
lesson-steps-4-tasks-1-question = What is the hazard of the high-dose arm, in events per 100 hours at risk?
lesson-steps-4-tasks-1-because = 6 / 928 × 100 = 0.65. Against 1.36 that is a ratio of 0.48: the hazard ratio, by a rough reckoning. It is an average; in neither arm does anybody progress in the first 47 hours.
lesson-steps-4-tasks-2-question = “Hazard ratio 0.48”: what does it say?
lesson-steps-4-tasks-2-choices-0-text = Every patient gains about half of the time
lesson-steps-4-tasks-2-choices-0-because = Nobody knows what a single patient would have had in the other arm. The ratio compares groups.
lesson-steps-4-tasks-2-choices-1-text = At any one time, those still at risk progress about half as often in the high-dose arm
lesson-steps-4-tasks-2-choices-1-because = It compares rates among those still at risk, averaged over the time that was watched.
lesson-steps-4-tasks-2-choices-2-text = In the end half as many patients will progress
lesson-steps-4-tasks-2-choices-2-because = A lower rate may still reach everybody, only later. The end of the curves tells that, as far as it goes.
lesson-steps-5-title = Three patients
lesson-steps-5-text = Somebody has money for three patients in each arm and looks once, at 66 hours. Progression means 300 cells or more. Measure all six.
lesson-steps-5-tasks-0-title = At 66 hours
lesson-steps-5-tasks-0-rows-0-label = patient 4, low dose
lesson-steps-5-tasks-0-rows-1-label = patient 6, low dose
lesson-steps-5-tasks-0-rows-2-label = patient 12, low dose
lesson-steps-5-tasks-0-rows-3-label = patient 26, high dose
lesson-steps-5-tasks-0-rows-4-label = patient 30, high dose
lesson-steps-5-tasks-0-rows-5-label = patient 32, high dose
lesson-steps-5-tasks-1-question = In which arm have more of these patients progressed?
lesson-steps-5-tasks-1-choices-0-text = In the low-dose arm
lesson-steps-5-tasks-1-choices-0-because = Count again in your table: 300 or more means progressed.
lesson-steps-5-tasks-1-choices-1-text = In the high-dose arm: all three, and none with the low dose
lesson-steps-5-tasks-1-choices-1-because = These six say the opposite of all twenty-four. And each of the six is real: nothing was made up but the choice.
lesson-steps-5-tasks-1-choices-2-text = The same number in both
lesson-steps-5-tasks-2-text = We chose these six to mislead you. But chance can choose so, too: in a trial of three against three somebody gets such patients now and then, and does not know it. This is why trials are large, why patients are allotted by lot, and why nobody may pick afterwards.
lesson-steps-6-title = How far chance reaches
lesson-steps-6-text = Repeat one patient of each arm with ten other seeds: the same dose, other chance events. Compare both ranges with the 300 cells that mean progression.
lesson-steps-6-tasks-0-text = Ten other patients with the low dose, at 66 hours.
lesson-steps-6-tasks-1-text = Ten other patients with the high dose, at 66 hours.
lesson-steps-6-tasks-2-question = All twenty-four patients together: medians 56 and 75 hours, and a log-rank test gives p of about 0.016. What does that p mean?
lesson-steps-6-tasks-2-choices-0-text = The high dose is better with a probability of 98.4 %
lesson-steps-6-tasks-2-choices-0-because = That would be the probability of the hypothesis. A p-value speaks of the data, supposing that there is no difference.
lesson-steps-6-tasks-2-choices-1-text = If the dose made no difference, chance would part two such arms this far or farther in about 1 of 64 trials
lesson-steps-6-tasks-2-choices-1-because = That is rare enough to take the difference seriously, and not so rare that a second trial would be a waste.
lesson-steps-6-tasks-2-choices-2-text = 1.6 % of the patients gain nothing
lesson-steps-6-tasks-2-choices-2-because = A p-value says nothing about single patients, and nothing about how large the gain is.
lesson-teacher-aims-0 = say what an endpoint, an event and a censored patient are
lesson-teacher-aims-1 = work out the steps of a Kaplan–Meier curve by hand and read its median
lesson-teacher-aims-2 = tell median, hazard and hazard ratio apart
lesson-teacher-aims-3 = explain why a few chosen patients prove nothing
lesson-teacher-before-0 = fractions and multiplication of probabilities
lesson-teacher-before-1 = what CAR-T cells do (lesson 1)
lesson-teacher-time = 3 min endpoint and event, 3 min censoring, 6 min curve, 4 min hazard, 4 min three patients and chance
lesson-teacher-curriculum-0 = NGSS science practices: analysing and interpreting data; engaging in argument from evidence
lesson-teacher-curriculum-1 = A-level mathematics and biology: statistical tests and clinical trials
lesson-teacher-curriculum-2 = Abitur: stochastics, conditional probability, testing hypotheses
lesson-teacher-curriculum-3 = First-year medicine: biostatistics, epidemiology, evidence-based medicine
lesson-teacher-misconceptions-0-belief = Patients without an event tell nothing and are left out.
lesson-teacher-misconceptions-0-answer = They tell that the time is longer than they were watched, and they are in every denominator until then.
lesson-teacher-misconceptions-1-belief = The curve shows how many patients are left.
lesson-teacher-misconceptions-1-answer = It shows an estimated probability. With censoring the number at risk falls faster than the curve.
lesson-teacher-misconceptions-2-belief = A median of 75 hours means that most patients progress at about 75 hours.
lesson-teacher-misconceptions-2-answer = It means that half are expected to have progressed by then. The times of this arm lie between 58 hours and never within the trial.
lesson-teacher-misconceptions-3-belief = A hazard ratio of one half doubles every patient’s time.
lesson-teacher-misconceptions-3-answer = It compares rates of groups. Only for special shapes of curves does it translate into times.
lesson-teacher-answers-0 = Patient 1 progresses after just under 55 hours; patient 22 is censored at 96 hours.
lesson-teacher-answers-1 = At risk before 65 hours: 4; the curve drops to 0.28; median 56 hours.
lesson-teacher-answers-2 = High dose: median 75 hours, 0.65 events per 100 hours, ratio 0.48.
lesson-teacher-answers-3 = The six at 66 hours: none of three with the low dose, three of three with the high dose, against the trend of all.
lesson-teacher-answers-4 = The runs of the six are fixed by their seeds: every pupil measures the same numbers.
lesson-teacher-followUps-0 = Let each pupil run one patient of each arm with a seed of their own and draw the curve of the class.
lesson-teacher-followUps-1 = Find a published Kaplan–Meier figure and read median, numbers at risk and censoring marks.
lesson-teacher-followUps-2 = Which endpoint would you choose so that late recoveries count?
