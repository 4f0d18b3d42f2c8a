//! temp
use daylight::language::classifier::{Model, features, SUBJECTS};
use daylight::language::words::Words;
fn main() {
    let stdin = std::io::read_to_string(std::io::stdin()).unwrap();
    let mut out = String::new();
    for line in stdin.lines() {
        let text: String = serde_json::from_str(line).unwrap();
        let words = Words::new(&text);
        let mut best = vec![f64::MIN; SUBJECTS.len()];
        let mut all: Vec<String> = vec![];
        for s in &words.sentences {
            let f = features(&words, s);
            for (b, v) in best.iter_mut().zip(Model::get().scores(&f)) { if v > *b { *b = v } }
        }
        for b in best { all.push(format!("{b:.2}")) }
        out.push_str(&all.join(" ")); out.push('\n');
    }
    daylight::base::terminal::print(&out);
}
