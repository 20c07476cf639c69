"""Joint training: one encoder over all corpora, an output layer and a CRF for
each, since their conventions differ; a small output for attached clitics."""
import argparse
import json
import os
import pickle
import random
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

import corpora
from corpora import CORPORA, LABELS
from data import OWN_ROWS, Types, batches, encode, encode_split, join, pad
from decode import viterbi
from encoder import bilstm, context, glorot, init_lstm
from pace import decay, progress
from tables import Tables

jax.config.update("jax_default_prng_impl", "unsafe_rbg")  # dropout masks made fast

BATCH = 32
OWN_SIZE = 16
DROP_OWN, DROP_WORD, SPELL = 0.3, 0.03, 0.1
KEEP = 0.998   # of the running mean of the weights, kept at each step


def init(key, lower, size, units):
    keys = jax.random.split(key, 6)
    context_units = lower["lstm"]["fh"].shape[0]
    labels, heads = len(LABELS), len(CORPORA)
    inputs = size + OWN_SIZE + 2 * context_units + size
    return {"context": jax.tree.map(jnp.array, lower),
            "own": jax.random.normal(keys[0], (OWN_ROWS + 1, OWN_SIZE)) * 0.1,
            "lstm": init_lstm(keys[1], inputs, units),
            "o1": glorot(keys[2], 2 * units, units), "o1b": jnp.zeros(units),
            "o2": jax.random.normal(keys[3], (heads, units, labels)) * 0.1,
            "o2b": jnp.zeros((heads, labels)), "step": jnp.zeros((heads, labels, labels)),
            "start": jnp.zeros((heads, labels)),
            "cl": jax.random.normal(keys[4], (units, 3)) * 0.1, "clb": jnp.zeros(3)}


def drop(key, x, rate):
    return x * jax.random.bernoulli(key, 1 - rate, x.shape) / (1 - rate)


def hidden(p, vectors, affixes, own, real, first, last, key=None, rate=0.0):
    """The last hidden layer, (B, T, H); with a key, under dropout."""
    forward, backward, guess = context(p["context"], vectors, affixes, first, last, real)
    row = p["own"][own]
    if key is not None:
        keys = jax.random.split(key, 3)
        row = row * jax.random.bernoulli(keys[0], 1 - DROP_OWN, own.shape)[..., None] / (1 - DROP_OWN)
    x = jnp.concatenate([vectors, row, forward, backward, guess], -1)
    if key is not None:
        x = drop(keys[1], x, rate)
    h = jnp.concatenate(bilstm(p["lstm"], x, first, last, real), -1)
    if key is not None:
        h = drop(keys[2], h, rate)
    return jnp.tanh(h @ p["o1"] + p["o1b"])


def crf_loss(emissions, labels, real, start, step):
    """Summed negative log-likelihood of the label sequences."""
    def forward(alpha, now):
        e, on = now
        new = jax.nn.logsumexp(alpha[:, :, None] + step[None], 1) + e
        return jnp.where(on[:, None] > 0, new, alpha), None

    swap = lambda a: jnp.swapaxes(a, 0, 1)
    alpha, _ = jax.lax.scan(forward, start + emissions[:, 0], (swap(emissions)[1:], real.T[1:]))
    path = (jnp.take_along_axis(emissions, labels[..., None], -1)[..., 0] * real).sum(1)
    path += (step[labels[:, :-1], labels[:, 1:]] * real[:, 1:]).sum(1) + start[labels[:, 0]]
    return ((jax.nn.logsumexp(alpha, -1) - path) * real[:, 0]).sum()


def loss(p, vectors, affixes, own, labels, clitics, real, first, last, key, head, rate):
    h = hidden(p, vectors, affixes, own, real, first, last, key, rate)
    value = crf_loss(h @ p["o2"][head] + p["o2b"][head], labels, real, p["start"][head], p["step"][head])
    begins = (labels % 2 == 1) & (clitics < 3) & (head == 0)
    known = jax.nn.log_softmax(h @ p["cl"] + p["clb"])
    clitic = jnp.take_along_axis(known, jnp.minimum(clitics, 2)[..., None], -1)[..., 0]
    return (value - 0.5 * (clitic * begins).sum()) / real.sum() * 10


@jax.jit
def outputs(p, vectors, affixes, own, real, first, last, head):
    h = hidden(p, vectors, affixes, own, real, first, last)
    return h @ p["o2"][head] + p["o2b"][head], h @ p["cl"] + p["clb"]


def predict(p, types, encoded, head):
    """[(emissions (T, L), clitic scores (T, 3))] in the order of `encoded`."""
    out = [None] * len(encoded)
    for group in batches(encoded, 64):
        ids, _, _, real, first, last = pad([encoded[i] for i in group], 64)
        e, c = outputs(p, types.vectors[ids], types.affixes[ids], types.own[ids], real, first, last, head)
        e, c = np.array(e), np.array(c)
        for row, i in enumerate(group):
            n = len(encoded[i][0])
            out[i] = (e[row, :n], c[row, :n])
    return out


def evaluate(p, types, encoded, head):
    """({type: P, R, F1}, share of right clitics at mention starts)."""
    start, step = np.array(p["start"][head]), np.array(p["step"][head])
    found = predict(p, types, encoded, head)
    guess = [[LABELS[i] for i in viterbi(e, start, step)] for e, _ in found]
    gold = [[LABELS[i] for i in y] for _, y, _ in encoded]
    right = total = 0
    for (_, y, c), (_, scores) in zip(encoded, found):
        at = (y % 2 == 1) & (c < 3)
        right, total = right + int((scores.argmax(1)[at] == c[at]).sum()), total + int(at.sum())
    return corpora.scores(gold, guess), round(100 * right / max(1, total), 2)


def epoch_groups(train, ours, taught, shares, rng):
    """Shuffled [(encoded sentences, head)] of an epoch: our units whole or cut
    into sentences by chance, of each other corpus the share given."""
    out = []
    for head in range(len(CORPORA)):
        pool = [unit for corpus, unit in taught if corpus == head]
        out += [([pool[i] for i in group], head) for group in batches(pool, BATCH, rng)]
    for head, name in enumerate(CORPORA):
        pool = train[name] if name != "ours" else []
        if name == "ours":
            for parts in ours:
                whole = sum(len(x[0]) for x in parts) <= corpora.LONGEST and rng.random() < 0.5
                pool += [join(parts)] if whole else [tuple(a[:160] for a in x) for x in parts]
        else:
            pool = some(pool, shares[head - 1], rng)
        out += [([pool[i] for i in group], head) for group in batches(pool, BATCH, rng)]
    rng.shuffle(out)
    return out


def some(pool, share, rng):
    return rng.sample(pool, int(share * len(pool)))


def read_taught(path, types):
    """[(head, encoded unit)] that teachers labelled (teach.py)."""
    with open(path, encoding="utf-8") as lines:
        units = [json.loads(line) for line in lines]
    return [(CORPORA.index(u["corpus"]), encode([tuple(w) for w in u["words"]], types)) for u in units]


def read(args, types):
    """Encoded training, taught and held-out sentences."""
    train, held, _ = corpora.training(args.shared, args.work)
    cut = lambda s: s[:corpora.LONGEST]
    encoded = {k: [encode(cut(s), types) for s in v] for k, v in train.items() if k != "ours"}
    ours = [encode_split(u, types) for u in train["ours"]]
    tuning = {"ours": [encode(s, types) for u in held["ours"] for s in corpora.fit(u)],
              "ours_sentences": [encode(s, types) for u in held["ours"] for s in corpora.split_sentences(u)],
              "anercorp": [encode(cut(s), types) for s in held["anercorp"]]}
    taught = read_taught(args.work + "/" + args.taught, types) if args.taught else []
    types.freeze()
    return encoded, ours, taught, tuning


def fit(args, p, types, train, ours, taught, tuning):
    rng, np_rng, key = random.Random(args.seed), np.random.default_rng(args.seed), jax.random.PRNGKey(args.seed)
    optimizer = optax.chain(optax.clip_by_global_norm(5.0), optax.adamw(1.0, weight_decay=1e-5))
    state = optimizer.init(p)

    @jax.jit
    def update(p, mean, state, rate, key, head, *batch):
        value, gradient = jax.value_and_grad(loss)(p, *batch, key, head, args.drop)
        change, state = optimizer.update(gradient, state, p)
        change["context"] = jax.tree.map(lambda a: a * args.context_rate, change["context"])
        p = optax.apply_updates(p, jax.tree.map(lambda a: a * rate, change))
        return p, jax.tree.map(lambda m, a: m + (a - m) * (1 - KEEP), mean, p), state, value

    begin, done, mean = time.time(), 0.0, p
    for epoch in range(args.epochs):
        start, total, groups = time.time(), 0.0, epoch_groups(
            train, ours, some(taught, args.taught_share, rng), args.shares, rng)
        for number, (group, head) in enumerate(groups):
            done = progress(epoch + number / len(groups), args.epochs, begin, args.minutes)
            if done >= 1:
                break
            ids, labels, clitics, real, first, last = pad(group, BATCH)
            spell = np_rng.random(ids.shape)[..., None]
            vectors = np.where(spell < SPELL, types.spelt[ids], types.vectors[ids]) * (spell < 1 - DROP_WORD)
            key, now = jax.random.split(key)
            rate = args.rate * min(1, done * 50 + 0.02) * decay(done)
            p, mean, state, value = update(
                p, mean, state, rate, now, head, vectors.astype(np.float32), types.affixes[ids],
                types.own[ids], labels, clitics, real, first, last)
            total += float(value)
        line = [epoch, round(total / len(groups), 4), round(time.time() - start), "s"]
        for name, encoded in tuning.items():
            if epoch % 2 == 0 or name == "ours_sentences":
                continue
            found, clitic = evaluate(mean, types, encoded, 1 if name == "anercorp" else 0)
            line += [name, found["ALL"], clitic]
        print(*line, flush=True)
        with open(args.work + "/" + args.out, "wb") as out:
            pickle.dump(jax.tree.map(np.array, mean), out)
        if done >= 1:
            break
    return mean


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--shared", default=os.environ.get("KHULASA_SHARED", "../shared"))
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--epochs", type=int, default=10)
    args.add_argument("--minutes", type=float, default=1e9)
    args.add_argument("--units", type=int, default=128)
    args.add_argument("--rate", type=float, default=2e-3)
    args.add_argument("--context-rate", type=float, default=0.5)
    args.add_argument("--drop", type=float, default=0.4)
    args.add_argument("--shares", type=float, nargs=3, default=[1.0, 1.0, 0.5],
                      help="of ANERcorp, NewsFANE, WikiFANE seen in an epoch")
    args.add_argument("--taught", help="units that teachers labelled (teach.py)")
    args.add_argument("--taught-share", type=float, default=0.5, help="of them seen in an epoch")
    args.add_argument("--begin", help="a trained tagger to go on from, instead of --lower")
    args.add_argument("--seed", type=int, default=0)
    args.add_argument("--lower", default="context.pkl")
    args.add_argument("--out", default="tagger.pkl")
    args = args.parse_args()
    start = time.time()
    tables = Tables(args.work + "/tables.npz")
    with open(args.work + "/" + args.lower, "rb") as f:
        lower = pickle.load(f)
    types = Types(tables)
    train, ours, taught, tuning = read(args, types)
    print("read", round(time.time() - start), "s", len(types.vectors), "word forms", flush=True)
    p = init(jax.random.PRNGKey(args.seed), lower, tables.vectors.shape[1], args.units)
    if args.begin:
        with open(args.work + "/" + args.begin, "rb") as f:
            p = jax.tree.map(jnp.array, pickle.load(f))
    p = fit(args, p, types, train, ours, taught, tuning)
    for name, encoded in tuning.items():
        print("held out", name, *evaluate(p, types, encoded, 1 if name == "anercorp" else 0))
    print("minutes", round((time.time() - start) / 60, 1))


if __name__ == "__main__":
    main()
