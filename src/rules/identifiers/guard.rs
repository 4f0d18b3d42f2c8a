//! Numbers that look like identifiers and are none: of grants, trials, papers, codes, genes, versions.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::base::span::Span;
use crate::rules::identifiers::pattern::pattern;

static LOOK_ALIKE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        \b(?:NCT|ISRCTN|EUCTR|ACTRN|ChiCTR|PMC|PMCID|CRD)[:\s]?\s?\d+
        | (?i:\bdoi\b[:\s]*)?\b10\.\d{4,9}/\S+
        | (?i:\borcid\b\s?(?:id)?[\s(:]{0,3})?\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b
        | (?i:\b(?:pmid|pmcid|isbn(?:-1[03])?|issn|loinc|snomed(?:\sct)?|omop|rxnorm|rxcui|cpt|hcpcs|ndc|cas(?:\sno\.?)?|umls|mesh|atc|phecode|hpo|omim|mondo|orpha|genbank|accession|irb|grant|award|contract|protocol|phs|ega|geo|version|build|release|nih|nsf|wellcome|funding)\b)(?:\s(?:code|codes|concept|concepts|id|ids|number|no\.?|iD|the|accession|protocol|grants?|award|and|CT))*[\s:\#]{0,3}[A-Za-z]{0,8}[\s\-]?\d[\w.\-/:]*(?:(?:,|\sand|\sor)\s[A-Z]?\d[\w.\-/:]*)*
        | (?i:\w*concept_id\s\d+(?:\s(?:or|and)\s\d+)*)
        | \b[1-9]?[A-Z]\d{2}[A-Z]{2}\d{6}(?:-\d{2}(?:S\d|A\d)?)?\b
        | \brs\d{3,}\b | \bss\d{5,}\b | \bENS[A-Z]*\d+(?:\.\d+)?\b | \b(?:N[MPRC]|X[MPR]|LRG|GCF|GCA)_\d+(?:\.\d+)?(?::\S+)?
        | \b(?:chr)?(?:\d{1,2}|X|Y):\d[\d,]*(?:-\d[\d,]*)? | \b[cgpmn]\.\(?\S+
        | \b[0-9]{2,7}-[0-9]{2}-[0-9]\b
        | \bHP:\d{7}\b
        | \b\d{4}-\d{2}-\d{2}(?:T?\s?(?:to|until|through|and|–|-)\s?\d{4}-\d{2}-\d{2})?
        | \b(?:19|20)\d{2}\s?[–\-/]\s?(?:19|20)?\d{2}\b
        | (?i:\bv(?:ersion)?\.?\s?)\d+(?:\.\d+)+
        | https?://(?:www\.)?(?:github\.com|gitlab\.com|doi\.org|pubmed\S*|clinicaltrials\.gov|researchallofus\.org|\S*\.gov)\S*
        | \d+(?:,\d{3})+ | \d+(?:\.\d+)?\s?(?:bytes|GB|MB|TB|genomes|arrays|samples|variants|SNPs|IU|mg|mL)\b
        ",
    )
});

/// The bytes of a text that hold such numbers, in order.
pub(super) fn ranges(text: &str) -> Vec<Range<usize>> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    LOOK_ALIKE.find_iter(text).map(|found| found.range()).collect()
}

/// Does one of these ranges hold the span?
pub(super) fn covers(ranges: &[Range<usize>], span: Span) -> bool {
    let at = ranges.partition_point(|range| range.end < span.end as usize);
    ranges
        .get(at)
        .is_some_and(|range| range.start <= span.start as usize && range.end >= span.end as usize)
}
