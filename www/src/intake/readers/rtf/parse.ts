import { decodeMacArabic } from "../../encodings/mac-arabic.ts";
import { CHARSETS, codePage, SIGNS, SILENT } from "./words.ts";

/** What a group inherits from the one around it. */
interface State {
  silent: boolean;
  /** Inside the table of fonts, where character sets are named. */
  fonts: boolean;
  title: boolean;
  hidden: boolean;
  page: number;
  /** Characters after a `\u` that repeat it for old programs. */
  skip: number;
}

/** The words of a Rich Text file. `page` overrides every code page that the file names. */
export interface RichText {
  text: string;
  title?: string;
  /** The code page of the letters that are written as bytes; 0 where there are none. */
  page: number;
}

/** A control word with its number, a sign, an escaped byte, a brace, or plain letters. */
const TOKEN = /\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g;
/** Deeper groups are no document's. */
const DEEPEST = 10_000;

/** Reads Rich Text from its bytes as Latin letters. Linear; broken files give what they hold. */
export function parseRtf(source: string, page?: number): RichText {
  return new RtfParser(source, page).run();
}

class RtfParser {
  private readonly stack: State[] = [];
  private state: State = { silent: false, fonts: false, title: false, hidden: false, page: 1252, skip: 1 };
  private readonly pages = new Map<number, number>();
  private readonly bytesPer = new Map<number, number>();
  private readonly out: string[] = [];
  private title = "";
  private bytes: number[] = [];
  private bytesPage = 0;
  private font = 0;
  private pending = 0;
  /** The last thing was `\*`: an unknown group that follows is left out. */
  private optional = false;

  constructor(private readonly source: string, private readonly chosen?: number) {}

  run(): RichText {
    TOKEN.lastIndex = 0;
    const tokens = new RegExp(TOKEN);
    for (let token = tokens.exec(this.source); token; token = tokens.exec(this.source)) {
      const [, word, number, hex, sign, brace, letters] = token;
      if (word !== undefined) tokens.lastIndex += this.control(word, number === undefined ? undefined : Number(number));
      else if (hex !== undefined) this.byte(Number.parseInt(hex, 16));
      else if (sign !== undefined) this.sign(sign);
      else if (brace !== undefined) this.group(brace);
      else if (letters !== undefined) this.letters(letters);
    }
    this.flush();
    const [mostly] = [...this.bytesPer].sort((a, b) => b[1] - a[1]);
    return { text: this.out.join(""), title: this.title.trim() || undefined, page: mostly?.[0] ?? 0 };
  }

  private group(brace: string): void {
    this.flush();
    this.pending = 0;
    this.optional = false;
    if (brace === "{" && this.stack.length < DEEPEST) this.stack.push({ ...this.state });
    else if (brace === "}") this.state = this.stack.pop() ?? this.state;
  }

  /** Acts on a control word; gives the number of bytes after it that are no text. */
  private control(word: string, number?: number): number {
    const optional = this.optional;
    this.optional = false;
    if (word === "u" && number !== undefined) this.unicode(number);
    else if (this.pending > 0 && SIGNS[word]) this.pending--;
    else if (SIGNS[word]) this.write(SIGNS[word]);
    else if (word === "bin") return Math.max(0, number ?? 0);
    else if (word === "uc") this.state.skip = number ?? 1;
    else if (word === "ansicpg") this.state.page = number ?? 1252;
    else if (word === "mac") this.state.page = 10000;
    else if (word === "f" || word === "af") this.useFont(number ?? 0, word);
    else if (word === "fcharset") this.pages.set(this.font, CHARSETS[number ?? 0] ?? 1252);
    else if (word === "v") this.state.hidden = number !== 0;
    else this.destination(word, optional);
    return 0;
  }

  private destination(word: string, optional: boolean): void {
    if (word === "fonttbl") this.state.fonts = true;
    if (word === "title" && this.state.silent) this.state.title = true;
    else if (SILENT.has(word) || optional) this.state.silent = true;
  }

  private useFont(font: number, word: string): void {
    this.font = font;
    const page = this.pages.get(font);
    // A font without a set of its own (0) says nothing of the letters.
    if (!this.state.fonts && word === "f" && page !== undefined && page !== 1252) this.state.page = page;
  }

  private unicode(number: number): void {
    this.flush();
    this.put(String.fromCharCode(number < 0 ? number + 65_536 : number));
    this.pending = this.state.skip;
  }

  private sign(sign: string): void {
    if (sign === "*") this.optional = true;
    else if (this.pending > 0) this.pending--;
    else if (SIGNS[sign]) this.write(SIGNS[sign]);
    else if ("\\{}".includes(sign)) this.write(sign);
    else if (sign === "\n" || sign === "\r") this.write("\n\n");
  }

  private byte(byte: number): void {
    if (this.pending > 0) {
      this.pending--;
      return;
    }
    const page = this.chosen ?? this.state.page;
    if (page !== this.bytesPage) this.flush();
    this.bytesPage = page;
    this.bytes.push(byte);
    if (byte > 0x7f && !this.state.silent) this.bytesPer.set(page, (this.bytesPer.get(page) ?? 0) + 1);
  }

  private letters(letters: string): void {
    const rest = letters.slice(this.pending);
    this.pending = Math.max(0, this.pending - letters.length);
    // Old programs write the bytes themselves.
    if (/[\x80-\xff]/.test(rest)) for (const letter of rest) this.byte(letter.charCodeAt(0));
    else if (rest) this.write(rest);
  }

  private write(text: string): void {
    this.flush();
    this.put(text);
  }

  private flush(): void {
    if (!this.bytes.length) return;
    const bytes = new Uint8Array(this.bytes);
    this.bytes = [];
    const encoding = codePage(this.bytesPage);
    this.put(encoding === "x-mac-arabic" ? decodeMacArabic(bytes) : new TextDecoder(encoding).decode(bytes));
  }

  private put(text: string): void {
    if (this.state.title) this.title += text;
    else if (!this.state.silent && !this.state.hidden) this.out.push(text);
  }
}
