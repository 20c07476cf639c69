#!/usr/bin/env python3
"""Make pasted pages with a label for every line: `make.py OUT.jsonl PAGES [--test|--all] [--seed N]`.

Articles come from the raw news beside the checkout that may train (KHULASA_SHARED), furniture from
furniture.py, the headlines of lists from other articles. One JSON object a line: `text`, `labels`
(one letter a line: A of the article, B furniture, C credit, which counts for neither), `family`.
Training and test share no corpus, no phrase of furniture and no layout; `--all` has the corpora
of the training with all phrases and layouts: what ships is taught by it. A third of the pages are
clean articles, many of them with awkward lines that must stay."""
import json, os, random, re, subprocess, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import furniture as F

SHARED = os.environ.get('KHULASA_SHARED', os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../shared'))
TRAIN = {'almayadeen_2023_2024': 3000, 'shafaq_2026': 2600, 'sanad_khaleej_2008_2018': 3000, 'antcorpus_jawhara_2015_2017': 1500,
         'hespress_stories_2015_2021': 2000, 'factcheck_2020_2024': 900}
TEST = {'hespress_jazeera_2022': 1500, 'nasreddine_newspapers': 1500, 'aljazeera_cnn_2024': 260, 'misc_ml_repos': 1200}
LAYOUTS = dict(train=['agency', 'paper', 'blog', 'portal', 'light', 'inline'], test=['magazine', 'international', 'tail'])
STOP = re.compile(r'[.!؟?…»"”:]$')
DIRTY = re.compile(r'[{}]|^\W*$|https?://|ذات صلة|حقوق محفوظة|تصفح المزيد|الأكثر|[ا]?قرأ أيض|تابعنا|تابعونا|Getty|inShare|extracted')

def articles(name, most, chance):
    """Title and paragraphs of articles without lines that look like furniture."""
    text = subprocess.run(['zstd', '-dc', '%s/raw/%s.txt.zst' % (SHARED, name)], capture_output=True).stdout.decode('utf-8', 'ignore')
    docs = text.split('\n'); chance.shuffle(docs); found = []
    for doc in docs:
        lines = [re.sub(r'\s+', ' ', l).strip() for l in doc.split(' ¶ ')]; lines = [l for l in lines if l]
        if len(doc) < 350 or len(doc) > 12000 or any(DIRTY.search(l) for l in lines): continue
        if len(re.findall('[\u0621-\u064a]', doc)) < .6 * len(doc.replace(' ', '')): continue
        # The last words of a document may be cut off.
        if not STOP.search(lines[-1]) and len(lines) > 3: lines = lines[:-1]
        found.append((lines[0] if len(lines[0].split()) <= 22 else None, paragraphs(lines if len(lines[0].split()) > 22 else lines[1:], chance)))
        if len(found) == most: break
    return [f for f in found if len(f[1]) >= 2]

def paragraphs(lines, chance):
    """Corpora that lost their breaks get some: long lines are cut after full stops."""
    out = []
    for line in lines:
        if len(line) < 450: out.append(line); continue
        now = ''
        for sentence in re.split(r'(?<=[.؟!]) ?(?=[\u0621-\u064a«"“])', line):
            now = (now + ' ' + sentence).strip()
            if len(now) > chance.choice([60, 120, 200, 300]): out.append(now); now = ''
        if now: out.append(now)
    return out

def short(body, chance):
    """The habit of many pages: a sentence a paragraph, some of them short."""
    out = []
    for paragraph in body:
        for sentence in re.split(r'(?<=[.؟!]) (?=[\u0621-\u064a«"“])', paragraph):
            cut = sentence.find('، ', 30)
            if 0 < cut < len(sentence) - 30 and chance.random() < .35: out += [sentence[:cut] + '.', sentence[cut + 2:]]
            else: out.append(sentence)
    return out[:25]

class Page:
    def __init__(self, chance, test, title, body, headlines):
        self.r, self.d, self.title, self.body, self.headlines, self.lines = chance, F.Draw(chance, test), title, body, headlines, []
        self.near = []
    def b(self, *lines): self.lines += [('B', l) for l in lines if l]
    def c(self, *lines): self.lines += [('C', l) for l in lines if l]
    def a(self, *lines): self.lines += [('A', l) for l in lines if l]
    def chance(self, p): return self.r.random() < p
    def heads(self, n):
        """Headlines of other articles; half of the lists are of the same matter."""
        drawn = self.r.sample(self.headlines, n)
        if self.near and self.chance(.5): drawn = [self.r.choice(self.near) if self.chance(.7) else d for d in drawn]
        return [h[:h.rfind(' ', 0, 90)] + self.r.choice(['...', '…', '']) if len(h) > 100 and self.chance(.6) else h for h in drawn]

    # -- parts of pages --------------------------------------------------------------------
    def cookies(self):
        if self.chance(.2): self.b(*self.d.some(F.COOKIES, 2, 5))
    def tools(self):
        if self.chance(.3): self.b(self.d.date())
        if self.chance(.1): self.b(*('%s %s' % (t, self.d.person()) for t in self.r.sample(['رئيس التحرير', 'المدير العام', 'رئيس مجلس الإدارة', 'مدير التحرير'], self.r.randint(1, 2))))
        self.b(*self.d.some(F.TOOLS, 1, 4))
    def menu(self, low=5, high=16):
        items = self.d.some(F.SECTIONS, low, high); way = self.r.random()
        if way < .72: self.b(*items)
        elif way < .82: self.b(' '.join(items))
        elif way < .9: self.b(self.r.choice([' | ', ' / ', ' - ', ' • ']).join(items))
        else: self.b(''.join(items))
    def crumbs(self):
        if self.chance(.4):
            sep = self.r.choice([' / ', ' > ', ' » ', ' < ', ' - ', ' | ']); items = ['الرئيسية'] + self.d.some(F.SECTIONS, 1, 2)
            if self.chance(.3) and self.title: items.append(self.title)
            self.b(sep.join(items))
        elif self.chance(.3): self.b(self.d.of(F.SECTIONS))
    def ticker(self):
        if self.chance(.3): self.b(self.d.of(F.MOST), *self.heads(self.r.randint(1, 4)))
        elif self.chance(.1): self.b(*self.heads(self.r.randint(1, 3)))
    def byline(self):
        r, d = self.r, self.d
        out = []
        if self.chance(.5): out.append(r.choice(['كتب: %s', 'كتبت %s', 'بقلم: %s', '%s', 'إعداد: %s', 'تحرير %s', 'بواسطة %s', '%s - ' + d.outlet, 'By %s', '%s / مراسل']) % d.person())
        if self.chance(.7): out.append(r.choice(['%s', '%s', 'نشر في: %s', 'تاريخ النشر: %s', 'آخر تحديث: %s', 'Updated: %s']) % d.date())
        if self.chance(.2): out.append(r.choice(['خاص - ' + d.outlet, d.outlet, 'المصدر: ' + d.outlet, r.choice(F.CITIES) + ' - ' + d.outlet, 'وكالات']))
        r.shuffle(out); self.c(*out)
        if self.chance(.3): self.b(d.of(F.META))
    def photo(self):
        r, d = self.r, self.d
        if self.chance(.3): self.c(r.choice(['صورة أرشيفية', 'صورة: %s' % d.person(), 'صورة من الأرشيف (رويترز)', 'تصوير: %s' % d.person(), '(أ ف ب)', 'Getty Images', 'الصورة: وسائل التواصل', '%s (الأناضول)' % self.heads(1)[0]]))
    def share(self):
        items = self.d.some(F.NETWORKS, 1, 7); way = self.r.random()
        head = [self.d.of(F.SHARE_HEADS)] if self.chance(.7) else []
        if way < .7: self.b(*head, *items)
        elif way < .85: self.b(' '.join(head + items))
        else: self.b(*(self.r.choice(['مشاركة على ', 'شارك عبر ', 'انشر على ', 'Share on ']) + i for i in items))
        if self.chance(.3): self.b(*self.d.some(F.SHARE_HEADS, 1, 3))
    def follow(self): self.b(*self.d.some(F.FOLLOW, 1, 2))
    def tags(self):
        r = self.r; words = re.findall(r'[\u0621-\u064a]{4,}', ' '.join(self.body)) or ['أخبار']
        items = [r.choice([' '.join(self.at(2)), r.choice(words), r.choice(words), r.choice(F.CITIES), r.choice(F.SECTIONS), self.d.person()]) for _ in range(r.randint(2, 7))]
        head = self.d.of(F.TAG_HEADS) if self.chance(.6) else ''; way = r.random()
        if way < .5: self.b(head, *items)
        elif way < .65: self.b(head + (': ' if head else '') + r.choice(['، ', ' ', ', ', ' | ']).join(items))
        elif way < .8: self.b(*['#' + i.replace(' ', '_') for i in items])
        elif way < .9: self.b(' '.join('#' + i.replace(' ', '_') for i in items))
        else: self.b(head + ''.join(items))
    def at(self, n):
        words = self.r.choice(self.body).split(); k = self.r.randrange(max(1, len(words) - n)); return words[k:k + n]
    def related(self, low=2, high=6, head=None):
        heads = self.heads(self.r.randint(low, high)); way = self.r.random()
        title = self.d.of(head or F.RELATED) + self.r.choice(['', '', ':', '..', '...']) if self.chance(.85) else ''
        stamp = self.r.random(); out = []
        for k, h in enumerate(heads):
            extra = self.d.date() if stamp < .15 else self.d.of(F.META) if stamp < .25 else self.d.of(F.SECTIONS) if stamp < .35 else ''
            number = '%d' % (k + 1) if .35 < stamp < .42 else ''
            out += [x for x in ([number, h] if number else [extra, h] if self.chance(.5) else [h, extra]) if x]
            if self.chance(.04): out.append(h)
            if .42 < stamp < .47: out.append(self.r.choice(self.d_teasers))
        if way < .82: self.b(title, *(self.d.bullet + o if len(o.split()) > 3 else o for o in out))
        elif way < .91: self.b(title + ''.join(heads))
        else: self.b(title, ''.join(heads))
    def one_link(self):
        way = self.r.random(); head = self.d.of(F.RELATED); h = self.heads(1)[0]
        if way < .6: self.b(head + self.r.choice([': ', ' : ', '.. ', ' | ', ' - ']) + h)
        elif way < .85: self.b(head, h)
        else: self.b(h)
    def most(self, low=3, high=8): self.related(low, high, F.MOST)
    def bars(self):
        r, d = self.r, self.d
        for kind in r.sample(['money', 'weather', 'prayer', 'poll'], r.randint(1, 2)):
            self.b(d.of(F.BAR_HEADS))
            if kind == 'money':
                for item in r.sample(F.BARS, r.randint(2, 5)): self.b(*([item, '%.2f' % r.uniform(1, 15000)] if self.chance(.4) else ['%s %.2f %s' % (item, r.uniform(1, 15000), r.choice(['', '%+.2f%%' % r.uniform(-3, 3)]))]))
            elif kind == 'weather':
                for item in r.sample(F.CITIES, r.randint(1, 5)): self.b(*([item, '%d°' % r.randint(5, 45)] if self.chance(.4) else ['%s %d°%s' % (item, r.randint(5, 45), r.choice(['', 'C', ' غائم', ' صحو']))]))
            elif kind == 'prayer':
                for item in F.PRAYERS: self.b('%s %s' % (item, d.clock()))
    def blurb(self):
        """A paragraph on another article or on the outlet, in the tail."""
        self.b(self.r.choice(self.d_teasers) if self.chance(.7) else self.d.fill('%s موقع إخباري مستقل انطلق في العام {y} ويهتم بأخبار %s والمنطقة.' % (self.d.outlet, self.r.choice(F.CITIES))))
    def bare(self):
        """Headlines without a heading."""
        self.b(*self.heads(self.r.randint(3, 9)))
    def newsletter(self): self.b(*self.d.some(F.NEWSLETTER, 2, 5))
    def comments(self):
        self.b(self.d.of(F.COMMENT_FORM[:8]))
        for _ in range(self.r.choice([0, 0, 1, 2, 3])):
            self.b(self.r.choice(F.COMMENTERS), self.d.date() if self.chance(.7) else '', self.d.of(F.COMMENTS), 'رد' if self.chance(.3) else '')
        self.b(*self.d.some(F.COMMENT_FORM, 2, 9))
    def nav(self):
        if self.chance(.3): self.b(*('%s%s%s' % (self.d.of(F.NAV), self.r.choice([' ', ': ', '']), h) for h in self.heads(2)))
        else: self.b(*self.d.some(F.NAV, 1, 3), *self.heads(self.r.choice([0, 2])))
    def footer(self):
        if self.chance(.5): self.menu(3, 12)
        items = self.d.some(F.FOOTER, 3, 10)
        self.b(*items) if self.chance(.8) else self.b(' '.join(items))
        if self.chance(.4): self.b(*self.d.some(F.APPS, 1, 3))
        if self.chance(.4): self.b(*self.d.some(F.NETWORKS, 2, 5))
        if self.chance(.8): self.b(*self.d.some(F.LEGAL, 1, 3))
    def ad(self): self.b(self.d.of(F.ADS))

    # -- the article -----------------------------------------------------------------------
    def headline(self):
        if self.title: self.a(self.title)
    def text(self, inside=0.0, awkward=.5):
        for k, paragraph in enumerate(self.body):
            if k and self.chance(inside): self.r.choice([self.one_link, self.one_link, self.ad, self.inside_list, self.follow])()
            if k and self.chance(awkward * .3): self.awkward()
            self.a(paragraph)
        if self.chance(awkward * .3): self.awkward(last=True)
    def inside_list(self): self.related(1, 3)
    def awkward(self, last=False):
        """Lines of an article that look like furniture: they must stay."""
        r, words, d = self.r, self.at, self.d
        kind = r.randrange(17)
        if kind == 0: self.a(' '.join(words(r.randint(2, 5))))
        elif kind == 1: self.a(*(' '.join(words(r.randint(1, 7))) + r.choice(['', '.', '؛']) for _ in range(r.randint(2, 6))))
        elif kind == 2: self.a(*('%d%s %s' % (k + 1, r.choice(['-', '.', ')']), ' '.join(words(r.randint(2, 9)))) for k in range(r.randint(2, 6))))
        elif kind == 3: self.a('%s «%s»' % (' '.join(words(2)), ' '.join(words(r.randint(3, 9)))))
        elif kind == 4: self.a(*x if (x := [' '.join(words(r.randint(3, 6))) for _ in range(2 * r.randint(1, 3))]) else '')
        elif kind == 5:
            for _ in range(r.randint(1, 3)): self.a(r.choice(['- ', '* ', 'س: ', '']) + ' '.join(words(r.randint(3, 8))) + '؟', r.choice(['لا.', 'نعم.', 'ليس بعد.', ' '.join(words(r.randint(4, 12))) + '.']))
        elif kind == 6: self.a(*('%s | %d | %.1f%%' % (' '.join(words(1)), r.randint(1, 9000), r.uniform(0, 60)) for _ in range(r.randint(2, 5))))
        elif kind == 7: self.a(*('%s %d - %d %s' % (r.choice(F.CITIES), r.randint(0, 5), r.randint(0, 5), r.choice(F.CITIES)) for _ in range(r.randint(2, 5))))
        elif kind == 8: self.a(r.choice(['وختم بالقول:', 'وأضاف:', 'وجاء في البيان:', 'وهذا نص البيان:', 'أبرز النقاط:', 'وفي التفاصيل:', 'ومن أبرز البنود:', 'الأسماء:']))
        elif kind == 9: self.a(*('%s: %s' % (r.choice(['المكان', 'الزمان', 'العدد', 'المدة', 'الكلفة', 'الجهة', 'بطولة', 'إخراج', 'العمر', 'السن']), ' '.join(words(r.randint(1, 4)))) for _ in range(r.randint(2, 4))))
        elif kind == 10: self.a(*(d.person() + r.choice(['', ' - ' + r.choice(F.CITIES), ' (%d عاما)' % r.randint(1, 80)]) for _ in range(r.randint(2, 6))))
        elif kind == 11: self.a(*('%s %s' % (d.clock(), ' '.join(words(r.randint(4, 12)))) for _ in range(r.randint(2, 5))))
        elif kind == 12: self.a(r.choice(['%s.', '"%s"', '«%s».', '%s!', '… %s']) % ' '.join(words(r.randint(2, 6))))
        elif kind == 13: self.a(*(r.choice(['• ', '- ', '']) + ' '.join(words(r.randint(2, 5))) + ': ' + ' '.join(words(r.randint(6, 14))) + '.' for _ in range(r.randint(2, 5))))
        elif kind == 14:
            for _ in range(r.randint(1, 3)): self.a(d.clock() if r.random() < .5 else d.date(), ' '.join(words(r.randint(5, 12))))

        elif kind == 15: self.a(*(' '.join(words(r.randint(3, 5))) + r.choice([' ** ', ' * ', ' … ', '   ']) + ' '.join(words(r.randint(3, 5))) for _ in range(r.randint(1, 4))))
        elif kind == 16: self.a(*('- %s، %s' % (d.person(), ' '.join(words(r.randint(2, 6)))) for _ in range(r.randint(2, 6))))

    # -- layouts: the order in which pages have their parts ---------------------------------
    def clean(self):
        self.headline()
        if self.chance(.4): self.byline_only()
        self.text(awkward=self.r.choice([0, .2, .8, 1.5]))
    def byline_only(self):
        before = len(self.lines); self.byline(); self.lines = [l for k, l in enumerate(self.lines) if k < before or l[0] != 'B']
    def agency(self):
        self.tools(); self.menu(); self.ticker(); self.crumbs(); self.headline(); self.byline(); self.photo(); self.share(); self.text(.03)
        self.maybe(.5, self.follow); self.maybe(.7, self.tags); self.maybe(.3, self.blurb); self.maybe(.3, self.bare); self.related(); self.most(); self.maybe(.3, self.bars); self.footer()
    def paper(self):
        self.cookies(); self.tools(); self.menu(8, 22); self.maybe(.3, self.bars); self.crumbs(); self.headline(); self.byline(); self.maybe(.6, self.share); self.text(.08)
        self.maybe(.5, self.tags); self.maybe(.6, self.share); self.related(); self.most(); self.maybe(.5, self.newsletter); self.footer()
    def blog(self):
        self.maybe(.7, self.menu); self.headline(); self.byline(); self.maybe(.5, self.share); self.text(.02); self.share(); self.tags(); self.nav(); self.related(2, 4); self.comments(); self.maybe(.5, self.most); self.maybe(.6, self.footer)
    def portal(self):
        self.menu(10, 25); self.bars(); self.ticker(); self.headline(); self.byline(); self.photo(); self.text(.1); self.follow(); self.related(3, 9); self.maybe(.3, self.blurb); self.comments(); self.most(5, 10); self.most(4, 8); self.footer()
    def light(self):
        self.headline(); self.maybe(.6, self.byline); self.text(.02)
        for part in self.r.sample([self.share, self.follow, self.tags, self.related, self.most, self.comments, self.newsletter, self.nav, self.bare, self.bare], self.r.randint(1, 3)): part()
    def inline(self):
        self.maybe(.3, self.menu); self.headline(); self.byline(); self.text(.25); self.maybe(.5, self.follow); self.maybe(.5, self.related)
    def magazine(self):
        self.menu(6, 12); self.ticker(); self.crumbs(); self.headline(); self.photo(); self.byline(); self.text(.12); self.follow(); self.tags(); self.share(); self.newsletter(); self.most(4, 9); self.footer()
    def international(self):
        self.cookies(); self.tools(); self.menu(5, 10); self.headline(); self.photo(); self.byline(); self.share(); self.text(.08); self.tags(); self.related(3, 8); self.most(4, 9); self.most(3, 6); self.footer()
    def tail(self):
        self.maybe(.5, self.byline_only); self.headline(); self.text(.05)
        self.bare()
        for part in self.r.sample([self.share, self.tags, self.comments, self.bars, self.footer, self.nav], self.r.randint(0, 3)): part()
    def maybe(self, p, part):
        if self.chance(p): part()

def main(out, pages, test, seed, every=False):
    chance = random.Random(seed); pool = []
    for name, most in (TEST if test else TRAIN).items(): pool += [(name, *a) for a in articles(name, most, chance)]
    headlines = [t for _, t, _ in pool if t and 4 <= len(t.split()) <= 20 and not t.endswith('.')]
    teasers = [b[0] for _, _, b in pool if 40 < len(b[0]) < 220]
    told = {}
    for k, h in enumerate(headlines):
        for w in set(re.findall('[\u0621-\u064a]{4,}', h)): told.setdefault(w, []).append(k)
    print(len(pool), 'articles', len(headlines), 'headlines', file=sys.stderr)
    with open(out, 'w', encoding='utf-8') as file:
        for n in range(pages):
            name, title, body = pool[n % len(pool)] if n < len(pool) else chance.choice(pool)
            if chance.random() < .4: body = short(body, chance)
            page = Page(chance, None if every else test, title, body, headlines); page.d_teasers = teasers
            if title:
                like = {}
                for w in set(re.findall('[\u0621-\u064a]{4,}', title)):
                    if len(told.get(w, [])) < 400:
                        for k in told.get(w, []): like[k] = like.get(k, 0) + 1
                page.near = [headlines[k] for k, c in sorted(like.items(), key=lambda x: (-x[1], x[0]))[:14] if headlines[k] != title]
            layout = 'clean' if n % 3 == 0 else chance.choice(LAYOUTS['train'] + LAYOUTS['test'] + ['tail'] if every else LAYOUTS['test' if test else 'train'])
            getattr(page, layout)()
            lines = [(l, re.sub(r'\s+', ' ', t).strip()) for l, t in page.lines]; lines = [x for x in lines if re.search(r'\w', x[1])]
            gap = '\n\n' if chance.random() < .3 else '\n'
            file.write(json.dumps(dict(text=gap.join(t for _, t in lines), labels=''.join(l for l, _ in lines), family=layout, corpus=name), ensure_ascii=False) + '\n')

if __name__ == '__main__':
    rest = sys.argv[1:]; seed = int(rest[rest.index('--seed') + 1]) if '--seed' in rest else 1
    main(rest[0], int(rest[1]), '--test' in rest, seed, '--all' in rest)
