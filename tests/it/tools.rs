//! What tests need beside the program: a built site on disk, Chromium with Node, the Nu checker.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use crate::program::tell;
use crate::site::demonstration_site;

/// The folder of the browser tests.
fn browser() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// Whether a tool is there. Where it is missing a test is skipped and says so, but never in CI.
fn there(found: bool, tool: &str) -> bool {
    if !found {
        assert!(std::env::var_os("CI").is_none(), "{tool} is missing: run tests/run.sh");
        tell(&format!("skipped: what needs {tool}"));
    }
    found
}

/// The font of every text in the browser, whatever the machine has for its own; `DAYLIGHT_FONT` names another.
const FONT: &str = "DejaVu Sans";

/// Settings by which fontconfig gives the browser one font for all families.
fn one_font(home: &Path) -> PathBuf {
    let font = std::env::var("DAYLIGHT_FONT").unwrap_or_else(|_| FONT.to_owned());
    let listed = Command::new("fc-list").arg(&font).output();
    let is_there = listed.is_ok_and(|out| !out.stdout.is_empty());
    assert!(is_there, "the font {font} is missing: run tests/run.sh");
    let settings = format!(
        r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <match target="pattern"><edit name="family" mode="assign" binding="strong"><string>{font}</string></edit></match>
</fontconfig>
"#
    );
    let file = home.join("fonts.conf");
    std::fs::write(&file, settings).expect("the settings");
    file
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
    let home = tempfile::tempdir().expect("a folder");
    let out = Command::new("node")
        .arg(browser().join(script))
        .args(arguments)
        .env("FONTCONFIG_FILE", one_font(home.path()))
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

/// The demonstration site in a folder, written once for all tests that only read it.
pub(crate) fn built() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demonstration");
        let _ = std::fs::remove_dir_all(&folder);
        for (path, bytes) in demonstration_site() {
            let file = folder.join(path);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            std::fs::write(file, bytes).expect("a file");
        }
        folder
    });
    &FOLDER
}
