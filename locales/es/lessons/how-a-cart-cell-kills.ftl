# Waits for its translation.
lesson-title = How a CAR-T cell kills
# Waits for its translation.
lesson-summary = Follow one CAR-T cell from its first touch to its first kill, and find out what it needs from its target.
# Waits for its translation.
lesson-steps-0-title = Who is who
# Waits for its translation.
lesson-steps-0-text = You look down on the floor of a dish, a third of a millimetre wide. The discs are glioma cells, a brain tumour. Among them are six CAR-T cells: T cells of a patient that were given a receptor, the CAR, for one molecule on the tumour cells. The molecule is their antigen; here it is called IL13Rα2.
    
    Nothing has happened yet. Open the legend if you are not sure which cell is which.
# Waits for its translation.
lesson-steps-0-tasks-0-text = Colour the cells by how much antigen they carry: some have ten times as much as others.
# Waits for its translation.
lesson-steps-0-tasks-1-text = Back to the kinds of cells.
# Waits for its translation.
lesson-steps-1-title = Guess first
# Waits for its translation.
lesson-steps-1-text = A CAR-T cell that touches a tumour cell holds on to it. What happens next? Decide before you watch; a wrong guess teaches more than none.
# Waits for its translation.
lesson-steps-1-tasks-0-question = How long does it take from the first touch in the dish until the first tumour cell is killed?
# Waits for its translation.
lesson-steps-1-tasks-0-choices-0 = Seconds: the touch itself kills
# Waits for its translation.
lesson-steps-1-tasks-0-choices-1 = Some minutes to hours
# Waits for its translation.
lesson-steps-1-tasks-0-choices-2 = Days: the tumour cell starves slowly
# Waits for its translation.
lesson-steps-2-title = Watch the first kill
# Waits for its translation.
lesson-steps-2-text = Now let time pass. A bright link between two cells is a synapse: the CAR-T cell holds its target and strikes it again and again. A short burst is a kill.
# Waits for its translation.
lesson-steps-2-tasks-0-text = Play until the first kill
# Waits for its translation.
lesson-steps-2-tasks-1-title = The first kill
# Waits for its translation.
lesson-steps-2-tasks-1-columns-0-label = Time of the first kill
# Waits for its translation.
lesson-steps-2-tasks-1-columns-1-label = Cells killed so far
# Waits for its translation.
lesson-steps-2-tasks-2-question = After how many minutes was the first tumour cell killed? Read it off your table.
# Waits for its translation.
lesson-steps-2-tasks-2-because = A CAR-T cell has to find its target, hold it, aim its granules and hit. In dishes of real cells this takes from less than half an hour to a few hours.
# Waits for its translation.
lesson-steps-3-title = The life of a killer
# Waits for its translation.
lesson-steps-3-text = Let the dish go on to the end of the first day. Then choose a CAR-T cell that has killed. Its life is told as a strip: whom it held, how often it hit, when its targets died.
# Waits for its translation.
lesson-steps-3-tasks-1-text = Click a CAR-T cell that has killed at least once, or go from cell to cell with the keys that the help names.
# Waits for its translation.
lesson-steps-3-tasks-2-question = What does a CAR-T cell do once its target is dead?
# Waits for its translation.
lesson-steps-3-tasks-2-choices-0-text = It dies together with its target
# Waits for its translation.
lesson-steps-3-tasks-2-choices-0-because = No: its granules harm the cell on the other side of the synapse, not the killer.
# Waits for its translation.
lesson-steps-3-tasks-2-choices-1-text = It lets go, moves on and looks for the next one
# Waits for its translation.
lesson-steps-3-tasks-2-choices-1-because = Yes: one CAR-T cell can kill many targets, one after the other. It is called a serial killer.
# Waits for its translation.
lesson-steps-3-tasks-2-choices-2-text = It eats what is left
# Waits for its translation.
lesson-steps-3-tasks-2-choices-2-because = No: that is what macrophages do. A T cell does not eat.
# Waits for its translation.
lesson-steps-4-title = No antigen, no kill
# Waits for its translation.
lesson-steps-4-text = What does the CAR-T cell need to recognise its target? Run the same dish three times: with tumour cells as they are, with a hundredth of the antigen, and with none at all. Everything else stays, down to the chance events.
# Waits for its translation.
lesson-steps-4-tasks-0-question = In which dishes will tumour cells be killed?
# Waits for its translation.
lesson-steps-4-tasks-0-choices-0 = In all three: T cells attack what is foreign
# Waits for its translation.
lesson-steps-4-tasks-0-choices-1 = In the first only
# Waits for its translation.
lesson-steps-4-tasks-0-choices-2 = In the first two, fewer in the second
# Waits for its translation.
lesson-steps-4-tasks-1-title = Tumour cells killed in one day
# Waits for its translation.
lesson-steps-4-tasks-1-columns-0-label = Killed
# Waits for its translation.
lesson-steps-4-tasks-1-rows-0-label = antigen as it is
# Waits for its translation.
lesson-steps-4-tasks-1-rows-1-label = a hundredth of the antigen
# Waits for its translation.
lesson-steps-4-tasks-1-rows-2-label = no antigen
# Waits for its translation.
lesson-steps-4-tasks-2-text = A CAR-T cell has no idea of what a tumour is. It knows one molecule. Where that is missing it passes by, however sick the cell; where there is little of it, it holds on loosely and rarely kills. This is the strength of the method, and its weak spot: tumour cells without the antigen survive.
# Waits for its translation.
lesson-steps-5-title = What you know now
# Waits for its translation.
lesson-steps-5-text = A CAR-T cell searches, binds, strikes and lets go. It takes minutes to hours, it happens again and again, and it needs the antigen.
# Waits for its translation.
lesson-steps-5-tasks-0-question = A healthy cell of the brain carries the same antigen. What will the CAR-T cell do?
# Waits for its translation.
lesson-steps-5-tasks-0-choices-0-text = Spare it, because it is healthy
# Waits for its translation.
lesson-steps-5-tasks-0-choices-0-because = It cannot tell: it recognises the antigen, not the disease.
# Waits for its translation.
lesson-steps-5-tasks-0-choices-1-text = Kill it like a tumour cell
# Waits for its translation.
lesson-steps-5-tasks-0-choices-1-because = Yes. An antigen is a good one only if healthy tissue that one cannot do without has little of it.
# Waits for its translation.
lesson-steps-5-tasks-0-choices-2-text = Ask other cells of the immune system first
# Waits for its translation.
lesson-steps-5-tasks-0-choices-2-because = A CAR works without that help. That is what makes it strong, and dangerous.
# Waits for its translation.
lesson-teacher-aims-0 = name the steps of a kill: search, binding, synapse, hits, release
# Waits for its translation.
lesson-teacher-aims-1 = explain why the antigen decides who is killed, and health does not
# Waits for its translation.
lesson-teacher-aims-2 = read a table of one’s own measurements
# Waits for its translation.
lesson-teacher-before-0 = cells have receptors
# Waits for its translation.
lesson-teacher-before-1 = T cells are white blood cells
# Waits for its translation.
lesson-teacher-time = 2 min picture, 2 min guess and first kill, 3 min life of a cell, 3 min three dishes
# Waits for its translation.
lesson-teacher-curriculum-0 = NGSS HS-LS1-2 and HS-LS1-3: systems within organisms
# Waits for its translation.
lesson-teacher-curriculum-1 = A-level biology: cell recognition and the immune system
# Waits for its translation.
lesson-teacher-curriculum-2 = Abitur: specific immune response, cytotoxic T cells
# Waits for its translation.
lesson-teacher-misconceptions-0-belief = T cells recognise that a cell is sick or foreign.
# Waits for its translation.
lesson-teacher-misconceptions-0-answer = A receptor recognises a molecule. The third dish shows it: the same tumour cells without the antigen are left alone.
# Waits for its translation.
lesson-teacher-misconceptions-1-belief = A killer is used up by its kill.
# Waits for its translation.
lesson-teacher-misconceptions-1-answer = The life of a CAR-T cell shows several targets in a row, with walks between them.
# Waits for its translation.
lesson-teacher-answers-0 = First kill: the pupil’s own number; every seed has another one.
# Waits for its translation.
lesson-teacher-answers-1 = Three dishes: many, fewer, none.
# Waits for its translation.
lesson-teacher-followUps-0 = Lesson 2: how many can one cell kill?
# Waits for its translation.
lesson-teacher-followUps-1 = Let pupils turn the antigen down step by step: where does killing end?
