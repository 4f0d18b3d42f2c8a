//! The one door to the terminal: results on standard output, everything for people on standard error.

use std::borrow::Cow;
use std::fmt;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::error::{Error, Result};

/// Lines for people. Each is one line whatever is in it: what comes from a file can't forge another, nor command the terminal.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// Adds a line.
    pub fn add(&mut self, line: impl fmt::Display) {
        self.0.push_str(&one_line(&line.to_string()));
        self.0.push('\n');
    }

    /// All of them, each with its line break.
    pub fn text(self) -> String {
        self.0
    }
}

/// Characters that no text for a terminal has: they command it, break its lines, or turn the order of what is read.
fn is_command(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text from a file as it may stand within a line: what would command the terminal is named, as in `\u{1b}`.
pub fn one_line(text: &str) -> Cow<'_, str> {
    escape(text, is_command, |c| c.escape_unicode().to_string())
}

fn escape(
    text: &str,
    is_bad: impl Fn(char) -> bool,
    written: impl Fn(char) -> String,
) -> Cow<'_, str> {
    if !text.contains(&is_bad) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_bad(c) { escaped.push_str(&written(c)) } else { escaped.push(c) }
    }
    Cow::Owned(escaped)
}

/// The same of a text of several lines: breaks and tabs stay.
fn is_command_in_lines(c: char) -> bool {
    is_command(c) && !matches!(c, '\n' | '\t')
}

fn lines(text: &str) -> Cow<'_, str> {
    escape(text, is_command_in_lines, |c| c.escape_unicode().to_string())
}

/// Prints a result to standard output.
pub fn print(text: &str) -> Result<()> {
    write(&lines(text))
}

/// Prints JSON to standard output: what would command the terminal stands in strings only, and is escaped there.
pub fn print_json(json: &str) -> Result<()> {
    write(&escape(json, is_command_in_lines, |c| format!("\\u{:04x}", u32::from(c))))
}

/// Prints findings under their source lines, as `report::human` draws them.
pub fn print_drawn(text: &str) -> Result<()> {
    write(&colors_alone(text))
}

/// A drawing without any escape but those for colors.
fn colors_alone(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    let mut parts = text.split('\u{1b}');
    drawn.push_str(&lines(parts.next().unwrap_or("")));
    for part in parts {
        let color = part.strip_prefix('[').and_then(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
            rest[end..].starts_with('m').then_some("[".len() + end + "m".len())
        });
        drawn.push_str(if color.is_some() { "\u{1b}" } else { "\\u{1b}" });
        let (color, rest) = part.split_at(color.unwrap_or(0));
        drawn.push_str(color);
        drawn.push_str(&lines(rest));
    }
    drawn
}

/// A closed pipe is no error: whoever reads has read enough. Everything else is, or a full disk would go unnoticed.
fn write(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::io("write to", Path::new("standard output"))(error))
        }
        _ => Ok(()),
    }
}

/// Prints a line for people to standard error.
pub fn tell(text: &str) {
    let mut out = anstream::stderr().lock();
    let _ = writeln!(out, "{}", lines(text));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_a_file_stays_in_its_line_and_commands_nothing() {
        let mut text = Lines::default();
        text.add(format_args!("held back: {}", "x\u{1b}[2J\u{9b}31m\nwritten: all\u{202e}"));
        text.add("José \u{645}");
        assert_eq!(
            text.text(),
            "held back: x\\u{1b}[2J\\u{9b}31m\\u{a}written: all\\u{202e}\nJosé \u{645}\n"
        );
        assert_eq!(lines("a\tb\nc\r"), "a\tb\nc\\u{d}");
        let drawn = "\u{1b}[1m\u{1b}[94mid\u{1b}[0m\n\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}2J\u{1b}";
        assert_eq!(
            colors_alone(drawn),
            "\u{1b}[1m\u{1b}[94mid\u{1b}[0m\n\\u{1b}[2J\\u{1b}]0;x\\u{7}\\u{9b}2J\\u{1b}"
        );
    }
}
