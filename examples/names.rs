//! Measures the name search: `cargo run --example names -- name_list.csv name_queries.csv`.
//!
//! The list has `id,name,affiliation`; the queries `qid,query,expected_ids,category`, ids parted by `;`, none
//! for a name that is not on the list. Printed are, by category, how often an expected id stands first and
//! among five, and how often the band is "same"; never a name.

use std::collections::BTreeMap;
use std::{env, fs};

use daylight::search::names::{Band, Entry, NameIndex};

/// Categories that are no variants of a whole name.
const NOT_WHOLE: &[&str] = &["surname-only", "partial", "initial", "cross-script", "alias-hard"];

#[derive(Default)]
struct Tally {
    rows: usize,
    first: usize,
    five: usize,
    same: usize,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.rows += other.rows;
        self.first += other.first;
        self.five += other.five;
        self.same += other.same;
    }

    #[expect(clippy::print_stdout, reason = "this is what it is for")]
    fn print(&self, name: &str) {
        let share = |count: usize| 100.0 * count as f64 / self.rows.max(1) as f64;
        println!(
            "{name:18}{:5}{:8.1}{:8.1}{:8.1}",
            self.rows,
            share(self.first),
            share(self.five),
            share(self.same)
        );
    }
}

/// The rows of a CSV text after its head.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => field.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            c => field.push(c),
        }
    }
    rows.into_iter().skip(1).collect()
}

#[expect(clippy::print_stdout, reason = "this is what it is for")]
fn main() -> Result<(), String> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [list, queries] = paths.as_slice() else { return Err("two CSV files, please".to_owned()) };
    let read = |path: &String| fs::read_to_string(path).map_err(|error| format!("{path}: {error}"));
    let (list, queries) = (rows(&read(list)?), rows(&read(queries)?));
    let entry = |row: &Vec<String>| Entry {
        names: vec![row[1].clone()],
        affiliation: row.get(2).cloned().unwrap_or_default(),
        ..Entry::default()
    };
    let index = NameIndex::new(list.iter().map(entry));
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for row in &queries {
        let [_, query, expected, category] = row.as_slice() else { continue };
        let hits = index.search(query, 5).hits;
        let wanted: Vec<&str> = expected.split(';').filter(|id| !id.is_empty()).collect();
        let at = hits.iter().position(|hit| wanted.contains(&list[hit.place][0].as_str()));
        let judged = if wanted.is_empty() { hits.first() } else { at.map(|at| &hits[at]) };
        tallies.entry(category).or_default().add(&Tally {
            rows: 1,
            first: usize::from(at == Some(0)),
            five: usize::from(at.is_some()),
            same: usize::from(judged.is_some_and(|hit| hit.band == Band::Same)),
        });
    }
    println!("{:18}{:>5}{:>8}{:>8}{:>8}", "", "rows", "first", "in five", "same");
    tallies.iter().for_each(|(category, tally)| tally.print(category));
    let stranger = |category: &str| category.starts_with("neg-") && category != "neg-near";
    let total = |name: &str, counts: &dyn Fn(&str) -> bool| {
        let mut total = Tally::default();
        tallies.iter().filter(|(c, _)| counts(c)).for_each(|(_, tally)| total.add(tally));
        total.print(name);
    };
    total("ALL EXPECTED", &|c| !c.starts_with("neg-"));
    total("WHOLE NAMES", &|c| !c.starts_with("neg-") && !NOT_WHOLE.contains(&c));
    total("STRANGERS", &stranger);
    Ok(())
}
