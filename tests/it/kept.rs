//! The site before is kept whole: killed at any moment after the swap, `restore` brings back exactly the site that was
//! replaced; and never one that isn't whole, or that accuses somebody whom today's records don't list.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::overlay::{copy, lay, lay_base};
use crate::program::{daylight, is_long, sample};

/// Three contents that differ in a title, a folder to publish in, and what each content becomes.
struct Place {
    folder: TempDir,
    sites: Vec<BTreeMap<String, Vec<u8>>>,
}

impl Place {
    /// On a disk, where removing many files takes its time.
    fn new(content: impl Fn(&Path), contents: usize) -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let mut place = Self { folder, sites: Vec::new() };
        for which in 0..contents {
            content(&place.content(which));
            let title = format!("title: Sleep timing and kidneys, told for the time of {which}\n");
            lay(&place.content(which), "workspaces/48213.yaml", &title);
            place.run("build", which).expect("a built site");
            let site = files(&place.site());
            place.sites.push(site);
        }
        place
    }

    fn content(&self, which: usize) -> PathBuf {
        self.folder.path().join(format!("content-{which}"))
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn beside(&self, word: &str) -> PathBuf {
        self.folder.path().join(format!(".public.daylight-{word}"))
    }

    fn command(&self, verb: &str, which: usize) -> Command {
        let mut command = daylight();
        command.args([verb, "--as-of", "2026-11-22", "--content"]).arg(self.content(which));
        if verb == "build" {
            command.arg("--no-changes");
        }
        command.arg("--out").arg(self.site()).stdin(Stdio::null());
        command
    }

    /// Runs a verb; what it said if it failed.
    fn run(&self, verb: &str, which: usize) -> Result<String, String> {
        self.run_with(verb, which, &[])
    }

    fn run_with(&self, verb: &str, which: usize, more: &[&str]) -> Result<String, String> {
        let out = self.command(verb, which).args(more).output().expect("the program");
        let said =
            [&out.stdout, &out.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        if out.status.success() { Ok(said.concat()) } else { Err(said.concat()) }
    }

    /// Which content's site stands, if it is whole.
    fn stands(&self) -> Option<usize> {
        let there = files(&self.site());
        self.sites.iter().position(|site| *site == there)
    }

    /// The program's own names beside the site but the kept one.
    fn leftovers(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().display().to_string());
        names.filter(|name| name.contains(".daylight-") && !name.ends_with("-before")).collect()
    }
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("below").display().to_string();
            (name, fs::read(entry.path()).unwrap_or_default())
        })
        .collect()
}

fn demonstration(into: &Path) {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), into);
}

fn small(into: &Path) {
    lay_base(into);
    let text = fs::read_to_string(into.join("workspaces/1.yaml")).expect("a record");
    let text = text.replace("id: \"1\"", "id: \"48213\"");
    fs::write(into.join("workspaces/48213.yaml"), text).expect("a record");
    fs::remove_file(into.join("workspaces/1.yaml")).expect("a record");
}

#[cfg(target_os = "linux")]
fn inode(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).map_or(0, |meta| meta.ino())
}

/// Kills a build so long after its swap.
#[cfg(target_os = "linux")]
fn kill_after_swap(place: &Place, child: &mut Child, late: Duration) {
    let before = inode(&place.site());
    let start = Instant::now();
    while inode(&place.site()) == before && start.elapsed() < Duration::from_secs(60) {
        if child.try_wait().expect("a child").is_some() {
            return;
        }
        std::hint::spin_loop();
    }
    let swapped = Instant::now();
    while swapped.elapsed() < late {
        std::hint::spin_loop();
    }
    child.kill().expect("a kill");
    child.wait().expect("its end");
}

#[test]
#[cfg(target_os = "linux")]
fn killed_after_the_swap_the_replaced_site_comes_back_whole() {
    let kills = sample("kills after the swap", 5, 200);
    let place = Place::new(demonstration, 3);
    let mut cut_short = 0;
    for round in 0..kills {
        // Two builds undisturbed, so that something older is kept; the third is killed.
        place.run("build", 0).expect("built");
        place.run("build", 1).expect("built");
        assert_eq!(place.stands(), Some(1));
        let mut child = place
            .command("build", 2)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program");
        // From the swap on over the 60 ms that the clean-up takes on a disk.
        kill_after_swap(&place, &mut child, Duration::from_micros(u64::from(round % 100) * 600));
        cut_short += usize::from(!place.leftovers().is_empty());
        assert_eq!(place.stands(), Some(2), "round {round}: the new site is not whole");
        if round % 2 == 0 {
            place.run("restore", 2).expect("restored");
            assert_eq!(place.stands(), Some(1), "round {round}: not the site that was replaced");
        } else {
            // The next build carries on.
            place.run("build", 2).expect("built");
            place.run("restore", 2).expect("restored");
            assert_eq!(place.stands(), Some(1), "round {round}: not the site that was replaced");
        }
        assert_eq!(place.leftovers(), [""; 0], "round {round}");
    }
    assert!(cut_short > 0 || !is_long(), "no kill met the clean-up: the test shows nothing");
}

/// What a kill can leave, state by state, between the two renames that follow a swap.
#[test]
fn every_state_between_the_renames_is_carried_on() {
    let place = Place::new(small, 3);
    place.run("build", 0).expect("built");
    place.run("build", 1).expect("built");
    // Now 1 stands and 0 is kept. A third build swapped, and died before it did anything else: 2 stands, 1 is where it was
    // staged, 0 is kept.
    let digest = |site: &Path| {
        let list = fs::read_to_string(site.join("daylight-files.txt")).expect("a list");
        list.lines().next().and_then(|line| line.rsplit(' ').next()).expect("a digest").to_owned()
    };
    let third = place.folder.path().join("third");
    let out = daylight()
        .args(["build", "--as-of", "2026-11-22", "--no-changes", "--content"])
        .arg(place.content(2))
        .arg("--out")
        .arg(&third)
        .output()
        .expect("the program");
    assert!(out.status.success());
    fs::rename(place.site(), place.beside("staging")).expect("as the swap leaves it");
    fs::rename(&third, place.site()).expect("as the swap leaves it");
    fs::write(place.beside("swap"), format!("keep {}\n", digest(&place.site()))).expect("the note");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let state = elsewhere.path().join("state");
    let renames: [&[(&str, &str)]; 3] =
        [&[], &[("before", "gone-1")], &[("before", "gone-1"), ("staging", "before")]];
    for moves in renames {
        let _ = fs::remove_dir_all(&state);
        copy(place.folder.path(), &state);
        for (from, to) in moves {
            let path = |word: &str| state.join(format!(".public.daylight-{word}"));
            fs::rename(path(from), path(to)).expect("a rename");
        }
        let out = daylight()
            .args(["restore", "--as-of", "2026-11-22", "--content"])
            .arg(place.content(1))
            .arg("--out")
            .arg(state.join("public"))
            .output()
            .expect("the program");
        assert!(out.status.success(), "{moves:?}: {}", String::from_utf8_lossy(&out.stderr));
        assert!(files(&state.join("public")) == place.sites[1], "{moves:?}: another site");
    }
}

#[test]
fn a_kept_site_that_is_not_whole_is_refused() {
    type Damage = (&'static str, fn(&Path));
    let damages: [Damage; 4] = [
        ("can't be read", |site| fs::remove_file(site.join("violators.html")).expect("removed")),
        ("not as it was written", |site| {
            fs::write(site.join("index.html"), "other").expect("written");
        }),
        ("no daylight-files.txt", |site| {
            fs::remove_file(site.join("daylight-files.txt")).expect("removed");
        }),
        ("files that daylight did not write", |site| {
            fs::write(site.join("x"), "").expect("written");
        }),
    ];
    for (why, damage) in damages {
        let place = Place::new(small, 2);
        damage(&place.beside("before"));
        let said = place.run("restore", 1).expect_err("refused");
        let strange = why.starts_with("no daylight") && said.contains("did not write");
        assert!(said.contains(why) || strange, "{why}: {said}");
        assert_eq!(place.stands(), Some(1), "{why}");
    }
}

#[test]
fn a_site_that_accuses_somebody_again_is_refused() {
    let place = Place::new(small, 2);
    let events =
        "events:\n  - {on: 2026-04-11, is: decided}\n  - {on: 2026-11-20, is: withdrawn}\n";
    lay(&place.content(1), "decisions/d-1.yaml", events);
    place.run("build", 1).expect("built");
    assert!(!files(&place.site()).contains_key("violators/d-1.html"));
    let said = place.run("restore", 1).expect_err("refused");
    assert!(
        said.contains("d-1") && said.contains("--relist") && !said.contains("Halloway"),
        "{said}"
    );
    assert!(!files(&place.site()).contains_key("violators/d-1.html"));
    place.run_with("restore", 1, &["--relist"]).expect("meant");
    assert!(files(&place.site()).contains_key("violators/d-1.html"));
    // A name that was corrected since is not said again either.
    let place = Place::new(small, 2);
    lay(&place.content(1), "decisions/d-1.yaml", "name: {given: Rowan, family: Hollowell}\n");
    place.run("build", 1).expect("built");
    let said = place.run("restore", 1).expect_err("refused");
    assert!(said.contains("d-1 under `name`") && !said.contains("Hallo"), "{said}");
    // Nor what an affiliation that was corrected, or a correction that it doesn't have, would take back.
    for (key, text) in [
        ("affiliation", "affiliation: Quite Another College\n"),
        (
            "corrections",
            "events: [{on: 2026-04-11, is: decided}, {on: 2026-06-01, is: corrected, note: The place.}]\n",
        ),
        ("measures", "measures: [public_listing]\n"),
        (
            "not_this_person",
            "not_this_person: [{name: Rowan Halloway, affiliation: Elm College}]\n",
        ),
    ] {
        let place = Place::new(small, 2);
        lay(&place.content(1), "decisions/d-1.yaml", text);
        place.run("build", 1).expect("built");
        let said = place.run("restore", 1).expect_err("refused");
        assert!(said.contains(&format!("d-1 under `{key}`")), "{key}: {said}");
    }
    // A copy that is kept elsewhere is looked at in the same way.
    let copy = place.beside("before").display().to_string();
    let said = place.run_with("restore", 1, &["--only-check", &copy]).expect_err("refused");
    assert!(said.contains("d-1 under `name`"), "{said}");
    place.run_with("restore", 0, &["--only-check", &copy]).expect("it may be published");
    fs::write(place.beside("before").join("index.html"), "other").expect("written");
    let said = place.run_with("restore", 0, &["--only-check", &copy]).expect_err("refused");
    assert!(said.contains("not whole"), "{said}");
}

#[test]
fn a_kept_site_that_was_to_be_forgotten_goes_with_the_next_build() {
    let place = Place::new(small, 2);
    assert!(place.beside("before").is_dir());
    // As a build with --forget leaves it that is killed right after the swap, and whose old site is gone.
    let list = fs::read_to_string(place.site().join("daylight-files.txt")).expect("its list");
    let digest = list.lines().next().and_then(|line| line.rsplit(' ').next()).expect("a digest");
    fs::write(place.beside("swap"), format!("forget {digest}\n")).expect("written");
    place.run("build", 1).expect("built");
    assert_eq!((place.beside("before").exists(), place.leftovers()), (false, Vec::new()));
}

#[test]
#[cfg(unix)]
fn a_folder_of_the_kept_site_that_nobody_may_write_to_is_no_obstacle() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new(small, 3);
    let projects = place.site().join("projects");
    fs::set_permissions(&projects, fs::Permissions::from_mode(0o555)).expect("read only");
    place.run("build", 0).expect("built");
    place.run("build", 1).expect("built");
    assert_eq!((place.stands(), place.leftovers()), (Some(1), Vec::new()));
    place.run("restore", 1).expect("restored");
    assert_eq!(place.stands(), Some(0));
}

#[test]
fn what_stands_in_the_place_of_the_kept_site_is_not_removed() {
    let place = Place::new(small, 2);
    let _ = fs::remove_dir_all(place.beside("before"));
    fs::write(place.beside("before"), "mine").expect("a file");
    let said = place.run("build", 0).expect_err("refused");
    assert!(said.contains("did not write it"), "{said}");
    assert_eq!(fs::read_to_string(place.beside("before")).expect("it"), "mine");
    assert_eq!(place.stands(), Some(1));
}
