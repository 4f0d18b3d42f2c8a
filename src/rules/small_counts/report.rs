//! What all rules on small counts report alike.

use crate::model::workspace::Workspace;
use crate::rules::case::Case;
use crate::rules::exception::allows;
use crate::rules::level::Level;
use crate::rules::passage::Passage;
use crate::rules::sink::Sink;
use crate::rules::small_counts::detect::Form;

/// Reports the counts of one form; as notes where the program allowed them in writing.
pub(super) fn report(
    case: &Case<'_>,
    workspace: &Workspace,
    passages: &[Passage<'_>],
    form: Form,
    sink: &mut Sink<'_>,
) {
    let allowed = allows(case, workspace, "small_counts");
    for passage in passages.iter().filter(|passage| passage.is_description()) {
        for count in passage.counts().iter().filter(|count| count.form == form) {
            let words = passage.quote(count.words.clone());
            let whose = if count.level == Level::Warning && form != Form::Twenty {
                ", perhaps of another study,"
            } else {
                ""
            };
            let message = match form {
                Form::Twenty => format!("\u{201c}{words}\u{201d} counts exactly 20 participants"),
                _ => format!("\u{201c}{words}\u{201d}{whose} counts fewer than 20 participants"),
            };
            let help = "leave the number out, or say \u{201c}fewer than 20\u{201d}; with permission in writing, \
                        record it under `exceptions` (it is no age, dose, rank or rate, and no noun of things follows it)";
            let level = if allowed { Level::Note } else { count.level };
            sink.report_as(level, passage.place_of_words(count.words.clone()), message, help);
        }
    }
}
