// Comfort alone: every page works without this. What is shown and hidden here is shown and hidden by
// the server too, by the same conditions, once a page is sent.
"use strict";
{
const each = (selector, within = document) => [...within.querySelectorAll(selector)];
const form = document.querySelector("[data-filling]");
const draft = document.querySelector("[data-draft]");

// ---- Which questions arise: a test holds, it does not, or null where that can't be told. ----

const OPEN = ["not_known", "withheld"];
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isOf = (type, value) => ({
  object: isObject(value), array: Array.isArray(value), string: typeof value === "string",
  boolean: typeof value === "boolean", integer: Number.isInteger(value), number: typeof value === "number",
})[type];

function parts(schema, value) {
  const told = [];
  for (const [word, said] of Object.entries(schema)) {
    if (word === "properties") {
      if (!isObject(value)) { told.push(null); continue; }
      const inside = Object.entries(said).map(([name, test]) => name in value ? holds(test, value[name]) : true);
      told.push(inside.includes(false) ? false : inside.includes(null) ? null : true);
    } else if (word === "required") {
      const given = isObject(value) ? value : {};
      const missing = said.filter((name) => !(name in given));
      const decides = (name) => {
        const test = (schema.properties ?? {})[name] ?? {};
        return Object.keys(test).join() === "type" && test.type !== "boolean";
      };
      told.push(!missing.length ? true : missing.some(decides) ? false : null);
    } else if (word === "const") told.push(value === said);
    else if (word === "enum") told.push(said.includes(value));
    else if (word === "type") told.push(Boolean(isOf(said, value)));
    else if (word === "not") {
      if (said.required && isObject(value)) { told.push(!said.required.every((name) => name in value)); continue; }
      const held = holds(said, value);
      told.push(held === null ? null : !held);
    } else told.push(null);
  }
  return told;
}

function holds(schema, value) {
  if (isObject(value) && OPEN.includes(value.absent)) return null;
  const told = parts(schema, value);
  return told.includes(false) ? false : told.includes(null) ? null : true;
}

function* looksAt(schema) {
  for (const name of schema?.required ?? []) {
    yield `/${name}`;
    for (const below of looksAt((schema.properties ?? {})[name] ?? {})) yield `/${name}${below}`;
  }
}

const get = (node, pointer) => pointer.split("/").slice(1)
  .reduce((inside, step) => inside === null || inside === undefined ? undefined : inside[step], node);

function put(answers, pointer, value) {
  const steps = pointer.split("/").slice(1);
  const last = steps.pop();
  let inside = answers;
  for (const step of steps) inside = inside[step] ??= {};
  inside[last] = value;
}

// ---- What stands in the boxes. ----

const named = (name) => each(`[name="${CSS.escape(name)}"]`, form);
const typed = (name) => named(name)
  .filter((box) => !["radio", "checkbox"].includes(box.type) || box.checked)
  .map((box) => box.value).filter((text) => text.trim());

function answer(question) {
  const pointer = question.dataset.question;
  const [absent] = typed(`${pointer}-absent`);
  const given = typed(pointer);
  if (absent && !given.length) return { absent };
  const date = ["day", "month", "year"].map((part) => typed(`${pointer}-${part}`)[0]);
  if (date.some(Boolean)) return date.join("-");
  if (!given.length) return undefined;
  const type = question.dataset.type;
  if (type === "boolean") return given[0] === "yes";
  if (type.startsWith("array")) return given;
  return type.startsWith("integer") && /^\d+$/.test(given[0]) ? Number(given[0]) : given[0];
}

const questions = form ? each(".asked.field", form) : [];
const places = new Map(form ? each("[data-question]", form).map((one) => [one.dataset.question, one]) : []);
const conditions = form ? JSON.parse(form.dataset.conditions) : [];
const elsewhere = form ? JSON.parse(form.dataset.elsewhere) : {};

const isFilled = (place) => place.matches(".table")
  ? Boolean(place.querySelector(".rows")) || each("select, textarea", place).some((box) => box.value.trim())
  : each("input, select, textarea", place).some((box) =>
      box.type !== "hidden" && (["radio", "checkbox"].includes(box.type) ? box.checked : box.value.trim()));

function arising(answers) {
  const does = new Map();
  for (const condition of conditions) {
    const inside = get(answers, condition.at);
    const held = holds(condition.if, inside);
    const lifted = condition.unless ? holds(condition.unless, inside) : false;
    let asks = held !== false && lifted !== true;
    if (asks && !(held === true && lifted === false)) {
      asks = [...looksAt(condition.if), ...looksAt(condition.unless)].every((way) => get(inside, way) !== undefined);
    }
    for (const way of condition.asks) {
      const pointer = condition.at + way;
      does.set(pointer, asks || (does.get(pointer) ?? false));
    }
  }
  return does;
}

function show() {
  const answers = {};
  for (const [pointer, value] of Object.entries(elsewhere)) put(answers, pointer, value);
  for (const question of questions) {
    const value = answer(question);
    if (value !== undefined) put(answers, question.dataset.question, value);
  }
  for (const [pointer, asks] of arising(answers)) {
    const place = places.get(pointer);
    if (!place) continue;
    const filled = isFilled(place);
    place.hidden = !asks && !filled && !("found" in place.dataset);
    const beside = place.querySelector(":scope > .beside");
    if (beside) beside.hidden = asks || !filled;
  }
  for (const place of places.values()) {
    const asked = place.querySelector(":scope > [name=asked]");
    if (asked) asked.disabled = Boolean(place.closest("[hidden]"));
  }
}

if (form) {
  form.addEventListener("input", show);
  form.addEventListener("change", show);
  show();
}

// ---- How long a text is. ----

for (const box of each("textarea[data-longest]")) {
  const count = document.getElementById(`${box.id}-count`);
  const longest = Number(box.dataset.longest);
  let timer;
  const say = () => {
    const words = box.value.trim() ? box.value.trim().split(/\s+/).length : 0;
    const left = longest - box.value.length;
    const most = left < longest / 10 ? (left < 0 ? `, ${-left} characters too many` : `, room for ${left} characters`) : "";
    count.textContent = `${words.toLocaleString("en-GB")} ${words === 1 ? "word" : "words"}${most}`;
  };
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(say, 300); });
}

// ---- A long list is searched by any word of its options. ----

for (const list of each("select[data-search]")) {
  const search = document.createElement("input");
  const label = document.createElement("label");
  search.type = "search";
  search.id = `${list.id}-search`;
  search.autocomplete = "off";
  search.setAttribute("aria-controls", list.id);
  label.htmlFor = search.id;
  label.className = "searching";
  label.append("Search the list", Object.assign(document.createElement("span"),
    { className: "unseen", textContent: `: ${list.labels[0].textContent}` }));
  list.before(label, search);
  const options = [...list.options];
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = list.value;
    const fitting = options.filter((option) => !option.value || option.value === chosen ||
      words.every((word) => option.text.toLowerCase().includes(word)));
    list.replaceChildren(...fitting);
    list.value = chosen;
    const only = fitting.filter((option) => option.value && option.value !== chosen);
    label.firstChild.textContent = words.length ? `Search the list, ${only.length} found` : "Search the list";
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const first = [...list.options].find((option) => option.value && option.value !== list.value);
    if (first && search.value.trim()) { list.value = first.value; show(); }
    list.focus();
  });
}

// ---- A choice is taken back. ----

for (const button of each("[data-clear]")) {
  const boxes = each("input[type=radio]", button.parentElement);
  const look = () => { button.hidden = !boxes.some((box) => box.checked); };
  button.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    boxes[0].focus();
    form.dispatchEvent(new Event("change"));
    look();
  });
  boxes[0].form.addEventListener("change", look);
  look();
}

// ---- Leaving with what is not saved asks first. ----

const state = () => form ? new URLSearchParams(new FormData(form)).toString() : "";
const before = state();
let isOwnWay = false;
const leadsOn = (address) => draft && new URL(address, location.href).pathname.startsWith(`${draft.dataset.draft}`);
addEventListener("submit", () => { isOwnWay = true; setTimeout(() => { isOwnWay = false; }, 1500); });
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (link && leadsOn(link.href) && state() === before) {
    isOwnWay = true;
    setTimeout(() => { isOwnWay = false; }, 1500);
  }
});
addEventListener("beforeunload", (event) => {
  if (isOwnWay || !draft) return;
  if (state() !== before || "unsaved" in draft.dataset) event.preventDefault();
});
for (const one of each("form[data-download]")) {
  one.addEventListener("submit", () => { delete draft.dataset.unsaved; });
}

// ---- Whoever types is there: what was given is not forgotten meanwhile. ----

const steps = new BroadcastChannel("steps");
let last = Date.now();
form?.addEventListener("input", async () => {
  if (Date.now() - last < 60000) return;
  last = Date.now();
  const body = new URLSearchParams({ forgery_token: form.elements.forgery_token.value });
  try {
    if ((await fetch("/stay", { method: "POST", body })).ok) steps.postMessage("step");
  } catch { /* it is tried again */ }
});
}
