"""Writes tests/tagger/small.weights: a tiny network with random weights, in the
shipped format, so that the Rust inference is tested whether or not trained
weights are at hand (reference.py gives what it should find)."""
import argparse

import numpy as np

import payload
from export import tensors
from reference import SENTENCES
from tables import pack
from words import TOKEN, normalize

SIZE, UNITS, HIDDEN, AFFIX, NGRAMS = 8, 8, 16, 4, 300


def network(rng):
    """Parameters of the shapes that tagger.py trains, smaller."""
    draw = lambda *shape: rng.normal(0, 1, shape).astype(np.float32)

    def lstm(inputs):
        out = {}
        for side in "fb":
            out[side + "x"], out[side + "h"] = draw(inputs, 4 * UNITS), draw(UNITS, 4 * UNITS)
            out[side + "b"] = draw(4 * UNITS)
        return out

    return {"context": {"affix": draw(6 * 4096, AFFIX) * 0.3, "lstm": lstm(SIZE + 6 * AFFIX),
                        "c1": draw(2 * UNITS, HIDDEN), "c1b": draw(HIDDEN), "c2": draw(HIDDEN, SIZE) * 0.3},
            "own": draw(11, 8) * 0.3, "lstm": lstm(SIZE + 8 + 2 * UNITS + SIZE),
            "o1": draw(2 * UNITS, UNITS), "o1b": draw(UNITS), "o2": draw(4, UNITS, 9), "o2b": draw(4, 9),
            "step": draw(4, 9, 9), "start": draw(4, 9), "cl": draw(UNITS, 3), "clb": draw(3)}


class Tables:
    """Half of the example sentences' words, and random rows."""

    def __init__(self, rng):
        self.words = sorted({normalize(w) for s in SENTENCES for w in TOKEN.findall(s)})[::2]
        self.packed = {}
        for name, rows in (("words.rows", len(self.words)), ("ngrams.rows", NGRAMS)):
            nibbles, scale, unit = pack(rng.normal(0, 1, (rows, SIZE)))
            self.packed.update({name: nibbles, name + ".scale": scale, name + ".unit": unit})


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--out", default="tests/tagger/small.weights")
    args = args.parse_args()
    rng = np.random.default_rng(0)
    data = payload.write(tensors(network(rng), Tables(rng), {"guide": 1.3, "anercorp": 1.0}))
    with open(args.out, "wb") as out:
        out.write(data)
    print(len(data), "bytes")


if __name__ == "__main__":
    main()
