// Keeps "your place" true and says when it last was. It asks for the same page again, so that page and script cannot differ.
const EVERY = 10000;
const now = document.getElementById("now");
const right = document.getElementById("right");

async function ask() {
  try {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    say(right.dataset.old);
  }
}

function show(page) {
  const fresh = page.getElementById("now");
  // Replaced only when it says something else, or a screen reader would hear it every time.
  if (fresh.innerHTML !== now.innerHTML) now.replaceChildren(...fresh.childNodes);
  right.dataset.old = page.getElementById("right").dataset.old;
  say(`${page.getElementById("right").textContent} ${right.dataset.live}`);
}

function say(words) {
  if (right.textContent !== words) right.textContent = words;
}

ask();
setInterval(() => { if (!document.hidden) ask(); }, EVERY);
document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
