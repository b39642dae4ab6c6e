//! What the words that the gates listen for do.

/// What a word does; one word may do several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

macro_rules! classes {
    ($($name:ident = $bit:literal,)*) => {
        impl Class {
            /// Nothing: the word only hides shorter ones.
            pub(super) const PLAIN: Self = Self(0);
            $(pub(super) const $name: Self = Self(1 << $bit);)*
        }
    };
}

classes! {
    WILL = 0, FACT = 1, NEAR = 2, RHET = 3, LIGHT = 4, SAY = 5, STOP = 6, TURN = 7, SELF = 8,
    WHETHER = 9, CHECK = 10, CANNOT = 11, ASIDE = 12, DENIED = 13, BACK = 14, SKIP = 15,
    YOUSAY = 16, YOUTOLD = 17, MYSAY = 18, NAMED = 19, BANNED = 20, YOU = 21, THIRD = 22,
    THEM = 23, STEP = 24, FIRST = 25, AGAIN = 26, MODAL = 27, TELLS = 28, META = 29, MOVE = 30,
    WRONG = 31, WEAK_WRONG = 32, IF = 33, THEN = 34, PAST = 35, TOLD = 36, HAIL = 37, OTHERS = 38,
    REJECT = 39, ONCE = 40, UNKEPT = 41,
}

impl Class {
    /// Whatever negates what follows it.
    pub(super) const NEGATOR: Self = Self::WILL.and(Self::FACT).and(Self::NEAR).and(Self::RHET);

    /// Both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is any of `others`.
    #[inline]
    pub(super) const fn is(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}
