// Finds out within six seconds that the server is out of reach, or that this machine slept, for a page that asks for itself only
// now and then. It does so while the meeting goes on; at other times what the page asks for itself is soon enough.
import { jumps } from "./jumps.js";

const LOOK = 500, BEAT = 2500, SLOWEST = 10000;
// Told by the answers alone: on a line that takes four seconds each way and back they come as often as the questions.
const SILENT = 5500;

// `lost` is told after such a silence, and at once after a sleep; `back` when there is an answer again.
export function beats(lost, back, goesOn) {
  const jumped = jumps(LOOK);
  let heard = performance.now(), next = 0, pause = BEAT, isLost = false, slept = false;
  const woken = () => {
    slept = jumped() || slept;
    if (document.hidden || !slept) return;
    slept = false;
    lost();
    back();
  };
  const knock = async () => {
    // It touches neither the database nor any meeting.
    const answer = await fetch("/beat", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(SILENT) }).catch(() => null);
    if (!answer?.ok) return;
    heard = performance.now();
    pause = BEAT;
    if (isLost) back();
    isLost = false;
  };
  const look = () => {
    woken();
    const at = performance.now();
    if (document.hidden || !goesOn()) {
      heard = next = at;
      isLost = false;
      return;
    }
    if (!isLost && at - heard > SILENT) {
      isLost = true;
      lost();
    }
    if (at < next) return;
    // Thousands of pages ask not all at once, and a server that is ill less and less often.
    if (isLost) pause = Math.min(1.5 * pause, SLOWEST);
    next = at + pause * (0.8 + 0.4 * Math.random());
    knock();
  };
  // A page that nobody sees does not knock, so that its silence tells nothing.
  document.addEventListener("visibilitychange", () => {
    heard = next = performance.now();
    woken();
  });
  setInterval(look, LOOK);
}
