//! An official code and what people read for it.

use serde::Serialize;

use crate::model::located::Coded;
use crate::records::vocabulary::Code;

/// An official code and its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The code, as in addresses.
    pub code: &'static str,
    /// What people read.
    pub label: &'static str,
}

impl From<&'static Code> for Label {
    fn from(code: &'static Code) -> Self {
        Self { code: code.code, label: code.label }
    }
}

/// The labels of some codes, each once, in the order written.
pub fn labels(codes: &[Coded]) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::with_capacity(codes.len());
    for code in codes {
        let label = Label::from(code.value);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}
