// Return goes to the next field, as on a form that is typed from paper; only on the last one it sends the sheet.
const fields = [...document.querySelectorAll(".by-hand :is(input:not([type=hidden]), select)")];
if (!document.querySelector(".error-summary")) fields.find((field) => !field.value)?.focus();
for (const [at, field] of fields.entries()) {
  field.addEventListener("keydown", (press) => {
    const next = fields[at + 1];
    if (press.key !== "Enter" || press.ctrlKey || press.metaKey || !next) return;
    press.preventDefault();
    next.focus();
    next.select?.();
  });
}
