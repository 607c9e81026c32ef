import { describe, expect, it } from '@jest/globals';
import { at, facts } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { decision, untilOptIn } from '../../../test/support/temporary-labour.js';
import { sealIn } from '../participation/seal.js';
import { decide, evolve } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { RecordRisk } from './commands.js';

const OPENED = at('2009-01-26');
const DAY = at('2009-02-02');

const window = (sealed: boolean): Project =>
  untilOptIn({ sealed }).reduce<Project | null>(
    (project, event, index) => evolve(project, { event, at: OPENED, actor: 'tfl-pl', version: index + 1 }),
    null,
  )!;

/** The London Development Agency declines. */
function declined(sealed: boolean): Project {
  const before = window(sealed);
  const [command, who, now] = decision('lda', DAY, { answer: 'decline', reasonCode: 'timing' });
  return folded(before, who, now, ...eventsOf(decide(before, command, facts(who), now)));
}

const risk: RecordRisk = {
  type: 'RecordRisk',
  title: 'The supplier gives up',
  cause: 'sha256:cause',
  effect: 'sha256:effect',
  category: 'economic',
  likelihood: 'high',
  impact: 'medium',
  date: '2009-06-30',
  owner: 'lda-fin',
  strategy: 'accept',
  measures: 'sha256:measures',
};

const answerTo = (project: Project, command: RecordRisk): string =>
  codeOf(decide(project, command, facts('tfl-pl'), DAY));

const sealed = declined(true);

describe('PR-33: while answers are sealed', () => {
  it('O2: who may own a risk does not tell what an organisation has answered', () => {
    expect(sealIn(sealed)).not.toBeNull();
    expect(answerTo(sealed, risk)).toBe('accepted');
    expect(answerTo(sealed, { ...risk, organisation: 'lda' })).toBe('accepted');
    expect(answerTo(declined(false), risk)).toBe('RISK.OWNER_UNKNOWN');
    expect(answerTo(declined(false), { ...risk, organisation: 'lda' })).toBe('RISK.NOT_TAKING_PART');
  });
});
