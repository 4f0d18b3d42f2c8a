//! Looks words up in the shards of forms and endings.

use std::rc::Rc;

use crate::base::error::Result;
use crate::search::bytes::Reader;
use crate::search::lexis::{Form, Lexis};
use crate::search::reader::{Site, Words};
use crate::search::words::LONGEST_BYTES;

impl Site {
    fn words(&self, at: usize, ending: bool) -> Result<Words> {
        let (cache, table, letter) = if ending {
            (&self.endings, &self.manifest.endings, 'e')
        } else {
            (&self.forms, &self.manifest.forms, 'f')
        };
        if let Some(words) = cache.borrow().get(&at) {
            return Ok(Rc::clone(words));
        }
        let read = |reader: &mut Reader<'_>| {
            let (mut words, mut before, mut stem) = (Vec::new(), String::new(), 0_i64);
            while !reader.is_at_end() {
                let same = reader.number()? as usize;
                before.truncate(before.get(..same)?.len());
                before.push_str(reader.text()?);
                if before.len() > LONGEST_BYTES {
                    return None;
                }
                let holders = reader.number()?;
                stem += if ending { 0 } else { reader.signed()? };
                let text = before.clone();
                words.push(Form { text, holders, stem: u32::try_from(stem).ok()? });
            }
            Some(words)
        };
        let words = Rc::new(self.read(table, letter, at)?.read(read)?);
        cache.borrow_mut().insert(at, Rc::clone(&words));
        Ok(words)
    }

    /// Words of a table that begin so.
    fn range(&self, start: &str, ending: bool) -> Result<Vec<Form>> {
        let table = if ending { &self.manifest.endings } else { &self.manifest.forms };
        let mut found = Vec::new();
        for at in table.find(&start.to_owned())..table.len() {
            if table.from[at].as_str() > start && !table.from[at].starts_with(start) {
                break;
            }
            found.extend(
                self.words(at, ending)?.iter().filter(|form| form.text.starts_with(start)).cloned(),
            );
        }
        Ok(found)
    }
}

impl Lexis for Site {
    fn exact(&self, word: &str) -> Result<Option<Form>> {
        let table = &self.manifest.forms;
        if table.is_empty() {
            return Ok(None);
        }
        let words = self.words(table.find(&word.to_owned()), false)?;
        let at = words.binary_search_by(|form| form.text.as_str().cmp(word));
        Ok(at.ok().map(|at| words[at].clone()))
    }

    fn beginning(&self, start: &str) -> Result<Vec<Form>> {
        self.range(start, false)
    }

    fn ending(&self, end: &str) -> Result<Vec<(String, u32)>> {
        let turned: String = end.chars().rev().collect();
        let found = self.range(&turned, true)?;
        Ok(found
            .into_iter()
            .map(|form| (form.text.chars().rev().collect(), form.holders))
            .collect())
    }
}
