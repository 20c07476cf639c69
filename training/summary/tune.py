#!/usr/bin/env python3
"""Look for the weights of the summary (src/extract/summary/weights.rs) by random search.

usage: cargo build --example summary-features
       tune.py target/debug/examples/summary-features ANNOTATED_DIR [TRIALS]

ANNOTATED_DIR holds articles X.units (numbered paragraphs `n<TAB>text`) with X.ann, whose line
`KEY: n1,n2,n3` names the three paragraphs that together say most. A setting is worth the share of
these that the first three sentences chosen touch. Printed are the mean of the best settings and
what that mean is worth. Needs numpy. Weights so found are tuned on these articles: measure them on
others (EASC was looked at only as such)."""
import collections, json, os, random, re, subprocess, sys
import numpy as np

def articles(folder):
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.units'): continue
        units = [l.rstrip('\n').split('\t', 1) for l in open(os.path.join(folder, name), encoding='utf-8') if '\t' in l]
        notes = open(os.path.join(folder, name[:-6] + '.ann'), encoding='utf-8').read()
        key = re.search(r'^KEY: *([\d, ]+)', notes, re.M)
        text, places = '', {}
        for number, unit in units:
            places[int(number)] = (len(text), len(text) + len(unit)); text += unit + '\n'
        yield dict(text=text, places=places, key=[int(n) for n in re.findall(r'\d+', key.group(1))] if key else [])

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

def worth(docs, weights, redundancy, same_block):
    hits = 0
    for doc in docs:
        chosen = [doc['spans'][i] for i in first_three(doc, weights, redundancy, same_block)]
        touched = lambda s, e: any(min(b, e) - max(a, s) >= 15 for a, b in chosen)
        hits += sum(touched(*doc['places'][n]) for n in doc['key'] if n in doc['places'])
    return 100 * hits / sum(len(d['key']) for d in docs)

# Where each weight is looked for; the others stay as they are here.
RANGES = dict(lead=(0, 1.5), early=(0, 2), position=(0, 1.5), opens_block=(0, .6), list_item=(-.3, -.3), title=(0, 1),
              names=(0, .6), central=(0, 1), figures=(0, .3), quote=(-.2, .3), length=(0, .8), dependent=(-.6, 0),
              background=(-.6, .2), question=(-.9, -.9), echoed=(-3, -.5))

def main(command, folder, trials=1500):
    random.seed(3)
    docs = [d for d in articles(folder) if d['key']]; names = read_features(command, docs)
    tried = []
    for _ in range(int(trials)):
        weights = np.array([random.uniform(*RANGES[n]) for n in names])
        setting = (weights, random.uniform(.2, 1), random.uniform(0, .6))
        tried.append((worth(docs, *setting), setting))
    tried.sort(key=lambda t: -t[0]); best = [s for _, s in tried[:40]]
    mean = [np.mean([s[i] for s in best], axis=0) for i in range(3)]
    print(dict(zip(names, mean[0].round(2).tolist())), 'redundancy %.2f same block %.2f' % tuple(mean[1:]))
    print('best %.1f median %.1f mean setting %.1f' % (tried[0][0], tried[len(tried) // 2][0], worth(docs, *mean)))

if __name__ == '__main__': main(*sys.argv[1:])
