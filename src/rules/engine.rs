//! Runs every rule over every record: in parallel, and in one order whatever the threads do.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::span::Span;
use crate::base::terminal::Progress;
use crate::base::work;
use crate::model::catalog::Catalog;
use crate::model::reference::RecordRef;
use crate::records::kind::Kind;
use crate::records::problem::Problem;
use crate::rules::case::{Case, Days};
use crate::rules::finding::{Finding, Holds};
use crate::rules::identifiers::report::report as report_identifiers;
use crate::rules::level::{Level, after_settings};
use crate::rules::passage::{self, Passage, Role};
use crate::rules::public_texts;
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;
use crate::rules::table::RULES;
use crate::rules::waiver;

/// Every finding on the records, in the order of files, places and codes.
pub fn run(catalog: &Catalog, days: Days) -> Vec<Finding> {
    let version = catalog.settings.code_of_conduct;
    let rules: Vec<&Rule> =
        RULES.iter().copied().filter(|rule| rule.versions.contains(version)).collect();
    run_rules(catalog, days, &rules)
}

/// The findings of some rules.
pub fn run_rules(catalog: &Catalog, days: Days, rules: &[&'static Rule]) -> Vec<Finding> {
    let case = Case::new(catalog, days);
    let mut findings: Vec<Finding> = catalog
        .problems
        .iter()
        .filter_map(|problem| from_problem(catalog, problem, rules))
        .collect();
    findings.extend(on_records(&case, rules));
    on_lists(&case, rules, &mut findings);
    for rule in rules {
        work::begin(rule.code);
        for check in rule.checks {
            if let Check::Catalog(check) = check {
                check(&case, &mut Sink::new(rule, catalog.settings.source, None, &mut findings));
            }
        }
    }
    finish(catalog, &mut findings);
    waiver::apply(&case, &mut findings);
    let mut derived = Vec::new();
    for rule in rules {
        for check in rule.checks {
            if let Check::Findings(check) = check {
                check(
                    &case,
                    &findings,
                    &mut Sink::new(rule, catalog.settings.source, None, &mut derived),
                );
            }
        }
    }
    finish(catalog, &mut derived);
    findings.append(&mut derived);
    sort(&mut findings);
    findings
}

fn finish(catalog: &Catalog, findings: &mut Vec<Finding>) {
    findings.retain_mut(|finding| {
        let level = after_settings(finding, &catalog.settings);
        finding.level = level.unwrap_or(Level::Note);
        level.is_some()
    });
}

fn sort(findings: &mut Vec<Finding>) {
    // Sources are in the order of their paths.
    let order = |f: &Finding| (f.source, f.span, f.rule.code);
    findings.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.message.cmp(&b.message)));
    findings.dedup_by(|a, b| order(a) == order(b) && a.message == b.message && a.field == b.field);
}

fn from_problem(catalog: &Catalog, problem: &Problem, rules: &[&'static Rule]) -> Option<Finding> {
    let reads = |rule: &&Rule| {
        rule.checks
            .iter()
            .any(|check| matches!(check, Check::Reading(kind) if *kind == problem.kind))
    };
    let rule = rules.iter().copied().find(reads)?;
    let level = problem_level(rule, problem);
    Some(Finding {
        rule,
        level,
        message: problem.message.clone(),
        help: problem.help.clone(),
        source: problem.source,
        span: problem.span,
        field_span: problem.field_span,
        field: problem.field.clone(),
        record: catalog.record_in(problem.source),
        holds: Holds::Record,
        waived: None,
        unreported: Vec::new(),
    })
}

/// A rule that reads several kinds of problems has its own level for the lesser ones.
fn problem_level(rule: &Rule, problem: &Problem) -> Level {
    use crate::records::problem::ProblemKind::{InvisibleCharacter, UnknownCode};
    match problem.kind {
        InvisibleCharacter => Level::Warning,
        UnknownCode if !problem.blocks => Level::Warning,
        _ => rule.level,
    }
}

fn on_records(case: &Case<'_>, rules: &[&'static Rule]) -> Vec<Finding> {
    let catalog = case.catalog;
    let counts = [
        (Kind::Institution, catalog.institutions.len()),
        (Kind::Researcher, catalog.researchers.len()),
        (Kind::Workspace, catalog.workspaces.len()),
        (Kind::Decision, catalog.decisions.len()),
        (Kind::Incident, catalog.incidents.len()),
    ];
    let records: Vec<RecordRef> = counts
        .into_iter()
        .flat_map(|(kind, count)| (0..count).map(move |index| RecordRef::new(kind, index)))
        .collect();
    let progress = Progress::new("checking", records.len());
    let check = |record: &RecordRef| {
        let mut findings = Vec::new();
        work::begin("");
        let passages = passages(case, *record);
        for rule in rules {
            work::begin(rule.code);
            let before = findings.len();
            for check in rule.checks {
                on_record(case, rule, check, *record, &passages, &mut findings);
            }
            keep_the_first(&mut findings, before);
        }
        progress.step();
        findings
    };
    records.par_iter().flat_map_iter(check).collect()
}

/// Identifiers in the settings and in files that are lists. They belong to no record that could be held back.
fn on_lists(case: &Case<'_>, rules: &[&'static Rule], findings: &mut Vec<Finding>) {
    let files = public_texts::of_lists(case.catalog);
    for (source, texts) in &files {
        let text = &case.catalog.source(*source).text;
        let passages: Vec<Passage<'_>> = texts
            .iter()
            .map(|(field, value)| {
                Passage::new(text, field.clone(), Role::Named, value, &case.program)
            })
            .collect();
        for rule in rules {
            for check in rule.checks {
                let Check::Identifier(kind, what) = check else { continue };
                let mut sink = Sink::new(rule, *source, None, findings).at_most(Level::Warning);
                passages.iter().for_each(|p| report_identifiers(p, *kind, what, &mut sink));
            }
        }
    }
}

/// The public texts of a record.
fn passages<'a>(case: &Case<'a>, record: RecordRef) -> Vec<Passage<'a>> {
    let (catalog, program) = (case.catalog, &case.program);
    let text = &catalog.source(catalog.source_of(record)).text;
    match record.kind {
        Kind::Workspace => passage::of_workspace(text, &catalog.workspaces[record.index], program),
        Kind::Researcher => {
            passage::of_researcher(text, &catalog.researchers[record.index], program)
        }
        Kind::Institution => {
            passage::of_institution(text, &catalog.institutions[record.index], program)
        }
        Kind::Decision => passage::of_decision(text, &catalog.decisions[record.index], program),
        _ => Vec::new(),
    }
}

/// Of one rule's findings on one record the gravest and first stand; the last says how many more there
/// are. Nobody reads ten thousand.
fn keep_the_first(findings: &mut Vec<Finding>, from: usize) {
    const MOST: usize = 50;
    let more = (findings.len() - from).saturating_sub(MOST);
    if more > 0 {
        findings[from..].sort_by_key(|finding| std::cmp::Reverse(finding.level));
        let dropped = findings.drain(from + MOST..).map(|finding| finding.field_span);
        let unreported: BTreeSet<Span> = dropped.collect();
        if let Some(last) = findings.last_mut() {
            last.message = format!("{}; and {more} more like it", last.message).into();
            last.unreported = unreported.into_iter().collect();
        }
    }
}

fn on_record(
    case: &Case<'_>,
    rule: &'static Rule,
    check: &Check,
    record: RecordRef,
    passages: &[Passage<'_>],
    findings: &mut Vec<Finding>,
) {
    let (catalog, index) = (case.catalog, record.index);
    let mut sink = Sink::new(rule, catalog.source_of(record), Some(record), findings);
    match (check, record.kind) {
        (Check::Text(check), _) => {
            for passage in passages.iter().filter(|passage| passage.role != Role::Named) {
                check(case, passage, &mut sink);
            }
        }
        (Check::Identifier(kind, what), _) => {
            for passage in passages {
                report_identifiers(passage, *kind, what, &mut sink);
            }
        }
        (Check::Description(check), Kind::Workspace) => {
            check(case, &catalog.workspaces[index], passages, &mut sink);
        }
        (Check::Institution(check), Kind::Institution) => {
            check(case, &catalog.institutions[index], &mut sink);
        }
        (Check::Researcher(check), Kind::Researcher) => {
            check(case, &catalog.researchers[index], &mut sink);
        }
        (Check::Workspace(check), Kind::Workspace) => {
            check(case, &catalog.workspaces[index], &mut sink);
        }
        (Check::Decision(check), Kind::Decision) => {
            check(case, &catalog.decisions[index], &mut sink);
        }
        (Check::Incident(check), Kind::Incident) => {
            check(case, &catalog.incidents[index], &mut sink);
        }
        _ => {}
    }
}
