// Whoever reads with other means than eyes and a mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";

import { site } from "./support/site.mjs";
import { tour, walk } from "./support/tour.mjs";

const here = await site();
const stops = await tour(here);

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing on any page, ${colorScheme}`, async () => {
    const found = {};
    // axe is put into the page, which its policy forbids; that is tested elsewhere.
    await walk(here, stops, { colorScheme, bypassCSP: true, reducedMotion: "reduce" }, async (page, name) => {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ""}`));
      if (told.length > 0) found[name] = told;
    });
    assert.deepEqual(found, {});
  });
}
