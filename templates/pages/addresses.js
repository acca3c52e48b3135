"use strict";
// The addresses of the form that invites: each as a chip below what was pasted, a file's among
// it. They are read as the server reads them, which has the last word: src/domain/address_list.rs
// says what is what, and address_list/pasted.json has the cases for both. It follows script.js.

// --- Reading ---

// Characters, as what stands between the brackets of a regular expression.
const SPACE = "\\p{White_Space}";
const OPEN = "<(\\[＜（［【「『〈《";
const BETWEEN = `${SPACE}${OPEN}>)\\]＞）］】」』〉》"“”„‟«»‹›＂|｜`;
const BLANK = "\\t\\p{Zs}\\p{Default_Ignorable_Code_Point}\\u2800";
const EDGE = `${BLANK}'‘’\`*~`;
const LETTER = "\\p{Alphabetic}\\p{N}";
const COMMAS = ",，、،﹐﹑";
const PARTS = `${COMMAS};；؛﹔•‣◦▪●`;
const LINES = "\\n-\\r\\u0085\\u2028\\u2029";
const AT = "@＠﹫";
const of = (set) => new RegExp(`[${set}]`, "u");
const around = (set) => new RegExp(`^[${set}]+|[${set}]+$`, "gu");
const strip = (text, set = BLANK) => text.replace(around(set), "");
// Whether there is more to it than punctuation and space.
const saysSomething = (text) => of(`${LETTER}\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f`).test(text);

function words(part) {
  const found = [];
  let opened = false;
  for (const { 1: raw, 2: end, index } of part.matchAll(new RegExp(`([^${BETWEEN}]*)([${BETWEEN}]|$)`, "gu"))) {
    const text = strip(raw);
    const several = text.split("@").length > 2 && !text.includes("://");
    let to = 0;
    for (const piece of several ? text.split("/") : [text]) {
      const word = strip(piece);
      if (!word) continue;
      to = raw.indexOf(word, to) + word.length;
      found.push({ word, opened, to: index + to });
    }
    if (end && of(OPEN).test(end)) opened = true;
    else if (text || !end || !of(SPACE).test(end)) opened = false;
  }
  return found;
}

// Without `mailto:` or another label, and without what a link has after the address.
const plain = (word) =>
  word.replace(new RegExp(`^[^${AT}]*[:：](?=[^${AT}]*[${AT}])`, "u"), "").replace(new RegExp(`\\?[^${AT}]*$`, "u"), "");
const isAddress = ({ word }) => !word.includes("://")
  && new RegExp(`^[^${AT}]*[${LETTER}][^${AT}]*[${AT}](?:.*[${AT}])?[^${AT}]*[${LETTER}][^${AT}]*$`, "su").test(plain(word));
const isLabel = ({ word }) => new RegExp(`[:：][${EDGE}]*$`, "u").test(word);
function isOdd({ word }) {
  const site = strip(word, `^${LETTER}`);
  const isSite = new RegExp(`^(?:[${LETTER}-]{2,}\\.)+\\p{Alphabetic}{2,}$`, "u").test(site);
  const isName = /\.\p{Uppercase}[^.]*$/u.test(site) && /\p{Lowercase}/u.test(site);
  return word.includes("://") || of(AT).test(word) || (isSite && !isName);
}

// Only what plainly is none is marked: the server has the last word.
function looksRight(address) {
  const [local, domain, more] = address.split("@");
  if (more !== undefined || !domain || address.length > 254 || local.length > 64) return false;
  const atoms = local.split(".").every((atom) => /^[\w!#$%&'*+\-/=?^`{|}~]+$/.test(atom));
  const labels = domain.normalize().split(".");
  return atoms && labels.length > 1 && !/^\p{Nd}+$/u.test(labels.at(-1))
    && labels.every((label) => /^(?!-)[\p{L}\p{M}\p{Nd}\u200c\u200d-]{1,63}(?<!-)$/u.test(label) && label.normalize("NFKC") === label);
}

const ordinary = (text) => text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt() - 0xfee0))
  .replace(/﹫/g, "@").replace(/[。｡]/g, ".").replace(/[’‘ʼ]/g, "'");

const wrong = (text) => {
  const typed = strip(text.replace(/[\t|｜]/g, " "));
  return { text: typed, typed, name: "", bad: true };
};

function address({ word }) {
  const typed = plain(word);
  const meant = strip(ordinary(typed).replace(new RegExp(`^[^${LETTER}_\\-+&$%/=!#?^]+`, "u"), ""));
  const shorter = meant.replace(new RegExp(`[^${LETTER}]+$`, "u"), "");
  const text = [meant, shorter, shorter.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, "")].find(looksRight);
  return text ? { text, typed, name: "", bad: false } : wrong(word);
}

const named = (before, word) => (/\p{Alphabetic}/u.test(word) ? `${before} ${word}`.trim() : before);
const nameIn = (part) => words(part).reduce((name, one) =>
  isLabel(one) ? "" : isOdd(one) || isAddress(one) ? name : named(name, one.word), "");
const namesIn = (parts) => parts.map(nameIn).filter(Boolean).join(", ");
const addName = (entry, name) => { entry.name = `${entry.name} ${strip(name, `${EDGE},`)}`.trim(); };

// A line from a place in the text on; `row` is one of a table.
function readLine(line, start, row) {
  const found = [];
  let before = []; // parts that may be the beginning of a name
  let said = new Set();
  let from = start; // where what has not been read as anything begins
  const add = (entry, to) => {
    if (entry.bad && isHead(entry.typed)) return;
    found.push({ ...entry, from, to });
    from = to;
  };
  const giveUp = () => { for (const { part, to } of before.splice(0)) add(wrong(part), to); };
  for (const { 0: whole, 1: part, 2: end, index } of line.matchAll(new RegExp(`([^${PARTS}]*)([${PARTS}]|$)`, "gu"))) {
    const here = start + index, to = here + part.length;
    const all = words(part), first = all.find(isAddress);
    if (first) {
      const isNamed = row || first.opened;
      const fits = ({ part }) => isNamed && (row || !words(part).some(isOdd));
      const names = before.filter(fits);
      before = before.filter((one) => !fits(one));
      giveUp();
      if (!row) said = new Set();
      readPart(all, names.map(({ part }) => part), here);
      if (found.length) from = found.at(-1).to = Math.max(to, found.at(-1).to);
    } else if (saysSomething(part)) before.push({ part, to });
    if (!row && !(end && COMMAS.includes(end))) giveUp();
    if (!whole) break;
  }
  if (!row) giveUp();
  else if (found.length) for (const { part } of before) addName(found.at(-1), nameIn(part));
  else if (before.length) add(wrong(before.map(({ part }) => part).join(" ")), start + line.length);
  return found;

  function readPart(all, names, here) {
    let name = namesIn(names), last;
    if (name && !isAddress(all[0])) name += ",";
    for (const one of all) {
      if (isAddress(one)) {
        const entry = address(one);
        if (said.has(entry.text)) continue;
        said.add(entry.text);
        addName(entry, name);
        name = "";
        add(entry, here + one.to);
        last = found.at(-1);
      } else if (isLabel(one)) name = "";
      else if (!isOdd(one)) name = named(name, one.word);
      else if (!row && saysSomething(one.word)) add(wrong(one.word), here + one.to);
    }
    if (last) addName(last, name);
  }
}

const readLines = (text, row) =>
  [...text.matchAll(new RegExp(`[^${LINES}]+`, "gu"))].flatMap(({ 0: line, index }) => readLine(line, index, row));

// --- Tables ---

const MAIL = /mail|courriel|correo|メール|邮|郵|메일|почта|بريد/iu;
const NAME = /name|nom|naam|imię|nazwisko|名|이름|имя|اسم/iu;
const NO_NAME = /company|organi|phonetic|yomi|nick|file|user/iu;
const HEADS = ["mail", "email", "e-mail", "email address", "e-mail address", "e-mail-adresse", "e-mailadres",
  "adresse e-mail", "adres e-mail", "courriel", "correo", "correo electrónico", "indirizzo email",
  "メール", "メールアドレス", "邮箱", "電子郵件", "이메일", "почта", "البريد الإلكتروني"];

function isHead(text) {
  const head = text.replace(/[:：]+$/, "").toLowerCase();
  return ["", "s", "es", "n"].some((ending) => head.endsWith(ending) && HEADS.includes(head.slice(0, head.length - ending.length)));
}

// RFC 4180: the rows, each with its cells and where it stands.
function rowsOf(text, start, delimiter) {
  const mark = `\\u{${delimiter.codePointAt().toString(16)}}`;
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${mark}\\r\\n]*)(${mark}|[\\r\\n]+|$)`, "uy");
  const rows = [];
  let row = { cells: [], from: start };
  for (let at = cell.lastIndex = start; at < text.length; at = cell.lastIndex) {
    const [, quoted = "", rest, end] = cell.exec(text);
    row.cells.push(quoted.replaceAll('""', '"') + rest);
    if (end === delimiter && cell.lastIndex < text.length) continue;
    row.to = cell.lastIndex - (end === delimiter ? 0 : end.length);
    rows.push(row);
    row = { cells: [], from: cell.lastIndex };
  }
  return rows;
}

// The entries of a table whose first row says which column has addresses: one a row.
function readTable(text) {
  const start = text.match(new RegExp(`^${SPACE}*(?:sep=[^${LINES}]*[${LINES}]${SPACE}*)?`, "u"))[0].length;
  const [head] = text.slice(start).split(of(LINES));
  const delimiter = ["\t", ";", "|", ","].find((one) => head.includes(one));
  if (!delimiter || of(AT).test(head)) return null;
  const [heads, ...rows] = rowsOf(text, start, delimiter);
  const columns = (wanted) => heads.cells.flatMap((cell, at) => (wanted(cell) ? [at] : [])).slice(0, 8);
  const mails = columns((cell) => MAIL.test(cell));
  const isLong = (cell) => cell.split(of(SPACE)).filter(Boolean).length > 6;
  if (!mails.length || heads.cells.some(isLong)) return null;
  const names = columns((cell) => NAME.test(cell) && !NO_NAME.test(cell)).filter((at) => !mails.includes(at));
  return rows.filter(({ cells }) => cells.some(saysSomething))
    .map(({ cells, from, to }) => ({ ...readRow(cells, mails, names), from, to }))
    .filter((entry) => !entry.bad || !isHead(entry.text));
}

function readRow(cells, mails, names) {
  const inMails = mails.flatMap((at) => readLines(cells[at] ?? "", true));
  const found = [...inMails, ...cells.flatMap((cell, at) => (mails.includes(at) ? [] : readLines(cell, true)))];
  const whole = () => cells.join(" ").split(of(SPACE)).filter(Boolean).join(" ").replace(new RegExp(`[${PARTS}]`, "gu"), " ");
  const right = found.find(({ bad }) => !bad);
  if (!right) return found.find(({ typed }) => words(typed).some(isAddress)) ?? wrong(whole());
  const entry = { ...right };
  if (inMails.some(({ bad, text }) => !bad && text !== entry.text)) entry.typed = whole();
  let name = "";
  for (const at of names) {
    const part = namesIn((cells[at] ?? "").split(of(PARTS)));
    if (!name.includes(part)) name = `${name} ${part}`.trim();
  }
  if (name) {
    entry.name = "";
    addName(entry, name);
  }
  return entry;
}

const readText = (text) => readTable(text) ?? readLines(text, false);

// --- Files ---

// The text of a file, or null where it is none: a workbook, a picture, a card.
function decode(bytes) {
  const [one, two] = bytes;
  const as = (encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes);
  let text;
  if (one === 0xff && two === 0xfe) text = as("utf-16le");
  else if (one === 0xfe && two === 0xff) text = as("utf-16be");
  else try { text = as("utf-8", true); } catch { text = as("latin1"); }
  const isOther = /^\s*(begin:vcard|%pdf-|\{\\rtf|<!doctype|<html|<\?xml)/i.test(text);
  return isOther || /[\0-\x08\x0e-\x19\x1b-\x1f\x7f]/.test(text) ? null : text;
}

function readBytes(bytes) {
  const text = decode(bytes);
  return text === null ? null : readTable(text) ?? readLines(text, true);
}

const lineOf = ({ name, text }) => (name ? `${name} <${text}>` : text);

// A file's addresses go where typed ones stand, to be seen before they are sent. A file
// that has none, or cannot be read, stays chosen: the server says what is wrong with it.
async function readFile(input) {
  const area = input.form.querySelector("textarea[data-addresses]");
  const [file] = input.files;
  if (!file || !area) return;
  const found = readBytes(new Uint8Array(await file.arrayBuffer()));
  if (!found?.length) return;
  area.value = [area.value.trimEnd(), ...found.map(lineOf)].filter(Boolean).join("\n");
  input.value = "";
  showChips(area);
}

// --- Chips ---

// Each address as a chip at the end of its field, so that a slip is seen before it is sent.
function showChips(area) {
  const field = area.parentNode;
  let list = field.querySelector("ul.chips");
  if (!list) {
    list = document.createElement("ul");
    list.className = "chips";
    // Browsers drop the list's role where it has no bullets.
    list.setAttribute("role", "list");
    field.append(list);
  }
  const found = readText(area.value);
  list.replaceChildren(...found.map((one) => chip(area, one)));
  list.hidden = found.length === 0;
}

function chip(area, one) {
  const item = document.createElement("li");
  const text = document.createElement("bdi");
  const button = document.createElement("button");
  item.className = "chip";
  text.textContent = one.text;
  button.type = "button";
  button.className = "plain";
  button.textContent = "×";
  button.setAttribute("aria-label", fill(area.dataset.remove, one.text));
  button.addEventListener("click", () => removeAddress(area, one, item));
  item.append(text, button);
  if (one.bad) {
    item.classList.add("bad");
    if (area.dataset.bad) text.append(note(area.dataset.bad));
  } else if (one.text !== one.typed) {
    item.classList.add("warn");
    item.title = fill(area.dataset.corrected, one.typed);
    text.append(note(item.title));
  }
  return item;
}

// Colour alone says nothing to some.
function note(words) {
  const text = document.createElement("span");
  text.className = "unseen";
  text.textContent = ` (${words})`;
  return text;
}

// The rest of the text stays as it was typed; the focus goes to the next chip.
function removeAddress(area, { from, to }, item) {
  const place = [...item.parentNode.children].indexOf(item);
  const before = area.value.slice(0, from).replace(new RegExp(`[${SPACE}${PARTS}]+$`, "u"), "");
  const after = area.value.slice(to).replace(new RegExp(`^[${SPACE}${PARTS}]+`, "u"), "");
  area.value = before && after ? `${before}\n${after}` : before + after;
  showChips(area);
  const left = all("ul.chips button", area.parentNode);
  (left[Math.min(place, left.length - 1)] || area).focus();
}

const showAll = () => { for (const area of all("textarea[data-addresses]")) showChips(area); };
document.addEventListener("input", ({ target }) => {
  if (target.matches("textarea[data-addresses]")) showChips(target);
});
document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-addresses-file]")) readFile(target);
});
// The browser may bring back what was typed before.
addEventListener("pageshow", showAll);
showAll();
