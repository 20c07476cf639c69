"""The shipped network in numpy, with the arithmetic of the Rust tagger: 8-bit
weights times 16-bit fixed-point activations summed as integers, the rest in
32-bit floats with fixed polynomials."""
import numpy as np

import payload
from encoder import affix_rows
from tables import NORM, ngram_rows, unpack
from words import normalize

STEPS = np.float32(4096)
F = np.float32
UPPER = [F(c) for c in (-2.7607685e-16, 2.000188e-13, -8.604672e-11, 5.122297e-8,
                        1.4857224e-5, 6.372619e-4, 4.8935246e-3)]
LOWER = [F(c) for c in (1.1982584e-6, 1.1853471e-4, 2.2684346e-3, 4.893525e-3)]
EXP = [F(c) for c in (1.3888889e-3, 8.333334e-3, 4.1666668e-2, 0.16666667, 0.5, 1.0, 1.0)]


def half_away(x):
    """Rounded half away from zero, as an integer."""
    return np.trunc(x + np.where(x < 0, F(-0.5), F(0.5))).astype(np.int64)


def fixed(x):
    return np.clip(half_away(np.asarray(x, F) * STEPS), -32767, 32767)


def polynomial(terms, x):
    total = np.zeros_like(x)
    for term in terms:
        total = total * x + term
    return total


def tanh(x):
    x = np.clip(np.asarray(x, F), F(-7.905311), F(7.905311))
    square = x * x
    return x * polynomial(UPPER, square) / polynomial(LOWER, square)


def sigmoid(x):
    return F(0.5) * tanh(F(0.5) * x) + F(0.5)


def exp(x):
    x = np.clip(np.asarray(x, F), F(-87), F(88))
    power = half_away(x * F(1.4426950408889634))
    rest = x - power.astype(F) * F(0.6933594) - power.astype(F) * F(-2.1219444e-4)
    return polynomial(EXP, rest) * ((power + 127).astype(np.uint32) << 23).view(F)


class Network:
    """The network read from the bytes of a payload."""

    def __init__(self, data):
        self.t = payload.read(data)
        self.words = self.t["words"].split("\n")
        self.row = {w: i for i, w in enumerate(self.words)}
        table = lambda name: unpack(self.t[name], self.t[name + ".scale"], self.t[name + ".unit"][0])
        self.vectors, self.ngrams = table("words.rows"), table("ngrams.rows")
        self.double = {k: v.astype(np.float64) for k, v in self.t.items()
                       if not isinstance(v, str) and v.dtype == np.int8 and v.shape[0] < 4096}
        self.cache = {}

    def product(self, x, name):
        """Integer sums scaled: doubles hold them exactly."""
        return (x.astype(np.float64) @ self.double[name].T).astype(F) * (self.t[name + ".scale"] / STEPS)

    def linear(self, x, name):
        return self.product(x, name + ".w") + self.t[name + ".b"]

    def table_row(self, name, row):
        return fixed(self.t[name][row].astype(F) * self.t[name + ".scale"][0])

    def features(self, word):
        """(vector and affixes, own embedding) of a word, fixed point."""
        if word in self.cache:
            return self.cache[word]
        form = normalize(word)
        row = self.row.get(form)
        if row is not None:
            vector = self.vectors[row]
        else:
            rows = self.ngrams[ngram_rows(form, len(self.ngrams))]
            vector = np.add.accumulate(rows, 0)[-1] / F(len(rows))
            length = np.sqrt(np.add.accumulate(vector * vector)[-1]) + F(1e-6)
            vector = vector / length * F(NORM)
        affixes = [self.table_row("affix", r) for r in affix_rows(form)]
        own = 0 if row is None or row + 1 >= len(self.t["own"]) else row + 1
        self.cache[word] = (np.concatenate([fixed(vector)] + affixes), self.table_row("own", own))
        return self.cache[word]

    def direction(self, x, name, reverse):
        gates = self.product(x, name + "x") + self.t[name + "b"]
        units = gates.shape[1] // 4
        state, cell = np.zeros(units, np.int64), np.zeros(units, F)
        out = np.zeros((len(x), units), np.int64)
        for at in (range(len(x))[::-1] if reverse else range(len(x))):
            i, f, o, u = np.split(gates[at] + self.product(state, name + "h"), 4)
            cell = sigmoid(f) * cell + sigmoid(i) * tanh(u)
            state = fixed(sigmoid(o) * tanh(cell))
            out[at] = state
        return out

    def hidden(self, words):
        """The last hidden layer of a sentence, fixed point."""
        lower, own = (np.stack(part) for part in zip(*(self.features(w) for w in words)))
        forward, backward = self.direction(lower, "lower.f", False), self.direction(lower, "lower.b", True)
        edge = np.zeros((1, forward.shape[1]), np.int64)
        around = np.concatenate([np.concatenate([edge, forward[:-1]]), np.concatenate([backward[1:], edge])], 1)
        guess = fixed(self.linear(fixed(tanh(self.linear(around, "guess1"))), "guess2"))
        x = np.concatenate([lower[:, :self.vectors.shape[1]], own, forward, backward, guess], 1)
        both = np.concatenate([self.direction(x, "upper.f", False), self.direction(x, "upper.b", True)], 1)
        return fixed(tanh(self.linear(both, "last")))

    def run(self, words, head="guide"):
        """(emissions (T, 9), clitic scores (T, 3)) of a sentence of words as written."""
        h = self.hidden(words)
        return self.linear(h, "out." + head), self.linear(h, "clitic")
