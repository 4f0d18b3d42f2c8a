//! From the content folder to records: read in parallel, parsed once, validated by shape.

use std::path::Path;

use rayon::prelude::*;

use crate::base::disk;
use crate::base::error::Result;
use crate::base::span::Span;
use crate::base::terminal::Progress;
use crate::records::kind::{Home, Kind};
use crate::records::problem::{Problem, ProblemKind};
use crate::records::source::{Source, SourceId};
use crate::records::tree::{self, MAX_BYTES, Node, Value};
use crate::records::validate::validate;
use crate::records::walk::{Found, Role, walk};

/// One record's tree.
#[derive(Debug)]
pub struct Record {
    /// Its kind.
    pub kind: Kind,
    /// Its tree; none where the file is no YAML.
    pub root: Option<Node>,
}

/// One file, read: its text, its records or its Markdown, and what is wrong with it.
#[derive(Debug)]
pub struct Loaded {
    /// The file.
    pub source: Source,
    /// What it is.
    pub role: Role,
    /// One record, or those of a list; none for a page.
    pub records: Vec<Record>,
    /// Everything wrong with it by shape.
    pub problems: Vec<Problem>,
}

/// Reads every file of the content folder and hands each on at once, so that no more trees are in
/// memory than threads. The order is that of the paths.
pub fn load<T: Send>(
    content: &Path,
    each: impl Fn(Loaded, SourceId) -> T + Sync,
) -> Result<Vec<T>> {
    let found = walk(content)?;
    let progress = Progress::new("reading", found.len());
    found
        .par_iter()
        .enumerate()
        .map(|(index, found)| {
            let id = SourceId(u32::try_from(index).unwrap_or(u32::MAX));
            let loaded = load_file(found, id);
            progress.step();
            loaded.map(|loaded| each(loaded, id))
        })
        .collect()
}

/// Reads one file.
pub fn load_file(found: &Found, id: SourceId) -> Result<Loaded> {
    let Role::Record(kind) = found.role else {
        return load_other(found, id);
    };
    let bytes = disk::read_at_most(&found.file, MAX_BYTES)?;
    Ok(from_bytes(&found.path, kind, bytes, id))
}

fn load_other(found: &Found, id: SourceId) -> Result<Loaded> {
    let mut loaded = Loaded {
        source: Source { path: found.path.as_str().into(), text: "".into() },
        role: found.role,
        records: Vec::new(),
        problems: Vec::new(),
    };
    match found.role {
        Role::Page => {
            let bytes = disk::read_at_most(&found.file, MAX_BYTES)?;
            loaded.source.text = text_of(bytes, id, &mut loaded.problems).into();
        }
        Role::Refused(ProblemKind::LinkOutside) => loaded.problems.push(whole_file(
            ProblemKind::LinkOutside,
            id,
            "this link leads out of the content folder, to a folder, or nowhere; it is not followed",
            "put the file itself here",
        )),
        _ => {
            let help = match found.path.strip_suffix(".yml") {
                Some(stem) => format!("rename it to {stem}.yaml"),
                None => "records are FOLDER/ID.yaml in institutions, researchers, workspaces, decisions or incidents; pages are pages/NAME.md".to_owned(),
            };
            let message = "no kind of record reads this file";
            loaded.problems.push(whole_file(ProblemKind::UnreadFile, id, message, &help));
        }
    }
    Ok(loaded)
}

/// Reads one file's bytes as records of a kind.
pub fn from_bytes(path: &str, kind: Kind, bytes: Vec<u8>, id: SourceId) -> Loaded {
    let mut problems = Vec::new();
    let text = text_of(bytes, id, &mut problems);
    let mut records = Vec::new();
    if problems.iter().any(|problem| problem.kind == ProblemKind::TooLarge) {
        records.push(Record { kind, root: None });
    } else {
        let unreadable = !problems.is_empty();
        read_tree(&text, kind, id, &mut records, &mut problems);
        // What a byte became that is no UTF-8 has been said.
        problems.retain(|problem| !unreadable || problem.kind != ProblemKind::WrongDecoding);
    }
    keep_the_first(&mut problems, id);
    let source = Source { path: path.into(), text: text.into() };
    Loaded { source, role: Role::Record(kind), records, problems }
}

/// A file with more problems than anybody reads is told so: the first stand, and an error for the
/// rest, so that nothing of it is published.
fn keep_the_first(problems: &mut Vec<Problem>, id: SourceId) {
    const MOST: usize = 200;
    let more = problems.len().saturating_sub(MOST);
    if more > 0 {
        problems.truncate(MOST);
        let message = format!("{more} more problems in this file are not listed");
        problems.push(whole_file(
            ProblemKind::TooLarge,
            id,
            &message,
            "repair those that are, then check again",
        ));
    }
}

fn read_tree(
    text: &str,
    kind: Kind,
    id: SourceId,
    records: &mut Vec<Record>,
    problems: &mut Vec<Problem>,
) {
    let parsed = tree::parse(text);
    problems.extend(parsed.faults.into_iter().map(|fault| Problem {
        kind: fault.kind,
        source: id,
        span: fault.span,
        field_span: fault.span,
        field: "".into(),
        message: fault.message.into(),
        help: fault.help.into(),
        blocks: true,
    }));
    let broken = !problems.is_empty() && parsed.root.is_none();
    match (kind.home(), parsed.root) {
        (Home::ListFile(_), root) => list_file(text, kind, id, root, records, problems),
        (_, Some(root)) if !root.is_empty() => {
            validate(kind, id, text, &root, problems);
            records.push(Record { kind, root: Some(root) });
        }
        (_, _) => {
            if !broken {
                problems.push(whole_file(
                    ProblemKind::MissingKey,
                    id,
                    "the file is empty",
                    "`daylight new` writes a scaffold; or remove the file",
                ));
            }
            records.push(Record { kind, root: None });
        }
    }
}

fn list_file(
    text: &str,
    kind: Kind,
    id: SourceId,
    root: Option<Node>,
    records: &mut Vec<Record>,
    problems: &mut Vec<Problem>,
) {
    match root.map(|root| (root.span, root.value)) {
        Some((_, Value::List(items))) => {
            for (index, item) in items.iter().enumerate() {
                let earlier =
                    |name: &&str| items[..index].iter().any(|other| own_name(other) == Some(name));
                if let Some(name) = own_name(item).filter(earlier) {
                    let message = format!("`{}` stands twice", name.escape_debug());
                    problems.push(Problem {
                        span: item.span,
                        field_span: item.span,
                        ..whole_file(ProblemKind::DuplicateId, id, &message, "keep one of the two")
                    });
                }
            }
            for item in items {
                validate(kind, id, text, &item, problems);
                records.push(Record { kind, root: Some(item) });
            }
        }
        None | Some((_, Value::Null)) => {}
        Some((span, _)) => problems.push(Problem {
            span: Span { start: span.start, end: span.start },
            ..whole_file(
                ProblemKind::WrongType,
                id,
                "this file must be a list",
                "begin each entry with `- `",
            )
        }),
    }
}

/// What names an entry of a list file.
fn own_name(node: &Node) -> Option<&str> {
    node.get("id").or_else(|| node.get("key"))?.text()
}

fn text_of(bytes: Vec<u8>, id: SourceId, problems: &mut Vec<Problem>) -> String {
    if bytes.len() > MAX_BYTES {
        problems.push(whole_file(
            ProblemKind::TooLarge,
            id,
            "the file is larger than 1 MiB and is not read",
            "a record is a few kilobytes: is this the right file?",
        ));
        return String::new();
    }
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let at = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        problems.push(Problem {
            span: Span::new(at, at + '\u{fffd}'.len_utf8()),
            field_span: Span::new(at, at + '\u{fffd}'.len_utf8()),
            ..whole_file(
                ProblemKind::ControlCharacter,
                id,
                "a byte here is not UTF-8",
                "save the file as UTF-8",
            )
        });
        text
    })
}

fn whole_file(kind: ProblemKind, source: SourceId, message: &str, help: &str) -> Problem {
    Problem {
        kind,
        source,
        span: Span::default(),
        field_span: Span::default(),
        field: "".into(),
        message: message.into(),
        help: help.into(),
        blocks: true,
    }
}
