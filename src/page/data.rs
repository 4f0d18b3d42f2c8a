//! Lists as data: CSV and JSON beside every list, under the same stem; all that is public of all projects
//! as JSON Lines; and the JSON Schemas of all of it.

pub mod cell;
pub mod column;
pub mod row;
pub mod schema;

use std::borrow::Cow;

use rayon::prelude::*;

use crate::base::json;
use crate::page::address::{AzKind, Data, Form, What};
use crate::page::data::cell::{Cell, line, quoted, record};
use crate::page::data::column::Column;
use crate::page::data::row::Row;
use crate::page::renderer::Renderer;
use crate::page::rule::RuleView;
use crate::page::statistics::{self, years};
use crate::public::project::Project;
use crate::rules::table::RULES;

/// A project's row, made once and spliced into every list that it stands in.
pub struct ProjectRow {
    csv: String,
    json: String,
}

impl ProjectRow {
    /// A project as data.
    pub fn new(project: &Project<'_>, base_url: &str) -> Self {
        let row = row::project(project, base_url);
        let mut json = String::new();
        record(column::PROJECT, &row, &mut json);
        Self { csv: csv(&row), json }
    }
}

/// A list as data.
pub fn render(renderer: &Renderer<'_>, data: Data, form: Form) -> Vec<u8> {
    let directory = renderer.directory;
    let rows: Vec<Row<'_>> = match data {
        Data::Projects => return projects(renderer, 0..directory.projects.len(), form),
        Data::ProjectsAz => {
            let az = renderer.az.iter().find(|az| az.kind == AzKind::Projects);
            let order = az.into_iter().flat_map(|az| &az.order).map(|index| *index as usize);
            return projects(renderer, order, form);
        }
        Data::FacetValue(facet, value) => {
            let list = &directory.facets[facet].values[value].projects;
            return projects(renderer, places(list), form);
        }
        Data::Institution(index) => {
            let list = &directory.projects_of_institutions[index];
            return projects(renderer, places(list), form);
        }
        Data::Facet(facet) => facet_values(renderer, facet),
        Data::Researchers => {
            let rows = directory.people.iter().zip(&directory.projects_of_people).enumerate();
            rows.map(|(index, (person, projects))| {
                row::researcher(person, projects.len(), What::Person(index, 1).address(renderer))
            })
            .collect()
        }
        Data::Institutions => institutions(renderer),
        Data::Violators | Data::ViolatorsAz => {
            let rows = directory.listings.iter().enumerate();
            rows.map(|(index, listing)| {
                row::violator(listing, What::Violator(index).address(renderer))
            })
            .collect()
        }
        Data::Rules => rules(renderer),
        Data::Years => years::rows(renderer, &renderer.statistics.years),
        Data::FacetValueYears(facet, value) => {
            years::rows_of_part(renderer, &directory.facets[facet].values[value].projects)
        }
        Data::InstitutionYears(index) => {
            years::rows_of_part(renderer, &directory.projects_of_institutions[index])
        }
        Data::Tally(place) => statistics::rows(renderer, place),
    };
    table(renderer, columns(data), &rows, form)
}

/// The columns of a list.
pub fn columns(data: Data) -> &'static [Column] {
    match data {
        Data::Projects | Data::ProjectsAz | Data::FacetValue(..) | Data::Institution(_) => {
            column::PROJECT
        }
        Data::Facet(_) => column::FACET_VALUE,
        Data::Researchers => column::RESEARCHER,
        Data::Institutions => column::INSTITUTION,
        Data::Violators | Data::ViolatorsAz => column::VIOLATOR,
        Data::Rules => column::RULE,
        Data::Years | Data::FacetValueYears(..) | Data::InstitutionYears(_) => column::YEAR,
        Data::Tally(_) => column::TALLY,
    }
}

/// Everything that is public of all projects, newest first: a JSON object a line.
pub fn lines(renderer: &Renderer<'_>) -> Vec<u8> {
    let line = |project: &Project<'_>| {
        let row = row::whole_project(project, &renderer.settings.base_url);
        let mut json = String::new();
        record(column::WHOLE_PROJECT, &row, &mut json);
        json.push('\n');
        json
    };
    let lines: Vec<String> = renderer.directory.projects.par_iter().map(line).collect();
    lines.concat().into_bytes()
}

/// A published JSON Schema.
pub fn schema(renderer: &Renderer<'_>, index: usize) -> Vec<u8> {
    let document = schema::SCHEMAS[index].document(&renderer.settings.base_url);
    json::pretty(&document).into_bytes()
}

fn facet_values<'r>(renderer: &'r Renderer<'_>, facet: usize) -> Vec<Row<'r>> {
    let values = renderer.directory.facets[facet].values.iter().enumerate();
    values
        .map(|(value, of)| {
            vec![
                Cell::text(&*of.slug),
                Cell::text(&*of.label),
                Cell::count(of.projects.len()),
                Cell::text(What::FacetValue(facet, value, 1).address(renderer)),
            ]
        })
        .collect()
}

fn institutions<'r>(renderer: &'r Renderer<'_>) -> Vec<Row<'r>> {
    let directory = renderer.directory;
    let rows = directory.institutions.iter().zip(&directory.projects_of_institutions).enumerate();
    rows.map(|(index, (institution, projects))| {
        vec![
            Cell::text(institution.id),
            Cell::text(&*institution.name),
            Cell::optional(institution.kind, |kind| Cell::text(kind.code)),
            Cell::count(projects.len()),
            Cell::text(What::Institution(index, 1).address(renderer)),
        ]
    })
    .collect()
}

fn rules<'r>(renderer: &'r Renderer<'_>) -> Vec<Row<'r>> {
    let rows = RULES.iter().enumerate().map(|(index, rule)| {
        let view = RuleView::new(renderer, rule);
        vec![
            Cell::text(view.code),
            Cell::text(rule.name),
            Cell::text(view.level),
            Cell::List(view.clauses.iter().map(|clause| Cell::Number((*clause).into())).collect()),
            Cell::text(view.summary),
            Cell::text(What::Rule(index).address(renderer)),
        ]
    });
    rows.collect()
}

fn places(list: &[u32]) -> impl Iterator<Item = usize> {
    list.iter().map(|index| *index as usize)
}

fn projects(renderer: &Renderer<'_>, order: impl Iterator<Item = usize>, form: Form) -> Vec<u8> {
    match form {
        Form::Csv => {
            let mut text = head(renderer, column::PROJECT);
            order.for_each(|index| text.push_str(&renderer.row(index).csv));
            text.into_bytes()
        }
        Form::Json => list(renderer, order, |index, text| text.push_str(&renderer.row(index).json)),
    }
}

fn table(renderer: &Renderer<'_>, columns: &[Column], rows: &[Row<'_>], form: Form) -> Vec<u8> {
    match form {
        Form::Csv => {
            let mut text = head(renderer, columns);
            rows.iter().for_each(|row| text.push_str(&csv(row)));
            text.into_bytes()
        }
        Form::Json => list(renderer, rows.iter(), |row, text| record(columns, row, text)),
    }
}

/// `{"title": …, "source": …, "as_of": …, "items": […]}`.
fn list<T>(
    renderer: &Renderer<'_>,
    items: impl Iterator<Item = T>,
    mut write: impl FnMut(T, &mut String),
) -> Vec<u8> {
    let mut text = format!(
        "{{\"title\":{},\"source\":{},\"as_of\":\"{}\",\"items\":[",
        quoted(&renderer.settings.title),
        quoted(&renderer.settings.base_url),
        renderer.directory.as_of
    );
    for (place, item) in items.enumerate() {
        text.push_str(if place == 0 { "\n" } else { ",\n" });
        write(item, &mut text);
    }
    text.push_str("\n]}\n");
    text.into_bytes()
}

fn head(renderer: &Renderer<'_>, columns: &[Column]) -> String {
    let names = line(&columns.iter().map(|column| Cow::Borrowed(column.name)).collect::<Vec<_>>());
    format!("{}{names}", csv_mark(renderer))
}

/// What every CSV file begins with: the mark of UTF-8 where the settings ask for it, else nothing.
pub fn csv_mark(renderer: &Renderer<'_>) -> &'static str {
    if renderer.settings.csv_bom { "\u{feff}" } else { "" }
}

fn csv(row: &[Cell<'_>]) -> String {
    line(&row.iter().map(Cell::csv).collect::<Vec<_>>())
}
