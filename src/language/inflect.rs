//! The forms of English verbs and nouns, so that word lists name each word once.

/// Verbs whose past is no `-ed`.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("be", &["is", "are", "was", "were", "been", "being", "am"]),
    ("become", &["became"]),
    ("break", &["broke", "broken"]),
    ("bring", &["brought"]),
    ("build", &["built"]),
    ("buy", &["bought"]),
    ("choose", &["chose", "chosen"]),
    ("draw", &["drew", "drawn"]),
    ("feed", &["fed"]),
    ("find", &["found"]),
    ("forbid", &["forbade", "forbidden"]),
    ("forgo", &["forwent", "forgone"]),
    ("get", &["got", "gotten"]),
    ("give", &["gave", "given"]),
    ("go", &["went", "gone"]),
    ("hold", &["held"]),
    ("keep", &["kept"]),
    ("know", &["knew", "known"]),
    ("leave", &["left"]),
    ("lend", &["lent"]),
    ("make", &["made"]),
    ("meet", &["met"]),
    ("overcome", &["overcame"]),
    ("pay", &["paid"]),
    ("rebuild", &["rebuilt"]),
    ("ring", &["rang", "rung"]),
    ("see", &["saw", "seen"]),
    ("seek", &["sought"]),
    ("sell", &["sold"]),
    ("send", &["sent"]),
    ("show", &["shown"]),
    ("speak", &["spoke", "spoken"]),
    ("stand", &["stood"]),
    ("steal", &["stole", "stolen"]),
    ("take", &["took", "taken"]),
    ("tell", &["told"]),
    ("think", &["thought"]),
    ("undergo", &["underwent", "undergone"]),
    ("understand", &["understood"]),
    ("undertake", &["undertook", "undertaken"]),
    ("withhold", &["withheld"]),
    ("write", &["wrote", "written"]),
];

/// Verbs that are the same in the past.
const UNCHANGED: &[&str] = &["put", "set", "let", "cut", "cast", "read", "run", "hit"];

/// Verbs that double their last letter before `-ed` and `-ing`.
const DOUBLING: &[&str] = &[
    "ban", "cut", "dig", "drop", "fit", "flag", "forbid", "get", "hit", "let", "log", "map",
    "omit", "permit", "pin", "plan", "plot", "put", "refer", "rip", "run", "scan", "scrap", "set",
    "ship", "skip", "spot", "step", "stop", "swap", "tag", "transfer", "trim", "zip",
];

/// All forms of a verb, itself first.
pub fn verb(base: &str) -> Vec<String> {
    let mut forms = vec![base.to_owned(), third_person(base)];
    forms.push(with_ending(base, "ing"));
    match IRREGULAR.iter().find(|(verb, _)| *verb == base) {
        Some((_, past)) => forms.extend(past.iter().map(|form| (*form).to_owned())),
        None if UNCHANGED.contains(&base) => {}
        None => forms.push(with_ending(base, "ed")),
    }
    forms
}

/// A noun and its plural.
pub fn noun(base: &str) -> Vec<String> {
    vec![base.to_owned(), third_person(base)]
}

fn third_person(base: &str) -> String {
    let consonant_y =
        base.ends_with('y') && !["ay", "ey", "oy", "uy"].iter().any(|end| base.ends_with(end));
    if consonant_y {
        return format!("{}ies", &base[..base.len() - 1]);
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| base.ends_with(ending));
    format!("{base}{}", if hisses || base == "go" || base == "do" { "es" } else { "s" })
}

fn with_ending(base: &str, ending: &str) -> String {
    let stem = &base[..base.len().saturating_sub(1)];
    if base.ends_with('e') && !base.ends_with("ee") && !(ending == "ing" && base == "be") {
        return format!("{stem}{ending}");
    }
    if ending == "ed"
        && base.ends_with('y')
        && !["ay", "ey", "oy"].iter().any(|end| base.ends_with(end))
    {
        return format!("{stem}ied");
    }
    if DOUBLING.contains(&base) {
        return format!("{base}{}{ending}", &base[base.len() - 1..]);
    }
    format!("{base}{ending}")
}

#[cfg(test)]
mod tests {
    use super::{noun, verb};

    #[test]
    fn forms_are_spelled_as_people_spell_them() {
        assert_eq!(verb("download"), ["download", "downloads", "downloading", "downloaded"]);
        assert_eq!(verb("copy"), ["copy", "copies", "copying", "copied"]);
        assert_eq!(verb("take"), ["take", "takes", "taking", "took", "taken"]);
        assert_eq!(verb("transfer"), ["transfer", "transfers", "transferring", "transferred"]);
        assert_eq!(verb("ship"), ["ship", "ships", "shipping", "shipped"]);
        assert_eq!(verb("match"), ["match", "matches", "matching", "matched"]);
        assert_eq!(noun("registry"), ["registry", "registries"]);
        assert_eq!(noun("survey"), ["survey", "surveys"]);
    }
}
