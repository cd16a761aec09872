import { fill, part, set } from "../live.js";

// What the ballots say, beside what the chair says, once there was a vote.
export function count(motion) {
  part("called")?.toggleAttribute("hidden", !motion?.called);
  const counted = part("counted");
  if (counted) set("counted", motion?.stage === "VOTED" ? fill(counted.dataset.says, motion.ayes, motion.noes, motion.abstentions) : "");
}

// The kinds of motion: what can be moved depends on what is open, and the likeliest is chosen until the clerk chooses.
const list = document.querySelector('form[data-act="motion"] [name="kind"]');
let chosen = false;

// `consent` are the items that wait on the consent agenda.
export function offer(state, consent) {
  if (!list) return;
  for (const option of list.options) option.disabled = !possible(option, state, consent);
  if (!chosen || list.selectedOptions[0]?.disabled) list.value = likeliest(state, consent);
}

// Each option bears whether its kind may be moved upon another motion, whether it debates or changes that one, and whether it is
// amended itself. What is out of order by its rank can be chosen, since a reason lets it pass.
function possible({ value, dataset }, state, consent) {
  if (state.motion) return state.motion.stage === "SECONDED" && "upon" in dataset && !(state.motion.called && "debates" in dataset);
  return value === "CONSENT_AGENDA" ? !state.item && consent.length > 0 : !("changes" in dataset);
}

function likeliest({ motion, item }, consent) {
  if (!motion) return !item && consent.length ? "CONSENT_AGENDA" : "MAIN";
  const amended = [...list.options].some(({ value, dataset }) => value === motion.kind && "amended" in dataset);
  return motion.called ? "TABLE" : amended ? "AMEND" : "RECESS";
}

// Whether nothing can be moved now; behind closed doors too a body moves.
export const ruledOut = (state) => !["IN_SESSION", "CLOSED_SESSION"].includes(state.status) || Boolean(state.motion && state.motion.stage !== "SECONDED");

list?.addEventListener("change", () => { chosen = true; });
list?.form.addEventListener("reset", () => { chosen = false; });
