// Usher as people meet it: in a browser, at http://localhost.
import assert from "node:assert/strict";
import { after } from "node:test";

import { usher } from "../../workerd/support/usher.mjs";
import { launch } from "./chromium.mjs";
import { Front } from "./front.mjs";

/**
 * Starts Usher behind a Chromium. When the test file ends both stop, and no
 * page may have complained. Each answer takes `delay` milliseconds.
 */
export async function site({ env = {}, delay = 0 } = {}) {
  const site = new Site();
  site.delay = delay;
  // Before the world's own, so that no browser asks what has stopped.
  after(() => site.stop());
  await site.start(env);
  return site;
}

class Site {
  /** What pages complained of: errors in the console, what their policy forbade; and what lacks one or is not ours. */
  complaints = [];
  /** Other origins that pages may lead to. */
  elsewhere = [];
  delay = 0;
  #documents = new Set();
  #front = new Front();

  async start(env) {
    this.#front.delay = this.delay;
    this.origin = await this.#front.open();
    this.world = await usher({ env: { BASE_URL: this.origin, RESEND_COOLDOWN_SECONDS: "0", ...env } });
    this.#front.forward = this.world.forward.bind(this.world);
    this.browser = await launch();
  }

  /**
   * A page in a browser of its own, with nothing kept from any other; signed in
   * as `as`. Each page of it runs `script` first. The further options are Playwright's.
   */
  async visitor({ as, path, script = "", ...options } = {}) {
    const context = await this.browser.newContext({ baseURL: this.origin, locale: "en", ...options });
    context.on("weberror", (error) => this.complaints.push(`${error.error()}`));
    context.on("console", (message) => this.#hear(message));
    context.on("request", (request) => {
      if (![this.origin, ...this.elsewhere].includes(new URL(request.url()).origin)) this.complaints.push(`asked for ${request.url()}`);
    });
    context.on("response", (response) => this.#see(response));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI}`),
      );
    });
    await context.addInitScript({ content: script });
    if (as !== undefined) await this.signIn(context, as);
    const page = await context.newPage();
    if (path !== undefined) await page.goto(path);
    return page;
  }

  /** The browser has the person's session from here on. */
  async signIn(context, person) {
    assert.ok(person.session, `${person.name} has no session`);
    await context.addCookies([{ name: "usher", value: person.session, url: this.origin, httpOnly: true }]);
  }

  #see(response) {
    if (!response.request().isNavigationRequest() || !response.url().startsWith(`${this.origin}/`)) return;
    this.#documents.add(response.url());
    const policy = response.headers()["content-security-policy"] ?? "";
    const leads = response.status() >= 300 && response.status() < 400;
    if (!leads && !policy.startsWith("default-src 'none';")) this.complaints.push(`${response.url()}: policy ${policy}`);
  }

  #hear(message) {
    if (!["error", "warning"].includes(message.type())) return;
    this.complaints.push({ text: message.text(), url: message.location().url });
  }

  /**
   * Complaints but for these: a page that refuses has a status that says so, and
   * Chromium tells of it.
   */
  get #serious() {
    const expected = ({ text = "", url = "" }) =>
      /status of 4\d\d/.test(text) && this.#documents.has(url);
    return this.complaints.filter((complaint) => !expected(complaint));
  }

  /** Asserts that no page has complained up to now. */
  isQuiet() {
    assert.deepEqual([this.#serious, this.#front.faults], [[], []]);
  }

  async stop() {
    await this.browser?.close();
    await this.#front.close();
    this.isQuiet();
  }
}
