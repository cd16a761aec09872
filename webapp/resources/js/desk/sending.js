// The acts of this desk on their way into the record: one after the other, each once or not at all, and what became of each
// is said.
import { fill, mark, part, set, words } from "../live.js";
import { PATIENCE } from "../patience.js";
import { beside, clear, here } from "./beside.js";
import { since } from "./record.js";
import * as typed from "./typed.js";

// What the page knows: the meeting, the head it has seen, how it takes a new state, whether its list of acts is that of the
// state it shows, what is possible, how to ask for the state, and the lines of the record once they are those of the state.
let desk = null;
export function serve(page) {
  desk = page;
}

// What a reason would lift; what another's act made stale; what got no answer. How many have none yet, and the keys that were
// pressed before the list of acts is here: they count once it is, none is lost.
let again = null, stale = null, lost = null, underWay = 0, early = [];

// The key sees to it that what is sent twice is recorded once. None is sent while the fate of another is open.
let sent = Promise.resolve(), breaks = 0, made = 0;
export function act(body) {
  if (lost) return Promise.resolve(false);
  const seen = desk.head(), before = breaks;
  underWay++;
  sent = sent.then(() => (before === breaks ? send(body, Math.max(seen, made)) : false)).finally(() => { underWay--; catchUp(); });
  return sent;
}

// Does anyway what was stale, and what was refused with a reason for it.
export const anyway = () => act(stale.body);
export const withReason = (reason) => ({ ...again, reason });
export const wantsReason = () => again !== null;

// Whether a key that is off now may be on as soon as something is answered.
export const waits = () => underWay > 0 && !lost;
export const wait = (button) => early.push(button);

// One after the other, and not before what was sent has its answer: until then the list can be that of the state before.
export function catchUp() {
  while (desk.isFresh() && !underWay && early.length) early.shift().click();
}

// What was pressed for a state that nobody can vouch for any more is not done when the line is there again.
export function lineIs(live) {
  if (!live && dropWaiting()) say(words.unsent, true);
  if (live && lost) settle();
}

// Forgets what was pressed and is not under way yet, once the line breaks; tells whether there was any.
function dropWaiting() {
  breaks++;
  return early.splice(0).length + Math.max(0, underWay - 1) > 0;
}

const post = (body, basis, key) => fetch(`/api/meetings/${desk.meeting}/acts`, {
  method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": key }, body: JSON.stringify({ ...body, basis }), signal: AbortSignal.timeout(2 * PATIENCE),
}).catch(() => null);

// The basis is what the clerk saw when she pressed, and what she did herself since: what another did meanwhile she is told.
async function send(body, basis, key = keyOfItsOwn()) {
  const answer = await post(body, basis, key);
  const said = answer ? await answer.json().catch(() => null) : null;
  if (said?.floor) desk.take(said.floor);
  if (answer?.ok) {
    made = said?.entry?.seq ?? made;
    again = null;
    stale = null;
    typed.recorded(body);
    say("");
    return true;
  }
  if (answer?.status === 409 && said?.entries?.length && said.entries.every(isBeside)) return send(body, said.floor.head, key);
  refused(body, basis, answer, said);
  return !answer || answer.status >= 500 ? new Promise((told) => missed(body, key, told)) : false;
}

// Someone who signs up meanwhile changes nothing of what the clerk decided, nor does a check-in that her desk does by itself.
const carded = new Set();
const isBeside = ({ act, facts }) => act === "signUp" || (act === "checkIn" && carded.has(facts.speaker));

// Checks in whoever is in the line from a card: beside the acts of the clerk, whose reason, stale act and waiting keys stay as they
// are. The key sees to it that it is recorded once. Tells whether someone is checked in, by whomever; null where nobody says so.
export async function checkIn(speaker, basis, key) {
  carded.add(speaker);
  const answer = await post({ act: "checkIn", speaker }, basis, key), said = await answer?.json().catch(() => null);
  if (answer?.status !== 409 || !said?.entries) return !answer || answer.status >= 500 ? null : answer.ok;
  return said.entries.some(({ act, facts }) => act === "checkIn" && facts.speaker === speaker) || checkIn(speaker, said.floor.head, key);
}

// Whether acts are taken: the line is whole, and the fate of none is open.
export const isTaking = () => !lost && document.body.dataset.live !== "no";
export const head = () => desk.head();

function refused(body, basis, answer, said) {
  // What was pressed in the belief that it would be recorded.
  early.splice(0);
  again = answer?.status === 422 && said?.overridable ? body : null;
  stale = answer?.status === 409 && said?.entries ? { body, basis } : null;
  part("reason-row").hidden = !again;
  const rest = beside(typed.putBack(body) ? body.act : "", said);
  if (stale) return tellStale(desk.lines());
  if (again && typed.isIdle()) part("reason").focus();
  if (!answer || answer.status >= 500) return say(words.lost, true);
  say(answer.status === 401 || answer.status === 403 ? words.signedout : told(said, rest).filter(Boolean).map((text) => text.replace(/\.?$/, ".")).join(" "), true);
  desk.ask();
}

// What is said against it stands in the answer in each language of the desk.
function told(said, rest) {
  const title = here(said?.titles, said?.title);
  return said?.rule ? [title, said.overridable ? words.liftable : words.final] : [title, ...rest, here(said?.details, said?.detail)];
}

// Someone else acted first: says what, and one key does it anyway if it can still be done.
export function tellStale(lines) {
  if (!stale || !lines) return;
  say(fill(words.stale, since(lines, stale.basis)), true);
  part("stale-row").hidden = false;
  part("anyway").disabled = !desk.can(stale.body.act);
}

// An act that got no answer was recorded or was not; the record knows, and nothing is sent again by itself. It is asked
// for also while the line stays open, as when the database alone is away.
function missed(body, key, told) {
  lost = { body, key, told };
  dropWaiting();
  mark(false);
  const asking = setInterval(() => (lost ? desk.ask() : clearInterval(asking)), 2000);
}

let settling = false;
async function settle() {
  if (settling) return;
  settling = true;
  const { body, key, told } = lost;
  const recorded = await isRecorded(key);
  settling = false;
  if (recorded === null) return;
  lost = null;
  say(recorded ? words.recorded : words.notrecorded, !recorded);
  if (recorded) typed.recorded(body);
  told(recorded);
}

// Whether what was sent under a key is in the record, or null where nobody says so. What is not there never will be: should it
// still be on its way, it comes too late.
async function isRecorded(key) {
  const answer = await fetch(`/api/meetings/${desk.meeting}/acts/${key}`, { method: "DELETE", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  return answer?.ok ? answer.json().then((said) => said.recorded, () => null) : null;
}

// Each act bears a key of its own, by which the server knows it again.
export const keyOfItsOwn = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

// Says something below the keys, in place of what was said before.
export function say(text, refused = false) {
  set("said", text);
  part("said").toggleAttribute("data-refused", refused);
  if (!refused) part("reason-row").hidden = true;
  if (!refused) clear();
  if (!stale) part("stale-row").hidden = true;
}

// Says what became of what the desk does by itself: in place of what stood there for it, and else behind what the clerk has to see
// to. What is open below the keys stays open.
export function tell(text, refused, instead) {
  const place = part("said"), stands = place.hasAttribute("data-refused") ? place.textContent : "";
  const whole = instead && stands.includes(instead) ? stands.replace(instead, () => text) : [stands, text].filter(Boolean).join(" · ");
  set("said", whole);
  place.toggleAttribute("data-refused", refused || (stands !== "" && stands !== instead));
}

// What is said of something that the clerk does not have to answer first.
export const overwritable = () => (again || stale ? "" : part("said").textContent);

// Whether what was sent last waits for the clerk to do it anyway; then the next key is for the desk.
export const isStale = () => stale !== null;
