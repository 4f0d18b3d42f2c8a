//! What tests need beside the program: a built site on disk, Chromium with Node, the Nu checker.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::{build, demonstration};

/// The folder of the browser tests.
fn browser() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// Whether a tool is there. Where it is missing a test is skipped and says so, but never in CI.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn there(found: bool, tool: &str) -> bool {
    if !found {
        assert!(std::env::var_os("CI").is_none(), "{tool} is missing: run tests/run.sh");
        eprintln!("SKIPPED: {tool} is missing; tests/run.sh installs it");
    }
    found
}

/// Runs a script of `tests/browser` with Node and Chromium; what it prints is shown where its exit code says
/// that it failed. Says whether it ran.
pub(crate) fn in_chromium(script: &str, arguments: &[&OsStr]) -> bool {
    let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
        .iter()
        .find(|path| Path::new(path).exists());
    let packages = ["playwright-core", "axe-core"]
        .iter()
        .all(|name| browser().join("node_modules").join(name).exists());
    let node = Command::new("node").arg("--version").output().is_ok_and(|out| out.status.success());
    if !there(chromium.is_some() && packages && node, "Chromium, Node or one of its packages") {
        return false;
    }
    let out = Command::new("node")
        .arg(browser().join(script))
        .args(arguments)
        .env("CHROMIUM", chromium.expect("found above"))
        .output()
        .expect("node");
    assert!(
        out.status.success(),
        "{}{}",
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr)
    );
    true
}

/// Runs the Nu checker with the given arguments; what it says, or nothing if it was skipped.
pub(crate) fn in_nu_checker(arguments: &[&OsStr]) -> Option<String> {
    let jar = browser().join("node_modules/vnu-jar/build/dist/vnu.jar");
    let java = Command::new("java").arg("-version").output().is_ok_and(|out| out.status.success());
    if !there(java && jar.exists(), "the Nu checker") {
        return None;
    }
    let out =
        Command::new("java").arg("-jar").arg(jar).args(arguments).output().expect("the checker");
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success() || !said.trim().is_empty(), "the checker failed without a word");
    Some(said)
}

/// The demonstration site in a folder.
pub(crate) fn built() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in build(&demonstration()) {
        let file = folder.path().join(&path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, bytes).expect("a file");
    }
    folder
}
