//! An import is by allow-list and merges: whatever an export holds, what is known becomes records, the
//! rest is dropped and counted, nothing crashes, and what staff added stays.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant, SystemTime};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{daylight, tell};

/// What the account of the hostile export must say was dropped: field and count.
const DROPPED: [&str; 15] = [
    "dropped: affiliations.officePhone (1)",
    "dropped: billingAccount.id (1)",
    "dropped: billingAccount.owner.email (1)",
    "dropped: focusOnUnderrepresentedPopulations (37)",
    "dropped: internalNotes (1)",
    "dropped: last_sync_date (1)",
    "dropped: page (1)",
    "dropped: pageSize (1)",
    "dropped: snapshotId (37)",
    "dropped: totalActiveProjects (1)",
    "dropped: totalMatchedRecords (1)",
    "dropped: workspaceDemographic.zipCodes (1)",
    "dropped: workspaceOwner.contactEmail (1)",
    "dropped: workspaceOwner.demographics.traits (1)",
    "dropped: workspaceOwner.demographics.yearOfBirth (1)",
];

/// What staff add to a workspace, and no import may touch.
const ADDED_BY_STAFF: &str = "\
# Added by hand on a quiet Friday.
translations:
  es: {title: Una hora con zona, questions: Preguntas, approaches: Enfoques, findings: Hallazgos}
review:
  # The board looked twice.
  requested: true
  decisions:
    - {on: 2025-04-02, by: initial, display: publish, access: none, note: Fine as it is}
waivers:
  - {rule: MK004, field: questions, fingerprint: 0123456789abcdef, reason: a device under study, by: Resource Access Board, on: 2026-01-10, until: 2027-01-10}   # agreed by phone
";

fn case() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/hostile-export")
}

fn hostile() -> PathBuf {
    case().join("export.json")
}

fn run(arguments: &[&str], folders: &[(&str, &Path)]) -> Output {
    let mut command = daylight();
    command.args(arguments);
    for (flag, folder) in folders {
        command.arg(flag).arg(folder);
    }
    // The day of an import is kept.
    command.env("SOURCE_DATE_EPOCH", "1795305600").output().expect("the program runs")
}

/// Imports and expects success; the account, both streams.
fn import(export: &Path, into: &Path) -> String {
    let export = export.to_str().expect("a UTF-8 path");
    let output = run(&["import", export], &[("--into", into)]);
    let said = both(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    said
}

fn both(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// Every file below a folder: bytes and time stamp.
fn tree(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("a readable folder");
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).expect("below it").display().to_string();
            let stamp = entry.metadata().expect("its data").modified().expect("its time");
            files.insert(name, (fs::read(entry.path()).expect("a file"), stamp));
        }
    }
    files
}

/// The names of the files whose bytes or presence differ.
fn differing(one: &Path, other: &Path) -> Vec<String> {
    let (one, other) = (tree(one), tree(other));
    let bytes = |files: &BTreeMap<String, (Vec<u8>, SystemTime)>, name: &str| {
        files.get(name).map(|(bytes, _)| bytes.clone())
    };
    let mut names: Vec<String> = one.keys().chain(other.keys()).cloned().collect();
    names.sort();
    names.dedup();
    names.retain(|name| bytes(&one, name) != bytes(&other, name));
    names
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("a record")
}

/// Edits a record as staff would.
fn edit(folder: &Path, name: &str, change: impl Fn(&str) -> String) {
    let text = change(&read(folder, name));
    fs::write(folder.join(name), text).expect("a written record");
}

/// A sound row, by its id, with some fields laid over it.
fn row(id: u32, over: &Value) -> Value {
    let mut row = json!({
        "workspaceId": id, "name": format!("Project {id}"), "status": "ACTIVE",
        "creationTime": "2025-03-11T09:00:00", "modifiedTime": "2026-02-02T10:00:00Z",
        "hasVerifiedInstitution": true, "populationHealth": true, "accessTier": "CONTROLLED",
        "cdrVersion": "All of Us Controlled Tier Dataset v8",
        "workspaceOwner": [person(1, "Imani Okonkwo-Brandt")], "workspaceUsers": [],
        "intendToStudy": "Why?", "scientificApproaches": "How.", "findingsFromStudy": "What.",
    });
    for (key, value) in over.as_object().expect("fields") {
        row[key] = value.clone();
    }
    row
}

fn person(id: u32, name: &str) -> Value {
    json!({"userId": id, "userName": name, "degree": ["PHD"], "affiliations": [
        {"institution": "Lakehaven University", "role": "FELLOW", "isVerified": true}]})
}

/// Writes an export of these rows and imports it; the account.
fn import_rows(rows: &[Value], into: &Path) -> String {
    let exports = folder();
    let file = exports.path().join("export.json");
    fs::write(&file, json!({"data": rows}).to_string()).expect("an export");
    import(&file, into)
}

/// The hostile export with some rows changed.
fn newer_export(into: &Path, change: impl Fn(&mut Value)) -> PathBuf {
    let text = fs::read_to_string(hostile()).expect("the export");
    let mut export: Value = serde_json::from_str(&text).expect("JSON");
    for row in export["data"].as_array_mut().expect("rows") {
        change(row);
    }
    let file = into.join("newer.json");
    fs::write(&file, export.to_string()).expect("an export");
    file
}

#[test]
fn the_hostile_export_becomes_exactly_these_records() {
    let into = folder();
    import(&hostile(), into.path());
    let expected = case().join("expected");
    if std::env::var_os("BLESS").is_some() {
        let _ = fs::remove_dir_all(&expected);
        crate::overlay::copy(into.path(), &expected);
    }
    let differing = differing(&expected, into.path());
    let shown: Vec<String> = differing
        .iter()
        .map(|name| {
            let text = |folder: &Path| fs::read_to_string(folder.join(name)).unwrap_or_default();
            format!("{name}\n--- expected\n{}--- is\n{}", text(&expected), text(into.path()))
        })
        .collect();
    assert!(shown.is_empty(), "BLESS=1 rewrites:\n{}", shown.join("\n"));
}

#[test]
fn what_was_dropped_is_said_by_field_and_count_and_never_by_value() {
    let into = folder();
    let said = import(&hostile(), into.path());
    let dropped: Vec<&str> = said.lines().filter(|line| line.starts_with("dropped")).collect();
    assert_eq!(dropped, DROPPED, "{said}");
    let left_out = [
        "a row without a usable workspaceId was left out (2)",
        "an affiliation without an institution was left out (1)",
        "row 40 is no object and was left out (1)",
        "two rows of one workspace: the newer was taken (1)",
        "workspaceUsers: a person without a usable userId was left out (3)",
    ];
    for words in left_out {
        assert!(said.contains(words), "not said: {words}\n{said}");
    }
    let private = ["SECRET", "secret-", "Withoutanid", "Withanid", "Withtherow", "no such/"];
    for marker in private {
        assert!(!said.contains(marker), "the account prints {marker}");
        for (name, (bytes, _)) in tree(into.path()) {
            assert!(!String::from_utf8_lossy(&bytes).contains(marker), "{marker} is in {name}");
        }
    }
}

#[test]
fn importing_twice_changes_no_byte_and_no_time_stamp() {
    let into = folder();
    import(&hostile(), into.path());
    let before = tree(into.path());
    std::thread::sleep(Duration::from_millis(20));
    let said = import(&hostile(), into.path());
    assert!(tree(into.path()) == before, "{said}");
    assert!(said.contains("workspaces: 0 new, 0 changed, 36 unchanged"), "{said}");
    assert!(said.contains("researchers: 0 new, 0 changed, 37 unchanged"), "{said}");
    assert!(said.contains("institutions: 0 new, 0 changed, 6 unchanged"), "{said}");
}

#[test]
fn the_result_is_checked_and_built_without_a_crash() {
    let (into, site) = (folder(), folder());
    import(&hostile(), into.path());
    for format in ["human", "short", "json", "sarif", "github"] {
        let checked = run(
            &["check", "--as-of", "2026-11-22", "--format", format],
            &[("--content", into.path())],
        );
        assert_eq!(checked.status.code(), Some(1), "{format}: {}", both(&checked));
    }
    let built = run(
        &["build", "--as-of", "2026-11-22"],
        &[("--content", into.path()), ("--out", &site.path().join("public"))],
    );
    assert_eq!(built.status.code(), Some(0), "{}", both(&built));
}

#[test]
fn unknown_codes_are_kept_as_findings() {
    let into = folder();
    import(&hostile(), into.path());
    let output = run(
        &["check", "--as-of", "2026-11-22", "--format", "short"],
        &[("--content", into.path())],
    );
    let found = String::from_utf8_lossy(&output.stdout).into_owned();
    for (file, value) in [
        ("workspaces/1018.yaml", "archived"),
        ("workspaces/1018.yaml", "platinum"),
        ("workspaces/1018.yaml", "All of Us Platinum Tier Dataset v99"),
        ("workspaces/1018.yaml", "age_85_and_more"),
        ("workspaces/1018.yaml", "martian"),
        ("researchers/r-7301.yaml", "dvm"),
    ] {
        let said = found.lines().any(|line| line.starts_with(file) && line.contains(value));
        assert!(said, "no finding on {value} in {file}:\n{found}");
    }
}

#[test]
fn a_newer_export_changes_only_what_changed_and_keeps_what_staff_added() {
    let (into, exports, before) = (folder(), folder(), folder());
    import(&hostile(), into.path());
    edit(into.path(), "workspaces/1007.yaml", |text| {
        format!("# Looked at by hand.\n{text}{ADDED_BY_STAFF}")
    });
    edit(into.path(), "workspaces/1026.yaml", |text| {
        text.replace("approaches:", "# Between two keys.\napproaches:")
    });
    edit(into.path(), "researchers/r-7701.yaml", |text| {
        text.replace(
            "name: Clementine Harrowgate",
            "given_name: Clementine\nfamily_name: Harrowgate",
        )
    });
    crate::overlay::copy(into.path(), before.path());
    import(&hostile(), into.path());
    assert_eq!(differing(before.path(), into.path()), [""; 0], "the same export again");
    let newer = newer_export(exports.path(), |row| match row["workspaceId"].as_str() {
        _ if row["workspaceId"] == 1007 => row["name"] = json!("Another title"),
        Some("1026") => row["intendToStudy"] = json!("Another question?"),
        _ => {}
    });
    import(&newer, into.path());
    assert_eq!(
        differing(before.path(), into.path()),
        ["imports.yaml", "workspaces/1007.yaml", "workspaces/1026.yaml"]
    );
    let wanted = read(before.path(), "workspaces/1007.yaml")
        .replace("title: A time with zone and fraction", "title: Another title");
    assert_eq!(read(into.path(), "workspaces/1007.yaml"), wanted);
    let changed = read(into.path(), "workspaces/1026.yaml");
    assert!(
        changed.contains("questions: |\n  Another question?\n# Between two keys.\napproaches:")
    );
}

#[test]
fn an_exclusion_comes_and_goes_with_the_export_and_staff_decisions_stay() {
    let into = folder();
    import_rows(&[row(1, &json!({}))], into.path());
    let staff = "review:\n  decisions:\n    - {on: 2025-04-02, by: initial, display: publish, access: none, note: Fine as it is}\n";
    edit(into.path(), "workspaces/1.yaml", |text| format!("{text}{staff}"));
    import_rows(&[row(1, &json!({"excludeFromPublicDirectory": true}))], into.path());
    let excluded = read(into.path(), "workspaces/1.yaml");
    assert!(excluded.contains("display: exclude"), "{excluded}");
    for kept in ["2025-04-02", "initial", "display: publish", "Fine as it is"] {
        assert!(excluded.contains(kept), "{kept} was lost:\n{excluded}");
    }
    // A row that doesn't say anything of it lifts nothing.
    import_rows(&[row(1, &json!({}))], into.path());
    assert!(read(into.path(), "workspaces/1.yaml").contains("exclude"));
    import_rows(&[row(1, &json!({"excludeFromPublicDirectory": false}))], into.path());
    let shown = read(into.path(), "workspaces/1.yaml");
    assert!(!shown.contains("exclude"), "{shown}");
    assert!(shown.contains("Fine as it is"), "{shown}");
}

#[test]
fn what_staff_wrote_in_a_review_outlives_an_exclusion_by_the_export() {
    let into = folder();
    import_rows(&[row(1, &json!({}))], into.path());
    let staff = "review:\n  # Ask the board before this is touched.\n  requested: false\n  decisions:\n    - on: 2025-04-02   # by phone\n      display: publish\n";
    edit(into.path(), "workspaces/1.yaml", |text| format!("{text}{staff}"));
    import_rows(&[row(1, &json!({"excludeFromPublicDirectory": true}))], into.path());
    let record = read(into.path(), "workspaces/1.yaml");
    assert!(record.contains("display: exclude"), "{record}");
    for kept in ["# Ask the board", "requested: false", "# by phone", "display: publish"] {
        assert!(record.contains(kept), "`{kept}` was lost:\n{record}");
    }
}

#[test]
fn a_comment_beside_a_changed_value_stays() {
    let into = folder();
    import_rows(&[row(1, &json!({"name": "Old title"}))], into.path());
    edit(into.path(), "workspaces/1.yaml", |text| {
        text.replace("title: Old title", "title: Old title   # asked for a clearer one")
    });
    import_rows(&[row(1, &json!({"name": "New title"}))], into.path());
    let record = read(into.path(), "workspaces/1.yaml");
    assert!(record.contains("title: New title"), "{record}");
    assert!(record.contains("# asked for a clearer one"), "{record}");
}

#[test]
fn a_row_that_is_left_out_leaves_no_record_behind() {
    let into = folder();
    let mut lost = person(5, "Ada Lovewell");
    lost["affiliations"][0]["institution"] = json!("Institute of Nowhere");
    let mut nobody = lost.clone();
    nobody["userId"] = json!(null);
    nobody["affiliations"][0]["institution"] = json!("Institute of Nobody");
    let rows = [
        row(1, &json!({"workspaceUsers": [nobody]})),
        row(2, &json!({"workspaceId": null, "workspaceOwner": [lost]})),
    ];
    import_rows(&rows, into.path());
    let names: Vec<String> = tree(into.path()).into_keys().collect();
    let orphans: Vec<&String> = names.iter().filter(|name| name.contains("institute")).collect();
    assert!(orphans.is_empty(), "institutions of nobody: {orphans:?}");
    assert!(!names.iter().any(|name| name.contains("r-5")), "{names:?}");
}

#[test]
fn a_name_that_staff_parted_stays_parted_in_either_order() {
    let mut lost = Vec::new();
    for (name, given, family) in [
        ("Clementine Harrowgate", "Clementine", "Harrowgate"),
        ("Ilvesoja, Tuuli", "Tuuli", "Ilvesoja"),
        ("林 曉月", "曉月", "林"),
        ("Gideon Marchbanks, Jr.", "Gideon", "Marchbanks, Jr."),
    ] {
        let into = folder();
        let rows = [row(1, &json!({"workspaceOwner": [person(5, name)]}))];
        import_rows(&rows, into.path());
        let parts = format!("given_name: {given}\nfamily_name: {family}\n");
        edit(into.path(), "researchers/r-5.yaml", |text| {
            text.replace(&format!("name: {name}\n"), &parts)
        });
        let before = read(into.path(), "researchers/r-5.yaml");
        assert!(before.contains("family_name"), "{before}");
        import_rows(&rows, into.path());
        if read(into.path(), "researchers/r-5.yaml") != before {
            lost.push(name);
        }
    }
    assert_eq!(lost, [""; 0], "the parts of these were lost");
}

#[test]
fn a_changed_name_takes_the_place_of_the_parts() {
    let into = folder();
    import_rows(&[row(1, &json!({"workspaceOwner": [person(5, "Ada Lovewell")]}))], into.path());
    edit(into.path(), "researchers/r-5.yaml", |text| {
        text.replace("name: Ada Lovewell", "given_name: Ada\nfamily_name: Lovewell")
    });
    import_rows(
        &[row(1, &json!({"workspaceOwner": [person(5, "Ada Quillfeather")]}))],
        into.path(),
    );
    let record = read(into.path(), "researchers/r-5.yaml");
    assert!(record.contains("name: Ada Quillfeather") && !record.contains("Lovewell"), "{record}");
}

#[test]
fn a_record_too_large_to_read_is_left_alone() {
    let into = folder();
    import_rows(&[row(1, &json!({}))], into.path());
    let comment = "# a very long account of a meeting\n".repeat(40_000);
    edit(into.path(), "workspaces/1.yaml", |text| format!("{text}{comment}{ADDED_BY_STAFF}"));
    let before = read(into.path(), "workspaces/1.yaml");
    let said = import_rows(&[row(1, &json!({"name": "Another title"}))], into.path());
    assert!(
        read(into.path(), "workspaces/1.yaml") == before,
        "what staff added behind the first MiB is lost"
    );
    assert!(said.contains("left alone"), "{said}");
}

#[test]
fn of_two_rows_of_one_day_the_later_hour_wins_whatever_their_order() {
    let morning = row(
        1,
        &json!({"name": "Morning", "modifiedTime": "2026-02-02T08:00:00Z",
        "workspaceOwner": [person(5, "Ada Morning")]}),
    );
    let evening = row(
        1,
        &json!({"name": "Evening", "modifiedTime": "2026-02-02T20:00:00.5Z",
        "workspaceOwner": [person(5, "Ada Evening")]}),
    );
    for rows in [[morning.clone(), evening.clone()], [evening, morning]] {
        let into = folder();
        import_rows(&rows, into.path());
        assert!(read(into.path(), "workspaces/1.yaml").contains("title: Evening"));
        assert!(read(into.path(), "researchers/r-5.yaml").contains("name: Ada Evening"));
    }
}

#[test]
fn of_a_person_in_two_rows_of_one_day_the_later_hour_wins() {
    for (first, second) in [("08:00:00", "20:00:00"), ("20:00:00", "08:00:00")] {
        let into = folder();
        let one = |id, hour: &str| {
            let name = if hour == "20:00:00" { "Ada Evening" } else { "Ada Morning" };
            row(
                id,
                &json!({"modifiedTime": format!("2026-02-02T{hour}"),
                "workspaceOwner": [person(5, name)]}),
            )
        };
        import_rows(&[one(1, first), one(2, second)], into.path());
        let record = read(into.path(), "researchers/r-5.yaml");
        assert!(record.contains("name: Ada Evening"), "{first}, {second}:\n{record}");
    }
}

#[test]
fn a_time_that_is_none_is_never_the_latest() {
    let into = folder();
    let rows = [
        row(
            1,
            &json!({"modifiedTime": "2026-02-02T08:00:00Z",
            "workspaceOwner": [person(5, "Ada Known")]}),
        ),
        row(
            2,
            &json!({"modifiedTime": "the day before yesterday",
            "workspaceOwner": [person(5, "Ada Unknown")]}),
        ),
    ];
    import_rows(&rows, into.path());
    assert!(read(into.path(), "researchers/r-5.yaml").contains("name: Ada Known"));
}

#[test]
fn a_known_field_whose_value_cannot_be_used_is_said_too() {
    let mut unsaid = Vec::new();
    for (field, value) in [
        ("workspaceUsers", json!(["Jorah Fennimore"])),
        ("workspaceUsers", json!("Jorah Fennimore")),
        ("intendToStudy", json!({"text": "Jorah Fennimore"})),
        ("workspaceDemographic", json!(["Jorah Fennimore"])),
        ("populationHealth", json!("Jorah Fennimore")),
        ("excludeFromPublicDirectory", json!("yes, by Jorah Fennimore")),
        ("excludeFromPublicDirectory", json!({"value": true})),
    ] {
        let into = folder();
        let said = import_rows(&[row(1, &json!({field: value}))], into.path());
        if !said.lines().any(|line| line.contains(field)) {
            unsaid.push(format!("{field}: {value}"));
        }
        assert!(!said.contains("Jorah"), "{said}");
    }
    assert_eq!(unsaid, [""; 0], "dropped without a word");
}

#[test]
fn a_text_that_only_looks_like_nothing_is_kept() {
    let into = folder();
    import_rows(
        &[row(1, &json!({"name": "Null", "workspaceOwner": [person(5, "Null")]}))],
        into.path(),
    );
    let (project, person) =
        (read(into.path(), "workspaces/1.yaml"), read(into.path(), "researchers/r-5.yaml"));
    assert!(project.contains("title: \"Null\""), "{project}");
    assert!(person.contains("name: \"Null\""), "a person may be called so: {person}");
}

#[test]
fn a_role_of_capitals_that_is_no_code_is_kept_as_written() {
    let into = folder();
    let mut owner = person(5, "Ada Lovewell");
    owner["affiliations"][0]["role"] = json!("CEO");
    import_rows(&[row(1, &json!({"workspaceOwner": [owner]}))], into.path());
    let record = read(into.path(), "researchers/r-5.yaml");
    assert!(record.contains("role: CEO"), "a role may be any text: {record}");
}

#[test]
fn institutions_are_known_by_the_spellings_that_staff_wrote() {
    let into = folder();
    let record = "id: lhu\nname: University by the Haven\nother_names: [Lakehaven University]\nkind: academic # by hand\n";
    fs::create_dir_all(into.path().join("institutions")).expect("a folder");
    fs::write(into.path().join("institutions/lhu.yaml"), record).expect("a record");
    import_rows(&[row(1, &json!({}))], into.path());
    assert_eq!(read(into.path(), "institutions/lhu.yaml"), record);
    assert!(!into.path().join("institutions/lakehaven-university.yaml").exists());
    assert!(read(into.path(), "researchers/r-1.yaml").contains("institution: lhu"));
}

#[test]
fn institutions_whose_names_hold_no_word_are_not_one() {
    let into = folder();
    let at = |id, place: &str| {
        json!({"userId": id, "userName": "Ada Lovewell", "affiliations": [
            {"institution": place, "isVerified": true}]})
    };
    import_rows(&[row(1, &json!({"workspaceOwner": [at(5, "???"), at(6, "***")]}))], into.path());
    let place = |id| {
        let record = read(into.path(), &format!("researchers/r-{id}.yaml"));
        record.lines().find(|line| line.contains("institution:")).map(str::to_owned)
    };
    assert_ne!(place(5), place(6));
}

#[test]
fn what_is_no_export_is_refused_with_its_place_and_writes_nothing() {
    let exports = folder();
    for (name, text) in [
        ("cut.json", "{\"data\": [{\"name\": \"x\""),
        ("other.json", "{\"rows\": []}"),
        ("empty.json", ""),
    ] {
        let file = exports.path().join(name);
        fs::write(&file, text).expect("a file");
        let into = exports.path().join("content");
        let output = run(&["import", file.to_str().expect("a UTF-8 path")], &[("--into", &into)]);
        assert_eq!(output.status.code(), Some(2), "{name}: {}", both(&output));
        assert!(both(&output).contains(name), "{name}: {}", both(&output));
        assert!(!into.exists(), "{name}: something was written");
    }
}

#[test]
#[cfg(unix)]
fn a_pipe_among_the_records_is_not_waited_for() {
    for name in ["institutions/x.yaml", "workspaces/1.yaml", "data-versions.yaml"] {
        let into = folder();
        import_rows(&[row(1, &json!({}))], into.path());
        let pipe = into.path().join(name);
        let _ = fs::remove_file(&pipe);
        let made = Command::new("mkfifo").arg(&pipe).status();
        if !made.is_ok_and(|status| status.success()) {
            tell("skipped: a pipe in a record's place (no mkfifo here)");
            return;
        }
        let mut command = daylight();
        command.arg("import").arg(hostile()).arg("--into").arg(into.path());
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let child = child.as_mut().expect("the program");
        let start = Instant::now();
        while child.try_wait().expect("a child").is_none() {
            if start.elapsed() > Duration::from_secs(10) {
                child.kill().expect("a kill");
                child.wait().expect("its end");
                panic!("the import waits for {name}");
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

#[test]
fn a_record_is_found_wherever_below_its_folder_it_lives() {
    let into = folder();
    import_rows(&[row(1, &json!({}))], into.path());
    let mut moved = Vec::new();
    for kind in ["workspaces", "researchers", "institutions"] {
        let home = into.path().join(kind);
        fs::create_dir_all(home.join("elsewhere")).expect("a folder");
        for entry in
            fs::read_dir(&home).expect("a folder").map(|entry| entry.expect("an entry").path())
        {
            if entry.is_file() {
                let name = format!("my-{}", entry.file_name().expect("a name").to_string_lossy());
                fs::rename(&entry, home.join("elsewhere").join(name)).expect("a move");
                moved.push(entry);
            }
        }
    }
    let said = import_rows(&[row(1, &json!({"name": "Another title"}))], into.path());
    assert!(said.contains("workspaces: 0 new, 1 changed"), "{said}");
    assert!(moved.iter().all(|file| !file.exists()), "{said}");
}

#[test]
fn what_is_private_of_one_person_never_becomes_anothers() {
    let into = folder();
    import_rows(&[row(1, &json!({"workspaceOwner": [person(5, "Ada Lovewell")]}))], into.path());
    edit(into.path(), "researchers/r-5.yaml", |text| {
        format!("{text}authorization:\n  account: ada@example.org\n")
    });
    let before = read(into.path(), "researchers/r-5.yaml");
    let said = import_rows(
        &[row(1, &json!({"workspaceOwner": [person(5, "Gideon Brightwater")]}))],
        into.path(),
    );
    assert_eq!(read(into.path(), "researchers/r-5.yaml"), before);
    assert!(said.contains("left alone"), "{said}");
}
