//! Forty texts made to keep a rule busy: each repeats what some rule looks for, walks over, or begins to look for and never
//! finds the end of.

use daylight::records::kind::Kind;

/// A text's name, and what it repeats. `#` stands for the number of the repetition.
pub(crate) const UNITS: [(&str, &str); 44] = [
    ("endorsement", "We are approved by the program. "),
    ("endorsement without a stop", "our study is endorsed by the program and "),
    ("contact", "We will contact participants by telephone. "),
    ("re-identification", "We will re-identify participants and find out who they are. "),
    (
        "re-identification and refusal",
        "We will not contact participants, but we will link their rows. ",
    ),
    ("removal", "We will download the participants' rows to our laptops. "),
    ("removal without a stop", "we will copy rows of patients to a server and "),
    (
        "several intents",
        "We will publish records of each person and rebuild the database and sell it. ",
    ),
    ("race as biology", "Black people are biologically inferior and less intelligent. "),
    ("tribes", "The Navajo Nation and the Cherokee tribe. "),
    ("advertisement", "Buy now! The best app ever, only $9.99, call us today. "),
    ("links", "https://example.org/a?b=c and www.example.com/d "),
    ("telephone numbers", "555-123-4567 "),
    ("mail addresses", "jane.doe#@example.org "),
    ("an endless mail address", "a.b-c"),
    ("names in capitals", "MARIA SMITH has diabetes. "),
    ("names and health", "Maria Smith was diagnosed with asthma. "),
    ("relatives", "my mother Maria Smith, my brother John Miller, "),
    ("birth dates", "born 03/04/1985 on March 4, 1985, "),
    ("street addresses", "12 Main Street, Springfield, IL 62704, "),
    ("card numbers", "4111 1111 1111 1111 "),
    ("digits with hyphens", "123-45-6789-"),
    ("record numbers", "MRN 1234567, license A#, "),
    ("small counts", "3 participants and four patients, n = 7, fewer than 20 people. "),
    ("shares", "5% of 40 patients, 2 of 30 women, "),
    ("numbers with commas", "1,2,3,"),
    ("one word", "a"),
    ("one word of letters and points", "a."),
    ("initials", "A. B. C. Smith "),
    ("negations", "not never without "),
    ("openings of clauses", "we, and it, so they, but if "),
    ("pointers back", "it this that such none do "),
    ("brackets", "(["),
    ("quotation marks", "\u{201c}we \" \u{ab}"),
    ("blanks", "a     "),
    ("line breaks", "a\n\n\n"),
    ("hyphens", "non-"),
    ("accents", "e\u{301}\u{301}"),
    ("abbreviations", "ABQ# (ABR#) "),
    ("words of no language", "rekmi#njeov zqzk#iuz "),
    ("placeholders", "Lorem ipsum [insert text here] TBD xxx {{title}} "),
    ("lists of words", "sleep, kidney, diabetes, age, "),
    ("Spanish", "Nosotros vamos a contactar a los participantes del estudio. "),
    ("reviewers", "Reviewer 2 asked us to change this; see the comment above. "),
];

/// A text of about so many bytes.
pub(crate) fn text(unit: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + unit.len() + 8);
    let mut number = 0;
    while text.len() < bytes {
        text.push_str(&unit.replace('#', &number.to_string()));
        number += 1;
    }
    text.trim_end().to_owned()
}

/// Sound settings, and one record of each kind whose texts are all this one.
pub(crate) fn records(text: &str) -> Vec<(String, Kind, Vec<u8>)> {
    let quoted = serde_json::to_string(text).expect("a text");
    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
    let lines = lines.join("\n  ");
    let (literal, folded) = (format!("|-\n  {lines}\n"), format!(">-\n  {lines}\n"));
    let settings = "title: T\nprogram: Example Health Research Program\nbase_url: https://example.org/\ncontact: {concerns: a@example.org, corrections: a@example.org}\nauthorization: attested\nlanguages: [en, es]\n";
    let institution = format!("id: i\nname: {quoted}\nkind: other\nkind_other: {quoted}\n");
    let researcher = format!(
        "id: r\ngiven_name: {quoted}\nfamily_name: Doe\naffiliations:\n  - {{institution: i, role: {quoted}}}\nprofile:\n  interests: {quoted}\n"
    );
    let workspace = format!(
        "id: \"1\"\ntitle: {quoted}\nstatus: active\ncreated: 2025-03-11\nowners: [r]\npurposes: [disease_focused]\ndisease: {quoted}\nother_purpose: {quoted}\nother_population: {quoted}\nquestions: {literal}approaches: {folded}findings: {quoted}\ntranslations:\n  es: {{title: {quoted}, questions: {quoted}}}\nai_an:\n  approach: no_analysis\n  details: {quoted}\nexternal_data:\n  - name: {quoted}\n    source: {quoted}\n    terms: {quoted}\n"
    );
    let decision = format!(
        "id: d\nname: {{given: Rowan, family: Halloway}}\naffiliation: {quoted}\ncode_of_conduct: 5\nviolations:\n  - {{clause: no-reidentification, summary: {quoted}}}\ndecided_by: {quoted}\nmeasures: [public_listing]\nevents:\n  - {{on: 2026-04-11, is: decided}}\nsummary: {quoted}\nnotice: {quoted}\n"
    );
    let files = [
        ("decisions/d.yaml", Kind::Decision, decision),
        ("institutions/i.yaml", Kind::Institution, institution),
        ("researchers/r.yaml", Kind::Researcher, researcher),
        ("site.yaml", Kind::Settings, settings.to_owned()),
        ("workspaces/1.yaml", Kind::Workspace, workspace),
    ];
    files.map(|(path, kind, text)| (path.to_owned(), kind, text.into_bytes())).into()
}
