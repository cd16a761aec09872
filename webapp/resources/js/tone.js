// A soft tone when the clock of a turn warns and when the time is over, on a view where someone has switched it on. It is off by
// default: the clock is told by words and shape without it, and a browser asks for a press before it makes a sound.
import { part } from "./live.js";

const SOFT = 0.12, SECONDS = 0.35;
const PITCHES = { warn: [660], over: [523, 392] };
const button = part("tone");
let sound = null, mine = null, last = null, given = null;
// What was heard since the turn was called or its time changed: what comes back by a pause, or by a clock that is set right, is not new.
const heard = new Set();

if (button && "AudioContext" in window) {
  button.hidden = false;
  button.addEventListener("click", flip);
}

const isOn = () => button?.getAttribute("aria-pressed") === "true";

async function flip() {
  sound ??= new AudioContext();
  button.setAttribute("aria-pressed", String(!isOn()));
  // The first tone lets the one who switched it on hear how loud it is.
  if (isOn()) await sound.resume().then(() => play("warn"));
  else await sound.suspend();
}

function play(what) {
  PITCHES[what].forEach((pitch, at) => {
    const begins = sound.currentTime + at * SECONDS, ends = begins + SECONDS;
    const tone = sound.createOscillator(), loudness = sound.createGain();
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, begins);
    loudness.gain.linearRampToValueAtTime(SOFT, begins + 0.03);
    loudness.gain.linearRampToValueAtTime(0, ends);
    tone.connect(loudness).connect(sound.destination);
    tone.start(begins);
    tone.stop(ends);
  });
}

// Hears the clock of a turn each time it is drawn; what happened while the page was not live stays silent.
export function listen(turn) {
  const before = turn?.calledAt === mine ? last : null, time = turn && `${turn.calledAt} ${turn.allottedSeconds}`;
  mine = turn?.calledAt;
  last = part("turn").dataset.clock;
  if (time !== given) heard.clear();
  given = time;
  if (!PITCHES[last] || last === before) return;
  const fresh = before !== null && !["old", "none", "over"].includes(before) && !heard.has(last);
  heard.add(last);
  if (isOn() && fresh) play(last);
}
