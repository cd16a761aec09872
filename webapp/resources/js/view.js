// The views of a meeting that nobody types into: the board, the lobby, the lectern and the chair's dais. Each page has
// the parts that it shows; what a page does not have is not drawn.
import { clock, examined, fill, follow, forAll, group, left, mark, name, named, nobody, notice, part, plan, position, presiding, redraw, running, set, shared, sides, stage, tick, words } from "./live.js";
import { again, pause } from "./again.js";
import { hour, hours, timeOfDay } from "./hours.js";
import { PATIENCE } from "./patience.js";
import { script } from "./script.js";
import { listen } from "./tone.js";

const SHOWN = 6;
const meeting = document.body.dataset.meeting;
const told = document.getElementById("script")?.dataset ?? {};
let state = null, planned = null, coming = [], asked = 0;
const line = follow(meeting, take, mark);

// What the state does not tell stands in the page, which is asked for again: not by everyone at the same moment, and
// once for all that happens until then.
const SPREAD = 1500;
const parts = [...document.querySelectorAll("[data-reread]")];
let seen = Number(parts[0]?.dataset.reread ?? 0), due = null;

function later() {
  if (parts.length) due ??= setTimeout(reread, Math.random() * SPREAD);
}

async function reread() {
  const head = state.head;
  seen = await again(parts.map((each) => each.id)).then(() => head, () => seen);
  due = null;
  if (seen < state.head) later();
}

// Whether the item that is open is not the one of the plan: it was added, or has another title.
const retitled = () => Boolean(planned && state.item) && !planned.items?.some((each) => each.id === state.item.id && each.title === state.item.title);

// While a meeting waits for its day, and once it is called or continued, its day may be another than that of a plan from before.
let waited = false, since = 0;
function waits() {
  const isWaiting = ["PLANNED", "CONTINUED"].includes(state.status);
  if (isWaiting || waited) since = state.head;
  waited = isWaiting;
}

const isOld = () => (planned?.head ?? -1) < since;

async function take(now) {
  // Behind closed doors nobody is called, and the clock of whoever was at the lectern stands.
  state = now.status === "CLOSED_SESSION" ? { ...now, lectern: null, next: [] } : now;
  waits();
  await place();
  if (part("coming")) expect();
  if (seen < state.head) later();
}

// A plan that did not come, or not that of the new day, is asked for again.
let soon = 0;
async function place() {
  planned = await plan(meeting, isOld() || retitled());
  show();
  clearTimeout(soon);
  if (isOld()) soon = setTimeout(place, pause(line.rate()));
}

function show() {
  const speaker = state.lectern?.speaker;
  set("title", state.item?.title ?? planned?.title);
  name("name", speaker?.name ?? nobody(state));
  // Whoever speaks knows who that is: at the lectern stands the clock, or why there is none.
  set("standing", speaker ? "" : nobody(state));
  if (part("position")) position(part("position"), speaker?.position);
  set("organisation", [examined(state), speaker?.organisation, group(speaker)].filter(Boolean).join(" · "));
  set("say", [examined(state), speaker?.sayAs, speaker?.organisation, group(speaker)].filter(Boolean).join(" · "));
  set("number", speaker && state.lectern.number ? fill(words.number, state.lectern.number, state.lectern.of) : "");
  set("end", state.expectedEnd ? fill(words.expected, hour(state.expectedEnd)) : "");
  presiding(state);
  forAll(state.timeForAll);
  for (const at of [0, 1, 2]) {
    const next = state.next?.[at];
    name(`next-${at}`, next?.name);
    if (part(`next-position-${at}`)) position(part(`next-position-${at}`), next?.position);
  }
  // Before the meeting nobody is next, and who signed up is not in the line that is called.
  if (part("then")) part("then").hidden = state.status === "PLANNED";
  sides(state, line.now());
  stage(state);
  asking(state.requests);
  // While nobody knows when it goes on there is no hour to tell.
  forecast("forecast", state.forecast.filter((choice) => choice.endsAt), (choice) => fill(told.shorter, clock(choice.seconds), hour(choice.endsAt)));
  forecast("even", shared(state) ? state.even : [], (choice) => fill(choice.endsAt ? told.even : told.evenuntimed, clock(choice.seconds), clock(choice.leftFor), clock(choice.leftAgainst), choice.endsAt && hour(choice.endsAt)));
  moving();
}

// Which members ask for the floor, in order.
function asking(requests) {
  if (!part("asking")) return;
  part("asking").hidden = !requests?.length;
  part("requests").replaceChildren(...(requests ?? []).map((member) => Object.assign(document.createElement("li"), { textContent: member.name })));
}

// When the line ends at the time that is given and at each shorter one, and at each time that both sides could have.
function forecast(at, choices, say) {
  part(at)?.replaceChildren(...choices.map((choice) => Object.assign(document.createElement("li"), { textContent: say(choice) })));
}

// Who comes next and when; an older answer does not overwrite a newer one.
async function expect() {
  const mine = ++asked;
  const answer = state.hearing ? await fetch(`/api/hearings/${state.hearing}/order`, { signal: AbortSignal.timeout(PATIENCE) }).then((found) => (found.ok ? found.json() : null)).catch(() => null) : { line: [] };
  if (!answer || mine !== asked) return;
  coming = answer.line.map(named).filter((speaker) => speaker.state === "WAITING" && (!state.stage || speaker.stage === state.stage.number));
  list();
}

// When someone comes changes with the time, too, as in a recess; and what was not told is asked for again.
function reckon() {
  if (state && !document.hidden) expect();
  setTimeout(reckon, 3 * pause(line.rate()));
}
if (part("coming")) setTimeout(reckon, 3 * pause(1));

// As many of them as the screen has room for, where nobody scrolls it: nobody of whom is half to be seen.
function list() {
  const rows = coming.slice(0, SHOWN).map(row);
  part("coming").replaceChildren(...rows);
  others(rows.length);
  while (rows.length > 1 && isTooTall()) {
    rows.pop().remove();
    others(rows.length);
  }
}

function row(speaker) {
  const made = document.getElementById("coming").content.firstElementChild.cloneNode(true);
  set("n", speaker.number, made);
  set("who", speaker.name, made);
  set("say-as", speaker.sayAs, made);
  position(part("side", made), speaker.position);
  set("when", speaker.expected ? hours(speaker.expected.from, speaker.expected.to) : "", made);
  return made;
}

const others = (shown) => set("others", coming.length > shown ? fill(words.others, coming.length - shown) : "");

// On a narrow screen the page is scrolled.
function isTooTall() {
  const main = document.querySelector("main"), whole = document.documentElement;
  return matchMedia("(min-width: 60rem)").matches && (main.scrollHeight > main.clientHeight + 1 || whole.scrollHeight > innerHeight + 1);
}

if (part("coming")) addEventListener("resize", list);

// The clock is drawn with the name, too: the time of one speaker never stands beside the name of another.
function moving() {
  if (!state) return;
  tick(running(state), line.now());
  listen(state.lectern);
  notice(state, line.now());
  if (shared(state)) sides(state, line.now());
  set("time", timeOfDay(line.now()));
  // What the chair says depends on the clock, which nobody can vouch for while the page is not live.
  if (part("script")) set("script", document.body.dataset.live === "no" ? words.notlive : script(state, planned, state.lectern && left(state.lectern, line.now()), line.now()));
}

redraw(line, moving);

// The body's words are changed by no act, so nothing tells of it.
function reword() {
  if (!document.hidden) again(["script"]).catch(() => null);
  setTimeout(reword, pause(line.rate()));
}
if (part("script")) setTimeout(reword, pause(1));
