// Comfort alone: every page works without this.
"use strict";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// What is wrong is read first.
document.querySelector("[data-first-focus]")?.focus();

// Files can be dropped on the field that takes them.
for (const area of all("[data-drop]")) {
  const field = document.getElementById(area.dataset.drop);
  const over = (is) => (event) => { event.preventDefault(); area.classList.toggle("over", is); };
  area.addEventListener("dragover", over(true));
  area.addEventListener("dragleave", over(false));
  area.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) {
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}
// A file beside that field must not be opened in the place of the page.
for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());

// Two minutes before everything is forgotten, whoever is still here is asked.
const idle = document.getElementById("idle");
if (idle) {
  const steps = new BroadcastChannel("steps");
  const wait = Math.max(Number(document.body.dataset.minutes) - 2, 0.5) * 60000;
  let timer;
  const begin = () => {
    clearTimeout(timer);
    idle.hidden = true;
    timer = setTimeout(() => { idle.hidden = false; }, wait);
  };
  steps.addEventListener("message", begin);
  document.getElementById("stay").addEventListener("click", async () => {
    const body = new URLSearchParams({ forgery_token: document.querySelector("[name=forgery_token]").value });
    if ((await fetch("/stay", { method: "POST", body })).ok) {
      begin();
      steps.postMessage("step");
    }
  });
  begin();
  steps.postMessage("step");
}
