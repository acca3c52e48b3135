"use strict";
// Makes the pages nicer to use. Each of them works whole without it.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// A second click on a button that is on its way would send the form twice.
document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (target.method !== "post") return;
  if (target.dataset.sent) return event.preventDefault();
  target.dataset.sent = "yes";
  if (submitter) submitter.setAttribute("aria-disabled", "true");
});

// Whoever comes back by the history may send it once more.
addEventListener("pageshow", () => {
  for (const form of all("form[data-sent]")) delete form.dataset.sent;
  for (const button of all("button[aria-disabled]")) button.removeAttribute("aria-disabled");
});

// What only the script can do is shown only where it runs.
function unfold(root) {
  for (const element of all("[data-select-all][hidden], [data-copy][hidden], [data-dismiss][hidden], [data-selected-count][hidden]", root)) {
    element.hidden = false;
  }
  for (const time of all("time[data-local]", root)) {
    time.title = new Date(time.dateTime).toLocaleString();
  }
  for (const area of all("textarea[data-addresses]", root)) chips(area);
  for (const box of all("[data-select-all]", root)) count(box.form);
}

const picks = (box) => all(`input[name="${box.dataset.selectAll || "ids"}"]`, box.form);

// How many are selected, and what "select all" says of it.
function count(form) {
  const box = form && form.querySelector("[data-select-all]");
  if (!box) return;
  const boxes = picks(box);
  const n = boxes.filter((one) => one.checked).length;
  box.checked = n > 0 && n === boxes.length;
  box.indeterminate = n > 0 && n < boxes.length;
  const bulk = form.querySelector("[data-bulk]");
  if (!bulk) return;
  bulk.toggleAttribute("data-active", n > 0);
  const text = bulk.querySelector("[data-selected-count]");
  text.textContent = text.dataset.template.replace("#", n);
}

document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-select-all]")) {
    for (const box of picks(target)) box.checked = target.checked;
  }
  if (target.matches("input[type=checkbox]")) count(target.form);
  if (target.matches("[data-addresses-file]")) readFile(target);
  if (target.form && target.form.matches("[data-live]")) search(target.form);
});

// Search as you type: the same page by the same address, of which only the
// results are put in the place of those that stand here.
let waiting;
let asking;
document.addEventListener("input", ({ target }) => {
  if (target.matches("textarea[data-addresses]")) return chips(target);
  if (!target.form || !target.form.matches("[data-live]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => search(target.form), 250);
});

async function search(form) {
  clearTimeout(waiting);
  if (asking) asking.abort();
  asking = new AbortController();
  const address = `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;
  try {
    const answer = await fetch(address, { signal: asking.signal, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const results = page.getElementById("results");
    if (!answer.ok || !results) throw new Error("no results");
    document.getElementById("results").replaceWith(results);
    history.replaceState(null, "", address);
    unfold(results);
    const status = document.getElementById("live-status");
    if (status) status.textContent = results.querySelector("[data-status]").textContent;
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
  }
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy], [data-dismiss], [data-remove-address]");
  if (!button) return;
  if (button.matches("[data-dismiss]")) return button.closest(".toast").remove();
  if (button.matches("[data-remove-address]")) return removeAddress(button);
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
  const label = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = label; }, 2000);
});

// A menu closes where one expects it to.
document.addEventListener("click", ({ target }) => {
  for (const menu of all("details.menu[open]")) if (!menu.contains(target)) menu.open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const menu of all("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The addresses in a text, as the server reads them.
function addresses(text) {
  const entries = text.match(/(?:"[^"\n]*"?|[^",;\n])+/g) || [];
  return entries.flatMap((entry) => {
    const within = entry.match(/<([^>]*)>/);
    if (within) return [within[1].trim()];
    const words = entry.split(/\s+/).filter(Boolean);
    const some = words.filter((word) => word.includes("@"));
    return some.length ? some : words;
  });
}

// Each address as a chip under the field. The server has the last word on each.
function chips(area) {
  let list = document.getElementById("chips");
  if (!list) {
    list = document.createElement("ul");
    list.id = "chips";
    list.className = "chips";
    area.after(list);
  }
  list.replaceChildren(...addresses(area.value).slice(0, 200).map((address) => {
    const chip = document.createElement("li");
    chip.className = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address) ? "chip" : "chip bad";
    const text = document.createElement("bdi");
    text.textContent = address;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.dataset.removeAddress = address;
    button.textContent = "×";
    button.setAttribute("aria-label", `${area.dataset.remove} ${address}`);
    chip.append(text, button);
    return chip;
  }));
  list.hidden = list.children.length === 0;
}

function removeAddress(button) {
  const area = document.querySelector("textarea[data-addresses]");
  const rest = addresses(area.value);
  rest.splice(rest.indexOf(button.dataset.removeAddress), 1);
  area.value = rest.join("\n");
  chips(area);
  area.focus();
}

// A file's addresses go where typed ones stand, to be seen before they are sent.
async function readFile(input) {
  const [file] = input.files;
  if (!file) return;
  const found = addresses(await file.text()).filter((address) => address.includes("@"));
  const area = document.querySelector("textarea[data-addresses]");
  area.value = [area.value.trim(), ...found].filter(Boolean).join("\n");
  input.value = "";
  chips(area);
}

unfold(document);
