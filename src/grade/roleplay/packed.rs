//! Prepared lexicons as bytes: what the build writes and a run reads.
//!
//! They are the same on every machine. What there is much of stands in them as in memory, the
//! lowest byte of each number first, so that reading it is copying it.

/// What takes the same number of bytes whatever it is.
pub(super) trait Flat: Sized {
    const SIZE: usize;

    fn put(&self, bytes: &mut Vec<u8>);
    /// From as many bytes as it takes.
    fn take(bytes: &[u8]) -> Self;
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Flat for $number {
            const SIZE: usize = size_of::<Self>();

            fn put(&self, bytes: &mut Vec<u8>) {
                bytes.extend_from_slice(&self.to_le_bytes());
            }

            fn take(bytes: &[u8]) -> Self {
                Self::from_le_bytes(bytes.try_into().expect("as many bytes as it takes"))
            }
        }
    )*};
}

numbers!(u32, u64);

/// Many of the same: as one string of bytes.
pub(super) mod flat {
    use std::fmt;
    use std::marker::PhantomData;

    use serde::de::{Error, Visitor};
    use serde::{Deserializer, Serializer};

    use super::Flat;

    pub(in crate::grade::roleplay) fn serialize<T: Flat, S: Serializer>(
        many: &[T],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut bytes = Vec::with_capacity(many.len() * T::SIZE);
        for one in many {
            one.put(&mut bytes);
        }
        serializer.serialize_bytes(&bytes)
    }

    pub(in crate::grade::roleplay) fn deserialize<'de, T, C, D>(
        deserializer: D,
    ) -> Result<C, D::Error>
    where
        T: Flat,
        C: From<Vec<T>>,
        D: Deserializer<'de>,
    {
        let many = deserializer.deserialize_bytes(Many(PhantomData))?;
        Ok(C::from(many))
    }

    struct Many<T>(PhantomData<T>);

    impl<T: Flat> Visitor<'_> for Many<T> {
        type Value = Vec<T>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(out, "pieces of {} bytes", T::SIZE)
        }

        fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<T>, E> {
            let pieces = bytes.chunks_exact(T::SIZE);
            if !pieces.remainder().is_empty() {
                return Err(E::invalid_length(bytes.len(), &self));
            }
            Ok(pieces.map(T::take).collect())
        }
    }
}

/// What leaves out some of its fields, which only JSON can tell: as text.
pub(super) mod json {
    use serde::de::{DeserializeOwned, Error as _};
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(in crate::grade::roleplay) fn serialize<T: Serialize, S: Serializer>(
        thing: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let text = serde_json::to_string(thing).map_err(S::Error::custom)?;
        serializer.serialize_str(&text)
    }

    pub(in crate::grade::roleplay) fn deserialize<
        'de,
        T: DeserializeOwned,
        D: Deserializer<'de>,
    >(
        deserializer: D,
    ) -> Result<T, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        serde_json::from_str(text).map_err(D::Error::custom)
    }
}
