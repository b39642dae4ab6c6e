//! The bank that the binary carries: `content/` as it was when the binary was built.

use std::borrow::Cow;

use crate::content::files::File;

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
