// SPDX-License-Identifier: GPL-3.0-or-later
// One question is on its way and the newest waits behind it. An answer to an older one is thrown away.

const patience = 300; // milliseconds before it is said that something is being calculated
const interval = 1000; // milliseconds after which it is said again how many questions come before this one

// The server knows by it which questions are of this page, so that a newer one makes older ones needless.
const page = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
let number = 0; // counts questions; the answer repeats it
const progress = document.getElementById("progress");
const words = progress.querySelector("span");
const calculating = words.textContent; // until it is known how many questions come before
let running = null;
let waiting = null;

// `question` is { target, keep, canWait }: keep says what becomes of the address; a question that can wait gives
// way to a newer one at once. `show` takes the text, the answer and the question.
export function ask(question, show) {
  number += 1;
  const numbered = { ...question, show, number, abort: new AbortController() };
  if (!running) return send(numbered);
  waiting = numbered;
  if (running.canWait) running.abort.abort();
}

export function cancel() {
  waiting = null;
  running?.abort.abort();
}

async function send(question) {
  running = question;
  words.textContent = calculating;
  const name = `${page}.${question.number}`;
  const late = setTimeout(() => { progress.hidden = false; tellPlace(question, name); }, patience);
  try {
    const answer = await fetch(question.target, {
      headers: { "X-Korridor-Request": name }, signal: question.abort.signal,
    });
    const text = await answer.text();
    const repeated = answer.headers.get("X-Korridor-Request");
    const isNewest = question.number === number && (repeated === null || repeated === name);
    const isPage = (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
    if (isNewest && answer.status === 503) again(question, answer.headers.get("Retry-After"));
    if (isNewest && isPage) question.show(text, answer, question);
  } catch (error) {
    // Where the server is away, the browser says so better than we could.
    if (error.name !== "AbortError" && !question.canWait) location.assign(question.target);
  } finally {
    clearTimeout(late);
    progress.hidden = true;
    running = null;
    if (waiting) {
      const next = waiting;
      waiting = null;
      send(next);
    }
  }
}

// In the words of the server.
async function tellPlace(question, name) {
  while (running === question) {
    try {
      const answer = await fetch("/waiting", { headers: { "X-Korridor-Request": name, Accept: "text/html" } });
      const text = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok && running === question) words.textContent = text.querySelector("h1").textContent;
    } catch { /* the question itself tells what is wrong */ }
    await new Promise((done) => setTimeout(done, interval));
  }
}

function again(question, seconds) {
  setTimeout(() => { if (question.number === number) ask(question, question.show); }, 1000 * (Number(seconds) || 1));
}
