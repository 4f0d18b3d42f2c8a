//! Sanction decisions, decoded.

use std::borrow::Cow;

use crate::base::date::Date;
use crate::base::span::Span;
use crate::model::located::{Day, Located, Text};
use crate::model::name::Name;
use crate::model::reader::Reader;
use crate::records::source::SourceId;
use crate::records::tree::Node;
use crate::records::vocabulary::{Code, EVENTS};

/// For so many days, at most, can a listing be hidden while it is looked at whether it names the wrong person: two weeks
/// are enough to ask, and too few to forget it.
pub const MOST_HIDDEN_DAYS: u32 = 14;

/// What happened to a decision, and when.
#[derive(Debug)]
pub struct Event {
    /// The mapping's place.
    pub span: Span,
    /// The day.
    pub on: Option<Day>,
    /// What happened.
    pub is: Option<Located<EventKind>>,
    /// A public sentence.
    pub note: Option<Text>,
}

/// What can happen to a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// Proposed.
    Proposed,
    /// Decided.
    Decided,
    /// Appealed.
    Appealed,
    /// Upheld after appeal.
    Upheld,
    /// Changed after appeal.
    Modified,
    /// Overturned.
    Overturned,
    /// Withdrawn.
    Withdrawn,
    /// Access given back.
    Reinstated,
    /// The listing was corrected.
    Corrected,
}

impl EventKind {
    fn from_code(code: &Code) -> Option<Self> {
        Some(match code.code {
            "proposed" => Self::Proposed,
            "decided" => Self::Decided,
            "appealed" => Self::Appealed,
            "upheld" => Self::Upheld,
            "modified" => Self::Modified,
            "overturned" => Self::Overturned,
            "withdrawn" => Self::Withdrawn,
            "reinstated" => Self::Reinstated,
            "corrected" => Self::Corrected,
            _ => return None,
        })
    }

    /// Does it take a person off the list for good?
    pub fn ends(self) -> bool {
        matches!(self, Self::Overturned | Self::Withdrawn | Self::Reinstated)
    }
}

/// What was broken.
#[derive(Debug)]
pub struct Violation {
    /// A clause's id or number.
    pub clause: Option<Text>,
    /// In a sentence.
    pub summary: Option<Text>,
}

/// Who was told. Private.
#[derive(Debug)]
pub struct AgencyNotice {
    /// Which agency.
    pub agency: Option<Text>,
    /// The day.
    pub on: Option<Day>,
}

/// A namesake who asked to be told apart.
#[derive(Debug)]
pub struct Namesake {
    /// Their name.
    pub name: Option<Text>,
    /// Where they work.
    pub affiliation: Option<Text>,
}

/// A sanction decision.
#[derive(Debug)]
pub struct Decision {
    /// The file.
    pub source: SourceId,
    /// The whole record.
    pub span: Span,
    /// Its id; empty where it can't be read.
    pub id: Box<str>,
    /// The id's place.
    pub id_span: Span,
    /// The person's record.
    pub researcher: Option<Text>,
    /// Given names.
    pub given: Option<Text>,
    /// Family names.
    pub family: Option<Text>,
    /// The whole name.
    pub full: Option<Text>,
    /// Other names.
    pub other_names: Vec<Text>,
    /// The place of `name`.
    pub name_span: Span,
    /// As decided.
    pub affiliation: Option<Text>,
    /// The place of the key `affiliation`.
    pub affiliation_key: Span,
    /// The version of the Code.
    pub code_of_conduct: Option<Located<u32>>,
    /// What was broken.
    pub violations: Vec<Violation>,
    /// The workspaces that it was about.
    pub workspaces: Vec<Text>,
    /// Who decided.
    pub decided_by: Option<Text>,
    /// The measures, as written.
    pub measures: Vec<Text>,
    /// The first day of the term.
    pub from: Option<Day>,
    /// The last day of the term; none: no end.
    pub until: Option<Day>,
    /// Whether `term.until` is written, readable or not: an unreadable end is not no end.
    pub until_written: bool,
    /// The last day that the listing is hidden, because it probably names the wrong person.
    pub hidden_until: Option<Day>,
    /// What happened.
    pub events: Vec<Event>,
    /// The public document.
    pub notice: Option<Text>,
    /// Who was told.
    pub agency_notices: Vec<AgencyNotice>,
    /// In plain language.
    pub summary: Option<Text>,
    /// Namesakes.
    pub not_this_person: Vec<Namesake>,
    /// Whether a part of the record can't be read, so that nobody knows what it says.
    pub in_doubt: bool,
}

impl Decision {
    /// Decodes a decision.
    pub fn decode(source: SourceId, node: &Node) -> Self {
        let reader = Reader::new(Some(node));
        let (name, name_span) =
            reader.map("name").unwrap_or((Reader::new(None), reader.key_span("name")));
        let term = reader.map("term").map_or(Reader::new(None), |(term, _)| term);
        let violation = |(reader, _): (Reader<'_>, Span)| Violation {
            clause: reader.text("clause"),
            summary: reader.text("summary"),
        };
        Self {
            source,
            span: node.span,
            id: reader.text("id").map(|id| id.value).unwrap_or_default(),
            id_span: reader.get("id").map_or(node.span, |id| id.span),
            researcher: reader.text("researcher"),
            given: name.text("given"),
            family: name.text("family"),
            full: name.text("full"),
            other_names: name.texts("other"),
            name_span,
            affiliation: reader.text("affiliation"),
            affiliation_key: reader.key_span("affiliation"),
            code_of_conduct: reader.number("code_of_conduct"),
            violations: reader.maps("violations").map(violation).collect(),
            workspaces: reader.texts("workspaces"),
            decided_by: reader.text("decided_by"),
            measures: reader.texts("measures"),
            from: term.day("from"),
            until: term.day("until"),
            until_written: term.is_written("until"),
            hidden_until: reader.day("hidden_until"),
            events: reader.maps("events").map(event).collect(),
            notice: reader.text("notice"),
            agency_notices: reader
                .maps("notices")
                .map(|(reader, _)| AgencyNotice {
                    agency: reader.text("agency"),
                    on: reader.day("on"),
                })
                .collect(),
            summary: reader.text("summary"),
            not_this_person: reader
                .maps("not_this_person")
                .map(|(reader, _)| Namesake {
                    name: reader.text("name"),
                    affiliation: reader.text("affiliation"),
                })
                .collect(),
            in_doubt: false,
        }
    }

    /// The name, in the parts that are written.
    pub fn written_name(&self) -> Name<'_> {
        Name { full: self.full.as_ref(), given: self.given.as_ref(), family: self.family.as_ref() }
    }

    /// The name as it is shown.
    pub fn display_name(&self) -> Option<Cow<'_, str>> {
        self.written_name().shown()
    }

    /// The events with their days, in the order of the file.
    pub fn dated_events(&self) -> Vec<(Date, EventKind)> {
        let dated = |event: &Event| Some((event.on?.value, event.is?.value));
        self.events.iter().filter_map(dated).collect()
    }

    /// Is the listing hidden on a day, because it probably names the wrong person?
    pub fn is_hidden(&self, day: Date) -> bool {
        self.hidden_until.is_some_and(|until| day <= until.value)
    }

    /// Is a measure among the decision's?
    pub fn has_measure(&self, code: &str) -> bool {
        self.measures.iter().any(|measure| &***measure == code)
    }
}

fn event((reader, span): (Reader<'_>, Span)) -> Event {
    let is = reader.code("is", &EVENTS).and_then(|code| {
        Some(Located { value: EventKind::from_code(code.value)?, span: code.span })
    });
    Event { span, on: reader.day("on"), is, note: reader.text("note") }
}
