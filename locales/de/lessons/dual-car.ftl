lesson-title = Zwei Antigene: dualer CAR und UND-Gatter
lesson-summary = Ein CAR, dem eines von zwei Antigenen genügt, und einer, der beide braucht: was jeder gewinnt und was er preisgibt.
lesson-steps-0-title = Ein Tumor und seine Nachbarn
lesson-steps-0-text = In der Mitte liegt ein Tumor aus 300 Zellen, um ihn herum liegen 150 gesunde Zellen. Fast alle Tumorzellen tragen zwei Antigene, A und B. Die gesunden Zellen tragen nur A.
    
    Der Tumor ist nicht einheitlich. Sechs seiner Zellen, jede fünfzigste, haben kein A. Sechs andere haben kein B. Niemand hat sie für die Therapie gemacht; sie sind durch Zufall da, bevor sie beginnt.
    
    Bald treffen 50 CAR-T-Zellen ein. Was sie sehen können, entscheiden Sie.
lesson-steps-0-tasks-0-text = Färben Sie die Zellen nach Antigen A und suchen Sie die wenigen Tumorzellen ohne A.
lesson-steps-0-tasks-1-text = Färben Sie sie nach Antigen B: Jetzt ist der ganze Ring ohne.
lesson-steps-0-tasks-2-text = Zurück zu den Zellarten.
lesson-steps-1-title = Ein Antigen
lesson-steps-1-text = Zuerst der übliche Weg: ein CAR gegen A allein. Zeichnen Sie, wie viele Tumorzellen im Lauf von sechs Tagen leben. Dann sehen Sie zu, und behalten Sie den Ring im Auge.
lesson-steps-1-tasks-0-question = Wie geht es mit der Zahl der lebenden Tumorzellen weiter?
lesson-steps-1-tasks-1-text = Sechs Tage abspielen
lesson-steps-1-tasks-2-title = CAR gegen A allein: lebende Zellen nach sechs Tagen
lesson-steps-1-tasks-2-columns-0-label = Tumor
lesson-steps-1-tasks-2-columns-1-label = ohne A
lesson-steps-1-tasks-2-columns-2-label = Gesund
lesson-steps-1-tasks-3-question = Es waren 150 gesunde Zellen. Wie viele davon gingen verloren? Rechnen Sie es aus Ihrer Tabelle aus.
lesson-steps-1-tasks-3-unit = Zellen
lesson-steps-1-tasks-3-because = Eine CAR-T-Zelle liest Antigen A, nicht Gesundheit. Gewebe, das ebenso viel davon trägt wie der Tumor, wird ebenso angegriffen.
lesson-steps-1-tasks-4-question = Welche Tumorzellen sind übrig?
lesson-steps-1-tasks-4-choices-0-text = Die, die am weitesten von den Gefäßen entfernt sind
lesson-steps-1-tasks-4-choices-0-because = CAR-T-Zellen wandern; in sechs Tagen kommen sie in einem so kleinen Gewebestück überallhin. Vergleichen Sie die ersten beiden Zahlen Ihrer Tabelle.
lesson-steps-1-tasks-4-choices-1-text = Die ohne A und ihre Töchter
lesson-steps-1-tasks-4-choices-1-because = Sechs solche Zellen waren am Anfang da. Nichts hielt sie auf, also teilten sie sich.
lesson-steps-1-tasks-4-choices-2-text = Eine zufällige Auswahl aus allen
lesson-steps-1-tasks-4-choices-2-because = Sehen Sie in die zweite Spalte Ihrer Tabelle: Alle, die übrig sind, haben etwas gemeinsam.
lesson-steps-1-tasks-5-text = Ein zweifaches Versagen. Der Tumor kommt aus Zellen zurück, die der CAR nicht sehen kann: Antigenverlust als Ausweg, englisch „antigen escape“. Und der gesunde Ring ist weg, weil er A trägt: On-Target/Off-Tumor-Schaden. Ein zweites Antigen kann gegen das eine oder das andere helfen. Gegen beides?
lesson-steps-2-title = Eines von beiden, oder beide?
lesson-steps-2-text = Eine CAR-T-Zelle kann auf zwei Antigene achten und sie verknüpfen. Dafür gibt es zwei Wege.
    
    ODER: Die Zelle tötet, was A oder B trägt. In der Fachsprache heißt das dualer CAR.
    
    UND: Die Zelle tötet nur, was A und B trägt. Hier bringt A sie dazu, einen zweiten Rezeptor zu bauen, für B; bis er da ist, tötet sie nichts.
    
    Der Tumor hat Zellen mit beiden, Zellen ohne A und Zellen ohne B. Der Ring hat nur A. Gehen Sie alle der Reihe nach durch, bevor Sie wählen.
lesson-steps-2-tasks-0-question = Was wird die ODER-Zelle tun?
lesson-steps-2-tasks-0-choices-0 = Den ganzen Tumor beseitigen und den Ring verschonen
lesson-steps-2-tasks-0-choices-1 = Den ganzen Tumor und den Ring beseitigen
lesson-steps-2-tasks-0-choices-2 = Einige Tumorzellen übrig lassen und den Ring verschonen
lesson-steps-2-tasks-1-question = Und die UND-Zelle?
lesson-steps-3-title = Die beiden Gatter bei der Arbeit
lesson-steps-3-text = Derselbe Tumor, dieselbe Dosis, derselbe Startwert: Nur die Regel in der CAR-T-Zelle ist eine andere.
lesson-steps-3-tasks-0-title = Lebende Zellen nach sechs Tagen
lesson-steps-3-tasks-0-columns-2-label = ohne B
lesson-steps-3-tasks-0-rows-0-label = A oder B
lesson-steps-3-tasks-0-rows-1-label = A und B
lesson-steps-3-tasks-1-question = Welche Tumorzellen können der UND-Zelle entkommen?
lesson-steps-3-tasks-1-choices-0-text = Keine: Zwei Antigene sind sicherer als eines
lesson-steps-3-tasks-1-choices-0-because = Sicherer für das Gewebe. Dem Tumor stehen jetzt zwei Auswege offen: Ihre Tabelle zählt beide.
lesson-steps-3-tasks-1-choices-1-text = Nur die ohne A
lesson-steps-3-tasks-1-choices-1-because = Die entkommen, ja. Aber sehen Sie auch in die dritte Spalte.
lesson-steps-3-tasks-1-choices-2-text = Die ohne A und die ohne B
lesson-steps-3-tasks-1-choices-2-because = Wo beide nötig sind, genügt der Verlust des einen oder des anderen, um sich zu verstecken.
lesson-steps-3-tasks-2-text = ODER: Jede Tumorzelle trägt noch eines der beiden, also sterben sie alle. Der Ring trägt A, also stirbt er mit.
lesson-steps-3-tasks-3-text = UND: Der Ring hat kein B und bleibt unversehrt. Doch wer kein A oder kein B hat, geht frei aus: Um sich vor der ODER-Zelle zu verstecken, braucht es zwei Verluste, vor der UND-Zelle nur einen.
    
    ODER schließt Auswege und vergrößert den Schaden. UND macht es umgekehrt. Keine Regel für zwei Antigene kann beides.
lesson-steps-3-tasks-4-text = A allein und A und B, nebeneinander
lesson-steps-4-title = Der Preis des Wartens
lesson-steps-4-text = Die UND-Zelle dieser Lektion muss ihren zweiten Rezeptor erst bauen. Das dauert an Zellen mit A etwa sechs Stunden; fern von A schwindet er wieder. Was, wenn es gar keine Zeit kostete, oder einen ganzen Tag?
    
    Lesen Sie die Tabelle an Tag 2 ab, mitten im Kampf.
lesson-steps-4-tasks-0-question = Was ändert ein langsameres Gatter an Tag 2?
lesson-steps-4-tasks-0-choices-0 = Weniger getötete Tumorzellen bis dahin
lesson-steps-4-tasks-0-choices-1 = Mehr getötete gesunde Zellen
lesson-steps-4-tasks-0-choices-2 = Beides
lesson-steps-4-tasks-1-title = UND-Zelle an Tag 2
lesson-steps-4-tasks-1-columns-0-label = Tumor: getötet
lesson-steps-4-tasks-1-columns-1-label = Gesund: am Leben
lesson-steps-4-tasks-1-rows-0-label = zweiter Rezeptor sofort
lesson-steps-4-tasks-1-rows-1-label = in 6 Stunden
lesson-steps-4-tasks-1-rows-2-label = in 24 Stunden
lesson-steps-4-tasks-2-question = Wie viele Tumorzellen mehr wurden getötet, wenn der zweite Rezeptor sofort da ist und nicht erst nach 24 Stunden?
lesson-steps-4-tasks-2-because = Warten kostet Tötungen. Sicherheit kostet es nicht: Ohne B bleibt der Ring in allen drei Läufen verschont.
lesson-steps-4-tasks-3-text = Die UND-Zelle noch einmal laden, um eigene Werte zu probieren
lesson-steps-4-tasks-4-text = Stellen Sie die Zeit ein und spielen Sie dann ab. Sie gilt vom Anfang des Laufs an.
lesson-steps-4-tasks-4-label = Zeit zum Bau des zweiten Rezeptors
lesson-steps-5-title = Zwei Verluste, oder einer
lesson-steps-5-text = Warum sich überhaupt auf die ODER-Zelle verlassen? Wegen einer Multiplikation. Sind der Verlust von A und der von B unabhängig, so multiplizieren sich ihre Wahrscheinlichkeiten.
    
    Aber sind sie unabhängig? Manche Leukämien wechseln ihre ganze Identität, von lymphatisch zu myeloisch, und legen CD19 und CD22 zugleich ab. Jetzt soll jede fünfzigste Zelle weder A noch B tragen.
lesson-steps-5-tasks-0-question = Eine von 100 Zellen hat kein A, eine von 100 kein B, unabhängig voneinander. Wie viele von 10 000 Zellen haben im Mittel keines von beiden?
lesson-steps-5-tasks-0-because = 1/100 × 1/100 = 1/10 000. Von 10 000 Zellen entkommen 100 einem CAR gegen A und eine der ODER-Zelle.
lesson-steps-5-tasks-1-title = ODER-Zelle, sechs Tage, jede fünfzigste Zelle ohne A und B
lesson-steps-5-tasks-1-rows-0-label = A und B zugleich verloren
lesson-steps-5-tasks-2-text = Verluste, die gemeinsam kommen, multiplizieren sich nicht: Ein einziges Ereignis nimmt der Therapie beide Ziele. Bei Patienten, deren Leukämie als myeloische zurückkam, hat man das gesehen. Ein gutes Paar von Antigenen ist also eines, das eine Tumorzelle nicht in einem Schritt verlieren kann.
lesson-steps-6-title = Ist es Zufall?
lesson-steps-6-text = Alle Ihre Läufe hatten denselben Startwert. Andere Startwerte legen die Zellen an andere Orte und lassen andere CAR-T-Zellen zuerst auf sie treffen. Sehen Sie nach, wie weit Ihr erstes Ergebnis von dem anderer Läufe entfernt liegt.
lesson-steps-6-tasks-0-text = Tumorzellen, die der CAR gegen A allein übrig lässt: Wo liegt Ihre Zahl?
lesson-steps-6-tasks-1-question = Leukämie: Ihre Zellen tragen CD19 und CD22, normale B-Zellen auch. Ohne B-Zellen kann man leben, mit Antikörpern als Medikament. Welche Regel?
lesson-steps-6-tasks-1-choices-0-text = ODER: Der Schaden ist zu ertragen, und die größere Gefahr ist das Entkommen
lesson-steps-6-tasks-1-choices-0-because = Deshalb wurden CAR-T-Zellen gegen CD19 und CD22 bei Leukämie erprobt.
lesson-steps-6-tasks-1-choices-1-text = UND: Gesunde Zellen dürfen niemals Schaden nehmen
lesson-steps-6-tasks-1-choices-1-because = Hier kann ein Medikament sie ersetzen. UND würde die Auswege verdoppeln, nur um einen Schaden zu vermeiden, der zu ertragen ist.
lesson-steps-6-tasks-2-question = Ein solider Tumor trägt A und B; die Lunge trägt nur A. Welche Regel?
lesson-steps-6-tasks-2-choices-0-text = ODER: Die größere Gefahr ist das Entkommen
lesson-steps-6-tasks-2-choices-0-because = Die Lunge trägt A. Ihren Verlust überlebt niemand.
lesson-steps-6-tasks-2-choices-1-text = UND, und dazu einen Plan für die Zellen, die entkommen
lesson-steps-6-tasks-2-choices-1-because = Gewebe, ohne das man nicht leben kann, geht vor; gegen das Entkommen braucht es andere Mittel.
lesson-steps-6-tasks-3-text = Was hier Modell ist: Gewebe wächst nicht nach, eine Zelle hat entweder etwa 15 000 Moleküle eines Antigens oder so gut wie keine, und Zellen ohne eines davon sind häufiger als bei den meisten Patienten, damit ein Stück von 300 Zellen sie zeigen kann. Und die UND-Zelle des Modells braucht beide Antigene auf ein und derselben Zelle; eine wirkliche, die ein Nachbar geprimt hat, kann einige Stunden lang auch eine Zelle töten, die nur B trägt.
lesson-teacher-aims-0 = Entkommen durch Antigenverlust und On-Target/Off-Tumor-Schaden als zwei Arten erklären, auf die ein einziges Ziel versagt
lesson-teacher-aims-1 = aus einer Regel für zwei Antigene vorhersagen, welche Zellen sterben
lesson-teacher-aims-2 = bei einer gegebenen Krankheit Entkommen und Schaden gegeneinander abwägen
lesson-teacher-aims-3 = sagen, warum sich unabhängige Verluste multiplizieren und gemeinsame nicht
lesson-teacher-before-0 = eine CAR-T-Zelle tötet, was ihr Antigen trägt (Lektion 1)
lesson-teacher-before-1 = Wahrscheinlichkeiten unabhängiger Ereignisse multiplizieren sich
lesson-teacher-time = 2 min Bild, 4 min ein Antigen, 2 min Vermutungen, 3 min beide Gatter, 3 min Warten, 2 min zwei Verluste, 2 min Zufall und Wahl
lesson-teacher-curriculum-0 = NGSS (USA) HS-LS4-4: Selektion in Populationen von Zellen; HS-ETS1-3: Abwägen bei einem Entwurf
lesson-teacher-curriculum-1 = A-Level-Biologie (England): Zellerkennung und Immunsystem; Selektion
lesson-teacher-curriculum-2 = Abitur: spezifische Immunantwort, Variation und Selektion
lesson-teacher-curriculum-3 = Erstes Jahr des Medizinstudiums: Antigenverlust und Toxizität als Grenzen zielgerichteter Therapie
lesson-teacher-misconceptions-0-belief = Zwei Antigene sind besser als eines, egal nach welcher Regel.
lesson-teacher-misconceptions-0-answer = Auf die Regel kommt es an. ODER lässt weniger entkommen und schadet mehr, UND schadet weniger und lässt mehr entkommen: Die Tabelle der beiden Gatter zeigt beides.
lesson-teacher-misconceptions-1-belief = Durch die Therapie verlieren Tumorzellen ihr Antigen.
lesson-teacher-misconceptions-1-answer = In dieser Lektion geht bei keiner Teilung ein Antigen verloren: Die sechs Zellen waren vor der ersten CAR-T-Zelle da. Die Therapie wählt sie nur aus.
lesson-teacher-misconceptions-2-belief = Eine CAR-T-Zelle verschont gesundes Gewebe, weil es gesund ist.
lesson-teacher-misconceptions-2-answer = Sie liest Moleküle. Der Ring übersteht die UND-Zelle, weil ihm B fehlt, aus keinem anderen Grund.
lesson-teacher-answers-0 = A allein: nach sechs Tagen etwa 45 Tumorzellen übrig, alle ohne A; der Ring ist verloren.
lesson-teacher-answers-1 = ODER: keine übrig, der Ring ist verloren. UND: 40 bis 55 übrig, fast alle ohne A oder ohne B; der Ring ist unversehrt.
lesson-teacher-answers-2 = Tag 2: etwa 380 Tötungen mit dem zweiten Rezeptor sofort, etwa 310 in 6 Stunden, etwa 245 in 24 Stunden.
lesson-teacher-answers-3 = Beide zugleich verloren: Die ODER-Zelle lässt diese Zellen und ihre Töchter übrig.
lesson-teacher-followUps-0 = Szenario „Zwei Ziele zugleich“: dasselbe mit CD19 und CD22 bei Leukämie.
lesson-teacher-followUps-1 = Szenario „Leukämie in Verkleidung“: Beide Antigene gehen auf einmal verloren.
lesson-teacher-followUps-2 = Lassen Sie CAR-T-Zellen des UND-Laufs anklicken, am Ring und am Tumor, und ablesen, wie weit jede geprimt ist.
