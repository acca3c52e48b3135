// What the page of an invitation costs whoever opens it on a slow line.
import assert from "node:assert/strict";
import { test } from "node:test";

import { linkIn } from "../workerd/support/links.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

/** All that a page brings: its bytes by kind. */
async function weigh(path, options = {}) {
  const page = await here.visitor(options);
  const answers = [];
  page.on("response", (answer) => answers.push(answer));
  await page.goto(path);
  const weights = {};
  for (const answer of answers) {
    assert.equal(new URL(answer.url()).origin, here.origin);
    const kind = answer.request().resourceType();
    weights[kind] = (weights[kind] ?? 0) + (await answer.body()).length;
  }
  return weights;
}

test("an invitation's page is at most 15 KB, with at most 40 KB of styles and scripts, all ours", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.invite(organization, ben, { by: ada, message: "x".repeat(1_000) });
  const { document, stylesheet, script = 0 } = await weigh(linkIn(await world.mailTo(ben)));
  assert.ok(document > 0 && document <= 15_000, `${document} bytes of HTML`);
  assert.ok(stylesheet > 0 && stylesheet + script <= 40_000, `${stylesheet} + ${script} bytes`);
});

test("the console's styles and scripts are at most 40 KB, and are asked for once", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const path = `/console/${organization.id}/people`;
  const { stylesheet, script } = await weigh(path, { as: ada });
  assert.ok(stylesheet + script <= 40_000, `${stylesheet} + ${script} bytes`);
  const page = await here.visitor({ as: ada, path });
  await page.goto(`/console/${organization.id}/roles`);
  // The icon is asked for when the browser finds time: on the second page, perhaps.
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").filter(({ name }) => /\.(css|js)$/.test(name)).map(({ transferSize }) => transferSize),
  );
  assert.deepEqual(loaded, [0, 0]);
});
