//! The page as Markdown.

use crate::cli::command::review::digest::{Digest, Table};

pub(super) fn text(digest: &Digest) -> String {
    let mut parts = vec![
        format!("# {}", escaped(&digest.title)),
        escaped(&digest.facts),
    ];
    parts.extend(digest.tables.iter().filter_map(table));
    if !digest.answers.is_empty() {
        parts.push(format!("## {}", escaped(&digest.answers_heading)));
    }
    for (answer, number) in digest.answers.iter().zip(1..) {
        let mut lines = vec![
            format!("{number}. **{}**  ", escaped(&answer.why)),
            format!("   {}", escaped(&answer.asked)),
            String::new(),
            format!("   > {}", escaped(&answer.said)),
            String::new(),
        ];
        lines.extend(
            answer
                .lost
                .iter()
                .map(|lost| format!("   {}  ", escaped(lost))),
        );
        parts.push(lines.join("\n"));
    }
    if !digest.items.is_empty() {
        parts.push(format!("## {}", escaped(&digest.items_heading)));
    }
    for item in &digest.items {
        let mut lines = vec![format!("**{}**  ", escaped(&item.heading))];
        lines.extend(item.asked.iter().map(|asked| escaped(asked) + "  "));
        lines.extend((!item.options.is_empty()).then(|| escaped(&item.options.join("　"))));
        parts.push(lines.join("\n"));
    }
    let keys = digest.items.iter().map(|item| escaped(&item.key));
    let keys: Vec<String> = keys.collect();
    parts.extend((!keys.is_empty()).then(|| keys.join("　")));
    parts.extend(digest.notes.iter().map(|note| escaped(note)));
    parts.join("\n\n") + "\n"
}

fn table(table: &Table) -> Option<String> {
    let row = |cells: &[String; 3]| {
        let cells = cells.iter().map(|cell| escaped(cell));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let head = [row(&table.columns), "|---|---:|---:|".to_owned()];
    let rows = head.into_iter().chain(table.rows.iter().map(row));
    let rows: Vec<String> = rows.collect();
    (!table.rows.is_empty()).then(|| rows.join("\n"))
}

/// A text in which no character is Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~'
        ) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_that_somebody_wrote_is_markdown() {
        assert_eq!(escaped("a|b *c* <d>"), "a\\|b \\*c\\* \\<d\\>");
        assert_eq!(escaped("您好，请讲。"), "您好，请讲。");
    }
}
