//! Whether the files of a bank are still the same, without reading them.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use crate::content::files::{DEEPEST_FOLDER, Place, collect};

/// Which files there are, how long each is and when it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp(Vec<(PathBuf, u64, Option<Duration>)>);

impl Stamp {
    /// How the bank at `place` stands; a folder that cannot be read has no files.
    pub(crate) fn of(place: &Place) -> Self {
        let mut paths = Vec::new();
        if let Place::Folder(root) = place {
            // A folder that vanishes while it is looked into shows at the next look.
            let _ = collect(root, DEEPEST_FOLDER, &mut paths);
        }
        paths.sort();
        let files = paths.into_iter().map(|path| {
            let known = fs::metadata(&path);
            let length = known.as_ref().map_or(0, fs::Metadata::len);
            let written = known.and_then(|known| known.modified()).ok();
            let written = written.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
            (path, length, written)
        });
        Self(files.collect())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Stamp;
    use crate::content::Place;

    #[test]
    fn a_stamp_changes_with_the_files_and_only_with_them() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::Folder(folder.path().to_owned());
        let none = Stamp::of(&place);
        fs::write(folder.path().join("a.yaml"), "id: a").expect("written");
        let one = Stamp::of(&place);
        assert_ne!(one, none);
        assert_eq!(Stamp::of(&place), one);
        fs::write(folder.path().join(".a.yaml.swp"), "an editor's own").expect("written");
        assert_eq!(Stamp::of(&place), one);
        fs::write(folder.path().join("new"), "id: abc").expect("written");
        fs::rename(folder.path().join("new"), folder.path().join("a.yaml")).expect("renamed");
        assert_ne!(Stamp::of(&place), one);
    }
}
