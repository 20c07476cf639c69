import { Inflate } from "fflate";
import { decode } from "../encodings/decode.ts";
import { LIMITS } from "./limits.ts";
import { ReadError } from "./read.ts";

/** A file in an archive, before it is unpacked. */
export interface Member {
  name: string;
  /** Bytes unpacked, as the archive says. */
  size: number;
  packed: number;
  method: number;
  checksum: number;
  encrypted: boolean;
  offset: number;
}

/** How many bytes may still be unpacked: one budget for an archive and those inside it. */
export class Budget {
  constructor(private left: number = LIMITS.unpacked) {}

  take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new ReadError("bomb");
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The files of an archive, from the directory at its end; nothing is unpacked. */
export function members(bytes: Uint8Array): Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.members) throw new ReadError("tooManyFiles");
  const all: Member[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new ReadError("damaged");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const flags = view.getUint16(at + 8, true);
    all.push({
      name: nameFrom(bytes.subarray(at + 46, at + 46 + name), (flags & 0x800) !== 0),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      encrypted: (flags & 1) !== 0,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return all;
}

function endOf(view: DataView): number {
  const last = Math.max(0, view.byteLength - 22 - 65_536);
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === END) return at;
  throw new ReadError("damaged");
}

/** Archives from old Arabic systems name their files in the encoding of that system. */
function nameFrom(bytes: Uint8Array, utf8: boolean): string {
  const decoded = utf8 ? undefined : decode(bytes);
  return decoded && "text" in decoded ? decoded.text : new TextDecoder().decode(bytes);
}

/** A member's bytes. Never more than it promised, and nothing at all of one that promises too much. */
export function unpack(bytes: Uint8Array, member: Member, budget: Budget): Uint8Array {
  const { size, packed, method, offset } = member;
  if (member.encrypted) throw new ReadError("password");
  if (size > LIMITS.member || (size > 1e6 && size > packed * LIMITS.ratio)) throw new ReadError("bomb");
  budget.take(size);
  const from = contentAt(bytes, offset);
  const content = bytes.subarray(from, from + packed);
  if (content.length < packed) throw new ReadError("damaged");
  const unpacked = method === 0 ? content : method === 8 ? inflated(content, size) : undefined;
  if (!unpacked) throw new ReadError("otherArchive");
  if (unpacked.length !== size || checksum(unpacked) !== member.checksum) throw new ReadError("damaged");
  return unpacked;
}

function contentAt(bytes: Uint8Array, offset: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new ReadError("damaged");
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

/** In pieces, so that a member that lies about its size is stopped where the lie begins. */
function inflated(content: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw new ReadError("bomb");
    out.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < content.length; at += 16_384) stream.push(content.subarray(at, at + 16_384), at + 16_384 >= content.length);
  } catch (thrown) {
    throw thrown instanceof ReadError ? thrown : new ReadError("damaged");
  }
  return out.subarray(0, filled);
}

let table: Uint32Array | undefined;

function checksum(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The text of a member by its name, for formats that are archives; nothing where there is none. */
export function memberText(bytes: Uint8Array, all: readonly Member[], name: string, budget: Budget): string | undefined {
  const member = all.find((one) => one.name === name);
  if (!member) return undefined;
  const decoded = decode(unpack(bytes, member, budget));
  return "text" in decoded ? decoded.text.replace(/^\ufeff/, "") : undefined;
}
