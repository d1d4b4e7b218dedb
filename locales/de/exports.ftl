# Was die Seite zu Belegen, Abbildungen und Postern sagt. Die Namen der Meldungen folgen src/app/texts/exports.ts.

## receipt
exports-receipt-waiting = Der Beleg wird erstellt …
exports-receipt-lead = Ein Beleg beschreibt einen Lauf so genau, dass ihn jede und jeder wiederholen kann: Wer seinen Link öffnet, kommt zu genau diesem Zeitpunkt, und die Seite vergleicht den Zustand mit dem hier genannten.
exports-receipt-scenario = Szenario
exports-receipt-seed = Startwert
exports-receipt-moment = Zeitpunkt
exports-receipt-state = Zustand
exports-receipt-version = Version
exports-receipt-model = Modell
exports-receipt-code = QR-Code des Links
exports-receipt-scan = Öffnet diesen Zeitpunkt
exports-receipt-noCode = Der Link ist zu lang für einen QR-Code. Die Datei enthält dasselbe.
exports-receipt-tooLong = Dieser Lauf ist zu groß für einen Link. Die Datei enthält alles: Auf der Seite geöffnet oder mit cart-lab verify-receipt geprüft, führt sie zum selben Zustand.
exports-receipt-whole = Der ganze Beleg
exports-receipt-save = Als Datei speichern
exports-receipt-copyText = Text kopieren
exports-receipt-copied = Der Beleg liegt in der Zwischenablage.
exports-receipt-print = Bericht mit Beleg drucken
exports-receipt-heading = Beleg

## figure
exports-figure-format = Format
exports-figure-formats-png2 = PNG, 2 ×
exports-figure-formats-png4 = PNG, 4 ×
exports-figure-formats-svg = SVG
exports-figure-ground = Hintergrund
exports-figure-grounds-light = Hell
exports-figure-grounds-dark = Dunkel
exports-figure-panels = Felder
exports-figure-picture = Bild
exports-figure-says = Beschriftung
exports-figure-parts-title = Titel
exports-figure-parts-time = Zeit
exports-figure-parts-seed = Startwert
exports-figure-parts-legend = Legende
exports-figure-parts-colours = Farbskala
exports-figure-parts-scaleBar = Maßstab
exports-figure-parts-letters = Buchstaben der Felder
exports-figure-parts-caption = Bildunterschrift: Szenario, Version, Zustand, geänderte Parameter
exports-figure-preview = Vorschau der Abbildung
exports-figure-nothing = Es ist nichts gewählt: Bitte das Bild oder ein Diagramm ankreuzen.
exports-figure-save = Abbildung speichern
exports-figure-saving = Wird gezeichnet …
exports-figure-saved = Gespeichert. Der Beleg des Laufs steckt in der Datei.
exports-figure-failed = Die Abbildung ließ sich nicht zeichnen. Vielleicht gelingt eine kleinere.

## poster
exports-poster-lead = Der Lauf geht zu jedem dieser Tage, dort wird das Bild aufgenommen, und alle Bilder kommen auf ein Blatt. Danach steht der Lauf wieder, wo er jetzt steht.
exports-poster-days = Tage
exports-poster-hint = Tage seit dem Beginn, durch Strichpunkte getrennt: 0; 2; 4,5
exports-poster-fault = Erwartet werden Tage von 0 bis { $end }, höchstens { $most }: 0; 2; 4,5
exports-poster-even = Gleichmäßig über den Lauf
exports-poster-evenly = { $n } gleichmäßig
exports-poster-go = Bilder aufnehmen
exports-poster-cancel = Abbrechen
exports-poster-cancelled = Abgebrochen; es wurde nichts gespeichert.
exports-poster-taking = Bild { $n } von { $all }
exports-poster-saved = Gespeichert. Der Beleg des Laufs steckt in der Datei.
exports-poster-failed = Das Poster ließ sich nicht erstellen.

# Two runs that are compared
exports-both = Gezeigt werden beide Läufe, A ({ $one }) und B ({ $other }), im selben Moment und mit einer gemeinsamen Legende; die Datei enthält die Belege beider.
