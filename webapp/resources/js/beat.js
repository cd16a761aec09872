// Finds out within six seconds that the server is out of reach, or that this machine slept, for a page that asks for itself only
// now and then.
import { jumps } from "./jumps.js";

const BEAT = 2500;

// `lost` is told when two beats in a row had no answer, and at once after a sleep; `back` when one has an answer again.
export function beats(lost, back) {
  const jumped = jumps(BEAT);
  let missed = 0, slept = false;
  const woken = () => {
    slept = jumped() || slept;
    if (document.hidden || !slept) return;
    slept = false;
    lost();
    back();
  };
  document.addEventListener("visibilitychange", woken);
  setInterval(async () => {
    woken();
    if (document.hidden) return;
    // It touches neither the database nor any meeting.
    const answer = await fetch("/health/live", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(BEAT) }).catch(() => null);
    const was = missed;
    missed = answer?.ok ? 0 : missed + 1;
    if (missed === 2) lost();
    if (was >= 2 && !missed) back();
  }, BEAT);
}
