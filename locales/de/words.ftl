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
    [one] Granulum
   *[other] Granula
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
units-standard_doses = { $n ->
    [one] Standarddosis
   *[other] Standarddosen
 }
units-ticks = { $n ->
    [one] Tick
   *[other] Ticks
 }
units-vessels = { $n ->
    [one] Gefäß
   *[other] Gefäße
 }
units-doublings = { $n ->
    [one] Verdopplung
   *[other] Verdopplungen
 }
units-grade = { $n ->
    [one] Grad
   *[other] Grad
 }
units-runs = { $n ->
    [one] Lauf
   *[other] Läufe
 }
units-a_u_ = { $n ->
    [one] w. E.
   *[other] w. E.
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

## sources
sources-experiment = Experiment
sources-trial = klinische Studie
sources-fit = Anpassung an Daten
sources-handbook = Handbuch
sources-model = Modell
sources-program = Programm
sources-method = Methode

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
deeds-targets-both = { $a } und { $b } zugleich
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

## life
life-cell-tumor = Tumorzelle { $id }
life-cell-cart = CAR-T-Zelle { $id }
life-cell-healthy = gesunde Zelle { $id }
life-cell-stroma = Stromazelle { $id }
life-cell-macrophage = Makrophage { $id }
life-cell-other = Zelle { $id }
life-the-tumor = Tumorzelle { $id }
life-the-cart = CAR-T-Zelle { $id }
life-the-healthy = gesunde Zelle { $id }
life-the-stroma = Stromazelle { $id }
life-the-macrophage = Makrophage { $id }
life-the-other = Zelle { $id }
life-cause-none = keine
life-cause-killed_by_a_CAR-T_cell = von einer CAR-T-Zelle getötet
life-cause-lack_of_oxygen = Sauerstoffmangel
life-cause-contraction = Kontraktion
life-cause-activation-induced_death = aktivierungsinduzierter Zelltod
life-cause-cytokines_of_a_neighbouring_attack = Zytokine eines benachbarten Angriffs
life-cause-the_suicide_switch = der Suizidschalter
life-cause-the_end_of_its_life_span = das Ende ihrer Lebensspanne
life-cause-unknown = Ursache unbekannt
life-killedBy = getötet von CAR-T-Zelle { $id }
life-killedAfter = getötet von CAR-T-Zelle { $id }, { $minutes } min nach der Bindung
life-hitsBy = { $hits } Treffer von { $carts } { $carts ->
    [one] CAR-T-Zelle
   *[other] CAR-T-Zellen
 }
life-died = { $who } starb am { $clock }: { $because }.
life-lives = { $who } lebt am { $clock }: { $because }.
life-unbound = keine CAR-T-Zelle hat sie gebunden
life-bound = { $bonds ->
    [1] einmal
    [2] zweimal
   *[other] { $bonds }-mal
 } von { $carts } { $carts ->
    [one] CAR-T-Zelle
   *[other] CAR-T-Zellen
 } gebunden, insgesamt { $minutes } min, { $hits ->
    [0] ohne Treffer
   *[other] { $hits } Treffer
 }, { $holders ->
    [0] und { $bonds ->
        [1] wieder losgelassen
       *[other] jedes Mal losgelassen
     }
    [one] und jetzt von { $holders } CAR-T-Zelle gehalten ({ $ids })
   *[other] und jetzt von { $holders } CAR-T-Zellen gehalten ({ $ids })
 }
life-molecules = { $n } { $n ->
    [one] Molekül
   *[other] Moleküle
 } { $antigen }
life-amount = { $antigen } in der Menge { $amount } ({ $unit })
life-amounts = { $one } und { $other }
life-measure-organoid = Mittel am Anfang = 1
life-carries = sie { $when ->
    [now] trägt
   *[then] trug
 } { $what }
life-unseen = { $carries }, und { $whose ->
    [killer] ihre Killerzelle
   *[product] { $product }
 } hatte keinen CAR, um das zu erkennen
life-half = { $carries }, das { $times }-Fache der Schwelle von { $threshold }, bei der das Tötungssignal { $whose ->
    [killer] ihrer Killerzelle
   *[product] von { $product }
 } die Hälfte seines Maximums erreicht
life-takes = { $carries }; die Schwelle, bei der das Tötungssignal { $whose ->
    [killer] ihrer Killerzelle
   *[product] von { $product }
 } die Hälfte seines Maximums erreicht, liegt bei { $threshold }
life-faint = { $carries }, sodass eine CAR-T-Zelle, die sie berührt, selten festhält
life-sheltered = zu { $share } durch die Nische geschützt
life-killerBrake = Bremse ihrer Killerzelle { $share }
life-brake = Bremse { $share }
life-oxygen = Sauerstoff { $oxygen } mmHg (Nekrose beginnt unter { $start })
life-condition = Aktivierung { $activation }, Erschöpfung { $exhaustion }
life-productive = CAR-T-Zellen treffen in { $share } ihrer Synapsen
life-spared = CAR-T-Zellen greifen Zellen dieser Art nicht an
life-damage = Schaden { $damage } von { $hits } Treffern, die töten
life-record-none = sie hat keine Zelle gebunden
life-record-kills = { $kills ->
    [0] keine Tötung
    [one] { $kills } Tötung
   *[other] { $kills } Tötungen
 } in { $synapses } { $synapses ->
    [one] Synapse
   *[other] Synapsen
 }
life-record-pace = im Mittel { $minutes } min von der Synapse zur Tötung
life-record-rest = { $minutes } min Pause zwischen zwei Synapsen
life-record-bound = { $share } ihrer Zeit gebunden
life-fate-alive = am Leben
life-fate-inBlood = am Leben, im Blut
life-fate-gone = nicht mehr da
life-fate-killed = getötet von CAR-T-Zelle { $id }, { $clock }
life-fate-died = { $cause }, { $clock }
life-story-infused = wurde infundiert ({ $product })
life-story-infusedToBlood = wurde ins Blut infundiert ({ $product })
life-story-someProduct = CAR-T-Produkt
life-story-homed = kam aus dem Blut in das Gewebestück
life-story-bound = band { $who }, Tötungssignal { $signal }
life-story-wasBound = wurde von { $who } gebunden, Tötungssignal { $signal }
life-story-killed = tötete { $who } nach { $span }{ $hits ->
    [0] { "" }
    [one] { " " }mit { $hits } Treffer
   *[other] { " " }mit { $hits } Treffern
 }
life-story-wasKilled = wurde von { $who } getötet, { $span } nach der Bindung{ $hits ->
    [0] { "" }
    [one] , mit { $hits } Treffer
   *[other] , mit { $hits } Treffern
 }
life-story-letGo = ließ { $who } nach { $span }{ $hits ->
    [0] { "" }
    [one] { " " }mit { $hits } Treffer
   *[other] { " " }mit { $hits } Treffern
 } los, ohne sie zu töten
life-story-wasLetGo = wurde von { $who } nach { $span }{ $hits ->
    [0] { "" }
    [one] { " " }mit { $hits } Treffer
   *[other] { " " }mit { $hits } Treffern
 } losgelassen
life-story-lostTarget = verlor { $who } nach { $span }{ $hits ->
    [0] { "" }
    [one] { " " }mit { $hits } Treffer
   *[other] { " " }mit { $hits } Treffern
 }: auf andere Weise gestorben
life-story-outlived = wurde nach { $span }{ $hits ->
    [0] { "" }
    [one] { " " }mit { $hits } Treffer
   *[other] { " " }mit { $hits } Treffern
 } losgelassen: { $who } starb
life-story-divided = teilte sich; ihre Tochter ist Zelle { $id }
life-story-dividedInBlood = teilte sich im Blut; ihre Tochter ist Zelle { $id }
life-story-born = wurde geboren: Tochter von Zelle { $id }, Generation { $generation }
life-story-dying = begann zu sterben: { $cause }
life-story-exhausted = wurde nach { $kills } { $kills ->
    [one] Tötung
   *[other] Tötungen
 } erschöpft
life-story-memory = wurde zur Gedächtniszelle
life-story-recalled = erwachte aus dem Gedächtnis und wurde wieder zur Effektorzelle
life-story-activated = wurde aktiviert
life-story-tore = riss { $n } { $n ->
    [one] Molekül
   *[other] Moleküle
 } Antigen aus { $who } heraus
life-story-wasTorn = verlor { $n } { $n ->
    [one] Molekül
   *[other] Moleküle
 } Antigen an { $who }
life-story-left = ging aus dem Gewebestück ins Blut
life-story-cleared = wurde beseitigt
life-story-placed = wurde von Hand hierher gesetzt
life-story-takenOut = wurde von Hand herausgenommen
life-story-moved = wurde von Hand an einen anderen Ort bewegt
life-story-altered = Antigen { $antigen } wurde von Hand geändert
life-story-switched = wechselte bei der Geburt die Linie und verlor beide Antigene (Zelle { $id })
life-story-lost = verlor bei der Geburt Antigen { $antigen } (Zelle { $id })
life-story-dimmed = wurde mit vermindertem Antigen { $antigen } geboren (Zelle { $id })

## report
report-columns-subset-label = Untergruppe
report-columns-subset-doc = CD8 oder CD4
report-columns-differentiation-label = Differenzierung
report-columns-differentiation-doc = wie weit sie differenziert ist: 0 wie eine naive Zelle, 0,5 wie zentrale Gedächtniszellen, 1 terminal differenzierte Effektorzelle
report-columns-lysisSignal-label = Tötungssignal
report-columns-lysisSignal-doc = Tötungssignal von ihrem Ziel, 0–1
report-columns-growthSignal-label = Wachstumssignal
report-columns-growthSignal-doc = Wachstums- und Zytokinsignal von ihrem Ziel, 0–1
report-columns-speed-label = Geschwindigkeit
report-columns-speed-doc = jetzige Geschwindigkeit in ihrer Richtung
report-columns-brake-label = Bremse
report-columns-brake-doc = Anteil ihres Tötens und Wachsens, den Checkpoints und suppressive Faktoren wegnehmen, 0–1
report-columns-hypoxicBrake-label = Wachstumsverlust durch Hypoxie
report-columns-hypoxicBrake-doc = Anteil ihres Zyklustempos, den Sauerstoffmangel wegnimmt, 0–1
report-columns-hypoxicStall-label = Tempoverlust durch Hypoxie
report-columns-hypoxicStall-doc = Anteil ihrer Wandergeschwindigkeit, den Sauerstoffmangel wegnimmt, 0–1
report-columns-priming-label = Geprimt
report-columns-priming-doc = bisher gebildeter Anteil ihres zweiten Rezeptors, 0–1
report-columns-carCount-label = CARs
report-columns-carCount-doc = Rezeptoren auf der Oberfläche, die Signale geben
report-columns-kills-label = Tötungen
report-columns-kills-doc = getötete Ziele
report-columns-activation-label = Aktivierung
report-columns-activation-doc = Aktivierung, 0–1
report-columns-exhaustion-label = Erschöpfung
report-columns-exhaustion-doc = Erschöpfung, 0–1
report-columns-fixedExhaustion-label = Verfestigte Erschöpfung
report-columns-fixedExhaustion-doc = der Teil ihrer Erschöpfung, den Ruhe nicht mehr heilt, 0–1
report-columns-granules-label = Lytische Granula
report-columns-granules-doc = verbliebene lytische Granula
report-columns-divisionsLeft-label = Übrige Teilungen
report-columns-divisionsLeft-doc = übrige Teilungen in dieser Immunantwort
report-columns-clone-label = Klon
report-columns-clone-doc = Klon oder Population, aus der sie stammt
report-columns-cycle-label = Zyklus durchlaufen
report-columns-cycle-doc = durchlaufener Anteil des Zellzyklus, 0–1
report-columns-cycleTime-label = Eigene Zyklusdauer
report-columns-cycleTime-doc = ihre eigene Zyklusdauer bei voller Versorgung
report-columns-oxygen-label = Sauerstoff
report-columns-oxygen-doc = Sauerstoff in der Mitte der Zelle
report-columns-pressure-label = Gedränge
report-columns-pressure-doc = Summe der quadrierten relativen Überlappungen mit Nachbarn
report-columns-boundCount-label = Gehalten von
report-columns-boundCount-doc = CAR-T-Zellen, die an ihr haften
report-columns-damage-label = Schaden
report-columns-damage-doc = nicht tödlicher Schaden, der noch nicht repariert ist
report-columns-pdl1-label = PD-L1
report-columns-pdl1-doc = PD-L1 auf der Oberfläche
report-columns-protection-label = Geschützt
report-columns-protection-doc = Schutz der Nische vor Treffern, 0–1
report-columns-radius-label = Radius
report-columns-radius-doc = Radius der Kugel mit dem Volumen der Zelle
report-columns-generation-label = Generation
report-columns-generation-doc = Teilungen seit der Gründerzelle
report-antigen-tissue = Moleküle des Antigens auf der Oberfläche
report-antigen-organoid = Menge an Onkoprotein; 1 ist das Mittel am Anfang
report-product-label = Produkt
report-product-doc = das Produkt, mit dem sie kam
report-targets-label = Erkennt
report-targets-doc = Antigene, die ihr CAR erkennt
report-costimulation-label = Kostimulation
report-costimulation-doc = Signaldomäne ihres CAR
report-boundFor-label = Gebunden seit
report-boundFor-doc = wie lange diese Synapse schon besteht
report-torn-label = Ausgerissenes Antigen
report-torn-doc = Antigen, das sie aus ihren Zielen gerissen hat
report-inflamed = Entzündlich
report-cycles-label = Alter in Zyklusdauern
report-cycles-doc = Alter in ihren eigenen Zyklusdauern
report-lineage-label = Linie
report-lineage-doc = sie hat ihre Linie gewechselt und beide Antigene für immer verloren
report-mother-label = Mutter
report-mother-doc = die Zelle, aus deren Teilung sie stammt
report-age-label = Alter
report-age-infused = Zeit seit ihrer Geburt oder Infusion
report-age-born = Zeit seit ihrer Geburt; bei einer Zelle vom Anfang die Zeit seit dem Anfang
report-state-label = Zustand
report-state-cart = was die Zelle tut
report-state-target = wo sie zwischen Leben und Verschwinden steht
report-state-blood = wo sie ist und was sie tut
report-state-gone = von dieser Zelle ist nichts übrig
report-values-laidByHand = keiner: von Hand gesetzt
report-values-infused = keine: sie wurde infundiert
report-values-fromStart = keine: sie war am Anfang da
report-values-switched = gewechselt, von lymphoid zu myeloid
report-values-inBlood = im Blut
report-values-clearedAway = beseitigt
report-values-takenOut = von Hand herausgenommen
report-values-exhausted = erschöpft
report-values-memory = Gedächtniszelle
report-values-boundTo = gebunden an { $who }
report-values-movingOn = unterwegs nach einer Synapse
report-values-searching = auf der Suche
report-values-attacked = wird angegriffen
report-values-resting = am Leben, ruhend
report-values-cycling = am Leben, im Zellzyklus
report-values-hypoxic = { $state }, hypoxisch
report-values-killedBy = { $stage }, getötet von CAR-T-Zelle { $id }
report-values-diedOf = { $stage }: { $cause }
report-values-stage-alive = am Leben
report-values-stage-quiescent = ruhend
report-values-stage-apoptotic = apoptotisch
report-values-stage-necrotic = nekrotisch
report-values-stage-lysed = lysiert

## failures
failures-timeout = Die Simulation hat seit { $seconds } s nicht geantwortet. Vielleicht ist sie stark beschäftigt; hält das an, hilft ein Neustart.
failures-closed = Die Simulation wurde geschlossen.
failures-restarted = Die Simulation wurde neu gestartet.
failures-notStarted = Die Simulation ließ sich nicht starten: { $why }
failures-late = Die Simulation ist nicht rechtzeitig gestartet. Sie lässt sich neu starten.
failures-stopped = Die Simulation ist ausgefallen{ $detail }. Sie lässt sich neu starten.
failures-unreadable = Eine Nachricht zwischen Seite und Simulation war nicht lesbar{ $detail }. Die Simulation lässt sich neu starten.
failures-internal = In der Simulation ist etwas schiefgegangen: { $why }
failures-noReason = kein Grund angegeben
