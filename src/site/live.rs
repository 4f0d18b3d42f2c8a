//! The site while it is being worked on: rendered from memory page by page as it is asked for, on
//! loopback only, with findings shown over it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde::Serialize;

use crate::base::json;
use crate::page::edition::{Editions, Page};
use crate::page::prose::root_on_host;
use crate::site::http::{Answer, Server};

const OVERLAY_JS: &str = include_str!("live/overlay.js");
const OVERLAY_CSS: &str = include_str!("live/overlay.css");
const OVERLAY_TAGS: &str = "<link rel=\"stylesheet\" href=\"/-/overlay.css\"><script type=\"module\" src=\"/-/overlay.js\"></script>\n</body>";
/// What is shown for an address that doesn't exist.
const NOT_FOUND: &str = "404.html";
/// How many requests are answered at once.
const WORKERS: usize = 4;

/// What the overlay shows. It holds messages, never source lines.
#[derive(Serialize, Default, Clone)]
pub struct Overlay {
    /// Why the records can't be read, if so.
    pub error: Option<String>,
    /// `3 errors, 9 warnings, 4 notes`.
    pub totals: String,
    /// The gravest first.
    pub findings: Vec<OverlayFinding>,
}

/// A finding, for the overlay.
#[derive(Serialize, Clone)]
pub struct OverlayFinding {
    /// The rule's code.
    pub code: &'static str,
    /// The level.
    pub level: &'static str,
    /// In a sentence.
    pub message: String,
    /// The repair.
    pub help: String,
    /// `file:line:column`.
    pub place: String,
}

/// One version of the site, ready to answer requests.
pub struct Live<'a> {
    editions: &'a Editions<'a>,
    pages: BTreeMap<String, Page>,
    overlay: Overlay,
    version: u64,
}

impl<'a> Live<'a> {
    /// The site as its editions make it.
    pub fn new(editions: &'a Editions<'a>, overlay: Overlay, version: u64) -> Self {
        let pages = editions.plan().into_iter().map(|page| (editions.path(page), page)).collect();
        Self { editions, pages, overlay, version }
    }

    /// Answers requests until told to stop.
    pub fn answer(&self, server: &Server, stop: &AtomicBool) {
        std::thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    while !stop.load(Ordering::Relaxed) {
                        if let Some(request) = server.next(Duration::from_millis(20)) {
                            let answer = self.find(&request.path);
                            request.answer(answer);
                        }
                    }
                });
            }
        });
    }

    fn find(&self, path: &str) -> Answer {
        match path {
            "-/version" => return Answer::text(200, &self.version.to_string()),
            "-/overlay.js" => {
                return Answer::new(200, "text/javascript; charset=utf-8", OVERLAY_JS.into());
            }
            "-/overlay.css" => {
                return Answer::new(200, "text/css; charset=utf-8", OVERLAY_CSS.into());
            }
            "-/findings.json" => {
                let findings = json::line(&self.overlay).into_bytes();
                return Answer::new(200, "application/json", findings);
            }
            _ => {}
        }
        let folder = path.is_empty() || path.ends_with('/');
        let path = if folder { format!("{path}index.html") } else { path.to_owned() };
        match self.pages.get(&path) {
            Some(page) => self.page(200, &path, *page),
            None => match self.pages.get(NOT_FOUND) {
                Some(page) => self.page(404, NOT_FOUND, *page),
                None => Answer::text(404, "There is no page at this address."),
            },
        }
    }

    fn page(&self, status: u16, path: &str, page: Page) -> Answer {
        let mut bytes = match self.editions.render(page) {
            Ok(bytes) => bytes,
            Err(error) => return Answer::text(500, &error.to_string()),
        };
        if path.ends_with(".html") {
            let mut html = String::from_utf8_lossy(&bytes).into_owned();
            if path == NOT_FOUND {
                // Its links begin at the published site's root on its host; here that is `/`.
                let root = root_on_host(&self.editions.first().settings.base_url);
                html = html.replace(&format!("\"{root}"), "\"/");
            }
            // The overlay is a script, also on pages that let none run.
            let html = html.replacen("script-src 'none'", "script-src 'self'", 1);
            bytes = html.replacen("</body>", OVERLAY_TAGS, 1).into_bytes();
        }
        Answer::new(status, media_type(path), bytes)
    }
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "jsonl" => "application/jsonl",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "text/plain; charset=utf-8",
    }
}
