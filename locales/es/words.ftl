# Words that the page, its worker and the terminal share. Names of messages follow schema/words.ts.

clock = día { $day }, { $time }

things-cell = { $n } { $n ->
    [one] célula
   *[other] células
 }
things-CAR-T_cell = { $n } { $n ->
    [one] célula CAR-T
   *[other] células CAR-T
 }
things-kill = { $n } { $n ->
    [one] eliminación
   *[other] eliminaciones
 }
things-hit = { $n } { $n ->
    [one] impacto
   *[other] impactos
 }
things-synapse = { $n } { $n ->
    [one] sinapsis
   *[other] sinapsis
 }
things-molecule = { $n } { $n ->
    [one] molécula
   *[other] moléculas
 }
things-dose = { $n } { $n ->
    [one] dosis
   *[other] dosis
 }
things-seed = { $n } { $n ->
    [one] semilla
   *[other] semillas
 }
things-pair = { $n } { $n ->
    [one] par
   *[other] pares
 }
things-problem = { $n } { $n ->
    [one] problema
   *[other] problemas
 }
things-event = { $n } { $n ->
    [one] suceso
   *[other] sucesos
 }
things-descendant = { $n } { $n ->
    [one] descendiente
   *[other] descendientes
 }

units-cells = { $n ->
    [one] célula
   *[other] células
 }
units-patch_cells = { $n ->
    [one] célula del tejido
   *[other] células del tejido
 }
units-doses = { $n ->
    [one] dosis
   *[other] dosis
 }
units-molecules = { $n ->
    [one] molécula
   *[other] moléculas
 }
units-divisions = { $n ->
    [one] división
   *[other] divisiones
 }
units-packets = { $n ->
    [one] paquete
   *[other] paquetes
 }
units-hits = { $n ->
    [one] impacto
   *[other] impactos
 }
units-kills = { $n ->
    [one] eliminación
   *[other] eliminaciones
 }
units-receptors = { $n ->
    [one] receptor
   *[other] receptores
 }
units-CAR-T_cells = { $n ->
    [one] célula CAR-T
   *[other] células CAR-T
 }
units-standard_doses = { $n ->
    [one] dosis estándar
   *[other] dosis estándar
 }
units-ticks = { $n ->
    [one] tic
   *[other] tics
 }
units-vessels = { $n ->
    [one] vaso
   *[other] vasos
 }
units-doublings = { $n ->
    [one] duplicación
   *[other] duplicaciones
 }
units-grade = { $n ->
    [one] grado
   *[other] grado
 }
units-runs = { $n ->
    [one] ejecución
   *[other] ejecuciones
 }
units-a_u_ = { $n ->
    [one] u. a.
   *[other] u. a.
 }

per-min = por minuto
per-h = por hora
per-d = por día
per-division = por división
per-other = por { $unit }
cellsOf = { $n } { $n ->
    [one] célula de
   *[other] células de
 } { $product }

## sources
sources-experiment = experimento
sources-trial = ensayo clínico
sources-fit = ajuste a datos
sources-handbook = manual
sources-model = modelo
sources-program = programa
sources-method = método

## deeds
deeds-over = { $what } durante { $span }
deeds-entries-vessels = por los vasos
deeds-entries-edge = desde el borde
deeds-entries-random = en cualquier lugar
deeds-entries-ring = alrededor del tumor
deeds-entries-outside = fuera del tumor
deeds-standsFor = , que { $n ->
    [one] representa
   *[other] representan
 } { $cells } en el paciente
deeds-moreInMedium = { $drug }, { $concentration } más en el medio
deeds-standardDose = dosis estándar
deeds-standingOrder = orden permanente
deeds-targets-or = { $a } o { $b }
deeds-targets-and = { $a } y { $b }
deeds-targets-both = { $a } y { $b } a la vez
deeds-targets-not = { $a } pero no { $b }
deeds-kinds-tumor = células tumorales
deeds-kinds-cart = células CAR-T
deeds-kinds-healthy = células sanas
deeds-kinds-stroma = estroma
deeds-kinds-macrophage = macrófagos
deeds-kinds-any = células
deeds-stroke-placed = colocación de { $what }
deeds-stroke-removed = retirada de { $whom }
deeds-stroke-moved = desplazamiento de { $whom }
deeds-stroke-injected = inyección de { $substance }
deeds-stroke-vessel = vaso nuevo
deeds-stroke-times = { $antigen } × { $times } en { $whom }
deeds-stroke-to = { $antigen } = { $amount } en { $whom }

## differ
differ-none = nada
differ-never = nunca
differ-on = activada
differ-off = desactivada
differ-medium = medio
differ-inMedium = { $drug } en el medio
differ-level = { $amount }, semivida { $halfLife }
differ-clones = clones
differ-antigenA = antígeno A
differ-antigenB = antígeno B
differ-schedule = calendario
differ-infusion = infusión
differ-stroke = trazo de pincel
differ-over = { $what }, duración
differ-inPatient = { $what }, en el paciente
differ-forPatient = { $cells } de { $product } para el paciente
differ-order = orden permanente
differ-orderWhen = { $deed } cuando { $variable } llega a { $least }
differ-orderAgain = { $order }, de nuevo tras { $span }

## many
many-after = tras { $span }
many-onDay = el día { $day }
many-onClock = el { $clock }
many-what = { $title } { $when }
many-nothing = { $what }: todavía no hay nada que comparar.
many-equal = { $what }: { $kind ->
    [things] el mismo número
   *[amount] el mismo valor
 } en { $pairs ->
    [one] el único par de ejecuciones
   *[other] los { $pairs } pares de ejecuciones
 }, sin diferencia.
many-share = { $way ->
    [more] más { $what }
    [fewer] menos { $what }
    [higher] { $what }: mayor
   *[lower] { $what }: menor
 } en { $n } de { $pairs } { $pairs ->
    [one] semilla
   *[other] semillas
 }
many-single = { $share }; diferencia media { $mean }. Para un intervalo hacen falta al menos dos semillas.
many-decided = { $share }; diferencia media { $mean }, intervalo del 95 % de { $low } a { $high }.
many-undecided = sin decidir: { $share }, { $way ->
    [more] más
    [fewer] menos
    [higher] mayor
   *[lower] menor
 } en { $n }; diferencia media { $mean }, intervalo del 95 % de { $low } a { $high }, que contiene el cero. { $needed }
many-needed = Si la diferencia y la dispersión siguen como están, { $n } { $n ->
    [one] semilla lo decidiría
   *[other] semillas lo decidirían
 } cuatro de cada cinco veces.
many-neverDecided = Tal como están las cosas, no lo decidiría ningún número de semillas que pudiera ejecutarse.
many-method = t de Student de las diferencias entre pares con la misma semilla; vale para el modelo, no para los pacientes

## scaleEnds
scaleEnds-resting = en reposo
scaleEnds-fullyActive = plenamente activa
scaleEnds-fresh = fresca
scaleEnds-exhausted = agotada
scaleEnds-naiveLike = similar a una virgen
scaleEnds-terminalEffector = efectora terminal
scaleEnds-free = sin freno
scaleEnds-heldBack = frenada
scaleEnds-unharmed = ilesa
scaleEnds-dying = a punto de morir
scaleEnds-none = nada
scaleEnds-full = total

## life
life-cell-tumor = célula tumoral { $id }
life-cell-cart = célula CAR-T { $id }
life-cell-healthy = célula sana { $id }
life-cell-stroma = célula del estroma { $id }
life-cell-macrophage = macrófago { $id }
life-cell-other = célula { $id }
life-the-tumor = la célula tumoral { $id }
life-the-cart = la célula CAR-T { $id }
life-the-healthy = la célula sana { $id }
life-the-stroma = la célula del estroma { $id }
life-the-macrophage = el macrófago { $id }
life-the-other = la célula { $id }
life-cause-none = ninguna
life-cause-killed_by_a_CAR-T_cell = eliminada por una célula CAR-T
life-cause-lack_of_oxygen = falta de oxígeno
life-cause-contraction = contracción
life-cause-activation-induced_death = muerte inducida por activación
life-cause-cytokines_of_a_neighbouring_attack = citocinas de un ataque vecino
life-cause-the_suicide_switch = el interruptor suicida
life-cause-the_end_of_its_life_span = el fin de su vida
life-cause-unknown = causa desconocida
life-killedBy = eliminada por la célula CAR-T { $id }
life-killedAfter = eliminada por la célula CAR-T { $id }, { $minutes } min después de la unión
life-hitsBy = { $hits } { $hits ->
    [one] impacto
   *[other] impactos
 } de { $carts } { $carts ->
    [one] célula CAR-T
   *[other] células CAR-T
 }
life-died = { $who } murió el { $clock }: { $because }.
life-lives = { $who } sigue con vida el { $clock }: { $because }.
life-unbound = ninguna célula CAR-T se ha unido a ella
life-bound = { $carts } { $carts ->
    [one] célula CAR-T se unió
   *[other] células CAR-T se unieron
 } a ella { $bonds ->
    [1] una vez
    [2] dos veces
   *[other] { $bonds } veces
 }, { $minutes } min en total, { $hits ->
    [0] sin impactos
    [one] { $hits } impacto
   *[other] { $hits } impactos
 }, { $holders ->
    [0] y { $bonds ->
        [1] volvió a quedar libre
       *[other] quedó libre cada vez
     }
    [one] y ahora la sujeta { $holders } célula CAR-T ({ $ids })
   *[other] y ahora la sujetan { $holders } células CAR-T ({ $ids })
 }
life-molecules = { $n } { $n ->
    [one] molécula
   *[other] moléculas
 } de { $antigen }
life-amount = { $amount } de { $antigen } ({ $unit })
life-amounts = { $one } y { $other }
life-measure-organoid = media al inicio = 1
life-carries = { $when ->
    [now] porta
   *[then] portaba
 } { $what }
life-unseen = { $carries }, y { $whose ->
    [killer] la célula que la eliminó
   *[product] { $product }
 } no tenía ningún CAR para verlo
life-half = { $carries }, { $times } veces el umbral de { $threshold }, con el que la señal de eliminación de { $whose ->
    [killer] la célula que la eliminó
   *[product] { $product }
 } alcanza la mitad de su máximo
life-takes = { $carries }; el umbral con el que la señal de eliminación de { $whose ->
    [killer] la célula que la eliminó
   *[product] { $product }
 } alcanza la mitad de su máximo es { $threshold }
life-faint = { $carries }, de modo que una célula CAR-T que la toca rara vez se queda unida
life-sheltered = protegida en un { $share } por el nicho
life-killerBrake = freno de la célula que la eliminó: { $share }
life-brake = freno { $share }
life-oxygen = oxígeno { $oxygen } mmHg (la necrosis empieza por debajo de { $start })
life-condition = activación { $activation }, agotamiento { $exhaustion }
life-productive = las células CAR-T impactan en el { $share } de sus sinapsis
life-spared = las células CAR-T no atacan a las células de este tipo
life-damage = daño { $damage } de los { $hits } impactos que matan
life-record-none = no se ha unido a ninguna célula
life-record-kills = { $kills ->
    [0] ninguna eliminación
    [one] { $kills } eliminación
   *[other] { $kills } eliminaciones
 } en { $synapses } { $synapses ->
    [one] sinapsis
   *[other] sinapsis
 }
life-record-pace = { $minutes } min de media de la sinapsis a la eliminación
life-record-rest = { $minutes } min de descanso entre dos sinapsis
life-record-bound = unida el { $share } de su tiempo
life-fate-alive = con vida
life-fate-inBlood = con vida, en la sangre
life-fate-gone = ya no está
life-fate-killed = eliminada por la célula CAR-T { $id }, { $clock }
life-fate-died = { $cause }, { $clock }
life-story-infused = fue infundida ({ $product })
life-story-infusedToBlood = fue infundida en la sangre ({ $product })
life-story-someProduct = producto CAR-T
life-story-homed = llegó de la sangre a la porción de tejido
life-story-bound = se unió a { $who }, señal de eliminación { $signal }
life-story-wasBound = quedó unida a { $who }, señal de eliminación { $signal }
life-story-killed = eliminó a { $who } tras { $span }{ $hits ->
    [0] { "" }
    [one] { " " }con { $hits } impacto
   *[other] { " " }con { $hits } impactos
 }
life-story-wasKilled = fue eliminada por { $who }, { $span } después de la unión{ $hits ->
    [0] { "" }
    [one] , con { $hits } impacto
   *[other] , con { $hits } impactos
 }
life-story-letGo = soltó a { $who } tras { $span }{ $hits ->
    [0] { "" }
    [one] { " " }con { $hits } impacto
   *[other] { " " }con { $hits } impactos
 }, sin eliminarla
life-story-wasLetGo = quedó libre de { $who } tras { $span }{ $hits ->
    [0] { "" }
    [one] { " " }con { $hits } impacto
   *[other] { " " }con { $hits } impactos
 }
life-story-lostTarget = perdió a { $who } tras { $span }{ $hits ->
    [0] { "" }
    [one] { " " }con { $hits } impacto
   *[other] { " " }con { $hits } impactos
 }: murió por otra causa
life-story-outlived = quedó libre tras { $span }{ $hits ->
    [0] { "" }
    [one] { " " }con { $hits } impacto
   *[other] { " " }con { $hits } impactos
 }: murió { $who }
life-story-divided = se dividió; su hija es la célula { $id }
life-story-dividedInBlood = se dividió en la sangre; su hija es la célula { $id }
life-story-born = nació: hija de la célula { $id }, generación { $generation }
life-story-dying = empezó a morir: { $cause }
life-story-exhausted = se agotó tras { $kills } { $kills ->
    [one] eliminación
   *[other] eliminaciones
 }
life-story-memory = se convirtió en célula de memoria
life-story-recalled = despertó de la memoria y volvió a ser efectora
life-story-activated = se activó
life-story-tore = arrancó { $n } { $n ->
    [one] molécula
   *[other] moléculas
 } de antígeno a { $who }
life-story-wasTorn = perdió { $n } { $n ->
    [one] molécula
   *[other] moléculas
 } de antígeno, que pasaron a { $who }
life-story-left = pasó de la porción de tejido a la sangre
life-story-cleared = desapareció del tejido
life-story-placed = se colocó aquí a mano
life-story-takenOut = se retiró a mano
life-story-moved = se movió a mano a otro lugar
life-story-altered = su antígeno { $antigen } se cambió a mano
life-story-switched = cambió de linaje al nacer y perdió ambos antígenos (célula { $id })
life-story-lost = perdió el antígeno { $antigen } al nacer (célula { $id })
life-story-dimmed = nació con el antígeno { $antigen } atenuado (célula { $id })

## report
report-columns-subset-label = Subpoblación
report-columns-subset-doc = CD8 o CD4
report-columns-differentiation-label = Diferenciación
report-columns-differentiation-doc = cuánto se ha diferenciado: 0, similar a una virgen (naive); 0,5, como las de memoria central; 1, efectora en diferenciación terminal
report-columns-lysisSignal-label = Señal de eliminación
report-columns-lysisSignal-doc = señal de eliminación que da su diana, 0–1
report-columns-growthSignal-label = Señal de crecimiento
report-columns-growthSignal-doc = señal de crecimiento y de citocinas que da su diana, 0–1
report-columns-speed-label = Velocidad
report-columns-speed-doc = velocidad actual en su dirección
report-columns-brake-label = Freno
report-columns-brake-doc = proporción de su capacidad de matar y crecer que quitan los puntos de control y los supresores, 0–1
report-columns-hypoxicBrake-label = Crecimiento perdido por hipoxia
report-columns-hypoxicBrake-doc = proporción de la velocidad de su ciclo que quita la falta de oxígeno, 0–1
report-columns-hypoxicStall-label = Velocidad perdida por hipoxia
report-columns-hypoxicStall-doc = proporción de su velocidad de marcha que quita la falta de oxígeno, 0–1
report-columns-priming-label = Preparada
report-columns-priming-doc = proporción de su segundo receptor producida hasta ahora, 0–1
report-columns-carCount-label = CAR
report-columns-carCount-doc = receptores en la superficie que señalizan
report-columns-kills-label = Eliminaciones
report-columns-kills-doc = dianas eliminadas
report-columns-activation-label = Activación
report-columns-activation-doc = activación, 0–1
report-columns-exhaustion-label = Agotamiento
report-columns-exhaustion-doc = agotamiento, 0–1
report-columns-fixedExhaustion-label = Agotamiento irreversible
report-columns-fixedExhaustion-doc = la parte de su agotamiento que el reposo ya no cura, 0–1
report-columns-granules-label = Paquetes líticos
report-columns-granules-doc = paquetes líticos que le quedan
report-columns-divisionsLeft-label = Divisiones restantes
report-columns-divisionsLeft-doc = divisiones que le quedan en esta respuesta
report-columns-clone-label = Clon
report-columns-clone-doc = clon o población de que procede
report-columns-cycle-label = Ciclo completado
report-columns-cycle-doc = proporción completada del ciclo, 0–1
report-columns-cycleTime-label = Duración de su ciclo
report-columns-cycleTime-doc = duración de su propio ciclo con suministro completo
report-columns-oxygen-label = Oxígeno
report-columns-oxygen-doc = oxígeno en el centro de la célula
report-columns-pressure-label = Aglomeración
report-columns-pressure-doc = suma de los cuadrados de los solapamientos relativos con las vecinas
report-columns-boundCount-label = Sujeta por
report-columns-boundCount-doc = células CAR-T adheridas a ella
report-columns-damage-label = Daño
report-columns-damage-doc = daño no letal que aún no está reparado
report-columns-pdl1-label = PD-L1
report-columns-pdl1-doc = PD-L1 en la superficie
report-columns-protection-label = Protegida
report-columns-protection-doc = protección del nicho frente a los impactos, 0–1
report-columns-radius-label = Radio
report-columns-radius-doc = radio de la esfera con el volumen de la célula
report-columns-generation-label = Generación
report-columns-generation-doc = divisiones desde la fundadora
report-antigen-tissue = moléculas del antígeno en la superficie
report-antigen-organoid = cantidad de oncoproteína; 1 es la media al inicio
report-product-label = Producto
report-product-doc = el producto con el que llegó
report-targets-label = Reconoce
report-targets-doc = antígenos que reconoce su CAR
report-costimulation-label = Coestimulación
report-costimulation-doc = dominio de señalización de su CAR
report-boundFor-label = Unida desde hace
report-boundFor-doc = cuánto dura ya esta sinapsis
report-torn-label = Antígeno arrancado
report-torn-doc = antígeno que ha arrancado a sus dianas
report-inflamed = Inflamatorio
report-cycles-label = Edad en ciclos
report-cycles-doc = edad en duraciones de su propio ciclo
report-lineage-label = Linaje
report-lineage-doc = ha cambiado de linaje y ha perdido ambos antígenos para siempre
report-mother-label = Madre
report-mother-doc = la célula de cuya división procede
report-age-label = Edad
report-age-infused = tiempo desde que nació o fue infundida
report-age-born = tiempo desde que nació; en una célula del inicio, desde entonces
report-state-label = Estado
report-state-cart = lo que hace la célula
report-state-target = en qué punto está entre la vida y la desaparición
report-state-blood = dónde está y qué hace
report-state-gone = no queda nada de esta célula
report-values-laidByHand = ninguno: se colocó a mano
report-values-infused = ninguna: fue infundida
report-values-fromStart = ninguna: estaba al inicio
report-values-switched = cambiado, de linfoide a mieloide
report-values-inBlood = en la sangre
report-values-clearedAway = ya no está en el tejido
report-values-takenOut = se retiró a mano
report-values-exhausted = agotada
report-values-memory = célula de memoria
report-values-boundTo = unida a { $who }
report-values-movingOn = de camino tras una sinapsis
report-values-searching = en busca de dianas
report-values-attacked = bajo ataque
report-values-resting = con vida, en reposo
report-values-cycling = con vida, en ciclo
report-values-hypoxic = { $state }, con hipoxia
report-values-killedBy = { $stage }, eliminada por la célula CAR-T { $id }
report-values-diedOf = { $stage }: { $cause }
report-values-stage-alive = con vida
report-values-stage-quiescent = en reposo
report-values-stage-apoptotic = en apoptosis
report-values-stage-necrotic = en necrosis
report-values-stage-lysed = lisada

## failures
failures-timeout = La simulación lleva { $seconds } s sin responder. Puede que esté muy ocupada; si esto continúa, reiníciela.
failures-closed = La simulación se cerró.
failures-restarted = La simulación se reinició.
failures-notStarted = No se pudo iniciar la simulación: { $why }
failures-late = La simulación no se inició a tiempo. Puede volver a iniciarse.
failures-stopped = La simulación dejó de funcionar{ $detail }. Puede volver a iniciarse.
failures-unreadable = No se pudo leer un mensaje entre la página y la simulación{ $detail }. La simulación puede volver a iniciarse.
failures-internal = Algo falló dentro de la simulación: { $why }
failures-noReason = sin indicar el motivo
