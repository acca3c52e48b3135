// What the tests run: the built worker and the schema, as `make build` leaves them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const top = new URL("../../../", import.meta.url);
const at = (path) => fileURLToPath(new URL(path, top));

/**
 * The worker's modules, behind the probe: see probe.mjs. Each of `others` is
 * the same worker once more in the same isolate, with state of its own; they
 * share the compiled wasm, which is what takes long to load.
 */
export function modules(others) {
  const copies = others.map((name) => ({
    type: "ESModule",
    path: at(`build/index.${name}.js`),
    contents: readFileSync(at("build/index.js"), "utf8"),
  }));
  return {
    modulesRoot: at("."),
    modules: [
      { type: "ESModule", path: at("tests/workerd/support/probe.mjs") },
      { type: "ESModule", path: at("tests/workerd/support/broken.mjs") },
      { type: "ESModule", path: at("build/index.js") },
      { type: "CompiledWasm", path: at("build/index_bg.wasm") },
      ...copies,
    ],
  };
}

/** The statements of schema.sql: each ends with `;` at a line's end, comments stand on lines of their own. */
export function schema() {
  const lines = readFileSync(at("schema.sql"), "utf8").split("\n");
  const code = lines.filter((line) => !line.trimStart().startsWith("--")).join("\n");
  return code
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);
}
