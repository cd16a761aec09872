// Tells whether the clock of this machine was set, or the machine slept, since it was asked last; to be asked every `often`
// milliseconds. A clock that goes on while the machine sleeps shows it as much as one that stands.
export function jumps(often) {
  let ahead = Date.now() - performance.now(), last = performance.now();
  return () => {
    const before = ahead, since = performance.now() - last;
    ahead = Date.now() - performance.now();
    last = performance.now();
    return Math.abs(ahead - before) > 500 || since > often + 5000;
  };
}
