// SPDX-License-Identifier: GPL-3.0-or-later
// What is being tried stays in this browser, so that whoever closes the window by mistake can go on. It never leaves
// it; what others should see is saved under a name.

const key = () => `korridor-draft ${place().dataset.round}`; // one address may serve another round tomorrow
const place = () => document.getElementById("draft");
const here = () => location.pathname + location.search;

export function keepDraft() {
  store((drafts) => drafts.setItem(key(), JSON.stringify({ target: here(), time: Date.now() })));
}

export function forgetDraft() {
  store((drafts) => drafts.removeItem(key()));
}

// On a what-if when it was kept; on the proposal the way back to what was tried last.
export function showDraft(isWhatIf) {
  const draft = store((drafts) => JSON.parse(drafts.getItem(key())));
  const isShown = Boolean(draft) && (!isWhatIf || draft.target === here());
  place().hidden = !isShown;
  if (!isShown) return;
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  const time = format.format(new Date(draft.time));
  const { textKept, textOffered } = place().dataset;
  const text = (isWhatIf ? textKept : textOffered).replace("{}", time);
  if (isWhatIf) return place().replaceChildren(text);
  const link = document.createElement("a");
  link.href = draft.target;
  link.textContent = text;
  place().replaceChildren(link);
}

// Browsers may keep nothing at all, or something else under that name.
function store(use) {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
