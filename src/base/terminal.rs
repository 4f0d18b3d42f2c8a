//! The one door to the terminal: results on standard output, everything for people on standard error.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Prints a result to standard output. A closed pipe is no error: whoever reads has read enough.
pub fn print(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// Prints a line for people to standard error.
pub fn tell(text: &str) {
    let mut out = anstream::stderr().lock();
    let _ = writeln!(out, "{text}");
}

/// A bar on long work, drawn only on a terminal and only once the work has taken a second.
pub struct Progress(ProgressBar);

impl Progress {
    /// A bar of `steps` steps named `what`.
    pub fn new(what: &'static str, steps: usize) -> Self {
        let bar = ProgressBar::hidden();
        bar.set_length(steps as u64);
        if std::io::stderr().is_terminal() {
            let style = ProgressStyle::with_template("{msg:12} {bar:40} {human_pos}/{human_len}")
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            bar.set_style(style);
            bar.set_message(what);
        }
        Self(bar)
    }

    /// One step done.
    pub fn step(&self) {
        self.0.inc(1);
        let due = self.0.is_hidden()
            && self.0.elapsed() > Duration::from_secs(1)
            && self.0.position().is_multiple_of(64);
        if due && std::io::stderr().is_terminal() {
            self.0.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
