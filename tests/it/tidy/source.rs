//! The program's source, taken apart as far as the tests of its order need.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use crate::support::project;

/// One file below `src/`.
pub(super) struct Source {
    /// Below `src/`, with slashes.
    pub(super) name: String,
    pub(super) text: String,
    /// The text with every comment and literal blanked, line by line as long as before.
    pub(super) code: String,
    pub(super) literals: Vec<Literal>,
}

/// One string literal.
pub(super) struct Literal {
    /// What stands before it, without white space: the last 40 bytes of code or less.
    pub(super) before: String,
    pub(super) text: String,
    pub(super) line: usize,
    /// Whether it belongs to a test.
    pub(super) is_in_test: bool,
}

/// Every Rust file of the program but the build script, sorted by name.
pub(super) fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        let mut names = files();
        names.sort();
        let rust = names.iter().filter(|name| name.ends_with(".rs"));
        // The build script talks to cargo on standard output and is no part of the program.
        let rust = rust.filter(|name| !name.ends_with("/build.rs"));
        rust.map(|name| Source::read(name)).collect()
    })
}

/// Every file below `src/`.
pub(super) fn files() -> Vec<String> {
    let mut names = Vec::new();
    collect(&project().join("src"), "", &mut names);
    names
}

fn collect(folder: &Path, below: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the source") {
        let entry = entry.expect("an entry of the source");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{below}{name}/"), names);
        } else {
            names.push(format!("{below}{name}"));
        }
    }
}

impl Source {
    fn read(name: &str) -> Self {
        let text = fs::read_to_string(project().join("src").join(name)).expect("UTF-8");
        Self::of(name, text)
    }

    pub(super) fn of(name: &str, text: String) -> Self {
        let (code, found) = Lexer::new(&text).run();
        let tests = code.find("#[cfg(test)]").unwrap_or(code.len());
        let is_test_file = name.ends_with("tests.rs") || name.contains("/tests/");
        let mut counted = (0, 1);
        let literals = found.into_iter().map(|(start, text)| {
            counted.1 += code[counted.0..start].matches('\n').count();
            counted.0 = start;
            let before = code[..start].chars().rev();
            let before = before.filter(|c| !c.is_whitespace()).take(40);
            let before: Vec<char> = before.collect();
            Literal {
                before: before.into_iter().rev().collect(),
                line: counted.1,
                is_in_test: is_test_file || start > tests,
                text,
            }
        });
        let literals: Vec<Literal> = literals.collect();
        Self {
            name: name.to_owned(),
            literals,
            code,
            text,
        }
    }

    /// The module of `lib.rs` that the file belongs to; none for `lib.rs` and `main.rs`.
    pub(super) fn module(&self) -> Option<&str> {
        let module = self.name.split_once('/').map(|(module, _)| module);
        let alone = self.name.strip_suffix(".rs");
        module.or(alone.filter(|name| !["lib", "main"].contains(name)))
    }

    /// The lines of code, blanked as in `code`, with their numbers.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code
            .lines()
            .zip(1..)
            .map(|(line, number)| (number, line))
    }

    /// Names of functions with the line where each begins and how many lines it takes.
    pub(super) fn functions(&self) -> Vec<(String, usize, usize)> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices("fn ") {
            let is_word = self.code[..at].ends_with(|c: char| c.is_whitespace() || c == '(');
            let rest = &self.code[at + 3..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            let name = &rest[..end.unwrap_or(rest.len())];
            if !(at == 0 || is_word) || name.is_empty() {
                continue;
            }
            if let Some(length) = body_end(rest) {
                let line = self.code[..at].matches('\n').count() + 1;
                let lines = rest[..length].matches('\n').count() + 1;
                found.push((name.to_owned(), line, lines));
            }
        }
        found
    }
}

/// Where the function whose signature begins `code` ends; none where it has no body.
fn body_end(code: &str) -> Option<usize> {
    let mut braces = 0;
    let mut brackets = 0;
    for (at, character) in code.char_indices() {
        match character {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces -= 1;
                if braces == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Parts comments and literals from code.
struct Lexer<'t> {
    text: &'t str,
    at: usize,
    code: String,
    literals: Vec<(usize, String)>,
}

impl<'t> Lexer<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            code: String::with_capacity(text.len()),
            literals: Vec::new(),
        }
    }

    fn run(mut self) -> (String, Vec<(usize, String)>) {
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            if rest.starts_with("//") {
                self.blank(rest.find('\n').unwrap_or(rest.len()));
            } else if rest.starts_with("/*") {
                self.blank(rest.find("*/").map_or(rest.len(), |end| end + 2));
            } else if let Some(hashes) = raw_string(rest).filter(|_| !self.is_in_word()) {
                self.raw(hashes);
            } else if rest.starts_with('"') {
                self.quoted();
            } else if let Some(length) = character(rest) {
                self.blank(length);
            } else {
                let next = rest.chars().next().expect("text is left");
                self.code.push(next);
                self.at += next.len_utf8();
            }
        }
        (self.code, self.literals)
    }

    fn is_in_word(&self) -> bool {
        self.code
            .ends_with(|c: char| c.is_alphanumeric() || c == '_')
    }

    /// Blanks so many bytes, keeping the line ends.
    fn blank(&mut self, length: usize) {
        let blanked = self.text[self.at..self.at + length].chars();
        self.code
            .extend(blanked.map(|c| if c == '\n' { '\n' } else { ' ' }));
        self.at += length;
    }

    fn literal(&mut self, content: String, length: usize) {
        self.literals.push((self.code.len(), content));
        self.blank(length);
    }

    fn raw(&mut self, hashes: usize) {
        let rest = &self.text[self.at..];
        let open = rest.find('"').expect("a raw string is quoted") + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        let length = rest[open..].find(&close).expect("a raw string ends");
        self.literal(
            rest[open..open + length].to_owned(),
            open + length + close.len(),
        );
    }

    fn quoted(&mut self) {
        let rest = &self.text[self.at..];
        let mut content = String::new();
        let mut characters = rest.char_indices().skip(1);
        while let Some((at, c)) = characters.next() {
            match c {
                '"' => return self.literal(content, at + 1),
                '\\' => content.extend(characters.next().map(|(_, escaped)| match escaped {
                    'n' => '\n',
                    other => other,
                })),
                c => content.push(c),
            }
        }
        panic!("a string without an end");
    }
}

/// How many hashes the raw string that begins here has.
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// The length of the character literal that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if inside.starts_with('\\') {
        return inside[2..].find('\'').map(|end| end + 4);
    }
    let first = inside.chars().next()?;
    let is_closed = inside[first.len_utf8()..].starts_with('\'');
    is_closed.then_some(first.len_utf8() + 2)
}

#[test]
fn comments_and_literals_are_no_code() {
    let text = concat!(
        "//! crate::a\nfn f<'a>(x: &'a str) -> char {\n    let _ = r#\"x \"y\"\"#;\n",
        "    say(\"it's \\\"{\"); /* } */\n    '}'\n}\nfn g() {}\n",
    );
    let source = Source::of("a.rs", text.to_owned());
    let literals: Vec<&str> = source.literals.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(literals, ["x \"y\"", "it's \"{"]);
    assert!(source.literals[1].before.ends_with("say("));
    assert_eq!(source.literals[1].line, 4);
    assert!(!source.code.contains("crate"), "{}", source.code);
    let functions = source.functions();
    assert_eq!(functions, [("f".into(), 2, 5), ("g".into(), 7, 1)]);
}
