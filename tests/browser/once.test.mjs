// Impatient people: the second click of a double click, and the button for going back.
import assert from "node:assert/strict";
import { test } from "node:test";

import { heading, leads, openMail, press, says } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

for (const javaScriptEnabled of [true, false]) {
  test(`a double click on Accept makes one membership ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const [ada, ben] = world.people("Ada", "Ben");
    const organization = await world.organization(ada);
    await world.invite(organization, ben, { by: ada });
    const page = await here.visitor({ javaScriptEnabled });
    const link = await openMail(here, page, ben);
    await leads(page, () => page.getByRole("button", { name: "Accept" }).dblclick());
    await page.goto(link);
    assert.equal(await heading(page), `You joined ${organization.name}`);
    assert.deepEqual(await world.roles(organization), { [ada.email]: "owner", [ben.email]: "member" });
    const added = await world.sql("SELECT count(*) AS n FROM events WHERE organization_id = ?1 AND type = 'member.added' AND subject_id IN (SELECT id FROM users WHERE email = ?2)", organization.id, ben.email);
    assert.equal(added[0].n, 1);
  });
}

test("a double click on Send invites once; going back lets the form be sent again", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/invite` });
  const posts = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await page.getByLabel("Email addresses").fill("once@click.test");
  await leads(page, () => page.getByRole("button", { name: "Send invitations" }).dblclick());
  await says(page, "1 person was invited");
  assert.equal(posts.length, 1);
  await page.goBack();
  await page.getByLabel("Email addresses").fill("twice@click.test");
  await press(page, "Send invitations");
  await says(page, "1 person was invited");
});
