// Spares someone who has to wait the pressing: solves the puzzle or waits, and sends the form by itself, unless it is changed meanwhile.
import { firstBits } from "./sha256.js";

const held = document.getElementById("held"), form = document.getElementById("sign-up");
const PIECE_MILLISECONDS = 25;
let mine = true;

function say(words) { held.querySelector("[data-part=held]").textContent = words; }

function send() {
  if (mine) form.requestSubmit(document.getElementById("send"));
}

// In pieces, so that the page stays at hand meanwhile.
function solve(challenge, bits, from = 0) {
  const until = performance.now() + PIECE_MILLISECONDS;
  for (let answer = from; ; answer++) {
    if (firstBits(`${challenge}/${answer}`, bits) === 0) {
      form.elements.work.value = answer;
      return send();
    }
    if (answer % 100 === 0 && performance.now() > until) return setTimeout(solve, 0, challenge, bits, answer + 1);
  }
}

if (held) {
  const { challenge, bits, seconds } = held.dataset, words = held.querySelector("[data-part=held]").dataset;
  form.addEventListener("input", () => { mine = false; say(words.yours); }, { once: true });
  say(challenge ? words.solving : words.waiting);
  if (challenge) solve(challenge, Number(bits)); else setTimeout(send, seconds * 1000);
}
