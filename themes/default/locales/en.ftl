# What the site says, in English. Every language has the same messages.
#
# A message whose name ends in -html is markup; what is put into it is escaped. All others are plain text.
# Values: { $n } is a number and chooses the plural form; { $program } is the program's name.

## Dates. Months are put into `day`.

day = { $month } { $day }, { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Every page

locale = en_US
direction = ltr
skip = Skip to the main content
notice-label = About this site
official-banner = An official website of the United States government
official-how = A .gov website belongs to an official government organization in the United States.
nav-label = Main
nav-projects = Projects
nav-search = Search
nav-researchers = Researchers
nav-institutions = Institutions
nav-statistics = Statistics
nav-violators = Violators
nav-about = About
languages-label = Languages
footer-label = More about this site
as-of-html = Data as of <time datetime="{ $iso }">{ $day }</time>.
footer-code = Code of Conduct
footer-rules = Rules that are checked
footer-glossary = Glossary
footer-az = Projects A–Z
footer-accessibility = Accessibility
footer-privacy = Privacy
footer-mistake = Report a mistake
footer-disclaimer = The { $program } does not guarantee the accuracy or availability of its data or the performance of its software, and does not warrant or endorse the results of the research that is described here.
in-english = The researchers wrote this description in English.
page-in-english = This page has not been translated. It is shown in its own language.
page-number = { $title }, page { $page }
mail-site-subject = A mistake on the site
mail-site-body = What is wrong, and on which page:

## Lists

results-none = No projects
results-all = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}
results-range = Projects { $from } to { $to } of { $n }
pages-label = Pages
pages-previous = Previous page
pages-next = Next page
pages-of = Page { $page } of { $of }
letters-label = Letters
letter-other = Other
download = This list as data:
follow = To follow it:
bulk-all = All downloads
feed-projects = The newest projects of this list.
feed-violators = Everyone who is on the list today, the latest change first. A name is not a person.
feed-listing = { $affiliation }. Decision { $number } under the Data User Code of Conduct, on the list since { $listed }. A name is not a person: compare the affiliation and the dates.
nothing-here = There is nothing here yet.
no-project-here = There is no project here yet.
start-over = Start from the first page
search-projects = Search projects
search-these = Search in these projects
search-button = Search
all-projects = All projects
all-projects-description = All research projects, newest first.
newest-first = Newest first.
choose-letter = { $n } in all. Choose a letter.
entry-inactive = Inactive
projects-count = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}

## Home

home-description = What research is done with the data of the { $program }, by whom and why, and who broke the rules.
home-intro = Many people have shared their health information with the { $program } so that researchers can study it. Here you can read what research is done with it, by whom and why, and who broke the rules.
home-search-label = Words, a disease or an institution
home-numbers = In numbers
home-statistics = All numbers, with charts
home-projects = { $n ->
    [one] project
   *[other] projects
}
home-researchers = { $n ->
    [one] researcher
   *[other] researchers
}
home-institutions = { $n ->
    [one] institution
   *[other] institutions
}
home-violators = { $n ->
    [one] decision on the list of violators
   *[other] decisions on the list of violators
}
home-browse = Browse projects
home-latest = Latest projects
home-no-project = There is no project yet.
home-rules = The rules, and who broke them
home-rules-html = Researchers sign the <a href="{ $code }">Data User Code of Conduct</a>. Every record here passed the <a href="{ $rules }">checks that are listed under Rules</a>. They cannot replace a person’s judgment. People who broke it can be put on the <a href="{ $violators }">list of violators</a>.

## Ways into the projects

way-newest = All projects, newest first
way-title = By title, A–Z
way-institution = By institution
way-researcher = By researcher
way-purpose = By research purpose
way-population = By population
way-tier = By access tier
way-data-version = By data version
way-year = By year

## Facets

facet-purpose = Research purpose
facet-population = Population
facet-tier = Access tier
facet-data-version = Data version
facet-year = Year
facet-institution = Institution
facet-status = Status
facet-title-purpose = Projects by research purpose
facet-title-population = Projects by population
facet-title-tier = Projects by access tier
facet-title-data-version = Projects by data version
facet-title-year = Projects by year
facet-about-purpose = Why researchers use the data. A project can have several purposes.
facet-about-population = Groups that a project centers on because medical research has often left them out. Many projects center on no group in particular.
facet-about-tier = How closely access to the data is guarded.
facet-about-data-version = Which release of the program’s data a project uses.
facet-about-year = The year in which a project’s workspace was created.
facet-value = { $facet }: { $value }
facet-value-description = Research projects with this value of { $facet }: { $value }.
facet-caption = { $facet } and number of projects
facet-projects = Projects

## Statistics

statistics-title = Statistics
statistics-description = How many research projects there are, by year, purpose, population, data and institution.
statistics-intro = { $n ->
    [one] There is { $n } project in this directory. Here it is counted by year, by purpose, and by who does it with which data. A share is a part of all projects.
   *[other] There are { $n } projects in this directory. Here they are counted by year, by purpose, and by who does them with which data. A share is a part of all { $n } projects.
}
statistics-contents = Charts on this page
statistics-share = Share
statistics-download = These numbers as data:
statistics-title-years = Projects by year
statistics-about-years = Projects by the year in which their workspaces were created.
statistics-years-seen = { $n ->
    [one] Columns for the years { $first } to { $last }. The highest is { $year }, with { $n } project. The table has all numbers.
   *[other] Columns for the years { $first } to { $last }. The highest is { $year }, with { $n } projects. The table has all numbers.
}
statistics-open-year = The year { $year } is not over: its column is drawn hollow and holds what was created up to { $day }.
statistics-so-far = { $year } so far
statistics-part = { $name }: projects by year
statistics-about-part = The projects of this page by the year in which their workspaces were created.
statistics-part-link = These projects by year
statistics-title-purpose = By research purpose
statistics-head-purpose = Research purpose
statistics-about-purpose = Why researchers use the data. A project can have several purposes and is counted under each of them.
statistics-without-purpose = Not recorded
statistics-title-population = By population
statistics-head-population = Population
statistics-about-population = Groups that projects center on because medical research has often left them out. A project can center on several groups and is counted under each of them.
statistics-without-population = No group in particular
statistics-title-tier = By access tier
statistics-head-tier = Access tier
statistics-about-tier = How closely access to the data is guarded. Each project is counted once.
statistics-without-tier = Not recorded
statistics-title-data-version = By data version
statistics-head-data-version = Data version
statistics-about-data-version = Which release of the program’s data the projects use. Each project is counted once.
statistics-without-data-version = Not recorded
statistics-title-institution-kind = By kind of institution
statistics-head-institution-kind = Kind of institution
statistics-about-institution-kind = Where the people on the projects’ teams work. A project with people from several kinds of institutions is counted under each of them.
statistics-without-institution-kind = Not recorded
statistics-title-institution = Institutions with the most projects
statistics-head-institution = Institution
statistics-about-institution = { $n ->
    [one] Where the people on the projects’ teams work.
   *[other] Where the people on the projects’ teams work: { $shown } of { $n } institutions, those with the most projects. A project with people from several institutions is counted under each of them. Equal numbers stand in the order of names.
}
statistics-without-institution = Not recorded
statistics-title-dissemination = How results will be shared
statistics-head-dissemination = Way of sharing
statistics-about-dissemination = How researchers plan to tell others what they learn. A project can name several ways and is counted under each of them.
statistics-without-dissemination = Not recorded

## Lists by letter

az-projects = Projects A–Z
az-projects-about = All research projects by title.
az-researchers = Researchers
az-researchers-about = Everyone on the team of a project, by family name where it is known.
az-institutions = Institutions
az-institutions-about = Where the researchers work, with how many projects their people take part in.
az-violators = List of violators A–Z
az-violators-about = By family name where it is known. A name is not a person: compare the affiliation.
az-letter = { $title }: { $letter }

## A project

project-views = The researchers wrote this description. The views in it are theirs, not those of the { $program }.
project-glance = At a glance
project-status = Status
project-created = Created
project-changed = Changed
project-questions = What they want to know
project-approaches = How they go about it
project-findings = What they expect to learn
project-team = Who does it
project-leads = leads the project
project-works = works on it
project-purpose = Purpose and people
project-populations = Groups that the project centers on
project-no-population = No group in particular
project-ai-an = American Indian or Alaska Native participants
project-outcomes = What it hopes to bring about
project-dissemination = How results will be shared
project-data = Which data it uses
project-data-version-html = Release { $release } of the program’s data, released on <time datetime="{ $iso }">{ $day }</time>.
project-data-version-people-html = Release { $release } of the program’s data, released on <time datetime="{ $iso }">{ $day }</time>, with data from { $people } people.
project-words = Words explained
glossary-also = Also: { $names }
project-words-more = All words in the glossary
project-concern = Do you have a concern?
project-concern-text = If something in this description worries you, or might hurt a group of people, tell the program. The Resource Access Board can review the project.
project-review-pending = A review of this project was requested.
project-review-passed = This project was reviewed and may be shown.
project-concern-button = I have a concern about this project
project-concern-note = The link opens a message in your own mail program. Project number { $number }.
project-disclaimer-label = Disclaimer
project-disclaimer-html = The { $program } does not endorse or approve of this research or its results by listing it. Being listed means that no <a href="{ $rules }">listed check</a> stopped this record. It does not mean that the study is right or good.
tier-about-controlled = This tier holds more detailed data, such as genetic data. They do not identify anybody by themselves, but could when combined with other data. Researchers need extra training and approval. All work with the data is logged and may be checked.
tier-about-registered = This tier holds data with a lower risk that somebody could be identified. Researchers must log in. All work with the data is logged and may be checked.
mail-concern-subject = Concern about project { $number }
mail-concern-body = I have a concern about this project:
mail-concern-end = My concern:

## A researcher

person-also = Also: { $names }
person-affiliation = Affiliation
person-not-recorded = Not recorded
person-interests = Research interests
person-web = Web page
person-description = { $name }: affiliation, profile and research projects.

## An institution

institution-kind = Kind
institution-agreement = Data Use and Registration Agreement
institution-not-recorded = Not recorded
agreement-stands = In force
agreement-not_needed = Not needed
agreement-over = Not in force on this day
agreement-not_recorded = Not recorded here
institution-description = Research projects of people at { $name }.

## The list of violators

violators-title = List of violators
violators-description = People who broke the Data User Code of Conduct, by name and affiliation.
violators-intro-html = These people broke the Data User Code of Conduct of the { $program }, by a decision that stands on <time datetime="{ $iso }">{ $day }</time>.
caution-html = <strong>A name is not a person.</strong> Two people can have the same name: compare the affiliation and the dates. If a name is not on this list, that proves nothing about the person.
violators-look-up = Look up a name
violators-all = { $n ->
    [one] { $n } decision, by name.
   *[other] { $n } decisions, by name.
}
violators-range = Decisions { $from } to { $to } of { $n }, by name.
violators-letters = The list by letter
violators-also = also: { $names }
violators-rules = { $n ->
    [one] Rule broken:
   *[other] Rules broken:
}
violators-consequences = Consequences: { $measures }.
violators-since-html = Listed since <time datetime="{ $iso }">{ $day }</time>, with no end date.
violators-through-html = Listed since <time datetime="{ $iso }">{ $day }</time>, through <time datetime="{ $end_iso }">{ $end }</time>.
violators-nobody = Nobody is on the list today.
violators-wrong = Is something wrong?
violators-wrong-text = If a listing is wrong, or if you have the same name as somebody who is listed, tell us. A mistake is corrected, and the page says so.
violators-report = Report a mistake in the list
mail-list-subject = A mistake in the list of violators
mail-list-body = What is wrong:
not-me-title = This is not me
not-me-description = What you can do if people think that a listing is about you and it is not, or if it says something wrong about you.
not-me-link = This is not me: what you can do
not-me-intro = Two people can have the same name. If people think that a listing is about you and it is not, or if a listing says something wrong about you, write to us. It costs nothing, and you need no lawyer.
not-me-what = What to write
not-me-number = The number of the decision, such as d-2026-003. It stands at the end of the address of the listing’s page.
not-me-you = Your name, and where you work or study.
not-me-why = Why the listing is not about you, or what is wrong in it. One sentence is enough.
not-me-no-papers = Please send no identity papers, no health information, and not your date of birth.
not-me-write = Write to us
not-me-address = Or write to { $address } in your own mail program.
not-me-then = What happens then
not-me-answer = { $n ->
    [one] A person reads your message and answers within { $n } working day.
   *[other] A person reads your message and answers within { $n } working days.
}
not-me-hidden = If the listing probably names the wrong person, it is taken off the site at once, for up to { $n } days, while the facts are checked.
not-me-note = If you only share the name, we can add a note to the listing that says that you are not meant. We do so only if you want it.
not-me-corrected = If something is wrong, it is corrected, and the page says so. If the decision does not stand, the name is taken off for good.
not-me-copies = What we cannot do
not-me-copies-text = Search engines and other sites may have copies of a page that is gone from here. We cannot change those. A page that is gone says nothing about anybody: you can show our answer to whoever has a copy.
not-me-mine = If the decision is about you
not-me-mine-text = The page of the listing says who decided, and whether the decision can still be appealed. Write to us if you do not know how to appeal.
mail-not-me-subject = This is not me
mail-not-me-body =
    The number of the decision: 

    My name, and where I work or study: 

    Why it is not about me, or what is wrong:
appeal-short-final = No appeal was filed.
appeal-short-open = The decision can still be appealed.
appeal-short-pending = An appeal is being decided.
appeal-short-late = An appeal came too late.
appeal-short-upheld = Upheld after an appeal.
appeal-short-modified = Changed after an appeal.

## A decision

decision-title = Decision { $number }
decision-description = A decision under the Data User Code of Conduct.
decision-caution-html = <strong>A name is not a person.</strong> Two people can have the same name. This decision is about the person who had this name and worked at this institution on the day of the decision.
decision-namesakes = Not this person
decision-namesake = { $name }, { $affiliation }, is somebody else.
decision-heading = The decision
decision-other-names = Other names
decision-rules = { $n ->
    [one] The rule that was broken
   *[other] The rules that were broken
}
decision-code = Data User Code of Conduct
decision-code-version = Data User Code of Conduct, version { $version }
decision-consequences = Consequences
decision-by = Decided by
decision-by-html = { $who }, on <time datetime="{ $iso }">{ $day }</time>
decision-term = Term
decision-from-html = From <time datetime="{ $iso }">{ $day }</time> with no end date
decision-through-html = From <time datetime="{ $iso }">{ $day }</time> through <time datetime="{ $end_iso }">{ $end }</time>
decision-listed = On this list since
decision-appeal = Appeal
appeal-final = No appeal was filed. The decision has been final since { $since }.
appeal-open = The decision can be appealed through { $until }.
appeal-pending = Appealed on { $appealed }. The appeal has not been decided.
appeal-late = Appealed on { $appealed }, after the time for it. The listing stands.
appeal-upheld = Appealed on { $appealed }. The decision was upheld on { $on }.
appeal-modified = Appealed on { $appealed }. The decision was changed on { $on }; this page shows it as changed.
decision-corrected-html = Corrected on <time datetime="{ $iso }">{ $day }</time>
decision-corrected-note = This listing was corrected.
decision-notice = Public notice
cite-heading = How to cite this page
cite-forms = BibTeX, RIS and CSL-JSON to copy
cite-and = &
cite-day = { $year }, { $month } { $day }
cite-retrieved = Retrieved { $day }, from
cite-decision = Decision { $number } under the Data User Code of Conduct
cite-kind-decision = Decision, as listed on { $day }
cite-kind-project = Description of a research project
cite-kind-data = Data set
decision-wrong-text = If this listing is wrong, or if people think that it is about you and it is not, tell us. Please name the decision: { $number }.
decision-report = Report a mistake in this listing
mail-listing-subject = A mistake in listing { $number }
mail-listing-body = What is wrong, or who is not meant:

## What changed

changes-title = What changed
changes-description = Research projects that are new, changed or taken off, and decisions that came or went.
changes-span-html = What changed from the data of <time datetime="{ $old_iso }">{ $old }</time> to those of <time datetime="{ $new_iso }">{ $new }</time>.
changes-quiet-html = Since then, up to <time datetime="{ $iso }">{ $day }</time>, nothing has changed.
changes-nothing = Nothing changed.
changes-texts-not-compared = The texts of the projects could not be compared this time, because the earlier site does not have them as data.
changes-counts = In numbers
changes-count-added = { $n ->
    [one] { $n } project is new
   *[other] { $n } projects are new
}
changes-count-changed = { $n ->
    [one] { $n } project changed
   *[other] { $n } projects changed
}
changes-count-removed = { $n ->
    [one] { $n } project was taken off
   *[other] { $n } projects were taken off
}
changes-count-decisions-added = { $n ->
    [one] { $n } decision was put on the list of violators
   *[other] { $n } decisions were put on the list of violators
}
changes-count-decisions-changed = { $n ->
    [one] { $n } decision on that list has another day
   *[other] { $n } decisions on that list have another day
}
changes-count-decisions-removed = { $n ->
    [one] { $n } decision is no longer on that list
   *[other] { $n } decisions are no longer on that list
}
changes-new = New projects
changes-changed = Changed projects
changes-how-html = Words that were taken out are <del>struck through</del>, new words are <ins>underlined</ins>. Some old words are not shown again: those of texts that held something that should not be published.
changes-off = Projects that were taken off
changes-off-about = These projects are no longer in the directory. Their texts are not shown here.
changes-decisions = The list of violators
changes-decisions-about = Decisions are told by their number and day. When a decision ends, the name leaves every page, this one too.
changes-only-first = { $n ->
    [one] Only the first is shown. All are in the list as data.
   *[other] Only the first { $n } are shown. All are in the list as data.
}
changes-project-number = Project { $number }
changes-no-title = Its title is not shown again.
changes-decision = Decision { $id } of { $day }
changes-decision-of = A decision of { $day }
changes-decision-added = { $decision }: put on the list
changes-decision-changed = { $decision }: the day of the decision was corrected
changes-decision-removed = { $decision }: no longer on the list
changes-withheld = { $n ->
    [one] [one word, not shown again]
   *[other] [{ $n } words, not shown again]
}
changes-untold = The text changed. Too much changed at once to show the words here.
changes-values-changed = Changed.
changes-value-added = Added: { $values }
changes-value-removed = Taken out: { $values }
changes-joined = { $n ->
    [one] { $n } person joined
   *[other] { $n } people joined
}
changes-left = { $n ->
    [one] { $n } person left
   *[other] { $n } people left
}
changes-feed = Follow these changes in a feed reader
changes-feed-new = New: { $title }
changes-feed-changed = Changed: { $title }
changes-feed-off = Taken off: { $title }
change-title = Title
change-questions = What they want to know
change-approaches = How they go about it
change-findings = What they expect to learn
change-purposes = Purpose
change-disease = Disease
change-other_purpose = Other purpose
change-populations = Groups that the project centers on
change-other_population = Other group
change-ai_an_approach = American Indian or Alaska Native participants
change-ai_an_details = American Indian or Alaska Native participants: details
change-status = Status
change-access_tier = Access tier
change-data_version = Data version
change-review = Review
change-translations = Texts in other languages
change-dissemination = How results will be shared
change-outcomes = What it hopes to bring about
change-owners = Who leads it
change-collaborators = Who else works on it
change-institutions = Institutions
review-not_requested = none was requested
review-pending = requested
review-passed = reviewed; it may be shown

## The rules and the Code

rules-title = Rules
rules-description = The checks that every record passes before it is published.
rules-intro-html = Every record passes these checks before it is published. An error holds the record back until it is repaired. A warning puts it on the staff’s review list. A check can find what is missing or out of order. It can’t tell whether a study is good. These pages are for staff and for whoever wants to know. The same, <a href="{ $clauses }">clause by clause</a>.
rule-level = Level: { $level }
rule-rests = { $n ->
    [one] Rests on this clause in our list of the clauses of the Code of Conduct:
   *[other] Rests on these clauses in our list of the clauses of the Code of Conduct:
}
family-ST = Records that hold together
family-AC = Who may work with the data
family-AT = What a researcher signed
family-DV = Which data are used, and when
family-SN = Sanction decisions
family-IN = What had to be reported
family-EX = Data brought in from elsewhere
family-MN = Descriptions that mean something
family-MK = Descriptions that sell nothing
family-PI = Nobody is identified
family-SC = No small groups are counted
family-RU = What the data may not be used for
family-GR = How groups of people are spoken of
family-EN = No claims of endorsement
family-SI = What the site itself must say
family-WV = Exceptions that no longer hold
clauses-title = The Code, clause by clause
clauses-description = Every clause of the Data User Code of Conduct in plain words, with the checks that watch it.
clauses-intro = The Data User Code of Conduct (version { $version }) is what every researcher signs. Here it is in our own words, clause by clause, with the checks that watch each one. Some clauses can’t be checked from records. Then this site says them, so that everybody knows what was promised. The signed text is what counts.
clauses-caption = The { $n } clauses and what watches over them
clauses-number = Number
clauses-words = What it says
clauses-checks = Checks
clauses-said-html = Said on <a href="{ $page }">this page</a>
versions-title = Versions of the Code
versions-intro = A site’s settings name the version that its checks follow. Versions differ in this:
versions-what = What
versions-5 = Version 5
versions-6 = Versions 6 and 7
versions-data = Data version
versions-data-5 = Current when the analysis begins, or later
versions-data-6 = Current when the workspace is created, or later
versions-linking = Linking with other data
versions-linking-5 = Not at the level of a participant
versions-linking-6 = Only with documented permission
versions-tiers = Several tiers
versions-tiers-5 = Not mentioned
versions-tiers-6 = Not more than one at once
policies-title = The policies that the Code names
policy-version = version { $version }
policy-looked-at = (address looked at on { $day })

## The accessibility statement: what the tests found

tested-title = What the tests found
tested-about = The browser tests of the program wrote these numbers, with { $browser } and axe-core { $axe }, on one page of each kind of the demonstration; they last changed on { $day }. A version of the program in which these tests find a fault does not pass them.
tested-own-look = This site has a look of its own, which these tests did not see.
tested-check = Check
tested-looked = Looked at
tested-found = Faults
tested-axe = Checks of axe-core: WCAG levels A and AA, contrast of level AAA, and good practice; light and dark, also with open lists and filters
tested-keyboard = With the keyboard alone, every stop is reached in order, and the header can be skipped
tested-focus = The place of the keyboard can be seen: light, dark, forced colors
tested-forced-colors = With forced colors, buttons and current places can be told apart, and the texts of charts can be read
tested-zoom = At 320 pixels, which is a zoom of 400 %, nothing is cut off or needs scrolling to the side
tested-spacing = With wide spacing of letters, words and lines, nothing is cut off
tested-targets = What can be tapped is large enough, or far enough from the next
tested-still = Nothing moves while a page loads
tested-script = Without script, the search pages show lists, and every project is reached by them
tested-search = The search, in each language: typing, filters, Back, change of language, download
tested-languages = Every page names its language and leads to the same page in the others; no English is left on pages in another language
tested-paper = On paper, no page has menus or forms, and a project of usual length is one sheet
tested-errors = No error, no failed request, no request to anybody else

## Downloads

bulk-title = Downloads
bulk-description = Everything that this site publishes, as files: formats, numbers of records, terms, and how to cite them.
bulk-intro = Everything that this site publishes can be downloaded. No file holds more than the pages show.
bulk-caption = Files of the whole site
bulk-set = Data
bulk-records = Records
bulk-files = Files
bulk-schema = schema of the { $format }
bulk-same = All files are in UTF-8. CSV and JSON of a list have the same records in the same order. A schema is a JSON Schema: it says what each value means.
bulk-projects = Research projects
bulk-about-projects = Every project of the directory. The lists have title, days, team and codes; the JSON Lines file has all texts too, one project a line.
bulk-researchers = Researchers
bulk-about-researchers = Everyone on the team of a project, with affiliations.
bulk-institutions = Institutions
bulk-about-institutions = Where the researchers work, with the number of projects.
bulk-violators = List of violators
bulk-about-violators = Decisions that stand on the day of the data, with everything that is public about them.
bulk-purpose = Research purposes
bulk-about-purpose = Codes, labels and numbers of projects.
bulk-population = Populations
bulk-about-population = Codes, labels and numbers of projects.
bulk-tier = Access tiers
bulk-about-tier = Codes, labels and numbers of projects.
bulk-data-version = Data versions
bulk-about-data-version = Releases of the program’s data and numbers of projects.
bulk-year = Years
bulk-about-year = Years in which workspaces were created, and numbers of projects.
bulk-rules = Rules
bulk-about-rules = The checks that every record passes before it is published.
bulk-keywords = health research, research projects, research data use, code of conduct
bulk-parts = A part of the projects
bulk-parts-text = Every list of projects, such as those of one purpose, one year or one institution, has its own CSV, JSON and feed. The links stand at the end of its page.
bulk-feeds = Feeds
bulk-feeds-text = A feed reader tells you when something is added. Whoever leaves the list of violators leaves its feed on the same day.
bulk-terms = Terms of use
bulk-license-html = These files may be used under <a rel="license" href="{ $license }">these terms</a>.
bulk-no-license-html = No license has been stated for these files. <a href="{ $mail }">Ask us</a> before you publish them elsewhere.
bulk-duties = If you keep a copy, please say of which day it is, and renew it often. A name leaves the list of violators when its decision ends; take it out of your copy too.
bulk-catalog = For catalogs of public data
bulk-catalog-html = The same list for machines: <a href="{ $catalog }">data.json</a> (DCAT-US 1.1).

## A page that doesn't exist

not-found-title = Page not found
not-found-description = There is no page at this address.
not-found-intro = There is no page at this address. It may have been taken off, or the address may be mistyped.
not-found-left = Pages are taken off when a project leaves the directory, or when a decision leaves the list. That a page is gone says nothing about anybody.

## The search pages

search-title = Search projects
search-description = Search all research projects by words, disease, institution, purpose or population.
search-label = Words, a disease or an institution
search-form-projects = Projects
search-form-violators = List of violators
search-needs-script = The search runs in your browser and needs script. If it does not start, use the lists below.
search-ways = Browse without searching
search-ways-text = { $n ->
    [one] These lists lead to the one project and need no script. A project is in a list by what its researchers stated.
   *[other] These lists lead to all { $n } projects and need no script. A project is in a list by what its researchers stated.
}
search-help = How the search works
search-help-text = A project is found when it has your words or words close to them; the best match comes first. Choose several values of one filter to see projects with any of them. Filters of different kinds must all fit. The search runs in your own browser, with files of this site; no other site is asked. Your words stand in the page’s address, so that you can keep or share it.
names-title = Search the list of violators
names-description = Look a name up in the list of those who broke the Data User Code of Conduct.
names-caution-html = <strong>A name is not a person.</strong> Two people can have the same name: compare the affiliation and the dates. That a name is not found clears nobody. The list is of <time datetime="{ $iso }">{ $day }</time>.
names-label = A person’s name
names-ways = Read the list without searching
names-ways-text = { $n ->
    [0] Nobody is on the list today.
    [one] The list has { $n } decision. It needs no script.
   *[other] The list has { $n } decisions. It needs no script.
}
names-way-list = The whole list
names-help-text = Names are compared in any order, with and without accents, and with other spellings. “Same name” means that the letters are the same, never that the person is the same. “Similar name” and “Weak match” say that something differs, and what. “Not the name” says that you typed the affiliation or the number of a decision. Names that are no longer on the list are not found. The search runs in your own browser, with files of this site; no other site is asked. What you look for stands in the page’s address.

## What the script of the search pages says. { $plural } chooses the form; the browser puts the numbers in.

find-remove = Remove filter
find-clear = Remove all filters
find-filters = Filters
find-filters_on = Filters ({ $count })
find-find = Find in “{ $facet }”
find-more = Show all { $count }
find-fewer = Show fewer
find-sort = Order
find-relevance = Best match
find-newest = Newest first
find-title = By title
find-pages = Pages of results
find-previous = Previous page
find-next = Next page
find-page = Page { $page }
find-page_short = page { $page }
find-skip = Skip to the results
find-searching = Searching …
find-suggestions = Suggestions
find-mean = Did you mean
find-also = Also searched for:
find-csv = Download these results (CSV)
find-csv_busy = Preparing the file …
find-csv_done = The file has { $count } of { $total } results.
find-csv_failed = The file could not be made. Please try again.
find-failed = The search could not be loaded. Please check your connection and try again. The lists below lead to every record without it.
find-again = Try again
find-lists = Go to the lists
find-projects-count = { $plural ->
    [one] { $total } project
   *[other] { $total } projects
}
find-projects-count_for = { $plural ->
    [one] { $total } project for { $query }
   *[other] { $total } projects for { $query }
}
find-projects-status = { $count }, page { $page } of { $pages }
find-projects-none = No project
find-projects-none_for = No project for { $query }
find-projects-none_filters = No project has all that you chose. Try fewer filters.
find-projects-none_without = { $plural ->
    [one] { $total } project without filters
   *[other] { $total } projects without filters
}
find-projects-none_words = Check the spelling, use fewer words or a more general one, or write out what was shortened.
find-projects-none_each = Search for one of the words:
find-projects-none_lists = Or go through the lists of all projects.
find-projects-inactive = Inactive
find-projects-kind_title = Project
find-projects-kind_project = Project
find-projects-kind_institution = Institution
find-projects-kind_researcher = Researcher
find-projects-kind_disease = Disease
find-projects-kind_word = Word
find-violators-count = { $plural ->
    [one] { $total } entry
   *[other] { $total } entries
}
find-violators-count_for = { $plural ->
    [one] { $total } entry with a name like { $query }
   *[other] { $total } entries with a name like { $query }
}
find-violators-count_other = { $plural ->
    [one] { $query } is not a name on the list, but it is in { $total } entry
   *[other] { $query } is not a name on the list, but it is in { $total } entries
}
find-violators-status = { $count }, page { $page } of { $pages }
find-violators-none = No entry
find-violators-none_for = No entry with a name like { $query }
find-violators-none_words = That clears nobody: the list shows only decisions that stand today, and a name can be written in other ways. Try the family name alone, or another spelling.
find-violators-none_each = Search for one of the names:
find-violators-none_lists = Or read the whole list.
find-violators-band_same = Same name
find-violators-band_similar = Similar name
find-violators-band_weak = Weak match
find-violators-band_other = Not the name
find-violators-not_this_person = Not this person:
find-violators-not_me = This is not me
find-violators-caution = A name is not a person. Compare affiliation and dates.
find-violators-decided = decided { $day }
find-violators-through = listed through { $day }
find-violators-no_end = listed without an end
find-violators-head_0 = the same name
find-violators-head_1 = a similar name
find-violators-head_2 = a name in common
find-violators-head_3 = what you typed is the affiliation
find-violators-head_4 = what you typed is the decision’s number
find-violators-how_1 = “{ $typed }” can be a form of “{ $listed }”
find-violators-how_2 = “{ $typed }” sounds like “{ $listed }”
find-violators-how_3 = “{ $typed }” is spelled “{ $listed }” on the list
find-violators-how_4 = “{ $typed }” and “{ $listed }” begin alike
find-violators-how_5 = “{ $typed }” and “{ $listed }”: an initial stands for a name
find-violators-how_6 = written together or apart
find-violators-how_7 = in another order
find-violators-how_8 = “{ $listed }” is on the list, and not in what you typed
find-violators-how_9 = “{ $typed }” is not on the list with this name
find-violators-how_10 = “{ $typed }” is not “{ $listed }”
find-violators-how_11 = the name on the list ends in “{ $listed }”
find-violators-how_12 = the name on the list does not end in “{ $typed }”
find-violators-how_13 = “{ $typed }” is written “{ $listed }” on the list, in another script
find-violators-how_14 = the rest is the affiliation
