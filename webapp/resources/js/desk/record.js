// The record at the desk: each act in a sentence, with the name in it standing out.
import { day, fill, moment, part, set, words } from "../live.js";

const told = document.getElementById("told")?.dataset ?? {};

// What the record holds as a code, and the page says in a word.
const CODED = new Set(["CARRIED", "FAILED", "ADMITTED", "REFUSED", "APPLICANT", "OPPONENT", "STAFF", "WITNESS"]);

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

// What was recorded behind an entry, as one text.
export function since(lines, basis) {
  return lines.filter((entry) => entry.seq > basis).map((entry) => text(entry, lines)).join(" ");
}

// The name stands out, as the eye looks for it first.
function sentence(entry, lines) {
  const back = entry.act === "undo" ? lines.find((other) => String(other.seq) === entry.what) : null;
  const what = entry.others?.map(name).join(", ") ?? (DAYS.has(entry.act) ? day(entry.what) : CODED.has(entry.what) ? words[entry.what.toLowerCase()] : entry.what);
  return (told[entry.act.toLowerCase()] ?? entry.act).split(/(\{\d\})/).map((piece) => {
    if (piece === "{0}") return bold(name(entry));
    return piece !== "{1}" ? piece : entry.act !== "undo" ? what ?? "" : back ? struck(back) : "–";
  });
}

const name = (one) => (one.unnamed ? fill(words.unnamed, one.unnamed) : one.who ?? "");
const text = (entry, lines) => sentence(entry, lines).map((piece) => piece.textContent ?? piece).join("");
const bold = (words) => Object.assign(document.createElement("b"), { textContent: words });
const struck = (entry) => Object.assign(document.createElement("s"), { textContent: text(entry, []) });
