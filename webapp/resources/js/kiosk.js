// Makes the tablet fresh for the next person: soon after someone has checked in, later when someone left in the middle.
const fresh = document.body.dataset.fresh;
const find = document.getElementById("find");
const leave = () => location.replace(fresh);
let wait;
function again() {
  clearTimeout(wait);
  wait = setTimeout(leave, find ? 60_000 : 15_000);
}
if (!find || find.value || new URL(location.href).searchParams.get("lang") === "es") again();
for (const kind of ["keydown", "pointerdown", "input"]) addEventListener(kind, again);
find?.select();
