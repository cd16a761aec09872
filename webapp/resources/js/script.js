// What the chair says now: the words of the step the meeting has come to, filled with its names, counts and rules.
import { clock, takesCards, warns } from "./live.js";

// The words of the body by step, as they stand in the page; read each time, since the body may choose others meanwhile.
const page = document.getElementById("script");
const read = (kind, name) => page?.querySelector(`[data-${kind}="${name}"]`)?.textContent;

// `rest` is what is left of the turn in seconds, if there is one; `now` is the server's time.
export function script(state, planned, rest, now) {
  const item = planned?.items?.find((each) => each.id === state.item?.id);
  const at = step(state, item, rest, now);
  const known = things(state, planned, item, at, rest);
  return fill(read("step", at) ?? "", known);
}

// As Template fills: what stands in brackets, or else the sentence, is left out where there is nothing for it.
function fill(words, known) {
  const lacks = (part) => [...part.matchAll(/\{(\w+)\}/g)].some(([, name]) => known[name] === undefined || known[name] === null);
  const whole = words.replace(/\[([^[\]]*\{\w+\}[^[\]]*)\]/g, (all, part) => lacks(part) ? "" : part);
  const said = whole.split(/(?<=[.?!])(?=\s)/).filter((sentence) => !lacks(sentence));
  return said.join("").replace(/\{(\w+)\}/g, (all, name) => known[name]).trim();
}

const wait = (state) => state.together.waiting > 0;
const heard = (state) => state.together.heard > 0;
// Where it is hidden who is for and against, a step that names it has words of its own.
const shown = (state, step) => state.positionsHidden ? `${step}.hidden` : step;

function step(state, item, rest, now) {
  if (["PLANNED", "RECESS", "CONTINUED", "CLOSED_SESSION", "ADJOURNED"].includes(state.status)) return state.status.toLowerCase().replace("_", ".");
  if (state.lectern) return turn(state, rest);
  if (state.motion) return { MOVED: "moved", SECONDED: state.motion.seconder ? "seconded" : "stated" }[state.motion.stage] ?? "voted";
  if (state.hearing) return next(state, now);
  if (state.quorum?.present === 0) return "roll";
  if (!item) return "item.next";
  return item.hearing && !heard(state) ? shown(state, "hearing") : "motion.asked";
}

function turn(state, rest) {
  if (state.lectern.state === "CALLED") return "called";
  if (state.lectern.state === "PAUSED") return "paused";
  if (rest < 0) return "over";
  if (warns(state.lectern, rest)) return "last";
  return state.next.length ? "speaking" : "heard";
}

function next(state, now) {
  const first = state.next[0];
  if (first) return shown(state, first.again ? "again" : heard(state) ? "next.speaker" : "first");
  if (state.stage?.who === "PRESENTATION") return "presentation";
  if (state.nextStage) return "stage.next";
  // Once its hour has come, nobody can answer the last call.
  if (state.lastCall && takesCards(state, now) && !wait(state)) return "last.call";
  return wait(state) ? "spent" : state.secondSeconds ? "round" : "heard";
}

// What can be filled in; Placeholder names the same.
function things(state, planned, item, at, rest) {
  const member = (id) => planned?.members?.find((each) => each.id === id)?.name;
  const [one, after, last] = [state.lectern?.speaker, ...(state.next ?? [])].filter(Boolean);
  const signedUp = (side) => state.sides ? state.sides[side].heard + state.sides[side].waiting : undefined;
  const motion = state.motion;
  return {
    body: planned?.body, item: item?.number, title: item?.title,
    name: one?.name, sayAs: one?.sayAs ?? one?.name, position: read("position", one?.position), next: after?.name, then: last?.name,
    names: listed((state.next ?? []).map((each) => each.name)),
    each: rule("each", item), order: rule("order", item), deadline: rule("deadline", item),
    minutes: minutes(state, at, rest), stage: at === "stage.next" ? state.nextStage : state.stage?.name,
    waiting: state.together.waiting,
    for: signedUp("FOR"), against: signedUp("AGAINST"), neutral: signedUp("NEUTRAL"),
    mover: member(motion?.mover), seconder: member(motion?.seconder), motion: motion?.text, ayes: motion?.ayes, noes: motion?.noes, abstentions: motion?.abstentions,
  };
}

const rule = (name, item) => item && read("rule", `${name}-${item.id}`);
const listed = (names) => names.length ? new Intl.ListFormat(document.documentElement.lang).format(names) : undefined;

// The time that is given or, on a stopped clock, left.
function minutes(state, at, rest) {
  if (state.lectern) return clock(at === "paused" ? Math.max(0, rest) : state.lectern.allottedSeconds);
  const given = at === "round" ? state.secondSeconds : state.forecast?.[0]?.seconds;
  return given === undefined ? undefined : clock(given);
}
