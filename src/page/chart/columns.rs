//! A chart of columns along time, with its numbers written on it.

use std::fmt::Write as _;

use crate::page::chart::scale;
use crate::page::markup::escape;

/// A column: its name on the axis and its number.
pub struct Column {
    /// What stands below it.
    pub name: String,
    /// How high it is.
    pub value: usize,
    /// Whether its time is not over yet: it is drawn hollow.
    pub open: bool,
}

/// A chart of columns.
pub struct Columns<'a> {
    /// Begins the ids of its parts; once on a page.
    pub id: &'a str,
    /// What it shows, in a few words.
    pub title: &'a str,
    /// What can be seen in it, for those who don't see it.
    pub description: &'a str,
    /// From left to right.
    pub columns: Vec<Column>,
    /// Its height in pixels.
    pub height: u32,
    /// Writes a number as people of the page's language read it.
    pub number: &'a dyn Fn(usize) -> String,
}

/// The width that is sure, in pixels: a phone's 320 without margins and axis.
const NARROW: usize = 240;
/// The width on a screen for which the style sheet shows what is marked `wide`.
const WIDE: usize = 500;
/// The width of a digit, and the least between two texts, in pixels.
const DIGIT: usize = 7;
const APART: usize = 6;
/// Pixels above the highest column, for its number, and below the axis, for the names.
const ABOVE: f64 = 20.0;
const BELOW: f64 = 22.0;
/// The part of its place that a column fills, and the most that it fills of the width.
const FILLED: f64 = 0.64;
const WIDEST: f64 = 14.0;

impl Columns<'_> {
    /// The chart.
    pub fn svg(&self) -> String {
        let id = escape(self.id);
        let mut svg = format!(
            "<svg class=\"columns-chart\" role=\"img\" aria-labelledby=\"{id}-title {id}-description\" width=\"100%\" height=\"{}\">\n\
             <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-description\">{}</desc>\n",
            self.height,
            escape(self.title),
            escape(self.description)
        );
        let ticks = scale::ticks(self.columns.iter().map(|column| column.value).max().unwrap_or(0));
        let top = ticks.last().copied().unwrap_or(1);
        for tick in ticks {
            let y = scale::number(self.y(tick, top));
            let _ = writeln!(
                svg,
                "<line x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/><text class=\"tick\" x=\"-8\" y=\"{y}\" dy=\"0.32em\" text-anchor=\"end\">{}</text>",
                escape(&(self.number)(tick))
            );
        }
        for (index, column) in self.columns.iter().enumerate() {
            self.column(index, column, top, &mut svg);
        }
        svg.push_str("</svg>\n");
        svg
    }

    /// How far below the upper edge a number is.
    fn y(&self, value: usize, top: usize) -> f64 {
        let plot = f64::from(self.height) - ABOVE - BELOW;
        ABOVE + plot * (1.0 - value as f64 / top as f64)
    }

    fn column(&self, index: usize, column: &Column, top: usize, svg: &mut String) {
        let slot = 100.0 / self.columns.len() as f64;
        let (center, width) = (slot * (index as f64 + 0.5), (slot * FILLED).min(WIDEST));
        let (y, base) = (self.y(column.value, top), self.y(0, top));
        let middle = scale::number(center);
        if column.value > 0 {
            let _ = write!(
                svg,
                "<rect{} x=\"{}%\" y=\"{}\" width=\"{}%\" height=\"{}\"/>",
                if column.open { " class=\"open\"" } else { "" },
                scale::number(center - width / 2.0),
                scale::number(y),
                scale::number(width),
                scale::number(base - y),
            );
        }
        if let Some(class) = self.class_of_value() {
            let number = (self.number)(column.value);
            let width = number.chars().count() * DIGIT + APART;
            // Ground for the number, where a line of the axis would run through it.
            let _ = write!(
                svg,
                "<rect class=\"ground{class}\" x=\"{middle}%\" y=\"{}\" width=\"{width}\" height=\"14\" transform=\"translate(-{})\"/>\
                 <text class=\"value{class}\" x=\"{middle}%\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                scale::number(y - 17.0),
                scale::number(width as f64 / 2.0),
                scale::number(y - 6.0),
                escape(&number),
            );
        }
        if let Some(class) = self.class_of_name(index) {
            let _ = write!(
                svg,
                "<text class=\"name{class}\" x=\"{middle}%\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                scale::number(f64::from(self.height) - 5.0),
                escape(&column.name),
            );
        }
        svg.push('\n');
    }

    /// The numbers stand on all columns, on a wide screen only, or not at all, as they have room; the
    /// axis and the table say them too.
    fn class_of_value(&self) -> Option<&'static str> {
        let written = self.columns.iter().map(|column| (self.number)(column.value).chars().count());
        let needed = self.columns.len() * (written.max().unwrap_or(0) * DIGIT + APART);
        match needed {
            _ if needed <= NARROW => Some(""),
            _ if needed <= WIDE => Some(" wide"),
            _ => None,
        }
    }

    /// Of the names those that have room, counted from the last.
    fn class_of_name(&self, index: usize) -> Option<&'static str> {
        let longest = self.columns.iter().map(|column| column.name.chars().count()).max();
        let needed = self.columns.len() * (longest.unwrap_or(0) * DIGIT + APART);
        let from_last = self.columns.len() - 1 - index;
        let fits = |width: usize| from_last.is_multiple_of(needed.div_ceil(width).max(1));
        match (fits(NARROW), fits(WIDE)) {
            (true, _) => Some(""),
            (_, true) => Some(" wide"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[usize]) -> String {
        let column = |(index, value): (usize, &usize)| Column {
            name: (2020 + index).to_string(),
            value: *value,
            open: index + 1 == values.len() && index > 0,
        };
        Columns {
            id: "years",
            title: "Projects <by> year & more",
            description: "From \"few\" to many.",
            columns: values.iter().enumerate().map(column).collect(),
            height: 242,
            number: &|number| crate::page::theme::thousands(number as u64),
        }
        .svg()
    }

    /// The numbers or names that are written, with the given class.
    fn written<'s>(svg: &'s str, class: &str) -> Vec<&'s str> {
        let parts = svg.split("<text ").skip(1);
        parts
            .filter(|part| part.starts_with(&format!("class=\"{class}\"")))
            .filter_map(|part| part.split_once('>')?.1.split('<').next())
            .collect()
    }

    #[test]
    fn words_are_escaped_and_lead_to_the_image() {
        let svg = chart(&[3, 4]);
        assert!(
            svg.contains("<title id=\"years-title\">Projects &lt;by&gt; year &amp; more</title>")
        );
        assert!(
            svg.contains("<desc id=\"years-description\">From &quot;few&quot; to many.</desc>")
        );
        assert!(svg.contains("role=\"img\" aria-labelledby=\"years-title years-description\""));
        assert!(!svg.contains("style=") && !svg.contains("fill="));
    }

    #[test]
    fn nothing_is_drawn_for_zero_and_its_number_is_written() {
        let svg = chart(&[0, 0]);
        assert!(!svg.contains("<rect x") && !svg.contains("NaN") && !svg.contains("inf"));
        assert_eq!(written(&svg, "value"), ["0", "0"]);
        assert_eq!(written(&svg, "tick"), ["0", "1"]);
        assert!(!chart(&[]).contains("<rect"));
        assert_eq!(chart(&[0]).matches("<rect class=\"ground\"").count(), 1);
    }

    #[test]
    fn one_column_does_not_fill_the_width() {
        let svg = chart(&[7]);
        assert!(svg.contains("<rect x=\"43%\" y=\"45\" width=\"14%\" height=\"175\"/>"), "{svg}");
        assert_eq!(written(&svg, "name"), ["2020"]);
    }

    #[test]
    fn large_numbers_are_written_as_people_read_them_where_they_have_room() {
        let svg = chart(&[20_000, 5_000]);
        assert_eq!(written(&svg, "value"), ["20,000", "5,000"]);
        assert_eq!(written(&svg, "tick"), ["0", "5,000", "10,000", "15,000", "20,000"]);
        assert!(svg.contains("y=\"20\" width=\"14%\" height=\"200\"/>"), "{svg}");
        assert!(svg.contains("<rect class=\"open\" "), "{svg}");
        let seven = chart(&[20_000; 7]);
        assert!(written(&seven, "value").is_empty());
        assert_eq!(written(&seven, "value wide").len(), 7);
    }

    #[test]
    fn names_that_have_no_room_are_left_out_but_never_the_last() {
        let svg = chart(&[1; 30]);
        assert_eq!(written(&svg, "name"), ["2024", "2029", "2034", "2039", "2044", "2049"]);
        assert_eq!(written(&svg, "name wide").len(), 8);
        assert!(written(&svg, "value").is_empty());
        assert_eq!(written(&svg, "value wide").len(), 30);
    }
}
