lesson-title = Dos antígenos: CAR dual y puerta AND
lesson-summary = Un CAR al que le basta uno de dos antígenos y otro que necesita los dos: qué gana cada uno y a qué renuncia.
lesson-steps-0-title = Un tumor y sus vecinas
lesson-steps-0-text = En el centro hay un tumor de 300 células y, alrededor, 150 células sanas. Casi todas las células tumorales portan dos antígenos, A y B. Las células sanas solo portan A.
    
    El tumor no es uniforme. A seis de sus células, una de cada cincuenta, les falta A. A otras seis les falta B. Nadie las hizo para la terapia; están ahí por azar, antes de que empiece.
    
    Pronto llegarán 50 células CAR-T. Lo que pueden ver lo elige usted.
lesson-steps-0-tasks-0-text = Coloree las células según el antígeno A y busque las pocas células tumorales que no lo tienen.
lesson-steps-0-tasks-1-text = Coloréelas según el antígeno B: ahora es todo el anillo el que no lo tiene.
lesson-steps-0-tasks-2-text = De vuelta a los tipos de células.
lesson-steps-1-title = Un antígeno
lesson-steps-1-text = Primero, la manera habitual: un CAR dirigido solo contra A. Dibuje cuántas células tumorales siguen vivas a lo largo de seis días. Después observe, sin perder de vista el anillo.
lesson-steps-1-tasks-0-question = ¿Cómo evoluciona el número de células tumorales vivas?
lesson-steps-1-tasks-1-text = Reproducir seis días
lesson-steps-1-tasks-2-title = CAR solo contra A: células vivas a los seis días
lesson-steps-1-tasks-2-columns-0-label = Tumor
lesson-steps-1-tasks-2-columns-1-label = sin A
lesson-steps-1-tasks-2-columns-2-label = Sanas
lesson-steps-1-tasks-3-question = Había 150 células sanas. ¿Cuántas se perdieron? Calcúlelo a partir de su tabla.
lesson-steps-1-tasks-3-unit = células
lesson-steps-1-tasks-3-because = Una célula CAR-T lee el antígeno A, no la salud. Un tejido que porta tanto como el tumor también es atacado.
lesson-steps-1-tasks-4-question = ¿Qué células tumorales quedan?
lesson-steps-1-tasks-4-choices-0-text = Las más alejadas de los vasos
lesson-steps-1-tasks-4-choices-0-because = Las células CAR-T caminan; en seis días llegan a todas partes en una porción de este tamaño. Compare los dos primeros números de su tabla.
lesson-steps-1-tasks-4-choices-1-text = Las que no tienen A y sus hijas
lesson-steps-1-tasks-4-choices-1-because = Al principio había seis de esas células. Nada las detuvo, así que se dividieron.
lesson-steps-1-tasks-4-choices-2-text = Una selección al azar de todas
lesson-steps-1-tasks-4-choices-2-because = Mire la segunda columna de su tabla: todas las que quedan tienen algo en común.
lesson-steps-1-tasks-5-text = Dos fracasos a la vez. El tumor vuelve a partir de células que el CAR no puede ver: escape antigénico. Y el anillo sano ha desaparecido, porque porta A: daño sobre la diana, fuera del tumor. Un segundo antígeno puede ayudar contra uno u otro fracaso. ¿Y contra los dos?
lesson-steps-2-title = ¿Uno de los dos, o ambos?
lesson-steps-2-text = Una célula CAR-T puede fijarse en dos antígenos y combinarlos. Hay dos maneras.
    
    OR: la célula mata todo lo que porta A o B. Se le llama CAR dual.
    
    AND: la célula solo mata lo que porta A y B. Aquí, A hace que construya un segundo receptor, para B; hasta que lo tiene, no mata nada.
    
    El tumor tiene células con ambos, células sin A y células sin B. El anillo solo tiene A. Repáselas una por una antes de elegir.
lesson-steps-2-tasks-0-question = ¿Qué hará la célula OR?
lesson-steps-2-tasks-0-choices-0 = Eliminar todo el tumor y respetar el anillo
lesson-steps-2-tasks-0-choices-1 = Eliminar todo el tumor y el anillo
lesson-steps-2-tasks-0-choices-2 = Dejar algunas células tumorales y respetar el anillo
lesson-steps-2-tasks-1-question = ¿Y la célula AND?
lesson-steps-3-title = Las dos puertas en acción
lesson-steps-3-text = El mismo tumor, la misma dosis, la misma semilla: solo cambia la regla dentro de la célula CAR-T.
lesson-steps-3-tasks-0-title = Células vivas a los seis días
lesson-steps-3-tasks-0-columns-2-label = sin B
lesson-steps-3-tasks-0-rows-0-label = A o B
lesson-steps-3-tasks-0-rows-1-label = A y B
lesson-steps-3-tasks-1-question = ¿Qué células tumorales pueden escapar de la célula AND?
lesson-steps-3-tasks-1-choices-0-text = Ninguna: dos antígenos son más seguros que uno
lesson-steps-3-tasks-1-choices-0-because = Más seguros para el tejido. Para el tumor hay ahora dos salidas: su tabla cuenta las dos.
lesson-steps-3-tasks-1-choices-1-text = Solo las que no tienen A
lesson-steps-3-tasks-1-choices-1-because = Esas escapan, sí. Pero mire también la tercera columna.
lesson-steps-3-tasks-1-choices-2-text = Las que no tienen A y las que no tienen B
lesson-steps-3-tasks-1-choices-2-because = Donde hacen falta los dos, basta perder uno cualquiera para esconderse.
lesson-steps-3-tasks-2-text = OR: toda célula tumoral porta todavía uno de los dos, así que todas mueren. El anillo porta A, así que muere también.
lesson-steps-3-tasks-3-text = AND: el anillo no tiene B y queda intacto. Pero la célula que no tiene A o no tiene B queda libre: para esconderse de la célula OR hacen falta dos pérdidas; de la célula AND, una.
    
    OR cierra vías de escape y aumenta el daño. AND hace lo contrario. Ninguna regla para dos antígenos logra ambas cosas.
lesson-steps-3-tasks-4-text = Solo A frente a A y B, lado a lado
lesson-steps-4-title = El precio de la espera
lesson-steps-4-text = La célula AND de esta lección tiene que construir su segundo receptor. Junto a células con A tarda unas seis horas; lejos de A, el receptor vuelve a desvanecerse. ¿Y si no tardara nada, o un día entero?
    
    Lea la tabla el día 2, en plena lucha.
lesson-steps-4-tasks-0-question = Con una puerta más lenta, ¿qué cambiará el día 2?
lesson-steps-4-tasks-0-choices-0 = Menos células tumorales eliminadas hasta entonces
lesson-steps-4-tasks-0-choices-1 = Más células sanas eliminadas
lesson-steps-4-tasks-0-choices-2 = Las dos cosas
lesson-steps-4-tasks-1-title = Célula AND, día 2
lesson-steps-4-tasks-1-columns-0-label = Tumor: eliminadas
lesson-steps-4-tasks-1-columns-1-label = Sanas: vivas
lesson-steps-4-tasks-1-rows-0-label = segundo receptor al instante
lesson-steps-4-tasks-1-rows-1-label = en 6 horas
lesson-steps-4-tasks-1-rows-2-label = en 24 horas
lesson-steps-4-tasks-2-question = ¿Cuántas células tumorales más se eliminaron con el segundo receptor al instante que con uno que tarda 24 horas?
lesson-steps-4-tasks-2-because = Esperar cuesta eliminaciones. No cuesta seguridad: sin B, el anillo queda a salvo en las tres ejecuciones.
lesson-steps-4-tasks-3-text = Cargar otra vez la célula AND, para probar valores propios
lesson-steps-4-tasks-4-text = Ajuste el tiempo y después reproduzca. Surte efecto desde el inicio de la ejecución.
lesson-steps-4-tasks-4-label = Tiempo para construir el segundo receptor
lesson-steps-5-title = Dos pérdidas, o una
lesson-steps-5-text = ¿Por qué confiar en la célula OR? Por una multiplicación. Si perder A y perder B son sucesos independientes, sus probabilidades se multiplican.
    
    Pero ¿lo son? Algunas leucemias cambian toda su identidad, de linfoide a mieloide, y abandonan CD19 y CD22 a la vez. Haga que a una de cada cincuenta células le falten los dos.
lesson-steps-5-tasks-0-question = A una de cada 100 células le falta A; a una de cada 100, B, de forma independiente. De 10 000 células, ¿a cuántas les faltan los dos, en promedio?
lesson-steps-5-tasks-0-because = 1/100 × 1/100 = 1/10 000. De 10 000 células, 100 escapan de un CAR contra A, y una, de la célula OR.
lesson-steps-5-tasks-1-title = Célula OR, seis días, una de cada cincuenta células sin los dos
lesson-steps-5-tasks-1-rows-0-label = A y B perdidos a la vez
lesson-steps-5-tasks-2-text = Las pérdidas que llegan juntas no se multiplican: un solo suceso vence a las dos dianas. Se ha visto en pacientes cuya leucemia volvió como mieloide. Por eso, un buen par de antígenos es el que una célula tumoral no puede perder en un solo paso.
lesson-steps-6-title = ¿Es el azar?
lesson-steps-6-text = Todas sus ejecuciones tenían la misma semilla. Otras semillas colocan las células en otros lugares y hacen que otras células CAR-T las encuentren primero. Vea a qué distancia queda su primer resultado del de otras.
lesson-steps-6-tasks-0-text = Células tumorales que deja el CAR solo contra A: ¿dónde se sitúa su número?
lesson-steps-6-tasks-1-question = Leucemia: sus células portan CD19 y CD22, y los linfocitos B normales también. Un paciente puede vivir sin linfocitos B, con anticuerpos como medicamento. ¿Qué regla?
lesson-steps-6-tasks-1-choices-0-text = OR: el daño es soportable y el mayor peligro es el escape
lesson-steps-6-tasks-1-choices-0-because = Por eso se han ensayado células CAR-T contra CD19 y CD22 en la leucemia.
lesson-steps-6-tasks-1-choices-1-text = AND: nunca se debe dañar a las células sanas
lesson-steps-6-tasks-1-choices-1-because = Aquí un medicamento puede suplirlas. AND duplicaría las vías de escape para evitar un daño que es soportable.
lesson-steps-6-tasks-2-question = Un tumor sólido porta A y B; el pulmón solo porta A. ¿Qué regla?
lesson-steps-6-tasks-2-choices-0-text = OR: el mayor peligro es el escape
lesson-steps-6-tasks-2-choices-0-because = El pulmón porta A. Nadie sobrevive a su pérdida.
lesson-steps-6-tasks-2-choices-1-text = AND, y un plan para las células que escapen
lesson-steps-6-tasks-2-choices-1-because = El tejido sin el que no se puede vivir es lo primero; contra el escape hacen falta otros medios.
lesson-steps-6-tasks-3-text = Lo que aquí es modelo: el tejido no vuelve a crecer, una célula tiene unas 15 000 moléculas de un antígeno o casi ninguna, y las células a las que les falta uno son más frecuentes que en la mayoría de los pacientes, para que una porción de 300 células pueda mostrarlas. Además, la célula AND del modelo necesita los dos antígenos en una misma célula; una real, preparada por una vecina, puede matar durante algunas horas una célula que solo tenga B.
lesson-teacher-aims-0 = explicar el escape antigénico y el daño sobre la diana, fuera del tumor, como dos fracasos de una sola diana
lesson-teacher-aims-1 = predecir, a partir de una regla para dos antígenos, qué células mueren
lesson-teacher-aims-2 = sopesar escape y daño en una enfermedad dada
lesson-teacher-aims-3 = decir por qué las pérdidas independientes se multiplican y las conjuntas no
lesson-teacher-before-0 = una célula CAR-T mata todo lo que porta su antígeno (lección 1)
lesson-teacher-before-1 = las probabilidades de sucesos independientes se multiplican
lesson-teacher-time = 2 min imagen, 4 min un antígeno, 2 min suposiciones, 3 min las dos puertas, 3 min la espera, 2 min dos pérdidas, 2 min azar y elección
lesson-teacher-curriculum-0 = NGSS (EE. UU.) HS-LS4-4: selección en poblaciones de células; HS-ETS1-3: sopesar ventajas e inconvenientes de un diseño
lesson-teacher-curriculum-1 = A-level de biología (Inglaterra): reconocimiento celular y sistema inmunitario; selección
lesson-teacher-curriculum-2 = Abitur (Alemania): respuesta inmunitaria específica, variación y selección
lesson-teacher-curriculum-3 = Primer año de medicina: pérdida de antígeno y toxicidad como límites de la terapia dirigida
lesson-teacher-misconceptions-0-belief = Dos antígenos son mejores que uno, sea cual sea la regla.
lesson-teacher-misconceptions-0-answer = Decide la regla. OR deja menos escapes y causa más daño; AND causa menos daño y deja más escapes: la tabla de las dos puertas muestra ambas cosas.
lesson-teacher-misconceptions-1-belief = La terapia hace que las células tumorales pierdan su antígeno.
lesson-teacher-misconceptions-1-answer = En esta lección ninguna división pierde un antígeno: las seis células estaban ahí antes de la primera célula CAR-T. La terapia solo las selecciona.
lesson-teacher-misconceptions-2-belief = Una célula CAR-T respeta el tejido sano porque está sano.
lesson-teacher-misconceptions-2-answer = Lee moléculas. El anillo sobrevive a la célula AND porque le falta B, y por ninguna otra razón.
lesson-teacher-answers-0 = Solo A: a los seis días quedan unas 45 células tumorales, todas sin A; el anillo se ha perdido.
lesson-teacher-answers-1 = OR: no queda ninguna, el anillo se ha perdido. AND: quedan de 40 a 55, casi todas sin A o sin B; el anillo está intacto.
lesson-teacher-answers-2 = Día 2: unas 380 eliminaciones con el segundo receptor al instante, unas 310 en 6 horas, unas 245 en 24 horas.
lesson-teacher-answers-3 = Los dos perdidos a la vez: la célula OR deja esas células y sus hijas.
lesson-teacher-followUps-0 = Escenario «Dos dianas a la vez»: lo mismo con CD19 y CD22 en la leucemia.
lesson-teacher-followUps-1 = Escenario «Leucemia disfrazada»: los dos antígenos se van de golpe.
lesson-teacher-followUps-2 = Haga que los alumnos seleccionen células CAR-T de la ejecución AND, junto al anillo y junto al tumor, y lean hasta qué punto está preparada cada una.
