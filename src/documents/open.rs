//! Walks a file of any kind, step by step: an archive gives what lies in it, one by one.

use super::{
    Article, Failure, Format, Note, NoteCode, epub, letters, limits, mail, markdown, office,
    page, records, rtf, sniff,
    zip::{Archive, Budget},
};
use crate::source::encoding::Encoding;
use std::{collections::VecDeque, sync::Arc};

/// What a reader chose for a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The encoding of its letters, where the guess was wrong.
    pub encoding: Option<Encoding>,
    /// Opens a locked archive.
    pub password: Option<String>,
}

/// What came of one step.
#[derive(Debug)]
pub enum Step {
    /// An article.
    Article(Box<Article>),
    /// A file that gave none.
    Failed {
        /// Its name, with the archives that it lies in.
        name: String,
        /// Why.
        failure: Failure,
    },
    /// A PDF: whoever walks has it drawn, and says with [`Pdf::read`] what came of it.
    Pdf(Pdf),
    /// The next file of an archive is about to be read.
    Entered {
        /// The archive.
        name: String,
        /// How many of its files were read.
        done: usize,
        /// How many there are.
        all: usize,
    },
}

/// A PDF on its way.
#[derive(Debug)]
pub struct Pdf {
    name: String,
    notes: Vec<Note>,
}

impl Pdf {
    /// Its name, with the archives that it lies in.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What came of it.
    pub fn read(self, result: Result<Article, Failure>) -> Step {
        match result {
            Ok(article) => {
                let notes = [self.notes, article.notes].concat();
                Step::Article(Box::new(Article { name: self.name, notes, ..article }))
            }
            Err(failure) => Step::Failed { name: self.name, failure },
        }
    }
}

/// A file that is being walked: an iterator over its steps.
pub struct Opening {
    settings: Settings,
    budget: Budget,
    /// Archives that are open, the innermost last.
    open: Vec<Entered>,
    ready: VecDeque<Step>,
    /// What the last step was about, and how many files were opened up to it.
    bytes: Arc<[u8]>,
    files: usize,
}

struct Entered {
    name: String,
    bytes: Arc<[u8]>,
    archive: Archive,
    /// The files worth reading, by their places in the archive.
    files: Vec<usize>,
    done: usize,
    /// Whether the next file was announced.
    told: bool,
}

impl Opening {
    /// A file, told by its content and, where that leaves it open, by its name.
    pub fn new(bytes: Vec<u8>, name: &str, settings: Settings) -> Self {
        let mut opening = Self {
            settings,
            budget: Budget::default(),
            open: Vec::new(),
            ready: VecDeque::new(),
            bytes: Arc::from([]),
            files: 0,
        };
        opening.enter(bytes.into(), name.to_string());
        opening
    }

    /// The bytes of the file that the last step was about.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Which file that was: the articles of a table are of one. The file that is walked is the first.
    pub fn file_number(&self) -> usize {
        self.files
    }

    /// Makes ready what a file holds; what could not be read is told in its place.
    fn enter(&mut self, bytes: Arc<[u8]>, name: String) {
        self.bytes = Arc::clone(&bytes);
        self.files += 1;
        if let Err(failure) = self.read(&bytes, &name) {
            self.ready.push_back(Step::Failed { name, failure });
        }
    }

    fn read(&mut self, bytes: &Arc<[u8]>, name: &str) -> Result<(), Failure> {
        if bytes.len() > limits::FILE {
            return Err(Failure::TooLarge);
        }
        let format = sniff::sniff(bytes, name)?;
        if format == Format::Zip {
            return self.unpack(bytes, name);
        }
        let notes = surprise(format, name);
        if format == Format::Pdf {
            self.ready.push_back(Step::Pdf(Pdf { name: name.to_string(), notes }));
            return Ok(());
        }
        for article in articles(format, bytes, name, self.settings.encoding)? {
            let name = if article.name.is_empty() { name.to_string() } else { article.name };
            self.ready.push_back(if article.text.len() > limits::TEXT {
                Step::Failed { name, failure: Failure::TooLong }
            } else {
                let notes = [notes.clone(), article.notes].concat();
                Step::Article(Box::new(Article { name, notes, ..article }))
            });
        }
        Ok(())
    }

    fn unpack(&mut self, bytes: &Arc<[u8]>, name: &str) -> Result<(), Failure> {
        if self.open.len() >= limits::DEPTH {
            return Err(Failure::TooDeep);
        }
        let archive = Archive::open(bytes)?;
        let paths = archive.names().iter().enumerate();
        let files: Vec<_> =
            paths.filter(|(_, path)| sniff::is_readable(path)).map(|(at, _)| at).collect();
        if files.is_empty() {
            return Err(Failure::NoArticles);
        }
        // Asked before anything is read: what lies open beside the locked files would come twice.
        if self.settings.password.is_none() && files.iter().any(|at| archive.is_locked(*at)) {
            return Err(Failure::Password);
        }
        let (name, bytes) = (name.to_string(), Arc::clone(bytes));
        self.open.push(Entered { name, bytes, archive, files, done: 0, told: false });
        Ok(())
    }

    /// Announces the next file of the innermost archive, then makes ready what it holds.
    fn advance(&mut self) -> Option<()> {
        let inner = self.open.last_mut()?;
        let Some(at) = inner.files.get(inner.done).copied() else {
            self.open.pop();
            return Some(());
        };
        if !inner.told {
            inner.told = true;
            let (name, done, all) = (inner.name.clone(), inner.done, inner.files.len());
            self.ready.push_back(Step::Entered { name, done, all });
            return Some(());
        }
        (inner.done, inner.told) = (inner.done + 1, false);
        let path = inner.archive.names().get(at).cloned().unwrap_or_default();
        let name = format!("{} › {path}", inner.name);
        let password = self.settings.password.as_deref();
        match inner.archive.unpack(at, password, &mut self.budget) {
            Ok(bytes) => self.enter(bytes.into(), name),
            Err(Failure::WrongPassword) => self.locked_out(),
            Err(failure) => self.ready.push_back(Step::Failed { name, failure }),
        }
        Some(())
    }

    /// An archive has one password: it is asked about once, not file by file.
    fn locked_out(&mut self) {
        let Some(Entered { name, bytes, .. }) = self.open.pop() else { return };
        self.bytes = bytes;
        // It is another than the last: a file in it.
        self.files += 1;
        self.ready.push_back(Step::Failed { name, failure: Failure::WrongPassword });
    }
}

impl Iterator for Opening {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        while self.ready.is_empty() {
            self.advance()?;
        }
        self.ready.pop_front()
    }
}

fn articles(
    format: Format,
    bytes: &Arc<[u8]>,
    name: &str,
    chosen: Option<Encoding>,
) -> Result<Vec<Article>, Failure> {
    match format {
        Format::Text | Format::Session => plain(format, bytes, chosen).map(one),
        Format::Html => page::read(bytes, chosen).map(one),
        Format::Markdown => markdown::read(bytes, chosen).map(one),
        Format::Docx => office::docx::read(bytes).map(one),
        Format::Odt => office::odt::read(bytes).map(one),
        Format::Rtf => rtf::read(bytes, chosen).map(one),
        Format::Epub => epub::read(bytes).map(one),
        Format::Email => mail::read(bytes).map(one),
        Format::WebArchive => mail::read_archive(bytes).map(one),
        Format::Table => records::read_table(bytes, name, chosen),
        Format::Json => records::read_json(bytes, name, chosen),
        // These are walked and drawn before.
        Format::Zip | Format::Pdf => Ok(Vec::new()),
    }
}

fn one(article: Article) -> Vec<Article> {
    vec![article]
}

/// A text is one article, as it is.
fn plain(format: Format, bytes: &[u8], chosen: Option<Encoding>) -> Result<Article, Failure> {
    let (text, letters, notes) = letters::read(bytes, chosen)?;
    Ok(Article { letters: Some(letters), notes, ..Article::new(format, text) })
}

/// Kinds that are near enough for a name to say either.
const ALIKE: &[(Format, &[Format])] = &[
    (Format::Text, &[Format::Markdown, Format::Table, Format::Json, Format::Email]),
    (Format::Markdown, &[Format::Text]),
    (Format::Html, &[Format::Text, Format::WebArchive]),
    (Format::Email, &[Format::Text, Format::WebArchive]),
    (Format::WebArchive, &[Format::Html, Format::Email]),
    (Format::Table, &[Format::Text]),
    (Format::Json, &[Format::Text]),
    (Format::Session, &[Format::Text, Format::Json]),
];

/// Tells where the name says another format than the content.
fn surprise(format: Format, name: &str) -> Vec<Note> {
    let alike =
        ALIKE.iter().find(|(one, _)| *one == format).map_or(&[][..], |(_, others)| others);
    let other =
        sniff::promised(name).is_some_and(|said| said != format && !alike.contains(&said));
    if other { vec![NoteCode::OtherFormat.into()] } else { Vec::new() }
}
