// The members and papers in the forms of the desk: roll call, ballots, who moves and who asks.
import { part, set } from "../live.js";

let filled = false;

// Fills the lists of members and papers, once; `here` tells who is present. Says whether it did.
export function fillIn(planned, item, here) {
  present(here);
  if (filled || !planned) return false;
  filled = true;
  for (const exhibit of item?.hearing?.exhibits ?? []) part("exhibits")?.append(new Option(exhibit.title, exhibit.id));
  for (const member of planned.members ?? []) {
    for (const [list, template] of part("members") ? [[part("members"), "attendance"], [part("ballots"), "ballot"]] : []) {
      const row = document.getElementById(template).content.firstElementChild.cloneNode(true);
      set("member", member.name, row);
      for (const input of row.querySelectorAll("input")) input.name += member.id;
      row.querySelector("legend").textContent = member.name;
      list.append(row);
    }
    for (const select of document.querySelectorAll("select[data-members]")) select.append(new Option(member.name, member.id));
  }
  for (const input of document.querySelectorAll('[data-part="members"] [value="PRESENT"]')) input.defaultChecked = true;
  present(here);
  return true;
}

// Who is not here is absent in the vote; the clerk need not say so again.
function present(here) {
  for (const input of document.querySelectorAll('[data-part="ballots"] [value="ABSENT"]')) input.defaultChecked = !here(input.name.split(".")[1]);
}

// Marks aye for everyone here; the next key takes the vote.
export function allAye(here) {
  for (const input of document.querySelectorAll('[data-part="ballots"] [value="AYE"]')) input.checked = here(input.name.split(".")[1]);
  document.querySelector('form[data-act="vote"] > button:last-of-type').focus();
}
