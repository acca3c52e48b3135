// What holds on every page there is.
import assert from "node:assert/strict";
import { test } from "node:test";

import { site } from "./support/site.mjs";
import { tour, walk } from "./support/tour.mjs";

const here = await site();
const stops = await tour(here);

/** The tour once more, and what `look` finds wrong on each page. */
async function findings(options, look) {
  const found = {};
  await walk(here, stops, options, async (page, name) => {
    const wrong = await look(page);
    if (wrong.length > 0) found[name] = wrong;
  });
  return found;
}

test("nothing needs sideways scrolling on a phone, and no page complains", async () => {
  const options = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const wide = await findings(options, (page) =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth}`] : [];
    }),
  );
  assert.deepEqual(wide, {});
  here.isQuiet();
});

test("nothing comes from another origin, and no page runs a script of its own making", async () => {
  const found = {};
  for (const { name, as, path, act } of stops) {
    const page = await here.visitor({ as });
    const others = [];
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== here.origin) others.push(request.url());
    });
    const answer = await page.goto(path);
    assert.match((await answer.allHeaders())["content-security-policy"], /^default-src 'none';/, name);
    await act?.(page);
    const inline = await page.locator("script:not([src]), [style], style, [onclick], [onload]").count();
    if (others.length > 0 || inline > 0) found[name] = [...others, inline];
    await page.context().close();
  }
  assert.deepEqual(found, {});
});

test("Arabic is written from right to left, and no page is left in English", async () => {
  // The steps of the tour press English buttons; whoever needs them is shown the page that they begin on.
  const begun = stops.map(({ name, as, path }) => ({ name, as, path }));
  const options = { locale: "ar", extraHTTPHeaders: { "accept-language": "ar" } };
  const found = {};
  await walk(here, begun, options, async (page, name) => {
    const { dir, lang, heading, wide } = await page.evaluate(() => ({
      dir: document.documentElement.dir,
      lang: document.documentElement.lang,
      heading: document.querySelector("h1").innerText,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    const button = await page.locator("button:visible, a.button:visible").first().innerText().catch(() => "");
    if (dir !== "rtl" || lang !== "ar" || wide || /^[A-Za-z ]+$/.test(button)) found[name] = { dir, lang, heading, button, wide };
  });
  // Invitations are written in the inviter's language, which their pages keep.
  for (const name of Object.keys(found)) if (/invitation/.test(name) && found[name].lang === "en") delete found[name];
  assert.deepEqual(found, {});
});
