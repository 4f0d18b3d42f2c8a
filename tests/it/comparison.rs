//! How two sites are compared: every field, within bounds, and so that nothing comes back that was taken out.

use std::collections::BTreeMap;

use daylight::base::date;
use daylight::public::changes::field::{Field, How};
use daylight::public::changes::words::Edit;
use daylight::public::changes::{Change, Changes};
use daylight::public::published::{Decided, Published};
use daylight::public::record::Record;

pub(crate) fn record(id: &str, title: &str, questions: &str) -> Record<'static> {
    Record {
        id: id.to_owned().into(),
        title: title.to_owned().into(),
        questions: questions.to_owned().into(),
        ..Record::default()
    }
}

pub(crate) fn published(projects: Vec<Record<'static>>) -> Published<'static> {
    let as_of = date::parse("2026-11-15").expect("a day");
    Published { as_of, projects, is_full: true, decisions: Vec::new(), said: BTreeMap::new() }
}

/// What is told of the first field of the only project when its questions change.
fn told_of(old: &str, new: &str) -> Change {
    let site = |questions: &str| published(vec![record("1", "A title of a study", questions)]);
    let mut changes = Changes::between(&site(old), &site(new));
    changes.projects.changed.remove(0).fields.remove(0)
}

#[test]
fn projects_come_change_and_go() {
    let old = published(vec![
        record("1", "The first study", "Does sleep matter?"),
        record("2", "The second study", "Does food matter?"),
        record("3", "The third study", "Does work matter?"),
    ]);
    let new = published(vec![
        record("4", "The fourth study", "Does play matter?"),
        record("3", "The third study", "Does work matter for the heart?"),
        record("1", "The first study", "Does  sleep\nmatter?"),
    ]);
    let changes = Changes::between(&old, &new);
    let ids = |entries: &[daylight::public::changes::Entry]| {
        entries.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&changes.projects.added), ["4"]);
    assert_eq!(ids(&changes.projects.removed), ["2"]);
    assert_eq!(changes.projects.removed[0].title.as_deref(), Some("The second study"));
    let [changed] = &changes.projects.changed[..] else { panic!("{changes:?}") };
    assert_eq!((&*changed.id, changed.fields.len()), ("3", 1), "other space is no change");
    assert_eq!(
        changed.fields[0].words,
        [
            Edit::Keep("Does work".into()),
            Edit::Delete("matter?".into()),
            Edit::Insert("matter for the heart?".into())
        ]
    );
    assert!(Changes::between(&new, &new).is_empty());
}

/// Every field that a page shows is compared, and told in its own way.
#[test]
fn every_field_is_compared() {
    for field in Field::ALL {
        let code = field.vocabulary().map_or("a word", |codes| codes.codes[0].code);
        let word = field.word();
        let more = match field {
            Field::AiAnApproach => serde_json::json!({"ai_an": {"approach": code}}),
            Field::AiAnDetails => serde_json::json!({"ai_an": {"details": code}}),
            _ if field.how() == How::Text => serde_json::json!({word: code}),
            Field::Status | Field::AccessTier | Field::DataVersion | Field::Review => {
                serde_json::json!({word: code})
            }
            Field::Translations => {
                serde_json::json!({word: [{"language": "es", "title": "Un estudio"}]})
            }
            _ => serde_json::json!({word: [code]}),
        };
        let old = serde_json::json!({"id": "1", "title": "A title of a study"});
        let mut new = old.clone();
        new.as_object_mut().expect("a map").extend(more.as_object().expect("a map").clone());
        let site = |record: serde_json::Value| {
            published(vec![serde_json::from_value(record).expect("a record")])
        };
        let changes = Changes::between(&site(old), &site(new));
        let [changed] = &changes.projects.changed[..] else { panic!("{word}: {changes:?}") };
        let [change] = &changed.fields[..] else { panic!("{word}: {changed:?}") };
        assert_eq!(change.field, field);
        match field.how() {
            How::Text => assert!(!change.words.is_empty(), "{word}"),
            How::Values => assert_eq!(change.added, [code], "{word}"),
            How::People => assert_eq!((change.joined, change.left), (1, 0), "{word}"),
            How::Whether => assert!(change.added.is_empty() && change.words.is_empty(), "{word}"),
        }
    }
}

/// The law: old words are told only where today's rules find nothing in the old text.
#[test]
fn old_words_that_should_never_have_been_published_are_not_told_again() {
    let sound = "We ask whether irregular sleep comes before a drop in kidney function in adults, \
                 and whether the answer differs between people who work at night and by day.";
    for (secret, part) in [
        ("Write to rowan.halloway@example.org for the data.", "rowan.halloway"),
        ("Call us at (555) 201-0134 about it.", "201-0134"),
        ("One participant, SSN 219-09-9997, is described.", "219-09-9997"),
        ("Medical record number MRN 00482913 is the first case.", "00482913"),
        ("Maria Lopez, who has diabetes, told us of her nights.", "Lopez"),
        ("A patient born on May 3, 1962 is described.", "1962"),
        ("Only 7 participants with this variant were found.", "7 participants"),
        ("Seven participants with this variant were found.", "Seven"),
        ("We will contact participants to ask them for their names.", "contact participants"),
        ("People of this race are inferior and to blame for their diseases.", "inferior"),
    ] {
        let change = told_of(&format!("{sound} {secret}"), sound);
        let told = serde_json::to_string(&change).expect("JSON");
        assert!(!told.contains(part), "{told}");
        assert!(change.words.iter().any(|edit| matches!(edit, Edit::Withheld(_))), "{told}");
        let site = |title: &str| published(vec![record("1", title, sound)]);
        let gone = Changes::between(&site(secret), &published(Vec::new()));
        assert_eq!(gone.projects.removed[0].title, None, "{secret}");
    }
    let change = told_of(&format!("{sound} It is a pilot."), sound);
    assert!(change.words.contains(&Edit::Delete("It is a pilot.".into())), "{change:?}");
    // What stands in the new text as well is published; only what went is withheld.
    let kept = "Write to rowan.halloway@example.org for the data.";
    let change = told_of(&format!("{sound} {kept} It is a pilot."), &format!("{sound} {kept}"));
    assert_eq!(change.words.last(), Some(&Edit::Withheld(4)), "{change:?}");
}

#[test]
fn of_a_team_only_numbers_are_told() {
    let team = |owners: &[&str]| {
        let owners = owners.iter().map(|name| (*name).to_owned().into()).collect();
        published(vec![Record { owners, ..record("1", "A title of a study", "") }])
    };
    let changes = Changes::between(&team(&["Ann Lee", "Bo Ray"]), &team(&["Bo Ray", "Cy Day"]));
    let told = serde_json::to_string(&changes).expect("JSON");
    assert!(told.contains("{\"field\":\"owners\",\"joined\":1,\"left\":1}"), "{told}");
    for name in ["Ann", "Bo", "Cy", "Lee", "Ray", "Day"] {
        assert!(!told.contains(name), "{told}");
    }
}

/// A translation is published, so staff must see that it changed; its words are in another language than the rules.
#[test]
fn of_translations_it_is_told_that_they_changed() {
    let site = |spanish: &str| {
        let translations = vec![spanish.to_owned().into()];
        published(vec![Record { translations, ..record("1", "A title of a study", "") }])
    };
    let changes = Changes::between(&site("es\n\nUn estudio"), &site("es\n\nOtro estudio"));
    let told = serde_json::to_string(&changes.projects.changed).expect("JSON");
    assert!(told.contains("\"fields\":[{\"field\":\"translations\"}]"), "{told}");
    let human = daylight::report::changes::whole(&changes);
    assert!(human.contains("translations: changed"), "{human}");
}

#[test]
fn a_decision_is_told_by_number_and_day_and_an_id_that_may_be_a_name_is_not() {
    let list = |ids: &[&str]| {
        let on = date::parse("2026-04-11").expect("a day");
        let decisions = ids.iter().map(|id| Decided { id: (*id).to_owned(), on }).collect();
        Published { decisions, ..published(Vec::new()) }
    };
    for (id, told) in [
        ("d-2026-003", true),
        ("decision-17", true),
        ("d-halloway", false),
        ("li-wu", false),
        ("2026-rh", false),
        ("d-2026-h\u{e1}lloway", false),
    ] {
        for changes in [
            Changes::between(&list(&[id]), &list(&[])).decisions.removed,
            Changes::between(&list(&[]), &list(&[id])).decisions.added,
        ] {
            assert_eq!(changes.len(), 1);
            assert_eq!(changes[0].id.as_deref(), told.then_some(id));
            assert_eq!(changes[0].decided.to_string(), "2026-04-11");
        }
    }
}

#[test]
fn a_name_of_the_list_does_not_come_back_among_the_words_that_went() {
    let said =
        |name: &&str| ((*name).to_owned(), BTreeMap::from([("name", vec![(*name).to_owned()])]));
    let site = |title: &str, questions: &str, names: &[&str]| Published {
        said: names.iter().map(said).collect(),
        ..published(vec![record("1", title, questions)])
    };
    let listed = ["Maren Tollefsgaard", "Wu Li"];
    let named = site("Hearing and Maren Tollefsgaard", "Asked by M. Tollefsgaard.", &listed);
    let clean = site("Hearing", "Asked by somebody.", &[]);
    let gone = published(Vec::new());
    for changes in [Changes::between(&named, &clean), Changes::between(&named, &gone)] {
        let told = serde_json::to_string(&changes).expect("JSON").to_lowercase();
        assert!(!told.contains("tollefsgaard") && !told.contains("maren"), "{told}");
    }
    // A short name counts whole, and a text without a name is told.
    let questions = |text: &str| site("Hearing", text, &listed);
    let told = |old: &str| {
        let changes = Changes::between(&questions(old), &questions("Another one."));
        serde_json::to_string(&changes).expect("JSON")
    };
    assert!(!told("What Li and Wu asked.").contains("asked"));
    assert!(told("What a li is, they asked.").contains("asked"));
}

/// However much changed, what is told word by word is bounded.
#[test]
fn twenty_thousand_changed_projects_are_told_within_bounds() {
    let text = "word and another word ".repeat(80);
    let site = |more: &str| {
        let project =
            |id: usize| record(&id.to_string(), "A title of a study", &format!("{text}{more}"));
        published((0..20_000).map(project).collect())
    };
    let changes = Changes::between(&site("before"), &site("after"));
    assert_eq!(changes.projects.changed.len(), 20_000);
    let in_full =
        changes.projects.changed.iter().filter(|changed| !changed.fields[0].words.is_empty());
    assert!((50..=200).contains(&in_full.count()));
    let bytes = serde_json::to_string(&changes).expect("JSON").len();
    assert!(bytes < 3_000_000, "{bytes}");
}
