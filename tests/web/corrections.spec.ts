import { expect, test, type Page } from "@playwright/test";
import { corrected, EMPTY, record, redo, undo, type Edit } from "../../www/src/corrections/index.ts";
import { REPORT, TEXT } from "./mock-report.ts";
import { article, drop, mockWorker, read, ready, utf8 } from "./page.ts";

const REPORTED = REPORT.documents[0]!;
const MINISTER = { type: "person", name: "سالم الحوراني" } as const;
const FARMER = { type: "person", name: "مروان العكّاري" } as const;

const apply = (...edits: Edit[]) => corrected(REPORTED, edits, { article: "a1", text: TEXT });
const named = (report: typeof REPORTED, name: string) => report.entities.find((entity) => entity.name === name);
const nothing = JSON.stringify(REPORTED);

test.describe("as a list of edits", () => {
  test.afterEach(() => expect(JSON.stringify(REPORTED), "the report itself is left alone").toBe(nothing));

  test("a new name keeps the old forms as aliases", () => {
    const entity = named(apply({ kind: "rename", entity: MINISTER, name: "سالم أحمد الحوراني", latin: "Salim Ahmad al-Hawrani" }), "سالم أحمد الحوراني");
    expect(entity).toMatchObject({ id: "e4", latin: "Salim Ahmad al-Hawrani", aliases: ["سالم الحوراني", "الحوراني"] });
    expect(entity?.reasons).toContain("correction/rename");
  });

  test("the name is recognised in another spelling", () => {
    expect(named(apply({ kind: "rename", entity: { type: "person", name: "سالم الحورانى" }, name: "س" }), "س")).toBeTruthy();
  });

  test("a merge moves mentions, offices, quotes and events", () => {
    const report = apply({ kind: "merge", entity: MINISTER, into: FARMER });
    expect(named(report, MINISTER.name)).toBeUndefined();
    expect(named(report, FARMER.name)?.mentions).toHaveLength(5);
    expect(named(report, FARMER.name)?.roles.map(({ title }) => title.text)).toContain("وزير المياه والري");
    expect(report.quotes.every(({ speakerEntity }) => speakerEntity === "e9")).toBe(true);
    expect(report.events[0]?.agent).toBe("e9");
    const starts = named(report, FARMER.name)!.mentions.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("an article that has one of the two alone calls it by the other's name", () => {
    const report = apply({ kind: "merge", entity: MINISTER, into: { type: "person", name: "س. الحوراني" } });
    expect(named(report, "س. الحوراني")).toMatchObject({ id: "e4", aliases: ["سالم الحوراني", "الحوراني"] });
  });

  test("a new type that makes two of one name makes them one", () => {
    const twice = { ...REPORTED, entities: [...REPORTED.entities, { ...REPORTED.entities[0]!, id: "e90", type: "organization" as const, mentions: [] }] };
    const report = corrected(twice, [{ kind: "retype", entity: { type: "organization", name: "وادي السنديان" }, to: "place" }], { article: "a1", text: TEXT });
    expect(report.entities.filter(({ name }) => name === "وادي السنديان")).toHaveLength(1);
  });

  test("some mentions go to somebody else, with their quotes", () => {
    const report = apply({ kind: "split", entity: MINISTER, part: { words: "الحوراني" }, as: { type: "person", name: "الحوراني" } });
    expect(named(report, MINISTER.name)?.mentions).toHaveLength(1);
    const other = named(report, "الحوراني");
    expect(other?.mentions).toHaveLength(2);
    expect(report.quotes[0]?.speakerEntity).toBe(other?.id);
  });

  test("one mention alone goes, in its own article only", () => {
    const second = named(REPORTED, MINISTER.name)!.mentions[1]!;
    const edit = (id: string): Edit => ({ kind: "split", entity: MINISTER, part: { place: { article: id, start: second.start, end: second.end } }, as: FARMER });
    expect(named(apply(edit("a1")), FARMER.name)?.mentions).toHaveLength(3);
    expect(apply(edit("a2"))).toEqual(REPORTED);
  });

  test("what is no name goes with all that points to it", () => {
    const report = apply({ kind: "remove", entity: MINISTER });
    expect(named(report, MINISTER.name)).toBeUndefined();
    expect(report.quotes[0]).toMatchObject({ speakerEntity: null, speaker: { text: "الحوراني" } });
    expect(JSON.stringify(report.events)).not.toContain('"e4"');
  });

  test("the last mention takes its entity along", () => {
    const only = named(REPORTED, "وكالة الينابيع")!.mentions[0]!;
    const report = apply({ kind: "unmark", entity: { type: "organization", name: "وكالة الينابيع" }, place: { article: "a1", ...only } });
    expect(named(report, "وكالة الينابيع")).toBeUndefined();
  });

  test("a name is added wherever its words stand, clitics left out", () => {
    const text = "زار دمشق ثم عاد إلى دمشق. وبدمشق متحف، ودمشقي من أهلها.";
    const bare = { ...REPORTED, blocks: [], entities: [], quotes: [], events: [] };
    const place = { article: "a1", start: 4, end: 8 };
    const edit: Edit = { kind: "mark", place, words: "دمشق", as: { type: "place", name: "دمشق" }, everywhere: true };
    const report = corrected(bare, [edit], { article: "a1", text });
    expect(report.entities[0]?.mentions.map(({ start, text: words, rule }) => [start, words, rule])).toEqual([4, 20, 28].map((start) => [start, "دمشق", "correction/mark"]));
    expect(corrected(bare, [{ ...edit, everywhere: false }], { article: "a2", text })).toEqual(bare);
    expect(corrected(bare, [edit], { article: "a2", text }).entities[0]?.mentions).toHaveLength(3);
  });

  test("a wider mention takes the place of the one inside it that has the same name", () => {
    const inner = named(REPORTED, MINISTER.name)!.mentions[1]!;
    const place = { article: "a1", start: inner.start - 4, end: inner.end };
    const report = apply({ kind: "mark", place, words: TEXT.slice(place.start, place.end), as: MINISTER, everywhere: false });
    const mentions = named(report, MINISTER.name)!.mentions;
    expect(mentions).toHaveLength(3);
    expect(mentions[1]).toMatchObject({ start: inner.start - 4, end: inner.end });
  });

  test("undo and redo walk the list; a new edit forgets what was undone", () => {
    const rename: Edit = { kind: "rename", entity: MINISTER, name: "س" };
    const remove: Edit = { kind: "remove", entity: FARMER };
    const two = record(record(EMPTY, rename), remove);
    expect(undo(two)).toEqual({ done: [rename], undone: [remove] });
    expect(redo(undo(two))).toEqual(two);
    expect(record(undo(two), rename)).toEqual({ done: [rename, rename], undone: [] });
    expect(undo(EMPTY)).toEqual(EMPTY);
  });
});

test.describe("on the page", () => {
  const card = (page: Page) => page.locator("khulasa-card [role=dialog]");

  async function correct(page: Page, entity: string, at = 0): Promise<void> {
    await article(page).locator(`[role=button][data-entity=${entity}]`).nth(at).click();
    await card(page).getByRole("button", { name: "صحّح" }).click();
  }

  test.beforeEach(async ({ page }) => {
    await mockWorker(page);
    await page.goto("/");
  });

  test("a merge holds in every article on the desk, and is undone and done again", async ({ page }) => {
    await drop(page, [{ name: "one.txt", bytes: utf8(TEXT) }, { name: "two.txt", bytes: utf8(TEXT) }]);
    await ready(page);
    await correct(page, "e9");
    await card(page).getByLabel("هو نفسه").selectOption({ label: "سالم الحوراني" });
    await card(page).getByRole("button", { name: "اجمع" }).click();
    await expect(page.locator("khulasa-toast")).toContainText("جُمع «مروان العكّاري» مع «سالم الحوراني»");
    await expect(article(page).locator("[data-entity=e9]")).toHaveCount(0);
    await page.locator("khulasa-articles .open").nth(1).click();
    await expect(article(page).locator("[data-entity=e9]")).toHaveCount(0);
    await expect(article(page).locator("[role=button][data-entity=e4]")).toHaveCount(5);
    await page.locator("h1").click();
    await page.keyboard.press("Control+z");
    await expect(article(page).locator("[role=button][data-entity=e9]")).toHaveCount(2);
    await page.keyboard.press("Control+Shift+z");
    await expect(article(page).locator("[role=button][data-entity=e9]")).toHaveCount(0);
    await page.locator("khulasa-toast").getByRole("button", { name: "تراجع" }).click();
    await expect(article(page).locator("[role=button][data-entity=e9]")).toHaveCount(2);
  });

  test("an article that comes later is corrected too", async ({ page }) => {
    await read(page, TEXT);
    await ready(page);
    await correct(page, "e4");
    await card(page).getByLabel("الاسم", { exact: true }).fill("سالم أحمد الحوراني");
    await card(page).getByRole("button", { name: "غيّر الاسم" }).click();
    await page.locator("khulasa-app .add").click();
    await read(page, TEXT);
    await expect(page.locator("khulasa-articles li.ready")).toHaveCount(2);
    await page.locator("khulasa-reading nav").getByRole("button", { name: "الأسماء" }).click();
    await expect(page.locator("khulasa-entities")).toContainText("سالم أحمد الحوراني");
  });

  test("type, split, this place alone, and nothing at all", async ({ page }) => {
    await read(page, TEXT);
    await ready(page);
    await correct(page, "e3");
    await card(page).getByRole("button", { name: "اسم آخر", exact: true }).click();
    await expect(article(page).locator("[data-entity=e3]").first()).toHaveClass(/misc/);
    await correct(page, "e4", 1);
    await card(page).getByLabel("بعض المواضع لغيره").selectOption({ label: "هذا الموضع وحده" });
    await card(page).getByLabel("وهو").selectOption({ label: "مروان العكّاري" });
    await card(page).getByRole("button", { name: "افصل" }).click();
    await expect(article(page).locator("[role=button][data-entity=e4]")).toHaveCount(2);
    await expect(article(page).locator("[role=button][data-entity=e9]")).toHaveCount(3);
    await correct(page, "e9", 0);
    await card(page).getByRole("button", { name: "ليس اسمًا هنا" }).click();
    await expect(article(page).locator("[role=button][data-entity=e9]")).toHaveCount(2);
    await correct(page, "e9", 0);
    await card(page).getByRole("button", { name: "ليس اسمًا أصلًا" }).click();
    await expect(article(page).locator("[data-entity=e9]")).toHaveCount(0);
    await page.getByRole("button", { name: "الجلسة" }).click();
    await expect(page.locator("khulasa-desk ol li")).toHaveCount(4);
  });

  test("selected words become a name", async ({ page }) => {
    await read(page, TEXT);
    await ready(page);
    const words = "مؤتمر صحفي";
    await selectWords(page, words);
    await page.getByRole("button", { name: "علّمه اسمًا" }).click();
    const form = page.locator("khulasa-mark form");
    await expect(form).toContainText(words);
    await form.getByRole("button", { name: "اسم آخر" }).click();
    await form.getByRole("button", { name: "أضف" }).click();
    const made = article(page).locator("[data-entity=c1]");
    await expect(made.first()).toHaveClass(/misc/);
    expect((await made.allInnerTexts()).join("")).toContain(words);
  });

  test("what was found is marked by keyboard alone", async ({ page }) => {
    await read(page, TEXT);
    await ready(page);
    await page.locator("khulasa-find input").fill("مؤتمر صحفي");
    await page.locator("khulasa-find").getByRole("button", { name: "علّمه اسمًا" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator("khulasa-mark").getByRole("button", { name: "أضف" }).focus();
    await page.keyboard.press("Enter");
    await expect(article(page).locator("[data-entity=c1]").first()).toHaveClass(/person/);
  });
});

/** Drags over words as a hand would. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await article(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element.shadowRoot!.querySelector("article")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`no «${wanted}» in one piece`);
  }, words);
  await page.mouse.move(box.right - 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.left + 1, box.y, { steps: 6 });
  await page.mouse.up();
}
