// SPDX-License-Identifier: GPL-3.0-or-later
// The exact intervals of the balance weight, found in the background once for everything but the weight.

const rest = 1000; // milliseconds without a change before they are asked for: it is long work

const known = new Map(); // the intervals' links, by the address that gives them
let asked = { key: null, timer: 0, abort: null };
let wait = 0; // the first time nobody has moved anything yet

function address(place) {
  const url = new URL(place.dataset.from, location.href);
  const settings = url.searchParams.getAll("set").filter((setting) => !setting.startsWith("balance.weight="));
  for (const key of ["set", "explain", "pin"]) url.searchParams.delete(key);
  for (const setting of settings) url.searchParams.append("set", setting);
  return url.pathname + url.search;
}

export function weigh() {
  const key = address(document.getElementById("steps"));
  show(known.get(key) ?? null);
  if (key === asked.key) return;
  clearTimeout(asked.timer);
  asked.abort?.abort();
  asked = { key: null, timer: 0, abort: null };
  if (known.has(key)) return;
  asked = { key, timer: setTimeout(() => find(asked), wait), abort: new AbortController() };
  wait = rest;
}

async function find(question) {
  const { key, abort } = question;
  try {
    const answer = await fetch(key, { signal: abort.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    known.set(key, answer.ok ? [...page.querySelectorAll("a[data-step]")] : []);
  } catch {
    if (asked === question) asked = { key: null, timer: 0, abort: null };
    return;
  }
  if (address(document.getElementById("steps")) === key) show(known.get(key));
}

function show(links) {
  document.getElementById("steps-wait").hidden = links !== null;
  const list = document.getElementById("steps-list");
  const weight = Number(document.querySelector("[data-for='balance.weight']").value);
  while (list.children.length > (links?.length ?? 0)) list.lastElementChild.remove();
  links?.forEach((step, place) => {
    const item = list.children[place] ?? list.appendChild(document.createElement("li"));
    const link = item.firstElementChild ?? item.appendChild(document.createElement("a"));
    const { from, to } = step.dataset;
    link.textContent = step.closest("tr").querySelector("th").textContent;
    link.href = weighing(step);
    const isHere = Number(from) <= weight && (to === "" || weight <= Number(to));
    if (isHere) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
}

// The what-if of this page at the weight of a step: the other page knows nothing of what was changed since.
function weighing(step) {
  const isWeight = (setting) => setting.startsWith("balance.weight=");
  const here = new URLSearchParams(location.search);
  const settings = here.getAll("set").filter((setting) => !isWeight(setting));
  const own = new URL(step.href, location.href).searchParams.getAll("set").filter(isWeight);
  here.delete("set");
  for (const setting of [...own, ...settings]) here.append("set", setting);
  return `/?${String(here).replaceAll("%3D", "=")}`; // as the server writes addresses
}
