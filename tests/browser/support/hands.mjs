// What people do with a page, and what they see on it.
import assert from "node:assert/strict";

import { linkIn } from "../../workerd/support/links.mjs";

/** Does something that leads to another page, and waits for that. */
export async function leads(page, act) {
  const loaded = page.waitForEvent("load");
  await act();
  await loaded;
}

/** Presses the button of this name. */
export const press = (page, name, within = page) =>
  leads(page, () => within.getByRole("button", { name, exact: true }).click());

/** Follows the link of this name. */
export const follow = (page, name, within = page) =>
  leads(page, () => within.getByRole("link", { name, exact: true }).click());

/** The page's heading. */
export const heading = (page) => page.locator("h1").innerText();

/** Asserts that the page says each of these. */
export async function says(page, ...words) {
  const text = await page.locator("body").innerText();
  for (const one of words) assert.ok(text.includes(one), `${one}:\n${text}`);
}

/** Asserts that the page says none of these. */
export async function doesNotSay(page, ...words) {
  const text = await page.locator("body").innerText();
  for (const one of words) assert.ok(!text.includes(one), `${one}:\n${text}`);
}

/** Asserts the toast's text. */
export const tells = async (page, text) => assert.equal(await page.locator(".toast p").innerText(), text);

/** Opens the link in the newest mail to somebody. */
export async function openMail(site, page, to) {
  const link = linkIn(await site.world.mailTo(to));
  await page.goto(link);
  return link;
}

/** The box that selects this person in a list. */
export const box = (page, email) => page.getByRole("checkbox", { name: `Select ${email}`, exact: true });

/** The addresses, as the list of people shows them. */
export async function listed(page) {
  const boxes = await page.locator("input[type=checkbox][name=ids]").evaluateAll((all) => all.map((one) => one.ariaLabel));
  return boxes.map((label) => label.replace("Select ", "")).sort();
}
