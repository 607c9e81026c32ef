import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Mail, MailStore } from './mail-store.js';

const SHOWN = 200;

/** A small read-only window on sent mail: `/`, `/messages/ID`, and the same as JSON under `/api/messages`. */
export function mailPages(store: MailStore): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://sink');
    const [, api, id] = /^(\/api)?\/messages(?:\/([\w-]+))?$/.exec(pathname) ?? [];
    const mail = id ? store.find(id) : undefined;

    if (request.method !== 'GET') send(response, 405, 'text/plain', 'Sent mail can only be read here.');
    else if (pathname === '/') send(response, 200, 'text/html', listPage(store.newestFirst()));
    else if (api && !id) sendJson(response, store.newestFirst());
    else if (api && mail) sendJson(response, mail);
    else if (mail) send(response, 200, 'text/html', mailPage(mail));
    else send(response, 404, 'text/plain', 'There is no such mail.');
  };
}

function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}

function listPage(mails: Mail[]): string {
  const rows = mails
    .slice(0, SHOWN)
    .map(
      ({ id, receivedAt, to, subject }) =>
        `<tr><td>${escape(receivedAt)}</td><td>${escape(to.join(', '))}</td>` +
        `<td><a href="/messages/${escape(id)}">${escape(subject || '(no subject)')}</a></td></tr>`,
    );
  const table = `<table><thead><tr><th>Handed over</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const more = mails.length > SHOWN ? `<p>The newest ${SHOWN} are shown.</p>` : '';
  return page(`Sent mail (${mails.length})`, mails.length === 0 ? '<p>No mail has been sent yet.</p>' : table + more);
}

function mailPage({ receivedAt, from, to, subject, text, html }: Mail): string {
  const facts = [
    ['From', from],
    ['To', to.join(', ')],
    ['Handed over', receivedAt],
  ].map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escape(value)}</dd>`);
  const body =
    text || !html ? `<pre>${linked(escape(text))}</pre>` : `<iframe sandbox srcdoc="${escape(html)}"></iframe>`;
  return page(subject || '(no subject)', `<p><a href="/">All sent mail</a></p><dl>${facts.join('')}</dl>${body}`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ccc }
dt { font-weight: bold; float: left; width: 8rem } pre { white-space: pre-wrap; font: inherit } iframe { width: 100%; height: 40rem }
</style></head><body><h1>${escape(title)}</h1>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function linked(escaped: string): string {
  return escaped.replace(/https?:\/\/[^\s&]+(?:&#38;[^\s&]+)*/g, (url) => `<a href="${url}">${url}</a>`);
}
