import type { Client } from './client.js';

/** What a page answered. */
export interface Page {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
}

/** Answers by the names of their inputs; several where several can be ticked. */
type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

const encoded = (form: Form): string =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, values]) =>
      [values ?? []].flat().map((value): [string, string] => [name, value]),
    ),
  ).toString();

/** Somebody at a browser without JavaScript, by HTTP alone: keeps cookies, sends forms, follows nothing by itself. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly client: Pick<Client, 'holderOf'> & { readonly server: { readonly url: string } }) {}

  get(path: string): Promise<Page> {
    return this.send(path, { headers: {} });
  }

  /** Sends a form of ours, as a browser does it. */
  post(path: string, form: Form, from = 'same-origin'): Promise<Page> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': from };
    return this.send(path, { method: 'POST', headers, body: encoded(form) });
  }

  /** Signs in as the holder of a post or a seat, from the page of that address; answers where one is led then. */
  async signIn(place: string, path = '/sign-in'): Promise<string> {
    return this.signInAs(this.client.holderOf(place), path);
  }

  /** Signs a person in, by opaque id. */
  async signInAs(person: string, path = '/sign-in'): Promise<string> {
    const { html } = await this.get(path);
    const { location } = await this.post('/sign-in', { ...hiddenIn(html), person });
    return location!;
  }

  /** What happens when the cookie has run out. */
  forgetCookies(): void {
    this.cookies.clear();
  }

  private async send(path: string, { headers, ...init }: { headers: object } & Omit<RequestInit, 'headers'>) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.client.server.url + path, {
      ...init,
      headers: { ...headers, ...(cookie && { cookie }) },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.cookies.set(name, value);
    }
    return { status: response.status, location: response.headers.get('location'), html: await response.text() };
  }
}

/** The hidden fields of the first form in a page's main part. */
export function hiddenIn(html: string): Record<string, string> {
  const [, form] = /<main[\s\S]*?<form[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/.exec(html)!;
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name, value.replaceAll('&amp;', '&')]));
}
