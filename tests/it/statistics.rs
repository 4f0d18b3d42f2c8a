//! The numbers that people look at: they agree with the lists that they count, with their own tables and
//! with their data, in every language; and every chart can be read without seeing it.

use std::path::Path;

use crate::site::{demonstration_site, resolve, values};

fn text(path: &str) -> &'static str {
    std::str::from_utf8(
        demonstration_site().get(path).unwrap_or_else(|| panic!("there is no {path}")),
    )
    .expect("UTF-8")
}

/// The first cell of each row and the number in the column `projects`, without the head.
fn counts(path: &str) -> Vec<(&'static str, usize)> {
    let mut lines = text(path).lines();
    let from_right =
        lines.next().and_then(|head| head.rsplit(',').position(|column| column == "projects"));
    let from_right = from_right.unwrap_or_else(|| panic!("{path} has no column `projects`"));
    let row = |line: &'static str| {
        let first = line.split(',').next().unwrap_or("");
        let number = line.rsplit(',').nth(from_right).and_then(|cell| cell.parse().ok());
        (first, number.unwrap_or_else(|| panic!("{path}: {line}")))
    };
    lines.map(row).collect()
}

/// The figures of a page that hold a chart.
fn figures(html: &'static str) -> impl Iterator<Item = &'static str> {
    let parts = html.split("<figure class=\"chart\"").skip(1);
    parts.map(|part| part.split("</figure>").next().unwrap_or(part))
}

/// Every page with a chart.
fn charted() -> impl Iterator<Item = (&'static str, &'static str)> {
    let pages = demonstration_site().keys().filter(|path| path.ends_with(".html"));
    pages.map(|path| (path.as_str(), text(path))).filter(|(_, html)| html.contains("<figure"))
}

const SUBJECTS: [&str; 7] = [
    "purpose",
    "population",
    "tier",
    "data-version",
    "institution-kind",
    "institution",
    "dissemination",
];

#[test]
fn the_numbers_of_the_demonstration_are_these() {
    let mut all = String::new();
    for subject in ["years"].iter().chain(&SUBJECTS) {
        let csv = text(&format!("statistics/{subject}.csv")).replace("\r\n", "\n");
        all.push_str(&format!("{subject}\n{csv}\n"));
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/statistics.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&golden, &all).expect("the golden file");
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(all, expected, "run with BLESS=1 if this is meant");
}

#[test]
fn numbers_agree_with_the_lists_that_they_count() {
    let projects = counts_of_lines("projects.csv");
    for facet in ["purpose", "population", "tier", "data-version"] {
        let mut counted = counts(&format!("statistics/{facet}.csv"));
        let without = counted.iter().position(|(code, _)| code.is_empty());
        let without = without.map_or(0, |place| counted.remove(place).1);
        let sorted = |mut counts: Vec<(&'static str, usize)>| {
            counts.sort_unstable();
            counts
        };
        let listed = sorted(counts(&format!("{facet}.csv")));
        assert_eq!(sorted(counted.clone()), listed, "{facet}");
        for (code, number) in &counted {
            assert_eq!(counts_of_lines(&format!("{facet}/{code}.csv")), *number, "{facet} {code}");
        }
        let sum: usize = counted.iter().map(|(_, number)| number).sum();
        if ["tier", "data-version"].contains(&facet) {
            assert_eq!(sum + without, projects, "{facet}: each project once");
        } else {
            assert!(sum + without > projects, "{facet}: some projects have several values");
        }
    }
    for (id, number) in counts("statistics/institution.csv") {
        assert_eq!(counts_of_lines(&format!("institutions/{id}.csv")), number, "{id}");
    }
    for subject in SUBJECTS {
        for (code, number) in counts(&format!("statistics/{subject}.csv")) {
            assert!((1..=projects).contains(&number), "{subject} {code}: {number}");
        }
    }
    let years = counts("statistics/years.csv");
    assert_eq!(years.iter().map(|(_, number)| number).sum::<usize>(), projects);
    let mut with_any: Vec<_> = years.into_iter().filter(|(_, number)| *number > 0).collect();
    with_any.reverse();
    assert_eq!(with_any, counts("year.csv"));
}

/// How many rows a list has as data; the demonstration's cells hold no line breaks.
fn counts_of_lines(path: &str) -> usize {
    text(path).matches("\r\n").count() - 1
}

#[test]
fn every_chart_has_a_title_what_it_counts_a_table_and_data_that_agree() {
    let mut seen = 0;
    for (page, html) in charted() {
        for figure in figures(html) {
            let id = values(figure, "id")[0];
            assert!(figure.contains(&format!("<h2 id=\"{id}-heading\">")), "{page} {id}: title");
            let labels = values(figure, "aria-labelledby");
            let heading = format!("{id}-heading");
            let by_heading = labels.iter().filter(|label| **label == heading);
            assert_eq!(by_heading.count(), 2, "{page} {id}: figure and table are labelled");
            let about = figure.split("<p>").nth(1).and_then(|rest| rest.split("</p>").next());
            assert!(about.is_some_and(|about| about.len() > 40), "{page} {id}: {about:?}");
            let link = values(figure, "href").into_iter().find(|link| link.ends_with(".csv"));
            let data = resolve(page, link.expect("a link to the data"));
            let rows = figure.split("<tr><th scope=\"row\">").skip(1);
            let table: Vec<usize> = rows.map(|row| number_in(page, row)).collect();
            let csv: Vec<usize> = counts(&data).into_iter().map(|(_, number)| number).collect();
            assert_eq!(table, csv, "{page} {id}: table and {data}");
            assert!(!table.is_empty(), "{page} {id}");
            seen += 1;
        }
    }
    assert!(seen >= 2 * (1 + SUBJECTS.len()) + 10, "{seen} charts");
}

/// The number of a row, as people read it.
fn number_in(page: &str, row: &str) -> usize {
    let cell = row.split("<td class=\"number\">").nth(1).and_then(|rest| rest.split('<').next());
    let number = cell.and_then(|cell| cell.replace(',', "").parse().ok());
    number.unwrap_or_else(|| panic!("{page}: {row}"))
}

#[test]
fn every_image_says_what_it_shows_or_stands_beside_its_number() {
    for (page, html) in charted() {
        for svg in html.split("<svg ").skip(1) {
            let svg = svg.split("</svg>").next().expect("an image");
            let tag = svg.split('>').next().expect("a tag");
            if tag.contains("class=\"bar\"") {
                assert!(tag.contains("aria-hidden=\"true\""), "{page}: {tag}");
                assert!(!svg.contains("<text"), "{page}: a bar without words");
                continue;
            }
            assert!(tag.contains("role=\"img\""), "{page}: {tag}");
            let labels = values(svg, "aria-labelledby")[0];
            for (label, element) in labels.split(' ').zip(["title", "desc"]) {
                let start = format!("<{element} id=\"{label}\">");
                let said = svg.split(&start).nth(1).and_then(|rest| rest.split('<').next());
                assert!(said.is_some_and(|said| said.len() > 10), "{page}: {element} {said:?}");
            }
        }
        assert!(values(html, "style").is_empty() && values(html, "fill").is_empty(), "{page}");
        assert!(html.contains("assets/charts.css"), "{page}: the sheet of the charts");
    }
}

#[test]
fn both_languages_show_the_same_numbers_in_their_own_words() {
    let (english, spanish) = (text("statistics.html"), text("es/statistics.html"));
    let numbers = |html: &'static str| -> Vec<&str> {
        let cells = html.split("<td class=\"number\">").skip(1);
        cells.filter_map(|cell| cell.split('<').next()).collect()
    };
    assert_eq!(numbers(english), numbers(spanish));
    let title = |html: &'static str| html.split("<title id=\"years-chart-title\">").nth(1);
    assert!(title(english).is_some_and(|rest| rest.starts_with("Projects by year<")));
    assert!(title(spanish).is_some_and(|rest| rest.starts_with("Proyectos por año<")));
    for (page, html) in charted() {
        assert!(!html.contains("statistics-"), "{page}: a message that is missing");
    }
}

#[test]
fn a_part_is_drawn_where_there_is_enough_of_it() {
    let drawn = demonstration_site().keys().filter(|path| path.ends_with("/years.csv"));
    let drawn: Vec<_> = drawn.filter(|path| !path.starts_with("statistics/")).collect();
    for data in &drawn {
        let stem = data.trim_end_matches("/years.csv");
        let years = counts(data);
        let sum: usize = years.iter().map(|(_, number)| number).sum();
        assert_eq!(sum, counts_of_lines(&format!("{stem}.csv")), "{stem}");
        assert!(sum >= 5 && years.iter().filter(|(_, number)| *number > 0).count() >= 2, "{stem}");
    }
    for (page, html) in
        demonstration_site().keys().filter_map(|path| Some((path.strip_suffix(".html")?, path)))
    {
        let page = page.trim_start_matches("es/");
        let wanted = drawn.iter().any(|data| data.trim_end_matches("/years.csv") == page);
        let is = text(html).contains("<figure class=\"chart\"");
        assert_eq!(is, wanted || page == "statistics", "{html}");
    }
    assert!(drawn.iter().any(|data| data.starts_with("institutions/")), "{drawn:?}");
    assert!(drawn.iter().any(|data| data.starts_with("purpose/")), "{drawn:?}");
    assert!(drawn.iter().all(|data| !data.starts_with("year/")), "a year has one column");
}
