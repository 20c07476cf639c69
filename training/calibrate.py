"""Temperatures that make confidences true, found on held-out text, and the
reliability of the scores before and after (10 bins)."""
import argparse
import os
import pickle

import numpy as np

import corpora
import decode
from corpora import CORPORA, LABELS
from data import Types, encode
from tables import Tables
from tagger import predict

TEMPERATURES = np.arange(0.6, 2.61, 0.1)


def scored(found, encoded, start, step, temperature):
    """(confidence, right or not) of every predicted mention."""
    out = []
    for (emissions, _), (_, labels, _) in zip(found, encoded):
        gold = corpora.spans(LABELS[i] for i in labels)
        guess = decode.segments(decode.viterbi(emissions, start, step))
        chances = decode.confidences(emissions, start, step, temperature, guess)
        out += [(p, (s, e, LABELS[b][2:]) in gold) for (s, e, b), p in zip(guess, chances)]
    return np.array(out, np.float64)


def log_loss(pairs):
    p = np.clip(pairs[:, 0], 1e-4, 1 - 1e-4)
    return float(-(pairs[:, 1] * np.log(p) + (1 - pairs[:, 1]) * np.log(1 - p)).mean())


def reliability(pairs):
    """Rows of a Markdown table: score, mentions, mean score, share right."""
    edges, rows = np.linspace(0, 1, 11), []
    for low, high in zip(edges[:-1], edges[1:]):
        here = pairs[(pairs[:, 0] >= low) & (pairs[:, 0] < high + (high == 1))]
        if len(here):
            rows.append("| %.1f to %.1f | %d | %.2f | %.2f |" % (low, high, len(here), *here.mean(0)))
    return rows


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--shared", default=os.environ.get("KHULASA_SHARED", "../shared"))
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--tagger", default="tagger.pkl")
    args = args.parse_args()
    with open(args.work + "/" + args.tagger, "rb") as f:
        p = pickle.load(f)
    _, held, _ = corpora.training(args.shared)
    types = Types(Tables(args.work + "/tables.npz"))
    encoded = {name: [encode(s, types) for u in units for s in corpora.fit(u)] for name, units in held.items()}
    types.freeze()
    for name, sentences in encoded.items():
        head = CORPORA.index(name)
        start, step = np.float64(p["start"][head]), np.float64(p["step"][head])
        found = [(e.astype(np.float64), c) for e, c in predict(p, types, sentences, head)]
        losses = {t: log_loss(scored(found, sentences, start, step, t)) for t in TEMPERATURES}
        best = min(losses, key=losses.get)
        print("\n%s: temperature %.1f, log loss %.3f (%.3f at 1.0)" % (name, best, losses[best], losses[TEMPERATURES[4]]))
        print("| score | mentions | mean score | right |\n|---|---|---|---|")
        print("\n".join(reliability(scored(found, sentences, start, step, best))))


if __name__ == "__main__":
    main()
