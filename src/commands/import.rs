//! `daylight import`: official exports to records.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::error::Result;
use crate::base::{clock, terminal};
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
        terminal::print(&summary(&outcome));
        if let Some((leaving, of)) = &outcome.refused {
            terminal::print(&refusal(leaving, *of));
            return Ok(ExitCode::from(1));
        }
        let content = self.into.display();
        terminal::print(&format!(
            "\nThe records are in {content}. Check them: daylight check --content {content}\n"
        ));
        Ok(ExitCode::from(u8::from(outcome.needs_a_look())))
    }
}

fn number(count: usize) -> String {
    thousands(count as u64)
}

fn summary(outcome: &Outcome) -> String {
    let mut text = format!("{} rows read\n", number(outcome.taken.iter().map(|t| t.rows).sum()));
    outcome.taken.iter().for_each(|taken| extent(&mut text, taken));
    if outcome.refused.is_some() {
        return text;
    }
    for (kind, name) in [
        (Kind::Workspace, "workspaces"),
        (Kind::Researcher, "researchers"),
        (Kind::Institution, "institutions"),
    ] {
        let count = outcome.counts.get(&kind).copied().unwrap_or_default();
        let _ = writeln!(
            text,
            "{name}: {} new, {} changed, {} unchanged",
            number(count.new),
            number(count.changed),
            number(count.unchanged)
        );
    }
    for (field, count) in outcome.tally.dropped() {
        let _ = writeln!(text, "dropped: {field} ({})", number(count));
    }
    for (field, count) in outcome.tally.decoded() {
        let _ = writeln!(text, "HTML entities decoded: {field} ({})", number(count));
    }
    for (what, count) in outcome.tally.doubtful() {
        let _ = writeln!(text, "doubtful: {what} ({})", number(count));
    }
    for file in &outcome.left_alone {
        let _ = writeln!(text, "left alone: {file}");
    }
    for (id, files) in &outcome.shared_ids {
        let _ = writeln!(text, "{files} files have the id {id}, and all were written: keep one");
    }
    for file in &outcome.lost_comments {
        let _ = writeln!(
            text,
            "written anew without some of its comments, which there was no place for: {file}"
        );
    }
    departures(&mut text, outcome);
    text
}

/// What one export is, and what it can't say.
fn extent(text: &mut String, taken: &Taken) {
    let rows = number(taken.rows);
    let Some(shape) = taken.shape else { return };
    let noun = if taken.rows == 1 { "row" } else { "rows" };
    let _ = writeln!(text, "shape: {} ({rows} {noun})", shape.words());
    let silent = "so nothing is marked as left, brought back, or no longer excluded";
    match taken.scope {
        Scope::Whole | Scope::Part { meant: true, missing: None } => {}
        Scope::Part { missing: None, .. } => {
            text.push_str("missing: the export says that it has further pages; give all of them at once, or say --partial. Nothing was marked as left\n");
        }
        Scope::Part { missing: Some(missing), .. } => {
            let _ = writeln!(
                text,
                "missing: {} rows: the export says that it has more; give all its pages at once. Nothing was marked as left",
                number(missing)
            );
        }
        Scope::Search => {
            let _ =
                writeln!(text, "this is what a search found, not the whole directory, {silent}");
        }
        Scope::Older => {
            let _ = writeln!(text, "this export is older than what was imported, {silent}");
        }
        Scope::OtherShape => {
            let _ = writeln!(text, "this is no list of what is public, {silent}");
        }
    }
}

fn departures(text: &mut String, outcome: &Outcome) {
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
            let _ = writeln!(text, "{}: {}: {}", number(ids.len()), what, ids.join(", "));
        }
    }
}

fn refusal(leaving: &[String], of: usize) -> String {
    format!(
        "{} of {} workspaces have no row in this export: {}\nNothing was written. Is this the whole export? If they left it, say so: --confirm-left {}. If it is a part: --partial\n",
        number(leaving.len()),
        number(of),
        leaving.join(", "),
        leaving.len()
    )
}
