//! What documents say where: read out of them, or as the binary carries it.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::bank::authored::Faults;
use crate::bank::finding::Origin;
use crate::bank::page::{Pages, Written};
use crate::content::assemble::Texts;
use crate::content::yaml;

/// A document in the binary.
#[derive(Serialize, Deserialize)]
pub(super) struct PackedPage<'b> {
    pub(super) file: &'b str,
    pub(super) line: u32,
    #[serde(borrow)]
    pub(super) texts: Vec<PackedText<'b>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PackedText<'b> {
    pub(super) path: &'b str,
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) width: u32,
    pub(super) text: &'b str,
    pub(super) is_key: bool,
}

/// What the documents with these texts say where.
pub(super) fn pages(texts: &Texts) -> Pages {
    let mut pages = Pages::default();
    for (file, text) in texts {
        let mut faults = Faults::new(Arc::clone(file));
        for node in yaml::documents(text, &mut faults) {
            pages.add(&node, &faults);
        }
    }
    pages
}

/// The pages that were packed.
pub(super) fn unpack(packed: &'static [u8]) -> Pages {
    let packed: Vec<PackedPage<'static>> =
        postcard::from_bytes(packed).expect("the build wrote what it reads");
    let mut pages = Pages::default();
    let mut file: Arc<str> = Arc::default();
    for page in packed {
        if *file != *page.file {
            file = page.file.into();
        }
        let texts = page.texts.into_iter();
        let texts = texts.map(|text| unpacked_text(&file, &text)).collect();
        pages.put(Arc::clone(&file), page.line, texts);
    }
    pages
}

fn unpacked_text(file: &Arc<str>, packed: &PackedText<'static>) -> Written {
    Written {
        path: Cow::Borrowed(packed.path),
        origin: Origin {
            file: Arc::clone(file),
            line: packed.line,
            column: packed.column,
            width: packed.width,
        },
        text: Cow::Borrowed(packed.text),
        is_key: packed.is_key,
    }
}
