// The board in the room: who speaks, for how long, who is next.
import { follow, hour, mark, part, plan, position, redraw, set, sides, tick, words } from "./live.js";

let state = null;
plan(document.body.dataset.meeting);
const line = follow(document.body.dataset.meeting, (now) => { state = now; show(); }, mark);

function show() {
  const speaker = state.lectern?.speaker;
  set("title", state.item?.title);
  set("name", speaker?.name ?? words.nobody);
  position(part("position"), speaker?.position);
  set("organisation", speaker?.organisation);
  for (const at of [0, 1, 2]) {
    const next = state.next?.[at];
    set(`next-${at}`, next?.name);
    position(part(`next-position-${at}`), next?.position);
  }
  sides(state.sides);
}

redraw(line, () => {
  if (!state) return;
  tick(state.lectern, line.now());
  set("time", hour(line.now()));
});
