import { PATIENCE } from "./patience.js";

// Asks for this page again and puts what has changed in its place, so that page and script cannot differ.
export async function again(ids) {
  const answer = await fetch(location.href.replace(/#.*/, ""), { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ids) {
    const old = document.getElementById(id), fresh = page.getElementById(id);
    // Replaced only when it says something else, or a screen reader would hear it every time; and not below someone's hands.
    if (fresh && fresh.innerHTML !== old.innerHTML && !busy(old)) old.replaceChildren(...fresh.childNodes);
  }
  return page;
}

const busy = (part) => part.contains(document.activeElement) || part.querySelector("details[open]") !== null;

// How long to wait between two questions: ten seconds, less where time runs faster, and never under one.
export const pause = (rate) => Math.max(1000, 10000 / rate);
