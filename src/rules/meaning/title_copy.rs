//! MN010: a text that only says the title again.

use std::collections::HashSet;

use crate::language::class::Classes;
use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::level::Level;
use crate::rules::passage::{Passage, Role};
use crate::rules::rule::{Check, Rule};
use crate::rules::sink::Sink;

/// A text that only says the title again.
pub(in crate::rules) const RULE: Rule =
    Rule::new("MN010", "title-again", Level::Warning, include_str!("title_copy.md"))
        .clauses(&[19])
        .checks(&[Check::Description(check)]);

fn check(_: &Case<'_>, _: &Workspace, passages: &[Passage<'_>], sink: &mut Sink<'_>) {
    let Some(title) =
        passages.iter().find(|passage| passage.role == Role::Title && !passage.translated)
    else {
        return;
    };
    let titled: HashSet<&str> = (0..title.words.len()).map(|at| title.words.lower(at)).collect();
    for passage in passages.iter().filter(|passage| passage.is_main()) {
        let words = &passage.words;
        if words.len() >= titled.len() * 4 + 12 {
            continue;
        }
        let content: Vec<usize> =
            (0..words.len()).filter(|at| !words.classes(*at).meets(Classes::FUNCTION)).collect();
        let said: HashSet<&str> = content.iter().map(|at| words.lower(*at)).collect();
        let new = content
            .iter()
            .filter(|at| {
                !titled.contains(words.lower(**at)) && !words.classes(**at).meets(Classes::GENERIC)
            })
            .count();
        let from_title = content.iter().filter(|at| titled.contains(words.lower(**at))).count();
        let all_of_it = titled.iter().filter(|word| word.len() > 3).count().max(1);
        let told = titled.iter().filter(|word| word.len() > 3 && said.contains(**word)).count();
        let restates = words.len() >= 4
            && from_title >= 2
            && told * 10 >= all_of_it * 6
            && new * 5 <= from_title.max(2);
        if restates {
            let same = words.len() <= titled.len() + 3 && new == 0;
            let level = if same { Level::Error } else { Level::Warning };
            let message = if same {
                "this text is the title"
            } else {
                "this text says the title again, and nothing else"
            };
            sink.report_as(
                level,
                passage.place(),
                message,
                "say what the title can't: the question, the way, what may come of it",
            );
        }
    }
}
