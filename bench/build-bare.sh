#!/usr/bin/env bash
# Compiles the bare worker into target/bare/worker as scripts/build.sh compiles Usher. Runs at the top.
set -euo pipefail

export CARGO_TARGET_DIR="$PWD/target/bare"
CARGO_PROFILE_RELEASE_OPT_LEVEL=$(sed -n 's/^opt-level = "\(.*\)"/\1/p' Cargo.toml)
export CARGO_PROFILE_RELEASE_OPT_LEVEL
export WASM_BINDGEN_BIN="$PWD/.tools/bin/wasm-bindgen" ESBUILD_BIN="$PWD/node_modules/.bin/esbuild"

(cd bench/bare && worker-build --release --no-opt --out-dir ../../target/bare/worker --locked)
wasm-opt -O3 --enable-exception-handling --strip-debug --strip-producers --strip-target-features \
  target/bare/worker/index_bg.wasm --output target/bare/worker/index_bg.wasm
