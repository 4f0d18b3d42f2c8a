//! Tantivy's index of the projects: one segment, a document a project, in the directory's order. The shards are cut
//! from it, and `search --index` asks it.

use std::collections::HashSet;
use std::path::Path;

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
    /// Stems in order, fields apart: what phrases are found in.
    pub order: Field,
    /// `purpose:genetic`.
    pub facets: Field,
}

const BLANKS: &str = "blanks";
/// Room for tantivy's writer, in bytes.
const BUDGET: usize = 64 << 20;

fn schema() -> Schema {
    let mut schema = Schema::builder();
    let options = |record: IndexRecordOption, lengths: bool| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(BLANKS)
                .set_index_option(record)
                .set_fieldnorms(lengths),
        )
    };
    schema.add_text_field("all", options(IndexRecordOption::WithFreqs, true));
    schema.add_text_field("places", options(IndexRecordOption::Basic, false));
    schema.add_text_field("forms", options(IndexRecordOption::Basic, false));
    schema.add_text_field("order", options(IndexRecordOption::WithFreqsAndPositions, false));
    schema.add_text_field("facets", options(IndexRecordOption::Basic, false));
    schema.build()
}

/// The fields of an index of ours.
pub fn fields(schema: &Schema) -> Result<Fields> {
    let field = |name: &str| schema.get_field(name).map_err(broken);
    Ok(Fields {
        all: field("all")?,
        places: field("places")?,
        forms: field("forms")?,
        order: field("order")?,
        facets: field("facets")?,
    })
}

/// Tantivy failed, which it does for a broken index only.
pub fn broken(error: impl std::fmt::Display) -> Error {
    Error::Usage(format!("the search index can't be used: {error}; build it again"))
}

/// English stems of words, each word's made once.
#[derive(Debug, Default)]
pub struct Stems(WordMap<String, String>);

impl Stems {
    /// The stems of all words of some documents.
    pub fn new(documents: &[Document]) -> Self {
        let words = documents
            .par_iter()
            .fold(HashSet::new, |mut all: HashSet<&str>, document| {
                all.extend(document.words.iter().flatten().map(String::as_str));
                all
            })
            .reduce(HashSet::new, |mut all, more| {
                all.extend(more);
                all
            });
        let stems: Vec<(String, String)> =
            words.into_par_iter().map(|word| (word.to_owned(), stem(word))).collect();
        Self(stems.into_iter().collect())
    }

    /// A word's stem.
    pub fn of<'s>(&'s self, word: &'s str) -> &'s str {
        self.0.get(word).map_or(word, String::as_str)
    }
}

/// The English stem of a word.
pub fn stem(word: &str) -> String {
    Stemmer::new(Algorithm::English).stem(word).into_owned()
}

/// Opens a kept index.
pub fn open(folder: &Path) -> Result<Index> {
    let index = Index::open_in_dir(folder).map_err(|error| {
        Error::Usage(format!(
            "{} holds no search index: {error}; make one with `daylight build --keep-index {0}`",
            folder.display()
        ))
    })?;
    register(index.tokenizers());
    Ok(index)
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
    let place: Box<dyn directory::Directory> = match folder {
        Some(folder) => {
            make_room(folder)?;
            Box::new(directory::MmapDirectory::open(folder).map_err(broken)?)
        }
        None => Box::new(directory::RamDirectory::create()),
    };
    let schema = schema();
    let fields = fields(&schema)?;
    let tokenizers = TokenizerManager::default();
    register(&tokenizers);
    let builder = Index::builder().schema(schema).tokenizers(tokenizers);
    let mut writer = builder.single_segment_index_writer(place, BUDGET).map_err(broken)?;
    for texts in documents
        .par_chunks(512)
        .map(|some| some.iter().map(|document| texts(document, stems)).collect::<Vec<_>>())
        .collect::<Vec<_>>()
        .into_iter()
        .flatten()
    {
        let mut written = TantivyDocument::default();
        for (field, text) in [
            (fields.all, texts.all),
            (fields.places, texts.places),
            (fields.forms, texts.forms),
            (fields.order, texts.order),
            (fields.facets, texts.facets),
        ] {
            written.add_text(field, text);
        }
        writer.add_document(written).map_err(broken)?;
    }
    writer.finalize().map_err(broken)
}

/// Takes away an earlier index; a folder that holds anything else is refused.
fn make_room(folder: &Path) -> Result<()> {
    disk::make_folders(folder)?;
    if disk::names_in(folder)?.iter().any(|name| !is_of_an_index(name)) {
        return Err(Error::Refused(format!(
            "{} holds files that are no search index: name an empty folder, or a new one",
            folder.display()
        )));
    }
    disk::remove_tree(folder)?;
    disk::make_folders(folder)
}

/// A name that tantivy gives its files.
fn is_of_an_index(name: &str) -> bool {
    const ENDINGS: [&str; 8] = ["idx", "pos", "term", "store", "fast", "fieldnorm", "del", "lock"];
    matches!(name, "meta.json" | ".managed.json")
        || name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

struct Texts {
    all: String,
    places: String,
    forms: String,
    order: String,
    facets: String,
}

fn texts(document: &Document, stems: &Stems) -> Texts {
    let mut texts = Texts {
        all: String::new(),
        places: String::new(),
        forms: String::new(),
        order: String::new(),
        facets: String::new(),
    };
    let add = |text: &mut String, word: &str| {
        text.push_str(word);
        text.push(' ');
    };
    for (number, (field, words)) in FIELDS.iter().zip(&document.words).enumerate() {
        for word in words {
            let stem = stems.of(word);
            for _ in 0..field.weight {
                add(&mut texts.all, stem);
            }
            texts.places.push_str(&number.to_string());
            add(&mut texts.places, stem);
            add(&mut texts.forms, word);
            add(&mut texts.order, stem);
        }
        // No phrase goes over the end of a field.
        add(&mut texts.order, "|");
    }
    for (facet, codes) in FACETS.iter().zip(&document.facets) {
        for code in codes {
            add(&mut texts.facets, &facet_term(facet, code));
        }
    }
    texts
}
