//! Projects by year: on the statistics page those of the directory, and where there are enough those of a
//! facet's value and of an institution.

use crate::page::address::{Data, What, data_stem};
use crate::page::chart::columns::{Column, Columns};
use crate::page::data::cell::Cell;
use crate::page::data::row::Row as DataRow;
use crate::page::renderer::Renderer;
use crate::page::statistics::{Chart, Row};
use crate::page::theme::thousands;
use crate::public::facet::FacetKind;
use crate::public::statistics::Years;

/// The heights of the charts, in pixels: on the statistics page, and below a list.
const HIGH: u32 = 260;
const LOW: u32 = 180;

/// The projects of the directory by year.
pub fn of_all(renderer: &Renderer<'_>) -> Chart {
    let facets = &renderer.directory.facets;
    let path = |year: i16| {
        let facet = facets.iter().position(|facet| facet.kind == FacetKind::Year)?;
        let slug = year.to_string();
        let value = facets[facet].values.iter().position(|value| value.slug == slug)?;
        Some(What::FacetValue(facet, value, 1).place(renderer))
    };
    let years = &renderer.statistics.years;
    let name = renderer.words.say("statistics-title-years");
    let rows = rows_of_table(renderer, years, &path);
    let svg = columns(renderer, years, name, HIGH);
    chart(renderer, years, "statistics-about-years", svg, rows, Data::Years)
}

/// The years of a facet value's or an institution's projects, where there are enough; `name` is what
/// people call these projects, `data` the numbers behind the chart.
pub fn of_part(renderer: &Renderer<'_>, places: &[u32], name: &str, data: Data) -> Option<Chart> {
    let years = Years::of(renderer.directory, places);
    if !years.are_enough() {
        return None;
    }
    let name = renderer.words.with("statistics-part", &[("name", name.into())]);
    let rows = rows_of_table(renderer, &years, &|_| None);
    let svg = columns(renderer, &years, &name, LOW);
    Some(chart(renderer, &years, "statistics-about-part", svg, rows, data))
}

fn chart(
    renderer: &Renderer<'_>,
    years: &Years,
    about: &str,
    svg: String,
    rows: Vec<Row>,
    data: Data,
) -> Chart {
    let words = &renderer.words;
    let mut about = words.say(about).to_owned();
    if let Some(year) = open_year(renderer, years) {
        let day = words.day(renderer.directory.as_of);
        let values = [("year", year.to_string().into()), ("day", day.into())];
        about.push(' ');
        about.push_str(&words.with("statistics-open-year", &values));
    }
    Chart {
        id: "years",
        title: words.say("statistics-title-years").to_owned(),
        about,
        svg: Some(svg),
        head: words.say("facet-year").to_owned(),
        rows,
        stem: data_stem(renderer, data),
    }
}

/// The year that is not over on the day of the data, if it is the last of these.
fn open_year(renderer: &Renderer<'_>, years: &Years) -> Option<i16> {
    let today = renderer.directory.as_of;
    let over = today.month() == 12 && today.day() == 31;
    let (last, _) = years.iter().last()?;
    (last == today.year() && !over).then_some(last)
}

fn columns(renderer: &Renderer<'_>, years: &Years, title: &str, height: u32) -> String {
    let open = open_year(renderer, years);
    let column = |(year, value): (i16, usize)| Column {
        name: year.to_string(),
        value,
        open: open == Some(year),
    };
    Columns {
        id: "years-chart",
        title,
        description: &seen(renderer, years),
        columns: years.iter().map(column).collect(),
        height,
        number: &|number| thousands(number as u64),
    }
    .svg()
}

/// What can be seen in a chart of years.
fn seen(renderer: &Renderer<'_>, years: &Years) -> String {
    let first = years.iter().next().map_or(0, |(year, _)| year);
    let last = years.iter().last().map_or(first, |(year, _)| year);
    let most = years.iter().map(|(_, projects)| projects).max().unwrap_or(0);
    let year = years.iter().find(|(_, projects)| *projects == most);
    let values = [
        ("first", first.to_string().into()),
        ("last", last.to_string().into()),
        ("year", year.map_or(last, |(year, _)| year).to_string().into()),
        ("n", most.into()),
    ];
    renderer.words.with("statistics-years-seen", &values)
}

fn rows_of_table(
    renderer: &Renderer<'_>,
    years: &Years,
    path: &dyn Fn(i16) -> Option<String>,
) -> Vec<Row> {
    let open = open_year(renderer, years);
    let row = |(year, projects): (i16, usize)| {
        let name = year.to_string();
        let so_far = || renderer.words.with("statistics-so-far", &[("year", name.as_str().into())]);
        let label = if open == Some(year) { so_far() } else { name.clone() };
        Row { label, path: path(year), bar: None, projects, share: None }
    };
    years.iter().map(row).collect()
}

/// Years as data (`column::YEAR`).
pub fn rows<'r>(renderer: &Renderer<'_>, years: &Years) -> Vec<DataRow<'r>> {
    let open = open_year(renderer, years);
    let row = |(year, projects): (i16, usize)| {
        let through = if open == Some(year) {
            Cell::day(renderer.directory.as_of)
        } else {
            Cell::text(format!("{year:04}-12-31"))
        };
        let year = u64::try_from(year).unwrap_or(0);
        vec![Cell::Number(year), through, Cell::count(projects)]
    };
    years.iter().map(row).collect()
}

/// The years of some projects as data.
pub fn rows_of_part<'r>(renderer: &Renderer<'_>, places: &[u32]) -> Vec<DataRow<'r>> {
    rows(renderer, &Years::of(renderer.directory, places))
}
