// Tells whether the clock of this machine was set, or the machine slept, since it was asked last; to be asked every `often`
// milliseconds. A clock that goes on while the machine sleeps shows it as much as one that stands. A page that nobody sees is woken
// by its browser once a minute, and has not slept for that.
const UNSEEN = 60000;

export function jumps(often) {
  let ahead = Date.now() - performance.now(), last = performance.now(), unseen = document.hidden;
  document.addEventListener("visibilitychange", () => { unseen = true; });
  return () => {
    const before = ahead, since = performance.now() - last, most = (unseen ? UNSEEN : often) + 5000;
    ahead = Date.now() - performance.now();
    last = performance.now();
    unseen = document.hidden;
    return Math.abs(ahead - before) > 500 || since > most;
  };
}
