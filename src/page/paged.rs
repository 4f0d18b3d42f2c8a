//! Lists in pages of fifty.

use serde::Serialize;

use crate::page::address::numbered;

/// How many entries a page of a list shows.
pub const PAGE: usize = 50;

/// How many pages a list has; an empty one has a page that says so.
pub fn pages(count: usize, size: usize) -> usize {
    count.div_ceil(size).max(1)
}

/// Where in a list a page stands, for the template.
#[derive(Serialize)]
pub struct Paged {
    /// From 1.
    pub number: usize,
    /// How many pages there are.
    pub of: usize,
    /// The number of the first entry, from 1.
    pub from: usize,
    /// The number of the last entry.
    pub to: usize,
    /// How many entries there are.
    pub total: usize,
    /// The address of the page before, from the root of the language.
    pub previous: Option<String>,
    /// The address of the page after, from the root of the language.
    pub next: Option<String>,
}

impl Paged {
    /// The page of a list of `total` entries below `stem`.
    pub fn new(stem: &str, number: usize, total: usize, size: usize) -> Self {
        let of = pages(total, size);
        Self {
            number,
            of,
            from: if total == 0 { 0 } else { (number - 1) * size + 1 },
            to: (number * size).min(total),
            total,
            previous: (number > 1).then(|| numbered(stem, number - 1)),
            next: (number < of).then(|| numbered(stem, number + 1)),
        }
    }

    /// The entries of this page, of a list.
    pub fn slice<'l, T>(&self, list: &'l [T]) -> &'l [T] {
        if self.total == 0 { &[] } else { &list[self.from - 1..self.to] }
    }
}
