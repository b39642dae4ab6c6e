//! Flags that all fit a processor's nearest cache.

/// A flag for each of many cells, sets or groups, of which few have one.
#[derive(Default)]
pub(super) struct Flags(Vec<u64>);

impl Flags {
    pub(super) fn clear(&mut self, count: usize) {
        self.0.clear();
        self.0.resize(count.div_ceil(64), 0);
    }

    #[inline]
    pub(super) fn has(&self, of: u32) -> bool {
        self.0[of as usize / 64] & 1 << (of % 64) != 0
    }

    /// Flags one; whether it had no flag.
    #[inline]
    pub(super) fn add(&mut self, of: u32) -> bool {
        let (cell, mask) = (&mut self.0[of as usize / 64], 1 << (of % 64));
        let is_new = *cell & mask == 0;
        *cell |= mask;
        is_new
    }
}
