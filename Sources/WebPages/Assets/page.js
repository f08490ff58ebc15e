// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the pages that forms and links lead to, and replaces what differs. Every word and number comes from the
// server; without this script the same forms and links load whole pages.
import { ask, cancel } from "./asking.js";
import { forgetDraft, keepDraft, showDraft } from "./draft.js";
import { keepingFocus, merge } from "./merging.js";
import { follow } from "./meeting.js";
import { openPanel } from "./panel.js";
import { tellTimes } from "./times.js";
import { weigh } from "./weights.js";

const wait = 150; // milliseconds without typing before a question is asked
const pause = 250; // milliseconds without a question before brief reasons are asked for
const rest = 1000; // milliseconds without a question before every reason is asked for
const together = 2000; // milliseconds within which changes of one field are one step of Back

const parts = ["heading", "ways", "standing", "change", "controls", "corridors", "applications"];
let typing = 0;
let resting = 0;
let last = { field: "", time: 0 };

const form = () => document.getElementById("what-if");

// MARK: Asking

function address() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form())) {
    if (!(name.startsWith("choice.") && value === "free")) query.append(name, value);
  }
  return `${form().getAttribute("action")}?${query}`;
}

function go(target, keep, canWait = false) {
  clearTimeout(resting);
  ask({ target, keep, canWait }, show);
}

// Who enters and who leaves is asked for first; reasons, which take several times as long, follow in a pause, so that
// nobody who moves a slider waits for reasons that are outdated already.
function goQuickly(target, keep) {
  go(`${target}${target.includes("?") ? "&" : "?"}explain=none`, keep);
}

function goOn(isAnswered) {
  const { next, soon } = document.getElementById("standing").dataset;
  if (!next || !isAnswered) return;
  resting = setTimeout(() => go(next, "stay", true), soon === undefined ? rest : pause);
}

function change(field) {
  const isSame = field === last.field && Date.now() - last.time < together;
  last = { field, time: Date.now() };
  goQuickly(address(), isSame ? "replace" : "push");
}

function show(text, answer, { keep }) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const url = new URL(answer.url);
  const here = (url.pathname + url.search).replace(/[?&]explain=none$/, "");
  if (answer.status < 400 || answer.status === 422) {
    if (keep === "push" && here !== location.pathname + location.search) history.pushState(null, "", here);
    if (keep === "replace") history.replaceState(null, "", here);
    if ((keep === "push" || keep === "replace") && isWhatIf(page)) keepDraft();
  }
  document.title = page.title;
  if (!page.getElementById("what-if")) {
    document.getElementById("standing").replaceChildren(...page.querySelector("main").childNodes);
    return;
  }
  keepingFocus(() => {
    for (const id of parts) merge(document.getElementById(id), page.getElementById(id));
  });
  if (keep === "back") form().reset();
  prepare();
  goOn(answer.ok);
}

const isWhatIf = (page) => Boolean(page.querySelector(".change.is-what-if"));

// MARK: Controls

function prepare() {
  showDraft(isWhatIf(document));
  for (const hidden of document.querySelectorAll(".slider[hidden], .filter[hidden]")) hidden.hidden = false;
  for (const button of document.querySelectorAll(".calculate")) button.hidden = true;
  for (const choice of document.querySelectorAll("select[name^='choice.']")) {
    choice.classList.toggle("chosen", choice.value !== "free");
  }
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

// A slider's number in the notation of the text fields.
function typed(value) {
  return document.documentElement.lang === "de" ? value.replace(".", ",") : value;
}

// MARK: Events

document.addEventListener("input", ({ target: field }) => {
  if (field.id === "find" || field.id === "show") return filter();
  if (field.dataset.for) {
    document.getElementById(field.dataset.for).value = typed(field.value);
    change(field.dataset.for);
  } else if (field.form?.id === "what-if" && field.type === "text") {
    clearTimeout(typing);
    typing = setTimeout(() => change(field.name), wait);
  }
});

document.addEventListener("change", ({ target: field }) => {
  const isChoice = field.nodeName === "SELECT" || field.type === "checkbox";
  if (field.form?.id === "what-if" && field.name && isChoice) change(field.name + field.value);
});

document.addEventListener("submit", (event) => {
  if (event.target.id === "save") forgetDraft();
  if (event.target.id !== "what-if") return;
  event.preventDefault();
  clearTimeout(typing);
  change("");
});

document.addEventListener("click", (event) => {
  if (event.target.closest("#progress button")) return cancel();
  const link = event.target.closest("a[href]");
  if (!link || !form() || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  if (link.matches(".title, .groups a, .panel li a")) {
    event.preventDefault();
    openPanel(link.getAttribute("href"), document.activeElement === document.body ? link : document.activeElement);
  } else if (link.matches(".pin, #steps li a, .to-proposal")) {
    event.preventDefault();
    goQuickly(link.getAttribute("href"), "push");
  }
});

window.addEventListener("popstate", () => {
  if (form()) goQuickly(location.pathname + location.search, "back");
});

tellTimes();
follow();

if (form()) {
  prepare();
  goOn(true);
}
