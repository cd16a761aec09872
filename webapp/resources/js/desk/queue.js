// The line at the desk: who may still be called, which of them is chosen, and finding one by any part of the name.
import { clock, fill, group, named, part, position, set, words } from "../live.js";

const GONE = ["HEARD", "NOT_HERE", "WITHDRAWN", "CALLED", "YIELDED", "CEDED", "SPOKEN_FOR"];
let waiting = [], chosen = null, interpreted = {};

// The rows that stand on the page by speaker, each with what it says. Only what changed is drawn anew: with 600 in the line the
// page would be busy for longer than the clerk needs to press the next key.
let drawn = new Map();

// Draws the line unless it stands there already, as it does while nobody comes or goes.
let shown = null;
export function show(all, stage, interpreters) {
  const next = [all, stage, JSON.stringify(interpreters)];
  if (shown && next.every((each, at) => each === shown[at])) return;
  shown = next;
  draw(all, stage, interpreters);
}

// Draws the line, or of a hearing in stages those of the one that is held; whoever was chosen stays so while still in it.
function draw(all, stage, interpreters) {
  interpreted = interpreters ?? {};
  // As on the server, who was heard before comes behind those who were not.
  waiting = all.map(named).filter((speaker) => !GONE.includes(speaker.state) && (!stage || speaker.stage === stage)).sort((one, other) => Boolean(one.again) - Boolean(other.again));
  set("count", fill(words.count, all.filter((speaker) => speaker.state === "HEARD" || speaker.again).length, waiting.length));
  if (!waiting.some((speaker) => speaker.id === chosen)) chosen = waiting[0]?.id ?? null;
  place(waiting.map(kept));
  part("lead").hidden = !grouped();
  tellChosen();
  find(part("find").value, false);
  takers();
}

// The row of a speaker: the one that stands there while it would say the same.
function kept(speaker) {
  const says = JSON.stringify([speaker.number, speaker.name, speaker.reference, speaker.position, speaker.spokesperson, speaker.group, more(speaker)]);
  const before = drawn.get(speaker.id);
  return before?.says === says ? before : { id: speaker.id, says, row: row(speaker) };
}

// Puts the rows into this order; one that stands where it should is not touched.
function place(rows) {
  const list = part("queue"), wanted = new Set(rows.map(({ row }) => row));
  for (const { row } of drawn.values()) if (!wanted.has(row)) row.remove();
  let at = list.firstElementChild;
  for (const { id, row } of rows) {
    if (row === at) at = at.nextElementSibling;
    else list.insertBefore(row, at);
    select(row, id === chosen);
  }
  drawn = new Map(rows.map((each) => [each.id, each]));
}

function row(speaker) {
  const made = document.getElementById("row").content.firstElementChild.cloneNode(true);
  made.dataset.id = speaker.id;
  made.id = `row-${speaker.id}`;
  made.dataset.found = plain([speaker.name, speaker.sayAs, speaker.reference].join(" "));
  made.dataset.group = plain(speaker.group ?? "");
  made.toggleAttribute("data-leads", speaker.spokesperson);
  set("n", speaker.number, made);
  set("who", speaker.name, made);
  position(part("side", made), speaker.position);
  set("more", more(speaker), made);
  made.addEventListener("click", () => choose(speaker.id));
  return made;
}

const more = (speaker) => [group(speaker) || member(speaker), speaker.again && words.again, speaker.sayAs, interpreter(speaker.id), clock(speaker.seconds ?? 0)].filter(Boolean).join(" · ");

// In which group someone is for whom another speaks, or which she is to speak for once it has enough members.
const member = (speaker) => (speaker.group ? fill(speaker.spokesperson ? words.leads : words.ingroup, speaker.group) : "");

// How someone interprets for a speaker, and from which language.
export function interpreter(id) {
  const one = interpreted[id];
  return one ? fill(words[one.how.toLowerCase()], one.language ? tongue(one.language) : "–") : "";
}

// A language that was told in words, and not by its tag, stands as it was told.
function tongue(language) {
  try {
    return new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(language);
  } catch {
    return language;
  }
}

// Whether anybody who waits is in a group.
export const grouped = () => waiting.some((speaker) => speaker.group);

export const current = () => chosen;

// The name of the chosen one.
export const who = () => waiting.find((speaker) => speaker.id === chosen)?.name ?? "";

// Whether the chosen one was heard before.
export const waitsAgain = () => Boolean(waiting.find((speaker) => speaker.id === chosen)?.again);

// The neighbour of the chosen one, before (-1) or behind (1).
export const beside = (by) => waiting[waiting.findIndex((speaker) => speaker.id === chosen) + by]?.id ?? null;

export function step(by) {
  const rows = visible();
  const at = rows.findIndex((each) => each.dataset.id === chosen);
  choose(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.dataset.id ?? null);
}

function choose(id) {
  chosen = id;
  for (const each of part("queue").children) {
    select(each, each.dataset.id === chosen);
    if (each.dataset.id === chosen) each.scrollIntoView({ block: "nearest" });
  }
  tellChosen();
  takers();
}

// A screen reader hears the choice move while the focus stays with the list.
function tellChosen() {
  if (chosen) part("queue").setAttribute("aria-activedescendant", `row-${chosen}`);
  else part("queue").removeAttribute("aria-activedescendant");
}

// Who could be given the time of the chosen one: those of the same position. They are listed where time may be given, and a
// list that the clerk has opened stays as it is.
function takers() {
  const giver = waiting.find((speaker) => speaker.id === chosen);
  alike = waiting.filter((speaker) => speaker !== giver && speaker.position === giver?.position);
  if (part("cede-row").hidden || (document.activeElement === part("takers") && part("takers").length)) return;
  part("giver").value = chosen ?? "";
  part("takers").replaceChildren(...alike.map((speaker) => new Option(fill(words.cede, giver.name, speaker.name), speaker.id)));
}

// Whether there is nobody to whom the chosen one could give the time.
let alike = null;
export const alone = () => alike?.length === 0;

const visible = () => [...part("queue").children].filter((each) => !each.hidden);

// Shows only those of whose name, reference or group this is a part, accents and case aside. What is typed chooses the first
// of that name, or else whoever speaks for the group.
export function find(wanted, typed = true) {
  const asked = plain(wanted);
  const named = (each) => each.dataset.found.includes(asked);
  for (const each of part("queue").children) hide(each, Boolean(asked) && !named(each) && !each.dataset.group.includes(asked));
  if (asked && !visible().some((each) => each.dataset.id === chosen && (named(each) || !typed))) choose((visible().find(named) ?? visible().find((each) => "leads" in each.dataset) ?? visible()[0])?.dataset.id ?? chosen);
}

// Written only where it changes, as each row that is written to is laid out again.
function hide(row, away) {
  if (row.hidden !== away) row.hidden = away;
}

function select(row, is) {
  if (row.getAttribute("aria-selected") !== String(is)) row.setAttribute("aria-selected", String(is));
}

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f-]/g, "").toLowerCase().trim();
