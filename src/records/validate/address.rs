//! Addresses: of the web, of the site itself, of mail.

use super::Inspector;
use crate::records::problem::ProblemKind;
use crate::records::text::{has_login, is_mail_address, is_web_address};
use crate::records::tree::Node;

impl Inspector<'_> {
    pub(super) fn url(&mut self, node: &Node, text: &str) {
        let help =
            "it begins with https:// and holds no spaces and no login; without one it is not shown";
        self.web_address(node, text, help);
    }

    fn web_address(&mut self, node: &Node, text: &str, help: &'static str) {
        if !is_web_address(text) {
            let login = has_login(text);
            let fault = if login { "holds a login" } else { "is no https address" };
            let message = format!("{} {fault}", self.name());
            self.problem(ProblemKind::BadAddress, node.span, message, help);
        }
    }

    /// A login would be published on every page; links are made by adding a path.
    pub(super) fn site_url(&mut self, node: &Node, text: &str) {
        let help = "write the address of the site's first page alone, as in `https://example.org/directory/`";
        self.web_address(node, text, help);
        let host = text.split_once("://").map_or(text, |(_, rest)| rest);
        let host = host.split(['/', '?', '#']).next().unwrap_or_default();
        let port = host.rsplit_once(':').map(|(_, port)| port).filter(|_| !host.contains('@'));
        let what = [
            ("a query", text.contains('?')),
            ("a fragment", text.contains('#')),
            ("no whole port", port.is_some_and(|port| port.parse::<u16>().is_err())),
        ];
        let held: Vec<&str> =
            what.into_iter().filter_map(|(what, held)| held.then_some(what)).collect();
        if !held.is_empty() {
            let message = format!("{} holds {}", self.name(), held.join(" and "));
            self.problem(ProblemKind::BadAddress, node.span, message, help);
        }
    }

    pub(super) fn mail(&mut self, node: &Node, text: &str) {
        if !is_mail_address(text) {
            let message = format!("{} is no e-mail address", self.name());
            let help = "write it as in `concerns@example.org`";
            self.problem(ProblemKind::BadAddress, node.span, message, help);
        }
    }
}
