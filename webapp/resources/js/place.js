// Keeps "your place" true and says when it last was.
import { again, pause } from "./again.js";
import { beats } from "./beat.js";

const right = document.getElementById("right"), now = document.getElementById("now"), told = document.getElementById("told");
let wasLive = true;

async function ask() {
  const before = words();
  try {
    const fresh = (await again(["now"])).getElementById("right");
    right.dataset.old = fresh.dataset.old;
    right.dataset.on = fresh.dataset.on;
    say(true, `${fresh.textContent} ${right.dataset.live}`);
    if (words() !== before) told.textContent = words();
  } catch {
    say(false, right.dataset.old);
  }
}

// Whole, as a screen reader should say it: of a part that is live it says the pieces that changed, without what they belong to.
const words = () => now.innerText.replace(/\s+/g, " ").trim();

// The minute in it changes as long as the page is open: a screen reader is told when the line is lost and when it is back.
function say(isLive, text) {
  if (right.textContent !== text) right.textContent = text;
  if (isLive !== wasLive) told.textContent = isLive ? right.dataset.live : text;
  wasLive = isLive;
}

ask();
setInterval(() => { if (!document.hidden) ask(); }, pause(right.dataset.rate));
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
beats(() => say(false, right.dataset.old), ask, () => right.dataset.on === "true");
