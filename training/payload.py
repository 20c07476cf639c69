"""The file of named tensors that the Rust tagger reads (src/annotate/tagger/weights.rs).

Little-endian: u32 count; for each tensor u8 name length, name (ASCII), u8 type
(0 f32, 1 i8, 2 UTF-8 text, 3 u8), u8 rank, u32 a dimension, zeros up to a
multiple of 4 from the start of the file, data.
"""
import struct

import numpy as np

_TYPES = {np.dtype(np.float32): 0, np.dtype(np.int8): 1, np.dtype(np.uint8): 3}
_BACK = {v: k for k, v in _TYPES.items()}


def write(tensors):
    """{name: array or str} -> bytes, in the order given."""
    out = bytearray(struct.pack("<I", len(tensors)))
    for name, value in tensors.items():
        kind, data, shape = 2, None, None
        if isinstance(value, str):
            data = value.encode()
            shape = (len(data),)
        else:
            kind, data, shape = _TYPES[value.dtype], np.ascontiguousarray(value).tobytes(), value.shape
        out += struct.pack("<B", len(name)) + name.encode() + struct.pack("<BB", kind, len(shape))
        out += struct.pack("<%dI" % len(shape), *shape)
        out += bytes(-len(out) % 4) + data
    return bytes(out)


def read(data):
    """bytes -> {name: array or str}."""
    out, at = {}, 4
    for _ in range(struct.unpack_from("<I", data)[0]):
        length = data[at]
        name = data[at + 1:at + 1 + length].decode()
        at += 1 + length
        kind, rank = data[at], data[at + 1]
        shape = struct.unpack_from("<%dI" % rank, data, at + 2)
        at += 2 + 4 * rank
        at += -at % 4
        size = int(np.prod(shape, dtype=np.int64)) * (4 if kind == 0 else 1)
        body = data[at:at + size]
        out[name] = body.decode() if kind == 2 else np.frombuffer(body, _BACK[kind]).reshape(shape)
        at += size
    return out
