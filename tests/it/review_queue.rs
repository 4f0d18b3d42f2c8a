//! The review queue: one page, whole, private, and usable by keyboard alone.

use std::path::Path;

use crate::overlay::{lay, lay_base};
use crate::program::daylight;
use crate::site::demonstration;
use crate::tools::in_chromium;

fn queue(content: &Path) -> String {
    let out = daylight()
        .args(["check", "--format", "html", "--as-of", "2026-11-22", "--content"])
        .arg(content)
        .output()
        .expect("the program");
    String::from_utf8(out.stdout).expect("UTF-8")
}

#[test]
fn it_says_that_it_is_private_and_shows_text_clause_and_waiver_and_no_identifier() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    let text = "questions: >-\n  Does a short walk after dinner lower blood sugar in adults with prediabetes? Write to\n  walkers@example.org <b>now</b>. In a first look, 7 participants walked every evening. We compare step\n  counts and laboratory values over two years, and ask whether the answer is the same for all.\n";
    lay(folder.path(), "workspaces/1.yaml", text);
    let page = queue(folder.path());
    assert!(page.contains("Private.") && page.contains("<mark>7 participants</mark>"), "{page}");
    assert!(
        page.contains("Clause 39:") && page.contains("rule: SC001, field: questions, fingerprint:")
    );
    assert!(!page.contains("walkers@example.org"), "an identifier is printed");
    assert!(!page.contains("<b>now</b>") && page.contains("&lt;b&gt;now&lt;/b&gt;"));
    assert!(!page.contains("http-equiv=\"refresh\"") && !page.contains("src=\"http"));
}

/// Needs Chromium and Node; skipped where they are missing, but never in CI.
#[test]
fn fifty_findings_can_be_gone_through_by_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    crate::overlay::copy(&demonstration(), folder.path());
    // Enough findings for an hour of work.
    lay(folder.path(), "site.yaml", "rules:\n  MN016: warning\n");
    for nth in 0..30 {
        let text = format!("id: q-{nth}\ntitle: Walking {nth}\nstatus: active\nquestions: TBD\n");
        lay(folder.path(), &format!("workspaces/q-{nth}.yaml whole"), &text);
    }
    let file = folder.path().join("queue.html");
    std::fs::write(&file, queue(folder.path())).expect("a page");
    in_chromium("queue.mjs", &[file.as_os_str(), "50".as_ref()]);
}
