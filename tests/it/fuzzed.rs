//! What once crashed a fuzz target, and what is like it. `tests/fuzz/run.sh` looks for more.

#[path = "../fuzz/targets.rs"]
mod targets;

/// A target, and bytes that it must take.
const TAKEN: &[(&str, &[u8])] = &[
    ("yaml", b""),
    ("yaml", b"a: &x [*x]\n? b\n: |2\n c\n\"\\ud83d\\ude00\": !!str ~"),
    ("records", b"\0id: \"1\"\ntitle: MARIA study\nquestions: MARIA study of sleep\n"),
    ("records", b"\x01id: d-1\nevents:\n  - {on: 9999-12-31, is: decided}\nterm: {from: 9999-12-31}\n"),
    ("records", b"\x07title: T\nprogram: P\nbase_url: https://e.org/\ncontact: {concerns: a@b.org, corrections: a@b.org}\nviolators: {appeal_days: 4294967295}\ntraining_valid_months: 4294967295\n"),
    ("import", b"{\"data\":[{\"workspaceId\":1}],\"page\":1}"),
    ("import", b"[[[[[[[["),
    ("query", b"\"\" -\"\" :: title:\" -"),
    ("shards", b"\0\0\0\xff\xff\xff\xff\x0f"),
    ("shards", b"\x03\x01\x02\xff\xff\xff\xff\x0f\xff"),
    ("published", b"\x01{\"id\":\"\"}"),
    ("published", b"\0{\"as_of\":\"2026-11-22\",\"items\":[{\"id\":\"d\",\"decided\":\"9999-99-99\"}]}"),
    ("markdown", b"---\ntitle: T\n---\n<script>alert(1)</script>\n[a](javascript:b)"),
    ("names", b"\n;;;\nMARIA study"),
];

#[test]
fn what_once_crashed_is_taken() {
    for (name, bytes) in TAKEN {
        let (_, feed) = targets::ALL.iter().find(|(known, _)| known == name).expect("a target");
        feed(bytes);
    }
}

/// Every target with every small file that the project has: more of the same than anybody writes by hand.
#[test]
fn every_target_takes_every_file_of_ours() {
    let home = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["tests/cases", "themes/default/pages"] {
        let entries = walkdir::WalkDir::new(home.join(folder)).sort_by_file_name();
        for entry in entries.into_iter().map(|entry| entry.expect("an entry")) {
            if !entry.file_type().is_file() || entry.metadata().expect("a file").len() > 4_000 {
                continue;
            }
            let bytes = std::fs::read(entry.path()).expect("a file");
            for (_, feed) in targets::ALL {
                feed(&bytes);
            }
        }
    }
}
