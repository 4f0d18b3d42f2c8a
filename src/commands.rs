//! The command line: one file a verb.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::base::error::Result;
use crate::base::terminal;

pub mod build;
pub mod check;
pub mod content;
pub mod diff;
pub mod explain;
pub mod export;
pub mod import;
pub mod init;
pub mod new;
pub mod restore;
pub mod schema;
pub mod search;
pub mod serve;

/// Publishes what research is done with a health program's data, and who broke its rules.
#[derive(Parser)]
#[command(
    name = "daylight",
    version,
    about,
    propagate_version = true,
    arg_required_else_help = true
)]
pub struct CommandLine {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Init(init::Init),
    New(new::New),
    Import(import::Import),
    Check(check::Check),
    Build(build::Build),
    Restore(restore::Restore),
    Serve(serve::Serve),
    Search(search::Search),
    Diff(diff::Diff),
    Export(export::Export),
    Schema(schema::SchemaCommand),
    Explain(explain::Explain),
}

impl CommandLine {
    /// Does what was asked for. 0: done; 1: findings; 2: wrong usage or environment.
    pub fn run(self) -> ExitCode {
        let outcome: Result<ExitCode> = match self.verb {
            Verb::Init(init) => init.run(),
            Verb::New(new) => new.run(),
            Verb::Import(import) => import.run(),
            Verb::Check(check) => check.run(),
            Verb::Build(build) => build.run(),
            Verb::Restore(restore) => restore.run(),
            Verb::Serve(serve) => serve.run(),
            Verb::Search(search) => search.run(),
            Verb::Diff(diff) => diff.run(),
            Verb::Export(export) => export.run(),
            Verb::Schema(schema) => schema.run(),
            Verb::Explain(explain) => explain.run(),
        };
        outcome.unwrap_or_else(|error| {
            terminal::tell(&format!("error: {error}"));
            ExitCode::from(2)
        })
    }
}
