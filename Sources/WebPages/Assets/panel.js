// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one application, over the page.

export async function openPanel(target, from) {
  document.querySelector(".panel")?.remove();
  const panel = document.createElement("dialog");
  panel.className = "panel";
  const close = document.createElement("button");
  close.className = "close";
  close.textContent = document.body.dataset.close;
  close.addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => { panel.remove(); from.focus(); });
  const content = document.createElement("div");
  content.textContent = document.querySelector("#progress span").textContent;
  panel.append(close, content);
  document.body.append(panel);
  panel.showModal();
  try {
    const answer = await fetch(target);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    content.replaceChildren(...(page.getElementById("application") ?? page.querySelector("main")).childNodes);
    const heading = content.querySelector("h1");
    heading.id = "panel-heading";
    panel.setAttribute("aria-labelledby", heading.id);
  } catch {
    location.assign(target);
  }
}
