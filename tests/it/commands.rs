//! What people see of the commands: help, exit codes, a new site that builds as it is.

use std::path::Path;
use std::process::Output;

use crate::overlay::{lay, lay_base};
use crate::program::daylight;

fn run(arguments: &[&str]) -> Output {
    daylight().args(arguments).output().expect("the program")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

const VERBS: [&str; 11] = [
    "init", "new", "import", "check", "build", "restore", "serve", "diff", "export", "schema",
    "explain",
];

#[test]
fn the_help_of_every_verb_is_as_in_the_golden_file_and_shows_an_example() {
    let mut all = text(&run(&["--help"]).stdout);
    for verb in VERBS {
        let help = text(&run(&[verb, "--help"]).stdout);
        assert!(help.contains("Example: daylight"), "{verb}");
        all.push_str(&format!("\n$ daylight {verb} --help\n{help}"));
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/help.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&golden, &all).expect("the golden file");
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(all, expected, "run with BLESS=1 if this is meant");
}

#[test]
fn a_new_site_builds_as_it_is() {
    let home = tempfile::tempdir().expect("a folder");
    let site = home.path().join("site");
    let name = site.to_string_lossy().into_owned();
    assert_eq!(run(&["init", &name]).status.code(), Some(0));
    let content = site.join("content").to_string_lossy().into_owned();
    let out = site.join("public").to_string_lossy().into_owned();
    let check =
        run(&["check", "--content", &content, "--fail-on", "note", "--as-of", "2026-11-22"]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stdout));
    let build =
        run(&["build", "--content", &content, "--out", &out, "--strict", "--as-of", "2026-11-22"]);
    assert_eq!(build.status.code(), Some(0), "{}", text(&build.stderr));
    assert!(text(&build.stdout).contains("daylight serve"));
    for page in
        ["projects/48213.html", "researchers/r-1.html", "institutions/example-university.html"]
    {
        assert!(site.join("public").join(page).is_file(), "{page}");
    }
    assert!(!site.join("public/violators/d-2026-001.html").exists(), "an example accuses nobody");
    assert_eq!(run(&["init", &name]).status.code(), Some(2), "a folder that is not empty");
}

#[test]
fn a_scaffold_is_never_written_over_a_record_and_says_only_what_is_missing() {
    let home = tempfile::tempdir().expect("a folder");
    lay_base(home.path());
    let content = home.path().to_string_lossy().into_owned();
    for kind in ["workspace", "researcher", "institution", "decision", "incident"] {
        assert_eq!(
            run(&["new", kind, "x-1", "--content", &content]).status.code(),
            Some(0),
            "{kind}"
        );
        assert_eq!(
            run(&["new", kind, "x-1", "--content", &content]).status.code(),
            Some(2),
            "{kind}"
        );
        let check = run(&[
            "check",
            "--content",
            &content,
            "--select",
            "ST002,ST003,ST005",
            "--format",
            "short",
        ]);
        assert_eq!(text(&check.stdout), "", "{kind}");
    }
    assert_eq!(run(&["new", "workspace", "../x", "--content", &content]).status.code(), Some(2));
    assert_eq!(run(&["new", "robot", "x", "--content", &content]).status.code(), Some(2));
}

#[test]
fn exit_codes_tell_findings_from_trouble() {
    let home = tempfile::tempdir().expect("a folder");
    lay_base(home.path());
    let content = home.path().to_string_lossy().into_owned();
    let check = |more: &[&str]| {
        let day = ["check", "--content", &content, "--as-of", "2026-11-22"];
        run(&[&day[..], more].concat()).status.code()
    };
    assert_eq!(check(&["--fail-on", "note"]), Some(0));
    lay(home.path(), "workspaces/1.yaml", "analysis_started:\n");
    assert_eq!((check(&[]), check(&["--fail-on", "note"])), (Some(0), Some(1)));
    assert_eq!(check(&["--fail-on", "note", "--ignore", "DV"]), Some(0));
    lay(home.path(), "workspaces/1.yaml", "status: activ\n");
    assert_eq!((check(&[]), check(&["--select", "AC"])), (Some(1), Some(0)));
    assert_eq!(check(&["--select", "XX9"]), Some(2));
    assert_eq!(check(&["--as-of", "2026-02-30"]), Some(2));
    lay(home.path(), "site.yaml", "title:\n");
    assert_eq!(check(&[]), Some(2));
    assert_eq!(run(&["explain", "ST004"]).status.code(), Some(0));
    assert_eq!(run(&["explain", "ST999"]).status.code(), Some(2));
    assert_eq!(run(&["check", "--content", "no/such/folder"]).status.code(), Some(2));
}

#[test]
fn explain_knows_every_rule_by_code_and_name() {
    let list = text(&run(&["explain"]).stdout);
    for rule in daylight::rules::table::RULES {
        assert!(list.contains(rule.code), "{}", rule.code);
        let by_name = text(&run(&["explain", rule.name]).stdout);
        assert!(by_name.starts_with(&format!("# {} {}", rule.code, rule.name)), "{}", rule.code);
    }
}

#[test]
fn schemas_know_every_key() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("schemas").to_string_lossy().into_owned();
    assert_eq!(run(&["schema", &folder]).status.code(), Some(0));
    for kind in daylight::records::kind::Kind::ALL {
        let file = home.path().join(format!("schemas/{}.schema.json", kind.word()));
        let text = std::fs::read_to_string(file).expect("a schema");
        let schema: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let properties = schema
            .get("properties")
            .or_else(|| schema["items"].get("properties"))
            .expect("properties");
        for field in kind.fields() {
            assert!(properties.get(field.key).is_some(), "{} {}", kind.word(), field.key);
        }
    }
}
