//! Tables as programs write them: cells parted by commas or tabs, quoted where they hold such.

/// The rows of a table (RFC 4180): a quoted cell may hold line breaks, `""` is a quote in it.
pub(super) fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) =
        (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            c if quoted => cell.push(c),
            c if c == separator => row.push(std::mem::take(&mut cell)),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn quoted_cells_hold_separators_quotes_and_lines() {
        let got = rows("title,text\r\n\"أ, ب\",\"قال: \"\"نعم\"\"\nوسكت\"\n\n,\nج,د", ',');
        let want =
            vec![vec!["title", "text"], vec!["أ, ب", "قال: \"نعم\"\nوسكت"], vec!["ج", "د"]];
        assert_eq!(got, want);
        assert!(rows("", '\t').is_empty());
        assert_eq!(rows("أ\tب", '\t'), [["أ", "ب"]]);
    }
}
