// The browser: one that is installed already, as nothing here downloads any.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium is, if there is one. */
export const found = [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

/** Starts it. */
export function launch() {
  if (found === undefined) throw new Error(`no Chromium: set CHROMIUM, or install one of ${PLACES.join(", ")}`);
  return chromium.launch({ executablePath: found });
}
