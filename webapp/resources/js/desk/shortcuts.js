// Which key belongs to what on the desk: a letter, or a letter with Shift, such as "shift+u".
const LETTER = /^\p{L}$/u;

// What a key stands for at this moment, if anything. A letter that has a meaning of its own with Shift has no other then.
export function bound({ key, shiftKey }) {
  const name = key.toLowerCase(), other = shiftKey && LETTER.test(name) ? `shift+${name}` : name;
  return shown(document.querySelector(at(other)) ? other : name);
}

const at = (name) => `[data-key="${CSS.escape(name)}"]`;
const shown = (name) => document.querySelector(`${at(name)}:not([hidden], [hidden] *)`);

// A key as it stands on its button.
export const label = (name) => name.replace("shift+", "⇧").toUpperCase();
