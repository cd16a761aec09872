// Sends a call of the contract as it is filled in, and shows what came back.
const token = document.getElementById("token");

const address = (form) => {
  const query = new URLSearchParams();
  let path = form.dataset.path;
  for (const field of form.querySelectorAll("[data-in]")) {
    if (field.dataset.in === "path") path = path.replace(`{${field.name}}`, encodeURIComponent(field.value.trim()));
    if (field.dataset.in === "query" && field.value) query.set(field.name, field.value);
  }
  return query.size ? `${path}?${query}` : path;
};

const headers = (form) => {
  const all = {};
  if (token.value) all.Authorization = `Bearer ${token.value.trim()}`;
  for (const field of form.querySelectorAll("[data-in='header']")) if (field.value) all[field.name] = field.value;
  if (form.elements.body) all["Content-Type"] = "application/json";
  return all;
};

const readable = (text) => {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
};

const send = async (form) => {
  const said = form.querySelector(".said");
  said.hidden = false;
  try {
    const answer = await fetch(address(form), { method: form.dataset.method, headers: headers(form), body: form.elements.body?.value });
    said.textContent = `${answer.status} ${answer.statusText}\n${readable(await answer.text())}`;
  } catch (failed) {
    said.textContent = String(failed);
  }
};

token.parentElement.hidden = false;
for (const form of document.querySelectorAll(".call form")) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}
