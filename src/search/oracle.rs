//! Tantivy's own answer, which the shards must give as well: the same expansions, matched and ranked by tantivy.

use std::collections::BTreeMap;
use std::path::Path;

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, DisjunctionMaxQuery, EmptyQuery, Occur, PhraseQuery, Query,
    TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Index, Searcher, Term};

use crate::base::error::Result;
use crate::search::answer::Request;
use crate::search::document::FIELDS;
use crate::search::index::{self, Fields, Tongue, broken, facet_term, guarded, stem};
use crate::search::lexis::{Form, Lexis};
use crate::search::query::{ANYWHERE, Plan, Wanted, parse, plan};

/// A kept index.
pub struct Oracle {
    searcher: Searcher,
    fields: Fields,
    forms: Vec<Form>,
    stems: Vec<String>,
}

impl Oracle {
    /// Opens the index that `build --keep-index` left.
    pub fn open(folder: &Path) -> Result<Self> {
        guarded(|| Self::new(&index::open(folder)?))
    }

    /// Asks an index.
    pub fn new(index: &Index) -> Result<Self> {
        let searcher = index.reader().map_err(broken)?.searcher();
        let fields = index::fields(&index.schema())?;
        let mut oracle = Self { searcher, fields, forms: Vec::new(), stems: Vec::new() };
        oracle.stems = oracle.terms(fields.all)?.into_iter().map(|(text, _)| text).collect();
        let spanish = oracle.terms(fields.spanish)?;
        for (text, holders) in oracle.terms(fields.forms)? {
            let is_spanish = spanish.binary_search_by(|(word, _)| word.cmp(&text)).is_ok();
            let tongue = if is_spanish { Tongue::Spanish } else { Tongue::English };
            let place = oracle.stems.binary_search(&stem(&text, tongue));
            let Ok(place) = place else { continue };
            oracle.forms.push(Form {
                text,
                holders,
                stem: u32::try_from(place).unwrap_or(u32::MAX),
            });
        }
        Ok(oracle)
    }

    fn terms(&self, field: Field) -> Result<Vec<(String, u32)>> {
        let mut found = Vec::new();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(field).map_err(broken)?;
            let mut terms = inverted.terms().stream().map_err(broken)?;
            while let Some((bytes, info)) = terms.next() {
                found.push((String::from_utf8_lossy(bytes).into_owned(), info.doc_freq));
            }
        }
        Ok(found)
    }

    /// Places of the projects that answer a request by relevance, and how many there are.
    pub fn search(&self, request: &Request) -> Result<(Vec<(u32, f64)>, usize)> {
        guarded(|| self.answer(request))
    }

    fn answer(&self, request: &Request) -> Result<(Vec<(u32, f64)>, usize)> {
        let parts = parse(&request.query);
        let plan = plan(self, &parts)?;
        if parts.is_empty() && request.query.trim().is_empty() {
            return self.ask(&AllQuery, request);
        }
        if plan.is_hopeless || plan.wanted.is_empty() {
            return self.ask(&EmptyQuery, request);
        }
        let all = self.ask(
            &self.query(&plan, Occur::Must),
            &Request { filters: BTreeMap::default(), limit: 1, offset: 0, ..request.clone() },
        )?;
        let occur = if all.1 == 0 && plan.pairs.is_empty() { Occur::Should } else { Occur::Must };
        self.ask(&self.query(&plan, occur), request)
    }

    fn ask(&self, query: &dyn Query, request: &Request) -> Result<(Vec<(u32, f64)>, usize)> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, query.box_clone())];
        for (facet, codes) in request.filters.iter().filter(|(_, codes)| !codes.is_empty()) {
            let term =
                |code: &String| Term::from_field_text(self.fields.facets, &facet_term(facet, code));
            let any = codes.iter().map(|code| {
                Box::new(TermQuery::new(term(code), IndexRecordOption::Basic)) as Box<dyn Query>
            });
            clauses.push((Occur::Must, silent(Box::new(BooleanQuery::union(any.collect())))));
        }
        let query = BooleanQuery::new(clauses);
        // Room is made for as many as are asked for.
        let all = usize::try_from(self.searcher.num_docs()).unwrap_or(usize::MAX);
        let most = request.limit.saturating_add(request.offset).clamp(1, all.max(1));
        let (found, total) = self
            .searcher
            .search(&query, &(TopDocs::with_limit(most).order_by_score(), Count))
            .map_err(broken)?;
        let places = found
            .into_iter()
            .skip(request.offset)
            .take(request.limit)
            .map(|(score, at)| (at.doc_id, f64::from(score)));
        Ok((places.collect(), total))
    }

    fn query(&self, plan: &Plan, occur: Occur) -> BooleanQuery {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for wanted in &plan.wanted {
            clauses.push((occur, self.wanted(wanted)));
        }
        // Words that only exclude must not match alone.
        let mut clauses =
            vec![(Occur::Must, Box::new(BooleanQuery::new(clauses)) as Box<dyn Query>)];
        for pair in &plan.pairs {
            clauses.push((Occur::Must, silent(self.follows(*pair))));
        }
        for (stem, fields) in &plan.excluded {
            clauses.push((Occur::MustNot, self.standing(*stem, *fields)));
        }
        for pairs in &plan.excluded_pairs {
            let all = pairs.iter().map(|pair| self.follows(*pair)).collect();
            clauses.push((Occur::MustNot, Box::new(BooleanQuery::intersection(all))));
        }
        BooleanQuery::new(clauses)
    }

    fn wanted(&self, wanted: &Wanted) -> Box<dyn Query> {
        let one = |(stem, tenths): &(u32, u8)| -> Box<dyn Query> {
            let term = Term::from_field_text(self.fields.all, self.stem_at(*stem));
            let ranked = BoostQuery::new(
                Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)),
                f32::from(*tenths) / 10.0,
            );
            if wanted.fields == ANYWHERE {
                return Box::new(ranked);
            }
            let there = silent(self.standing(*stem, wanted.fields));
            Box::new(BooleanQuery::intersection(vec![Box::new(ranked), there]))
        };
        Box::new(DisjunctionMaxQuery::new(wanted.stems.iter().map(one).collect()))
    }

    fn stem_at(&self, place: u32) -> &str {
        self.stems.get(place as usize).map_or("", String::as_str)
    }

    /// A stem in any of some fields.
    fn standing(&self, stem: u32, fields: u32) -> Box<dyn Query> {
        let of = (0..FIELDS.len()).filter(|number| fields & (1 << number) != 0).map(|number| {
            let term = Term::from_field_text(
                self.fields.places,
                &format!("{number}{}", self.stem_at(stem)),
            );
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>
        });
        Box::new(BooleanQuery::union(of.collect()))
    }

    /// One stem right after another.
    fn follows(&self, pair: (u32, u32)) -> Box<dyn Query> {
        let term = |stem| Term::from_field_text(self.fields.order, self.stem_at(stem));
        Box::new(PhraseQuery::new(vec![term(pair.0), term(pair.1)]))
    }
}

/// A query that matches and adds nothing to the score.
fn silent(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, 0.0))
}

impl Lexis for Oracle {
    fn exact(&self, word: &str) -> Result<Option<Form>> {
        let at = self.forms.binary_search_by(|form| form.text.as_str().cmp(word));
        Ok(at.ok().map(|at| self.forms[at].clone()))
    }

    fn beginning(&self, start: &str) -> Result<Vec<Form>> {
        Ok(self.forms.iter().filter(|form| form.text.starts_with(start)).cloned().collect())
    }

    fn ending(&self, end: &str) -> Result<Vec<(String, u32)>> {
        let found = self.forms.iter().filter(|form| form.text.ends_with(end));
        Ok(found.map(|form| (form.text.clone(), form.holders)).collect())
    }
}
