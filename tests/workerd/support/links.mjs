// The links in mails, and what may be done to them.
import assert from "node:assert/strict";

/** The link of a mail: the one line of its text part that is a link and nothing else. */
export function linkIn(mail) {
  const links = mail.text.split(/\r?\n/).filter((line) => /^https?:\/\/\S+$/.test(line));
  assert.equal(links.length, 1, `one link, alone on its line:\n${mail.text}`);
  return links[0];
}

/** The token at the end of a link. */
export const tokenOf = (link) => link.split("/").at(-1);

/** The token of a mail's link. */
export const tokenIn = (mail) => tokenOf(linkIn(mail));

/** The token with one bit flipped, in every byte of what it encodes. */
export function flipped(token) {
  const bytes = Buffer.from(token, "base64url");
  return Array.from(bytes, (byte, at) => {
    const edited = Buffer.from(bytes);
    edited[at] = byte ^ (1 << (at % 8));
    return edited.toString("base64url");
  });
}

/** The token cut short, at every length from 1. */
export const truncated = (token) => Array.from({ length: token.length - 1 }, (_, at) => token.slice(0, at + 1));
