//! Pinyin in brackets after a Han character: 網(wǎng)站.

use super::chars::is_ignorable;

const FINALS: &[&str] = &[
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao",
    "ie", "in", "ing", "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui",
    "un", "uo", "v", "ve",
];

/// Letters of the syllable being read; no syllable has more than six.
#[derive(Default)]
struct Syllable {
    letters: [u8; 6],
    len: usize,
}

/// How many characters a gloss takes, its closing bracket included, when `rest` begins just after
/// the opening one. Without tone marks every part must be a syllable, so that 应用(app) stays.
pub(crate) fn gloss(rest: impl Iterator<Item = char>) -> Option<usize> {
    let mut syllable = Syllable::default();
    let (mut toned, mut syllables, mut any) = (false, true, false);
    for (at, ch) in rest.enumerate() {
        match plain(ch) {
            Some(')') => {
                syllables &= syllable.take();
                return (any && (toned || syllables)).then_some(at + 1);
            }
            Some(letter @ 'a'..='z') => {
                any = true;
                toned |= has_tone(ch);
                syllable.push(letter);
            }
            Some('1'..='5') if syllable.len > 0 => syllables &= syllable.take(),
            Some(' ' | '\'') if any => syllables &= syllable.take(),
            None if is_tone(ch) => toned = true,
            None if is_ignorable(ch) || ch == '\u{308}' => {}
            _ => return None,
        }
    }
    None
}

impl Syllable {
    fn push(&mut self, letter: char) {
        if let Some(cell) = self.letters.get_mut(self.len) {
            *cell = u8::try_from(letter).unwrap_or(b'?');
        }
        self.len += 1;
    }

    /// Ends the syllable, if one has begun; whether it was one.
    fn take(&mut self) -> bool {
        let done = std::mem::take(self);
        if done.len == 0 {
            return true;
        }
        let Some(letters) = done.letters.get(..done.len) else {
            return false;
        };
        let text = std::str::from_utf8(letters).unwrap_or_default();
        let fin = text.trim_start_matches(|ch| !"aeiouv".contains(ch));
        let initial = &text[..text.len() - fin.len()];
        let known = matches!(initial, "" | "zh" | "ch" | "sh")
            || (initial.len() == 1 && !"vuiaeo".contains(initial));
        known && FINALS.contains(&fin)
    }
}

/// The character without width and tone; nothing for what no gloss contains and for bare marks.
fn plain(ch: char) -> Option<char> {
    let ch = match ch {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch) - 0xfee0)?,
        '\u{3000}' => ' ',
        _ => ch,
    };
    Some(match ch {
        'a'..='z' | '1'..='5' | ')' | ' ' | '\'' => ch,
        '’' => '\'',
        'ā' | 'á' | 'ǎ' | 'à' | 'ɑ' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ê' | 'ế' | 'ề' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'v',
        'ń' | 'ň' | 'ǹ' => 'n',
        'ḿ' => 'm',
        'ɡ' => 'g',
        _ => return None,
    })
}

fn has_tone(ch: char) -> bool {
    !ch.is_ascii() && !matches!(ch, 'ü' | 'ê' | 'ɑ' | 'ɡ') && !matches!(ch, '\u{ff01}'..='\u{ff5e}')
}

fn is_tone(ch: char) -> bool {
    matches!(
        ch,
        '\u{300}' | '\u{301}' | '\u{304}' | '\u{306}' | '\u{30c}'
    )
}

#[cfg(test)]
mod tests {
    use super::gloss;

    #[test]
    fn a_gloss_is_pinyin_and_nothing_else() {
        for text in [
            "wǎng)",
            "wang）",
            "wang3)",
            "wa\u{30c}ng)",
            "wǎng zhàn)",
            "lü4)",
            "ｗａｎｇ）",
            "nǐhǎo)",
        ] {
            assert!(gloss(text.chars()).is_some(), "{text}");
        }
        for text in [
            "1)",
            "app)",
            "Wang)",
            "sms)",
            "如电话)",
            "wang",
            ")",
            "",
            "ok)",
            "customer service)",
        ] {
            assert!(gloss(text.chars()).is_none(), "{text}");
        }
    }
}
