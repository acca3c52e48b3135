// Ids that name nothing.

/** A well-formed id that never was. */
export const neverWas = (prefix) => `${prefix}_${"01j".padEnd(26, "0")}`;

/** What is not quite this id, as it goes into a path. */
export function malformed(id) {
  const [prefix, suffix] = id.split("_");
  const texts = [
    id.toUpperCase(),
    id.slice(0, -1),
    `${id}0`,
    `${id.slice(0, -1)}u`,
    suffix,
    `x${id}`,
    `${prefix}__${suffix.slice(1)}`,
    `${prefix}_8${suffix.slice(1)}`,
    "x".repeat(3_000),
    "'",
    "ı",
    "\0",
  ];
  return [...texts.map(encodeURIComponent), "%2e%2e"];
}
