//! The tokens of a query laid against those of a listed name, one to one.

use std::cell::OnceCell;

use super::fold::{Reading, read_whole};
use super::same::Letters;
use super::token::{How, Token, like};

/// What may be written together: so many tokens of the query for so many of the listed name.
const SPANS: [(usize, usize); 5] = [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1)];

/// A name, token by token, and with two or three tokens written together.
pub(super) struct Name {
    pub(super) written: String,
    pub(super) reading: Reading,
    pub(super) tokens: Vec<Token>,
    joins: [Vec<Token>; 2],
    /// How many of its last pieces are the family name, where that is known.
    family: Option<usize>,
    letters: OnceCell<[Letters; 2]>,
}

impl Name {
    pub(super) fn new(
        written: String,
        reading: Reading,
        tokens: Vec<Token>,
        family: Option<&str>,
    ) -> Self {
        let join = |count: usize| tokens.windows(count).map(Token::joined).collect();
        let family = family.map(|family| {
            read_whole(family).pieces.iter().filter(|piece| piece.suffix().is_none()).count()
        });
        Self {
            joins: [join(2), join(3)],
            written,
            reading,
            tokens,
            family,
            letters: OnceCell::new(),
        }
    }

    pub(super) fn span(&self, at: usize, count: usize) -> &Token {
        if count == 1 { &self.tokens[at] } else { &self.joins[count - 2][at] }
    }

    /// Its letters, for whether it is the same as another: without titles, degrees and suffix, and with all its words.
    pub(super) fn letters(&self) -> &[Letters; 2] {
        self.letters.get_or_init(|| {
            let read = |reading: &Reading| Letters::new(reading, self.family);
            [read(&self.reading), read(&read_whole(&self.written))]
        })
    }

    /// Is a typed name the same as this listed one? A family name that is also a suffix or a degree is typed as it is.
    pub(super) fn is_same_as(&self, typed: &Self) -> bool {
        let whole = usize::from(self.reading.whole || self.family == Some(0));
        self.letters()[whole].are_those_of(&typed.letters()[whole])
    }
}

/// Tokens of the query, `n` from `i` on, that are like `m` of the listed name from `j` on.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub(super) i: usize,
    pub(super) j: usize,
    pub(super) n: usize,
    pub(super) m: usize,
    like: f64,
    pub(super) how: How,
}

impl Pair {
    pub(super) fn is_joined(self) -> bool {
        self.n + self.m > 2
    }
}

/// How well a query fits a name.
pub(super) struct Fit {
    pub(super) score: f64,
    pub(super) pairs: Vec<Pair>,
    /// The first token of the query that nothing of the name fits; a particle only where there is no other.
    pub(super) missing: Option<usize>,
    /// The first token of the name that the query leaves out; a particle only where there is no other.
    pub(super) left: Option<usize>,
    pub(super) moved: bool,
    /// Whether the query holds every token of the name, letter by letter, one beside the other, and other words.
    pub(super) within: bool,
}

/// Whether tokens written together can be alike at all: near in length, and with the same begin or end.
fn worth(a: &Token, b: &Token, abjad: bool) -> bool {
    let (left, right) = (a.units(), b.units());
    (left.first() == right.first() || left.last() == right.last())
        && (abjad || a.len().abs_diff(b.len()) < 4)
}

fn candidates(query: &Name, name: &Name) -> Vec<Pair> {
    let (q, e) = (&query.tokens, &name.tokens);
    let mut found = Vec::new();
    for i in 0..q.len() {
        for j in 0..e.len() {
            for (n, m) in SPANS {
                if i + n > q.len() || j + m > e.len() {
                    continue;
                }
                let joined = n + m > 2;
                let (a, b) = (query.span(i, n), name.span(j, m));
                if joined && !worth(a, b, q[i].abjad || e[j].abjad) {
                    continue;
                }
                let (mut close, how) = like(a, b, joined);
                if joined {
                    close = if close < 0.8 { 0.0 } else { close * 0.99 };
                }
                if close > 0.0 {
                    found.push(Pair { i, j, n, m, like: close, how });
                }
            }
        }
    }
    found.sort_by(|a, b| {
        let size = (b.n + b.m).cmp(&(a.n + a.m));
        b.like.total_cmp(&a.like).then(a.i.cmp(&b.i)).then(a.j.cmp(&b.j)).then(size)
    });
    found
}

/// What the laying of one against the other has come to so far.
#[derive(Default)]
struct Sum {
    top: f64,
    all: f64,
    pairs: Vec<Pair>,
    of_query: Vec<Option<usize>>,
    of_name: Vec<Option<usize>>,
}

impl Sum {
    fn pair(&mut self, query: &Name, name: &Name, found: &[Pair]) {
        self.of_query = vec![None; query.tokens.len()];
        self.of_name = vec![None; name.tokens.len()];
        for pair in found {
            let (mine, theirs) = (pair.i..pair.i + pair.n, pair.j..pair.j + pair.m);
            let taken = self.of_query[mine.clone()].iter().any(Option::is_some)
                || self.of_name[theirs.clone()].iter().any(Option::is_some);
            if taken {
                continue;
            }
            self.of_query[mine].fill(Some(self.pairs.len()));
            self.of_name[theirs].fill(Some(self.pairs.len()));
            self.pairs.push(*pair);
            let (typed, listed) = (query.span(pair.i, pair.n), name.span(pair.j, pair.m));
            let initial = pair.how == How::Initial;
            let weight =
                if initial { typed.weight.min(listed.weight) * 2.0 } else { listed.weight };
            self.top += weight * pair.like;
            self.all += weight;
        }
    }

    /// The first token of the query that nothing fits, and whether any such is a whole word.
    fn missing(&mut self, query: &Name, found: &[Pair]) -> (Option<usize>, bool) {
        let (mut missing, mut particle, mut word) = (None, None, false);
        for (i, token) in query.tokens.iter().enumerate() {
            if self.of_query[i].is_some() {
                continue;
            }
            let again = found.iter().any(|pair| pair.i == i && pair.n == 1 && pair.like > 0.7);
            self.all += token.weight * if again { 0.1 } else { 0.8 };
            if !again && token.part {
                particle = particle.or(Some(i));
            } else if !again {
                missing = missing.or(Some(i));
                word |= token.len() > 1;
            }
        }
        (missing.or(particle), word)
    }

    /// The first token of the name that the query leaves out.
    fn left(&mut self, name: &Name) -> Option<usize> {
        let (mut left, mut particle) = (None, None);
        for (j, token) in name.tokens.iter().enumerate() {
            if self.of_name[j].is_none() {
                self.all += token.weight * 0.1;
                let first = if token.part { &mut particle } else { &mut left };
                *first = first.or(Some(j));
            }
        }
        left.or(particle)
    }

    fn moved(&mut self) -> bool {
        let mut last = 0;
        let mut moved = false;
        for at in self.of_query.iter().flatten() {
            moved |= self.pairs[*at].j < last;
            last = self.pairs[*at].j;
        }
        if moved {
            self.top *= 0.995;
        }
        moved
    }

    /// Does the query hold the whole name, as it is written, in one place?
    fn holds_whole(&self, name: &Name) -> bool {
        let matched: Vec<usize> =
            (0..self.of_query.len()).filter(|i| self.of_query[*i].is_some()).collect();
        let ends = matched.first().zip(matched.last());
        let together = ends.is_some_and(|(first, last)| last - first + 1 == matched.len());
        together
            && name.tokens.len() > 1
            && self.of_name.iter().all(Option::is_some)
            && self.pairs.iter().all(|pair| pair.how == How::Exact)
    }
}

/// Lays a query against a name.
pub(super) fn align(query: &Name, name: &Name) -> Fit {
    let found = candidates(query, name);
    let mut sum = Sum::default();
    sum.pair(query, name, &found);
    let (missing, word) = sum.missing(query, &found);
    let left = sum.left(name);
    let moved = sum.moved();
    let score =
        if sum.all > 0.0 { (sum.top / sum.all * 10_000.0 + 0.5).floor() / 10_000.0 } else { 0.0 };
    let within = word && sum.holds_whole(name);
    Fit { score, missing, left, moved, within, pairs: sum.pairs }
}
