# Lo que dice una lección alrededor de sus propios textos.

lesson-loading = Abriendo la lección…
lesson-failed = No se pudo cargar la lección. Recargue la página para intentarlo de nuevo.
lesson-close = Cerrar la lección
lesson-list-intro = Cada una le guía por una pregunta con una simulación propia. Lo que haya hecho se guarda en este navegador.
lesson-list-minutes = { $n } min
lesson-list-done = terminada
lesson-list-progress = { $done } de { $of } tareas
lesson-list-levels-school = secundaria
lesson-list-levels-college = bachillerato
lesson-list-levels-university = universidad
lesson-list-levels-medicine = medicina
lesson-step = Paso { $n } de { $of }
lesson-back = Atrás
lesson-next = Paso siguiente
lesson-finish = Al final
lesson-left = { $n ->
    [one] Queda una tarea de este paso.
   *[other] Quedan { $n } tareas de este paso.
 }
lesson-allDone = Todas las tareas de este paso están hechas.
lesson-isDone = hecha
lesson-show = Mostrar
lesson-goTo = Ir al { $moment }
lesson-playTo = Reproducir hasta el { $moment }
lesson-stop = Detener
lesson-inThisRun = { $what } no existe en esta ejecución.
lesson-pick-nothing = Todavía no hay ninguna célula elegida.
lesson-pick-wrongKind = Ha elegido { $name }: se pide otro tipo.
lesson-pick-fewKills = Ha elegido { $name }; células que ha matado: { $kills }. Elija una que haya matado a más.
lesson-pick-right = Ha elegido { $name }.
lesson-predict-hint = Dibuje su conjetura en el gráfico vacío o fije sus puntos con las teclas de flecha.
lesson-predict-point = Su conjetura para el día { $day }
lesson-predict-keep = Esta es mi conjetura
lesson-predict-kept = Su conjetura queda guardada.
lesson-predict-yours = su conjetura
lesson-predict-happened = lo que ocurrió
lesson-predict-chart = { $what }, { $unit }, a lo largo de los días
lesson-predict-words = Al final su conjetura es { $guess }; en la ejecución es { $value }.
lesson-measure-run = Ejecutar: { $label }
lesson-measure-record = Anotar: { $label }
lesson-measure-runShort = Ejecutar
lesson-measure-recordShort = Anotar
lesson-measure-which = ejecución
lesson-measure-none = aún sin medir
lesson-measure-thisRun = esta ejecución
lesson-measure-at = Se lee el { $moment }.
lesson-ask-answer = Responder
lesson-ask-check = Comprobar
lesson-ask-right = Correcto.
lesson-ask-wrong = No del todo.
lesson-ask-missing = Mida primero: la respuesta sale de su tabla.
lesson-ask-yourAnswer = Su respuesta
lesson-band-run = Ejecutar otras { $n } semillas
lesson-band-cancel = Cancelar
lesson-band-progress = { $done } de { $of } ejecuciones
lesson-band-result = De otras { $n } ejecuciones, las nueve décimas centrales están entre { $low } y { $high }.
lesson-band-yours = La suya: { $value }.
lesson-band-inside = Está dentro: una ejecución así no es nada inusual.
lesson-band-outside = Está fuera: una ejecución rara, u otra distinta de la pedida.
lesson-band-nothing = Anote primero su propio valor.
lesson-band-failed = No se pudieron hacer las otras ejecuciones.
lesson-reveal-waits = Se abre cuando estén hechas las tareas de arriba.
lesson-end-title = Terminada
lesson-end-intro = Esto es lo que ha hecho. Entréguelo, imprímalo o siga con otra lección.
lesson-end-tasks = Tareas hechas: { $done } de { $of }
lesson-end-score = Respuestas correctas: { $right } de { $of }
lesson-end-name = Su nombre o número
lesson-end-nameHint = Como lo pida su docente; solo se escribe en el código y en ningún otro lugar.
lesson-end-group = Código de la clase
lesson-end-handin = Crear el código de entrega
lesson-end-code = Código de entrega
lesson-end-copy = Copiar el código
lesson-end-copied = Copiado.
lesson-end-save = Guardar como archivo
lesson-end-print = Imprimir
lesson-end-again = Empezar de nuevo
lesson-end-more = Otras lecciones
lesson-end-openTasks = { $n ->
    [one] Queda una tarea pendiente; puede entregar de todos modos.
   *[other] Quedan { $n } tareas pendientes; puede entregar de todos modos.
 }
lesson-end-noName = Escriba primero su nombre o número.
lesson-teacher-title = Para el docente
lesson-teacher-aims = Objetivos
lesson-teacher-before = Conocimientos previos
lesson-teacher-time = Tiempo
lesson-teacher-curriculum = Currículo
lesson-teacher-misconceptions = Ideas erróneas frecuentes
lesson-teacher-answers = Respuestas
lesson-teacher-followUps = Cómo seguir
lesson-teacher-references = Fuentes
lesson-pick-next = Célula siguiente
lesson-pick-life = Mostrar su vida

# Una pregunta se responde hasta acertar o hasta que se muestra la respuesta
lesson-ask-again = Revise los números y el cálculo e inténtelo de nuevo.
lesson-ask-show = Mostrar la respuesta
lesson-ask-shown = La respuesta: { $answer }.
lesson-end-first = Correctas al primer intento, que es lo que cuenta: { $first } de { $of }
