#!/usr/bin/env node
// Prints a fresh value for each secret, as lines that .dev.vars can hold.
import { randomBytes } from "node:crypto";

console.log(`SIGNING_KEYS=k1:${randomBytes(32).toString("base64")}`);
console.log(`ROOT_KEY=usher_root_${randomBytes(32).toString("base64url")}`);
