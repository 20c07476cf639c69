"""The network: a context BiLSTM under a tagging BiLSTM, in JAX.

Shapes: B sentences, T tokens, D = 64 (word vector), H units a direction. Both
layers use the same cell; gates stand in the order input, forget, output,
candidate.
"""
import zlib

import jax
import jax.numpy as jnp
import numpy as np

AFFIXES = 6        # prefixes of 1, 2, 3 letters, then suffixes of 1, 2, 3
AFFIX_ROWS = 4096
AFFIX_SIZE = 12


def affix_rows(word):
    """Six rows of the affix table (one block of AFFIX_ROWS rows an affix)."""
    parts = [("p%d" % n) + word[:n] for n in (1, 2, 3)] + [("s%d" % n) + word[-n:] for n in (1, 2, 3)]
    return [k * AFFIX_ROWS + zlib.crc32(p.encode()) % AFFIX_ROWS for k, p in enumerate(parts)]


def glorot(key, rows, columns):
    return jax.random.normal(key, (rows, columns)) * np.sqrt(2 / (rows + columns))


def init_lstm(key, inputs, units):
    """Both directions: input, recurrent and bias weights."""
    keys = jax.random.split(key, 4)
    return {"fx": glorot(keys[0], inputs, 4 * units), "fh": glorot(keys[1], units, 4 * units),
            "fb": jnp.zeros(4 * units), "bx": glorot(keys[2], inputs, 4 * units),
            "bh": glorot(keys[3], units, 4 * units), "bb": jnp.zeros(4 * units)}


def direction(x, carry_in, hold, wx, wh, b, reverse):
    """One direction over (B, T, inputs) -> (B, T, H).

    carry_in (B, T): 0 where the state starts anew, hold (B, T): 0 where a
    padding token leaves the state as it was.
    """
    units = wh.shape[0]
    swap = lambda a: jnp.swapaxes(a, 0, 1)

    def step(state, now):
        h, c = state
        gates, keep, real = now
        h0, c0 = h * keep, c * keep
        i, f, o, u = jnp.split(gates + h0 @ wh, 4, -1)
        c1 = jax.nn.sigmoid(f + 1) * c0 + jax.nn.sigmoid(i) * jnp.tanh(u)
        h1 = jax.nn.sigmoid(o) * jnp.tanh(c1)
        h1, c1 = real * h1 + (1 - real) * h, real * c1 + (1 - real) * c
        return (h1, c1), h1

    zero = jnp.zeros((x.shape[0], units))
    series = (swap(x @ wx + b), swap(carry_in)[..., None], swap(hold)[..., None])
    return swap(jax.lax.scan(step, (zero, zero), series, reverse=reverse)[1])


def bilstm(p, x, first, last, hold):
    """(forward, backward) states; `first`/`last` (B, T) are 1 at sentence ends."""
    forward = direction(x, 1 - first, hold, p["fx"], p["fh"], p["fb"], False)
    backward = direction(x, 1 - last, hold, p["bx"], p["bh"], p["bb"], True)
    return forward, backward


def init_context(key, size, units, hidden=192):
    """The context layer: affix table, BiLSTM, and the guess of the hidden word."""
    keys = jax.random.split(key, 4)
    return {"affix": jax.random.normal(keys[0], (AFFIXES * AFFIX_ROWS, AFFIX_SIZE)) * 0.1,
            "lstm": init_lstm(keys[1], size + AFFIXES * AFFIX_SIZE, units),
            "c1": glorot(keys[2], 2 * units, hidden), "c1b": jnp.zeros(hidden),
            "c2": glorot(keys[3], hidden, size)}


def context(p, vectors, affixes, first, last, hold):
    """States of both directions, and a guess of each word's vector from the
    words around it (the word itself unseen)."""
    x = jnp.concatenate([vectors, p["affix"][affixes].reshape(*affixes.shape[:2], -1)], -1)
    forward, backward = bilstm(p["lstm"], x, first, last, hold)
    edge = jnp.zeros_like(forward[:, :1])
    before = jnp.concatenate([edge, forward[:, :-1]], 1) * (1 - first)[..., None]
    after = jnp.concatenate([backward[:, 1:], edge], 1) * (1 - last)[..., None]
    guess = jnp.tanh(jnp.concatenate([before, after], -1) @ p["c1"] + p["c1b"]) @ p["c2"]
    return forward, backward, guess
