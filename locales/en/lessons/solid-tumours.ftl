# Written by npm run docs from lessons/solid-tumours.json; other languages translate it message by message.
lesson-title = Why solid tumours are hard
lesson-summary = Little oxygen, an edge that must be gnawed away, macrophages that hold the killers back, and too few that get in.
lesson-steps-0-title = A ball in the dark
lesson-steps-0-text = In leukaemia CAR-T cells meet their targets in blood and marrow. A solid tumour is a lump. You see a slice of one, about half a millimetre wide: 700 tumour cells, packed tightly, and among them 60 macrophages. All tumour cells carry plenty of antigen. It cannot hide.
    
    No vessel runs through it. Oxygen comes from outside. So do the CAR-T cells: 100 of them arrive around the edge in the first hours.
lesson-steps-0-tasks-0-text = Colour the tumour cells by antigen: none is without.
lesson-steps-0-tasks-1-text = Back to the kinds of cells, with oxygen behind them. It is the same everywhere, for the run has not begun.
lesson-steps-1-title = Out of breath
lesson-steps-1-text = At the start all cells have 38 mmHg of oxygen, as in well supplied tissue. Every tumour cell uses it up. Draw how the mean oxygen of the living tumour cells changes over three days, while CAR-T cells attack from outside.
lesson-steps-1-tasks-0-question = How does the mean oxygen of the tumour cells change?
lesson-steps-1-tasks-1-text = Play the first day
lesson-steps-1-tasks-2-title = Tumour cells after one day
lesson-steps-1-tasks-2-columns-0-label = Short of oxygen
lesson-steps-1-tasks-2-columns-1-label = Alive
lesson-steps-1-tasks-2-columns-2-label = Killed
lesson-steps-1-tasks-3-question = What share of the living tumour cells is short of oxygen? Give a number between 0 and 1.
lesson-steps-1-tasks-3-because = Short means here: below 15 mmHg. Only a rim a few cells deep has more.
lesson-steps-1-tasks-4-question = What does a tumour cell do when it is short of oxygen?
lesson-steps-1-tasks-4-choices-0-text = It dies at once
lesson-steps-1-tasks-4-choices-0-because = Only with hardly any oxygen, and then over hours. Most cells of the middle are alive.
lesson-steps-1-tasks-4-choices-1-text = It rests: it hardly divides any more and waits
lesson-steps-1-tasks-4-choices-1-because = Resting cells are a reserve. When the rim falls, oxygen reaches them and they wake.
lesson-steps-1-tasks-4-choices-2-text = It moves to where oxygen is
lesson-steps-1-tasks-4-choices-2-because = The tumour cells of this lesson do not walk. They are pushed by their neighbours, no more.
lesson-steps-1-tasks-6-title = Tumour cells after three days
lesson-steps-1-tasks-6-columns-2-label = Mean oxygen
lesson-steps-1-tasks-7-text = It falls to about 11 mmHg within the first hour: use and supply soon balance. Then it rises slowly. Each layer that is killed at the rim leaves more oxygen for the next one. The attack feeds the survivors.
lesson-steps-2-title = Gnawing at the edge
lesson-steps-2-text = Where do kills happen? Play twelve hours again and watch the flashes. Nearly all lie at the edge, where the CAR-T cells arrive.
    
    A cell of a solid tumour is tough: here it takes three hits, close together in time. Damage fades within an hour. In this model a leukaemic cell dies of one.
    
    Would CAR-T cells do better if they squeezed between packed cells five times as fast?
lesson-steps-2-tasks-0-text = Back to the start
lesson-steps-2-tasks-1-text = Play twelve hours
lesson-steps-2-tasks-2-question = CAR-T cells that squeeze five times as fast between packed cells: how many kills?
lesson-steps-2-tasks-2-choices-0 = More, whatever a kill takes
lesson-steps-2-tasks-2-choices-1 = More where one hit kills, fewer where it takes three
lesson-steps-2-tasks-2-choices-2 = Fewer in both cases
lesson-steps-2-tasks-3-title = Killed in twelve hours
lesson-steps-2-tasks-3-rows-0-label = three hits, slow
lesson-steps-2-tasks-3-rows-1-label = three hits, fast
lesson-steps-2-tasks-3-rows-2-label = one hit, slow
lesson-steps-2-tasks-3-rows-3-label = one hit, fast
lesson-steps-2-tasks-4-question = Slow cells: how many times as many kills are there where one hit is enough?
lesson-steps-2-tasks-4-because = More than three times: hits that stay alone fade and are wasted.
lesson-steps-2-tasks-5-text = Fast cells spread through the ball. Where one hit kills, that is good: more targets for each. Where it takes three, hits have to meet on the same cell within an hour, and cells that are spread out rarely hit the same target. At the edge, crowded together, they help each other. Speed alone is no cure. The difference is small: in ten runs with other seeds the fast cells killed 4 to 19 % fewer.
lesson-steps-3-title = The wrong helpers
lesson-steps-3-text = The macrophages of this tumour do not help the CAR-T cells. They give off a suppressive factor, like TGF-β, which slows down killing and dividing. Look at it.
    
    Engineers have made CAR-T cells that cannot hear this factor. What would they change?
lesson-steps-3-tasks-0-text = Lay the suppressive factor behind the cells.
lesson-steps-3-tasks-1-question = CAR-T cells that are deaf to the factor: how many tumour cells are left after three days?
lesson-steps-3-tasks-1-choices-0 = About as many: antigen and dose are the same
lesson-steps-3-tasks-1-choices-1 = About three quarters
lesson-steps-3-tasks-1-choices-2 = Less than half
lesson-steps-3-tasks-2-columns-2-label = CAR-T cells
lesson-steps-3-tasks-2-rows-0-label = deaf to the factor
lesson-steps-3-tasks-3-text = Compare with your table “Tumour cells after three days” of step 2: there between three and four hundred were left. The factor takes part of each CAR-T cell’s strength. Part of each hit rate means far fewer meetings of three hits, and fewer daughters. So a moderate brake becomes a large difference.
    
    A brake taken off can harm, too: in the first trial of such cells, against prostate cancer, five of 13 patients had CRS of grade 2 or more, and one of them died.
lesson-steps-3-tasks-4-text = As it is, and deaf to the factor, side by side
lesson-steps-4-title = Getting in
lesson-steps-4-text = In patients few CAR-T cells reach a solid tumour at all: its vessels do not let them through, its signals do not call them. In this slice you simply choose how many arrive.
    
    And what if vessels did run through the middle, bringing CAR-T cells, and blood?
lesson-steps-4-tasks-0-question = Half as many arrive. How many tumour cells will be killed in three days?
lesson-steps-4-tasks-0-choices-0 = About half as many
lesson-steps-4-tasks-0-choices-1 = About as many: they multiply
lesson-steps-4-tasks-0-choices-2 = None
lesson-steps-4-tasks-1-rows-0-label = half as many arrive
lesson-steps-4-tasks-1-rows-1-label = twice as many arrive
lesson-steps-4-tasks-1-rows-2-label = through vessels in the middle
lesson-steps-4-tasks-2-question = With vessels inside about as many tumour cells were killed as in step 2, or more. Yet more are left. Why?
lesson-steps-4-tasks-2-choices-0-text = The CAR-T cells killed healthy cells instead
lesson-steps-4-tasks-2-choices-0-because = There are none in this slice.
lesson-steps-4-tasks-2-choices-1-text = Vessels bring oxygen, too: the cells that rested now divide
lesson-steps-4-tasks-2-choices-1-because = Look at the last column: hardly any cell is short of oxygen. Blood feeds both sides.
lesson-steps-4-tasks-2-choices-2-text = CAR-T cells die in the middle
lesson-steps-4-tasks-2-choices-2-because = They have oxygen there as well. Compare the kills: they fought hard.
lesson-steps-4-tasks-3-text = With half the arrivals about half as many die, and the tumour replaces a third of them or more by dividing. With twice as many few or none are left. Here a factor of two in what gets in lies between a tumour that shrinks and one that is gone.
lesson-steps-5-title = How deaf is deaf enough?
lesson-steps-5-text = A receptor is never switched off completely. The slider says how much of its strength a CAR-T cell can lose to the factor: 0.8 is how it was, 0 is deaf. Find a value at which fewer than 200 tumour cells are left on day 3. Begin again for every new value.
lesson-steps-5-tasks-1-text = Set the effect, then record.
lesson-steps-5-tasks-1-label = Strength lost to the factor, at most
lesson-steps-5-tasks-2-title = Your own CAR-T cells: tumour cells after three days
lesson-steps-5-tasks-3-text = Is your difference larger than chance? See what other seeds give without any change.
lesson-steps-6-title = What you know now
lesson-steps-6-text = None of these tumour cells lacked the antigen. Hundreds of them outlived three days all the same. Four reasons stood in a row: cells that rest for want of oxygen, an edge where hits must meet, macrophages that hold back, and too few arrivals.
lesson-steps-6-tasks-0-question = A colleague wants to improve this therapy by making the CAR bind its antigen more tightly. What do you say?
lesson-steps-6-tasks-0-choices-0-text = Good: it binds too weakly
lesson-steps-6-tasks-0-choices-0-because = Every tumour cell carries about 100 000 molecules of the antigen. Finding it was never the trouble.
lesson-steps-6-tasks-0-choices-1-text = It is not the antigen that limits; arrivals and the brake do
lesson-steps-6-tasks-0-choices-1-because = Measure first which step limits, then improve that one.
lesson-steps-6-tasks-1-text = What is model here: a flat slice in place of a ball, one suppressive factor for many, and no walls of connective tissue. Strength of the factor, hits that kill and refill of the granules were chosen within their ranges so that each obstacle can be seen. The order of obstacles in a real tumour has to be measured there.
lesson-teacher-aims-0 = name four obstacles of a solid tumour that have nothing to do with the antigen
lesson-teacher-aims-1 = explain why resting cells are a reserve and not a victory
lesson-teacher-aims-2 = explain why damage that fades makes crowding useful
lesson-teacher-aims-3 = change one thing at a time and compare with an unchanged run
lesson-teacher-before-0 = a CAR-T cell kills whatever carries its antigen (lesson 1)
lesson-teacher-before-1 = cells need oxygen; it spreads by diffusion
lesson-teacher-time = 2 min picture, 5 min oxygen, 4 min edge, 3 min macrophages, 3 min getting in, 2 min slider and chance, 1 min close
lesson-teacher-curriculum-0 = NGSS HS-LS1-2: interacting systems; HS-LS1-3: feedback
lesson-teacher-curriculum-1 = A-level biology: diffusion over distance, surface and volume; cell recognition and the immune system
lesson-teacher-curriculum-2 = Abitur: diffusion and size of cells and tissues, specific immune response
lesson-teacher-curriculum-3 = First-year medicine: tumour microenvironment, hypoxia, immunosuppression
lesson-teacher-misconceptions-0-belief = Lack of oxygen kills a tumour, so it is good for the patient.
lesson-teacher-misconceptions-0-answer = Most cells that are short of oxygen rest. They divide again when the rim is gone, as the rising curve of oxygen shows.
lesson-teacher-misconceptions-1-belief = Faster killers kill more.
lesson-teacher-misconceptions-1-answer = Where one hit kills, yes. Where three hits have to meet within an hour, cells that spread out waste them: compare the four rows.
lesson-teacher-misconceptions-2-belief = Macrophages belong to the defence, so they help.
lesson-teacher-misconceptions-2-answer = They follow signals. Those of many tumours make them hold T cells back; near leukaemia under attack they inflame (lesson 7).
lesson-teacher-answers-0 = After one day about 0.7 of the living cells are short of oxygen; oxygen falls from 38 to about 11 mmHg and rises to between 15 and 16 by day 3.
lesson-teacher-answers-1 = Twelve hours: about 80 kills slow and 70 fast with three hits, about 345 slow and 400 fast with one.
lesson-teacher-answers-2 = Three days: about 370 left as it is, about 100 deaf to the factor, about 600 with half the arrivals, fewer than 80 with twice, about 440 with vessels inside.
lesson-teacher-followUps-0 = Preset “A solid tumour from outside”: the ball in three dimensions, with a dead core.
lesson-teacher-followUps-1 = Preset “The checkpoint and its blockade”: another brake, and a drug against it.
lesson-teacher-followUps-2 = Let pupils plan a therapy with two changes and defend it with a table.
