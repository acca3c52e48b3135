// Ids and credentials, made as the worker makes them (src/domain/id.rs,
// src/link.rs, src/api_key.rs), so that their rows can be put straight into the
// database.
import { createHash, createHmac } from "node:crypto";

export const ROOT_KEY = "root-key-of-the-bounds-0123456789abcdef";
const SECRET = Buffer.alloc(32, "bounds");
export const SIGNING_KEYS = `a1:${SECRET.toString("base64")}`;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const PURPOSES = { mailed: 1, handed: 2, session: 3, signIn: 4, ownership: 5 };

/** The id with this number in a space of two digits; later than those that the worker makes. */
export const id = (prefix, space, n) => `${prefix}_7${space}${`${n}`.padStart(23, "0")}`;

/** The same in SQL, where `n` is an expression. */
export const idSql = (prefix, space, n) => `('${prefix}_7${space}' || printf('%023d', ${n}))`;

/** A signed token: a link or a session. */
export function token(purpose, subject, expiresAt, version = 1) {
  let bits = 0n;
  for (const character of subject.split("_")[1]) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(character));
  const tag = PURPOSES[purpose];
  const payload = Buffer.alloc(33);
  payload.set([1, tag, 2, ...Buffer.from("a1")]);
  payload.writeBigUInt64BE((bits >> 64n) & 0xffffffffffffffffn, 5);
  payload.writeBigUInt64BE(bits & 0xffffffffffffffffn, 13);
  payload.writeUInt32BE(version, 21);
  payload.writeBigInt64BE(BigInt(expiresAt), 25);
  const key = createHmac("sha256", SECRET).update("usher/1/token/").update(Buffer.from([tag])).digest();
  const mac = createHmac("sha256", key).update(payload).digest();
  return Buffer.concat([payload, mac]).toString("base64url");
}

/** An API key, and what is kept of it. */
export function apiKey(n) {
  const secret = createHash("sha256").update(`key ${n}`).digest();
  const sum = createHash("sha256").update(secret).digest().subarray(0, 4);
  const key = `usher_${Buffer.concat([secret, sum]).toString("base64url")}`;
  return { key, hash: createHash("sha256").update(key).digest("hex") };
}
