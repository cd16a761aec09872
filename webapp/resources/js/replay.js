// Slider and play for the replay: the page itself stays the one source, a step is asked for and put in place.
import { again } from "./again.js";

const box = document.querySelector(".play"), slider = box.querySelector("input"), button = box.querySelector("button");
const EACH = 1500, SETTLED = 120;
let wish = 0, timer = 0, playing = 0;

async function show() {
  history.replaceState(null, "", `?step=${slider.value}`);
  const asked = ++wish;
  const page = await again(["step"]);
  if (asked !== wish) return;
  document.getElementById("time").value = page.getElementById("time").value;
}

function play(on) {
  clearInterval(playing);
  playing = on ? setInterval(onward, EACH) : 0;
  button.textContent = on ? box.dataset.pause : box.dataset.play;
}

async function onward() {
  if (document.hidden) return;
  if (slider.valueAsNumber >= Number(slider.max)) return play(false);
  slider.stepUp();
  await show().catch(() => play(false));
}

slider.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => show().catch(() => play(false)), SETTLED);
});
button.addEventListener("click", () => play(playing === 0));
box.hidden = false;
