// The clerk's desk: every act is a button with a key; the server decides, the page shows.
import { hour, timeOfDay } from "./hours.js";
import { clock, examined, fill, follow, forAll, group, mark, name, nobody, notice, part, plan, position, presiding, redraw, running, set, shared, sides, stage, takesCards, tick, words } from "./live.js";
import * as card from "./desk/card.js";
import * as evidence from "./desk/evidence.js";
import * as inPlace from "./desk/in-place.js";
import { keys, list } from "./desk/keys.js";
import * as mainKey from "./desk/main-key.js";
import * as members from "./desk/members.js";
import * as motion from "./desk/motion.js";
import * as queue from "./desk/queue.js";
import { hourTyped } from "./desk/until.js";
import { changedSince, record } from "./desk/record.js";
import * as redo from "./desk/redo.js";
import * as requests from "./desk/requests.js";
import * as sending from "./desk/sending.js";
import { bound, meant } from "./desk/shortcuts.js";
import * as typed from "./desk/typed.js";
import { PATIENCE } from "./patience.js";

const meeting = document.body.dataset.meeting;
const STALE = 1000;
let state = null, planned = null, done = null, possible = new Map();
// The heads up to which the acts that are possible, and all that is read, are told, and when the latter was.
let listed = 0, known = 0, readAt = 0;
// Whether the list of acts is that of the state shown.
const isFresh = () => state !== null && listed >= state.head;

sending.serve({ meeting, take, isFresh, can: (name) => can(name), head: () => state?.head, ask: () => line.ask(), lines });
const { act, say } = sending;

function lines() {
  return known >= state.head ? done?.lines : null;
}

const line = follow(meeting, take, (isLive, right) => {
  mark(isLive, right);
  sending.lineIs(isLive);
});

function take(now) {
  state = whole(now);
  show();
  // What may follow changes with the hour, too.
  if (Date.now() - readAt > STALE) known = 0;
  refresh();
  sending.catchUp();
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
// The state comes twice after an act of this desk, with the answer and over the line, and is read for once.
let reading = false, soon = 0;
async function refresh() {
  if (reading) return;
  reading = true;
  while (known < state.head && (await read().catch(() => false)));
  reading = false;
  // What was not told is asked for again, or the keys would stay as they are until somebody acts.
  clearTimeout(soon);
  if (known < state.head && part("sign-in").hidden) soon = setTimeout(refresh, 2000);
}

// The order as it was read last, of which hearing, and up to which head it is true.
let ordered = null;

// The order changes with the line alone, and is by far the largest of what is read: with 600 in it, it is asked for no oftener
// than that.
async function orderOf(hearing) {
  const seen = state;
  if (ordered?.hearing === hearing && ordered.head >= seen.lineHead) {
    ordered.upTo = Math.max(ordered.head, seen.head);
    return ordered;
  }
  const told = await json(`/api/hearings/${hearing}/order`);
  if (told) ordered = { ...told, hearing, upTo: told.head };
  return told && ordered;
}

// Tells whether all of it was told. What is asked for depends on the state that is known now: the answers may be of a later one, in
// which another item is open, and then all is asked for once more.
async function read() {
  const placed = planned, seen = state;
  planned = await plan(meeting);
  // The title and the hours of the place are known only now.
  if (!placed) show();
  const asked = item(), hearing = asked?.hearing;
  const [acts, order, all, proof] = await Promise.all([
    json(`/api/meetings/${meeting}/acts`),
    hearing ? orderOf(hearing.id ?? hearing) : null,
    json(`/api/meetings/${meeting}/record`),
    part("people") ? json(`/api/meetings/${meeting}/evidence`) : null,
  ]);
  done = all ?? done;
  if (all && changedSince(all.lines, planned)) {
    planned = await plan(meeting, true);
    show();
  }
  if (item()?.id !== asked?.id) return true;
  redo.offer(done);
  if (state.positionsHidden || state.motionHidden) {
    for (const speaker of order?.line ?? []) positions.set(speaker.id, speaker.position);
    state = whole(state);
    show();
  }
  card.offer(hearing?.id ? item() : null, state.item?.id);
  if (order && part("queue")) queue.show(order.line, state.stage?.number, done?.interpreters);
  introduce(state.lectern?.speaker);
  // Before the record, which tells the clerk that the lists of the forms are as they should be, and who can come and go.
  if (part("people")) evidence.draw(proof, item()?.hearing?.exhibits ?? []);
  if (all && part("stays")) inPlace.attend(all, planned);
  enable();
  if (all && part("feed")) record(all.lines);
  if (members.fillIn(planned, item(), aye)) {
    enter(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }
  // The list of an older state would lock keys that the newer one allows.
  if (acts && acts.head >= state.head) {
    possible = new Map(acts.acts.map((act) => [act.act, act]));
    listed = acts.head;
    enable();
    main();
    sending.catchUp();
  }
  // After the list, which tells whether what was stale can still be done.
  if (all) sending.tellStale(all.lines);
  if (!acts || !all || (hearing && !order) || changedSince(all.lines, planned)) return false;
  known = Math.min(seen.head, acts.head, all.head, order?.upTo ?? Infinity);
  readAt = Date.now();
  return true;
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
    case "second": return Boolean(!state.motion || state.motion.seconder || state.motion.stage === "VOTED");
    case "vote": return state.motion?.stage !== "SECONDED";
    case "declare": return state.motion?.stage !== "VOTED";
    case "question": return !["SPEAKING", "PAUSED"].includes(state.lectern?.state);
    case "addTime": return !state.lectern;
    case "shorten": return !state.hearing || (state.forecast ?? []).length < 2;
    case "evenOut": return !state.hearing || !state.even?.length;
    case "nextStage": return !state.nextStage || Boolean(state.lectern);
    case "secondRound": return !state.hearing || Boolean(state.lectern);
    case "lastCall": return state.status !== "IN_SESSION" || !state.hearing || !takesCards(state, line.now());
    case "cede": return !state.timeMayBeGiven || queue.alone();
    case "spokesperson": return !queue.grouped();
    case "checkIn": case "withdraw": return state.status === "ADJOURNED" || !queue.current();
    case "begin": return state.lectern?.state !== "CALLED";
    default: return evidence.ruledOut(name, state);
  }
}

// The next item that was not taken up; those on the consent agenda are decided together.
const coming = () => (planned?.items ?? []).find((each) => !each.consent && !done?.taken.includes(each.id));

function main() {
  mainKey.show({ state, done, can, item: item(), coming: coming(), listed: possible.size > 0 });
  list();
}

function enter(name) {
  const wanted = document.querySelector(`form[data-act="${CSS.escape(name)}"]`);
  wanted?.scrollIntoView({ block: "center" });
  wanted?.querySelector("input:checked, input, select, textarea, button:enabled")?.focus();
}

function show() {
  const speaker = state.lectern?.speaker;
  set("title", state.item?.title ?? planned?.title);
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
  motion.count(state.motion);
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

// What each shorter time, and each time that both sides could have, would mean for the end of the line, while one can be told.
function shorter() {
  offer("shorter", (state.forecast ?? []).slice(1), (choice) => (choice.endsAt ? fill(words.shorter, clock(choice.seconds), hour(choice.endsAt)) : clock(choice.seconds)));
  if (part("even-row")) part("even-row").hidden = !shared(state);
  if (part("next-stage")) part("next-stage").hidden = !state.nextStage;
  if (part("second-round")) part("second-round").hidden = !state.secondSeconds;
  if (part("unsworn")) part("unsworn").hidden = !mainKey.unsworn(state);
  if (part("cede-row")) part("cede-row").hidden = !state.timeMayBeGiven;
  offer("even", state.even ?? [], (choice) => fill(choice.endsAt ? words.even : words.evenuntimed, clock(choice.seconds), clock(choice.leftFor), clock(choice.leftAgainst), choice.endsAt && hour(choice.endsAt)));
}

// A list that the clerk has opened stays as it is.
function offer(at, choices, say) {
  const select = part(at);
  if (!select || document.activeElement === select) return;
  select.replaceChildren(...choices.map((choice) => new Option(say(choice), choice.seconds)));
}

const aye = (member) => done?.everyoneAye[member] ?? "ABSENT";

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
    if (inner && value !== "") (made[key] ??= {})[inner] = key === "count" ? Number(value) : value;
    else if (inner) continue;
    else if (key === "speakers") (made.speakers ??= []).push(value);
    else if (key === "disruption") made.disruption = true;
    else if (key === "until") made.until = hourTyped(value, line.now(), planned?.zone) || undefined;
    else if (value !== "") made[key] = NUMBERS.includes(key) ? number(value) : ["remote", "excused"].includes(key) ? true : value;
  }
  return made;
}

// In the page every button is off, so that nothing can be pressed that nobody would hear; these need no list of acts.
for (const button of document.querySelectorAll('[data-part="all-keys"], [data-part="find-row"] button, [data-part="card-row"] button, [data-part="reason-row"] button')) button.disabled = false;

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button || button.disabled) return;
  if (button.dataset.part === "main") mainKey.press((name, more) => act({ act: name, ...fields(name, {}), ...more }), enter);
  else if (button.dataset.part === "all-aye") return members.allAye(aye);
  else if (button.dataset.part === "everyone") return evidence.everyone();
  else if (button.dataset.part === "anyway") sending.anyway();
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
  if (!form.dataset.act && !sending.wantsReason()) return;
  const made = form.dataset.act ? body(form) : sending.withReason(part("reason").value);
  const answered = act(made);
  // The next key is for the desk, also while the answer is on its way.
  field.blur();
  typed.takeOut(form, made);
  if (await answered) return;
  typed.putBack(made);
  // What another's act made stale waits for one key of the desk, which the field would take for a letter.
  if (document.activeElement === document.body && !sending.isStale()) field.focus();
});

// What cannot be taken back is pressed twice for the same speaker, while the question still stands on the page.
let doubted = null;
function sure() {
  const speaker = queue.current(), question = fill(queue.waitsAgain() ? words.surelyagain : words.surely, queue.who());
  if (doubted === speaker && part("said").textContent === question) return true;
  say(question);
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
  if ((key === " " || key === "Enter") && !event.altKey && target.matches("a, button")) return;
  const pressedOn = bound(key, event.shiftKey && !event.altKey);
  if (key === "?") keys();
  else if ((key === "ArrowDown" || key === "ArrowUp") && part("queue")) (event.shiftKey ? move : queue.step)(key === "ArrowDown" ? 1 : -1);
  else if (key === "Enter" && part("queue") && queue.current()) event.repeat || act({ act: "call", speaker: queue.current() });
  else if (pressedOn?.matches("form")) enter(pressedOn.dataset.act);
  else if (pressedOn?.matches("input, select")) pressedOn.focus();
  else if (pressedOn?.disabled && document.body.dataset.live === "no") say(words.unsent, true);
  else if (pressedOn?.disabled && (!isFresh() || sending.waits())) event.repeat || sending.wait(pressedOn);
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
  set("time", timeOfDay(line.now(), true));
  closing();
}

// At the hour of the last call the line closes by itself, a second later by any clock here; then another act may follow.
let took = false;
function closing() {
  const takes = takesCards(state, line.now() - 1000);
  if (took && !takes) {
    // What is read now may be from before the hour; the next look asks again.
    if (reading) return;
    known = 0;
    refresh();
  }
  took = takes;
}

redraw(line, moving);
