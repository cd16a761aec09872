// An hour until which something goes on, a recess or the last call, as the clerk types it: 8:15, 815 or 20:15.
import { words } from "../live.js";

const FORM = /^(\d{1,2})[:.h]?(\d{2})?\s*(?:([ap])\.?\s?m?\.?)?$/i;

// The hour as it is recorded, or null where it is none. Of morning and evening, where that is left out, the one that is next.
export function hourTyped(text, now, zone) {
  const found = FORM.exec(text.trim());
  if (!found) return null;
  const hour = Number(found[1]), minute = Number(found[2] ?? 0), half = found[3]?.toLowerCase();
  if (hour > 23 || minute > 59 || (half && (hour === 0 || hour > 12))) return null;
  const hours = half ? [(hour % 12) + (half === "p" ? 12 : 0)] : hour === 0 || hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12];
  const here = minutes(now, zone);
  const ahead = (each) => (each * 60 + minute - here + 1440) % 1440 || 1440;
  const next = hours.sort((one, other) => ahead(one) - ahead(other))[0];
  return `${String(next).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

// How late it is in the place, in minutes.
function minutes(now, zone) {
  const [hour, minute] = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(now).split(":");
  return Number(hour) * 60 + Number(minute);
}

// What is no hour is said at the field before anything is sent.
for (const field of document.querySelectorAll('[name="until"]')) {
  field.addEventListener("input", () => field.setCustomValidity(!field.value.trim() || hourTyped(field.value, Date.now()) ? "" : words.nohour));
}
