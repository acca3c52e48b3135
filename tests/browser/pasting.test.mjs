// Addresses as people have them: pasted, and in files of every program.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { heading, press, says } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;
const cases = JSON.parse(readFileSync(new URL("../../src/domain/address_list/pasted.json", import.meta.url)));

async function form(options = {}) {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/invite`, ...options });
  return { ada, organization, page };
}

/** The addresses with a pending invitation. */
async function invited({ organization, ada }) {
  const all = await world.everything(`/v1/organizations/${organization.id}/invitations`, { as: ada });
  return all.map(({ email }) => email).sort();
}

test("the script reads each text and file as the server does", async () => {
  const { page } = await form();
  // What is behind `xn--` only the server looks at.
  for (const { text, file, bytes, found } of cases.filter(({ text }) => !text?.includes("xn--"))) {
    const raw = text === undefined ? [...(file === undefined ? Buffer.from(bytes, "base64") : Buffer.from(file))] : null;
    const read = await page.evaluate(raw ? `readBytes(new Uint8Array(${JSON.stringify(raw)}))` : `readText(${JSON.stringify(text)})`);
    const said = read?.map(({ text, typed, name, bad }) => {
      const line = name ? `${name} <${text}>` : text;
      return bad ? `? ${line}` : text === typed ? line : `${line} ← ${typed}`;
    });
    assert.deepEqual(said ?? null, found, JSON.stringify(text ?? file ?? bytes));
  }
});

const outlook = "Doe, Ann <ann@outlook.test>; Roe, Bob <bob@outlook.test>; 'carl@outlook.test; oops";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a list out of Outlook is its people, with their names ${how} the script`, async () => {
    const { page, ...firm } = await form({ javaScriptEnabled });
    await page.getByLabel("Email addresses").fill(outlook);
    if (javaScriptEnabled) {
      const chips = page.locator(".field .chips li");
      const classes = await chips.evaluateAll((all) => all.map((one) => one.className));
      assert.deepEqual(classes, ["chip", "chip", "chip warn", "chip bad"]);
      assert.equal(await chips.nth(2).getAttribute("title"), "Corrected from “'carl@outlook.test”");
    }
    await press(page, "Preview");
    await says(page, "3 of 4 can be invited", "Doe, Ann", "ann@outlook.test", "Corrected from", "Not a valid email address");
    assert.equal(await page.getByLabel("Email addresses").inputValue(), outlook);
    await press(page, "Send invitations");
    assert.equal(await heading(page), "3 people were invited");
    await says(page, "Doe, Ann", "Corrected from");
    assert.deepEqual(await invited(firm), ["ann@outlook.test", "bob@outlook.test", "carl@outlook.test"]);
    world.mailbox.mails.length = 0;
  });

  test(`a file of any program gives one person a row ${how} the script`, async () => {
    const head = "Name;E-Mail;Note\n";
    const rows = Array.from({ length: 251 }, (_, n) => `Jürgen ${n};j${n}@row.test;met @ x, https://row.test/@j\n`).join("");
    for (const buffer of [
      Buffer.from(head + rows),
      Buffer.from(`\uFEFF${head}${rows}`, "utf16le"),
      Buffer.from(`\uFEFF${head}${rows}`, "utf16le").swap16(),
      Buffer.from(head + rows, "latin1"),
      Buffer.from((head + rows).replaceAll(";", "|")),
      Buffer.from((head + rows).replaceAll(";", "\t")),
      Buffer.from(rows),
    ]) {
      const { page } = await form({ javaScriptEnabled });
      await page.getByLabel("Or upload a CSV file").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
      if (javaScriptEnabled) await page.locator(".chips li").nth(250).waitFor();
      await press(page, "Preview");
      await says(page, "251 of 251 can be invited");
    }
  });

  test(`a file that is no text is said to be none, and nobody is invited ${how} the script`, async () => {
    const { page, ...firm } = await form({ javaScriptEnabled });
    for (const text of ["PK\x03\x04\x14\x00 ann@none.test", "BEGIN:VCARD\nEMAIL:ann@none.test\nEND:VCARD", "\x89PNG\r\n\x1a\n\x00"]) {
      const file = { name: "people.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(text, "latin1") };
      await page.getByLabel("Or upload a CSV file").setInputFiles(file);
      await press(page, "Send invitations");
      assert.match(await page.getByRole("alert").innerText(), /^This isn’t a CSV or text file\. Save your spreadsheet/);
    }
    assert.deepEqual(await invited(firm), []);
  });
}
