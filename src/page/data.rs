//! Lists as data: CSV and JSON beside every list, under the same stem.

use std::fmt::Write as _;

use serde::Serialize;

use crate::base::error::Result;
use crate::page::address::{AzKind, Data, Form, What};
use crate::page::renderer::Renderer;
use crate::page::rule::RuleView;
use crate::public::listing::Listing;
use crate::public::project::Project;
use crate::rules::table::RULES;

/// A project's row, made once and spliced into every list that it stands in.
pub struct Row {
    csv: String,
    json: String,
}

const PROJECT_COLUMNS: &[&str] = &[
    "id",
    "title",
    "url",
    "status",
    "created",
    "modified",
    "access_tier",
    "data_version",
    "purposes",
    "disease",
    "populations",
    "owners",
    "collaborators",
    "institutions",
];

#[derive(Serialize)]
struct ProjectRow<'a> {
    id: &'a str,
    title: &'a str,
    url: String,
    status: &'a str,
    created: String,
    modified: Option<String>,
    access_tier: &'a str,
    data_version: &'a str,
    purposes: Vec<&'a str>,
    disease: Option<&'a str>,
    populations: Vec<&'a str>,
    owners: Vec<&'a str>,
    collaborators: Vec<&'a str>,
    institutions: Vec<&'a str>,
}

impl Row {
    /// A project as data.
    pub fn new(project: &Project<'_>, base_url: &str) -> Self {
        let mut institutions: Vec<&str> = Vec::new();
        for affiliation in project.team.iter().flat_map(|member| &member.person.affiliations) {
            if !institutions.contains(&&*affiliation.name) {
                institutions.push(&affiliation.name);
            }
        }
        let names = |owner: bool| {
            project
                .team
                .iter()
                .filter(|member| member.owner == owner)
                .map(|member| &*member.person.name)
                .collect()
        };
        let row = ProjectRow {
            id: project.id,
            title: &project.title,
            url: format!("{base_url}projects/{}.html", project.id),
            status: project.status.code,
            created: project.created.0.to_string(),
            modified: project.modified.map(|day| day.0.to_string()),
            access_tier: project.tier.code,
            data_version: project.data_version.id,
            purposes: project.purposes.iter().map(|purpose| purpose.code).collect(),
            disease: project.disease.as_deref(),
            populations: project.populations.iter().map(|population| population.code).collect(),
            owners: names(true),
            collaborators: names(false),
            institutions,
        };
        Self { csv: project_csv(&row), json: serde_json::to_string(&row).unwrap_or_default() }
    }
}

fn project_csv(row: &ProjectRow<'_>) -> String {
    line(&[
        row.id,
        row.title,
        &row.url,
        row.status,
        &row.created,
        row.modified.as_deref().unwrap_or(""),
        row.access_tier,
        row.data_version,
        &row.purposes.join("; "),
        row.disease.unwrap_or(""),
        &row.populations.join("; "),
        &row.owners.join("; "),
        &row.collaborators.join("; "),
        &row.institutions.join("; "),
    ])
}

/// A list as data.
pub fn render(renderer: &Renderer<'_>, data: Data, form: Form) -> Result<Vec<u8>> {
    let directory = renderer.directory;
    Ok(match data {
        Data::Projects => projects(renderer, 0..directory.projects.len(), form),
        Data::ProjectsAz => {
            let az = renderer.az.iter().find(|az| az.kind == AzKind::Projects);
            projects(
                renderer,
                az.into_iter().flat_map(|az| &az.order).map(|index| *index as usize),
                form,
            )
        }
        Data::FacetValue(facet, value) => {
            projects(renderer, places(&directory.facets[facet].values[value].projects), form)
        }
        Data::Institution(index) => {
            projects(renderer, places(&directory.projects_of_institutions[index]), form)
        }
        Data::Facet(facet) => {
            let rows = directory.facets[facet].values.iter().enumerate().map(|(value, of)| {
                let url = url(renderer, What::FacetValue(facet, value, 1));
                vec![of.slug.to_string(), of.label.to_string(), of.projects.len().to_string(), url]
            });
            table(renderer, &["code", "label", "projects", "url"], rows.collect(), form)
        }
        Data::Researchers => researchers(renderer, form),
        Data::Institutions => {
            let rows = directory.institutions.iter().enumerate().map(|(index, institution)| {
                vec![
                    institution.id.to_owned(),
                    institution.name.to_string(),
                    institution.kind.map_or("", |kind| kind.code).to_owned(),
                    directory.projects_of_institutions[index].len().to_string(),
                    url(renderer, What::Institution(index, 1)),
                ]
            });
            table(renderer, &["id", "name", "kind", "projects", "url"], rows.collect(), form)
        }
        Data::Violators | Data::ViolatorsAz => violators(renderer, form),
        Data::Rules => {
            let rows = RULES.iter().enumerate().map(|(index, rule)| {
                let view = RuleView::new(renderer, rule);
                let clauses: Vec<_> = view.clauses.iter().map(u32::to_string).collect();
                let url = url(renderer, What::Rule(index));
                vec![
                    view.code.into(),
                    rule.name.into(),
                    view.level.into(),
                    clauses.join("; "),
                    view.summary,
                    url,
                ]
            });
            table(
                renderer,
                &["code", "name", "level", "clauses", "summary", "url"],
                rows.collect(),
                form,
            )
        }
    })
}

fn places(list: &[u32]) -> impl Iterator<Item = usize> {
    list.iter().map(|index| *index as usize)
}

fn url(renderer: &Renderer<'_>, what: What) -> String {
    format!("{}{}", renderer.settings.base_url, what.path(renderer))
}

fn projects(renderer: &Renderer<'_>, order: impl Iterator<Item = usize>, form: Form) -> Vec<u8> {
    let mut text = match form {
        Form::Csv => line(PROJECT_COLUMNS),
        Form::Json => opening(renderer),
    };
    for (place, index) in order.enumerate() {
        match form {
            Form::Csv => text.push_str(&renderer.row(index).csv),
            Form::Json => {
                text.push_str(if place == 0 { "\n" } else { ",\n" });
                text.push_str(&renderer.row(index).json);
            }
        }
    }
    if form == Form::Json {
        text.push_str("\n]}\n");
    }
    text.into_bytes()
}

fn researchers(renderer: &Renderer<'_>, form: Form) -> Vec<u8> {
    let directory = renderer.directory;
    let rows = directory.people.iter().enumerate().map(|(index, person)| {
        let affiliations: Vec<_> =
            person.affiliations.iter().map(|affiliation| &*affiliation.name).collect();
        vec![
            person.id.to_owned(),
            person.name.to_string(),
            person.degrees.join("; "),
            affiliations.join("; "),
            directory.projects_of_people[index].len().to_string(),
            url(renderer, What::Person(index, 1)),
        ]
    });
    table(
        renderer,
        &["id", "name", "degrees", "affiliations", "projects", "url"],
        rows.collect(),
        form,
    )
}

fn violators(renderer: &Renderer<'_>, form: Form) -> Vec<u8> {
    let columns = [
        "id",
        "name",
        "other_names",
        "affiliation",
        "clauses",
        "measures",
        "decided",
        "listed",
        "from",
        "until",
        "appeal",
        "url",
    ];
    let row = |(index, listing): (usize, &Listing<'_>)| {
        let clauses: Vec<_> =
            listing.violations.iter().map(|violation| violation.clause_id).collect();
        let measures: Vec<_> = listing.measures.iter().map(|measure| measure.code).collect();
        vec![
            listing.id.to_owned(),
            listing.name.to_string(),
            listing.other_names.join("; "),
            listing.affiliation.to_string(),
            clauses.join("; "),
            measures.join("; "),
            listing.decided.0.to_string(),
            listing.listed.0.to_string(),
            listing.from.0.to_string(),
            listing.until.map(|until| until.0.to_string()).unwrap_or_default(),
            listing.appeal.word().to_owned(),
            url(renderer, What::Violator(index)),
        ]
    };
    let rows = renderer.directory.listings.iter().enumerate().map(row).collect();
    table(renderer, &columns, rows, form)
}

/// `{"title": …, "as_of": …, "items": [`.
fn opening(renderer: &Renderer<'_>) -> String {
    let text = |text: &str| serde_json::to_string(text).unwrap_or_default();
    format!(
        "{{\"title\":{},\"source\":{},\"as_of\":\"{}\",\"items\":[",
        text(&renderer.settings.title),
        text(&renderer.settings.base_url),
        renderer.directory.as_of
    )
}

fn table(renderer: &Renderer<'_>, columns: &[&str], rows: Vec<Vec<String>>, form: Form) -> Vec<u8> {
    if form == Form::Csv {
        let mut text = line(columns);
        for row in rows {
            text.push_str(&line(&row.iter().map(String::as_str).collect::<Vec<_>>()));
        }
        return text.into_bytes();
    }
    let mut text = opening(renderer);
    for (place, row) in rows.iter().enumerate() {
        text.push_str(if place == 0 { "\n{" } else { ",\n{" });
        for (column, (name, value)) in columns.iter().zip(row).enumerate() {
            let comma = if column == 0 { "" } else { "," };
            let value = match (*name, value.parse::<u64>()) {
                ("projects", Ok(number)) => number.to_string(),
                _ => serde_json::to_string(value).unwrap_or_default(),
            };
            let _ = write!(text, "{comma}\"{name}\":{value}");
        }
        text.push('}');
    }
    text.push_str("\n]}\n");
    text.into_bytes()
}

/// One CSV line (RFC 4180). A cell that a spreadsheet would run as a formula gets a quote before it.
fn line(cells: &[&str]) -> String {
    let mut text = String::new();
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        let formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            || cell.starts_with(['\t', '\r', '\n']);
        if formula || cell.contains([',', '"', '\n', '\r']) {
            text.push('"');
            if formula {
                text.push('\'');
            }
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn cells_are_quoted_and_formulas_disarmed() {
        assert_eq!(line(&["a", "b,c", "d\"e", "=1+1", ""]), "a,\"b,c\",\"d\"\"e\",\"'=1+1\",\r\n");
    }
}
