// The clerk's desk: every act is a button with a key; the server decides, the page shows.
import { clock, examined, fill, follow, forAll, group, hour, mark, name, nobody, notice, part, plan, position, presiding, redraw, running, set, shared, sides, stage, tick, words } from "./live.js";
import { beside, clear } from "./desk/beside.js";
import * as evidence from "./desk/evidence.js";
import * as inPlace from "./desk/in-place.js";
import { keys } from "./desk/keys.js";
import * as members from "./desk/members.js";
import * as motion from "./desk/motion.js";
import * as queue from "./desk/queue.js";
import { hourTyped } from "./desk/recess.js";
import { changedSince, record, since } from "./desk/record.js";
import * as redo from "./desk/redo.js";
import * as requests from "./desk/requests.js";
import { bound, meant } from "./desk/shortcuts.js";
import * as typed from "./desk/typed.js";
import { PATIENCE } from "./patience.js";

const meeting = document.body.dataset.meeting;
let state = null, planned = null, done = null, possible = new Map(), again = null, stale = null, lost = null;

const line = follow(meeting, take, (isLive, right) => {
  mark(isLive, right);
  // What was pressed for a state that nobody can vouch for any more is not done when it is over.
  if (!isLive && dropWaiting()) say(words.unsent, true);
  if (isLive && lost) settle();
});

function take(now) {
  fresh &&= now.head === state?.head;
  state = whole(now);
  show();
  refresh();
}

// Where the rules hide who is for and against, and in closed session, the staff still see it; what was told last stands
// until the next is here.
let positions = new Map();
function whole(now) {
  if (!now.positionsHidden && !now.motionHidden) return now;
  if (now.positionsHidden && now.lectern) now.lectern.speaker.position ??= positions.get(now.lectern.speaker.id) ?? null;
  return { ...now, ...done?.hidden };
}

async function json(address) {
  const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (address.endsWith("/acts") && answer) part("sign-in").hidden = answer.status !== 401 && answer.status !== 403;
  return answer?.ok ? answer.json() : null;
}

// One reading at a time: what is recorded meanwhile is read in the next, so that the page keeps up however fast acts follow.
let reading = false, more = false, soon = 0;
async function refresh() {
  more = true;
  if (reading) return;
  reading = true;
  while (more) {
    more = false;
    await read().catch(() => null);
  }
  reading = false;
  // What was not told is asked for again, or the keys would stay as they are until somebody acts.
  clearTimeout(soon);
  if (!fresh && part("sign-in").hidden) soon = setTimeout(refresh, 2000);
}

async function read() {
  const placed = planned;
  planned = await plan(meeting);
  // The hours of the place are known only now.
  if (!placed) show();
  set("title", state.item?.title ?? planned?.title);
  const hearing = item()?.hearing;
  const acts = await json(`/api/meetings/${meeting}/acts`);
  const order = hearing ? await json(`/api/hearings/${hearing.id ?? hearing}/order`) : null;
  const all = await json(`/api/meetings/${meeting}/record`);
  done = all ?? done;
  if (all && changedSince(all.lines, planned)) planned = await plan(meeting, true);
  redo.offer(done);
  if (state.positionsHidden || state.motionHidden) {
    for (const speaker of order?.line ?? []) positions.set(speaker.id, speaker.position);
    state = whole(state);
    show();
  }
  if (order && part("queue")) queue.draw(order.line, state.stage?.number, done?.interpreters);
  introduce(state.lectern?.speaker);
  // Before the record, which tells the clerk that the lists of the forms are as they should be, and who can come and go.
  if (part("people")) evidence.draw(await json(`/api/meetings/${meeting}/evidence`), item()?.hearing?.exhibits ?? []);
  if (all && part("stays")) inPlace.attend(all, planned, line.now());
  enable();
  if (all && part("feed")) record(all.lines, line.now());
  if (all && stale) tellStale(all.lines);
  if (members.fillIn(planned, item(), aye)) {
    enter(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }
  // The list of an older state would lock keys that the newer one allows.
  if (acts && acts.head >= state.head) {
    possible = new Map(acts.acts.map((act) => [act.act, act]));
    fresh = true;
    enable();
    main();
    catchUp();
  }
}

// Whether the list of acts is that of the state shown, and how many acts have no answer yet. Keys pressed before it is here
// count once it is: none is lost.
let fresh = false, early = [], underWay = 0;

// One after the other, and not before what was sent has its answer: until then the list can be that of the state before.
function catchUp() {
  while (fresh && !underWay && early.length) early.shift().click();
}

// Goes by the state as well as by the list, so that a form can be sent before the new list is here.
function enable() {
  for (const button of document.querySelectorAll("button[data-act]")) button.disabled = !can(button.dataset.act);
  for (const button of document.querySelectorAll("form[data-act] button")) button.disabled = !can(button.form.dataset.act);
  for (const button of document.querySelectorAll("button[data-else]")) button.hidden = button.disabled && (button.dataset.act === "openLine" || can(button.dataset.else));
  inPlace.offer(can, state, planned);
  motion.offer(state, done?.consent ?? []);
}

// An act that changes the state makes the list old; where the state tells, it is asked.
const can = (name) => {
  const ruled = ruledOut(name);
  return possible.has(name) && (ruled === undefined ? possible.get(name).possible !== false : !ruled);
};

// What needs a field filled in is not judged by the server before it is sent; the state rules these out.
function ruledOut(name) {
  switch (name) {
    case "rollCall": case "receiveExhibit": return state.status !== "IN_SESSION";
    case "arrive": case "depart": case "chair": return ["IN_SESSION", "CLOSED_SESSION"].includes(state.status) ? inPlace.nobodyFor(name) : undefined;
    case "openItem": return state.status !== "IN_SESSION" || state.item || !coming();
    case "openHearing": return !state.item || state.hearing;
    case "motion": return motion.ruledOut(state);
    case "second": return state.motion?.stage !== "MOVED";
    case "vote": return state.motion?.stage !== "SECONDED";
    case "declare": return state.motion?.stage !== "VOTED";
    case "question": return !["SPEAKING", "PAUSED"].includes(state.lectern?.state);
    case "addTime": return !state.lectern;
    case "shorten": case "evenOut": return !state.hearing;
    case "nextStage": return !state.nextStage || Boolean(state.lectern);
    case "secondRound": return !state.hearing || Boolean(state.lectern);
    case "cede": return !state.timeMayBeGiven || queue.alone();
    case "spokesperson": return !queue.grouped();
    case "checkIn": case "withdraw": return state.status === "ADJOURNED" || !queue.current();
    case "begin": return state.lectern?.state !== "CALLED";
    default: return evidence.ruledOut(name, state);
  }
}

// The main key does the one thing that comes next, and says which: an act, or a form on the other page of the desk.
function next() {
  const first = state.next?.[0];
  switch (state.lectern?.state) {
    case "CALLED": return unsworn() ? { act: "oath", speakers: [state.lectern.speaker.id], label: fill(words.oath, state.lectern.speaker.name) } : { act: "begin", label: fill(words.begin, state.lectern.speaker.name) };
    case "PAUSED": return { act: "resumeTurn", label: words.resume };
    case "SPEAKING": return first ? { act: "call", speaker: first.id, label: fill(words.endcall, first.name) } : { act: "end", label: words.end };
  }
  if (can("callToOrder")) return { act: "callToOrder", label: words.calltoorder };
  if (can("openSession")) return { act: "openSession", label: words.opensession };
  if (state.status === "CLOSED_SESSION" && state.motion) return onMotion();
  if (can("resume")) return { act: "resume", label: words.resume };
  if (possible.size === 0 || state.status !== "IN_SESSION" || !done) return null;
  if (state.quorum?.present === 0) return form("rollCall");
  if (state.hearing) return first ? { act: "call", speaker: first.id, label: fill(words.call, first.name) } : state.nextStage ? { act: "nextStage", label: fill(words.nextstage, state.nextStage) } : { act: "closeHearing", label: words.closehearing };
  if (state.motion && !state.item) return onMotion();
  return state.item ? deciding() : done.consent?.length ? { form: "motion", label: words.consent } : coming() ? { act: "openItem", label: words.openitem } : { act: "adjourn", label: words.adjourn };
}

// Whether the one who was called has still to take the oath that the rules ask for.
const unsworn = () => state.oath && state.lectern?.state === "CALLED" && !state.lectern.speaker.sworn;

function deciding() {
  const hearing = item()?.hearing;
  if (hearing && !done.closed.includes(hearing.id ?? hearing)) return { act: "openHearing", label: words.openhearing };
  return onMotion() ?? (done.decided ? { act: "closeItem", label: words.closeitem } : form("motion"));
}

function onMotion() {
  const step = { MOVED: "second", SECONDED: "vote", VOTED: "declare" }[state.motion?.stage];
  return step ? form(step) : null;
}

const form = (act) => ({ form: act, label: words[act.toLowerCase()] });

// The next item that was not taken up; those on the consent agenda are decided together.
const coming = () => (planned?.items ?? []).find((each) => !each.consent && !done?.taken.includes(each.id));

// On the votes' page what needs no form is done on the floor, where the line and the record are seen.
function main() {
  const button = part("main");
  if (!button) return;
  const step = next();
  const floor = document.body.classList.contains("floor");
  const here = floor || !step || step.form || document.querySelector(`button[data-act="${step.act}"]`);
  button.step = here ? step : { page: "floor" };
  button.disabled = !step;
  set("main-words", here ? step?.label ?? words.nothing : words.back);
}

// What was pressed and is under way is not pressed a second time; the next thing is, even before the answer is here.
let pressed = null;
function press({ act: name, form: wanted, page, speaker, speakers, label }) {
  if (page) go(page);
  else if (wanted && !document.querySelector(`form[data-act="${wanted}"]`)) go("votes", wanted);
  else if (wanted) enter(wanted);
  else if (pressed !== label) {
    pressed = label;
    act({ act: name, ...fields(name, {}), ...(speaker && { speaker }), ...(speakers && { speakers }) }).finally(() => { pressed = pressed === label ? null : pressed; });
  }
}

function go(page, form) {
  location.assign(`${location.pathname.replace(/[^/]*$/, page)}${form ? `#${form}` : ""}`);
}

function enter(name) {
  const wanted = document.querySelector(`form[data-act="${CSS.escape(name)}"]`);
  wanted?.scrollIntoView({ block: "center" });
  wanted?.querySelector("input:checked, input, select, textarea, button:enabled")?.focus();
}

function show() {
  const speaker = state.lectern?.speaker;
  name("name", speaker?.name ?? nobody(state));
  introduce(speaker);
  const mark = part("position");
  if (mark) position(mark, speaker?.position);
  set("number", speaker && state.lectern.number ? fill(words.number, state.lectern.number, state.lectern.of) : "");
  set("allotted", state.lectern ? fill(words.allotted, clock(state.lectern.allottedSeconds)) : "");
  set("end", state.expectedEnd ? fill(words.expected, hour(state.expectedEnd)) : "");
  presiding(state);
  forAll(state.timeForAll);
  set("motion", state.motion?.text ?? words.nomotion);
  sides(state, line.now());
  stage(state);
  shorter();
  requests.show(state.requests);
  enable();
  main();
  moving();
}

// How to say the name, for whom she speaks, and how someone interprets, which is told with the line.
const introduce = (speaker) => set("say", [examined(state), speaker?.sayAs, speaker?.organisation, group(speaker), queue.interpreter(speaker?.id)].filter(Boolean).join(" · "));

// What each shorter time, and each time that both sides could have, would mean for the end of the line.
function shorter() {
  offer("shorter", (state.forecast ?? []).slice(1), (choice) => fill(words.shorter, clock(choice.seconds), hour(choice.endsAt)));
  if (part("even-row")) part("even-row").hidden = !shared(state);
  if (part("next-stage")) part("next-stage").hidden = !state.nextStage;
  if (part("second-round")) part("second-round").hidden = !state.secondSeconds;
  if (part("unsworn")) part("unsworn").hidden = !unsworn();
  if (part("cede-row")) part("cede-row").hidden = !state.timeMayBeGiven;
  offer("even", state.even ?? [], (choice) => fill(words.even, clock(choice.seconds), clock(choice.leftFor), clock(choice.leftAgainst), hour(choice.endsAt)));
}

// A list that the clerk has opened stays as it is.
function offer(at, choices, say) {
  const select = part(at);
  if (!select || document.activeElement === select) return;
  select.replaceChildren(...choices.map((choice) => new Option(say(choice), choice.seconds)));
}

const aye = (member) => done?.everyoneAye[member] ?? "ABSENT";

// Acts are sent one after the other; the basis sees to it that one sent twice is recorded once. None is sent while the
// fate of another is open.
let sent = Promise.resolve(), breaks = 0, made = 0;
function act(body) {
  if (lost) return Promise.resolve(false);
  const seen = state?.head, before = breaks;
  underWay++;
  sent = sent.then(() => (before === breaks ? send(body, Math.max(seen, made)) : false)).finally(() => { underWay--; catchUp(); });
  return sent;
}

// Forgets what was pressed and is not under way yet, once the line breaks; tells whether there was any.
function dropWaiting() {
  breaks++;
  return early.splice(0).length + Math.max(0, underWay - 1) > 0;
}

// The basis is what the clerk saw when she pressed, and what she did herself since: what another did meanwhile she is told.
async function send(body, basis) {
  const answer = await fetch(`/api/meetings/${meeting}/acts`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...body, basis }), signal: AbortSignal.timeout(2 * PATIENCE),
  }).catch(() => null);
  const said = answer ? await answer.json().catch(() => null) : null;
  if (said?.floor) take(said.floor);
  if (answer?.ok) {
    made = said?.entry?.seq ?? made;
    again = null;
    stale = null;
    typed.recorded(body);
    say("");
    return true;
  }
  // Someone who signs up meanwhile changes nothing of what the clerk decided.
  if (answer?.status === 409 && said?.entries?.length && said.entries.every((entry) => entry.act === "signUp")) return send(body, said.floor.head);
  refused(body, basis, answer, said);
  return !answer || answer.status >= 500 ? new Promise((told) => missed(body, basis, told)) : false;
}

function refused(body, basis, answer, said) {
  // What was pressed in the belief that it would be recorded.
  early.splice(0);
  again = answer?.status === 422 && said?.overridable ? body : null;
  stale = answer?.status === 409 && said?.entries ? { body, basis } : null;
  part("reason-row").hidden = !again;
  beside(typed.putBack(body) ? body.act : "", said);
  if (stale) return;
  if (again) part("reason").focus();
  if (!answer || answer.status >= 500) return say(words.lost, true);
  say(answer.status === 401 || answer.status === 403 ? words.signedout : told(said).filter(Boolean).map((text) => text.replace(/\.?$/, ".")).join(" "), true);
  line.ask();
}

// What a rule says stands in the answer in each language of the desk.
function told(said) {
  const ruled = said?.titles?.[document.documentElement.lang];
  return ruled ? [ruled, said.overridable ? words.liftable : words.final] : [said?.title, said?.detail];
}

// Someone else acted first: says what, and one key does it anyway if it can still be done.
function tellStale(lines) {
  say(fill(words.stale, since(lines, stale.basis)), true);
  part("stale-row").hidden = false;
  part("anyway").disabled = !can(stale.body.act);
}

// An act that got no answer was recorded or was not; the record knows, and nothing is sent again by itself. It is asked
// for also while the line stays open, as when the database alone is away.
function missed(body, basis, told) {
  lost = { body, basis, told };
  dropWaiting();
  mark(false);
  const asking = setInterval(() => (lost ? line.ask() : clearInterval(asking)), 2000);
}

let settling = false;
async function settle() {
  if (settling) return;
  settling = true;
  const { body, basis, told } = lost;
  // Looked for twice, since what was sent may still be on its way into the record.
  const recorded = await isRecorded(body, basis) || (await new Promise((soon) => setTimeout(soon, 2000)), await isRecorded(body, basis));
  settling = false;
  if (recorded === null) return;
  lost = null;
  say(recorded ? words.recorded : words.notrecorded, !recorded);
  if (recorded) typed.recorded(body);
  told(recorded);
}

// Whether an act stands in the record, or null where the record is not told.
async function isRecorded(body, basis) {
  const entries = await fetch(`/api/meetings/${meeting}/proceedings`, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).then((answer) => (answer.ok ? answer.text() : null)).catch(() => null);
  return entries === null ? null : entries.trim().split("\n").map((entry) => JSON.parse(entry)).some((entry) => entry.seq > basis && same(entry, body));
}

// Whether an entry is what was sent, and not the like act of another clerk.
function same(entry, body) {
  const told = Object.entries({ ...entry.facts, ...entry.words }).filter(([name, value]) => typeof value !== "object" && typeof body[name] === typeof value);
  return entry.act === body.act && entry.actor === "clerk" && told.every(([name, value]) => String(body[name]).trim() === String(value));
}

function say(text, refused = false) {
  doubted = null;
  set("said", text);
  part("said").toggleAttribute("data-refused", refused);
  if (!refused) part("reason-row").hidden = true;
  if (!refused) clear();
  if (!stale) part("stale-row").hidden = true;
}

// What an act needs beside its name comes from the desk: who is chosen, which item is next.
function fields(name, data) {
  switch (name) {
    case "addTime": return { seconds: Number(data.seconds) };
    case "recess": return { disruption: data.disruption === "yes" };
    case "checkIn": case "withdraw": case "spokesperson": return { speaker: queue.current() };
    case "openItem": return { item: item()?.id };
    case "secondRound": return { seconds: state.secondSeconds };
    case "openHearing": return { hearing: item()?.hearing?.id ?? item()?.hearing };
    default: return {};
  }
}

// The item that is open, or else the one that comes next.
function item() {
  return planned?.items?.find((each) => each.id === state?.item?.id) ?? coming() ?? planned?.items?.at(-1);
}

// A time may be written as 3:00.
const NUMBERS = ["seconds", "number"];
const number = (text) => text.split(":").reduce((all, piece) => all * 60 + Number(piece), 0);

function body(form) {
  const made = { act: form.dataset.act };
  for (const [name, value] of new FormData(form)) {
    const [key, inner] = name.split(".");
    if (inner) (made[key] ??= {})[inner] = value;
    else if (key === "speakers") (made.speakers ??= []).push(value);
    else if (key === "disruption") made.disruption = true;
    else if (key === "until") made.until = hourTyped(value, line.now(), planned?.zone) || undefined;
    else if (value !== "") made[key] = NUMBERS.includes(key) ? number(value) : ["remote", "excused"].includes(key) ? true : value;
  }
  return made;
}

// In the page every button is off, so that nothing can be pressed that nobody would hear; these need no list of acts.
for (const button of document.querySelectorAll('[data-part="all-keys"], [data-part="find-row"] button, [data-part="reason-row"] button')) button.disabled = false;

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button || button.disabled) return;
  if (button.dataset.part === "main") press(button.step);
  else if (button.dataset.part === "all-aye") return members.allAye(aye);
  else if (button.dataset.part === "everyone") return evidence.everyone();
  else if (button.dataset.part === "anyway") act(stale.body);
  else if (button.dataset.act === "withdraw" && !sure()) return;
  else if (button.dataset.act) act({ act: button.dataset.act, ...fields(button.dataset.act, button.dataset) });
  else return;
  // The keys are for the whole desk again, not for the button that was pressed.
  button.blur();
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, field = document.activeElement;
  if (form.dataset.part === "find-row") return found(field);
  if (!form.dataset.act && !again) return;
  const made = form.dataset.act ? body(form) : { ...again, reason: part("reason").value };
  const sending = act(made);
  // The next key is for the desk, also while the answer is on its way.
  field.blur();
  typed.takeOut(form, made);
  if (await sending) return;
  typed.putBack(made);
  if (document.activeElement === document.body) field.focus();
});

// What cannot be taken back is pressed twice for the same speaker, while the question still stands on the page.
let doubted = null;
function sure() {
  const speaker = queue.current();
  if (doubted === speaker) return true;
  say(fill(words.surely, queue.who()));
  doubted = speaker;
  return false;
}

// Whoever was found stays chosen, and the whole line is shown again.
function found(field) {
  queue.step(0);
  field.value = "";
  queue.find("");
  queue.step(0);
  field.blur();
}

// Puts the chosen one a place up or down, by an act like any other.
function move(by) {
  const chosen = queue.current(), other = queue.beside(by);
  if (other) act(by < 0 ? { act: "move", speaker: chosen, before: other } : { act: "move", speaker: other, before: chosen });
}

document.addEventListener("keydown", (event) => {
  const { target } = event, key = meant(event);
  if (key === null) return;
  if (key === "Escape" && !part("keys").hidden) part("keys").hidden = true;
  if (target.matches("input, textarea, select")) {
    if (key === "Escape") { if (target.dataset.part === "find") { target.value = ""; queue.find(""); } target.blur(); }
    return;
  }
  if ((key === " " || key === "Enter") && target.matches("a, button")) return;
  const pressedOn = bound(key, event.shiftKey && !event.altKey);
  if (key === "?") keys();
  else if ((key === "ArrowDown" || key === "ArrowUp") && part("queue")) (event.shiftKey ? move : queue.step)(key === "ArrowDown" ? 1 : -1);
  else if (key === "Enter" && part("queue") && queue.current()) event.repeat || act({ act: "call", speaker: queue.current() });
  else if (pressedOn?.matches("form")) enter(pressedOn.dataset.act);
  else if (pressedOn?.matches("input, select")) pressedOn.focus();
  else if (pressedOn?.disabled && document.body.dataset.live === "no") say(words.unsent, true);
  else if (pressedOn?.disabled && (!fresh || (underWay && !lost))) event.repeat || early.push(pressedOn);
  else if (pressedOn && !event.repeat) pressedOn.click();
  else return;
  event.preventDefault();
});

document.addEventListener("input", (event) => {
  if (event.target.dataset.part === "find") queue.find(event.target.value);
});

// The clock is drawn with the name, too: the time of one speaker never stands beside the name of another.
function moving() {
  if (!state) return;
  if (part("turn")) tick(running(state), line.now());
  notice(state, line.now());
  if (part("turn") && shared(state)) sides(state, line.now());
  set("time", hour(line.now(), true));
}

redraw(line, moving);
