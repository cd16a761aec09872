// What was typed leaves its form as it is sent, so that the next act can be typed before the answer is here; what was not
// recorded comes back.
const sent = new WeakMap(), touched = new WeakSet(), returned = new WeakSet(), late = new Map();

// Empties the form of an act that is sent. What came back meanwhile and found the form in use takes its place.
export function takeOut(form, act) {
  sent.set(act, { form, typed: new FormData(form) });
  form.reset();
  const waiting = late.get(form)?.shift();
  if (waiting) write(form, waiting.typed);
}

// Writes into its form again what was not recorded; tells whether the form was free for it.
export function putBack(act) {
  const { form, typed } = sent.get(act) ?? {};
  sent.delete(act);
  if (!form) return true;
  const free = !touched.has(form);
  if (free) write(form, typed);
  else late.set(form, [...late.get(form) ?? [], { act, typed }]);
  return free;
}

// An act that was refused first was recorded after all, with a reason or once more: its form is empty again.
export function recorded(act) {
  const form = document.querySelector(`form[data-act="${CSS.escape(act.act)}"]`);
  late.set(form, (late.get(form) ?? []).filter((waiting) => !same(waiting.act, act)));
  if (form && sent.get(act)?.form !== form && returned.has(form) && !touched.has(form)) form.reset();
}

// A reason is given only once an act was refused.
const same = ({ reason, ...one }, { reason: given, ...other }) => JSON.stringify(one) === JSON.stringify(other);

function write(form, typed) {
  for (const field of form.elements) {
    if (["radio", "checkbox"].includes(field.type)) field.checked = typed.getAll(field.name).includes(field.value);
    else if (typed.has(field.name)) field.value = typed.get(field.name);
  }
  returned.add(form);
  form.dispatchEvent(new Event("returned", { bubbles: true }));
}

// Whether the clerk types in no field but those of this form, so that the keyboard may go there.
export const isIdle = (form) => document.activeElement === document.body || Boolean(form?.contains(document.activeElement));

document.addEventListener("input", ({ target }) => target.form && touched.add(target.form));
document.addEventListener("reset", ({ target }) => {
  touched.delete(target);
  returned.delete(target);
});
