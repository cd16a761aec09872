// Which key belongs to what on the desk: a letter, or a letter with Shift, such as "shift+u". Letters, digits and signs can be
// switched off in this browser (WCAG 2.1.4), for whoever speaks to the machine or touches keys unawares.
const LETTER = /^\p{L}$/u;
const KEPT = "rostrum.letters";
// A screen reader keeps Space to itself where it reads; a full stop stands for it.
const SIGNS = { Slash: "/", Comma: ",", Equal: "+", NumpadAdd: "+", Minus: "-", NumpadSubtract: "-", Period: " " };

// Held with Alt and Shift, these letters are the browser's own, or the desk has another meaning for them with Shift: a digit
// stands for each of them, and for the sign that shows the list.
const WITH_ALT = { "?": "0", "shift+u": "1", "shift+x": "2", "shift+r": "3", "shift+q": "4", "shift+k": "5", a: "6", b: "7", i: "8", t: "9" };
const BY_DIGIT = Object.fromEntries(Object.entries(WITH_ALT).map(([name, digit]) => [digit, name]));

let off = kept() === "off";

// A browser may refuse to keep anything; then the switch holds as long as the page.
function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

// Whether letters are keys by themselves.
export const areOn = () => !off;

export function turn(on) {
  off = !on;
  try {
    if (on) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, "off");
  } catch {
    // What cannot be kept is asked for again.
  }
}

// The key as the desk takes it, or null where it is not for the desk: switched off, a letter, digit or sign counts with Alt and
// Shift alone, and is read off its place, since with Alt a key may write something else.
export function meant({ key, code, shiftKey, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey || (altKey && !(off && shiftKey))) return null;
  if (altKey) return withAlt(SIGNS[code] ?? /^(?:Key|Digit)(.)$/.exec(code)?.[1].toLowerCase());
  return off && key.length === 1 && key !== " " ? null : key;
}

const withAlt = (name) => BY_DIGIT[name] ?? (name in WITH_ALT ? null : name ?? null);

// What a key stands for at this moment, if anything. A letter that has a meaning of its own with Shift has no other then.
export function bound(key, shifted) {
  const name = key.toLowerCase(), other = shifted && LETTER.test(name) ? `shift+${name}` : name;
  return shown(document.querySelector(at(other)) ? other : name);
}

const at = (name) => `[data-key="${CSS.escape(name)}"]`;
const shown = (name) => document.querySelector(`${at(name)}:not([hidden], [hidden] *)`);

// A key as it stands on its button: what is pressed for it now, Alt and Shift aside where they are always held.
export const label = (name) => (off && WITH_ALT[name]) || name.replace("shift+", "⇧").toUpperCase();
