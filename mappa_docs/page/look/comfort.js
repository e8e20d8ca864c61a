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
