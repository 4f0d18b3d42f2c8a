# What the site says, in Spanish. Every language has the same messages.
#
# A message whose name ends in -html is markup; what is put into it is escaped. All others are plain text.
# Values: { $n } is a number and chooses the plural form; { $program } is the program's name.

## Dates. Months are put into `day`.

day = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Every page

locale = es_US
direction = ltr
skip = Ir al contenido principal
notice-label = Sobre este sitio
official-banner = Un sitio web oficial del Gobierno de los Estados Unidos
official-how = Un sitio web .gov pertenece a una organización oficial del Gobierno en los Estados Unidos.
nav-label = Principal
nav-projects = Proyectos
nav-search = Buscar
nav-researchers = Investigadores
nav-institutions = Instituciones
nav-statistics = Estadísticas
nav-violators = Infractores
nav-about = Acerca de
languages-label = Idiomas
footer-label = Más sobre este sitio
as-of-html = Datos al <time datetime="{ $iso }">{ $day }</time>.
footer-code = Código de Conducta
footer-rules = Reglas que se comprueban
footer-glossary = Glosario
footer-az = Proyectos de la A a la Z
footer-accessibility = Accesibilidad
footer-privacy = Privacidad
footer-mistake = Informar de un error
footer-disclaimer = El { $program } no garantiza la exactitud ni la disponibilidad de sus datos ni el desempeño de su software, y no garantiza ni respalda los resultados de la investigación que aquí se describe.
in-english = El equipo de investigación escribió esta descripción en inglés.
page-in-english = Esta página no está traducida. Se muestra en su propio idioma.
page-number = { $title }, página { $page }
mail-site-subject = Un error en el sitio
mail-site-body = Qué está mal y en qué página:

## Lists

results-none = Ningún proyecto
results-all = { $n ->
    [one] { $n } proyecto
   *[other] { $n } proyectos
}
results-range = Proyectos { $from } a { $to } de { $n }
pages-label = Páginas
pages-previous = Página anterior
pages-next = Página siguiente
pages-of = Página { $page } de { $of }
letters-label = Letras
letter-other = Otros
download = Esta lista en forma de datos:
follow = Para seguirla:
bulk-all = Todas las descargas
feed-projects = Los proyectos más recientes de esta lista.
feed-violators = Todas las personas que hoy están en la lista, con el cambio más reciente primero. Un nombre no es una persona.
feed-listing = { $affiliation }. Decisión { $number } conforme al Código de Conducta para Usuarios de Datos, en la lista desde el { $listed }. Un nombre no es una persona: compare la afiliación y las fechas.
nothing-here = Aquí todavía no hay nada.
no-project-here = Aquí todavía no hay ningún proyecto.
start-over = Volver a la primera página
search-projects = Buscar proyectos
search-these = Buscar en estos proyectos
search-button = Buscar
all-projects = Todos los proyectos
all-projects-description = Todos los proyectos de investigación, del más reciente al más antiguo.
newest-first = Los más recientes primero.
choose-letter = { $n } en total. Elija una letra.
entry-inactive = Inactivo
projects-count = { $n ->
    [one] { $n } proyecto
   *[other] { $n } proyectos
}

## Home

home-description = Qué se investiga con los datos del { $program }, quién lo hace y por qué, y quién no cumplió las reglas.
home-intro = Muchas personas han compartido su información de salud con el { $program } para que se pueda estudiar. Aquí puede leer qué se investiga con ella, quién lo hace y por qué, y quién no cumplió las reglas.
home-search-label = Palabras, una enfermedad o una institución
home-numbers = En cifras
home-statistics = Todas las cifras, con gráficos
home-projects = { $n ->
    [one] proyecto
   *[other] proyectos
}
home-researchers = { $n ->
    [one] investigador o investigadora
   *[other] investigadores
}
home-institutions = { $n ->
    [one] institución
   *[other] instituciones
}
home-violators = { $n ->
    [one] decisión en la lista de infractores
   *[other] decisiones en la lista de infractores
}
home-browse = Explorar los proyectos
home-latest = Proyectos más recientes
home-no-project = Todavía no hay ningún proyecto.
home-rules = Las reglas y quién no las cumplió
home-rules-html = Quienes investigan firman el <a href="{ $code }">Código de Conducta para Usuarios de Datos</a>. Cada registro que se muestra aquí pasó las <a href="{ $rules }">comprobaciones que figuran en Reglas</a>. Las comprobaciones no pueden sustituir el juicio de una persona. Quienes no cumplieron el Código pueden ser incluidos en la <a href="{ $violators }">lista de infractores</a>.

## Ways into the projects

way-newest = Todos los proyectos, los más recientes primero
way-title = Por título, de la A a la Z
way-institution = Por institución
way-researcher = Por investigador o investigadora
way-purpose = Por propósito de la investigación
way-population = Por población
way-tier = Por nivel de acceso
way-data-version = Por versión de los datos
way-year = Por año

## Facets

facet-purpose = Propósito de la investigación
facet-population = Población
facet-tier = Nivel de acceso
facet-data-version = Versión de los datos
facet-year = Año
facet-institution = Institución
facet-status = Estado
facet-title-purpose = Proyectos por propósito de la investigación
facet-title-population = Proyectos por población
facet-title-tier = Proyectos por nivel de acceso
facet-title-data-version = Proyectos por versión de los datos
facet-title-year = Proyectos por año
facet-about-purpose = Para qué se usan los datos. Un proyecto puede tener varios propósitos.
facet-about-population = Grupos en los que se centra un proyecto porque la investigación médica a menudo los ha dejado fuera. Muchos proyectos no se centran en ningún grupo en particular.
facet-about-tier = Qué tan protegido está el acceso a los datos.
facet-about-data-version = Qué versión de los datos del programa usa un proyecto.
facet-about-year = El año en que se creó el espacio de trabajo de un proyecto.
facet-value = { $facet }: { $value }
facet-value-description = Proyectos de investigación con este valor de “{ $facet }”: { $value }.
facet-caption = { $facet } y número de proyectos
facet-projects = Proyectos

## Statistics

statistics-title = Estadísticas
statistics-description = Cuántos proyectos de investigación hay, por año, propósito, población, datos e institución.
statistics-intro = { $n ->
    [one] Hay { $n } proyecto en este directorio. Aquí se cuenta por año, por propósito y según quién lo hace y con qué datos. La parte es la del total de proyectos.
   *[other] Hay { $n } proyectos en este directorio. Aquí se cuentan por año, por propósito y según quién los hace y con qué datos. La parte se calcula sobre el total de { $n } proyectos.
}
statistics-contents = Gráficos de esta página
statistics-share = Parte
statistics-download = Estas cifras en forma de datos:
statistics-title-years = Proyectos por año
statistics-about-years = Proyectos según el año en que se creó su espacio de trabajo.
statistics-years-seen = { $n ->
    [one] Columnas para los años { $first } a { $last }. La más alta es la de { $year }, con { $n } proyecto. La tabla tiene todas las cifras.
   *[other] Columnas para los años { $first } a { $last }. La más alta es la de { $year }, con { $n } proyectos. La tabla tiene todas las cifras.
}
statistics-open-year = El año { $year } no ha terminado: su columna aparece sin relleno y cuenta lo que se creó hasta el { $day }.
statistics-so-far = { $year } hasta ahora
statistics-part = { $name }: proyectos por año
statistics-about-part = Los proyectos de esta página según el año en que se creó su espacio de trabajo.
statistics-part-link = Estos proyectos por año
statistics-title-purpose = Por propósito de la investigación
statistics-head-purpose = Propósito de la investigación
statistics-about-purpose = Para qué se usan los datos. Un proyecto puede tener varios propósitos y se cuenta en cada uno de ellos.
statistics-without-purpose = Sin registrar
statistics-title-population = Por población
statistics-head-population = Población
statistics-about-population = Grupos en los que se centran los proyectos porque la investigación médica a menudo los ha dejado fuera. Un proyecto puede centrarse en varios grupos y se cuenta en cada uno de ellos.
statistics-without-population = Ningún grupo en particular
statistics-title-tier = Por nivel de acceso
statistics-head-tier = Nivel de acceso
statistics-about-tier = Con cuánto rigor se controla el acceso a los datos. Cada proyecto se cuenta una sola vez.
statistics-without-tier = Sin registrar
statistics-title-data-version = Por versión de los datos
statistics-head-data-version = Versión de los datos
statistics-about-data-version = Qué versión de los datos del programa usan los proyectos. Cada proyecto se cuenta una sola vez.
statistics-without-data-version = Sin registrar
statistics-title-institution-kind = Por tipo de institución
statistics-head-institution-kind = Tipo de institución
statistics-about-institution-kind = Dónde trabajan las personas de los equipos. Un proyecto con personas de varios tipos de instituciones se cuenta en cada uno de ellos.
statistics-without-institution-kind = Sin registrar
statistics-title-institution = Instituciones con más proyectos
statistics-head-institution = Institución
statistics-about-institution = { $n ->
    [one] Dónde trabajan las personas de los equipos.
   *[other] Dónde trabajan las personas de los equipos: { $shown } de { $n } instituciones, las que tienen más proyectos. Un proyecto con personas de varias instituciones se cuenta en cada una de ellas. Las cifras iguales van en orden de nombre.
}
statistics-without-institution = Sin registrar
statistics-title-dissemination = Cómo se compartirán los resultados
statistics-head-dissemination = Forma de compartir
statistics-about-dissemination = Cómo piensan los equipos contar a otros lo que aprendan. Un proyecto puede nombrar varias formas y se cuenta en cada una de ellas.
statistics-without-dissemination = Sin registrar

## Lists by letter

az-projects = Proyectos de la A a la Z
az-projects-about = Todos los proyectos de investigación, por título.
az-researchers = Investigadores
az-researchers-about = Todas las personas del equipo de algún proyecto, por apellido cuando se conoce.
az-institutions = Instituciones
az-institutions-about = Dónde trabajan quienes investigan, y en cuántos proyectos participa el personal de cada institución.
az-violators = Lista de infractores de la A a la Z
az-violators-about = Por apellido, cuando se conoce. Un nombre no es una persona: compare la afiliación.
az-letter = { $title }: { $letter }

## A project

project-views = El equipo de investigación escribió esta descripción. Las opiniones que contiene son suyas, no del { $program }.
project-glance = De un vistazo
project-status = Estado
project-created = Creado
project-changed = Modificado
project-questions = Qué quieren saber
project-approaches = Cómo lo hacen
project-findings = Qué esperan descubrir
project-team = Quién lo hace
project-leads = dirige el proyecto
project-works = trabaja en él
project-purpose = Propósito y personas
project-populations = Grupos en los que se centra el proyecto
project-no-population = Ningún grupo en particular
project-ai-an = Participantes indígenas americanos o nativos de Alaska
project-outcomes = Qué espera lograr
project-dissemination = Cómo se darán a conocer los resultados
project-data = Qué datos usa
project-data-version-html = Versión { $release } de los datos del programa, publicada el <time datetime="{ $iso }">{ $day }</time>.
project-data-version-people-html = Versión { $release } de los datos del programa, publicada el <time datetime="{ $iso }">{ $day }</time>, con datos de { $people } personas.
project-words = Palabras explicadas
glossary-also = También: { $names }
project-words-more = Todas las palabras del glosario
project-concern = ¿Algo le preocupa?
project-concern-text = Si algo de esta descripción le preocupa, o podría hacer daño a un grupo de personas, avise al programa. La Junta de Acceso a los Recursos puede revisar el proyecto.
project-review-pending = Se pidió una revisión de este proyecto.
project-review-passed = Este proyecto fue revisado y puede mostrarse.
project-concern-button = Tengo una inquietud sobre este proyecto
project-concern-note = El enlace abre un mensaje en su propio programa de correo. Proyecto número { $number }.
project-disclaimer-label = Descargo de responsabilidad
project-disclaimer-html = Que el { $program } incluya esta investigación en la lista no significa que la respalde o la apruebe, ni que respalde o apruebe sus resultados. Estar en la lista significa que ninguna <a href="{ $rules }">comprobación de las que figuran en Reglas</a> detuvo este registro. No significa que el estudio sea correcto o bueno.
tier-about-controlled = Este nivel contiene datos más detallados, como los datos genéticos. Por sí solos no identifican a nadie, pero podrían hacerlo si se combinan con otros datos. Quienes investigan necesitan capacitación y aprobación adicionales. Todo el trabajo con los datos queda registrado y puede ser revisado.
tier-about-registered = Este nivel contiene datos con menor riesgo de que se pueda identificar a alguien. Quienes investigan deben iniciar sesión. Todo el trabajo con los datos queda registrado y puede ser revisado.
mail-concern-subject = Inquietud sobre el proyecto { $number }
mail-concern-body = Tengo una inquietud sobre este proyecto:
mail-concern-end = Mi inquietud:

## A researcher

person-also = También: { $names }
person-affiliation = Afiliación
person-not-recorded = No consta
person-interests = Temas de investigación
person-web = Página web
person-description = { $name }: afiliación, perfil y proyectos de investigación.

## An institution

institution-kind = Tipo
institution-agreement = Acuerdo de Uso de Datos y Registro
institution-not-recorded = No consta
agreement-stands = Vigente
agreement-not_needed = No se necesita
agreement-over = No vigente en esta fecha
agreement-not_recorded = No consta aquí
institution-description = Proyectos de investigación de personas de esta institución: { $name }.

## The list of violators

violators-title = Lista de infractores
violators-description = Personas que no cumplieron el Código de Conducta para Usuarios de Datos, con nombre y afiliación.
violators-intro-html = Estas personas no cumplieron el Código de Conducta para Usuarios de Datos del { $program }, según una decisión vigente el <time datetime="{ $iso }">{ $day }</time>.
caution-html = <strong>Un nombre no es una persona.</strong> Dos personas pueden tener el mismo nombre: compare la afiliación y las fechas. Que un nombre no esté en esta lista no prueba nada sobre la persona.
violators-look-up = Buscar un nombre
violators-all = { $n ->
    [one] { $n } decisión, por nombre.
   *[other] { $n } decisiones, por nombre.
}
violators-range = Decisiones { $from } a { $to } de { $n }, por nombre.
violators-letters = La lista por letra
violators-also = también: { $names }
violators-rules = { $n ->
    [one] Regla que no se cumplió:
   *[other] Reglas que no se cumplieron:
}
violators-consequences = Consecuencias: { $measures }.
violators-since-html = En la lista desde el <time datetime="{ $iso }">{ $day }</time>, sin fecha de término.
violators-through-html = En la lista desde el <time datetime="{ $iso }">{ $day }</time> hasta el <time datetime="{ $end_iso }">{ $end }</time> inclusive.
violators-nobody = Hoy no hay nadie en la lista.
violators-wrong = ¿Hay algo incorrecto?
violators-wrong-text = Si una anotación es incorrecta, o si usted tiene el mismo nombre que alguien de la lista, avísenos. Los errores se corrigen, y la página lo indica.
violators-report = Informar de un error en la lista
mail-list-subject = Un error en la lista de infractores
mail-list-body = Qué es incorrecto:
not-me-title = No soy yo
not-me-description = Qué puede hacer si hay quien cree que una anotación se refiere a usted y no es así, o si dice algo incorrecto sobre usted.
not-me-link = No soy yo: qué puede hacer
not-me-intro = Dos personas pueden tener el mismo nombre. Si hay quien cree que una anotación se refiere a usted y no es así, o si una anotación dice algo incorrecto sobre usted, escríbanos. No cuesta nada, y no necesita abogado.
not-me-what = Qué escribir
not-me-number = El número de la decisión, como d-2026-003. Está al final de la dirección de la página de la anotación.
not-me-you = Su nombre, y dónde trabaja o estudia.
not-me-why = Por qué la anotación no se refiere a usted, o qué es incorrecto en ella. Basta una frase.
not-me-no-papers = Por favor, no envíe documentos de identidad, información de salud ni su fecha de nacimiento.
not-me-write = Escríbanos
not-me-address = O escriba a { $address } con su propio programa de correo.
not-me-then = Qué ocurre después
not-me-answer = { $n ->
    [one] Una persona lee su mensaje y responde en un plazo de { $n } día hábil.
   *[other] Una persona lee su mensaje y responde en un plazo de { $n } días hábiles.
}
not-me-hidden = Si es probable que la anotación nombre a la persona equivocada, se retira del sitio de inmediato, hasta por { $n } días, mientras se comprueban los hechos.
not-me-note = Si usted solo comparte el nombre, podemos agregar a la anotación una nota que diga que no se refiere a usted. Solo lo hacemos si usted lo desea.
not-me-corrected = Si algo es incorrecto, se corrige, y la página lo indica. Si la decisión no se mantiene, el nombre se retira para siempre.
not-me-copies = Lo que no podemos hacer
not-me-copies-text = Los buscadores y otros sitios pueden tener copias de una página que ya no está aquí. No podemos cambiarlas. Que una página ya no esté no dice nada de nadie: puede mostrar nuestra respuesta a quien tenga una copia.
not-me-mine = Si la decisión se refiere a usted
not-me-mine-text = La página de la anotación dice quién decidió y si la decisión todavía puede apelarse. Escríbanos si no sabe cómo apelar.
mail-not-me-subject = No soy yo
mail-not-me-body =
    El número de la decisión: 

    Mi nombre, y dónde trabajo o estudio: 

    Por qué no se refiere a mí, o qué es incorrecto:
appeal-short-final = No se presentó ninguna apelación.
appeal-short-open = La decisión todavía puede apelarse.
appeal-short-pending = Hay una apelación por resolver.
appeal-short-late = Se presentó una apelación fuera de plazo.
appeal-short-upheld = Confirmada tras una apelación.
appeal-short-modified = Modificada tras una apelación.

## A decision

decision-title = Decisión { $number }
decision-description = Una decisión conforme al Código de Conducta para Usuarios de Datos.
decision-caution-html = <strong>Un nombre no es una persona.</strong> Dos personas pueden tener el mismo nombre. Esta decisión se refiere a la persona que tenía este nombre y trabajaba en esta institución el día de la decisión.
decision-namesakes = No es esta persona
decision-namesake = { $name }, { $affiliation }, es otra persona.
decision-heading = La decisión
decision-other-names = Otros nombres
decision-rules = { $n ->
    [one] La regla que no se cumplió
   *[other] Las reglas que no se cumplieron
}
decision-code = Código de Conducta para Usuarios de Datos
decision-code-version = Código de Conducta para Usuarios de Datos, versión { $version }
decision-consequences = Consecuencias
decision-by = Quién decidió
decision-by-html = { $who }, el <time datetime="{ $iso }">{ $day }</time>
decision-term = Plazo
decision-from-html = Desde el <time datetime="{ $iso }">{ $day }</time>, sin fecha de término
decision-through-html = Desde el <time datetime="{ $iso }">{ $day }</time> hasta el <time datetime="{ $end_iso }">{ $end }</time> inclusive
decision-listed = En esta lista desde
decision-appeal = Apelación
appeal-final = No se presentó ninguna apelación. La decisión es definitiva desde el { $since }.
appeal-open = La decisión puede apelarse hasta el { $until } inclusive.
appeal-pending = Apelada el { $appealed }. La apelación no se ha resuelto.
appeal-late = Apelada el { $appealed }, fuera de plazo. La anotación se mantiene.
appeal-upheld = Apelada el { $appealed }. La decisión se confirmó el { $on }.
appeal-modified = Apelada el { $appealed }. La decisión se modificó el { $on }; esta página la muestra ya modificada.
decision-corrected-html = Corregida el <time datetime="{ $iso }">{ $day }</time>
decision-corrected-note = Esta anotación fue corregida.
decision-notice = Aviso público
cite-heading = Cómo citar esta página
cite-forms = BibTeX, RIS y CSL-JSON para copiar
cite-and = y
cite-day = { $day } de { $month } de { $year }
cite-retrieved = Recuperado el { $day }, de
cite-decision = Decisión { $number } conforme al Código de Conducta para Usuarios de Datos
cite-kind-decision = Decisión, según la lista al { $day }
cite-kind-project = Descripción de un proyecto de investigación
cite-kind-data = Conjunto de datos
decision-wrong-text = Si esta anotación es incorrecta, o si hay quien cree que se refiere a usted y no es así, avísenos. Por favor, indique la decisión: { $number }.
decision-report = Informar de un error en esta anotación
mail-listing-subject = Un error en la anotación { $number }
mail-listing-body = Qué es incorrecto, o a quién no se refiere:

## What changed

changes-title = Qué cambió
changes-description = Proyectos de investigación nuevos, modificados o retirados, y decisiones que se agregaron o se quitaron.
changes-span-html = Qué cambió entre los datos del <time datetime="{ $old_iso }">{ $old }</time> y los del <time datetime="{ $new_iso }">{ $new }</time>.
changes-quiet-html = Desde entonces, y hasta el <time datetime="{ $iso }">{ $day }</time>, nada ha cambiado.
changes-nothing = Nada cambió.
changes-texts-not-compared = Esta vez no se pudieron comparar los textos de los proyectos, porque el sitio anterior no los ofrece como datos.
changes-counts = En números
changes-count-added = { $n ->
    [one] { $n } proyecto es nuevo
   *[other] { $n } proyectos son nuevos
}
changes-count-changed = { $n ->
    [one] { $n } proyecto cambió
   *[other] { $n } proyectos cambiaron
}
changes-count-removed = { $n ->
    [one] { $n } proyecto se retiró
   *[other] { $n } proyectos se retiraron
}
changes-count-decisions-added = { $n ->
    [one] { $n } decisión se agregó a la lista de infractores
   *[other] { $n } decisiones se agregaron a la lista de infractores
}
changes-count-decisions-changed = { $n ->
    [one] { $n } decisión de esa lista tiene otra fecha
   *[other] { $n } decisiones de esa lista tienen otra fecha
}
changes-count-decisions-removed = { $n ->
    [one] { $n } decisión ya no está en esa lista
   *[other] { $n } decisiones ya no están en esa lista
}
changes-new = Proyectos nuevos
changes-changed = Proyectos que cambiaron
changes-how-html = Las palabras que se quitaron aparecen <del>tachadas</del> y las nuevas, <ins>subrayadas</ins>. Algunas palabras anteriores no se vuelven a mostrar: las de textos que contenían algo que no debe publicarse.
changes-off = Proyectos retirados
changes-off-about = Estos proyectos ya no están en el directorio. Aquí no se muestran sus textos.
changes-decisions = La lista de infractores
changes-decisions-about = Las decisiones se indican con su número y su fecha. Cuando una decisión deja de estar vigente, el nombre desaparece de todas las páginas, también de esta.
changes-only-first = { $n ->
    [one] Solo se muestra el primero. La lista completa está disponible como datos.
   *[other] Solo se muestran los primeros { $n }. La lista completa está disponible como datos.
}
changes-project-number = Proyecto { $number }
changes-no-title = Su título no se vuelve a mostrar.
changes-decision = Decisión { $id } del { $day }
changes-decision-of = Una decisión del { $day }
changes-decision-added = { $decision }: se agregó a la lista
changes-decision-changed = { $decision }: se corrigió la fecha de la decisión
changes-decision-removed = { $decision }: ya no está en la lista
changes-withheld = { $n ->
    [one] [una palabra que no se vuelve a mostrar]
   *[other] [{ $n } palabras que no se vuelven a mostrar]
}
changes-untold = El texto cambió. Cambió demasiado a la vez para mostrar aquí las palabras.
changes-values-changed = Cambió.
changes-value-added = Se agregó: { $values }
changes-value-removed = Se quitó: { $values }
changes-joined = { $n ->
    [one] se unió { $n } persona
   *[other] se unieron { $n } personas
}
changes-left = { $n ->
    [one] salió { $n } persona
   *[other] salieron { $n } personas
}
changes-feed = Siga estos cambios en un lector de canales
changes-feed-new = Nuevo: { $title }
changes-feed-changed = Cambió: { $title }
changes-feed-off = Retirado: { $title }
change-title = Título
change-questions = Qué quieren saber
change-approaches = Cómo lo hacen
change-findings = Qué esperan descubrir
change-purposes = Propósito
change-disease = Enfermedad
change-other_purpose = Otro propósito
change-populations = Grupos en los que se centra el proyecto
change-other_population = Otro grupo
change-ai_an_approach = Participantes indígenas americanos o nativos de Alaska
change-ai_an_details = Participantes indígenas americanos o nativos de Alaska: detalles
change-status = Estado
change-access_tier = Nivel de acceso
change-data_version = Versión de los datos
change-review = Revisión
change-translations = Textos en otros idiomas
change-dissemination = Cómo se darán a conocer los resultados
change-outcomes = Qué espera lograr
change-owners = Quién lo dirige
change-collaborators = Quién más trabaja en él
change-institutions = Instituciones
review-not_requested = no se solicitó
review-pending = solicitada
review-passed = revisado; puede mostrarse

## The rules and the Code

rules-title = Reglas
rules-description = Las comprobaciones que pasa cada registro antes de publicarse.
rules-intro-html = Cada registro pasa estas comprobaciones antes de publicarse. Un error retiene el registro hasta que se repare. Una advertencia lo pone en la lista de revisión del personal. Una comprobación puede encontrar lo que falta o lo que no está en orden. No puede decir si un estudio es bueno. Estas páginas son para el personal y para quien quiera saber más. Lo mismo, <a href="{ $clauses }">cláusula por cláusula</a>.
rule-level = Gravedad: { $level }
rule-rests = { $n ->
    [one] Se basa en esta cláusula de nuestra lista de las cláusulas del Código de Conducta:
   *[other] Se basa en estas cláusulas de nuestra lista de las cláusulas del Código de Conducta:
}
family-ST = Registros en los que todo concuerda
family-AC = Quién puede trabajar con los datos
family-AT = Qué firmó quien investiga
family-DV = Qué datos se usan, y cuándo
family-SN = Decisiones sobre sanciones
family-IN = Lo que había que comunicar
family-EX = Datos traídos de otras fuentes
family-MN = Descripciones que dicen algo
family-MK = Descripciones que no venden nada
family-PI = No se identifica a nadie
family-SC = No se cuentan grupos pequeños
family-RU = Para qué no se pueden usar los datos
family-GR = Cómo se habla de los grupos de personas
family-EN = Sin afirmar que hay respaldo
family-SI = Lo que el propio sitio debe decir
family-WV = Excepciones que ya no valen
clauses-title = El Código, cláusula por cláusula
clauses-description = Cada cláusula del Código de Conducta para Usuarios de Datos en lenguaje sencillo, con las comprobaciones que la vigilan.
clauses-intro = El Código de Conducta para Usuarios de Datos (versión { $version }) es lo que firma cada persona que investiga. Aquí está con nuestras propias palabras, cláusula por cláusula, con las comprobaciones que vigilan cada una. Algunas cláusulas no se pueden comprobar a partir de los registros. En ese caso este sitio las dice, para que todo el mundo sepa qué se prometió. Lo que cuenta es el texto firmado.
clauses-caption = Las { $n } cláusulas y qué vigila su cumplimiento
clauses-number = Número
clauses-words = Qué dice
clauses-checks = Comprobaciones
clauses-said-html = Se dice en <a href="{ $page }">esta página</a>
versions-title = Versiones del Código
versions-intro = La configuración de un sitio indica la versión que siguen sus comprobaciones. Las versiones se diferencian en esto:
versions-what = Tema
versions-5 = Versión 5
versions-6 = Versiones 6 y 7
versions-data = Versión de los datos
versions-data-5 = Vigente cuando comienza el análisis, o posterior
versions-data-6 = Vigente cuando se crea el espacio de trabajo, o posterior
versions-linking = Vincular con otros datos
versions-linking-5 = No a nivel de participante
versions-linking-6 = Solo con permiso documentado
versions-tiers = Varios niveles
versions-tiers-5 = No se menciona
versions-tiers-6 = No más de uno a la vez
policies-title = Las políticas que nombra el Código
policy-version = versión { $version }
policy-looked-at = (dirección consultada el { $day })

## The accessibility statement: what the tests found

tested-title = Qué encontraron las pruebas
tested-about = Estos números los escribieron las pruebas del programa en un navegador, con { $browser } y axe-core { $axe }, en una página de cada tipo de la demostración; cambiaron por última vez el { $day }. Una versión del programa en la que estas pruebas encuentran una falla no las pasa.
tested-own-look = Este sitio tiene un aspecto propio, que esas pruebas no vieron.
tested-check = Qué se comprobó
tested-looked = Revisiones
tested-found = Fallas
tested-axe = Comprobaciones de axe-core: niveles A y AA de las WCAG, contraste del nivel AAA y buenas prácticas; con colores claros y oscuros, también con listas y filtros abiertos
tested-keyboard = Solo con el teclado se llega a cada punto en orden, y se puede saltar el encabezado
tested-focus = Se ve dónde está el teclado: con colores claros, oscuros y forzados
tested-forced-colors = Con colores forzados se distinguen los botones y el lugar actual, y se leen los textos de los gráficos
tested-zoom = Con 320 píxeles, que equivalen a una ampliación del 400 %, nada se corta ni hay que desplazarse a los lados
tested-spacing = Con letras, palabras y líneas muy separadas, nada se corta
tested-targets = Lo que se toca es lo suficientemente grande o está lo suficientemente lejos del elemento siguiente
tested-still = Nada se mueve mientras se carga una página
tested-script = Sin scripts, las páginas de búsqueda muestran listas, y por ellas se llega a cada proyecto
tested-search = La búsqueda, en cada idioma: escribir, filtrar, volver atrás, cambiar de idioma, descargar
tested-languages = Cada página nombra su idioma y lleva a la misma página en los otros; en las páginas en otro idioma no queda inglés
tested-paper = En papel, ninguna página tiene menús ni formularios, y un proyecto de largo usual ocupa una hoja
tested-errors = Ningún error, ninguna petición fallida, ninguna petición a nadie más

## Downloads

bulk-title = Descargas
bulk-description = Todo lo que publica este sitio, en archivos: formatos, cantidad de registros, condiciones de uso y cómo citarlos.
bulk-intro = Todo lo que publica este sitio se puede descargar. Ningún archivo contiene más de lo que muestran las páginas.
bulk-caption = Archivos de todo el sitio
bulk-set = Datos
bulk-records = Registros
bulk-files = Archivos
bulk-schema = esquema del { $format }
bulk-same = Todos los archivos están en UTF-8. El CSV y el JSON de una lista tienen los mismos registros en el mismo orden. Un esquema es un JSON Schema: dice qué significa cada valor. Los textos de los registros están en inglés.
bulk-projects = Proyectos de investigación
bulk-about-projects = Todos los proyectos del directorio. Las listas tienen título, fechas, equipo y códigos; el archivo JSON Lines tiene además todos los textos, un proyecto por línea.
bulk-researchers = Investigadores
bulk-about-researchers = Todas las personas del equipo de un proyecto, con sus afiliaciones.
bulk-institutions = Instituciones
bulk-about-institutions = Dónde trabajan los investigadores, con la cantidad de proyectos.
bulk-violators = Lista de infractores
bulk-about-violators = Las decisiones vigentes en la fecha de los datos, con todo lo que es público sobre ellas.
bulk-purpose = Propósitos de la investigación
bulk-about-purpose = Códigos, nombres y cantidad de proyectos.
bulk-population = Poblaciones
bulk-about-population = Códigos, nombres y cantidad de proyectos.
bulk-tier = Niveles de acceso
bulk-about-tier = Códigos, nombres y cantidad de proyectos.
bulk-data-version = Versiones de los datos
bulk-about-data-version = Las versiones de los datos del programa y la cantidad de proyectos.
bulk-year = Años
bulk-about-year = Los años en que se crearon los espacios de trabajo y la cantidad de proyectos.
bulk-rules = Reglas
bulk-about-rules = Las comprobaciones que pasa cada registro antes de publicarse.
bulk-keywords = investigación en salud, proyectos de investigación, uso de datos de investigación, código de conducta
bulk-parts = Una parte de los proyectos
bulk-parts-text = Cada lista de proyectos, como los de un propósito, un año o una institución, tiene su propio CSV, JSON y canal de noticias. Los enlaces están al final de su página.
bulk-feeds = Canales de noticias
bulk-feeds-text = Un lector de canales le avisa cuando se agrega algo. Quien sale de la lista de infractores sale de su canal el mismo día.
bulk-terms = Condiciones de uso
bulk-license-html = Estos archivos se pueden usar según <a rel="license" href="{ $license }">estas condiciones</a>.
bulk-no-license-html = No se ha indicado ninguna licencia para estos archivos. <a href="{ $mail }">Pregúntenos</a> antes de publicarlos en otro lugar.
bulk-duties = Si guarda una copia, indique de qué día es y renuévela con frecuencia. Un nombre sale de la lista de infractores cuando termina su decisión; elimínelo también de su copia.
bulk-catalog = Para catálogos de datos públicos
bulk-catalog-html = La misma lista para máquinas: <a href="{ $catalog }">data.json</a> (DCAT-US 1.1).

## A page that doesn't exist

not-found-title = No se encontró la página
not-found-description = No hay ninguna página en esta dirección.
not-found-intro = No hay ninguna página en esta dirección. Puede que se haya retirado, o que la dirección esté mal escrita.
not-found-left = Las páginas se retiran cuando un proyecto sale del directorio o una decisión sale de la lista. Que una página ya no esté no dice nada de nadie.

## The search pages

search-title = Buscar proyectos
search-description = Busque en todos los proyectos de investigación por palabras, enfermedad, institución, propósito o población.
search-label = Palabras, una enfermedad o una institución
search-form-projects = Proyectos
search-form-violators = Lista de infractores
search-needs-script = La búsqueda funciona en su navegador y necesita JavaScript. Si no se inicia, use las listas de abajo.
search-ways = Explorar sin buscar
search-ways-text = { $n ->
    [one] Estas listas llevan al único proyecto y no necesitan JavaScript. Un proyecto está en una lista según lo que declaró su equipo de investigación.
   *[other] Estas listas llevan a todos los proyectos ({ $n }) y no necesitan JavaScript. Un proyecto está en una lista según lo que declaró su equipo de investigación.
}
search-help = Cómo funciona la búsqueda
search-help-text = Se encuentra un proyecto cuando tiene sus palabras u otras cercanas; lo que mejor coincide va primero. Elija varios valores de un mismo filtro para ver los proyectos que tengan cualquiera de ellos. Los filtros de distinto tipo deben cumplirse todos. La búsqueda funciona en su propio navegador, con archivos de este sitio; no se consulta ningún otro sitio. Sus palabras quedan en la dirección de la página, para que pueda guardarla o compartirla.
names-title = Buscar en la lista de infractores
names-description = Busque un nombre en la lista de quienes no cumplieron el Código de Conducta para Usuarios de Datos.
names-caution-html = <strong>Un nombre no es una persona.</strong> Dos personas pueden tener el mismo nombre: compare la afiliación y las fechas. Que un nombre no se encuentre no absuelve a nadie. La lista es del <time datetime="{ $iso }">{ $day }</time>.
names-label = El nombre de una persona
names-ways = Leer la lista sin buscar
names-ways-text = { $n ->
    [0] Hoy no hay nadie en la lista.
    [one] La lista tiene { $n } decisión. No necesita JavaScript.
   *[other] La lista tiene { $n } decisiones. No necesita JavaScript.
}
names-way-list = La lista completa
names-help-text = Los nombres se comparan en cualquier orden, con acentos y sin ellos, y con otras grafías. “Mismo nombre” significa que las letras son las mismas, nunca que la persona sea la misma. “Nombre parecido” y “Coincidencia débil” indican que algo es distinto, y qué. “No es el nombre” indica que usted escribió la afiliación o el número de una decisión. No se encuentran los nombres que ya no están en la lista. La búsqueda funciona en su propio navegador, con archivos de este sitio; no se consulta ningún otro sitio. Lo que usted busca queda en la dirección de la página.

## What the script of the search pages says. { $plural } chooses the form; the browser puts the numbers in.

find-remove = Quitar el filtro
find-clear = Quitar todos los filtros
find-filters = Filtros
find-filters_on = Filtros ({ $count })
find-find = Buscar en “{ $facet }”
find-more = Mostrar todo ({ $count })
find-fewer = Mostrar menos
find-sort = Orden
find-relevance = Mejor coincidencia
find-newest = Más recientes primero
find-title = Por título
find-pages = Páginas de resultados
find-previous = Página anterior
find-next = Página siguiente
find-page = Página { $page }
find-page_short = página { $page }
find-skip = Ir a los resultados
find-searching = Buscando…
find-suggestions = Sugerencias
find-mean = Quizás quiso decir
find-also = También se buscó:
find-csv = Descargar estos resultados (CSV)
find-csv_busy = Preparando el archivo…
find-csv_done = El archivo contiene { $count } de { $total } resultados.
find-csv_failed = No se pudo crear el archivo. Inténtelo de nuevo.
find-failed = No se pudo cargar la búsqueda. Revise su conexión e inténtelo de nuevo. Las listas de abajo llevan a todos los registros sin ella.
find-again = Intentar de nuevo
find-lists = Ir a las listas
find-projects-count = { $plural ->
    [one] { $total } proyecto
   *[other] { $total } proyectos
}
find-projects-count_for = { $plural ->
    [one] { $total } proyecto para { $query }
   *[other] { $total } proyectos para { $query }
}
find-projects-status = { $count }, página { $page } de { $pages }
find-projects-none = Ningún proyecto
find-projects-none_for = Ningún proyecto para { $query }
find-projects-none_filters = Ningún proyecto tiene todo lo que usted eligió. Pruebe con menos filtros.
find-projects-none_without = { $plural ->
    [one] { $total } proyecto sin filtros
   *[other] { $total } proyectos sin filtros
}
find-projects-none_words = Revise la ortografía, use menos palabras o una más general, o escriba completas las abreviaturas.
find-projects-none_each = Busque una de las palabras:
find-projects-none_lists = O recorra las listas de todos los proyectos.
find-projects-inactive = Inactivo
find-projects-kind_title = Proyecto
find-projects-kind_project = Proyecto
find-projects-kind_institution = Institución
find-projects-kind_researcher = Investigador/a
find-projects-kind_disease = Enfermedad
find-projects-kind_word = Palabra
find-violators-count = { $plural ->
    [one] { $total } anotación
   *[other] { $total } anotaciones
}
find-violators-count_for = { $plural ->
    [one] { $total } anotación con un nombre como { $query }
   *[other] { $total } anotaciones con un nombre como { $query }
}
find-violators-count_other = { $plural ->
    [one] { $query } no es un nombre de la lista, pero está en { $total } anotación
   *[other] { $query } no es un nombre de la lista, pero está en { $total } anotaciones
}
find-violators-status = { $count }, página { $page } de { $pages }
find-violators-none = Ninguna anotación
find-violators-none_for = Ninguna anotación con un nombre como { $query }
find-violators-none_words = Eso no absuelve a nadie: la lista muestra solo las decisiones vigentes hoy, y un nombre puede escribirse de otras formas. Pruebe solo con el apellido o con otra grafía.
find-violators-none_each = Busque uno de los nombres:
find-violators-none_lists = O lea la lista completa.
find-violators-band_same = Mismo nombre
find-violators-band_similar = Nombre parecido
find-violators-band_weak = Coincidencia débil
find-violators-band_other = No es el nombre
find-violators-not_this_person = No es esta persona:
find-violators-not_me = No soy yo
find-violators-caution = Un nombre no es una persona. Compare la afiliación y las fechas.
find-violators-decided = decidida el { $day }
find-violators-through = en la lista hasta el { $day } inclusive
find-violators-no_end = en la lista sin fecha de término
find-violators-head_0 = el mismo nombre
find-violators-head_1 = un nombre parecido
find-violators-head_2 = un nombre en común
find-violators-head_3 = lo que usted escribió es la afiliación
find-violators-head_4 = lo que usted escribió es el número de la decisión
find-violators-how_1 = “{ $typed }” puede ser una forma de “{ $listed }”
find-violators-how_2 = “{ $typed }” suena como “{ $listed }”
find-violators-how_3 = “{ $typed }” está escrito “{ $listed }” en la lista
find-violators-how_4 = “{ $typed }” y “{ $listed }” empiezan igual
find-violators-how_5 = “{ $typed }” y “{ $listed }”: una inicial en lugar de un nombre
find-violators-how_6 = escrito junto o separado
find-violators-how_7 = en otro orden
find-violators-how_8 = “{ $listed }” está en la lista y no en lo que usted escribió
find-violators-how_9 = “{ $typed }” no está en la lista con este nombre
find-violators-how_10 = “{ $typed }” no es “{ $listed }”
find-violators-how_11 = el nombre de la lista termina en “{ $listed }”
find-violators-how_12 = el nombre de la lista no termina en “{ $typed }”
find-violators-how_13 = “{ $typed }” está escrito “{ $listed }” en la lista, en otra escritura
find-violators-how_14 = el resto es la afiliación

## Labels of codes: research purposes

purpose-disease_focused = Investigación centrada en una enfermedad
purpose-methods = Estudio de desarrollo o validación de métodos
purpose-control_set = Control de investigación
purpose-genetic = Investigación genética
purpose-social_behavioral = Investigación social o del comportamiento
purpose-population_health = Investigación de salud de la población o salud pública
purpose-elsi = Investigación de implicaciones éticas, legales y sociales (ELSI)
purpose-drug_development = Investigación para el desarrollo de medicamentos o tratamientos
purpose-educational = Propósito educativo
purpose-for_profit = Propósito con fines de lucro
purpose-other = Otro propósito

## Populations

population-race_asian = Personas asiáticas
population-race_black = Personas negras, africanas o afroamericanas
population-race_hispanic = Personas hispanas, latinas o españolas
population-race_ai_an = Personas indígenas americanas o nativas de Alaska (AIAN)
population-race_mena = Personas del Medio Oriente o del norte de África (MENA)
population-race_nhpi = Personas nativas de Hawái o de las islas del Pacífico (NHPI)
population-race_multiple = Personas de ascendencia múltiple o de más de una raza
population-age_0_11 = Niños y niñas (0-11)
population-age_12_17 = Adolescentes (12-17)
population-age_65_74 = Adultos mayores (65-74)
population-age_75_plus = Adultos mayores (75+)
population-sex_at_birth = Sexo al nacer
population-gender_identity = Identidad de género
population-sexual_orientation = Orientación sexual
population-rural = Geografía
population-disability = Situación de discapacidad
population-access_to_care = Acceso a la atención médica
population-education = Nivel de educación
population-income = Nivel de ingresos
population-other = Otra

## Access tiers

tier-registered = Nivel Registrado
tier-controlled = Nivel Controlado

## Whether a project's workspace is in use

status-active = Activo
status-inactive = Inactivo

## American Indian or Alaska Native participants

ai-an-exclusive = Estudia únicamente a participantes indígenas americanos o nativos de Alaska
ai-an-case_control = Compara a participantes indígenas americanos o nativos de Alaska con otras personas
ai-an-findings = Da a conocer resultados sobre participantes indígenas americanos o nativos de Alaska
ai-an-no_analysis = No analiza por separado a participantes indígenas americanos o nativos de Alaska

## How results will be shared

dissemination-journal = Publicación en una revista científica con revisión por pares
dissemination-conference = Presentación en una conferencia científica
dissemination-press = Comunicado de prensa
dissemination-community_blog = Blog comunitario
dissemination-personal_blog = Blog personal
dissemination-social_media = Redes sociales
dissemination-advisory_group = Presentación ante un grupo asesor
dissemination-other = De otra manera

## What a project hopes to bring about

outcome-healthy_living = Promover una vida saludable
outcome-health_equity = Mejorar la equidad en salud de los grupos poco representados
outcome-risk_assessment = Mejorar la evaluación del riesgo
outcome-less_illness = Reducir las enfermedades y la carga que suponen
outcome-precision_intervention = Encontrar tratamientos adecuados para cada persona
outcome-none = Nada de lo anterior

## Kinds of institutions

institution-kind-academic = Institución académica de investigación
institution-kind-industry = Industria
institution-kind-educational = Institución educativa
institution-kind-health_center_nonprofit = Centro de salud u organización sin fines de lucro
institution-kind-other = Otro

## What a sanction consists of

measure-public_listing = Nombre y afiliación en la lista pública
measure-access_suspended = Acceso a los datos suspendido
measure-access_ended = Acceso a los datos terminado
measure-project_ended = Proyecto terminado
measure-notified_nih = Notificación a los Institutos Nacionales de la Salud
measure-notified_agency = Notificación a otra agencia federal
measure-other = Otra medida

## Levels of findings

level-error = Error
level-warning = Advertencia
level-note = Nota
level-off = Desactivada

## The clauses of the Code, in its own order

clause-1 = El Código dice cómo se pueden usar los datos del programa y cómo no.
clause-2 = Un usuario de datos autorizado es una persona que puede trabajar con datos del Nivel Registrado o del Nivel Controlado.
clause-3 = Su institución tiene un Acuerdo de Uso de Datos y Registro, cuando se necesita.
clause-4 = Su identidad ha sido verificada.
clause-5 = Ha completado la capacitación en investigación responsable.
clause-6 = Ha leído y aceptado el Código.
clause-7 = Ha completado todos los demás pasos.
clause-8 = Leer y seguir los Valores Fundamentales del programa.
clause-9 = Cumplir todas las leyes sobre investigación con personas y sobre privacidad de los datos que se aplican donde se hace la investigación.
clause-10 = Cumplir todas las políticas, también las que el Código no menciona, y los principios éticos del programa.
clause-11 = Respetar en todo momento la privacidad de los participantes.
clause-12 = No usar ni compartir información que identifique directamente a un participante.
clause-13 = Avisar de inmediato al programa cuando se encuentre información que identifique directamente a un participante.
clause-14 = No tratar de averiguar quiénes son los participantes o sus familiares.
clause-15 = Avisar al programa cuando se haya identificado por accidente a un participante.
clause-16 = Avisar al programa de todo lo que pueda poner en peligro la privacidad de los participantes o la seguridad de los datos.
clause-17 = Cumplir las políticas sobre el uso respetuoso de los datos de las personas indígenas americanas y nativas de Alaska.
clause-18 = Usar los datos solo para investigación biomédica o de salud.
clause-19 = Dar una descripción significativa del propósito de la investigación.
clause-20 = Dar una descripción exacta del propósito de la investigación.
clause-21 = Describir el propósito de la investigación cada vez que se crea un espacio de trabajo.
clause-22 = Usar los datos de un espacio de trabajo solo para el propósito que se declaró para él.
clause-23 = Un propósito nuevo necesita un espacio de trabajo nuevo y una descripción nueva.
clause-24 = Asumir toda la responsabilidad por los datos, archivos y software traídos de otras fuentes.
clause-25 = Cumplir todas las leyes y políticas sobre lo que se trae de otras fuentes.
clause-26 = No subir datos que identifiquen a personas.
clause-27 = No usar con fines maliciosos lo que se trae de otras fuentes.
clause-28 = Avisar al programa si lo que se trajo de otras fuentes tiene consecuencias que nadie previó.
clause-29 = Usar una versión de los datos que esté vigente cuando comienza el análisis, o una posterior.
clause-30 = Comunicar las sanciones anteriores por mal uso de datos o por mala conducta en la investigación.
clause-31 = Comunicar las sanciones de ese tipo que lleguen después.
clause-32 = No compartir con nadie los datos de inicio de sesión.
clause-33 = No crear cuentas de grupo ni compartidas.
clause-34 = No hacer investigación que discrimine o estigmatice a personas, familias o comunidades.
clause-35 = Consultar a la Junta de Acceso a los Recursos cuando haya dudas sobre un posible estigma.
clause-36 = No tratar de comunicarse con los participantes.
clause-37 = No hacer capturas de pantalla de los datos individuales de los participantes, ni copiarlos, descargarlos o sacarlos.
clause-38 = No publicar ni entregar a otras personas los datos individuales de los participantes.
clause-39 = No publicar sin permiso datos ni estadísticas sobre menos de 20 participantes.
clause-40 = No publicar datos ni entregarlos a otras personas para reconstruir en otro lugar la base de datos o una parte de ella.
clause-41 = No vincular los datos individuales de los participantes con datos de otras fuentes.
clause-42 = No usar los datos ni ninguna parte del Research Hub para publicidad comercial.
clause-43 = No afirmar que el programa respalda o aprueba la investigación, a menos que lo haya dicho por escrito.
clause-44 = El programa no garantiza que sus datos sean exactos o estén disponibles.
clause-45 = El programa no garantiza que su software funcione bien.
clause-46 = El programa no garantiza ni respalda los resultados de la investigación.
clause-47 = Qué es el Programa Científico All of Us.
clause-48 = Hay tres niveles de acceso.
clause-49 = El Nivel Público contiene resúmenes que cualquiera puede ver.
clause-50 = El Nivel Registrado requiere iniciar sesión; lo que se hace en él queda registrado y puede ser revisado.
clause-51 = El Nivel Controlado contiene datos más detallados, como los datos genéticos, y requiere capacitación y aprobación adicionales.
clause-52 = Qué convierte a una persona en usuario de datos autorizado.
clause-53 = Qué es un Acuerdo de Uso de Datos y Registro.
clause-54 = Qué hace la Junta de Acceso a los Recursos.
clause-55 = Qué es el Researcher Workbench.
clause-56 = Qué es un espacio de trabajo.
clause-57 = Cada proyecto de investigación necesita su propio espacio de trabajo.
clause-58 = Se publican una descripción en lenguaje sencillo y otra información sobre cada proyecto.
clause-59 = Qué es la información de identificación personal.
clause-60 = Qué es la información de salud protegida.
clause-61 = Qué es la información privada identificable.
clause-62 = Qué es la publicidad comercial.
clause-63 = Quien firma ha leído el Código y lo acepta.
clause-64 = Quien firma pone sus iniciales junto a cada una de tres declaraciones.
clause-65 = El trabajo, y lo que se trae de otras fuentes, queda registrado y se supervisa.
clause-66 = Se hacen públicos el nombre, la afiliación, el perfil y la descripción de la investigación.
clause-67 = La descripción da información significativa a los participantes.
clause-68 = El programa puede poner fin al acceso en cualquier momento.
clause-69 = Quien no cumple el Código puede perder la cuenta o recibir otra sanción.
clause-70 = El nombre y la afiliación pueden ponerse en una lista pública de infractores.
clause-71 = Se puede informar a los Institutos Nacionales de la Salud o a otras agencias.
clause-72 = Puede haber consecuencias económicas o legales; el mal uso se toma en serio.
clause-73 = Bajo la firma van el nombre, el usuario y la fecha.
clause-74 = Las políticas que nombra el Código.

## The clauses that a decision can name

broken-core-values = Leer y seguir los Valores Fundamentales del programa.
broken-laws = Cumplir todas las leyes sobre investigación con personas y sobre privacidad de los datos que se aplican donde se hace la investigación.
broken-policies = Cumplir las políticas y los principios éticos del programa.
broken-privacy = Respetar en todo momento la privacidad de los participantes.
broken-no-identifying-information = No usar ni compartir información que identifique directamente a un participante.
broken-notify-identification = Avisar de inmediato al programa cuando se encuentre información que identifique directamente a un participante.
broken-no-reidentification = No tratar de averiguar quiénes son los participantes o sus familiares.
broken-ai-an-policies = Cumplir las políticas del programa sobre el uso respetuoso de los datos de las personas indígenas americanas y nativas de Alaska.
broken-health-research-only = Usar los datos solo para investigación biomédica o de salud.
broken-meaningful-description = Dar una descripción significativa y exacta de cada propósito de la investigación.
broken-stated-purpose = Usar los datos de un espacio de trabajo solo para el propósito que se declaró para él.
broken-external-data = Asumir toda la responsabilidad por los datos, archivos y software traídos de otras fuentes.
broken-no-upload-of-identifiers = No subir datos que identifiquen a personas.
broken-no-malicious-use = No usar con fines maliciosos los datos, archivos o software que se subieron.
broken-current-data = Usar una versión de los datos que esté vigente cuando comienza el análisis, o una posterior.
broken-report-penalties = Comunicar las sanciones por mal uso de datos o por mala conducta en la investigación.
broken-no-shared-login = No compartir con nadie los datos de inicio de sesión.
broken-no-group-account = No crear cuentas de grupo ni compartidas.
broken-no-stigma = No hacer investigación que discrimine o estigmatice a personas, familias o comunidades.
broken-no-contact = No tratar de comunicarse con los participantes.
broken-no-removal = No copiar, descargar ni sacar del Workbench los datos individuales de los participantes.
broken-no-participant-level-publication = No publicar ni entregar a otras personas los datos individuales de los participantes.
broken-no-small-counts = No publicar sin permiso datos ni estadísticas sobre menos de 20 participantes.
broken-no-reproduction = No publicar datos para reconstruir en otro lugar la base de datos o una parte de ella.
broken-no-linkage = No vincular los datos individuales de los participantes con datos de otras fuentes.
broken-no-marketing = No usar los datos ni el Research Hub para publicidad comercial.
broken-no-endorsement-claim = No afirmar que el programa respalda o aprueba la investigación.
