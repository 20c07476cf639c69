// Invented news for measuring: about 3 KB an article, the same in every run. A third of the articles
// tell the story of another one, in part in its words; names are shared across stories.

const PLACES = ["حلب", "بغداد", "عمّان", "تونس", "الخرطوم", "بيروت", "صنعاء", "طرابلس"];
const GIVEN = ["سامر", "ليلى", "محمود", "هدى", "كريم", "سلمى", "يوسف", "نادر"];
const FAMILY = ["الحمداني", "الكيلاني", "فهمي", "خليل", "الراوي", "العلمي", "الدروبي", "القاسم"];
const OFFICES = ["وزير الصحة", "وزير الري", "محافظ المدينة", "مدير الإطفاء", "رئيس البلدية", "وزير النقل"];
const MATTERS = [
  "خطة لتوزيع المياه على الأحياء الشرقية", "مشروع جسر يربط ضفتي النهر", "حملة تطعيم تشمل المخيمات كلها",
  "إعادة بناء المدارس المتضررة من السيول", "تشغيل محطة كهرباء تعمل بالغاز", "خط قطار يختصر زمن الرحلة",
  "إخماد حريق التهم غابات الساحل", "افتتاح سوق للمزارعين قرب الميناء", "ترميم السور القديم للمدينة", "إنشاء مركز لبحوث الجفاف",
];
const BYTES = 3000;

/** Sentences by what is thrown for them. */
const SENTENCES = [
  ({ name, matter, day, number }) => `وقال ${name} إن ${matter} سيبدأ في ${day} آذار 2025 بكلفة ${number} ألف دولار.`,
  ({ name, place, other, matter }) => `والتقى ${name} في ${place} المهندس ${other} وبحثا ${matter}.`,
  ({ other, number, place, matter }) => `وأكد ${other} أن ${number} عائلة في ${place} تنتظر ${matter} منذ سنوات.`,
  ({ other, elsewhere, day, matter }) => `وزار ${other} مدينة ${elsewhere} في ${day} نيسان 2025 لبحث ${matter}.`,
  ({ number, matter, place }) => `وأضاف أن ${number} عاملاً شاركوا في ${matter} قرب ${place}.`,
];

/** So many articles; the same count gives the same articles. */
export function articles(count) {
  const stories = Math.max(1, Math.floor((count * 2) / 3));
  return Array.from({ length: count }, (_, at) => article(at % stories, at));
}

function article(story, at) {
  const shared = dice(story + 1);
  const own = dice(at + 7777);
  const name = `${shared.of(GIVEN)} ${shared.of(FAMILY)}`;
  const place = shared.of(PLACES);
  const lines = [`${shared.of(OFFICES)} ${name} يعلن ${shared.of(MATTERS)} في ${place}\n`];
  // Every other sentence is the story's.
  for (let bytes = 0; bytes < BYTES; bytes += Buffer.byteLength(lines.at(-1))) {
    lines.push(sentence(lines.length % 2 ? shared : own, name, place));
  }
  return lines.join("\n");
}

function sentence(throwing, name, place) {
  const other = `${throwing.of(GIVEN)} ${throwing.of(FAMILY)}`;
  const [matter, elsewhere] = [throwing.of(MATTERS), throwing.of(PLACES)];
  const [number, day] = [10 + throwing.roll(900), 1 + throwing.roll(28)];
  return throwing.of(SENTENCES)({ name, place, other, matter, elsewhere, number, day });
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
