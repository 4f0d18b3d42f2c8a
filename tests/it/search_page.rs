//! The search pages: a form and lists without script; with it, a search that lives in its address.

use crate::site::demonstration_site;
use crate::tools::{built, in_chromium};

#[test]
fn data_for_the_script_are_data_and_every_module_is_there() {
    let files = demonstration_site();
    for (name, list) in
        [("search.html", "purpose.html"), ("violators-search.html", "violators-a-z.html")]
    {
        let html = String::from_utf8(files[name].clone()).expect("UTF-8");
        let data = html
            .split("<script type=\"application/json\" id=\"search-data\">")
            .nth(1)
            .and_then(|rest| rest.split("</script>").next())
            .expect("a data block");
        let told: serde_json::Value = serde_json::from_str(data).expect("JSON");
        assert!(told["words"].as_object().is_some_and(|words| words.len() > 20), "{name}");
        // One data block and one module; the policy lets nothing else run, and asks nobody else.
        assert_eq!(html.matches("<script").count(), 2, "{name}");
        assert!(html.contains("<script type=\"module\" src=\"search/page.js\"></script>"));
        assert!(html.contains("default-src 'none'; script-src 'self';"), "{name}");
        assert!(html.contains(&format!("<a href=\"{list}\">")), "{name}: a way without script");
        assert!(!html.contains("<noscript"), "{name}");
    }
    for (name, text) in daylight::search::client::FILES {
        assert_eq!(
            files[&format!("search/{name}")],
            daylight::search::client::shipped(text).into_bytes(),
            "{name}"
        );
        for imported in text.split(" from \"./").skip(1) {
            let imported = imported.split('"').next().unwrap_or("");
            assert!(files.contains_key(&format!("search/{imported}")), "{name}: {imported}");
        }
    }
}

/// Every word that the page's script asks for is in its table, and no other.
#[test]
fn the_script_has_its_words() {
    let files = demonstration_site();
    let script: String = daylight::search::client::FILES
        .iter()
        .filter(|(name, _)| name.starts_with("page"))
        .map(|(_, text)| *text)
        .collect();
    for name in ["search.html", "violators-search.html"] {
        let html = String::from_utf8(files[name].clone()).expect("UTF-8");
        let data = html.split("id=\"search-data\">").nth(1).expect("a data block");
        let data = data.split("</script>").next().expect("its end");
        let told: serde_json::Value = serde_json::from_str(data).expect("JSON");
        let words = told["words"].as_object().expect("words");
        for (call, ending) in [("words.say(\"", ""), ("words.count(\"", ".other")] {
            for asked in script.split(call).skip(1) {
                let asked = format!("{}{ending}", asked.split('"').next().unwrap_or(""));
                let projects_only = ["none_filters", "none_without.other", "inactive"];
                let violators_only =
                    ["caution", "not_this_person", "decided", "through", "no_end", "not_me"];
                let elsewhere =
                    if name == "search.html" { &violators_only[..] } else { &projects_only[..] };
                assert!(
                    words.contains_key(&asked) || elsewhere.contains(&asked.as_str()),
                    "{name}: {asked}"
                );
            }
        }
        for word in words.keys().filter(|word| !word.contains('.')) {
            let sort = ["relevance", "newest", "title"].contains(&word.as_str());
            assert!(sort || script.contains(&format!("\"{word}\"")), "{name}: {word} is not used");
        }
    }
}

/// Needs Chromium and Node; skipped where they are missing, but never in CI.
#[test]
fn people_can_search_by_mouse_keyboard_phone_and_without_script() {
    let folder = built();
    in_chromium("search.mjs", &[folder.as_os_str()]);
}
