//! Is a text well-formed XML? As much of XML 1.0 as feeds, sitemaps and descriptions use: no document type,
//! no comments, no processing instruction but the declaration.

/// The elements of a document, in their order, or what is wrong with it.
pub(super) fn elements(text: &str) -> Result<Vec<String>, String> {
    let body = text
        .strip_prefix("<?xml version=\"1.0\" encoding=\"")
        .and_then(|rest| rest.split_once("?>"))
        .map(|(_, body)| body)
        .ok_or("no declaration")?;
    let allowed =
        |c: char| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !"\u{fffe}\u{ffff}".contains(c));
    if let Some(c) = body.chars().find(|c| !allowed(*c)) {
        return Err(format!("a forbidden character: {c:?}"));
    }
    let (mut open, mut seen): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut rest = body;
    while let Some((content, after)) = rest.split_once('<') {
        content_is_text(content, !open.is_empty())?;
        let (tag, after) = after.split_once('>').ok_or("a tag that doesn't end")?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let expected = open.pop();
            if expected.as_deref() != Some(name) {
                return Err(format!("</{name}> ends {expected:?}"));
            }
            continue;
        }
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let name = tag.split_whitespace().next().unwrap_or("");
        let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_');
        if name.is_empty() || !name.chars().all(letters) {
            return Err(format!("no name: <{tag}>"));
        }
        if open.is_empty() && !seen.is_empty() {
            return Err(format!("a second root: {name}"));
        }
        attributes(&tag[name.len()..])?;
        seen.push(name.to_owned());
        if !empty {
            open.push(name.to_owned());
        }
    }
    content_is_text(rest, false)?;
    if open.is_empty() && !seen.is_empty() {
        Ok(seen)
    } else {
        Err(format!("still open: {open:?}"))
    }
}

fn attributes(mut rest: &str) -> Result<(), String> {
    let mut names = Vec::new();
    while !rest.trim().is_empty() {
        let (name, after) =
            rest.split_once("=\"").ok_or_else(|| format!("no attribute: {rest}"))?;
        let (value, after) =
            after.split_once('"').ok_or_else(|| format!("an open value: {rest}"))?;
        if !name.starts_with(char::is_whitespace) || names.contains(&name.trim()) {
            return Err(format!("not parted, or twice: {name}"));
        }
        names.push(name.trim());
        content_is_text(value, true)?;
        rest = after;
    }
    Ok(())
}

fn content_is_text(text: &str, inside: bool) -> Result<(), String> {
    if !inside && !text.trim().is_empty() {
        return Err(format!("text outside the root: {text}"));
    }
    if text.contains("]]>") {
        return Err(format!("]]> in a text: {text}"));
    }
    for part in text.split('&').skip(1) {
        let entity = part.split_once(';').map_or("", |(entity, _)| entity);
        if !["amp", "lt", "gt", "quot", "apos", "#39"].contains(&entity) {
            return Err(format!("an unknown entity: &{part}"));
        }
    }
    Ok(())
}

#[test]
fn the_checker_tells_right_from_wrong() {
    let whole = |body: &str| format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}");
    assert_eq!(elements(&whole("<a b=\"c\"><d/>&amp;</a>\n")).expect("whole"), ["a", "d"]);
    for wrong in [
        "<a><b></a></b>",
        "<a>&nbsp;</a>",
        "<a b=c/>",
        "<a/><b/>",
        "<a>",
        "x<a/>",
        "<a>\u{b}</a>",
        "<a b=\"1\" b=\"2\"/>",
        "<a>a & b</a>",
        "<a b=\"&\"/>",
        "",
    ] {
        assert!(elements(&whole(wrong)).is_err(), "{wrong}");
    }
}
