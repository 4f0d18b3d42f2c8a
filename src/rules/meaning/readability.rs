//! MN013: a text far harder to read than the others.

use rayon::prelude::*;

use crate::language::readability::{grade, quantile};
use crate::model::reference::RecordRef;
use crate::records::kind::Kind;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::meaning::copies::{FIELDS, texts};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::{Place, Sink};

/// A text far harder to read than the others.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN013", "hard-to-read", Level::Warning, include_str!("readability.md"))
        .clauses(&[19, 58])
        .checks(&[Check::Catalog(check)]);

/// Above this share of the site's own texts a text is hard to read, and far above them.
const HARD: f64 = 0.9;
const FAR: f64 = 0.99;
/// With fewer texts there is nothing to compare with.
const ENOUGH: usize = 6;

fn check(case: &Case<'_>, sink: &mut Sink<'_>) {
    let grades = grades(case);
    let mut sorted: Vec<f64> = grades.iter().map(|(_, _, grade)| *grade).collect();
    sorted.sort_by(f64::total_cmp);
    let (Some(median), Some(hard), Some(far)) =
        (quantile(&sorted, 0.5), quantile(&sorted, HARD), quantile(&sorted, FAR))
    else {
        return;
    };
    if sorted.len() < ENOUGH {
        return;
    }
    for (index, field, grade) in grades {
        let workspace = &case.catalog.workspaces[index];
        let Some(text) =
            FIELDS[field].of(workspace).filter(|_| grade > hard && grade > median + 3.0)
        else {
            continue;
        };
        let very = grade > far && grade > median + 6.0;
        let level = if very { Level::Warning } else { Level::Note };
        let message = format!(
            "this text reads like grade {grade:.0}; half of this site's texts are at {median:.0} or below"
        );
        let place = Place::new(FIELDS[field].name, text.span);
        let record = RecordRef::new(Kind::Workspace, index);
        sink.on(workspace.source, Some(record)).report_as(
            level,
            place,
            message,
            "use shorter sentences and everyday words",
        );
    }
}

/// The grade of every text that is long enough: workspace, field, grade.
fn grades(case: &Case<'_>) -> Vec<(usize, usize, f64)> {
    let texts: Vec<(usize, usize, &str)> = texts(case).collect();
    texts
        .into_par_iter()
        .filter_map(|(index, field, text)| Some((index, field, grade(text)?)))
        .collect()
}
