import { fill, part, set } from "../live.js";

// What the ballots say, beside what the chair says, once there was a vote.
export function count(motion) {
  part("called")?.toggleAttribute("hidden", !motion?.called);
  const counted = part("counted");
  if (counted) set("counted", motion?.stage === "VOTED" ? fill(counted.dataset.says, motion.ayes, motion.noes, motion.abstentions) : "");
}

// The kinds of motion: what can be moved depends on what is open, and the likeliest is chosen until the clerk chooses.
const list = document.querySelector('form[data-act="motion"] [name="kind"]');
const UPON = new Set(["AMEND", "SUBSTITUTE", "POSTPONE", "TABLE", "REFER", "CALL_THE_QUESTION", "RECESS", "FIX_TIME_TO_ADJOURN", "OBTAIN_QUORUM", "ADJOURN"]);
// What is out of order once the question was called.
const DEBATES = new Set(["AMEND", "SUBSTITUTE", "POSTPONE", "REFER", "CALL_THE_QUESTION"]);
const CHANGES = new Set(["AMEND", "SUBSTITUTE"]);
let chosen = false;

// `consent` are the items that wait on the consent agenda.
export function offer(state, consent) {
  if (!list) return;
  for (const option of list.options) option.disabled = !possible(option.value, state, consent);
  if (!chosen || list.selectedOptions[0]?.disabled) list.value = likeliest(state, consent);
}

function possible(kind, state, consent) {
  if (state.motion) return state.motion.stage === "SECONDED" && UPON.has(kind) && !(state.motion.called && DEBATES.has(kind));
  return kind === "CONSENT_AGENDA" ? !state.item && consent.length > 0 : !CHANGES.has(kind);
}

const likeliest = (state, consent) => (state.motion ? (state.motion.called ? "TABLE" : "AMEND") : !state.item && consent.length ? "CONSENT_AGENDA" : "MAIN");

// Whether nothing can be moved now; behind closed doors too a body moves.
export const ruledOut = (state) => !["IN_SESSION", "CLOSED_SESSION"].includes(state.status) || Boolean(state.motion && state.motion.stage !== "SECONDED");

list?.addEventListener("change", () => { chosen = true; });
list?.form.addEventListener("reset", () => { chosen = false; });
