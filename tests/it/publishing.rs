//! Publishing writes only its own files and never half a site: refused, failed or killed at any moment,
//! the old site or the new one stands whole, and what did not change keeps its bytes and time stamps.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::overlay::{copy, lay, lay_base};
use crate::program::{Run, daylight, is_long, sample, tell};

/// Every path below a folder, with its time stamp and a digest of its bytes.
type Tree = BTreeMap<String, (SystemTime, u64)>;
/// The same without time stamps.
type Bytes = BTreeMap<String, u64>;

/// A folder with content and a place for the site.
struct Place {
    folder: TempDir,
}

impl Place {
    /// The sound base.
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("a folder") };
        lay_base(&place.content());
        place
    }

    /// The sound base, published.
    fn published() -> Self {
        let place = Self::new();
        place.build(&[]).expect_code(0);
        place
    }

    fn content(&self) -> PathBuf {
        self.folder.path().join("content")
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn build(&self, arguments: &[&str]) -> Run {
        build(&self.content(), &self.site(), arguments)
    }

    fn write(&self, name: &str, text: &str) {
        let file = self.folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }

    /// What stands beside the site, content and themes left out.
    fn beside(&self) -> Vec<String> {
        beside(&self.site())
    }

    /// Runs what must fail, and holds that it left all as it was.
    fn refuses(&self, arguments: &[&str], code: i32) -> Run {
        let before = tree(&self.site());
        let run = self.build(arguments);
        run.expect_code(code);
        assert!(tree(&self.site()) == before, "{arguments:?} touched the old site");
        assert_eq!(self.beside(), [""; 0], "{arguments:?}");
        run
    }
}

fn command(content: &Path, site: &Path, arguments: &[&str]) -> Command {
    let mut command = daylight();
    // What changed depends on the site before, and is tested in `changes`.
    command.args(["build", "--as-of", "2026-11-22", "--no-changes"]).args(arguments);
    command.arg("--content").arg(content).arg("--out").arg(site).stdin(Stdio::null());
    command
}

fn build(content: &Path, site: &Path, arguments: &[&str]) -> Run {
    Run::of(&mut command(content, site, arguments))
}

fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        // What is not there has no files.
        let Ok(entry) = entry else { return tree };
        if entry.file_type().is_dir() {
            continue;
        }
        let name = entry.path().strip_prefix(folder).expect("below it").display().to_string();
        let stamp = entry.metadata().expect("its data").modified().expect("its time");
        let mut hasher = DefaultHasher::new();
        fs::read(entry.path()).unwrap_or_default().hash(&mut hasher);
        tree.insert(name, (stamp, hasher.finish()));
    }
    tree
}

fn bytes(folder: &Path) -> Bytes {
    tree(folder).into_iter().map(|(name, (_, digest))| (name, digest)).collect()
}

/// The program's own names beside a site.
fn beside(site: &Path) -> Vec<String> {
    let folder = site.parent().expect("a folder above");
    let names = fs::read_dir(folder).expect("a readable folder");
    let names = names.map(|entry| entry.expect("an entry").file_name().display().to_string());
    // The site before is kept on purpose.
    let left = |name: &String| name.contains(".daylight-") && !name.ends_with("-before");
    names.filter(left).collect()
}

#[test]
fn the_site_before_is_kept_and_comes_back_whole() {
    let place = Place::published();
    let restore = || {
        let mut command = daylight();
        command.arg("restore").arg("--out").arg(place.site());
        command.arg("--content").arg(place.content()).stdin(Stdio::null());
        Run::of(&mut command)
    };
    restore().expect_code(2);
    let first = tree(&place.site());
    lay(&place.content(), "workspaces/1.yaml", "title: Another title\n");
    place.build(&[]).expect_code(0);
    let second = tree(&place.site());
    assert!(first != second);
    // Nothing changed: the last change stays within reach.
    place.build(&[]).expect_code(0);
    let third = tree(&place.site());
    restore().expect_code(0);
    assert!(tree(&place.site()) == first, "not the site before");
    restore().expect_code(0);
    assert!(tree(&place.site()) == third, "not the newer site");
    place.build(&["--forget"]).expect_code(0);
    restore().expect_code(2);
    place.write(".public.daylight-before/notes.txt", "mine");
    restore().expect_words(&["files that daylight did not write"]);
}

#[test]
fn a_target_with_foreign_files_is_refused_and_untouched() {
    for name in ["notes.txt", "projects/notes.txt", "a/b/c/photo.jpg", ".git/HEAD", ".hidden"] {
        let place = Place::published();
        place.write(&format!("public/{name}"), "mine");
        lay(&place.content(), "workspaces/1.yaml", "title: Another title\n");
        let run = place.refuses(&[], 2);
        run.expect_words(&[name, "--out"]);
    }
}

#[test]
fn a_folder_that_was_never_ours_is_refused_whatever_its_files_are_called() {
    let place = Place::new();
    place.write("public/index.html", "somebody's page");
    place.write("public/daylight-files.txt", "index.html\n");
    place.refuses(&[], 2).expect_words(&["index.html"]);
}

#[test]
#[cfg(unix)]
fn a_link_in_the_target_is_foreign() {
    let place = Place::published();
    std::os::unix::fs::symlink(place.content(), place.site().join("photos")).expect("a link");
    place.refuses(&[], 2).expect_words(&["photos"]);
}

#[test]
fn a_target_that_is_a_file_is_refused() {
    let place = Place::new();
    place.write("public", "a file");
    place.build(&[]).expect_code(2);
    assert_eq!(fs::read_to_string(place.site()).expect("the file"), "a file");
}

#[test]
fn an_empty_target_and_one_with_a_keep_file_are_taken_and_the_keep_file_stays() {
    let place = Place::new();
    fs::create_dir(place.site()).expect("a folder");
    place.build(&[]).expect_code(0);
    let place = Place::new();
    place.write("public/.gitkeep", "");
    place.build(&[]).expect_code(0);
    place.build(&[]).expect_code(0);
    assert!(place.site().join(".gitkeep").exists(), "the keep file is gone");
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn a_second_build_at_the_same_time_is_refused() {
    let place = Place::published();
    let before = tree(&place.site());
    let lock = place.folder.path().join(".public.daylight-lock");
    let held = File::create(&lock).expect("the lock's file");
    held.lock().expect("the lock");
    lay(&place.content(), "workspaces/1.yaml", "title: Another title\n");
    let run = place.build(&[]);
    run.expect_code(2);
    run.expect_words(&["another build"]);
    assert!(tree(&place.site()) == before, "the old site was touched");
    drop(held);
    place.build(&[]).expect_code(0);
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn builds_started_together_publish_one_whole_site() {
    let place = Place::published();
    lay(&place.content(), "workspaces/1.yaml", "title: Another title\n");
    let reference = Place::new();
    lay(&reference.content(), "workspaces/1.yaml", "title: Another title\n");
    reference.build(&[]).expect_code(0);
    for _ in 0..5 {
        let start = |_| {
            let mut command = command(&place.content(), &place.site(), &[]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program")
        };
        let running: Vec<Child> = (0..4).map(start).collect();
        let codes: Vec<Option<i32>> =
            running.into_iter().map(|mut child| child.wait().expect("its end").code()).collect();
        assert!(codes.iter().all(|code| matches!(code, Some(0 | 2))), "{codes:?}");
        assert!(codes.contains(&Some(0)), "{codes:?}");
        assert!(bytes(&place.site()) == bytes(&reference.site()), "{codes:?}");
    }
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn what_did_not_change_keeps_its_bytes_and_its_time_stamp() {
    let place = Place::published();
    let first = tree(&place.site());
    std::thread::sleep(Duration::from_millis(20));
    place.build(&[]).expect_code(0);
    assert!(tree(&place.site()) == first, "a build without a change changed something");
    lay(&place.content(), "workspaces/1.yaml", "title: Another title of the same study\n");
    place.build(&[]).expect_code(0);
    let second = tree(&place.site());
    // Shards are named for what they hold.
    let is_page = |name: &&String| !name.starts_with("search/");
    assert!(first.keys().filter(is_page).eq(second.keys().filter(is_page)), "the same files");
    let (mut changed, mut same) = (Vec::new(), 0);
    for (name, (stamp, digest)) in second.iter().filter(|(name, _)| is_page(name)) {
        let (old_stamp, old_digest) = first[name];
        assert_eq!(*stamp == old_stamp, *digest == old_digest, "{name}");
        if *digest == old_digest { same += 1 } else { changed.push(name.as_str()) }
    }
    assert!(changed.contains(&"projects/1.html"), "{changed:?}");
    assert!(same > changed.len() * 2, "{same} the same, changed: {changed:?}");
}

#[test]
fn a_page_that_is_no_more_is_gone() {
    let place = Place::published();
    assert!(place.site().join("projects/1.html").exists());
    fs::remove_file(place.content().join("workspaces/1.yaml")).expect("no record");
    place.build(&[]).expect_code(0);
    assert!(!place.site().join("projects/1.html").exists());
    let list = fs::read_to_string(place.site().join("daylight-files.txt")).expect("the list");
    let listed: Vec<&str> = list.lines().skip(1).collect();
    let there = tree(&place.site());
    let mut there: Vec<&str> = there.keys().map(String::as_str).collect();
    there.retain(|name| *name != "daylight-files.txt");
    there.sort_unstable();
    assert_eq!(listed, there);
}

#[test]
fn a_broken_theme_is_named_with_its_line_and_publishes_nothing() {
    for (name, text) in [
        ("home.html", "one\n{% if %}\n"),
        ("home.html", "one\n{{ nothing.such }}\n"),
        ("project.html", "one\n{{ nothing.such }}\n"),
        ("entry.html", "one\n{{ project.title | nonsense }}\n"),
        ("violators.html", "one\n{% include \"absent.html\" %}\n"),
        ("layout.html", "one\n{% block open %}\n"),
    ] {
        let place = Place::published();
        place.write(&format!("theme/templates/{name}"), text);
        lay(&place.content(), "workspaces/1.yaml", "title: Another title\n");
        let theme = place.folder.path().join("theme");
        let run = place.refuses(&["--theme", theme.to_str().expect("UTF-8")], 2);
        let said = run.said();
        let named = said.contains(&format!("{name}:2")) || said.contains(&format!("{name}:3"));
        assert!(named, "{name} {text:?}: {said}");
    }
}

#[test]
fn a_theme_that_is_not_there_is_refused() {
    let place = Place::published();
    place.refuses(&["--theme", "/nowhere/at/all"], 2).expect_words(&["/nowhere/at/all"]);
}

#[test]
fn settings_that_cannot_be_read_publish_nothing() {
    let place = Place::published();
    fs::write(place.content().join("site.yaml"), "title: [\n").expect("broken settings");
    place.refuses(&[], 2).expect_words(&["site.yaml"]);
}

#[test]
fn strict_publishes_nothing_if_there_is_an_error() {
    let place = Place::published();
    lay(&place.content(), "workspaces/1.yaml", "created: 2025-02-30\n");
    place.refuses(&["--strict"], 1).expect_words(&["nothing was published"]);
    place.build(&[]).expect_code(0);
    let fresh = Place::new();
    lay(&fresh.content(), "workspaces/1.yaml", "created: 2025-02-30\n");
    fresh.refuses(&["--strict"], 1);
    assert!(!fresh.site().exists(), "something was published");
    let sound = Place::new();
    sound.build(&["--strict"]).expect_code(0);
    assert!(sound.site().join("index.html").exists());
}

#[test]
fn a_target_without_a_folder_above_it_is_refused_and_not_made() {
    let place = Place::new();
    let site = place.folder.path().join("not/there/public");
    let run = build(&place.content(), &site, &[]);
    run.expect_code(2);
    run.expect_words(&["not/there"]);
    assert!(!place.folder.path().join("not").exists());
}

#[test]
#[cfg(target_os = "linux")]
fn a_target_where_nobody_can_write_is_an_error_of_the_environment() {
    let place = Place::new();
    let run = build(&place.content(), Path::new("/proc/public"), &[]);
    run.expect_code(2);
    run.expect_words(&["/proc"]);
}

#[test]
#[cfg(unix)]
fn a_folder_above_without_the_right_to_write_leaves_the_old_site() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::published();
    let above = place.folder.path();
    fs::set_permissions(above, fs::Permissions::from_mode(0o555)).expect("no right to write");
    let can_write = File::create(above.join("try")).is_ok();
    let before = tree(&place.site());
    let run = (!can_write).then(|| place.build(&[]));
    fs::set_permissions(above, fs::Permissions::from_mode(0o755)).expect("rights again");
    match run {
        Some(run) => run.expect_code(2),
        None => {
            tell("skipped: a folder without the right to write (this user can write everywhere)");
        }
    }
    assert!(tree(&place.site()) == before, "the old site was touched");
}

/// A small file system of its own; gone when dropped.
#[cfg(target_os = "linux")]
struct Mount(TempDir);

#[cfg(target_os = "linux")]
impl Mount {
    fn new(kilobytes: u64) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={kilobytes}k"), "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(folder))
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_leaves_the_old_site_and_no_staging() {
    let place = Place::published();
    let blocks = |path: &Path| fs::metadata(path).expect("a file").len().div_ceil(4096) * 4;
    let names = tree(&place.site());
    let site: u64 = names.keys().map(|name| blocks(&place.site().join(name)) + 4).sum();
    let Some(mount) = Mount::new(site + 512) else {
        tell("skipped: a full disk (nothing can be mounted here)");
        return;
    };
    let target = mount.0.path().join("public");
    build(&place.content(), &target, &[]).expect_code(0);
    let before = tree(&target);
    let larger = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let run = build(&larger, &target, &[]);
    run.expect_code(2);
    run.expect_words(&["public"]);
    assert!(tree(&target) == before, "the old site was touched");
    assert_eq!(beside(&target), [""; 0]);
    build(&place.content(), &target, &[]).expect_code(0);
    assert!(tree(&target) == before, "the same site again");
}

#[test]
#[cfg(unix)]
fn a_target_behind_a_link_is_published_where_the_link_leads() {
    let place = Place::new();
    let real = place.folder.path().join("elsewhere/site");
    fs::create_dir_all(&real).expect("a folder");
    std::os::unix::fs::symlink(&real, place.site()).expect("a link");
    place.build(&[]).expect_code(0);
    lay(&place.content(), "workspaces/1.yaml", "title: Another title\n");
    place.build(&[]).expect_code(0);
    assert!(fs::symlink_metadata(place.site()).expect("the link").is_symlink());
    assert!(real.join("projects/1.html").exists());
    assert_eq!((place.beside(), beside(&real)), (Vec::new(), Vec::new()));
}

#[test]
fn the_folder_one_stands_in_and_the_content_are_refused() {
    let place = Place::new();
    let above = place.folder.path();
    for out in [".", "./", "content", "content/", "content/..", "content/workspaces", "..", "/"] {
        let before = tree(above);
        let mut command = command(Path::new("content"), Path::new(out), &[]);
        let run = Run(command.current_dir(above).output().expect("the program"));
        assert_eq!(run.0.status.code(), Some(2), "{out}: {}", run.said());
        assert!(tree(above) == before, "--out {out} touched something");
    }
}

#[test]
fn a_site_among_the_records_is_refused() {
    let place = Place::new();
    let site = place.content().join("public");
    build(&place.content(), &site, &[]).expect_code(2);
    assert!(!site.exists(), "the site would be read as records by the next build");
}

#[test]
fn an_empty_folder_that_one_stands_in_is_refused() {
    let (place, here) = (Place::new(), tempfile::tempdir().expect("a folder"));
    let stand = here.path().join("here");
    fs::create_dir(&stand).expect("a folder");
    let mut command = command(&place.content(), Path::new("."), &[]);
    let run = Run(command.current_dir(&stand).output().expect("the program"));
    run.expect_code(2);
    assert_eq!(tree(here.path()), Tree::new());
}

#[test]
fn an_old_site_that_a_killed_build_moved_aside_is_brought_back_or_replaced() {
    let place = Place::published();
    let before = bytes(&place.site());
    fs::rename(place.site(), place.folder.path().join(".public.daylight-old")).expect("aside");
    place.write(".public.daylight-staging/index.html", "half a site");
    place.build(&[]).expect_code(0);
    assert!(bytes(&place.site()) == before, "another site");
    assert_eq!(place.beside(), [""; 0]);
}

/// Two contents that differ in one record, what each becomes, and a target to publish into.
struct Killing {
    folder: TempDir,
    sites: [Bytes; 2],
}

/// What the kills met.
#[derive(Debug, Default)]
struct Met {
    old: usize,
    new: usize,
    new_while_running: usize,
    staging_left: usize,
    running: usize,
}

impl Killing {
    fn new() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let folder = folder.expect("a folder");
        let demonstration = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let sites = [0, 1].map(|which| {
            let content = folder.path().join(format!("content-{which}"));
            copy(&demonstration, &content);
            if which == 1 {
                lay(&content, "workspaces/48213.yaml", "title: A title of the other content\n");
            }
            let site = folder.path().join(format!("reference-{which}"));
            build(&content, &site, &[]).expect_code(0);
            bytes(&site)
        });
        assert!(sites[0] != sites[1], "the two must differ");
        Self { folder, sites }
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn staging(&self) -> PathBuf {
        self.folder.path().join(".public.daylight-staging")
    }

    fn command(&self, which: usize) -> Command {
        let content = self.folder.path().join(format!("content-{which}"));
        command(&content, &self.site(), &[])
    }

    /// Builds undisturbed, and measures.
    fn publish(&self, which: usize) -> Measure {
        let (start, mut child) = (Instant::now(), self.start(which));
        let (mut from, mut until) = (None, Duration::ZERO);
        let status = loop {
            if let Some(status) = child.try_wait().expect("a child") {
                break status;
            }
            if self.staging().exists() {
                until = start.elapsed();
                from = from.or(Some(until));
            }
            std::thread::sleep(Duration::from_micros(100));
        };
        let whole = start.elapsed();
        assert_eq!(status.code(), Some(0), "a build after a kill fails");
        assert!(bytes(&self.site()) == self.sites[which], "a build after a kill is another site");
        assert_eq!(beside(&self.site()), [""; 0], "left beside the site");
        Measure { whole, writing: until.saturating_sub(from.unwrap_or(until)) }
    }

    fn start(&self, which: usize) -> Child {
        let mut command = self.command(which);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program")
    }

    /// Waits until the staging folder is there, or the build has ended.
    fn await_staging(&self, child: &mut Child) {
        while !self.staging().exists() && child.try_wait().expect("a child").is_none() {
            std::thread::sleep(Duration::from_micros(50));
        }
    }

    /// Starts a build and kills it at a moment; whether it was still running.
    fn kill(&self, which: usize, at: Moment, measure: Measure) -> bool {
        let (start, mut child) = (Instant::now(), self.start(which));
        match at {
            Moment::Start(part) => {
                spin_sleep(measure.whole.mul_f64(part).saturating_sub(start.elapsed()));
            }
            Moment::Staging(part) => {
                self.await_staging(&mut child);
                spin_sleep(measure.writing.mul_f64(part));
            }
        }
        let was_running = child.try_wait().expect("a child").is_none();
        child.kill().expect("a kill");
        child.wait().expect("its end");
        was_running
    }

    /// Kills a build of one content over the site of the other, and looks at what stands.
    fn kill_over(&self, which: usize, at: Moment, measure: Measure, met: &mut Met) {
        let was_running = self.kill(which, at, measure);
        met.running += usize::from(was_running);
        met.staging_left += usize::from(self.staging().exists());
        let stands = bytes(&self.site());
        met.new += usize::from(stands == self.sites[which]);
        met.new_while_running += usize::from(was_running && stands == self.sites[which]);
        met.old += usize::from(stands == self.sites[1 - which]);
        assert!(self.sites.contains(&stands), "{at:?}: neither the old site nor the new one");
    }
}

/// How long an undisturbed build took, and how long its staging folder stood. The last one stands for
/// the next: how busy the machine is changes while tests run.
#[derive(Debug, Clone, Copy)]
struct Measure {
    whole: Duration,
    writing: Duration,
}

/// When to kill.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// After this part of a build's time.
    Start(f64),
    /// After this part of the time that the staging folder stands.
    Staging(f64),
}

/// So many moments, evenly over the whole build and over its writing and swap.
fn moments(whole: u32, writing: u32) -> impl Iterator<Item = Moment> {
    let parts = |count: u32| (0..count).map(move |step| f64::from(step) / f64::from(count - 1));
    parts(whole).map(Moment::Start).chain(parts(writing).map(Moment::Staging))
}

/// Sleeps more exactly than the system's clock ticks.
fn spin_sleep(time: Duration) {
    let start = Instant::now();
    std::thread::sleep(time.saturating_sub(Duration::from_millis(1)));
    while start.elapsed() < time {
        std::hint::spin_loop();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn killed_at_any_moment_the_old_site_or_the_new_one_stands_whole() {
    let killing = Killing::new();
    let mut measure = killing.publish(0);
    let mut met = Met::default();
    let (whole, writing) = (
        sample("kills of a build, evenly", 16, 150),
        sample("kills while writing and swapping", 8, 60),
    );
    for (round, at) in moments(whole, writing).enumerate() {
        let old = round % 2;
        killing.kill_over(1 - old, at, measure, &mut met);
        // The next kill is over the site of the other content.
        measure = killing.publish(1 - old);
    }
    println!("{met:?}; the last build: {measure:?}");
    assert_eq!(met.old + met.new, (whole + writing) as usize);
    assert!(
        met.old > 0 && (met.new > 0 || !is_long()),
        "no kill before or none after the swap: {met:?}"
    );
    assert!(met.staging_left > 0, "no kill while writing: {met:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_first_build_killed_at_any_moment_leaves_no_site_or_a_whole_one() {
    let killing = Killing::new();
    let mut measure = killing.publish(0);
    for at in moments(
        sample("kills of a first build, evenly", 4, 10),
        sample("kills while a first build writes", 4, 15),
    ) {
        fs::remove_dir_all(killing.site()).expect("no site");
        killing.kill(0, at, measure);
        let whole = !killing.site().exists() || bytes(&killing.site()) == killing.sites[0];
        assert!(whole, "{at:?}: half a site");
        measure = killing.publish(0);
    }
}
