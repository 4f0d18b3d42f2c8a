//! What templates get: `themes/VALUES.md` is made from the types that are given to them, with their own words,
//! and every page of the demonstration is given exactly that.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use syn::{Fields, GenericArgument, Item, PathArguments, Type, UseTree};

use crate::overlay::copy;
use crate::site::demonstration;

/// A type that templates are given: where it stands and its name.
type Key = (PathBuf, String);

/// What a value is.
#[derive(Clone)]
enum Kind {
    Text,
    Number,
    Truth,
    Day,
    Maybe(Box<Kind>),
    List(Box<Kind>),
    /// Has values of its own, or is one of a few.
    Named(Key),
    /// What no template is given.
    Unknown,
}

struct Member {
    name: String,
    doc: String,
    kind: Kind,
}

enum Shape {
    Members(Vec<Member>),
    /// One of these texts.
    Words(Vec<(String, String)>),
    /// One of these, told apart by the value that is named first.
    Variants(String, Vec<(String, String, Vec<Member>)>),
}

struct Documented {
    doc: String,
    shape: Shape,
}

/// Everything that is said of the types in a folder of the source.
struct Types {
    all: BTreeMap<Key, Documented>,
}

fn words(attributes: &[syn::Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|one| one.path().is_ident("doc")) {
        if let syn::Meta::NameValue(of) = &attribute.meta
            && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &of.value
        {
            lines.push(text.value().trim().to_owned());
        }
    }
    lines.join(" ")
}

/// What `#[serde(…)]` says: `("flatten", "")`, `("rename", "in")`.
fn serde_words(attributes: &[syn::Attribute]) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for attribute in attributes.iter().filter(|one| one.path().is_ident("serde")) {
        attribute
            .parse_nested_meta(|meta| {
                let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                let value = match meta.value() {
                    Ok(value) => value.parse::<syn::LitStr>()?.value(),
                    Err(_) => String::new(),
                };
                said.insert(name, value);
                Ok(())
            })
            .expect("what serde reads too");
    }
    said
}

fn is_given(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().filter(|one| one.path().is_ident("derive")).any(|attribute| {
        let mut found = false;
        attribute
            .parse_nested_meta(|meta| {
                found |= meta.path.is_ident("Serialize");
                Ok(())
            })
            .expect("a list");
        found
    })
}

/// The names that a file takes from elsewhere, with the file that has them.
fn imports(tree: &UseTree, path: &[String], found: &mut BTreeMap<String, Key>) {
    match tree {
        UseTree::Path(of) => imports(&of.tree, &[path, &[of.ident.to_string()]].concat(), found),
        UseTree::Group(group) => group.items.iter().for_each(|one| imports(one, path, found)),
        UseTree::Name(name) if path.first().is_some_and(|first| first == "crate") => {
            let name = name.ident.to_string();
            found.insert(name.clone(), (file(&path[1..]), name));
        }
        UseTree::Rename(rename) if path.first().is_some_and(|first| first == "crate") => {
            let key = (file(&path[1..]), rename.ident.to_string());
            found.insert(rename.rename.to_string(), key);
        }
        _ => {}
    }
}

fn file(modules: &[String]) -> PathBuf {
    Path::new("src").join(modules.join("/")).with_extension("rs")
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// What a type is for a template. `here` is the file that it stands in.
fn kind(of: &Type, here: &Path, taken: &BTreeMap<String, Key>) -> Kind {
    let inner = |of: &Type| Box::new(kind(of, here, taken));
    match of {
        Type::Reference(reference) => kind(&reference.elem, here, taken),
        Type::Slice(slice) => Kind::List(inner(&slice.elem)),
        Type::Array(array) => Kind::List(inner(&array.elem)),
        Type::Path(path) => {
            let last = path.path.segments.last().expect("a name");
            let name = last.ident.to_string();
            let argument = match &last.arguments {
                PathArguments::AngleBracketed(all) => all.args.iter().find_map(|one| match one {
                    GenericArgument::Type(of) => Some(of),
                    _ => None,
                }),
                _ => None,
            };
            match (name.as_str(), argument) {
                ("str" | "String" | "char" | "Cow", _) => Kind::Text,
                ("usize" | "u32" | "u64", _) => Kind::Number,
                ("bool", _) => Kind::Truth,
                ("Day" | "Date", _) => Kind::Day,
                ("Option", Some(of)) => Kind::Maybe(inner(of)),
                ("Vec", Some(of)) => Kind::List(inner(of)),
                ("Paragraphs", _) => Kind::List(Box::new(Kind::Text)),
                _ => {
                    let own = || (here.to_path_buf(), name.clone());
                    Kind::Named(taken.get(&name).cloned().unwrap_or_else(own))
                }
            }
        }
        _ => Kind::Unknown,
    }
}

impl Types {
    fn read() -> Self {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut all = BTreeMap::new();
        for folder in ["src/page", "src/public"] {
            for entry in walkdir::WalkDir::new(home.join(folder)) {
                let entry = entry.expect("an entry");
                if entry.path().extension().is_none_or(|ending| ending != "rs") {
                    continue;
                }
                let here = entry.path().strip_prefix(home).expect("below the project");
                let text = std::fs::read_to_string(entry.path()).expect("a module");
                let parsed = syn::parse_file(&text).expect("Rust");
                let mut taken = BTreeMap::new();
                for item in &parsed.items {
                    if let Item::Use(of) = item {
                        imports(&of.tree, &[], &mut taken);
                    }
                }
                for item in &parsed.items {
                    if let Some((name, documented)) = documented(item, here, &taken) {
                        all.insert((here.to_path_buf(), name), documented);
                    }
                }
            }
        }
        Self { all }
    }

    /// The values of a type, those that it takes from another among them.
    fn members(&self, key: &Key) -> Vec<&Member> {
        let Some(Documented { shape: Shape::Members(members), .. }) = self.all.get(key) else {
            panic!("{key:?} has no values")
        };
        let of = |member: &'_ Member| match &member.kind {
            Kind::Named(key) if member.name == FLAT => Some(key.clone()),
            _ => None,
        };
        members
            .iter()
            .flat_map(|member| match of(member) {
                Some(key) => self.members(&key),
                None => vec![member],
            })
            .collect()
    }

    /// Templates and the types that they are given.
    fn templates(&self) -> BTreeMap<String, Key> {
        let mut found = BTreeMap::new();
        for (key, documented) in &self.all {
            if !documented.doc.starts_with("Values of ") {
                continue;
            }
            for name in documented.doc.split('`').filter(|name| name.ends_with(".html")) {
                let before = found.insert(name.to_owned(), key.clone());
                assert!(before.is_none(), "two types are the values of {name}");
            }
        }
        found
    }
}

/// The name of a member whose own members stand in its place.
const FLAT: &str = "";

fn members(fields: &Fields, here: &Path, taken: &BTreeMap<String, Key>) -> Vec<Member> {
    let mut members = Vec::new();
    for field in fields {
        let said = serde_words(&field.attrs);
        if said.contains_key("skip") {
            continue;
        }
        let own = field.ident.as_ref().expect("a name").to_string();
        let name = match said.get("rename") {
            _ if said.contains_key("flatten") => FLAT.to_owned(),
            Some(other) => other.clone(),
            None => own,
        };
        members.push(Member { name, doc: words(&field.attrs), kind: kind(&field.ty, here, taken) });
    }
    members
}

fn documented(
    item: &Item,
    here: &Path,
    taken: &BTreeMap<String, Key>,
) -> Option<(String, Documented)> {
    match item {
        Item::Struct(of) if is_given(&of.attrs) => {
            let shape = Shape::Members(members(&of.fields, here, taken));
            Some((of.ident.to_string(), Documented { doc: words(&of.attrs), shape }))
        }
        Item::Enum(of) if is_given(&of.attrs) => {
            let said = serde_words(&of.attrs);
            let variants =
                of.variants.iter().map(|one| (snake(&one.ident.to_string()), words(&one.attrs)));
            let shape = match said.get("tag") {
                Some(tag) => Shape::Variants(
                    tag.clone(),
                    variants
                        .zip(&of.variants)
                        .map(|((name, doc), one)| (name, doc, members(&one.fields, here, taken)))
                        .collect(),
                ),
                None => Shape::Words(variants.collect()),
            };
            Some((of.ident.to_string(), Documented { doc: words(&of.attrs), shape }))
        }
        _ => None,
    }
}

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
    let out = Command::new(env!("CARGO_BIN_EXE_daylight"))
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
