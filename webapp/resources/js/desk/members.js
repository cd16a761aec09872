// The members and papers in the forms of the desk: roll call, ballots, who moves and who asks.
import { part, set } from "../live.js";

let filled = false;

// Fills the lists of members and papers, once; `aye` tells the ballot of each when everyone who may votes aye. Says whether it did.
export function fillIn(planned, item, aye) {
  foregone(aye);
  if (filled || !planned) return false;
  filled = true;
  part("silence")?.toggleAttribute("hidden", !planned.procedure?.silenceIsAye);
  for (const exhibit of item?.hearing?.exhibits ?? []) part("exhibits")?.append(new Option(exhibit.title, exhibit.id));
  for (const member of planned.members ?? []) {
    for (const [list, template] of part("members") ? [[part("members"), "attendance-row"], [part("ballots"), "ballot"]] : []) {
      const row = document.getElementById(template).content.firstElementChild.cloneNode(true);
      set("member", member.name, row);
      for (const input of row.querySelectorAll("input")) input.name += member.id;
      row.querySelector("legend").textContent = member.name;
      list.append(row);
    }
    for (const select of document.querySelectorAll("select[data-members]")) select.append(new Option(member.name, member.id));
  }
  for (const input of document.querySelectorAll('[data-part="members"] [value="PRESENT"]')) input.defaultChecked = true;
  foregone(aye);
  return true;
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
