// SPDX-License-Identifier: GPL-3.0-or-later
// Follows what is shown in the meeting. Where the server is away for a moment, what was shown stays.
import { merge } from "./merging.js";

const interval = 3000; // milliseconds

async function look() {
  try {
    const answer = await fetch("/meeting", { headers: { Accept: "text/html" } });
    if (answer.status === 200 || answer.status === 422) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      merge(document.getElementById("meeting"), page.getElementById("meeting"));
    }
  } catch { /* again in a moment */ }
  setTimeout(look, interval);
}

export function follow() {
  if (document.getElementById("meeting")) setTimeout(look, interval);
}
