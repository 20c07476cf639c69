//! Rich Text -> its words. Each byte is looked at once; broken files give what they hold.

use super::words;
use crate::source::encoding::Encoding;
use std::collections::BTreeMap;

/// Deeper groups are no document's.
const DEEPEST: usize = 10_000;

/// What a file says.
#[derive(Clone, Debug, Default)]
pub(super) struct Rich {
    pub(super) text: String,
    /// The code page of most letters that are written as bytes; none where there are no such letters.
    pub(super) page: Option<u16>,
}

/// Reads a file; `chosen` stands over every code page that it names.
pub(super) fn parse(source: &[u8], chosen: Option<Encoding>) -> Rich {
    let mut parser = Parser { source, chosen, ..Parser::default() };
    while parser.step() {}
    parser.flush();
    let mostly = parser.bytes_per.iter().max_by_key(|(_, count)| **count);
    Rich { page: mostly.map(|(page, _)| *page), text: parser.out }
}

/// What a group inherits from the one around it.
#[derive(Clone, Copy)]
struct State {
    /// Its words are no text of the document.
    silent: bool,
    /// Inside the table of fonts, where character sets are named.
    fonts: bool,
    hidden: bool,
    page: u16,
    /// Bytes after a `\u` that repeat it for old programs.
    skip: usize,
}

impl Default for State {
    fn default() -> Self {
        Self { silent: false, fonts: false, hidden: false, page: words::WESTERN, skip: 1 }
    }
}

#[derive(Default)]
struct Parser<'s> {
    source: &'s [u8],
    chosen: Option<Encoding>,
    at: usize,
    state: State,
    stack: Vec<State>,
    /// The code pages of fonts by their numbers.
    pages: BTreeMap<i32, u16>,
    font: i32,
    /// How many letters are written as bytes of a code page.
    bytes_per: BTreeMap<u16, usize>,
    /// Bytes that are not yet decoded, and their code page: a letter may have several.
    bytes: Vec<u8>,
    bytes_page: u16,
    /// The first half of a letter that is written as two.
    high: Option<u16>,
    /// Bytes still to come that repeat a letter.
    pending: usize,
    /// The last thing was `\*`: an unknown group that follows is left out.
    optional: bool,
    out: String,
}

impl Parser<'_> {
    /// Reads one control word, sign, byte, brace or run of letters; false at the end.
    fn step(&mut self) -> bool {
        let Some(byte) = self.peek(0) else { return false };
        match byte {
            b'\\' => self.backslash(),
            b'{' | b'}' => {
                self.at += 1;
                self.group(byte);
            }
            b'\r' | b'\n' => self.at += 1,
            _ => self.letters(),
        }
        true
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.source.get(self.at + ahead).copied()
    }

    /// The bytes from here on that are of a kind.
    fn run(&mut self, of: impl Fn(u8) -> bool) -> Vec<u8> {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let run: Vec<u8> = rest.iter().copied().take_while(|byte| of(*byte)).collect();
        self.at += run.len();
        run
    }

    fn backslash(&mut self) {
        match (self.peek(1), self.escaped_byte()) {
            (_, Some(byte)) => {
                self.at += 4;
                self.byte(byte);
            }
            (Some(first), _) if first.is_ascii_alphabetic() => self.word(),
            (None | Some(b'\''), _) => self.at += 1,
            (Some(sign), _) => {
                self.at += 2;
                self.sign(sign);
            }
        }
    }

    /// `\'e1`: a byte of the code page.
    fn escaped_byte(&self) -> Option<u8> {
        super::escaped_byte(self.source.get(self.at..)?)
    }

    fn group(&mut self, brace: u8) {
        self.flush();
        self.pending = 0;
        self.optional = false;
        if brace == b'{' && self.stack.len() < DEEPEST {
            self.stack.push(self.state);
        } else if brace == b'}' {
            self.state = self.stack.pop().unwrap_or(self.state);
        }
    }

    /// A control word: its letters, its number, and the space that ends it.
    fn word(&mut self) {
        self.at += 1;
        let word = self.run(|byte| byte.is_ascii_alphabetic());
        let negative = self.peek(0) == Some(b'-')
            && self.peek(1).is_some_and(|byte| byte.is_ascii_digit());
        self.at += usize::from(negative);
        let digits = String::from_utf8(self.run(|byte| byte.is_ascii_digit()));
        let number = digits.ok().and_then(|digits| digits.parse::<i32>().ok());
        self.at += usize::from(self.peek(0) == Some(b' '));
        if let Ok(word) = std::str::from_utf8(&word) {
            self.control(word, number.map(|n| if negative { -n } else { n }));
        }
    }

    fn control(&mut self, word: &str, number: Option<i32>) {
        let optional = std::mem::take(&mut self.optional);
        if let Some(sign) = words::sign(word) {
            self.instead(sign);
            return;
        }
        match (word, number) {
            ("u", Some(number)) => self.unicode(number),
            ("bin", number) => {
                let bytes = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
                self.at = self.at.saturating_add(bytes).min(self.source.len());
            }
            ("uc", number) => {
                self.state.skip = usize::try_from(number.unwrap_or(1)).unwrap_or(1);
            }
            ("ansicpg", number) => {
                let page = number.and_then(|number| u16::try_from(number).ok());
                self.state.page = page.unwrap_or(words::WESTERN);
            }
            ("mac", _) => self.state.page = words::page(77),
            ("f" | "af", number) => self.use_font(number.unwrap_or(0), word),
            ("fcharset", number) => {
                self.pages.insert(self.font, words::page(number.unwrap_or(0)));
            }
            ("v", number) => self.state.hidden = number != Some(0),
            ("fonttbl", _) => (self.state.fonts, self.state.silent) = (true, true),
            (word, _) => self.state.silent |= optional || words::is_silent(word),
        }
    }

    fn use_font(&mut self, font: i32, word: &str) {
        self.font = font;
        if self.state.fonts || word != "f" {
            return;
        }
        // A font without a set of its own says nothing of the letters.
        let page = self.pages.get(&font).filter(|page| **page != words::WESTERN);
        self.state.page = page.copied().unwrap_or(self.state.page);
    }

    /// A letter by its number in UTF-16.
    fn unicode(&mut self, number: i32) {
        self.flush();
        self.pending = self.state.skip;
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).unwrap_or_default();
        let high = self.high.take();
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        let letter = char::decode_utf16(high.into_iter().chain([unit])).last();
        let letter = letter.and_then(Result::ok).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.put(letter.encode_utf8(&mut [0; 4]));
    }

    fn sign(&mut self, sign: u8) {
        if sign == b'*' {
            self.optional = true;
        } else if let Some(text) = words::escaped(sign) {
            self.instead(text);
        } else {
            self.pending = self.pending.saturating_sub(1);
        }
    }

    /// Writes what a word or sign stands for, unless it only repeats a letter.
    fn instead(&mut self, text: &str) {
        if self.pending > 0 {
            self.pending -= 1;
        } else {
            self.write(text);
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.pending > 0 {
            self.pending -= 1;
            return;
        }
        if self.state.page != self.bytes_page {
            self.flush();
        }
        self.bytes_page = self.state.page;
        self.bytes.push(byte);
        if !byte.is_ascii() && !self.state.silent {
            *self.bytes_per.entry(self.state.page).or_default() += 1;
        }
    }

    fn letters(&mut self) {
        let run = self.run(|byte| !matches!(byte, b'\\' | b'{' | b'}' | b'\r' | b'\n'));
        let rest = run.get(self.pending..).unwrap_or_default();
        self.pending = self.pending.saturating_sub(run.len());
        match std::str::from_utf8(rest) {
            Ok(text) if text.is_ascii() => self.write(text),
            // Old programs write the bytes themselves.
            _ => rest.iter().for_each(|byte| self.byte(*byte)),
        }
    }

    fn write(&mut self, text: &str) {
        self.flush();
        self.put(text);
    }

    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let encoding = self.chosen.unwrap_or(words::encoding(self.bytes_page));
        self.put(&encoding.decode(&bytes));
    }

    fn put(&mut self, text: &str) {
        if !self.state.silent && !self.state.hidden {
            self.out.push_str(text);
        }
    }
}
