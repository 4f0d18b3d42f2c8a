//! What an import does not say, it must not erase; what it no longer holds, must not stay published; an exclusion is never
//! lost. Each official shape has a small file below `tests/cases/exports`, written from the field names of the public
//! back ends.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::daylight;

struct Place(TempDir);

/// What a command said, and its exit code.
struct Run {
    said: String,
    code: Option<i32>,
}

impl Run {
    #[track_caller]
    fn expect(&self, code: i32, words: &[&str]) -> &Self {
        assert_eq!(self.code, Some(code), "{}", self.said);
        for word in words {
            assert!(self.said.contains(word), "not said: {word}\n{}", self.said);
        }
        self
    }

    #[track_caller]
    fn silent_on(&self, words: &[&str]) -> &Self {
        for word in words {
            assert!(!self.said.contains(word), "said: {word}\n{}", self.said);
        }
        self
    }
}

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn content(&self) -> PathBuf {
        self.0.path().join("content")
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let mut command = daylight();
        let out = command.current_dir(self.0.path()).args(arguments).output().expect("the program");
        let said =
            [&out.stdout, &out.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        Run { said: said.concat(), code: out.status.code() }
    }

    fn file(&self, name: &str, text: &str) -> String {
        fs::write(self.0.path().join(name), text).expect("a file");
        name.to_owned()
    }

    fn import_with(&self, export: &Value, more: &[&str]) -> Run {
        let name = self.file("export.json", &export.to_string());
        self.run(&[&["import", &name], more].concat())
    }

    fn import(&self, export: &Value) -> Run {
        self.import_with(export, &[])
    }

    fn record(&self, name: &str) -> String {
        fs::read_to_string(self.content().join(name)).unwrap_or_default()
    }

    fn edit(&self, name: &str, change: impl Fn(String) -> String) {
        let text = change(self.record(name));
        fs::write(self.content().join(name), text).expect("a record");
    }

    /// The built site's files, by their paths.
    fn build(&self) -> Run {
        self.edit("site.yaml", |text| {
            // The made texts are alike.
            let text = text.replace("authorization: recorded", "authorization: attested");
            if text.contains("\nrules:") { text } else { text + "\nrules: {MN: \"off\"}\n" }
        });
        self.run(&["build", "--as-of", "2026-11-22"])
    }

    fn is_published(&self, id: u32) -> bool {
        self.0.path().join(format!("public/projects/{id}.html")).exists()
    }

    fn marked(&self) -> Vec<u32> {
        let marked =
            |id: &u32| self.record(&format!("workspaces/{id}.yaml")).contains("left_export");
        (1..=60).filter(marked).collect()
    }
}

fn text(about: &str) -> String {
    format!(
        "Does the amount of {about} change how quickly blood sugar falls after a new diabetes medicine is started? Many \
         people begin treatment without knowing how much everyday movement helps. We compare adults with type 2 diabetes \
         over two years and ask whether the answer differs between people who work at night and by day."
    )
}

fn person() -> Value {
    json!({"userId": 9001, "userName": "Imani Okonkwo", "degree": ["PHD"], "affiliations": [
        {"institution": "Lakehaven University", "role": "EARLY_CAREER", "isVerified": true}]})
}

/// A row of the directory, with some keys laid over it; a null takes a key away.
fn row(id: u32, over: &Value) -> Value {
    let topics = ["walking", "swimming", "rowing", "dancing", "climbing", "gardening"];
    let topic = format!("{} {id}", topics[id as usize % topics.len()]);
    let mut row = json!({
        "workspaceId": id, "name": format!("Daily {topic} and blood sugar"), "status": "ACTIVE",
        "creationTime": "2025-03-11T16:04:05", "modifiedTime": "2026-02-02T10:00:00",
        "workspaceUsers": [person()], "workspaceOwner": [person()], "hasVerifiedInstitution": true,
        "excludeFromPublicDirectory": false, "reviewRequested": false,
        "diseaseFocusedResearch": true, "diseaseFocusedResearchName": "type 2 diabetes",
        "otherPurpose": false, "otherPurposeDetails": null, "populationHealth": true,
        "accessTier": "CONTROLLED", "cdrVersion": "All of Us Controlled Tier Dataset v8",
        "intendToStudy": text(&topic), "scientificApproaches": text(&format!("measured {topic}")),
        "findingsFromStudy": text(&format!("expected {topic}")), "workspaceDemographic": {"age": ["AGE_65_74"]},
    });
    let fields = row.as_object_mut().expect("a row");
    for (key, value) in over.as_object().expect("fields") {
        fields.insert(key.clone(), value.clone());
        if value == "ABSENT" {
            fields.remove(key);
        }
    }
    row
}

fn whole(rows: &[Value]) -> Value {
    let total = rows.len();
    json!({"totalActiveProjects": total, "totalMatchedRecords": total, "page": 1, "pageSize": 2000,
           "last_sync_date": "2026-11-21T04:00:12", "data": rows})
}

fn rows(ids: impl IntoIterator<Item = u32>) -> Vec<Value> {
    ids.into_iter().map(|id| row(id, &json!({}))).collect()
}

#[test]
fn a_row_that_left_is_marked_named_and_no_longer_shown_and_returns_with_its_row() {
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &["workspaces: 2 new"]);
    place.build().expect(0, &[]);
    assert!(place.is_published(1) && place.is_published(2), "{}", place.build().said);
    place
        .import(&whole(&rows([1])))
        .expect(0, &["1: left the export, marked and no longer shown: 2"]);
    place.build().expect(0, &["not eligible: 1 project: no longer in the official export: 2"]);
    assert!(place.is_published(1) && !place.is_published(2));
    // The same again says nothing new, and changes nothing.
    let before = place.record("workspaces/2.yaml");
    place.import(&whole(&rows([1]))).expect(0, &[]).silent_on(&["left the export"]);
    assert_eq!(place.record("workspaces/2.yaml"), before);
    place
        .import(&whole(&rows([1, 2])))
        .expect(0, &["1: in the export again, and no longer marked: 2"]);
    place.build().expect(0, &[]);
    assert!(place.is_published(2));
}

#[test]
fn too_many_that_leave_are_listed_and_nothing_is_written() {
    let place = Place::new();
    place.import(&whole(&rows(1..=30))).expect(0, &[]);
    let before = place.record("imports.yaml");
    let mut few = rows(1..=20);
    few[0]["name"] = json!("Another title");
    place
        .import(&whole(&few))
        .expect(1, &["10 of 30 workspaces", "Nothing was written", "--confirm-left 10"]);
    assert_eq!(place.marked(), [] as [u32; 0]);
    assert_eq!(place.record("imports.yaml"), before);
    assert!(!place.record("workspaces/1.yaml").contains("Another title"));
    place.import_with(&whole(&few), &["--confirm-left", "9"]).expect(1, &[]);
    place.import_with(&whole(&few), &["--confirm-left", "10"]).expect(0, &["10: left the export"]);
    assert_eq!(place.marked(), (21..=30).collect::<Vec<_>>());
    // Five may leave, however few there are.
    place.import(&whole(&rows(1..=15))).expect(0, &["5: left the export"]);
}

#[test]
fn a_part_of_an_export_marks_nothing_and_says_how_much_is_missing() {
    let place = Place::new();
    place.import(&whole(&rows(1..=6))).expect(0, &[]);
    let mut page = whole(&rows(1..=2));
    page["totalMatchedRecords"] = json!(6);
    page["totalActiveProjects"] = json!(6);
    place.import(&page).expect(1, &["missing: 4 rows"]);
    assert_eq!(place.marked(), [] as [u32; 0]);
    place.import_with(&page, &["--partial"]).expect(0, &["missing: 4 rows"]);
    let mut tokens = json!({"data": rows(1..=2), "nextPageToken": "abc"});
    place.import(&tokens).expect(1, &["further pages"]);
    for (key, value) in [
        ("page", json!(2)),
        ("hasMore", json!(true)),
        ("totalPages", json!(3)),
        ("totalMatchedRecords", json!("6")),
        ("links", json!({"next": "https://example.org/2"})),
    ] {
        let mut page = json!({"data": rows(1..=2)});
        page[key] = value;
        place.import(&page).expect(1, &["missing"]);
    }
    assert_eq!(place.marked(), [] as [u32; 0]);
    tokens["nextPageToken"] = Value::Null;
    place.import_with(&tokens, &["--partial"]).expect(0, &[]);
    assert_eq!(place.marked(), [] as [u32; 0]);
    // All pages at once are a whole.
    let pages = [1..=2, 3..=5].map(|ids| {
        let mut page = whole(&rows(ids.clone()));
        page["totalMatchedRecords"] = json!(5);
        page["totalActiveProjects"] = json!(5);
        place.file(&format!("page-{}.json", ids.start()), &page.to_string())
    });
    place.run(&["import", &pages[0], &pages[1]]).expect(0, &["1: left the export"]);
    assert_eq!(place.marked(), [6]);
}

#[test]
fn an_older_export_marks_and_unmarks_nothing_and_lifts_no_exclusion() {
    let place = Place::new();
    let newer = json!({"modifiedTime": "2026-06-01T10:00:00"});
    let excluded =
        json!({"modifiedTime": "2026-06-01T10:00:00", "excludeFromPublicDirectory": true});
    let old = rows([1, 2, 3]);
    place.import(&whole(&old)).expect(0, &[]);
    place
        .import(&whole(&[row(1, &newer), row(2, &excluded), row(4, &newer)]))
        .expect(0, &["left the export"]);
    let said = place.import(&whole(&old));
    said.expect(0, &["this export is older than what was imported"])
        .silent_on(&["left the export, marked"]);
    assert_eq!(place.marked(), [3]);
    assert!(place.record("workspaces/2.yaml").contains("display: exclude"));
    assert!(place.record("workspaces/1.yaml").contains("modified: 2026-06-01"));
    // A search finds some, and says so.
    let mut search = whole(&[row(1, &newer)]);
    search["totalActiveProjects"] = json!(3);
    place.import(&search).expect(0, &["this is what a search found"]);
    assert_eq!(place.marked(), [3]);
}

#[test]
fn the_first_whole_export_tells_which_records_it_knows() {
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    fs::remove_file(place.content().join("imports.yaml")).expect("as before the update");
    place.import(&whole(&rows([1]))).expect(
        0,
        &["1: have no row in this export, and no import is known that they came from", "2"],
    );
    assert_eq!(place.marked(), [] as [u32; 0]);
}

#[test]
fn other_official_shapes_are_named_and_erase_nothing() {
    let shapes = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exports");
    for (file, words) in [
        ("audit.json", "snapshots for the audit"),
        ("push.json", "what the Workbench pushes"),
        ("directory-2019.json", "the directory of 2019"),
        ("form-2026.json", "the 2026 form"),
    ] {
        let place = Place::new();
        place.import(&whole(&rows([1]))).expect(0, &[]);
        let (workspace, researcher) =
            (place.record("workspaces/1.yaml"), place.record("researchers/r-9001.yaml"));
        let path = shapes.join(file);
        let said = place.run(&["import", path.to_str().expect("a path")]);
        said.expect(0, &[words, "this is no list of what is public"]);
        assert_eq!(place.record("researchers/r-9001.yaml"), researcher, "{file}");
        let now = place.record("workspaces/1.yaml");
        for line in workspace.lines().filter(|line| !line.starts_with(' ')) {
            let key = line.split(':').next().unwrap_or_default();
            assert!(now.contains(&format!("{key}:")), "{file} erased {key}:\n{now}");
        }
        assert!(now.contains("owners: [r-9001]"), "{file}:\n{now}");
        assert!(
            now.contains("title: Daily swimming") || file == "form-2026.json",
            "{file}:\n{now}"
        );
        assert_eq!(place.marked(), [] as [u32; 0], "{file}");
        assert_eq!(place.run(&["import", path.to_str().expect("a path")]).code, Some(0));
        assert_eq!(place.record("workspaces/1.yaml"), now, "{file}: twice is another change");
    }
}

#[test]
fn the_2026_form_says_what_the_directory_does_not() {
    let shapes = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exports");
    let place = Place::new();
    place.import(&whole(&rows([1]))).expect(0, &[]);
    place.run(&["import", shapes.join("form-2026.json").to_str().expect("a path")]).expect(0, &[]);
    let record = place.record("workspaces/1.yaml");
    for line in [
        "purposes: [disease_focused, social_behavioral]",
        "disease: chronic kidney disease",
        "populations: [age_65_74, rural]",
        "dissemination: [journal, conference]",
        "outcomes: [healthy_living]",
        "approach: no_analysis",
    ] {
        assert!(record.contains(line), "{line} is missing:\n{record}");
    }
}

#[test]
fn a_role_makes_an_owner_and_an_unknown_shape_is_refused() {
    let place = Place::new();
    let users = json!([{"userId": 9001, "role": "READER", "status": "ACTIVE"},
                       {"userId": 9002, "role": "OWNER", "status": "ACTIVE"},
                       {"userId": 9003, "role": "WRITER", "status": "INACTIVE"}]);
    place.import(&whole(&rows([1]))).expect(0, &[]);
    place.import(&json!([{"workspaceId": 1, "workspaceUsers": users}])).expect(0, &[]);
    let record = place.record("workspaces/1.yaml");
    assert!(
        record.contains("owners: [r-9002]") && record.contains("collaborators: [r-9001]"),
        "{record}"
    );
    assert!(!record.contains("r-9003"), "{record}");
    place
        .import(&json!([{"id": 1, "label": "a"}]))
        .expect(2, &["no export of a known shape", "workspaceId"]);
}

#[test]
fn an_exclusion_is_written_into_every_layout() {
    let excluded = whole(&[row(1, &json!({"excludeFromPublicDirectory": true}))]);
    for review in [
        "review: {requested: true, decisions: [{on: 2025-04-02, by: initial, display: publish, access: none, note: \"a: b\"}]}\n",
        "review: {requested: false}   # asked twice\n",
        "review:\n  decisions: [{display: publish}, {display: publish, note: second}]\n",
        "review: {decisions: []}\n",
        "review:\n  decisions: []\n  requested: false\n",
        "review:\n  requested: true\n  decisions:   # none yet\n",
        "review: {requested: true, decisions: []}\n",
        "review:\n",
        "review:\n    requested: true\n    decisions:\n    -   display: publish\n        note: odd\n",
    ] {
        let place = Place::new();
        place.import(&whole(&rows([1]))).expect(0, &[]);
        place.edit("workspaces/1.yaml", |text| format!("{text}{review}"));
        place.import(&excluded).expect(0, &[]);
        let record = place.record("workspaces/1.yaml");
        assert!(record.contains("display: exclude"), "{review}{record}");
        for kept in ["2025-04-02", "a: b", "note: second", "note: odd"] {
            assert_eq!(review.contains(kept), record.contains(kept), "{kept}:\n{record}");
        }
        place.build().expect(0, &["a review keeps it out of the directory"]);
        assert!(!place.is_published(1), "{review}");
    }
    // A whole record in flow style.
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    for id in [1, 2] {
        place.edit(&format!("workspaces/{id}.yaml"), |text| {
            let title =
                text.lines().find(|line| line.starts_with("title:")).expect("a title").to_owned();
            format!("{{id: \"{id}\", {title}, status: active}}\n")
        });
    }
    place.import(&excluded).expect(0, &["left the export"]);
    assert!(place.record("workspaces/1.yaml").contains("display: exclude"));
    assert_eq!(place.marked(), [2]);
    // A record that can't be read can't be written: staff are told, by words and by exit code.
    place.edit("workspaces/1.yaml", |text| format!("{text}title: [\n"));
    place.import(&excluded).expect(1, &["EXCLUDED BUT NOT RECORDED", "1.yaml"]);
    // Whatever becomes of the record, it is not shown until an import could write it.
    place.import(&whole(&rows([3]))).expect(1, &["EXCLUDED BUT NOT RECORDED", "1.yaml"]);
    place.edit("workspaces/1.yaml", |_| {
        place.record("workspaces/3.yaml").replace("id: \"3\"", "id: \"1\"")
    });
    place.build().expect(0, &["a review keeps it out of the directory"]);
    assert!(place.is_published(3) && !place.is_published(1));
}

#[test]
fn comments_that_find_no_place_are_named() {
    let place = Place::new();
    place.import(&whole(&rows([1]))).expect(0, &[]);
    place.edit("workspaces/1.yaml", |text| {
        format!("{text}review:\n  requested: true   # asked by phone\n  decisions: [{{display: publish}}]\n")
    });
    let excluded = whole(&[row(1, &json!({"excludeFromPublicDirectory": true}))]);
    place.import(&excluded).expect(0, &["without some of its comments", "1.yaml"]);
}

#[test]
fn a_sign_within_a_text_is_no_comment() {
    let place = Place::new();
    let about =
        |text: &str| row(1, &json!({"intendToStudy": format!("{} {text}", self::text("it"))}));
    place.import(&whole(&[about("We look at site #3 and at others.")])).expect(0, &[]);
    let next = whole(&[about("We look at all sites.")]);
    place.import(&next).expect(0, &["1 changed"]).silent_on(&["comments"]);
}

#[test]
fn several_exports_in_one_call_are_judged_against_each_other() {
    let place = Place::new();
    let at = |rows: &[Value], synced: &str| {
        let mut export = whole(rows);
        export["last_sync_date"] = json!(synced);
        export.to_string()
    };
    let excluded = json!({"excludeFromPublicDirectory": true});
    let newer =
        place.file("b.json", &at(&[row(1, &excluded), row(2, &json!({}))], "2026-11-23T04:00:12"));
    let older = place.file("a.json", &at(&rows([1, 2, 3]), "2026-11-22 04:00:12"));
    let said = place.run(&["import", &newer, &older]);
    said.expect(0, &["this export is older than what was imported"]);
    assert!(place.record("workspaces/1.yaml").contains("display: exclude"));
    // What the newest list lacks is not brought in by an older one.
    assert_eq!(place.marked(), [3]);
    place.build().expect(0, &[]);
    assert!(!place.is_published(1) && place.is_published(2) && !place.is_published(3));
    let before = (place.record("imports.yaml"), place.record("workspaces/1.yaml"));
    place.run(&["import", &newer, &older]).expect(0, &[]);
    assert_eq!((place.record("imports.yaml"), place.record("workspaces/1.yaml")), before);
}

#[test]
fn an_exclusion_holds_in_every_row_and_file_of_a_workspace() {
    let place = Place::new();
    let excluded = row(1, &json!({"excludeFromPublicDirectory": true}));
    let newer = row(1, &json!({"modifiedTime": "2026-03-01T10:00:00"}));
    place
        .import(&whole(&[excluded.clone(), newer, row(2, &json!({}))]))
        .expect(0, &["two rows of one workspace"]);
    assert!(place.record("workspaces/1.yaml").contains("display: exclude"));
    place.edit("workspaces/twice.yaml", |_| place.record("workspaces/2.yaml"));
    let both = row(2, &json!({"excludeFromPublicDirectory": true}));
    place.import(&whole(&[excluded, both])).expect(0, &["2 files have the id 2"]);
    for file in ["workspaces/2.yaml", "workspaces/twice.yaml"] {
        assert!(place.record(file).contains("display: exclude"), "{file}");
    }
}

#[test]
fn what_left_with_a_record_that_cannot_be_read_is_not_shown_when_it_can_be() {
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    let sound = place.record("workspaces/2.yaml");
    place.edit("workspaces/2.yaml", |text| text + "\tx: [\n");
    let only = whole(&rows([1]));
    place.import(&only).expect(1, &["EXCLUDED BUT NOT RECORDED", "workspaces/2.yaml"]);
    place.edit("workspaces/2.yaml", |_| sound.clone());
    place.build();
    assert!(place.is_published(1) && !place.is_published(2));
    // With its row it returns, also where staff took the record away.
    fs::remove_file(place.content().join("workspaces/2.yaml")).expect("removed");
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    place.build().expect(0, &[]);
    assert!(place.is_published(2), "{}", place.record("imports.yaml"));
}

#[test]
fn a_row_that_stands_twice_hides_none_that_is_missing() {
    let place = Place::new();
    place.import(&whole(&rows([1, 2, 3]))).expect(0, &[]);
    place.import(&whole(&rows([1, 2, 2]))).expect(1, &["NOT MARKED"]);
    assert_eq!(place.marked(), [] as [u32; 0]);
}

#[test]
fn an_old_file_of_another_shape_changes_no_newer_record() {
    let place = Place::new();
    place.import(&whole(&[row(1, &json!({"modifiedTime": "2026-06-01T10:00:00"}))])).expect(0, &[]);
    let record = place.record("workspaces/1.yaml");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exports/push.json");
    let text = fs::read_to_string(path).expect("the push body");
    let mut push: Value = serde_json::from_str(&text).expect("JSON");
    let rows = push.as_array_mut().expect("rows");
    rows.truncate(1);
    rows[0]["workspaceId"] = json!(1);
    rows[0]["modifiedTime"] = json!("2025-01-01T10:00:00");
    place.import(&push).expect(0, &["older than its record"]);
    assert_eq!(place.record("workspaces/1.yaml"), record);
}

#[test]
fn a_row_whose_workspace_cannot_be_told_marks_nobody() {
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    let mut odd = row(2, &json!({}));
    odd["workspaceId"] = json!(" 2 ");
    place
        .import(&whole(&[row(1, &json!({})), odd.clone()]))
        .expect(0, &[])
        .silent_on(&["left the export"]);
    odd["workspaceId"] = Value::Null;
    place.import(&whole(&[row(1, &json!({})), odd])).expect(1, &["NOT MARKED"]);
    assert_eq!(place.marked(), [] as [u32; 0]);
}

#[test]
fn a_history_edited_by_hand_is_read_or_known_to_be_missing() {
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    place.edit("imports.yaml", |text| {
        let text = text.split("  workspaces:").next().unwrap_or_default().to_owned();
        text + "  workspaces: [\"1\", \"2\"]\n"
    });
    place.import(&whole(&rows([1]))).expect(0, &["left the export"]);
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    place.edit("imports.yaml", |text| {
        text.split("  workspaces:").next().unwrap_or_default().to_owned()
    });
    place.import(&whole(&rows([1]))).expect(0, &["no import is known that they came from", "2"]);
}

#[test]
fn details_of_a_box_that_is_not_ticked_are_not_published() {
    let place = Place::new();
    let stale = json!({"diseaseFocusedResearch": false, "diseaseFocusedResearchName": "Zebrine fever",
                       "otherPurpose": false, "otherPurposeDetails": "Zebrine billing tool"});
    place.import(&whole(&[row(1, &stale)])).expect(0, &[]);
    place.build().expect(0, &[]);
    assert!(place.is_published(1));
    for entry in walkdir::WalkDir::new(place.0.path().join("public")) {
        let entry = entry.expect("an entry");
        let bytes = fs::read(entry.path()).unwrap_or_default();
        let betrays = String::from_utf8_lossy(&bytes).to_lowercase().contains("zebrine");
        assert!(!betrays, "{}", entry.path().display());
    }
}

#[test]
fn entities_are_decoded_and_wrong_decoding_is_a_warning() {
    let place = Place::new();
    let mut entities =
        row(1, &json!({"name": "Walking &amp; blood sugar in &quot;night&quot; work"}));
    for key in ["workspaceOwner", "workspaceUsers"] {
        entities[key][0]["userName"] = json!("Maeve O&#39;Brien");
        entities[key][0]["affiliations"][0]["institution"] =
            json!("Children&#x27;s Hospital &amp; Clinics");
    }
    place.import(&whole(&[entities])).expect(0, &["HTML entities decoded: name (1)"]);
    assert!(place.record("workspaces/1.yaml").contains("Walking & blood sugar in \"night\" work"));
    assert!(place.record("researchers/r-9001.yaml").contains("name: Maeve O'Brien"));
    place.build().expect(0, &[]);
    let check = |place: &Place| place.run(&["check", "--as-of", "2026-11-22", "--format", "short"]);
    check(&place).silent_on(&["AC022", "ST019"]);
    let place = Place::new();
    let wrong =
        json!({"name": "Peopleâ€™s habits in SÃ£o Paulo", "intendToStudy": text("walk\u{fffd}ng")});
    place.import(&whole(&[row(1, &wrong)])).expect(0, &[]);
    check(&place)
        .expect(1, &["warning ST019 `title`", "2 such places", "warning ST019 `questions`"]);
}

#[test]
fn a_lone_surrogate_costs_its_row_and_no_other() {
    let place = Place::new();
    place.import(&whole(&rows([1, 2]))).expect(0, &[]);
    let export = whole(&rows([1, 2])).to_string();
    let broken = export.replacen("Daily rowing 2", "Daily \\ud800 2", 1);
    assert!(broken != export);
    let name = place.file("broken.json", &broken);
    place
        .run(&["import", &name])
        .expect(0, &["row 2 (workspace 2) can't be read and was left out"]);
    assert_eq!(place.marked(), [] as [u32; 0]);
    // A row whose workspace can't be told may be anybody's: nobody is marked, and staff must look.
    let broken = export.replacen("\"workspaceId\":2", "\"workspaceId\":\"\\ud800\"", 1);
    let name = place.file("broken.json", &broken);
    place.run(&["import", &name]).expect(1, &["NOT MARKED", "2"]);
    assert_eq!(place.marked(), [] as [u32; 0]);
}

#[test]
fn line_ends_stay_what_they_were() {
    let place = Place::new();
    place.import(&whole(&rows([1]))).expect(0, &[]);
    place.edit("workspaces/1.yaml", |text| text.replace('\n', "\r\n"));
    let over = json!({"name": "Another title", "excludeFromPublicDirectory": true});
    place.import(&whole(&[row(1, &over)])).expect(0, &["1 changed"]);
    let record = place.record("workspaces/1.yaml");
    assert!(record.contains("title: Another title\r\n") && record.contains("display: exclude\r\n"));
    assert_eq!(record.matches('\n').count(), record.matches("\r\n").count());
}

#[test]
fn ids_that_differ_only_in_case_never_merge_people() {
    let somebody = |id: &str, name: &str| {
        json!([{"userId": id, "userName": name, "degree": [], "affiliations": [
            {"institution": "Lakehaven University", "role": "FELLOW", "isVerified": true}]}])
    };
    let of = |id: u32, user: &str, name: &str| {
        row(
            id,
            &json!({"workspaceOwner": somebody(user, name), "workspaceUsers": somebody(user, name)}),
        )
    };
    let place = Place::new();
    place
        .import(&whole(&[of(1, "AB12", "Wren Quistgaard"), of(2, "ab12", "Odalys Fennimore")]))
        .expect(0, &[]);
    let names: Vec<String> = fs::read_dir(place.content().join("researchers"))
        .expect("a folder")
        .map(|entry| fs::read_to_string(entry.expect("an entry").path()).expect("a record"))
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(place.record("researchers/r-ab12.yaml").contains("Odalys"));
    // Also where they come one after the other.
    let place = Place::new();
    place.import(&whole(&[of(1, "AB12", "Wren Quistgaard")])).expect(0, &[]);
    place
        .import(&whole(&[of(1, "AB12", "Wren Quistgaard"), of(2, "ab12", "Odalys Fennimore")]))
        .expect(0, &[]);
    assert!(place.record("researchers/r-ab12.yaml").contains("Wren"));
    assert!(!place.record("workspaces/2.yaml").contains("owners: [r-ab12]"));
}

#[test]
fn a_history_that_cannot_be_read_stops_the_import_with_its_place() {
    let place = Place::new();
    place.import(&whole(&rows([1]))).expect(0, &[]);
    place.edit("imports.yaml", |text| format!("{text}]\n"));
    let before = place.record("workspaces/1.yaml");
    place
        .import(&whole(&[row(1, &json!({"name": "Other"}))]))
        .expect(2, &["imports.yaml:", "bring it back"]);
    assert_eq!(place.record("workspaces/1.yaml"), before);
}
