// What the chair says now: the words of the step the meeting has come to, filled with its names, counts and rules.
import { clock, fill, warns, words } from "./live.js";

// `told` holds the words by step; `rest` is what is left of the turn in seconds, if there is one.
export function script(told, state, planned, rest) {
  const member = (id) => planned?.members?.find((each) => each.id === id)?.name ?? "";
  const item = planned?.items?.find((each) => each.id === state.item?.id);
  switch (state.status) {
    case "PLANNED": return fill(told.planned, planned?.body);
    case "RECESS": return told.recess;
    case "CONTINUED": return told.continued;
    case "ADJOURNED": return told.adjourned;
  }
  if (state.lectern) return turn(told, state, rest);
  if (state.motion) return motion(told, state.motion, member);
  if (state.hearing) return next(told, state);
  if (state.quorum?.present === 0) return told.roll;
  if (!item) return told.item;
  if (state.positionsHidden && item.hearing && !heard(state)) return fill(told.hearinghidden, item.number, item.title, state.together.waiting);
  if (state.positionsHidden) return fill(told.motion, item.number, item.title);
  return fill(item.hearing && !heard(state) ? told.hearing : told.motion, item.number, item.title, state.sides.FOR.waiting, state.sides.AGAINST.waiting, state.sides.NEUTRAL.waiting);
}

const wait = (state) => state.together.waiting > 0;
const heard = (state) => state.together.heard > 0;

function turn(told, state, rest) {
  const { speaker, state: phase } = state.lectern;
  const [first, second] = state.next;
  switch (phase) {
    case "CALLED": return fill(told.called, speaker.sayAs ?? speaker.name, clock(state.lectern.allottedSeconds));
    case "PAUSED": return fill(told.paused, speaker.name, clock(Math.max(0, rest)));
  }
  if (rest < 0) return fill(told.over, speaker.name, first?.name ?? "");
  if (warns(state.lectern, rest)) return fill(told.last, speaker.name, first?.name ?? "");
  return first ? fill(told.speaking, first.name, second?.name ?? "–") : told.heard;
}

function next(told, state) {
  const [first, second] = state.next;
  const anyone = heard(state);
  if (!first && state.nextStage && state.stage?.who !== "PRESENTATION") return fill(told.stage, state.nextStage);
  if (!first && state.stage?.who === "PRESENTATION") return fill(told.presentation, state.stage.name);
  if (!first) return wait(state) ? told.spent : state.secondSeconds ? fill(told.round, clock(state.secondSeconds)) : told.heard;
  const each = clock(state.forecast[0]?.seconds ?? 0);
  if (state.positionsHidden) return fill(first.again ? told.againhidden : anyone ? told.nexthidden : told.firsthidden, first.name, second?.name ?? "–", each);
  if (first.again) return fill(told.again, first.name, words[first.position.toLowerCase()], second?.name ?? "–", each);
  return fill(anyone ? told.next : told.first, first.name, words[first.position.toLowerCase()], second?.name ?? "–", each);
}

function motion(told, motion, member) {
  switch (motion.stage) {
    case "MOVED": return fill(told.moved, member(motion.mover), motion.text);
    case "SECONDED": return fill(told.seconded, member(motion.mover), member(motion.seconder), motion.text);
    default: return fill(told.voted, motion.ayes, motion.noes, motion.abstentions);
  }
}
