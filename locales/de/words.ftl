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
