// SPDX-License-Identifier: GPL-3.0-or-later
// The slider of the balance weight: it shows one of the steps that the page holds.
for (const chooser of document.querySelectorAll(".chooser")) {
  const range = chooser.querySelector("input");
  const steps = [...chooser.querySelectorAll("[data-step]")];
  const show = () => {
    const chosen = Number(range.value);
    steps.forEach((step, position) => { step.hidden = position !== chosen; });
    range.setAttribute("aria-valuetext", steps[chosen].dataset.step);
  };
  range.addEventListener("input", show);
  for (const button of chooser.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      range.value = Number(range.value) + Number(button.dataset.by);
      show();
    });
  }
  show();
  chooser.hidden = false;
}
