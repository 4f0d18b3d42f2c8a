//! What the program does so that nobody is wronged, as staff and visitors see it: settings that no reader could use are
//! refused, events ahead and hidden listings accuse nobody, a claim in the program's own name is found, and every listing
//! leads to "This is not me".

use std::path::Path;

use crate::overlay::{lay, lay_base};
use crate::program::daylight;
use crate::site::build;

/// November 22, 2026: the day of the run is an input.
const TODAY: &str = "1795305600";

struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(verb: &str, content: &Path, more: &[&str]) -> Said {
    let mut command = daylight();
    command.arg(verb).arg("--content").arg(content).args(more);
    let output = command.env("SOURCE_DATE_EPOCH", TODAY).output().expect("the program");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Said { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

fn content(name: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    lay(folder.path(), name, text);
    folder
}

#[test]
fn settings_that_no_reader_could_use_are_refused_with_place_and_repair() {
    let contact = |mail: &str| {
        format!("contact:\n  concerns: concerns@example.org\n  corrections: \"{mail}\"\n")
    };
    let cases = [
        ("base_url: \"https://user:pw@example.org/\"\n".to_owned(), "a login"),
        ("base_url: \"https://example.org/?x=1\"\n".to_owned(), "a query"),
        ("base_url: \"https://example.org/#top\"\n".to_owned(), "a fragment"),
        ("base_url: \"https://example.org:80a/\"\n".to_owned(), "no whole port"),
        ("code_of_conduct: 8\n".to_owned(), "`code_of_conduct` must be one of 5, 6, 7"),
        ("correction_days: 40\n".to_owned(), "`correction_days` must be one of"),
        (contact("our office"), "`contact.corrections` is no e-mail address"),
        (contact("a..b@example.org"), "`contact.corrections` is no e-mail address"),
    ];
    for (settings, why) in cases {
        let folder = content("site.yaml", &settings);
        let out = folder.path().with_extension("out");
        let said = run("build", folder.path(), &["--out", &out.display().to_string()]);
        assert_eq!(said.code, Some(2), "{settings}{}", said.err);
        assert!(said.err.contains(why) && said.err.contains("site.yaml:"), "{why}: {}", said.err);
        assert!(!out.exists(), "{settings}");
    }
    let folder = content("site.yaml", "base_url: \"https://example.org:8443/directory\"\n");
    assert_eq!(run("check", folder.path(), &[]).code, Some(0));
}

const LISTING: &str = "violators/d-1.html";

/// Whether the listing stands on a day, and what the build says.
fn listed(decision: &str, as_of: &str) -> (bool, String) {
    let folder = content("decisions/d-1.yaml", decision);
    let out = tempfile::tempdir().expect("a folder");
    let site = out.path().join("site");
    let said =
        run("build", folder.path(), &["--as-of", as_of, "--out", &site.display().to_string()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    (site.join(LISTING).exists(), said.out)
}

#[test]
fn an_event_after_both_days_lists_nobody() {
    let ahead =
        "events:\n  - {on: 2026-04-11, is: decided}\n  - {on: 2052-03-01, is: overturned}\n";
    let folder = content("decisions/d-1.yaml", ahead);
    let said = run("check", folder.path(), &["--format", "short"]);
    assert!(said.code == Some(1) && said.out.contains("ST013"), "{}", said.out);
    assert!(!listed(ahead, "2026-11-22").0);
    // What lies after the day of the list, and has happened by now, is no error.
    let happened =
        "events:\n  - {on: 2026-04-11, is: decided}\n  - {on: 2026-11-20, is: overturned}\n";
    assert!(listed(happened, "2026-11-19").0);
    assert!(!listed(happened, "2026-11-22").0);
}

#[test]
fn a_hidden_listing_is_said_and_never_silently_prolonged() {
    let hidden = "hidden_until: 2026-12-06\n";
    let (shown, said) = listed(hidden, "2026-11-22");
    assert!(!shown && said.contains("hidden") && said.contains("d-1"), "{said}");
    assert!(!said.contains("held back: "), "{said}");
    // Nor on a list for a later day that is built meanwhile.
    assert!(!listed(hidden, "2026-12-07").0);
    let (shown, said) = listed("hidden_until: 2026-11-21\n", "2026-11-22");
    assert!(shown && !said.contains("hidden: "), "{said}");
    let check = |text: &str, day: &str| {
        let folder = content("decisions/d-1.yaml", text);
        run("check", folder.path(), &["--as-of", day, "--format", "short"])
    };
    assert_eq!(check(hidden, "2026-11-22").code, Some(0));
    let over = check("hidden_until: 2026-11-21\n", "2026-11-22").out;
    assert!(over.contains("warning SN012"), "{over}");
    let long = check("hidden_until: 2026-12-07\n", "2026-11-22");
    assert!(long.code == Some(1) && long.out.contains("error SN012"), "{}", long.out);
    assert!(!listed("hidden_until: 2026-12-07\n", "2026-11-22").0);
}

#[test]
fn a_claim_in_the_programs_own_name_is_found_and_thanks_are_not() {
    let names = "program: Example Health Research Program\nprogram_names: [EHRP]\nparent_names: [National Institute of Examples]\n";
    let approaches = |claim: &str| {
        format!(
            "approaches: We compare sleep records of adults with their blood pressure over five years, with regression models. {claim}\n"
        )
    };
    let check = |claim: &str, field: &str| {
        let folder = content("site.yaml", names);
        let text = if field == "other_purpose" {
            format!("purposes: [disease_focused, other]\nother_purpose: {claim}\n")
        } else {
            approaches(claim)
        };
        lay(folder.path(), "workspaces/1.yaml", &text);
        run("check", folder.path(), &["--format", "short", "--select", "EN001"]).out
    };
    for claim in [
        "This study is endorsed by the Example Health Research Program.",
        "EHRP has approved our results.",
        "Endorsed by the National Institute of Examples, this study looks at sleep.",
        "Our app carries EHRP's endorsement.",
        "This study is endorsed by the All of Us Research Program.",
    ] {
        for field in ["approaches", "other_purpose"] {
            assert!(check(claim, field).contains("error EN001"), "{field}: {claim}");
        }
    }
    for innocent in [
        "This work is supported by EHRP grant R01 HL000001 and uses data from EHRP.",
        "We thank EHRP for its official data browser and its support.",
        "The sleep scale in this study is recommended by the National Institute of Examples.",
        "Our access was approved by EHRP.",
        "This study is not endorsed by EHRP.",
    ] {
        assert!(!check(innocent, "approaches").contains("EN001"), "{innocent}");
    }
}

#[test]
fn every_way_to_a_listing_leads_to_this_is_not_me() {
    let folder = content("site.yaml", "languages: [en, es]\n");
    let site = build(folder.path());
    let page = |path: &str| {
        let bytes = site.get(path).unwrap_or_else(|| panic!("{path} is missing"));
        String::from_utf8_lossy(bytes).into_owned()
    };
    for language in ["", "es/"] {
        for path in [LISTING, "violators.html", "violators-a-z.html"] {
            assert!(page(&format!("{language}{path}")).contains("not-me.html"), "{language}{path}");
        }
        let not_me = page(&format!("{language}not-me.html"));
        assert!(not_me.contains("corrections@example.org"), "{language}");
    }
    // Whoever follows an address that left is told that records leave, and nothing of anybody.
    assert!(!page("404.html").contains("Halloway"));
}
