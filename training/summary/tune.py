#!/usr/bin/env python3
"""Look for the weights of the summary of news (NEWS in src/extract/summary/weights.rs).

usage: cargo build --example summary-features
       tune.py target/debug/examples/summary-features ANNOTATED_DIR TRAINING_DIR

ANNOTATED_DIR holds articles X.units (numbered paragraphs `n<TAB>text`) with X.ann, whose line
`KEY: n1,n2,n3` names the three paragraphs that together say most; TRAINING_DIR holds the articles
that keys.tsv beside this file names. A setting is worth the key paragraphs that its first three
sentences touch. The cross-entropy method draws settings around a mean and moves the mean towards
the best of them. Printed are the weights learned from each set and from both, with what they are
worth on each: the honest figure is that of the set they were not learned from. Needs numpy."""
import collections, json, os, re, subprocess, sys
import numpy as np

KEYS = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'keys.tsv')
# Where each weight is looked for.
RANGES = dict(lead=(0, 1.5), early=(0, 2), position=(0, 1.5), opens_block=(0, .6), title=(0, 1), names=(0, .6),
              central=(0, 1), figures=(0, .5), quote=(-.2, .3), length=(0, 1), continued=(-.3, 0), echoed=(-3, -.5))
# Set by hand: a summary must be understood alone. Features in neither table are worth nothing.
BY_HAND = dict(list_item=-.3, dependent=-.9, background=-.2, question=-.9)
REDUNDANCY, SAME_BLOCK = (.2, 1.2), (0, .6)

def annotated(folder):
    """Article and key paragraphs of every .ann file."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.ann'): continue
        key = re.search(r'^KEY: *([\d, ]+)', open(os.path.join(folder, name), encoding='utf-8').read(), re.M)
        if key: yield os.path.join(folder, name[:-4] + '.units'), key.group(1)

def listed(folder):
    for line in open(KEYS, encoding='utf-8'):
        name, _, key = line.strip().partition('\t')
        if key: yield os.path.join(folder, name + '.units'), key

def article(path, key):
    text, places = '', {}
    for line in open(path, encoding='utf-8'):
        number, tab, unit = line.rstrip('\n').partition('\t')
        if tab: places[int(number)] = (len(text), len(text) + len(unit)); text += unit + '\n'
    return dict(text=text, places=places, key=[int(n) for n in re.findall(r'\d+', key)])

def read_features(command, docs):
    lines = '\n'.join(json.dumps(dict(id=i, text=d['text']), ensure_ascii=False) for i, d in enumerate(docs))
    out = subprocess.run([command], input=lines.encode(), capture_output=True, check=True).stdout.decode().splitlines()
    for doc, line in zip(docs, out[1:]):
        raw = doc['text'].encode()
        at = lambda byte: len(raw[:byte].decode())
        seen = json.loads(line)['sentences']
        doc['spans'] = [(at(s['start']), at(s['end'])) for s in seen]
        doc['X'] = np.array([s['features'] for s in seen], float)
        doc['blocks'] = np.array([doc['text'].count('\n', 0, a) for a, _ in doc['spans']])
        doc['like'] = likeness([words(doc['text'][a:b]) for a, b in doc['spans']])
    return json.loads(out[0])['names']

def words(text):
    text = re.sub('[\u064b-\u0652\u0670\u0640]', '', text)
    return {re.sub('^[وبفك]?ال', '', w) for w in re.findall(r'\w{3,}', re.sub('[إأآ]', 'ا', text))}

def likeness(sets):
    n = len(sets); df = collections.Counter(w for s in sets for w in s)
    worth = {w: 1 + np.log2(n / c) for w, c in df.items()}
    square = [sum(worth[w] ** 2 for w in s) ** .5 or 1 for s in sets]; total = [sum(worth[w] for w in s) or 1 for s in sets]
    like = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            shared = sets[i] & sets[j]
            cosine = sum(worth[w] ** 2 for w in shared) / square[i] / square[j]
            like[i, j] = max(cosine, .7 * sum(worth[w] for w in shared) / total[j])
    return like

def first_three(doc, weights, redundancy, same_block):
    score, cost, order = doc['X'] @ weights, np.zeros(len(doc['X'])), []
    while len(order) < min(3, len(score)):
        value = score - cost; value[order] = -np.inf
        best = int(np.argmax(value)); order.append(best)
        repeated = np.where(doc['like'][best] > .9, 9, redundancy * doc['like'][best])
        cost = np.maximum(cost, repeated + same_block * (doc['blocks'] == doc['blocks'][best]))
    return order

def worth(docs, setting):
    """How many key paragraphs the first three sentences touch."""
    hits = 0
    for doc in docs:
        chosen = [doc['spans'][i] for i in first_three(doc, *setting)]
        touched = lambda s, e: any(min(b, e) - max(a, s) >= 15 for a, b in chosen)
        hits += sum(touched(*doc['places'][n]) for n in doc['key'] if n in doc['places'])
    return hits

def setting(names, x):
    learned = dict(zip(RANGES, x))
    return np.array([learned.get(n, BY_HAND.get(n, 0)) for n in names]), x[-2], x[-1]

def search(names, docs, seed, rounds=8, drawn=120, kept=24):
    low, high = np.array([*RANGES.values(), REDUNDANCY, SAME_BLOCK]).T
    chance = np.random.default_rng(seed); mean, spread = (low + high) / 2, (high - low) / 4
    for _ in range(rounds):
        tried = np.clip(mean + spread * chance.standard_normal((drawn, len(low))), low, high)
        best = tried[np.argsort([-worth(docs, setting(names, x)) for x in tried], kind='stable')[:kept]]
        mean = .4 * mean + .6 * best.mean(0)
        spread = np.maximum(.08 * (high - low), .4 * spread + .6 * best.std(0))
    return mean

def main(command, annotated_dir, training_dir):
    first = [article(*a) for a in annotated(annotated_dir)]; second = [article(*a) for a in listed(training_dir)]
    names = read_features(command, first); read_features(command, second)
    for label, docs in (('annotated', first), ('training', second), ('both', first + second)):
        mean = np.mean([search(names, docs, seed) for seed in (0, 1)], axis=0)
        found = [worth(d, setting(names, mean)) for d in (first, second)]
        print('learned from %s: annotated %d of %d, training %d of %d' % (label, found[0], 3 * len(first), found[1], 3 * len(second)))
        print({n: round(float(v), 2) for n, v in zip([*RANGES, 'redundancy', 'same_block'], mean)})

if __name__ == '__main__': main(*sys.argv[1:])
