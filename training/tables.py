"""Small lookup tables: what ships of the word vectors.

A word of the vocabulary (the most frequent ones) has its own row; any other
word is the mean of its character n-grams' rows, fitted here to imitate the
vectors of all words of the large model. Rows are 4-bit numbers with an 8-bit
scale. Everything later is trained on these rounded tables, so that rounding
costs nothing when the model ships.
"""
import argparse
import os
import time
from functools import lru_cache

import fasttext
import jax
import jax.numpy as jnp
import numpy as np
import optax

from words import normalize

NORM = 3.0       # length of every word vector
SHORTEST, LONGEST = 3, 5   # letters of an n-gram, boundary marks included
MOST = 24        # n-grams of a word that count; the first ones, in order
LEVELS = 7       # 4-bit numbers from -7 to 7


@lru_cache(maxsize=None)
def fnv1a(text):
    """32-bit FNV-1a over the UTF-8 bytes of `text`."""
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 & 0xffffffff
    return value


def ngram_rows(word, rows):
    """Rows of the n-gram table for a normalised word: all 3-grams of <word>
    from left to right, then 4-grams, then 5-grams; at most MOST of them."""
    marked = "<" + word + ">"
    found = [fnv1a(marked[i:i + n]) % rows
             for n in range(SHORTEST, LONGEST + 1) for i in range(len(marked) - n + 1)]
    return (found or [fnv1a(marked) % rows])[:MOST]


def pack(rows):
    """(nibbles u8, scale u8, unit f32) of a matrix: value = (nibble-8) * scale * unit."""
    rows = np.asarray(rows, np.float32)
    peak = np.abs(rows).max(1) + 1e-9
    unit = np.float32(peak.max() / LEVELS / 255)
    best, best_error = np.ones(len(rows), np.int64), np.full(len(rows), np.inf)
    for shrink in np.arange(0.55, 1.01, 0.05):
        code = np.clip(np.round(peak * shrink / LEVELS / unit), 1, 255).astype(np.int64)
        step = (code * unit)[:, None]
        error = ((np.clip(np.round(rows / step), -LEVELS, LEVELS) * step - rows) ** 2).sum(1)
        better = error < best_error
        best[better], best_error[better] = code[better], error[better]
    q = np.clip(np.round(rows / (best * unit)[:, None]), -LEVELS, LEVELS).astype(np.int64) + 8
    return (q[:, 0::2] | q[:, 1::2] << 4).astype(np.uint8), best.astype(np.uint8), unit


def unpack(nibbles, scale, unit):
    """The f32 matrix that `pack` stored."""
    q = np.empty((len(nibbles), 2 * nibbles.shape[1]), np.float32)
    q[:, 0::2], q[:, 1::2] = nibbles & 15, nibbles >> 4
    return (q - 8) * (scale.astype(np.float32) * unit)[:, None]


def unit_length(rows):
    return rows / (np.linalg.norm(rows, axis=-1, keepdims=True) + 1e-6) * NORM


def fit_ngrams(words, target, rows, steps, seed=0):
    """The n-gram table whose means point where the words' own vectors point."""
    index = np.full((len(words), MOST), rows, np.int32)   # row `rows` stays zero
    for i, word in enumerate(words):
        found = ngram_rows(word, rows)
        index[i, :len(found)] = found
    rng = np.random.default_rng(seed)
    held = rng.random(len(words)) < 0.02
    table = jnp.array(rng.normal(0, 0.3, (rows, target.shape[1])), jnp.float32)
    schedule = optax.cosine_decay_schedule(2e-2, steps)
    optimizer = optax.adam(schedule)

    def mean(table, index):
        full = jnp.concatenate([table, jnp.zeros((1, table.shape[1]))])
        return full[index].sum(1) / (index < rows).sum(1)[:, None]

    def loss(table, index, target):
        out = mean(table, index)
        cosine = (out * target).sum(1) / (jnp.linalg.norm(out, axis=1) + 1e-6) / NORM
        return (1 - cosine).mean() + 0.02 * ((out - target) ** 2).mean()

    @jax.jit
    def update(table, state, index, target):
        value, gradient = jax.value_and_grad(loss)(table, index, target)
        change, state = optimizer.update(gradient, state)
        return optax.apply_updates(table, change), state, value

    state, pool = optimizer.init(table), np.flatnonzero(~held)
    for step in range(steps):
        batch = rng.choice(pool, 4096)
        table, state, value = update(table, state, index[batch], target[batch])
    test = np.flatnonzero(held)
    out = unit_length(np.array(mean(table, index[test])))
    print("n-grams: cosine to unseen words", round(float((out * target[test]).sum(1).mean() / 9), 3),
          "last loss", round(float(value), 3))
    return np.array(table)


class Tables:
    """Vectors of words as the Rust tagger computes them."""

    def __init__(self, path):
        data = np.load(path, allow_pickle=False)
        self.words = str(data["words"]).split("\n")
        self.row = {w: i for i, w in enumerate(self.words)}
        self.packed = {k: data[k] for k in data.files if k != "words"}
        get = lambda name: unpack(data[name], data[name + ".scale"], np.float32(data[name + ".unit"]))
        self.vectors, self.ngrams = get("words.rows"), get("ngrams.rows")
        self._spelt = {}

    def spelt(self, word):
        """Vector of a normalised word from its letters alone."""
        if word not in self._spelt:
            rows = self.ngrams[ngram_rows(word, len(self.ngrams))]
            self._spelt[word] = unit_length(rows.mean(0))
        return self._spelt[word]

    def vector(self, word):
        row = self.row.get(word)
        return self.spelt(word) if row is None else self.vectors[row]


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--words", type=int, default=60000)
    args.add_argument("--ngrams", type=int, default=40000)
    args.add_argument("--steps", type=int, default=1500)
    args = args.parse_args()
    start = time.time()
    model = fasttext.load_model(args.work + "/vectors.bin")
    words = [w for w in model.get_words() if w == normalize(w) and w != "</s>"]
    target = unit_length(np.stack([model.get_word_vector(w) for w in words]).astype(np.float32))
    table = fit_ngrams(words, target, args.ngrams, args.steps)
    out = {}
    for name, rows in (("words.rows", target[:args.words]), ("ngrams.rows", table)):
        out[name], out[name + ".scale"], out[name + ".unit"] = pack(rows)
        back = unpack(out[name], out[name + ".scale"], out[name + ".unit"])
        print(name, rows.shape, "relative error", round(float(np.linalg.norm(back - rows) / np.linalg.norm(rows)), 3))
    np.savez(args.work + "/tables.npz", words="\n".join(words[:args.words]), **out)
    print("all words", len(words), "minutes", round((time.time() - start) / 60, 1))


if __name__ == "__main__":
    main()
