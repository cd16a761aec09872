// The list of all keys, read off the page itself.
import { part } from "../live.js";
import { areOn, label, turn } from "./shortcuts.js";

const letters = part("letters");
letters.checked = areOn();
letters.addEventListener("change", () => turn(letters.checked));

// By the pointer or the Tab key: whoever has switched the letters off has no other way to the list.
part("all-keys")?.addEventListener("click", () => {
  keys();
  if (!part("keys").hidden) letters.focus();
});

// Shows or hides the list.
export function keys() {
  const all = part("keys");
  const list = [...document.querySelectorAll("[data-key]:not([data-key=''])")].map((each) => {
    const key = each.dataset.key === " " ? part("main").querySelector("kbd").textContent : label(each.dataset.key);
    const text = each.dataset.part === "main" ? part("key-next").textContent : each.getAttribute("aria-label") ?? each.querySelector("span")?.textContent ?? each.textContent;
    return [key, text.trim()];
  });
  part("key-list").replaceChildren(...list.map(([key, text]) => {
    const row = document.createElement("li");
    row.append(Object.assign(document.createElement("kbd"), { textContent: key }), ` ${text}`);
    return row;
  }));
  all.hidden = !all.hidden;
}
