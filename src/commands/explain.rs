//! `daylight explain`: a rule's page in the terminal.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::Args;

use crate::base::error::Result;
use crate::base::likeness::nearest;
use crate::base::terminal;
use crate::commands::content::usage;
use crate::rules::page;
use crate::rules::table::{self, RULES};

/// Explain a rule, or list them all
#[derive(Args)]
#[command(after_help = "Example: daylight explain ST004")]
pub struct Explain {
    /// The rule's code or name; none: the list of all rules.
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

impl Explain {
    /// Prints the page.
    pub fn run(self) -> Result<ExitCode> {
        let Some(code) = self.code else {
            terminal::print(&list())?;
            return Ok(ExitCode::SUCCESS);
        };
        let by_name = || RULES.iter().copied().find(|rule| rule.name == code);
        match table::find(&code).or_else(by_name) {
            Some(rule) => {
                let clauses: Vec<_> = rule.clauses.iter().map(u32::to_string).collect();
                let rests = if clauses.is_empty() {
                    String::new()
                } else {
                    format!(" · clauses {}", clauses.join(", "))
                };
                let (title, body) = rule.page.split_once('\n').unwrap_or((rule.page, ""));
                terminal::print(&format!("{title}\n{}{rests}\n{body}", rule.level.word()))?;
                Ok(ExitCode::SUCCESS)
            }
            None => {
                let known = RULES.iter().flat_map(|rule| [rule.code, rule.name]);
                let meant =
                    nearest(&code.to_uppercase(), known.clone()).or_else(|| nearest(&code, known));
                let hint =
                    meant.map_or(String::new(), |known| format!("; did you mean `{known}`?"));
                usage(format!("there is no rule `{code}`{hint}; `daylight explain` lists them"))
            }
        }
    }
}

fn list() -> String {
    RULES.iter().fold(String::new(), |mut text, rule| {
        let summary = page::summary(rule).replace('\n', " ");
        let _ =
            writeln!(text, "{}  {:<8} {:<26} {summary}", rule.code, rule.level.word(), rule.name);
        text
    })
}
