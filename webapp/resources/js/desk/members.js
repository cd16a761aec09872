// The members and papers in the forms of the desk: roll call, ballots, who moves and who asks.
import { part, set } from "../live.js";

let filled = null;

// Fills the lists of members and papers, and the members anew when others sit; `aye` tells the ballot of each when everyone
// who may votes aye. Says whether it did so for the first time.
export function fillIn(planned, item, aye) {
  foregone(aye);
  const sitting = JSON.stringify((planned?.members ?? []).map((member) => member.id));
  if (!planned || filled === sitting) return false;
  const first = filled === null;
  filled = sitting;
  if (first) papers(planned, item);
  const typed = first ? [] : chosen();
  seat(planned.members ?? []);
  typed.forEach(choose);
  foregone(aye);
  return first;
}

function papers(planned, item) {
  part("silence")?.toggleAttribute("hidden", !planned.procedure?.silenceIsAye);
  part("no-second")?.toggleAttribute("hidden", planned.procedure?.secondNeeded !== false);
  part("withdrawn")?.toggleAttribute("hidden", !planned.procedure?.withdrawnStays);
  for (const exhibit of item?.hearing?.exhibits ?? []) part("exhibits")?.append(new Option(exhibit.title, exhibit.id));
}

const ROWS = [["members", "attendance-row"], ["ballots", "ballot"], ["twice", "twice-row"]];
const selects = () => document.querySelectorAll("select[data-members]");

function seat(members) {
  for (const [list, template] of part("members") ? ROWS : []) part(list).replaceChildren(...members.map((member) => row(member, template)));
  for (const select of selects()) {
    for (const option of [...select.options]) if (option.dataset.member) option.remove();
    select.append(...members.map((member) => mark(new Option(member.name, member.id))));
  }
  for (const input of document.querySelectorAll('[data-part="members"] [value="PRESENT"]')) input.defaultChecked = true;
}

function mark(option) {
  option.dataset.member = "yes";
  return option;
}

function row(member, template) {
  const made = document.getElementById(template).content.firstElementChild.cloneNode(true);
  set("member", member.name, made);
  for (const input of made.querySelectorAll("input, select")) input.name += member.id;
  set("of", member.name, made);
  return made;
}

// What the clerk has chosen in these lists, to be chosen again.
function chosen() {
  const rows = [...document.querySelectorAll('[data-part="members"] :checked, [data-part="ballots"] :checked')].map((input) => ({ name: input.name, value: input.value }));
  // The rows of the second columns are made anew, so they are found again by their names.
  const twice = [...document.querySelectorAll('[data-part="twice"] select')].map(({ name, value }) => ({ name, value }));
  return [...rows, ...twice, ...[...selects()].map((select) => ({ select, value: select.value }))];
}

function choose({ name, select, value }) {
  const list = select ?? document.querySelector(`[data-part="twice"] select[name="${CSS.escape(name)}"]`);
  if (list) {
    if ([...list.options].some((option) => option.value === value)) list.value = value;
    return;
  }
  const input = document.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
  if (input) input.checked = true;
}

const ballots = () => document.querySelectorAll('[data-part="ballots"] input[type="radio"]');

// Who is not here, stands aside or does not vote by the rules of the body; the clerk need not say so again.
function foregone(aye) {
  for (const input of ballots()) input.defaultChecked = input.value !== "AYE" && aye(input.name.split(".")[1]) === input.value;
}

// Marks aye for everyone who may vote; the next key takes the vote.
export function allAye(aye) {
  for (const input of ballots()) input.checked = aye(input.name.split(".")[1]) === input.value;
  document.querySelector('form[data-act="vote"] > button:last-of-type').focus();
}
