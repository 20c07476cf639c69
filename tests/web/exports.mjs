// Every export, read back by somebody else's reader of its format.
//
//   node --test tests/web/exports.mjs

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ODD, reports, TEXTS } from "./exports-articles.mjs";

const www = new URL("../../www/", import.meta.url);
const require = createRequire(new URL("package.json", www));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { FORMATS, formatOf } = await import(new URL("dist/package/export.js", www));

const NOW = new Date("2025-03-12T10:00:00Z");
const write = async (id, given, language = "ar") => {
  const content = await formatOf(id).write(given, { now: NOW, language });
  return typeof content === "string" ? content : Buffer.from(content);
};

let given;
before(async () => {
  given = await reports();
});
const each = (run) => async () => {
  for (const name of ["article", "dossier", "paged", "odd", "empty"]) await run(given[name], name);
};

test("the analyser found something to export", () => {
  const [first] = given.article.report.documents;
  assert.ok(first.entities.length >= 4 && first.quotes.length && first.dates.length && first.quantities.length);
  assert.ok(given.dossier.report.dossier.entities.length);
});

test("every format writes anything, has an id and an ending of its own, and never the same twice", each(async (one) => {
  assert.equal(new Set(FORMATS.map(({ id }) => id)).size, FORMATS.length);
  assert.equal(new Set(FORMATS.map(({ ending }) => ending)).size, FORMATS.length);
  for (const { id } of FORMATS) {
    const content = await write(id, one);
    if (id !== "csv" && id !== "xlsx") assert.deepEqual(await write(id, one), content, `${id} differs from run to run`);
  }
}));

test("JSON: the report, its texts, the corrections", each(async (one) => {
  const { documents, corrections, ...rest } = JSON.parse(await write("json", one));
  assert.equal(rest.schema, "khulasa/1");
  assert.deepEqual(documents.map(({ text }) => text), one.texts);
  assert.deepEqual(documents.map(({ pages }) => pages), documents.map((_, at) => one.pages?.[at]));
  assert.deepEqual(JSON.parse(JSON.stringify(documents.map(({ text: _, pages: __, ...document }) => document))), JSON.parse(JSON.stringify(one.report.documents)));
  assert.deepEqual(corrections, one.corrections);
  for (const { text, entities } of documents) for (const { mentions } of entities) for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
}));

describe("CSV", () => {
  const rowsOf = async (text) => (await load("csv-parse/sync")).parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });
  const TABLES = ["documents", "entities", "mentions", "roles", "quotes", "dates", "figures", "events"];
  const TOGETHER = ["stories", "timeline", "statements", "agreement", "conflicts", "passages", "ties"];
  const tablesOf = ({ report }) => (report.dossier ? [...TABLES, ...TOGETHER] : TABLES);

  test("each table is RFC 4180 with a byte order mark, its texts come back whole", each(async (one) => {
    for (const table of TABLES) {
      const text = await write(`csv-${table}`, one);
      assert.equal(text.charCodeAt(0), 0xfeff);
      await rowsOf(text);
    }
    const names = (await rowsOf(await write("csv-entities", one))).map(({ name }) => name.replace(/^'/, "")).sort();
    if (!one.report.dossier) assert.deepEqual(names, one.report.documents.flatMap(({ entities }) => entities.map(({ name }) => name.toWellFormed())).sort());
    for (const { document, start, end, text } of await rowsOf(await write("csv-mentions", one))) {
      const at = one.report.documents.findIndex(({ id }) => id === document);
      assert.equal(one.texts[at].slice(Number(start), Number(end)), text.replace(/^'/, ""));
    }
  }));

  test("a dossier's tables lead from every line to its words", async () => {
    const { report, texts } = given.dossier;
    const text = (id) => texts[report.documents.findIndex((document) => document.id === id)];
    for (const table of TOGETHER.slice(1)) {
      const rows = await rowsOf(await write(`csv-${table}`, given.dossier));
      for (const { document, start, end, text: words } of rows) assert.equal(text(document).slice(Number(start), Number(end)).replace(/\s+/gu, " ").trim(), words.replace(/^'/, ""), table);
      if (["timeline", "statements", "ties"].includes(table)) assert.ok(rows.length, table);
    }
    const stories = await rowsOf(await write("csv-stories", given.dossier));
    assert.deepEqual(stories.map(({ document }) => document).sort(), [...report.dossier.documents].sort());
  });

  test("a place in a file with pages tells its page, and no table has a column for none", async () => {
    const { report, pages: [starts], texts } = given.paged;
    const paged = report.documents[0].id;
    for (const table of [...TABLES, ...TOGETHER].filter((table) => !["documents", "entities", "stories"].includes(table))) {
      const rows = await rowsOf(await write(`csv-${table}`, given.paged));
      for (const { document, start, page } of rows) assert.equal(page, document === paged ? String(starts.filter((at) => at <= Number(start)).length) : "", table);
      for (const row of await rowsOf(await write(`csv-${table}`, given.dossier))) assert.ok(!("page" in row), table);
    }
    const figures = await rowsOf(await write("csv-figures", given.paged));
    assert.deepEqual(figures.filter(({ text }) => /37|14[.]5|12 /.test(text)).map(({ text, page }) => [text, page]), [["14.5 مليون دولار", "1"], ["37%", "2"], ["12 ميغاواط", "3"]]);
    assert.ok(texts.length === 2);
  });

  test("no cell is a formula", each(async (one) => {
    for (const table of tablesOf(one)) {
      for (const row of await rowsOf(await write(`csv-${table}`, one))) {
        for (const cell of Object.values(row)) assert.ok(!/^[=+\-@\t\r\n]/.test(cell) || Number.isFinite(Number(cell)), cell);
      }
    }
  }));

  test("the zip holds the same tables", each(async (one) => {
    const { unzipSync, strFromU8 } = await load("fflate");
    const files = unzipSync(await write("csv", one));
    assert.deepEqual(Object.keys(files), tablesOf(one).map((table) => `${table}.csv`));
    for (const table of tablesOf(one)) assert.equal(strFromU8(files[`${table}.csv`]).replace(/^\uFEFF/, ""), Buffer.from(await write(`csv-${table}`, one)).toString().replace(/^\uFEFF/, ""));
  }));
});

describe("XLSX", () => {
  const open = async (bytes) => {
    const { default: Excel } = await load("exceljs");
    const book = new Excel.Workbook();
    await book.xlsx.load(bytes);
    return book;
  };

  test("another library reads a sheet a table, right to left, texts as texts and figures as figures", each(async (one) => {
    const book = await open(await write("xlsx", one));
    assert.deepEqual(book.worksheets.map(({ name }) => name), [
      "المقالات", "الأسماء", "المواضع", "الصفات", "الأقوال", "التواريخ", "الأرقام", "الأحداث",
      ...(one.report.dossier ? ["الأخبار", "الخط الزمني", "من قال ماذا", "المشترك والمنفرد", "التعارض", "المنقول", "الصلات"] : []),
    ]);
    assert.ok(book.worksheets.every(({ views }) => views[0].rightToLeft));
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => assert.ok(["string", "number", "boolean"].includes(typeof cell.value), JSON.stringify(cell.value)))));
    const figures = book.getWorksheet("الأرقام");
    const values = one.report.documents.flatMap(({ quantities }) => quantities.map(({ value }) => value));
    assert.deepEqual((figures.getColumn(4).values ?? []).slice(2), values);
  }));

  test("odd names come back as they are, formulas as words", async () => {
    const sheet = (await open(await write("xlsx", given.odd, "en"))).getWorksheet("Names");
    const names = sheet.getColumn(3).values.slice(2);
    assert.ok(names.includes(ODD[0]) && names.includes(ODD[2]) && names.includes(ODD[3]));
    assert.equal(sheet.views[0].rightToLeft, false);
  });
});

describe("Markdown", () => {
  const textOf = (tokens) => tokens.map((token) => (token.tokens ? textOf(token.tokens) : token.type === "list" ? textOf(token.items) : token.type === "table" ? [token.header, ...token.rows].flat().map((cell) => textOf(cell.tokens)).join("\n") : token.text ?? "")).join("");

  test("nothing of a name is read as a mark", each(async (one) => {
    const { lexer, walkTokens } = await load("marked");
    const [, properties, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await write("markdown", one));
    for (const line of properties.split("\n")) if (line) JSON.parse(line.slice(line.indexOf(":") + 1));
    const tokens = lexer(body);
    walkTokens(tokens, ({ type }) => assert.ok(!["html", "link", "image", "codespan", "code", "del"].includes(type), type));
    const words = textOf(tokens);
    for (const document of one.report.documents) for (const { name } of document.entities) if (one === given.odd) assert.ok(words.includes(name.replace(/\s+/g, " ").trim()), name);
  }));
});

test("what is for reading names the page beside the words, in the reader's language", async () => {
  const [text] = given.paged.texts;
  const one = { report: { schema: "khulasa/1", documents: [given.paged.report.documents[0]] }, texts: [text], pages: [given.paged.pages[0]] };
  assert.match(await write("markdown", one), /37%[^\n]*\(ص 2\)/);
  assert.match(await write("markdown", one, "en"), /> — [^\n]*\(p\. 1\)/);
  assert.match(await write("html", one), /\(ص 3\)<\/bdi>/);
  assert.match((await write("ics", one, "en")).replaceAll("\r\n ", ""), /— [^\n]* · p\. 1/);
  const values = JSON.parse(await write("web-annotation", one)).items.flatMap(({ body }) => body.map(({ value }) => value));
  assert.ok(["page: 1", "page: 2", "page: 3"].every((value) => values.includes(value)));
  for (const id of ["markdown", "html", "ics", "web-annotation", "follow-the-money"]) assert.doesNotMatch(await write(id, given.article), /\(ص \d|· ص \d|page:? \d/, id);
});

describe("HTML", () => {
  const walk = function* (node) {
    yield node;
    for (const child of node.childNodes ?? []) yield* walk(child);
  };

  test("a page of its own: right to left, without errors, scripts, or anything to load", each(async (one) => {
    const { parse } = await load("parse5");
    const errors = [];
    const page = parse(await write("html", one), { onParseError: ({ code }) => errors.push(code) });
    assert.deepEqual(errors.filter((code) => code !== "control-character-in-input-stream"), []);
    const nodes = [...walk(page)];
    const root = nodes.find(({ tagName }) => tagName === "html");
    assert.deepEqual(Object.fromEntries(root.attrs.map(({ name, value }) => [name, value])), { lang: "ar", dir: "rtl" });
    assert.ok(!nodes.some(({ tagName }) => ["script", "img", "link", "iframe", "a"].includes(tagName)));
    assert.ok(!nodes.some(({ attrs }) => attrs?.some(({ name }) => name.startsWith("on") || name === "src" || name === "href")));
  }));

  test("names are marked where they stand", async () => {
    const { parse } = await load("parse5");
    const marks = [...walk(parse(await write("html", given.article)))].filter(({ tagName }) => tagName === "mark").map(({ childNodes: [text] }) => text.value);
    const forms = given.article.report.documents[0].entities.flatMap(({ mentions }) => mentions.map(({ text }) => text));
    assert.ok(marks.length > 3 && marks.every((mark) => forms.includes(mark)));
  });
});

describe("JSON-LD", () => {
  const SCHEMA = "http://schema.org/";
  // schema.org's own context maps every term to its vocabulary; identifiers in these places are IRIs.
  const context = { "@context": { "@vocab": SCHEMA, sameAs: { "@type": "@id" }, eventStatus: { "@type": "@id" } } };
  const documentLoader = async (url) => {
    assert.equal(url, "https://schema.org");
    return { document: context, documentUrl: url, contextUrl: null };
  };

  /** The vocabulary's own types and properties, from Google's typings of schema.org. */
  const vocabulary = () => {
    const types = new Map();
    let open;
    for (const line of readFileSync(require.resolve("schema-dts").replace(/\.js$/, ".d.ts"), "utf8").split("\n")) {
      const [, name, parents] = /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{/.exec(line) ?? [];
      if (name) types.set(name, (open = { parents: (parents ?? "").trim().split(", ").filter(Boolean), properties: new Set() }));
      const [, property] = /^    "(\w+)"\?:/.exec(line) ?? [];
      if (property && open) open.properties.add(property);
      if (line === "}") open = undefined;
    }
    const has = (name, property) => !!types.get(name) && (types.get(name).properties.has(property) || types.get(name).parents.some((parent) => has(parent, property)));
    return { known: (type) => types.has(`${type}Leaf`), has: (type, property) => has(`${type}Leaf`, property) };
  };

  test("every type is one of schema.org's, every property one of its type", each(async (one) => {
    const { known, has } = vocabulary();
    assert.ok(has("Person", "jobTitle") && has("Quotation", "name") && !has("Place", "jobTitle"));
    const check = (node) => {
      if (Array.isArray(node)) return node.forEach(check);
      if (!node || typeof node !== "object" || !node["@type"]) return;
      assert.ok(known(node["@type"]), node["@type"]);
      for (const [property, value] of Object.entries(node)) {
        if (!property.startsWith("@")) assert.ok(has(node["@type"], property), `${node["@type"]}.${property}`);
        check(value);
      }
    };
    check(JSON.parse(await write("json-ld", one))["@graph"]);
  }));

  test("expands to things of schema.org whose references all lead somewhere", each(async (one) => {
    const { default: jsonld } = await load("jsonld");
    const written = JSON.parse(await write("json-ld", one));
    const nodes = await jsonld.flatten(written, null, { documentLoader });
    const known = new Set(nodes.filter((node) => node["@type"]).map((node) => node["@id"]));
    const types = new Set(nodes.flatMap((node) => node["@type"] ?? []));
    const fine = ["NewsArticle", "Person", "Organization", "Place", "Thing", "Quotation", "Event", "NewsMediaOrganization", "GeoCoordinates", "PostalAddress"];
    for (const type of types) assert.ok(fine.includes(type.replace(SCHEMA, "")), type);
    for (const node of nodes) for (const property of ["mentions", "creator", "isPartOf", "worksFor", "actor", "location", "about", "subjectOf"]) {
      for (const { "@id": id } of node[SCHEMA + property] ?? []) assert.ok(known.has(id), `${property} ${id}`);
    }
    assert.equal(nodes.filter((node) => node["@type"]?.includes(`${SCHEMA}NewsArticle`)).length, one.report.documents.length);
    assert.ok((await jsonld.toRDF(written, { documentLoader, format: "application/n-quads" })).length > 50);
  }));
});

describe("FollowTheMoney", () => {
  const { schemata, required } = JSON.parse(readFileSync(new URL("follow-the-money.json", import.meta.url)));
  const linesOf = async (one) => (await write("follow-the-money", one)).trim().split("\n").map((line) => JSON.parse(line));

  test("only its schemata and their properties, what is required is there, references lead to what they may", each(async (one) => {
    const proxies = await linesOf(one);
    const byId = new Map(proxies.map((proxy) => [proxy.id, proxy]));
    assert.equal(byId.size, proxies.length, "an id comes twice");
    for (const { id, schema, properties } of proxies) {
      assert.ok(schemata[schema], schema);
      for (const name of required[schema] ?? []) assert.ok(properties[name]?.length, `${schema} ${id} has no ${name}`);
      for (const [name, values] of Object.entries(properties)) {
        assert.ok(name in schemata[schema], `${schema} has no ${name}`);
        assert.ok(values.every((value) => typeof value === "string" && value));
        const range = schemata[schema][name];
        if (Array.isArray(range)) for (const value of values) assert.ok(range.includes(byId.get(value)?.schema), `${schema}.${name} -> ${byId.get(value)?.schema}`);
      }
    }
  }));

  // Where the library itself is at hand (pip install followthemoney), it has the last word.
  const python = process.env.FTM_PYTHON ?? "python3";
  const there = (() => {
    try {
      execFileSync(python, ["-c", "import followthemoney"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  })();
  test("the library takes every line and every value", { skip: !there && "followthemoney is not installed" }, each(async (one) => {
    const script = "import sys, json\nfrom followthemoney import model\nfor line in sys.stdin:\n    given = json.loads(line)\n    proxy = model.get_proxy(given, cleaned=False)\n    proxy.schema.validate({'properties': given['properties']})\n    lost = {k: v for k, v in given['properties'].items() if len(proxy.get(k)) < len(set(v))}\n    assert not lost, (given['schema'], lost)\n";
    execFileSync(python, ["-c", script], { input: await write("follow-the-money", one) });
  }));
});

describe("GraphML", () => {
  test("graphology reads every name and every tie", each(async (one) => {
    const { default: graphology } = await load("graphology");
    const { default: graphml } = await load("graphology-graphml");
    const graph = graphml.parse(graphology.MultiDirectedGraph, await write("graphml", one));
    const wanted = one.report.dossier ? one.report.dossier.entities.length : one.report.documents[0].entities.length;
    assert.ok(graph.order >= wanted);
    graph.forEachNode((_, { label, type, mentions }) => assert.ok(typeof label === "string" && ["person", "organization", "place", "misc"].includes(type) && typeof mentions === "number"));
    graph.forEachEdge((_, { kind, weight }) => assert.ok(["together", "role", "quote", "event"].includes(kind) && weight >= 1));
    if (one === given.odd) assert.ok(graph.someNode((_, { label }) => label === ODD[0]) && graph.someNode((_, { label }) => label === ODD[5]));
    if (one === given.article) assert.ok(graph.someEdge((_, { kind }) => kind === "together") && graph.someEdge((_, { kind }) => kind === "role"));
  }));
});

describe("CoNLL", () => {
  // The rules of tests/accuracy/conlleval.py.
  const spansOf = (tags) => {
    const spans = [];
    let [start, kind] = [-1, undefined];
    [...tags, "O"].forEach((tag, at) => {
      const [prefix, type] = tag.split("-");
      const on = prefix === "I" && type === kind;
      if (kind !== undefined && !on) (spans.push([start, at, kind]), (kind = undefined));
      if ("BI".includes(prefix) && !on) [start, kind] = [at, type];
    });
    return spans;
  };

  test("the names come back, clitics apart, no letter lost", each(async (one) => {
    const text = await write("conll", one);
    const sentences = text.split("\n\n").map((sentence) => sentence.split("\n").filter(Boolean).map((line) => line.split("\t"))).filter((lines) => lines.length);
    for (const lines of sentences) for (const cells of lines) assert.ok(cells.length === 2 && /^(-DOCSTART-|[^\s]+)$/u.test(cells[0]) && /^(O|[BI]-(PER|ORG|LOC|MISC))$/.test(cells[1]), cells.join("|"));
    const tokens = sentences.flat().filter(([token]) => token !== "-DOCSTART-").map(([token]) => token);
    const bare = (words) => words.replace(/[\s\p{C}]+/gu, "");
    assert.equal(bare(tokens.join("")), bare(one.texts.join("")));
    const found = sentences.flatMap((lines) => spansOf(lines.map(([, tag]) => tag)).map(([from, to]) => bare(lines.slice(from, to).map(([token]) => token).join(""))));
    const wanted = one.report.documents.flatMap(({ entities }) => outermost(entities).map((mention) => bare(mention.text)));
    assert.deepEqual(found, wanted);
  }));

  test("the scorer of the project reads it", { skip: !hasPython() && "no python3" }, async () => {
    const lines = (await write("conll", given.dossier)).split("\n").map((line) => (line ? `${line}\t${line.split("\t")[1]}` : ""));
    const scores = execFileSync("python3", [new URL("../accuracy/conlleval.py", import.meta.url).pathname], { input: `${lines.join("\n")}\n` }).toString();
    assert.match(scores, /all\s+P 100\.0\s+R 100\.0/);
  });

  function outermost(entities) {
    const all = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start || b.end - a.end);
    let free = 0;
    return all.filter(({ start, end }) => start >= free && ((free = end), true));
  }

  function hasPython() {
    try {
      return !!execFileSync("python3", ["--version"]);
    } catch {
      return false;
    }
  }
});

describe("Web Annotation", () => {
  const iri = { type: "string", format: "iri" };
  const words = { type: "string" };
  const body = {
    type: "object",
    required: ["type", "purpose"],
    properties: { purpose: { enum: ["tagging", "identifying", "describing", "editing"] } },
    oneOf: [
      { properties: { type: { const: "TextualBody" }, value: { type: "string", minLength: 1 }, format: { const: "text/plain" } }, required: ["value"] },
      { properties: { type: { const: "SpecificResource" }, source: iri }, required: ["source"] },
    ],
  };
  const quote = { type: "object", properties: { type: { const: "TextQuoteSelector" }, exact: { type: "string", minLength: 1 }, prefix: words, suffix: words }, required: ["type", "exact"] };
  const position = { type: "object", properties: { type: { const: "TextPositionSelector" }, start: { type: "integer", minimum: 0 }, end: { type: "integer", minimum: 0 } }, required: ["type", "start", "end"] };
  /** What the Web Annotation data model says of the parts that are used here. */
  const SHAPE = {
    type: "object",
    required: ["@context", "id", "type", "items"],
    properties: {
      "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
      id: iri,
      type: { const: "AnnotationPage" },
      items: {
        type: "array",
        items: {
          type: "object",
          required: ["id", "type", "target"],
          properties: {
            id: iri,
            type: { const: "Annotation" },
            motivation: { type: "array", items: { enum: ["tagging", "identifying"] } },
            generated: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" },
            body: { type: "array", items: body },
            target: { type: "object", required: ["source", "selector"], properties: { source: iri, selector: { type: "array", items: [quote, position], minItems: 2, maxItems: 2 } } },
          },
        },
      },
    },
  };

  test("fits the model, and both selectors find the place", each(async (one) => {
    const { default: Ajv } = await load("ajv");
    const page = JSON.parse(await write("web-annotation", one));
    const ajv = new Ajv({ strict: false, formats: { iri: (value) => URL.canParse(value) } });
    assert.ok(ajv.validate(SHAPE, page), ajv.errorsText());
    assert.equal(new Set(page.items.map(({ id }) => id)).size, page.items.length);
    const sources = [...new Set(page.items.map(({ target }) => target.source))];
    for (const { target } of page.items) {
      const text = one.texts[sources.indexOf(target.source)];
      const [{ exact, prefix, suffix }, { start, end }] = target.selector;
      assert.equal([...text].slice(start, end).join(""), exact);
      assert.ok(text.includes(prefix + exact + suffix));
    }
  }));
});

describe("ICS", () => {
  test("ical.js reads every event; lines are short and end as they must", each(async (one) => {
    const { default: ICAL } = await load("ical.js");
    const text = await write("ics", one);
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes("\n") && !line.includes("\uFFFD"), line);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    for (const { summary, startDate, endDate, component } of events) {
      assert.ok(summary && component.getFirstPropertyValue("dtstamp"));
      assert.ok(startDate.isDate ? endDate.compare(startDate) > 0 : endDate.compare(startDate) >= 0);
    }
    if (one === given.article) {
      const told = events.map(({ startDate, endDate, component }) => `${component.getFirstPropertyValue("x-khulasa-value")} ${startDate} ${endDate}`);
      assert.ok(told.includes("2025-03-09 2025-03-09 2025-03-10") && told.includes("2025-04 2025-04-01 2025-05-01"), told.join("\n"));
      assert.ok(events.some(({ description }) => description.includes("محطة للطاقة الشمسية 🌞 في عمّان بكلفة 14.5 مليون دولار.")));
      assert.equal(calendar.getFirstPropertyValue("x-wr-calname"), TEXTS[0].split("\n")[0]);
    }
  }));
});
