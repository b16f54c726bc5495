/** So often a page says that it is there; a browser lets a page that nobody sees do something once a minute. */
const often = 60_000;

/**
 * Tells the program at this PC that a page is open, so that it can end when the last one has been closed. A page that the
 * browser puts to sleep says so: it is not closed, and its person comes back to it.
 */
export function sayHere() {
  if (window.bridge) return;
  setInterval(() => void fetch('/here', { method: 'POST' }).catch(() => undefined), often);
  document.addEventListener('freeze', () => navigator.sendBeacon('/here/asleep'));
}
