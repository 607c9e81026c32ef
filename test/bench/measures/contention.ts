import type { Bench } from '../bench.js';
import { percentiles } from '../figures.js';
import { install } from '../installation.js';
import { type Leg, usual } from '../mission.js';
import { Player } from '../player.js';
import { record, stockUp } from '../stock.js';

const PROJECTS = 100;

/** Everybody at once, from forms that were opened together: the eight seats on a gate, the six organisations on the opt-in. */
export async function contention({ options, print }: Bench): Promise<void> {
  const installation = await install(options);
  const { client, desk } = installation;
  const legs = usual(installation.circumstances);
  const template = await record(installation, legs);

  const together = async (measure: string, leg: number, steps: Leg) => {
    const version = template.versions[leg][legs[leg].indexOf(steps[0])];
    const ids = await stockUp(
      installation,
      template,
      Array.from({ length: PROJECTS }, () => version),
    );
    const all: number[] = [];
    let refused = 0;
    for (const id of ids) {
      const player = new Player(client, desk.marks, id);
      await player.look('auditor');
      const answers = await Promise.all(steps.map((step) => player.try(step)));
      all.push(Math.max(...answers.map(({ ms }) => ms)));
      refused += answers.filter(({ status }) => status >= 300).length;
    }
    print({ measure, projects: PROJECTS, atOnce: steps.length, refused, untilAllAnsweredMs: percentiles(all) });
  };
  const votes = legs[1].filter((step) => step.do === 'CastVote');
  await together('simultaneousVotes', 1, votes);
  await together('simultaneousAnswers', 3, legs[3]);
  await installation.stop();
}
