//! SI: what the site itself must say. Its texts answer the clauses that no record can (`clauses.rs`); the
//! tests look for them on the built pages. What a record can get wrong is a rule here.

pub(super) mod policy_not_looked_at;
