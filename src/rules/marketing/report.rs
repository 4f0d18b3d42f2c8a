//! What the rules on advertisements report alike: a score, and the words that made it.

use crate::rules::level::Level;
use crate::rules::marketing::evidence::{Cue, Evidence, MAY_SELL, SELLS};
use crate::rules::passage::{Passage, Role};
use crate::rules::sink::Sink;

/// The part of the evidence that one rule answers for.
pub(super) struct Part {
    /// Its cue.
    pub cue: Cue,
    /// As in "makes an offer".
    pub reads_as: &'static str,
    /// Does the rule also report what sells without any other rule's cue?
    pub or_else: bool,
}

/// Reports a text that sells, by the rule whose cue it has: an error from the score of advertisements on,
/// a warning from a lesser one on.
pub(super) fn report(passage: &Passage<'_>, part: &Part, sink: &mut Sink<'_>) {
    if !passage.is_description() && passage.role != Role::Profile {
        return;
    }
    let evidence = passage.evidence();
    if evidence.score < MAY_SELL {
        return;
    }
    let own = evidence.cues.iter().find(|(cue, _)| *cue == part.cue);
    let others = [Cue::Call, Cue::Offer, Cue::Praise, Cue::Shout];
    let nobody = part.or_else && !evidence.cues.iter().any(|(cue, _)| others.contains(cue));
    let Some((_, words)) = own.or_else(|| evidence.cues.first().filter(|_| nobody)) else { return };
    // Somebody must have something to sell: a questionnaire praises and addresses, too.
    let sold =
        evidence.cues.iter().any(|(cue, _)| matches!(cue, Cue::Call | Cue::Offer | Cue::Product));
    let level = if evidence.score >= SELLS && sold {
        sink.level()
    } else {
        sink.level().min(Level::Warning)
    };
    let message = format!(
        "\u{201c}{}\u{201d} {}: this text reads like an advertisement ({:.1} points, {SELLS:.0} are too many; {})",
        passage.quote(words.clone()),
        part.reads_as,
        evidence.score,
        listed(passage, evidence),
    );
    let help = "describe what is studied, and sell nothing (words of a study, such as a design or a comparison, \
                weigh against it; there are too few)";
    sink.report_as(level, passage.place_of_words(words.clone()), message, help);
}

/// The words that weigh most, each once.
fn listed(passage: &Passage<'_>, evidence: &Evidence) -> String {
    let mut shown: Vec<String> = Vec::new();
    for (_, words) in &evidence.cues {
        let quoted = format!("\u{201c}{}\u{201d}", passage.quote(words.clone()));
        if !shown.contains(&quoted) {
            shown.push(quoted);
        }
        if shown.len() == 6 {
            break;
        }
    }
    shown.join(", ")
}
