// What the server says to a form stands beside it: at each field what is wrong there, below the form all the rest.
import { part } from "../live.js";
import { isIdle } from "./typed.js";

// The field that a rule is about.
const AT = { LaterDay: ["date"], StillToCome: ["date"], MembersHereAct: ["member", "mover"] };

// Shows what was said to an act and gives back what is said of no field here; on a page with many forms the answer moves to
// the one that was sent.
export function beside(act, said) {
  clear();
  const form = document.querySelector(`form[data-act="${CSS.escape(act)}"]`);
  const answer = part("answer");
  if (answer) (form ?? part("home")).after(answer);
  const ruled = (AT[said?.rule] ?? []).map((field) => ({ field, message: said.title, messages: said.titles }));
  const wrong = (said?.errors?.length ? said.errors : ruled)
    .filter(({ field, message, messages }) => form && at(form, field, here(messages, message)));
  if (wrong.length && isIdle(form)) form.elements.namedItem(wrong[0].field)?.focus?.();
  return (said?.errors ?? []).filter((error) => !wrong.includes(error)).map(({ message, messages }) => here(messages, message));
}

// What is said in each language, in that of the page.
export const here = (inEach, english) => inEach?.[document.documentElement.lang] ?? english;

// Takes the marks away again; what described a field before does so again.
export function clear() {
  for (const mark of document.querySelectorAll("[data-wrong]")) mark.remove();
  for (const field of document.querySelectorAll("form[data-act] [aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    if (field.dataset.described) field.setAttribute("aria-describedby", field.dataset.described);
    else field.removeAttribute("aria-describedby");
    delete field.dataset.described;
    field.closest(".question")?.classList.remove("wrong");
  }
}

function at(form, field, message) {
  const input = form.querySelector(`[name="${CSS.escape(field)}"]`);
  const question = input?.closest(".question");
  if (!question) return false;
  const id = `wrong-${form.dataset.act}-${field}`;
  question.append(Object.assign(document.createElement("p"), { className: "error", id, textContent: message }));
  question.lastElementChild.dataset.wrong = "";
  question.classList.add("wrong");
  input.setAttribute("aria-invalid", "true");
  input.dataset.described ??= input.getAttribute("aria-describedby") ?? "";
  input.setAttribute("aria-describedby", `${id} ${input.dataset.described}`.trim());
  return true;
}
