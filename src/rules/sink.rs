//! Where checks report to.

use std::borrow::Cow;

use crate::base::span::Span;
use crate::model::reference::RecordRef;
use crate::records::source::SourceId;
use crate::rules::finding::{Finding, Holds};
use crate::rules::level::Level;
use crate::rules::rule::Rule;

/// What a finding points at: a value's path and its bytes.
#[derive(Debug, Clone)]
pub struct Place {
    field: Cow<'static, str>,
    span: Span,
    whole: Span,
}

impl Place {
    /// The value with this path, at these bytes.
    pub fn new(field: impl Into<Cow<'static, str>>, span: Span) -> Self {
        Self { field: field.into(), span, whole: span }
    }

    /// Some bytes of the value with this path, which stands at `whole`.
    pub fn within(field: impl Into<Cow<'static, str>>, whole: Span, span: Span) -> Self {
        Self { field: field.into(), span, whole }
    }

    /// A value that isn't there: the start of what should hold it.
    pub fn missing(field: impl Into<Cow<'static, str>>, holder: Span) -> Self {
        Self::new(field, Span { start: holder.start, end: holder.start })
    }
}

/// Collects the findings of one rule on one record.
pub struct Sink<'a> {
    rule: &'static Rule,
    source: SourceId,
    record: Option<RecordRef>,
    most: Level,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Sink<'a> {
    /// A sink for one rule, on the record that a file holds.
    pub fn new(
        rule: &'static Rule,
        source: SourceId,
        record: Option<RecordRef>,
        findings: &'a mut Vec<Finding>,
    ) -> Self {
        Self { rule, source, record, most: Level::Error, findings }
    }

    /// The same rule, on another record.
    #[must_use]
    pub fn on(&mut self, source: SourceId, record: Option<RecordRef>) -> Sink<'_> {
        Sink { rule: self.rule, source, record, most: self.most, findings: self.findings }
    }

    /// Nothing graver is reported than this.
    #[must_use]
    pub fn at_most(self, most: Level) -> Self {
        Self { most, ..self }
    }

    /// The rule's own level.
    pub fn level(&self) -> Level {
        self.rule.level
    }

    /// Reports at the rule's own level.
    pub fn report(
        &mut self,
        place: Place,
        message: impl Into<Box<str>>,
        help: impl Into<Box<str>>,
    ) {
        self.report_as(self.rule.level, place, message, help);
    }

    /// Reports at a level of the check's choice.
    pub fn report_as(
        &mut self,
        level: Level,
        place: Place,
        message: impl Into<Box<str>>,
        help: impl Into<Box<str>>,
    ) {
        self.findings.push(Finding {
            rule: self.rule,
            level: level.min(self.most),
            message: message.into(),
            help: help.into(),
            source: self.source,
            span: place.span,
            field_span: place.whole,
            field: place.field.into(),
            record: self.record,
            holds: Holds::Record,
            waived: None,
            unreported: Vec::new(),
        });
    }

    /// Reports what holds back only these workspaces; nothing where there are none.
    pub fn report_for(
        &mut self,
        workspaces: Vec<usize>,
        place: Place,
        message: impl Into<Box<str>>,
        help: impl Into<Box<str>>,
    ) {
        if workspaces.is_empty() {
            return;
        }
        self.report(place, message, help);
        if let Some(finding) = self.findings.last_mut() {
            finding.holds = Holds::Workspaces(workspaces);
        }
    }
}
