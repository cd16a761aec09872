// Keeps the marked parts of a public page true: asks whether the meeting changed, which costs little, and only then for the page.
import { again, pause } from "./again.js";
import { beats } from "./beat.js";
import { PATIENCE } from "./patience.js";

const { meeting, rate, yes, no } = document.getElementById("fresh").dataset;
const ids = [...document.querySelectorAll("[data-fresh]")].map((part) => part.id);
const AT_LEAST = 60000 / rate;
const TOGETHER = ["IN_SESSION", "RECESS", "CLOSED_SESSION"];
let tag = "", asked = 0, goesOn = false;

async function ask() {
  try {
    const answer = await fetch(`/api/meetings/${meeting}/floor`, { headers: { "If-None-Match": tag }, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status !== 304 && !answer.ok) throw new Error(String(answer.status));
    if (answer.ok) goesOn = TOGETHER.includes((await answer.json()).status);
    // A deadline passes without anyone's doing.
    if (answer.ok || Date.now() - asked > AT_LEAST) {
      await again(ids);
      asked = Date.now();
      tag = answer.headers.get("ETag") ?? tag;
    }
    mark(true);
  } catch {
    mark(false);
  }
}

function mark(live) {
  for (const mark of document.querySelectorAll(".live")) {
    mark.hidden = false;
    mark.dataset.live = live ? "yes" : "no";
    if (mark.textContent !== (live ? yes : no)) mark.textContent = live ? yes : no;
  }
}

ask();
setInterval(() => { if (!document.hidden) ask(); }, pause(rate));
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
beats(() => mark(false), ask, () => goesOn);
