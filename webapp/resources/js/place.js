// Keeps "your place" true and says when it last was.
import { again, pause } from "./again.js";
import { beats } from "./beat.js";

const right = document.getElementById("right");

async function ask() {
  try {
    const fresh = (await again(["now"])).getElementById("right");
    right.dataset.old = fresh.dataset.old;
    right.dataset.on = fresh.dataset.on;
    say(`${fresh.textContent} ${right.dataset.live}`);
  } catch {
    say(right.dataset.old);
  }
}

function say(words) {
  if (right.textContent !== words) right.textContent = words;
}

ask();
setInterval(() => { if (!document.hidden) ask(); }, pause(right.dataset.rate));
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
beats(() => say(right.dataset.old), ask, () => right.dataset.on === "true");
