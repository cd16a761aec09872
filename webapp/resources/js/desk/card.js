// A card on paper that is handed in while the hearing goes on: a name, a side, Enter, and whoever wrote it is in the line and here.
import { fill, part, set, words } from "../live.js";
import { PATIENCE } from "../patience.js";
import { here } from "./beside.js";
import { checkIn, head, isTaking, keyOfItsOwn, overwritable, say, tell } from "./sending.js";
import * as typed from "./typed.js";

// What a side and an answer are, in the order of the letters that the language of the page has for them; the first letter does.
const ANSWERS = [true, false];
const CHOICES = { side: ["FOR", "AGAINST", "NEUTRAL"], resident: ANSWERS, heardLately: ANSWERS };
const form = part("card-row");
const field = (name) => form.elements.namedItem(name);
const isTyped = () => [...form.elements].some((each) => each.type === "text" && each.value.trim());

// The items for which there was a card, by their hearings; the one for which there is a card now, and which is open.
const items = new Map();
let offered = null, open = null;
export function offer(item, opened) {
  offered = item;
  open = opened;
  if (item) items.set(item.hearing.id, item);
  settle();
}

// A card stays with the hearing for which its first letter was typed, and its form stays under the hands. What its rules ask of
// everyone is asked; where another item is open, it says which it is for.
function settle() {
  if (!form) return;
  if (!isTyped() && (offered || !form.contains(document.activeElement))) field("hearing").value = offered?.hearing.id ?? "";
  const item = items.get(field("hearing").value), rules = item?.hearing.rules ?? {};
  form.hidden = !item;
  field("name").required = !rules.nameOptional;
  ask("resident", rules.residentsFirst);
  ask("heardLately", rules.notHeardDays);
  set("card-item", elsewhere(item));
  part("card-item").hidden = !elsewhere(item);
}

const elsewhere = (item) => (item && item.id !== open ? fill(words.cardfor, item.title) : "");

function ask(name, wanted) {
  field(name).hidden = field(name).disabled = !wanted;
}

function chosen(name) {
  const letter = field(name).value.trim().charAt(0).toLowerCase();
  return letter ? CHOICES[name][field(name).dataset.letters.indexOf(letter)] : undefined;
}

// What is no side or no answer is said at the field before anything is sent.
function check({ target }) {
  const wrong = target.name in CHOICES && target.value.trim() && chosen(target.name) === undefined;
  target.setCustomValidity?.(wrong ? target.dataset.wrongly : "");
}

function card() {
  const made = { position: chosen("side"), channel: "ROOM" };
  if (field("name").value.trim()) made.name = field("name").value.trim();
  for (const name of ["resident", "heardLately"]) if (!field(name).disabled && chosen(name) !== undefined) made[name] = chosen(name);
  return made;
}

// Cards that got no answer: entered once more they go under the key they had, so that nobody is in the line twice. Any other card
// has a key of its own, since two people may write the same.
const unanswered = [];
function keyOf(text) {
  const at = unanswered.findIndex((lost) => lost.text === text);
  return at < 0 ? crypto.getRandomValues(new Uint32Array(4)).join("-") : unanswered.splice(at, 1)[0].key;
}

// The form is free for the next card, and the keyboard for the desk, while the answer is on its way; what was refused comes back.
async function enter() {
  const item = items.get(field("hearing").value), address = `/api/hearings/${item.hearing.id}/speakers`;
  const made = card(), body = JSON.stringify(made), text = address + body, key = keyOf(text);
  document.activeElement.blur();
  typed.takeOut(form, made);
  settle();
  const answer = await fetch(address, {
    method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": key }, body, signal: AbortSignal.timeout(2 * PATIENCE),
  }).catch(() => null);
  const said = answer ? await answer.json().catch(() => null) : null;
  if (!answer || answer.status >= 500) unanswered.push({ text, key });
  if (!answer?.ok) return refused(made, answer, said);
  checkItIn(said, made.name ?? "", item);
}

// Whoever is in the line and could not be checked in for want of an answer is as soon as acts are taken again, or is left to the clerk
// after some tries. What was recorded since the head of the beginning tells whether someone else did it, and the head of then.
const TRIES = 3, PAUSE = 2000;
async function checkItIn(speaker, name, item) {
  const basis = head(), key = keyOfItsOwn();
  const told = (text) => [fill(text, name, speaker.reference), elsewhere(item)].filter(Boolean).join(" · ");
  let stood = overwritable(), came = null, tries = 0;
  for (;;) {
    if (isTaking()) [came, tries] = [await checkIn(speaker.id, basis, key), tries + 1];
    if (came !== null || tries === TRIES) return tell(told(came ? words.carded : words.cardaway), !came, stood);
    const later = told(words.cardlater);
    tell(later, true, stood);
    stood = later;
    await new Promise((on) => setTimeout(on, PAUSE));
  }
}

function refused(made, answer, said) {
  const free = typed.putBack(made);
  if (free && document.activeElement === document.body) field("name").focus();
  if (!answer || answer.status >= 500) return say(fill(free ? words.cardlost : words.cardwaits, made.name ?? ""), true);
  if (answer.status === 401 || answer.status === 403) return say(words.signedout, true);
  say([here(said?.titles, said?.title), ...(said?.errors ?? []).map(({ message, messages }) => here(messages, message))].filter(Boolean).join(" "), true);
}

form?.addEventListener("input", check);
for (const what of ["input", "returned"]) form?.addEventListener(what, settle);
// Where the focus goes is known only then.
form?.addEventListener("focusout", () => setTimeout(settle));
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  // It is no act of the desk, which would take it for one with a reason.
  event.stopPropagation();
  enter();
});
