lesson-title = Eine Studie lesen: Überlebenskurven
lesson-summary = Verfolgen Sie einzelne Patienten bis zu ihrem Ereignis, zeichnen Sie die Kurve eines ganzen Arms, und lernen Sie, warum drei Patienten nichts beweisen.
lesson-steps-0-title = Zwei Arme und ein Endpunkt
lesson-steps-0-text = Zwei Dosen werden verglichen: In einem Arm bekommt jeder Patient 6 CAR-T-Zellen für das Gewebestück, das Sie sehen, im anderen 8. Jeder Arm hat zwölf Patienten. Ein Patient ist hier ein Lauf mit eigenem Startwert: dieselbe Art Leukämie, 150 Zellen am Anfang, aber andere Zufallsereignisse.
    
    Bevor eine Studie beginnt, muss sie sagen, was zählt: ihren Endpunkt. Hier ist es die Progression: Die Leukämie erreicht 300 Zellen, das Doppelte ihres Anfangs. Beobachtet wird die Zeit bis dahin. Die Studie endet nach vier Tagen, das sind 96 Stunden.
    
    Es sind Läufe eines Modells auf einem kleinen Gewebestück. Echte Studien rechnen in Monaten; gelesen werden sie genauso.
lesson-steps-0-tasks-0-question = Patient 1 bekommt die niedrige Dosis. Zeichnen Sie die Zahl der Leukämiezellen von Tag 0 bis Tag 4.
lesson-steps-1-title = Ein Ereignis
lesson-steps-1-text = Verfolgen Sie Patient 1 aus dem Arm mit niedriger Dosis bis zur Progression. Der Lauf hält von selbst an, sobald 300 Zellen erreicht sind.
lesson-steps-1-tasks-0-text = Mit Patient 1 beginnen, niedrige Dosis
lesson-steps-1-tasks-1-text = Bis zur Progression abspielen
lesson-steps-1-tasks-2-title = Patient 1 beim Ereignis
lesson-steps-1-tasks-2-columns-0-label = Zeit
lesson-steps-1-tasks-2-columns-1-label = Leukämiezellen
lesson-steps-1-tasks-3-question = Nach wie vielen Stunden kam es bei Patient 1 zur Progression? Teilen Sie die Minuten durch 60.
lesson-steps-1-tasks-3-because = Dieser Patient hatte ein Ereignis, und dessen Zeit ist bekannt. Das ist eines der beiden Dinge, aus denen eine Überlebenskurve besteht.
lesson-steps-1-tasks-4-text = Die Leukämie wuchs schneller, als sechs Zellen töten konnten. Später mag sich das Blatt noch wenden, wenn sich die CAR-T-Zellen vermehrt haben; für diesen Endpunkt zählt das nicht mehr. Was zählt, muss feststehen, bevor irgendjemand hinsieht.
lesson-steps-2-title = Kein Ereignis
lesson-steps-2-text = Nun Patient 22 aus dem Arm mit hoher Dosis. Verfolgen Sie ihn bis zum Ende der Studie.
lesson-steps-2-tasks-0-text = Mit Patient 22 beginnen, hohe Dosis
lesson-steps-2-tasks-2-title = Patient 22 am Ende der Studie
lesson-steps-2-tasks-3-question = Weniger als 300 Zellen am Ende der Studie. Was wissen wir über Patient 22?
lesson-steps-2-tasks-3-choices-0-text = Bei diesem Patienten kommt es nie zur Progression
lesson-steps-2-tasks-3-choices-0-because = Über 96 Stunden hinaus hat niemand hingesehen. Dort endet, was wir wissen.
lesson-steps-2-tasks-3-choices-1-text = Dieser Patient war mindestens 96 Stunden ohne Progression
lesson-steps-2-tasks-3-choices-1-because = Die Zeit bis zum Ereignis ist länger als 96 Stunden; wie viel länger, ist unbekannt. Einen solchen Patienten nennt man zensiert.
lesson-steps-2-tasks-3-choices-2-text = Nichts; Patienten ohne Ereignis lässt man weg
lesson-steps-2-tasks-3-choices-2-because = Ließe man die weg, denen es am besten ging, sähe jede Behandlung schlechter aus, als sie ist. Sie zählen, solange sie beobachtet wurden.
lesson-steps-2-tasks-4-text = Zensiert heißt nicht verloren oder tot. Es heißt: bis hierher beobachtet, bisher kein Ereignis. Zensiert werden Patienten, wenn die Studie endet, wenn sie wegziehen oder wenn sie spät eingetreten sind und erst kurze Zeit beobachtet wurden.
lesson-steps-3-title = Die Kurve eines Arms
lesson-steps-3-text = Wir haben alle zwölf Patienten des Arms mit niedriger Dosis laufen lassen, bevor Sie kamen. Stunden der Progression, aufgerundet: 48, 55, 55, 55, 56, 56, 59, 65, 68, 75. Zwei sind zensiert: Einer trat spät ein und war 50 Stunden lang beobachtet, einer hatte bis 96 kein Ereignis.
    
    Eine Kaplan-Meier-Kurve beginnt bei 1. Solange nichts geschieht, bleibt sie waagrecht. Bei jedem Ereignis fällt sie: Man multipliziert sie mit dem Anteil derer unter Risiko, die keines hatten. Bei 48 Stunden hatten 11 von 12 keines: 11/12 = 0,92. Bei 55 Stunden haben drei von zehn eine Progression: 0,92 × 7/10 = 0,64. Dann 0,46 bei 56 Stunden und 0,37 bei 59.
    
    Ein zensierter Patient macht keine Stufe. Aber von da an ist einer weniger unter Risiko.
lesson-steps-3-tasks-0-question = Das nächste Ereignis kommt bei 65 Stunden. Wie viele der zwölf sind unmittelbar davor noch unter Risiko? Zählen Sie, wer noch kein Ereignis hatte und noch beobachtet wird.
lesson-steps-3-tasks-0-because = Sieben hatten ihr Ereignis bis 59 Stunden, einer wurde bei 50 zensiert: 12 − 7 − 1 = 4.
lesson-steps-3-tasks-1-question = Die Kurve steht bei 0,37. Auf welchen Wert fällt sie bei 65 Stunden? Zwei Nachkommastellen.
lesson-steps-3-tasks-1-because = Einer von vieren hat eine Progression, drei nicht: 0,37 × 3/4 = 0,28. Mit einem Patienten mehr unter Risiko wäre die Stufe kleiner gewesen. Deshalb steht unter guten Kurven die Zahl der Patienten unter Risiko.
lesson-steps-3-tasks-2-question = Der Median ist die Zeit, zu der die Kurve zum ersten Mal die Hälfte oder weniger erreicht. Wie groß ist er in diesem Arm?
lesson-steps-3-tasks-2-because = Bei 55 Stunden steht die Kurve auf 0,64, bei 56 Stunden auf 0,46: Bei 56 Stunden unterschreitet sie die Hälfte. Für den Median braucht nicht jeder Patient ein Ereignis, nur genügend von ihnen.
lesson-steps-4-title = Mediane und Hazards
lesson-steps-4-text = Der Arm mit hoher Dosis, aus unseren Aufzeichnungen: Ereignisse bei 58, 60, 62, 67, 72 und 75 Stunden. Ein Patient trat spät ein und war 54 Stunden lang beobachtet. Fünf hatten bis 96 Stunden kein Ereignis.
    
    Seine Kurve fällt auf 0,91, 0,82 und 0,73; dann, mit acht unter Risiko, auf 0,64, 0,55 und 0,45. Dort endet sie: waagrecht, bei 0,45.
    
    Der Hazard fragt etwas anderes: Wie oft geschieht das Ereignis unter denen, die noch unter Risiko sind? Ein grobes Maß sind die Ereignisse geteilt durch alle Stunden unter Risiko, über die Patienten zusammengezählt. Niedrige Dosis: 10 Ereignisse in 738 Stunden, 1,36 pro 100 Stunden. Hohe Dosis: 6 Ereignisse in 928 Stunden.
lesson-steps-4-tasks-0-question = Wie groß ist der Median des Arms mit hoher Dosis?
lesson-steps-4-tasks-0-because = Bei 75 Stunden, beim sechsten Ereignis, steht die Kurve zum ersten Mal auf der Hälfte oder weniger, auf 0,45. Wäre dieser Patient verschont geblieben, ließe sich kein Median angeben: Man schreibt „nicht erreicht“.
lesson-steps-4-tasks-1-question = Wie groß ist der Hazard des Arms mit hoher Dosis, in Ereignissen pro 100 Stunden unter Risiko?
lesson-steps-4-tasks-1-because = 6 / 928 × 100 = 0,65. Gegenüber 1,36 ist das ein Verhältnis von 0,48: das Hazard Ratio, grob gerechnet. Es ist ein Mittelwert; in keinem der Arme hat jemand in den ersten 47 Stunden eine Progression.
lesson-steps-4-tasks-2-question = „Hazard Ratio 0,48“: Was besagt das?
lesson-steps-4-tasks-2-choices-0-text = Jeder Patient gewinnt etwa die Hälfte der Zeit
lesson-steps-4-tasks-2-choices-0-because = Niemand weiß, was ein einzelner Patient im anderen Arm gehabt hätte. Das Verhältnis vergleicht Gruppen.
lesson-steps-4-tasks-2-choices-1-text = Zu jeder Zeit haben die, die noch unter Risiko sind, im Arm mit hoher Dosis etwa halb so oft eine Progression
lesson-steps-4-tasks-2-choices-1-because = Es vergleicht Raten unter denen, die noch unter Risiko sind, gemittelt über die beobachtete Zeit.
lesson-steps-4-tasks-2-choices-2-text = Am Ende werden halb so viele Patienten eine Progression haben
lesson-steps-4-tasks-2-choices-2-because = Auch eine niedrigere Rate kann am Ende jeden treffen, nur später. Darüber gibt das Ende der Kurven Auskunft, so weit sie reichen.
lesson-steps-5-title = Drei Patienten
lesson-steps-5-text = Jemand hat Geld für drei Patienten in jedem Arm und sieht ein einziges Mal nach, bei 66 Stunden. Progression heißt 300 Zellen oder mehr. Messen Sie alle sechs.
lesson-steps-5-tasks-0-title = Bei 66 Stunden
lesson-steps-5-tasks-0-rows-0-label = Patient 4, niedrige Dosis
lesson-steps-5-tasks-0-rows-1-label = Patient 6, niedrige Dosis
lesson-steps-5-tasks-0-rows-2-label = Patient 12, niedrige Dosis
lesson-steps-5-tasks-0-rows-3-label = Patient 26, hohe Dosis
lesson-steps-5-tasks-0-rows-4-label = Patient 30, hohe Dosis
lesson-steps-5-tasks-0-rows-5-label = Patient 32, hohe Dosis
lesson-steps-5-tasks-1-question = In welchem Arm haben mehr von diesen Patienten eine Progression?
lesson-steps-5-tasks-1-choices-0-text = Im Arm mit niedriger Dosis
lesson-steps-5-tasks-1-choices-0-because = Zählen Sie in Ihrer Tabelle noch einmal: 300 oder mehr heißt Progression.
lesson-steps-5-tasks-1-choices-1-text = Im Arm mit hoher Dosis: alle drei, und mit niedriger Dosis keiner
lesson-steps-5-tasks-1-choices-1-because = Diese sechs sagen das Gegenteil von dem, was alle vierundzwanzig sagen. Und jeder der sechs ist echt: Nichts ist erfunden, alles nur ausgewählt.
lesson-steps-5-tasks-1-choices-2-text = In beiden gleich viele
lesson-steps-5-tasks-2-text = Wir haben diese sechs gewählt, um Sie in die Irre zu führen. Doch auch der Zufall kann so wählen: In einer Studie mit drei gegen drei bekommt jemand ab und zu genau solche Patienten und weiß es nicht. Deshalb sind Studien groß, deshalb entscheidet das Los, wer in welchen Arm kommt, und deshalb darf niemand nachträglich auswählen.
lesson-steps-6-title = Wie weit der Zufall reicht
lesson-steps-6-text = Wiederholen Sie aus jedem Arm einen Patienten mit zehn anderen Startwerten: dieselbe Dosis, andere Zufallsereignisse. Vergleichen Sie beide Bereiche mit den 300 Zellen, die Progression bedeuten.
lesson-steps-6-tasks-0-text = Zehn andere Patienten mit niedriger Dosis, bei 66 Stunden.
lesson-steps-6-tasks-1-text = Zehn andere Patienten mit hoher Dosis, bei 66 Stunden.
lesson-steps-6-tasks-2-question = Alle vierundzwanzig Patienten zusammen: Mediane von 56 und 75 Stunden, und ein Logrank-Test ergibt ein p von etwa 0,016. Was bedeutet dieses p?
lesson-steps-6-tasks-2-choices-0-text = Die hohe Dosis ist mit einer Wahrscheinlichkeit von 98,4 % besser
lesson-steps-6-tasks-2-choices-0-because = Das wäre die Wahrscheinlichkeit der Hypothese. Ein p-Wert spricht von den Daten, unter der Annahme, dass es keinen Unterschied gibt.
lesson-steps-6-tasks-2-choices-1-text = Machte die Dosis keinen Unterschied, so brächte der Zufall zwei solche Arme in etwa 1 von 64 Studien so weit oder weiter auseinander
lesson-steps-6-tasks-2-choices-1-because = Das ist selten genug, um den Unterschied ernst zu nehmen, und nicht so selten, dass eine zweite Studie überflüssig wäre.
lesson-steps-6-tasks-2-choices-2-text = 1,6 % der Patienten gewinnen nichts
lesson-steps-6-tasks-2-choices-2-because = Ein p-Wert sagt nichts über einzelne Patienten und nichts darüber, wie groß der Gewinn ist.
lesson-teacher-aims-0 = sagen, was ein Endpunkt, ein Ereignis und ein zensierter Patient sind
lesson-teacher-aims-1 = die Stufen einer Kaplan-Meier-Kurve von Hand berechnen und ihren Median ablesen
lesson-teacher-aims-2 = Median, Hazard und Hazard Ratio unterscheiden
lesson-teacher-aims-3 = erklären, warum wenige ausgewählte Patienten nichts beweisen
lesson-teacher-before-0 = Brüche und das Multiplizieren von Wahrscheinlichkeiten
lesson-teacher-before-1 = was CAR-T-Zellen tun (Lektion 1)
lesson-teacher-time = 3 min Endpunkt und Ereignis, 3 min Zensierung, 6 min Kurve, 4 min Hazard, 4 min drei Patienten und Zufall
lesson-teacher-curriculum-0 = NGSS (USA), naturwissenschaftliche Praktiken: Daten auswerten und deuten; aus Belegen argumentieren
lesson-teacher-curriculum-1 = A-Level-Mathematik und -Biologie (England): statistische Tests und klinische Studien
lesson-teacher-curriculum-2 = Abitur: Stochastik, bedingte Wahrscheinlichkeit, Testen von Hypothesen
lesson-teacher-curriculum-3 = Erstes Jahr des Medizinstudiums: Biostatistik, Epidemiologie, evidenzbasierte Medizin
lesson-teacher-misconceptions-0-belief = Patienten ohne Ereignis sagen nichts aus und werden weggelassen.
lesson-teacher-misconceptions-0-answer = Sie sagen, dass die Zeit bis zum Ereignis länger ist als ihre Beobachtung, und bis zu deren Ende stehen sie in jedem Nenner.
lesson-teacher-misconceptions-1-belief = Die Kurve zeigt, wie viele Patienten übrig sind.
lesson-teacher-misconceptions-1-answer = Sie zeigt eine geschätzte Wahrscheinlichkeit. Mit Zensierung fällt die Zahl der Patienten unter Risiko schneller als die Kurve.
lesson-teacher-misconceptions-2-belief = Ein Median von 75 Stunden heißt, dass es bei den meisten Patienten nach etwa 75 Stunden zur Progression kommt.
lesson-teacher-misconceptions-2-answer = Er heißt, dass bis dahin bei der Hälfte eine Progression zu erwarten ist. Die Zeiten dieses Arms liegen zwischen 58 Stunden und „während der Studie nie“.
lesson-teacher-misconceptions-3-belief = Ein Hazard Ratio von 0,5 verdoppelt die Zeit jedes Patienten.
lesson-teacher-misconceptions-3-answer = Es vergleicht Raten von Gruppen. Nur bei besonderen Formen der Kurven lässt es sich in Zeiten übersetzen.
lesson-teacher-answers-0 = Bei Patient 1 kommt es nach knapp 55 Stunden zur Progression; Patient 22 ist bei 96 Stunden zensiert.
lesson-teacher-answers-1 = Unter Risiko vor 65 Stunden: 4; die Kurve fällt auf 0,28; Median 56 Stunden.
lesson-teacher-answers-2 = Hohe Dosis: Median 75 Stunden, 0,65 Ereignisse pro 100 Stunden, Verhältnis 0,48.
lesson-teacher-answers-3 = Die sechs bei 66 Stunden: mit niedriger Dosis keiner von dreien, mit hoher Dosis drei von dreien, gegen den Trend aller.
lesson-teacher-answers-4 = Die Läufe der sechs sind durch ihre Startwerte festgelegt: Alle messen dieselben Zahlen.
lesson-teacher-followUps-0 = Lassen Sie alle in der Klasse je Arm einen Patienten mit eigenem Startwert laufen, und zeichnen Sie die Kurve der Klasse.
lesson-teacher-followUps-1 = Suchen Sie eine veröffentlichte Kaplan-Meier-Abbildung und lesen Sie Median, Zahl unter Risiko und Zensierungszeichen ab.
lesson-teacher-followUps-2 = Welchen Endpunkt würden Sie wählen, damit späte Erholungen zählen?
