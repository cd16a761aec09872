// Members who ask for the floor: noted with one form, which takes back the request of a member who has asked.
import { fill, part, set, words } from "../live.js";

const form = part("request-row"), chosen = form?.elements.namedItem("member"), asks = document.querySelector('form[data-act="question"] select');
let asking = [];

// Shows who asks, in order; the first of them is the one who would ask the speaker something next.
export function show(requests) {
  if (!form) return;
  const first = asking[0];
  asking = (requests ?? []).map(({ id }) => id);
  set("requests", asking.length ? fill(words.requests, requests.map(({ name }) => name).join(", ")) : "");
  if (asking.length && asking[0] !== first && !isIn(asks.form)) asks.value = asking[0];
  // What Enter does must not turn under the clerk's hand because another noted the same request.
  if (!isIn(form)) choose();
}

const isIn = (one) => one.contains(document.activeElement);

function choose() {
  const back = asking.includes(chosen.value);
  form.dataset.act = back ? "withdrawRequest" : "requestFloor";
  set("request-words", back ? words.requestback : words.request);
}

chosen?.addEventListener("input", choose);
