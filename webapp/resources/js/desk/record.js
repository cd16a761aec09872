// The record at the desk: each act in a sentence, with the name in it standing out.
import { day, fill, moment, ofDay, part, set, words } from "../live.js";

const told = document.getElementById("told")?.dataset ?? {};

// What the record holds as a code, and the page says in a word.
const CODED = new Set(["CARRIED", "FAILED", "ADMITTED", "REFUSED", "APPLICANT", "OPPONENT", "STAFF", "WITNESS"]);

// What changes the agenda, or who sits.
const AGENDA = new Set(["addItem", "removeItem", "correctTitle", "offConsent", "sitAs"]);

// What tells a day.
const DAYS = new Set(["continueTo", "continueHearing"]);

// Draws the lines, newest first; `now` is the server's time.
export function record(lines, now) {
  part("feed").replaceChildren(...[...lines].reverse().map((entry) => {
    const row = document.getElementById("entry").content.firstElementChild.cloneNode(true);
    set("when", moment(entry.at, now), row);
    if (entry.undone) part("what", row).append(struck(entry));
    else part("what", row).append(...sentence(entry, lines));
    return row;
  }));
}

// Whether the agenda, or who sits, is no longer what it was when the plan was asked for.
export function changedSince(lines, planned) {
  const upon = (entry) => (["undo", "redo"].includes(entry.act) ? lines.find((each) => String(each.seq) === entry.what) : entry);
  return lines.some((entry) => entry.seq > (planned?.head ?? Infinity) && AGENDA.has(upon(entry)?.act));
}

// What was recorded behind an entry, as one text.
export function since(lines, basis) {
  return lines.filter((entry) => entry.seq > basis).map((entry) => text(entry, lines)).join(" ");
}

// The name stands out, as the eye looks for it first.
function sentence(entry, lines) {
  return (told[entry.act.toLowerCase()] ?? entry.act).split(/(\{\d\})/).map((piece) => {
    if (piece === "{0}") return bold(name(entry));
    return piece === "{1}" ? what(entry, lines) : piece;
  });
}

function what(entry, lines) {
  if (["undo", "redo"].includes(entry.act)) {
    const other = lines.find((each) => String(each.seq) === entry.what);
    return !other ? "–" : entry.act === "undo" ? struck(other) : text(other, []);
  }
  if (entry.act === "recessUntil") return ofDay(entry.what);
  if (DAYS.has(entry.act)) return day(entry.what);
  return entry.others?.map(name).join(", ") ?? (CODED.has(entry.what) ? words[entry.what.toLowerCase()] : entry.what) ?? "";
}

const name = (one) => (one.unnamed ? fill(words.unnamed, one.unnamed) : one.who ?? "");

// A line of the record as one text.
export const text = (entry, lines) => sentence(entry, lines).map((piece) => piece.textContent ?? piece).join("");
const bold = (words) => Object.assign(document.createElement("b"), { textContent: words });
const struck = (entry) => Object.assign(document.createElement("s"), { textContent: text(entry, []) });
