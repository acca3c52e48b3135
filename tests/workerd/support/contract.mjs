// What holds for every answer, whatever was asked.
import assert from "node:assert/strict";

/** Each code of a refusal and its status. */
export const CODES = {
  invalid_json: 400,
  unauthenticated: 401,
  sign_in_required: 401,
  forbidden: 403,
  wrong_password: 403,
  cross_site: 403,
  not_found: 404,
  link_invalid: 404,
  method_not_allowed: 405,
  role_exists: 409,
  role_in_use: 409,
  limit_reached: 409,
  parent_not_allowed: 409,
  has_children: 409,
  invitation_not_pending: 409,
  already_member: 409,
  already_invited: 409,
  disposable_address: 409,
  domain_not_allowed: 409,
  undeliverable: 409,
  seat_limit_reached: 409,
  wrong_account: 409,
  external_id_taken: 409,
  transfer_not_pending: 409,
  last_owner: 409,
  link_expired: 410,
  link_superseded: 410,
  invitation_revoked: 410,
  body_too_large: 413,
  unsupported_media_type: 415,
  invalid_request: 422,
  resend_too_soon: 429,
  too_many_attempts: 429,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  misconfigured: 503,
};

/** Asserts what every answer has. */
export function isLawful({ method, path, status, headers, text, body }) {
  const answer = `${method} ${path.replace(/[\w-]{60,}/g, "…")} → ${status} ${text.slice(0, 400)}`;
  assert.ok(headers.get("x-request-id"), `no X-Request-Id: ${answer}`);
  assert.notEqual(status, 500, answer);
  if (method === "HEAD" || status < 400 || headers.get("content-type")?.startsWith("text/html")) return;
  if (path === "/readyz" && status === 503 && body?.code !== "misconfigured") return;
  assert.equal(headers.get("content-type")?.split(";")[0], "application/problem+json", answer);
  assert.equal(body.type, "about:blank", answer);
  assert.equal(body.status, status, answer);
  assert.equal(CODES[body.code], status, answer);
  assert.equal(typeof body.title, "string", answer);
  assert.equal(typeof body.detail, "string", answer);
  assert.equal(Array.isArray(body.errors), body.code === "invalid_request", answer);
  for (const error of body.errors ?? []) {
    assert.deepEqual(
      [typeof error.field, typeof error.code, typeof error.message],
      ["string", "string", "string"],
      answer,
    );
  }
  const wait = ["resend_too_soon", "too_many_attempts", "too_many_requests", "unavailable"].includes(body.code);
  assert.equal(wait, /^\d+$/.test(headers.get("retry-after") ?? ""), answer);
}

/** Asserts that the answer is this refusal. */
export function isRefused(answer, code) {
  assert.equal(`${answer.status} ${answer.body?.code}`, `${CODES[code]} ${code}`, answer.text);
}
