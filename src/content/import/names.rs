//! Names that no two things share.

use std::collections::BTreeMap;

/// The names that are taken.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Each with the number that is tried next behind it.
    taken: BTreeMap<String, usize>,
}

impl Names {
    /// Takes `name`, or the first of `name-2`, `name-3` … that is free.
    pub(super) fn take(&mut self, name: &str) -> String {
        if self.take_just(name) {
            return name.to_owned();
        }
        let first = self.taken[name];
        let mut numbered = (first..).map(|number| (number, format!("{name}-{number}")));
        let (number, free) = numbered
            .find(|(_, free)| self.take_just(free))
            .expect("numbers do not end");
        self.taken.insert(name.to_owned(), number + 1);
        free
    }

    /// Takes `name` as it is; says whether it was free.
    pub(super) fn take_just(&mut self, name: &str) -> bool {
        let is_free = !self.taken.contains_key(name);
        if is_free {
            self.taken.insert(name.to_owned(), 2);
        }
        is_free
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn a_name_that_is_taken_gets_the_next_free_number() {
        let mut names = Names::default();
        assert!(names.take_just("a-3"));
        let taken: Vec<String> = (0..4).map(|_| names.take("a")).collect();
        assert_eq!(taken, ["a", "a-2", "a-4", "a-5"]);
        assert!(!names.take_just("a-4"));
        assert_eq!(names.take("a-4"), "a-4-2");
    }

    #[test]
    fn numbers_that_were_tried_are_not_tried_again() {
        let mut names = Names::default();
        for count in 2..100 {
            names.take("a");
            assert_eq!(names.taken["a"], count);
        }
    }
}
