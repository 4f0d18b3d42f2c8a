//! The promise: YAML goes in and out without loss. What is written reads as the same values; every
//! place is exact to the byte, in every style; no input makes the reader panic; and a merge leaves
//! the bytes alone that it has no business with.

use std::collections::BTreeSet;

use daylight::base::span::Span;
use daylight::exchange::merge::{Merged, fresh, merge};
use daylight::records::place::locate;
use daylight::records::tree::{self, Node, Value};
use daylight::records::write::{Yaml, entry};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::Config;

/// No files beside the sources: a failing input is printed, and belongs into a test of its own.
fn cases(cases: u32) -> Config {
    Config { failure_persistence: None, cases, ..Config::default() }
}

// --- Writing ---------------------------------------------------------------------------------

const KEYS: &[&str] = &["id", "title", "other_name", "on", "yes", "x-1", "null", "findings"];

/// Texts that other readers take for something else, or that break a careless writer.
const TRICKY: &[&str] = &[
    "",
    " ",
    "~",
    "null",
    "true",
    "no",
    "1.20",
    "1e3",
    "0x10",
    "2026-02-02",
    "2026-02-30",
    "-",
    "- a",
    "a: b",
    "a:",
    ":",
    "#",
    "a #b",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "'",
    "\"",
    "\\",
    "[",
    "]",
    "{",
    "}",
    ",",
    "?",
    "? a",
    "---",
    "...",
    "--- a",
    "<<",
    "=",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "a\tb",
    " a",
    "a ",
    "a\n",
    "\na",
    "a\n\nb",
    "a\n b",
    "a\r\nb",
    "a\rb",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "a\u{feff}",
    "\u{0}",
    "\u{7f}",
    "\u{9b}",
    "\u{200b}",
    "\u{202e}",
    "🦀",
    "é",
    "\u{fffe}",
    "\u{e000}",
    "\u{10ffff}",
    "a\n---\nb",
    "a\n...\nb",
    "# a\nb",
    "a\n# b",
    "\ta",
    "a\n\tb",
    "1_000",
    ".inf",
    ".nan",
    "0o7",
    "12:30:45",
    "+1",
    "y",
    "N",
    "a\u{a0}",
    "\u{a0}",
    "\u{3000}a\u{3000}",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(TRICKY).prop_map(str::to_owned),
        2 => any::<String>(),
        2 => "[ -~\n]{0,60}",
        2 => vec(select(TRICKY), 1..5).prop_map(|parts| parts.concat()),
        1 => "[a-zé日🦀:#'\" \n-]{0,200}",
    ]
}

fn scalars() -> impl Strategy<Value = Yaml> {
    prop_oneof![
        4 => texts().prop_map(Yaml::Text),
        3 => texts().prop_map(Yaml::Block),
        1 => any::<bool>().prop_map(Yaml::Flag),
    ]
}

fn maps(inner: impl Strategy<Value = Yaml> + Clone, least: usize) -> impl Strategy<Value = Yaml> {
    (subsequence(KEYS, least..=4), vec(inner, 4))
        .prop_map(|(keys, values)| Yaml::Map(keys.into_iter().zip(values).collect()))
}

/// What records are made of: scalars, lists of scalars, mappings, lists of mappings.
fn record_values() -> impl Strategy<Value = Yaml> {
    let flat = prop_oneof![3 => scalars(), 1 => vec(scalars(), 0..4).prop_map(Yaml::List)].boxed();
    flat.prop_recursive(3, 24, 4, |inner| {
        let maps = maps(inner, 1).boxed();
        prop_oneof![maps.clone(), vec(maps, 1..4).prop_map(Yaml::List)]
    })
}

/// Lists and mappings in one another, as deep as they come; empty ones too.
fn nested_values() -> impl Strategy<Value = Yaml> {
    scalars().boxed().prop_recursive(4, 24, 4, |inner| {
        prop_oneof![vec(inner.clone(), 0..4).prop_map(Yaml::List), maps(inner, 0)]
    })
}

/// Does a node hold this value? An empty list or mapping means the same as nothing, and a block's
/// text is compared as readers take it, without the white space at its end.
fn holds(node: &Node, value: &Yaml) -> bool {
    match (value, &node.value) {
        (Yaml::Text(text), _) if text.is_empty() => node.is_empty(),
        (Yaml::Text(text), Value::Text(scalar)) => **text == *scalar.text,
        (Yaml::Block(text), Value::Null) => text.trim_end().is_empty(),
        (Yaml::Block(text), Value::Text(scalar)) => text.trim_end() == scalar.text.trim_end(),
        (Yaml::Flag(flag), Value::Text(scalar)) => {
            scalar.plain && *scalar.text == *flag.to_string()
        }
        (Yaml::List(items), Value::Null) => items.is_empty(),
        (Yaml::Map(entries), Value::Null) => entries.is_empty(),
        (Yaml::List(items), Value::List(nodes)) => {
            items.len() == nodes.len()
                && nodes.iter().zip(items).all(|(node, item)| holds(node, item))
        }
        (Yaml::Map(entries), Value::Map(nodes)) => {
            entries.len() == nodes.len()
                && nodes
                    .iter()
                    .zip(entries)
                    .all(|(node, (key, value))| &*node.key == *key && holds(&node.node, value))
        }
        _ => false,
    }
}

/// As importers bring values: blocks without white space at their end.
fn trimmed(value: Yaml) -> Yaml {
    match value {
        Yaml::Block(text) => Yaml::Block(text.trim_end().to_owned()),
        Yaml::List(items) => Yaml::List(items.into_iter().map(trimmed).collect()),
        Yaml::Map(entries) => {
            Yaml::Map(entries.into_iter().map(|(key, value)| (key, trimmed(value))).collect())
        }
        value => value,
    }
}

fn assert_reads_back(value: &Yaml) -> Result<(), TestCaseError> {
    let text = format!("first: 1\n{}last: 2\n", entry("key", value));
    let parsed = tree::parse(&text);
    prop_assert!(parsed.faults.is_empty(), "{:?}\n{}", parsed.faults, text);
    let root = parsed.root.expect("a tree");
    let node = root.get("key");
    prop_assert!(node.is_some_and(|node| holds(node, value)), "{:?}\n{}", node, text);
    prop_assert_eq!(root.get("last").and_then(Node::text), Some("2"), "{}", text);
    Ok(())
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn what_is_written_reads_as_the_same(value in record_values()) {
        assert_reads_back(&value)?;
    }

    #[test]
    fn any_text_reads_as_the_same(text in texts()) {
        assert_reads_back(&Yaml::Text(text.clone()))?;
        assert_reads_back(&Yaml::Block(text.clone()))?;
        assert_reads_back(&Yaml::List(vec![Yaml::Text(text.clone()), Yaml::Text(text)]))?;
    }

    /// What was just written is no change: an import that brings the same values writes nothing.
    #[test]
    fn what_was_written_is_unchanged(value in record_values()) {
        let entries = [("key", Some(trimmed(value))), ("other", Some(Yaml::Text("x".into())))];
        let text = fresh(&entries);
        let there = tree::parse(&text).root.is_some_and(|root| {
            root.get("key").is_some_and(|node| !node.is_empty())
        });
        // An empty value is none; importers don't write it.
        prop_assume!(there);
        prop_assert_eq!(merge(&text, &entries), Merged::Unchanged, "{}", text);
    }
}

proptest! {
    #![proptest_config(cases(1000))]

    /// Also lists in lists and mappings in them, which no record has yet.
    #[test]
    fn any_nesting_reads_as_the_same(value in nested_values()) {
        assert_reads_back(&value)?;
    }
}

// --- Places ----------------------------------------------------------------------------------

/// A scalar's source, with the place in it of every character that is no white space.
#[derive(Clone, Debug, Default)]
struct Source {
    raw: String,
    places: Vec<(char, usize, usize)>,
}

impl Source {
    /// Writes what stands for a character.
    fn put(&mut self, c: char, written: &str) {
        if !c.is_whitespace() {
            self.places.push((c, self.raw.len(), written.len()));
        }
        self.raw.push_str(written);
    }
}

/// What parts two words: what is written, with `$` for a line break and its indentation.
type Gap = &'static str;

/// Characters that stand for themselves in the middle of any word of any style.
const INNER: &[char] = &[
    'a', 'b', 'n', 't', 'x', 'u', 'U', 'é', 'ß', '日', '🦀', '\u{301}', '0', '9', '.', '-', '_',
    '+', '/', '(', ')', '=', '~', '@', '!', '%', '*', '&', '|', '>', '<', ';', '?', '$', '^', '`',
    '\u{200b}',
];

/// Characters that some styles escape.
const SPECIAL: &[char] = &['\'', '"', '\\', ':', '#', ',', '[', ']', '{', '}'];

fn words(specials: bool) -> impl Strategy<Value = String> {
    let first = select(&['a', 'Z', 'é', '日', '🦀', '7'][..]);
    let rest = prop_oneof![
        4 => select(INNER),
        if specials { 2 } else { 1 } => select(if specials { SPECIAL } else { &['\'', '"', '\\'][..] }),
    ];
    (first, vec(rest, 0..6)).prop_map(|(first, rest)| std::iter::once(first).chain(rest).collect())
}

/// Words and the gaps before them; the first gap is not written.
fn text_of(gaps: &'static [Gap], specials: bool) -> impl Strategy<Value = Vec<(Gap, String)>> {
    vec((select(gaps), words(specials)), 1..8)
}

const FLOW_GAPS: &[Gap] = &[" ", "  ", "$", " $", "$$", "$ $$"];
const DOUBLE_GAPS: &[Gap] = &[
    " ",
    "  ",
    "$",
    "$$",
    "\\n",
    "\\t",
    "\\n\\n",
    " \\t ",
    "\\\u{1}",
    " \\\u{1}",
    "\\\u{1}\\ ",
    "\\n\\\u{1}",
    "\\n$",
    "\\r\\n",
    "\\_",
    "\\N",
    "\\L\\P",
];

fn plain() -> impl Strategy<Value = Vec<(Gap, String)>> {
    text_of(FLOW_GAPS, false)
}

/// Writes words and gaps; `$` and `\u{1}` become a line break and the indentation.
fn spread(words: &[(Gap, String)], pad: &str, mut put: impl FnMut(&mut Source, char)) -> Source {
    let mut source = Source::default();
    for (nth, (gap, word)) in words.iter().enumerate() {
        if nth > 0 {
            // A line that only ends another needs no indentation.
            let gap = gap.replace("$$", "\n$").replace(['$', '\u{1}'], &format!("\n{pad}"));
            source.raw.push_str(&gap);
        }
        word.chars().for_each(|c| put(&mut source, c));
    }
    source
}

fn single_quoted(words: &[(Gap, String)], pad: &str) -> Source {
    quoted(words, pad, '\'', |c| if c == '\'' { "''".into() } else { c.to_string() })
}

fn quoted(
    words: &[(Gap, String)],
    pad: &str,
    quote: char,
    mut escape: impl FnMut(char) -> String,
) -> Source {
    let mut source = spread(words, pad, |source, c| source.put(c, &escape(c)));
    source.raw = format!("{quote}{}{quote}", source.raw);
    source.places.iter_mut().for_each(|place| place.1 += 1);
    source
}

/// Each character by the next of the choices: itself, or one of its escapes.
fn double_quoted(words: &[(Gap, String)], pad: &str, choices: &[u8]) -> Source {
    let mut choices = choices.iter().cycle();
    quoted(words, pad, '"', |c| {
        let code = u32::from(c);
        match (choices.next().expect("a cycle"), c) {
            (0, _) if code <= 0xff => format!("\\x{code:02X}"),
            (0 | 1, _) if code <= 0xffff => format!("\\u{code:04x}"),
            (0..=2, _) => format!("\\U{code:08X}"),
            (_, '"' | '\\') => format!("\\{c}"),
            (3, '/') => "\\/".into(),
            _ => c.to_string(),
        }
    })
}

/// A line of a block scalar: how much further in, and its words; without words it is blank.
type Line = (usize, Vec<(Gap, String)>);

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let line = (
        prop_oneof![4 => Just(0usize), 1 => 1..4usize],
        vec((select(&[" ", "  "][..]), words(true)), 0..4),
    );
    // Blank lines before the first word have a test of their own.
    vec(line, 1..7).prop_filter("a word", |lines| !lines[0].1.is_empty())
}

fn block(lines: &[Line], style: char, chomp: &str, comment: &str, indent: usize) -> Source {
    let header = format!("{style}{indent}{chomp}{comment}");
    let mut source = Source { raw: header, places: Vec::new() };
    for (deeper, words) in lines {
        source.raw.push('\n');
        if words.is_empty() {
            continue;
        }
        source.raw.push_str(&" ".repeat(indent + deeper));
        for (nth, (gap, word)) in words.iter().enumerate() {
            if nth > 0 {
                source.raw.push_str(gap);
            }
            word.chars().for_each(|c| source.put(c, c.encode_utf8(&mut [0; 4])));
        }
    }
    source
}

/// Where a scalar stands.
#[derive(Clone, Copy, Debug)]
struct Around {
    bom: bool,
    crlf: bool,
    nested: bool,
}

fn around() -> impl Strategy<Value = Around> {
    any::<(bool, bool, bool)>().prop_map(|(bom, crlf, nested)| Around { bom, crlf, nested })
}

/// The file around a scalar, and where the scalar begins in it.
fn file(source: &Source, around: Around) -> (String, Source) {
    let mut text = String::from(if around.bom { "\u{feff}" } else { "" });
    text.push_str("# é 日\nfirst: \"ü\\n\"\n");
    text.push_str(if around.nested { "list:\n- x: 1\n  key: " } else { "key: " });
    let base = text.len();
    let mut moved = source.clone();
    moved.places.iter_mut().for_each(|place| place.1 += base);
    text.push_str(&source.raw);
    text.push_str("\nlast: 1\n");
    if around.crlf {
        for place in &mut moved.places {
            place.1 += text[..place.1].matches('\n').count();
        }
        text = text.replace('\n', "\r\n");
    }
    (text, moved)
}

/// Every character that is no white space is found where it was written.
fn assert_located(source: &Source, around: Around) -> Result<(), TestCaseError> {
    let (file, source) = file(source, around);
    let parsed = tree::parse(&file);
    prop_assert!(parsed.faults.is_empty(), "{:?}\n{}", parsed.faults, file);
    let root = parsed.root.expect("a tree");
    let holder = match root.get("list").map(|node| &node.value) {
        Some(Value::List(items)) => &items[0],
        _ => &root,
    };
    let node = holder.get("key").expect("the scalar");
    let text = node.text().expect("a text");
    let there: Vec<_> = text.char_indices().filter(|(_, c)| !c.is_whitespace()).collect();
    let written: String = source.places.iter().map(|place| place.0).collect();
    let read: String = there.iter().map(|(_, c)| *c).collect();
    prop_assert_eq!(written, read, "{}", file);
    let place = |from: usize, to: usize| {
        let (end, c) = there[to];
        locate(&file, node.span, text, Span::new(there[from].0, end + c.len_utf8()))
    };
    for (nth, (c, at, length)) in source.places.iter().enumerate() {
        let (found, right) = (place(nth, nth), Span::new(*at, at + length));
        let (here, there) = (found.slice(&file), right.slice(&file));
        prop_assert_eq!(
            found,
            right,
            "{:?} ({}): {:?}, not {:?} in {:?}",
            c,
            nth,
            here,
            there,
            &file
        );
        let to = source.places.len() - 1;
        let (_, last, length) = source.places[to];
        prop_assert_eq!(
            place(nth, to),
            Span::new(*at, last + length),
            "from {} on: {:?}",
            nth,
            &file
        );
    }
    Ok(())
}

/// Deeper than the keys that scalars stand under.
fn pads() -> impl Strategy<Value = &'static str> {
    select(&["   ", "    ", "          "][..])
}

fn headers() -> impl Strategy<Value = (&'static str, &'static str, usize)> {
    (select(&["", "-", "+"][..]), select(&["", " # it's \"quoted\" \\n"][..]), 3..6usize)
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn plain_scalars_are_located(words in plain(), pad in pads(), around in around()) {
        let source = spread(&words, pad, |source, c| source.put(c, c.encode_utf8(&mut [0; 4])));
        assert_located(&source, around)?;
    }

    #[test]
    fn single_quoted_scalars_are_located(
        words in text_of(FLOW_GAPS, true), pad in pads(), around in around(),
    ) {
        assert_located(&single_quoted(&words, pad), around)?;
    }

    #[test]
    fn double_quoted_scalars_are_located(
        words in text_of(DOUBLE_GAPS, true),
        pad in pads(),
        choices in vec(0..9u8, 1..20),
        around in around(),
    ) {
        assert_located(&double_quoted(&words, pad, &choices), around)?;
    }

    #[test]
    fn literal_scalars_are_located(lines in lines(), header in headers(), around in around()) {
        let (chomp, comment, indent) = header;
        assert_located(&block(&lines, '|', chomp, comment, indent), top_level(around))?;
    }

    #[test]
    fn folded_scalars_are_located(lines in lines(), header in headers(), around in around()) {
        let (chomp, comment, indent) = header;
        assert_located(&block(&lines, '>', chomp, comment, indent), top_level(around))?;
    }
}

/// An indentation in a block's header counts from the key above, so that blocks stand under a
/// top-level key.
fn top_level(around: Around) -> Around {
    Around { nested: false, ..around }
}

/// The place of the last character of a scalar's text, which is `z`, is the last `z` of its source.
fn assert_ends_at_z(file: &str) {
    let root = tree::parse(file).root.expect("a tree");
    let node = root.get("key").expect("the scalar");
    let text = node.text().expect("a text");
    let at = text.rfind('z').expect("a z");
    let found = locate(file, node.span, text, Span::new(at, at + 1));
    let right = file.rfind('z').expect("a z");
    assert_eq!(found, Span::new(right, right + 1), "{:?} in {file:?}", found.slice(file));
}

#[test]
fn a_tab_within_a_text_is_no_obstacle() {
    for raw in [
        "a\tz",
        "'a\tz'",
        "\"a\tz\"",
        "\"\\x61\t\\tz\"",
        "|\n  a\tz",
        ">\n  a\t\tz",
        ">\n  a\n  \tz",
    ] {
        assert_ends_at_z(&format!("key: {raw}\n"));
    }
}

#[test]
fn blank_lines_before_the_first_word_are_no_obstacle() {
    for raw in [
        "|\n\n  az",
        "|\n\n\n  a\n\n  z",
        ">\n\n  az",
        ">-\n\n  a\n  z",
        "|\n   \n    az",
        "\"\n\n  az\"",
        "'\n\n  az'",
    ] {
        assert_ends_at_z(&format!("key: {raw}\n"));
        assert_ends_at_z(&format!("key: {}\r\n", raw.replace('\n', "\r\n")));
    }
}

#[test]
fn quotes_that_begin_with_white_space_are_no_obstacle() {
    for raw in [
        "\" a z\"",
        "'  a z'",
        "\"\\n\\n a\\tz\"",
        "\"\n  a\\\n  z\"",
        "\"\\x20\\u0020a z\"",
        "\"\\\n  z\"",
        "'\n  z'",
    ] {
        assert_ends_at_z(&format!("key: {raw}\n"));
    }
}

/// White space that is written as an escape, beside a line break that stands for itself.
#[test]
fn escaped_white_space_beside_a_line_break_is_no_obstacle() {
    for raw in [
        "a\\x20\n  z",
        "a\n  \\x20z",
        "a\n\n  \\x20z",
        "a\\t\n  z",
        "a\n  \\tz",
        "a\\n\n  \\n z",
        "a \\\n  \\ z",
    ] {
        assert_ends_at_z(&format!("key: \"{raw}\"\n"));
    }
}

/// The escapes that no property writes: control characters, and pairs for one character.
#[test]
fn rare_escapes_are_located() {
    for (written, text) in [
        ("\\0a\\a\\b\\v\\f\\ez", "\0a\u{7}\u{8}\u{b}\u{c}\u{1b}z"),
        ("a\\x20b", "a b"),
        ("a\\u0020 \\U00000020b", "a   b"),
        ("\\ufeffa", "\u{feff}a"),
        ("\\x41\\u0042\\U00000043", "ABC"),
    ] {
        let file = format!("key: \"{written}\"\n");
        let root = tree::parse(&file).root.expect("a tree");
        let node = root.get("key").expect("the scalar");
        assert_eq!(node.text(), Some(text), "{written}");
        let last = text.chars().next_back().expect("a character");
        let at = text.len() - last.len_utf8();
        let found = locate(&file, node.span, text, Span::new(at, text.len()));
        let right =
            if written.ends_with("43") { "\\U00000043" } else { &written[written.len() - 1..] };
        assert_eq!(found.slice(&file), right, "{written}: {found:?}");
        assert_eq!(found.end as usize, file.len() - 2, "{written}: {found:?}");
    }
}

/// A pair of surrogates, if the reader takes it, is one character.
#[test]
fn a_pair_of_surrogates_is_one_character() {
    let file = "key: \"\\ud83e\\udd80 end\"\n";
    let Some(root) = tree::parse(file).root else { return };
    let node = root.get("key").expect("the scalar");
    assert_eq!(node.text(), Some("🦀 end"));
    let found = locate(file, node.span, "🦀 end", Span::new(5, 8));
    assert_eq!(found.slice(file), "end");
}

// --- Reading anything ------------------------------------------------------------------------

const PIECES: &[&str] = &[
    "a",
    "é",
    "🦀",
    ":",
    ": ",
    "-",
    "- ",
    "? ",
    "#",
    " #",
    "&a ",
    "*a",
    "!!str ",
    "!<",
    "|",
    ">",
    "|2+\n",
    "'",
    "\"",
    "\\",
    "\\u12",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "%TAG ! !\n",
    "<<: ",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "\0",
    "\u{7f}",
    "~",
    "null",
    "key: ",
    "\n  ",
    "\n\n",
    "@",
    "`",
];

fn soup() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => vec(select(PIECES), 0..40).prop_map(|pieces| pieces.concat()),
        1 => vec(any::<u8>(), 0..200).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        1 => any::<String>(),
    ]
}

/// Is a span on boundaries within the text?
fn is_in(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

fn assert_spans(node: &Node, text: &str) -> Result<(), TestCaseError> {
    prop_assert!(is_in(node.span, text), "{:?}\n{:?}", node, text);
    match &node.value {
        Value::List(items) => {
            for item in items {
                assert_spans(item, text)?;
            }
        }
        Value::Map(entries) => {
            for entry in entries {
                prop_assert!(is_in(entry.key_span, text), "{:?}\n{:?}", entry, text);
                assert_spans(&entry.node, text)?;
            }
        }
        Value::Text(scalar) => {
            // Whatever the scalar, asking for a part of it answers with a place in the file.
            for (at, c) in scalar.text.char_indices() {
                let inner = Span::new(at, at + c.len_utf8());
                let found = locate(text, node.span, &scalar.text, inner);
                prop_assert!(is_in(found, text), "{:?} of {:?}\n{:?}", inner, node, text);
            }
        }
        Value::Null => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(8000))]

    #[test]
    fn no_text_makes_the_reader_panic(text in soup()) {
        let parsed = tree::parse(&text);
        if let Some(root) = &parsed.root {
            assert_spans(root, &text)?;
        }
        for fault in &parsed.faults {
            prop_assert!(is_in(fault.span, &text), "{:?}\n{:?}", fault, text);
        }
    }

    /// Nor a place that has nothing to do with the text.
    #[test]
    fn no_place_makes_the_locator_panic(
        file in soup(), text in soup(), spans in any::<(u16, u16, u16, u16)>(),
    ) {
        let (a, b) = (usize::from(spans.0) % 60, usize::from(spans.1) % 60);
        let (c, d) = (usize::from(spans.2) % 60, usize::from(spans.3) % 60);
        let _ = locate(&file, Span::new(a.min(b), a.max(b)), &text, Span::new(c.min(d), c.max(d)));
    }
}

// --- Merging ---------------------------------------------------------------------------------

/// A top-level key of a record's file, as somebody might have written it.
#[derive(Clone, Debug)]
struct Block {
    key: &'static str,
    before: &'static str,
    value: &'static str,
}

const FILE_KEYS: &[&str] =
    &["id", "title", "owners", "questions", "disease", "review", "waivers", "x"];
const BEFORE: &[&str] = &["", "", "", "# by hand\n", "\n", "\n# é\n\n", " # further in\n"];
const VALUES: &[&str] = &[
    " 1\n",
    " \"quoted # no comment\"\n",
    " plain text   # a comment\n",
    "\n",
    "   # nothing yet\n",
    " |\n  Two\n\n  lines\n",
    " |+\n  kept\n\n\n",
    " >-   # folded\n  one\n  two\n",
    " [a, b]\n",
    " [a,\n  b]   # over two lines\n",
    "\n  - {on: 1, is: b}\n  # in it\n  - c: 1\n    d: 2\n",
    " {a: 1,\n  b: [2]}\n",
    "\n  requested: true\n  decisions: []\n",
    " 'it''s\n  folded'\n",
    " \"a\\\n  b\"\n",
    " ~\n",
    " plain\n  folded\n\n  further\n",
    "\n  \"text\"\n",
    " é 🦀\n",
];

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let block = (select(BEFORE), select(VALUES));
    (subsequence(FILE_KEYS, 1..=FILE_KEYS.len()).prop_shuffle(), vec(block, FILE_KEYS.len()))
        .prop_map(|(keys, blocks)| {
            let each = keys.into_iter().zip(blocks);
            each.map(|(key, (before, value))| Block { key, before, value }).collect()
        })
}

/// What an import brings: some of the file's keys, some new ones; some to take out.
fn imports() -> impl Strategy<Value = Vec<(&'static str, Option<Yaml>)>> {
    let keys = &["id", "title", "owners", "questions", "disease", "new", "newer"][..];
    let value = prop_oneof![
        1 => Just(None),
        2 => "[a-z][a-z #:]{0,19}".prop_map(|text| Some(Yaml::Text(text))),
        1 => Just(Some(Yaml::Block("New\n\nlines: # here".into()))),
        1 => Just(Some(Yaml::texts(["r-1", "r 2"]))),
        1 => Just(Some(Yaml::List(vec![Yaml::Map(vec![("on", Yaml::Text("1".into()))])]))),
    ];
    (subsequence(keys, 1..=5), vec(value, 5))
        .prop_map(|(keys, values)| keys.into_iter().zip(values).collect())
}

/// A file of these blocks; a key whose own text looks the same elsewhere is told apart by its name.
fn record(blocks: &[Block], around: Around) -> String {
    let mut text = String::from(if around.bom { "\u{feff}" } else { "" });
    for block in blocks {
        text.push_str(&format!("{}{}:{}", block.before, block.key, block.value));
    }
    if around.nested {
        // Without the last line break.
        text.truncate(text.trim_end().len());
    }
    if around.crlf { text.replace('\n', "\r\n") } else { text }
}

fn assert_merged(
    blocks: &[Block],
    text: &str,
    merged: &str,
    imports: &[(&'static str, Option<Yaml>)],
    around: Around,
) -> Result<(), TestCaseError> {
    let parsed = tree::parse(merged);
    prop_assert!(parsed.faults.is_empty(), "{:?}\n{:?}\n{:?}", parsed.faults, text, merged);
    // A file all of whose keys were taken out is empty.
    let nothing = Node { span: Span::default(), value: Value::Map(Vec::new()) };
    let root = parsed.root.unwrap_or(nothing);
    for (key, value) in imports {
        let node = root.get(key).filter(|node| !node.is_empty());
        let right = match value {
            Some(value) => node.is_some_and(|node| holds(node, value)),
            None => node.is_none(),
        };
        prop_assert!(right, "{}: {:?}\n{:?}\n{:?}", key, node, text, merged);
    }
    let mut from = 0;
    for block in blocks {
        let comments = block.before.replace('\n', if around.crlf { "\r\n" } else { "\n" });
        let known = imports.iter().any(|(key, _)| *key == block.key);
        let kept = if known {
            comments
        } else {
            record(std::slice::from_ref(block), Around { bom: false, ..around })
        };
        let Some(at) = merged[from..].find(kept.trim_end()) else {
            return Err(TestCaseError::fail(format!("{kept:?} is gone\n{text:?}\n{merged:?}")));
        };
        from += at;
    }
    let keys: BTreeSet<_> = match &root.value {
        Value::Map(entries) => entries.iter().map(|entry| &*entry.key).collect(),
        _ => BTreeSet::new(),
    };
    let known = |key: &&&str| {
        blocks.iter().any(|block| block.key == **key) || imports.iter().any(|(own, _)| own == *key)
    };
    prop_assert!(keys.iter().all(|key| known(&key)), "{:?}\n{:?}", text, merged);
    Ok(())
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn a_merge_keeps_the_bytes_of_all_other_keys(
        blocks in blocks(), imports in imports(), around in around(),
    ) {
        let text = record(&blocks, around);
        prop_assume!(tree::parse(&text).faults.is_empty());
        match merge(&text, &imports) {
            Merged::Changed(merged) => {
                assert_merged(&blocks, &text, &merged, &imports, around)?;
                // A file all of whose keys were taken out holds nothing to merge with.
                if tree::parse(&merged).root.is_some() {
                    prop_assert_eq!(merge(&merged, &imports), Merged::Unchanged, "{:?}", merged);
                }
            }
            Merged::Unchanged => assert_merged(&blocks, &text, &text, &imports, around)?,
            Merged::Unreadable => prop_assert!(false, "unreadable: {:?}", text),
        }
    }

    /// Whatever the file is, what comes out can be read, and holds what was brought.
    #[test]
    fn a_merge_into_anything_can_be_read(text in soup()) {
        let imports = [("id", Some(Yaml::Text("1".into()))), ("title", None)];
        if let Merged::Changed(merged) = merge(&text, &imports) {
            let parsed = tree::parse(&merged);
            prop_assert!(parsed.faults.is_empty(), "{:?}\n{:?}\n{:?}", parsed.faults, text, merged);
            let root = parsed.root.expect("a tree");
            prop_assert_eq!(root.get("id").and_then(Node::text), Some("1"), "{:?} {:?}", text, merged);
            prop_assert!(root.get("title").is_none_or(Node::is_empty), "{:?} {:?}", text, merged);
        }
    }
}

/// What a list spans ends with its last item, whatever follows.
#[test]
fn a_list_ends_with_its_last_item() {
    for text in
        ["k:\n  - a\n  - z\nx: 1\n", "k:\n- a\n- z   # c\n\n# c\nx: 1\n", "k: [a, z]\nx: 1\n"]
    {
        let root = tree::parse(text).root.expect("a tree");
        let span = root.get("k").expect("the list").span;
        let end = text.find('z').expect("the last item") + 1;
        let end = if text.contains('[') { end + 1 } else { end };
        assert_eq!(span.end as usize, end, "{:?} of {text:?}", span.slice(text));
    }
}

/// A list may stand as far out as its key, as many programs write it.
#[test]
fn a_merge_keeps_what_follows_a_list_as_far_out_as_its_key() {
    let lists = [
        "- a\n- b\n",
        "- a\n- b   # comment\n",
        "- a\n# comment\n",
        "- a\n\n",
        "- x: 1\n  y: 2\n",
        "- x: 1\n# comment\n",
        "- |\n  text\n\n",
        "- - a\n",
    ];
    let mut wrong = Vec::new();
    for list in lists {
        for line_break in ["\n", "\r\n"] {
            let text =
                format!("owners:\n{list}kept: 1   # too\nlast: 2\n").replace('\n', line_break);
            for new in [None, Some(Yaml::texts(["new"]))] {
                let Merged::Changed(merged) = merge(&text, &[("owners", new)]) else { continue };
                if !merged.contains("kept: 1   # too") || !merged.contains("last: 2") {
                    wrong.push(format!("{text:?} became {merged:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The marks of a document are no reason to write behind its end.
#[test]
fn a_merge_stays_within_the_document() {
    for text in
        ["---\nid: 1\n", "id: 1\n...\n", "---\nid: 1\n...\n", "%YAML 1.2\n---\nid: 1\n...\n# end\n"]
    {
        let imports = [("title", Some(Yaml::Text("New".into())))];
        if let Merged::Changed(merged) = merge(text, &imports) {
            let parsed = tree::parse(&merged);
            assert!(parsed.faults.is_empty(), "{:?}\n{merged:?}", parsed.faults);
            let root = parsed.root.expect("a tree");
            assert_eq!(root.get("title").and_then(Node::text), Some("New"), "{merged:?}");
            assert_eq!(root.get("id").and_then(Node::text), Some("1"), "{merged:?}");
        }
    }
}
