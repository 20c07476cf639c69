# Two doors: `make serve` opens the analyser at a local address, `make test` runs every test.
# Both install what they need, pinned in wasm-pack.toml and www/package.json, into ignored folders.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

TOOLS := .tools
BIN := $(TOOLS)/bin
PIN = $(shell node www/recipe.mjs pin $(1))
# Debian's package management needs root; on another system, install
# Chromium and Firefox and set CHROMIUM and FIREFOX.
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
export FIREFOX ?= $(firstword $(wildcard /usr/bin/firefox-esr /usr/bin/firefox) /usr/bin/firefox-esr)
export CHROMIUM ?= $(firstword $(wildcard /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome) /usr/bin/chromium)

CORE := $(shell find src models wasm -type f 2>/dev/null) .cargo/config.toml Cargo.toml Cargo.lock build.rs
PAGE := $(shell find www/src www/site -type f 2>/dev/null) www/build.mjs www/engine-id.mjs www/atlas.mjs www/pdf-glyphs.mjs
WASM := www/pkg/khulasa_bg.wasm
MODEL := www/pkg/khulasa.model
SITE := www/dist/.built
SINGLE := www/dist/khulasa.html
CLI := target/release/khulasa
# What the Rust tests have built already: it packs the model and is what the page is compared with.
TEST_CLI := target/debug/khulasa
PY := training/venv/bin/python
JOINT := --shares 1 0.7 0.2 --drop 0.35 --context-rate 0.7

FUZZ ?= $(patsubst fuzz/seeds/%,%,$(wildcard fuzz/seeds/*))
FUZZ_RUNS ?= 1000000

.PHONY: help serve test lint test-core test-wasm test-page test-npm bench fuzz sizes single-file npm build cli train lines clean

help: ## What can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

serve: $(SITE) ## Build the page and open it at a local address
	cd www && node serve.mjs

test: lint test-core test-wasm test-page test-npm sizes ## Everything that must hold before a change lands

build: $(CLI) $(SITE) ## The command line and the page

cli: $(CLI) ## The command line: target/release/khulasa

lint: ## Formatting and lints, of the faces to JavaScript too
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings

test-core: ## The Rust tests
	cargo test --locked --lib --bins --tests
	cargo test --locked --doc

test-wasm: $(WASM) $(MODEL) $(TEST_CLI) ## The same reports from wasm as from the command line
	node tests/web/same-as-native.mjs $(TEST_CLI)

test-page: $(SITE) $(SINGLE) $(TOOLS)/.chromium $(TOOLS)/.firefox ## The page in real browsers
	cd www && npm run --silent check && npm test --silent
	node --test tests/web/exports.mjs
	node --test tests/web/firefox.mjs

test-npm: $(SITE) $(TEST_CLI) ## The package as a stranger installs it
	node tests/web/npm-smoke.mjs $(TEST_CLI)

bench: $(SITE) $(CLI) $(TOOLS)/.chromium sizes ## Speed and memory natively and in Chromium, of articles and of dossiers; sizes
	cargo bench --locked --bench analyze
	cargo bench --locked --bench dossier
	node tests/web/bench-dossier.mjs
	node tests/web/bench-page.mjs
	node tests/web/bench.mjs

fuzz: $(BIN)/cargo-fuzz ## A million odd inputs for each reader: FUZZ="rtf mail" for some, FUZZ_RUNS=N for fewer
	for reader in $(FUZZ); do mkdir -p fuzz/corpus/$$reader; \
	  RUSTC_BOOTSTRAP=1 $(BIN)/cargo-fuzz run --fuzz-dir fuzz -s none $$reader fuzz/corpus/$$reader fuzz/seeds/$$reader \
	    -- -runs=$(FUZZ_RUNS) -max_len=4096 -timeout=20 -verbosity=0 -print_final_stats=1; done

sizes: $(SITE) ## Bytes of wasm, model and page against their budgets
	node www/recipe.mjs sizes

single-file: $(SINGLE) ## The page as one .html that opens from the disk: www/dist/khulasa.html

npm: $(SITE) ## Pack the npm package into www/
	cd www && npm pack

train: training/venv/.installed ## Train the tagger from the corpora beside the checkout (about three hours on two idle cores)
	$(PY) training/prepare.py
	$(PY) training/vectors.py --epochs 2
	$(PY) training/tables.py
	$(PY) training/lm.py --steps 8000
	$(PY) training/tagger.py --epochs 6 --seed 0 $(JOINT) --out teacher0.pkl
	$(PY) training/tagger.py --epochs 6 --seed 1 $(JOINT) --out teacher1.pkl
	$(PY) training/teach.py --teachers teacher0.pkl teacher1.pkl --tokens 1000000
	$(PY) training/tagger.py --epochs 4 --seed 2 $(JOINT) --begin teacher0.pkl --rate 1.4e-3 --taught taught.jsonl
	$(PY) training/calibrate.py
	$(PY) training/export.py --temperatures 1.4,1.5
	$(PY) training/reference.py
	$(PY) training/measure.py

lines: training/venv/.installed ## Train the classifier of lines (minutes), and score it
	cargo build --locked --example line-features
	mkdir -p training/work/lines
	python3 training/lines/make.py training/work/lines/all.jsonl 12000 --all --seed 3
	python3 training/lines/make.py training/work/lines/test.jsonl 3000 --test --seed 2
	$(PY) training/lines/train.py training/work/lines/all.jsonl models/lines.weights --hidden 16 --epochs 5

clean: ## Remove what was built, not the tools
	rm -rf target www/pkg www/dist www/*.tgz

# -- what is built ---------------------------------------------------------------------------

$(CLI): $(CORE)
	cargo build --locked --release
	@touch $@

$(WASM): $(CORE) wasm-pack.toml www/recipe.mjs www/node_modules/.installed $(TOOLS)/.target $(BIN)/wasm-bindgen $(BIN)/wasm-pack
	node www/recipe.mjs wasm

$(TEST_CLI): $(CORE)
	cargo build --locked
	@touch $@

$(MODEL): $(WASM) $(TEST_CLI)
	$(TEST_CLI) model $@

$(SITE): $(WASM) $(MODEL) $(PAGE) www/node_modules/.installed
	cd www && npm run --silent build
	@touch $@

$(SINGLE): $(SITE) www/single.mjs www/engine-id.mjs
	cd www && node single.mjs

# -- what is installed -----------------------------------------------------------------------

www/node_modules/.installed: www/package.json www/package-lock.json
	@command -v node >/dev/null || { echo "Node 20 or newer is needed (https://nodejs.org)"; exit 1; }
	cd www && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
	@touch $@

$(TOOLS)/.target:
	@mkdir -p $(TOOLS)
	@command -v rustup >/dev/null || { echo "rustup is needed: it brings the compiler that rust-toolchain.toml names"; exit 1; }
	rustup target add wasm32-unknown-unknown || { \
	  echo "The Rust target wasm32-unknown-unknown could not be had: rustup needs its download server."; exit 1; }
	@touch $@

# Tools that run for seconds are compiled in a hurry, and share what they have in common. A registry
# mirror may lag behind a tool's own lock file: then the newest fitting versions serve.
HURRY := CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_TARGET_DIR=$(TOOLS)/build
INSTALL = v=$(call PIN,$(@F)); get="cargo install $(1) --version $$v --root $(TOOLS)"; \
  $(HURRY) $$get --locked || $(HURRY) $$get; touch $@

$(BIN)/wasm-bindgen: wasm-pack.toml
	$(call INSTALL,wasm-bindgen-cli)

$(BIN)/wasm-pack: wasm-pack.toml
	$(call INSTALL,wasm-pack)

$(BIN)/cargo-fuzz: wasm-pack.toml
	$(call INSTALL,cargo-fuzz)

$(TOOLS)/.chromium:
	@mkdir -p $(TOOLS)
	[ -x "$(CHROMIUM)" ] || { $(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends chromium; }
	@touch $@

$(TOOLS)/.firefox:
	@mkdir -p $(TOOLS)
	[ -x "$(FIREFOX)" ] || { $(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends firefox-esr; }
	@touch $@

training/venv/.installed: training/requirements.txt
	command -v zstd >/dev/null || { $(SUDO) apt-get update && $(SUDO) apt-get install -y --no-install-recommends zstd; }
	python3 -m venv training/venv
	training/venv/bin/pip install --quiet -r $<
	@touch $@
