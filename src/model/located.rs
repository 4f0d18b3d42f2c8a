//! A value that knows where it stands in its file.

use std::ops::Deref;

use crate::base::date::Date;
use crate::base::span::Span;
use crate::records::vocabulary::Code;

/// A value and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the record's source.
    pub span: Span,
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A text.
pub type Text = Located<Box<str>>;
/// A day.
pub type Day = Located<Date>;
/// A truth value.
pub type Flag = Located<bool>;
/// One of the official codes.
pub type Coded = Located<&'static Code>;
