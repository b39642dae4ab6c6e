//! The one place where errors become sentences and exit codes.

use std::io;
use std::path::Path;

use fluent_bundle::FluentValue;

use crate::bank::Bank;
use crate::bank::authored::similar;
use crate::bank::finding::Finding;
use crate::bank::id::{ItemId, OutcomeId};
use crate::cli::language::Messages;
use crate::content::{ContentError, LONGEST_FILE};
use crate::delivery::DeliveryError;
use crate::records::AppealStep;
use crate::records::StoreError;
use crate::register::presence::PresenceRefusal;
use crate::register::sitting::RuleRefusal;
use crate::register::standing::{ActRefusal, Status};
use crate::session::Refusal;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Done = 0,
    /// The answer is no: findings, or not passed where that was asked.
    No = 1,
    Usage = 2,
    /// Something that was given cannot be read or is not valid.
    Input = 3,
    /// The state refuses: time over, already handed in.
    Refused = 4,
    /// Disk or permission.
    Environment = 5,
    Interrupted = 130,
}

/// Why a command could not be done: a message, what to do, and an exit code.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    message: &'static str,
    facts: Vec<(&'static str, String)>,
}

impl Failure {
    pub(crate) fn new(exit: Exit, message: &'static str) -> Self {
        Self {
            exit,
            message,
            facts: Vec::new(),
        }
    }

    pub(crate) fn input(message: &'static str) -> Self {
        Self::new(Exit::Input, message)
    }

    /// The same failure with one more fact for its sentence.
    pub(crate) fn with(mut self, name: &'static str, fact: impl ToString) -> Self {
        self.facts.push((name, fact.to_string()));
        self
    }

    /// The same failure with this fact, unless it has one of this name.
    pub(crate) fn or_with(self, name: &'static str, fact: impl ToString) -> Self {
        match self.facts.iter().any(|(known, _)| *known == name) {
            true => self,
            false => self.with(name, fact),
        }
    }

    /// What is wrong, and in a second line what to do.
    pub(crate) fn tell(&self, messages: &Messages) -> String {
        let mut arguments: Vec<(&str, FluentValue<'_>)> = self
            .facts
            .iter()
            .map(|(name, fact)| (*name, FluentValue::from(fact.as_str())))
            .collect();
        let is_similar = |(name, fact): &(&str, String)| *name == "similar" && !fact.is_empty();
        let has_similar = self.facts.iter().any(is_similar);
        arguments.push(("has-similar", if has_similar { "yes" } else { "no" }.into()));
        let mut text = messages.say("error") + &messages.say_with(self.message, &arguments);
        let help = format!("{}-help", self.message);
        if messages.has(&help) {
            text += "\n";
            text += &messages.say("help");
            text += &messages.say_with(&help, &arguments);
        }
        text
    }
}

impl From<ContentError> for Failure {
    fn from(error: ContentError) -> Self {
        match error {
            ContentError::NoFolder(path) => {
                Self::input("failure-no-content-folder").with("path", path.display())
            }
            ContentError::Empty(path) => {
                Self::input("failure-empty-content").with("path", path.display())
            }
            ContentError::Unreadable { path, source } => {
                let failure = of_file(&path.display().to_string(), &source);
                Self {
                    exit: Exit::Environment,
                    ..failure
                }
            }
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let environment = |message| Self::new(Exit::Environment, message);
        match error {
            StoreError::Missing(path) => {
                Self::input("failure-no-store").with("path", path.display())
            }
            StoreError::Folder(reason) => {
                environment("failure-store-folder").with("reason", reason)
            }
            StoreError::NotADatabase => Self::input("failure-store-not-sqlite"),
            StoreError::Foreign => Self::input("failure-store-foreign"),
            StoreError::Newer { found, known } => Self::input("failure-store-newer")
                .with("found", found)
                .with("known", known),
            StoreError::Damaged(reason) => {
                Self::input("failure-store-damaged").with("reason", reason)
            }
            StoreError::ReadOnly => environment("failure-store-read-only"),
            StoreError::Disk(reason) => environment("failure-store-disk").with("reason", reason),
            StoreError::CannotOpen(reason) => {
                environment("failure-store-cannot-open").with("reason", reason)
            }
            StoreError::Unreachable(path) => {
                environment("failure-store-unreachable").with("path", path.display())
            }
            StoreError::Unwritable { path, source } => unwritten(&path, &source),
            StoreError::Busy => Self::new(Exit::Refused, "failure-store-busy"),
            StoreError::UnderWay(attempt) => {
                Self::new(Exit::Refused, "failure-under-way").with("attempt", attempt)
            }
            StoreError::Rule(refusal) => of_rule(refusal),
            StoreError::Act(refusal) => of_act(refusal),
            StoreError::NoSuchCredential(number) => {
                Self::input("failure-no-such-credential").with("number", number)
            }
            StoreError::NoSuchAttempt(attempt) => {
                Self::input("failure-no-attempt").with("attempt", attempt)
            }
            StoreError::AppealStands(step) => of_appeal(step),
            StoreError::LeftOver { path, records } => {
                Self::new(Exit::Refused, "failure-store-left-over")
                    .with("path", path.display())
                    .with("records", records.display())
            }
            StoreError::Exists(path) => {
                Self::new(Exit::Refused, "failure-exists").with("path", path.display())
            }
            StoreError::Erased(number) => {
                Self::new(Exit::Refused, "failure-erased").with("number", number)
            }
            StoreError::NumberTaken(number) => {
                Self::new(Exit::Refused, "failure-number-taken").with("number", number)
            }
            StoreError::Overtaken => Self::new(Exit::Refused, "failure-overtaken"),
            StoreError::Sql(error) => environment("failure-store-sql").with("reason", error),
        }
    }
}

/// How an appeal stands otherwise than a step of it wants.
fn of_appeal(step: Option<AppealStep>) -> Failure {
    let message = match step {
        None => "failure-appeal-none",
        Some(AppealStep::Filed) => "failure-appeal-filed",
        Some(AppealStep::Reviewed) => "failure-appeal-reviewed",
        Some(AppealStep::Upheld | AppealStep::Dismissed) => "failure-appeal-decided",
    };
    Failure::new(Exit::Refused, message)
}

/// The rule that refuses an attempt, and from when one may sit.
fn of_rule(refusal: RuleRefusal) -> Failure {
    let refused = |message| Failure::new(Exit::Refused, message);
    match refusal {
        RuleRefusal::NotRegistered => refused("failure-rule-not-registered"),
        RuleRefusal::HasLeft { on } => refused("failure-rule-has-left").with("day", on),
        RuleRefusal::NoAttemptLeft { allowed } => {
            refused("failure-rule-attempts").with("allowed", allowed)
        }
        RuleRefusal::CoolDown { from } => refused("failure-rule-cool-down").with("day", from),
        RuleRefusal::CoolDownAfterViolation { from } => {
            refused("failure-rule-after-violation").with("day", from)
        }
        RuleRefusal::NoOtherPaper => refused("failure-rule-no-other-paper"),
    }
}

/// Why a credential stays as it stands.
fn of_act(refusal: ActRefusal) -> Failure {
    let refused = |message| Failure::new(Exit::Refused, message);
    match refusal {
        ActRefusal::Stands(Status::Pending) => refused("failure-act-pending"),
        ActRefusal::Stands(Status::Active) => refused("failure-act-active"),
        ActRefusal::Stands(Status::Suspended) => refused("failure-act-suspended"),
        ActRefusal::Stands(Status::Revoked) => refused("failure-act-revoked"),
        ActRefusal::Stands(Status::Expired) => refused("failure-act-expired"),
        ActRefusal::NotLonger(Some(until)) => refused("failure-act-not-longer").with("day", until),
        ActRefusal::TooFar(farthest) => refused("failure-act-too-far").with("day", farthest),
        ActRefusal::NotLonger(None) => refused("failure-act-for-ever"),
    }
}

impl From<PresenceRefusal> for Failure {
    fn from(refusal: PresenceRefusal) -> Self {
        let refused = |message| Self::new(Exit::Refused, message);
        match refusal {
            PresenceRefusal::LeavesBeforeEntering { entered, left } => {
                refused("failure-leaves-before-entering")
                    .with("entered", entered)
                    .with("left", left)
            }
            PresenceRefusal::HasLeft { on } => refused("failure-has-left").with("day", on),
            PresenceRefusal::HasNotLeft => refused("failure-has-not-left"),
            PresenceRefusal::ReturnsBeforeLeaving { left } => {
                refused("failure-returns-before-leaving").with("day", left)
            }
        }
    }
}

impl From<DeliveryError> for Failure {
    fn from(error: DeliveryError) -> Self {
        let refused = |message| Self::new(Exit::Refused, message);
        match error {
            DeliveryError::NoSuchExam(exam) => Self::input("failure-no-exam").with("exam", exam),
            DeliveryError::Short(shortages) => {
                let missing: usize = shortages.iter().map(|shortage| shortage.missing).sum();
                Self::input("failure-short").with("missing", missing)
            }
            DeliveryError::NoSuchAttempt(attempt) => {
                Self::input("failure-no-attempt").with("attempt", attempt)
            }
            DeliveryError::HasEnded(attempt) => refused("failure-ended").with("attempt", attempt),
            DeliveryError::HasNotEnded(attempt) => {
                refused("failure-not-ended").with("attempt", attempt)
            }
            DeliveryError::NoSuchItem(item) => {
                Self::input("failure-no-item-on-paper").with("item", item)
            }
            DeliveryError::TooManyPoints(most) => {
                Self::input("failure-too-many-points").with("most", most)
            }
            DeliveryError::DoesNotFit => Self::input("failure-does-not-fit"),
            DeliveryError::Refused(refusal) => refused(match refusal {
                Refusal::Ended => "failure-refused-ended",
                Refusal::TimeOver => "failure-refused-time-over",
                Refusal::TimeNotOver => "failure-refused-time-not-over",
                Refusal::NoSuchItem => "failure-refused-no-item",
                Refusal::AlreadyAnswered => "failure-refused-answered",
                Refusal::NothingToRetry => "failure-refused-retry",
                Refusal::TalkOver => "failure-refused-talk-over",
            }),
            DeliveryError::Store(error) => error.into(),
        }
    }
}

/// Says that the bank has no such item, and which one may be meant.
pub(crate) fn no_item(bank: &Bank, id: &str) -> Failure {
    let known = bank.items.keys().map(ItemId::as_str);
    Failure::input("failure-no-item")
        .with("item", id)
        .with("similar", similar(id, known))
}

/// Says that the bank has no such outcome, and which one may be meant.
pub(crate) fn no_outcome<'k>(id: &OutcomeId, known: impl Iterator<Item = &'k str>) -> Failure {
    Failure::input("failure-no-outcome")
        .with("outcome", id)
        .with("similar", similar(id.as_str(), known))
}

/// Said where the file that was given cannot be read.
pub(crate) fn of_file(path: &str, error: &io::Error) -> Failure {
    about_file("failure-unreadable", path, error)
}

/// A failure of a file that was to be written.
pub(crate) fn unwritten(path: &Path, error: &io::Error) -> Failure {
    about_file("failure-unwritten", &path.display().to_string(), error)
}

fn about_file(message: &'static str, path: &str, error: &io::Error) -> Failure {
    let kind = match error.kind() {
        io::ErrorKind::NotFound => "missing",
        io::ErrorKind::IsADirectory => "folder",
        io::ErrorKind::InvalidData => "binary",
        io::ErrorKind::PermissionDenied => "denied",
        _ => "other",
    };
    let exit = match kind {
        "denied" | "other" => Exit::Environment,
        _ => Exit::Input,
    };
    Failure::new(exit, message)
        .with("path", path)
        .with("kind", kind)
        .with("reason", error)
}

/// Why a backup is none: what is wrong with a copy says nothing against the store.
pub(crate) fn of_backup(path: &Path, error: StoreError) -> Failure {
    let why = match &error {
        StoreError::NotADatabase => "not-sqlite",
        StoreError::Foreign | StoreError::Missing(_) => "foreign",
        StoreError::Newer { .. } => "newer",
        StoreError::Damaged(_) => "damaged",
        _ => return error.into(),
    };
    Failure::input("failure-backup-unusable")
        .with("path", path.display())
        .with("why", why)
}

/// Said where a file is longer than any file that is read.
pub(crate) fn too_long(path: &str) -> Failure {
    Failure::input("failure-too-long")
        .with("path", path)
        .with("most", LONGEST_FILE)
}

/// Whether any of these findings is an error.
pub(crate) fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(Finding::is_error)
}
