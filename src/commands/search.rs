//! `daylight search`: the answers of the site's search page, from the folder that `build` wrote.

use std::io::{BufRead, stdin};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::base::error::{Error, Result};
use crate::base::json;
use crate::base::terminal::{self, Lines};
use crate::search::answer::{Answer, Hit, NamedAnswer, Request, rounded};
use crate::search::names::Band;
use crate::search::names::index::NameOracle;
use crate::search::oracle::Oracle;
use crate::search::reader::Site;

/// Search a built site as its search page does
///
/// Asks the folder that `build` wrote and nothing else; with `--index` tantivy itself, on the index that
/// `build --keep-index` left: for names it retrieves, and they are compared as always.
#[derive(Args)]
#[command(after_help = "Example: daylight search 'kidny sleep' --site public")]
pub struct Search {
    /// What to look for; `-` reads one query a line and answers JSON Lines in their order.
    query: String,
    /// Where to look.
    #[arg(long = "in", value_enum, default_value_t = In::Projects)]
    within: In,
    /// The folder of a built site.
    #[arg(long, value_name = "DIR", default_value = "public")]
    site: PathBuf,
    /// An index that `build --keep-index` left: tantivy answers.
    #[arg(long, value_name = "DIR")]
    index: Option<PathBuf>,
    /// At most so many results.
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// How results are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum In {
    /// The directory of projects.
    Projects,
    /// The list of violators, by name.
    Violators,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// One object a query.
    Json,
}

/// Who answers: the site's shards alone, or tantivy with the site's cards.
enum Asked {
    Site,
    Projects(Oracle),
    Violators(NameOracle),
}

impl Search {
    /// Answers. 0: something was found; 1: nothing.
    pub fn run(self) -> Result<ExitCode> {
        let site = Site::open(&self.site)?;
        let asked = match (self.index.as_deref(), self.within) {
            (None, _) => Asked::Site,
            (Some(index), In::Projects) => Asked::Projects(Oracle::open(index)?),
            (Some(index), In::Violators) => Asked::Violators(NameOracle::open(index)?),
        };
        let answer = |query: &str| self.answer(&site, &asked, query);
        if self.query != "-" {
            let (human, json, total) = answer(&self.query)?;
            match self.format {
                Format::Json => terminal::print_json(&format!("{json}\n")),
                Format::Human => terminal::print(&human),
            }?;
            return Ok(ExitCode::from(u8::from(total == 0)));
        }
        for line in stdin().lock().lines() {
            let line =
                line.map_err(|error| Error::Usage(format!("the queries can't be read: {error}")))?;
            terminal::print_json(&format!("{}\n", answer(&line)?.1))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    /// An answer for people, as JSON, and how many results it has.
    fn answer(&self, site: &Site, asked: &Asked, query: &str) -> Result<(String, String, usize)> {
        if self.within == In::Violators {
            let oracle = if let Asked::Violators(oracle) = asked { Some(oracle) } else { None };
            let answer = site.search_names(query, self.limit, oracle)?;
            return Ok((human_names(&answer), json::line(&answer), answer.total));
        }
        let answer = ask(site, asked, &Request::new(query, self.limit))?;
        Ok((human(&answer), json::line(&answer), answer.total))
    }
}

/// The site's answer, or tantivy's with the site's cards.
fn ask(site: &Site, asked: &Asked, request: &Request) -> Result<Answer> {
    let Asked::Projects(oracle) = asked else { return site.search(request) };
    let (found, total) = oracle.search(request)?;
    let hit = |(place, score)| Ok(Hit { score: rounded(score), ..site.hit((place, score))? });
    let results = found.into_iter().map(hit).collect::<Result<Vec<_>>>()?;
    Ok(Answer { query: request.query.clone(), total, results, ..Answer::default() })
}

fn human(answer: &Answer) -> String {
    let mut text = Lines::default();
    text.add(match answer.total {
        0 => format!("nothing found for \u{201c}{}\u{201d}", answer.query),
        1 => "1 project".to_owned(),
        many => format!("{many} projects"),
    });
    if let Some(meant) = &answer.did_you_mean {
        text.add(format_args!("did you mean \u{201c}{meant}\u{201d}? Its results are shown."));
    }
    for hit in &answer.results {
        text.add(format_args!("{:>8.2}  {}", hit.score, hit.title));
        text.add(format_args!("          {}", hit.url));
    }
    text.text()
}

fn human_names(answer: &NamedAnswer) -> String {
    let only_other = answer.results.len() == answer.total
        && answer.results.iter().all(|hit| hit.band == Band::Other);
    let mut text = Lines::default();
    text.add(match answer.total {
        0 => format!("no name on the list is like \u{201c}{}\u{201d}", answer.query),
        _ if only_other => format!(
            "no name on the list is like \u{201c}{}\u{201d}; something else of a listing is",
            answer.query
        ),
        1 => "1 listing is like it".to_owned(),
        many => format!("{many} listings are like it"),
    });
    for hit in &answer.results {
        let band = match hit.band {
            Band::Same => "Same name",
            Band::Similar => "Similar name",
            Band::Weak => "Weak match",
            Band::Other => "Not the name",
        };
        text.add(format_args!("{}, {}", hit.name, hit.affiliation));
        text.add(format_args!("    {band}: {}", hit.why));
        text.add(format_args!("    {}", hit.url));
    }
    text.add(format_args!(
        "A name is not a person: people share names. That a name is not found clears nobody. If you are taken for somebody else, see not-me.html on the site. The list is of {}.",
        answer.as_of
    ));
    text.text()
}
