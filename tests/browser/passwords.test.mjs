// Passwords, where the deployment has them: chosen, used, forgotten, taken away.
import assert from "node:assert/strict";
import { test } from "node:test";

import { heading, openMail, press, says, tells } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site({ env: { PASSWORDS: "on" } });
const { world } = here;
const FIRST = "seven quiet lighthouses";
const SECOND = "eleven loud harbours";

for (const javaScriptEnabled of [true, false]) {
  test(`a password is chosen in accepting, used, forgotten, taken away ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const [ada, ben] = world.people("Ada", "Ben");
    const organization = await world.organization(ada);
    await world.invite(organization, ben, { by: ada });
    const page = await here.visitor({ javaScriptEnabled });
    const signIn = async (password) => {
      await page.context().clearCookies();
      await page.goto("/sign-in");
      await page.getByLabel("Email address").fill(ben.email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await press(page, "Sign in");
    };

    await openMail(here, page, ben);
    await page.getByLabel("Password", { exact: true }).fill(FIRST);
    await press(page, "Accept");
    assert.equal(await heading(page), `You joined ${organization.name}`);
    await signIn(SECOND);
    await says(page, "Incorrect email address or password.");
    assert.equal(await page.getByLabel("Email address").inputValue(), ben.email);
    await signIn(FIRST);
    assert.equal(new URL(page.url()).pathname, `/console/${organization.id}/people`);

    // Somebody signed in who comes upon the page has to know it; whoever has just had a mail need not.
    await page.goto("/account/password");
    await page.getByLabel("Current password").fill("not this one at all");
    await page.getByLabel("New password").fill(SECOND);
    await press(page, "Save changes");
    await says(page, "Incorrect current password.");
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByLabel("Email address").fill(ben.email);
    await press(page, "Forgot your password?");
    await openMail(here, page, ben);
    await press(page, "Sign in");
    assert.equal(await heading(page), "Password");
    await page.getByLabel("New password").fill("password1234");
    await press(page, "Save changes");
    await says(page, "This password is too easy to guess");
    await page.getByLabel("New password").fill(SECOND);
    await press(page, "Save changes");
    await tells(page, "Your password was saved.");
    await signIn(FIRST);
    await says(page, "Incorrect email address or password.");

    await signIn(SECOND);
    await page.goto("/account/password");
    await page.getByLabel("Current password").fill(SECOND);
    await press(page, "Remove password");
    await tells(page, "Password removed. You now sign in by email.");
    await signIn(SECOND);
    await says(page, "Incorrect email address or password.");
  });
}

test("whoever has an account signs in on the invitation's own page, and is back there", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const [first, second] = [await world.organization(ada), await world.organization(ada, "The second")];
  const page = await here.visitor();
  await world.invite(first, ben, { by: ada });
  await openMail(here, page, ben);
  await page.getByLabel("Password", { exact: true }).fill(FIRST);
  await press(page, "Accept");
  await page.context().clearCookies();
  await world.invite(second, ben, { by: ada });
  const link = await openMail(here, page, ben);
  await says(page, `${ben.email} already has an account.`);
  await page.getByLabel("Password", { exact: true }).fill(FIRST);
  await press(page, "Sign in");
  assert.equal(page.url(), link);
  await press(page, "Accept");
  assert.equal(await heading(page), "You joined The second");
});
