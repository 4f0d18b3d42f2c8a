//! Kinds of identifiers, by the rule that reports them.

/// What identifies somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// PI001.
    Mail,
    /// PI002.
    Phone,
    /// PI003.
    SocialSecurity,
    /// PI004.
    Address,
    /// PI005.
    Payment,
    /// PI006.
    MedicalRecord,
    /// PI007.
    HealthPlan,
    /// PI008.
    License,
    /// PI009.
    Device,
    /// PI010.
    BirthDate,
    /// PI011.
    CareDate,
    /// PI012.
    NameAndHealth,
    /// PI013.
    NamedRelative,
    /// PI014.
    ParticipantId,
    /// PI015.
    Credential,
    /// PI016.
    Quasi,
    /// PI017.
    Name,
}
