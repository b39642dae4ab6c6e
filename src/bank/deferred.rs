//! Values that are made when they are first asked for, if they ever are.

use std::sync::LazyLock;

/// A value that is there, or is made when it is first looked at.
pub(crate) type Deferred<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

/// A value that is there.
pub(crate) fn ready<T: Send + 'static>(value: T) -> Deferred<T> {
    later(move || value)
}

/// A value that `make` makes.
pub(crate) fn later<T>(make: impl FnOnce() -> T + Send + 'static) -> Deferred<T> {
    LazyLock::new(Box::new(make))
}
