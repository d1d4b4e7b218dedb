lesson-title = Por qué son difíciles los tumores sólidos
lesson-summary = Poco oxígeno, un borde que hay que ir royendo, macrófagos que frenan a las células que matan y demasiado pocas que consiguen entrar.
lesson-steps-0-title = Una bola a oscuras
lesson-steps-0-text = En la leucemia, las células CAR-T encuentran sus dianas en la sangre y la médula. Un tumor sólido es una masa compacta. Usted ve un corte, de medio milímetro de ancho, más o menos: 700 células tumorales, muy apretadas, y entre ellas 60 macrófagos. Todas las células tumorales portan antígeno en abundancia. No pueden esconderse.
    
    Ningún vaso lo atraviesa. El oxígeno llega de fuera. Las células CAR-T también: 100 de ellas llegan alrededor del borde en las primeras horas.
lesson-steps-0-tasks-0-text = Coloree las células tumorales según el antígeno: no hay ninguna sin él.
lesson-steps-0-tasks-1-text = De vuelta a los tipos de células, con el oxígeno detrás. Es igual en todas partes, porque la ejecución no ha empezado.
lesson-steps-1-title = Sin aliento
lesson-steps-1-text = Al principio todas las células tienen 38 mmHg de oxígeno, como en un tejido bien irrigado. Cada célula tumoral lo consume. Dibuje cómo cambia el oxígeno medio de las células tumorales vivas a lo largo de tres días, mientras las células CAR-T atacan desde fuera.
lesson-steps-1-tasks-0-question = ¿Cómo cambia el oxígeno medio de las células tumorales?
lesson-steps-1-tasks-1-text = Reproducir el primer día
lesson-steps-1-tasks-2-title = Células tumorales al cabo de un día
lesson-steps-1-tasks-2-columns-0-label = Falta de O₂
lesson-steps-1-tasks-2-columns-1-label = Vivas
lesson-steps-1-tasks-2-columns-2-label = Eliminadas
lesson-steps-1-tasks-3-question = ¿Qué proporción de las células tumorales vivas sufre falta de oxígeno? Dé un número entre 0 y 1.
lesson-steps-1-tasks-3-because = «Falta» significa aquí menos de 15 mmHg. Solo una franja de pocas células tiene más.
lesson-steps-1-tasks-4-question = ¿Qué hace una célula tumoral cuando le falta oxígeno?
lesson-steps-1-tasks-4-choices-0-text = Muere al instante
lesson-steps-1-tasks-4-choices-0-because = Solo si apenas hay oxígeno, y aun así a lo largo de horas. La mayoría de las células del centro están vivas.
lesson-steps-1-tasks-4-choices-1-text = Reposa: ya apenas se divide y espera
lesson-steps-1-tasks-4-choices-1-because = Las células en reposo son una reserva. Cuando cae el borde, les llega oxígeno y despiertan.
lesson-steps-1-tasks-4-choices-2-text = Se desplaza adonde hay oxígeno
lesson-steps-1-tasks-4-choices-2-because = Las células tumorales de esta lección no caminan. Sus vecinas las empujan, nada más.
lesson-steps-1-tasks-6-title = Células tumorales al cabo de tres días
lesson-steps-1-tasks-6-columns-2-label = O₂ medio
lesson-steps-1-tasks-7-text = Cae a unos 11 mmHg en la primera hora: consumo y aporte pronto se equilibran. Después sube despacio. Cada capa eliminada en el borde deja más oxígeno a la siguiente. El ataque alimenta a las supervivientes.
lesson-steps-2-title = Royendo el borde
lesson-steps-2-text = ¿Dónde se mata? Reproduzca otra vez doce horas y fíjese en los destellos. Casi todos están en el borde, adonde llegan las células CAR-T.
    
    Una célula de un tumor sólido es resistente: aquí hacen falta tres impactos, próximos en el tiempo. El daño se desvanece en menos de una hora. Una célula leucémica muere en este modelo de uno solo.
    
    ¿Les iría mejor a las células CAR-T si se deslizaran cinco veces más deprisa entre células apretadas?
lesson-steps-2-tasks-0-text = De vuelta al inicio
lesson-steps-2-tasks-1-text = Reproducir doce horas
lesson-steps-2-tasks-2-question = Células CAR-T que se deslizan cinco veces más deprisa entre células apretadas: ¿cuántas eliminaciones habrá?
lesson-steps-2-tasks-2-choices-0 = Más, sean cuantos sean los impactos necesarios
lesson-steps-2-tasks-2-choices-1 = Más donde mata un impacto, menos donde hacen falta tres
lesson-steps-2-tasks-2-choices-2 = Menos en ambos casos
lesson-steps-2-tasks-3-title = Eliminadas en doce horas
lesson-steps-2-tasks-3-rows-0-label = tres impactos, lentas
lesson-steps-2-tasks-3-rows-1-label = tres impactos, rápidas
lesson-steps-2-tasks-3-rows-2-label = un impacto, lentas
lesson-steps-2-tasks-3-rows-3-label = un impacto, rápidas
lesson-steps-2-tasks-4-question = Células lentas: ¿por cuánto se multiplican las eliminaciones donde basta un impacto?
lesson-steps-2-tasks-4-because = Más del triple: los impactos que se quedan solos se desvanecen y se desperdician.
lesson-steps-2-tasks-5-text = Las células rápidas se reparten por la bola. Donde mata un impacto, eso es bueno: más dianas para cada una. Donde hacen falta tres, los impactos tienen que coincidir en la misma célula en menos de una hora, y las células dispersas rara vez alcanzan la misma diana. En el borde, apiñadas, se ayudan unas a otras. La velocidad por sí sola no cura. La diferencia es pequeña: en diez ejecuciones con otras semillas, las células rápidas eliminaron entre un 4 y un 19 % menos.
lesson-steps-3-title = Ayudantes equivocados
lesson-steps-3-text = Los macrófagos de este tumor no ayudan a las células CAR-T. Liberan un factor supresor, parecido al TGF-β, que frena la eliminación y la división. Obsérvelo.
    
    Se han construido células CAR-T que no oyen este factor. ¿Qué cambiarían?
lesson-steps-3-tasks-0-text = Ponga el factor supresor detrás de las células.
lesson-steps-3-tasks-1-question = Células CAR-T sordas al factor: ¿cuántas células tumorales quedan al cabo de tres días?
lesson-steps-3-tasks-1-choices-0 = Más o menos las mismas: el antígeno y la dosis no cambian
lesson-steps-3-tasks-1-choices-1 = Más o menos tres cuartas partes
lesson-steps-3-tasks-1-choices-2 = Menos de la mitad
lesson-steps-3-tasks-2-columns-2-label = Células CAR-T
lesson-steps-3-tasks-2-rows-0-label = sordas al factor
lesson-steps-3-tasks-3-text = Compare con su tabla «Células tumorales al cabo de tres días» del paso 2: allí quedaban entre trescientas y cuatrocientas. El factor quita a cada célula CAR-T parte de su fuerza. Con algunos impactos menos por célula, coinciden tres con mucha menos frecuencia, y además nacen menos hijas. Así, un freno moderado se convierte en una gran diferencia.
    
    Soltar un freno también puede dañar: en el primer ensayo de esas células, contra el cáncer de próstata, cinco de 13 pacientes tuvieron CRS de grado 2 o más, y uno de ellos murió.
lesson-steps-3-tasks-4-text = Tal como es y sordas al factor, lado a lado
lesson-steps-4-title = Conseguir entrar
lesson-steps-4-text = En los pacientes, pocas células CAR-T llegan siquiera a un tumor sólido: sus vasos no las dejan pasar y sus señales no las llaman. En este corte, usted simplemente elige cuántas llegan.
    
    ¿Y si hubiera vasos en el centro que trajeran células CAR-T, y sangre?
lesson-steps-4-tasks-0-question = Llega la mitad de las células CAR-T. ¿Cuántas células tumorales se eliminarán en tres días?
lesson-steps-4-tasks-0-choices-0 = Más o menos la mitad
lesson-steps-4-tasks-0-choices-1 = Más o menos las mismas: se multiplican
lesson-steps-4-tasks-0-choices-2 = Ninguna
lesson-steps-4-tasks-1-rows-0-label = llega la mitad
lesson-steps-4-tasks-1-rows-1-label = llega el doble
lesson-steps-4-tasks-1-rows-2-label = por vasos en el centro
lesson-steps-4-tasks-2-question = Con vasos en el interior se eliminaron más o menos tantas células tumorales como en el paso 2, o más. Y sin embargo quedan más. ¿Por qué?
lesson-steps-4-tasks-2-choices-0-text = Las células CAR-T mataron en su lugar células sanas
lesson-steps-4-tasks-2-choices-0-because = En este corte no hay ninguna.
lesson-steps-4-tasks-2-choices-1-text = Los vasos también traen oxígeno: las células que reposaban ahora se dividen
lesson-steps-4-tasks-2-choices-1-because = Mire la última columna: a casi ninguna célula le falta oxígeno. La sangre alimenta a los dos bandos.
lesson-steps-4-tasks-2-choices-2-text = Las células CAR-T mueren en el centro
lesson-steps-4-tasks-2-choices-2-because = Allí también tienen oxígeno. Compare las eliminaciones: lucharon con fuerza.
lesson-steps-4-tasks-3-text = Si llega la mitad, muere más o menos la mitad, y el tumor repone dividiéndose un tercio de ellas o más. Si llega el doble, quedan pocas o ninguna. Aquí, entre un tumor que se encoge y uno que desaparece media un factor de dos en el número de las que consiguen entrar.
lesson-steps-5-title = ¿Cuánta sordera basta?
lesson-steps-5-text = Un receptor nunca se apaga del todo. El control deslizante indica qué parte de su fuerza puede perder una célula CAR-T por el factor: 0,8 es como estaba; 0, del todo sorda. Encuentre un valor con el que el día 3 queden menos de 200 células tumorales. Empiece de nuevo con cada valor.
lesson-steps-5-tasks-1-text = Ajuste el efecto y después anote el resultado.
lesson-steps-5-tasks-1-label = Fuerza que se pierde por el factor, como máximo
lesson-steps-5-tasks-2-title = Sus propias células CAR-T: células tumorales al cabo de tres días
lesson-steps-5-tasks-3-text = ¿Es su diferencia mayor que el azar? Vea qué dan otras semillas sin ningún cambio.
lesson-steps-6-title = Lo que ya sabe
lesson-steps-6-text = A ninguna de estas células tumorales le faltaba el antígeno. Aun así, cientos de ellas sobrevivieron tres días. Había cuatro razones en fila: células que reposan por falta de oxígeno, un borde en el que los impactos tienen que coincidir, macrófagos que frenan y demasiado pocas células CAR-T que llegan.
lesson-steps-6-tasks-0-question = Una colega quiere mejorar esta terapia haciendo que el CAR se una con más fuerza a su antígeno. ¿Qué le dice usted?
lesson-steps-6-tasks-0-choices-0-text = Bien: la unión es demasiado débil
lesson-steps-6-tasks-0-choices-0-because = Cada célula tumoral porta unas 100 000 moléculas del antígeno. Encontrarla nunca fue el problema.
lesson-steps-6-tasks-0-choices-1-text = No limita el antígeno, sino cuántas llegan y cuánto se las frena
lesson-steps-6-tasks-0-choices-1-because = Mida primero qué paso limita y mejore después ese.
lesson-steps-6-tasks-1-text = Lo que aquí es modelo: un corte plano en lugar de una bola, un factor supresor en lugar de muchos, y ninguna pared de tejido conjuntivo. La fuerza del factor, los impactos que matan y la reposición de los gránulos se eligieron dentro de sus límites para que cada obstáculo se vea. Cuál es el mayor en un tumor real hay que medirlo allí.
lesson-teacher-aims-0 = nombrar cuatro obstáculos de un tumor sólido que no tienen que ver con el antígeno
lesson-teacher-aims-1 = explicar por qué las células en reposo son una reserva y no una victoria
lesson-teacher-aims-2 = explicar por qué, si el daño se desvanece, conviene apiñarse
lesson-teacher-aims-3 = cambiar una cosa cada vez y comparar con una ejecución sin cambios
lesson-teacher-before-0 = una célula CAR-T mata todo lo que porta su antígeno (lección 1)
lesson-teacher-before-1 = las células necesitan oxígeno, que se extiende por difusión
lesson-teacher-time = 2 min imagen, 5 min oxígeno, 4 min borde, 3 min macrófagos, 3 min conseguir entrar, 2 min control deslizante y azar, 1 min cierre
lesson-teacher-curriculum-0 = NGSS (EE. UU.) HS-LS1-2: sistemas que interactúan; HS-LS1-3: retroalimentación
lesson-teacher-curriculum-1 = A-level de biología (Inglaterra): difusión y distancia, superficie y volumen; reconocimiento celular y sistema inmunitario
lesson-teacher-curriculum-2 = Abitur (Alemania): difusión y tamaño de células y tejidos, respuesta inmunitaria específica
lesson-teacher-curriculum-3 = Primer año de medicina: microambiente tumoral, hipoxia, inmunosupresión
lesson-teacher-misconceptions-0-belief = La falta de oxígeno mata el tumor, así que es buena para el paciente.
lesson-teacher-misconceptions-0-answer = La mayoría de las células a las que les falta oxígeno reposan. Vuelven a dividirse cuando desaparece el borde, como muestra la curva ascendente del oxígeno.
lesson-teacher-misconceptions-1-belief = Las células más rápidas matan más.
lesson-teacher-misconceptions-1-answer = Donde mata un impacto, sí. Donde tienen que coincidir tres en menos de una hora, las células dispersas los desperdician: compare las cuatro filas.
lesson-teacher-misconceptions-2-belief = Los macrófagos pertenecen a las defensas, así que ayudan.
lesson-teacher-misconceptions-2-answer = Siguen señales. Las de muchos tumores hacen que frenen a los linfocitos T; junto a una leucemia atacada, que causen inflamación (lección 7).
lesson-teacher-answers-0 = Al cabo de un día, le falta oxígeno a una proporción de 0,7, más o menos, de las células vivas; el oxígeno cae de 38 a unos 11 mmHg y sube hasta 15 o 16 el día 3.
lesson-teacher-answers-1 = Doce horas: con tres impactos, unas 80 eliminaciones con células lentas y 70 con rápidas; con uno, unas 345 con lentas y 400 con rápidas.
lesson-teacher-answers-2 = Tres días: tal como es, quedan unas 370; sordas al factor, unas 100; si llega la mitad, unas 600; si llega el doble, menos de 80; con vasos en el interior, unas 440.
lesson-teacher-followUps-0 = Escenario «Un tumor sólido desde fuera»: la bola en tres dimensiones, con un núcleo muerto.
lesson-teacher-followUps-1 = Escenario «El punto de control y su bloqueo»: otro freno y un fármaco contra él.
lesson-teacher-followUps-2 = Haga que los alumnos planeen una terapia con dos cambios y la defiendan con una tabla.
