//! A page's operators -> what it draws of text.

use super::{
    actual_text, budget::Budget, faces::Face, faces::Faces, pen::Pen, streams::unpacked,
};
use crate::documents::pdf::{Glyph, Item, geometry::Transform};
use hayro_syntax::{
    content::{
        TypedIter,
        ops::{self, TypedInstruction as Op},
    },
    object::{Array, Dict, Name, Number, Object, Stream, String as Codes},
    page::{Page, Resources},
};
use std::{collections::BTreeMap, rc::Rc};

/// Drawings in drawings.
const DEEPEST: usize = 16;
/// Steps that such a drawing costs beside its length.
const FORM: usize = 200;
/// States that a page puts aside.
const SAVED: usize = 512;
/// Glyphs of a page that are handed on.
const GLYPHS: usize = 400_000;

/// What a page draws.
pub(super) fn items_of<'a>(
    page: &Page<'a>,
    faces: &Faces<'a>,
    budget: &mut Budget,
) -> Vec<Item> {
    budget.turn();
    let content = content_of(page, budget);
    let mut drawing = Drawing {
        faces,
        budget,
        items: Vec::new(),
        pen: Pen::default(),
        saved: Vec::new(),
        unsaved: 0,
        floor: 0,
    };
    drawing.draw(&content, page.resources(), DEEPEST);
    drawing.items
}

/// The operators of a page, which may lie in several streams.
fn content_of(page: &Page<'_>, budget: &mut Budget) -> Vec<u8> {
    let dict = page.raw();
    if let Some(stream) = dict.get::<Stream<'_>>(b"Contents") {
        return unpacked(&stream, budget).unwrap_or_default().into_owned();
    }
    let mut content = Vec::new();
    let streams = dict.get::<Array<'_>>(b"Contents").unwrap_or_default();
    for stream in streams.iter::<Stream<'_>>() {
        content.extend_from_slice(&unpacked(&stream, budget).unwrap_or_default());
        content.push(b' ');
        if budget.is_spent() {
            break;
        }
    }
    content
}

struct Drawing<'d, 'a> {
    faces: &'d Faces<'a>,
    budget: &'d mut Budget,
    items: Vec<Item>,
    pen: Pen<'a>,
    saved: Vec<Pen<'a>>,
    /// States put aside beyond those that are kept.
    unsaved: usize,
    /// States that were put aside outside of the drawing that is drawn.
    floor: usize,
}

/// The fonts of a drawing by name; nothing for one that cannot be used.
type Named<'a> = BTreeMap<Vec<u8>, Option<Rc<Face<'a>>>>;

impl<'a> Drawing<'_, 'a> {
    /// Draws a stream of operators; `deeper`: how many drawings may lie within it.
    fn draw(&mut self, content: &[u8], resources: &Resources<'a>, deeper: usize) {
        let mut fonts = Named::new();
        let mut operators = TypedIter::new(content);
        while let Some(op) = operators.next() {
            if !self.budget.step(1) {
                return;
            }
            match op {
                Op::SaveState(_) => self.save(),
                Op::RestoreState(_) => self.restore(),
                Op::Transform(t) => {
                    self.pen.map(&numbers([&t.0, &t.1, &t.2, &t.3, &t.4, &t.5]))
                }
                Op::TextFont(font) => {
                    self.pen.size = font.1.as_f64();
                    self.pen.face = self.face(font.0, resources, &mut fonts);
                }
                Op::SetGraphicsState(state) => self.set_state(state.0, resources),
                Op::XObject(object) => self.draw_object(object.0, resources, deeper),
                Op::BeginMarkedContent(mark) => self.begin(mark.0, None),
                Op::BeginMarkedContentWithProperties(mark) => {
                    let told = actual_text_of(mark.1, resources);
                    self.begin(mark.0, told);
                }
                Op::EndMarkedContent(_) => self.items.push(Item::End),
                op => self.write(op),
            }
        }
    }

    /// Operators that set and show text.
    fn write(&mut self, op: Op<'_, '_>) {
        let pen = &mut self.pen;
        match op {
            Op::BeginText(_) => pen.begin(),
            Op::SetTextMatrix(t) => pen.set(numbers([&t.0, &t.1, &t.2, &t.3, &t.4, &t.5])),
            Op::NextLine(by) => pen.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                pen.leading = -by.1.as_f64();
                pen.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => pen.break_line(),
            Op::CharacterSpacing(by) => pen.spacing = by.0.as_f64(),
            Op::WordSpacing(by) => pen.word_spacing = by.0.as_f64(),
            Op::HorizontalScaling(by) => pen.stretch = by.0.as_f64() / 100.0,
            Op::TextLeading(by) => pen.leading = by.0.as_f64(),
            Op::TextRise(by) => pen.rise = by.0.as_f64(),
            Op::ShowText(text) => self.show(text.0),
            Op::NextLineAndShowText(text) => {
                pen.break_line();
                self.show(text.0);
            }
            Op::ShowTextWithParameters(text) => {
                pen.word_spacing = text.0.as_f64();
                pen.spacing = text.1.as_f64();
                pen.break_line();
                self.show(text.2);
            }
            Op::ShowTexts(texts) => self.show_all(&texts),
            _ => {}
        }
    }

    /// Strings with distances between them, in thousandths of the size.
    fn show_all(&mut self, texts: &ops::ShowTexts<'_, '_>) {
        for object in texts.0.iter::<Object<'_>>() {
            match object {
                Object::Number(back) => self.pen.go(-back.as_f64() / 1000.0 * self.pen.size),
                Object::String(text) => self.show(&text),
                _ => {}
            }
            if !self.budget.step(1) {
                return;
            }
        }
    }

    fn show(&mut self, text: &Codes<'_>) {
        let Some(face) = self.pen.face.clone() else { return };
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() && self.items.len() < GLYPHS && self.budget.step(1) {
            let (code, length) = face.code(bytes, at);
            let (from, size) = (self.pen.place(), self.pen.height());
            self.pen.go(face.advance(code) * self.pen.size);
            let to = self.pen.place();
            self.items.push(Item::Glyph(Glyph { text: face.text(code), from, to, size }));
            let is_space = code == 32 && length == 1;
            self.pen.go(self.pen.spacing + if is_space { self.pen.word_spacing } else { 0.0 });
            at += length;
        }
    }

    fn begin(&mut self, tag: &Name<'_>, actual_text: Option<String>) {
        let artifact = tag.as_ref() == b"Artifact";
        self.items.push(Item::Begin { artifact, actual_text });
    }

    fn face(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'a>,
        fonts: &mut Named<'a>,
    ) -> Option<Rc<Face<'a>>> {
        if let Some(face) = fonts.get(name.as_ref()) {
            return face.clone();
        }
        let dict = resources.get_font(name);
        let face = dict.and_then(|dict| self.faces.face(&dict, self.budget));
        fonts.insert(name.as_ref().to_vec(), face.clone());
        face
    }

    /// A graphics state may set the font too.
    fn set_state(&mut self, name: &Name<'_>, resources: &Resources<'a>) {
        let state = resources.get_ext_g_state(name);
        let Some(font) = state.and_then(|state| state.get::<Array<'_>>(b"Font")) else {
            return;
        };
        let mut parts = font.flex_iter();
        if let Some((dict, size)) = parts.next::<(Dict<'a>, Number)>() {
            self.pen.face = self.faces.face(&dict, self.budget);
            self.pen.size = size.as_f64();
        }
    }

    /// A drawing that is kept apart from the page; pictures are none.
    fn draw_object(&mut self, name: &Name<'_>, resources: &Resources<'a>, deeper: usize) {
        let Some(form) = resources.get_x_object(name).filter(|_| deeper > 0) else { return };
        let dict = form.dict();
        if dict.get::<Name<'_>>(b"Subtype").as_deref() != Some(b"Form".as_slice()) {
            return;
        }
        let Some(content) = unpacked(&form, self.budget) else { return };
        // Its tables are read anew each time.
        if !self.budget.step(FORM + (content.len() + dict.data().len()) / 8) {
            return;
        }
        let own = dict.get::<Dict<'a>>(b"Resources").map(Resources::new);
        let outside = (self.pen.clone(), self.saved.len(), self.unsaved, self.floor);
        (self.unsaved, self.floor) = (0, self.saved.len());
        if let Some(by) = dict.get::<Transform>(b"Matrix") {
            self.pen.map(&by);
        }
        self.draw(&content, own.as_ref().unwrap_or(resources), deeper - 1);
        self.saved.truncate(outside.1);
        (self.pen, _, self.unsaved, self.floor) = outside;
    }

    fn save(&mut self) {
        if self.saved.len() < SAVED {
            self.saved.push(self.pen.clone());
        } else {
            self.unsaved += 1;
        }
    }

    fn restore(&mut self) {
        if self.unsaved > 0 {
            self.unsaved -= 1;
        } else if self.saved.len() > self.floor {
            self.pen = self.saved.pop().unwrap_or_default();
        }
    }
}

/// The text that marked content stands for, where its properties tell.
fn actual_text_of(properties: &Object<'_>, resources: &Resources<'_>) -> Option<String> {
    let told = |dict: &Dict<'_>| {
        Some(actual_text::decoded(dict.get::<Codes<'_>>(b"ActualText")?.as_bytes()))
    };
    match properties {
        Object::Name(name) => told(&resources.properties.get::<Dict<'_>>(name.as_ref())?),
        Object::Dict(dict) => told(dict),
        _ => None,
    }
}

fn numbers(six: [&Number; 6]) -> Transform {
    six.map(Number::as_f64)
}
