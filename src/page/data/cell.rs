//! A value of a published table, and how CSV and JSON write it.

use std::borrow::Cow;

use crate::base::date::Date;
use crate::base::json;
use crate::page::data::column::Column;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// There is none.
    Nothing,
    /// A text, a code or an address.
    Text(Cow<'a, str>),
    /// A count or a number.
    Number(u64),
    /// Yes or no.
    Flag(bool),
    /// Several values of one shape.
    List(Vec<Cell<'a>>),
    /// Named values.
    Record(&'static [Column], Vec<Cell<'a>>),
}

impl<'a> Cell<'a> {
    /// A text.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// A day, as ISO 8601 writes it.
    pub fn day(day: Date) -> Self {
        Self::Text(day.to_string().into())
    }

    /// What may be absent.
    pub fn optional<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Nothing, cell)
    }

    /// Texts.
    pub fn texts<T: Into<Cow<'a, str>>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// How many there are.
    pub fn count(number: usize) -> Self {
        Self::Number(number as u64)
    }

    /// Writes it as JSON.
    pub fn json(&self, out: &mut String) {
        match self {
            Self::Nothing => out.push_str("null"),
            Self::Text(text) => out.push_str(&quoted(text)),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::List(cells) => {
                out.push('[');
                for (place, cell) in cells.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    cell.json(out);
                }
                out.push(']');
            }
            Self::Record(columns, cells) => record(columns, cells, out),
        }
    }

    /// What a CSV cell holds: lists joined by semicolons, named values by colons.
    pub fn csv(&self) -> Cow<'_, str> {
        let joined = |cells: &[Cell<'_>], by: &str| {
            let texts: Vec<_> =
                cells.iter().map(Cell::csv).filter(|text| !text.is_empty()).collect();
            Cow::Owned(texts.join(by))
        };
        match self {
            Self::Nothing => "".into(),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => number.to_string().into(),
            Self::Flag(flag) => if *flag { "true" } else { "false" }.into(),
            Self::List(cells) => joined(cells, "; "),
            Self::Record(_, cells) => joined(cells, ": "),
        }
    }
}

/// Writes named values as a JSON object.
pub fn record(columns: &[Column], cells: &[Cell<'_>], out: &mut String) {
    debug_assert_eq!(columns.len(), cells.len(), "a value a column: {cells:?}");
    out.push('{');
    for (place, (column, cell)) in columns.iter().zip(cells).enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&quoted(column.name));
        out.push(':');
        cell.json(out);
    }
    out.push('}');
}

/// A JSON string.
pub fn quoted(text: &str) -> String {
    json::line(text)
}

/// A cell that a spreadsheet runs no part of as a formula: an apostrophe before each sign that could begin one, also where a
/// program begins a cell at a semicolon, a tab or a line break. None where there is no such sign.
fn disarmed(cell: &str) -> Option<String> {
    let mut safe = String::new();
    let (mut begins, mut copied) = (true, 0);
    for (at, c) in cell.char_indices() {
        if begins && matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            safe.push_str(&cell[copied..at]);
            safe.push('\'');
            copied = at;
        }
        begins = matches!(c, ';' | '\t' | '\r' | '\n')
            || begins && (c.is_whitespace() || matches!(c, '"' | '\u{feff}'));
    }
    // One that begins with a tab or a line break is taken for a formula by some.
    let leads = cell.starts_with(['\t', '\r', '\n']);
    if copied == 0 && safe.is_empty() && !leads {
        return None;
    }
    safe.push_str(&cell[copied..]);
    Some(if leads { format!("'{safe}") } else { safe })
}

/// One CSV line (RFC 4180), with cells that no spreadsheet runs.
pub fn line(cells: &[Cow<'_, str>]) -> String {
    let mut text = String::new();
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        let safe = disarmed(cell);
        if safe.is_none() && !cell.contains([',', '"', '\n', '\r']) {
            text.push_str(cell);
            continue;
        }
        text.push('"');
        text.push_str(&safe.as_deref().unwrap_or(cell).replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_disarmed() {
        let cells = ["a", "b,c", "d\"e", "=1+1", ""].map(Cow::Borrowed);
        assert_eq!(line(&cells), "a,\"b,c\",\"d\"\"e\",\"'=1+1\",\r\n");
        for (cell, safe) in [
            ("Sleep;=1+1", "Sleep;'=1+1"),
            ("a\t@b; -c", "a\t'@b; '-c"),
            ("one\n=two", "one\n'=two"),
            (" ;\"＝1", " ;\"'＝1"),
            ("\t=1", "'\t'=1"),
            ("\ttext", "'\ttext"),
        ] {
            assert_eq!(disarmed(cell).as_deref(), Some(safe));
        }
        for cell in ["a-b", "sleep; kidney", "p = 0.05, n=3", "2026-11-22", "a@example.org"] {
            assert_eq!(disarmed(cell), None);
        }
    }

    #[test]
    fn a_value_in_both_forms() {
        let list = Cell::List(vec![Cell::text("a \"b\""), Cell::Number(7), Cell::Flag(true)]);
        let mut json = String::new();
        list.json(&mut json);
        assert_eq!((json.as_str(), &*list.csv()), ("[\"a \\\"b\\\"\",7,true]", "a \"b\"; 7; true"));
        assert_eq!(Cell::Nothing.csv(), "");
    }
}
