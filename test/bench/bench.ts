import { parseArgs } from 'node:util';
import { install } from './installation.js';
import { shortest, usual, commandsIn } from './mission.js';
import { Player } from './player.js';

export async function bench(args: string[]): Promise<void> {
  const i = await install();
  for (const legs of [shortest(i.circumstances), usual(i.circumstances)]) {
    console.log(commandsIn(legs));
    const p = new Player(i.client);
    for (const leg of legs) for (const step of leg) {
      const g = await p.take(step, true);
      console.log(g);
      if (!g.settled) while (!(await i.desk.marks.isSettled(p.project!, g.version))) await new Promise(r=>setTimeout(r,5));
    }
    console.log((await p.look('tfl-pl')).stage);
  }
  await i.stop();
}
