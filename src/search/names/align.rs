//! The tokens of a query laid against those of a listed name, one to one.

use super::token::{How, Token, like};

/// How a reason says it, in the order of [`How`], then: joined, moved.
const HOW: [&str; 8] = [
    "",
    "a short or foreign form of a name",
    "a name that sounds alike",
    "a spelling that differs",
    "a name cut short",
    "an initial for a name",
    "names written together or apart",
    "another order",
];
/// From which score on a name may be called the same.
const SAME: f64 = 0.9;
const JOINED: usize = 6;
const MOVED: usize = 7;
/// What may be written together: so many tokens of the query for so many of the listed name.
const SPANS: [(usize, usize); 5] = [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1)];

/// A name, token by token, and with two or three tokens written together.
pub(super) struct Name {
    pub(super) written: String,
    pub(super) tokens: Vec<Token>,
    joins: [Vec<Token>; 2],
}

impl Name {
    pub(super) fn new(written: String, tokens: Vec<Token>) -> Self {
        let join = |count: usize| {
            tokens
                .windows(count)
                .map(|parts| {
                    let text = parts.iter().map(|part| part.text.as_str()).collect();
                    let weight = parts.iter().map(|part| part.weight).sum();
                    Token::new(text, parts.iter().any(|part| part.abjad), weight)
                })
                .collect()
        };
        Self { joins: [join(2), join(3)], written, tokens }
    }

    fn span(&self, at: usize, count: usize) -> &Token {
        if count == 1 { &self.tokens[at] } else { &self.joins[count - 2][at] }
    }
}

#[derive(Clone, Copy)]
struct Pair {
    i: usize,
    j: usize,
    n: usize,
    m: usize,
    like: f64,
    how: How,
}

/// How well a query fits a name.
pub(super) struct Fit {
    pub(super) score: f64,
    /// Near enough, and nothing speaks against its being the same name.
    pub(super) same: bool,
    pub(super) why: String,
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
    seen: [bool; HOW.len()],
    /// Tokens of the longer side that are matched by more than an initial.
    full: usize,
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
            self.seen[pair.how as usize] = true;
            self.seen[JOINED] |= pair.n + pair.m > 2;
            if !initial && !listed.part && listed.len() > 1 {
                self.full += pair.n.max(pair.m);
            }
        }
    }

    /// The first token of the query that nothing fits.
    fn missing<'a>(&mut self, query: &'a Name, found: &[Pair]) -> Option<&'a Token> {
        let mut missing = None;
        for (i, token) in query.tokens.iter().enumerate() {
            if self.of_query[i].is_some() {
                continue;
            }
            let again = found.iter().any(|pair| pair.i == i && pair.n == 1 && pair.like > 0.7);
            self.all += token.weight * if again { 0.1 } else { 0.8 };
            if !again && !token.part {
                missing = missing.or(Some(token));
            }
        }
        missing
    }

    /// Whether the query leaves a token of the name out, and whether it leaves out the last.
    fn left(&mut self, name: &Name) -> (bool, bool) {
        let (mut left, mut last) = (false, false);
        for (j, token) in name.tokens.iter().enumerate() {
            if self.of_name[j].is_none() {
                self.all += token.weight * 0.1;
                left |= !token.part;
                last |= !token.part && j + 1 == name.tokens.len();
            }
        }
        (left, last)
    }

    fn order(&mut self) {
        let mut last = 0;
        for at in self.of_query.iter().flatten() {
            self.seen[MOVED] |= self.pairs[*at].j < last;
            last = self.pairs[*at].j;
        }
        if self.seen[MOVED] {
            self.top *= 0.995;
        }
    }
}

/// Lays a query against a name; `pieces` is how many words the query was typed in.
pub(super) fn align(query: &Name, name: &Name, pieces: usize) -> Fit {
    let found = candidates(query, name);
    let mut sum = Sum::default();
    sum.pair(query, name, &found);
    let missing = sum.missing(query, &found);
    let (left, last) = sum.left(name);
    sum.order();
    let score =
        if sum.all > 0.0 { (sum.top / sum.all * 10_000.0 + 0.5).floor() / 10_000.0 } else { 0.0 };
    let cut_surname =
        sum.pairs.iter().any(|pair| pair.how == How::Initial && pair.j + 1 == name.tokens.len());
    let fits = missing.is_none_or(|token| token.len() == 1 && !left);
    let same = score >= SAME && pieces > 1 && sum.full > 1 && !cut_surname && !last && fits;
    Fit { score, same, why: why(sum.seen, same, left, missing) }
}

fn why(seen: [bool; HOW.len()], same: bool, left: bool, missing: Option<&Token>) -> String {
    let mut how: Vec<&str> = (1..HOW.len()).filter(|at| seen[*at]).map(|at| HOW[at]).collect();
    if left {
        how.push("a part of the listed name left out");
    }
    let head = match missing {
        _ if same => "the same name",
        Some(_) => "a name in common",
        None if how.is_empty() => "the same name",
        None => "a similar name",
    };
    let mut why = head.to_owned();
    if !how.is_empty() {
        why.push_str(&format!(", with {}", how.join(", ")));
    }
    if let Some(token) = missing {
        why.push_str(&format!("; “{}” is not in it", token.text));
    }
    why
}
