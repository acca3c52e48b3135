// The routes that there are, read in src/http/routes.rs: a new one without a case is
// an error.
import { readFileSync } from "node:fs";

const SOURCE = new URL("../../src/http/routes.rs", import.meta.url);

/** Each route and method, as `GET /v1/me`. */
export function routes() {
  const source = readFileSync(SOURCE, "utf8");
  const all = source.split(".route(").slice(1).flatMap((text) => {
    const path = /^\s*"([^"]+)"/.exec(text);
    if (path === null) return [];
    // What a route takes ends where its parentheses do.
    let depth = 1;
    const end = [...text].findIndex((character) => (depth += { "(": 1, ")": -1 }[character] ?? 0) === 0);
    const methods = [...text.slice(0, end).matchAll(/\b(get|post|put|patch|delete)\((?:to|form)\(/g)];
    return methods.map(([, method]) => `${method.toUpperCase()} ${path[1]}`);
  });
  if (all.length < 100) throw new Error(`only ${all.length} routes were found in src/http/routes.rs`);
  return all;
}
