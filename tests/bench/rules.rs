//! How long each family of rules takes on N workspaces, in this process, reading apart.
//!
//! `cargo bench --bench rules -- 20000` (the default). "Texts as words" is what every family needs first.
//! `cargo bench --bench rules -- growth` shows which rules take more than twice the time on hostile texts of twice the size.

#![allow(clippy::print_stdout, reason = "a bench prints its figures")]
#![allow(missing_docs, reason = "a program, not a library")]

use std::path::Path;
use std::time::Instant;

use daylight::base::date;
use daylight::model::catalog::Catalog;
use daylight::rules::case::Days;
use daylight::rules::engine;
use daylight::rules::rule::Rule;
use daylight::rules::table::RULES;

#[allow(dead_code, reason = "the other bench draws from it, too")]
mod corpus;
#[path = "../it/hostile_texts.rs"]
mod hostile_texts;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|word| word == "growth") {
        return growth(arguments.iter().find_map(|word| word.parse().ok()).unwrap_or(20_000));
    }
    let count = arguments.iter().find_map(|word| word.parse().ok()).unwrap_or(20_000);
    let each_rule = arguments.iter().any(|word| word == "each");
    let shm = Path::new("/dev/shm");
    let home = if shm.is_dir() { tempfile::tempdir_in(shm) } else { tempfile::tempdir() }
        .expect("a folder");
    corpus::generate(home.path(), count, 2026);
    let catalog = Catalog::read(home.path()).expect("usable settings");
    let seconds = |rules: &[&'static Rule]| {
        let start = Instant::now();
        let found =
            engine::run_rules(&catalog, Days::at(date::parse("2026-11-22").expect("a day")), rules);
        (start.elapsed().as_secs_f64(), found.len())
    };
    seconds(RULES);
    let (words, _) = seconds(&[]);
    println!(
        "{count} workspaces, {} threads",
        std::thread::available_parallelism().map_or(1, usize::from)
    );
    println!("{:<18}{words:>8.2} s", "texts as words");
    let mut families: Vec<&str> = RULES.iter().map(|rule| rule.family()).collect();
    families.dedup();
    for family in families {
        let rules: Vec<&Rule> =
            RULES.iter().copied().filter(|rule| rule.family() == family).collect();
        let (taken, found) = seconds(&rules);
        println!("{family:<18}{:>8.2} s {found:>8} findings", taken - words);
        if each_rule {
            for rule in rules {
                let (taken, found) = seconds(&[rule]);
                println!("    {:<14}{:>8.2} s {found:>8} findings", rule.code, taken - words);
            }
        }
    }
    let (all, found) = seconds(RULES);
    println!("{:<18}{all:>8.2} s {found:>8} findings", "all together");
}

/// Times each rule on texts of so many bytes and of twice as many.
fn growth(bytes: usize) {
    const SHOWN: f64 = 0.02;
    let days = Days::at(date::parse("2026-11-22").expect("a day"));
    for (name, unit) in hostile_texts::UNITS {
        let mut rows = Vec::new();
        let mut whole = [0.0; 2];
        let catalogs = [bytes, 2 * bytes].map(|bytes| {
            let text = hostile_texts::text(unit, bytes);
            let start = Instant::now();
            let catalog = Catalog::of_files(hostile_texts::records(&text)).expect("settings");
            (catalog, start.elapsed().as_secs_f64())
        });
        println!("{name}: read in {:.2} s, {:.2} s", catalogs[0].1, catalogs[1].1);
        for rule in RULES {
            let taken = [0, 1].map(|at| {
                let start = Instant::now();
                engine::run_rules(&catalogs[at].0, days, &[*rule]);
                start.elapsed().as_secs_f64()
            });
            whole = [whole[0] + taken[0], whole[1] + taken[1]];
            if taken[1] > SHOWN && taken[1] > 2.6 * taken[0] {
                rows.push((rule.code, taken));
            }
        }
        println!("  all {:.2} s, {:.2} s", whole[0], whole[1]);
        for (code, taken) in rows {
            println!(
                "  {code} {:.3} s, {:.3} s: {:.1} times",
                taken[0],
                taken[1],
                taken[1] / taken[0]
            );
        }
    }
}
