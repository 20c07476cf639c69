"""Contextual pre-training: the lower layer learns to guess each word of raw
news from the words before and after it (sampled softmax over word vectors)."""
import argparse
import os
import pickle
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

from encoder import affix_rows, context, init_context
from pace import decay, progress
from tables import Tables

LENGTH = 64       # tokens of a training row
ROWS = 64         # rows of a batch
NEGATIVES = 1024
RATE = 3e-3


def word_ids(work, tables):
    """Ids of the raw words (frequent ones first, then one id for each other
    word with a vector made of its letters) and where sentences start."""
    ids, starts, extra = [], [], {}
    known = tables.row
    with open(work + "/raw.tok", encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            starts.append(len(ids))
            for word in words:
                row = known.get(word)
                if row is None:
                    row = extra.setdefault(word, len(known) + len(extra))
                ids.append(row)
    return np.array(ids, np.int32), np.array(starts, np.int64), list(extra)


def load(work, tables):
    """(ids, first flags, vectors of all ids, affix rows of all ids)."""
    ids, starts, extra = word_ids(work, tables)
    first = np.zeros(len(ids), bool)
    first[starts] = True
    spelt = np.stack([tables.spelt(w) for w in extra]).astype(np.float16)
    tables._spelt.clear()
    vectors = np.concatenate([tables.vectors.astype(np.float16), spelt])
    affixes = np.array([affix_rows(w) for w in tables.words + extra], np.int32)
    return ids, first, vectors, affixes


def loss(p, vectors, affixes, first, target, candidates, rows, known):
    last = jnp.concatenate([first[:, 1:], jnp.ones_like(first[:, :1])], 1)
    _, _, guess = context(p, vectors, affixes, first, last, jnp.ones_like(first))
    right = (guess * vectors).sum(-1)
    wrong = jnp.where(target[..., None] == candidates, -1e9, guess @ rows.T)
    value = jax.nn.logsumexp(jnp.concatenate([right[..., None], wrong], -1), -1) - right
    real = target < known
    return (value * real).sum() / real.sum()


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--work", default=os.environ.get("KHULASA_WORK", "training/work"))
    args.add_argument("--units", type=int, default=128)
    args.add_argument("--steps", type=int, default=6000)
    args.add_argument("--minutes", type=float, default=1e9)
    args.add_argument("--out", default="context.pkl")
    args.add_argument("--begin", help="a context layer to go on from")
    args.add_argument("--skip", type=int, default=0, help="steps' worth of rows that it has seen")
    args.add_argument("--rate", type=float, default=RATE)
    args = args.parse_args()
    tables = Tables(args.work + "/tables.npz")
    ids, first, vectors, affixes = load(args.work, tables)
    known, rng = len(tables.words), np.random.default_rng(0)
    print("tokens", len(ids), "out of vocabulary", round(float((ids >= known).mean()), 4), flush=True)
    weight = np.bincount(ids[ids < known], minlength=known).astype(float) ** 0.75
    cumulative = np.cumsum(weight / weight.sum())
    count = len(ids) // LENGTH
    ids, first = ids[:count * LENGTH].reshape(count, LENGTH), first[:count * LENGTH].reshape(count, LENGTH)
    first[:, 0] = True
    order = rng.permutation(count)
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adam(1.0))
    p = init_context(jax.random.PRNGKey(0), vectors.shape[1], args.units)
    if args.begin:
        with open(args.work + "/" + args.begin, "rb") as f:
            p = jax.tree.map(jnp.array, pickle.load(f))
    state = optimizer.init(p)

    @jax.jit
    def update(p, state, rate, vectors, affixes, first, target, candidates, rows):
        value, gradient = jax.value_and_grad(loss)(
            p, vectors, affixes, first, target, candidates, rows, known)
        change, state = optimizer.update(gradient, state)
        return optax.apply_updates(p, jax.tree.map(lambda a: a * rate, change)), state, value

    start, total = time.time(), 0.0
    for step in range(args.steps):
        done = progress(step, args.steps, start, args.minutes)
        if done >= 1:
            break
        at = np.take(order, np.arange(ROWS) + (args.skip + step) * ROWS, mode="wrap")
        batch = ids[at]
        candidates = np.minimum(np.searchsorted(cumulative, rng.random(NEGATIVES)), known - 1)
        p, state, value = update(
            p, state, args.rate * min(1, (step + 1) / 200) * decay(done), vectors[batch].astype(np.float32), affixes[batch], first[at].astype(np.float32),
            batch, candidates, vectors[candidates].astype(np.float32))
        total += float(value)
        if step % 200 == 199:
            print(step + 1, round(total / 200, 4), round(time.time() - start), "s", flush=True)
            total = 0.0
    with open(args.work + "/" + args.out, "wb") as out:
        pickle.dump(jax.tree.map(np.array, p), out)
    print("steps", step + 1, "minutes", round((time.time() - start) / 60, 1))


if __name__ == "__main__":
    main()
