#!/usr/bin/env python3
"""Train the classifier of lines: `train.py PAGES.jsonl OUT.bin [--hidden N] [--epochs N] [--seed N]`; needs numpy.

PAGES are made by make.py. Writes the weights as src/source/furniture/network.rs reads them, and prints how
the rules alone and the rules with the classifier (its weights as they are written) tell the pages of each set."""
import os, sys, time
import numpy as np
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import pages as P

WORK = os.environ.get('KHULASA_WORK', os.path.join(P.HERE, '../work')) + '/lines'

def read(label, given):
    path = '%s/%s.f32' % (WORK, label.replace(', ', '-').replace(' ', '-'))
    seen = P.see(given, path)
    x = np.fromfile(path, '<f4'); width = next(p['width'] for p in seen if p['width'])
    return seen, x.reshape(-1, width)

def gold(seen):
    y = np.array([g == 'B' for p in seen for g in p['gold']], np.float32)
    w = np.array([.8 if g == 'C' else 1 + (1 + min(n, 400) / 100 if g == 'A' else 0) for p in seen for g, n in zip(p['gold'], p['chars'])], np.float32)
    return y, w

def forward(m, x):
    h = np.maximum(x @ m['w1'] + m['b1'], 0)
    return h, h @ m['w2'] + m['b2']

def train(x, y, w, hidden, epochs, seed, decay=1e-5):
    r = np.random.default_rng(seed); d = x.shape[1]
    m = dict(w1=r.normal(0, (2 / d) ** .5, (d, hidden)), b1=np.zeros(hidden), w2=r.normal(0, (2 / hidden) ** .5, hidden), b2=np.zeros(1))
    m = {k: v.astype(np.float32) for k, v in m.items()}; a = {k: [np.zeros_like(v), np.zeros_like(v)] for k, v in m.items()}
    size, t = 2048, 0; total = epochs * (len(x) // size)
    for epoch in range(epochs):
        order = r.permutation(len(x)); loss = 0
        for i in range(0, len(x) - size + 1, size):
            k = order[i:i + size]; xb, yb, wb = x[k], y[k], w[k]; h, z = forward(m, xb)
            p = 1 / (1 + np.exp(-z)); e = (p - yb) * wb / size; loss += float(-(wb * np.log(np.where(yb > 0, p, 1 - p) + 1e-7)).mean())
            gh = np.outer(e, m['w2']) * (h > 0)
            g = dict(w1=xb.T @ gh + decay * m['w1'], b1=gh.sum(0), w2=h.T @ e + decay * m['w2'], b2=e.sum(keepdims=True)); t += 1
            rate = 3e-3 * (1 - t / (total + 1)) + 1e-5
            for n in m:
                u, v = a[n]; u += .1 * (g[n] - u); v += .001 * (g[n] ** 2 - v)
                m[n] -= (rate * (u / (1 - .9 ** t)) / (np.sqrt(v / (1 - .999 ** t)) + 1e-8)).astype(np.float32)
        print('epoch %d loss %.4f' % (epoch + 1, loss / (len(x) // size)), file=sys.stderr)
    return m

def quantized(m):
    """The weights as 8-bit integers, a scale for each unit: the bytes, and what they stand for."""
    data, new = b'', {k: v.copy() for k, v in m.items()}
    for j in range(len(m['w2'])):
        scale = np.float32(max(np.abs(m['w1'][:, j]).max() / 127, 1e-6)); w = np.round(m['w1'][:, j] / scale).astype(np.int8)
        new['w1'][:, j] = w * scale; data += np.array([scale, m['b1'][j], m['w2'][j]], '<f4').tobytes() + w.tobytes()
    return data + m['b2'].astype('<f4').tobytes(), new

def option(name, default): return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default

PATTERN, SWEPT_BY_HEADING, SWEPT_TO_END, TIME = 19, 20, 21, 22

def told(seen, x, z, high=2.0, low=0.0, swept=-2.0, time=0.0, sure=4.0, alone=6.0):
    """The decision. Sure lines (`high`), and beside them the likely ones (`low`). Lines that the rules found stay
    found, but for those that a heading swept along (`swept`), and times where the rules found nothing else (`time`). A run of lines in which the rules found nothing for sure and
    the classifier is not very sure of any (`sure`; `alone` where they found nothing in the whole text) is no furniture."""
    out = []
    for p in seen:
        rows = slice(p['start'], p['start'] + len(p['roles'])); s, f = z[rows], x[rows]
        own = f[:, PATTERN] > 0; n = len(s)
        ruled = np.array([r == 'B' for r in p['roles']])
        loose = (f[:, SWEPT_BY_HEADING] > 0) & ~own; clock = (f[:, TIME] > 0) & (f[:, 2] == 0); least = np.where(loose, swept, -99.0)
        own = ruled & ~loose & ~clock
        if not (ruled & ~clock).any(): least = np.where(clock, time, least)
        b = s > np.where(ruled, least, high)
        for step in (1, -1):
            for i in range(n)[::step]:
                if not b[i] and s[i] > low and not ruled[i] and 0 <= i - step < n and b[i - step]: b[i] = True
        need = sure if own.any() else alone; i = 0
        while i < n:
            j = i
            while j < n and b[j]: j += 1
            if j > i and not (own[i:j].any() or s[i:j].max() > need): b[i:j] = False
            i = max(j, i + 1)
        out.append(''.join('B' if v else 'A' for v in b))
    return out

if __name__ == '__main__':
    pages, out = sys.argv[1:3]
    seen, x = read('train', P.made(pages)); y, w = gold(seen); print(x.shape, y.mean(), file=sys.stderr)
    data, m = quantized(train(x, y, w, option('--hidden', 16), option('--epochs', 6), option('--seed', 0)))
    with open(out, 'wb') as file: file.write(data)
    np.savez(WORK + '/mlp.npz', **m); del x
    for label, given in P.sets(WORK):
        s, sx = read(label, given)
        P.show(label + ', rules', s); P.show(label + ', learned', s, told(s, sx, forward(m, sx)[1]))
