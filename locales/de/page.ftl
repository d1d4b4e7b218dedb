# What the page says, in German. Names of messages follow src/app/texts.ts.

## product
product = CAR-T Lab

## invitation
invitation-play = Abspielen
invitation-hint = Jeder Punkt ist eine Zelle. Abspielen und zusehen.
invitation-loading = Zellen werden vorbereitet …
invitation-heard = Der Lauf beginnt, sobald die Zellen an ihrem Platz sind.

## busy
busy-starting = Simulation wird gestartet …
busy-loading = Zellen werden platziert …
busy-jumping = Wird berechnet …
busy-twin = Der andere Lauf wird gestartet …

## replay
replay-replaying = Ein Protokoll wird bis zu dem Zeitpunkt nachgespielt, an dem es gespeichert wurde.
replay-agrees = Das Protokoll wurde bis zum Zeitpunkt des Speicherns nachgespielt, und der Zustand ist Bit für Bit derselbe.
replay-differs = Das Protokoll wurde nachgespielt, aber der Zustand ist nicht der gespeicherte: Es stammt aus einer anderen Version des Programms oder wurde bearbeitet.
replay-unproven = Das Protokoll wurde bis zum Zeitpunkt des Speicherns nachgespielt. Es enthält keinen Fingerabdruck, mit dem der Zustand verglichen werden könnte.

## notices
notices-lost = Die Simulation ist stehen geblieben. Der Lauf lässt sich dorthin zurückholen, wo er war.
notices-silent = Die Simulation antwortet nicht. Meldet sie sich von selbst wieder, läuft sie weiter; sonst bitte neu laden.
notices-pictureFailed = Dieser Browser kann das Bild nicht zeichnen (WebGL 2 fehlt oder ist abgeschaltet). Zahlen, Diagramme und Zellansicht funktionieren weiterhin.
notices-engine = Dieser Browser hält das Versprechen nicht ein, dass ein Lauf überall gleich ist: Ein Probelauf endete anders, Ergebnisse können also von denen anderer Rechner abweichen. Eine Aktualisierung des Browsers oder ein anderer Browser kann helfen.
notices-dismiss = Diesen Hinweis schließen

## problems
problems-cannotOpen = Das ließ sich nicht öffnen
problems-link = Dieser Link ist fehlerhaft
problems-failed = Das hat nicht geklappt
problems-lost = Die Simulation ist stehen geblieben
problems-value = gefunden
problems-expected = erwartet
problems-suggestion = vielleicht
problems-document = ganzes Dokument
problems-reload = Simulation neu laden
problems-reloadAtStart = Vom Anfang neu laden
problems-close = Schließen
problems-count = { $n } { $n ->
    [one] Problem
   *[other] Probleme
 }
problems-more = und { $n } weitere
problems-tooLarge = Die Datei ist größer als { $limit }. Szenario- und Protokolldateien sind viel kleiner.
problems-unreadable = Die Datei ließ sich nicht als Text lesen.
problems-linkFault = Die Adresse enthält etwas, das sich nicht verstehen lässt.
problems-unchanged = Der geöffnete Lauf ist unverändert.
problems-openedInstead = Stattdessen wurde das übliche Szenario geöffnet: „{ $title }“.

## link
link-knownNames = eines von: { $names }
link-once = nur einmal genannt
link-encoding = prozentkodierter Text
link-preset = der Name einer Vorlage, etwa b-all-niche
link-seed = 1 bis { $most } druckbare Zeichen
link-time = eine Zeit wie 3d4h oder 90min, höchstens 3 472 Tage
link-timeUnit = eine Zeit mit Einheit
link-damaged = Dieser Link ist nicht mehr so, wie er geschrieben wurde: Er wurde abgeschnitten, beschädigt oder bearbeitet. Geöffnet wurde, was er jetzt besagt; das muss nicht der gemeinte Lauf sein.
link-mended = Ein Zeichen am Ende des Links wurde als Satzzeichen gewertet: Der Startwert ist { $seed }.
link-document = ein gepacktes Szenario oder Protokoll; der Link ist vielleicht abgeschnitten
link-documentSize = ein kürzeres Dokument; lange reisen besser als Datei
link-mostChanges = höchstens { $most } { $most ->
    [one] Änderung
   *[other] Änderungen
 }
link-changes = gepackte Änderungen am Szenario; der Link ist vielleicht abgeschnitten
link-change = Änderungen wie kill.hitRate:0.1, durch Kommas getrennt
link-view = compare, zusammen mit dem anderen Lauf (twin), oder build
link-twin = eine gepackte Beschreibung des anderen Laufs; der Link ist vielleicht abgeschnitten
link-number = eine einfache Zahl, etwa 0.05 oder 2e-3
link-eitherOr = entweder eine Vorlage oder ein Dokument, nicht beides
link-version = die Version eines Programms, zum Beispiel 0.1.0
link-otherVersion = Gemacht mit Version { $made } der Seite; dies ist Version { $now }. Derselbe Lauf kann anders ausgehen.

## share
share-title = Diesen Lauf teilen
share-exact = Wer diese Adresse öffnet, sieht diesen Lauf zu diesem Zeitpunkt: dasselbe Szenario, derselbe Startwert, dieselben Änderungen.
share-tree = { $n ->
    [one] Der Verlauf des Laufs kommt
   *[other] Alle { $n } Verläufe des Laufs kommen
 } mit.
share-alone = Mit all seinen Verläufen ist der Lauf zu groß für eine Adresse: Der Link enthält nur den jetzigen. Eine Protokolldatei enthält alle.
share-noServer = Alles steht in der Adresse selbst; nichts wird hochgeladen.
share-tooLong = Dieser Lauf ist zu groß für eine Adresse. Als Protokolldatei gespeichert, lässt er sich verschicken und genauso nachspielen.
share-address = Adresse
share-copy = Kopieren
share-copied = Der Link liegt in der Zwischenablage.
share-notCopied = Der Browser erlaubt das Kopieren nicht. Bitte die Adresse markieren und selbst kopieren.
share-saveRecord = Stattdessen das Protokoll speichern
share-saveAll = Protokoll speichern

## summary
summaryAt = { $clock }: { $facts }
summary = { $tumor } { $tumor ->
    [one] Tumorzelle
   *[other] Tumorzellen
 }{ $negative ->
    [0] { "" }
   *[other] , davon { $negative } antigennegativ
 }; { $cart } { $cart ->
    [one] CAR-T-Zelle
   *[other] CAR-T-Zellen
 }{ $cart ->
    [0] { "" }
   *[other] , davon { $bound } gebunden
 }; { $kills } { $kills ->
    [one] Tötung
   *[other] Tötungen
 }.

## captions
captions-label = Was gerade geschehen ist
captions-dismiss = Diese Meldung ausblenden
captions-soFar = Bisher in diesem Lauf
captions-goTo = Zu { $clock } gehen
captions-tell-infusion = { $where ->
    [blood] Die ersten CAR-T-Zellen sind im Blut, auf dem Weg hierher.
    [plain] Die ersten CAR-T-Zellen treffen ein. Sie wandern umher, bis sie eine Zelle berühren, die { $antigen } trägt.
   *[here] Die ersten CAR-T-Zellen treffen ein ({ $who }). Sie wandern umher, bis sie eine Zelle berühren, die { $antigen } trägt.
 }
captions-tell-arrival = Eine CAR-T-Zelle ist aus dem Blut eingewandert und sucht { $antigen }.
captions-tell-binding = Eine CAR-T-Zelle hat { $victim ->
    [tumor] eine Tumorzelle
    [healthy] eine gesunde Zelle
    [named] eine gesunde Zelle ({ $who })
   *[cell] eine Zelle
 } gefunden und hält sie fest: eine Synapse.
captions-tell-kill = { $first ->
    [yes] Die erste Tötung. Die Tumorzelle wurde durch die Synapse getroffen und stirbt nun.
   *[no] Die erste Tumorzelle stirbt.
 }
captions-tell-killHealthy = { $first ->
    [yes] Die erste Tötung
   *[no] Eine Tötung am richtigen Ziel, aber außerhalb des Tumors (On-Target/Off-Tumor)
 }: { $victim ->
    [tumor] eine Tumorzelle
    [healthy] eine gesunde Zelle
    [named] eine gesunde Zelle ({ $who })
   *[cell] eine Zelle
 }. Auch sie trägt das Antigen und wird angegriffen wie eine Tumorzelle.
captions-tell-trogocytosis = Eine CAR-T-Zelle reißt beim Loslassen Antigen aus ihrem Ziel: Trogozytose.
captions-tell-bystander = { $victim ->
    [tumor] Eine Tumorzelle
    [healthy] Eine gesunde Zelle
    [named] Eine gesunde Zelle ({ $who })
   *[cell] Eine Zelle
 } stirbt neben einer getöteten, obwohl keine CAR-T-Zelle sie hält: Bystander-Tötung.
captions-tell-loss = Eine Tumorzelle entsteht ohne { $antigen }. CAR-T-Zellen, die es brauchen, um ihr Ziel zu sehen, gehen an ihr vorbei.
captions-tell-lineageSwitch = Linienwechsel: Eine Tumorzelle entsteht, die von lymphatisch zu myeloisch gewechselt hat. Sie trägt keines der beiden Antigene, zwei Ziele sind also nicht besser als eines.
captions-tell-memory = Eine CAR-T-Zelle ist zur Gedächtniszelle geworden: Sie ruht, lebt lange und kann wieder erwachen.
captions-tell-drug = Ein Medikament wird gegeben: { $who }.
captions-tell-switch = Der Suizidschalter wirkt: CAR-T-Zellen, die ihn tragen, sterben binnen einer Stunde.
captions-tell-fever = Der Patient hat Fieber: Zytokine entzündlicher Makrophagen erreichen das Blut.
captions-tell-syndrome = Der Blutdruck fällt: Zytokinfreisetzungssyndrom, Grad { $count }.
captions-tell-relief = Grad 0: Fieber und niedriger Blutdruck sind vorüber.
captions-tell-serial = Serielles Töten: bisher { $count } { $count ->
    [one] Tötung
   *[other] Tötungen
 } – eine CAR-T-Zelle tötet wieder und wieder.
captions-tell-expansion = CAR-T-Zellen, die ihrem Antigen begegnet sind, teilen sich. Das ist die Expansion.
captions-tell-inflamed = Makrophagen neben aktiven CAR-T-Zellen werden entzündlich aktiviert: Sie beginnen, IL-6 und IL-1 zu bilden.
captions-tell-checkpoint = Der Tumor antwortet auf IFN-γ mit PD-L1, und das bremst die CAR-T-Zellen, die ihn festhalten.
captions-tell-half = Die Hälfte des Tumors ist verschwunden.
captions-tell-harm = Ein Zehntel der gesunden Zellen ist verschwunden.
captions-tell-exhausted = Ein Viertel der CAR-T-Zellen ist erschöpft: Sie binden noch, töten aber immer weniger.
captions-tell-necrosis = Den Kern des Tumors erreicht kein Sauerstoff mehr. Zellen dort hungern und sterben.
captions-tell-escaped = Die meisten übrigen Tumorzellen tragen { $antigen } nicht. Die CAR-T-Zellen gehen an ihnen vorbei.
captions-tell-cleared = In diesem Gewebestück ist keine Tumorzelle mehr übrig.
captions-tell-contraction = Weil kaum noch Antigen da ist, werden die CAR-T-Zellen weniger.
captions-tell-relapse = Der Tumor wächst wieder.
captions-tell-escapedRelapse = Rückfall: Der Tumor wächst wieder, und zwar aus Zellen, die { $antigen } nicht tragen. Die CAR-T-Zellen können sie nicht sehen.
captions-tell-lost = Die letzte CAR-T-Zelle dieses Gewebestücks ist verschwunden.
captions-tell-growth = Ohne Behandlung hat sich der Tumor verdoppelt.

## commandGroups
commandGroups-run = Lauf
commandGroups-picture = Bild
commandGroups-cell = Zelle
commandGroups-document = Szenario und Dateien
commandGroups-build = Szenario-Baukasten
commandGroups-page = Seite

## commands
commands-play = Abspielen oder anhalten
commands-step = Ein Schritt von 10 Minuten
commands-slower = Langsamer
commands-faster = Schneller
commands-bringBack = Zurück zum vorigen Lauf
commands-goOn = Weitermachen, wo Sie waren
commands-compare = Zwei Läufe nebeneinander vergleichen
commands-endCompare = Vergleich schließen
commands-swap = Die beiden Läufe tauschen
commands-keep = Mit dem anderen Lauf weitermachen; dieser bleibt, wo möglich, als Verlauf erhalten
commands-manySeeds = Über viele Startwerte vergleichen
commands-spanFrom = Hier einen Abschnitt beginnen
commands-spanTo = Den Abschnitt hier beenden
commands-clearSpan = Abschnitt aufheben
commands-nextCourse = Nächster Verlauf des Laufs
commands-previousCourse = Voriger Verlauf des Laufs
commands-restoreCourse = Entfernten Verlauf zurückholen
commands-reset = Zurück zum Anfang, gleicher Startwert
commands-newSeed = Zurück zum Anfang, neuer Startwert
commands-seed = Startwert wählen
commands-jump = Zu einer Zeit gehen
commands-original = Zurück zum Original
commands-reload = Simulation neu laden
commands-infuse = Jetzt CAR-T-Zellen infundieren
commands-give = Jetzt ein Medikament geben
commands-brush = Pinsel nehmen oder weglegen
commands-undoStroke = Letzten Pinselstrich oder letzte Dosis zurücknehmen
commands-redoStroke = Letzten Pinselstrich oder letzte Dosis wiederherstellen
commands-carBench = CAR entwerfen
commands-zoomIn = Vergrößern
commands-zoomOut = Verkleinern
commands-fit = Alles zeigen
commands-panLeft = Nach links sehen
commands-panRight = Nach rechts sehen
commands-panUp = Nach oben sehen
commands-panDown = Nach unten sehen
commands-colourBy = Nächste Färbung
commands-heatMap = Nächste Heatmap
commands-projection = Schnitt oder ganzes Volumen
commands-cutOpen = Volumen aufschneiden oder schließen
commands-legend = Legende ein- oder ausblenden
commands-describe = Das Bild in Worten beschreiben
commands-nextCell = Nächste Zelle
commands-previousCell = Vorige Zelle
commands-cellLeft = Zur nächsten Zelle links
commands-cellRight = Zur nächsten Zelle rechts
commands-cellUp = Zur nächsten Zelle darüber
commands-cellDown = Zur nächsten Zelle darunter
commands-openLife = Das Leben der gewählten Zelle öffnen
commands-follow = Gewählter Zelle folgen
commands-deselect = Gewählte Zelle abwählen
commands-presets = Szenario wählen
commands-lessons = Lektionen
commands-open = Szenario- oder Protokolldatei öffnen
commands-share = Link teilen
commands-receipt = Beleg: Link, QR-Code, Nachweis
commands-figure = Abbildung erstellen (PNG, SVG)
commands-poster = Poster aus Zeitpunkten erstellen
commands-saveScenario = Szenario speichern
commands-saveRecord = Protokoll speichern (exakt nachspielbar)
commands-print = Bericht über den Lauf drucken
commands-saveSpan = Zahlen des Abschnitts speichern (CSV)
commands-saveCsv = Zahlen speichern (CSV)
commands-saveCsvForExcel = Zahlen für Excel speichern (CSV)
commands-savePicture = Bild speichern (PNG)
commands-savePictureOnPaper = Bild auf Weiß speichern (PNG)
commands-story = Geschichte
commands-parameters = Parameter
commands-charts = Diagramme
commands-ward = Patientenkurve
commands-cell = Zelle
commands-panel = Seitenleiste ein- oder ausblenden
commands-build = Szenario bauen oder zurück zum Lauf
commands-undo = Rückgängig
commands-redo = Wiederherstellen
commands-tryIt = Szenario ausprobieren
commands-buildEmpty = Mit leerem Szenario beginnen
commands-buildRun = Mit dem Szenario des geöffneten Laufs beginnen
commands-theme = Dunkles oder helles Design
commands-language = Sprache
commands-commands = Befehl suchen
commands-help = Tasten und Hilfe
commands-tour = Rundgang durch die Seite
commands-newVersion = Neue Version verwenden

## building
building-loading = Szenario-Baukasten wird geöffnet …
building-failed = Der Szenario-Baukasten ließ sich nicht laden. Die Seite neu laden, um es noch einmal zu versuchen.
building-own = Eigenes Szenario bauen

## top
top-scenario = Szenario
top-save = Speichern
top-tools = Werkzeuge
top-more = Mehr
top-skip = Zur Steuerung springen
top-changedRun = { $n } geändert
top-seed = Startwert
top-linkFile = Der Link
top-linkFar = Der Link verlangt den Zustand nach { $asked }; so lange dauert der Lauf nicht.
top-toLight = Helles Design
top-toDark = Dunkles Design
top-presetsIntro = In jedem Szenario steckt eine Idee. Alle lassen sich ändern, speichern und teilen. Pfeiltasten führen durch die Liste.
top-threeD = 3-D

## transport
transport-label = Steuerung des Laufs
transport-play = Abspielen
transport-pause = Pause
transport-replay = Noch einmal
transport-step = Schritt
transport-reset = Zum Anfang
transport-newSeed = Neuer Startwert
transport-speed = Tempo
transport-timeline = Zeit
transport-jump = Gehe zu
transport-jumpHint = 3d 4h
transport-jumpButton = Los
transport-jumpFaults-words = Bitte eine Zeit wie 3d 4h oder 90 min schreiben.
transport-jumpFaults-unit = { $text } – in welcher Einheit? Bitte { $text } d, { $text } h oder { $text } min schreiben.
transport-jumpFaults-ambiguous = { $text }: Dezimalzeichen oder Tausendertrennung? Bitte ohne dieses Zeichen schreiben.
transport-jumpFar = Der Lauf endet nach { $end }.
transport-perSecond = simulierte Zeit pro Sekunde
transport-reached = erreicht { $speed }
transport-preview = Vorschau
transport-previewAbout = Ein Bild etwa aus dieser Zeit. Der genaue Zustand folgt beim Loslassen.
transport-going = Berechnung bis { $clock }
transport-stop = Hier anhalten
transport-tumor = Tumorzellen
transport-cart = CAR-T-Zellen

## courses
courses-label = Verläufe dieses Laufs
courses-first = Wie geöffnet
courses-again = Noch einmal von vorn
courses-nothing = Unverändert
courses-seed = Startwert { $seed }
courses-fromStart = { $changes } von Anfang an
courses-more = { " " }und { $n } { $n ->
    [one] weitere Änderung
   *[other] weitere Änderungen
 }
courses-leaves = zweigt an { $clock } ab
courses-reaches = verfolgt bis { $clock }
courses-left = „{ $title }“{ $n ->
    [0] { "" }
    [1] { "" }
   *[other] { " " }mit allen { $n } Verläufen
 } wurde für diesen Lauf verlassen.
courses-rename = Verlauf „{ $name }“ umbenennen
courses-remove = Verlauf „{ $name }“ entfernen
courses-name = Name des Verlaufs
courses-removed = Der Verlauf „{ $name }“ wurde entfernt.

## compare
compare-title = Zwei Läufe vergleichen
compare-label = Zwei Läufe nebeneinander
compare-intro = Ein zweiter Lauf mit demselben Startwert spielt neben diesem. Er unterscheidet sich in dem, was hier gewählt wird, und in nichts sonst.
compare-asItIs = dieser Lauf
compare-changed = dieser Lauf, geändert
compare-original = das Original
compare-other = der andere Lauf
compare-what = Was sich unterscheidet
compare-go = Vergleichen
compare-cannot = Der andere Lauf lässt sich nicht anlegen
compare-lost = Der andere Lauf ist stehen geblieben; dieser läuft allein weiter.
compare-kinds-experiment = was die Geschichte vorschlägt
compare-kinds-course = ein anderer Verlauf dieses Laufs
compare-kinds-original = dort ist nichts geändert
compare-kinds-parameter = ein Parameter
compare-kinds-dose = die Dosis
compare-kinds-day = der Tag der Dosis
compare-kinds-drug = ein Medikament
compare-kinds-car = der CAR
compare-kinds-population = eine Population
compare-kinds-rule = eine abgeschaltete Regel
compare-experiment = Vorschlag
compare-course = Verlauf
compare-parameter = Parameter
compare-value = Wert dort
compare-times = Faktor
compare-later = Tage später
compare-drug = Medikament
compare-doses = Standarddosen
compare-day = An Tag
compare-product = Produkt
compare-population = Population
compare-rule = Regel
compare-car = Signaldomäne
compare-populations-tumor = Tumorzellen
compare-populations-healthy = gesunde Zellen
compare-populations-stroma = Stroma
compare-populations-macrophage = Makrophagen
compare-names-parameter = { $title } { $value }
compare-names-dose = { $times } × die Dosis
compare-names-day = Dosis { $days } später
compare-names-drug = { $drug } an { $clock }
compare-names-car = { $product } mit { $domain }
compare-names-population = { $times } × { $label }
compare-names-rule = ohne „{ $rule }“
compare-compareWith = Vergleichen
compare-compareWithOf = Vergleichen mit: { $text }
compare-sideA = A
compare-sideB = B
compare-pictureA = Bild A: { $name }
compare-pictureB = Bild B: { $name }
compare-swap = Tauschen
compare-keep = B behalten
compare-seeds = Viele Startwerte
compare-close = Schließen
compare-same = Bit für Bit gleich bis { $clock }
compare-checked = Bisher verglichen bis { $clock }: bis dahin Bit für Bit gleich
compare-never = Von Anfang an verschieden
compare-comparing = Wird verglichen …
compare-searching = Sie unterscheiden sich; der erste Unterschied wird gesucht
compare-parted = Erster Unterschied an { $clock }
compare-unproven = wird Zeitschritt für Zeitschritt geprüft
compare-goThere = Dorthin
compare-cell-title = Im anderen Lauf
compare-cell-here = { $cell }: im anderen Bild markiert.
compare-cell-chosenB = Diese Zelle wurde in B gewählt.
compare-cell-gone = Der andere Lauf hat sie verloren: { $cell } { $how } ({ $clock }; Ort: { $place }).
compare-cell-goneSilently = Der andere Lauf hat sie verloren: { $cell } ist nicht mehr da.
compare-cell-unborn = Im anderen Lauf ist sie nicht entstanden. Die Letzte ihrer Linie dort: { $cell }.
compare-cell-unknown = Der andere Lauf hat diese Zelle nicht oder erinnert sich nicht mehr an sie.
compare-cell-show = Diese wählen
compare-charts-difference = { $title }: B minus A
compare-charts-a = A
compare-charts-b = B
compare-charts-minus = B − A
compare-charts-words = { $title }: A { $a }, B { $b }, Differenz { $difference }.
compare-many-title = Über viele Startwerte
compare-many-pairs = Laufpaare
compare-many-until = Verglichen an Tag
compare-many-measure = Messgröße
compare-many-go = Paare berechnen
compare-many-cancel = Abbrechen
compare-many-again = Noch einmal
compare-many-running = { $done } von { $all } { $all ->
    [one] Paar
   *[other] Paaren
 } fertig
compare-many-cancelled = Abgebrochen nach { $done } von { $all } { $all ->
    [one] Paar
   *[other] Paaren
 }.
compare-many-band = Mittlerer Lauf und das Band zwischen dem zehnten und dem neunzigsten Perzentil
compare-many-interval = Mittelwert der gepaarten Differenzen mit seinem 95-%-Intervall
compare-many-failed = Die Paare ließen sich nicht berechnen
compare-many-intro = Jedes Paar besteht aus diesem und dem anderen Lauf mit demselben Startwert; die Startwerte sind 1, 2, 3 und so weiter.
compare-many-goesOn = Die Paare laufen weiter, wenn dieses Fenster geschlossen ist; „Abbrechen“ hält sie an und behält die fertigen.

## picture
picture-label = Bild des Gewebestücks
picture-legend = Legende
picture-colourBy = Färben nach
picture-heatMap = Heatmap
picture-none = keine
picture-slice = Höhe des Schnitts
picture-byKind = Zellart
picture-sliced = Schnitt
picture-filterHint = Klick blendet aus
picture-cut = Aufschneiden
picture-sliceAt = Schnitt bei z = { $z } µm
picture-cutThrough = durch die Mitte aufgeschnitten
picture-wholeVolume = ganzes Volumen
picture-axes = Zum Drehen ziehen
picture-axesHint = An diesen Achsen ziehen, um das Bild zu drehen, oder irgendwo im Bild mit Umschalttaste oder gedrückter rechter Maustaste ziehen.

## print
print-changed = In diesem Lauf geändert
print-unchanged = Nichts: Dies ist das Szenario, wie es geschrieben steht.

## provenance
provenance-scenario = Szenario { $name }
provenance-seed = Startwert { $seed }
provenance-state = Zustand { $hash }
provenance-changed = Geändert: { $changes }
provenance-instead = { $name } { $now } statt { $before }
provenance-deed = { $label } ({ $clock })

## panels
panels-label = Ansichten
panels-close = Seitenleiste schließen
panels-legend = Legende
panels-lesson = Lektion
panels-lessonFailed = Die Lektion konnte nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.

## story
story-watch = Worauf zu achten ist
story-experiments = Zum Ausprobieren
story-tryOut = Ausführen
story-goThere = Zeigen
story-tryOutOf = { $what }: { $text }
story-changed = Dieser Lauf ist geändert
story-changedTo = { $from } → { $to }
story-original = Zurück zum Original
story-announced = Geändert, von Anfang an mit demselben Startwert: { $differences }.
story-returned = Dies ist wieder das Original, von Anfang an mit demselben Startwert.
story-references = Quellen
story-leavesOut = Was dieses Modell weglässt
story-model = Dies ist ein Modell für Lehre und Forschung. Es sagt für keinen Patienten den Krankheitsverlauf voraus.
story-empty = Dieses Szenario erzählt keine eigene Geschichte.

## parameters
parameters-knobs = Worum es in dieser Geschichte geht
parameters-all = Alle Parameter
parameters-search = Parameter suchen
parameters-changed = Geändert
parameters-reset = Zurücksetzen
parameters-resetAll = Alle zurücksetzen
parameters-live = Eine Änderung während des Laufs wird Teil seines Protokolls.
parameters-atStart = Am Start gelten Änderungen von Anfang an.
parameters-found = { $n } Parameter
parameters-nothing = Kein Parameter passt.
parameters-evidenceLabel = Evidenz
parameters-key = Name
parameters-about = Über { $name }
parameters-range = Bereich
parameters-standard = Standard
parameters-document = Szenario
parameters-source = Quelle
parameters-resetOne = { $name } zurücksetzen

## charts
charts-log = Logarithmisch
charts-table = Tabelle und Text
charts-svg = SVG
charts-csv = CSV
charts-saveSvg = „{ $title }“ als SVG speichern
charts-empty = Die Diagramme füllen sich, während der Lauf fortschreitet.
charts-days = Tage
charts-time = Zeit
charts-fish = Anteile der Klone vom Anfang bis { $when }: { $parts }.
charts-fishPart = { $label } anfangs { $first }, jetzt { $now } (Zellen: { $cells })
charts-spectrum-title = Tumorzellen nach { $label }
charts-spectrum-titleWithUnit = Tumorzellen nach { $label } ({ $unit } je Zelle)
charts-spectrum-nobody = keine
charts-spectrum-half = zwischen { $from } und { $to } bei der mittleren Hälfte
charts-spectrum-unseen = ; { $share } davon tragen weniger als { $amount } (die Linie), was CAR-T-Zellen kaum wahrnehmen
charts-spectrum-words = { $label } auf lebenden Tumorzellen bis { $when }: anfangs { $first }, jetzt { $now } von { $cells } Zellen{ $unseen }. Je kräftiger die Farbe, desto mehr Zellen.
charts-custom = Beliebige Messgröße
charts-none = kein Wert
charts-missing = –
charts-nothing = Noch nichts zu zeigen.
charts-leftAxis = links
charts-rightAxis = rechts
charts-axisSides-left = linke Achse
charts-axisSides-right = rechte Achse
charts-event = { $when }: { $what }
charts-choose = Messgröße
charts-unitless = Anteil
charts-relative = Mittel am Anfang = 1
charts-loading = Diagramme werden geladen …
charts-failed = Die Diagramme ließen sich nicht laden. Die Seite neu laden, um es noch einmal zu versuchen.
charts-trend = { $label }: anfangs { $first }, jetzt { $last }, Höchstwert { $peak } an { $peakAt }.

## cell
cell-empty = Eine Zelle im Bild anklicken oder hier durch die Zellen gehen.
cell-follow = Folgen
cell-following = Wird verfolgt
cell-through = Durchgehen
cell-none-cart = Zurzeit gibt es keine CAR-T-Zellen.
cell-none-blood = Zurzeit gibt es keine CAR-T-Zellen im Blut.
cell-none-tumor = Zurzeit gibt es keine Tumorzellen.
cell-none-all = Zurzeit gibt es keine Zellen.
cell-kinds-cart = CAR-T-Zellen
cell-kinds-blood = CAR-T-Zellen im Blut
cell-kinds-tumor = Tumorzellen
cell-kinds-all = alle Zellen
cell-history = Lebenslauf
cell-place = Ort
cell-gone = Diese Zelle ist nicht mehr da.
cell-release = Abwählen
cell-noHistory = Mit ihr ist noch nichts geschehen.

## life
life-ahead = Später in diesem Verlauf:
life-later = Später in diesem Verlauf
life-close = Die letzte Synapse, aus der Nähe
life-strip = Das Leben der Zelle von { $from } bis { $until }; die Liste der Ereignisse sagt dasselbe.
life-goTo = Zu { $when } gehen
life-open = Zelle { $id } ansehen
life-all = Alle { $n } zeigen
life-leftOut = { $n } { $n ->
    [one] früherer Eintrag
   *[other] frühere Einträge
 } nicht aufgeführt, aber im Streifen zu sehen.
life-forgotten = Was vor { $when } mit ihr geschah, ist nicht mehr bekannt: Der Speicher dieses Laufs ist voll.
life-family = Familie
life-mother = Mutter
life-sisters = Schwestern: { $n }, davon { $alive } am Leben
life-daughters = Töchter: { $n }, davon { $alive } am Leben
life-met = An wen sie gebunden war
life-metFor = { $bonds } { $bonds ->
    [one] Synapse
   *[other] Synapsen
 }, { $span }, { $hits } Treffer
life-record-title = Serielles Töten
life-record-kills = Tötungen
life-record-synapses = Synapsen
life-record-hits = Treffer
life-record-toKill = Von der Synapse zur Tötung, Mittel
life-record-rest = Pause zwischen Synapsen, Mittel
life-record-bound = Anteil der Lebenszeit in Bindung
life-key-killed = tödliche Synapse
life-key-bound = Synapse
life-key-hit = Treffer
life-key-death = Tod
life-key-division = Teilung
life-key-activation = aktiviert
life-key-exhaustion = erschöpft
life-key-memory = Gedächtnis
life-key-recall = aus dem Gedächtnis erwacht
life-key-mutation = Antigen verloren oder vermindert
life-key-trogocytosis = Antigen ausgerissen
life-key-infusion = infundiert
life-key-homing = aus dem Blut gekommen
life-key-departure = ins Blut gegangen

## infuse
infuse-title = CAR-T-Zellen infundieren
infuse-product = Produkt
infuse-count = Zellen
infuse-over = Dauer
infuse-hours = h
infuse-entry = Eintrittsort
infuse-entries-vessels = Gefäße
infuse-entries-edge = Rand
infuse-entries-random = irgendwo
infuse-entries-ring = Ring um den Tumor
infuse-entries-outside = irgendwo außerhalb des Tumors
infuse-go = Infundieren
infuse-cancel = Abbrechen
infuse-note = Die Infusion wird Teil des Protokolls.
infuse-stands = { $cells } hier { $count ->
    [one] steht
   *[other] stehen
 } für { $patients } im Patienten.

## number
number-ambiguous = { $text } kann { $small } oder { $large } bedeuten: bitte eines von beiden schreiben.
number-words = „{ $text }“ ist keine Zahl.
number-inUse = Es gilt weiterhin { $value }.
number-kept = Es wurde nichts eingegeben: { $value } bleibt.
number-most = { $text } ist zu viel: Verwendet wird { $value }, der höchste mögliche Wert.
number-least = { $text } ist zu wenig: Verwendet wird { $value }, der niedrigste mögliche Wert.
number-coarse = { $text } ist feiner, als hier sinnvoll ist: Verwendet wird { $value }.
number-rounded = { $text } ist keine ganze Zahl: Verwendet wird { $value }.

## seed
seed-title = Startwert wählen
seed-label = Startwert
seed-go = Mit diesem Startwert beginnen
seed-note = Der Startwert bestimmt jedes Zufallsereignis. Der Lauf beginnt mit ihm von vorn; geänderte Parameter bleiben, und was vorher da war, bleibt als eigener Verlauf.

## give
give-title = Ein Medikament geben
give-medium = Einen Wirkstoff ins Medium geben
give-doses = Standarddosen
give-at = Zeitpunkt der Gabe: { $clock }
give-note = Die Dosis wird Teil des Protokolls und wirkt vom nächsten Augenblick an.
give-one = Eine Dosis: { $dose }
give-oneInMedium = Eine Dosis: { $dose }; im Medium { $concentration }, wie danach im Blut
give-go = Geben
give-acts = Wirkt auf: { $places }. Halbwertszeit: { $halfLife }.
give-stays = Wirkt auf: { $places }. Bleibt im Medium.
give-besides = Nicht modelliert: { $effects }.
give-goOf = { $drug } geben
give-waits = { $drug }, { $doses }: gegeben; wirkt, sobald der Lauf weitergeht.

## patient
patient-title = Der Patient
patient-cart = CAR-T-Zellen im ganzen Körper
patient-scale = 1 Zelle hier = { $cells } im Patienten
patient-give = Medikament geben …
patient-before = Vor dem Start

## language
language-title = Sprache
language-note = In dieser Sprache erscheint die Seite von jetzt an, auch beim nächsten Besuch. Dateien für andere Programme werden in jeder Sprache gleich geschrieben.
language-failed = Diese Sprache ließ sich nicht holen: Der Server antwortet nicht.

## keys
keys-space = Leertaste
keys-shift = Umschalt
keys-control = Strg
keys-enter = Eingabe
keys-escape = Esc

## glossary
glossary-title = Glossar
glossary-words = Erklärte Begriffe:

## help
help-days = Tage zählen von 0 an, wie bei einer Uhr: Tag 0 ist der erste, und „Tag 2, 06:00“ liegt 54 Stunden nach dem Start. „Tage 3–5“ in einer Geschichte meint die Zeit von Tag 3 bis Tag 5 auf dieser Uhr.
help-turn = In einem 3-D-Szenario lässt sich das Bild drehen: mit Umschalttaste oder rechter Maustaste ziehen. „Schnitt“ in der Legende schneidet es auf.
help-panels = In den Ansichten führen → und ← von einem Wort des Glossars zum nächsten, die Eingabetaste erklärt es. Auf kleinen Bildschirmen schließt Esc die Ansicht.
help-title = Tasten und Hilfe
help-singleKeys = Kürzel mit einer einzigen Taste
help-find = Befehl suchen
help-nothing = Kein Befehl passt.
help-mouse = Ziehen verschiebt das Bild, das Mausrad zoomt, ein Klick auf eine Zelle zeigt, was sie ist. Ein Volumen wird an seinen Achsen gedreht oder mit Umschalttaste oder gedrückter rechter Maustaste. Szenario- und Protokolldateien lassen sich an beliebiger Stelle hineinziehen.
help-about = Ein Lauf besteht aus seinem Szenario, seinem Startwert und dem, was mit ihm gemacht wurde. Sind diese drei gleich, ergeben sich auf jedem Rechner dieselben Zahlen.

## brush
brush-label = Pinsel
brush-failed = Der Pinsel ließ sich nicht laden: Der Server antwortet nicht.
brush-close = Pinsel weglegen
brush-tool = Was der Pinsel tut
brush-tools-place = Setzen
brush-tools-remove = Löschen
brush-tools-alter = Antigen
brush-tools-move = Bewegen
brush-tools-inject = Spritzen
brush-tools-vessel = Gefäß
brush-about-place = Auf dem Bild zeichnen, um Zellen hinzuzufügen. Was schon da ist, bleibt, sofern die neuen Zellen nicht an seine Stelle treten.
brush-about-remove = Über Zellen zeichnen, um sie herauszunehmen.
brush-about-alter = Über Tumorzellen und gesunde Zellen zeichnen, um ihr Antigen dauerhaft zu senken oder zu erhöhen; Töchter erben es.
brush-about-move = Zellen dorthin ziehen, wo sie sein sollen.
brush-about-vessel = Drücken, um ein Gefäß zu legen. Es bringt Sauerstoff, CAR-T-Zellen kommen durch es herein, und Blut trägt Zytokine fort.
brush-about-inject = Zeichnen, um eine Substanz ins Gewebe zu bringen. Medikamente wirken über den Patienten oder das Medium und werden als Ganzes gegeben.
brush-what = Was hinzukommt
brush-whom = Welche Zellen
brush-everyone = alle Zellen
brush-kinds-tumor = Tumorzellen
brush-kinds-cart = CAR-T-Zellen
brush-kinds-healthy = gesunde Zellen
brush-kinds-stroma = Stroma
brush-kinds-macrophage = Makrophagen
brush-without = { $label }, ohne { $antigens }
brush-wall = Stroma als Barriere
brush-size = Radius
brush-density = Dichte
brush-share = Anteil der Zellen
brush-instead = Anstelle anderer
brush-antigen = Antigen
brush-change = Änderung
brush-changes-0 = Verlust
brush-changes-0_1 = ein Zehntel
brush-changes-0_5 = halb so viel
brush-changes-2 = doppelt
brush-changes-10 = zehnfach
brush-field = Substanz
brush-amount = Zusätzliche Konzentration
brush-noFields = Dieses Szenario verfolgt keine Substanz, die sich einspritzen ließe.
brush-undo = Rückgängig
brush-redo = Wiederherstellen
brush-undoOf = Rückgängig: { $stroke }
brush-redoOf = Wiederherstellen: { $stroke }
brush-keys = Pfeiltasten bewegen den Pinsel, die Eingabetaste setzt einen Tupfer. Mausrad, mittlere Taste oder zwei Finger bewegen das Bild.
brush-keysMove = Pfeiltasten bewegen den Pinsel; die Eingabetaste nimmt die Zellen auf und setzt sie beim nächsten Mal ab.
brush-at = Pinsel bei x { $x } µm, y { $y } µm
brush-done = Erledigt: { $stroke }.
brush-undone = Rückgängig gemacht: { $stroke }.
brush-taken = Die Zellen sind aufgenommen. Bewegen und mit der Eingabetaste absetzen.
brush-slice = Der Pinsel arbeitet im Schnitt bei z = { $z } µm.
brush-onTheWay = Der Lauf wird gerade bis zu einem anderen Zeitpunkt berechnet.
brush-side = Malt in { $side }: { $name }
brush-anySide = Malt in dem Bild, das berührt wird: { $a } oder { $b }.
brush-sideSaid = { $side }: { $words }
brush-room = Platz für etwa { $n } { $n ->
    [one] Zelle
   *[other] Zellen
 } je Tupfer
brush-take = Oder den Pinsel nehmen und das Gewebe von Hand ändern.
brush-many = { $n } { $n ->
    [one] Pinselstrich
   *[other] Pinselstriche
 }, { $from } bis { $to }
brush-manyAt = { $n } { $n ->
    [one] Pinselstrich
   *[other] Pinselstriche
 }, { $at }
brush-byHand = Zellen mit dem Pinsel von Hand setzen

## carBench
carBench-title = CAR entwerfen
carBench-loading = Werkbank wird aufgebaut …
carBench-failed = Die Werkbank ließ sich nicht laden. Die Seite neu laden, um es noch einmal zu versuchen.
carBench-intro = Ein Produkt dieses Szenarios als Ausgangspunkt wählen und ändern. Die Kurven folgen den Regeln des Modells selbst, mit den Parametern dieses Augenblicks; unter ihnen liegen die Zellen, die jetzt da sind.
carBench-product = Ausgehen von
carBench-targets = Ziele
carBench-domain = Signaldomäne
carBench-hinge = Hinge- und Transmembranteil
carBench-more = Mehr zum Produkt
carBench-back = Wie es jetzt ist
carBench-gates-one = { $one }
carBench-gates-or = { $a } oder { $b }
carBench-gates-and = { $a } und { $b }
carBench-gates-not = { $one }, aber nicht { $other }
carBench-cells = Zellen an { $clock }
carBench-axis = { $antigen }, Moleküle je Zelle
carBench-none = < 1
carBench-kills = In einer Synapse getötet
carBench-grows = Tempo ihrer Teilungen
carBench-before = vor der Änderung
carBench-forbids = { $antigen } hält diesen CAR zurück
carBench-other = bei { $molecules } { $antigen }-Molekülen, so vielen, wie mindestens die Hälfte der Tumorzellen trägt
carBench-without = auf Zellen ohne { $antigen }
carBench-group = { $label }, { $cells } { $cells ->
    [one] Zelle
   *[other] Zellen
 }
carBench-outcome = getötet { $killed } · Teilungsreiz { $feeding }
carBench-histogram = { $label }: Zellen nach { $antigen }
carBench-about = Getötet: der Anteil solcher Zellen, den eine frische CAR-T-Zelle tötet, bevor sie loslässt; der Schutz der Nische zählt bei den Zellen, nicht bei der Kurve. Teilungsreiz: der Anteil von ihnen, der eine CAR-T-Zelle bei dauerhaftem Kontakt zur Teilung bringt. Keine CAR-T-Zelle ist ermüdet, gebremst oder von einer anderen unterstützt, und ein UND-Gatter ist geprimt.
carBench-verdict-tumor = Eine Synapse tötet { $killed } der Tumorzellen; { $feeding } aller Tumorzellen bringen CAR-T-Zellen zur Teilung.
carBench-verdict-noTumor = Zurzeit gibt es keine Tumorzellen.
carBench-verdict-spared = Übergangen: { $labels }.
carBench-verdict-waits = Hier tötet eine CAR-T-Zelle nichts, bevor sie aktiviert ist, und der Anteil gilt für eine frische.
carBench-verdict-healthy = Von den gesunden Zellen ({ $label }) tötet eine Synapse { $killed }.
carBench-verdict-bCells = Normale B-Zellen des Blutes spüren { $signal } des Tötungssignals.
carBench-verdict-growth = Höchstens { $perDay } Teilungen am Tag, { $divisions } in einer Immunantwort.
carBench-never = nie
carBench-table-title = Die Zellen in Zahlen
carBench-table-group = Zellen
carBench-table-count = Anzahl
carBench-table-holds = Vollständiger Kontakt wird zur Synapse nach
carBench-table-killed = In einer Synapse getötet
carBench-table-feeding = Teilungsreiz
carBench-table-pace = Tempo, Mittel
carBench-try-title = Ausprobieren
carBench-try-dose = Zellen
carBench-try-entry = Eintrittsort
carBench-try-twin = Neben diesem Lauf
carBench-try-twinNote = Vergleich: derselbe Lauf von Anfang an, mit diesem CAR anstelle des Produkts
carBench-try-start = Von Anfang an
carBench-try-startNote = dieser CAR anstelle des Produkts, alles andere gleich
carBench-try-now = Jetzt infundieren
carBench-try-nowNote = ein Verlauf dieses Laufs, der an { $clock } abzweigt
carBench-try-madeBefore = Die Herstellung braucht hier keine Zeit: Die Vein-to-Vein-Zeit zählt bei geplanten Dosen.
carBench-try-same = wie es ist
carBench-try-domain = { $name }
carBench-try-hinge = { $name }-Hinge
carBench-try-value = { $title } { $value }
carBench-try-label = { $product }, { $words }

## ward
ward-views = Diagramme dieses Laufs
ward-curves = Kurven
ward-ward = Station
ward-open = Patientenkurve
ward-label = Patientenkurve der Station
ward-time = Zeit in der Patientenkurve
ward-side = Welcher Lauf
ward-sideOf = { $letter }: { $name }
ward-standsFor-vascular_leak = Ersatzgröße: Blutdruck, Sauerstoffbedarf
ward-standsFor-neurotoxicity = Index, kein Grad
ward-standsFor-b_cells = im Blut
ward-spoken = { $clock }: { $words }
ward-table = Tag für Tag
ward-day = Tag
ward-highest = Höchstwert
ward-last = am Tagesende
ward-given = Maßnahmen
ward-treat = Behandeln
ward-doses = Standarddosen
ward-give = { $drug } geben
ward-infuse = CAR-T-Zellen …
ward-infuseNote = eine weitere Infusion, mit einem Produkt dieses Szenarios
ward-noSwitch = keine CAR-T-Zelle dieses Laufs trägt den Schalter
ward-meaning-title = Was die Grade bedeuten
ward-meaning-crs = Zytokinfreisetzungssyndrom, eingestuft nach dem Konsens der ASTCT (Lee 2019):
ward-meaning-grades-0 = kein Fieber
ward-meaning-grades-1 = Fieber von 38 °C oder mehr, Blutdruck und Sauerstoff, wie sie sein sollen
ward-meaning-grades-2 = Fieber, dazu niedriger Blutdruck, der keinen Vasopressor erfordert, oder Sauerstoffbedarf über Low-Flow-Nasenbrille (bis 6 L/min) oder Vorhalten (Blow-by)
ward-meaning-grades-3 = Fieber, dazu niedriger Blutdruck, der einen Vasopressor erfordert (mit oder ohne Vasopressin), oder Sauerstoff über High-Flow-Kanüle, Gesichtsmaske, Maske mit Reservoir (Non-Rebreather) oder Venturi-Maske
ward-meaning-grades-4 = Fieber, dazu niedriger Blutdruck, der mehrere Vasopressoren erfordert (neben Vasopressin), oder Überdruck: CPAP, BiPAP, Intubation und Beatmung
ward-meaning-fever = Wurden fiebersenkende Mittel oder Medikamente gegen Zytokine gegeben, ist Fieber für den Grad nicht mehr nötig. Grad 5 ist der Tod; das Modell kennt keinen.
ward-meaning-model = Das Modell hat weder Blutdruck noch Sauerstoffsättigung. Grad 1 liest es an der Temperatur ab (hier { $fever }), Grad 2, 3 und 4 daran, wie durchlässig die Gefäße sind (hier { $limits }); diese Größe steht für beides.
ward-meaning-brain = Neurotoxizität (ICANS) wird nach Tests von Sprache, Schrift und Aufmerksamkeit sowie nach Wachheit, Krampfanfällen und Hirnschwellung eingestuft. Das Modell hat nichts davon: Es zeigt einen Index von 0 bis 1, der IL-1 mit Verzögerung folgt, und keinen Grad.
ward-meaning-source = Lee DW et al. (2019) ASTCT consensus grading for cytokine release syndrome and neurologic toxicity associated with immune effector cells. Biol Blood Marrow Transplant 25: 625–638.

## span
span-label = Abschnitt des Laufs
span-words = Wird von { $from } bis { $to } in einer Schleife abgespielt
span-from = Anfang des Abschnitts
span-to = Ende des Abschnitts
span-save = Tabelle (CSV)
span-clear = Abschnitt aufheben

## why
why-manySeeds = Der Vergleich über viele Startwerte braucht zwei Läufe: zuerst diesen mit einem anderen vergleichen.
why-endCompare = Es gibt keinen Vergleich, der sich schließen ließe.
why-swap = Es gibt nur einen Lauf: zuerst mit einem anderen vergleichen.
why-keep = Es gibt nur einen Lauf: zuerst mit einem anderen vergleichen.
why-ward = Zum Gewebe dieses Szenarios gehört kein Patient, also gibt es keine Patientenkurve.
why-carBench = Hier lässt sich kein CAR entwerfen: Das Szenario hat kein CAR-T-Produkt, oder sein Modell hat eine eigene Regel für das Töten.
why-infuse = Dieses Szenario hat kein CAR-T-Produkt, das sich infundieren ließe.
why-nextCourse = Der Lauf hat nur einen Verlauf: in der Zeit zurückgehen und dort etwas ändern, um einen weiteren zu beginnen.
why-previousCourse = Der Lauf hat nur einen Verlauf: in der Zeit zurückgehen und dort etwas ändern, um einen weiteren zu beginnen.
why-restoreCourse = Es wurde kein Verlauf entfernt.
why-clearSpan = Es ist kein Abschnitt markiert.
why-saveSpan = Es ist kein Abschnitt markiert.
why-undoStroke = Es gibt keinen Pinselstrich und keine Dosis zum Zurücknehmen.
why-redoStroke = Es wurde nichts zurückgenommen, was sich wiederherstellen ließe.
why-brush = Es gibt kein Bild, auf dem sich malen ließe.
why-savePicture = Es gibt kein Bild zum Speichern.
why-savePictureOnPaper = Es gibt kein Bild zum Speichern.
why-projection = Dieses Szenario ist flach: Es gibt keinen Schnitt zu zeigen.
why-cutOpen = Es gibt kein ganzes Volumen, das sich aufschneiden ließe.
why-follow = Es ist keine Zelle gewählt: eine im Bild anklicken.

## legend
legend-tumor-label = { $antigen }-positive Tumorzelle
legend-tumor-labelOfTwo = Sichtbare Tumorzelle
legend-tumor-detail = Trägt { $antigens }: CAR-T-Zellen können sie finden.
legend-negative-label = { $antigen }-negative Tumorzelle
legend-negative-labelOfTwo = Entkommene Tumorzelle
legend-negative-detail = Hat { $antigens } verloren: für die CAR-T-Zellen unsichtbar.
legend-and = { $a } und { $b }
legend-or = { $a } oder { $b }
legend-effector = Effektor-CAR-T-Zelle
legend-cart = CAR-T-Zelle
legend-ofProduct = { $cell }: { $product }
legend-andMore = { $product } und { $n } weitere
legend-looksFor = { $product }: sucht { $targets }.
legend-halo = Der Hof wächst mit der Aktivierung.
legend-exhausted-label = Erschöpfte CAR-T-Zelle
legend-exhausted-detail = Zu lange in Kontakt mit Antigen: tötet schlecht und teilt sich kaum.
legend-memory-label = Gedächtnis-CAR-T-Zelle
legend-memory-detail = Ruht und lebt lange; erwacht, wenn sie wieder auf Antigen trifft.
legend-healthy-label = Gesunde Zelle
legend-healthy-detail = Nicht das Ziel, wird aber getroffen, wenn sie etwas Antigen trägt.
legend-stroma-label = Stroma
legend-stroma-detail = Stützgewebe; ein Hindernis für wandernde Zellen.
legend-macrophage-label = Makrophage
legend-macrophage-detail = Wird neben aktiven CAR-T-Zellen entzündlich aktiviert und bildet IL-6 und IL-1.
legend-apoptotic-label = Sterbende Zelle
legend-apoptotic-detail = Getötet oder verbraucht: schrumpft und wird beseitigt.
legend-necrotic-label = Nekrotische Zelle
legend-necrotic-detail = Aus Sauerstoffmangel abgestorben: schwillt an und platzt.
legend-synapse-label = Synapse
legend-synapse-detail = Eine CAR-T-Zelle hält ihr Ziel fest.
legend-kill-label = Tötung
legend-kill-detail = Blitzt auf, wo ein Ziel getötet wird. Ebenso: Teilungen, Infusionen und verlorene Antigene.
legend-vessel-label = Gefäß
legend-vessel-detail = Bringt Sauerstoff; hier treten CAR-T-Zellen ein.
legend-more = … und { $n } weitere
legend-scaleBar = Maßstab: { $length }
legend-picture-restored = Das Bild ist wieder da.
legend-picture-lost = Die Grafikkarte hat das Bild verloren. Der Lauf geht weiter; das Bild wird wiederhergestellt.
legend-picture-failed = Das Bild ließ sich nicht wiederherstellen. Der Lauf ist sicher: bitte speichern, dann die Seite neu laden.

## grade
grade = Grad { $text }

## evidence
evidence-measured = gemessen
evidence-fitted = angepasst
evidence-estimate = Schätzung
evidence-taken_from_a_model = aus einem Modell
evidence-assumed = angenommen
evidence-numerical = numerisch

## presetGroups
presetGroups-Start_here = Hier beginnen
presetGroups-Escape_and_relapse = Entkommen und Rückfall
presetGroups-Designing_the_CAR = Den CAR entwerfen
presetGroups-Harm_and_how_to_limit_it = Schaden und wie man ihn begrenzt
presetGroups-Solid_tumours = Solide Tumoren
presetGroups-Published_experiments = Veröffentlichte Experimente
presetGroups-More = Weitere

## parts
parts-names-top = Leiste oben
parts-names-scenarios = Szenarien wählen und öffnen
parts-names-lessons = Lektionen
parts-names-seed = Startwert
parts-names-panel = Seitenleiste
parts-names-story = Geschichte
parts-names-experiments = Versuche der Geschichte
parts-names-parameters = Parameter
parts-names-parameterList = Parameter außer denen der Geschichte
parts-names-charts = Diagramme
parts-names-ward = Patientenkurve
parts-names-cell = Einzelne Zellen
parts-names-legend = Legende und Färbung
parts-names-sound = Ton
parts-names-zoom = Zoom
parts-names-captions = Bildunterschriften
parts-names-transport = Leiste unten
parts-names-time = Zu einer anderen Zeit gehen
parts-names-speed = Geschwindigkeit
parts-names-span = Abschnitt in Schleife
parts-names-courses = Verläufe des Laufs
parts-names-doses = CAR-T-Zellen infundieren
parts-names-drugs = Medikamente geben
parts-names-brush = Pinsel
parts-names-bench = CAR entwerfen
parts-names-compare = Zwei Läufe vergleichen
parts-names-builder = Szenario bauen
parts-names-save = Speichern und Drucken
parts-names-share = Link teilen
parts-names-theme = Dunkles und helles Design
parts-names-language = Sprache
parts-names-palette = Befehl suchen
parts-names-help = Tasten und Hilfe
parts-modes-full = Alles
parts-modes-story = Geschichte und Bild
parts-modes-picture = Bild und Zeit
parts-modes-none = Nur das Bild
parts-hidden = „{ $part }“ gehört nicht zu dieser Seite: Wer sie eingerichtet hat, hat es weggelassen.
parts-locked = „{ $part }“ ist gesperrt: Wer diese Seite eingerichtet hat, möchte, dass es bleibt, wie es ist.
parts-fixed = gesperrt
parts-link-ui = full, story, picture oder none
parts-link-hide = Namen von Teilen der Seite, etwa seed,charts
parts-link-lock = Namen von Teilen, die sich sperren lassen, etwa seed,doses, oder Schlüssel von Parametern wie kill.hitRate
parts-link-most = höchstens { $n } Namen
parts-link-embed = der Ursprung der umgebenden Seite, etwa https://school.example, ohne Pfad

## classes
classLink-lesson = der Name einer Lektion, etwa how-a-cart-cell-kills
classLink-group = 1 bis { $most } Buchstaben und Ziffern
classLink-ownNeedsClass = auch der Code der Klasse (class)
classLink-language = eine Sprache: en, de, es
classLink-theme = dark oder light
classLink-unknown = Eine Lektion „{ $name }“ gibt es nicht.
enrol-title = Bevor Sie beginnen
enrol-intro = In der Klasse { $group } hat jede und jeder einen eigenen Lauf. Ihre Nummer oder Ihr Name entscheidet, welchen: Mit derselben Angabe kommen Sie zum selben Lauf zurück.
enrol-pupil = Ihre Nummer oder Ihr Name
enrol-begin = Beginnen
enrol-missing = Schreiben Sie zuerst Ihre Nummer oder Ihren Namen.

## film
commands-film = Video oder GIF des Laufs erstellen
span-film = Video oder GIF
why-film = Es gibt noch nichts zu filmen: den Lauf abspielen oder einen Abschnitt markieren.
film-title = Video oder GIF des Laufs
film-loading = Wird geladen …
film-failed = Dieser Teil der Seite konnte nicht geladen werden. Schließen Sie ihn und öffnen Sie ihn noch einmal.
film-moments = { $from } – { $to }
film-marked = Von { $from } bis { $to }: der markierte Abschnitt.
film-whole = Von { $from } bis { $to }: der ganze bisherige Lauf. Um nur einen Teil zu filmen, markieren Sie auf der Zeitleiste einen Abschnitt.
film-preview = Vorschau des Films
film-kind = Format
film-kinds-webm = WebM-Video
film-kinds-mp4 = MP4-Video
film-kinds-gif = GIF, in einer Schleife
film-obstacles-insecure = Browser erstellen Videos nur auf Seiten mit sicherer Adresse (https oder dieser Computer selbst). Ein GIF lässt sich hier erstellen.
film-obstacles-noCodecs = Dieser Browser kann keine Videos erstellen: Ihm fehlt WebCodecs. Ein GIF lässt sich hier erstellen; neuere Browser erstellen auch Videos.
film-obstacles-webm = Dieser Browser kann WebM (VP9, VP8 oder AV1) in dieser Größe nicht kodieren.
film-obstacles-mp4 = Dieser Browser kann MP4 (H.264) in dieser Größe nicht kodieren.
film-width = Größe in Pixeln
film-length = Länge
film-rate = Bilder pro Sekunde
film-frames = Anzahl der Bilder
film-drawn = Im Bild
film-parts-title = Titel und Herkunft
film-parts-clock = Uhr
film-parts-legend = Legende
film-parts-scaleBar = Maßstab
film-plan = { $n } { $n ->
    [one] Bild
   *[other] Bilder
 }, eines je { $gap } des Laufs; { $size }.
film-about = etwa { $size }
film-atMost = höchstens etwa { $size }
film-short = Der Abschnitt hat nur { $n } Zeitpunkte; der Film hat also ebenso viele Bilder und dauert { $seconds } s.
film-note = Der Lauf geht genau zu jedem dieser Zeitpunkte und danach dorthin zurück, wo er jetzt steht.
film-go = Film erstellen
film-again = Noch einmal speichern
film-cancel = Abbrechen
film-close = Schließen
film-looking = Farben werden gewählt: Zeitpunkt { $done } von { $all }
film-frame = Bild { $done } von { $all }
film-filming = Bild { $done } von { $all }: bisher { $bytes }, am Ende etwa { $size }
film-returning = Der Lauf geht dorthin zurück, wo er war …
film-saved = Gespeichert als { $file }: { $n } Bilder, { $seconds } s, { $size }.
film-cancelled = Abgebrochen. Es gibt keinen Film, und der Lauf steht, wo er war.
film-stopped = Der Lauf endet bei { $reached } und kommt nicht bis { $wanted }.
film-cannot = Der Film konnte nicht erstellt werden: { $reason }

## sound
commands-sound = Ton ein oder aus
why-sound = Dieser Browser lässt Seiten keinen Ton machen.
sound-title = Ton
sound-off = Aus
sound-volume = Lautstärke
sound-tone = Dauerton
sound-none = Keiner
sound-kills = Jede Tötung ist ein kurzer gezupfter Ton: links oder rechts wie im Gewebestück, und je weiter oben, desto höher. Von sehr vielen zugleich sind nur einige zu hören.
sound-toneWords = Ein tiefer Dauerton steht für „{ $what }“: Er wird mit dem Spiegel höher und lauter, von { $from } (still) bis { $to }.
sound-rest = Es ist still, solange der Lauf ruht oder die Seite verborgen ist.

## receipt
receipt-title = Beleg dieses Laufs
receipt-loading = Kommt gleich …
receipt-failed = Der Teil der Seite, der Belege und Abbildungen erstellt, ließ sich nicht laden. Wird die Seite noch bereitgestellt?
receipt-state = der Zustand eines Belegs: Tick, Fingerabdruck und Version, durch Bindestriche verbunden
receipt-replaying = Der Lauf eines Belegs wird bis zu dessen Zeitpunkt wiederholt.
receipt-agrees = Der Lauf wurde bis zum Zeitpunkt des Belegs wiederholt, und der Zustand ist Bit für Bit derselbe.
receipt-differs = Der Lauf wurde bis zum Zeitpunkt des Belegs wiederholt, aber der Zustand ist ein anderer. Den Beleg hat Version { $wrote } des Programms ausgestellt, dies ist { $here }; sind beide gleich, so wurde der Link verändert.

## csv
csv-save = CSV
csv-saveOf = „{ $title }“ als CSV speichern
csv-time = Zeit
csv-event = Ereignis
csv-otherCell = andere Zelle
csv-group = Gruppe
csv-count = Anzahl
csv-pairs = Paare
csv-low = { $what }, untere Grenze
csv-high = { $what }, obere Grenze
csv-counts = Zahlen der Legende

## everyone: what is said of the picture and its cells, and the words of tables beside drawings
everyone-place = { $place ->
    [everywhere] überall
    [middle] in der Mitte
    [rim] rundum am Rand
    [upperHalf] in der oberen Hälfte
    [lowerHalf] in der unteren Hälfte
    [leftHalf] in der linken Hälfte
    [rightHalf] in der rechten Hälfte
    [upperLeft] links oben
    [upper] oben
    [upperRight] rechts oben
    [left] links
    [right] rechts
    [lowerLeft] links unten
    [lower] unten
    [lowerRight] rechts unten
    [rim-upperLeft] am Rand links oben
    [rim-upper] am oberen Rand
    [rim-upperRight] am Rand rechts oben
    [rim-left] am linken Rand
    [rim-right] am rechten Rand
    [rim-lowerLeft] am Rand links unten
    [rim-lower] am unteren Rand
    [rim-lowerRight] am Rand rechts unten
   *[scattered] verstreut
 }
everyone-side = { $side ->
    [upperLeft] links oben
    [upper] oben
    [upperRight] rechts oben
    [left] links
    [right] rechts
    [lowerLeft] links unten
    [lower] unten
   *[lowerRight] rechts unten
 }
everyone-where-tumor = Tumorzellen { $place }
everyone-where-cart = CAR-T-Zellen { $place }
everyone-where-remains = Reste { $place }
everyone-whereAll = Wo: { $parts }.
everyone-cell = { $cell } { $id }{ $doing ->
    [holds] , hält ein Ziel
    [held] , von einer CAR-T-Zelle gehalten
    [divides] , teilt sich
    [rests] , ruht
   *[none] { "" }
 }, { $place }{ $near }.
everyone-near = ; am nächsten: { $cell }, { $distance } entfernt, { $side }
everyone-sheet-cells = Tumorzellen
everyone-sheet-quarter = ein Viertel hat höchstens
everyone-sheet-half = die Hälfte hat höchstens
everyone-sheet-threeQuarters = drei Viertel haben höchstens
everyone-sheet-unseen = von CAR-T-Zellen kaum erkannt
everyone-sheet-tenth = ein Zehntel hat höchstens
everyone-sheet-nineTenths = neun Zehntel haben höchstens
everyone-sheet-mean = Mittelwert
everyone-sheet-from = Intervall von
everyone-sheet-to = Intervall bis
everyone-sheet-of = { $side }: { $what }
everyone-noneThere = Weiter { $side } liegt keine Zelle.
everyone-noCells = Im Bild sind keine Zellen.
everyone-pictureOf = Bild { $side }:

## Kept between visits, how a run ended, the tour
kept-offer = Zuletzt waren Sie bei „{ $title }“: { $clock }.
kept-newVersion = Eine neue Version dieser Seite liegt bereit. Ihr Lauf bleibt erhalten und geht von hier aus weiter.
kept-onDevice = auf diesem Gerät gespeichert, öffnet sich auch ohne Netz
kept-notOnDevice = nicht auf diesem Gerät gespeichert, braucht zum Öffnen das Netz
kept-faults-full = In diesem Browser ist kein Platz mehr, um { $what ->
    [run] den Lauf
   *[lesson] den Stand der Lektion
 } zu speichern. Was vorher gespeichert wurde, bleibt erhalten; speichern Sie zur Sicherheit eine Datei.
kept-faults-unable = Dieser Browser erlaubt der Seite nicht, { $what ->
    [run] den Lauf
   *[lesson] den Stand der Lektion
 } zu speichern. Nach erneutem Laden beginnt alles von vorn; speichern Sie zur Sicherheit eine Datei.
kept-faults-long = { $what ->
    [run] Der Lauf
   *[lesson] Der Stand der Lektion
 } ist zu lang geworden, um von selbst gespeichert zu werden. Speichern Sie zur Sicherheit eine Datei.
ending-label = Wie der Lauf ausgegangen ist
ending-next = Wie es weitergehen kann
ending-close = Diese Karte schließen
ending-titles-cleared = Der Tumor ist weg
ending-titles-escaped = Der Tumor ist entkommen
ending-titles-relapsed = Der Tumor ist zurückgekommen
ending-titles-held = Der Tumor ist geschrumpft
ending-titles-grown = Der Tumor ist gewachsen
ending-titles-over = Das Ende des Plans
ending-titles-idle = Es ist nichts mehr zu tun
ending-titles-limit = Zu viele Zellen
ending-titles-fault = Der Lauf ist stehen geblieben
ending-said-cleared = Am geplanten Ende ist in diesem Gewebestück keine Tumorzelle mehr. Ein anderer Startwert zeigt, ob das Glück war.
ending-said-escaped = Die Zellen, die übrig sind, tragen zu wenig { $antigen }, um erkannt zu werden. Ein zweites Ziel versperrt diesen Ausweg.
ending-said-relapsed = Er ist nachgewachsen, obwohl CAR-T-Zellen ihn noch erkennen können. Wann wurden die CAR-T-Zellen zu wenige, und hätte eine weitere Dosis geholfen?
ending-said-held = Tumorzellen: { $now }, am Anfang { $start }. Vergleichen Sie mit einer anderen oder einer früheren Dosis.
ending-said-grown = Tumorzellen: { $now }, am Anfang { $start }. Vergleichen Sie mit mehr CAR-T-Zellen oder einem anderen CAR.
ending-said-over = Der Lauf hat sein geplantes Ende erreicht. Abspielen beginnt ihn von vorn.
ending-said-idle = Keine Tumorzelle und keine CAR-T-Zelle ist mehr da, und nichts ist mehr geplant. Weiter zu spielen würde nur ruhiges Gewebe zeigen.
ending-said-limit = Im Gewebestück sind mehr als { $most } Zellen, mehr, als sich verfolgen lassen. Gehen Sie zurück und behandeln Sie früher, oder beginnen Sie mit weniger.
ending-said-fault = Im Modell steckt ein Fehler. Der Lauf bis hierher ist sicher: Speichern Sie sein Protokoll, es zeigt, was geschehen ist.
ending-storm = Der Preis war ein Zytokinsturm bis Grad { $grade }, ab { $clock }.
ending-goTo = Zu { $clock } gehen, als es begann
ending-back = Einen Tag zurück
ending-open = „{ $title }“ öffnen
tour-label = Rundgang durch die Seite
tour-invite = Neu hier? Ein Rundgang in fünf Schritten
tour-next = Weiter
tour-back = Zurück
tour-done = Fertig
tour-skip = Rundgang beenden
tour-failed = Der Rundgang ließ sich nicht laden. Laden Sie die Seite neu, sobald das Netz da ist.
tour-at = { $n } von { $all }
tour-titles-0 = Das Gewebestück
tour-titles-1 = Die Zeit
tour-titles-2 = Was die Farben bedeuten
tour-titles-3 = Geschichte, Parameter, Diagramme, eine Zelle
tour-titles-4 = Alles andere
tour-said-0 = Jeder Punkt ist eine Zelle, etwa einen hundertstel Millimeter groß. Ziehen verschiebt das Bild, Rad oder zwei Finger zoomen, ein Klick auf eine Zelle erzählt ihr Leben.
tour-said-1 = Hier spielen Sie ab und halten an, wählen das Tempo und ziehen auf der Linie zu jedem Augenblick. Wer in der Vergangenheit etwas ändert, gibt dem Lauf einen anderen Verlauf; der alte bleibt.
tour-said-2 = Die Legende nennt und zählt jede Art von Zelle. Ein Klick auf eine Zeile blendet sie aus; färben Sie die Zellen nach Antigen oder legen Sie Sauerstoff darunter.
tour-said-3 = Lesen Sie, was dieses Szenario zeigt, und probieren Sie seine Versuche aus, bewegen Sie jeden Parameter, verfolgen Sie die Kurven oder sehen Sie in die gewählte Zelle hinein.
tour-said-4 = Hier teilen Sie einen Link, speichern Dateien und finden die Werkzeuge: zwei Läufe vergleichen, einen CAR bauen, mit dem Pinsel malen. Das Fragezeichen zeigt alle Tasten und führt zu diesem Rundgang zurück.

## the teacher's desk
commands-desk = Lehrpult: für eine Klasse vorbereiten
parts-names-desk = Lehrpult
panels-deskFailed = Das Lehrpult konnte nicht geladen werden. Schließen Sie es und öffnen Sie es noch einmal.

# Films of two runs
film-both = Beide Läufe, A ({ $one }) und B ({ $other }), stehen in jedem Bild nebeneinander.

# What in an address goes with what
link-atOrState = nichts: state sagt schon, wo der Lauf ankommen soll
classLink-step = die Nummer eines Schritts der Lektion, ab 1
classLink-stepOf = die Nummer eines Schritts dieser Lektion, von 1 bis { $most }
classLink-stepNeedsLesson = auch der Name der Lektion (lesson)
classLink-notWithLesson = nichts: Eine Lektion bringt ihren Lauf mit
classLink-notWithOwn = nichts: In der Klasse hat jede Person einen eigenen Lauf (own)
