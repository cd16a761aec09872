// The hours of a meeting, by the clock of its place. An hour of another day than the meeting's names its day, on every page
// alike and at whatever moment it is read: the weekday, or the date where that is a week away or more.
const DAY = 86_400_000;
const TIME = { hour: "numeric", minute: "2-digit" };

// The meeting: its zone, and the day on which it is now or comes next.
let held = null;
export function hoursOf(plan) {
  held = plan;
}

// A form is kept, since making it costs more than using it.
const forms = new Map();
function formatted(form, at, language = document.documentElement.lang) {
  const key = language + JSON.stringify(form);
  if (!forms.has(key)) forms.set(key, new Intl.DateTimeFormat(language, form));
  return forms.get(key).format(at);
}

const here = (form, at, language) => formatted({ ...form, timeZone: held?.zone }, new Date(at), language);

// A day as it is recorded, such as 2018-04-17.
const dateOf = (at) => here({ year: "numeric", month: "2-digit", day: "2-digit" }, at, "en-CA");
const onDay = (form, date) => formatted({ ...form, timeZone: "UTC" }, new Date(`${date}T12:00Z`));

function withDay(time, date) {
  if (!held?.date || date === held.date) return time;
  const isNear = Math.abs(Date.parse(date) - Date.parse(held.date)) < 7 * DAY;
  return isNear ? `${time} (${onDay({ weekday: "long" }, date)})` : `${onDay({ month: "short", day: "numeric", year: "numeric" }, date)}, ${time}`;
}

// What a clock on the wall shows, of whatever day.
export const timeOfDay = (at, seconds) => here(seconds ? { ...TIME, second: "2-digit" } : TIME, at);

export const hour = (at, seconds) => withDay(timeOfDay(at, seconds), dateOf(at));

// From one hour to another; a day that both share is named once.
export function hours(from, to) {
  return `${dateOf(from) === dateOf(to) ? timeOfDay(from) : hour(from)} – ${hour(to)}`;
}

// An hour of the place as it is recorded, such as 20:15.
export const ofDay = (time) => formatted({ ...TIME, timeZone: "UTC" }, new Date(`1970-01-01T${time}Z`));

// Such an hour as the next one of that name behind the moment at which it was said.
export function nextHour(time, said) {
  const today = dateOf(said), passed = here({ ...TIME, hour: "2-digit", second: "2-digit", hourCycle: "h23" }, said, "en-CA");
  const date = time.padEnd(8, ":00") > passed ? today : new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  return withDay(ofDay(time), date);
}

// A day of the calendar, such as 2018-04-17.
export const day = (date) => onDay({ weekday: "long", month: "long", day: "numeric", year: "numeric" }, date);
