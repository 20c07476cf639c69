/** Archives under a password, in the oldest way of zip: what most programs still write by default. */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const crc = (sum: number, byte: number) => ((TABLE[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)) >>> 0;
const checksum = (bytes: Uint8Array) => (bytes.reduce(crc, 0xffffffff) ^ 0xffffffff) >>> 0;

/** The files of an archive, each encrypted with the password. */
export function locked(files: Record<string, Uint8Array>, password: string): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const sealed = encrypted(bytes, password);
    const head = fields(bytes, sealed.length, name.length);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, name, sealed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, place, name]));
    pieces.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(directory.reduce((sum, { length }) => sum + length, 0), 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** What the file's own head and the directory both say of it: stored, encrypted, its name in UTF-8. */
function fields(bytes: Uint8Array, packed: number, name: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x801, 2);
  head.writeUInt32LE(checksum(bytes), 10);
  head.writeUInt32LE(packed, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name, 22);
  return head;
}

function encrypted(bytes: Uint8Array, password: string): Buffer {
  let keys: [number, number, number] = [0x12345678, 0x23456789, 0x34567890];
  const turn = (byte: number) => {
    const first = crc(keys[0], byte);
    const second = (Math.imul((keys[1] + (first & 255)) >>> 0, 134775813) + 1) >>> 0;
    keys = [first, second, crc(keys[2], second >>> 24)];
  };
  const seal = (byte: number) => {
    const pad = (keys[2] | 2) & 0xffff;
    const out = byte ^ ((Math.imul(pad, pad ^ 1) >>> 8) & 255);
    turn(byte);
    return out;
  };
  for (const byte of Buffer.from(password)) turn(byte);
  const header = [...new Uint8Array(11), checksum(bytes) >>> 24];
  return Buffer.from([...header, ...bytes].map(seal));
}
