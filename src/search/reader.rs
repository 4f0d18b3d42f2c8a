//! Searches a built site by its shards alone, as the browser does; `client/client.js` mirrors it.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde::Deserialize;

use crate::base::error::{Error, Result};
mod facets;
mod lookup;
mod shard;

use facets::{Column, count, passes};
use shard::{Docs, Shard, damaged, is_fingerprint};

use crate::search::answer::{Answer, Hit, NamedAnswer, NamedHit, Request, Sort, rounded};
use crate::search::document::{FACETS, NameCard};
use crate::search::lexis::Form;
use crate::search::manifest::{CARDS, FORMAT, Manifest, PATH, Table};
use crate::search::names::index::NameOracle;
use crate::search::names::{Entry, NameIndex};
use crate::search::query::{Plan, Wanted, parse, plan};
use crate::search::ranking::{rarity, score};

/// What a file of words holds, and its endings.
type Words = Rc<Vec<Form>>;
/// A stem's postings: places, counts, fields.
type Postings = Rc<Vec<(u32, u32, u32)>>;

/// A site that is searched.
pub struct Site {
    folder: PathBuf,
    manifest: Manifest,
    forms: RefCell<HashMap<usize, Words>>,
    endings: RefCell<HashMap<usize, Words>>,
    postings: RefCell<HashMap<u32, Postings>>,
    columns: RefCell<HashMap<usize, Rc<Shard>>>,
    facets: RefCell<Option<Rc<Vec<Column>>>>,
    names: OnceCell<(Vec<NameCard>, NameIndex)>,
}

#[derive(Deserialize)]
struct Card {
    id: String,
    title: String,
}

/// A project that matches: its place and its score.
type Match = (u32, f64);

impl Site {
    /// Opens the folder of a built site.
    pub fn open(folder: &Path) -> Result<Self> {
        let file = folder.join(PATH);
        let shard = Shard::open(file.clone()).map_err(|error| {
            Error::Usage(format!(
                "{} can't be searched: {error}; write it with `daylight build`",
                folder.display()
            ))
        })?;
        let manifest: Manifest = serde_json::from_slice(&shard.bytes).map_err(|error| {
            Error::Usage(format!("{} is no table of shards: {error}", file.display()))
        })?;
        if manifest.format != FORMAT {
            return Err(Error::Usage(format!(
                "{} has format {}, this program reads {FORMAT}: build the site again with it",
                file.display(),
                manifest.format
            )));
        }
        let tables = [
            &manifest.forms.hash,
            &manifest.endings.hash,
            &manifest.postings.hash,
            &manifest.cards.hash,
            &manifest.columns.hash,
            &manifest.names.hash,
        ];
        if !tables.into_iter().all(|hash| is_fingerprint(hash)) || !manifest.average.is_finite() {
            return Err(damaged(&file));
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            manifest,
            forms: RefCell::default(),
            endings: RefCell::default(),
            postings: RefCell::default(),
            columns: RefCell::default(),
            facets: RefCell::default(),
            names: OnceCell::new(),
        })
    }

    fn read<T: PartialOrd>(&self, table: &Table<T>, letter: char, at: usize) -> Result<Shard> {
        Shard::open(self.folder.join(table.path(letter, at)))
    }

    /// Every project, if there are as many as the table says: each has a byte or more in the first column.
    fn projects(&self) -> Result<Range<u32>> {
        let projects = self.manifest.projects;
        if projects > 0 && self.column(0)?.bytes.len() < projects as usize {
            return Err(damaged(&self.folder.join(PATH)));
        }
        Ok(0..projects)
    }

    /// Answers a request.
    pub fn search(&self, request: &Request) -> Result<Answer> {
        let parts = parse(&request.query);
        let plan = plan(self, &parts)?;
        let mut found = self.matches(&plan, parts.is_empty() && request.query.trim().is_empty())?;
        let facets = self.facets()?;
        let counted = count(&facets, &found, &request.filters);
        found.retain(|(doc, _)| passes(&facets, *doc, &request.filters, None));
        self.sort(&mut found, request.sort)?;
        let total = found.len();
        let shown = found.into_iter().skip(request.offset).take(request.limit);
        let results = shown.map(|found| self.hit(found)).collect::<Result<Vec<_>>>()?;
        Ok(Answer {
            query: request.query.clone(),
            total,
            results,
            did_you_mean: plan.did_you_mean,
            expanded: plan.expanded,
            facets: counted,
        })
    }

    /// Projects that hold all words; if none does, those that hold any.
    fn matches(&self, plan: &Plan, everything: bool) -> Result<Vec<Match>> {
        if everything {
            return Ok(self.projects()?.map(|doc| (doc, 0.0)).collect());
        }
        if plan.is_hopeless || plan.wanted.is_empty() {
            return Ok(Vec::new());
        }
        let lengths = self.lengths()?;
        let mut scores: Vec<BTreeMap<u32, f64>> = Vec::new();
        for wanted in &plan.wanted {
            scores.push(self.scores(wanted, &lengths)?);
        }
        let all = |doc: &u32| scores.iter().all(|of| of.contains_key(doc));
        let mut docs: Vec<u32> = scores[0].keys().copied().filter(|doc| all(doc)).collect();
        for pair in &plan.pairs {
            let there = self.pair(*pair)?;
            docs.retain(|doc| there.binary_search(doc).is_ok());
        }
        self.exclude(plan, &mut docs)?;
        if docs.is_empty() && plan.pairs.is_empty() {
            docs = scores.iter().flat_map(|of| of.keys().copied()).collect();
            docs.sort_unstable();
            docs.dedup();
            self.exclude(plan, &mut docs)?;
        }
        let sum = |doc: u32| scores.iter().filter_map(|of| of.get(&doc)).sum();
        Ok(docs.into_iter().map(|doc| (doc, sum(doc))).collect())
    }

    fn exclude(&self, plan: &Plan, docs: &mut Vec<u32>) -> Result<()> {
        for (stem, fields) in &plan.excluded {
            let postings = self.postings(*stem)?;
            docs.retain(|doc| {
                let at = postings.binary_search_by_key(doc, |posting| posting.0);
                !at.is_ok_and(|at| postings[at].2 & fields != 0)
            });
        }
        for pairs in &plan.excluded_pairs {
            let lists = pairs.iter().map(|pair| self.pair(*pair)).collect::<Result<Vec<_>>>()?;
            docs.retain(|doc| !lists.iter().all(|list| list.binary_search(doc).is_ok()));
        }
        Ok(())
    }

    /// What a word adds to the score of each project that holds it: of several stems the one that adds most.
    fn scores(&self, wanted: &Wanted, lengths: &[u32]) -> Result<BTreeMap<u32, f64>> {
        let mut scores = BTreeMap::new();
        for (stem, tenths) in &wanted.stems {
            let postings = self.postings(*stem)?;
            let rarity = rarity(u32::try_from(postings.len()).unwrap_or(0), self.manifest.projects);
            for (doc, count, _) in postings.iter().filter(|posting| posting.2 & wanted.fields != 0)
            {
                let length = lengths.get(*doc as usize).copied().unwrap_or(1);
                let score = f64::from(*tenths) / 10.0
                    * score(rarity, *count, length, self.manifest.average);
                let entry = scores.entry(*doc).or_insert(0.0);
                if score > *entry {
                    *entry = score;
                }
            }
        }
        Ok(scores)
    }

    fn sort(&self, found: &mut [Match], sort: Sort) -> Result<()> {
        match sort {
            Sort::Relevance => found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0))),
            Sort::Newest => found.sort_by_key(|found| found.0),
            Sort::Title => {
                let projects = self.projects()?;
                let ranks: Vec<u32> =
                    self.column(3)?.read(|reader| projects.map(|_| reader.number()).collect())?;
                found.sort_by_key(|found| ranks.get(found.0 as usize).copied());
            }
        }
        Ok(())
    }

    /// A match with its card.
    pub fn hit(&self, (doc, score): Match) -> Result<Hit> {
        let at = doc as usize;
        let shard = self.read(&self.manifest.cards, 'c', at / CARDS)?;
        let mut cards: Vec<Card> = shard.json()?;
        if at % CARDS >= cards.len() {
            return Err(damaged(&shard.file));
        }
        let card = cards.swap_remove(at % CARDS);
        Ok(Hit {
            url: format!("projects/{}.html", card.id),
            id: card.id,
            title: card.title,
            score: rounded(score),
        })
    }

    fn postings(&self, stem: u32) -> Result<Postings> {
        if let Some(postings) = self.postings.borrow().get(&stem) {
            return Ok(Rc::clone(postings));
        }
        let table = &self.manifest.postings;
        let at = table.find(&stem);
        let projects = self.manifest.projects;
        let from = table.from.get(at).copied().unwrap_or_default();
        let read = self.read(table, 'p', at)?.read(|reader| {
            let stems = reader.count(2)?;
            let heads: Vec<(u32, u32)> = (0..stems)
                .map(|_| Some((reader.number()?, reader.number()?)))
                .collect::<Option<_>>()?;
            let kinds = reader.count(2)?;
            let kinds: Vec<(u32, u32)> = (0..kinds)
                .map(|_| Some((reader.number()?, reader.number()?)))
                .collect::<Option<_>>()?;
            let index = stem.checked_sub(from)? as usize;
            let (holders, _) = *heads.get(index)?;
            let skipped: u64 = heads[..index].iter().map(|(_, bytes)| u64::from(*bytes)).sum();
            reader.take(usize::try_from(skipped).ok()?)?;
            let mut docs = Docs::new(projects);
            let read = (0..holders).map(|_| {
                let doc = docs.next(reader)?;
                let (count, fields) = *kinds.get(reader.number()? as usize)?;
                Some((doc, count, fields))
            });
            read.collect::<Option<Vec<_>>>()
        })?;
        let postings = Rc::new(read);
        self.postings.borrow_mut().insert(stem, Rc::clone(&postings));
        Ok(postings)
    }

    /// Projects in which one stem follows another.
    fn pair(&self, (first, second): (u32, u32)) -> Result<Vec<u32>> {
        let column = self.column(4)?;
        let table: Table<[u32; 2]> = column.json()?;
        if table.is_empty() {
            return Ok(Vec::new());
        }
        if !is_fingerprint(&table.hash) {
            return Err(damaged(&column.file));
        }
        let projects = self.manifest.projects;
        self.read(&table, 'n', table.find(&[first, second]))?.read(|reader| {
            let mut key = (0_u32, 0_u32);
            while !reader.is_at_end() {
                let (step, other) = (reader.number()?, reader.number()?);
                key = if step == 0 {
                    (key.0, key.1.checked_add(other)?)
                } else {
                    (key.0.checked_add(step)?, other)
                };
                let holders = reader.count(1)?;
                let mut docs = Docs::new(projects);
                let docs = (0..holders).map(|_| docs.next(reader)).collect::<Option<Vec<_>>>()?;
                if key == (first, second) {
                    return Some(docs);
                }
            }
            Some(Vec::new())
        })
    }

    /// Answers a name; with an oracle, tantivy retrieves what is looked at closely.
    pub fn search_names(
        &self,
        query: &str,
        limit: usize,
        oracle: Option<&NameOracle>,
    ) -> Result<NamedAnswer> {
        if self.names.get().is_none() {
            let cards: Vec<NameCard> = self.read(&self.manifest.names, 'v', 0)?.json()?;
            let index = NameIndex::new(cards.iter().map(names_of));
            let _ = self.names.set((cards, index));
        }
        let (cards, index) = self
            .names
            .get()
            .map_or((&[][..], None), |(cards, index)| (cards.as_slice(), Some(index)));
        let found = match (index, oracle) {
            (Some(index), Some(oracle)) => Some(index.search_with(oracle, query, limit)?),
            (index, _) => index.map(|index| index.search(query, limit)),
        };
        let total = found.as_ref().map_or(0, |found| found.total);
        let hits = found.into_iter().flat_map(|found| found.hits);
        let results = hits.filter_map(|hit| {
            let card = cards.get(hit.place)?;
            Some(NamedHit {
                url: format!("violators/{}.html", card.id),
                id: card.id.clone(),
                name: card.name.clone(),
                affiliation: card.affiliation.clone(),
                band: hit.band,
                why: hit.why,
                score: hit.score,
            })
        });
        Ok(NamedAnswer {
            query: query.to_owned(),
            total,
            results: results.collect(),
            as_of: self.manifest.as_of.clone(),
        })
    }

    fn column(&self, at: usize) -> Result<Rc<Shard>> {
        if let Some(shard) = self.columns.borrow().get(&at) {
            return Ok(Rc::clone(shard));
        }
        let shard = Rc::new(self.read(&self.manifest.columns, 'k', at)?);
        self.columns.borrow_mut().insert(at, Rc::clone(&shard));
        Ok(shard)
    }

    fn lengths(&self) -> Result<Vec<u32>> {
        let projects = self.projects()?;
        self.column(0)?.read(|reader| {
            let kinds = reader.count(1)?;
            let kinds: Vec<u32> = (0..kinds).map(|_| reader.number()).collect::<Option<_>>()?;
            projects.map(|_| kinds.get(reader.number()? as usize).copied()).collect()
        })
    }

    fn facets(&self) -> Result<Rc<Vec<Column>>> {
        if let Some(facets) = &*self.facets.borrow() {
            return Ok(Rc::clone(facets));
        }
        let projects = self.projects()?;
        let read = |shard: &Shard, institutions: bool| {
            let names = FACETS.iter().filter(|name| (**name == "institution") == institutions);
            shard.read(|reader| {
                let column = |_: &&str| Column::read(reader, projects.clone());
                names.map(column).collect::<Option<VecDeque<_>>>()
            })
        };
        let mut plain = read(&*self.column(1)?, false)?;
        let mut institutions = read(&*self.column(2)?, true)?;
        let in_order = FACETS.iter().filter_map(|name| {
            if *name == "institution" { institutions.pop_front() } else { plain.pop_front() }
        });
        let facets = Rc::new(in_order.collect::<Vec<_>>());
        *self.facets.borrow_mut() = Some(Rc::clone(&facets));
        Ok(facets)
    }
}

/// A card's name, then its other names.
pub fn names_of(card: &NameCard) -> Entry {
    Entry {
        names: std::iter::once(&card.name).chain(&card.other_names).cloned().collect(),
        family: card.family.clone(),
        affiliation: card.affiliation.clone(),
        id: card.id.clone(),
    }
}
