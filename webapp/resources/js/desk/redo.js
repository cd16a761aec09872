// What was taken back last can be put back: its button says what that is.
import { fill, part, set, words } from "../live.js";
import { text } from "./record.js";

const plain = part("redo-words")?.textContent;

// `done` is the record as it was read last.
export function offer(done) {
  const undone = done?.redo && done.lines.find((line) => line.seq === done.redo);
  set("redo-words", undone ? fill(words.redoing, text(undone)) : plain);
}
