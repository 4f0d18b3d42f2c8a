//! Reading never crashes, hangs or swells: whatever lies in the content folder is read in bounded time
//! and memory, and all that is wrong with it is said in one run, at its place, with its repair.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::overlay::{base, lay_base};
use crate::program::{daylight, tell};

/// The longest that a run may take.
const LIMIT: Duration = Duration::from_secs(10);
/// The most memory that a run may need.
const MOST_KB: u64 = 64 * 1024;
const WORKSPACE: &str = "workspaces/1.yaml";

type Place = [u64; 4];

/// A fault laid into the base's workspace, and the finding that must come of it.
struct Fault {
    what: &'static str,
    from: &'static str,
    to: &'static str,
    code: &'static str,
    /// Empty: on no value.
    field: &'static str,
    /// Line, column, end line, end column.
    place: Place,
    /// In the help.
    help: &'static str,
}

const FAULTS: [Fault; 15] = [
    Fault {
        what: "an unknown key, with the nearest known one",
        from: "modified:",
        to: "modifyed:",
        code: "ST002",
        field: "",
        place: [5, 1, 5, 9],
        help: "did you mean `modified`?",
    },
    Fault {
        what: "an unknown key below another, like no known one",
        from: "  approach:",
        to: "  zzz: 1\n  approach:",
        code: "ST002",
        field: "ai_an",
        place: [24, 3, 24, 6],
        help: "its keys are approach, details",
    },
    Fault {
        what: "a key that stands twice",
        from: "status: active\n",
        to: "status: active\nstatus: inactive\n",
        code: "ST003",
        field: "",
        place: [4, 1, 4, 7],
        help: "keep one of the two",
    },
    Fault {
        what: "a list in a text's place",
        from: "title: Sleep timing and early kidney decline",
        to: "title: [a, b]",
        code: "ST003",
        field: "title",
        place: [2, 8, 2, 14],
        help: "write one value",
    },
    Fault {
        what: "a text in a list's place",
        from: "owners: [r-1]",
        to: "owners: r-1",
        code: "ST003",
        field: "owners",
        place: [9, 9, 9, 12],
        help: "`[a, b]`",
    },
    Fault {
        what: "a text in a mapping's place, deep",
        from: "    imported: {by: r-1, on: 2025-03-21, responsibility_accepted: true}",
        to: "    imported: yes",
        code: "ST003",
        field: "external_data[0].imported",
        place: [35, 15, 35, 18],
        help: "by, on, responsibility_accepted",
    },
    Fault {
        what: "a missing key",
        from: "status: active\n",
        to: "",
        code: "ST004",
        field: "status",
        place: [1, 1, 1, 1],
        help: "active or inactive",
    },
    Fault {
        what: "a key without a value",
        from: "status: active",
        to: "status:",
        code: "ST004",
        field: "status",
        place: [3, 1, 3, 7],
        help: "active or inactive",
    },
    Fault {
        what: "a day that does not exist",
        from: "created: 2025-03-11",
        to: "created: 2025-02-30",
        code: "ST013",
        field: "created",
        place: [4, 10, 4, 20],
        help: "year-month-day",
    },
    Fault {
        what: "an id that is none",
        from: "id: \"1\"",
        to: "id: \"One_1\"",
        code: "ST016",
        field: "id",
        place: [1, 5, 1, 12],
        help: "a-z, 0-9 and -",
    },
    Fault {
        what: "a reference to nobody, with the nearest id",
        from: "collaborators: [r-2]",
        to: "collaborators: [r-22]",
        code: "ST010",
        field: "collaborators[0]",
        place: [10, 17, 10, 21],
        help: "did you mean `r-2`?",
    },
    Fault {
        what: "an anchor",
        from: "title: Sleep",
        to: "title: &t Sleep",
        code: "ST007",
        field: "",
        place: [2, 8, 2, 10],
        help: "write the value out",
    },
    Fault {
        what: "an alias",
        from: "disease: chronic kidney disease",
        to: "disease: *t",
        code: "ST007",
        field: "",
        place: [12, 10, 12, 12],
        help: "write the value out",
    },
    Fault {
        what: "a tag",
        from: "title: Sleep",
        to: "title: !!str Sleep",
        code: "ST007",
        field: "",
        place: [2, 8, 2, 13],
        help: "write the value out",
    },
    Fault {
        what: "a merge key",
        from: "title: Sleep",
        to: "<<: {status: active}\ntitle: Sleep",
        code: "ST007",
        field: "",
        place: [2, 1, 2, 3],
        help: "write the keys out",
    },
];

/// What a run said and how it ended.
struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Run {
    fn findings(&self) -> Vec<Value> {
        let report: Value = serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("no JSON: {error}\n{}{}", self.stdout, self.stderr));
        report["findings"].as_array().expect("findings").clone()
    }

    /// The codes of the findings on a file, each once.
    fn codes(&self, file: &str) -> Vec<String> {
        let mut codes: Vec<String> = self
            .findings()
            .iter()
            .filter(|finding| finding["file"] == file)
            .map(|finding| text(finding, "code"))
            .collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

fn text(finding: &Value, key: &str) -> String {
    finding[key].as_str().unwrap_or("").to_owned()
}

fn place(finding: &Value) -> Place {
    ["line", "column", "end_line", "end_column"].map(|key| finding[key].as_u64().unwrap_or(0))
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = daylight();
    command.args(["check", "--as-of", "2026-11-22"]).args(arguments);
    command.arg("--content").arg(folder).stdin(Stdio::null());
    command
}

/// Runs `check`; a hang ends the test.
fn check(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = command(folder, arguments);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    let stdout = drain(child.stdout.take().expect("its output"));
    let stderr = drain(child.stderr.take().expect("its errors"));
    let status = end_of(&mut child);
    Run {
        code: status.code(),
        stdout: stdout.join().expect("read output"),
        stderr: stderr.join().expect("read errors"),
    }
}

fn json(folder: &Path) -> Run {
    check(folder, &["--format", "json"])
}

fn drain(mut pipe: impl Read + Send + 'static) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("a readable pipe");
        String::from_utf8(bytes).expect("UTF-8 output")
    })
}

fn end_of(child: &mut Child) -> ExitStatus {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child") {
            return status;
        }
        if start.elapsed() > LIMIT {
            child.kill().expect("a child to kill");
            let _ = child.wait();
            panic!("the program hangs");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn sound() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    lay_base(folder.path());
    folder
}

/// The base with one file more, or another in its place.
fn with(name: &str, bytes: impl AsRef<[u8]>) -> TempDir {
    let folder = sound();
    put(folder.path(), name, bytes);
    folder
}

fn put(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, bytes).expect("a file");
}

fn workspace() -> String {
    fs::read_to_string(base().join(WORKSPACE)).expect("the base's workspace")
}

/// The base's workspace with one text in another's place.
fn changed(from: &str, to: &str) -> String {
    let text = workspace();
    assert!(text.contains(from), "the base has no {from}");
    text.replacen(from, to, 1)
}

#[test]
fn every_fault_is_found_at_its_place_with_its_repair() {
    let mut wrong = Vec::new();
    for fault in &FAULTS {
        let folder = with(WORKSPACE, changed(fault.from, fault.to));
        let run = json(folder.path());
        let findings = run.findings();
        let hit = findings.iter().any(|finding| {
            text(finding, "code") == fault.code
                && text(finding, "file") == WORKSPACE
                && place(finding) == fault.place
                && finding["record"]["kind"] == "workspace"
                && finding["field"].as_str().unwrap_or("") == fault.field
                && text(finding, "help").contains(fault.help)
        });
        let error = findings.iter().any(|finding| finding["level"] == "error");
        if !hit || run.code != Some(i32::from(error)) {
            wrong.push(format!("{}: exit {:?} {findings:#?}", fault.what, run.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_faults_of_one_record_are_found_in_one_run() {
    let mut record = workspace();
    for fault in FAULTS.iter().filter(|fault| {
        !fault.what.contains("missing")
            && !fault.what.contains("twice")
            && !fault.what.contains("in a text's place")
            && !fault.what.contains("id that is none")
            && !fault.what.contains("a tag")
            && !fault.what.contains("a merge key")
    }) {
        record = record.replacen(fault.from, fault.to, 1);
    }
    record.push_str("disease: gout\nnonsense: 1\n");
    let folder = with(WORKSPACE, record);
    let codes = json(folder.path()).codes(WORKSPACE);
    for code in ["ST002", "ST003", "ST004", "ST007", "ST010", "ST013"] {
        assert!(codes.iter().any(|found| found == code), "{code} is not among {codes:?}");
    }
}

#[test]
fn two_records_with_one_id_point_at_their_ids_and_each_other() {
    let folder = with("workspaces/2.yaml", workspace());
    let findings = json(folder.path()).findings();
    for (file, other) in [(WORKSPACE, "workspaces/2.yaml"), ("workspaces/2.yaml", WORKSPACE)] {
        let finding = findings
            .iter()
            .find(|finding| finding["code"] == "ST001" && finding["file"] == file)
            .expect("a finding on each");
        assert!(text(finding, "message").contains(other), "{finding}");
        assert_eq!(finding["field"], "id");
        assert_eq!(place(finding), [1, 5, 1, 8], "it points at the id: {finding}");
    }
}

#[test]
fn a_second_document_is_found_where_it_starts() {
    let folder = with(WORKSPACE, workspace() + "---\nid: \"2\"\n");
    let run = json(folder.path());
    assert_eq!((run.code, run.codes(WORKSPACE)), (Some(1), vec!["ST006".to_owned()]));
    assert_eq!(place(&run.findings()[0]), [36, 1, 36, 4]);
}

#[test]
fn a_mark_at_the_start_and_line_ends_of_another_system_are_no_fault_and_move_no_place() {
    let marked = with(WORKSPACE, format!("\u{feff}{}", workspace()));
    assert_eq!(json(marked.path()).findings(), Vec::<Value>::new());
    let record = changed("created: 2025-03-11", "created: 2025-02-30");
    for text in
        [record.replace('\n', "\r\n"), format!("\u{feff}{record}"), record.replace('\n', "\r")]
    {
        let folder = with(WORKSPACE, text);
        let findings = json(folder.path()).findings();
        assert_eq!(findings.len(), 1, "{findings:#?}");
        assert_eq!(place(&findings[0]), [4, 10, 4, 20]);
    }
}

#[test]
fn broken_yaml_is_said_with_its_reason() {
    for (what, to, line) in [
        ("an open bracket", "title: [a", 3),
        ("a colon in a text", "title: a: b", 2),
        ("an open quote", "title: \"a", 2),
        ("a key at a wrong depth", "title: a\n   status: b", 3),
    ] {
        let folder = with(WORKSPACE, changed("title: Sleep timing and early kidney decline", to));
        let run = json(folder.path());
        let findings = run.findings();
        let finding = findings.iter().find(|finding| finding["code"] == "ST005").expect(what);
        assert_eq!(run.code, Some(1), "{what}");
        assert!(place(finding)[0] >= line, "{what}: {finding}");
        let (_, reason) = text(finding, "message").split_once(": ").map_or_else(
            || (String::new(), String::new()),
            |(said, reason)| (said.to_owned(), reason.to_owned()),
        );
        assert!(reason.trim().len() > 5, "{what}: no reason in {finding}");
    }
}

#[test]
fn tabs_are_named_as_the_fault() {
    let folder = with(WORKSPACE, changed("  approach:", "\tapproach:"));
    let run = json(folder.path());
    let findings = run.findings();
    let finding = findings.iter().find(|f| f["code"] == "ST005").expect("a syntax finding");
    assert_eq!((run.code, place(finding)[0]), (Some(1), 24));
    assert!(text(finding, "help").contains("tabs"), "{finding}");
}

#[test]
fn a_byte_that_is_no_utf_8_is_pointed_at_and_the_rest_is_checked() {
    let mut bytes = changed("created: 2025-03-11", "created: 2025-02-30").into_bytes();
    let at = bytes.windows(6).position(|word| word == b"timing").expect("the word");
    bytes[at] = 0xff;
    let folder = with(WORKSPACE, bytes);
    let run = json(folder.path());
    assert_eq!(run.codes(WORKSPACE), ["ST009", "ST013"]);
    assert_eq!(place(&run.findings()[0]), [2, 14, 2, 15]);
}

#[test]
fn a_file_with_nothing_in_it_is_no_record() {
    for text in ["", "\n\n", "# only a comment\n", "\u{feff}", "---\n", "null\n", "~\n", "{}\n"] {
        let folder = with("workspaces/2.yaml", text);
        let run = json(folder.path());
        assert_eq!(run.codes("workspaces/2.yaml"), ["ST004"], "{text:?}");
        assert_eq!(run.code, Some(1), "{text:?}");
    }
}

#[test]
fn a_file_that_is_no_mapping_is_the_wrong_type() {
    for text in ["hello\n", "- a\n- b\n", "\"quoted\"\n", "|\n  block\n"] {
        let folder = with("workspaces/2.yaml", text);
        let run = json(folder.path());
        assert_eq!(run.codes("workspaces/2.yaml"), ["ST003"], "{text:?}");
    }
}

/// Files that could swell or hang a reader, and the codes that must come of each, and no other.
fn hostile_files() -> Vec<(&'static str, &'static str, Vec<u8>, &'static [&'static str])> {
    const DEEP: usize = 10_000;
    let record = "workspaces/2.yaml";
    let large: &[&str] = &["ST008"];
    let nested_blocks =
        (0..1_400).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "a:\n");
    let many = format!("a: [{}]\n", "1, ".repeat(200_000));
    let keys = (0..60_000).fold(String::new(), |text, key| text + &format!("k{key}: 1\n"));
    vec![
        ("10 MB of record", record, "a: b\n".repeat(2_000_000).into(), large),
        ("10 MB of page", "pages/about.md", "a: b\n".repeat(2_000_000).into(), large),
        ("10 MB in one line", record, "a".repeat(10_000_000).into(), large),
        ("open lists", record, "[".repeat(DEEP).into(), large),
        ("closed lists", record, ("[".repeat(DEEP) + &"]".repeat(DEEP)).into(), large),
        ("mappings in line", record, ("{a: ".repeat(DEEP) + &"}".repeat(DEEP)).into(), large),
        ("lists in blocks", record, ("- ".repeat(DEEP) + "x").into(), large),
        ("keys in blocks", record, nested_blocks.into(), large),
        ("keys of keys", record, ("? ".repeat(DEEP) + "x").into(), large),
        ("many values", record, many.into(), large),
        ("many keys", record, keys.into(), large),
        ("laughs", record, laughs().into(), &["ST002", "ST004", "ST007"]),
        ("noughts", record, vec![0; 100_000], &["ST005"]),
        ("all bytes", record, (0..=255).cycle().take(100_000).collect(), &["ST005", "ST009"]),
    ]
}

/// Nine of nine of nine …: a billion at the end.
fn laughs() -> String {
    let mut text = String::from("a0: &a0 [ha, ha]\n");
    for level in 1..12 {
        let below = format!("*a{}", level - 1);
        text += &format!("a{level}: &a{level} [{}]\n", vec![below; 9].join(", "));
    }
    text
}

#[test]
fn hostile_files_are_refused_in_bounded_time() {
    let mut wrong = Vec::new();
    for (what, name, bytes, codes) in hostile_files() {
        let folder = with(name, bytes);
        let run = json(folder.path());
        if run.code != Some(1) || run.codes(name) != codes {
            wrong.push(format!("{what}: exit {:?}, {:?}", run.code, run.codes(name)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hostile_settings_are_an_error_of_the_environment() {
    for (what, _, bytes, _) in hostile_files() {
        let folder = with("site.yaml", bytes);
        let run = json(folder.path());
        assert_eq!(run.code, Some(2), "{what}: {}", run.stderr);
        assert!(run.stderr.contains("site.yaml"), "{what}: {}", run.stderr);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn hostile_files_are_refused_in_bounded_memory() {
    let mut swollen = Vec::new();
    for (what, name, bytes, _) in hostile_files() {
        let folder = with(name, bytes);
        let peak = peak_kb(folder.path());
        if peak > MOST_KB {
            swollen.push(format!("{what}: {peak} KB"));
        }
    }
    assert!(swollen.is_empty(), "{swollen:?}");
}

/// A file within every limit, full of one fault: said in bounded time, memory and words.
fn flood(text: &str, code: &str) {
    let file = "workspaces/2.yaml";
    assert!(text.len() < 1024 * 1024, "the file is small enough to be read");
    let folder = with(file, text);
    let run = json(folder.path());
    assert_eq!(run.code, Some(1));
    assert!(run.codes(file).iter().any(|found| found == code), "{:?}", run.codes(file));
    #[cfg(target_os = "linux")]
    {
        let peak = peak_kb(folder.path());
        assert!(peak <= MOST_KB, "{peak} KB");
    }
}

#[test]
fn a_flood_of_markup_is_bounded() {
    flood(&format!("id: \"2\"\ntitle: {}\n", "<b>".repeat(30_000)), "ST014");
}

#[test]
fn a_flood_of_misleading_characters_is_bounded() {
    flood(&format!("id: \"2\"\ntitle: {}\n", "\u{202e}a".repeat(30_000)), "ST009");
}

#[test]
fn a_flood_of_unknown_keys_is_bounded() {
    flood(&(0..9_500).fold(String::new(), |text, key| text + &format!("k{key}: 1\n")), "ST002");
}

#[test]
fn a_flood_of_one_key_is_bounded() {
    flood(&"status: active\n".repeat(9_500), "ST003");
}

#[test]
fn a_flood_of_aliases_is_bounded() {
    flood(&format!("a: [{}]\n", "*a, ".repeat(19_000)), "ST007");
}

#[test]
fn a_flood_of_references_to_nobody_is_bounded() {
    let ids = (0..19_000).fold(String::new(), |text, id| text + &format!("r-{id}x, "));
    flood(&format!("id: \"2\"\nowners: [{ids}]\n"), "ST010");
}

/// The most memory that a run ever held. Its output goes into a pipe that is full already, so that
/// it waits there, all work done, until it has been measured.
#[cfg(target_os = "linux")]
fn peak_kb(folder: &Path) -> u64 {
    let (mut reader, mut writer) = std::io::pipe().expect("a pipe");
    writer.write_all(&vec![b' '; 65_536]).expect("a pipe of the usual size");
    let mut command = command(folder, &["--format", "json"]);
    let mut child = command.stdout(writer).stderr(Stdio::null()).spawn().expect("the program");
    // The command holds the writing end until it goes.
    drop(command);
    let peak = settled_peak(child.id());
    let rest = std::thread::spawn(move || reader.read_to_end(&mut Vec::new()));
    end_of(&mut child);
    rest.join().expect("a reader").expect("a readable pipe");
    peak.expect("a run that waits for its reader")
}

/// The high-water mark once the process has neither run nor grown for a while.
#[cfg(target_os = "linux")]
fn settled_peak(process: u32) -> Option<u64> {
    let start = Instant::now();
    let (mut last, mut quiet) = (None, 0);
    while quiet < 30 && start.elapsed() < LIMIT {
        std::thread::sleep(Duration::from_millis(2));
        let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
        let times = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        let value = |key: &str| {
            let line = status.lines().find(|line| line.starts_with(key))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        };
        let ticks: Vec<String> =
            times.split_whitespace().skip(13).take(2).map(str::to_owned).collect();
        let now = Some((value("VmHWM:")?, value("voluntary_ctxt_switches:")?, ticks));
        quiet = if now == last && status.contains("State:\tS") { quiet + 1 } else { 0 };
        last = now;
    }
    last.map(|(peak, _, _)| peak)
}

#[cfg(unix)]
mod links_and_pipes {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn link(target: &str, name: &str) -> TempDir {
        let folder = sound();
        symlink(target, folder.path().join(name)).expect("a link");
        folder
    }

    #[test]
    fn links_out_of_the_folder_and_to_nowhere_are_not_followed() {
        let secret = tempfile::tempdir().expect("a folder");
        put(secret.path(), "secret.yaml", "id: \"7\"\ntitle: SECRET-MARKER\n");
        let outside = secret.path().join("secret.yaml");
        for (target, name) in [
            (outside.to_str().expect("UTF-8"), "workspaces/2.yaml"),
            (secret.path().to_str().expect("UTF-8"), "workspaces/more"),
            ("nowhere.yaml", "workspaces/2.yaml"),
            ("2.yaml", "workspaces/2.yaml"),
            ("..", "workspaces/loop"),
            ("/dev/zero", "workspaces/2.yaml"),
            ("/proc/self/environ", "pages/about.md"),
        ] {
            let folder = sound();
            fs::create_dir_all(folder.path().join("pages")).expect("a folder");
            symlink(target, folder.path().join(name)).expect("a link");
            let run = json(folder.path());
            assert_eq!((run.code, run.codes(name)), (Some(1), vec!["ST017".into()]), "{target}");
            assert_eq!(place(&run.findings()[0]), [1, 1, 1, 1], "{target}");
            assert!(!run.stdout.contains("SECRET-MARKER"));
        }
    }

    #[test]
    fn a_link_within_the_folder_is_the_file_that_it_leads_to() {
        let folder = link("1.yaml", "workspaces/2.yaml");
        assert_eq!(json(folder.path()).codes("workspaces/2.yaml"), ["ST001"]);
    }

    #[test]
    fn settings_behind_a_link_out_are_not_read() {
        let folder = sound();
        let file = folder.path().join("site.yaml");
        let outside = tempfile::tempdir().expect("a folder");
        fs::copy(&file, outside.path().join("site.yaml")).expect("a copy");
        fs::remove_file(&file).expect("no settings");
        symlink(outside.path().join("site.yaml"), &file).expect("a link");
        assert_eq!(json(folder.path()).code, Some(2));
    }

    #[test]
    fn a_pipe_in_the_folder_is_not_waited_for() {
        for name in ["workspaces/2.yaml", "pages/about.md", "notes.txt", "policies.yaml"] {
            let folder = sound();
            fs::create_dir_all(folder.path().join("pages")).expect("a folder");
            let made = Command::new("mkfifo").arg(folder.path().join(name)).status();
            if !made.is_ok_and(|status| status.success()) {
                tell("skipped: a pipe among the records (no mkfifo here)");
                return;
            }
            let run = json(folder.path());
            assert_eq!(run.codes(name), ["ST018"], "{name}");
        }
    }

    #[test]
    fn a_folder_that_cannot_be_read_is_an_error_of_the_environment() {
        let folder = sound();
        let locked = folder.path().join("workspaces");
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("no rights");
        let run = fs::read_dir(&locked).is_err().then(|| json(folder.path()));
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).expect("rights again");
        let Some(run) = run else {
            tell("skipped: a file without the right to read (this user can read everything)");
            return;
        };
        assert_eq!(run.code, Some(2), "{}", run.stdout);
        assert!(run.stderr.contains("workspaces"), "{}", run.stderr);
    }
}

/// The sound base with a warning (a long title) and a note (no day of analysis).
fn doubtful() -> TempDir {
    let record = changed("analysis_started: 2025-03-20\n", "");
    let title = format!("title: {}", "Sleep and kidneys ".repeat(6));
    with(WORKSPACE, record.replace("title: Sleep timing and early kidney decline", &title))
}

#[test]
fn exit_codes_say_what_stands() {
    let (sound, doubtful) = (sound(), doubtful());
    let wrong = with(WORKSPACE, changed("created: 2025-03-11", "created: 2025-02-30"));
    for (folder, arguments, code) in [
        (&sound, &["--fail-on", "note"][..], 0),
        (&doubtful, &[], 0),
        (&doubtful, &["--fail-on", "error"], 0),
        (&doubtful, &["--fail-on", "warning"], 1),
        (&doubtful, &["--fail-on", "note"], 1),
        (&doubtful, &["--fail-on", "warning", "--ignore", "ST012"], 0),
        (&doubtful, &["--fail-on", "note", "--ignore", "ST,DV005"], 0),
        (&doubtful, &["--fail-on", "note", "--select", "AC"], 0),
        (&doubtful, &["--fail-on", "note", "--select", "dv"], 1),
        (&doubtful, &["--fail-on", "warning", "--select", "ST012,AC"], 1),
        (&doubtful, &["--fail-on", "warning", "--select", "ST", "--ignore", "ST012"], 0),
        (&wrong, &[], 1),
        (&wrong, &["--ignore", "ST013"], 0),
        (&wrong, &["--select", "ST013"], 1),
        (&wrong, &["--select", "XX999"], 2),
        (&wrong, &["--ignore", "ST01"], 2),
        (&wrong, &["--fail-on", "off"], 2),
        (&wrong, &["--format", "xml"], 2),
        (&wrong, &["--as-of", "2026-02-30"], 2),
        (&wrong, &["--nonsense"], 2),
    ] {
        let run = check(folder.path(), arguments);
        assert_eq!(run.code, Some(code), "{arguments:?}: {}{}", run.stdout, run.stderr);
        assert_eq!(code == 2, run.stdout.is_empty(), "{arguments:?}: {}", run.stdout);
    }
}

#[test]
fn an_unknown_code_is_named() {
    let run = check(sound().path(), &["--select", "XX999"]);
    assert!(run.stderr.contains("XX999"), "{}", run.stderr);
}

#[test]
fn settings_that_cannot_be_used_end_the_run_with_2() {
    for (what, text) in [
        ("broken", "title: [\n"),
        ("empty", ""),
        ("a list", "- a\n"),
        ("no title", "program: x\nbase_url: https://example.org/\n"),
        ("not UTF-8 at all", "\u{0}"),
    ] {
        let folder = with("site.yaml", text);
        for format in ["human", "json"] {
            let run = check(folder.path(), &["--format", format]);
            assert_eq!(run.code, Some(2), "{what}: {}{}", run.stdout, run.stderr);
            assert!(run.stderr.contains("site.yaml"), "{what}: {}", run.stderr);
        }
    }
    let folder = sound();
    fs::remove_file(folder.path().join("site.yaml")).expect("no settings");
    assert_eq!(json(folder.path()).code, Some(2));
    assert_eq!(json(&folder.path().join("nowhere")).code, Some(2));
    assert_eq!(json(&folder.path().join(WORKSPACE)).code, Some(2));
}

/// Every fault in a workspace of its own.
fn all_faults() -> TempDir {
    let folder = doubtful();
    for (index, fault) in FAULTS.iter().enumerate() {
        let name = format!("workspaces/f{index}.yaml");
        put(
            folder.path(),
            &name,
            changed(fault.from, fault.to).replace("\"1\"", &format!("f{index}")),
        );
    }
    put(folder.path(), "workspaces/new\nline, 100%: x.yaml", "- a\n");
    folder
}

#[test]
fn two_runs_say_the_same_in_every_format() {
    let folder = all_faults();
    for format in ["human", "short", "json", "sarif", "github"] {
        let first = check(folder.path(), &["--format", format]);
        assert!(!first.stdout.is_empty(), "{format}");
        for _ in 0..3 {
            let next = check(folder.path(), &["--format", format]);
            assert!(first.stdout == next.stdout && first.stderr == next.stderr, "{format}");
        }
    }
}

#[test]
fn the_json_has_the_documented_keys_and_no_other() {
    let folder = all_faults();
    let report: Value = serde_json::from_str(&json(folder.path()).stdout).expect("JSON");
    let keys = |value: &Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&report), ["as_of", "findings", "summary", "version"]);
    assert_eq!((&report["version"], &report["as_of"]), (&1.into(), &"2026-11-22".into()));
    let summary = [
        "decisions",
        "error",
        "held_back",
        "institutions",
        "note",
        "researchers",
        "warning",
        "workspaces",
    ];
    assert_eq!(keys(&report["summary"]), summary);
    let finding = [
        "clauses",
        "code",
        "column",
        "end_column",
        "end_line",
        "field",
        "file",
        "fingerprint",
        "help",
        "level",
        "line",
        "message",
        "name",
        "record",
        "waived",
    ];
    let findings = report["findings"].as_array().expect("findings");
    assert!(findings.len() > FAULTS.len());
    for found in findings {
        assert_eq!(keys(found), finding);
        let [line, column, end_line, end_column] = place(found);
        assert!(line >= 1 && column >= 1 && (end_line, end_column) >= (line, column), "{found}");
    }
    let errors = findings.iter().filter(|finding| finding["level"] == "error").count();
    assert_eq!(report["summary"]["error"], errors);
}

#[test]
fn the_sarif_has_what_version_2_1_0_requires() {
    let folder = all_faults();
    let run = check(folder.path(), &["--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().expect("runs");
    assert_eq!(runs.len(), 1);
    let driver = &runs[0]["tool"]["driver"];
    assert_eq!(driver["name"], "daylight");
    let rules: Vec<&Value> =
        driver["rules"].as_array().expect("rules").iter().map(|rule| &rule["id"]).collect();
    let results = runs[0]["results"].as_array().expect("results");
    assert_eq!(results.len(), json(folder.path()).findings().len());
    for result in results {
        assert!(rules.contains(&&result["ruleId"]), "{result}");
        assert!(!text(&result["message"], "text").is_empty(), "{result}");
        assert!(["error", "warning", "note"].contains(&&*text(result, "level")), "{result}");
        let place = &result["locations"][0]["physicalLocation"];
        let uri = text(&place["artifactLocation"], "uri");
        let legal = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
        assert!(!uri.is_empty() && uri.chars().all(legal), "no URI: {uri:?}");
        assert!(!uri.split('/').next().unwrap_or("").contains(':'), "no relative URI: {uri}");
        let part = |key: &str| place["region"][key].as_u64().unwrap_or(0);
        assert!(part("startLine") >= 1 && part("startColumn") >= 1, "{result}");
        let ends = (part("endLine"), part("endColumn"));
        assert!(ends >= (part("startLine"), part("startColumn")), "{result}");
    }
}

#[test]
fn a_line_for_github_is_one_line_whatever_is_in_it() {
    let folder = all_faults();
    let run = check(folder.path(), &["--format", "github"]);
    let findings = json(folder.path()).findings();
    assert_eq!(run.stdout.lines().count(), findings.len(), "{}", run.stdout);
    for line in run.stdout.lines() {
        let command = ["::error file=", "::warning file=", "::notice file="];
        assert!(command.iter().any(|start| line.starts_with(start)), "{line}");
    }
    assert!(run.stdout.contains("workspaces/new\u{fffd}line%2C 100%25%3A x.yaml,line="));
}

/// The base with a title that ST009 refuses, and a waiver for it.
fn waived(change: impl Fn(&str) -> String) -> TempDir {
    let record = changed("title: Sleep timing", "title: Sleep \u{202e}timing");
    let folder = with(WORKSPACE, &record);
    let found = json(folder.path()).findings();
    let fingerprint = text(&found[0], "fingerprint");
    let waiver = format!(
        "waivers:\n  - {{rule: ST009, field: title, fingerprint: {fingerprint}, reason: quoted from a poem, by: Resource Access Board, on: 2026-01-10, until: 2027-01-10}}\n"
    );
    put(folder.path(), WORKSPACE, record + &change(&waiver));
    folder
}

fn summary(run: &Run) -> Value {
    serde_json::from_str::<Value>(&run.stdout).expect("JSON")["summary"].clone()
}

#[test]
fn a_waiver_lifts_its_finding_which_stays_and_counts_nowhere() {
    let folder = waived(str::to_owned);
    let run = check(folder.path(), &["--format", "json", "--fail-on", "note"]);
    assert_eq!(run.code, Some(0), "{}", run.stdout);
    let findings = run.findings();
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (text(&findings[0], "code"), text(&findings[0], "level")),
        ("ST009".into(), "error".into())
    );
    assert_eq!(findings[0]["waived"]["by"], "Resource Access Board");
    assert_eq!(findings[0]["waived"]["reason"], "quoted from a poem");
    let summary = summary(&run);
    assert_eq!((&summary["error"], &summary["warning"]), (&0.into(), &0.into()));
    assert_eq!(summary["held_back"], Value::Array(Vec::new()));
    let sarif = check(folder.path(), &["--format", "sarif"]).stdout;
    assert!(sarif.contains("suppressions"));
    assert_eq!(check(folder.path(), &["--format", "github"]).stdout, "");
}

#[test]
fn a_waiver_holds_for_its_text_its_time_and_its_rule_only() {
    for (what, from, to, code) in [
        ("its last day", "2027-01-10", "2026-11-22", ""),
        ("the day after", "2027-01-10", "2026-11-21", "WV002"),
        ("another text", "fingerprint: ", "fingerprint: 0", "WV003"),
        ("another field", "field: title", "field: questions", "WV001"),
        ("another rule", "rule: ST009", "rule: ST013", "WV001"),
        ("no rule", "rule: ST009", "rule: ST999", "WV004"),
        ("nobody", "by: Resource Access Board, ", "", "ST004"),
        ("no reason", "reason: quoted from a poem, ", "", "ST004"),
        ("no end", ", until: 2027-01-10", "", "ST004"),
        ("no text", "fingerprint: ", "fingerprint: , was: ", "ST004"),
    ] {
        let folder = waived(|waiver| {
            assert!(waiver.contains(from), "{what}");
            waiver.replacen(from, to, 1)
        });
        let run = json(folder.path());
        let codes = run.codes(WORKSPACE);
        let stands = run.findings().iter().any(|f| f["code"] == "ST009" && f["waived"].is_null());
        assert_eq!(stands, !code.is_empty(), "{what}: {codes:?}");
        assert_eq!(run.code, Some(i32::from(stands)), "{what}");
        assert!(code.is_empty() || codes.iter().any(|found| found == code), "{what}: {codes:?}");
    }
}

#[test]
fn a_waiver_no_longer_holds_when_its_text_changes() {
    let folder = waived(str::to_owned);
    let record = fs::read_to_string(folder.path().join(WORKSPACE)).expect("the record");
    put(folder.path(), WORKSPACE, record.replace("early kidney", "late kidney"));
    let run = json(folder.path());
    assert_eq!((run.code, run.codes(WORKSPACE)), (Some(1), vec!["ST009".into(), "WV003".into()]));
}
