//! Is a text English, another language, or nothing at all?

use crate::language::class::Classes;
use crate::language::words::Words;

/// What a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English, or too short to tell.
    English,
    /// Another language, by its English name.
    Other(&'static str),
    /// No language.
    None,
}

/// The share of function words: English prose has 0.3 to 0.6.
pub fn function_share(words: &Words<'_>) -> f64 {
    let function = words.all().iter().filter(|word| word.classes.meets(Classes::FUNCTION)).count();
    function as f64 / words.len().max(1) as f64
}

/// The share of words that any list knows.
pub fn known_share(words: &Words<'_>) -> f64 {
    let letters = words.all().iter().filter(|word| !word.is_number);
    let (known, all) = letters.fold((0_usize, 0_usize), |(known, all), word| {
        (known + usize::from(!word.classes.is_none()), all + 1)
    });
    known as f64 / all.max(1) as f64
}

/// The language of a text. English is seen from its function words at once; only what has few of them is
/// looked at closely (whatlang, reliable from about 25 words).
pub fn tongue(words: &Words<'_>) -> Tongue {
    if function_share(words) >= 0.22 && known_share(words) >= 0.4 {
        return Tongue::English;
    }
    let foreign = foreign_share(words);
    if foreign < FOREIGN_FEW && words.text().is_ascii() && !words.is_empty() {
        let nothing = words.len() >= 12 && known_share(words) < 0.25;
        return if nothing { Tongue::None } else { Tongue::English };
    }
    let Some(info) = whatlang::detect(words.text()) else { return Tongue::None };
    let by_script = !matches!(info.script(), whatlang::Script::Latin);
    match info.lang() {
        whatlang::Lang::Eng => {
            if words.len() >= 12 && known_share(words) < 0.25 {
                Tongue::None
            } else {
                Tongue::English
            }
        }
        lang if by_script => Tongue::Other(lang.eng_name()),
        lang if foreign >= 0.18 && words.len() >= 6 && function_share(words) < 0.15 => {
            Tongue::Other(lang.eng_name())
        }
        lang if info.is_reliable()
            && foreign >= FOREIGN_FEW
            && words.len() >= 8
            && known_share(words) < 0.35 =>
        {
            Tongue::Other(lang.eng_name())
        }
        _ if words.len() >= 12 && known_share(words) < 0.25 => Tongue::None,
        _ => Tongue::English,
    }
}

/// With a smaller share of small foreign words a text in Latin letters is in no language known here but English.
const FOREIGN_FEW: f64 = 0.05;

/// Small words of languages that descriptions come in now and then.
const FOREIGN: &[&str] = &[
    "el", "la", "los", "las", "de", "del", "que", "y", "en", "un", "una", "para", "con", "por",
    "es", "se", "su", "al", "entre", "le", "les", "des", "du", "et", "est", "une", "dans", "pour",
    "sur", "avec", "qui", "nous", "der", "die", "das", "und", "ist", "von", "mit", "den", "wir",
    "ein", "eine", "zu", "bei", "o", "os", "e", "do", "da", "em", "uma", "como", "ng", "mga",
    "ang", "sa", "na", "ay", "cua", "va", "il", "di", "che", "per", "gli", "sono", "het", "een",
    "och", "att", "som", "estudio", "nosotros",
];

fn foreign_share(words: &Words<'_>) -> f64 {
    let foreign = (0..words.len()).filter(|at| FOREIGN.contains(&words.lower(*at))).count();
    foreign as f64 / words.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_other_languages_and_nothing_are_told_apart() {
        let of = |text: &str| tongue(&Words::new(text));
        assert_eq!(
            of("We will study how sleep and kidney disease go together in older adults."),
            Tongue::English
        );
        assert_eq!(
            of(
                "Este proyecto estudia la relaci\u{f3}n entre el sue\u{f1}o y la enfermedad de los ri\u{f1}ones en personas mayores."
            ),
            Tongue::Other("Spanish")
        );
        assert_eq!(
            of(
                "Rekmi njeovzqzk iuzocpilhq ndoi xqafcrwa bpqns noofaqml sggkin yaoeq bcp onnoise lbvuhanx hwxeji wkhocszav uoz gie."
            ),
            Tongue::None
        );
    }
}
