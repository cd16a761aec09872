// Says on the page of the clerk's words when something typed could not be kept.
const lost = document.querySelector("[data-part=lost]");

function show(hidden) {
  lost.hidden = hidden;
  lost.textContent = hidden ? "" : lost.dataset.words;
}

const { jQuery } = window;
jQuery(document).on("pfAjaxError", () => show(false)).on("pfAjaxSuccess", () => show(true));
