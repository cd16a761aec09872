// A card on paper that is handed in while the hearing goes on: a name, a side, Enter, and whoever wrote it is in the line and here.
import { fill, part, words } from "../live.js";
import { PATIENCE } from "../patience.js";
import { here } from "./beside.js";
import { act, say } from "./sending.js";
import * as typed from "./typed.js";

// What is typed for a side and for an answer, as at the register; the first letter does, in either language.
const SIDES = { f: "FOR", a: "AGAINST", c: "AGAINST", n: "NEUTRAL" };
const ANSWERS = { y: true, s: true, n: false };
const form = part("card-row");
const field = (name) => form.elements.namedItem(name);

// The hearing for which a card is, and what its rules ask of everyone who signs up; none while there is none.
let hearing = null;
export function offer(next) {
  hearing = next ?? null;
  if (!form) return;
  form.hidden = !hearing;
  const rules = hearing?.rules ?? {};
  field("name").required = !rules.nameOptional;
  ask("resident", rules.residentsFirst);
  ask("heardLately", rules.notHeardDays);
}

function ask(name, wanted) {
  field(name).hidden = field(name).disabled = !wanted;
}

const first = (name) => field(name).value.trim().charAt(0).toLowerCase();

// What is no side or no answer is said at the field before anything is sent.
function check({ target }) {
  const known = target.name === "side" ? SIDES : ["resident", "heardLately"].includes(target.name) ? ANSWERS : null;
  target.setCustomValidity?.(known && target.value.trim() && !(first(target.name) in known) ? target.dataset.wrongly : "");
}

function card() {
  const made = { position: SIDES[first("side")], channel: "ROOM" };
  if (field("name").value.trim()) made.name = field("name").value.trim();
  for (const name of ["resident", "heardLately"]) if (!field(name).disabled && first(name) in ANSWERS) made[name] = ANSWERS[first(name)];
  return made;
}

// A card that got no answer is sent again under its own key, so that nobody is in the line twice.
const keys = new Map();

// The form is free for the next card, and the keyboard for the desk, while the answer is on its way; what was refused comes back.
async function enter() {
  const made = card(), text = JSON.stringify(made);
  const key = keys.get(text) ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
  keys.set(text, key);
  document.activeElement.blur();
  typed.takeOut(form, made);
  const answer = await fetch(`/api/hearings/${hearing.id}/speakers`, {
    method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": key }, body: text, signal: AbortSignal.timeout(2 * PATIENCE),
  }).catch(() => null);
  const said = answer ? await answer.json().catch(() => null) : null;
  if (!answer?.ok) return refused(made, answer, said);
  keys.delete(text);
  if (await act({ act: "checkIn", speaker: said.id })) say(fill(words.carded, made.name ?? "", said.reference));
}

function refused(made, answer, said) {
  const free = typed.putBack(made);
  if (free && document.activeElement === document.body) field("name").focus();
  if (!answer || answer.status >= 500) return say(fill(words.cardlost, made.name ?? ""), true);
  if (answer.status === 401 || answer.status === 403) return say(words.signedout, true);
  say([here(said?.titles, said?.title), ...(said?.errors ?? []).map(({ message, messages }) => here(messages, message))].filter(Boolean).join(" "), true);
}

form?.addEventListener("input", check);
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  // It is no act of the desk, which would take it for one with a reason.
  event.stopPropagation();
  enter();
});
