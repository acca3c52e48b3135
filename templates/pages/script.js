"use strict";
// Makes Usher's pages nicer to use. Each of them works whole without it.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// Words come translated from the page; "#" in them is where the value goes.
const fill = (template, value) =>
  template.includes("#") ? template.replace("#", () => value) : `${template} ${value}`;

// What changed is told to those who cannot see it. The region must stand before
// its text does, or nothing is read out.
const region = document.createElement("p");
region.className = "unseen";
region.setAttribute("role", "status");
document.body.append(region);
let telling;
function announce(text) {
  clearTimeout(telling);
  region.textContent = "";
  telling = setTimeout(() => { region.textContent = text; }, 60);
}

// What only the script can do is shown only where it runs: in the page, and in what a
// search brings.
function enhance(root) {
  const helps = "[data-select-all], [data-selected-count], [data-copy], [data-dismiss]";
  for (const element of all(helps, root)) element.hidden = false;
  // Such a search answers by itself; Enter still sends the form.
  for (const button of all("form[data-live] button:not([type=button])", root)) button.hidden = true;
  for (const time of all("time[datetime][data-local]", root)) localize(time);
  refresh();
}

// What shows the state of forms follows it, also where the browser brought that back.
function refresh() {
  for (const form of document.forms) countSelected(form);
}

// The server writes times in UTC, as it cannot know where the reader is.
function localize(time) {
  const moment = new Date(time.dateTime);
  if (Number.isNaN(moment.getTime())) return;
  const language = document.documentElement.lang || undefined;
  time.title = moment.toLocaleString(language, { dateStyle: "full", timeStyle: "long" });
}

// --- Sending once ---

// A second click on a form that is on its way would send it twice. The buttons are
// disabled only after the event: a disabled one would not be sent with the form.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.getAttribute("method")?.toLowerCase() !== "post") return;
  setTimeout(() => {
    if (event.defaultPrevented) return;
    for (const button of form.elements) {
      if (button.type !== "submit" || button.disabled) continue;
      button.disabled = true;
      button.dataset.sent = "";
      // Firefox would remember "disabled" over a reload otherwise.
      button.setAttribute("autocomplete", "off");
    }
  });
});

// Whoever comes back by the history may send it once more.
addEventListener("pageshow", () => {
  for (const button of all("[data-sent]")) {
    button.disabled = false;
    delete button.dataset.sent;
  }
  refresh();
});

// --- Selecting many ---

// `data-select-all` may name the boxes it is for; they are "ids" otherwise.
const boxes = (form, name) =>
  [...form.elements].filter((box) => box.type === "checkbox" && box.name === name && !box.disabled);

// What "select all" and the bulk bar say follows what is ticked, whoever ticked it.
function countSelected(form) {
  for (const every of all("[data-select-all]", form)) {
    const those = boxes(form, every.dataset.selectAll || "ids");
    const ticked = those.filter((box) => box.checked).length;
    every.checked = ticked > 0 && ticked === those.length;
    every.indeterminate = ticked > 0 && ticked < those.length;
  }
  const bulk = form.querySelector("[data-bulk]");
  if (!bulk) return;
  const ticked = boxes(form, "ids").filter((box) => box.checked).length;
  bulk.toggleAttribute("data-active", ticked > 0);
  bulk.toggleAttribute("data-idle", ticked === 0);
  for (const text of all("[data-selected-count]", bulk)) {
    text.textContent = fill(text.dataset.template, ticked);
  }
}

document.addEventListener("change", ({ target }) => {
  const { form } = target;
  if (!form) return;
  if (target.matches("[data-select-all]")) {
    for (const box of boxes(form, target.dataset.selectAll || "ids")) box.checked = target.checked;
  }
  if (target.type === "checkbox") countSelected(form);
  if (form.matches("[data-live]")) search(form);
});

// --- Searching as one types ---

let waiting; // the pause after a keystroke
let asking; // the request that is under way

document.addEventListener("input", ({ target }) => {
  if (!target.form || !target.form.matches("[data-live]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => search(target.form), 250);
});

// Enter sends the form itself; what was being asked is no longer needed.
document.addEventListener("submit", ({ target }) => {
  if (target.matches("[data-live]")) stopSearch();
});

function stopSearch() {
  clearTimeout(waiting);
  if (asking) asking.abort();
  document.getElementById("results")?.removeAttribute("aria-busy");
}

// The page that the form leads to, of which only the results are put in the place of
// those that stand here. Whatever goes wrong, the browser goes there instead.
async function search(form) {
  stopSearch();
  const mine = asking = new AbortController();
  const address = new URL(form.getAttribute("action") || "", location.href);
  address.hash = "";
  address.search = new URLSearchParams(new FormData(form));
  if (address.href === location.href) return;
  const before = document.getElementById("results");
  try {
    before.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { signal: mine.signal, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) throw new Error("another page");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const results = page.getElementById("results");
    if (!results) throw new Error("no results");
    const status = page.querySelector("[data-status]");
    const focused = before.contains(document.activeElement) && document.activeElement.id;
    before.replaceWith(results);
    history.replaceState(history.state, "", address);
    enhance(results);
    if (focused) document.getElementById(focused)?.focus();
    if (status) announce(status.textContent.trim());
  } catch {
    if (!mine.signal.aborted) location.assign(address);
  }
}

// --- Copying, dismissing ---

document.addEventListener("click", ({ target }) => {
  const copier = target.closest("[data-copy]");
  if (copier) copy(copier);
  const dismisser = target.closest("[data-dismiss]");
  if (dismisser) dismisser.closest(".toast").remove();
});

// Where the clipboard is out of reach the text is selected, for the keyboard to copy.
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
  } catch {
    return getSelection().selectAllChildren(source);
  }
  if (button.dataset.label === undefined) button.dataset.label = button.textContent;
  button.textContent = button.dataset.done;
  announce(button.dataset.done);
  clearTimeout(button.copied);
  button.copied = setTimeout(() => { button.textContent = button.dataset.label; }, 2000);
}

// --- Menus close where one expects it ---

function closeMenus({ target }) {
  for (const menu of all("details.menu[open]")) if (!menu.contains(target)) menu.open = false;
}
document.addEventListener("click", closeMenus);
// An open menu would cover what the focus has gone on to.
document.addEventListener("focusin", closeMenus);

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const menu of all("details.menu[open]")) {
    const had = menu.contains(document.activeElement);
    menu.open = false;
    if (had) menu.querySelector("summary").focus();
  }
});

enhance(document);
// On a phone the sections scroll; where one is should be in view.
document.querySelector(".sections [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
