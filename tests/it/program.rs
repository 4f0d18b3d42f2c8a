//! The program, as people run it.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// A command of the program, to be completed. It is asked nothing, and draws in no colors.
pub(crate) fn daylight() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daylight"));
    command.env("NO_COLOR", "1").stdin(Stdio::null());
    command
}

/// What a run said, and how it ended.
#[derive(Debug)]
pub(crate) struct Run(pub(crate) Output);

impl Run {
    /// Runs a command to its end.
    pub(crate) fn of(command: &mut Command) -> Self {
        Self(command.output().expect("the program"))
    }

    /// Standard output, then standard error.
    pub(crate) fn said(&self) -> String {
        let (out, err) = (&self.0.stdout, &self.0.stderr);
        format!("{}{}", String::from_utf8_lossy(out), String::from_utf8_lossy(err))
    }

    pub(crate) fn expect_code(&self, code: i32) {
        assert_eq!(self.0.status.code(), Some(code), "{}", self.said());
    }

    pub(crate) fn expect_words(&self, words: &[&str]) {
        let said = self.said();
        for word in words {
            assert!(said.contains(word), "`{word}` is not in: {said}");
        }
    }
}

/// Is this the long run (`tests/long.sh`), which does all of what the usual one takes a sample of?
pub(crate) fn is_long() -> bool {
    std::env::var_os("DAYLIGHT_LONG").is_some()
}

/// As many as the long run does, or a sample, which `tests/run.sh` tells at its end.
pub(crate) fn sample(what: &str, sample: u32, all: u32) -> u32 {
    if is_long() {
        return all;
    }
    tell(&format!("sample: {sample} of {all} {what}"));
    sample
}

/// Tells `tests/run.sh` what this run does not show: nobody reads what tests print that pass.
pub(crate) fn tell(line: &str) {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("not-shown.txt");
    let open = std::fs::OpenOptions::new().create(true).append(true).open(file);
    writeln!(open.expect("a file"), "{line}").expect("a line");
}
