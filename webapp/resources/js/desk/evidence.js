// The evidence at the desk: who appears as what, who has sworn, how the exhibits stand, and the lists of the forms that
// record more of it.
import { fill, part, set, words } from "../live.js";

const said = document.getElementById("of-evidence")?.dataset ?? {};
let now = { hearing: null, open: false, speakers: [], exhibits: [], members: [] };

// Draws what is known; `papers` are those of the file of the item.
export function draw(evidence, papers) {
  if (!evidence) return;
  now = evidence;
  const people = now.speakers.filter((each) => each.capacity || each.sworn);
  rows("people", people, "person", person);
  rows("offers", now.exhibits, "offer", offer);
  part("nobody").hidden = people.length > 0;
  part("nothing").hidden = now.exhibits.length > 0;
  const aside = now.members.filter((each) => each.aside).map((each) => each.name);
  set("aside", aside.length ? fill(said.aside, aside.join(", ")) : "");
  swear();
  for (const select of document.querySelectorAll("select[data-list]")) offerChoices(select, lists(papers)[select.dataset.list]);
}

function rows(at, all, template, write) {
  part(`${at}-table`).hidden = !all.length;
  part(at).replaceChildren(...all.map((each) => {
    const row = document.getElementById(template).content.firstElementChild.cloneNode(true);
    write(each, row);
    return row;
  }));
}

function person(each, row) {
  set("who", each.name, row);
  set("as", words[each.capacity?.toLowerCase()] ?? "–", row);
  set("party", each.party ? said.party : each.ruling === "REFUSED" ? said.denied : each.capacity === "OPPONENT" ? said.asked : "–", row);
  set("sworn", each.sworn ? said.sworn : "–", row);
}

function offer(each, row) {
  set("n", each.number, row);
  set("title", each.title, row);
  set("by", each.by, row);
  const state = said[each.state.toLowerCase()];
  const by = each.ruledBy ? said[each.ruledBy.toLowerCase()] : each.state === "OBJECTED" ? each.objectors.join(", ") : "";
  set("how", by ? `${state} (${by})` : state, row);
}

// Those who have not sworn; who was ticked stays so.
function swear() {
  const ticked = new Set([...part("swear").querySelectorAll(":checked")].map((each) => each.value));
  const wanted = now.speakers.filter((each) => !each.sworn);
  const shown = [...part("swear").querySelectorAll("input")].map((each) => each.value);
  part("swear").closest("form").hidden = !wanted.length;
  if (String(shown) === String(wanted.map((each) => each.id))) return;
  part("swear").replaceChildren(...wanted.map((each) => {
    const made = document.getElementById("swears").content.firstElementChild.cloneNode(true);
    Object.assign(made.querySelector("input"), { value: each.id, checked: ticked.has(each.id) });
    set("who", each.name, made);
    return made;
  }));
}

// Ticks everyone who has not sworn; the next key takes the oath.
export function everyone() {
  for (const input of part("swear").querySelectorAll("input")) input.checked = true;
  part("swear").closest("form").querySelector("button").focus();
}

const open = (each) => each.state === "OFFERED" || each.state === "OBJECTED";
// What the chair has ruled the body may rule on once more.
const rulable = (each) => open(each) || each.ruledBy === "CHAIR";
const appears = (each) => each.capacity;
const claims = (each) => each.capacity && each.capacity !== "WITNESS";
const sits = (each) => each.here && !each.aside;

function lists(papers) {
  const numbered = (each) => [each.number, `${each.number}: ${each.title}`];
  const named = (each) => [each.id, each.name];
  return {
    speakers: now.speakers.map(named),
    claimants: now.speakers.filter(claims).map(named),
    testified: now.speakers.filter((each) => each.testified).map(named),
    appearing: now.speakers.filter(appears).map(named),
    examiners: [...now.speakers.filter((each) => each.party).map(named), ...now.members.filter(sits).map((each) => [each.id, fill(said.member, each.name)])],
    here: now.members.filter((each) => each.here).map(named),
    sitting: now.members.filter(sits).map(named),
    unruled: now.exhibits.filter(open).map(numbered),
    rulable: now.exhibits.filter(rulable).map(numbered),
    papers: [["", said.none], ...papers.map((each) => [each.id, each.title])],
  };
}

// What was chosen stays chosen, and a list that the clerk has opened stays as it is unless it lacks something.
function offerChoices(select, choices) {
  if (String([...select.options].map((each) => [each.value, each.text])) === String(choices)) return;
  const chosen = select.value;
  select.replaceChildren(...choices.map(([value, text]) => new Option(text, value)));
  if (choices.some(([value]) => String(value) === chosen)) select.value = chosen;
}

// What needs a field filled in is not judged by the server before it is sent; the evidence rules these out.
export function ruledOut(name, state) {
  const some = (all, which) => !all.some(which);
  switch (name) {
    case "oath": return idle(state) || some(now.speakers, (each) => !each.sworn);
    case "appear": return idle(state) || !now.speakers.length;
    case "ruleOnStanding": return idle(state) || some(now.speakers, claims);
    case "offerExhibit": return idle(state) || !now.open || some(now.speakers, appears);
    case "objectToExhibit": case "withdrawExhibit": return idle(state) || some(now.exhibits, open);
    case "ruleOnExhibit": return idle(state) || some(now.exhibits, rulable);
    case "crossExamine": return idle(state) || !now.open || some(now.speakers, (each) => each.testified);
    case "disclose": return !state.item || state.status !== "IN_SESSION" || some(now.members, (each) => each.here);
    case "recuse": return !state.item || state.status !== "IN_SESSION" || some(now.members, sits);
    case "findings": return idle(state) || Boolean(state.motion) || some(now.members, sits);
    default: return undefined;
  }
}

const idle = (state) => state.status !== "IN_SESSION" || !now.hearing;
