//! `daylight build`: check, hold back what has errors, write the site, say what was done.

mod summary;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::base::clock::Stopwatch;
use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::base::terminal;
use crate::commands::build::summary::{Built, Seconds};
use crate::commands::content::{Content, usage};
use crate::page::edition::Editions;
use crate::page::theme::Theme;
use crate::public::directory::Directory;
use crate::public::news::News;
use crate::public::published::Published;
use crate::rules::engine;
use crate::search;
use crate::site::publish::{Before, publish};
use crate::site::target::{Purpose, holds};

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
    /// Tell what changed since the site in this folder, not since the one that is replaced.
    #[arg(long, value_name = "DIR", conflicts_with = "no_changes")]
    since: Option<PathBuf>,
    /// Tell nothing of what changed, now or when the same is built again.
    #[arg(long)]
    no_changes: bool,
    /// Keep no copy of the site that is replaced, nor of an earlier one: `restore` can bring nothing back.
    #[arg(long)]
    forget: bool,
    /// The form of the summary.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Publish nothing if there is any error.
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// One JSON object.
    Json,
}

impl Build {
    /// Builds and publishes.
    pub fn run(self) -> Result<ExitCode> {
        self.content.refuse_target(&self.out, Purpose::Site)?;
        self.refuse_index_target()?;
        let since = self.since()?;
        let stopwatch = Stopwatch::start();
        let catalog = self.content.catalog()?;
        let reading = stopwatch.seconds();
        let as_of = self.content.day();
        let stopwatch = Stopwatch::start();
        let findings = engine::run(&catalog, self.content.days());
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
        let mut directory = Directory::new(&catalog, &findings, as_of);
        let news = self.news(since.as_ref(), &directory);
        directory.changes = news.changes;
        let preparing = stopwatch.seconds();
        let stopwatch = Stopwatch::start();
        let search = search::files(&directory, self.keep_index.as_deref())?;
        let indexing = stopwatch.seconds();
        let editions = Editions::new(&catalog, &directory, &theme, &search)?;
        let published = publish(&editions, &self.out, self.before())?;
        let (writing, swapping) = (published.writing, published.swapping);
        let languages = catalog.settings.languages.iter();
        let untranslated = languages
            .map(|language| (*language, theme.untranslated(language)))
            .filter(|(_, missing)| !missing.is_empty())
            .collect();
        let built = Built {
            catalog: &catalog,
            findings: &findings,
            directory: &directory,
            problem: news.problem.as_deref(),
            untranslated,
            published: &published,
            seconds: Seconds { reading, checking, preparing, indexing, writing, swapping },
        };
        published
            .warnings
            .iter()
            .for_each(|warning| terminal::tell(&format!("warning: {warning}")));
        match self.format {
            Format::Human => terminal::print(&(built.text() + &self.last_words())),
            Format::Json => terminal::print_json(&built.json()),
        }?;
        Ok(ExitCode::SUCCESS)
    }

    fn before(&self) -> Before {
        if self.forget { Before::Forgotten } else { Before::Kept }
    }

    /// The site that is named for the comparison, if one is.
    fn since(&self) -> Result<Option<Published<'static>>> {
        let Some(folder) = &self.since else { return Ok(None) };
        match Published::read(folder) {
            Ok(site) => Ok(Some(site)),
            Err(why) => usage(format!(
                "{} can't be compared with: {why}\n  name a folder that `daylight build` has written with --since",
                folder.display()
            )),
        }
    }

    /// What changed. The site that is about to be replaced is an input of the build.
    fn news(&self, since: Option<&Published<'_>>, directory: &Directory<'_>) -> News {
        let site = Published::of(directory);
        match since {
            Some(since) => News::since(since, &site),
            None if self.no_changes || !holds(&self.out, Purpose::Site) => News::default(),
            None => News::since_replaced(&self.out, &site),
        }
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
