//! The program.

use std::process::ExitCode;

use clap::Parser;
use daylight::commands::CommandLine;

fn main() -> ExitCode {
    CommandLine::parse().run()
}
