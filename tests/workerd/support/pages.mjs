// Reading pages as a browser does: headers, text and forms.
import assert from "node:assert/strict";

/** What a browser sends with a form of our own page: its Origin is "null" under `Referrer-Policy: no-referrer`. */
export const FROM_OUR_PAGE = { "sec-fetch-site": "same-origin", origin: "null" };

/** The text that a person reads on a page, without markup. */
export function readable(html) {
  const text = html.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ");
  const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
  const decoded = text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
  return decoded.replace(/\s+/g, " ").trim();
}

/** The forms of a page: method, path, and the words on the button. */
export function forms(html) {
  return Array.from(html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi), ([, attributes, inside]) => ({
    method: /method="([^"]*)"/i.exec(attributes)?.[1].toUpperCase() ?? "GET",
    action: new URL(/action="([^"]*)"/i.exec(attributes)?.[1] ?? "", "https://usher.test/").pathname,
    button: readable(/<button\b[^>]*>([\s\S]*?)<\/button>/i.exec(inside)?.[1] ?? ""),
  }));
}

/** Asserts what every page has: it is HTML that leaks nothing, is not kept, and runs no script. */
export function isSafePage({ headers, text }) {
  assert.match(headers.get("content-type"), /^text\/html;\s*charset=utf-8$/i);
  assert.equal(headers.get("referrer-policy"), "no-referrer");
  assert.equal(headers.get("cache-control"), "no-store");
  const policy = headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'|default-src 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*;|data:/);
  assert.doesNotMatch(text, /<script|\son\w+=|javascript:/i);
}
