//! What somebody could plant or send, and what it must not do: write elsewhere, delete what is not ours, hang, lose output, command
//! the terminal, run in a spreadsheet.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::overlay::{base, lay, lay_base};
use crate::program::{Run, daylight, tell};
use crate::serve::Server;

/// Longer than any of these runs takes; a hang is a failure, and not the end of the suite.
const PATIENCE: Duration = Duration::from_secs(20);

/// A folder with the base's records.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().expect("a folder"));
        lay_base(&place.path("content"));
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let file = self.path(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }

    /// Runs the program in the folder; kills what hangs.
    fn run(&self, arguments: &[&str]) -> Run {
        let mut command = daylight();
        command.current_dir(self.0.path()).args(arguments);
        // A pipe that nobody empties would stop what says much.
        let said = [".out", ".err"].map(|name| fs::File::create(self.path(name)).expect("a file"));
        let [out, err] = said;
        let mut child = command.stdout(out).stderr(err).spawn().expect("the program");
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().expect("a child") {
                break status;
            }
            if start.elapsed() > PATIENCE {
                child.kill().expect("a kill");
                panic!("{arguments:?} hangs");
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        let [stdout, stderr] =
            [".out", ".err"].map(|name| fs::read(self.path(name)).expect("a file"));
        Run(Output { status, stdout, stderr })
    }

    fn build(&self, more: &[&str]) -> Run {
        self.run(&[&["build", "--as-of", "2026-11-22"], more].concat())
    }
}

/// A named pipe; false where none can be made.
fn pipe(at: &Path) -> bool {
    let made = Command::new("mkfifo").arg(at).status().is_ok_and(|status| status.success());
    if !made {
        tell("skipped: named pipes (no mkfifo here)");
    }
    made
}

#[test]
fn a_kept_index_takes_the_place_of_an_index_alone() {
    let place = Place::new();
    let strangers: [(&str, &[(&str, &str)]); 5] = [
        ("endings", &[("Cargo.lock", "p"), ("notes.store", "p")]),
        ("below", &[("sub.store/diary.txt", "precious")]),
        ("another", &[("meta.json", "{\"title\": \"mine\"}"), (".managed.json", "[]")]),
        (
            "managed",
            &[("meta.json", "{}"), (".managed.json", "[\"diary.txt\"]"), ("diary.txt", "p")],
        ),
        ("violators", &[("violators/letter.txt", "p")]),
    ];
    for (name, files) in strangers {
        files.iter().for_each(|(file, text)| place.write(&format!("{name}/{file}"), text));
        let run = place.build(&["--keep-index", name]);
        run.expect_code(2);
        run.expect_words(&[name, "no search index"]);
        for (file, text) in files {
            let there = fs::read_to_string(place.path(&format!("{name}/{file}"))).expect(file);
            assert_eq!(there, *text, "{name}");
        }
    }
    place.build(&["--keep-index", "index"]).expect_code(0);
    place.build(&["--keep-index", "index"]).expect_code(0);
    place.write("index/letter.txt", "mine");
    place.build(&["--keep-index", "index"]).expect_code(2);
    assert!(place.path("index/meta.json").exists() && place.path("index/letter.txt").exists());
}

#[test]
#[cfg(unix)]
fn nothing_is_written_through_a_planted_link() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    let outside = tempfile::tempdir().expect("a folder");
    let victim = outside.path().join("victim");
    let export = r#"{"data":[{"workspaceId":2,"snapshotId":2,"name":"T","workspaceUsers":[],"accessTier":"CONTROLLED"}]}"#;
    place.write("export.json", export);
    symlink(&victim, place.path("content/workspaces/.2.yaml.part")).expect("a link");
    symlink(&victim, place.path("content/workspaces/2.yaml")).expect("a link");
    place.run(&["import", "export.json", "--into", "content"]);
    assert!(!victim.exists(), "written through a link to a file");

    let elsewhere = place.path("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    symlink(outside.path(), elsewhere.join("workspaces")).expect("a link");
    let run = place.run(&["import", "export.json", "--into", "elsewhere"]);
    run.expect_code(2);
    run.expect_words(&["workspaces", "link"]);
    let written = fs::read_dir(&elsewhere).expect("a folder").count();
    assert_eq!(written, 1, "an import that is refused has written something");
    let run = place.run(&["new", "workspace", "7", "--content", "elsewhere"]);
    run.expect_code(2);
    assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 0, "written elsewhere");

    for name in ["lock", "staging", "swap", "gone-1", "old"] {
        let place = Place::new();
        symlink(&victim, place.path(&format!(".public.daylight-{name}"))).expect("a link");
        place.build(&[]);
        assert!(!victim.exists(), "written through a link in the place of {name}");
    }
}

#[test]
fn a_schema_is_not_written_over_another_file() {
    let place = Place::new();
    place.run(&["schema", "schemas"]).expect_code(0);
    place.run(&["schema", "schemas"]).expect_code(0);
    place.write("schemas/workspace.schema.json", "mine");
    fs::remove_file(place.path("schemas/decision.schema.json")).expect("a file");
    let run = place.run(&["schema", "schemas"]);
    run.expect_code(2);
    run.expect_words(&["workspace.schema.json", "nothing was written"]);
    let there = fs::read_to_string(place.path("schemas/workspace.schema.json")).expect("a file");
    assert!(there == "mine" && !place.path("schemas/decision.schema.json").exists());
}

#[test]
fn a_theme_is_read_whole_or_refused() {
    let refused = |name: &str, bytes: &[u8], words: &[&str]| {
        let place = Place::new();
        place.build(&[]).expect_code(0);
        place.write(&format!("theme/assets/{name}"), bytes);
        let run = place.build(&["--theme", "theme"]);
        run.expect_code(2);
        run.expect_words(words);
        place.build(&[]).expect_code(0);
    };
    refused("film.mp4", &vec![7; (16 << 20) + 1], &["film.mp4", "16 MiB"]);
    #[cfg(unix)]
    refused("a\nb.css", b"x", &["a\\u{a}b.css", "rename it"]);
    let place = Place::new();
    fs::create_dir_all(place.path("theme/assets")).expect("a folder");
    if pipe(&place.path("theme/assets/x.css")) {
        let run = place.build(&["--theme", "theme"]);
        run.expect_code(2);
        run.expect_words(&["x.css", "no regular file"]);
    }
}

#[test]
fn nobody_waits_for_a_pipe_in_a_files_place() {
    for (name, verb) in [
        ("public/daylight-files.txt", "build"),
        (".public.daylight-swap", "build"),
        (".public.daylight-before/daylight-files.txt", "restore"),
        ("content/imports.yaml", "import"),
        ("public/violators.json", "diff"),
        ("public/search/index.json", "search"),
        ("index/meta.json", "index"),
    ] {
        let place = Place::new();
        place.write("export.json", r#"{"data":[]}"#);
        fs::create_dir_all(place.path(name).parent().expect("a folder")).expect("a folder");
        if !pipe(&place.path(name)) {
            return;
        }
        match verb {
            "build" => place.build(&[]),
            "restore" => place.run(&["restore"]),
            "import" => place.run(&["import", "export.json"]),
            "diff" => place.run(&["diff", "public", "public"]),
            "index" => {
                place.build(&[]).expect_code(0);
                place.run(&["search", "sleep", "--index", "index"])
            }
            _ => place.run(&["search", "sleep"]),
        };
    }
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_is_lost_is_an_error() {
    let place = Place::new();
    place.build(&["--out", "other"]).expect_code(0);
    for arguments in [
        &["check", "--format", "html"][..],
        &["check", "--format", "json"],
        &["check"],
        &["build", "--format", "json"],
        &["build"],
        &["diff", "other", "other"],
        &["search", "sleep", "--site", "other"],
        &["explain", "ST001"],
        &["schema", "schemas"],
        &["export", "--to", "quickwit", "export"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
        let mut command = daylight();
        command.current_dir(place.0.path()).args(arguments).stdout(full).stderr(Stdio::piped());
        let run = Run(command.spawn().expect("the program").wait_with_output().expect("its end"));
        run.expect_code(2);
        run.expect_words(&["standard output"]);
    }
    // Who reads no further has read enough.
    let mut command = daylight();
    command.current_dir(place.0.path()).arg("explain").stdout(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("its end").code(), Some(0));
}

#[test]
fn what_comes_from_files_does_not_command_the_terminal() {
    let place = Place::new();
    let id = "x\\e]0;pwn\\a\\e[2J\\nheld back: none\\u009b31m\\u202e";
    let record = format!(
        "id: \"{id}\"\ntitle: \"{id}\"\nstatus: active\nowners: [\"{id}\"]\nquestions: \"{id}\"\n"
    );
    lay(&place.path("content"), "workspaces/x.yaml whole", &record);
    let export = r#"{"data":[{"workspaceId":"\u001b[2J\nforged: 1","name":"T","\u001b[31mkey\nforged: 2":1,"workspaceUsers":[{"userId":"\u009b2J"}]}]}"#;
    place.write("export.json", export);
    let runs: [&[&str]; 9] = [
        &["check", "--format", "human"],
        &["check", "--format", "short"],
        &["check", "--format", "github"],
        &["check", "--format", "html"],
        &["check", "--format", "json"],
        &["check", "--format", "sarif"],
        &["build", "--format", "human"],
        &["build", "--format", "json"],
        &["import", "export.json", "--into", "other"],
    ];
    for arguments in runs {
        let said = place.run(arguments).said();
        let bad =
            said.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t') || *c == '\u{202e}');
        assert_eq!(bad, None, "{arguments:?}: {said}");
        for line in said.lines() {
            let forged = line.starts_with("forged:") || line.starts_with("held back: none");
            assert!(!forged, "{arguments:?}: {line}");
        }
    }
}

#[test]
fn no_cell_is_run_by_a_spreadsheet() {
    let place = Place::new();
    lay(&place.path("content"), "workspaces/1.yaml", "title: \"Sleep;=1+1 and kidneys\"\n");
    place.build(&[]).expect_code(0);
    let csv = fs::read_to_string(place.path("public/projects.csv")).expect("a file");
    assert!(csv.contains("\"Sleep;'=1+1 and kidneys\"") && !csv.starts_with('\u{feff}'), "{csv}");
    lay(&place.path("content"), "site.yaml", "csv_bom: true\n");
    place.build(&[]).expect_code(0);
    for entry in walkdir::WalkDir::new(place.path("public")) {
        let entry = entry.expect("an entry");
        if entry.path().extension().is_some_and(|end| end == "csv") {
            let text = fs::read_to_string(entry.path()).expect("a file");
            assert!(text.is_empty() || text.starts_with('\u{feff}'), "{}", entry.path().display());
        }
    }
}

#[test]
fn pages_without_script_let_none_run_and_the_queue_only_its_own() {
    let place = Place::new();
    place.build(&[]).expect_code(0);
    let policy = |name: &str| {
        let html = fs::read_to_string(place.path("public").join(name)).expect(name);
        html.split("script-src ").nth(1).and_then(|rest| rest.split(';').next()).map(str::to_owned)
    };
    for name in ["index.html", "projects/1.html", "violators.html", "404.html", "statistics.html"] {
        assert_eq!(policy(name).as_deref(), Some("'none'"), "{name}");
    }
    for name in ["search.html", "violators-search.html"] {
        assert_eq!(policy(name).as_deref(), Some("'self'"), "{name}");
    }
    let queue = place.run(&["check", "--format", "html"]).said();
    assert!(!queue.contains("unsafe-inline") && queue.contains("script-src 'sha256-"), "{queue}");
}

#[test]
fn names_that_some_computers_cannot_keep_are_a_warning_with_the_repair() {
    let place = Place::new();
    let content = place.path("content");
    let name = fs::read_to_string(base().join("institutions/lakehaven.yaml")).expect("a record");
    for id in ["con", "nul", "com7"] {
        let text = name.replace("id: lakehaven", &format!("id: {id}"));
        lay(&content, &format!("institutions/{id}.yaml whole"), &text);
    }
    fs::write(
        content.join("institutions/LAKEHAVEN.yaml"),
        name.replace("id: lakehaven", "id: lake"),
    )
    .expect("a record");
    let run = place.run(&["check", "--format", "short", "--as-of", "2026-11-22"]);
    for words in ["`con`", "`nul`", "`com7`", "differ in capitals only"] {
        run.expect_words(&[words]);
    }
    let levels = |word: &str| {
        run.said().lines().filter(|line| line.contains(&format!(": {word} ST016"))).count()
    };
    assert_eq!((levels("warning"), levels("error")), (4, 0), "{}", run.said());
}

#[test]
fn an_address_with_a_login_is_refused() {
    let place = Place::new();
    let profile = "profile:\n  url: https://user:secret@example.org/people\n  interests: Sleep.\n";
    lay(&place.path("content"), "researchers/r-1.yaml", profile);
    let run = place.run(&["check", "--format", "short", "--as-of", "2026-11-22"]);
    run.expect_words(&["`profile.url` holds a login"]);
    place.build(&[]);
    for entry in walkdir::WalkDir::new(place.path("public")) {
        let entry = entry.expect("an entry");
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).expect("a file");
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("secret@"), "{}", entry.path().display());
        }
    }
}

/// A table of telephone numbers, and a violation at its end: what is reported there shows the lines around it.
#[test]
fn of_many_identifiers_none_is_printed() {
    let place = Place::new();
    for count in [60, 300] {
        let mut text = "questions: |\n".to_owned();
        for number in 0..count {
            text.push_str(&format!(
                "  We asked at 617-555-{number:04} whether sleep and kidneys go together.\n"
            ));
        }
        text.push_str(
            "  We will contact participants at 617-555-9999, and n = 7 participants agreed.\n",
        );
        lay(&place.path("content"), "workspaces/1.yaml", &text);
        for format in ["human", "short", "json", "sarif", "github", "html"] {
            let said = place.run(&["check", "--format", format, "--as-of", "2026-11-22"]).said();
            assert!(said.contains("RU030") && !said.contains("617-555-"), "{count} in {format}");
        }
    }
}

/// A record that is a link within the folder is still excluded and marked, though it is not written through.
#[test]
#[cfg(unix)]
fn a_record_that_is_a_link_leaves_the_site_as_every_other() {
    let place = Place::new();
    let row = |id: u32, more: &str| {
        format!(
            r#"{{"workspaceId":{id},"snapshotId":{id},"name":"A study of sleep {id}","status":"ACTIVE","accessTier":"CONTROLLED","creationTime":"2025-03-11T00:00:00","modifiedTime":"2026-02-02T00:00:00","workspaceUsers":[],"workspaceOwner":[],"intendToStudy":"Q","scientificApproaches":"A","findingsFromStudy":"F"{more}}}"#
        )
    };
    let export = |rows: &[String]| {
        format!(
            r#"{{"totalActiveProjects":{0},"totalMatchedRecords":{0},"data":[{1}]}}"#,
            rows.len(),
            rows.join(",")
        )
    };
    let all: Vec<String> = (1..=4).map(|id| row(id, "")).collect();
    for last in [
        export(&all[..3]),
        export(&[&all[..3], &[row(4, r#","excludeFromPublicDirectory":true"#)]].concat()),
    ] {
        place.write("export.json", export(&all));
        place.run(&["import", "export.json", "--into", "linked"]).expect_code(0);
        let (record, real) =
            (place.path("linked/workspaces/4.yaml"), place.path("linked/workspaces/real.yaml"));
        fs::rename(&record, &real).expect("a record");
        std::os::unix::fs::symlink("real.yaml", &record).expect("a link");
        place.write("export.json", last);
        place.run(&["import", "export.json", "--into", "linked"]);
        place.build(&["--content", "linked", "--out", "site"]).expect_code(0);
        assert!(!place.path("site/projects/4.html").exists(), "what left is shown");
        fs::remove_dir_all(place.path("linked")).expect("a folder");
    }
}

/// Opens so many connections that begin to say something and never end.
fn stalled(server: &Server, count: usize, said: &str) -> Vec<TcpStream> {
    (0..count)
        .map(|_| {
            let mut stream = TcpStream::connect(&server.address).expect("a connection");
            stream.write_all(said.replace("HOST", &server.address).as_bytes()).expect("a request");
            stream
        })
        .collect()
}

#[test]
fn who_stalls_keeps_nobody_else_waiting() {
    let place = Place::new();
    let server = Server::start(&place.path("content"));
    let post = "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1000000\r\n\r\n";
    let many = "GET /data/projects.jsonl HTTP/1.1\r\nHost: HOST\r\n\r\n";
    for (count, said) in
        [(12, post), (200, "GET / HT"), (12, &*many.repeat(200)), (12, "\x16\x03\x01")]
    {
        let held = stalled(&server, count, said);
        let start = Instant::now();
        assert_eq!(server.get("/").0, 200, "{said:.20}");
        assert!(start.elapsed() < Duration::from_secs(5), "{said:.20}: {:?}", start.elapsed());
        let title = format!("Title after {said:.4}")
            .escape_debug()
            .to_string()
            .replace(['\\', '{', '}'], "");
        lay(&place.path("content"), "workspaces/1.yaml", &format!("title: {title}\n"));
        server.wait_for("/projects/1.html", &title);
        drop(held);
    }
    let mut stream = TcpStream::connect(&server.address).expect("a connection");
    stream.write_all(b"GET /").expect("a part of a request");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    assert_eq!(stream.read(&mut [0; 64]).unwrap_or(0), 0, "a request that never ends is answered");
}

#[test]
fn a_folder_that_is_taken_away_and_put_back_is_watched_again() {
    let place = Place::new();
    let content = place.path("content");
    let server = Server::start(&content);
    fs::rename(&content, place.path("away")).expect("taken away");
    server.wait_for("/-/findings.json", "there is no content folder");
    assert_eq!(server.get("/").0, 200, "the last good site stays");
    lay_base(&content);
    lay(&content, "workspaces/1.yaml", "title: Put back\n");
    server.wait_for("/projects/1.html", "Put back");
    lay(&content, "workspaces/1.yaml", "title: Changed since\n");
    server.wait_for("/projects/1.html", "Changed since");
}

#[test]
fn a_file_is_served_as_what_it_is_under_its_decoded_address() {
    let place = Place::new();
    place.write("theme/assets/a b.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    let server = Server::start_with(
        &place.path("content"),
        &["--theme", place.path("theme").to_str().expect("UTF-8")],
    );
    let mut stream = TcpStream::connect(&server.address).expect("a connection");
    write!(stream, "GET /assets/a%20b.svg HTTP/1.1\r\nHost: {}\r\n\r\n", server.address)
        .expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(
        answer.contains("Content-Type: image/svg+xml\r\n") && answer.ends_with("svg'/>"),
        "{answer}"
    );
}
