// How far a check is. Without this the page is loaded again every few seconds.
"use strict";
const progress = document.getElementById("progress");
const bar = document.getElementById("bar"), told = document.getElementById("told");
let before = -1;
async function look() {
  const answer = await fetch(progress.dataset.state).catch(() => null);
  if (!answer?.ok) return location.reload();
  const { state, done, total } = await answer.json();
  if (state !== "waiting" && state !== "running") return location.reload();
  bar.value = done;
  // Said aloud ten times at most.
  const tenth = Math.floor((10 * done) / total);
  if (tenth !== before) told.textContent = `${done} of ${total} files are done`;
  before = tenth;
  setTimeout(look, 500);
}
setTimeout(look, 300);
