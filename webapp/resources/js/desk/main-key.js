// The main key does the one thing that comes next, and says which: an act, or a form on the other page of the desk.
import { fill, part, set, words } from "../live.js";

// What comes next, as `{ act, label }` with what the act needs or `{ form, label }`; null where nothing does. `done` is the
// record as it was read last, `item` the item that is open or comes next, `coming` whether an item is still to be taken up;
// `can` tells whether an act is possible, and `listed` whether that is known.
function next({ state, done, item, coming, can, listed }) {
  const first = state.next?.[0];
  // In a recess and behind closed doors whoever is at the lectern waits, and the meeting goes on first.
  switch (state.status === "IN_SESSION" && state.lectern?.state) {
    case "CALLED": return unsworn(state) ? { act: "oath", speakers: [state.lectern.speaker.id], label: fill(words.oath, state.lectern.speaker.name) } : { act: "begin", label: fill(words.begin, state.lectern.speaker.name) };
    case "PAUSED": return { act: "resumeTurn", label: words.resume };
    case "SPEAKING": return first ? { act: "call", speaker: first.id, label: fill(words.endcall, first.name) } : { act: "end", label: words.end };
  }
  if (can("callToOrder")) return { act: "callToOrder", label: words.calltoorder };
  if (can("openSession")) return { act: "openSession", label: words.opensession };
  if (state.status === "CLOSED_SESSION" && state.motion) return onMotion(state);
  if (can("resume")) return { act: "resume", label: words.resume };
  if (!listed || state.status !== "IN_SESSION" || !done) return null;
  if (state.quorum?.present === 0) return form("rollCall");
  if (state.hearing) return first ? { act: "call", speaker: first.id, label: fill(words.call, first.name) } : state.nextStage ? { act: "nextStage", label: fill(words.nextstage, state.nextStage) } : { act: "closeHearing", label: words.closehearing };
  if (state.motion && !state.item) return onMotion(state);
  return state.item ? deciding(state, done, item) : done.consent?.length ? { form: "motion", label: words.consent } : coming ? { act: "openItem", label: words.openitem } : { act: "adjourn", label: words.adjourn };
}

// Whether the one who was called has still to take the oath that the rules ask for.
export const unsworn = (state) => state.oath && state.lectern?.state === "CALLED" && !state.lectern.speaker.sworn;

function deciding(state, done, item) {
  const hearing = item?.hearing;
  if (hearing && !done.closed.includes(hearing.id ?? hearing)) return { act: "openHearing", label: words.openhearing };
  return onMotion(state) ?? (done.decided ? { act: "closeItem", label: words.closeitem } : form("motion"));
}

function onMotion(state) {
  const step = { MOVED: "second", SECONDED: "vote", VOTED: "declare" }[state.motion?.stage];
  return step ? form(step) : null;
}

const form = (act) => ({ form: act, label: words[act.toLowerCase()] });

// Shows what comes next, from the same as `next` is told. On the votes' page what needs no form is done on the floor, where the
// line and the record are seen.
export function show(known) {
  const button = part("main");
  if (!button) return;
  const step = next(known);
  const floor = document.body.classList.contains("floor");
  const here = floor || !step || step.form || document.querySelector(`button[data-act="${step.act}"]`);
  button.step = here ? step : { page: "floor" };
  button.disabled = !step;
  set("main-words", here ? step?.label ?? words.nothing : words.back);
}

// Presses it: `act` sends the fields of an act, `enter` opens a form. What was pressed and is under way is not pressed a second
// time; the next thing is, even before the answer is here.
let pressed = null;
export function press(act, enter) {
  const { act: name, form: wanted, page, speaker, speakers, label } = part("main").step;
  if (page) go(page);
  else if (wanted && !document.querySelector(`form[data-act="${wanted}"]`)) go("votes", wanted);
  else if (wanted) enter(wanted);
  else if (pressed !== label) {
    pressed = label;
    act(name, { ...(speaker && { speaker }), ...(speakers && { speakers }) }).finally(() => { pressed = pressed === label ? null : pressed; });
  }
}

function go(page, form) {
  location.assign(`${location.pathname.replace(/[^/]*$/, page)}${form ? `#${form}` : ""}`);
}
