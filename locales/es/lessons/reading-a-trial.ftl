lesson-title = Leer un ensayo: curvas de supervivencia
lesson-summary = Siga a pacientes concretos hasta su evento, trace la curva de un brazo entero y aprenda por qué tres pacientes no demuestran nada.
lesson-steps-0-title = Dos brazos y un criterio de valoración
lesson-steps-0-text = Se comparan dos dosis: en un brazo cada paciente recibe 6 células CAR-T para la porción que ve; en el otro, 8. Cada brazo tiene doce pacientes. Aquí un paciente es una ejecución con su propia semilla: el mismo tipo de leucemia, 150 células al empezar, pero otros sucesos aleatorios.
    
    Antes de empezar, un ensayo ha de decir qué cuenta: su criterio de valoración. Aquí es la progresión: la leucemia llega a 300 células, el doble del principio. Se sigue el tiempo hasta entonces. El ensayo se cierra a los cuatro días, es decir, a las 96 horas.
    
    Son ejecuciones de un modelo en una porción pequeña. Los ensayos reales cuentan en meses; se leen igual.
lesson-steps-0-tasks-0-question = El paciente 1 recibe la dosis baja. Dibuje las células leucémicas desde el día 0 hasta el día 4.
lesson-steps-1-title = Un evento
lesson-steps-1-text = Siga al paciente 1 del brazo de dosis baja hasta la progresión. La ejecución se detiene sola cuando se alcanzan 300 células.
lesson-steps-1-tasks-0-text = Empezar con el paciente 1, dosis baja
lesson-steps-1-tasks-1-text = Reproducir hasta la progresión
lesson-steps-1-tasks-2-title = El paciente 1 en el momento del evento
lesson-steps-1-tasks-2-columns-0-label = Tiempo
lesson-steps-1-tasks-2-columns-1-label = Células leucémicas
lesson-steps-1-tasks-3-question = ¿Al cabo de cuántas horas progresó el paciente 1? Divida los minutos entre 60.
lesson-steps-1-tasks-3-because = Este paciente ha tenido un evento y se conoce cuándo. Es una de las dos cosas de las que está hecha una curva de supervivencia.
lesson-steps-1-tasks-4-text = La leucemia creció más deprisa de lo que seis células podían matar. Quizá la situación se invierta más tarde, cuando las células CAR-T se hayan multiplicado; para este criterio ya no cuenta. Lo que cuenta ha de quedar fijado antes de que nadie mire.
lesson-steps-2-title = Ningún evento
lesson-steps-2-text = Ahora el paciente 22, del brazo de dosis alta. Sígalo hasta el final del ensayo.
lesson-steps-2-tasks-0-text = Empezar con el paciente 22, dosis alta
lesson-steps-2-tasks-2-title = El paciente 22 cuando se cierra el ensayo
lesson-steps-2-tasks-3-question = Menos de 300 células cuando se cierra el ensayo. ¿Qué sabemos del paciente 22?
lesson-steps-2-tasks-3-choices-0-text = Este paciente no progresará nunca
lesson-steps-2-tasks-3-choices-0-because = Nadie ha mirado más allá de las 96 horas. Ahí acaba todo lo que sabemos.
lesson-steps-2-tasks-3-choices-1-text = Este paciente ha pasado al menos 96 horas sin progresión
lesson-steps-2-tasks-3-choices-1-because = El tiempo hasta el evento supera las 96 horas; cuánto más, no se sabe. De un paciente así se dice que está censurado.
lesson-steps-2-tasks-3-choices-2-text = Nada; los pacientes sin evento se dejan fuera
lesson-steps-2-tasks-3-choices-2-because = Dejar fuera a quienes les fue mejor haría que todo tratamiento pareciera peor de lo que es. Cuentan mientras se los observó.
lesson-steps-2-tasks-4-text = Censurado no significa perdido ni muerto. Significa: observado hasta aquí, sin evento por ahora. Los pacientes se censuran cuando se cierra el ensayo, cuando se mudan o cuando entraron tarde y solo se los ha observado un tiempo breve.
lesson-steps-3-title = La curva de un brazo
lesson-steps-3-text = Antes de que usted llegara ejecutamos los doce pacientes del brazo de dosis baja. Horas de progresión, redondeadas hacia arriba: 48, 55, 55, 55, 56, 56, 59, 65, 68, 75. Dos están censurados: uno entró tarde y se lo había observado 50 horas; otro no tuvo ningún evento hasta las 96.
    
    Una curva de Kaplan-Meier empieza en 1. Se mantiene plana mientras no ocurre nada. En cada evento cae: se multiplica por la proporción de los que estaban en riesgo y no lo tuvieron. A las 48 horas 11 de 12 no lo tuvieron: 11/12 = 0,92. A las 55 horas progresan tres de diez: 0,92 × 7/10 = 0,64. Después, 0,46 a las 56 horas y 0,37 a las 59.
    
    Un paciente censurado no hace ningún escalón. Pero desde entonces hay uno menos en riesgo.
lesson-steps-3-tasks-0-question = El siguiente evento llega a las 65 horas. ¿Cuántos de los doce siguen en riesgo justo antes? Cuente los que no han tenido el evento y aún se observan.
lesson-steps-3-tasks-0-because = Siete han tenido su evento hasta las 59 horas y uno se censuró a las 50: 12 − 7 − 1 = 4.
lesson-steps-3-tasks-1-question = La curva está en 0,37. ¿A cuánto cae a las 65 horas? Dos decimales.
lesson-steps-3-tasks-1-because = Progresa uno de cuatro, tres no: 0,37 × 3/4 = 0,28. Con un paciente más en riesgo el escalón habría sido menor. Por eso bajo las buenas curvas figura el número de pacientes en riesgo.
lesson-steps-3-tasks-2-question = La mediana es el tiempo en que la curva llega por primera vez a la mitad o menos. ¿Cuál es en este brazo?
lesson-steps-3-tasks-2-because = A las 55 horas la curva está en 0,64; a las 56, en 0,46: cruza la mitad a las 56 horas. La mediana no necesita que todos los pacientes tengan un evento, solo bastantes.
lesson-steps-4-title = Medianas y riesgos instantáneos
lesson-steps-4-text = El brazo de dosis alta, según nuestros registros: eventos a las 58, 60, 62, 67, 72 y 75 horas. Un paciente entró tarde y se lo había observado 54 horas. Cinco no tuvieron ningún evento hasta las 96 horas.
    
    Su curva cae a 0,91, 0,82 y 0,73; después, con ocho en riesgo, a 0,64, 0,55 y 0,45. Ahí termina: plana, en 0,45.
    
    El riesgo instantáneo (hazard) pregunta otra cosa: ¿con qué frecuencia ocurre el evento entre quienes aún están en riesgo? Una medida aproximada son los eventos divididos entre todas las horas en riesgo, sumadas sobre los pacientes. Dosis baja: 10 eventos en 738 horas, 1,36 por cada 100 horas. Dosis alta: 6 eventos en 928 horas.
lesson-steps-4-tasks-0-question = ¿Cuál es la mediana del brazo de dosis alta?
lesson-steps-4-tasks-0-because = La curva llega por primera vez a la mitad o menos, a 0,45, a las 75 horas: el sexto evento. Si ese paciente se hubiera librado, no se podría dar ninguna mediana: se escribe «no alcanzada».
lesson-steps-4-tasks-1-question = ¿Cuál es el riesgo instantáneo del brazo de dosis alta, en eventos por cada 100 horas en riesgo?
lesson-steps-4-tasks-1-because = 6 / 928 × 100 = 0,65. Frente a 1,36 es una razón de 0,48: la razón de riesgos instantáneos (hazard ratio), en un cálculo aproximado. Es un promedio; en ninguno de los brazos progresa nadie en las primeras 47 horas.
lesson-steps-4-tasks-2-question = «Hazard ratio 0,48»: ¿qué quiere decir?
lesson-steps-4-tasks-2-choices-0-text = Cada paciente gana más o menos la mitad del tiempo
lesson-steps-4-tasks-2-choices-0-because = Nadie sabe qué habría tenido un paciente concreto en el otro brazo. La razón compara grupos.
lesson-steps-4-tasks-2-choices-1-text = En cada momento, quienes siguen en riesgo progresan con la mitad de frecuencia, más o menos, en el brazo de dosis alta
lesson-steps-4-tasks-2-choices-1-because = Compara tasas entre quienes siguen en riesgo, promediadas sobre el tiempo observado.
lesson-steps-4-tasks-2-choices-2-text = Al final progresará la mitad de pacientes
lesson-steps-4-tasks-2-choices-2-because = Una tasa menor puede alcanzar también a todos, solo que más tarde. Eso lo dice el final de las curvas, hasta donde llega.
lesson-steps-5-title = Tres pacientes
lesson-steps-5-text = Alguien tiene dinero para tres pacientes en cada brazo y mira una sola vez, a las 66 horas. Progresión significa 300 células o más. Mida los seis.
lesson-steps-5-tasks-0-title = A las 66 horas
lesson-steps-5-tasks-0-rows-0-label = paciente 4, dosis baja
lesson-steps-5-tasks-0-rows-1-label = paciente 6, dosis baja
lesson-steps-5-tasks-0-rows-2-label = paciente 12, dosis baja
lesson-steps-5-tasks-0-rows-3-label = paciente 26, dosis alta
lesson-steps-5-tasks-0-rows-4-label = paciente 30, dosis alta
lesson-steps-5-tasks-0-rows-5-label = paciente 32, dosis alta
lesson-steps-5-tasks-1-question = ¿En qué brazo han progresado más de estos pacientes?
lesson-steps-5-tasks-1-choices-0-text = En el de dosis baja
lesson-steps-5-tasks-1-choices-0-because = Vuelva a contar en su tabla: 300 o más significa progresión.
lesson-steps-5-tasks-1-choices-1-text = En el de dosis alta: los tres, y ninguno con la dosis baja
lesson-steps-5-tasks-1-choices-1-because = Estos seis dicen lo contrario que los veinticuatro juntos. Y cada uno de los seis es real: no se ha inventado nada, solo se ha elegido.
lesson-steps-5-tasks-1-choices-2-text = En ambos los mismos
lesson-steps-5-tasks-2-text = Elegimos estos seis para inducirle a error. Pero el azar también puede elegir así: en un ensayo de tres contra tres, a alguien le tocan de vez en cuando pacientes como estos y no lo sabe. Por eso los ensayos son grandes, por eso el brazo se asigna por sorteo y por eso nadie puede elegir después.
lesson-steps-6-title = Hasta dónde llega el azar
lesson-steps-6-text = Repita un paciente de cada brazo con otras diez semillas: la misma dosis, otros sucesos aleatorios. Compare los dos intervalos con las 300 células que significan progresión.
lesson-steps-6-tasks-0-text = Otros diez pacientes con la dosis baja, a las 66 horas.
lesson-steps-6-tasks-1-text = Otros diez pacientes con la dosis alta, a las 66 horas.
lesson-steps-6-tasks-2-question = Los veinticuatro pacientes juntos: medianas de 56 y 75 horas, y una prueba de log-rank da un valor p de aproximadamente 0,016. ¿Qué significa ese p?
lesson-steps-6-tasks-2-choices-0-text = La dosis alta es mejor con una probabilidad del 98,4 %
lesson-steps-6-tasks-2-choices-0-because = Esa sería la probabilidad de la hipótesis. Un valor p habla de los datos, suponiendo que no hay ninguna diferencia.
lesson-steps-6-tasks-2-choices-1-text = Si la dosis no importara, el azar separaría dos brazos así tanto o más en uno de cada 64 ensayos, más o menos
lesson-steps-6-tasks-2-choices-1-because = Es lo bastante raro para tomar en serio la diferencia, y no tan raro como para que sobre un segundo ensayo.
lesson-steps-6-tasks-2-choices-2-text = El 1,6 % de los pacientes no gana nada
lesson-steps-6-tasks-2-choices-2-because = Un valor p no dice nada de pacientes concretos ni de cuánto se gana.
lesson-teacher-aims-0 = decir qué son un criterio de valoración, un evento y un paciente censurado
lesson-teacher-aims-1 = calcular a mano los escalones de una curva de Kaplan-Meier y leer su mediana
lesson-teacher-aims-2 = distinguir mediana, riesgo instantáneo y razón de riesgos instantáneos
lesson-teacher-aims-3 = explicar por qué unos pocos pacientes elegidos no demuestran nada
lesson-teacher-before-0 = fracciones y multiplicación de probabilidades
lesson-teacher-before-1 = qué hacen las células CAR-T (lección 1)
lesson-teacher-time = 3 min criterio y evento, 3 min censura, 6 min curva, 4 min riesgo instantáneo, 4 min tres pacientes y azar
lesson-teacher-curriculum-0 = NGSS (EE. UU.), prácticas científicas: analizar e interpretar datos; argumentar a partir de pruebas
lesson-teacher-curriculum-1 = A-level de matemáticas y biología (Inglaterra): pruebas estadísticas y ensayos clínicos
lesson-teacher-curriculum-2 = Abitur (Alemania): probabilidad y estadística, probabilidad condicionada, contraste de hipótesis
lesson-teacher-curriculum-3 = Primer año de medicina: bioestadística, epidemiología, medicina basada en la evidencia
lesson-teacher-misconceptions-0-belief = Los pacientes sin evento no dicen nada y se dejan fuera.
lesson-teacher-misconceptions-0-answer = Dicen que el tiempo es mayor que el que se los observó, y hasta entonces están en todos los denominadores.
lesson-teacher-misconceptions-1-belief = La curva muestra cuántos pacientes quedan.
lesson-teacher-misconceptions-1-answer = Muestra una probabilidad estimada. Con censura, el número en riesgo cae más deprisa que la curva.
lesson-teacher-misconceptions-2-belief = Una mediana de 75 horas significa que la mayoría progresa hacia las 75 horas.
lesson-teacher-misconceptions-2-answer = Significa que se espera que para entonces haya progresado la mitad. Los tiempos de este brazo van de 58 horas a nunca durante el ensayo.
lesson-teacher-misconceptions-3-belief = Una razón de riesgos instantáneos de un medio duplica el tiempo de cada paciente.
lesson-teacher-misconceptions-3-answer = Compara tasas de grupos. Solo con curvas de formas especiales se traduce en tiempos.
lesson-teacher-answers-0 = El paciente 1 progresa poco antes de las 55 horas; el paciente 22 está censurado a las 96 horas.
lesson-teacher-answers-1 = En riesgo antes de las 65 horas: 4; la curva cae a 0,28; mediana, 56 horas.
lesson-teacher-answers-2 = Dosis alta: mediana de 75 horas, 0,65 eventos por 100 horas, razón de 0,48.
lesson-teacher-answers-3 = Los seis a las 66 horas: ninguno de tres con la dosis baja, tres de tres con la dosis alta, contra la tendencia de todos.
lesson-teacher-answers-4 = Las ejecuciones de los seis quedan fijadas por sus semillas: todos miden los mismos números.
lesson-teacher-followUps-0 = Que cada alumno ejecute un paciente de cada brazo con una semilla propia y que la clase trace su curva.
lesson-teacher-followUps-1 = Busque una figura de Kaplan-Meier publicada y lea la mediana, los números en riesgo y las marcas de censura.
lesson-teacher-followUps-2 = ¿Qué criterio de valoración elegiría para que cuenten las mejorías tardías?
