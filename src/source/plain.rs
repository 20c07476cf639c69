//! Plain text -> blocks: one block a line, its role read from its shape and its neighbours.

use super::{
    Block, BlockRole, Frame, Hint, Language, boilerplate, frame, furniture, language,
    line::{Line, is_quote, lines},
};
use crate::{fold::Folded, model::Lexicon};

/// Cuts a plain text into blocks and reads its frame. Linear; cannot fail.
pub fn read(text: &str, lexicon: &Lexicon) -> (Vec<Block>, Frame) {
    read_with(text, &[], lexicon)
}

/// As `read`, with what the markup of a page says of lines; hints stand in the text's order.
pub fn read_with(text: &str, hints: &[Hint], lexicon: &Lexicon) -> (Vec<Block>, Frame) {
    let lines = lines(text);
    let hints = hints_of(&lines, hints);
    let mut boiler = boilerplate::find(text, &lines, lexicon);
    furniture::find(text, &lines, &mut boiler, lexicon);
    let opening = frame::read(text, &lines, &hints, &boiler, lexicon);
    let reader =
        Reader { text, lines: &lines, hints: &hints, boiler: &boiler, opening: &opening };
    let mut blocks: Vec<Block> = (0..lines.len()).map(|i| reader.block(i)).collect();
    let (language, of) = language::of_blocks(blocks.iter().map(|b| b.span.of(text)));
    blocks.iter_mut().zip(of).for_each(|(block, language)| block.language = language);
    (blocks, Frame { language, ..opening.frame })
}

/// The hint of each line: the one that begins in it.
fn hints_of(lines: &[Line], hints: &[Hint]) -> Vec<Option<BlockRole>> {
    let mut hints = hints.iter().peekable();
    let of = |line: &Line| {
        while hints.next_if(|h| h.span.start < line.span.start).is_some() {}
        hints.next_if(|h| h.span.start < line.span.end).map(|h| h.role)
    };
    lines.iter().map(of).collect()
}

struct Reader<'t, 'l> {
    text: &'t str,
    lines: &'l [Line],
    hints: &'l [Option<BlockRole>],
    boiler: &'l [Option<&'static str>],
    opening: &'l frame::Opening,
}

impl Reader<'_, '_> {
    fn block(&self, index: usize) -> Block {
        let (role, rule) = self.role(index);
        let span = self.lines.get(index).map(|l| l.span).unwrap_or_default();
        Block { span, role, rule, language: Language::None }
    }

    fn role(&self, index: usize) -> (BlockRole, &'static str) {
        if let Some(rule) = self.boiler.get(index).copied().flatten() {
            return (BlockRole::Boilerplate, rule);
        }
        let Some(line) = self.lines.get(index) else {
            return (BlockRole::Paragraph, "block/line");
        };
        if self.opening.title == Some(index) {
            return (BlockRole::Headline, "headline/first");
        }
        if let Some((_, rule)) = self.opening.credits.iter().find(|(i, _)| *i == index) {
            return (BlockRole::Caption, rule);
        }
        if self.repeats_title(line) {
            return (BlockRole::Headline, "headline/repeated");
        }
        if let Some(role) = self.hints.get(index).copied().flatten() {
            return (role, "block/markup");
        }
        if line.is_item() {
            return (
                BlockRole::ListItem,
                if line.numbered { "list/number" } else { "list/bullet" },
            );
        }
        if let Some(rule) = caption(self.text, line) {
            return (BlockRole::Caption, rule);
        }
        if is_quotation(self.text, line) {
            return (BlockRole::Quote, "quote/whole-line");
        }
        match self.subheading(index, line) {
            Some(rule) => (BlockRole::Subheading, rule),
            None => (BlockRole::Paragraph, "block/line"),
        }
    }

    fn repeats_title(&self, line: &Line) -> bool {
        let Some(title) = self.opening.title.and_then(|i| self.lines.get(i)) else {
            return false;
        };
        let fold = |l: &Line| Folded::new(l.span.of(self.text)).as_str().to_string();
        line.words == title.words && line.span != title.span && fold(line) == fold(title)
    }

    /// A short line between paragraphs that ends as no sentence does.
    fn subheading(&self, index: usize, line: &Line) -> Option<&'static str> {
        let next = self.article_line(index + 1)?;
        let short = (1..=14).contains(&line.words) && line.span.len() <= 220;
        if !short || index == 0 {
            return None;
        }
        if line.last == ':' {
            return next.is_item().then_some("subheading/before-list");
        }
        let title_like = !line.is_full() && !matches!(line.last, '،' | '؛' | ',');
        // A heading may stand over another one that opens a list.
        let leads = next.is_item() || next.last == ':' || next.words > line.words.max(10);
        (title_like && leads).then_some("subheading/short-line")
    }

    fn article_line(&self, index: usize) -> Option<&Line> {
        self.lines.get(index).filter(|_| self.boiler.get(index).is_some_and(Option::is_none))
    }
}

/// 'صورة: …', '© …', and a short line that ends in the agency's brackets: '… (أ ف ب)'.
fn caption(text: &str, line: &Line) -> Option<&'static str> {
    let inner = line.span.of(text);
    let words = line.folded_words(text, 2);
    let first = words.first().map_or("", String::as_str);
    let colon = inner.find([':', '|', '/']).is_some_and(|at| at <= 40);
    if line.words <= 40 && (inner.starts_with('©') || colon && is_picture(first)) {
        return Some("caption/picture");
    }
    let open = inner.rfind('(')?;
    let closed = inner.ends_with(')') || inner.ends_with(").");
    let agency = inner.get(open..).is_some_and(|a| a.chars().count() <= 24);
    (closed
        && agency
        && open > 0
        && line.words <= 25
        && line.last != '.'
        && is_credit(inner, open))
    .then_some("caption/agency")
}

fn is_picture(first: &str) -> bool {
    matches!(first, "صوره" | "الصوره" | "تصوير" | "بالصور" | "المصدر" | "ارشيفيه")
}

/// Names of agencies that sign pictures; other brackets at a line's end say something else.
fn is_credit(inner: &str, open: usize) -> bool {
    let folded = Folded::new(inner.get(open..).unwrap_or(""));
    let letters: String = folded.as_str().chars().filter(|c| c.is_alphabetic()).collect();
    [
        "رويترز",
        "افب",
        "اب",
        "الجزيره",
        "الفرنسيه",
        "الاناضول",
        "غيتي",
        "غيتيايمجز",
        "دبا",
        "وكالات",
        "ارشيف",
        "ارشيفيه",
        "انترنت",
        "اسوشيتدبرس",
        "reuters",
        "afp",
        "ap",
        "gettyimages",
        "getty",
    ]
    .contains(&letters.as_str())
}

/// A line that is one quotation from its first mark to its last.
fn is_quotation(text: &str, line: &Line) -> bool {
    let inner = line.span.of(text).trim_end_matches(['.', '،', '!', '؟']);
    let marks = inner.chars().filter(|c| is_quote(*c)).count();
    line.words >= 6 && marks == 2 && inner.starts_with(is_quote) && inner.ends_with(is_quote)
}
