//! What templates get: `themes/VALUES.md` is made from the types that are given to them, with their own words,
//! and every page of the demonstration is given exactly that.

mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::overlay::copy;
use crate::program::daylight;
use crate::site::demonstration;
use crate::theme_values::types::{Key, Kind, Member, Shape, Types};

// ---- The page of the documentation

const HEAD: &str = "\
# What templates are given

Made from the program's own types by `tests/it/theme_values.rs`: don't edit it here. After a change of a type,
`BLESS=1 cargo test --test it theme_values` writes it anew.

A site's own theme is a folder with `templates`, `assets`, `pages` and `locales`; a file there takes the place of the
program's own of the same name. Templates are [Tera](https://keats.github.io/tera/)'s. `{{ __tera_context }}` in a template
shows all that it is given. What is shown is escaped; only what is called markup here may be shown with `| safe`.
Of an address that begins at the root of the language write `{{ page.root }}` before it, of one that begins at the site's
root `{{ page.top }}`; others are whole. A template that is not named here is a part of others, and uses
what the page has that includes it.

## Functions and filters

| | |
|---|---|
| `t(id=\"results-all\", n=3)` | a message of `locales/*.ftl` in the page's language, with its values; one whose id ends in `-html` is markup |
| `number` | a number with commas: `1,204` |
| `day` | a day in the page's language: `February 2, 2026` |
| `time` | the same in a `time` element |
| `lang` | ` lang=\"en\"` for the language of a text where it is not the page's, else nothing |
| `labels(of=\"measure\")` | a list of codes as people read them, parted by semicolons |
";

struct Page<'a> {
    types: &'a Types,
    text: String,
    /// Types that are named, in the order of their names.
    named: BTreeMap<String, Key>,
}

impl Page<'_> {
    fn heading(key: &Key) -> String {
        key.1.trim_end_matches("View").to_owned()
    }

    /// A kind in words, with links to what is described elsewhere.
    fn kind(&mut self, kind: &Kind) -> String {
        match kind {
            Kind::Text => "text".into(),
            Kind::Number => "number".into(),
            Kind::Truth => "true or false".into(),
            Kind::Day => "day".into(),
            Kind::Unknown => panic!("what is that type for a template?"),
            Kind::Maybe(of) => format!("{} or none", self.kind(of)),
            Kind::List(of) => format!("list: {}", self.kind(of)),
            Kind::Named(key) => {
                let heading = Self::heading(key);
                let other = self.named.insert(heading.clone(), key.clone());
                assert!(other.is_none_or(|other| other == *key), "two types are called {heading}");
                format!("[{heading}](#{})", heading.to_lowercase())
            }
        }
    }

    fn table(&mut self, members: &[&Member], prefix: &str) {
        if members.is_empty() {
            return;
        }
        self.text.push_str("\n| Value | What it is | Type |\n|---|---|---|\n");
        for member in members {
            assert!(!member.doc.is_empty(), "{prefix}{} is not explained", member.name);
            let kind = self.kind(&member.kind);
            let (name, doc) = (&member.name, member.doc.replace('|', "\\|"));
            let _ = writeln!(self.text, "| `{prefix}{name}` | {doc} | {kind} |");
        }
    }

    fn named(&mut self, heading: &str, key: &Key) {
        let types = self.types;
        let documented = types.all.get(key).unwrap_or_else(|| panic!("no type {key:?}"));
        let _ = write!(self.text, "\n### {heading}\n\n{}\n", documented.doc);
        match &documented.shape {
            Shape::Members(_) => self.table(&types.members(key), ""),
            Shape::Words(variants) => {
                self.text.push('\n');
                for (name, doc) in variants {
                    let _ = writeln!(self.text, "- `{name}`: {doc}");
                }
            }
            Shape::Variants(tag, variants) => {
                let _ = writeln!(self.text, "\n`{tag}` tells which:\n");
                for (name, doc, members) in variants {
                    let _ = write!(self.text, "- `{name}`: {doc}");
                    for member in members {
                        let kind = self.kind(&member.kind);
                        let _ = write!(self.text, " `{}`: {} ({kind})", member.name, member.doc);
                    }
                    self.text.push('\n');
                }
            }
        }
    }
}

fn head_types() -> [(&'static str, Key); 2] {
    let shell = PathBuf::from("src/page/shell.rs");
    [("site", (shell.clone(), "SiteView".into())), ("page", (shell, "Head".into()))]
}

fn page(types: &Types) -> String {
    let mut page = Page { types, text: HEAD.to_owned(), named: BTreeMap::new() };
    page.text.push_str("\n## Every page\n");
    for (name, key) in head_types() {
        page.table(&types.members(&key), &format!("{name}."));
    }
    let templates = types.templates();
    for (name, key) in &templates {
        let _ = write!(page.text, "\n## {name}\n");
        let doc = &types.all[key].doc;
        if *doc != format!("Values of `{name}`.") {
            let _ = write!(page.text, "\n{doc}\n");
        }
        let members = types.members(key);
        if members.is_empty() {
            page.text.push_str("\nNo values of its own.\n");
        }
        page.table(&members, "");
    }
    page.text.push_str("\n## What they are made of\n");
    let mut told = BTreeSet::new();
    // What is described may name more.
    while let Some((heading, key)) = page
        .named
        .iter()
        .find(|(heading, _)| !told.contains(*heading))
        .map(|(a, b)| (a.clone(), b.clone()))
    {
        page.named(&heading, &key);
        told.insert(heading);
    }
    page.text
}

#[test]
fn every_value_is_documented_from_its_type() {
    let text = page(&Types::read());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/VALUES.md");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &text).expect("the page");
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == text, "themes/VALUES.md is not what the types say: write it with BLESS=1");
}

// ---- What the pages are really given

/// What is wrong with a value that a page was given, beside what is documented.
fn compare(types: &Types, at: &str, value: &Value, kind: &Kind, wrong: &mut Vec<String>) {
    match (kind, value) {
        (Kind::Maybe(_), Value::Null)
        | (Kind::Text, Value::String(_))
        | (Kind::Number, Value::Number(_))
        | (Kind::Truth, Value::Bool(_)) => {}
        (Kind::Day, Value::String(day)) if day.len() == 10 => {}
        (Kind::Maybe(of), _) => compare(types, at, value, of, wrong),
        (Kind::List(of), Value::Array(all)) => {
            all.iter().for_each(|one| compare(types, &format!("{at}[]"), one, of, wrong));
        }
        (Kind::Named(key), _) => match (&types.all[key].shape, value) {
            (Shape::Members(_), Value::Object(given)) => {
                let members = types.members(key);
                compare_members(types, at, given, &members, wrong);
            }
            (Shape::Words(words), Value::String(word))
                if words.iter().any(|(known, _)| known == word) => {}
            (Shape::Variants(tag, variants), Value::Object(given)) => {
                let state = given.get(tag).and_then(Value::as_str);
                match variants.iter().find(|(name, ..)| Some(name.as_str()) == state) {
                    Some((.., members)) => {
                        let mut given = given.clone();
                        given.remove(tag);
                        compare_members(
                            types,
                            at,
                            &given,
                            &members.iter().collect::<Vec<_>>(),
                            wrong,
                        );
                    }
                    None => wrong.push(format!("{at} is {state:?}")),
                }
            }
            _ => wrong.push(format!("{at} is {value}")),
        },
        _ => wrong.push(format!("{at} is {value}")),
    }
}

fn compare_members(
    types: &Types,
    at: &str,
    given: &serde_json::Map<String, Value>,
    members: &[&Member],
    wrong: &mut Vec<String>,
) {
    let documented: BTreeSet<&str> = members.iter().map(|member| member.name.as_str()).collect();
    let there: BTreeSet<&str> = given.keys().map(String::as_str).collect();
    for name in documented.symmetric_difference(&there) {
        wrong.push(format!("{at}.{name} is given or documented, not both"));
    }
    for member in members {
        if let Some(value) = given.get(&member.name) {
            compare(types, &format!("{at}.{}", member.name), value, &member.kind, wrong);
        }
    }
}

/// What Tera shows of its values as JSON: it writes nothing where there is none, and its texts as Rust does.
fn as_json(html: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
        ("\": ,", "\": null,"),
        ("\": }", "\": null}"),
        ("\\'", "'"),
    ];
    let text = signs.iter().fold(html.to_owned(), |text, (code, sign)| text.replace(code, sign));
    let mut parts = text.split("\\u{");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (code, rest) = part.split_once('}').expect("a letter's number");
        let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        let letter = serde_json::to_string(&letter.expect("a letter")).expect("JSON");
        format!("{text}{}{rest}", letter.trim_matches('"'))
    })
}

fn build(content: &Path, site: &Path, more: &[&str]) {
    let out = daylight()
        .arg("build")
        .arg("--content")
        .arg(content)
        .arg("--out")
        .arg(site)
        .args(more)
        .output()
        .expect("the program");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

/// What the templates are given on the pages of the demonstration, and on that of what changed: each with its
/// name. An entry stands among other markup, so it is looked at apart from the pages.
fn given(names: &[&String]) -> Vec<(String, Value)> {
    let home = tempfile::tempdir().expect("a folder");
    let path = |name: &str| home.path().join(name);
    let (content, site, theme) = (path("content"), path("site"), path("theme"));
    std::fs::create_dir_all(theme.join("templates")).expect("a folder");
    for name in names {
        let text = format!("<!--{name}-->{{{{ __tera_context }}}}<!--end-->");
        std::fs::write(theme.join("templates").join(name), text).expect("a template");
    }
    copy(&demonstration(), &content);
    build(&content, &site, &["--as-of", "2026-11-21"]);
    // What is told of a change is given to templates too.
    std::fs::remove_file(content.join("workspaces/40342.yaml")).expect("a record");
    let changed = content.join("workspaces/40117.yaml");
    let text = std::fs::read_to_string(&changed).expect("a record");
    std::fs::write(&changed, text.replace("older, and", "older, but")).expect("a record");
    build(&content, &site, &["--as-of", "2026-11-22", "--theme", &theme.to_string_lossy()]);
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(&site) {
        let entry = entry.expect("an entry");
        if entry.path().extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).expect("a page");
        for part in text.split("<!--end-->") {
            let Some((_, (name, context))) = part
                .split_once("<!--")
                .and_then(|(before, rest)| Some((before, rest.split_once("-->")?)))
                .filter(|(_, (name, _))| name.ends_with(".html"))
            else {
                continue;
            };
            let values = serde_json::from_str(&as_json(context))
                .unwrap_or_else(|error| panic!("{}: {error}: {context}", entry.path().display()));
            found.push((name.to_owned(), values));
        }
    }
    found
}

#[test]
fn every_page_is_given_what_is_documented() {
    let types = Types::read();
    let templates = types.templates();
    let (entry, pages): (Vec<_>, Vec<_>) =
        templates.keys().partition(|name| name.as_str() == "entry.html");
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (name, mut context) in [given(&pages), given(&entry)].concat() {
        let given = context.as_object_mut().expect("values");
        for (head, key) in head_types() {
            if let Some(value) = given.remove(head) {
                compare(&types, head, &value, &Kind::Named(key), &mut wrong);
            } else if name != "entry.html" || head != "page" {
                wrong.push(format!("{name} is not given `{head}`"));
            }
        }
        compare_members(&types, &name, given, &types.members(&templates[&name]), &mut wrong);
        seen.insert(name);
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unseen: Vec<_> = templates.keys().filter(|name| !seen.contains(*name)).collect();
    assert!(unseen.is_empty(), "no page of the demonstration is made by {unseen:?}");
}
