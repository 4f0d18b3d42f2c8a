//! `daylight build`: check, hold back what has errors, write the site, say what was done.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::base::clock::Stopwatch;
use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::base::terminal;
use crate::commands::content::Content;
use crate::model::catalog::Catalog;
use crate::page::edition::Editions;
use crate::page::theme::{Theme, thousands};
use crate::public::directory::Directory;
use crate::records::kind::Kind;
use crate::rules::engine;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::search;
use crate::site::publish::{Published, publish};
use crate::site::target::Purpose;

/// Check the records and write the site
///
/// Records with errors are held back and named; the rest is published. The site is staged beside the
/// target and swapped in whole.
#[derive(Args)]
#[command(after_help = "Example: daylight build --content content --out public")]
pub struct Build {
    #[command(flatten)]
    content: Content,
    /// A theme whose files go before those of the default theme.
    #[arg(long, value_name = "DIR")]
    theme: Option<PathBuf>,
    /// The folder that the site is written to.
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
    /// Leave tantivy's search index in a folder of its own, for `search --index`.
    #[arg(long, value_name = "DIR")]
    keep_index: Option<PathBuf>,
    /// Publish nothing if there is any error.
    #[arg(long)]
    strict: bool,
}

struct Seconds {
    reading: f64,
    checking: f64,
    preparing: f64,
    indexing: f64,
}

impl Build {
    /// Builds and publishes.
    pub fn run(self) -> Result<ExitCode> {
        self.content.refuse_target(&self.out, Purpose::Site)?;
        self.refuse_index_target()?;
        let stopwatch = Stopwatch::start();
        let catalog = self.content.catalog()?;
        let reading = stopwatch.seconds();
        let as_of = self.content.day();
        let stopwatch = Stopwatch::start();
        let findings = engine::run(&catalog, as_of);
        let checking = stopwatch.seconds();
        let errors = findings.iter().filter(|finding| finding.stands_as_error()).count();
        if self.strict && errors > 0 {
            terminal::tell(&format!(
                "nothing was published: {errors} errors stand; `daylight check` shows them"
            ));
            return Ok(ExitCode::from(1));
        }
        let stopwatch = Stopwatch::start();
        let theme = Theme::load(self.theme.as_deref())?;
        let directory = Directory::new(&catalog, &findings, as_of);
        let preparing = stopwatch.seconds();
        let stopwatch = Stopwatch::start();
        let search = search::files(&directory, self.keep_index.as_deref())?;
        let indexing = stopwatch.seconds();
        let editions = Editions::new(&catalog, &directory, &theme, &search)?;
        let seconds = Seconds { reading, checking, preparing, indexing };
        let published = publish(&editions, &self.out)?;
        terminal::print(&summary(&catalog, &findings, &directory, &published, &seconds));
        terminal::print(&self.last_words());
        Ok(ExitCode::SUCCESS)
    }

    /// The index is for this machine: neither among the records nor on the site.
    fn refuse_index_target(&self) -> Result<()> {
        let Some(keep) = &self.keep_index else { return Ok(()) };
        let index = disk::real_path(keep);
        for other in [&self.out, &self.content.content] {
            let other = disk::real_path(other);
            if index.starts_with(&other) || other.starts_with(&index) {
                return Err(Error::Refused(format!(
                    "the search index can't be in {}: records, site and index need folders apart",
                    keep.display()
                )));
            }
        }
        Ok(())
    }

    fn last_words(&self) -> String {
        let mut flags = String::new();
        if self.content.content.as_os_str() != "content" {
            let _ = write!(flags, " --content {}", self.content.content.display());
        }
        format!(
            "\nThe site is in {}. Look at it: daylight serve{flags} (or cargo run --release -- serve{flags})\n",
            self.out.display()
        )
    }
}

fn summary(
    catalog: &Catalog,
    findings: &[Finding],
    directory: &Directory<'_>,
    published: &Published,
    seconds: &Seconds,
) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:<14}{:>9}{:>9}{:>11}{:>14}",
        "", "records", "shown", "held back", "not eligible"
    );
    for (kind, account) in &directory.accounts {
        let name = match kind {
            Kind::Workspace => "projects",
            Kind::Researcher => "researchers",
            Kind::Institution => "institutions",
            Kind::Decision => "decisions",
            _ => continue,
        };
        let _ = writeln!(
            text,
            "{name:<14}{:>9}{:>9}{:>11}{:>14}",
            account.all, account.shown, account.held_back, account.not_eligible
        );
    }
    for (reason, count) in &directory.not_eligible {
        let _ = writeln!(
            text,
            "not eligible: {count} {}: {}",
            plural(*count, "project"),
            reason.words()
        );
    }
    for held in directory.held_back.iter().filter(|held| held.kind != Kind::Incident) {
        let _ = writeln!(
            text,
            "held back: {} {}: {}",
            held.kind.word(),
            held.name,
            held.reasons.join("; ")
        );
    }
    let researchers = directory.accounts.get(&Kind::Researcher).copied().unwrap_or_default();
    let unproven =
        findings.iter().filter(|f| f.rule.code == "ST004" && &*f.field == "authorization").count();
    if unproven * 2 > researchers.all {
        text.push_str("most researchers' records prove no authorization: if they come from an export, write `authorization: attested` in site.yaml\n");
    }
    outcome(&mut text, catalog, findings, published, seconds);
    text
}

fn outcome(
    text: &mut String,
    catalog: &Catalog,
    findings: &[Finding],
    published: &Published,
    seconds: &Seconds,
) {
    let count = |level| findings.iter().filter(|f| f.level == level && f.waived.is_none()).count();
    let _ = writeln!(
        text,
        "findings: {} {}, {} {}, {} {}",
        count(Level::Error),
        plural(count(Level::Error), "error"),
        count(Level::Warning),
        plural(count(Level::Warning), "warning"),
        count(Level::Note),
        plural(count(Level::Note), "note"),
    );
    let carried = published.carried;
    let _ = writeln!(
        text,
        "written: {} of {} files ({} pages, {} KB in all); {} files read",
        thousands(published.written as u64),
        thousands(carried.files as u64 + 1),
        thousands(carried.pages as u64),
        thousands(carried.bytes.div_ceil(1000)),
        thousands(catalog.sources.len() as u64),
    );
    let _ = writeln!(
        text,
        "seconds: reading {:.2}, checking {:.2}, preparing {:.2}, indexing {:.2}, writing {:.2}, swapping {:.2}",
        seconds.reading,
        seconds.checking,
        seconds.preparing,
        seconds.indexing,
        published.writing,
        published.swapping
    );
}

fn plural(count: usize, word: &str) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
