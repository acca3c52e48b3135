#!/usr/bin/env bash
# Compiles the Worker into build/index.js and build/index_bg.wasm, offline.
set -euo pipefail

# worker-build would download the programs that it is not given.
export WASM_BINDGEN_BIN="$PWD/.tools/bin/wasm-bindgen" ESBUILD_BIN="$PWD/node_modules/.bin/esbuild"

# Its own optimization would keep the name of every function, a fifth of the upload.
worker-build --release --no-opt --out-dir target/worker

wasm-opt -Os --enable-exception-handling --strip-debug --strip-producers --strip-target-features \
  target/worker/index_bg.wasm --output target/worker/small.wasm

# The two belong together: a running make dev takes them up at once.
mkdir -p build
cp target/worker/index.js build/
cp target/worker/small.wasm build/index_bg.wasm

node -p '`build/index_bg.wasm: ${zlib.gzipSync(fs.readFileSync("build/index_bg.wasm"), { level: 9 }).length} bytes gzipped`'
