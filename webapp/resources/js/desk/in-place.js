// Acts that ask for something before they are sent: the button of the act, or its key, opens the form below. What was
// typed stays while the form is shut.
import { hour } from "../hours.js";
import { fill, later, part, set, words } from "../live.js";
import { isStale } from "./sending.js";
import { isIdle } from "./typed.js";

const said = document.getElementById("of-body")?.dataset ?? {};
const buttons = [...document.querySelectorAll("[data-opens]")];
const forms = buttons.map((button) => document.getElementById(button.dataset.opens));
let now = null, planned = null, members = null;

// Offers each act while it is possible, and whom it can be about; of two acts with one key the one that is possible.
export function offer(can, state, plan) {
  if (!buttons.length) return;
  now = state;
  planned = plan;
  for (const button of buttons) button.disabled = !can(button.dataset.opens);
  picks();
  for (const button of document.querySelectorAll("[data-instead]")) button.hidden = button.disabled && (can(button.dataset.instead) || "second" in button.dataset);
  set("standing", state.status === "CONTINUED" ? later(state.continuedTo) : { RECESS: words.recess, CLOSED_SESSION: words.closedsession, ADJOURNED: words.adjourned, PLANNED: words.planned }[state.status] ?? "");
}

const opener = (act) => buttons.find((button) => button.dataset.opens === act);

// Whom an act can be about goes by who is here, which comes with the record: the list of acts may be that of a state before.
const here = (member) => ["PRESENT", "REMOTE"].includes(members?.[member.id]);
const ABLE = { arrive: (member) => !here(member), depart: here, chair: (member) => here(member) && member.id !== now?.chair?.id };
const able = (act) => (members ? (planned?.members ?? []).filter(ABLE[act]) : []);

// Whether there is nobody an act could be about; undefined while nobody knows who is here.
export const nobodyFor = (act) => (members ? able(act).length === 0 : undefined);

function picks() {
  for (const list of document.querySelectorAll("[data-pick]")) pick(list, able(list.dataset.pick));
}

// Who was chosen stays chosen while she can be.
function pick(list, all) {
  const shown = [...list.querySelectorAll("input")].map((input) => input.value);
  if (String(shown) === String(all.map((member) => member.id))) return;
  const chosen = list.querySelector(":checked")?.value, focused = list.contains(document.activeElement);
  list.replaceChildren(...all.map((member, at) => {
    const row = document.getElementById("pick").content.firstElementChild.cloneNode(true);
    Object.assign(row.querySelector("input"), { name: list.dataset.name, value: member.id, checked: member.id === chosen });
    set("n", at < 9 ? at + 1 : "", row);
    part("n", row).hidden = at >= 9;
    set("who", member.name, row);
    return row;
  }));
  if (focused) (list.querySelector(":checked") ?? list.querySelector("input"))?.focus();
}

// Draws since when each member is here, and when she was before; who is not is said while the meeting goes on.
export function attend(done, plan) {
  members = done.members;
  planned = plan;
  picks();
  const sits = ["IN_SESSION", "RECESS", "CLOSED_SESSION"].includes(now?.status);
  part("stays").replaceChildren(...(plan?.members ?? []).map((member) => {
    const row = document.getElementById("stay").content.firstElementChild.cloneNode(true);
    const stays = (done.stays?.[member.id] ?? []).map(told);
    const here = stays.at(-1)?.here;
    set("who", member.name, row);
    set("when", [...stays.map((stay) => stay.text), sits && !here && said.never].filter(Boolean).join(" · "), row);
    row.dataset.here = here ? "yes" : "no";
    return row;
  }));
}

function told({ since, until, remote }) {
  const text = until ? fill(said.stay, hour(since), hour(until)) : fill(said.since, hour(since));
  return { here: !until, text: remote ? fill(said.elsewhere, text) : text };
}

// What is known already need not be typed; what the clerk wrote herself is left.
const KNOWN = { motion: () => now?.motion?.text, place: () => planned?.place };
function prefill(form) {
  for (const field of form.querySelectorAll("[data-from]")) {
    if (field.value === (field.dataset.filled ?? "")) field.value = field.dataset.filled = KNOWN[field.dataset.from]() ?? "";
  }
}

function open(form) {
  for (const other of forms) if (other !== form) shut(other);
  prefill(form);
  form.hidden = false;
  opener(form.id).setAttribute("aria-expanded", "true");
  form.scrollIntoView({ block: "nearest" });
  form.querySelector("input:checked, input, textarea")?.focus();
}

function shut(form) {
  form.hidden = true;
  opener(form.id).setAttribute("aria-expanded", "false");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-opens]");
  if (!button || button.disabled) return;
  const form = document.getElementById(button.dataset.opens);
  if (form.hidden) return open(form);
  shut(form);
  button.blur();
});

// Sent: the form is empty and out of the way; not recorded: it is open again, unless the clerk is busy elsewhere by now. What is
// stale waits for a key of the desk, which a field would take for a letter.
document.addEventListener("returned", (event) => {
  if (!forms.includes(event.target) || !isIdle(event.target)) return;
  open(event.target);
  if (isStale()) document.activeElement.blur();
});
document.addEventListener("reset", (event) => {
  if (!forms.includes(event.target)) return;
  shut(event.target);
  for (const field of event.target.querySelectorAll("[data-from]")) delete field.dataset.filled;
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, target } = event;
  if (key === "Escape") return forms.forEach(shut);
  if (!target.matches?.(".pick input")) return;
  const all = [...target.closest(".pick").querySelectorAll("input")];
  const found = /^[1-9]$/.test(key) ? all[key - 1] : key.length === 1 && startsWith(all, target, key.toLowerCase());
  if (!found) return;
  found.checked = true;
  found.dispatchEvent(new Event("input", { bubbles: true }));
  found.focus();
  event.preventDefault();
});

// The next whose name, or a part of it, begins with the letter.
function startsWith(all, from, letter) {
  if (letter === " ") return null;
  const at = all.indexOf(from);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const which = (input) => plain(part("who", input.parentElement).textContent).split(/\s+/).some((word) => word.startsWith(plain(letter)));
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(which);
}
