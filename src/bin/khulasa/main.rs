//! The same core on the command line: files or standard input in, JSON or readable text out.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is its work")]

mod arguments;
mod dossier;
mod readable;
mod tag;

use arguments::{Analyze, Command, USAGE};
use khulasa::{Analyzer, Model, Options};
use std::{
    fs,
    io::{self, Read, Write},
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
        Command::Dossier(job) => dossier::dossier(&job),
        Command::Tag { conll, guide } => print(&tag::tag(&text(&conll)?, guide)?),
    }
}

/// Reads what can be read; what cannot is named at the end and decides the exit code.
fn analyze(job: &Analyze) -> Result<ExitCode, String> {
    let analyzer = Analyzer::new(model(job.model.as_deref())?);
    let options = Options { published: job.published.clone(), summary: job.summary };
    let mut unread = 0;
    let mut texts = Vec::new();
    for file in &job.files {
        match text(file) {
            Ok(text) => texts.push((file.as_str(), text)),
            Err(why) => {
                eprintln!("khulasa: {file}: {why}");
                unread += 1;
            }
        }
    }
    let articles: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    let report = analyzer.analyze_all(&articles, &options);
    if job.json {
        print(&(serde_json::to_string(&report).map_err(|e| e.to_string())? + "\n"))?;
    } else {
        for (document, (file, text)) in report.documents.iter().zip(&texts) {
            print(&readable::render(file, text, document))?;
        }
    }
    Ok(if unread == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn model(path: Option<&str>) -> Result<Model, String> {
    let Some(path) = path else { return Model::bundled().map_err(|e| e.to_string()) };
    let bytes = fs::read(path).map_err(|e| format!("{path}: {e}"))?;
    Model::read(bytes).map_err(|e| format!("{path}: {e}"))
}

/// `-` is standard input. Only UTF-8 is read here, and said so.
fn text(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    match file {
        "-" => io::stdin().read_to_end(&mut bytes).map_err(|e| e.to_string())?,
        _ => fs::File::open(file)
            .and_then(|mut f| f.read_to_end(&mut bytes))
            .map_err(|e| e.to_string())?,
    };
    String::from_utf8(bytes).map_err(|e| {
        format!(
            "not UTF-8 text (byte {}); convert it first, e.g. with iconv",
            e.utf8_error().valid_up_to()
        )
    })
}

/// A reader that closes the pipe early (`| head`) is no error.
fn print(text: &str) -> Result<ExitCode, String> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(e.to_string()),
        _ => Ok(ExitCode::SUCCESS),
    }
}
