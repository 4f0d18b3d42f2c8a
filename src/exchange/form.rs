//! The 2026 form (`form_data`) in the words of the directory, so that one reader serves both.

use serde_json::{Map, Value};

use crate::exchange::populations::OFFICIAL;
use crate::records::vocabulary::{AI_AN, POPULATIONS, PURPOSES};

/// Where the form stands.
pub const FORM: &str = "form_data";
/// Further keys of the form.
const OTHERS: [&str; 3] = ["aiAnPlanType", "aiAnPlanExplanation", "requestReviewByRab"];
/// Keys that rows of the directory have too.
const DIRECTORY_TOO: [&str; 1] = ["scientificApproaches"];
/// Texts and details: the form's key, the directory's.
const TEXTS: [(&str, &str); 6] = [
    ("purposeDiseaseText", "diseaseFocusedResearchName"),
    ("purposeOtherText", "otherPurposeDetails"),
    ("scientificQuestions", "intendToStudy"),
    ("scientificApproaches", "scientificApproaches"),
    ("anticipatedFindings", "findingsFromStudy"),
    ("populationOtherText", "others"),
];
/// Ways of sharing results: the form's key, our code.
const DISSEMINATION: [(&str, &str); 8] = [
    ("disseminateJournal", "journal"),
    ("disseminatePresentationConferences", "conference"),
    ("disseminatePressRelease", "press"),
    ("disseminateCommunityJournal", "community_blog"),
    ("disseminatePersonalBlog", "personal_blog"),
    ("disseminateSocialMedia", "social_media"),
    ("disseminateCommunityForum", "advisory_group"),
    ("disseminateOther", "other"),
];
/// Hoped-for outcomes: the form's key, our code.
const OUTCOMES: [(&str, &str); 6] = [
    ("fitWellness", "healthy_living"),
    ("fitEquity", "health_equity"),
    ("fitPrevention", "risk_assessment"),
    ("fitDiagnosis", "less_illness"),
    ("fitOutcome", "precision_intervention"),
    ("fitNone", "none"),
];

/// A form stands in a row under its key, or within the value of another one, alone or first in a list; or its keys stand
/// in the row itself. This brings it to its key.
pub fn find(row: &mut Map<String, Value>) {
    if row.contains_key(FORM) {
        return;
    }
    let within = row.values_mut().find_map(|value| {
        let value = if let Value::Array(items) = value { items.first_mut()? } else { value };
        value.as_object_mut()?.remove(FORM)
    });
    let flat = || {
        let ours = |key: &&str| row.contains_key(*key) && !DIRECTORY_TOO.contains(key);
        let keys = keys().filter(ours).count();
        (keys > 0).then(|| keys_of(row))
    };
    if let Some(form) = within.or_else(flat) {
        row.insert(FORM.to_owned(), form);
    }
}

fn keys() -> impl Iterator<Item = &'static str> {
    let purposes = PURPOSES.codes.iter().map(|purpose| purpose.form);
    let populations = POPULATIONS.codes.iter().map(|population| population.form);
    let named = TEXTS.iter().chain(&DISSEMINATION).chain(&OUTCOMES).map(|(key, _)| *key);
    purposes.chain(populations).chain(named).chain(OTHERS)
}

fn keys_of(row: &mut Map<String, Value>) -> Value {
    let form = keys().filter_map(|key| Some((key.to_owned(), row.remove(key)?)));
    Value::Object(form.collect())
}

/// The row with the form's answers under the directory's keys; the form's other keys stay below `form_data`, to be
/// counted as dropped. A row without a form is left as it is.
pub fn unfold(mut row: Map<String, Value>) -> Map<String, Value> {
    let Some(Value::Object(mut form)) = row.remove(FORM) else { return row };
    for (from, to) in TEXTS.iter().filter(|(_, to)| *to != "others") {
        if let Some(text) = form.remove(*from) {
            row.insert((*to).to_owned(), text);
        }
    }
    for purpose in PURPOSES.codes {
        if let Some(flag) = form.remove(purpose.form) {
            row.insert(purpose.directory.to_owned(), flag);
        }
    }
    let mut demographic = Map::new();
    let mut populations = Vec::new();
    let mut asked = false;
    for population in POPULATIONS.codes {
        let Some(flag) = form.remove(population.form) else { continue };
        asked = true;
        if is_yes(&flag) && population.code != "other" {
            populations.push(Value::String(population.directory.to_owned()));
        }
    }
    let others = form.remove("populationOtherText");
    if asked || others.is_some() {
        demographic.insert(OFFICIAL.to_owned(), Value::Array(populations));
        demographic.insert("others".to_owned(), others.unwrap_or(Value::Null));
        row.insert("workspaceDemographic".to_owned(), Value::Object(demographic));
    }
    if let Some(answer) = form.remove("requestReviewByRab") {
        row.insert("reviewRequested".to_owned(), Value::Bool(is_yes(&answer)));
    }
    for (key, codes) in [("dissemination", &DISSEMINATION[..]), ("outcomes", &OUTCOMES[..])] {
        if let Some(chosen) = chosen(&mut form, codes) {
            row.insert(key.to_owned(), chosen);
        }
    }
    if let Some(plan) = form.remove("aiAnPlanType") {
        let known = plan.as_str().and_then(|plan| AI_AN.find_official(plan));
        let code = known.map_or(plan, |code| Value::String(code.code.to_owned()));
        row.insert("aiAnApproach".to_owned(), code);
    }
    if let Some(details) = form.remove("aiAnPlanExplanation") {
        row.insert("aiAnDetails".to_owned(), details);
    }
    if !form.is_empty() {
        row.insert(FORM.to_owned(), Value::Object(form));
    }
    row
}

/// The codes that a form chooses from a list; none where it asks for none of them.
fn chosen(form: &mut Map<String, Value>, codes: &[(&str, &str)]) -> Option<Value> {
    let asked: Vec<(Value, &str)> =
        codes.iter().filter_map(|(key, code)| Some((form.remove(*key)?, *code))).collect();
    let chosen = asked.iter().filter(|(flag, _)| is_yes(flag));
    let chosen = chosen.map(|(_, code)| Value::String((*code).to_owned()));
    (!asked.is_empty()).then(|| Value::Array(chosen.collect()))
}

fn is_yes(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => *flag,
        Value::String(text) => ["true", "yes"].iter().any(|yes| text.eq_ignore_ascii_case(yes)),
        _ => false,
    }
}
