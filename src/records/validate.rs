//! A located tree against its shape: everything that is wrong with one record by itself, in one run.

mod address;

use crate::base::date;
use crate::base::likeness::nearest;
use crate::base::span::Span;
use crate::records::kind::{Kind, is_id};
use crate::records::place;
use crate::records::problem::{Problem, ProblemKind};
use crate::records::shape::{Audience, Field, Limits, Need, Shape};
use crate::records::source::SourceId;
use crate::records::text;
use crate::records::tree::{Entry, Node, Value};
use crate::records::vocabulary::Vocabulary;

/// Everything that is wrong with one record by its shape.
pub fn validate(
    kind: Kind,
    source: SourceId,
    text: &str,
    root: &Node,
    problems: &mut Vec<Problem>,
) {
    let mut inspector =
        Inspector { source, text, problems, path: String::new(), public: true, blocks: true };
    inspector.map(kind.fields(), root);
}

struct Inspector<'a> {
    source: SourceId,
    text: &'a str,
    problems: &'a mut Vec<Problem>,
    /// The dotted path of the value at hand.
    path: String,
    /// Whether it can reach a page.
    public: bool,
    /// Whether its record can't do without it.
    blocks: bool,
}

impl Inspector<'_> {
    fn problem(
        &mut self,
        kind: ProblemKind,
        span: Span,
        message: impl Into<Box<str>>,
        help: impl Into<Box<str>>,
    ) {
        self.problems.push(Problem {
            kind,
            source: self.source,
            span,
            field_span: span,
            field: self.path.as_str().into(),
            message: message.into(),
            help: help.into(),
            blocks: self.blocks,
        });
    }

    fn map(&mut self, fields: &'static [Field], node: &Node) {
        let Value::Map(entries) = &node.value else {
            if node.value != Value::Null {
                let message = format!("{} must be a mapping of keys to values", self.name());
                self.problem(ProblemKind::WrongType, node.span, message, keys_help(fields));
            }
            return;
        };
        for (index, entry) in entries.iter().enumerate() {
            self.entry(fields, entries, index, entry);
        }
        for field in fields {
            let there =
                entries.iter().any(|entry| &*entry.key == field.key && !entry.node.is_empty());
            if field.need == Need::Required && !there {
                self.missing(field, entries, node.span);
            }
        }
    }

    fn entry(&mut self, fields: &'static [Field], all: &[Entry], index: usize, entry: &Entry) {
        let Some(field) = fields.iter().find(|field| field.key == &*entry.key) else {
            if &*entry.key != "<<" {
                self.unknown_key(fields, entry);
            }
            return;
        };
        if all[..index].iter().any(|earlier| earlier.key == entry.key) {
            let message = format!("the key `{}` stands twice", entry.key);
            let help = "keep one of the two; only the first is read";
            self.problem(ProblemKind::WrongType, entry.key_span, message, help);
        }
        let (length, public, blocks) = (self.path.len(), self.public, self.blocks);
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(field.key);
        self.public &= field.audience == Audience::Public;
        self.blocks = match field.need {
            Need::Required => self.blocks,
            Need::ReadableIfWritten => true,
            _ => false,
        };
        self.value(&field.shape, &entry.node);
        self.path.truncate(length);
        (self.public, self.blocks) = (public, blocks);
    }

    fn unknown_key(&mut self, fields: &'static [Field], entry: &Entry) {
        let known = nearest(&entry.key, fields.iter().map(|field| field.key));
        let help = match known {
            Some(key) => format!("did you mean `{key}`? {}", keys_help(fields)),
            None => format!("take it out; {}", keys_help(fields)),
        };
        let message = format!("{} has no key `{}`", self.name(), entry.key.escape_debug());
        self.problem(ProblemKind::UnknownKey, entry.key_span, message, help);
    }

    fn missing(&mut self, field: &Field, entries: &[Entry], whole: Span) {
        let empty = entries.iter().find(|entry| &*entry.key == field.key);
        let span =
            empty.map_or(Span { start: whole.start, end: whole.start }, |entry| entry.key_span);
        let (verb, length) =
            (if empty.is_some() { "is empty" } else { "is missing" }, self.path.len());
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(field.key);
        let message = format!("`{}` {verb}", field.key);
        self.problem(ProblemKind::MissingKey, span, message, format!("add it: {}", field.doc));
        self.path.truncate(length);
    }

    fn value(&mut self, shape: &'static Shape, node: &Node) {
        if node.is_empty() {
            return;
        }
        match shape {
            Shape::Map(fields) => self.map(fields, node),
            Shape::List(item) => self.list(item, node),
            Shape::Keyed(codes, item) => self.keyed(*codes, item, node),
            scalar => match node.text() {
                Some(text) => self.scalar(scalar, node, text),
                None => {
                    let message = format!("{} must be {}", self.name(), expected(scalar));
                    self.problem(ProblemKind::WrongType, node.span, message, "write one value");
                }
            },
        }
    }

    fn list(&mut self, item: &'static Shape, node: &Node) {
        let Value::List(items) = &node.value else {
            let message = format!("{} must be a list", self.name());
            self.problem(
                ProblemKind::WrongType,
                node.span,
                message,
                "write `[a, b]`, or one `- a` a line",
            );
            return;
        };
        let (length, blocks) = (self.path.len(), self.blocks);
        for (index, node) in items.iter().enumerate() {
            self.path.push_str(&format!("[{index}]"));
            // One bad value of a list leaves the others standing; a bad mapping in it doesn't.
            self.blocks = blocks && matches!(item, Shape::Map(_));
            self.value(item, node);
            self.path.truncate(length);
        }
        self.blocks = blocks;
    }

    fn keyed(&mut self, codes: Option<&Vocabulary>, item: &'static Shape, node: &Node) {
        let Value::Map(entries) = &node.value else {
            let message = format!("{} must be a mapping of keys to values", self.name());
            self.problem(
                ProblemKind::WrongType,
                node.span,
                message,
                "write `key: value`, one a line",
            );
            return;
        };
        let length = self.path.len();
        for (index, entry) in entries.iter().enumerate() {
            if entries[..index].iter().any(|earlier| earlier.key == entry.key) {
                let message = format!("the key `{}` stands twice", entry.key);
                self.problem(
                    ProblemKind::WrongType,
                    entry.key_span,
                    message,
                    "keep one of the two",
                );
            }
            self.path.push('.');
            self.path.push_str(&entry.key);
            if let Some(codes) = codes.filter(|codes| codes.find(&entry.key).is_none()) {
                let message = format!("there is no {} `{}`", codes.name, entry.key.escape_debug());
                self.problem(
                    ProblemKind::UnknownCode,
                    entry.key_span,
                    message,
                    format!("the codes are {}", codes.listed()),
                );
            }
            self.value(item, &entry.node);
            self.path.truncate(length);
        }
    }

    fn scalar(&mut self, shape: &'static Shape, node: &Node, text: &str) {
        match shape {
            Shape::Text(limits) => self.free_text(*limits, node, text),
            Shape::CodeOrText(codes, limits) if codes.find(text).is_none() => {
                self.free_text(*limits, node, text);
            }
            Shape::Id(kind) => self.id(*kind, node, text),
            Shape::Date => self.date(node, text),
            Shape::Bool if !matches!(text, "true" | "false") => {
                let message = format!("{} must be `true` or `false`", self.name());
                self.problem(
                    ProblemKind::WrongType,
                    node.span,
                    message,
                    "YAML's `yes` and `no` are texts here",
                );
            }
            Shape::Number if text.parse::<u32>().is_err() => {
                let message = format!("{} must be a whole number", self.name());
                self.problem(ProblemKind::WrongType, node.span, message, "digits only, as in `30`");
            }
            Shape::Code(codes) => self.code(codes, node, text),
            Shape::Url => self.url(node, text),
            Shape::SiteUrl => self.site_url(node, text),
            Shape::Mail => self.mail(node, text),
            Shape::OneOf(numbers)
                if !text.parse().is_ok_and(|number| numbers.contains(&number)) =>
            {
                let known: Vec<String> = numbers.iter().map(u32::to_string).collect();
                let message = format!("{} must be one of {}", self.name(), known.join(", "));
                self.problem(ProblemKind::WrongType, node.span, message, "correct the number");
            }
            _ => {}
        }
    }

    fn id(&mut self, kind: Kind, node: &Node, text: &str) {
        if !is_id(text) {
            let message = format!("{} is no id", self.name());
            let help = format!("an id of a {} is 1 to 64 of a-z, 0-9 and -", kind.word());
            self.problem(ProblemKind::BadId, node.span, message, help);
        }
    }

    fn date(&mut self, node: &Node, text: &str) {
        if date::parse(text).is_none() {
            let looks_like_one =
                text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
            let fault = if looks_like_one {
                "is no date that exists"
            } else {
                "is not written as year-month-day"
            };
            let message = format!("{} {fault}", self.name());
            let help = "dates are year-month-day, as in 2026-02-28";
            self.problem(ProblemKind::Date, node.span, message, help);
        }
    }

    fn code(&mut self, codes: &'static Vocabulary, node: &Node, text: &str) {
        if codes.find(text).is_some() {
            return;
        }
        let meant = nearest(text, codes.codes.iter().map(|code| code.code));
        let help = match meant {
            Some(code) => format!("did you mean `{code}`? The codes are {}", codes.listed()),
            None => format!("the codes are {}", codes.listed()),
        };
        // The value of a private key stays out of the message.
        let message = match (self.public, text.chars().count() <= 60) {
            (true, true) => format!("`{}` is no {}", text.escape_debug(), codes.name),
            _ => format!("{} is no known {}", self.name(), codes.name),
        };
        self.problem(ProblemKind::UnknownCode, node.span, message, help);
    }

    fn free_text(&mut self, limits: Limits, node: &Node, text: &str) {
        if !self.public {
            return;
        }
        self.characters(node, text);
        let length = text.trim_end().chars().count();
        if length > limits.most || length < limits.least {
            let message = format!("{} has {length} characters", self.name());
            let help = match limits.least {
                0 => format!("the official form takes up to {}", limits.most),
                least => format!("the official form takes {least} to {}", limits.most),
            };
            self.problem(ProblemKind::Length, node.span, message, help);
        }
    }

    /// What misleads or hides in a text: the first of each kind, and how many there are.
    fn characters(&mut self, node: &Node, text: &str) {
        let all = text::inspect(text);
        for (index, found) in all.iter().enumerate() {
            if all[..index].iter().any(|earlier| earlier.kind == found.kind) {
                continue;
            }
            let name = self.name();
            let (message, help) = match found.kind {
                ProblemKind::Markup => (
                    format!("{name} holds markup"),
                    "take it out: it is shown as it stands, never as markup",
                ),
                ProblemKind::WrongDecoding => (
                    format!(
                        "{name} was read in another encoding than it was written in: \u{201c}{}\u{201d}",
                        found.what
                    ),
                    "write the text anew from its source; the file is UTF-8",
                ),
                ProblemKind::ControlCharacter => (
                    format!("{name} holds {}, which changes how the text reads", found.what),
                    "take the character out",
                ),
                _ => (
                    format!("{name} holds the invisible character {}", found.what),
                    "take the character out; pages are shown without it",
                ),
            };
            let count = all.iter().filter(|other| other.kind == found.kind).count();
            let times = if count > 1 { format!("; {count} such places") } else { String::new() };
            let span = place::locate(self.text, node.span, text, found.span);
            self.problem(found.kind, span, format!("{message}{times}"), help);
            if let Some(problem) = self.problems.last_mut() {
                problem.field_span = node.span;
            }
        }
    }

    /// The value's name for a message.
    fn name(&self) -> String {
        if self.path.is_empty() {
            "the record".into()
        } else {
            format!("`{}`", self.path.escape_debug())
        }
    }
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Date => "a date",
        Shape::Bool => "true or false",
        Shape::Number | Shape::OneOf(_) => "a whole number",
        Shape::Id(_) => "an id",
        Shape::Code(_) => "a code",
        Shape::Url | Shape::SiteUrl => "an address",
        Shape::Mail => "an e-mail address",
        _ => "a text",
    }
}

fn keys_help(fields: &[Field]) -> String {
    let keys: Vec<_> = fields.iter().map(|field| field.key).collect();
    format!("its keys are {}", keys.join(", "))
}
