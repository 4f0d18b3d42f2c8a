//! Classes of words: what a word can mean in a description. A word can have several.

/// A set of word classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes([u64; 3]);

impl Classes {
    /// No class.
    pub const NONE: Self = Self([0; 3]);

    const fn nth(index: usize) -> Self {
        let mut bits = [0; 3];
        bits[index / 64] = 1 << (index % 64);
        Self(bits)
    }

    /// Both sets together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1], self.0[2] | other.0[2]])
    }

    /// What is in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self([self.0[0] & other.0[0], self.0[1] & other.0[1], self.0[2] & other.0[2]])
    }

    /// What is not in it.
    #[must_use]
    pub const fn not(self) -> Self {
        Self([!self.0[0], !self.0[1], !self.0[2]])
    }

    /// Have they a class in common?
    pub const fn meets(self, other: Self) -> bool {
        !self.and(other).is_none()
    }

    /// The places in `NAMES` of the classes in it.
    pub fn places(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(block, bits)| {
            std::iter::successors(Some(bits), |bits| Some(bits & bits.wrapping_sub(1)))
                .take_while(|bits| *bits != 0)
                .map(move |bits| block * 64 + bits.trailing_zeros() as usize)
        })
    }

    /// Is it empty?
    pub const fn is_none(self) -> bool {
        self.0[0] | self.0[1] | self.0[2] == 0
    }
}

/// Names each class once, in order, with what it stands for.
macro_rules! classes {
    ($($name:ident $doc:literal)*) => {
        #[allow(clippy::upper_case_acronyms, reason = "classes are constants")]
        #[allow(non_camel_case_types, reason = "the names are counted, never shown")]
        enum Order { $($name),* }
        impl Classes { $(#[doc = $doc] pub const $name: Self = Self::nth(Order::$name as usize);)* }
        /// The names of all classes, in order.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

classes! {
    // Grammar.
    FUNCTION "A function word: article, preposition, pronoun, conjunction, auxiliary."
    PRONOUN "It, they, them, this, these: stands for what was said before."
    WE "Whoever speaks: we, I, our."
    YOU "The reader: you, your."
    MODAL "Will, shall, plan, intend, aim: what is going to be done."
    NOT "Not, no, never, without, neither."
    REFRAIN "Refrain, avoid, prevent, refuse, rule out: undone by a negation before it."
    BARRED "Is prohibited, is out of scope, would breach: said of what stands before it."
    INNOCENT "A fixed phrase that only sounds like something else."

    // People and data.
    PARTICIPANT "Participants, cohort members, donors: people of the program."
    PEOPLE "People, patients, women: anybody."
    RELATIVE "Relatives, parents, siblings, next of kin."
    ACQUAINTED "Our own patients, colleagues, neighbors, celebrities."
    RECORDS "Records, rows, charts, genotypes, readings: data, of people if said so."
    PERSON_LEVEL "Participant-level, individual, per person, row by row, raw."
    AGGREGATE "Summary statistics, averages, coefficients, plots."
    PROGRAM "All of Us, NIH, the program, the cohort's leadership."
    COHORT "The cohort, the database, the resource, the tables of the program."
    WORKBENCH "The workbench, the platform, the enclave."

    TIER "The registered tier."
    TIER_OTHER "The controlled tier."

    // Who somebody is.
    REIDENTIFY "Re-identify, unmask, de-anonymize: the act by name."
    FIND_OUT "Find out, determine, establish, discover."
    IDENTITY "Who they are, names, identities, addresses, faces."
    TRACE_TO "Match, trace back, attribute, put a name to."
    NAMED_SOURCE "Voter rolls, obituaries, social media, telephone books: where names stand."
    RISK_RESEARCH "Privacy risk, attack model, synthetic data."

    // Contact.
    REACH "Contact, call, write to, invite, recruit, interview."
    ASK "Ask, survey, question, talk: contact if it is aimed at participants."
    MESSAGE "Letters, calls, text messages, questionnaires, appointments."

    // Linking.
    LINK "Link, merge, match, join, connect."
    OTHER_SOURCE "Claims, registries, voter files, own hospital records."
    LEVEL_AREA "Area level, county, census tract, three-digit ZIP."
    SAME_PERSON "The same person, person by person, at individual level, key, bridge file."

    // Removing and publishing.
    MOVE "Download, export, copy, transfer, take home."
    KEEP "Sit, live, be stored, be hosted, stay."
    OUTSIDE "Laptop, own server, bucket of our own, outside the workbench."
    CAPTURE "Screenshot, photograph, write down, transcribe."
    HAND_OUT "Share, send to, give to, hand over: to others."
    PUBLISH "Publish, post, release, deposit, put online."
    OPEN_PLACE "Supplement, repository, web page, public."
    ANYBODY "Readers, other laboratories, reviewers, customers: those who receive."

    // Rebuilding.
    REBUILD "Rebuild, mirror, clone, reassemble, replicate, recreate."
    REPLICA "A mirror, replica, twin, duplicate, second copy."
    WHOLE "The whole, entire, complete, in full."

    // Accounts.
    LOGIN "Login, password, credentials, account, token."
    SEVERAL "Share, all of us, several, whoever, group, take turns."
    LEND "Lend, hand round, pass on, borrow, give."
    AS_ANOTHER "Under my name, as our supervisor, through her."

    // Endorsement.
    ENDORSE "Endorse, approve, certify, vouch for, back, sponsor."
    OFFICIAL "Official, seal, emblem, logo, stamp, guarantee, in the name of."
    PROMOTE "Advertise, announce, tell, present as, claim."

    // Purposes.
    HEALTH "Health, disease, medicine, biology."
    INSURER "Insurers, underwriting, premiums."
    LENDER "Banks, credit, loans, mortgages."
    EMPLOYER "Employers, hiring, applicants."
    LAW "Police, forensics, courts, border, immigration enforcement."
    POLITICS "Voters, campaigns, parties."
    LEISURE "Games, dating, horoscopes, betting, casting."
    TRADE_OTHER "Real estate, schools' admission, benchmarks of machines."
    SCORE "Score, price, rank, screen, predict, refuse, select: what is done with people."
    SERVES "Is for, helps, lets, will be used by, is licensed to."

    // Groups.
    GROUP "Groups of people by origin, race, faith, condition, place."
    RACE "Race, ancestry, ethnicity, blood, nation."
    INFERIOR "Inferior, degenerate, lazy, dishonest, burden, to blame."
    INNATE "By nature, inherently, genetically, in the blood, hereditary."
    WORTH "Intelligence, morality, criminality, discipline, character."
    HARM "Exclude, deny, withhold, sterilize, separate, discourage from having children."
    BLAME "To blame, bring on themselves, fault, responsible for."
    RANK "Rank, ladder, order from best to worst, superior."
    SOCIAL_CAUSE "Racism, discrimination, structural, environment, access."
    STIGMA_TALK "Stigma, stereotype, myth, bias, claim: said about such talk."

    // Marketing.
    CALL "Buy, order, subscribe, try, sign up."
    PRICE "Price, discount, free, save, coupon, sale."
    AVAILABLE "Available now, in stock, ships, guarantee."
    PRAISE "Best, premium, unique, powerful, trusted, award-winning."
    BENEFIT "Boosts, supports, helps you feel, soothes, glowing."
    PRODUCT "Supplement, serum, capsules, app, device, formula."
    OWN_PRODUCT "Our product, our app, our test."
    CUSTOMER "Customers, buyers, clients, prospects, users."
    SELL "Sell, promote, advertise, launch, campaign, upsell."
    SALES "Sales, marketing, brand, slogan, leads, demand, advertising."
    TRADE_INNOCENT "Post-marketing, marketed, market access, tobacco advertising."

    // Meaning.
    GENERIC "Words that any description can hold: study, analyze, data, factors, outcomes."
    METHOD "A named method, measure or tool."
    TOPIC "A disease, exposure, drug, body part, population: something specific."
    REVIEWER_TALK "This application, the applicant, specific aims, the proposal."

    // Small counts.
    PERSON_NOUN "A noun that counts people: participants, patients, women, cases."
    STUDY_NOUN "A noun that counts no people: studies, sites, genes, years."
    STAFF_NOUN "Investigators, students of the team, clinicians, reviewers."
    UNIT "A unit after a number: mg, years, percent."
    FEWER "Fewer than, less than, under, at most."
    AT_LEAST "At least, more than, over."
    ORDER_OF "Day, phase, stage, type, version, grade: a number after it names."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_distinct_and_fit() {
        assert!(NAMES.len() <= 192);
        assert!(!Classes::FUNCTION.meets(Classes::ORDER_OF));
        assert!(Classes::WE.or(Classes::NOT).meets(Classes::NOT));
    }
}
