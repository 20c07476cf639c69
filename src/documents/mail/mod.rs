//! Mails, whose subject is their headline, and pages that were saved with all their parts (MHTML).

mod sealed;

use super::{
    Article, Failure, Format,
    blocks::{Block, Body, from_html},
    page,
};
use crate::source::{
    encoding,
    html::{self, Metadata},
};
use mail_parser::{
    Encoding as Transfer, HeaderName, Message, MessageParser, MessagePart, PartType,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};
use std::borrow::Cow;

/// # Errors
/// `Damaged`, `Bomb`, `NoText`.
pub(super) fn read(bytes: &[u8]) -> Result<Article, Failure> {
    let sealed = sealed::seal(bytes)?;
    let mail = parsed(&sealed)?;
    let metadata = metadata(&mail);
    let body = body(&mail)?.titled(metadata.title.as_deref());
    Ok(Article { metadata, ..Article::of(Format::Email, body)? })
}

/// The article of a saved page: of the first that lies in it, the others are its frames.
///
/// # Errors
/// `Damaged`, `Bomb`, `NoText`.
pub(super) fn read_archive(bytes: &[u8]) -> Result<Article, Failure> {
    let sealed = sealed::seal(bytes)?;
    let mail = parsed(&sealed)?;
    let is_page = |part: &&MessagePart<'_>| matches!(part.body, PartType::Html(_));
    let page = mail.parts.iter().find(is_page).ok_or(Failure::NoText)?;
    let mut article = page::article(&letters(&mail, page), Format::WebArchive)?;
    let told = || field(&mail, "Snapshot-Content-Location").map(|url| url.trim().to_string());
    article.metadata.url =
        article.metadata.url.or_else(told).filter(|address| !address.is_empty());
    Ok(article)
}

fn parsed(bytes: &[u8]) -> Result<Message<'_>, Failure> {
    MessageParser::default().parse(bytes).ok_or(Failure::Damaged)
}

fn metadata(mail: &Message<'_>) -> Metadata {
    let title =
        subject(mail).map(|subject| subject.split_whitespace().collect::<Vec<_>>().join(" "));
    // A sender is an outlet only where it writes to a list: a friend who forwards an article is none.
    let listed = mail.header(HeaderName::ListId).or(mail.header(HeaderName::ListUnsubscribe));
    let sender = mail.from().and_then(|from| from.first()?.name());
    Metadata {
        title: title.filter(|subject| !subject.is_empty()),
        outlet: sender.filter(|_| listed.is_some()).map(String::from),
        // The day where the mail was written, whatever day it is elsewhere.
        published: field(mail, "Date").and_then(|date| html::day(&date)),
        ..Metadata::default()
    }
}

fn subject<'m>(mail: &'m Message<'_>) -> Option<Cow<'m, str>> {
    let subject = mail.subject()?;
    if subject.contains(char::REPLACEMENT_CHARACTER) {
        field(mail, "Subject")
    } else {
        Some(subject.into())
    }
}

/// A field of the head as it stands; old programs wrote its letters as bytes.
fn field<'m>(mail: &'m Message<'_>, name: &'static str) -> Option<Cow<'m, str>> {
    let header = mail.headers().iter().find(|field| field.name().eq_ignore_ascii_case(name))?;
    let (start, end) = (header.offset_start() as usize, header.offset_end() as usize);
    let bytes = mail.raw_message.get(start..end)?;
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.into()),
        Err(_) => encoding::decode(bytes).ok().map(|decoded| decoded.text.into()),
    }
}

/// Mails that were passed on lie in others; those within them in turn are no reader's.
const PASSED_ON: usize = 3;

/// A mail's words; of one that only carries another, those of the other.
fn body(mail: &Message<'_>) -> Result<Body, Failure> {
    let body = own_body(mail);
    let mut inner = carried(mail);
    for _ in 0..PASSED_ON {
        let Some(bytes) = inner.take().filter(|_| body.text.is_empty()) else { break };
        // What came as base64 was not seen before.
        let sealed = sealed::seal(&bytes)?;
        let mail = parsed(&sealed)?;
        let body = own_body(&mail);
        if !body.text.is_empty() {
            return Ok(body.titled(subject(&mail).as_deref()));
        }
        inner = carried(&mail);
    }
    Ok(body)
}

fn own_body(mail: &Message<'_>) -> Body {
    let blocks = mail.html_bodies().flat_map(|part| match part.body {
        PartType::Html(_) => from_html(&letters(mail, part)),
        _ => plain(&letters(mail, part)),
    });
    Body::of(&blocks.collect::<Vec<_>>())
}

/// The mail that lies in this one, to be read.
fn carried(mail: &Message<'_>) -> Option<Vec<u8>> {
    mail.attachments().find(|part| sealed::is_mail(part)).map(|part| part.contents().to_vec())
}

fn plain(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let paragraphs = lines.split(|line| line.trim().is_empty());
    paragraphs.map(|lines| Block { text: lines.join("\n"), ..Block::default() }).collect()
}

/// The letters of a part; where it says nothing of their encoding, or says it wrong, they tell it
/// themselves.
fn letters<'m>(mail: &'m Message<'_>, part: &'m MessagePart<'_>) -> Cow<'m, str> {
    let told = part.text_contents().unwrap_or_default();
    let raw = || {
        let place = part.raw_body_offset() as usize..part.raw_end_offset() as usize;
        let raw = mail.raw_message.get(place)?;
        let bytes = match part.encoding {
            Transfer::None => raw.to_vec(),
            Transfer::Base64 => base64_decode(raw)?,
            Transfer::QuotedPrintable => quoted_printable_decode(raw)?,
        };
        encoding::decode(&bytes).ok()
    };
    let broken = told.contains(char::REPLACEMENT_CHARACTER);
    match Some(()).filter(|()| broken).and_then(|()| raw()) {
        Some(decoded) => decoded.text.into(),
        None => told.into(),
    }
}
