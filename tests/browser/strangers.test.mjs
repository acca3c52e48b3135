// Whoever belongs elsewhere, or nowhere.
import assert from "node:assert/strict";
import { test } from "node:test";

import { doesNotSay, follow, heading } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

test("another organization's console is not there, whichever page is asked for", async () => {
  const [ada, olga] = world.people("Ada", "Olga");
  const organization = await world.organization(ada, "Secret Society");
  await world.organization(olga, "Elsewhere");
  const { id } = await world.invite(organization, world.person("Ben"), { by: ada });
  const home = `/v1/organizations/${organization.id}`;
  const role = await world.ok("POST", `${home}/roles`, { as: ada, body: { name: "Clerk", permissions: ["members.view"] } });
  const page = await here.visitor({ as: olga });
  const sections = ["people", "people?tab=pending", "invite", "family", "roles", "api-keys", "events", "settings", "leave"];
  for (const path of [...sections, `people/${ada.id}`, `invitations/${id}`, `roles/${role.id}`]) {
    const answer = await page.goto(`/console/${organization.id}/${path}`);
    assert.equal(answer.status(), 404, path);
    assert.equal(await heading(page), "Page not found", path);
    await doesNotSay(page, "Secret Society", ada.email);
  }
  await follow(page, "Continue");
  assert.match(page.url(), /\/console\/org_\w+\/people$/);
});

test("what a member may not do is neither offered nor done", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.join(organization, ben, { by: ada });
  const page = await here.visitor({ as: ben, path: `/console/${organization.id}/people` });
  const links = await page.locator(".sections a").allInnerTexts();
  assert.deepEqual(links, ["People", "Roles", "Leave"]);
  assert.equal(await page.getByRole("checkbox").count(), 0);
  for (const path of ["invite", "api-keys", "events", "settings"]) {
    const answer = await page.goto(`/console/${organization.id}/${path}`);
    assert.equal(answer.status(), 403, path);
    assert.equal(await heading(page), "You don’t have permission", path);
  }
});
