"""Trained network and tables -> models/tagger.weights.

Matrices become 8-bit integers with a scale a row (an output); the forget
gate's constant 1 goes into the bias. Only the output layers of our own guide
and of ANERcorp ship.
"""
import argparse
import os
import pickle

import numpy as np

import payload
from corpora import CORPORA

HEADS = (("guide", "ours"), ("anercorp", "anercorp"))


def quantize(rows, shared_scale=False):
    """(i8, f32 scales) of a matrix with one output a row."""
    rows = np.asarray(rows, np.float32)
    peak = np.abs(rows).max(keepdims=True) if shared_scale else np.abs(rows).max(1, keepdims=True)
    scale = np.maximum(peak, 1e-6).astype(np.float32) / np.float32(127)
    return np.clip(np.round(rows / scale), -127, 127).astype(np.int8), scale[:, 0]


def tensors(p, tables, temperatures):
    """{name: array or text} of a trained network."""
    out = {"words": "\n".join(tables.words)}
    for name in ("words.rows", "ngrams.rows"):
        out[name], out[name + ".scale"] = tables.packed[name], tables.packed[name + ".scale"]
        out[name + ".unit"] = np.array([tables.packed[name + ".unit"]], np.float32)

    def matrix(name, rows, **how):
        out[name], out[name + ".scale"] = quantize(rows, **how)

    def linear(name, w, b):
        matrix(name + ".w", w.T)
        out[name + ".b"] = np.asarray(b, np.float32)

    matrix("affix", p["context"]["affix"], shared_scale=True)
    matrix("own", p["own"], shared_scale=True)
    for layer, lstm in (("lower", p["context"]["lstm"]), ("upper", p["lstm"])):
        units = lstm["fh"].shape[0]
        for side in "fb":
            matrix("%s.%sx" % (layer, side), lstm[side + "x"].T)
            matrix("%s.%sh" % (layer, side), lstm[side + "h"].T)
            bias = np.array(lstm[side + "b"], np.float32)
            bias[units:2 * units] += 1
            out["%s.%sb" % (layer, side)] = bias
    linear("guess1", p["context"]["c1"], p["context"]["c1b"])
    linear("guess2", p["context"]["c2"], np.zeros(p["context"]["c2"].shape[1]))
    linear("last", p["o1"], p["o1b"])
    for name, corpus in HEADS:
        head = CORPORA.index(corpus)
        linear("out." + name, p["o2"][head], p["o2b"][head])
        out["start." + name] = np.asarray(p["start"][head], np.float32)
        out["step." + name] = np.asarray(p["step"][head], np.float32)
        out["temperature." + name] = np.array([temperatures[name]], np.float32)
    linear("clitic", p["cl"], p["clb"])
    return out


def main():
    from tables import Tables
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--weights", default="models/tagger.weights")
    args.add_argument("--tagger", default="tagger.pkl")
    args.add_argument("--temperatures", default="1,1", help="guide, anercorp (from calibrate.py)")
    args = args.parse_args()
    with open(args.work + "/" + args.tagger, "rb") as f:
        p = pickle.load(f)
    values = dict(zip(("guide", "anercorp"), map(float, args.temperatures.split(","))))
    data = payload.write(tensors(p, Tables(args.work + "/tables.npz"), values))
    with open(args.weights, "wb") as out:
        out.write(data)
    print(len(data), "bytes")


if __name__ == "__main__":
    main()
