//! When two spellings are one word.

/// The words without spaces: يرلي كايا and يرليكايا, عبد الله and عبدالله.
pub(super) fn joined(words: &[String]) -> String {
    words.concat()
}

/// A word without its article.
pub(crate) fn bare(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// The consonants of a foreign word, letters that writers swap taken as one (هاكان، حقان).
pub(crate) fn skeleton(word: &str) -> String {
    let plain = |c: char| match c {
        'ا' | 'و' | 'ي' | 'ء' | 'ئ' | 'ؤ' | ' ' => None,
        'ق' | 'گ' => Some('ك'),
        'غ' | 'ج' => Some('ك'),
        'ح' => Some('ه'),
        'ط' => Some('ت'),
        'ص' | 'ث' => Some('س'),
        'ض' | 'ذ' => Some('د'),
        'ظ' => Some('ز'),
        'ڤ' => Some('ف'),
        'پ' => Some('ب'),
        c => Some(c),
    };
    word.chars().filter_map(plain).collect()
}

/// Whether two long foreign words differ in their vowels alone (نتنياهو، نتانياهو).
pub(super) fn sounds_alike(a: &str, b: &str) -> bool {
    let (x, y) = (skeleton(a), skeleton(b));
    // Three consonants are a root of Arabic, with many words: محمد and محمود, خطاب and خطيب.
    x == y && x.chars().count() >= 4 && a.starts_with("ال") == b.starts_with("ال")
}

/// Whether two words differ only in letters that speakers swap: رمسيس الثاني and التاني, گناوي and
/// كناوي, ظافر and ضافر.
pub(super) fn is_written_as_spoken(a: &str, b: &str) -> bool {
    let sound = |c: char| match c {
        'ث' => 'ت',
        'ذ' => 'د',
        'ظ' => 'ض',
        'گ' | 'غ' | 'ق' => 'ك',
        'ڤ' => 'ف',
        'پ' => 'ب',
        'چ' => 'ج',
        'ئ' => 'ي',
        c => c,
    };
    bare(a).chars().count() >= 4 && a.chars().map(sound).eq(b.chars().map(sound))
}

/// Whether one word is the other with one letter more, less or other (أندريه، أنريه): in a long
/// name that begins alike.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let start = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    let end = short.iter().rev().zip(long.iter().rev()).take_while(|(x, y)| x == y).count();
    short.len() >= 5
        && long.len() - short.len() <= 1
        && start > 0
        && start + end + 1 >= long.len()
}

/// Whether one word is the other with two neighbouring letters swapped (جينيفر، جينفير).
pub(super) fn is_swap(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let differ: Vec<usize> =
        (0..a.len().min(b.len())).filter(|i| a.get(*i) != b.get(*i)).collect();
    let [i, j] = differ[..] else { return false };
    a.len() == b.len()
        && a.len() >= 5
        && j == i + 1
        && a.get(i) == b.get(j)
        && a.get(j) == b.get(i)
}
