//! `data.json`: what can be downloaded, for catalogs of public data (DCAT-US 1.1,
//! <https://resources.data.gov/resources/dcat-us/>).

use serde_json::{Value, json};

use crate::base::json;
use crate::model::settings::DataCatalog;

const SCHEMA: &str = "https://project-open-data.cio.gov/v1.1/schema";

/// A file of a data set.
#[derive(Debug)]
pub struct Distribution {
    /// `CSV`, `JSON`, `JSON Lines`.
    pub format: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its full address.
    pub address: String,
    /// The full address of its JSON Schema; none for a form that has no schema.
    pub schema: Option<String>,
}

/// A data set.
#[derive(Debug)]
pub struct Dataset<'a> {
    /// The full address of the page that shows the same; also its identifier.
    pub page: String,
    /// The title.
    pub title: &'a str,
    /// What it holds.
    pub about: &'a str,
    /// Words that lead to it; never empty.
    pub keywords: Vec<&'a str>,
    /// Its files.
    pub files: Vec<Distribution>,
}

/// What the catalog says of all its data sets.
#[derive(Debug)]
pub struct Publisher<'a> {
    /// Who publishes.
    pub name: &'a str,
    /// The mail address of who answers for the data.
    pub mail: &'a str,
    /// The code of the language.
    pub language: &'a str,
    /// The day of the data, ISO 8601.
    pub modified: String,
    /// License and codes of the agency, as the settings give them. A catalog of an agency of the United
    /// States needs its codes; others have none.
    pub settings: &'a DataCatalog,
}

/// The catalog.
pub fn text(publisher: &Publisher<'_>, datasets: &[Dataset<'_>]) -> String {
    let datasets: Vec<Value> = datasets.iter().map(|dataset| of(publisher, dataset)).collect();
    let catalog = json!({
        "@context": format!("{SCHEMA}/catalog.jsonld"),
        "@type": "dcat:Catalog",
        "conformsTo": SCHEMA,
        "describedBy": format!("{SCHEMA}/catalog.json"),
        "dataset": datasets,
    });
    json::pretty(&catalog)
}

fn of(publisher: &Publisher<'_>, dataset: &Dataset<'_>) -> Value {
    let files: Vec<Value> = dataset.files.iter().map(distribution).collect();
    let mut value = json!({
        "@type": "dcat:Dataset",
        "identifier": dataset.page,
        "title": dataset.title,
        "description": dataset.about,
        "keyword": dataset.keywords,
        "modified": publisher.modified,
        "publisher": { "@type": "org:Organization", "name": publisher.name },
        "contactPoint": {
            "@type": "vcard:Contact",
            "fn": publisher.name,
            "hasEmail": format!("mailto:{}", publisher.mail),
        },
        "accessLevel": "public",
        "landingPage": dataset.page,
        "language": [publisher.language],
        "distribution": files,
    });
    let settings = publisher.settings;
    if let Some(license) = &settings.license {
        value["license"] = (**license).into();
    }
    for (key, codes) in
        [("bureauCode", &settings.bureau_codes), ("programCode", &settings.program_codes)]
    {
        if !codes.is_empty() {
            value[key] = codes.iter().map(|code| Value::from(&**code)).collect();
        }
    }
    value
}

fn distribution(file: &Distribution) -> Value {
    let mut value = json!({
        "@type": "dcat:Distribution",
        "title": file.format,
        "format": file.format,
        "mediaType": file.media_type,
        "downloadURL": file.address,
    });
    if let Some(schema) = &file.schema {
        value["describedBy"] = schema.as_str().into();
        value["describedByType"] = "application/schema+json".into();
    }
    value
}
