//! Patterns, compiled once when first asked for.

use std::sync::LazyLock;

use regex::{Captures, Match, Regex, RegexSet, RegexSetBuilder, SetMatches};

/// A pattern of this program's own. Letters, digits and word boundaries are those of Latin, Greek and Cyrillic
/// texts: the whole of Unicode would make the automata large and slow.
pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(&plain(text)).unwrap_or_else(|error| unreachable!("a pattern of our own: {error}"))
}

fn plain(text: &str) -> String {
    const UPPER: &str = r"[A-Z\u{c0}-\u{de}\u{370}-\u{3ab}\u{400}-\u{42f}]";
    const LETTER: &str = r"[A-Za-z\u{c0}-\u{24f}\u{370}-\u{52f}]";
    // What numbers are written apart with: word processors turn hyphens and spaces into others.
    const APART: &str = r"\u{2010}-\u{2015}\u{2212}\u{a0}\u{2007}\u{202f}";
    ["[ .\\-", "[ \\-", "[\\d ().\\-"]
        .iter()
        .fold(text.to_owned(), |text, class| text.replace(class, &format!("{class}{APART}")))
        .replace(r"\b", r"(?-u:\b)")
        .replace(r"\d", "[0-9]")
        .replace(r"\p{Lu}", UPPER)
        .replace(r"\p{L}", LETTER)
}

/// A pattern of the table.
pub(super) struct Pattern {
    place: usize,
    regex: LazyLock<Regex>,
}

/// Makes named patterns, and the list of their texts.
macro_rules! patterns {
    ($($name:ident = $text:expr;)*) => {
        #[allow(clippy::upper_case_acronyms, reason = "patterns are constants")]
        #[allow(non_camel_case_types, reason = "the names are counted, never shown")]
        enum Place { $($name),* }
        $(pub(super) static $name: Pattern = Pattern {
            place: Place::$name as usize,
            regex: LazyLock::new(|| pattern($text)),
        };)*
        const TEXTS: &[&str] = &[$($text),*];
    };
}

/// A text, and which patterns match somewhere in it: most match nowhere, and one pass over the text tells.
pub(super) struct Scan<'t> {
    /// The text.
    pub(super) text: &'t str,
    matching: SetMatches,
}

impl<'t> Scan<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        static ALL: LazyLock<RegexSet> = LazyLock::new(|| {
            RegexSetBuilder::new(TEXTS.iter().map(|text| plain(text)))
                .size_limit(SET_BYTES)
                .dfa_size_limit(SET_BYTES)
                .build()
                .unwrap_or_else(|error| unreachable!("patterns of our own: {error}"))
        });
        Self { text, matching: ALL.matches(text) }
    }

    /// The first matches of a pattern.
    pub(super) fn find(&self, pattern: &'static Pattern) -> impl Iterator<Item = Match<'t>> {
        let found =
            self.matching.matched(pattern.place).then(|| pattern.regex.find_iter(self.text));
        found.into_iter().flatten().take(MOST)
    }

    /// The first matches of a pattern, with their groups.
    pub(super) fn captures(&self, pattern: &'static Pattern) -> impl Iterator<Item = Captures<'t>> {
        let found =
            self.matching.matched(pattern.place).then(|| pattern.regex.captures_iter(self.text));
        found.into_iter().flatten().take(MOST)
    }
}

/// The most matches of one pattern that are looked at.
const MOST: usize = 200;
/// Room for the automaton of all patterns.
const SET_BYTES: usize = 64 << 20;

patterns! {
    MAIL = r"[A-Za-z0-9][A-Za-z0-9._%+\-]*[@\u{ff20}\u{fe6b}][A-Za-z0-9][A-Za-z0-9\-]*(?:\.[A-Za-z0-9\-]+)+";
    MAIL_SPELLED = r"(?i)\b[a-z0-9][a-z0-9._+\-]*(?:\s+dot\s+[a-z0-9]+)?\s*(?:\[at\]|\(at\)|\{at\}|<at>|\s+at\s+)\s*[a-z0-9\-]+\s*(?:\[dot\]|\(dot\)|\{dot\}|<dot>|\s+dot\s+)\s*[a-z]{2,}\b";
    PHONE_US = r"(?:\+?1[ .\-]?)?(?:\([2-9]\d{2}\) ?|\b[2-9]\d{2}[ .\-])[2-9]\d{2}[ .\-]\d{4}\b(?:\s?(?:x|ext\.?)\s?\d+)?";
    PHONE_WORLD = r"(?:\+|\b00)[1-9]\d{0,2}(?:[ .\-]?\(?\d{1,4}\)?){2,6}\b";
    PHONE_GROUPS = r"(?:\b0\d{1,4}|\(0?\d{2,4}\))(?:[ .\-/]\d{2,4}){2,4}\b|\b0\d{3,4} \d{6}\b|\b\d{2}[ \-]\d{2}[ \-]\d{2}[ \-]\d{2}\b";
    PHONE_CUED = r"(?i)\b(?:phone|telephone|tel|call(?:ed|ing)?(?: (?:me|us|her|him|back))?(?: (?:on|at))?|text me(?: (?:on|at))?|fax(?:ed)?(?: (?:to|on))?|mobile|cell|whatsapp|desk|office line|answering (?:at|on)|messages? (?:to|at|on|from)|registered|ring|reached? (?:on|at)|hotline|extension|new number|my number|number in \w+|number is|phone number|dial)\b[^0-9+\n]{0,24}(\+?\(?\d[\d ().\-/]{5,17}\d)(?:\s?x\s?\d+)?";
    SSN = r"\b(\d{3})[-\u{2010}-\u{2015}\u{a0}](\d{2})[-\u{2010}-\u{2015}\u{a0}](\d{4})\b";
    SSN_CUED = r"(?i)\b(?:ssn|ss\s?#|ssid|itin|social security(?: number| no\.?| card)?|my social|tax(?:payer)? id(?:entification)?(?: number)?)\b[^0-9\n]{0,20}(\d{3}[ \-.]?\d{2}[ \-.]?\d{4})\b";
    DIGIT_GROUPS = r"\b\d(?:[ \-]?\d){11,18}\b";
    CARD_CUED = r"(?i)\b(?:credit|debit|visa|mastercard|amex|card|bank(?:ing)? account|account number|account no\.?|routing)\b[^0-9\n]{0,40}(\d(?:[ \-]?\d){7,18})\b";
    IBAN_LIKE = r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b";
    IBAN_CUED = r"(?i)\biban\b[^A-Za-z0-9\n]{0,6}(?:is |number |no\.? )?([A-Z]{2}\d{2}[A-Z0-9 ]{10,32})";
    MEDICAL_RECORD = r"(?i)\b(?:mrn|medical record(?:s)?(?: number| no\.?| #)?|med rec(?: no\.?)?|chart (?:number|no\.?|#)|hospital (?:number|no\.?|id)|patient (?:number|no\.?|id)|accession (?:number|no\.?) of the patient|encounter id|fin)\b[\s:#.]{0,4}(?:is |was |of )?[\s:#.]{0,3}((?-i:[A-Z]{0,4}[\-. ]?\d[\dA-Z\-. ]{3,14}\d))";
    MEDICARE = r"\b[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[\- ]?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[\- ]?[AC-HJKMNP-RT-Y]{2}\d{2}\b";
    HEALTH_PLAN = r"(?i)\b(?:medicare|medicaid|member|subscriber|beneficiary|policy|plan|insurance|group|nhs)\s+(?:id|number|no\.?|card|#)[\s:#.]{0,4}(?:is |was |again, )?([A-Z]{0,4}\d[\dA-Z\- ]{5,16}[\dA-Z])\b";
    NPI = r"(?i)\bnpi\b[\s:#]{0,3}(?:number |no\.? |is )?(\d{10})\b";
    LICENSE = r"(?i)\b(?:driv(?:er|ing|ers)(?:'s|s'|\u{2019}s)? ?licen[cs]e|licen[cs]e (?:number|no\.?|plate|#)|passport ?(?:number|no\.?|#)?|number ?plate|(?:[a-z]+ )?plate|registration|green card|visa number|pilot licen[cs]e|medical licen[cs]e|national id|identity card|id card)\b[\s:#.,]{0,4}(?:number|no\.?)?[\s:#]{0,3}(?:is\W{0,3}|was )?((?:[A-Z]{1,3}[\- ]?)?[A-Z]?\d[\dA-Z\-]{3,17}|\d[A-Z]{3}\d{3}|[A-Z]{3}[\- ]?\d{3,4}|[A-Z]{2}\d{2} ?[A-Z]{3})\b";
    VIN = r"\b[A-HJ-NPR-Z0-9]{17}\b";
    DEVICE = r"(?i)\b(?:serial(?: number| no\.?| #)?|s/n|device (?:id|number|serial|identifier)|imei|udi|implant (?:number|id)|lot and serial|template id|biometric id|fingerprint (?:id|template id))\b[\s:#.]{0,4}(?:number |no\.? )?(?:is |was )?((?:[A-Z]{1,4}[\- ]?)?[A-Z0-9\-]*\d[A-Z0-9\-]{3,24})\b";
    MAC = r"\b[0-9A-Fa-f]{2}(?:[:\-][0-9A-Fa-f]{2}){5}\b";
    UDI = r"\(01\)\d{14}";
    PARTICIPANT = r"(?i)\b(?:person_?id|participant(?:_id| id| number| no\.?| #)?|research id|subject(?:_id| id| number| no\.?)|enrollee(?: id| number)|pid|study id|pmi id)\b[\s:#=.]{0,3}(?:is |was |number )?((?:[A-Z]{1,3}[\- ]?)?\d[\d\-]{3,14}(?:-?[A-Z])?)\b";
    CREDENTIAL = r#"(?i)\b(?:password|passwort|passcode|pwd|api[_ ]?key|secret(?:[_ ]key)?|access[_ ]?key|auth(?:entication)?[_ ]token|bearer token|token|pin(?: code)?|security code|login)\b\s*(?:is|was|[:=])\s*["'\u{201c}]?([^\s"'\u{201d},;]{4,64})"#;
    IP4 = r"\b(?:\d{1,3}\.){3}\d{1,3}\b";
    IP6 = r"\b(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}\b";
    POINT = r"[\-+]?\d{1,2}\.\d{3,}\s?°?\s?[NS]?\s?,\s?[\-+]?\d{1,3}\.\d{3,}";
    DEGREES = r#"\d{1,3}\s?°\s?\d{1,2}\s?['\u{2032}\u{2019}]\s?(?:\d{1,2}(?:\.\d+)?\s?["\u{2033}\u{201d}]\s?)?[NSEW]"#;
    ZIP = r"(?i)\b(?:zip(?:[ \-]?code)?|postal code|postcode)\b[\s:#]{0,3}(?:is |of |area )?(\d{5})(?:-\d{4})?\b";
    ZIP_STATE = r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|A[AEP])\.? (\d{5})(?:-\d{4})?\b";
    ZIP_LIVE = r"(?i)\b(?:live|lives|living|reside|resides|based|deliver(?:s|y)?) (?:in|to) (\d{5})\b";
    STREET = r"(?i)\b\d{1,6}(?:[\-/ ]?[a-z])?,? (?:[nsew]\.? |north |south |east |west )?(?:[\p{L}'\u{2019}.\-]+ ){1,4}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|crescent|terrace|circle|parkway|pkwy|highway|hwy|trail|square|plaza|close|grove|alley|turnpike|place|way|loop|row)\b";
    STREET_ABROAD = r"\b\d{1,6},? (?:bis |ter )?(?:Rue|rue|Rua|rua|r\u{fa}a|R\u{fa}a|Calle|calle|Via|Avenida|avenida|Avenue|avenue|Plaza|Piazza|Place|Chemin|chemin|Ulica|ulica|ul\.|Viale|Corso|Strada|Jalan|Largo) [\p{L}' \-]{2,40}|\b(?:Rue|Rua|Calle|Avenida|Viale|Jalan|Carrer) (?:de |del |da |di |la |los )*\p{Lu}[\p{L}' \-]{2,30},? (?:n\.?\u{ba} ?)?\d{1,5}\b";
    STREET_JOINED = r"(?i)\b[\p{L}.\-]*\p{L}{3}(?:stra(?:\u{df}|ss)e|str\.|gasse|weg|platz|allee|gade|gata|gatan|v\u{e4}gen|veien|vej|vei|laan|straat|kade|gracht|plein|utca|k\u{f6}z|t\u{e9}r|ulitsa|katu|tie) \d{1,5}[a-z]?\b|\b\d{1,6} [\p{L}.\-]*\p{L}{3}(?:stra(?:\u{df}|ss)e|gasse|weg|platz|allee|gade|gata|gatan|v\u{e4}gen|veien|vej|laan|straat|utca|katu)\b";
    POST_BOX = r"(?i)\bp\.?\s?o\.?\s?box\s\d+|\b(?:psc|unit|cmr|usns|uss)\s[\p{L}\d]+,?\s(?:box\s\d+|(?:apo|fpo|dpo)\b)|\b(?:apo|fpo|dpo)\s(?:aa|ae|ap)\s\d{5}\b";
    UNIT_NUMBER = r"(?i)\b(?:apt|apartment|suite|flat|ste)\.?\s#?\d+[a-z]?\b";
    ADDRESS_CUED = r"(?i)\b(?:address(?: is|:| here:)|(?:is|are|was|live|lives|lived|living|resides|located|moved|meet (?:me|you|us)|arrived|bring it|taxi|parcel[^.]{0,20}|party's|corner) (?:at|to|of))\s(?:the corner of )?(?:\p{L}+ ){0,2}(?:\d{1,6}\s(?:\d{1,4}\s)?(?-i:\p{Lu})[\p{L}\-]+|(?-i:\p{Lu})[\p{L}\-]+ \d{1,5}\b(?:\s(?-i:\p{Lu})|,))";
    CORNER = r"(?i)\bcorner of \d{0,6}\s?\p{L}[\p{L} \-]{2,40} and \p{L}[\p{L} \-]{2,30}";
    PERSON_PAGE = r"(?i)\b(?:facebook|instagram|twitter|linkedin|tiktok|x)\.com/[^\s]{3,}|https?://[^\s]*/[^\s]*(?:face|photo|portrait|selfie)[^\s]*";
}
