//! `daylight check`: every finding in one run.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::base::error::Result;
use crate::base::terminal;
use crate::commands::content::{Content, usage};
use crate::public::directory::Directory;
use crate::report::masked::Masks;
use crate::report::view::Report;
use crate::report::{github, html, human, json, sarif, short};
use crate::rules::engine;
use crate::rules::finding::Finding;
use crate::rules::level::Level;
use crate::rules::table::RULES;

/// Check every record against the Code
///
/// Every finding in one run. Exit code 0: nothing at or above --fail-on; 1: something; 2: wrong usage,
/// unreadable settings or environment.
#[derive(Args)]
#[command(
    after_help = "Example: daylight check --content content --select AC,ST004 --format short"
)]
pub struct Check {
    #[command(flatten)]
    content: Content,
    /// How findings are written.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Only these rules or families, as in ST,AC001.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    select: Vec<String>,
    /// Not these rules or families.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    ignore: Vec<String>,
    /// The level from which the exit code is 1.
    #[arg(long, value_enum, default_value = "error")]
    fail_on: FailOn,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people, with source lines.
    Human,
    /// One line a finding.
    Short,
    /// One JSON object.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// GitHub workflow commands.
    Github,
    /// One page for staff: the review queue. Private.
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    /// Errors only.
    Error,
    /// Warnings and errors.
    Warning,
    /// Anything.
    Note,
}

impl Check {
    /// Prints the findings.
    pub fn run(self) -> Result<ExitCode> {
        known(&self.select)?;
        known(&self.ignore)?;
        let catalog = self.content.catalog()?;
        let as_of = self.content.day();
        let findings = engine::run(&catalog, self.content.days());
        let held_back = Directory::new(&catalog, &findings, as_of).held_back_workspaces();
        let wanted = findings.iter().filter(|finding| self.wants(finding)).collect();
        let report = Report {
            catalog: &catalog,
            findings: wanted,
            as_of,
            held_back,
            masks: Masks::new(&findings),
            content: self.content.content.as_path(),
        };
        match self.format {
            Format::Human => terminal::print_drawn(&human::render(&report)),
            Format::Short => terminal::print(&short::render(&report)),
            Format::Json => terminal::print_json(&json::render(&report)),
            Format::Sarif => terminal::print_json(&sarif::render(&report)),
            Format::Github => terminal::print(&github::render(&report)),
            Format::Html => terminal::print(&html::render(&report)),
        }?;
        if !matches!(self.format, Format::Human) {
            terminal::tell(&report.totals_in_words());
        }
        let fail_on = match self.fail_on {
            FailOn::Error => Level::Error,
            FailOn::Warning => Level::Warning,
            FailOn::Note => Level::Note,
        };
        let fails = report
            .findings
            .iter()
            .any(|finding| finding.waived.is_none() && finding.level >= fail_on);
        Ok(ExitCode::from(u8::from(fails)))
    }

    fn wants(&self, finding: &Finding) -> bool {
        let named = |codes: &[String]| {
            codes.iter().any(|code| {
                code.eq_ignore_ascii_case(finding.rule.code)
                    || code.eq_ignore_ascii_case(finding.rule.family())
            })
        };
        (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }
}

fn known(codes: &[String]) -> Result<()> {
    let is_known = |code: &str| {
        RULES.iter().any(|rule| {
            rule.code.eq_ignore_ascii_case(code) || rule.family().eq_ignore_ascii_case(code)
        })
    };
    match codes.iter().find(|code| !is_known(code)) {
        Some(code) => {
            usage(format!("there is no rule or family `{code}`; `daylight explain` lists them"))
        }
        None => Ok(()),
    }
}
