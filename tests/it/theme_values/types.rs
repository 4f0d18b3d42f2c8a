//! The types that templates are given, read from the source with what is said of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use syn::{Fields, GenericArgument, Item, PathArguments, Type, UseTree};

/// A type that templates are given: where it stands and its name.
pub(super) type Key = (PathBuf, String);

/// What a value is.
#[derive(Clone)]
pub(super) enum Kind {
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

pub(super) struct Member {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) kind: Kind,
}

pub(super) enum Shape {
    Members(Vec<Member>),
    /// One of these texts.
    Words(Vec<(String, String)>),
    /// One of these, told apart by the value that is named first.
    Variants(String, Vec<(String, String, Vec<Member>)>),
}

pub(super) struct Documented {
    pub(super) doc: String,
    pub(super) shape: Shape,
}

/// Everything that is said of the types in a folder of the source.
pub(super) struct Types {
    pub(super) all: BTreeMap<Key, Documented>,
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
    pub(super) fn read() -> Self {
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
    pub(super) fn members(&self, key: &Key) -> Vec<&Member> {
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
    pub(super) fn templates(&self) -> BTreeMap<String, Key> {
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
