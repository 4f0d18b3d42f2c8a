//! What a new content folder needs beside the imported records, so that it builds as it is.

use std::fmt::Write as _;
use std::path::Path;

use crate::base::disk;
use crate::base::error::Result;
use crate::model::data_version::DataVersion;
use crate::model::policy::Policy;
use crate::records::write::{Yaml, entry};

/// Settings, data versions and policies, where there are none: a folder that builds as it is.
pub fn make_site(into: &Path) -> Result<()> {
    disk::make_folders(into)?;
    let settings = "\
title: Research Projects Directory
program: All of Us Research Program
base_url: https://example.org/directory/   # where the site will stand
languages: [en]
contact:
  concerns: concerns@example.org           # who hears a visitor's concern about a project
  corrections: corrections@example.org     # who hears that a listing is wrong
code_of_conduct: 5
authorization: attested                    # the imported export lists authorized users only
official: false
directory:
  published_after: 2020-05-27
violators:
  publish_when: final
  appeal_days: 30
";
    let files = [
        ("site.yaml", settings.to_owned()),
        ("data-versions.yaml", releases()),
        ("policies.yaml", policies()),
    ];
    for (name, text) in files {
        let file = into.join(name);
        if !disk::exists(&file) {
            disk::write_whole(&file, text.as_bytes())?;
        }
    }
    Ok(())
}

fn releases() -> String {
    let mut text = String::from("# The program's data releases.\n");
    for version in DataVersion::built_in() {
        let _ = write!(
            text,
            "- id: {}\n  {}  tier: {}\n  release: {}\n  released: {}\n",
            version.id,
            entry("name", &Yaml::Text(version.name.to_string())),
            version.tier.code,
            version.release,
            version.released
        );
        if let Some(participants) = version.participants {
            let _ = writeln!(text, "  participants: {participants}");
        }
    }
    text
}

fn policies() -> String {
    let mut text = String::from("# The policies that the Code of Conduct names.\n");
    for policy in Policy::built_in() {
        let _ = write!(
            text,
            "- key: {}\n  {}  {}",
            policy.key,
            entry("title", &Yaml::Text(policy.title.to_string())),
            entry("url", &Yaml::Text(policy.url.to_string()))
        );
        if let Some(retrieved) = policy.retrieved {
            let _ = writeln!(text, "  retrieved: {retrieved}");
        }
    }
    text
}
