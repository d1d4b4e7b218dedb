lesson-title = Warum solide Tumoren schwierig sind
lesson-summary = Wenig Sauerstoff, ein Rand, der abgenagt werden muss, Makrophagen, die die Killer zurückhalten, und zu wenige, die hineinkommen.
lesson-steps-0-title = Eine Kugel im Dunkeln
lesson-steps-0-text = Bei Leukämie treffen CAR-T-Zellen ihre Ziele in Blut und Knochenmark. Ein solider Tumor ist ein Klumpen. Sie sehen eine Scheibe davon, etwa einen halben Millimeter breit: 700 Tumorzellen, dicht gepackt, und zwischen ihnen 60 Makrophagen. Alle Tumorzellen tragen reichlich Antigen. Verstecken kann sich keine.
    
    Kein Gefäß führt hindurch. Sauerstoff kommt von außen. Die CAR-T-Zellen auch: 100 von ihnen treffen in den ersten Stunden rings um den Rand ein.
lesson-steps-0-tasks-0-text = Färben Sie die Tumorzellen nach Antigen: Keine ist ohne.
lesson-steps-0-tasks-1-text = Zurück zu den Zellarten, mit dem Sauerstoff dahinter. Er ist überall gleich, denn der Lauf hat noch nicht begonnen.
lesson-steps-1-title = Außer Atem
lesson-steps-1-text = Am Anfang haben alle Zellen 38 mmHg Sauerstoff, wie in gut versorgtem Gewebe. Jede Tumorzelle verbraucht ihn. Zeichnen Sie, wie sich der mittlere Sauerstoff der lebenden Tumorzellen in drei Tagen ändert, während CAR-T-Zellen von außen angreifen.
lesson-steps-1-tasks-0-question = Wie ändert sich der mittlere Sauerstoff der Tumorzellen?
lesson-steps-1-tasks-1-text = Den ersten Tag abspielen
lesson-steps-1-tasks-2-title = Tumorzellen nach einem Tag
lesson-steps-1-tasks-2-columns-0-label = Mangel an O₂
lesson-steps-1-tasks-2-columns-1-label = Am Leben
lesson-steps-1-tasks-2-columns-2-label = Getötet
lesson-steps-1-tasks-3-question = Welcher Anteil der lebenden Tumorzellen leidet an Sauerstoffmangel? Geben Sie eine Zahl zwischen 0 und 1 an.
lesson-steps-1-tasks-3-because = Mangel heißt hier: unter 15 mmHg. Nur ein Saum von wenigen Zellen hat mehr.
lesson-steps-1-tasks-4-question = Was tut eine Tumorzelle bei Sauerstoffmangel?
lesson-steps-1-tasks-4-choices-0-text = Sie stirbt sofort
lesson-steps-1-tasks-4-choices-0-because = Nur wenn fast gar kein Sauerstoff da ist, und auch dann erst nach Stunden. Die meisten Zellen in der Mitte leben.
lesson-steps-1-tasks-4-choices-1-text = Sie ruht: Sie teilt sich kaum noch und wartet
lesson-steps-1-tasks-4-choices-1-because = Ruhende Zellen sind eine Reserve. Verschwindet der Rand, so erreicht sie Sauerstoff, und sie erwachen.
lesson-steps-1-tasks-4-choices-2-text = Sie wandert dorthin, wo Sauerstoff ist
lesson-steps-1-tasks-4-choices-2-because = Die Tumorzellen dieser Lektion wandern nicht. Sie werden von ihren Nachbarn geschoben, mehr nicht.
lesson-steps-1-tasks-6-title = Tumorzellen nach drei Tagen
lesson-steps-1-tasks-6-columns-2-label = O₂, Mittel
lesson-steps-1-tasks-7-text = Er fällt in der ersten Stunde auf etwa 11 mmHg: Verbrauch und Nachschub halten sich bald die Waage. Dann steigt er langsam. Jede Schicht, die am Rand getötet wird, lässt der nächsten mehr Sauerstoff. Der Angriff versorgt die Überlebenden.
lesson-steps-2-title = Nagen am Rand
lesson-steps-2-text = Wo wird getötet? Spielen Sie noch einmal zwölf Stunden ab und achten Sie auf die Blitze. Fast alle liegen am Rand, wo die CAR-T-Zellen ankommen.
    
    Eine Zelle eines soliden Tumors ist zäh: Hier braucht es drei Treffer, zeitlich dicht beieinander. Der Schaden schwindet binnen einer Stunde. Eine Leukämiezelle stirbt in diesem Modell an einem einzigen.
    
    Wären CAR-T-Zellen erfolgreicher, wenn sie sich fünfmal so schnell zwischen dicht gepackten Zellen hindurchzwängten?
lesson-steps-2-tasks-0-text = Zurück zum Anfang
lesson-steps-2-tasks-1-text = Zwölf Stunden abspielen
lesson-steps-2-tasks-2-question = CAR-T-Zellen, die sich fünfmal so schnell zwischen dicht gepackten Zellen hindurchzwängen: Wie viele Tötungen gibt es?
lesson-steps-2-tasks-2-choices-0 = Mehr, egal wie viele Treffer eine Tötung braucht
lesson-steps-2-tasks-2-choices-1 = Mehr, wo ein Treffer tötet; weniger, wo es drei braucht
lesson-steps-2-tasks-2-choices-2 = In beiden Fällen weniger
lesson-steps-2-tasks-3-title = In zwölf Stunden getötet
lesson-steps-2-tasks-3-rows-0-label = drei Treffer, langsam
lesson-steps-2-tasks-3-rows-1-label = drei Treffer, schnell
lesson-steps-2-tasks-3-rows-2-label = ein Treffer, langsam
lesson-steps-2-tasks-3-rows-3-label = ein Treffer, schnell
lesson-steps-2-tasks-4-question = Langsame Zellen: Wievielmal so viele Tötungen gibt es, wo ein Treffer genügt?
lesson-steps-2-tasks-4-because = Mehr als dreimal so viele: Treffer, die allein bleiben, verblassen und sind vergeudet.
lesson-steps-2-tasks-5-text = Schnelle Zellen verteilen sich in der Kugel. Wo ein Treffer tötet, ist das gut: mehr Ziele für jede. Wo es drei braucht, müssen Treffer binnen einer Stunde auf derselben Zelle zusammenkommen, und verstreute Zellen greifen selten dasselbe Ziel an. Am Rand, dicht gedrängt, helfen sie einander. Tempo allein ist kein Heilmittel. Der Unterschied ist klein: In zehn Läufen mit anderen Startwerten töteten die schnellen Zellen 4 bis 19 % weniger.
lesson-steps-3-title = Die falschen Helfer
lesson-steps-3-text = Die Makrophagen dieses Tumors helfen den CAR-T-Zellen nicht. Sie geben einen suppressiven Faktor ab, ähnlich TGF-β, der das Töten und das Teilen bremst. Sehen Sie ihn sich an.
    
    Man hat CAR-T-Zellen gebaut, die diesen Faktor nicht hören. Was würden sie ändern?
lesson-steps-3-tasks-0-text = Legen Sie den suppressiven Faktor hinter die Zellen.
lesson-steps-3-tasks-1-question = CAR-T-Zellen, die für den Faktor taub sind: Wie viele Tumorzellen sind nach drei Tagen übrig?
lesson-steps-3-tasks-1-choices-0 = Etwa ebenso viele: Antigen und Dosis sind dieselben
lesson-steps-3-tasks-1-choices-1 = Etwa drei Viertel
lesson-steps-3-tasks-1-choices-2 = Weniger als die Hälfte
lesson-steps-3-tasks-2-columns-2-label = CAR-T-Zellen
lesson-steps-3-tasks-2-rows-0-label = taub für den Faktor
lesson-steps-3-tasks-3-text = Vergleichen Sie mit Ihrer Tabelle „Tumorzellen nach drei Tagen“ aus Schritt 2: Dort waren zwischen drei- und vierhundert übrig. Der Faktor nimmt jeder CAR-T-Zelle einen Teil ihrer Kraft. Etwas weniger Treffer je Zelle heißt, dass viel seltener drei zusammenkommen, und auch Töchter gibt es weniger. So wird aus einer mäßigen Bremse ein großer Unterschied.
    
    Eine gelöste Bremse kann auch schaden: In der ersten Studie mit solchen Zellen, gegen Prostatakrebs, hatten 5 von 13 Patienten ein CRS von Grad 2 oder mehr, und einer von ihnen starb.
lesson-steps-3-tasks-4-text = Wie es ist und taub für den Faktor, nebeneinander
lesson-steps-4-title = Hineinkommen
lesson-steps-4-text = Bei Patienten erreichen überhaupt nur wenige CAR-T-Zellen einen soliden Tumor: Seine Gefäße lassen sie nicht durch, seine Signale rufen sie nicht. In dieser Scheibe wählen Sie einfach, wie viele ankommen.
    
    Und was, wenn doch Gefäße durch die Mitte liefen und CAR-T-Zellen brächten, und Blut?
lesson-steps-4-tasks-0-question = Halb so viele kommen an. Wie viele Tumorzellen werden in drei Tagen getötet?
lesson-steps-4-tasks-0-choices-0 = Etwa halb so viele
lesson-steps-4-tasks-0-choices-1 = Etwa ebenso viele: Sie vermehren sich ja
lesson-steps-4-tasks-0-choices-2 = Keine
lesson-steps-4-tasks-1-rows-0-label = halb so viele kommen an
lesson-steps-4-tasks-1-rows-1-label = doppelt so viele kommen an
lesson-steps-4-tasks-1-rows-2-label = durch Gefäße in der Mitte
lesson-steps-4-tasks-2-question = Mit Gefäßen im Inneren wurden etwa so viele Tumorzellen getötet wie in Schritt 2, oder mehr. Dennoch sind mehr übrig. Warum?
lesson-steps-4-tasks-2-choices-0-text = Die CAR-T-Zellen haben stattdessen gesunde Zellen getötet
lesson-steps-4-tasks-2-choices-0-because = In dieser Scheibe gibt es keine.
lesson-steps-4-tasks-2-choices-1-text = Gefäße bringen auch Sauerstoff: Die Zellen, die ruhten, teilen sich jetzt
lesson-steps-4-tasks-2-choices-1-because = Sehen Sie in die letzte Spalte: Kaum eine Zelle hat Sauerstoffmangel. Blut versorgt beide Seiten.
lesson-steps-4-tasks-2-choices-2-text = CAR-T-Zellen sterben in der Mitte
lesson-steps-4-tasks-2-choices-2-because = Auch dort haben sie Sauerstoff. Vergleichen Sie die Tötungen: Sie haben hart gekämpft.
lesson-steps-4-tasks-3-text = Kommen halb so viele an, sterben etwa halb so viele, und der Tumor ersetzt durch Teilung ein Drittel davon oder mehr. Kommen doppelt so viele an, sind wenige oder keine übrig. Zwischen einem Tumor, der schrumpft, und einem, der weg ist, liegt hier ein Faktor zwei bei denen, die hineinkommen.
lesson-steps-5-title = Wie taub ist taub genug?
lesson-steps-5-text = Ein Rezeptor lässt sich nie ganz abschalten. Der Regler sagt, wie viel von ihrer Kraft eine CAR-T-Zelle höchstens durch den Faktor verliert: 0,8 ist der bisherige Wert, 0 heißt taub. Finden Sie einen Wert, bei dem an Tag 3 weniger als 200 Tumorzellen übrig sind. Beginnen Sie für jeden neuen Wert von vorn.
lesson-steps-5-tasks-1-text = Stellen Sie die Wirkung ein und tragen Sie dann ein, was herauskommt.
lesson-steps-5-tasks-1-label = Kraft, die höchstens durch den Faktor verloren geht
lesson-steps-5-tasks-2-title = Ihre eigenen CAR-T-Zellen: Tumorzellen nach drei Tagen
lesson-steps-5-tasks-3-text = Ist Ihr Unterschied größer als der Zufall? Sehen Sie nach, was andere Startwerte ohne jede Änderung ergeben.
lesson-steps-6-title = Was Sie jetzt wissen
lesson-steps-6-text = Keiner dieser Tumorzellen fehlte das Antigen. Dennoch haben Hunderte von ihnen drei Tage überlebt. Vier Hindernisse lagen hintereinander: Zellen, die aus Mangel an Sauerstoff ruhen, ein Rand, an dem Treffer zusammenkommen müssen, Makrophagen, die die Killer bremsen, und zu wenige, die ankommen.
lesson-steps-6-tasks-0-question = Eine Kollegin will diese Therapie verbessern, indem sie den CAR fester an sein Antigen binden lässt. Was sagen Sie?
lesson-steps-6-tasks-0-choices-0-text = Gut: Er bindet zu schwach
lesson-steps-6-tasks-0-choices-0-because = Jede Tumorzelle trägt etwa 100 000 Moleküle des Antigens. Sie zu finden war nie die Schwierigkeit.
lesson-steps-6-tasks-0-choices-1-text = Nicht das Antigen begrenzt, sondern wie viele ankommen und wie stark sie gebremst werden
lesson-steps-6-tasks-0-choices-1-because = Messen Sie zuerst, welcher Schritt begrenzt, und verbessern Sie dann diesen.
lesson-steps-6-tasks-1-text = Was hier Modell ist: eine flache Scheibe statt einer Kugel, ein suppressiver Faktor anstelle vieler, und keine Wände aus Bindegewebe. Stärke des Faktors, Treffer bis zum Tod und Nachschub an Granula wurden innerhalb ihrer Grenzen so gewählt, dass jedes Hindernis zu sehen ist. Welches in einem wirklichen Tumor das größte ist, muss man dort messen.
lesson-teacher-aims-0 = vier Hindernisse eines soliden Tumors nennen, die nichts mit dem Antigen zu tun haben
lesson-teacher-aims-1 = erklären, warum ruhende Zellen eine Reserve sind und kein Sieg
lesson-teacher-aims-2 = erklären, warum bei schwindendem Schaden Gedränge nützt
lesson-teacher-aims-3 = eines nach dem anderen ändern und mit einem unveränderten Lauf vergleichen
lesson-teacher-before-0 = eine CAR-T-Zelle tötet, was ihr Antigen trägt (Lektion 1)
lesson-teacher-before-1 = Zellen brauchen Sauerstoff; er breitet sich durch Diffusion aus
lesson-teacher-time = 2 min Bild, 5 min Sauerstoff, 4 min Rand, 3 min Makrophagen, 3 min Hineinkommen, 2 min Regler und Zufall, 1 min Schluss
lesson-teacher-curriculum-0 = NGSS (USA) HS-LS1-2: zusammenwirkende Systeme; HS-LS1-3: Rückkopplung
lesson-teacher-curriculum-1 = A-Level-Biologie (England): Diffusion über Strecken, Oberfläche und Volumen; Zellerkennung und Immunsystem
lesson-teacher-curriculum-2 = Abitur: Diffusion und Größe von Zellen und Geweben, spezifische Immunantwort
lesson-teacher-curriculum-3 = Erstes Jahr des Medizinstudiums: Tumormikroumgebung, Hypoxie, Immunsuppression
lesson-teacher-misconceptions-0-belief = Sauerstoffmangel tötet einen Tumor, also ist er gut für den Patienten.
lesson-teacher-misconceptions-0-answer = Die meisten Zellen mit Sauerstoffmangel ruhen. Sie teilen sich wieder, wenn der Rand weg ist, wie die steigende Sauerstoffkurve zeigt.
lesson-teacher-misconceptions-1-belief = Schnellere Killer töten mehr.
lesson-teacher-misconceptions-1-answer = Wo ein Treffer tötet, ja. Wo drei binnen einer Stunde zusammenkommen müssen, vergeuden verstreute Zellen sie: Vergleichen Sie die vier Zeilen.
lesson-teacher-misconceptions-2-belief = Makrophagen gehören zur Abwehr, also helfen sie.
lesson-teacher-misconceptions-2-answer = Sie folgen Signalen. Die vieler Tumoren bringen sie dazu, T-Zellen zurückzuhalten; bei einer angegriffenen Leukämie schüren sie die Entzündung (Lektion 7).
lesson-teacher-answers-0 = Nach einem Tag haben etwa 0,7 der lebenden Zellen Sauerstoffmangel; der Sauerstoff fällt von 38 auf etwa 11 mmHg und steigt bis Tag 3 auf 15 bis 16.
lesson-teacher-answers-1 = Zwölf Stunden: mit drei Treffern etwa 80 Tötungen langsam und 70 schnell, mit einem etwa 345 langsam und 400 schnell.
lesson-teacher-answers-2 = Drei Tage: wie es ist, etwa 370 übrig; taub für den Faktor etwa 100; mit halb so vielen, die ankommen, etwa 600, mit doppelt so vielen weniger als 80; mit Gefäßen im Inneren etwa 440.
lesson-teacher-followUps-0 = Szenario „Ein solider Tumor von außen“: die Kugel in drei Dimensionen, mit totem Kern.
lesson-teacher-followUps-1 = Szenario „Der Checkpoint und seine Blockade“: eine andere Bremse und ein Medikament dagegen.
lesson-teacher-followUps-2 = Lassen Sie eine Therapie mit zwei Änderungen planen und mit einer Tabelle verteidigen.
