//! A public text of a record, read as words once for all rules that look at it.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::base::span::{Span, floor_boundary};
use crate::language::class::Classes;
use crate::language::classifier::Model;
use crate::language::english::{Tongue, tongue};
use crate::language::program::ProgramNames;
use crate::language::words::Words;
use crate::model::decision::Decision;
use crate::model::institution::Institution;
use crate::model::located::Text;
use crate::model::researcher::Researcher;
use crate::model::workspace::Workspace;
use crate::records::place::Offsets;
use crate::rules::endorsement::plain;
use crate::rules::identifiers::detect::{self, Identifier};
use crate::rules::marketing::evidence::{Evidence, weigh};
use crate::rules::sink::Place;
use crate::rules::small_counts::detect::{self as counting, Count};

/// What stands in place of what must not be printed.
const COVER: &str = "\u{2588}\u{2588}\u{2588}";

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A project's title.
    Title,
    /// The scientific questions.
    Questions,
    /// The approaches.
    Approaches,
    /// The anticipated findings.
    Findings,
    /// Another public text of a workspace, such as the disease's name.
    Detail,
    /// What a person says of themself.
    Profile,
    /// Another public text: a role, a kind of institution.
    Other,
    /// A name, an address or a sentence of the program: only the rules on identifiers read it.
    Named,
}

/// A public text.
pub struct Passage<'a> {
    /// Its dotted path.
    pub field: Cow<'static, str>,
    /// What it is for.
    pub role: Role,
    /// Is it a translation into another language?
    pub translated: bool,
    /// Its words.
    pub words: Words<'a>,
    value: &'a Text,
    source: &'a str,
    identifiers: OnceCell<Vec<Identifier>>,
    scores: OnceCell<Vec<Vec<f64>>>,
    tongue: OnceCell<Tongue>,
    counts: OnceCell<Vec<Count>>,
    evidence: OnceCell<Evidence>,
    endorsements: OnceCell<Vec<Range<usize>>>,
    offsets: OnceCell<Offsets<'a>>,
}

impl<'a> Passage<'a> {
    /// Reads a value of a record whose file is `source`.
    pub fn new(
        source: &'a str,
        field: impl Into<Cow<'static, str>>,
        role: Role,
        value: &'a Text,
        program: &ProgramNames,
    ) -> Self {
        Self {
            field: field.into(),
            role,
            translated: false,
            words: Words::of_program(value, program),
            value,
            source,
            identifiers: OnceCell::new(),
            scores: OnceCell::new(),
            tongue: OnceCell::new(),
            counts: OnceCell::new(),
            evidence: OnceCell::new(),
            endorsements: OnceCell::new(),
            offsets: OnceCell::new(),
        }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.words.text()
    }

    /// Is it the title or one of the three texts, or a translation of one?
    pub fn is_description(&self) -> bool {
        self.role <= Role::Findings
    }

    /// Is it one of the three texts in the site's first language?
    pub fn is_main(&self) -> bool {
        matches!(self.role, Role::Questions | Role::Approaches | Role::Findings) && !self.translated
    }

    /// Is it in English, as far as can be told?
    pub fn is_english(&self) -> bool {
        !self.translated && self.tongue() == Tongue::English
    }

    /// What it is written in.
    pub fn tongue(&self) -> Tongue {
        *self.tongue.get_or_init(|| tongue(&self.words))
    }

    /// Its small counts of people, in order.
    pub(super) fn counts(&self) -> &[Count] {
        self.counts.get_or_init(|| counting::all(&self.words))
    }

    /// What speaks for and against its being an advertisement.
    pub(super) fn evidence(&self) -> &Evidence {
        self.evidence.get_or_init(|| weigh(&self.words))
    }

    /// The words of each plain claim of endorsement.
    pub(super) fn endorsements(&self) -> &[Range<usize>] {
        self.endorsements.get_or_init(|| plain::claims(&self.words))
    }

    /// The whole text.
    pub fn place(&self) -> Place {
        Place::new(self.field.clone(), self.value.span)
    }

    /// Some bytes of the text, where they stand in the file.
    pub fn place_of(&self, inner: Span) -> Place {
        let offsets = self
            .offsets
            .get_or_init(|| Offsets::new(self.source, self.value.span, &self.value.value));
        let span = offsets.locate(inner);
        Place::within(self.field.clone(), self.value.span, span)
    }

    /// Some words of the text, where they stand in the file.
    pub fn place_of_words(&self, words: Range<usize>) -> Place {
        self.place_of(self.words.span(words))
    }

    /// Some words as they may be printed: identifiers covered, the middle left out of what is long.
    pub fn quote(&self, words: Range<usize>) -> String {
        self.quote_bytes(self.words.span(words))
    }

    /// The same, by bytes.
    pub fn quote_bytes(&self, span: Span) -> String {
        const LONGEST: usize = 90;
        let (start, end) = (span.start as usize, span.end as usize);
        let mut quoted = String::new();
        let mut from = start;
        let identifiers = self.identifiers();
        let near = identifiers.partition_point(|found| found.span.end as usize <= start);
        for found in &identifiers[near..] {
            let (first, last) =
                ((found.span.start as usize).max(from), (found.span.end as usize).min(end));
            if first >= end {
                break;
            }
            quoted.push_str(self.words.part(from..first));
            quoted.push_str(COVER);
            from = last.max(from);
        }
        quoted.push_str(self.words.part(from..end));
        let words: Vec<&str> = quoted.split_whitespace().collect();
        let line = words.join(" ");
        if line.len() <= LONGEST {
            return line;
        }
        let cut = floor_boundary(&line, LONGEST);
        let cut = line[..cut].rfind(' ').unwrap_or(cut);
        format!("{}\u{2026}", &line[..cut])
    }

    /// The same without what may be a person's name: capitalized words that no list knows, but for the first of a sentence
    /// and for abbreviations.
    pub fn quote_without_names(&self, words: Range<usize>) -> String {
        let may_be_name = |at: usize| {
            let word = &self.words.word(at);
            let small = self.words.written(at).chars().any(char::is_lowercase);
            let known = !word.classes.or(word.own).is_none();
            word.is_capital && small && !known && self.words.sentence_of(at).start != at
        };
        let mut quoted = String::new();
        let mut from = words.start;
        for at in words.clone().filter(|at| may_be_name(*at)).chain([words.end]) {
            if from < at {
                quoted.push_str(&self.quote(from..at));
                quoted.push(' ');
            }
            if at < words.end {
                quoted.push_str(COVER);
                quoted.push(' ');
            }
            from = at + 1;
        }
        quoted.trim_end().to_owned()
    }

    /// What each sentence scores for every subject of the classifier; nothing for sentences that hold no word
    /// of any act that the Code speaks of.
    pub fn scores(&self) -> &[Vec<f64>] {
        self.scores.get_or_init(|| {
            let model = Model::get();
            let score = |(sentence, classes): (&Range<usize>, &Classes)| {
                if classes.meets(ACTS) { model.scores(&self.words, sentence) } else { Vec::new() }
            };
            self.words.sentences.iter().zip(&self.words.sentence_classes).map(score).collect()
        })
    }

    /// What in it identifies somebody, in order of place.
    pub fn identifiers(&self) -> &[Identifier] {
        self.identifiers.get_or_init(|| detect::all(&self.words))
    }
}

/// Classes of which some word stands in every sentence that states an intent.
const ACTS: Classes = Classes::FUNCTION
    .or(Classes::GENERIC)
    .or(Classes::TOPIC)
    .or(Classes::HEALTH)
    .or(Classes::STUDY_NOUN)
    .or(Classes::UNIT)
    .or(Classes::ORDER_OF)
    .or(Classes::PRONOUN)
    .or(Classes::MODAL)
    .or(Classes::PEOPLE)
    .or(Classes::PERSON_NOUN)
    .or(Classes::RECORDS)
    .or(Classes::FEWER)
    .or(Classes::INNOCENT)
    .or(Classes::TRADE_INNOCENT)
    .or(Classes::METHOD)
    .or(Classes::AGGREGATE)
    .or(Classes::STAFF_NOUN)
    .or(Classes::WE)
    .or(Classes::NOT)
    .not();

/// The public texts of a workspace.
pub fn of_workspace<'a>(
    source: &'a str,
    workspace: &'a Workspace,
    program: &ProgramNames,
) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    let mut add = |field: Cow<'static, str>, role, value: &'a Option<Text>, translated| {
        if let Some(value) = value {
            let passage = Passage::new(source, field, role, value, program);
            passages.push(Passage { translated, ..passage });
        }
    };
    add("title".into(), Role::Title, &workspace.title, false);
    add("questions".into(), Role::Questions, &workspace.questions, false);
    add("approaches".into(), Role::Approaches, &workspace.approaches, false);
    add("findings".into(), Role::Findings, &workspace.findings, false);
    for translation in &workspace.translations {
        let path = |key: &str| format!("translations.{}.{key}", translation.language).into();
        add(path("title"), Role::Title, &translation.title, true);
        add(path("questions"), Role::Questions, &translation.questions, true);
        add(path("approaches"), Role::Approaches, &translation.approaches, true);
        add(path("findings"), Role::Findings, &translation.findings, true);
    }
    add("disease".into(), Role::Detail, &workspace.disease, false);
    add("other_purpose".into(), Role::Detail, &workspace.other_purpose, false);
    add("other_population".into(), Role::Detail, &workspace.other_population, false);
    if let Some(ai_an) = &workspace.ai_an {
        add("ai_an.details".into(), Role::Detail, &ai_an.details, false);
    }
    passages
}

/// Collects the public texts of a record that are no description.
struct Texts<'a, 'n> {
    source: &'a str,
    program: &'n ProgramNames,
    passages: Vec<Passage<'a>>,
}

impl<'a> Texts<'a, '_> {
    fn add(&mut self, field: impl Into<Cow<'static, str>>, role: Role, text: Option<&'a Text>) {
        let passage = |text| Passage::new(self.source, field, role, text, self.program);
        self.passages.extend(text.map(passage));
    }
}

/// The public texts of a researcher.
pub fn of_researcher<'a>(
    source: &'a str,
    researcher: &'a Researcher,
    program: &ProgramNames,
) -> Vec<Passage<'a>> {
    let mut texts = Texts { source, program, passages: Vec::new() };
    let profile = researcher.profile.as_ref();
    texts.add("profile.interests", Role::Profile, profile.and_then(|p| p.interests.as_ref()));
    for (at, affiliation) in researcher.affiliations.iter().enumerate() {
        texts.add(format!("affiliations[{at}].role"), Role::Other, affiliation.role.as_ref());
    }
    texts.add("given_name", Role::Named, researcher.given_name.as_ref());
    texts.add("family_name", Role::Named, researcher.family_name.as_ref());
    texts.add("name", Role::Named, researcher.name.as_ref());
    for (at, name) in researcher.other_names.iter().enumerate() {
        texts.add(format!("other_names[{at}]"), Role::Named, Some(name));
    }
    texts.add("profile.url", Role::Named, profile.and_then(|profile| profile.url.as_ref()));
    texts.passages
}

/// The public texts of an institution.
pub fn of_institution<'a>(
    source: &'a str,
    institution: &'a Institution,
    program: &ProgramNames,
) -> Vec<Passage<'a>> {
    let mut texts = Texts { source, program, passages: Vec::new() };
    texts.add("kind_other", Role::Other, institution.kind_other.as_ref());
    texts.add("name", Role::Named, institution.name.as_ref());
    texts.passages
}

/// The public texts of a decision that SN005 doesn't read, which knows more of decisions.
pub fn of_decision<'a>(
    source: &'a str,
    decision: &'a Decision,
    program: &ProgramNames,
) -> Vec<Passage<'a>> {
    let mut texts = Texts { source, program, passages: Vec::new() };
    for (at, name) in decision.other_names.iter().enumerate() {
        texts.add(format!("name.other[{at}]"), Role::Named, Some(name));
    }
    texts.add("notice", Role::Named, decision.notice.as_ref());
    for (at, namesake) in decision.not_this_person.iter().enumerate() {
        texts.add(format!("not_this_person[{at}].name"), Role::Named, namesake.name.as_ref());
    }
    texts.passages
}
