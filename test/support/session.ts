import type { Client } from './client.js';

const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');

/** Signs the holder of a post or a seat in as a browser does, and answers with the cookie. */
export async function signIn(client: Client, place: string): Promise<string> {
  const form = await client.send('GET', '/sign-in');
  const cookie = cookieOf(form.headers);
  const csrf = /name="_csrf" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const signed = await client.send(
    'POST',
    '/sign-in',
    { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    new URLSearchParams({ _csrf: csrf, person: client.holderOf(place) }).toString(),
  );
  if (signed.status !== 303) throw new Error(`${place} could not sign in: ${signed.status}`);
  return cookieOf(signed.headers) || cookie;
}
