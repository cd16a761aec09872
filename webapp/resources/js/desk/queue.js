// The line at the desk: who may still be called, which of them is chosen, and finding one by any part of the name.
import { clock, fill, group, named, part, position, set, words } from "../live.js";

const GONE = ["HEARD", "NOT_HERE", "WITHDRAWN", "CALLED", "YIELDED", "CEDED", "SPOKEN_FOR"];
let waiting = [], chosen = null, interpreted = {};

// Draws the line, or of a hearing in stages those of the one that is held; whoever was chosen stays so while still in it.
export function draw(all, stage, interpreters) {
  interpreted = interpreters ?? {};
  // As on the server, who was heard before comes behind those who were not.
  waiting = all.map(named).filter((speaker) => !GONE.includes(speaker.state) && (!stage || speaker.stage === stage)).sort((one, other) => Boolean(one.again) - Boolean(other.again));
  set("count", fill(words.count, all.filter((speaker) => speaker.state === "HEARD" || speaker.again).length, waiting.length));
  if (!waiting.some((speaker) => speaker.id === chosen)) chosen = waiting[0]?.id ?? null;
  part("queue").replaceChildren(...waiting.map(row));
  part("lead").hidden = !grouped();
  tellChosen();
  find(part("find").value, false);
  takers();
}

function row(speaker) {
  const made = document.getElementById("row").content.firstElementChild.cloneNode(true);
  made.dataset.id = speaker.id;
  made.id = `row-${speaker.id}`;
  made.dataset.found = plain([speaker.name, speaker.sayAs, speaker.reference].join(" "));
  made.dataset.group = plain(speaker.group ?? "");
  made.toggleAttribute("data-leads", speaker.spokesperson);
  made.setAttribute("aria-selected", String(speaker.id === chosen));
  set("n", speaker.number, made);
  set("who", speaker.name, made);
  position(part("side", made), speaker.position);
  set("more", [group(speaker) || member(speaker), speaker.again && words.again, speaker.sayAs, interpreter(speaker.id), clock(speaker.seconds ?? 0)].filter(Boolean).join(" · "), made);
  made.addEventListener("click", () => choose(speaker.id));
  return made;
}

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

// The neighbour of the chosen one, before (-1) or behind (1).
export const beside = (by) => waiting[waiting.findIndex((speaker) => speaker.id === chosen) + by]?.id ?? null;

export function step(by) {
  const rows = shown();
  const at = rows.findIndex((each) => each.dataset.id === chosen);
  choose(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.dataset.id ?? null);
}

function choose(id) {
  chosen = id;
  for (const each of part("queue").children) {
    each.setAttribute("aria-selected", String(each.dataset.id === chosen));
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

// Who could be given the time of the chosen one: those of the same position. A list that the clerk has opened stays as it is.
function takers() {
  if (document.activeElement === part("takers") && !alone()) return;
  const giver = waiting.find((speaker) => speaker.id === chosen);
  part("giver").value = chosen ?? "";
  part("takers").replaceChildren(...waiting.filter((speaker) => speaker !== giver && speaker.position === giver?.position).map((speaker) => new Option(fill(words.cede, giver.name, speaker.name), speaker.id)));
}

// Whether there is nobody to whom the chosen one could give the time.
export const alone = () => part("takers")?.length === 0;

const shown = () => [...part("queue").children].filter((each) => !each.hidden);

// Shows only those of whose name, reference or group this is a part, accents and case aside. What is typed chooses the first
// of that name, or else whoever speaks for the group.
export function find(wanted, typed = true) {
  const asked = plain(wanted);
  const named = (each) => each.dataset.found.includes(asked);
  for (const each of part("queue").children) each.hidden = !named(each) && !each.dataset.group.includes(asked);
  if (asked && !shown().some((each) => each.dataset.id === chosen && (named(each) || !typed))) choose((shown().find(named) ?? shown().find((each) => "leads" in each.dataset) ?? shown()[0])?.dataset.id ?? chosen);
}

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f-]/g, "").toLowerCase().trim();
