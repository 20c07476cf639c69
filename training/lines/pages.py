"""Pages with a label for every line, and how well they are told."""
import collections, hashlib, json, os, re, subprocess, sys
HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get('KHULASA_SHARED', os.path.join(HERE, '../../../shared'))
TOOL = os.environ.get('KHULASA_LINES', os.path.join(HERE, '../../target/debug/examples/line-features'))

def page(name, lines, labels, **more): return dict(name=name, text='\n'.join(lines), labels=list(labels), **more)

def made(path):
    """Pages of make.py."""
    for n, row in enumerate(open(path, encoding='utf-8')):
        d = json.loads(row); gap = '\n\n' in d['text']; labels = ''.join(l + (' ' if gap else '') for l in d['labels'])
        yield dict(name='%s/%d' % (d['family'], n), text=d['text'], labels=list(labels[:-1] if gap else labels), family=d['family'], corpus=d['corpus'])

def written(part):
    """Pages written by hand: pages/dev.txt, pages/test.txt."""
    for block in open(os.path.join(HERE, 'pages', part + '.txt'), encoding='utf-8').read().split('### ')[1:]:
        name, *lines = block.strip('\n').split('\n')
        yield page(name, [l[2:] for l in lines], [l[0] for l in lines])

def real(part):
    """Pages of the raw file of posts and pages, labelled in real.tsv."""
    raw = subprocess.run(['zstd', '-dc', SHARED + '/raw/airwars_syria_sources.txt.zst'], capture_output=True).stdout.decode('utf-8', 'ignore')
    docs = {hashlib.md5(d.encode()).hexdigest(): d.split(' ¶ ') for d in raw.split('\n')}
    numbers = lambda s: [] if s == '-' else [n for p in s.split(',') for n in range(int(p.split('-')[0]), int(p.split('-')[-1]) + 1)]
    for row in open(os.path.join(HERE, 'real.tsv'), encoding='utf-8'):
        if row.startswith('#'): continue
        where, name, b, c = row.split()
        if where != part: continue
        b, c = set(numbers(b)), set(numbers(c)); lines = docs[name]
        yield page(name[:6], lines, ['B' if n in b else 'C' if n in c else 'A' for n in range(len(lines))])

def pool():
    """Articles of the news pool, never trained on: what is cut of them has to be looked at."""
    raw = subprocess.run(['zstd', '-dc', SHARED + '/news/pool.jsonl.zst'], capture_output=True).stdout.decode('utf-8')
    for row in raw.split('\n'):
        if row.strip(): d = json.loads(row); yield page('pool/' + str(d['id']), d['text'].split('\n'), 'A' * (d['text'].count('\n') + 1), outlet=d['outlet'])

def dev():
    """The articles of gold/dev: looked at, never trained on."""
    folder = SHARED + '/gold/dev/'
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.ann'): continue
        units = [l.rstrip('\n').split('\t', 1) for l in open(folder + name[:-4] + '.units', encoding='utf-8') if not l.startswith('#') and '\t' in l]
        told = re.search(r'^BOILER: *(\d[\d,\- ]+)', open(folder + name, encoding='utf-8').read(), re.M); b = set()
        for q in (told.group(1).split(',') if told else []):
            x, _, y = q.strip().partition('-'); b |= set(range(int(x), int(y or x) + 1))
        yield page(name[:-4], [u[1] for u in units], ['B' if int(u[0]) in b else 'A' for u in units])

def see(pages, features=None):
    """Adds what the tool says: roles, chars, gold of each block, and where its numbers lie."""
    pages = list(pages)
    given = '\n'.join(json.dumps(dict(text=p['text']), ensure_ascii=False) for p in pages)
    out = subprocess.run([TOOL] + ([features] if features else []), input=given.encode(), capture_output=True, check=True).stdout.decode().splitlines()
    start = 0
    for p, row in zip(pages, out):
        p.update(json.loads(row)); p['gold'] = ''.join(p['labels'][n] for n in p['lines']); p['start'] = start; start += len(p['roles'])
        p['shown'] = p['text'].split('\n')
    return pages

def score(pages, roles=None):
    """Characters and lines of furniture: precision, recall, F1; clean pages cut; article lines cut."""
    c = collections.Counter(); means = []
    for k, p in enumerate(pages):
        told = p['roles'] if roles is None else roles[k]; own = collections.Counter()
        for r, g, n in zip(told, p['gold'], p['chars']):
            if g == 'C': c['credits'] += 1; c['credits cut'] += r == 'B'; continue
            for size, unit in ((n, 'chars'), (1, 'lines')):
                own[unit, g + r] += size
        c.update(own)
        if 'B' not in p['gold']: c['clean'] += 1; c['clean cut'] += 'B' in told
        else:
            c['pages'] += 1; c['pages hurt'] += own['lines', 'AB'] > 0; means.append(f1(own, 'chars')[2])
    return c, means

def f1(c, unit):
    t, p, r = c[unit, 'BB'], c[unit, 'BB'] + c[unit, 'AB'], c[unit, 'BB'] + c[unit, 'BA']
    P, R = 100 * t / p if p else 100.0, 100 * t / r if r else 100.0
    return P, R, 2 * P * R / (P + R) if P + R else 0.0

def show(label, pages, roles=None):
    c, means = score(pages, roles)
    print('%-22s chars P %5.1f R %5.1f F1 %5.1f | lines P %5.1f R %5.1f F1 %5.1f | mean page F1 %5.1f | pages %d, article lines cut in %d | clean %d, cut %d | credits %d, cut %d'
          % ((label,) + f1(c, 'chars') + f1(c, 'lines') + (sum(means) / max(1, len(means)), c['pages'], c['pages hurt'], c['clean'], c['clean cut'], c['credits'], c['credits cut'])))

def sets(work):
    yield 'made, held out', list(made(work + '/test.jsonl'))
    yield 'written, dev', list(written('dev'))
    yield 'written, test', list(written('test'))
    yield 'real, dev', list(real('dev'))
    yield 'real, test', list(real('test'))
    yield 'gold dev', list(dev())
    yield 'pool, clean', list(pool())

if __name__ == '__main__':
    work = os.environ.get('KHULASA_WORK', os.path.join(HERE, '../work')) + '/lines'
    for label, pages in sets(work): show(label, see(pages))
