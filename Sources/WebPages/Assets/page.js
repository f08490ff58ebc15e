// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces only what changed on the page, so that focus, scroll and open details stay. Every word and number comes from
// the server; without this script the same forms and links reload the page.

const wait = 120; // milliseconds without typing before a question is asked
const rest = 1000; // milliseconds without a question before every reason is asked for

const parts = ["heading", "ways", "standing", "change", "controls", "corridors", "applications"];
let number = 0; // counts questions: an answer to an older one is thrown away
let running = null; // the one question on its way
let waiting = null; // the newest one behind it
let timer = 0;
let resting = 0;
const steps = new Map(); // intervals of the weight by the address that gives them

const form = () => document.getElementById("what-if");

// MARK: Asking

function address() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form())) {
    if (name.startsWith("choice.") && value === "free") continue;
    query.append(name, value);
  }
  return `${form().getAttribute("action")}?${query}`;
}

function ask(target, keep) {
  number += 1;
  const question = { target, keep, number };
  clearTimeout(resting);
  if (running) waiting = question;
  else send(question);
}

async function send(question) {
  running = question;
  const progress = document.getElementById("progress");
  const late = setTimeout(() => { progress.hidden = false; }, 300);
  try {
    const answer = await fetch(question.target, { headers: { "X-Korridor-Request": question.number } });
    const type = answer.headers.get("Content-Type") ?? "";
    const text = await answer.text();
    const repeated = answer.headers.get("X-Korridor-Request");
    const isNewest = question.number === number && (repeated === null || Number(repeated) === question.number);
    if (isNewest && type.startsWith("text/html")) show(text, answer, question);
  } catch {
    location.assign(question.target); // the server is away: the browser says so better than we could
  } finally {
    clearTimeout(late);
    progress.hidden = true;
    running = null;
    if (waiting) [question, waiting] = [waiting, null], send(question);
  }
}

// MARK: Showing

function show(text, answer, question) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const url = new URL(answer.url);
  if (question.keep === "push" && answer.ok) history.pushState(null, "", url.pathname + url.search);
  document.title = page.title;
  if (!page.getElementById("what-if")) {
    replace("standing", page.querySelector("main"), true);
    return;
  }
  for (const id of parts) replace(id, page.getElementById(id), false);
  prepare();
  const full = document.getElementById("standing").dataset.full;
  if (full && answer.ok) resting = setTimeout(() => ask(full, "stay"), rest);
}

/// Goes into an element only as far as something differs.
function replace(id, fresh, isWhole) {
  const old = document.getElementById(id);
  if (!old || !fresh) return;
  if (isWhole) old.replaceChildren(...fresh.childNodes);
  else merge(old, fresh);
}

function merge(old, fresh) {
  if (old.isEqualNode(fresh)) return refresh(old, fresh);
  const isSame = old.nodeName === fresh.nodeName && old.nodeType === Node.ELEMENT_NODE;
  if (!isSame) return old.replaceWith(fresh.cloneNode(true));
  for (const { name } of [...old.attributes]) {
    const isOurs = name === "hidden" || name === "open";
    if (!fresh.hasAttribute(name) && !isOurs) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (name !== "hidden" && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.id === "steps") return;
  if (old.childNodes.length === fresh.childNodes.length) {
    [...old.childNodes].forEach((child, place) => merge(child, fresh.childNodes[place]));
  } else {
    old.replaceChildren(...[...fresh.childNodes].map((child) => reused(old, child)));
  }
  refresh(old, fresh);
}

/// Rows that only moved stay the same elements, with what is focused in them.
function reused(parent, fresh) {
  const known = fresh.id ? document.getElementById(fresh.id) : null;
  if (!known || !parent.contains(known)) return fresh.cloneNode(true);
  merge(known, fresh);
  return known;
}

/// What a reader typed since is not overwritten.
function refresh(old, fresh) {
  if (old === document.activeElement) return;
  if (old.nodeName === "INPUT" && old.type !== "search") {
    if (old.type === "checkbox") old.checked = fresh.defaultChecked;
    else if (old.value !== fresh.getAttribute("value")) old.value = fresh.getAttribute("value") ?? "";
  }
  if (old.nodeName === "SELECT" && old.id !== "show") old.value = fresh.value;
}

// MARK: Controls

function prepare() {
  for (const slider of document.querySelectorAll(".slider[hidden]")) slider.hidden = false;
  for (const filter of document.querySelectorAll(".filter[hidden]")) filter.hidden = false;
  for (const choice of document.querySelectorAll("select[name^='choice.']")) {
    choice.classList.toggle("chosen", choice.value !== "free");
  }
  for (const button of document.querySelectorAll(".calculate")) button.hidden = true;
  filter();
  weigh();
}

function filter() {
  const words = document.getElementById("find").value.toLocaleLowerCase().split(/\s+/);
  const shown = document.getElementById("show").value;
  let count = 0;
  for (const row of document.querySelectorAll("tr[id^='row-']")) {
    const text = row.querySelector("th").textContent.toLocaleLowerCase();
    const fits = shown === "all" || row.classList.contains(shown === "changed" ? "marked" : shown);
    row.hidden = !fits || !words.every((word) => text.includes(word));
    if (!row.hidden) count += 1;
  }
  for (const group of document.querySelectorAll(".applications tbody")) {
    group.hidden = !group.querySelector("tr[id]:not([hidden])");
  }
  document.getElementById("none-shown").hidden = count > 0;
}

/// The exact intervals of the weight, found in the background once for everything but the weight.
async function weigh() {
  const place = document.getElementById("steps");
  const url = new URL(place.dataset.from, location.href);
  const settings = url.searchParams.getAll("set").filter((setting) => !setting.startsWith("balance.weight="));
  url.searchParams.delete("set");
  url.searchParams.delete("explain");
  for (const setting of settings) url.searchParams.append("set", setting);
  const key = url.pathname + url.search;
  if (!steps.has(key)) {
    steps.set(key, null);
    place.querySelector(".wait").hidden = false;
    try {
      const answer = await fetch(key);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      steps.set(key, answer.ok ? [...page.querySelectorAll("a[data-step]")] : []);
    } catch {
      steps.delete(key);
    }
    if (place.dataset.shown !== key) weigh();
    return;
  }
  const found = steps.get(key);
  if (!found) return;
  place.querySelector(".wait").hidden = true;
  const weight = Number(document.querySelector("[data-for='balance.weight']").value);
  const list = document.createElement("ol");
  for (const step of found) {
    const link = document.createElement("a");
    link.textContent = step.closest("tr").querySelector("th").textContent;
    link.href = step.getAttribute("href");
    link.dataset.weight = step.dataset.weight;
    const { from, to } = step.dataset;
    if (Number(from) <= weight && (to === "" || weight <= Number(to))) link.setAttribute("aria-current", "true");
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  place.querySelector("ol")?.remove();
  if (found.length > 0) place.append(list);
}

/// In the reader's notation, as the text fields have it.
function spoken(value) {
  return document.documentElement.lang === "de" ? value.replace(".", ",") : value;
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => ask(address(), "push"), wait);
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.id === "find" || field.id === "show") return filter();
  if (field.dataset.for) document.getElementById(field.dataset.for).value = spoken(field.value);
  if (field.form?.id === "what-if" && field.type !== "checkbox" && field.nodeName !== "SELECT") soon();
});

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.form?.id === "what-if" && !["find", "show"].includes(field.id)) soon();
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "what-if") return;
  event.preventDefault();
  clearTimeout(timer);
  ask(address(), "push");
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  if (link.matches(".title, .groups a, .panel li a") && form()) {
    event.preventDefault();
    open(link.getAttribute("href"), link);
  } else if (link.matches(".pin, #steps li a, .back .button") && form()) {
    event.preventDefault();
    if (link.dataset.weight) document.getElementById("balance.weight").value = link.dataset.weight;
    ask(link.getAttribute("href"), "push");
  }
});

window.addEventListener("popstate", () => {
  if (form()) ask(location.pathname + location.search, "stay");
});

// MARK: Everything about one application

async function open(target, from) {
  document.querySelector(".panel")?.remove();
  const panel = document.createElement("dialog");
  panel.className = "panel";
  const close = document.createElement("button");
  close.className = "close";
  close.textContent = "✕";
  close.setAttribute("aria-label", document.body.dataset.close);
  close.addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => { panel.remove(); from.focus(); });
  const content = document.createElement("div");
  content.textContent = document.getElementById("progress").textContent;
  panel.append(close, content);
  document.body.append(panel);
  panel.showModal();
  try {
    const answer = await fetch(target);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    content.replaceChildren(...(page.getElementById("application") ?? page.querySelector("main")).childNodes);
  } catch {
    location.assign(target);
  }
}

if (form()) prepare();
