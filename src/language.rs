//! What words say: tokens, sentences, word classes, negation, numbers, likeness of texts. It knows nothing
//! of records and rules.

pub mod class;
pub mod classifier;
pub mod english;
pub mod frame;
pub mod hash;
pub mod inflect;
pub mod lexicon;
pub mod number;
pub mod phrases;
pub mod polarity;
pub mod program;
pub mod readability;
pub mod shingle;
pub mod words;
