// The board in the room: who speaks, for how long, who is next.
import { follow, hour, mark, name, nobody, part, plan, position, redraw, set, sides, tick } from "./live.js";

let state = null;
plan(document.body.dataset.meeting);
const line = follow(document.body.dataset.meeting, (now) => { state = now; show(); }, mark);

function show() {
  const speaker = state.lectern?.speaker;
  set("title", state.item?.title);
  name("name", speaker?.name ?? nobody(state));
  position(part("position"), speaker?.position);
  set("organisation", speaker?.organisation);
  for (const at of [0, 1, 2]) {
    const next = state.next?.[at];
    name(`next-${at}`, next?.name);
    position(part(`next-position-${at}`), next?.position);
  }
  sides(state.sides);
}

redraw(line, () => {
  if (!state) return;
  tick(state.lectern, line.now());
  set("time", hour(line.now()));
});
