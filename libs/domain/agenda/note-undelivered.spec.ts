import { describe, expect, it } from '@jest/globals';
import { at, directory, facts } from '../../../test/support/domain.js';
import { play } from '../../../test/support/play.js';
import { opened } from '../../../test/support/temporary-labour.js';
import { changeOptIn } from '../participation/change-unit.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { Address } from './state.js';

const NOW = at('2009-02-16', '10:00');
const TIMER = 'opt-in/1/lfepa';

const note = (address: Address, timer = TIMER) => ({ type: 'NoteUndelivered', timer, address }) as const;

/** To whom the matter goes from an address; `undefined`: nothing comes of it. */
function from(project: Project, address: Address, who = directory(), timer = TIMER) {
  const decision = decide(project, note(address, timer), facts('process', { directory: who }), NOW);
  if (decision.kind === 'nothing') return undefined;
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  const [event] = decision.events;
  return event.type === 'ReminderUndelivered' ? event.movedTo : event;
}

const noted = (...addresses: readonly Address[]): Project =>
  play(opened(), ...addresses.map((address) => [note(address), 'process', NOW] as const));

/** The programme of the tests, with another holder of one post. */
const withHolder = (id: string, holder: string | null) => {
  const { organisations, ...rest } = directory();
  return {
    ...rest,
    organisations: organisations.map((each) => ({
      ...each,
      posts: each.posts.map((one) => (one.id === id ? { ...one, holder } : one)),
    })),
  };
};

describe('section 7: a reminder that reached nobody', () => {
  it('section 7: goes to another of the same organisation whom the matter waits for', () => {
    expect(from(opened(), 'OD@lfepa')).toBe('OR@lfepa');
    expect(from(opened(), 'OR@lfepa')).toBe('OD@lfepa');
  });

  it('section 7: then up the ladder within the organisation, then to the programme office, then to nobody', () => {
    expect(from(noted('OD@lfepa'), 'OR@lfepa')).toBe('CE@lfepa');
    expect(from(noted('OD@lfepa', 'OR@lfepa'), 'CE@lfepa')).toBe('PO');
    expect(from(noted('OD@lfepa', 'OR@lfepa', 'CE@lfepa'), 'PO')).toBeNull();
  });

  it('section 7: does not leave the organisation while answers are sealed', () => {
    const project = noted('OD@lfepa', 'OR@lfepa');
    const seal = { from: project.version, answered: {}, endedAt: null };
    const sealed = changeOptIn(project, { seal });
    expect(from(project, 'CE@lfepa')).toBe('PO');
    expect(from(sealed, 'CE@lfepa')).toBeNull();
  });

  it('section 7: does not go to the same person at another post, nor to a post that nobody holds', () => {
    expect(from(opened(), 'OD@lfepa', withHolder('lfepa-or', 'lfepa-od'))).toBe('CE@lfepa');
    expect(from(opened(), 'OD@lfepa', withHolder('lfepa-or', null))).toBe('CE@lfepa');
  });

  it('section 7: never goes to another organisation', () => {
    for (const address of ['OD@tfl', 'OR@gla']) {
      const timer = `opt-in/1/${address.split('@')[1]}`;
      expect(from(opened(), address, directory(), timer)).toMatch(new RegExp(`@${address.split('@')[1]}$`));
    }
  });

  it('section 7: is noted once, and not when the matter has been settled', () => {
    expect(from(noted('OD@lfepa'), 'OD@lfepa')).toBeUndefined();
    expect(from(opened(), 'OD@lfepa', directory(), 'opt-in/9/lfepa')).toBeUndefined();
  });
});
