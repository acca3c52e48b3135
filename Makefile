# Two commands are enough: make dev and make test. Each target installs what it needs.

# Programs from crates.io, named by version, so that a new version installs anew.
WORKER_BUILD := .tools/worker-build@0.8.7
CARGO_DENY := .tools/cargo-deny@0.20.2
# The program generates code for one version of the library only: the one in Cargo.lock.
WASM_BINDGEN := .tools/wasm-bindgen-cli@$(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/.*"\(.*\)"/\1/p;}' Cargo.lock)
NPM := node_modules/.package-lock.json
# The browser of the tests, where there is one.
export CHROMIUM ?= $(firstword $(wildcard $(addprefix /usr/bin/,chromium chromium-browser google-chrome)))

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
# wrangler runs without asking or telling anybody.
export CLOUDFLARE_CF_FETCH_ENABLED := false
export WRANGLER_HIDE_BANNER := true
export WRANGLER_LOG_PATH := .wrangler/logs
export WRANGLER_SEND_ERROR_REPORTS := false
export WRANGLER_SEND_METRICS := false

.PHONY: dev mail test test-native format sql fuzz test-workerd test-browser no-browser screenshots check bench bounds deploy build setup wasm-target clean
.DELETE_ON_ERROR:

dev: build .dev.vars .wrangler/state/migrated
	scripts/dev.sh

# Prints the newest mail that make dev has sent.
mail:
	@cat "$$(ls -t .wrangler/mails/*/files/email-text/*.txt | head -n 1)" && echo

test: test-native test-workerd $(if $(CHROMIUM),test-browser,no-browser)

test-native:
	cargo test --locked --workspace

# Lays out the Rust and the SQL.
format:
	cargo fmt --all
	cargo run --locked --quiet --package sql-expander -- $(shell find src -name '*.sql')

# Prints statements with an input, to be pasted into sqlite3: make sql NAME='roles/create create_role: decide'
sql:
	@SQL_NAME='$(NAME)' cargo test --locked --quiet --test api -- --nocapture every_statement_can_be_pasted

# More of the requests that test-native makes up: FUZZ_SEED=2 for others, FUZZ_REPORT=1 for a table.
fuzz:
	FUZZ_REQUESTS=$${FUZZ_REQUESTS:-100000} cargo test --locked --test api -- --nocapture thousands_of_requests

test-workerd: build
	node --test --test-concurrency=2 tests/workerd/*.test.mjs

test-browser: build
	node --test --test-concurrency=2 tests/browser/*.test.mjs

no-browser:
	@echo "No Chromium was found, so test-browser is left out: install one, or set CHROMIUM."

# The pictures in README.md.
screenshots: build
	node --test scripts/screenshots.mjs

check: wasm-target $(CARGO_DENY)
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- --deny warnings
	cargo clippy --locked --lib --target wasm32-unknown-unknown -- --deny warnings
	cargo-deny --locked check licenses bans sources
	scripts/advisories.sh

bench: build
	node bench/run.mjs

# What the worst request of every route takes, on data at the documented limits.
bounds: build
	node bench/bounds.mjs --write

deploy:
	scripts/deploy.sh

build: build/index_bg.wasm

setup: wasm-target $(WORKER_BUILD) $(WASM_BINDGEN) $(NPM)

clean:
	rm -rf build target

build/index_bg.wasm: $(shell find src templates locales sql-expander) build.rs Cargo.toml Cargo.lock rust-toolchain.toml scripts/build.sh | setup
	scripts/build.sh

.wrangler/state/migrated: $(wildcard migrations/*.sql) | setup
	CI=1 wrangler d1 migrations apply DB --local
	@touch $@

# The developer's own secrets; and nobody waits a minute for the second mail here.
.dev.vars:
	umask 077 && { node scripts/new-secrets.mjs && echo RESEND_COOLDOWN_SECONDS=0; } > $@

wasm-target:
	@rustup target list --installed | grep -q wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

.tools/%:
	cargo install $* $(FEATURES) --root .tools
	@rm -f $(firstword $(subst @, ,$@))@* && touch $@

$(WORKER_BUILD) $(CARGO_DENY): FEATURES = --locked
$(WASM_BINDGEN): FEATURES = --no-default-features

# No package needs its install script: each brings its program ready to run.
$(NPM): package-lock.json
	npm ci --ignore-scripts
	@touch $@
