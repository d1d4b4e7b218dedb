# What the scenario builder says, in German. Names of messages follow src/app/texts/build.ts.

## build
build-title = Szenario-Baukasten
build-label = Szenario-Baukasten
build-form = Das Szenario
build-preview = Vorschau: die Zellen vor dem ersten Schritt
build-loading = Szenario-Baukasten wird geöffnet …
build-failed = Der Szenario-Baukasten ließ sich nicht laden. Die Seite neu laden, um es noch einmal zu versuchen.
build-intro = Einen Teil wählen, ändern und im Bild sehen. Was leer bleibt, behält seinen üblichen Wert, der dort in Grau steht.
build-begin = Beginnen mit
build-beginWith-choose = Beginnen mit …
build-beginWith-empty = Leer
build-beginWith-run = Geöffneter Lauf
build-beginWith-file = Datei …
build-beginWith-presets = Vorlagen
build-beginWith-enter = Die Eingabetaste beginnt mit: { $what }
build-began = Der Entwurf ist jetzt „{ $title }“. „Rückgängig“ bringt den vorigen zurück.
build-undo = Rückgängig
build-redo = Wiederherstellen
build-save = Speichern
build-tryIt = Ausprobieren
build-close = Zurück zum Lauf
build-open = Öffnen
build-saved = Gespeichert als { $file }.
build-savedFaulty = Gespeichert als { $file }, mit { $n } { $n ->
    [one] Problem
   *[other] Problemen
 }: So läuft der Entwurf noch nicht.
build-notTried = Der Entwurf kann noch nicht laufen. Seine Probleme stehen unten.
build-tooLarge = Dieser Entwurf ist zu groß, als dass der Browser ihn behalten könnte: vor dem Neuladen oder Verlassen speichern.
build-resumed = Dies ist der Entwurf, der in diesem Fenster in Arbeit war.
build-changed = geändert
build-unchanged = wie in seiner Datei
build-notSaved = noch nicht gespeichert
build-standing-checking = Wird geprüft …
build-standing-sound = Keine Probleme
build-standing-faulty = { "" }
build-problems = { $n } { $n ->
    [one] Problem
   *[other] Probleme
 }
build-goTo = Zu: { $place }
build-wholeDocument = ganzes Dokument
build-toFirst = Zum ersten Problem
build-found = { $value }; erwartet: { $expected }.
build-meant = Gemeint vielleicht: { $suggestion }?
build-use = { $suggestion } nehmen
build-sections-about = Über das Szenario
build-sections-patch = Gewebestück, Felder und Gefäße
build-sections-populations = Zellen
build-sections-products = CAR-T-Produkte
build-sections-schedule = Zeitplan
build-sections-patient = Patient, Medikamente und Daueranordnungen
build-sections-run = Zeit, Startwert und Aufzeichnung
build-sections-parameters = Parameter und Regeln
build-sections-reader = Geschichte und Quellen
build-sections-more = Mehr
build-labels-_schema = Adresse des Schemas
build-labels-domain = Gewebestück
build-labels-body = Patient
build-labels-medium = Medium einer Kulturschale
build-labels-protocols = Daueranordnungen
build-labels-record = Aufzeichnung
build-labels-clock = Uhren
build-labels-cd4Fraction = Anteil der CD4-Zellen
build-labels-antigenA = Antigen A
build-labels-antigenB = Antigen B
build-labels-il2 = IL-2
build-labels-il6 = IL-6
build-labels-ifng = IFN-γ
build-labels-tnf = TNF
build-labels-csv = Zelltabelle
build-labels-logSd = Streuung (log)
build-labels-sd = Standardabweichung
build-labels-byHand = Von Hand gemacht
build-labels-knobs = Zuerst gezeigte Parameter
build-labels-watch = Worauf zu achten ist
build-labels-experiments = Was sich ausprobieren lässt
build-labels-claim = Was es zeigt
build-labels-references = Quellen
build-labels-antiPD1 = Anti-PD-1
build-labels-populations = Populationen
build-labels-products = Produkte
build-labels-drugs = Medikamente dieses Szenarios
build-labels-at = Wann
build-labels-give = Medikament
build-labels-infuse = Infusion
build-labels-schedule_set = Parameteränderungen
build-labels-schedule_entry = Eintritt
build-labels-schedule_count = Zellen ins Gewebestück
build-labels-schedule_cells = Zellen in den Patienten
build-labels-protocols_count = Zellen ins Gewebestück
build-labels-protocols_cells = Zellen in den Patienten
build-labels-schedule_place = Zellen gesetzt
build-labels-schedule_remove = Zellen gelöscht
build-labels-schedule_alter = Antigen verändert
build-labels-schedule_move = Zellen bewegt
build-labels-schedule_inject = Injektion
build-labels-schedule_vessel = Neues Gefäß
build-labels-name = Kurzname
build-choices-tissue = Gewebe
build-choices-organoid = Organoid
build-choices-closed = geschlossen
build-choices-periodic = periodisch
build-choices-tumor = Tumorzellen
build-choices-healthy = gesunde Zellen
build-choices-stroma = Stroma
build-choices-macrophage = Makrophagen
build-choices-cart = CAR-T-Zellen
build-choices-inflammatory = entzündlich
build-choices-suppressive = suppressiv
build-choices-vessels = Gefäße
build-choices-ring = Ring
build-choices-random = zufällig
build-choices-edge = Rand
build-choices-outside = außerhalb des Tumors
build-choices-disc = Scheibe
build-choices-sphere = Kugel
build-choices-monolayer = Zellrasen
build-choices-layers = Schichten
build-choices-positions = Positionen
build-choices-constant = gleich
build-choices-lognormal = lognormal
build-choices-normal = normal
build-choices-single = einzeln
build-choices-or = ODER
build-choices-and = UND
build-choices-not = NICHT
build-axes-0 = x
build-axes-1 = y
build-axes-2 = z
build-sizes-0 = Breite
build-sizes-1 = Höhe
build-sizes-2 = Tiefe
build-unsaid = nicht angegeben
build-usually = üblich: { $value }
build-none = nichts
build-noneOf = { $label }: nichts
build-yes = ja
build-no = nein
build-add = Hinzufügen: { $label }
build-addEntry = Hinzufügen
build-remove = Entfernen
build-removeOf = Entfernen: { $label }
build-up = Nach oben: { $label }
build-down = Nach unten: { $label }
build-more = Mehr
build-entry = Nr. { $n }
build-kindOf = { $label }: Art
build-name = Name
build-nameTaken = { $name } ist vergeben.
build-types-number = eine Zahl
build-types-text = ein Text
build-types-list = eine Liste
build-types-object = mehr als eine Zahl
build-objectBesideText = mit etwas zum Ausführen
build-examples-title = Mein Szenario
build-examples-tumor = Tumorzellen
build-examples-clone = negativer Klon
build-examples-product = CAR-T-Zellen
build-examples-drug = mein Medikament
build-examples-watch = Worauf zu achten ist
build-examples-source = Eine Quelle
build-examples-experiment = Was sich ausprobieren lässt
build-unknown = { $key } ist hier nicht bekannt.
build-search = Name oder Schlüssel
build-addNamed = Hinzufügen
build-noSuch = Es gibt nichts mit dem Namen { $name }.
build-of = { $label } ({ $key })
build-cellsOf = { $n } { $n ->
    [one] Zelle
   *[other] Zellen
 }
build-badValue = kein JSON-Wert
build-picture-busy = Zellen werden platziert …
build-picture-cells = { $n } { $n ->
    [one] Zelle
   *[other] Zellen
 }
build-picture-waiting = Das Bild wird erneuert, sobald die Probleme gelöst sind.
build-picture-show = Vorschau zeigen
build-picture-hide = Vorschau ausblenden
build-place-shape = Form der Population
build-place-move = Ort: { $label }. Zum Bewegen ziehen, Pfeiltasten bewegen um 10 µm
build-place-size = Radius: { $label }. Ziehen oder Pfeiltasten benutzen
build-place-inner = Innenradius: { $label }. Ziehen oder Pfeiltasten benutzen
build-place-hint = Die Formen auf dem Bild ziehen, um die Populationen zu platzieren.
build-place-vessel = Gefäß { $n }: zum Bewegen ziehen, Pfeiltasten bewegen um 10 µm
build-place-at = { $x }, { $y } µm
build-place-um = { $r } µm
build-strip-label = Der Zeitplan entlang der Tage des Laufs
build-strip-days = Tage
build-strip-mark = { $name }: öffnen; Ziehen oder Pfeiltasten verschieben um eine Stunde, mit Umschalttaste um einen Tag
build-antigen-plot = { $label } auf den Zellen dieser Population: { $words }
build-antigen-same = { $n } Moleküle auf jeder Zelle
build-antigen-lognormal = die Hälfte der Zellen hat mehr als { $median }, neun von zehn zwischen { $low } und { $high }
build-antigen-normal = im Mittel { $mean }, neun von zehn zwischen { $low } und { $high }
build-antigen-axis = Moleküle je Zelle
build-table-title = Eine Zelltabelle
build-table-drop = Zelltabelle hier ablegen (CSV, auch cells.csv von PhysiCell) oder
build-table-choose = Tabelle wählen
build-table-replace = Andere Tabelle
build-table-holds = { $name }: { $cells }
build-table-cells = { $n } { $n ->
    [one] Zelle
   *[other] Zellen
 }
build-table-first = { $n ->
    [one] Die erste Zeile
   *[other] Die ersten { $n } Zeilen
 }
build-table-roles-x = x, µm
build-table-roles-y = y, µm
build-table-roles-z = z, µm
build-table-roles-type = Typ
build-table-unused = nicht benutzt
build-table-column = Spalte { $n }
build-table-bounds = x von { $x } µm, y von { $y } µm
build-table-span = { $from } bis { $to }
build-table-types = Zelltypen
build-table-allTypes = alle Zeilen
build-table-into = Einfügen in
build-table-newPopulation = eine neue Population
build-table-eachType = eine Population je Typ
build-table-go = Diese Tabelle verwenden
build-table-cancel = Abbrechen
build-table-fit = Gewebestück groß genug machen
build-table-kind = Zellart
build-table-otherKind = Zellart, wo der Name sie nicht verrät
build-table-cannot = Das ist keine Zelltabelle
build-table-lines = eine Tabelle mit { $n } { $n ->
    [one] Zeile
   *[other] Zeilen
 }
