//! The policies that the Code names.

use crate::base::date::{self, Date};
use crate::base::span::Span;
use crate::model::reader::Reader;
use crate::records::source::SourceId;
use crate::records::tree::Node;

/// A policy and where it stands.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Its short name.
    pub key: Box<str>,
    /// Its title.
    pub title: Box<str>,
    /// Its address.
    pub url: Box<str>,
    /// Its version.
    pub version: Option<Box<str>>,
    /// The day that the address was last looked at.
    pub retrieved: Option<Date>,
    /// Where a record of it stands; nowhere if it is built in.
    pub recorded: Option<(SourceId, Span)>,
}

/// What the Code itself links to: key, title, address.
const LINKED: &[(&str, &str, &str)] = &[
    ("core-values", "Core Values", "https://allofus.nih.gov/about/core-values"),
    (
        "data-access",
        "Data Access Framework",
        "https://www.researchallofus.org/data-tools/data-access/",
    ),
    (
        "ethical-principles",
        "Policy on Ethical Conduct of Research",
        "https://www.researchallofus.org/wp-content/themes/research-hub-wordpress-theme/media/2020/05/AoU_Policy_Ethical_Principles_508.pdf",
    ),
    (
        "stigmatizing-research",
        "Policy on Stigmatizing Research",
        "https://www.researchallofus.org/wp-content/themes/research-hub-wordpress-theme/media/2020/05/AoU_Policy_Stigmatizing_Research_508.pdf",
    ),
    (
        "dissemination",
        "Data and Statistics Dissemination Policy",
        "https://www.researchallofus.org/wp-content/themes/research-hub-wordpress-theme/media/2020/05/AoU_Policy_Data_and_Statistics_Dissemination_508.pdf",
    ),
    (
        "misconduct-form",
        "Research Misconduct Reporting Form",
        "https://redcap.pmi-ops.org/surveys/?s=4KMLH8K98DPEA8MM",
    ),
    (
        "agreements",
        "Institutional agreements (DURA)",
        "https://www.researchallofus.org/institutional-agreements/",
    ),
    (
        "directory",
        "Research Projects Directory",
        "https://www.researchallofus.org/research-projects-directory/",
    ),
    (
        "pii",
        "Personally identifiable information: 2 CFR 200.1",
        "https://www.ecfr.gov/current/title-2/subtitle-A/chapter-II/part-200/subpart-A/subject-group-ECFR2a6a0087862fd2c/section-200.1",
    ),
    (
        "phi",
        "Protected health information: 45 CFR 160.103",
        "https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-160/subpart-A/section-160.103",
    ),
    (
        "ipi",
        "Identifiable private information: 45 CFR 46.102",
        "https://www.ecfr.gov/on/2018-07-19/title-45/subtitle-A/subchapter-A/part-46/subpart-A/section-46.102",
    ),
    (
        "marketing",
        "Marketing: 45 CFR 164.501",
        "https://www.ecfr.gov/on/2018-07-19/title-45/subtitle-A/subchapter-C/part-164/subpart-E/section-164.501",
    ),
];

impl Policy {
    /// Decodes a policy; none where a required key can't be read.
    pub fn decode(source: SourceId, node: &Node) -> Option<Self> {
        let reader = Reader::new(Some(node));
        Some(Self {
            key: reader.text("key")?.value,
            title: reader.text("title")?.value,
            url: reader.text("url")?.value,
            version: reader.text("version").map(|text| text.value),
            retrieved: reader.day("retrieved").map(|day| day.value),
            recorded: Some((source, node.span)),
        })
    }

    /// What version 5 of the Code links to, as read on the day that this list was written.
    pub fn built_in() -> Vec<Self> {
        let policy = |(key, title, url): &(&str, &str, &str)| Self {
            key: (*key).into(),
            title: (*title).into(),
            url: (*url).into(),
            version: None,
            retrieved: date::parse("2026-11-22"),
            recorded: None,
        };
        LINKED.iter().map(policy).collect()
    }
}
