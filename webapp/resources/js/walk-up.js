// Puts the hands where the next paper card is typed.
const name = document.getElementById("name");
if (!document.querySelector(".error-summary")) name.focus();
addEventListener("keydown", (press) => {
  if (press.key === "w" && !press.target.closest("input, textarea, select")) { press.preventDefault(); name.focus(); }
});
