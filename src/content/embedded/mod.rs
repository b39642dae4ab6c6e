//! The bank that the binary carries: `content/` as it was when the binary was built, as files, as a
//! bank, by place, and its lexicons as grading looks for them.

use std::borrow::Cow;

use crate::content::files::File;
use crate::content::kind::Kind;

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// The files as they were written.
pub(super) fn files() -> Vec<File> {
    let files = FILES.iter();
    let files = files.map(|(name, bytes)| File {
        name: (*name).to_owned(),
        bytes: Ok(Cow::Borrowed(*bytes)),
    });
    files.collect()
}

/// The files of the lexicons that any bank may use, with their names below a bank's root.
pub(crate) fn shared_lexicons() -> Vec<(&'static str, &'static [u8])> {
    let files = FILES.iter().copied();
    let is_lexicon = |name: &str| Kind::of(name) == Some(Kind::Lexicon);
    files.filter(|(name, _)| is_lexicon(name)).collect()
}
