//! The command line's words.

use khulasa::{Length, source::encoding::Encoding};
use lexopt::prelude::*;

pub(crate) const USAGE: &str = "\
khulasa reads Arabic news: who, where, who said what, when, how many, and in short.

usage: khulasa analyze [options] FILE…     (- is standard input)
       khulasa dossier [options] FILE…     several articles side by side
       khulasa text [options] FILE…        the text that reports point into, with --json also what
                                           the file tells of it
       khulasa tag --conll FILE            token, gold and predicted label of each line
       khulasa model FILE                  write the built-in model to a file

A FILE is a text in any Arabic encoding, a saved web page (HTML, MHTML), PDF, Word or OpenDocument
text, RTF, EPUB, mail, Markdown, a session of the page, or a folder or zip of such. A .csv, .tsv,
.json or .jsonl file holds several articles: fields or columns text, title, date, source, url, id.

options of analyze, dossier and text:
  --encoding LABEL     how the bytes are read, where the guess is wrong: utf-8, utf-16le, utf-16be,
                       windows-1256, iso-8859-6, x-mac-arabic, windows-1252
  --password WORD      opens a locked PDF or zip
  --split              a file that holds several articles (a digest) is cut into them
options of analyze and dossier:
  --json               the whole report as JSON
  --published DATE     the article's day, such as 2025-04-16: relative dates count from it
  --sentences N        length of the summary in sentences (3)
  --summary-ratio R    length of the summary as a share of the text, 0 to 1
  --model FILE         another model than the built-in one

options of tag:
  --guide              label by our own annotation guide, not by ANERcorp's
";

pub(crate) enum Command {
    Help,
    Version,
    Model(String),
    Analyze(Analyze),
    Dossier(Analyze),
    Text(Analyze),
    Tag { conll: String, guide: bool },
}

pub(crate) struct Analyze {
    pub(crate) json: bool,
    pub(crate) published: Option<String>,
    pub(crate) summary: Length,
    pub(crate) model: Option<String>,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) password: Option<String>,
    pub(crate) split: bool,
    pub(crate) files: Vec<String>,
}

/// Reads the process's arguments.
///
/// # Errors
/// A word that fits no command or option, with a pointer to the help.
pub(crate) fn read() -> Result<Command, String> {
    parse(lexopt::Parser::from_env()).map_err(|e| format!("{e} (see khulasa --help)"))
}

fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    match parser.next()? {
        None | Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(Long("version") | Short('V')) => Ok(Command::Version),
        Some(Value(word)) if word == "help" => Ok(Command::Help),
        Some(Value(word)) if word == "analyze" => analyze(parser),
        Some(Value(word)) if word == "dossier" => of_files(parser, Command::Dossier),
        Some(Value(word)) if word == "text" => of_files(parser, Command::Text),
        Some(Value(word)) if word == "tag" => tag(parser),
        Some(Value(word)) if word == "model" => Ok(Command::Model(parser.value()?.string()?)),
        Some(other) => Err(other.unexpected()),
    }
}

/// A command that takes the options and files of `analyze`.
fn of_files(
    parser: lexopt::Parser,
    command: fn(Analyze) -> Command,
) -> Result<Command, lexopt::Error> {
    match analyze(parser)? {
        Command::Analyze(job) => Ok(command(job)),
        other => Ok(other),
    }
}

fn analyze(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut job = Analyze {
        json: false,
        published: None,
        summary: Length::Sentences(3),
        model: None,
        encoding: None,
        password: None,
        split: false,
        files: Vec::new(),
    };
    while let Some(word) = parser.next()? {
        match word {
            Long("json") => job.json = true,
            Long("published") => job.published = Some(day(&parser.value()?.string()?)?),
            Long("sentences") => job.summary = Length::Sentences(parser.value()?.parse()?),
            Long("summary-ratio") => {
                job.summary = Length::Ratio(share(&parser.value()?.string()?)?)
            }
            Long("model") => job.model = Some(parser.value()?.string()?),
            Long("password") => job.password = Some(parser.value()?.string()?),
            Long("split") => job.split = true,
            Long("encoding") => job.encoding = Some(encoding(&parser.value()?.string()?)?),
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(file) => job.files.push(file.string()?),
            other => return Err(other.unexpected()),
        }
    }
    if job.files.is_empty() {
        return Err("a file is needed, or - for standard input".into());
    }
    Ok(Command::Analyze(job))
}

fn tag(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut conll, mut guide) = (None, false);
    while let Some(word) = parser.next()? {
        match word {
            Long("conll") => conll = Some(parser.value()?.string()?),
            Long("guide") => guide = true,
            other => return Err(other.unexpected()),
        }
    }
    let conll = conll.ok_or("tag needs --conll FILE")?;
    Ok(Command::Tag { conll, guide })
}

fn day(word: &str) -> Result<String, lexopt::Error> {
    let parts: Vec<_> = word.split('-').map(str::len).collect();
    let digits = word.chars().all(|c| c.is_ascii_digit() || c == '-');
    if parts == [4, 2, 2] && digits {
        return Ok(word.to_string());
    }
    Err(format!("--published takes a day such as 2025-04-16, not {word:?}").into())
}

fn encoding(label: &str) -> Result<Encoding, lexopt::Error> {
    let labels: Vec<_> = Encoding::ALL.iter().map(|e| e.label()).collect();
    Encoding::of(label).ok_or_else(|| {
        format!("--encoding takes one of {}, not {label:?}", labels.join(", ")).into()
    })
}

fn share(word: &str) -> Result<f32, lexopt::Error> {
    match word.parse() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err(format!("--summary-ratio takes a number from 0 to 1, not {word:?}").into()),
    }
}
