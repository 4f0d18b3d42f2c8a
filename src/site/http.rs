//! A small HTTP/1.1 server for this machine alone: every connection has a thread, a limit and a deadline, so that whoever stalls
//! keeps nobody else waiting. It reads no bodies and closes each connection after its answer. `httparse` reads the heads.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::base::clock::Stopwatch;
use crate::base::error::{Error, Result};

/// Seconds in which a request must be there whole; it comes from this machine.
const HEAD: f64 = 3.0;
/// Seconds in which an answer must be taken.
const BODY: f64 = 30.0;
/// How long a rebuild may keep a request waiting.
const REBUILD: Duration = Duration::from_secs(120);
/// Bytes of the longest head: browsers send one or two thousand.
const LONGEST: usize = 16 << 10;
/// Fields of the longest head.
const FIELDS: usize = 100;
/// Connections at once; a process may open 1,024 files where nobody says otherwise. What comes beyond waits until one ends.
const MOST: usize = 800;
/// A connection's thread holds a head and writes an answer.
const STACK: usize = 128 << 10;
/// How long the server looks away when it can take no connection.
const PAUSE: Duration = Duration::from_millis(20);

/// What is asked for.
pub struct Request {
    /// The path, decoded, without its first slash and what follows `?`.
    pub path: String,
    reply: SyncSender<Answer>,
}

impl Request {
    /// Answers it. Whoever asked may be gone, which is no concern of ours.
    pub fn answer(self, answer: Answer) {
        let _ = self.reply.send(answer);
    }
}

/// An answer.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// What the bytes are.
    pub media_type: &'static str,
    /// All of them.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// An answer.
    pub fn new(status: u16, media_type: &'static str, bytes: Vec<u8>) -> Self {
        Self { status, media_type, bytes }
    }

    /// A sentence.
    pub fn text(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
    }
}

/// A server on loopback.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    requests: Mutex<Receiver<Request>>,
}

impl Server {
    /// Listens on a port; 0: any that is free.
    pub fn open(port: u16) -> Result<Self> {
        let trouble = |error: io::Error| {
            Error::Usage(format!(
                "cannot listen on 127.0.0.1:{port}: {error}; name another port with --port"
            ))
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(trouble)?;
        let address = listener.local_addr().map_err(trouble)?;
        let (sender, requests) = sync_channel(MOST);
        let accept = move || accept(&listener, address.port(), &sender);
        std::thread::Builder::new().spawn(accept).map_err(trouble)?;
        Ok(Self { address, requests: Mutex::new(requests) })
    }

    /// The next request, if one comes in time.
    pub fn next(&self, wait: Duration) -> Option<Request> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(wait).ok()
    }
}

fn accept(listener: &TcpListener, port: u16, requests: &SyncSender<Request>) {
    let open = Arc::new(AtomicUsize::new(0));
    loop {
        let stream = match listener.accept() {
            Ok((stream, _)) if open.load(Ordering::Relaxed) < MOST => stream,
            // Nothing more can be opened now: the deadlines of those that are open make room.
            _ => {
                std::thread::sleep(PAUSE);
                continue;
            }
        };
        open.fetch_add(1, Ordering::Relaxed);
        let (open, requests) = (Arc::clone(&open), requests.clone());
        let connection = {
            let open = Arc::clone(&open);
            move || {
                let _ = serve(stream, port, &requests);
                open.fetch_sub(1, Ordering::Relaxed);
            }
        };
        if std::thread::Builder::new().stack_size(STACK).spawn(connection).is_err() {
            open.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

/// One request and its answer.
fn serve(mut stream: TcpStream, port: u16, requests: &SyncSender<Request>) -> io::Result<()> {
    let head = read_head(&mut stream)?;
    let (has_body, answer) = match parse(&head, port) {
        Ok(Asked { path, is_head }) => {
            let (reply, answer) = sync_channel(1);
            let waits = || Answer::text(503, "the site is being built: ask again");
            let answer = match requests.try_send(Request { path, reply }) {
                Ok(()) => answer.recv_timeout(REBUILD).unwrap_or_else(|_| waits()),
                Err(_) => waits(),
            };
            (!is_head, answer)
        }
        Err((status, why)) => (true, Answer::text(status, why)),
    };
    let mut bytes = format!(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        answer.status,
        reason(answer.status),
        answer.media_type,
        answer.bytes.len()
    )
    .into_bytes();
    if has_body {
        bytes.extend(answer.bytes);
    }
    write(&mut stream, &bytes)?;
    // A connection that is closed with something unread is reset, and the answer may be lost with it.
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(PAUSE))?;
    let mut rest = [0; 4 << 10];
    let stopwatch = Stopwatch::start();
    while stopwatch.seconds() < 1.0 && stream.read(&mut rest).is_ok_and(|read| read > 0) {}
    Ok(())
}

/// The bytes up to the empty line, and perhaps some more.
fn read_head(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let stopwatch = Stopwatch::start();
    let mut head = Vec::new();
    let mut part = [0; 2 << 10];
    while head.len() < LONGEST && !head.windows(4).any(|end| end == b"\r\n\r\n") {
        stream.set_read_timeout(Some(left(&stopwatch, HEAD)?))?;
        match stream.read(&mut part)? {
            0 => break,
            read => head.extend_from_slice(&part[..read]),
        }
    }
    Ok(head)
}

fn write(stream: &mut TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    let stopwatch = Stopwatch::start();
    while !bytes.is_empty() {
        stream.set_write_timeout(Some(left(&stopwatch, BODY)?))?;
        match stream.write(bytes)? {
            0 => return Err(ErrorKind::WriteZero.into()),
            written => bytes = &bytes[written..],
        }
    }
    Ok(())
}

/// What is left of some seconds; an error where nothing is.
fn left(stopwatch: &Stopwatch, seconds: f64) -> io::Result<Duration> {
    let left = Duration::from_secs_f64((seconds - stopwatch.seconds()).max(0.0));
    if left.is_zero() { Err(ErrorKind::TimedOut.into()) } else { Ok(left) }
}

struct Asked {
    path: String,
    is_head: bool,
}

/// Reads a head; a status and a sentence where it can't be answered.
fn parse(head: &[u8], port: u16) -> std::result::Result<Asked, (u16, &'static str)> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut request = httparse::Request::new(&mut fields);
    match request.parse(head) {
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => {
            return Err((431, "the request's head is too long"));
        }
        Ok(httparse::Status::Partial) if head.len() >= LONGEST => {
            return Err((431, "the request's head is too long"));
        }
        _ => return Err((400, "this is no request")),
    }
    let hosts: Vec<&[u8]> = request
        .headers
        .iter()
        .filter(|field| field.name.eq_ignore_ascii_case("host"))
        .map(|field| field.value)
        .collect();
    // A page elsewhere could have a name that leads to this machine: only our own names count.
    if !matches!(hosts.as_slice(), [host] if is_ours(host, port)) {
        return Err((403, "this server answers this machine only"));
    }
    let is_head = request.method == Some("HEAD");
    if !is_head && request.method != Some("GET") {
        return Err((405, "only GET and HEAD"));
    }
    let target = request.path.and_then(|target| target.strip_prefix('/'));
    let path = target.and_then(|target| decoded(target.split(['?', '#']).next().unwrap_or("")));
    path.map(|path| Asked { path, is_head }).ok_or((400, "this is no address"))
}

fn is_ours(host: &[u8], port: u16) -> bool {
    let host = std::str::from_utf8(host).unwrap_or("");
    let (name, named) = host.rsplit_once(':').unwrap_or((host, "80"));
    matches!(name, "localhost" | "127.0.0.1") && named.parse() == Ok(port)
}

/// An address without its percent signs; none where they or the bytes are wrong.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        let byte = match (first, behind) {
            (b'%', [high, low, ..]) => {
                rest = &behind[2..];
                let digit = |byte: u8| char::from(byte).to_digit(16);
                u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?
            }
            (b'%', _) => return None,
            _ => *first,
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_decoded_and_other_hosts_are_refused() {
        let asked = |target: &str, fields: &str| {
            parse(format!("GET {target} HTTP/1.1\r\n{fields}\r\n").as_bytes(), 8000)
                .map(|asked| asked.path)
                .map_err(|(status, _)| status)
        };
        let ours = "Host: localhost:8000\r\n";
        assert_eq!(asked("/", ours).as_deref(), Ok(""));
        assert_eq!(asked("/a%20b/%C3%B1.html?q=%", ours).as_deref(), Ok("a b/\u{f1}.html"));
        assert_eq!(asked("/..%2fsite.yaml", ours).as_deref(), Ok("../site.yaml"));
        assert_eq!(asked("/%", ours), Err(400));
        assert_eq!(asked("/%zz", ours), Err(400));
        assert_eq!(asked("/%ff", ours), Err(400));
        assert_eq!(asked("http://evil.example/", ours), Err(400));
        assert_eq!(asked("/", ""), Err(403));
        assert_eq!(asked("/", "Host: evil.example\r\n"), Err(403));
        assert_eq!(asked("/", &ours.repeat(2)), Err(403));
        assert_eq!(asked("/", &format!("{ours}{}", "a: b\r\n".repeat(200))), Err(431));
        assert!(parse(b"\x16\x03\x01", 8000).is_err());
    }
}
