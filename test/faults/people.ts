import type { Client } from './client.js';

interface Held {
  readonly id: string;
  readonly holder: { readonly id: string } | null;
}

interface Directory {
  readonly posts: readonly Held[];
  readonly seats: readonly Held[];
  readonly organisations: readonly { readonly posts: readonly Held[] }[];
}

/** Who holds which post or seat, as the API tells. */
export class People {
  private constructor(private readonly holders: ReadonlyMap<string, string>) {}

  static async ask(client: Client): Promise<People> {
    const { items } = await client.until<{ items: readonly { id: string }[] }>('People', '', 'personas', () => true);
    const directory = await client.until<Directory>('A directory', items[0].id, 'directory', () => true);
    const held = [...directory.posts, ...directory.seats, ...directory.organisations.flatMap(({ posts }) => posts)];
    return new People(new Map(held.flatMap(({ id, holder }) => (holder ? [[id, holder.id] as const] : []))));
  }

  /** Throws where nobody holds it. */
  holderOf(place: string): string {
    const holder = this.holders.get(place);
    if (holder === undefined) throw new Error(`Nobody holds ${place}.`);
    return holder;
  }
}
