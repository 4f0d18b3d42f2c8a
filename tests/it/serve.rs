//! `serve`: loopback only, rebuilt on change, findings over the page, no private value in any answer.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::overlay::{lay, lay_base};
use crate::program::daylight;

/// A running server, stopped when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: String,
}

impl Server {
    /// Serves a content folder on a free port.
    pub(crate) fn start(content: &Path) -> Self {
        Self::start_with(content, &[])
    }

    /// The same, with more arguments.
    pub(crate) fn start_with(content: &Path, more: &[&str]) -> Self {
        let mut child = daylight()
            .args(["serve", "--port", "0", "--as-of", "2026-11-22", "--content"])
            .arg(content)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("its output");
        BufReader::new(stdout).read_line(&mut line).expect("its address");
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { child, address }
    }

    /// Status and body of an address.
    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        self.ask(path, &self.address)
    }

    fn ask(&self, path: &str, host: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body).to_owned();
        (status, body)
    }

    /// Waits until an address holds a text.
    pub(crate) fn wait_for(&self, path: &str, text: &str) {
        let start = Instant::now();
        while !self.get(path).1.contains(text) {
            assert!(start.elapsed() < Duration::from_secs(10), "{path} never held {text}");
            std::thread::sleep(Duration::from_millis(30));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_change_is_on_the_page_and_its_findings_over_it() {
    let home = tempfile::tempdir().expect("a folder");
    lay_base(home.path());
    let server = Server::start(home.path());
    assert!(server.address.starts_with("127.0.0.1:"));
    let (status, page) = server.get("/projects/1.html");
    assert_eq!(status, 200);
    assert!(page.contains("Sleep timing") && page.contains("/-/overlay.js"));
    let version = server.get("/-/version").1;

    lay(home.path(), "workspaces/1.yaml", "title: Another title\n");
    server.wait_for("/projects/1.html", "Another title");
    assert_ne!(server.get("/-/version").1, version);

    lay(home.path(), "workspaces/1.yaml", "status: activ\n");
    server.wait_for("/-/findings.json", "ST015");
    assert_eq!(server.get("/projects/1.html").0, 404, "held back");

    lay(home.path(), "workspaces/1.yaml", "status: active\n");
    server.wait_for("/projects/1.html", "Another title");
    std::fs::remove_file(home.path().join("decisions/d-1.yaml")).expect("a removal");
    server.wait_for("/violators.html", "Nobody is on the list");
}

#[test]
fn broken_settings_are_said_and_the_last_good_site_stays() {
    let home = tempfile::tempdir().expect("a folder");
    lay_base(home.path());
    let server = Server::start(home.path());
    lay(home.path(), "site.yaml", "title:\n");
    server.wait_for("/-/findings.json", "the settings can't be used");
    assert_eq!(server.get("/").0, 200);
    lay(home.path(), "site.yaml", "title: Mended\n");
    server.wait_for("/", "Mended");
}

#[test]
fn only_this_machine_is_answered_and_only_with_the_site() {
    let home = tempfile::tempdir().expect("a folder");
    lay_base(home.path());
    let server = Server::start(home.path());
    assert_eq!(server.ask("/", "evil.example").0, 403);
    for path in
        ["/../site.yaml", "/..%2fsite.yaml", "/site.yaml", "//etc/passwd", "/workspaces/1.yaml"]
    {
        let (status, body) = server.get(path);
        assert_eq!(status, 404, "{path}");
        assert!(!body.contains("concerns@example.org:") && !body.contains("root:"), "{path}");
    }
    assert_eq!(server.get("/?q=1").0, 200);
}
