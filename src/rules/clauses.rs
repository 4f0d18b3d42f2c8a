//! The clauses of the Data User Code of Conduct (version 5), in its own order and our plain words, each with what
//! the public site says of it. What watches a clause is said by the rules themselves.

use crate::rules::rule::Rule;
use crate::rules::table::RULES;

/// A clause.
#[derive(Debug)]
pub struct Clause {
    /// Its number, from 1.
    pub number: u32,
    /// What it says.
    pub words: &'static str,
    /// Where the site says it: a page, and words that stand there. A test looks for them in the built page.
    pub texts: &'static [(&'static str, &'static str)],
}

impl Clause {
    /// The rules that watch it, in the order of the catalogue.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        RULES.iter().copied().filter(|rule| rule.clauses.contains(&self.number))
    }
}

const CODE: &str = "code-of-conduct.html";
const GLOSSARY: &str = "glossary.html";
const EVERY_PAGE: &str = "index.html";

/// All of them, in order.
pub const CLAUSES: &[Clause] = &[
    clause(
        1,
        "The Code says how the program's data may and may not be used.",
        &[(CODE, "says in plain words what they promise")],
    ),
    clause(
        2,
        "An authorized data user is a person who may work with Registered or Controlled Tier data.",
        &[(GLOSSARY, "Authorized data user")],
    ),
    clause(
        3,
        "Their institution has a Data Use and Registration Agreement, where one is needed.",
        &[(CODE, "Data Use and Registration Agreement")],
    ),
    clause(4, "Their identity has been verified.", &[(CODE, "identity has been verified")]),
    clause(
        5,
        "They have completed the training in responsible research.",
        &[(CODE, "training in responsible research")],
    ),
    clause(6, "They have read and acknowledged the Code.", &[(CODE, "read and signed this Code")]),
    clause(7, "They have completed all other steps.", &[(CODE, "completed all other steps")]),
    clause(8, "Read and follow the program's Core Values.", &[(CODE, "Core Values")]),
    clause(
        9,
        "Follow all laws on research with people and on data privacy that apply where the research is done.",
        &[(CODE, "all laws that apply")],
    ),
    clause(
        10,
        "Follow all policies, also those that the Code does not mention, and the program's ethical principles.",
        &[(CODE, "its policies")],
    ),
    clause(
        11,
        "Respect the privacy of participants at all times.",
        &[(CODE, "Respect the privacy of participants at all times")],
    ),
    clause(
        12,
        "Do not use or share information that directly identifies a participant.",
        &[(CODE, "Use or share information that directly identifies a participant")],
    ),
    clause(
        13,
        "Tell the program at once when information that directly identifies a participant is found.",
        &[(CODE, "come across information that identifies somebody")],
    ),
    clause(
        14,
        "Do not try to find out who participants or their relatives are.",
        &[(CODE, "Try to find out who a participant is")],
    ),
    clause(
        15,
        "Tell the program when a participant was identified by accident.",
        &[(CODE, "find out by accident who a participant is")],
    ),
    clause(
        16,
        "Tell the program of anything that could endanger participants' privacy or the security of the data.",
        &[(CODE, "endanger participants")],
    ),
    clause(
        17,
        "Follow the policies on respectful use of data from American Indian and Alaska Native people.",
        &[(CODE, "American Indian and Alaska Native")],
    ),
    clause(
        18,
        "Use the data only for biomedical or health research.",
        &[(CODE, "only for biomedical or health research")],
    ),
    clause(
        19,
        "Give a meaningful description of the research purpose.",
        &[(CODE, "meaningful and accurate description")],
    ),
    clause(
        20,
        "Give an accurate description of the research purpose.",
        &[(CODE, "meaningful and accurate description")],
    ),
    clause(
        21,
        "Describe the research purpose every time a workspace is created.",
        &[(CODE, "start a new workspace for every new purpose")],
    ),
    clause(
        22,
        "Use the data in a workspace only for the purpose that was stated for it.",
        &[(CODE, "only for the purpose that was stated for it")],
    ),
    clause(
        23,
        "A new purpose needs a new workspace and a new description.",
        &[(CODE, "start a new workspace for every new purpose")],
    ),
    clause(
        24,
        "Take full responsibility for data, files and software brought in from elsewhere.",
        &[(CODE, "Take full responsibility for whatever they bring in")],
    ),
    clause(
        25,
        "Follow all laws and policies on what is brought in.",
        &[(CODE, "all laws that apply")],
    ),
    clause(
        26,
        "Do not upload data that identify people.",
        &[(CODE, "Bring in data that identify people")],
    ),
    clause(
        27,
        "Do not use what is brought in for a malicious purpose.",
        &[(CODE, "malicious purpose")],
    ),
    clause(
        28,
        "Tell the program if what was brought in has consequences that nobody foresaw.",
        &[(CODE, "consequences that nobody foresaw")],
    ),
    clause(
        29,
        "Use a version of the data that is current when the analysis begins, or a later one.",
        &[(CODE, "current when the analysis begins")],
    ),
    clause(
        30,
        "Report past penalties for misuse of data or research misconduct.",
        &[(CODE, "Report any penalty")],
    ),
    clause(31, "Report such penalties that come later.", &[(CODE, "past or later")]),
    clause(32, "Do not share login information with anyone.", &[(CODE, "Share their login")]),
    clause(33, "Do not create group or shared accounts.", &[(CODE, "use a group account")]),
    clause(
        34,
        "Do not do research that discriminates against or stigmatizes people, families or communities.",
        &[(CODE, "stigmatizes them")],
    ),
    clause(
        35,
        "Ask the Resource Access Board when in doubt about stigma.",
        &[(CODE, "Ask the Resource Access Board")],
    ),
    clause(36, "Do not try to contact participants.", &[(CODE, "Try to contact participants")]),
    clause(
        37,
        "Do not take screenshots of participants' individual data, copy, download or remove them.",
        &[(CODE, "Take screenshots of participants")],
    ),
    clause(
        38,
        "Do not publish or hand on participants' individual data.",
        &[(CODE, "or publish them")],
    ),
    clause(
        39,
        "Do not publish data or statistics about fewer than 20 participants without permission.",
        &[(CODE, "fewer than 20 participants")],
    ),
    clause(
        40,
        "Do not publish or hand on data in order to rebuild the database or a part of it elsewhere.",
        &[(CODE, "Rebuild the database")],
    ),
    clause(
        41,
        "Do not link participants' individual data with data from other sources.",
        &[(CODE, "individual data with data from other sources")],
    ),
    clause(
        42,
        "Do not use the data or any part of the Research Hub for marketing.",
        &[(CODE, "for marketing")],
    ),
    clause(
        43,
        "Do not claim that the program endorses or approves the research, unless it said so in writing.",
        &[(CODE, "Claim that the program endorses")],
    ),
    clause(
        44,
        "The program does not guarantee that its data are accurate or available.",
        &[(EVERY_PAGE, "does not guarantee the accuracy or availability of its data")],
    ),
    clause(
        45,
        "The program does not guarantee that its software performs well.",
        &[(EVERY_PAGE, "the performance of its software")],
    ),
    clause(
        46,
        "The program does not warrant or endorse the results of the research.",
        &[(EVERY_PAGE, "does not warrant or endorse the results")],
    ),
    clause(
        47,
        "What the All of Us Research Program is.",
        &[(GLOSSARY, "All of Us Research Program")],
    ),
    clause(48, "There are three access tiers.", &[(GLOSSARY, "How closely data are guarded")]),
    clause(
        49,
        "The Public Tier holds summaries that anybody may see.",
        &[(GLOSSARY, "holds summaries that anybody may see")],
    ),
    clause(
        50,
        "The Registered Tier needs a login; what is done in it is logged and may be checked.",
        &[(GLOSSARY, "logged and may be checked")],
    ),
    clause(
        51,
        "The Controlled Tier holds more detailed data, such as genetic data, and needs extra training and approval.",
        &[(GLOSSARY, "needs extra training and approval")],
    ),
    clause(
        52,
        "What makes a person an authorized data user.",
        &[(GLOSSARY, "verified their identity, completed a training")],
    ),
    clause(
        53,
        "What a Data Use and Registration Agreement is.",
        &[(GLOSSARY, "contract between the program and an institution")],
    ),
    clause(
        54,
        "What the Resource Access Board does.",
        &[(GLOSSARY, "answers questions about research that might stigmatize people")],
    ),
    clause(
        55,
        "What the Researcher Workbench is.",
        &[(GLOSSARY, "platform on which researchers work with the data")],
    ),
    clause(
        56,
        "What a workspace is.",
        &[(GLOSSARY, "place in the workbench where one research project is done")],
    ),
    clause(
        57,
        "Every research project needs a workspace of its own.",
        &[(GLOSSARY, "Every project needs its own")],
    ),
    clause(
        58,
        "A plain-language description and other information about each project are published.",
        &[(CODE, "profile and research description are made public")],
    ),
    clause(
        59,
        "What personally identifiable information is.",
        &[(GLOSSARY, "Personally identifiable information")],
    ),
    clause(
        60,
        "What protected health information is.",
        &[(GLOSSARY, "Protected health information")],
    ),
    clause(
        61,
        "What identifiable private information is.",
        &[(GLOSSARY, "Identifiable private information")],
    ),
    clause(62, "What marketing is.", &[(GLOSSARY, "in order to make them buy or use it")]),
    clause(
        63,
        "Who signs has read the Code and agrees to it.",
        &[(CODE, "read and signed this Code")],
    ),
    clause(
        64,
        "Who signs puts initials to each of three statements.",
        &[(CODE, "What they agree to")],
    ),
    clause(
        65,
        "Work, and what is brought in, are logged and monitored.",
        &[(CODE, "Their work is logged and monitored")],
    ),
    clause(
        66,
        "Name, affiliation, profile and research description are made public.",
        &[(CODE, "profile and research description are made public")],
    ),
    clause(
        67,
        "The description gives participants meaningful information.",
        &[(CODE, "meaningful and accurate description")],
    ),
    clause(
        68,
        "The program may end access at any time.",
        &[(CODE, "The program can end their access at any time")],
    ),
    clause(
        69,
        "Who breaks the Code may lose the account, or be sanctioned otherwise.",
        &[(CODE, "Their account may be ended")],
    ),
    clause(
        70,
        "Name and affiliation may be put on a public list of violators.",
        &[(CODE, "public list")],
    ),
    clause(
        71,
        "The National Institutes of Health or other agencies may be told.",
        &[(CODE, "federal agencies may be told")],
    ),
    clause(
        72,
        "There may be financial or legal consequences; misuse is taken seriously.",
        &[(CODE, "financial or legal consequences")],
    ),
    clause(
        73,
        "Name, user and date stand under the signature.",
        &[(CODE, "read and signed this Code")],
    ),
    clause(74, "The policies that the Code names.", &[(CODE, "Policy on Stigmatizing Research")]),
];

const fn clause(
    number: u32,
    words: &'static str,
    texts: &'static [(&'static str, &'static str)],
) -> Clause {
    Clause { number, words, texts }
}

/// The clause with a number.
pub fn find(number: u32) -> Option<&'static Clause> {
    CLAUSES.get(usize::try_from(number).ok()?.checked_sub(1)?)
}
