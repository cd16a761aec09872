// Keeps a page true: hears the state over the WebSocket, asks for it while that is silent, and knows the server's time.
import { day, hour, hoursOf, ofDay, timeOfDay } from "./hours.js";
import { jumps } from "./jumps.js";
import { PATIENCE } from "./patience.js";

const TICK = 500, POLL = 2000;
// A line that was cut on its way stays open and says nothing, as one does on which nothing happens: the page knocks on it, and
// the server knocks back. After two knocks without an answer the page is not live, whatever it shows.
const KNOCK = ".", BEAT = 2500, MISSED = 2 * BEAT + TICK;
// The server answers knocks also while its database is away, so that it is asked for the state now and then.
const QUIET = 10000;
// How far off the server's time may be that came by itself, without a question whose way there and back was measured.
const DOUBT = 1000;
// A server that was just started answers slowly, and the first answer of all would be what the clock goes by until the next act: it
// is asked again, some times at most, until its time is known as closely as this.
const CLOSE = 100, TIMES = 3;

export function follow(meeting, show, say) {
  // What the server's clock showed, when that was here, and how many times as fast it runs.
  let shown = Date.now(), here = shown, rate = 1, doubt = Infinity, times = TIMES;
  let head = 0, tag = "", live = false, heard = 0, socket = null, wait = 500;
  // By a clock that nobody sets: when the server was heard at all, when over the line, and when it told the state.
  let reached = 0, spoke = 0, answered = 0;
  const now = () => shown + (Date.now() - here) * rate;
  // What is not live is asked for whole, with the server's time in it.
  const tell = (isLive) => {
    if (isLive) {
      heard = Date.now();
      reached = answered = performance.now();
    } else [head, times] = [0, TIMES];
    live = isLive;
    say(isLive, heard && shown + (heard - here) * rate);
  };
  // `way` is how long question and answer took, if there was one; the server looked at its clock at some time between. Under
  // `told` it knows again what it answered; that changes with the head and once the line has closed by itself.
  const take = (state, way, told) => {
    // An answer that was long under way tells less than is known already.
    if (state.head < head) return;
    const next = Date.parse(state.now), pace = state.rate ?? 1, off = way === undefined ? DOUBT : way / 2;
    // What was known better before stands, unless the two cannot both be true.
    if (pace !== rate || off <= doubt || Math.abs(next - now()) > (off + doubt) * rate) {
      shown = next;
      here = Date.now() - (way ?? 0) / 2;
      doubt = off;
      rate = pace;
    }
    head = state.head;
    tag = told ?? `"${head}"`;
    tell(true);
    show(called(state));
  };
  const ask = async (anew) => {
    const began = Date.now(), started = performance.now();
    try {
      const answer = await fetch(`/api/meetings/${meeting}/floor`, { headers: head && !anew ? { "If-None-Match": tag } : {}, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      const state = answer.ok && await answer.json();
      if (state) {
        take(state, performance.now() - started, answer.headers.get("ETag"));
        if (doubt > CLOSE && times-- > 0) ask(true);
      } else tell(answer.status === 304);
    } catch {
      // Unless something was heard since, which this question knows nothing of.
      if (heard < began) tell(false);
    }
  };
  const whole = () => { head = 0; return ask(); };
  let soon = 0;
  const connect = () => {
    clearTimeout(soon);
    const mine = socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/live/meetings/${meeting}`);
    spoke = performance.now();
    mine.onmessage = ({ data }) => {
      if (socket !== mine) return;
      wait = 500;
      spoke = performance.now();
      if (data !== KNOCK) take(JSON.parse(data));
      else if (live) [heard, reached] = [Date.now(), spoke];
      else ask();
    };
    mine.onclose = () => { if (socket === mine) { ask(); soon = setTimeout(connect, wait); wait = Math.min(wait * 2, 15000); } };
  };
  let sounding = false;
  const sound = async () => {
    if (sounding) return;
    sounding = true;
    const before = head, mine = socket;
    await ask();
    sounding = false;
    if ((live && head === before) || socket !== mine) return;
    renew();
  };
  const renew = () => {
    const deaf = socket;
    connect();
    deaf.close();
  };
  // Over the line while that is heard; else the server is asked, and the line is opened anew once it was silent for long.
  const look = (at) => {
    const open = socket.readyState === WebSocket.OPEN;
    if (open && at - spoke > MISSED) renew();
    if (!open || at - reached > BEAT + TICK) ask();
    else if (at - answered > QUIET) sound();
  };
  const jumped = jumps(TICK);
  let knocked = 0, looked = 0, watched = performance.now();
  const watch = () => {
    const at = performance.now(), gap = at - watched - TICK;
    watched = at;
    if (jumped()) {
      doubt = Infinity;
      tell(false);
      return whole();
    }
    // While a browser lets a page that nobody sees wait, the page asks nothing: nobody was silent then.
    if (gap > BEAT) [reached, spoke, answered] = [reached, spoke, answered].map((was) => Math.min(at, was + gap));
    if (live && at - reached > MISSED) tell(false);
    if (at - knocked >= BEAT && socket.readyState === WebSocket.OPEN) {
      knocked = at;
      socket.send(KNOCK);
    }
    if (at - looked < POLL) return;
    looked = at;
    look(at);
  };
  // What was told meanwhile is shown already; that the line is whole has to be heard at once.
  const returned = () => {
    watch();
    const came = performance.now();
    whole();
    setTimeout(() => { if (live && reached <= came) tell(false); }, TICK);
  };
  setInterval(watch, TICK);
  addEventListener("offline", () => tell(false));
  addEventListener("online", () => ask());
  document.addEventListener("visibilitychange", () => { if (!document.hidden) returned(); });
  ask();
  connect();
  return { now, rate: () => rate, ask };
}

// Draws what moves with the time: five times a second, or twenty times where time runs faster; and at once when it is seen again.
export function redraw(line, draw) {
  const on = () => {
    draw();
    setTimeout(on, line.rate() > 1 ? 50 : 200);
  };
  on();
  document.addEventListener("visibilitychange", () => { if (!document.hidden) draw(); });
}

// What was planned: the body with its zone, the members, the items and their hearings.
// It is asked for once, and `anew` when the agenda has changed.
let planned = null;
export async function plan(meeting, anew) {
  if (planned && !anew) return planned;
  planned = await fetch(`/api/meetings/${meeting}`, { signal: AbortSignal.timeout(PATIENCE) }).then((answer) => (answer.ok ? answer.json() : planned)).catch(() => planned);
  hoursOf(planned);
  return planned;
}

// What is left of a turn, in seconds; below zero when it is over.
export function left(lectern, now) {
  const running = lectern.runningSince ? (now - Date.parse(lectern.runningSince)) / 1000 : 0;
  return lectern.allottedSeconds - lectern.usedBeforeSeconds - running;
}

export function clock(seconds) {
  const whole = Math.ceil(seconds);
  const size = Math.abs(whole);
  return `${whole < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}

export const words = document.getElementById("words")?.dataset ?? {};

// A text may choose its words by a number: "{0} {0|member|members}".
export function fill(text, ...things) {
  return (text ?? "").replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, at, one, more) => (one === undefined ? apart(things[at] ?? "") : Number(things[at]) === 1 ? one : more));
}

// A name that is written from right to left keeps to itself, or it would turn the figures behind it around.
const TO_THE_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const apart = (thing) => (TO_THE_LEFT.test(thing) ? `\u2068${thing}\u2069` : thing);

// Who gave no name is called by a number, in the language of the page.
export const named = (speaker) => (speaker?.unnamed ? { ...speaker, name: fill(words.unnamed, speaker.unnamed) } : speaker);
const called = (state) => ({ ...state, ...(state.lectern && { lectern: { ...state.lectern, speaker: named(state.lectern.speaker) } }), ...(state.next && { next: state.next.map(named) }) });

export function part(name, root = document) {
  return root.querySelector(`[data-part="${name}"]`);
}

export function set(name, text, root = document) {
  const found = part(name, root);
  if (found && found.textContent !== String(text ?? "")) found.textContent = text ?? "";
}

// Writes only what differs, since the browser would paint again what is written again.
function put(found, attribute, value) {
  if (found && found.getAttribute(attribute) !== String(value)) found.setAttribute(attribute, value);
}

// No finer than a screen could show.
const percent = (share) => `${Math.round(share * 10) / 10}%`;

// A long name is set smaller, so that one of sixty letters fits.
export function name(at, text) {
  const found = part(at);
  set(at, text);
  if (found) found.dataset.long = text?.length > 36 ? "very" : text?.length > 18 ? "yes" : "no";
}

// Where a hearing is held in stages: the one that is held now, and what it has left.
export function stage(state) {
  const held = state.stage;
  const said = held && fill(words.stage, held.number, held.of, held.name);
  set("stage", !held ? "" : held.leftSeconds === null || presents(state) ? said : fill(words.stageleft, said, clock(held.leftSeconds)));
}

const presents = (state) => state.stage?.who === "PRESENTATION" && ["IN_SESSION", "RECESS"].includes(state.status);

// Whose clock runs: that of the one at the lectern, or of staff or applicant who present.
export function running(state) {
  const held = state.stage;
  return state.lectern ?? (presents(state) && held.seconds ? { state: held.runningSince ? "PRESENTING" : "PAUSED", allottedSeconds: held.seconds, warnSeconds: held.warnSeconds, usedBeforeSeconds: held.usedBeforeSeconds, runningSince: held.runningSince } : null);
}

// When and where a meeting goes on that was continued.
export function later(to) {
  return to ? fill(words.continuedto, [day(to.date), to.time && ofDay(to.time)].filter(Boolean).join(", "), to.place) : words.continued;
}

// Whether the body sits without a quorum.
const short = (state) => state.quorum && !state.quorum.held && ["IN_SESSION", "CLOSED_SESSION"].includes(state.status);

// Who presides, how many are here, and that there is no quorum, where it is so.
export function presiding(state) {
  set("chair", state.chair?.here ? fill(words.inthechair, state.chair.name) : "");
  set("quorum", state.quorum ? fill(short(state) ? words.noquorum : words.quorum, state.quorum.present, state.quorum.needed) : "");
  set("no-quorum", short(state) ? fill(words.noquorum, state.quorum.present, state.quorum.needed) : "");
}

// What stands where the speaker's name would, while there is none.
export function nobody(state) {
  return { PLANNED: words.planned, RECESS: words.recess, CLOSED_SESSION: words.closedsession, CONTINUED: later(state.continuedTo), ADJOURNED: words.adjourned }[state.status] ?? (presents(state) ? state.stage.name : words.nobody);
}

export function position(at, value) {
  at.hidden = !value;
  at.className = `position ${value ?? ""}`;
  at.textContent = value ? words[value.toLowerCase()] : "";
}

// Whether each side shares a time, of which something is left or nothing.
export const shared = (state) => state.sides?.FOR?.leftSeconds != null;

// What a side has left of its time; the turn that runs takes from it since the state was told.
function rest(state, side, now) {
  const lectern = state.lectern;
  const runs = lectern?.runningSince && lectern.speaker.position === side;
  return state.sides[side].leftSeconds - (runs ? (now - Date.parse(state.now)) / 1000 : 0);
}

const remains = (seconds) => (seconds > 0 ? fill(words.left, clock(seconds)) : words.usedup);

// How many of each side were heard and for how long; on the board under "Heard so far", and so without those words.
export function sides(state, now) {
  const all = state.sides;
  document.querySelector(".sides")?.classList.toggle("together", !all);
  const count = (side) => all?.[side]?.heard ?? 0;
  const total = Math.max(1, ["FOR", "AGAINST", "NEUTRAL"].reduce((sum, side) => sum + count(side) + (all?.[side]?.waiting ?? 0), 0));
  for (const side of ["FOR", "AGAINST"]) {
    const share = (count(side) * 100) / total;
    const bar = document.querySelector(`[data-side="${side}"]`);
    put(bar, "width", percent(share));
    if (side === "AGAINST") put(bar, "x", percent(100 - share));
    const caption = document.querySelector(`[data-caption="${side}"]`);
    const said = fill(document.body.matches(".room") ? words.tally : words.heard, words[side.toLowerCase()], count(side), clock(all?.[side]?.usedSeconds ?? 0), all?.[side]?.waiting ?? 0);
    const text = shared(state) ? `${said} · ${remains(rest(state, side, now))}` : said;
    if (caption && caption.textContent !== text) caption.textContent = text;
  }
  const neither = document.querySelector('[data-caption="NEUTRAL"]');
  const told = !all ? fill(words.count, state.together?.heard ?? 0, state.together?.waiting ?? 0) : `${words.neutral} ${count("NEUTRAL")}`;
  if (neither && neither.textContent !== told) neither.textContent = told;
}

// Until when a recess lasts; it does not end by itself.
const back = (at, now) => fill(Date.parse(at) > now ? words.backat : words.late, hour(at));

// Until when cards are taken once the last call was made; at its hour the line closes by itself.
const last = (at, now) => (!at ? words.lastcall : fill(closed(at, now) ? words.lineclosed : words.lastcalluntil, hour(at)));
const closed = (at, now) => Boolean(at) && Date.parse(at) <= now;

// Whether cards are taken now: the hour of the last call may have come since the state was told.
export const takesCards = (state, now) => state.lineOpen && !closed(state.lineCloses, now);

// What everyone is told besides.
export function notice(state, now) {
  const found = part("notice"), text = state.resumesAt ? back(state.resumesAt, now) : state.lastCall ? last(state.lineCloses, now) : "";
  if (!found) return;
  found.hidden = !text;
  set("notice", text);
}

// Whether the clock of a turn warns: so much before its end as the rules of the hearing say.
export const warns = (lectern, rest) => lectern.warnSeconds > 0 && rest <= lectern.warnSeconds;

// Who cross-examines the one at the lectern.
export const examined = (state) => state.lectern?.examiner ? fill(words.examined, state.lectern.examiner) : "";

// For which group, and how many in it, someone speaks.
export function group(speaker) {
  return speaker?.speaksFor ? fill(words.group, speaker.group, speaker.speaksFor) : "";
}

// What the rules leave to all speakers together, and how many of those who wait it is sure to reach.
export function forAll(time) {
  set("for-all", time ? fill(words.forall, clock(time.leftSeconds), clock(time.seconds), time.reached, time.waiting) : "");
}

// What goes on while the speaker's clock stands, and since when: a question or a reply has a clock of its own.
function beside({ aside }, now) {
  const used = clock(Math.floor(aside.usedBeforeSeconds + (now - Date.parse(aside.runningSince)) / 1000));
  return aside.kind === "QUESTION" ? fill(words.question, aside.by, used) : fill(words.reply, used);
}

// What the clock stands for. A question is told also when the speaker's time is over, as it often is by then.
function means(lectern, state, now) {
  if (!lectern) return "";
  if (state === "old") return words.old;
  if (lectern.aside) return beside(lectern, now);
  if (state === "over") return words.over;
  if (lectern.state === "CALLED") return words.called;
  if (lectern.state === "PAUSED") return words.paused;
  if (state === "warn") return words.warn;
  return lectern.state === "PRESENTING" ? words.presentation : words.speaking;
}

// Draws the clock of the lectern into the page: figures, words, shape and bar, which say the same.
export function tick(lectern, now) {
  const root = part("turn");
  const rest = lectern ? left(lectern, now) : null;
  // What nobody can vouch for is not said: the turn may be over, or stand.
  const old = document.body.dataset.live === "no";
  const state = rest === null ? "none" : old ? "old" : rest < 0 ? "over" : warns(lectern, rest) && lectern.state !== "CALLED" ? "warn" : "";
  put(root, "data-clock", state);
  set("clock", rest === null ? "–:––" : clock(rest));
  set("state", means(lectern, state, now));
  put(part("left"), "width", percent(rest === null ? 0 : Math.max(0, (rest * 100) / lectern.allottedSeconds)));
  // Where on the bar the warning comes.
  const at = lectern ? (lectern.warnSeconds * 100) / lectern.allottedSeconds : 0;
  put(part("warning"), "width", at > 0 && at < 100 ? ".35em" : 0);
  put(part("warning"), "x", percent(Math.min(at, 100)));
}

// `right` is when the page was last right.
export function mark(isLive, right) {
  document.body.dataset.live = isLive ? "yes" : "no";
  const live = part("live");
  if (!live) return;
  live.dataset.live = isLive ? "yes" : "no";
  set("live-words", isLive ? words.live : right ? fill(words.since, timeOfDay(right)) : words.notlive);
}
