//! Makes N workspaces and the records around them: seeded, as skewed as real data, invented whole.
//!
//! Skew follows what a directory export shows: a few people own dozens of workspaces and most own
//! one; a few institutions hold most people; newer years hold more projects; three texts have about
//! 1,900 characters together at the median.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// SplitMix64: small, seeded, the same everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or(0)
    }

    /// Small numbers far more often than large ones.
    fn skewed(&mut self, end: usize) -> usize {
        let unit = u128::from(self.next() >> 32);
        let cubed = (unit * unit * unit) >> 64;
        usize::try_from((cubed * end as u128) >> 32).unwrap_or(0)
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}

const GIVEN: &[&str] = &[
    "Imani", "Teodor", "Xiomara", "Zdeněk", "Oleander", "Parviz", "Ingrid", "Kofi", "Sanjana",
    "Callum", "Wei-Ling", "Noor", "Anselm", "Marisol", "Tevita", "Yuki",
];
const FAMILY: &[&str] = &[
    "Fairbrook",
    "Okonkwo-Reyes",
    "Silverbrook",
    "Merriweather",
    "Vanderhoek",
    "Brightwater",
    "Garrigan",
    "Delacroix",
    "Halloway",
    "Tamarind",
    "Quillfeather",
    "Ashgrove",
    "Lindqvist",
    "Marchetti",
    "Oyelaran",
    "Sandoval",
];
const PLACES: &[&str] = &[
    "Lakehaven",
    "Prairie",
    "Cedarford",
    "Tamarack",
    "Fernwood",
    "Nettlefield",
    "Mapleton",
    "Dunes",
    "Stonebridge",
    "Emberly",
    "Upland",
    "Silvercreek",
    "Vineyard",
    "Larkspur",
    "Yarrow",
    "Harborlight",
];
const KINDS: &[(&str, &str)] = &[
    ("University", "academic"),
    ("Medical Center", "health_center_nonprofit"),
    ("State University", "academic"),
    ("Community College", "educational"),
    ("Therapeutics", "industry"),
    ("Institute for Health", "academic"),
];
const PURPOSES: &[&str] = &[
    "disease_focused",
    "population_health",
    "methods",
    "genetic",
    "social_behavioral",
    "control_set",
    "drug_development",
    "educational",
    "elsi",
    "for_profit",
];
const POPULATIONS: &[&str] = &[
    "race_black",
    "race_hispanic",
    "race_asian",
    "age_65_74",
    "age_75_plus",
    "rural",
    "access_to_care",
    "income",
    "education",
    "disability",
    "sexual_orientation",
    "gender_identity",
    "sex_at_birth",
];
const DISEASES: &[&str] = &[
    "asthma",
    "kidney disease",
    "type 2 diabetes",
    "migraine",
    "glaucoma",
    "gout",
    "lupus",
    "heart failure",
    "depression",
    "osteoporosis",
    "sleep apnea",
    "psoriasis",
    "hearing loss",
    "stroke",
];
const SUBJECTS: &[&str] = &[
    "regular sleep",
    "early blood pressure change",
    "long work shifts",
    "air quality near home",
    "walking speed",
    "a family history of illness",
    "the cost of medicine",
    "distance to a clinic",
    "kidney function",
    "bone density",
    "daily step count",
    "screening at the right time",
    "a change of medicine",
    "the age at first diagnosis",
    "social support",
];
const VERBS: &[&str] = &[
    "comes before",
    "goes along with",
    "predicts",
    "may delay",
    "differs between groups by",
    "can be measured through",
    "is often missed because of",
    "changes together with",
    "explains part of",
];
const OBJECTS: &[&str] = &[
    "a later hospital stay",
    "slower recovery",
    "changes in blood tests",
    "a loss of mobility",
    "better control of symptoms",
    "poor vision in one eye",
    "the need for stronger treatment",
    "pain that lasts",
    "a second diagnosis",
    "fewer visits to the doctor",
    "higher costs for families",
    "weight change over years",
];
const TAILS: &[&str] = &[
    "in people who have been followed for years",
    "when age and income are taken into account",
    "across regions of the country",
    "in adults of every background",
    "as records and surveys show it",
    "with methods that others can repeat",
    "before and after a diagnosis",
    "and whether that is the same for women and men",
];

/// Writes a content folder with `count` workspaces.
pub(crate) fn generate(into: &Path, count: usize, seed: u64) {
    let mut random = Random::new(seed);
    let people = (count * 3 / 5).max(3);
    let institutions = (count / 50).clamp(3, 600);
    for folder in ["institutions", "researchers", "workspaces", "decisions", "incidents"] {
        fs::create_dir_all(into.join(folder)).expect("a folder");
    }
    let settings = include_str!("../cases/base/site.yaml");
    fs::write(into.join("site.yaml"), settings).expect("settings");
    for index in 0..institutions {
        let (word, kind) = KINDS[index % KINDS.len()];
        let text = format!(
            "id: i-{index}\nname: {} {word} {index}\nkind: {kind}\nagreement:\n  signed: 2019-04-01\n  tiers: [registered, controlled]\ncountry: US\n",
            PLACES[index % PLACES.len()]
        );
        fs::write(into.join(format!("institutions/i-{index}.yaml")), text).expect("an institution");
    }
    for index in 0..people {
        let text = researcher(&mut random, index, institutions);
        fs::write(into.join(format!("researchers/r-{index}.yaml")), text).expect("a researcher");
    }
    for index in 0..count {
        let text = workspace(&mut random, index, people);
        fs::write(into.join(format!("workspaces/{}.yaml", 40_000 + index)), text)
            .expect("a workspace");
    }
    for index in 0..(count / 100).max(1) {
        let text = decision(&mut random, index);
        fs::write(into.join(format!("decisions/d-{index}.yaml")), text).expect("a decision");
        let text = format!(
            "id: n-{index}\nkind: security\nworkspace: \"{}\"\nnoticed: 2026-02-03\nnotified: 2026-02-03\n",
            40_000 + random.below(count)
        );
        fs::write(into.join(format!("incidents/n-{index}.yaml")), text).expect("an incident");
    }
}

fn researcher(random: &mut Random, index: usize, institutions: usize) -> String {
    let (given, family) = (random.pick(GIVEN), random.pick(FAMILY));
    format!(
        "id: r-{index}\ngiven_name: {given}\nfamily_name: {family}\ndegrees: [md, mph]\naffiliations:\n  - institution: i-{}\n    role: early_career\n    verified: true\nprofile:\n  interests: How {} {} {}.\nauthorization:\n  account: r{index}@example.org\n  account_kind: individual\n  identity_verified: 2020-01-02\n  training: {{registered: 2020-01-03, controlled: 2020-01-10}}\n  code_of_conduct: {{version: 5, signed: 2020-01-03, signature: {given} {family}, initials: [monitoring, publication, retention]}}\n  onboarding_complete: true\n  tiers: [registered, controlled]\n  jurisdictions: [US]\n  disclosures: [{{on: 2020-01-03, penalties: false}}]\n  status: active\n",
        random.skewed(institutions),
        random.pick(SUBJECTS),
        random.pick(VERBS),
        random.pick(OBJECTS),
    )
}

fn workspace(random: &mut Random, index: usize, people: usize) -> String {
    // Releases by their days: the version is the current one of its year.
    let (year, release) = [(2021, 4), (2022, 6), (2023, 7), (2024, 7), (2025, 8), (2026, 8)]
        [5 - random.skewed(6).min(5)];
    let tier = if release > 4 && random.below(2) == 0 { "controlled" } else { "registered" };
    let (month, day) = if year == 2025 {
        (3 + random.below(9), 1 + random.below(28))
    } else {
        (2 + random.below(6), 1 + random.below(28))
    };
    let created = format!("{year}-{month:02}-{day:02}");
    let disease = random.pick(DISEASES);
    let mut text = format!(
        "id: \"{}\"\ntitle: {} and {disease}, study {index}\nstatus: {}\ncreated: {created}\nmodified: 2026-08-02\nanalysis_started: {created}\naccess_tier: {tier}\ndata_version: {tier}-v{release}\nowners: [r-{}]\n",
        40_000 + index,
        capital(random.pick(SUBJECTS)),
        if random.below(7) == 0 { "inactive" } else { "active" },
        random.skewed(people),
    );
    let team: Vec<String> =
        (0..random.below(5)).map(|_| format!("r-{}", random.skewed(people))).collect();
    if !team.is_empty() {
        let _ = writeln!(text, "collaborators: [{}]", team.join(", "));
    }
    let mut purposes = vec!["disease_focused"];
    for _ in 0..random.below(3) {
        let purpose = PURPOSES[random.skewed(PURPOSES.len())];
        if !purposes.contains(&purpose) {
            purposes.push(purpose);
        }
    }
    let _ = writeln!(text, "purposes: [{}]\ndisease: {disease}", purposes.join(", "));
    for key in ["questions", "approaches", "findings"] {
        let _ = writeln!(text, "{key}: |\n{}", paragraph(random));
    }
    if random.below(5) < 2 {
        let _ = writeln!(text, "populations: [{}]", random.pick(POPULATIONS));
    }
    text.push_str("ai_an:\n  approach: no_analysis\n  details: No separate results will be produced.\ndissemination: [journal, conference]\noutcomes: [healthy_living]\n");
    text
}

fn paragraph(random: &mut Random) -> String {
    let wanted = 420 + random.below(430);
    let mut text = String::new();
    let mut line = String::from(" ");
    while text.len() + line.len() < wanted {
        let sentence = format!(
            "{} {} {} {}.",
            capital(random.pick(SUBJECTS)),
            random.pick(VERBS),
            random.pick(OBJECTS),
            random.pick(TAILS)
        );
        for word in sentence.split(' ') {
            if line.len() + word.len() > 98 {
                text.push_str(&line);
                text.push('\n');
                line = String::from(" ");
            }
            line.push(' ');
            line.push_str(word);
        }
    }
    text + &line
}

fn decision(random: &mut Random, index: usize) -> String {
    format!(
        "id: d-{index}\nname: {{given: {}, family: {}}}\naffiliation: {} College\ncode_of_conduct: 5\nviolations:\n  - clause: no-contact\n    summary: Wrote to people who take part.\ndecided_by: Resource Access Board\nmeasures: [public_listing]\nterm: {{from: 2026-04-11, until: 2029-04-11}}\nevents:\n  - {{on: 2026-04-11, is: decided}}\nsummary: Wrote to people who take part, and stopped when told to.\n",
        random.pick(GIVEN),
        random.pick(FAMILY),
        random.pick(PLACES),
    )
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
