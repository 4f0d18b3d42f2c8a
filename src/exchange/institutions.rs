//! Institutions of an export: merged by name, by known spellings, and with the records that are there.

use std::collections::BTreeMap;

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
    list: Vec<Imported>,
}

impl Institutions {
    /// An institution whose record is there, with all its spellings.
    pub fn known(&mut self, id: &str, name: &str, other_names: &[String]) {
        let index = self.list.len();
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
        let key = key(name);
        if let Some(index) = self.by_key.get(&key) {
            let known = &mut self.list[*index];
            if known.name != name && !known.spellings.iter().any(|spelling| spelling == name) {
                known.spellings.push(name.to_owned());
            }
            known.kind = known.kind.or(kind);
            return known.id.clone();
        }
        let id = self.free_id(name);
        self.by_key.insert(key, self.list.len());
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

    fn free_id(&self, name: &str) -> String {
        let mut stem = slug(name);
        stem.truncate(MAX_ID - 4);
        let stem = stem.trim_end_matches('-');
        let taken = |id: &str| self.list.iter().any(|known| known.id == id);
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        std::iter::once(stem.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
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
}
