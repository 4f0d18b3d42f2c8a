//! Institutions of an export: merged by name, by known spellings, and with the records that are there.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::fold::fold;
use crate::records::kind::MAX_ID;

/// An institution as an export names it.
#[derive(Debug)]
pub struct Imported {
    /// The id.
    pub id: String,
    /// The name; for one whose record is there, the name in it.
    pub name: String,
    /// Spellings met in exports that are not the name.
    pub spellings: Vec<String>,
    /// Its kind, where the export tells.
    pub kind: Option<&'static str>,
}

/// All institutions, by the key of their names.
#[derive(Debug, Default)]
pub struct Institutions {
    by_key: BTreeMap<String, usize>,
    /// Names as exports write them, met before.
    by_spelling: BTreeMap<String, usize>,
    ids: BTreeSet<String>,
    /// The number that comes next behind a beginning that several ids share.
    next: BTreeMap<String, usize>,
    list: Vec<Imported>,
}

impl Institutions {
    /// An institution whose record is there, with all its spellings.
    pub fn known(&mut self, id: &str, name: &str, other_names: &[String]) {
        let index = self.list.len();
        self.ids.insert(id.to_owned());
        self.list.push(Imported {
            id: id.into(),
            name: name.into(),
            spellings: Vec::new(),
            kind: None,
        });
        for spelling in other_names.iter().map(String::as_str).chain([name]) {
            self.by_key.entry(key(spelling)).or_insert(index);
        }
    }

    /// The id of the institution that an export names, which is new if nobody knows the name.
    pub fn id_of(&mut self, name: &str, kind: Option<&'static str>) -> String {
        let met = self.by_spelling.get(name).copied();
        let key = key(name);
        if let Some(index) = met.or_else(|| self.by_key.get(&key).copied()) {
            let known = &mut self.list[index];
            if met.is_none() && known.name != name {
                known.spellings.push(name.to_owned());
            }
            self.by_spelling.insert(name.to_owned(), index);
            known.kind = known.kind.or(kind);
            return known.id.clone();
        }
        let id = self.free_id(name);
        self.by_key.insert(key, self.list.len());
        self.by_spelling.insert(name.to_owned(), self.list.len());
        self.list.push(Imported {
            id: id.clone(),
            name: name.to_owned(),
            spellings: Vec::new(),
            kind,
        });
        id
    }

    /// All of them, in the order met.
    pub fn all(&self) -> &[Imported] {
        &self.list
    }

    /// Takes an id that nobody has.
    fn free_id(&mut self, name: &str) -> String {
        let mut stem = slug(name);
        stem.truncate(MAX_ID - "-999".len());
        let stem = stem.trim_end_matches('-').to_owned();
        let number = self.next.entry(stem.clone()).or_insert(1);
        loop {
            let end = if *number == 1 { String::new() } else { format!("-{number}") };
            let begin = &stem[..stem.len().min(MAX_ID - end.len())];
            let id = format!("{begin}{end}");
            *number += 1;
            if self.ids.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// What spellings of one name have in common.
fn key(name: &str) -> String {
    let folded = fold(name).replace('&', " and ");
    let words = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty() && *word != "the");
    let words = words.map(|word| match word {
        "univ" => "university",
        "inst" => "institute",
        "centre" | "ctr" => "center",
        "hosp" => "hospital",
        "dept" => "department",
        word => word,
    });
    let key = words.collect::<Vec<_>>().join(" ");
    // A name without a word is like no other.
    if key.is_empty() { name.to_owned() } else { key }
}

fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "institution".into() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_institution() {
        let mut institutions = Institutions::default();
        institutions.known("lakehaven", "Lakehaven University", &["LHU".into()]);
        assert_eq!(institutions.id_of("The Lakehaven Univ.", None), "lakehaven");
        assert_eq!(institutions.id_of("LHU", None), "lakehaven");
        assert_eq!(institutions.id_of("Elm & Oak Centre", None), "elm-oak-centre");
        assert_eq!(institutions.id_of("Elm and Oak Center", None), "elm-oak-centre");
        assert_eq!(institutions.id_of("Elm Oak Centre", None), "elm-oak-centre-2");
        assert_eq!(institutions.all()[0].spellings, ["The Lakehaven Univ.", "LHU"]);
    }

    #[test]
    fn names_with_one_beginning_have_ids_of_their_own() {
        let mut institutions = Institutions::default();
        let begin = "Department of Sleep and Kidney Medicine of the University Hospital of ";
        let names = (0..6_000).map(|number| format!("{begin}Town {number}"));
        let ids: BTreeSet<String> = names.map(|name| institutions.id_of(&name, None)).collect();
        assert_eq!(ids.len(), 6_000);
        assert!(ids.iter().all(|id| crate::records::kind::is_id(id)), "{:?}", ids.iter().max());
    }
}
