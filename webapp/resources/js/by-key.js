// Pages of the staff by keyboard: up and down choose a row, and the letters that it shows do what its buttons do. Without a
// script they are the same pages.
import { keys } from "./desk/keys.js";
import { bound, meant } from "./desk/shortcuts.js";
import { part } from "./live.js";

const rows = [...document.querySelectorAll("[data-row]")];
let chosen = null;

// The row that was acted upon last, or that says what is wrong, is at hand again.
choose(rows.find((row) => row.id === location.hash.slice(1) || row.querySelector("[role=alert]")) ?? rows[0]);
document.body.dataset.byKey = "";
part("by-key").hidden = false;
part("all-keys").disabled = false;

// Only the row that is chosen has keys.
function choose(row) {
  for (const each of chosen?.querySelectorAll("[data-row-key]") ?? []) delete each.dataset.key;
  chosen?.removeAttribute("data-chosen");
  chosen = row ?? null;
  for (const each of chosen?.querySelectorAll("[data-row-key]") ?? []) each.dataset.key = each.dataset.rowKey;
  chosen?.setAttribute("data-chosen", "");
}

function step(by) {
  choose(rows[Math.min(Math.max(rows.indexOf(chosen) + by, 0), rows.length - 1)]);
  // A screen reader tells where the choice is, and Tab goes on from there.
  chosen?.focus({ preventScroll: true });
  chosen?.scrollIntoView({ block: "nearest" });
}

const first = (form) => form.querySelector("input:not([type=hidden]), textarea, select, button");

// Words that were typed and would be lost, since `on` leaves the page without them: a button sends those that stand with it.
const lost = (on) => on.matches("a, button:not([type=button])") && [...document.querySelectorAll("textarea, input[type=text]")]
  .find((field) => field.value !== field.defaultValue && !field.closest("details, form")?.contains(on));

// They may stand where it was folded up again.
function show(field) {
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.focus();
}

// What takes something away waits for Enter; a form waits for its words, and so does what would lose them.
function press(on) {
  if (on.matches("summary")) {
    on.parentElement.open = true;
    first(on.parentElement).focus();
  } else if (on.matches("form")) {
    on.scrollIntoView({ block: "nearest" });
    first(on).focus();
  } else if (on.matches("input, select, [data-careful]")) on.focus();
  else if (lost(on)) show(lost(on));
  else on.click();
}

document.addEventListener("click", ({ target }) => {
  const row = target.closest("[data-row]");
  if (row) choose(row);
});

document.addEventListener("keydown", (event) => {
  const { target } = event, key = meant(event);
  if (key === null) return;
  if (key === "Escape") {
    part("keys").hidden = true;
    if (target.matches("input, textarea, select")) target.blur();
    return;
  }
  if (target.matches("input, textarea, select")) return;
  if ((key === " " || key === "Enter") && target.matches("a, button, summary")) return;
  const pressed = bound(key, event.shiftKey && !event.altKey);
  if (key === "?") keys();
  else if ((key === "ArrowDown" || key === "ArrowUp") && rows.length) step(key === "ArrowDown" ? 1 : -1);
  else if (pressed && !event.repeat) press(pressed);
  else return;
  event.preventDefault();
});
