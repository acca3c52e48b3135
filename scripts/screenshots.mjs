// Takes the pictures in docs/screenshots/ of the built worker, with sample data: make screenshots.
import { mkdirSync } from "node:fs";
import { test } from "node:test";

import { linkIn } from "../tests/workerd/support/links.mjs";
import { box } from "../tests/browser/support/hands.mjs";
import { site } from "../tests/browser/support/site.mjs";

const DAY = 86_400_000;
const FOLDER = new URL("../docs/screenshots/", import.meta.url).pathname;
const DESKTOP = { viewport: { width: 1200, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const here = await site({ env: { PRODUCT_NAME: "Fieldnote" } });
const { world } = here;

/** Somebody with an address of the same name. */
function person(name, domain = "larkspur.example") {
  const [first] = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(" ");
  return { name, email: `${first}@${domain}`, id: undefined, session: undefined };
}

/** A studio with people in every role, two clients, and invitations that are open. */
async function studio() {
  const maya = person("Maya Lindqvist");
  const organization = await world.organization(maya, "Larkspur Architects");
  const home = `/v1/organizations/${organization.id}`;
  for (const name of ["Harbour Hotels", "Lake Clinic"]) {
    await world.ok("POST", "/v1/organizations", { as: maya, body: { name, parent_id: organization.id } });
  }
  const body = { name: "Bookkeeper", description: "Writes and sends invoices.", permissions: ["members.view", "invoices.send"] };
  await world.ok("POST", `${home}/roles`, { as: maya, body });
  const team = { "Tomás Ferreira": "admin", "Priya Nair": "Bookkeeper", "Jonas Weber": "member", "Amara Okafor": "member", "Elena Rossi": "viewer" };
  const people = { "Maya Lindqvist": maya };
  for (const [name, role] of Object.entries(team)) {
    world.advance(9 * DAY);
    people[name] = person(name);
    await world.signIn(maya);
    await world.join(organization, people[name], { by: maya, role });
  }
  world.advance(2 * DAY);
  await world.signIn(maya);
  const guest = person("Noor Haddad");
  const message = "Welcome to the team, Noor!";
  await world.invite(organization, guest, { by: maya, message });
  return { organization, people, maya, link: linkIn(await world.mailTo(guest)) };
}

test("pictures are taken", async () => {
  mkdirSync(FOLDER, { recursive: true });
  const { organization, people, maya, link } = await studio();
  const home = `/console/${organization.id}`;
  const take = async (name, options, path, act = () => {}) => {
    const page = await here.visitor({ reducedMotion: "reduce", deviceScaleFactor: 1, ...options });
    await page.goto(path);
    await act(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
    await page.context().close();
  };
  const select = async (page) => {
    for (const name of ["Jonas Weber", "Amara Okafor"]) await box(page, people[name].email).check();
  };

  await take("accept", DESKTOP, link);
  await take("accept-phone-dark", { ...PHONE, colorScheme: "dark" }, link);
  await take("people", { ...DESKTOP, as: maya }, `${home}/people`, select);
  await take("people-phone", { ...PHONE, as: maya }, `${home}/people`);
  await take("invite", { ...DESKTOP, as: maya }, `${home}/invite`, async (page) => {
    const addresses = ["Ines Moreau <ines@larkspur.example>", "kofi@larkspur.example", "elena@larkspur.example", "hanna@larkspur"];
    await page.getByLabel("Email addresses").fill(addresses.join("\n"));
    await page.getByLabel("Harbour Hotels", { exact: true }).selectOption("Viewer");
  });
  await take("person", { ...DESKTOP, as: maya }, `${home}/people/${people["Priya Nair"].id}`);
});
