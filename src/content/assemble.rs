//! From the files of a bank to the bank: each kind of document in its turn.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bank::authored::{Faults, Node, Span};
use crate::bank::blueprint::WrittenBlueprint;
use crate::bank::checklist::Checklist;
use crate::bank::credential::WrittenCredential;
use crate::bank::deferred::ready;
use crate::bank::finding::{Code, Finding, Origin};
use crate::bank::id::BlueprintId;
use crate::bank::item::{Around, Item};
use crate::bank::items::Items;
use crate::bank::lexicon::{Lexicon, Lexicons};
use crate::bank::page::Pages;
use crate::bank::syllabus::{Group, Sources, Syllabus};
use crate::bank::{Bank, PlacedBlueprint};
use crate::content::bank_file::BankFile;
use crate::content::files::{File, LONGEST_FILE, Unread, digest};
use crate::content::kind::Kind;
use crate::content::yaml;

/// The texts of a bank's files by their names.
pub(crate) type Texts = BTreeMap<Arc<str>, String>;

/// A bank as far as it is valid, with everything that is not.
pub(super) struct Assembled {
    pub(super) bank: Bank,
    /// Sorted by place.
    pub(super) findings: Vec<Finding>,
    pub(super) texts: Texts,
    pub(super) sources: Sources,
}

/// The bank that these files make; `progress` is told how many of how many are done.
pub(super) fn assemble(files: Vec<File>, progress: &dyn Fn(usize, usize)) -> Assembled {
    let digest = digest(&files);
    let mut findings = Vec::new();
    let texts = texts(files, &mut findings);
    let mut loader = Loader {
        progress,
        total: texts.len(),
        done: 0,
        findings,
        bank: Bank {
            name: String::new(),
            digest,
            syllabus: Syllabus::default(),
            lexicons: Arc::default(),
            items: Items::default(),
            blueprints: BTreeMap::new(),
            checklists: BTreeMap::new(),
            credentials: BTreeMap::new(),
            pages: ready(Pages::default()),
        },
        sources: Sources::default(),
        first: BTreeMap::new(),
    };
    loader.run(&texts);
    let Loader {
        bank,
        mut findings,
        sources,
        ..
    } = loader;
    findings.sort();
    Assembled {
        bank,
        findings,
        texts,
        sources,
    }
}

/// The texts of the files that have some; findings why others have none.
pub(super) fn texts(files: Vec<File>, findings: &mut Vec<Finding>) -> Texts {
    let files = files.into_iter();
    files.filter_map(|file| text_of(file, findings)).collect()
}

/// The text of a file, or a finding why it has none.
fn text_of(file: File, findings: &mut Vec<Finding>) -> Option<(Arc<str>, String)> {
    let name: Arc<str> = file.name.into();
    let start = Origin {
        file: Arc::clone(&name),
        line: 1,
        column: 1,
        width: 0,
    };
    let finding = match file.bytes {
        Err(Unread::TooLong(length)) => Finding::new(Code::FileTooLong, start)
            .with("length", length)
            .with("most", LONGEST_FILE),
        Err(Unread::Failed(error)) => {
            Finding::new(Code::FileUnreadable, start).with("reason", error)
        }
        Ok(bytes) => {
            let text = std::str::from_utf8(&bytes);
            let nul = bytes.iter().position(|byte| *byte == 0);
            match (text, nul) {
                (Ok(text), None) => {
                    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
                    return Some((name, text.to_owned()));
                }
                (Ok(_), Some(at)) => Finding::new(Code::FileNotText, start).with("offset", at),
                (Err(error), _) => {
                    Finding::new(Code::FileNotText, start).with("offset", error.valid_up_to())
                }
            }
        }
    };
    findings.push(finding);
    None
}

struct Loader<'p> {
    progress: &'p dyn Fn(usize, usize),
    total: usize,
    done: usize,
    findings: Vec<Finding>,
    bank: Bank,
    sources: Sources,
    /// Where each id of each kind was first given.
    first: BTreeMap<(&'static str, String), Origin>,
}

impl Loader<'_> {
    fn run(&mut self, texts: &Texts) {
        let is_bank_file = |name: &Arc<str>| Kind::of(name) == Some(Kind::Bank);
        let unread = self.findings.iter().map(|finding| &finding.origin.file);
        if !texts.keys().chain(unread).any(is_bank_file) {
            let finding = Finding::new(Code::MissingFile, Origin::of_bank());
            self.findings.push(finding);
        }
        for kind in Kind::ALL {
            let mut lexicons = Vec::new();
            for (name, text) in texts {
                if Kind::of(name) == Some(*kind) {
                    self.file(*kind, name, text, &mut lexicons);
                }
            }
            // What a bank of another format means is not known here.
            let is_format = |finding: &Finding| finding.code == Code::FormatVersion;
            if self.findings.iter().any(is_format) {
                return;
            }
            if *kind == Kind::Lexicon {
                let resolved = Lexicons::resolve(lexicons, &mut self.findings);
                self.bank.lexicons = Arc::new(resolved);
            }
        }
        for name in texts.keys().filter(|name| Kind::of(name).is_none()) {
            let faults = Faults::new(Arc::clone(name));
            let start = Span {
                line: 1,
                column: 1,
                width: 0,
            };
            self.findings
                .push(faults.finding(Code::FileMisplaced, start));
        }
    }

    fn file(&mut self, kind: Kind, name: &Arc<str>, text: &str, lexicons: &mut Vec<Lexicon>) {
        (self.progress)(self.done, self.total);
        self.done += 1;
        let mut faults = Faults::new(Arc::clone(name));
        for node in yaml::documents(text, &mut faults) {
            match kind {
                Kind::Bank => self.bank_file(&node, &mut faults),
                Kind::Syllabus => self.group(&node, &mut faults),
                Kind::Lexicon => self.lexicon(&node, Arc::clone(name), lexicons),
                Kind::Item => self.item(&node, &mut faults),
                Kind::Blueprint => self.blueprint(&node, &mut faults),
                Kind::Checklist => self.checklist(&node, &mut faults),
                Kind::Credential => self.credential(&node, &mut faults),
            }
        }
        self.findings.append(&mut faults.findings);
    }

    fn bank_file(&mut self, node: &Node<'_>, faults: &mut Faults) {
        let Some(file) = BankFile::read(node, faults) else {
            return;
        };
        if let Some(name) = file.name {
            self.bank.name = name;
        }
        self.sources.0.extend(file.sources);
    }

    fn group(&mut self, node: &Node<'_>, faults: &mut Faults) {
        let Some(group) = Group::read(node, &self.sources, faults) else {
            return;
        };
        if self.is_new("group", group.id.as_str(), group.span, faults) {
            self.bank.syllabus.groups.insert(group.id, group.name);
        }
        for (id, span, outcome) in group.outcomes {
            if self.is_new("outcome", id.as_str(), span, faults) {
                self.bank.syllabus.outcomes.insert(id, outcome);
            }
        }
    }

    fn lexicon(&mut self, node: &Node<'_>, file: Arc<str>, lexicons: &mut Vec<Lexicon>) {
        match Lexicon::read(node, Faults::new(file)) {
            Ok(lexicon) => {
                let duplicate = lexicon.at();
                let key = ("lexicon", lexicon.id.to_string());
                match self.first.get(&key) {
                    Some(first) => self.findings.push(
                        duplicate
                            .with("id", &lexicon.id)
                            .with("first", first.to_string()),
                    ),
                    None => {
                        self.first.insert(key, duplicate.origin);
                        lexicons.push(lexicon);
                    }
                }
            }
            Err(mut findings) => self.findings.append(&mut findings),
        }
    }

    fn item(&mut self, node: &Node<'_>, faults: &mut Faults) {
        let around = Around {
            syllabus: &self.bank.syllabus,
            sources: &self.sources,
            lexicons: &self.bank.lexicons,
        };
        let Some(item) = Item::read(node, &around, faults) else {
            return;
        };
        let span = Span {
            line: item.origin.line,
            column: item.origin.column,
            width: item.origin.width,
        };
        if self.is_new("item", item.id.as_str(), span, faults) {
            self.bank.items.insert(item);
        }
    }

    fn blueprint(&mut self, node: &Node<'_>, faults: &mut Faults) {
        let Some(written) =
            WrittenBlueprint::read(node, &self.bank.syllabus, &self.bank.items, faults)
        else {
            return;
        };
        let id: BlueprintId = written.blueprint.id.clone();
        if self.is_new("blueprint", id.as_str(), written.id_span, faults) {
            let quota_origins = written.quota_spans.iter();
            let placed = PlacedBlueprint {
                quota_origins: quota_origins.map(|span| faults.origin(*span)).collect(),
                blueprint: written.blueprint,
            };
            self.bank.blueprints.insert(id, placed);
        }
    }

    fn checklist(&mut self, node: &Node<'_>, faults: &mut Faults) {
        let bank = &self.bank;
        let read = Checklist::read(node, &bank.items, &self.sources, &bank.lexicons, faults);
        if let Some((checklist, span)) = read
            && self.is_new("checklist", checklist.id.as_str(), span, faults)
        {
            let id = checklist.id.clone();
            self.bank.checklists.insert(id, checklist);
        }
    }

    fn credential(&mut self, node: &Node<'_>, faults: &mut Faults) {
        let known: Vec<BlueprintId> = self.bank.blueprints.keys().cloned().collect();
        let Some(written) = WrittenCredential::read(node, &known, faults) else {
            return;
        };
        let id = written.kind.id.clone();
        if self.is_new("credential", id.as_str(), written.id_span, faults) {
            self.bank.credentials.insert(id, written.kind);
        }
    }

    /// Whether no earlier document of this kind has this id; a finding if one has.
    fn is_new(&mut self, kind: &'static str, id: &str, span: Span, faults: &mut Faults) -> bool {
        let key = (kind, id.to_owned());
        if let Some(first) = self.first.get(&key) {
            let finding = faults
                .finding(Code::DuplicateId, span)
                .with("id", id)
                .with("first", first.to_string());
            faults.push(finding);
            return false;
        }
        self.first.insert(key, faults.origin(span));
        true
    }
}
