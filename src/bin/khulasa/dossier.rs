//! `khulasa dossier`: several articles side by side, as JSON or for people who read a terminal.

use crate::{arguments::Analyze, input};
use khulasa::{
    Analyzer,
    report::{Dossier, DossierEntity, Report, Source, TextSpan},
};
use std::process::ExitCode;

/// Reads what can be read; what cannot is named and decides the exit code.
///
/// # Errors
/// A model that cannot be read.
pub(crate) fn dossier(job: &Analyze) -> Result<ExitCode, String> {
    let analyzer = Analyzer::new(crate::model(job.model.as_deref())?);
    let (given, unread) = input::gather(job, &analyzer.model().lexicon);
    let report =
        analyzer.analyze_together(given.iter().map(|g| (g.text.as_str(), g.options(job))));
    if job.json {
        crate::print(&(serde_json::to_string(&report).map_err(|e| e.to_string())? + "\n"))?;
    } else {
        crate::print(&render(&given, &report))?;
    }
    Ok(if unread == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Renders a dossier, its articles by their names.
fn render(given: &[input::Article], report: &Report) -> String {
    let Some(dossier) = &report.dossier else { return String::new() };
    let articles = given
        .iter()
        .map(|g| Article { name: short(&g.name), units: g.text.encode_utf16().collect() });
    let page = Page { articles: articles.collect(), report, dossier };
    let parts = [
        page.stories(),
        page.summary(),
        page.conflicts(),
        page.shared(),
        page.only(),
        page.duplicates(),
        page.timeline(),
        page.voices(),
        page.entities(),
        page.apart(),
        page.network(),
        page.notes(),
    ];
    parts.concat()
}

struct Article {
    name: String,
    units: Vec<u16>,
}

struct Page<'p> {
    articles: Vec<Article>,
    report: &'p Report,
    dossier: &'p Dossier,
}

impl Page<'_> {
    fn article(&self, id: &str) -> Option<&Article> {
        let at = self.report.documents.iter().position(|d| d.id == id)?;
        self.articles.get(at)
    }

    fn file(&self, id: &str) -> &str {
        self.article(id).map_or("", |a| &a.name)
    }

    fn files(&self, ids: &[String]) -> String {
        ids.iter().map(|id| self.file(id)).collect::<Vec<_>>().join(" ")
    }

    fn words(&self, source: &Source) -> String {
        let units = self.article(&source.document).map_or(&[][..], |a| &a.units);
        let units = units.get(source.start as usize..source.end as usize).unwrap_or(&[]);
        let line = String::from_utf16_lossy(units);
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn name(&self, id: &str) -> &str {
        self.dossier.entities.iter().find(|e| e.id == id).map_or("", |e| &e.name)
    }

    fn names(&self, ids: &[String]) -> String {
        ids.iter().map(|id| self.name(id)).collect::<Vec<_>>().join("، ")
    }

    fn stories(&self) -> String {
        let mut out = String::new();
        for story in &self.dossier.stories {
            let title = story.title.as_ref().map(|t| self.words(t)).unwrap_or_default();
            out += &format!(
                "== {} [{}] {}\n  {title}\n  {}\n",
                story.id,
                self.files(&story.documents),
                story.related.join(" "),
                self.names(&story.entities)
            );
            for link in &story.links {
                let why: Vec<String> = link
                    .why
                    .iter()
                    .map(|w| format!("{}: {}", w.rule, w.words.join("، ")))
                    .collect();
                out += &format!(
                    "    {} ~ {} {:.2} ({})\n",
                    self.file(&link.first),
                    self.file(&link.second),
                    link.score,
                    why.join("؛ ")
                );
            }
        }
        out
    }

    fn entities(&self) -> String {
        let shared = self.dossier.entities.iter().filter(|e| e.members.len() > 1);
        section("أسماء في أكثر من نص", shared.map(|e| self.entity(e)))
    }

    fn entity(&self, entity: &DossierEntity) -> String {
        let mut files: Vec<&str> =
            entity.members.iter().map(|m| self.file(&m.document)).collect();
        files.dedup();
        let spellings: Vec<&str> = entity.spellings.iter().map(|s| s.text.as_str()).collect();
        let mut line = format!(
            "{} ({}) ×{} [{}]",
            entity.name,
            entity.kind,
            entity.mentions,
            files.join(" ")
        );
        if spellings.len() > 1 {
            line += &format!(" = {}", spellings.join(" | "));
        }
        for role in &entity.roles {
            line += &format!("؛ {}", role.title);
        }
        let reasons: Vec<&str> = entity.reasons.iter().map(|r| r.rule.as_ref()).collect();
        line + &format!(" ({})", reasons.join("، "))
    }

    fn apart(&self) -> String {
        section(
            "متشابهان وليسا واحدًا",
            self.dossier.apart.iter().map(|pair| {
                format!(
                    "{} ≠ {} ({})",
                    self.name(&pair.first),
                    self.name(&pair.second),
                    pair.rule
                )
            }),
        )
    }

    fn cited(&self, source: &Source) -> String {
        format!("{} [{}]", self.words(source), self.file(&source.document))
    }

    /// The documents of some sources, each once.
    fn of(&self, sources: &[Source]) -> String {
        let mut files: Vec<&str> = sources.iter().map(|s| self.file(&s.document)).collect();
        files.dedup();
        files.join(" ")
    }

    fn sentence(&self, source: &Source) -> String {
        let TextSpan { start, end } = source.sentence;
        self.words(&Source { start, end, ..source.clone() })
    }

    fn summary(&self) -> String {
        section(
            "خلاصة",
            self.dossier.summary.sentences.iter().map(|s| {
                let others = self.of(&s.others);
                format!(
                    "({}) {} +[{others}] [{}]",
                    s.story,
                    self.cited(&s.source),
                    s.why.join("، ")
                )
            }),
        )
    }

    fn conflicts(&self) -> String {
        section(
            "تعارض",
            self.dossier.conflicts.iter().map(|c| {
                let later =
                    if c.later { " (الأحدث قد يكون تحديثًا)" } else { "" };
                let mut line = format!("{} {}: {}{later}", c.story, c.kind, c.about);
                for side in &c.sides {
                    for source in &side.sources {
                        line += &format!(
                            "\n      {} ← [{}] {}",
                            side.value,
                            self.file(&source.document),
                            self.sentence(source)
                        );
                    }
                }
                line
            }),
        )
    }

    fn shared(&self) -> String {
        section(
            "مشترك",
            self.dossier.shared.iter().map(|f| {
                let mut line = format!("{} {:.2} {}", f.kind, f.score, f.text);
                for source in &f.sources {
                    let words =
                        if f.kind == "statement" { self.words(source) } else { String::new() };
                    line += &format!("\n      [{}] {words}", self.file(&source.document));
                }
                line
            }),
        )
    }

    fn only(&self) -> String {
        section(
            "في نص واحد",
            self.dossier.only.iter().map(|f| {
                format!("[{}] {} {:.2} {}", self.file(&f.document), f.kind, f.score, f.text)
            }),
        )
    }

    fn duplicates(&self) -> String {
        section(
            "مقاطع منقولة",
            self.dossier.duplicates.iter().map(|p| {
                format!("{} {} [{}] {}", p.kind, p.words, self.of(&p.sources), p.text)
            }),
        )
    }

    fn timeline(&self) -> String {
        section(
            "خط الزمن",
            self.dossier.timeline.iter().map(|m| {
                let mut line = m.value.clone();
                for (holds, word) in [(m.open, " (مفتوح)"), (m.inferred, " (مستنتج)")]
                {
                    line += if holds { word } else { "" };
                }
                for event in &m.events {
                    let parties = [&event.agent, &event.target, &event.place];
                    let parties: Vec<&str> =
                        parties.into_iter().flatten().map(|id| self.name(id)).collect();
                    line += &format!(" {}({})", event.kind, parties.join("، "));
                }
                for source in &m.sources {
                    line +=
                        &format!("\n      {} — {}", self.cited(source), self.sentence(source));
                }
                line
            }),
        )
    }

    fn voices(&self) -> String {
        section(
            "من قال ماذا",
            self.dossier.voices.iter().filter(|v| !v.name.is_empty()).map(|v| {
                let mut line = v.name.clone();
                for said in &v.statements {
                    let words = said.sources.first().map(|s| self.words(s)).unwrap_or_default();
                    line +=
                        &format!("\n      {} «{words}» [{}]", said.cue, self.of(&said.sources));
                    line += &format!(
                        " عن: {}؛ {}",
                        self.names(&said.about),
                        said.topics.join("، ")
                    );
                }
                line
            }),
        )
    }

    fn network(&self) -> String {
        section(
            "من مع من",
            self.dossier.network.edges.iter().take(25).map(|e| {
                format!("{} — {} ×{}", self.name(&e.first), self.name(&e.second), e.weight)
            }),
        )
    }

    fn notes(&self) -> String {
        section(
            "ملاحظات",
            self.dossier
                .notes
                .iter()
                .map(|n| format!("{} [{}]", n.code, self.files(&n.documents))),
        )
    }
}

/// The file's name without its folder and ending.
fn short(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.split_once('.').map_or(name, |(stem, _)| stem).chars().take(16).collect()
}

/// A titled list; nothing where there is nothing to list.
fn section(title: &str, lines: impl Iterator<Item = String>) -> String {
    let list: String = lines.map(|line| format!("  • {line}\n")).collect();
    if list.is_empty() { list } else { format!("\n{title}\n{list}") }
}
