# Written by npm run docs from lessons/dual-car.json; other languages translate it message by message.
lesson-title = Two antigens: dual CAR and AND gate
lesson-summary = One CAR that needs either of two antigens, one that needs both: what each of them gains, and what it gives away.
lesson-steps-0-title = A tumour and its neighbours
lesson-steps-0-text = In the middle lies a tumour of 300 cells, around it 150 healthy cells. Nearly all tumour cells carry two antigens, A and B. The healthy cells carry A only.
    
    The tumour is not uniform. Six of its cells, one in fifty, lack A. Six others lack B. Nobody made them for the therapy; they are there by chance, before it begins.
    
    Soon 50 CAR-T cells arrive. What they can see is for you to choose.
lesson-steps-0-tasks-0-text = Colour the cells by antigen A and look for the few tumour cells without it.
lesson-steps-0-tasks-1-text = Colour them by antigen B: now the whole ring is without.
lesson-steps-0-tasks-2-text = Back to the kinds of cells.
lesson-steps-1-title = One antigen
lesson-steps-1-text = First the usual way: a CAR against A alone. Draw how many tumour cells are alive over six days. Then watch, and keep an eye on the ring.
lesson-steps-1-tasks-0-question = How does the number of living tumour cells go on?
lesson-steps-1-tasks-1-text = Play six days
lesson-steps-1-tasks-2-title = CAR against A alone: living cells after six days
lesson-steps-1-tasks-2-columns-0-label = Tumour
lesson-steps-1-tasks-2-columns-1-label = no A
lesson-steps-1-tasks-2-columns-2-label = Healthy
lesson-steps-1-tasks-3-question = There were 150 healthy cells. How many of them were lost? Work it out from your table.
lesson-steps-1-tasks-3-unit = cells
lesson-steps-1-tasks-3-because = A CAR-T cell reads antigen A, not health. Tissue that carries as much of it as the tumour is attacked as well.
lesson-steps-1-tasks-4-question = Which tumour cells are left?
lesson-steps-1-tasks-4-choices-0-text = Those farthest from the vessels
lesson-steps-1-tasks-4-choices-0-because = CAR-T cells walk; within six days they come everywhere in a patch of this size. Compare the first two numbers of your table.
lesson-steps-1-tasks-4-choices-1-text = Those without A, and their daughters
lesson-steps-1-tasks-4-choices-1-because = Six such cells were there at the start. Nothing stopped them, so they divided.
lesson-steps-1-tasks-4-choices-2-text = A chance selection of all
lesson-steps-1-tasks-4-choices-2-because = Look at the second column of your table: all that are left have one thing in common.
lesson-steps-1-tasks-5-text = Two failures at once. The tumour comes back from cells that the CAR cannot see: antigen escape. And the healthy ring is gone, because it carries A: on-target, off-tumour harm. A second antigen can help against either failure. Against both?
lesson-steps-2-title = Either, or both?
lesson-steps-2-text = A CAR-T cell can look at two antigens and combine them. There are two ways.
    
    OR: the cell kills whatever carries A or B. Engineers call it a dual CAR.
    
    AND: the cell kills only what carries A and B. Here A makes it build a second receptor, for B; until that is there, it kills nothing.
    
    The tumour has cells with both, cells without A and cells without B. The ring has A only. Go through them one by one before you choose.
lesson-steps-2-tasks-0-question = What will the OR cell do?
lesson-steps-2-tasks-0-choices-0 = Remove the whole tumour and spare the ring
lesson-steps-2-tasks-0-choices-1 = Remove the whole tumour and the ring
lesson-steps-2-tasks-0-choices-2 = Leave some tumour cells and spare the ring
lesson-steps-2-tasks-1-question = And the AND cell?
lesson-steps-3-title = The two gates at work
lesson-steps-3-text = Same tumour, same dose, same seed: only the rule inside the CAR-T cell differs.
lesson-steps-3-tasks-0-title = Living cells after six days
lesson-steps-3-tasks-0-columns-2-label = no B
lesson-steps-3-tasks-0-rows-0-label = A or B
lesson-steps-3-tasks-0-rows-1-label = A and B
lesson-steps-3-tasks-1-question = Which tumour cells can escape from the AND cell?
lesson-steps-3-tasks-1-choices-0-text = None: two antigens are safer than one
lesson-steps-3-tasks-1-choices-0-because = Safer for the tissue. For the tumour there are now two ways out: your table counts both.
lesson-steps-3-tasks-1-choices-1-text = Those without A only
lesson-steps-3-tasks-1-choices-1-because = They escape, yes. But look at the third column, too.
lesson-steps-3-tasks-1-choices-2-text = Those without A and those without B
lesson-steps-3-tasks-1-choices-2-because = Where both are needed, the loss of either is enough to hide.
lesson-steps-3-tasks-2-text = OR: every tumour cell still carries one of the two, so all of them die. The ring carries A, so it dies as well.
lesson-steps-3-tasks-3-text = AND: the ring has no B and stays whole. But whoever lacks A or lacks B goes free: to hide from the OR cell takes two losses, to hide from the AND cell one.
    
    OR closes ways of escape and widens the harm. AND does the opposite. No rule for two antigens does both.
lesson-steps-3-tasks-4-text = A alone and A and B, side by side
lesson-steps-4-title = The price of waiting
lesson-steps-4-text = The AND cell of this lesson has to build its second receptor. That takes about six hours at A-carrying cells; away from A the receptor fades again. What if it took no time, or a whole day?
    
    Read the table on day 2, while the fight is on.
lesson-steps-4-tasks-0-question = What will a slower gate change on day 2?
lesson-steps-4-tasks-0-choices-0 = Fewer tumour cells killed so far
lesson-steps-4-tasks-0-choices-1 = More healthy cells killed
lesson-steps-4-tasks-0-choices-2 = Both
lesson-steps-4-tasks-1-title = AND cell on day 2
lesson-steps-4-tasks-1-columns-0-label = Tumour: killed
lesson-steps-4-tasks-1-columns-1-label = Healthy: alive
lesson-steps-4-tasks-1-rows-0-label = second receptor at once
lesson-steps-4-tasks-1-rows-1-label = in 6 hours
lesson-steps-4-tasks-1-rows-2-label = in 24 hours
lesson-steps-4-tasks-2-question = How many more tumour cells were killed with the second receptor at once than with one that takes 24 hours?
lesson-steps-4-tasks-2-because = Waiting costs kills. It costs no safety: without B the ring is left alone in all three runs.
lesson-steps-4-tasks-3-text = Load the AND cell again, to try values of your own
lesson-steps-4-tasks-4-text = Set the time, then play. It takes effect from the start of the run.
lesson-steps-4-tasks-4-label = Time to build the second receptor
lesson-steps-5-title = Two losses, or one
lesson-steps-5-text = Why trust the OR cell at all? Because of a multiplication. If losing A and losing B are independent, their probabilities multiply.
    
    But are they independent? Some leukaemias change their whole identity, from lymphoid to myeloid, and drop CD19 and CD22 together. Let one cell in fifty lack both.
lesson-steps-5-tasks-0-question = One cell in 100 lacks A, one in 100 lacks B, independently. Among 10 000 cells: how many lack both, on average?
lesson-steps-5-tasks-0-because = 1/100 × 1/100 = 1/10 000. Of 10 000 cells 100 escape from a CAR against A, and one from the OR cell.
lesson-steps-5-tasks-1-title = OR cell, six days, one cell in fifty without both
lesson-steps-5-tasks-1-rows-0-label = A and B lost together
lesson-steps-5-tasks-2-text = Losses that come together do not multiply: one event defeats both targets. It has been seen in patients whose leukaemia came back as a myeloid one. So a good pair of antigens is one that a tumour cell cannot lose in a single step.
lesson-steps-6-title = Is it chance?
lesson-steps-6-text = All your runs had one seed. Other seeds place the cells elsewhere and let other CAR-T cells meet them first. See how far your first result lies from that of others.
lesson-steps-6-tasks-0-text = Tumour cells left by the CAR against A alone: where does your number lie?
lesson-steps-6-tasks-1-question = Leukaemia: the cells carry CD19 and CD22, and so do normal B cells. A patient can live without B cells, with antibodies as a drug. Which rule?
lesson-steps-6-tasks-1-choices-0-text = OR: the harm can be borne, and escape is the greater danger
lesson-steps-6-tasks-1-choices-0-because = This is why CD19/CD22 CAR-T cells have been tried in leukaemia.
lesson-steps-6-tasks-1-choices-1-text = AND: healthy cells must never be harmed
lesson-steps-6-tasks-1-choices-1-because = Here they can be replaced by a drug. AND would double the ways of escape for a harm that can be borne.
lesson-steps-6-tasks-2-question = A solid tumour carries A and B; the lung carries A only. Which rule?
lesson-steps-6-tasks-2-choices-0-text = OR: escape is the greater danger
lesson-steps-6-tasks-2-choices-0-because = The lung carries A. Nobody survives the loss of it.
lesson-steps-6-tasks-2-choices-1-text = AND, and a plan for the cells that escape
lesson-steps-6-tasks-2-choices-1-because = Tissue that one cannot live without comes first; against escape other means are needed.
lesson-steps-6-tasks-3-text = What is model here: tissue does not grow back, a cell either has about 15 000 molecules of an antigen or hardly any, and cells without one are more frequent than in most patients, so that a patch of 300 cells can show them. And the AND cell of the model needs both antigens on one cell; a real one that was primed by a neighbour may for some hours kill a cell with B alone.
lesson-teacher-aims-0 = explain antigen escape and on-target, off-tumour harm as two failures of one target
lesson-teacher-aims-1 = predict from a rule for two antigens which cells die
lesson-teacher-aims-2 = weigh escape against harm for a given disease
lesson-teacher-aims-3 = say why independent losses multiply and joint losses do not
lesson-teacher-before-0 = a CAR-T cell kills whatever carries its antigen (lesson 1)
lesson-teacher-before-1 = probabilities of independent events multiply
lesson-teacher-time = 2 min picture, 4 min one antigen, 2 min guesses, 3 min both gates, 3 min waiting, 2 min two losses, 2 min chance and choice
lesson-teacher-curriculum-0 = NGSS HS-LS4-4: selection in populations of cells; HS-ETS1-3: weighing trade-offs of a design
lesson-teacher-curriculum-1 = A-level biology: cell recognition and the immune system; selection
lesson-teacher-curriculum-2 = Abitur: specific immune response, variation and selection
lesson-teacher-curriculum-3 = First-year medicine: antigen loss and toxicity as limits of targeted therapy
lesson-teacher-misconceptions-0-belief = Two antigens are better than one, whatever the rule.
lesson-teacher-misconceptions-0-answer = The rule decides. OR has fewer escapes and more harm, AND less harm and more escapes: the table of the two gates shows both.
lesson-teacher-misconceptions-1-belief = The therapy makes tumour cells lose their antigen.
lesson-teacher-misconceptions-1-answer = In this lesson no division loses an antigen: the six cells were there before the first CAR-T cell. The therapy only selects them.
lesson-teacher-misconceptions-2-belief = A CAR-T cell spares healthy tissue because it is healthy.
lesson-teacher-misconceptions-2-answer = It reads molecules. The ring survives the AND cell because it lacks B, for no other reason.
lesson-teacher-answers-0 = A alone: about 45 tumour cells left after six days, all without A; the ring is lost.
lesson-teacher-answers-1 = OR: none left, the ring is lost. AND: 40 to 55 left, nearly all without A or without B; the ring is whole.
lesson-teacher-answers-2 = Day 2: about 380 kills with the second receptor at once, about 310 in 6 hours, about 245 in 24 hours.
lesson-teacher-answers-3 = Both lost together: the OR cell leaves those cells and their daughters.
lesson-teacher-followUps-0 = Preset “Two targets at once”: the same with CD19 and CD22 in leukaemia.
lesson-teacher-followUps-1 = Preset “Leukaemia in disguise”: both antigens go at once.
lesson-teacher-followUps-2 = Let pupils click CAR-T cells of the AND run, at the ring and at the tumour, and read how far each is primed.
