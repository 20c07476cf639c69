// Invented news for measuring: about 3 KB an article, the same in every run. Some
// articles tell the story of another one, in part in its words; names and places are shared across
// stories.

const PLACES = ["حلب", "بغداد", "عمّان", "تونس", "الخرطوم", "بيروت", "صنعاء", "طرابلس"];
const GIVEN = ["سامر", "ليلى", "محمود", "هدى", "كريم", "سلمى", "يوسف", "نادر"];
const FAMILY = ["الحمداني", "الكيلاني", "فهمي", "خليل", "الراوي", "العلمي", "الدروبي", "القاسم"];
const OFFICES = ["وزير الصحة", "وزير الري", "محافظ المدينة", "مدير الإطفاء", "رئيس البلدية", "وزير النقل"];
/** Letters and moulds of words that no list knows: each story has a vocabulary, as real ones have. */
const LETTERS = [..."بتجحدرزسشصطعفقكلمنه"];
const MOULDS = ["م12و3", "1ا23", "ت12ي3", "ا1ت2ا3", "12ا3ة", "م1ا23ات", "ال12ي3", "1و2ا3"];
const VOCABULARY = 40;
const BYTES = 3000;

/** Sentences by what is thrown for them. */
const SENTENCES = [
  ({ name, matter, day, number }) => `وقال ${name} إن ${matter} سيبدأ في ${day} آذار 2025 بكلفة ${number} ألف دولار.`,
  ({ name, place, other, matter }) => `والتقى ${name} في ${place} المهندس ${other} وبحثا ${matter}.`,
  ({ other, number, place, matter }) => `وأكد ${other} أن ${number} عائلة في ${place} تنتظر ${matter} منذ سنوات.`,
  ({ other, elsewhere, day, matter }) => `وزار ${other} مدينة ${elsewhere} في ${day} نيسان 2025 لبحث ${matter}.`,
  ({ number, matter, place }) => `وأضاف أن ${number} عاملاً شاركوا في ${matter} قرب ${place}.`,
];

/** So many articles; fewer of them are the same ones. Of each five, the last three tell one story. */
export function articles(count) {
  return Array.from({ length: count }, (_, at) => article(at - Math.max(0, (at % 5) - 2), at));
}

function article(story, at) {
  const shared = told(dice(story + 1));
  const own = told(dice(at + 7777));
  const name = shared.person();
  const place = shared.of(PLACES);
  const lines = [`${shared.of(OFFICES)} ${name} يعلن ${shared.matter()} في ${place}\n`];
  // Every other sentence is the story's.
  for (let bytes = 0; bytes < BYTES; bytes += Buffer.byteLength(lines.at(-1))) {
    lines.push(sentence(lines.length % 2 ? shared : own, name, place));
  }
  return lines.join("\n");
}

function sentence(told, name, place) {
  const given = { name, place, other: told.person(), matter: told.matter(), elsewhere: told.of(PLACES), number: 10 + told.roll(900), day: 1 + told.roll(28) };
  return told.of(SENTENCES)(given);
}

/** What one teller has to tell: people, and matters in words of its own. */
function told({ roll, of }) {
  const word = () => of(MOULDS).replace(/\d/g, () => of(LETTERS));
  const words = Array.from({ length: VOCABULARY }, word);
  const matter = () => [0, 1, 2, 3].map(() => of(words)).join(" ");
  return { roll, of, matter, person: () => `${of(GIVEN)} ${of(FAMILY)}` };
}

/** Throws that are the same in every run (mulberry32). */
function dice(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  const roll = (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  return { roll, of: (list) => list[roll(list.length)] };
}
