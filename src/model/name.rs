//! A person's name as records write it: whole, or in the parts that are known apart.

use std::borrow::Cow;

use crate::model::located::Text;

/// The written parts of a name. The whole name goes before its parts.
#[derive(Debug, Clone, Copy)]
pub struct Name<'a> {
    /// The whole name.
    pub full: Option<&'a Text>,
    /// Given names.
    pub given: Option<&'a Text>,
    /// Family names.
    pub family: Option<&'a Text>,
}

impl<'a> Name<'a> {
    /// As it is shown: the whole name, or given names before family names.
    pub fn shown(self) -> Option<Cow<'a, str>> {
        self.joined(self.given, self.family)
    }

    /// As lists file it: family names before given names, where they are known apart.
    pub fn filed(self) -> Option<Cow<'a, str>> {
        self.joined(self.family, self.given)
    }

    /// Given and family names, where they are known apart and no whole name goes before them.
    pub fn parts(self) -> Option<(&'a str, &'a str)> {
        match (self.full, self.given, self.family) {
            (None, Some(given), Some(family)) => Some((&given.value, &family.value)),
            _ => None,
        }
    }

    fn joined(self, first: Option<&'a Text>, second: Option<&'a Text>) -> Option<Cow<'a, str>> {
        match (self.full, first, second) {
            (None, Some(first), Some(second)) => {
                Some(Cow::Owned(format!("{} {}", first.value, second.value)))
            }
            (one, other, another) => {
                one.or(other).or(another).map(|name| Cow::Borrowed(&*name.value))
            }
        }
    }
}
