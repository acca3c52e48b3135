// Without a mouse: Tab, Space, arrows and Enter, and one always sees where one is.
import assert from "node:assert/strict";
import { test } from "node:test";

import { heading, leads, openMail, says } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

/** What has the focus: its name as a person would say it, and whether one sees that it has it. */
const focused = (page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const { width, height } = one.getBoundingClientRect();
    const marked = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    return {
      name: (one.labels?.[0] ?? one).innerText?.trim().split("\n")[0] ?? "",
      visible: marked && width > 1 && height > 1,
      top: one === document.body,
    };
  });

/** Presses Tab until what has this name has the focus; everything on the way must show that it has it. */
async function tabTo(page, name) {
  const passed = [];
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    passed.push(at.name);
    if (at.top) continue;
    assert.ok(at.visible, `the focus is not to be seen on ${at.name}`);
    if (at.name === name) return;
  }
  assert.fail(`${name} is not reached: ${passed.join(", ")}`);
}

const enter = (page) => leads(page, () => page.keyboard.press("Enter"));

test("invited and accepted by the keyboard alone", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const owner = await here.visitor({ path: "/sign-in" });
  await tabTo(owner, "Email address");
  await owner.keyboard.type(ada.email);
  await enter(owner);
  await openMail(here, owner, ada);
  await tabTo(owner, "Sign in");
  await enter(owner);
  await tabTo(owner, "Invite people");
  await enter(owner);
  await tabTo(owner, "Email addresses");
  await owner.keyboard.type(`${ben.email}\noops`);
  await tabTo(owner, "×");
  await tabTo(owner, "×");
  await owner.keyboard.press("Space");
  // The focus goes to the chip that is left, not to nowhere.
  assert.equal((await focused(owner)).name, "×");
  await tabTo(owner, "Member");
  await owner.keyboard.press("ArrowDown");
  assert.equal((await focused(owner)).name, "Viewer");
  await tabTo(owner, "Send invitations");
  await enter(owner);
  assert.equal(await heading(owner), "1 person was invited");

  const guest = await here.visitor();
  await openMail(here, guest, ben);
  await says(guest, "as a viewer");
  await tabTo(guest, "Your name");
  await guest.keyboard.type("Ben Nevis");
  await tabTo(guest, "Accept");
  await leads(guest, () => guest.keyboard.press("Space"));
  await tabTo(guest, "Continue");
  await enter(guest);
  assert.equal(new URL(guest.url()).pathname, `/console/${organization.id}/people`);
});

test("the list: boxes by Space, the act by Enter, and back by Undo", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.join(organization, ben, { by: ada });
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/people` });
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).name, "Skip to content");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: `Select ${ben.email}` }).focus();
  await page.keyboard.press("Space");
  await says(page, "1 selected");
  await tabTo(page, "Deactivate");
  await enter(page);
  await tabTo(page, "Deactivate");
  await enter(page);
  await tabTo(page, "Undo");
  await enter(page);
  assert.equal(Object.keys(await world.roles(organization)).length, 2);
});

test("a menu opens by Enter and closes by Escape, with the focus where it was", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/people` });
  await tabTo(page, "Ada");
  await page.keyboard.press("Enter");
  assert.ok(await page.getByRole("link", { name: "Account" }).isVisible());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.ok(!(await page.getByRole("link", { name: "Account" }).isVisible()));
  assert.equal((await focused(page)).name, "Ada");
});
