//! Tantivy's index of the projects: one segment, a document a project, in the directory's order. The shards are cut
//! from it, and `search --index` asks it.

use std::collections::HashSet;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};

use frostem::{Algorithm, Stemmer};
use rayon::prelude::*;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager, WhitespaceTokenizer};
use tantivy::{Index, TantivyDocument, directory};

use crate::base::disk;
use crate::base::error::{Error, Result};
use crate::language::hash::WordMap;
use crate::search::document::{Document, FACETS, FIELDS};

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// Stems, as often as their fields weigh: what ranks.
    pub all: Field,
    /// Stems after the number of their field: `0sleep`.
    pub places: Field,
    /// Words as they occur.
    pub forms: Field,
    /// Those of them that only Spanish texts have.
    pub spanish: Field,
    /// Stems in order, fields apart: what phrases are found in.
    pub order: Field,
    /// `purpose:genetic`.
    pub facets: Field,
}

/// Where the names of violators are indexed, within a kept index's folder.
pub const VIOLATORS: &str = "violators";
const BLANKS: &str = "blanks";
/// Room for tantivy's writer, in bytes.
const BUDGET: usize = 64 << 20;

/// A field of words between blanks; `lengths` are kept where it ranks.
pub fn words(record: IndexRecordOption, lengths: bool) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(BLANKS)
            .set_index_option(record)
            .set_fieldnorms(lengths),
    )
}

fn schema() -> Schema {
    let mut schema = Schema::builder();
    schema.add_text_field("all", words(IndexRecordOption::WithFreqs, true));
    schema.add_text_field("places", words(IndexRecordOption::Basic, false));
    schema.add_text_field("forms", words(IndexRecordOption::Basic, false));
    schema.add_text_field("spanish", words(IndexRecordOption::Basic, false));
    schema.add_text_field("order", words(IndexRecordOption::WithFreqsAndPositions, false));
    schema.add_text_field("facets", words(IndexRecordOption::Basic, false));
    schema.build()
}

/// The fields of an index of ours.
pub fn fields(schema: &Schema) -> Result<Fields> {
    let field = |name: &str| schema.get_field(name).map_err(broken);
    Ok(Fields {
        all: field("all")?,
        places: field("places")?,
        forms: field("forms")?,
        spanish: field("spanish")?,
        order: field("order")?,
        facets: field("facets")?,
    })
}

/// Tantivy failed, which it does for a broken index only.
pub fn broken(error: impl std::fmt::Display) -> Error {
    Error::Usage(format!("the search index can't be used: {error}; build it again"))
}

/// What a word is stemmed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English, and whatever is no Spanish text.
    English,
    /// Spanish.
    Spanish,
}

/// Stems of words, each word's made once: its English one, or its Spanish one where only Spanish texts have the word.
/// So a word as it is typed has one stem, in whichever language it is meant.
#[derive(Debug, Default)]
pub struct Stems(WordMap<String, (String, Tongue)>);

impl Stems {
    /// The stems of all words of some documents.
    pub fn new(documents: &[Document]) -> Self {
        let english = words_of(documents, |document| &document.words);
        let mut spanish = words_of(documents, |document| &document.spanish);
        spanish.retain(|word| !english.contains(word));
        let each = |words: HashSet<&str>, tongue| {
            let stems = words.into_par_iter();
            stems.map(|word| (word.to_owned(), (stem(word, tongue), tongue))).collect::<Vec<_>>()
        };
        let english = each(english, Tongue::English);
        Self(english.into_iter().chain(each(spanish, Tongue::Spanish)).collect())
    }

    /// A word's stem.
    pub fn of<'s>(&'s self, word: &'s str) -> &'s str {
        self.0.get(word).map_or(word, |(stem, _)| stem)
    }

    /// Is it a word that only Spanish texts have?
    pub fn is_spanish(&self, word: &str) -> bool {
        self.0.get(word).is_some_and(|(_, tongue)| *tongue == Tongue::Spanish)
    }
}

fn words_of(
    documents: &[Document],
    texts: impl Fn(&Document) -> &[Vec<String>; FIELDS.len()] + Sync,
) -> HashSet<&str> {
    let each = documents.par_iter().fold(HashSet::new, |mut all: HashSet<&str>, document| {
        all.extend(texts(document).iter().flatten().map(String::as_str));
        all
    });
    each.reduce(HashSet::new, |mut all, more| {
        all.extend(more);
        all
    })
}

/// Spanish endings that folding took the accent off, and that the stemmer knows with it only.
const ACCENTED: [(&str, &str); 3] = [("cion", "ción"), ("sion", "sión"), ("logia", "logía")];

/// The stem of a word, which is folded.
pub fn stem(word: &str, tongue: Tongue) -> String {
    if tongue == Tongue::English {
        return Stemmer::new(Algorithm::English).stem(word).into_owned();
    }
    let accented = ACCENTED.iter().find_map(|(folded, written)| {
        word.strip_suffix(folded).map(|start| format!("{start}{written}"))
    });
    Stemmer::new(Algorithm::Spanish).stem(accented.as_deref().unwrap_or(word)).into_owned()
}

/// Opens a kept index: whole, as its checksums say, and of regular files only.
pub fn open(folder: &Path) -> Result<Index> {
    let refuse = |why: &dyn std::fmt::Display| {
        Error::Usage(format!(
            "{} holds no search index: {why}; make one with `daylight build --keep-index {0}`",
            folder.display()
        ))
    };
    if own_files(folder)?.is_none_or(|files| files.is_empty()) {
        return Err(refuse(&"a file of one is missing, or another is there"));
    }
    let index = Index::open_in_dir(folder).map_err(|error| refuse(&error))?;
    let damaged = index.validate_checksum().map_err(|error| refuse(&error))?;
    if let Some(file) = damaged.iter().min() {
        return Err(refuse(&format!("{} is damaged", file.display())));
    }
    register(index.tokenizers());
    Ok(index)
}

/// Runs what reads a kept index. Tantivy trusts what has right checksums, and panics at what somebody made to harm it.
pub fn guarded<T>(read: impl FnOnce() -> Result<T>) -> Result<T> {
    let said = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let read = std::panic::catch_unwind(AssertUnwindSafe(read));
    std::panic::set_hook(said);
    read.unwrap_or_else(|_| Err(broken("it is damaged")))
}

/// What the text of a facet's value is in the index.
pub fn facet_term(facet: &str, code: &str) -> String {
    format!("{facet}:{code}")
}

fn register(tokenizers: &TokenizerManager) {
    tokenizers.register(BLANKS, TextAnalyzer::from(WhitespaceTokenizer::default()));
}

/// Builds the index in a folder, or in memory.
pub fn build(documents: &[Document], stems: &Stems, folder: Option<&Path>) -> Result<Index> {
    let schema = schema();
    let fields = fields(&schema)?;
    let texts = documents
        .par_chunks(512)
        .map(|some| some.iter().map(|document| texts(document, stems)).collect::<Vec<_>>())
        .collect::<Vec<_>>();
    let document = |texts: Texts| {
        let mut written = TantivyDocument::default();
        for (field, text) in [
            (fields.all, texts.all),
            (fields.places, texts.places),
            (fields.forms, texts.forms),
            (fields.spanish, texts.spanish),
            (fields.order, texts.order),
            (fields.facets, texts.facets),
        ] {
            written.add_text(field, text);
        }
        written
    };
    write(schema, texts.into_iter().flatten().map(document), folder)
}

/// Writes documents as one segment, in their order.
pub fn write(
    schema: Schema,
    documents: impl Iterator<Item = TantivyDocument>,
    folder: Option<&Path>,
) -> Result<Index> {
    let place: Box<dyn directory::Directory> = match folder {
        Some(folder) => {
            make_room(folder)?;
            Box::new(directory::MmapDirectory::open(folder).map_err(broken)?)
        }
        None => Box::new(directory::RamDirectory::create()),
    };
    let tokenizers = TokenizerManager::default();
    register(&tokenizers);
    let builder = Index::builder().schema(schema).tokenizers(tokenizers);
    let mut writer = builder.single_segment_index_writer(place, BUDGET).map_err(broken)?;
    for document in documents {
        writer.add_document(document).map_err(broken)?;
    }
    writer.finalize().map_err(broken)
}

/// Takes away an earlier index; a folder that holds anything else is refused.
fn make_room(folder: &Path) -> Result<()> {
    disk::make_folders(folder)?;
    let Some(files) = own_files(folder)? else {
        return Err(Error::Refused(format!(
            "{} holds files that are no search index: name an empty folder, or a new one",
            folder.display()
        )));
    };
    files.iter().try_for_each(|file| disk::remove_tree(file))
}

/// All files of a folder, if they are those of an index of ours, the names' index below it among them; none where anything
/// else is there.
fn own_files(folder: &Path) -> Result<Option<Vec<PathBuf>>> {
    let names = disk::names_in(folder)?;
    if names.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let text = |name: &str| disk::read_if_there(&folder.join(name));
    let managed = text(MANAGED).and_then(|text| serde_json::from_slice::<Vec<String>>(&text).ok());
    let meta = text(META).and_then(|text| serde_json::from_slice::<IndexMeta>(&text).ok());
    let (Some(managed), true) = (managed, meta.is_some()) else { return Ok(None) };
    let mut files = Vec::new();
    for name in names {
        let path = folder.join(&name);
        let Ok(there) = path.symlink_metadata() else { return Ok(None) };
        let is_own =
            matches!(&*name, META | MANAGED | ".tantivy-writer.lock" | ".tantivy-meta.lock")
                || is_of_a_segment(&name) && managed.contains(&name);
        if name == VIOLATORS && there.is_dir() {
            let Some(below) = own_files(&path)? else { return Ok(None) };
            files.extend(below);
        } else if is_own && there.is_file() {
            files.push(path);
        } else {
            return Ok(None);
        }
    }
    // What tells an index goes last: a build that is killed meanwhile leaves what the next one knows.
    files.sort_by_key(|file| file.ends_with(META) || file.ends_with(MANAGED));
    Ok(Some(files))
}

/// What an index consists of, and which files are its own: tantivy's names.
const META: &str = "meta.json";
const MANAGED: &str = ".managed.json";

/// The part of an index's `meta.json` that tells it from another program's.
#[derive(serde::Deserialize)]
struct IndexMeta {
    #[serde(rename = "segments")]
    _segments: Vec<serde_json::Value>,
    #[serde(rename = "schema")]
    _schema: Vec<serde_json::Value>,
    #[serde(rename = "opstamp")]
    _opstamp: u64,
}

/// A segment's number in 32 hexadecimal digits, and what is in the file.
fn is_of_a_segment(name: &str) -> bool {
    name.split_once('.').is_some_and(|(number, _)| {
        number.len() == 32 && number.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

struct Texts {
    all: String,
    places: String,
    forms: String,
    spanish: String,
    order: String,
    facets: String,
}

fn texts(document: &Document, stems: &Stems) -> Texts {
    let mut texts = Texts {
        all: String::new(),
        places: String::new(),
        forms: String::new(),
        spanish: String::new(),
        order: String::new(),
        facets: String::new(),
    };
    let add = |text: &mut String, word: &str| {
        text.push_str(word);
        text.push(' ');
    };
    for (number, words) in document.texts() {
        for word in words {
            let stem = stems.of(word);
            for _ in 0..FIELDS[number].weight {
                add(&mut texts.all, stem);
            }
            texts.places.push_str(&number.to_string());
            add(&mut texts.places, stem);
            add(&mut texts.forms, word);
            if stems.is_spanish(word) {
                add(&mut texts.spanish, word);
            }
            add(&mut texts.order, stem);
        }
        // No phrase goes over the end of a text.
        add(&mut texts.order, "|");
    }
    for (facet, codes) in FACETS.iter().zip(&document.facets) {
        for code in codes {
            add(&mut texts.facets, &facet_term(facet, code));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_words_meet_in_their_stem_without_accents() {
        for (one, other) in [
            ("medicacion", "medicaciones"),
            ("decision", "decisiones"),
            ("rinon", "rinones"),
            ("estudio", "estudiamos"),
        ] {
            assert_eq!(stem(one, Tongue::Spanish), stem(other, Tongue::Spanish), "{one}");
        }
        assert!(stem("medicacion", Tongue::Spanish).is_ascii());
    }
}
