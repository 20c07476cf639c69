//! The same core on the command line: files or standard input in, JSON or readable text out.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is its work")]

mod arguments;
mod dossier;
mod input;
mod readable;
mod tag;

use arguments::{Analyze, Command, USAGE};
use khulasa::{Analyzer, Model};
use std::{
    fs,
    io::{self, Write},
    process::ExitCode,
};

fn main() -> ExitCode {
    match arguments::read().and_then(run) {
        Ok(code) => code,
        Err(why) => {
            eprintln!("khulasa: {why}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<ExitCode, String> {
    match command {
        Command::Help => print(USAGE),
        Command::Version => print(&format!("khulasa {}\n", env!("CARGO_PKG_VERSION"))),
        Command::Model(path) => {
            fs::write(&path, khulasa::model::BUNDLED).map_err(|e| format!("{path}: {e}"))?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Analyze(job) => analyze(&job),
        Command::Text(job) => texts(&job),
        Command::Dossier(job) => dossier::dossier(&job),
        Command::Tag { conll, guide } => {
            print(&tag::tag(&input::decoded(&conll)?.text, guide)?)
        }
    }
}

/// Reads what can be read; what cannot is named and decides the exit code.
fn analyze(job: &Analyze) -> Result<ExitCode, String> {
    let analyzer = Analyzer::new(model(job.model.as_deref())?);
    let (articles, unread) = input::gather(job, &analyzer.model().lexicon);
    let report =
        analyzer.analyze_each(articles.iter().map(|a| (a.text.as_str(), a.options(job))));
    if job.json {
        print(&(serde_json::to_string(&report).map_err(|e| e.to_string())? + "\n"))?;
    } else {
        for (document, article) in report.documents.iter().zip(&articles) {
            print(&readable::render(&article.name, &article.text, document))?;
        }
    }
    Ok(if unread == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The texts that reports point into, as they were taken out of their files.
fn texts(job: &Analyze) -> Result<ExitCode, String> {
    let model = model(job.model.as_deref())?;
    let (articles, unread) = input::gather(job, &model.lexicon);
    for article in &articles {
        let told = &article.metadata;
        let line = serde_json::json!({
            "name": article.name, "text": article.text, "title": told.title, "outlet": told.outlet,
            "author": told.author, "published": told.published, "url": told.url,
            "language": told.language, "format": article.format.name(),
            "pages": article.page_starts(), "notes": article.notes(),
        });
        print(&if job.json { format!("{line}\n") } else { article.text.clone() })?;
    }
    Ok(if unread == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn model(path: Option<&str>) -> Result<Model, String> {
    let Some(path) = path else { return Model::bundled().map_err(|e| e.to_string()) };
    let bytes = fs::read(path).map_err(|e| format!("{path}: {e}"))?;
    Model::read(bytes).map_err(|e| format!("{path}: {e}"))
}

/// A reader that closes the pipe early (`| head`) is no error.
fn print(text: &str) -> Result<ExitCode, String> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(e.to_string()),
        _ => Ok(ExitCode::SUCCESS),
    }
}
