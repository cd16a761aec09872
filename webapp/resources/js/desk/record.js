// The record at the desk: each act in a sentence, with the name in it standing out.
import { day, hour, nextHour } from "../hours.js";
import { fill, part, set, words } from "../live.js";

const told = document.getElementById("told")?.dataset ?? {};

// What the record holds as a code, and the page says in a word.
const CODED = new Set(["CARRIED", "FAILED", "ADMITTED", "REFUSED", "APPLICANT", "OPPONENT", "STAFF", "WITNESS"]);

// What changes the agenda, who sits, or the day.
const AGENDA = new Set(["addItem", "removeItem", "correctTitle", "offConsent", "sitAs", "reschedule", "continueTo"]);

// What tells an hour.
const HOURS = new Set(["recessUntil", "lastCallUntil"]);

// What tells a day.
const DAYS = new Set(["continueTo", "continueHearing"]);

// Draws the lines, newest first. A line that says the same stays as it stands.
let drawn = new Map();
export function record(lines) {
  const rows = lines.map((entry) => {
    const when = hour(entry.at, true), says = JSON.stringify([when, entry]);
    return [says, drawn.get(says) ?? row(entry, when)];
  });
  drawn = new Map(rows);
  const wanted = rows.map(([, row]) => row).reverse(), feed = part("feed");
  for (const old of [...feed.children]) if (!wanted.includes(old)) old.remove();
  wanted.forEach((row, at) => { if (feed.children[at] !== row) feed.insertBefore(row, feed.children[at] ?? null); });
}

function row(entry, when) {
  const made = document.getElementById("entry").content.firstElementChild.cloneNode(true);
  set("when", when, made);
  if (entry.undone) part("what", made).append(struck(entry));
  else part("what", made).append(...sentence(entry));
  return made;
}

// Whether the agenda, who sits or the day is no longer what it was when the plan was asked for.
export function changedSince(lines, planned) {
  return lines.some((entry) => entry.seq > (planned?.head ?? Infinity) && AGENDA.has((entry.about ?? entry).act));
}

// What was recorded behind an entry, as one text.
export function since(lines, basis) {
  return lines.filter((entry) => entry.seq > basis).map(text).join(" ");
}

// The name stands out, as the eye looks for it first.
function sentence(entry) {
  return (told[entry.act.toLowerCase()] ?? entry.act).split(/(\{\d\})/).map((piece) => {
    if (piece === "{0}") return bold(name(entry));
    return piece === "{1}" ? what(entry) : piece;
  });
}

function what(entry) {
  if (entry.about) return entry.act === "undo" ? struck(entry.about) : text(entry.about);
  if (HOURS.has(entry.act)) return nextHour(entry.what, entry.at);
  if (DAYS.has(entry.act)) return day(entry.what);
  if (entry.act === "declare") return declared(entry.what);
  return entry.others?.map(name).join(", ") ?? (CODED.has(entry.what) ? words[entry.what.toLowerCase()] : entry.what) ?? "";
}

// The result in a word, and the count as it was called out.
const declared = (what) => what.replace(/^\w+/, (result) => words[result.toLowerCase()]);

const name = (one) => (one.unnamed ? fill(words.unnamed, one.unnamed) : one.who ?? "");

// A line of the record as one text.
export const text = (entry) => sentence(entry).map((piece) => piece.textContent ?? piece).join("");
const bold = (words) => Object.assign(document.createElement("b"), { textContent: words });
const struck = (entry) => Object.assign(document.createElement("s"), { textContent: text(entry) });
