"""Sentences as arrays: word types once, batches by gathering."""
import random

import numpy as np

from corpora import LABELS, split_sentences
from encoder import affix_rows
from words import normalize

OWN_ROWS = 20000          # most frequent words with a trained embedding of their own
WIDTHS = (16, 32, 48, 80, 160)   # few, since each is compiled
UNKNOWN_CLITIC = 3        # attached letters that are no clitic (run-together words)


class Types:
    """Every word form met, with its vectors, affixes and own row."""

    def __init__(self, tables):
        self.tables, self.index = tables, {}
        self.vectors, self.spelt, self.affixes, self.own = [], [], [], []

    def id(self, word):
        word = normalize(word)
        if word not in self.index:
            self.index[word] = len(self.vectors)
            row = self.tables.row.get(word, OWN_ROWS)
            self.vectors.append(self.tables.vector(word))
            self.spelt.append(self.tables.spelt(word))
            self.affixes.append(affix_rows(word))
            self.own.append(row + 1 if row < OWN_ROWS else 0)
        return self.index[word]

    def freeze(self):
        """Lists to arrays, once all sentences are encoded."""
        self.tables._spelt.clear()
        self.vectors = np.array(self.vectors, np.float32)
        self.spelt = np.array(self.spelt, np.float32)
        self.affixes = np.array(self.affixes, np.int32)
        self.own = np.array(self.own, np.int32)


def encode(sentence, types):
    """(type ids, label ids, clitic letters) of a sentence."""
    known = {label: i for i, label in enumerate(LABELS)}
    return (np.array([types.id(w) for w, _, _ in sentence], np.int32),
            np.array([known.get(t, 0) for _, t, _ in sentence], np.int32),
            np.array([min(c, UNKNOWN_CLITIC) for _, _, c in sentence], np.int32))


def encode_split(unit, types):
    """A unit as a list of encoded sentences."""
    return [encode(s, types) for s in split_sentences(unit)]


def join(sentences):
    return tuple(np.concatenate(parts) for parts in zip(*sentences))


def batches(encoded, size, rng=None):
    """Index groups of like length, shuffled where a random generator is given;
    each with the padded width to use."""
    order = list(range(len(encoded)))
    if rng:
        rng.shuffle(order)
    jitter = (lambda: rng.random() * 4) if rng else (lambda: 0)
    order.sort(key=lambda i: len(encoded[i][0]) + jitter())
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    if rng:
        rng.shuffle(groups)
    return groups


def pad(group, size):
    """Padded (type ids, labels, clitics, real, first, last), each (size, T)."""
    longest = max(len(e[0]) for e in group)
    width = next((w for w in WIDTHS if w >= longest), -(-longest // 64) * 64)
    ids, labels, clitics = (np.zeros((size, width), np.int32) for _ in range(3))
    real, first, last = (np.zeros((size, width), np.float32) for _ in range(3))
    first[:, 0] = 1
    for row, (i, y, c) in enumerate(group):
        n = len(i)
        ids[row, :n], labels[row, :n], clitics[row, :n] = i, y, c
        real[row, :n], last[row, n - 1] = 1, 1
    return ids, labels, clitics, real, first, last
