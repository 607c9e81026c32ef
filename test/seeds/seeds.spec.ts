import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import type { Calendar } from '#domain/calendar/calendar.js';
import type { StatedAction } from '#domain/actions/state.js';
import type { Organisation } from '#domain/organisations/state.js';
import type { Policy } from '#domain/policy/policy.js';
import type { Programme, Role } from '#domain/programme/state.js';
import type { AdoptProject } from '#domain/projects/commands.js';

interface Source {
  readonly file: string;
  readonly line: number;
  readonly quote: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface NamedProject extends Omit<AdoptProject, 'type'> {
  readonly id: string;
  readonly suggestedWorkstream: string | null;
  readonly stageBasis: string;
  readonly participants: readonly {
    readonly organisation: string | null;
    readonly decision: string;
    readonly reason: string | null;
    readonly source: string;
  }[];
  readonly benefits: readonly {
    readonly description: string;
    readonly amount: string | null;
    readonly cashable: boolean | null;
    readonly source: string;
  }[];
}

const folder = new URL('../../seeds/programme/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const read = <T>(path: string): T => JSON.parse(text(path)) as T;

const MEMBERS = ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'];

const programme = read<Omit<Programme, 'policy' | 'calendar'>>('programme.json');
const policy = read<Policy>('policy.json');
const calendar = read<Calendar>('calendar.json');
const organisations = MEMBERS.map((id) => read<Organisation>(`organisations/${id}.json`));
const { people } = read<{ people: readonly Person[] }>('people.json');
const { projects } = read<{ projects: readonly NamedProject[] }>('projects.json');
const { rules } = read<{ rules: readonly { id: string; text: string; sources: readonly Source[] }[] }>('rules.json');
const { terms } = read<{ terms: readonly { term: string; meaning: string; basis: string; source: Source | null }[] }>(
  'glossary.json',
);
const sources = read<{
  practice: readonly { about: string; text: string; source: string }[];
  facts: readonly { about: string; text: string; sources: readonly Source[] }[];
}>('sources.json');

const posts = [...programme.posts, ...organisations.flatMap((organisation) => organisation.posts)];
const organisation = (id: string): Organisation => organisations.find((each) => each.id === id)!;
const holders = (role: Role): readonly (string | null)[] =>
  posts.filter((post) => post.role === role).map((post) => post.holder);
const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** One of the five source documents, a line and a quotation; several are separated by semicolons. */
const CITATION = /^00[0-4]_[0-9a-f]{16}\.txt, line \d+: “[^“”]+”(; 00[0-4]_[0-9a-f]{16}\.txt, line \d+: “[^“”]+”)*$/;

function expectCited(list: readonly Source[]): void {
  expect(list.length).toBeGreaterThan(0);
  for (const source of list) {
    expect(source.file).toMatch(/^00[0-4]_[0-9a-f]{16}\.txt$/);
    expect(source.line).toBeGreaterThan(0);
    expect(source.quote.length).toBeGreaterThan(0);
    expect(source.quote.split(' ').length).toBeLessThanOrEqual(15);
  }
}

describe('the programme', () => {
  it('has ten workstreams, five units of six members, and its governance bodies', () => {
    expect(programme).toMatchObject({ id: 'dmt', code: 'DMT', name: 'Delivering More Together' });
    expect(programme.workstreams.map((workstream) => workstream.code)).toEqual([
      'HR',
      'PROC',
      'INFO',
      'IT',
      'EQ',
      'PROP',
      'FIN',
      'LEG',
      'SPON',
      'ENV',
    ]);
    expect(unique(programme.workstreams.map((workstream) => workstream.id))).toBe(true);
    expect(programme.units.map((unit) => [unit.id, unit.organisations])).toEqual([
      ['gla', ['gla']],
      ['tfl', ['tfl']],
      ['lda', ['lda']],
      ['lfepa', ['lfepa']],
      ['met', ['mpa', 'mps']],
    ]);
    expect(programme.bodies).toHaveLength(23);
    expect(Object.keys(programme).sort()).toEqual(
      ['id', 'code', 'name', 'workstreams', 'units', 'bodies', 'posts', 'seats'].sort(),
    );
  });

  it('has six members, one file each', () => {
    expect(readdirSync(new URL('organisations/', folder)).sort()).toEqual(MEMBERS.map((id) => `${id}.json`).sort());
    expect(organisations.map(({ id, abbreviation, functionalBody }) => [id, abbreviation, functionalBody])).toEqual([
      ['gla', 'GLA', false],
      ['tfl', 'TfL', true],
      ['lda', 'LDA', true],
      ['lfepa', 'LFEPA', true],
      ['mpa', 'MPA', true],
      ['mps', 'MPS', false],
    ]);
  });

  it('has eight seats; only the two that a source names are not assumed', () => {
    expect(programme.seats.map((seat) => [seat.id, seat.organisation, seat.office, seat.assumed])).toEqual([
      ['gla-chair', 'gla', 'chair', true],
      ['gla-member', 'gla', 'member', true],
      ['tfl-deputy', 'tfl', 'deputy', true],
      ['tfl-member', 'tfl', 'member', true],
      ['lda-member', 'lda', 'member', true],
      ['lfepa-member', 'lfepa', 'member', true],
      ['mpa-member', 'mpa', 'member', false],
      ['mps-member', 'mps', 'member', false],
    ]);
    for (const seat of programme.seats.filter((each) => !each.assumed)) {
      expect(sources.facts.map((fact) => fact.about)).toContain(`seat/${seat.id}`);
    }
  });

  it('has a post for each role', () => {
    const roles = (of: string | null): readonly Role[] =>
      posts.filter((post) => post.organisation === of).map((post) => post.role);
    expect(roles(null)).toEqual(['PO', 'SS', 'AR', 'MAG', 'AUD']);
    for (const id of MEMBERS) {
      expect(roles(id)).toEqual(['PL', 'OR', 'OD', 'FIN', 'CE', ...(id === 'tfl' ? ['BL'] : [])]);
      expect(organisation(id).posts.every((post) => post.organisation === id)).toBe(true);
    }
    expect(unique([...posts.map((post) => post.id), ...programme.seats.map((seat) => seat.id)])).toBe(true);
    expect(posts.find((post) => post.id === 'mps-or')!.title).toBe(
      'Director of Strategic Finance (corporate lead), MPS',
    );
  });
});

describe('the people', () => {
  const held = [...posts, ...programme.seats].map((each) => each.holder);

  it('are fictional, with addresses that reach nobody', () => {
    for (const person of people) {
      expect(person.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(person.email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
      expect(Object.keys(person)).toEqual(['id', 'name', 'email']);
    }
    expect(unique(people.map((person) => person.id))).toBe(true);
    expect(unique(people.map((person) => person.name))).toBe(true);
    expect(unique(people.map((person) => person.email))).toBe(true);
  });

  it('hold every post and seat, and each of them holds one at least', () => {
    const known = people.map((person) => person.id);
    for (const holder of held) expect(known).toContain(holder);
    for (const person of known) expect(held).toContain(person);
  });

  it('keep duties apart: nobody asks for a gate and votes, nobody confirms and validates', () => {
    const voters = programme.seats.map((seat) => seat.holder);
    expect(unique(voters)).toBe(true);
    for (const role of ['PL', 'PO', 'SS', 'AR', 'AUD', 'MAG', 'BL'] as const) {
      for (const holder of holders(role)) expect(voters).not.toContain(holder);
    }
    for (const holder of holders('BL')) expect(holders('FIN')).not.toContain(holder);
    for (const holder of holders('FIN')) expect(holders('OR')).not.toContain(holder);
  });

  it('belong to one organisation each; MPA and MPS are two', () => {
    const home = new Map<string, Set<string | null>>();
    for (const { holder, organisation: of } of [...posts, ...programme.seats]) {
      home.set(holder!, (home.get(holder!) ?? new Set()).add(of));
    }
    for (const organisationsOf of home.values()) expect(organisationsOf.size).toBe(1);
  });
});

describe('the policy: every number of the rules', () => {
  it('is written out here', () => {
    expect(policy).toEqual({
      id: 'dmt',
      version: 1,
      dueTime: '17:00', // T1
      reminderTime: '09:00',
      // £5m, £100,000 and 6 months, 60 working days
      route: {
        majorFrom: '500000000',
        quickWinBelow: '10000000',
        quickWinMonths: 6,
        reviewDays: 60,
        readiness: expect.anything(),
      },
      quorum: { least: 3, share: { numerator: 1, denominator: 2 }, organisations: 3, nextMeetingWithin: 10 }, // V2
      voting: {
        majority: { share: { numerator: 1, denominator: 2 }, reached: 'more_than', of: 'votes_cast' }, // V4
        mustAgree: [],
      },
      meeting: { clearDays: 5, substituteDays: 1 }, // V1, V3
      writtenProcedure: { days: 5, seatsToCallIn: 2, allowed: true }, // V6
      deferral: { longest: 60, withoutMeeting: 20, reportedFrom: 2 }, // V16
      case: { leastOptions: 3, commentDays: 10, discountPerMille: 35 }, // C1, C4, C8
      optIn: {
        windowDays: 30, // O2
        extensionDays: 20,
        longStopDays: 20,
        lapseDays: 10, // O3
        inviteAgainDays: 10, // O8
        reconfirmDays: 10, // O9
      },
      powers: { requiredAt: ['G2', 'G3'] }, // C5
      // C7
      optimismBias: {
        requiredAt: ['G2', 'G3'],
        standardBuildings: 24,
        nonStandardBuildings: 51,
        equipment: 200,
        outsourcing: 41,
      },
      conditions: { lapseDays: 20 }, // V15
      chairsAction: { unconfirmed: 'lapses' }, // V10
      exceptions: { reportDays: 10 }, // X1, section 7
      hold: { longest: 120, reviewEvery: 20 }, // X6
      // X2, X3
      realisation: { greenPercent: 95, amberPercent: 85 }, // B5
      postImplementation: { fromMonths: 6, untilMonths: 12 }, // B6
      recovery: { planDays: 10, ambersToPlan: 2, redsToEscalate: 2, redsToReport: 3 }, // B5
      rebaseline: {
        costPercent: 10,
        benefitPercent: 10,
        ownBenefitPercent: 10,
        sharePercent: 10,
        finishDays: 60,
        decideDays: 20,
        objectDays: 10,
      },
      tolerance: { costPercent: 5, days: 20, benefitPercent: 5 }, // X1
      lead: { vacantDays: 10 }, // X5
      notice: { days: 60 }, // X4
      calendars: { nearDays: 5 }, // T1
      benefits: { returnDay: 10, validationDay: 15, nilAfterDays: 5 }, // B2
      risks: expect.objectContaining({ reviewDays: 20, graceDays: 5 }), // PR-33
      ladders: expect.anything(),
    });
  });

  it('PR-33: has a matrix of risks, by likelihood and then by impact, each from very low to very high', () => {
    const { matrix } = policy.risks!;
    expect(Object.values(matrix).map((row) => Object.values(row).join(' '))).toEqual([
      'low low low low medium',
      'low low medium medium high',
      'low medium medium high high',
      'low medium high very_high very_high',
      'medium high high very_high very_high',
    ]);
  });

  /** `due -5: OR, OD` */
  const ladder = (name: keyof Policy['ladders']): readonly string[] =>
    (policy.ladders[name] ?? []).map((rung) => `${rung.from} ${rung.offset}: ${rung.to.join(', ')}`);

  it('has the ladders of reminders', () => {
    expect(Object.keys(policy.ladders)).toHaveLength(27);
    expect(ladder('action')).toEqual(['due -20: holder', 'due -5: holder', 'due 0: holder', 'due 10: PO']);
    expect(ladder('postImplementation')).toEqual(['start 0: holder', 'due 0: holder', 'due 1: PO']);
    expect(ladder('notice')).toEqual(['due -20: holder', 'due -5: holder']);
    expect(ladder('review')).toEqual(['start 5: holder, PL', 'start 10: holder, PL', 'start 15: SC']);
    expect(ladder('reviewAge')).toEqual(['due -10: holder, PL', 'due -3: holder, PL', 'due 1: holder, PL']);
    expect(ladder('proposal')).toEqual(['start 5: PO', 'start 10: PO', 'start 15: SC']);
    expect(ladder('draft')).toEqual(['start 10: PL', 'start 20: PL', 'start 30: SC, PO']);
    expect(ladder('vote')).toEqual(['start 3: holder', 'due 0: holder']);
    expect(ladder('comment')).toEqual(['due -5: FIN', 'due -1: FIN']);
    expect(ladder('optIn')).toEqual([
      'due -15: holder',
      'due -5: holder',
      'due -1: holder',
      'due 1: holder',
      'due 5: CE, PO',
    ]);
    expect(ladder('secondKey')).toEqual(['start 3: holder, OR', 'start 8: holder, OR', 'due -1: CE']);
    expect(ladder('condition')).toEqual(['due -10: holder', 'due -3: holder', 'due 0: holder', 'due 1: SC']);
    expect(ladder('discharge')).toEqual(['due 1: SC']);
    expect(ladder('exceptionReport')).toEqual(['due -3: PL', 'due 0: PL', 'due 1: SC, MAG']);
    expect(ladder('recoveryPlan')).toEqual(['due -3: holder', 'due 0: holder', 'due 1: SC']);
    expect(ladder('riskReview')).toEqual(['start 0: holder', 'due 0: holder', 'due 5: PO']);
    expect(ladder('exceptionAnswer')).toEqual(['start 5: SC', 'start 10: SC']);
    expect(ladder('holdReview')).toEqual(['due 0: SC, PL', 'due 5: MAG']);
    expect(ladder('papers')).toEqual(['due -8: SS', 'due -6: SS']);
    expect(ladder('callIn')).toEqual(['due -1: holder']);
    expect(ladder('chain')).toEqual(['start 5: holder', 'start 10: holder, OR', 'due -5: holder']);
    expect(ladder('deferral')).toEqual(['due -5: OR, OD', 'due -1: OR, OD', 'due 0: OR, OD']);
    expect(ladder('conditionFailed')).toEqual(['due -5: OR, OD', 'due -1: OR, OD']);
    expect(ladder('benefitReturn')).toEqual(['due -3: OR', 'due 0: OR', 'due 1: OR', 'due 3: BL', 'due 5: CE']);
  });

  it('M4: has the limits of the scheme of delegation, in pence', () => {
    const limits = (id: string): readonly unknown[] =>
      organisation(id).scheme.map((each) => [each.body, each.route, each.limit, each.assumed]);
    expect(limits('mps')).toEqual([
      ['mps-officer', 'officer', '4000000', false],
      ['mps-director-strategic-finance', 'officer', '99999900', false],
      ['mps-investment-board', 'board', '499999900', false],
      ['mps-management-board', 'board', null, true],
    ]);
    expect(limits('mpa')).toEqual([
      ['mpa-finres', 'committee', '499999999', true],
      ['mpa-full-authority', 'board', null, false],
    ]);
    for (const id of ['gla', 'tfl', 'lda', 'lfepa']) {
      expect(limits(id)).toEqual([
        [`${id}-officer`, 'officer', '10000000', true],
        [`${id}-committee`, 'committee', '499999999', true],
        [`${id}-board`, 'board', null, true],
      ]);
    }
    expect(organisations.map((each) => each.delegatedToPartner)).toEqual(MEMBERS.map(() => null));
  });
});

describe('the calendar (T1)', () => {
  /** What date-holidays does not know of England and Wales. */
  const MISSING = [
    '2011-04-29', // royal wedding
    '2012-06-04', // spring bank holiday, moved to the jubilee
  ];
  const MOVED = ['2012-05-28'];

  it('has the bank holidays of England and of Wales from 2007 to 2030', () => {
    for (const nation of ['ENG', 'WLS']) {
      const library = new Holidays('GB', nation, { timezone: 'Europe/London' });
      const known = Array.from({ length: 24 }, (_, index) => 2007 + index)
        .flatMap((year) => library.getHolidays(year))
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10))
        .filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
        .filter((date) => !MOVED.includes(date));
      for (const date of MISSING) expect(known).not.toContain(date);
      expect(calendar.holidays).toEqual([...new Set([...known, ...MISSING])].sort());
    }
  });

  it('has the days that came once, and no others', () => {
    expect(calendar).toMatchObject({ version: 1, zone: 'Europe/London', knownUntilYear: 2030 });
    expect(calendar.holidays).toHaveLength(24 * 8 + 5);
    for (const date of [
      '2011-04-29',
      '2012-06-04',
      '2012-06-05',
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ]) {
      expect(calendar.holidays).toContain(date);
    }
    for (const date of ['2012-05-28', '2020-05-04', '2022-05-30']) expect(calendar.holidays).not.toContain(date);
    expect(calendar.holidays).toEqual([...new Set(calendar.holidays)].sort());
  });

  it('leaves the days of scenario A7 as they are counted there', () => {
    expect(calendar.holidays.filter((date) => date > '2009-01-26' && date <= '2009-04-06')).toEqual([]);
  });
});

describe('the thirteen named projects', () => {
  it('are adopted with what is stated and nothing else', () => {
    expect(projects).toHaveLength(13);
    expect(unique(projects.map((project) => project.id))).toBe(true);
    const stages = ['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE', 'BENEFITS_WATCH', 'CLOSED'];
    const closed = projects.filter(({ stage }) => stage === 'CLOSED').map(({ id }) => id);
    expect(closed).toEqual(['p-phase1-assessment', 'p-phase2-workplan']);
    for (const project of projects) {
      expect(stages).toContain(project.stage);
      expect(project.stageBasis).toMatch(/^Suggested, not stated\. The source says: /);
      expect(project.asAt).toMatch(/2007|2008|2009|2010/);
      expect(project.source).toMatch(CITATION);
      expect(project.stated.length).toBeGreaterThan(0);
      expect(project).not.toHaveProperty('reference');
    }
  });

  it('name a lead and a workstream only where a source does', () => {
    const named = (key: 'leadOrganisation' | 'workstream'): readonly unknown[] =>
      projects.filter((project) => project[key] !== null).map((project) => [project.id, project[key]]);
    expect(named('leadOrganisation')).toEqual([['p-benefits-tracking', 'tfl']]);
    expect(named('workstream')).toEqual([['p-mod-ogc', 'procurement']]);
    const known = programme.workstreams.map((workstream) => workstream.id);
    for (const { workstream, suggestedWorkstream } of projects) {
      expect(workstream === null || suggestedWorkstream === null).toBe(true);
      if (suggestedWorkstream !== null) expect(known).toContain(suggestedWorkstream);
    }
  });

  it('give one sum, £1,026,000 a year, and do not say that it is cashable', () => {
    const sums = projects.flatMap((project) => project.benefits).filter((benefit) => benefit.amount !== null);
    expect(sums.map((benefit) => [benefit.amount, benefit.cashable])).toEqual([['102600000', null]]);
  });

  it('cite a source for each participant, benefit and fact', () => {
    for (const project of projects) {
      const facts = project.stated.map((fact) => fact.source);
      for (const fact of project.stated) {
        expect(fact.what).not.toBe('');
        expect(fact.value).not.toBe('');
        expect(fact.source).toMatch(CITATION);
      }
      for (const each of [...project.participants, ...project.benefits]) expect(facts).toContain(each.source);
      for (const participant of project.participants) {
        if (participant.organisation !== null) expect(MEMBERS).toContain(participant.organisation);
      }
    }
  });

  it('record nobody who declined, and no decision, gate or vote', () => {
    for (const file of [
      'projects.json',
      'programme.json',
      'sources.json',
      ...MEMBERS.map((id) => `organisations/${id}.json`),
    ]) {
      expect(text(file)).not.toMatch(/declin|opted out|refus|reject/i);
    }
    const words = new Set(
      projects.flatMap((project) => project.participants).map((participant) => participant.decision),
    );
    expect([...words].sort()).toEqual(
      ['benefiting', 'considering', 'contributing', 'exploring', 'lead', 'sponsor', 'taking part', 'using'].sort(),
    );
  });
});

describe('rules, glossary and sources', () => {
  it('have 55 rules, each with its quotation', () => {
    expect(rules).toHaveLength(55);
    expect(rules.map((rule) => rule.id)).toEqual(
      Array.from({ length: 55 }, (_, index) => `PR-${String(index + 1).padStart(2, '0')}`),
    );
    for (const rule of rules) {
      expect(rule.text).not.toBe('');
      expectCited(rule.sources);
    }
  });

  it('have 59 terms; those from a source are quoted, the others say where they come from', () => {
    expect(terms).toHaveLength(59);
    for (const { basis, source } of terms) {
      expect(['source', 'general knowledge', 'UK practice']).toContain(basis);
      if (basis === 'source') expectCited([source!]);
      else expect(source).toBeNull();
    }
  });

  it('cite each governance body, workstream and member', () => {
    for (const body of programme.bodies) expect(body.source).toMatch(CITATION);
    for (const fact of sources.facts) expectCited(fact.sources);
    const cited = sources.facts.map((fact) => fact.about);
    for (const workstream of programme.workstreams) expect(cited).toContain(`workstream/${workstream.id}`);
    for (const id of MEMBERS) expect(cited).toContain(`organisation/${id}`);
    expect(sources.practice.map((each) => each.about)).toEqual(['scheme/mps', 'scheme/mpa']);
  });
});

describe('the action plan', () => {
  const { actions } = read<{ actions: readonly StatedAction[] }>('actions.json');
  const of = (id: string) => actions.find((action) => action.id === id);

  it('has the 27 recommendations of PURE, the 5 of SRL and the 16 areas for improvement', () => {
    const count = (prefix: RegExp) => actions.filter(({ id }) => prefix.test(id)).length;
    expect([count(/^PURE-R/), count(/^SRL-R/), count(/^SRL-A/), actions.length]).toEqual([27, 5, 16, 48]);
    const having = (priority: string | null) => actions.filter((action) => action.priority === priority).length;
    expect([having('high'), having('medium'), having('low'), having(null)]).toEqual([14, 12, 1, 21]);
  });

  it('has a day only where the source says which month, and names no post of ours', () => {
    expect(of('PURE-R1')).toMatchObject({ date: 'Feb 09', due: '2009-02-27', status: 'open', agreed: true });
    expect(of('PURE-R2')).toMatchObject({ date: 'December 08', due: '2008-12-31', priority: 'low' });
    expect(of('PURE-R18')).toMatchObject({ date: 'Q2 2009', due: null });
    expect(of('PURE-R25')).toMatchObject({ date: 'Q4 2008-09', due: '2009-03-31' });
    expect(of('PURE-R3')).toMatchObject({ date: 'Complete', due: null, status: 'complete', agreed: null });
    expect(of('PURE-R20')).toMatchObject({ responsibility: null, date: null, due: null, status: 'open' });
    expect(actions.filter(({ due }) => due !== null)).toHaveLength(9);
    expect(actions.every(({ post }) => post === null)).toBe(true);
    expect(actions.every(({ source }) => /^004_\w+\.txt, line \d+: “.+”$/.test(source))).toBe(true);
  });
});
