//! The keys of this machine: the store's own, made at first use, and those of issuers to trust.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::certify::key::{PrivateKey, PublicKey};
use crate::cli::Context;
use crate::cli::failure::{Exit, Failure, of_file, unwritten};
use crate::records::{Store, StoreError, create_private};

/// What the names of all keys made here begin with.
const NAME: &str = "rolecall";
/// What the key's file is called after the store.
const ENDING: &str = ".key";
/// A file of keys is a few lines; more is none.
const LONGEST: u64 = 1 << 16;

impl Context {
    /// The key that signs for this store, made at first use.
    pub(super) fn signing_key(&self) -> Result<PrivateKey, Failure> {
        let lost = |path: PathBuf| {
            Failure::new(Exit::Refused, "failure-key-lost").with("path", path.display())
        };
        self.key_to_sign()?
            .ok_or_else(|| self.key_path().map_or_else(|failure| failure, lost))
    }

    /// The same, but none is made: nothing where there never was one.
    pub(super) fn present_key(&self) -> Result<Option<PrivateKey>, Failure> {
        match self.key_path()?.exists() || self.has_signed()? {
            true => self.signing_key().map(Some),
            false => Ok(None),
        }
    }

    /// The key that signs for this store, made at first use; none where the one is gone that has
    /// signed for it. What it signed could not be told from what another key signs, so none takes
    /// its place unasked.
    pub(super) fn key_to_sign(&self) -> Result<Option<PrivateKey>, Failure> {
        if let Some(key) = self.own_key()? {
            return Ok(Some(key));
        }
        match self.has_signed()? {
            // Another process may just have made it.
            true => self.own_key(),
            false => self.make_key().map(Some),
        }
    }

    /// Makes the key of this store, which must not be there.
    pub(super) fn make_key(&self) -> Result<PrivateKey, Failure> {
        let path = self.key_path()?;
        let made = make(&path).map_err(|error| cannot_make(&path, &error))?;
        let path = path.display().to_string();
        self.console
            .tell(&self.console.say_of("key-made", "path", path));
        Ok(made)
    }

    /// Whether the log of the store was signed before; where there is no store, it was not.
    fn has_signed(&self) -> Result<bool, Failure> {
        match self.open_existing_store() {
            Ok(store) => Ok(store.has_signed()?),
            Err(_) if !self.store_path()?.exists() => Ok(false),
            Err(failure) => Err(failure),
        }
    }

    /// The store's key, if it is there.
    fn own_key(&self) -> Result<Option<PrivateKey>, Failure> {
        let path = self.key_path()?;
        match read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            read => own_key(&path, read).map(Some),
        }
    }

    /// The public half of the store's key, if it has been made and may be read.
    pub(super) fn own_public_key(&self) -> Result<Option<PublicKey>, Failure> {
        let path = self.key_path()?;
        match read(&path) {
            // Whoever may only look at the store may not see what signs for it.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied
                ) =>
            {
                Ok(None)
            }
            read => own_key(&path, read).map(|key| Some(key.public())),
        }
    }

    /// The file of the store's key: beside the store, called after it.
    pub(super) fn key_path(&self) -> Result<PathBuf, Failure> {
        Ok(key_beside(&self.store_path()?))
    }

    /// What stands against the key beside a store: a word for it, if something does.
    pub(super) fn key_doubt(&self, store: &Store) -> Result<Option<&'static str>, Failure> {
        let key = self.own_public_key()?;
        Ok(match (store.has_signed()?, key) {
            (false, _) => None,
            (true, None) => Some("missing"),
            (true, key) => match store.checkpoints(key.as_ref())?.1.as_slice() {
                [] => None,
                _ => Some("other"),
            },
        })
    }
}

/// The file of the key of the store at `path`, or of a backup.
pub(super) fn key_beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ENDING);
    name.into()
}

/// Copies a key for oneself; nothing where there is none, or where one is there.
pub(super) fn take_key_along(from: &Path, to: &Path) -> Result<bool, Failure> {
    if !from.exists() || to.exists() {
        return Ok(false);
    }
    let text = read(from).map_err(|error| of_file(&from.display().to_string(), &error))?;
    write_for_oneself(to, &text).map_err(|error| unwritten(to, &error))?;
    Ok(true)
}

/// Refuses to take a key along to a place where something else is.
pub(super) fn free_for(key: &Path, beside: &Path) -> Result<(), Failure> {
    let bytes =
        |path: &Path| read(path).map_err(|error| of_file(&path.display().to_string(), &error));
    if !beside.exists() || key.exists() && bytes(beside)? == bytes(key)? {
        return Ok(());
    }
    Err(StoreError::Exists(beside.to_owned()).into())
}

/// Refuses a file beside a backup that holds no key.
pub(super) fn check_key(path: &Path) -> Result<(), Failure> {
    match path.exists() {
        true => own_key(path, read(path)).map(|_| ()),
        false => Ok(()),
    }
}

/// The public keys in a file, one a line.
pub(super) fn public_keys(path: &Path) -> Result<Vec<PublicKey>, Failure> {
    let shown = path.display();
    let text = read(path).map_err(|error| of_file(&shown.to_string(), &error))?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let keys: Result<Vec<PublicKey>, _> = lines.map(str::parse).collect();
    let keys = keys.ok().filter(|keys| !keys.is_empty());
    keys.ok_or_else(|| Failure::input("failure-no-public-key").with("path", shown))
}

fn own_key(path: &Path, read: io::Result<String>) -> Result<PrivateKey, Failure> {
    let shown = path.display();
    let text = read.map_err(|error| of_file(&shown.to_string(), &error))?;
    let key = text.trim().parse();
    key.map_err(|_| Failure::input("failure-key-damaged").with("path", shown))
}

fn cannot_make(path: &Path, error: &io::Error) -> Failure {
    Failure::new(Exit::Environment, "failure-key-not-made")
        .with("path", path.display())
        .with("reason", error)
}

fn read(path: &Path) -> io::Result<String> {
    let file = fs::metadata(path)?;
    if file.is_file() && file.len() > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    fs::read_to_string(path)
}

/// Makes a key and its file. Where another process was faster, its key is the store's.
fn make(path: &Path) -> io::Result<PrivateKey> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let key = PrivateKey::from_secret(NAME, &rand::random());
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{:08x}", rand::random::<u32>()));
    let unfinished = PathBuf::from(name);
    write_for_oneself(&unfinished, &(key.secret_text() + "\n"))?;
    // A link, unlike a renamed file, never takes the place of a file that is there.
    let linked = fs::hard_link(&unfinished, path);
    fs::remove_file(&unfinished)?;
    match linked {
        Ok(()) => Ok(key),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let text = read(path)?;
            text.trim()
                .parse()
                .map_err(|_| io::ErrorKind::InvalidData.into())
        }
        Err(error) => Err(error),
    }
}

/// Writes a new file that nobody else on this machine may read, down to the disk.
fn write_for_oneself(path: &Path, text: &str) -> io::Result<()> {
    let mut file = create_private(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
