//! Diversity: of phrases that say the same, the best one stays.

use super::candidate::Candidate;

/// The best candidates, none of which repeats a better one.
pub(super) fn choose(mut scored: Vec<(f32, Candidate)>, most: usize) -> Vec<(f32, Candidate)> {
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.lemmas.cmp(&b.1.lemmas)));
    let mut chosen: Vec<(f32, Candidate)> = Vec::new();
    for (score, candidate) in scored {
        if chosen.len() == most {
            break;
        }
        if !chosen.iter().any(|(_, better)| repeats(&candidate, better)) {
            chosen.push((score, candidate));
        }
    }
    chosen
}

/// One holds the other (الأمن، الأمن القومي), or most of their words are the same. Two names are
/// two things, even where one holds the other (سوريا، وزارة الداخلية السورية).
fn repeats(candidate: &Candidate, better: &Candidate) -> bool {
    let (a, b) = (&candidate.lemmas, &better.lemmas);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|l| long.contains(l)).count();
    let names = candidate.name.is_some() && better.name.is_some();
    !names && (shared == short.len() || 3 * shared >= 2 * long.len())
}
