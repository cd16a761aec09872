// The clerk's desk: every act is a button with a key; the server decides, the page shows.
import { clock, fill, follow, hour, mark, part, plan, position, set, sides, tick, words } from "./live.js";

const meeting = document.body.dataset.meeting;
let state = null, planned = null, possible = new Map(), chosen = null, again = null, seen = 0, waiting = 0;

const line = follow(meeting, (now) => { state = now; show(); refresh(); }, mark);

async function json(address) {
  const answer = await fetch(address, { cache: "no-store" });
  return answer.ok ? answer.json() : null;
}

async function refresh() {
  const asked = ++seen;
  planned = await plan(meeting);
  set("title", state.item?.title ?? planned?.title);
  const hearing = item()?.hearing;
  const acts = await json(`/api/meetings/${meeting}/acts`);
  const order = hearing ? await json(`/api/hearings/${hearing.id ?? hearing}/order`) : null;
  const feed = part("feed") ? await fetch(`/api/meetings/${meeting}/proceedings`, { cache: "no-store" }) : null;
  if (asked !== seen) return;
  possible = new Map((acts?.acts ?? []).filter((act) => act.possible !== false).map((act) => [act.act, act]));
  members();
  for (const button of document.querySelectorAll("button[data-act]")) button.disabled = !possible.has(button.dataset.act);
  for (const form of document.querySelectorAll("form[data-act]")) form.querySelector("button").disabled = !possible.has(form.dataset.act);
  if (order && part("queue")) queue(order.line);
  main();
  if (feed?.ok) record((await feed.text()).trim().split("\n").filter(Boolean).map((entry) => JSON.parse(entry)));
}

// The main key does the one thing that comes next, and says which.
function next() {
  const name = state.next?.[0]?.name;
  switch (state.lectern?.state) {
    case "CALLED": return ["begin", fill(words.begin, state.lectern.speaker.name)];
    case "PAUSED": return ["resumeTurn", words.resume];
    case "SPEAKING": return name ? ["call", fill(words.endcall, name)] : ["end", words.end];
  }
  if (possible.has("call") && name) return ["call", fill(words.call, name)];
  const first = ["callToOrder", "resume", opening(), "closeHearing"].find((act) => possible.has(act));
  return first ? [first, words[first.toLowerCase()]] : [null, words.nothing];
}

// Which item or hearing an act would open is for the desk to say, so the server cannot rule these two out by itself.
function opening() {
  if (!state.item) return "openItem";
  return state.hearing || !waiting ? null : "openHearing";
}

function main() {
  const button = part("main");
  if (!button) return;
  const [act, label] = next();
  button.dataset.act = act ?? "";
  button.disabled = !act;
  set("main-words", label);
}

function show() {
  const speaker = state.lectern?.speaker;
  set("name", speaker?.name ?? words.nobody);
  set("say", [speaker?.sayAs, speaker?.organisation].filter(Boolean).join(" · "));
  const mark = part("position");
  if (mark) position(mark, speaker?.position);
  set("number", speaker ? fill(words.number, speaker.number ?? "") : "");
  set("allotted", state.lectern ? fill(words.allotted, clock(state.lectern.allottedSeconds)) : "");
  set("end", state.expectedEnd ? fill(words.expected, hour(state.expectedEnd)) : "");
  set("motion", state.motion?.text ?? words.nomotion);
  set("quorum", state.quorum ? fill(words.quorum, state.quorum.present, state.quorum.needed) : "");
  sides(state.sides);
  main();
}

function queue(all) {
  const coming = all.filter((speaker) => !["HEARD", "NOT_HERE", "WITHDRAWN", "CALLED", "YIELDED"].includes(speaker.state));
  waiting = coming.length;
  set("count", fill(words.count, all.length - coming.length, coming.length));
  if (!coming.some((speaker) => speaker.id === chosen)) chosen = coming[0]?.id;
  part("queue").replaceChildren(...coming.map((speaker) => {
    const row = document.getElementById("row").content.firstElementChild.cloneNode(true);
    row.dataset.id = speaker.id;
    row.setAttribute("aria-selected", String(speaker.id === chosen));
    set("n", speaker.number, row);
    set("who", speaker.name, row);
    position(part("side", row), speaker.position);
    set("more", [speaker.sayAs, clock(speaker.seconds ?? 0)].filter(Boolean).join(" · "), row);
    row.addEventListener("click", () => choose(speaker.id));
    return row;
  }));
}

function choose(id) {
  chosen = id;
  for (const row of part("queue").children) {
    row.setAttribute("aria-selected", String(row.dataset.id === chosen));
    if (row.dataset.id === chosen) row.scrollIntoView({ block: "nearest" });
  }
}

function step(by) {
  const rows = [...part("queue").children];
  const at = rows.findIndex((row) => row.dataset.id === chosen);
  choose(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.dataset.id);
}

function record(entries) {
  part("feed").replaceChildren(...entries.filter((entry) => entry.act !== "signUp").slice(-60).reverse().map((entry) => {
    const row = document.getElementById("entry").content.firstElementChild.cloneNode(true);
    set("when", hour(entry.occurredAt, true), row);
    const said = entry.words ?? {};
    set("what", [label(entry.act), said.name ?? said.words ?? said.text].filter(Boolean).join(": "), row);
    return row;
  }));
}

// The act's own button has its name in the language of the page; an act without one goes by the name programs use.
const label = (act) => document.querySelector(`button[data-act="${act}"]:not([data-part]) span`)?.textContent ?? act;

let filled = false;
function members() {
  if (filled || !planned) return;
  filled = true;
  for (const exhibit of item()?.hearing?.exhibits ?? []) part("exhibits")?.append(new Option(exhibit.title, exhibit.id));
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
}

async function act(body) {
  const answer = await fetch(`/api/meetings/${meeting}/acts`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...body, basis: state?.head }),
  }).catch(() => null);
  const told = answer ? await answer.json().catch(() => null) : null;
  if (answer?.ok) {
    again = null;
    say("");
    line.ask();
    return true;
  }
  again = answer?.status === 422 && told?.overridable ? body : null;
  part("reason-row").hidden = !again;
  if (again) part("reason").focus();
  say(!answer ? words.lost : answer.status === 401 || answer.status === 403 ? words.signedout : [told?.title, told?.detail].filter(Boolean).map((said) => said.replace(/\.?$/, ".")).join(" "), true);
  line.ask();
  return false;
}

function say(text, refused = false) {
  set("said", text);
  part("said").toggleAttribute("data-refused", refused);
  if (!refused) part("reason-row").hidden = true;
}

// What an act needs beside its name comes from the desk: who is chosen, which item is next.
function fields(name, data) {
  switch (name) {
    case "addTime": return { seconds: Number(data.seconds) };
    case "recess": return { disruption: data.disruption === "yes" };
    case "move": case "checkIn": case "withdraw": return { speaker: chosen };
    case "openItem": return { item: item()?.id };
    case "openHearing": return { hearing: item()?.hearing?.id ?? item()?.hearing };
    default: return {};
  }
}

// The item that is open, or else the first on which the public speaks.
function item() {
  const items = planned?.items ?? [];
  return items.find((each) => each.id === state?.item?.id) ?? items.find((each) => each.hearing) ?? items[0];
}

function body(form) {
  const made = { act: form.dataset.act };
  for (const [name, value] of new FormData(form)) {
    const [key, inner] = name.split(".");
    if (inner) (made[key] ??= {})[inner] = value;
    else if (value !== "") made[key] = value;
  }
  return made;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (button && !button.disabled) act({ act: button.dataset.act, ...fields(button.dataset.act, button.dataset) });
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.dataset.act && await act(body(form))) form.reset();
  else if (form.dataset.part === "reason-row" && again) act({ ...again, reason: part("reason").value });
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event.key === "ArrowDown" ? 1 : -1);
  else if (event.key === "Enter" && part("queue") && !event.target.matches("a, button")) act({ act: "call", speaker: chosen });
  else if (button?.matches("input, select")) button.focus();
  else if (button && !event.repeat) button.click();
  else return;
  event.preventDefault();
});

setInterval(() => {
  if (!state) return;
  if (part("turn")) tick(state.lectern, line.now());
  set("time", hour(line.now(), true));
}, 200);
