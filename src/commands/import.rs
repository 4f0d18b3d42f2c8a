//! `daylight import`: official exports to records.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::clock;
use crate::base::error::Result;
use crate::base::terminal::{self, Lines};
use crate::exchange::import::{Options, Outcome, Taken, import};
use crate::exchange::scope::Scope;
use crate::page::theme::thousands;
use crate::records::kind::Kind;

/// Turn official exports (JSON) into records
///
/// What no record holds is dropped, and counted by field. What a row doesn't carry stays as it is. Importing the same
/// file twice changes nothing; importing a newer one changes only what changed, and keeps what staff added. A workspace
/// that a whole export no longer has is marked with `left_export`, and is not shown until its row returns.
#[derive(Args)]
#[command(after_help = "Example: daylight import directory-export.json --into content")]
pub struct Import {
    /// The exports, the oldest first; the pages of one export together.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The content folder; made if it isn't there.
    #[arg(long, value_name = "DIR", default_value = "content")]
    into: PathBuf,
    /// The files are a part of an export: nothing is marked as left.
    #[arg(long)]
    partial: bool,
    /// So many workspaces may leave; without it, no more than five, or a tenth of them.
    #[arg(long, value_name = "N")]
    confirm_left: Option<usize>,
}

impl Import {
    /// Imports. 1: staff must look.
    pub fn run(self) -> Result<ExitCode> {
        let options = Options {
            partial: self.partial,
            confirm_left: self.confirm_left,
            today: clock::today(),
        };
        let outcome = import(&self.files, &self.into, options)?;
        terminal::print(&summary(&outcome))?;
        if let Some((leaving, of)) = &outcome.refused {
            terminal::print(&refusal(leaving, *of))?;
            return Ok(ExitCode::from(1));
        }
        let content = self.into.display();
        terminal::print(&format!(
            "\nThe records are in {content}. Check them: daylight check --content {content}\n"
        ))?;
        Ok(ExitCode::from(u8::from(outcome.needs_a_look())))
    }
}

fn number(count: usize) -> String {
    thousands(count as u64)
}

fn summary(outcome: &Outcome) -> String {
    let mut text = Lines::default();
    let rows = outcome.taken.iter().map(|taken| taken.rows).sum();
    text.add(format_args!("{} rows read", number(rows)));
    outcome.taken.iter().for_each(|taken| extent(&mut text, taken));
    if outcome.refused.is_some() {
        return text.text();
    }
    for (kind, name) in [
        (Kind::Workspace, "workspaces"),
        (Kind::Researcher, "researchers"),
        (Kind::Institution, "institutions"),
    ] {
        let count = outcome.counts.get(&kind).copied().unwrap_or_default();
        text.add(format_args!(
            "{name}: {} new, {} changed, {} unchanged",
            number(count.new),
            number(count.changed),
            number(count.unchanged)
        ));
    }
    for (field, count) in outcome.tally.dropped() {
        text.add(format_args!("dropped: {field} ({})", number(count)));
    }
    for (field, count) in outcome.tally.decoded() {
        text.add(format_args!("HTML entities decoded: {field} ({})", number(count)));
    }
    for (what, count) in outcome.tally.doubtful() {
        text.add(format_args!("doubtful: {what} ({})", number(count)));
    }
    for file in &outcome.left_alone {
        text.add(format_args!("left alone: {file}"));
    }
    for (id, files) in &outcome.shared_ids {
        text.add(format_args!("{files} files have the id {id}, and all were written: keep one"));
    }
    for file in &outcome.lost_comments {
        text.add(format_args!(
            "written anew without some of its comments, which there was no place for: {file}"
        ));
    }
    departures(&mut text, outcome);
    text.text()
}

/// What one export is, and what it can't say.
fn extent(text: &mut Lines, taken: &Taken) {
    let rows = number(taken.rows);
    let Some(shape) = taken.shape else { return };
    let noun = if taken.rows == 1 { "row" } else { "rows" };
    text.add(format_args!("shape: {} ({rows} {noun})", shape.words()));
    let silent = "so nothing is marked as left, brought back, or no longer excluded";
    match taken.scope {
        Scope::Whole | Scope::Part { meant: true, missing: None } => {}
        Scope::Part { missing: None, .. } => {
            text.add("missing: the export says that it has further pages; give all of them at once, or say --partial. Nothing was marked as left");
        }
        Scope::Part { missing: Some(missing), .. } => {
            let missing = number(missing);
            text.add(format_args!("missing: {missing} rows: the export says that it has more; give all its pages at once. Nothing was marked as left"));
        }
        Scope::Search => {
            text.add(format_args!(
                "this is what a search found, not the whole directory, {silent}"
            ));
        }
        Scope::Older => {
            text.add(format_args!("this export is older than what was imported, {silent}"));
        }
        Scope::OtherShape => {
            text.add(format_args!("this is no list of what is public, {silent}"));
        }
    }
}

fn departures(text: &mut Lines, outcome: &Outcome) {
    for (ids, what) in [
        (&outcome.left, "left the export, marked and no longer shown"),
        (&outcome.returned, "in the export again, and no longer marked"),
        (
            &outcome.unmarked,
            "NOT MARKED, though they have no row: a row that can't be read, or that stands twice, may be in their place. Repair the export and import it again",
        ),
        (
            &outcome.unknown,
            "have no row in this export, and no import is known that they came from: not marked. Remove or exclude them where they should not be shown",
        ),
        (
            &outcome.lost_exclusions,
            "EXCLUDED BUT NOT RECORDED: the file can't be changed. The project is not shown all the same; repair the file and import again",
        ),
    ] {
        if !ids.is_empty() {
            text.add(format_args!("{}: {}: {}", number(ids.len()), what, ids.join(", ")));
        }
    }
}

fn refusal(leaving: &[String], of: usize) -> String {
    let mut text = Lines::default();
    text.add(format_args!(
        "{} of {} workspaces have no row in this export: {}",
        number(leaving.len()),
        number(of),
        leaving.join(", ")
    ));
    text.add(format_args!(
        "Nothing was written. Is this the whole export? If they left it, say so: --confirm-left {}. If it is a part: --partial",
        leaving.len()
    ));
    text.text()
}
