import { say } from './progress.js';

export interface Places {
  pages: string;
  sentMail?: string;
  temporal?: string;
  data: string;
}

interface Persona {
  name: string;
  roles: string[];
  waiting: number;
}

/** Where everything is, and for whom work waits. */
export async function welcome(places: Places): Promise<void> {
  say();
  say('Converge is ready.');
  say();
  printPairs([
    ['Pages', places.pages],
    ['API', `${places.pages}/api/docs`],
    ['Sent mail', places.sentMail],
    ['Temporal', places.temporal],
    ['Data and logs', places.data],
  ]);
  const personas = await personasOf(places.pages);
  if (personas.length > 0) {
    say();
    say('Sign in as one of these:');
    say();
    printPairs(personas.map((persona) => [persona.name, whatWaits(persona)]));
  }
  say();
  say('Ctrl-C stops everything and keeps it; npm start -- --reset begins anew.');
}

/** The list is there in development only; without it there is nothing to show. */
async function personasOf(pages: string): Promise<Persona[]> {
  const answer = await fetch(`${pages}/api/v1/personas`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as { items: Persona[] }).items : [];
}

function whatWaits({ roles, waiting }: Persona): string {
  const work = waiting === 0 ? 'nothing waits' : waiting === 1 ? '1 thing waits' : `${waiting} things wait`;
  return `${work.padEnd(18)} ${roles.join(', ')}`;
}

function printPairs(pairs: [name: string, value: string | undefined][]): void {
  const width = Math.max(...pairs.map(([name]) => name.length)) + 3;
  for (const [name, value] of pairs) if (value) say(`  ${name.padEnd(width)}${value}`);
}
