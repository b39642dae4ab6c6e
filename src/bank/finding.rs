//! What an author should mend, as facts; the sentences are written where findings are shown.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// How bad a finding is. An error found while reading keeps its document out of the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    Error,
    Warning,
}

macro_rules! codes {
    ($($name:ident = $text:literal: $severity:ident;)*) => {
        /// The kind of a finding. Its text is stable: authors write it in files and look it up.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Code { $($name,)* }

        impl Code {
            /// Every code, in the order of the list.
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)*];

            pub(crate) fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            pub(crate) fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    YamlSyntax = "yaml-syntax": Error;
    YamlFeature = "yaml-feature": Error;
    CommentInText = "comment-in-text": Warning;
    FileUnreadable = "file-unreadable": Error;
    FileTooLong = "file-too-long": Error;
    FileNotText = "file-not-text": Error;
    FileMisplaced = "file-misplaced": Error;
    MissingFile = "missing-file": Error;
    NoItems = "no-items": Warning;
    FormatVersion = "format-version": Error;
    UnknownKey = "unknown-key": Error;
    DuplicateKey = "duplicate-key": Error;
    MissingSeparator = "missing-separator": Error;
    MissingKey = "missing-key": Error;
    WrongShape = "wrong-shape": Error;
    EmptyText = "empty-text": Error;
    UnknownValue = "unknown-value": Error;
    BadId = "bad-id": Error;
    DuplicateId = "duplicate-id": Error;
    UnknownReference = "unknown-reference": Error;
    BadNumber = "bad-number": Error;
    BadPeriod = "bad-period": Error;
    BadNumberRule = "bad-number-rule": Error;
    TooFew = "too-few": Error;
    TooMany = "too-many": Error;
    Repeated = "repeated": Error;
    KeyNotAnOption = "key-not-an-option": Error;
    NotAllowedHere = "not-allowed-here": Error;
    BlankCount = "blank-count": Error;
    BadFormula = "bad-formula": Error;
    NoDraw = "no-draw": Error;
    DrawFails = "draw-fails": Error;
    FewDraws = "few-draws": Warning;
    BadPhrase = "bad-phrase": Error;
    EmptyPhrase = "empty-phrase": Error;
    FullWidthComma = "full-width-comma": Warning;
    ForeignSign = "foreign-sign": Warning;
    OneLetterLeft = "one-letter-left": Warning;
    PhraseTooRich = "phrase-too-rich": Error;
    LexiconCircle = "lexicon-circle": Error;
    TooManyPoints = "too-many-points": Error;
    PartsPoints = "parts-points": Error;
    QuotaUnmet = "quota-unmet": Error;
    ExemplarScore = "exemplar-score": Error;
    ExemplarViolation = "exemplar-violation": Error;
    MissingOtherwise = "missing-otherwise": Error;
    BranchNeverFits = "branch-never-fits": Error;
    UnreachableTurn = "unreachable-turn": Error;
    LoopWithoutLimit = "loop-without-limit": Error;
    LoopWithoutExit = "loop-without-exit": Error;
    ExemplarPath = "exemplar-path": Error;
    TurnWithoutExemplar = "turn-without-exemplar": Warning;
    RubricWithoutExemplar = "rubric-without-exemplar": Warning;
    Unfinished = "unfinished": Warning;
    PhraseInPrompt = "phrase-in-prompt": Warning;
    KeyLongest = "key-longest": Warning;
    KeysLongest = "keys-longest": Warning;
    KeysInOnePlace = "keys-in-one-place": Warning;
    AllOfTheAbove = "all-of-the-above": Warning;
    DoubleNegation = "double-negation": Warning;
    StemHoldsAnswer = "stem-holds-answer": Warning;
    NearDuplicate = "near-duplicate": Warning;
    RepeatedPhrase = "repeated-phrase": Warning;
    OverlappingLexicons = "overlapping-lexicons": Warning;
    OutcomeWithoutItems = "outcome-without-items": Warning;
    NarrowQuota = "narrow-quota": Warning;
    BadFact = "bad-fact": Error;
    FactContradicted = "fact-contradicted": Warning;
    MixedWidth = "mixed-width": Warning;
    UnbalancedQuotes = "unbalanced-quotes": Warning;
    QuotedWhole = "quoted-whole": Warning;
    BadAllow = "bad-allow": Warning;
    UnusedAllow = "unused-allow": Warning;
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

/// A place in a file that an author wrote; line and column count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct Origin {
    pub(crate) file: Arc<str>,
    pub(crate) line: u32,
    pub(crate) column: u32,
    /// Characters on this line that the place covers; 0 where only its start is known.
    #[serde(default)]
    pub(crate) width: u32,
}

impl Origin {
    /// The beginning of the bank, for what is about all of it.
    pub(crate) fn of_bank() -> Self {
        Self {
            file: "bank.yaml".into(),
            line: 1,
            column: 1,
            width: 0,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One thing that an author should mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    pub(crate) origin: Origin,
    pub(crate) code: Code,
    /// The facts of this finding, by the names that its sentence uses.
    pub(crate) facts: Vec<(&'static str, String)>,
}

impl Finding {
    pub(crate) fn new(code: Code, origin: Origin) -> Self {
        Self {
            origin,
            code,
            facts: Vec::new(),
        }
    }

    /// The same finding with one more fact.
    pub(crate) fn with(mut self, name: &'static str, fact: impl fmt::Display) -> Self {
        self.facts.push((name, fact.to_string()));
        self
    }

    pub(crate) fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}
