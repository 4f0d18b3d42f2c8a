//! How long a full build, a build with one changed record and a check take, against `cp -r` of the
//! same site on the same machine in the same run; and how much memory.
//!
//! `cargo bench --bench build -- 20000` (the default). Works in `/dev/shm` where there is one.
//! `cargo bench --bench build -- generate 20000 DIR` only writes the records.

#![allow(clippy::print_stdout, reason = "a bench prints its figures")]
#![allow(missing_docs, reason = "a program, not a library")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

mod corpus;
#[allow(dead_code, reason = "tests need more of it")]
#[path = "../it/program.rs"]
mod program;

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [verb, count, folder] = arguments.as_slice()
        && verb == "generate"
    {
        return corpus::generate(Path::new(folder), count.parse().expect("a number"), 2026);
    }
    let wanted: Vec<usize> =
        arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let counts = if wanted.is_empty() { vec![20_000] } else { wanted };
    for count in counts {
        measure(count);
    }
}

fn measure(count: usize) {
    let shm = Path::new("/dev/shm");
    let home = if shm.is_dir() { tempfile::tempdir_in(shm) } else { tempfile::tempdir() }
        .expect("a folder");
    let content = home.path().join("content");
    let out = home.path().join("public");
    println!("{count} workspaces");
    corpus::generate(&content, count, 2026);
    let arguments = |verb: &str| {
        let mut words = vec![verb.to_owned(), "--content".into(), content.display().to_string()];
        words.extend(["--as-of".into(), "2026-11-22".into()]);
        words
    };
    let building = || {
        let mut words = arguments("build");
        words.extend(["--out".into(), out.display().to_string()]);
        words
    };
    let check =
        run("check", &[arguments("check"), vec!["--format".into(), "short".into()]].concat());
    let full = run("build, full", &building());
    let same = run("build, nothing changed", &building());
    change(&content.join("workspaces/40007.yaml"));
    let one = run("build, one record changed", &building());
    let copied = copy(&out, &home.path().join("copy"));
    println!("{:<28}{copied:>8.2} s", "cp -r of the site");
    println!("check / full build: {:.2}; full build / cp -r: {:.2}", check / full, full / copied);
    println!("nothing changed / full: {:.2}; one changed / full: {:.2}", same / full, one / full);
    println!("median project page: {} bytes\n", median_page(&out));
}

/// Runs the program; prints and returns seconds, and prints the peak of its memory.
fn run(what: &str, arguments: &[String]) -> f64 {
    let start = Instant::now();
    let mut child = program::daylight()
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut stdout = child.stdout.take().expect("its output");
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut stdout, &mut text).map(|_| text)
    });
    let mut peak = 0;
    loop {
        peak = peak.max(memory(&status));
        if child.try_wait().expect("its end").is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{what:<28}{seconds:>8.2} s {:>8} MiB", peak / 1024);
    if let Ok(Ok(text)) = reader.join() {
        for line in
            text.lines().filter(|line| line.starts_with("seconds:") || line.starts_with("written:"))
        {
            println!("    {line}");
        }
    }
    seconds
}

/// The peak of a process's memory in KiB, while it lives.
fn memory(status: &Path) -> u64 {
    let text = fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn change(file: &Path) {
    let text = fs::read_to_string(file).expect("a record");
    fs::write(
        file,
        text.replacen(
            "questions: |\n",
            "questions: |\n  One sentence more than before stands here.\n",
            1,
        ),
    )
    .expect("a record");
}

fn copy(from: &Path, into: &Path) -> f64 {
    let start = Instant::now();
    let status = Command::new("cp").arg("-r").args([from, into]).status().expect("cp");
    assert!(status.success());
    start.elapsed().as_secs_f64()
}

fn median_page(out: &Path) -> u64 {
    let pages = fs::read_dir(out.join("projects")).expect("projects");
    let mut sizes: Vec<u64> = pages
        .filter_map(|entry| entry.ok()?.metadata().ok())
        .filter(std::fs::Metadata::is_file)
        .map(|meta| meta.len())
        .collect();
    sizes.sort_unstable();
    sizes[sizes.len() / 2]
}
