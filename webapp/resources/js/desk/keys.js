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
  list();
  part("keys").hidden = !part("keys").hidden;
}

function list() {
  const rows = [...document.querySelectorAll("[data-key]:not([data-key=''])")].map((each) => {
    const key = each.dataset.key === " " ? part("main").querySelector("kbd").textContent : label(each.dataset.key);
    const text = each.dataset.part === "main" ? part("key-next").textContent : each.getAttribute("aria-label") ?? each.querySelector("span")?.textContent ?? each.textContent;
    return [key, text.trim()];
  });
  part("key-list").replaceChildren(...rows.map(([key, text]) => {
    const row = document.createElement("li");
    row.append(Object.assign(document.createElement("kbd"), { textContent: key }), ` ${text}`);
    return row;
  }));
}
