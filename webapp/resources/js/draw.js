// Draws the order again from what is published, with the browser's own SHA-256, and compares.
const page = document.getElementById("draw");
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const bytes = (text) => new TextEncoder().encode(text);
const sha = async (data) => new Uint8Array(await crypto.subtle.digest("SHA-256", data));
const hex = (data) => [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const ask = async (path) => (await fetch(path, { cache: "no-store" })).json();

async function draw() {
  const at = `/api/hearings/${page.dataset.hearing}`;
  const [hearing, order] = await Promise.all([ask(at), ask(`${at}/order`)]);
  const { secret, references } = order.drawn;
  const hash = hex(await sha(bytes(secret)));
  const seed = await sha(bytes([secret, ...[...references].sort()].join("\n")));
  show("commitment", hearing.drawCommitment), show("secret", secret), show("hash", hash);
  show("published", order.seed), show("seed", hex(seed));
  const same = hash === hearing.drawCommitment && hex(seed) === order.seed;
  show("verdict", same ? page.dataset.same : page.dataset.differs);
  const drawn = await numbered(order.line.filter((one) => references.includes(one.reference)), seed);
  // Each part of the line, such as residents before others, is arranged by itself.
  const line = [...new Set(drawn.map((one) => one.part))].sort().flatMap((at) => arranged(drawn.filter((one) => one.part === at), order.rule));
  part("order").replaceChildren(...line.map(row));
  const today = order.line.map((one) => one.reference).filter((reference) => references.includes(reference));
  show("moved", page.dataset.moved.replace("{0}", line.filter((one, at) => one.reference !== today[at]).length));
}

const show = (name, text) => { part(name).textContent = text; };

function row(one) {
  const item = document.createElement("li");
  const name = one.unnamed ? page.dataset.unnamed.replace("{0}", one.unnamed) : one.name;
  item.textContent = `${name} (${one.reference})`;
  return item;
}

// Each speaker's number is the hash of the seed and the reference; the lowest speaks first.
async function numbered(line, seed) {
  const tickets = await Promise.all(line.map(async (one) => ({ one, number: hex(await sha(new Uint8Array([...seed, ...bytes(one.reference)]))) })));
  return tickets.sort((a, b) => (a.number < b.number ? -1 : 1)).map((ticket) => ticket.one);
}

function arranged(drawn, rule) {
  if (rule !== "IN_TURN_BY_DRAW") return drawn;
  const on = (side) => drawn.filter((one) => one.position === side);
  const [first, second, few] = [on("FOR"), on("AGAINST"), on("NEUTRAL")];
  const sides = [];
  for (let at = 0; at < Math.max(first.length, second.length); at++) sides.push(...first.slice(at, at + 1), ...second.slice(at, at + 1));
  const whole = [];
  let taken = 0;
  few.forEach((one, at) => {
    const until = Math.floor(sides.length * (at + 1) / (few.length + 1));
    whole.push(...sides.slice(taken, until), one);
    taken = until;
  });
  return [...whole, ...sides.slice(taken)];
}

if (page) draw();
