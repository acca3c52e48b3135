// Whoever reads with other means than eyes and a mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";

import { site } from "./support/site.mjs";
import { begun, ENV, findings, tour } from "./support/tour.mjs";

const here = await site({ env: ENV });
const stops = await tour(here);

/** What depends on the colours. */
const COLOURS = { resultTypes: ["violations"], preload: false, runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };
/** Every rule of WCAG 2.2 A and AA, one of which axe leaves out unless it is asked for, and what axe holds for good practice. */
const RULES = { resultTypes: ["violations"], preload: false, rules: { "target-size": { enabled: true } } };

/** What axe finds on a page. */
async function examine(page, colorScheme, rules = RULES) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const { violations } = await page.evaluate((rules) => window.axe.run(document, rules), rules);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${colorScheme}: ${id}: ${html} ${any[0]?.message ?? ""}`));
}

test("axe finds nothing on any page, light or dark", async () => {
  const found = await findings(here, stops, { script: axe.source }, async (page) => [
    ...(await examine(page, "light")),
    ...(await examine(page, "dark", COLOURS)),
  ]);
  assert.deepEqual(found, {});
});

test("nor in Arabic, from right to left", async () => {
  const options = { script: axe.source, locale: "ar" };
  const found = await findings(here, begun(stops), options, (page) => examine(page, "light"));
  assert.deepEqual(found, {});
});
