//! What can go wrong outside the data. Data problems are findings, never errors.

use std::fmt;
use std::path::{Path, PathBuf};

use super::terminal::one_line;

/// The result of whatever touches the environment.
pub type Result<T> = std::result::Result<T, Error>;

/// An error of the environment: disk, usage, settings, theme. Ends the command with exit code 2.
#[derive(Debug)]
pub enum Error {
    /// Reading or writing failed.
    Io {
        /// What was being done, as in "read".
        act: &'static str,
        /// On which path.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The command was called in a way that can't work.
    Usage(String),
    /// The settings can't be used; the text is the findings, rendered.
    Settings(String),
    /// A template is broken: its name, line and reason.
    Theme(String),
    /// Publishing was refused, with the reason and the way out.
    Refused(String),
    /// An export can't be read at all.
    Export(String),
}

impl Error {
    /// An I/O error on `path` while doing `act`.
    pub fn io(act: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |source| Self::Io { act, path, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { act, path, source } => {
                write!(f, "cannot {act} {}: {source}", one_line(&path.to_string_lossy()))
            }
            Self::Usage(text)
            | Self::Settings(text)
            | Self::Theme(text)
            | Self::Refused(text)
            | Self::Export(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
