// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one piece of a page like another, touching only what differs: focus, scroll and open parts stay.

// What the script itself sets, and what it fills (`data-kept`): a fresh page never has the last word on it.
const ours = new Set(["hidden", "open"]);

export function merge(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE || old.dataset.kept !== undefined) return;
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !ours.has(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (!ours.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  mergeChildren(old, fresh);
  refresh(old, fresh);
}

// Rows that moved stay the same elements: a focused control belongs to its application, wherever that stands now.
function mergeChildren(old, fresh) {
  let place = old.firstChild;
  for (const child of fresh.childNodes) {
    const known = counterpart(old, child, place);
    if (known) merge(known, child);
    const node = known ?? document.importNode(child, true);
    if (node === place) place = place.nextSibling;
    else old.insertBefore(node, place);
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

// The element of the same id, else what stands at the place, if it is of the same kind.
function counterpart(parent, child, place) {
  if (child.id) {
    const known = document.getElementById(child.id);
    return known?.parentNode === parent && known.nodeName === child.nodeName ? known : null;
  }
  return place && !place.id && place.nodeName === child.nodeName ? place : null;
}

// What a reader has typed since is not overwritten.
function refresh(old, fresh) {
  if (old === document.activeElement) return;
  if (old.nodeName === "INPUT" && old.type !== "search") {
    old.checked = fresh.hasAttribute("checked");
    const value = fresh.getAttribute("value") ?? "";
    if (old.value !== value) old.value = value;
  } else if (old.nodeName === "SELECT" && fresh.name) {
    if (old.value !== fresh.value) old.value = fresh.value;
  }
}

// Goes on where the reader was, if an element that moved lost the focus.
export function keepingFocus(work) {
  const focused = document.activeElement;
  work();
  if (focused?.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
}
