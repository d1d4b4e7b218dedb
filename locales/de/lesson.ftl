# Was eine Lektion um ihre eigenen Texte herum sagt.

lesson-loading = Die Lektion wird geöffnet …
lesson-failed = Die Lektion konnte nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.
lesson-close = Lektion schließen
lesson-list-intro = Jede führt mit einer eigenen Simulation durch eine Frage. Was Sie getan haben, bleibt in diesem Browser.
lesson-list-minutes = { $n } min
lesson-list-done = erledigt
lesson-list-progress = { $done } von { $of } Aufgaben
lesson-list-levels-school = Sekundarstufe
lesson-list-levels-college = Oberstufe
lesson-list-levels-university = Hochschule
lesson-list-levels-medicine = Medizinstudium
lesson-step = Schritt { $n } von { $of }
lesson-back = Zurück
lesson-next = Nächster Schritt
lesson-finish = Zum Schluss
lesson-left = { $n ->
    [one] Eine Aufgabe dieses Schritts ist noch offen.
   *[other] { $n } Aufgaben dieses Schritts sind noch offen.
 }
lesson-allDone = Alle Aufgaben dieses Schritts sind erledigt.
lesson-isDone = erledigt
lesson-show = Zeigen
lesson-goTo = Zu { $moment } gehen
lesson-playTo = Bis { $moment } abspielen
lesson-stop = Anhalten
lesson-inThisRun = { $what } gibt es in diesem Lauf nicht.
lesson-pick-nothing = Noch ist keine Zelle gewählt.
lesson-pick-wrongKind = Sie haben { $name } gewählt: Gefragt ist eine andere Art.
lesson-pick-fewKills = Sie haben { $name } gewählt; von ihr getötete Zellen: { $kills }. Wählen Sie eine, die mehr getötet hat.
lesson-pick-right = Sie haben { $name } gewählt.
lesson-predict-hint = Zeichnen Sie Ihre Vermutung in das leere Diagramm oder stellen Sie die Punkte mit den Pfeiltasten.
lesson-predict-point = Ihre Vermutung für Tag { $day }
lesson-predict-keep = Das ist meine Vermutung
lesson-predict-kept = Ihre Vermutung ist festgehalten.
lesson-predict-yours = Ihre Vermutung
lesson-predict-happened = was geschah
lesson-predict-chart = { $what }, { $unit }, über die Tage
lesson-predict-words = Am Ende liegt Ihre Vermutung bei { $guess }; im Lauf sind es { $value }.
lesson-measure-run = Starten: { $label }
lesson-measure-record = Eintragen: { $label }
lesson-measure-runShort = Starten
lesson-measure-recordShort = Eintragen
lesson-measure-which = Lauf
lesson-measure-none = noch nicht gemessen
lesson-measure-thisRun = dieser Lauf
lesson-measure-at = Abgelesen an { $moment }.
lesson-ask-answer = Antworten
lesson-ask-check = Prüfen
lesson-ask-right = Richtig.
lesson-ask-wrong = Nicht ganz.
lesson-ask-missing = Messen Sie zuerst: Die Antwort folgt aus Ihrer Tabelle.
lesson-ask-yourAnswer = Ihre Antwort
lesson-band-run = Mit { $n } anderen Startwerten rechnen
lesson-band-cancel = Abbrechen
lesson-band-progress = { $done } von { $of } Läufen
lesson-band-result = Von { $n } anderen Läufen liegen die mittleren neun Zehntel zwischen { $low } und { $high }.
lesson-band-yours = Ihrer: { $value }.
lesson-band-inside = Er liegt darin: Ein solcher Lauf ist nichts Ungewöhnliches.
lesson-band-outside = Er liegt außerhalb: ein seltener Lauf oder ein anderer als verlangt.
lesson-band-nothing = Tragen Sie zuerst Ihren eigenen Wert ein.
lesson-band-failed = Die anderen Läufe konnten nicht gerechnet werden.
lesson-reveal-waits = Dies öffnet sich, wenn die Aufgaben darüber erledigt sind.
lesson-end-title = Geschafft
lesson-end-intro = Das haben Sie getan. Geben Sie es ab, drucken Sie es oder beginnen Sie eine weitere Lektion.
lesson-end-tasks = Erledigte Aufgaben: { $done } von { $of }
lesson-end-score = Richtige Antworten: { $right } von { $of }
lesson-end-name = Ihr Name oder Ihre Nummer
lesson-end-nameHint = So, wie es Ihre Lehrkraft verlangt; es steht nur im Code und sonst nirgends.
lesson-end-group = Code der Klasse
lesson-end-handin = Abgabecode erstellen
lesson-end-code = Abgabecode
lesson-end-copy = Code kopieren
lesson-end-copied = Kopiert.
lesson-end-save = Als Datei speichern
lesson-end-print = Drucken
lesson-end-again = Noch einmal beginnen
lesson-end-more = Weitere Lektionen
lesson-end-openTasks = { $n ->
    [one] Eine Aufgabe ist noch offen; Sie können trotzdem abgeben.
   *[other] { $n } Aufgaben sind noch offen; Sie können trotzdem abgeben.
 }
lesson-end-noName = Schreiben Sie zuerst Ihren Namen oder Ihre Nummer.
lesson-teacher-title = Für die Lehrkraft
lesson-teacher-aims = Ziele
lesson-teacher-before = Vorwissen
lesson-teacher-time = Zeit
lesson-teacher-curriculum = Lehrplan
lesson-teacher-misconceptions = Häufige Fehlvorstellungen
lesson-teacher-answers = Antworten
lesson-teacher-followUps = Wie es weitergeht
lesson-teacher-references = Quellen
lesson-pick-next = Nächste Zelle
lesson-pick-life = Das Leben dieser Zelle zeigen

# Eine Frage wird beantwortet, bis es stimmt oder bis die Antwort gezeigt wird
lesson-ask-again = Prüfen Sie die Zahlen und die Rechnung, und versuchen Sie es noch einmal.
lesson-ask-show = Antwort zeigen
lesson-ask-shown = Die Antwort: { $answer }.
lesson-end-first = Beim ersten Versuch richtig, und nur das zählt: { $first } von { $of }
