# Words that the page, its worker and the terminal share. Names of messages follow schema/words.ts.

clock = Tag { $day }, { $time }

things-cell = { $n } { $n ->
    [one] Zelle
   *[other] Zellen
 }
things-CAR-T_cell = { $n } { $n ->
    [one] CAR-T-Zelle
   *[other] CAR-T-Zellen
 }
things-kill = { $n } { $n ->
    [one] Tötung
   *[other] Tötungen
 }
things-hit = { $n } { $n ->
    [one] Treffer
   *[other] Treffer
 }
things-synapse = { $n } { $n ->
    [one] Synapse
   *[other] Synapsen
 }
things-molecule = { $n } { $n ->
    [one] Molekül
   *[other] Moleküle
 }
things-dose = { $n } { $n ->
    [one] Dosis
   *[other] Dosen
 }
things-seed = { $n } { $n ->
    [one] Startwert
   *[other] Startwerte
 }
things-pair = { $n } { $n ->
    [one] Paar
   *[other] Paare
 }
things-problem = { $n } { $n ->
    [one] Problem
   *[other] Probleme
 }
things-event = { $n } { $n ->
    [one] Ereignis
   *[other] Ereignisse
 }
things-descendant = { $n } { $n ->
    [one] Nachkomme
   *[other] Nachkommen
 }

units-cells = { $n ->
    [one] Zelle
   *[other] Zellen
 }
units-patch_cells = { $n ->
    [one] Zelle des Gewebestücks
   *[other] Zellen des Gewebestücks
 }
units-doses = { $n ->
    [one] Dosis
   *[other] Dosen
 }
units-molecules = { $n ->
    [one] Molekül
   *[other] Moleküle
 }
units-divisions = { $n ->
    [one] Teilung
   *[other] Teilungen
 }
units-packets = { $n ->
    [one] Paket
   *[other] Pakete
 }
units-hits = { $n ->
    [one] Treffer
   *[other] Treffer
 }
units-kills = { $n ->
    [one] Tötung
   *[other] Tötungen
 }
units-receptors = { $n ->
    [one] Rezeptor
   *[other] Rezeptoren
 }
units-CAR-T_cells = { $n ->
    [one] CAR-T-Zelle
   *[other] CAR-T-Zellen
 }

per-min = pro Minute
per-h = pro Stunde
per-d = pro Tag
per-division = pro Teilung
per-other = pro { $unit }
cellsOf = { $n } { $n ->
    [one] Zelle von
   *[other] Zellen von
 } { $product }

## deeds
deeds-over = { $what } über { $span }
deeds-entries-vessels = durch die Gefäße
deeds-entries-edge = vom Rand her
deeds-entries-random = an beliebigen Stellen
deeds-entries-ring = rund um den Tumor
deeds-entries-outside = außerhalb des Tumors
deeds-standsFor = ; sie { $n ->
    [one] steht
   *[other] stehen
 } für { $cells } im Patienten
deeds-moreInMedium = { $drug }, { $concentration } mehr im Medium
deeds-standardDose = Standarddosis
deeds-standingOrder = Daueranordnung
deeds-targets-or = { $a } oder { $b }
deeds-targets-and = { $a } und { $b }
deeds-targets-not = { $a }, aber nicht { $b }
deeds-kinds-tumor = Tumorzellen
deeds-kinds-cart = CAR-T-Zellen
deeds-kinds-healthy = gesunde Zellen
deeds-kinds-stroma = Stroma
deeds-kinds-macrophage = Makrophagen
deeds-kinds-any = Zellen
deeds-stroke-placed = { $what } gesetzt
deeds-stroke-removed = { $whom } gelöscht
deeds-stroke-moved = { $whom } bewegt
deeds-stroke-injected = { $substance } eingespritzt
deeds-stroke-vessel = Gefäß gelegt
deeds-stroke-times = { $whom }: { $antigen } × { $times }
deeds-stroke-to = { $whom }: { $antigen } = { $amount }

## differ
differ-none = nichts
differ-never = nie
differ-on = an
differ-off = aus
differ-medium = Medium
differ-inMedium = { $drug } im Medium
differ-level = { $amount }, Halbwertszeit { $halfLife }
differ-clones = Klone
differ-antigenA = Antigen A
differ-antigenB = Antigen B
differ-schedule = Zeitplan
differ-infusion = Infusion
differ-stroke = Pinselstrich
differ-over = { $what }, Dauer
differ-inPatient = { $what }, im Patienten
differ-forPatient = { $cells } von { $product } für den Patienten
differ-order = Daueranordnung
differ-orderWhen = { $deed }, sobald { $variable } mindestens { $least } ist
differ-orderAgain = { $order }, wieder nach { $span }

## many
many-after = nach { $span }
many-onDay = an Tag { $day }
many-onClock = an { $clock }
many-what = { $title } { $when }
many-nothing = { $what }: noch nichts zu vergleichen.
many-equal = { $kind ->
    [things] gleich viele { $what }
   *[amount] { $what }: gleich
 } in { $pairs ->
    [one] dem einzigen Laufpaar
   *[other] allen { $pairs } Laufpaaren
 }, also kein Unterschied.
many-share = { $way ->
    [more] mehr { $what }
    [fewer] weniger { $what }
    [higher] { $what }: höher
   *[lower] { $what }: niedriger
 } bei { $n } von { $pairs } { $pairs ->
    [one] Startwert
   *[other] Startwerten
 }
many-single = { $share }; mittlere Differenz { $mean }. Für ein Intervall braucht es mindestens zwei Startwerte.
many-decided = { $share }; mittlere Differenz { $mean }, 95-%-Intervall { $low } bis { $high }.
many-undecided = unentschieden: { $share }, { $way ->
    [more] mehr
    [fewer] weniger
    [higher] höher
   *[lower] niedriger
 } bei { $n }; mittlere Differenz { $mean }, 95-%-Intervall { $low } bis { $high }, also mit der Null darin. { $needed }
many-needed = Bleiben Differenz und Streuung, wie sie sind, { $n ->
    [one] würde { $n } Startwert
   *[other] würden { $n } Startwerte
 } es in vier von fünf Fällen entscheiden.
many-neverDecided = So wie es steht, würde es keine Zahl von Startwerten entscheiden, die sich rechnen ließe.
many-method = Intervall nach Students t aus den Differenzen von Paaren mit demselben Startwert; es gilt für das Modell, nicht für Patienten

## scaleEnds
scaleEnds-resting = ruhend
scaleEnds-fullyActive = voll aktiv
scaleEnds-fresh = frisch
scaleEnds-exhausted = erschöpft
scaleEnds-naiveLike = naivähnlich
scaleEnds-terminalEffector = terminaler Effektor
scaleEnds-free = ungebremst
scaleEnds-heldBack = gebremst
scaleEnds-unharmed = unversehrt
scaleEnds-dying = dem Tod nahe
scaleEnds-none = ohne
scaleEnds-full = voll
