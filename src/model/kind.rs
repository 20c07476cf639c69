//! The four kinds of names that are told apart.

/// What a name stands for, as the annotation guide has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// People, without their titles.
    Person,
    /// Named bodies: of government, parties, armed groups, companies, media.
    Organization,
    /// Countries, towns, regions, natural and built places.
    Place,
    /// Named events, laws, products, works, platforms.
    Misc,
}

impl EntityKind {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Misc => "misc",
        }
    }
}
