/** A browser looks again every so many milliseconds at the most, and not in the same moment as all others. */
const EVERY = 5_000;
const APART = 2_000;

/**
 * Keeps the marked part of a page up to date while it is open: told to look again, it fetches the page once more and puts
 * that part in place of the old one, unless somebody is just at work in it. Without it, or without its source, the page
 * is what it was when it was opened.
 */
export const LIVE_SCRIPT = `
const place = () => document.querySelector('[data-live]');
const said = document.querySelector('[data-live-said]');
const source = new EventSource('/portfolio/live');
let behind = false;
let last = 0;
let waits;
function soon() {
  if (waits) return;
  waits = setTimeout(() => {
    waits = undefined;
    last = Date.now();
    look().catch(() => {});
  }, Math.max(0, last + ${EVERY} - Date.now()) + Math.random() * ${APART});
}
async function look() {
  if (document.hidden || place().contains(document.activeElement)) { behind = true; return; }
  behind = false;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) { source.close(); return; }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-live]');
  if (!fresh || fresh.innerHTML === place().innerHTML) return;
  place().replaceWith(document.adoptNode(fresh));
  said.textContent = 'Brought up to date at ' + new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) + '.';
}
source.addEventListener('look', soon);
document.addEventListener('visibilitychange', () => { if (behind && !document.hidden) soon(); });
document.addEventListener('focusout', () => setTimeout(() => { if (behind) look().catch(() => {}); }, 500));
`;
