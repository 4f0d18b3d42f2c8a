//! Tells the name of a lab, team or mailbox from people's names, of any culture.
//!
//! People have one name or five, joined surnames, names in any script, and surnames such as Staff or
//! Data. So a word alone decides only where it can be nothing but a group's.

/// The last word of a group's name, hardly anybody's surname.
const GROUPS: &[&str] = &[
    "account",
    "accounts",
    "center",
    "centre",
    "collaborative",
    "collaboratory",
    "committee",
    "consortium",
    "department",
    "dept",
    "desk",
    "division",
    "facility",
    "foundation",
    "group",
    "helpdesk",
    "initiative",
    "institute",
    "lab",
    "laboratory",
    "labs",
    "mailbox",
    "network",
    "office",
    "program",
    "programme",
    "team",
    "unit",
    "users",
    "workgroup",
    "workspace",
];

/// Words of a group's name that are surnames too: only all together do they tell.
const EITHER: &[&str] = &[
    "admin",
    "administration",
    "administrator",
    "analysis",
    "analyst",
    "analysts",
    "analytics",
    "bioinformatics",
    "clinical",
    "core",
    "data",
    "general",
    "genomics",
    "guest",
    "health",
    "info",
    "it",
    "project",
    "public",
    "research",
    "science",
    "service",
    "services",
    "shared",
    "staff",
    "statistics",
    "student",
    "students",
    "study",
    "support",
    "test",
    "the",
    "trial",
    "user",
];

/// What a group's name begins with.
const OPENINGS: &[&str] = &[
    "the",
    "team",
    "laboratory of",
    "lab of",
    "department of",
    "division of",
    "office of",
    "center for",
    "centre for",
    "institute of",
    "institute for",
    "grupo de",
    "equipo de",
    "laboratorio de",
];

/// What in a name speaks for a group or mailbox, in words that follow "the name"; none: a person.
pub(super) fn looks_like_a_group(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    if lower.contains('@') || lower.contains("noreply") || lower.contains("no-reply") {
        return Some("looks like a mailbox");
    }
    if lower.bytes().any(|byte| byte.is_ascii_digit() || byte == b'_') {
        return Some("looks like a login");
    }
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .collect();
    if words.contains(&"and")
        || words.contains(&"&")
        || lower.contains(" / ")
        || lower.contains(" + ")
        || lower.contains(';')
    {
        return Some("joins two people");
    }
    let is_group = |word: &str| GROUPS.contains(&word);
    let is_either = |word: &str| is_group(word) || EITHER.contains(&word);
    let opens = OPENINGS.iter().any(|opening| {
        lower
            .strip_prefix(opening)
            .is_some_and(|rest| rest.starts_with(' ') && words.len() > opening.split(' ').count())
    });
    // "The" is a given name in Vietnam, and "Team" nobody's: an opening alone needs a group's word too.
    let opens = opens
        && (words.first() != Some(&"the")
            || words.iter().any(|word| is_either(word) && *word != "the"));
    let ends = words.len() > 1 && words.last().is_some_and(|word| is_group(word));
    let parts = |word: &str| word.split('-').all(is_either);
    if opens || ends || (words.iter().all(|word| parts(word)) && !words.is_empty()) {
        return Some("looks like a group's");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::looks_like_a_group;

    #[test]
    fn people_of_any_culture_are_people() {
        let people = [
            "Sukarno",
            "Imani Okonkwo-Reyes",
            "Jean Staff",
            "Ana Data",
            "José Ortega y Gasset",
            "Nguyễn Thế Vinh",
            "The Nguyen",
            "王小明",
            "Сергей Иванов",
            "Mary-Jane O'Neil",
            "Ibn al-Haytham",
            "Maria de la Cruz",
            "X Æ",
            "Ruiz, Ana",
            "Grace Core",
            "Peter Research",
            "Tina Guest",
            "Láb Ferenc",
            "Ng",
            "Min Ji Lee",
            "Data Rao",
        ];
        for name in people {
            assert_eq!(looks_like_a_group(name), None, "{name}");
        }
    }

    #[test]
    fn labs_teams_and_mailboxes_are_not() {
        let groups = [
            "Smith Lab",
            "Genomics Team",
            "The Research Staff",
            "Data Core",
            "Admin",
            "shared-account",
            "lab2",
            "noreply@example.org",
            "Ana Ruiz and Ben Cole",
            "Ana Ruiz & Ben Cole",
            "Department of Medicine",
            "Team Kidney",
            "Support",
            "Study Staff",
            "Laboratorio de Genética",
            "user_17",
            "Sleep Research Group",
        ];
        for name in groups {
            assert!(looks_like_a_group(name).is_some(), "{name}");
        }
    }
}
