// What holds on every page there is.
import assert from "node:assert/strict";
import { test } from "node:test";

import { site } from "./support/site.mjs";
import { begun, ENV, findings, tour } from "./support/tour.mjs";

const here = await site({ env: ENV });
const stops = await tour(here);
/** What people call themselves and their things in any language. */
const NAMES = /^(Ada|Ben|Cleo|Dan|Zoe|Bookkeeper|Backend|Another|Harbour Hotels)\b/;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** What is wrong with a page on any screen. */
const faults = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const inline = [...document.querySelectorAll("script:not([src]), style, [style], [onclick], [onload], [onsubmit]")];
    const headings = document.querySelectorAll("h1").length;
    return [
      ...(scrollWidth > clientWidth || clientWidth > screen.width ? [`${scrollWidth} wide of ${clientWidth}`] : []),
      ...inline.map((one) => one.outerHTML),
      ...(headings === 1 ? [] : [`${headings} headings`]),
    ];
  });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`on a phone nothing needs sideways scrolling, and no page has a script or style in it, ${how} the script`, async () => {
    assert.deepEqual(await findings(here, stops, { ...PHONE, javaScriptEnabled }, faults), {});
  });
}

test("Arabic is written from right to left, and no page is left in English", async () => {
  const found = await findings(here, begun(stops), { locale: "ar" }, async (page, name) => {
    const { dir, lang } = await page.evaluate(() => ({ dir: document.documentElement.dir, lang: document.documentElement.lang }));
    // An invitation's page keeps the language that it was written in; the developer's mailbox is in English.
    if ((lang === "en" && /invitation/.test(name)) || /mailbox/.test(name)) return [];
    const words = await page.locator("h1, label, legend, th, dt, summary, button:visible, a.button:visible").allInnerTexts();
    const english = words.filter((text) => /^[A-Z][a-z]+( [a-z]+)*$/.test(text) && !NAMES.test(text));
    return [...(dir === "rtl" && lang === "ar" ? [] : [`${dir} ${lang}`]), ...english, ...(await faults(page))];
  });
  assert.deepEqual(found, {});
});
