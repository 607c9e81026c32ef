import type { Naming } from './events.js';

const KINDS: Readonly<Record<string, string>> = { post: 'The post', seat: 'The seat', deputy: 'The deputy of' };

/** `post:tfl-pl`: The post Project lead. */
export function placeInWords(place: string, name: Naming): string {
  const [kind, id] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
  return `${KINDS[kind] ?? ''} ${name(id)}`.trim();
}
