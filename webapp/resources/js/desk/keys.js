// The list of all keys, read off the page itself.
import { part } from "../live.js";
import { areOn, label, turn } from "./shortcuts.js";

const letters = part("letters");
letters.checked = areOn();
letters.addEventListener("change", () => {
  turn(letters.checked);
  relabel();
  list();
});
relabel();

// Writes onto every button the key that is pressed for it now.
function relabel() {
  for (const each of document.querySelectorAll("[data-key]:not([data-key=''], [data-key=' ']), [data-row-key]")) {
    const holders = each.matches("input, select") ? [...each.labels, each.form] : [each];
    // A form may hold buttons with keys of their own; the one that sends it comes last.
    const sign = holders.flatMap((holder) => [...holder?.querySelectorAll("kbd") ?? []].slice(-1))[0];
    if (sign) sign.textContent = label(each.dataset.key ?? each.dataset.rowKey);
  }
  const all = part("all-keys")?.querySelector("kbd");
  if (all) all.textContent = label("?");
}

// By the pointer or the Tab key: whoever has switched the letters off has no other way to the list.
part("all-keys")?.addEventListener("click", () => {
  keys();
  if (!part("keys").hidden) letters.focus();
});

// Shows or hides the list.
export function keys() {
  part("keys").hidden = !part("keys").hidden;
  list();
}

// What can be pressed now stands first. What the page does not show has no key.
export function list() {
  if (part("keys").hidden) return;
  const shown = [...document.querySelectorAll("[data-key]:not([data-key=''])")].filter((each) => !each.closest("[hidden]"));
  const off = shown.filter((each) => each.matches("button:disabled") || (each.dataset.act && each.querySelector("button:disabled")));
  const apart = Object.assign(document.createElement("li"), { className: "apart", textContent: part("key-list").dataset.notNow });
  part("key-list").replaceChildren(
    ...shown.filter((each) => !off.includes(each)).map(row),
    ...[...document.querySelectorAll("[data-also-key]")].map(copy),
    ...off.length ? [apart, ...off.map(row)] : [],
  );
}

// The main key says what it would do now.
function row(each) {
  const main = each.dataset.part === "main", sign = main ? part("main").querySelector("kbd").textContent : label(each.dataset.key);
  const text = main ? part("main-words").textContent : each.getAttribute("aria-label") ?? each.querySelector("span")?.textContent ?? each.textContent;
  const made = document.createElement("li");
  made.append(Object.assign(document.createElement("kbd"), { textContent: main && !areOn() ? `${sign} .` : sign }), ` ${text.trim()}`);
  return made;
}

// Keys that belong to no button.
function copy(each) {
  const made = document.createElement("li");
  made.append(...each.cloneNode(true).childNodes);
  return made;
}
