import { ballotOf } from '#use-cases/queries/ballot.js';
import { benefitSheet } from '#use-cases/queries/benefit-sheet.js';
import { nearMeetings } from '#use-cases/queries/near-view.js';
import { comingUp } from '#use-cases/queries/coming-up.js';
import { type Opening, openingsOf } from '#use-cases/queries/openings.js';
import { waitingNow } from '#use-cases/queries/waiting.js';
import { postImplementationView } from '#use-cases/queries/post-implementation-view.js';
import { projectView } from '#use-cases/queries/project-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { undeliveredInWords } from '../deliveries/undelivered-words.js';
import { remindersView } from '#use-cases/queries/reminder-view.js';
import { optInDates } from '#use-cases/queries/terms.js';
import { benefitsTables } from '../benefits/benefit-tables.js';
import { assuranceSheet } from '../assurance/assurance-sheet.js';
import { caseSheet, equalitySheet, scopeSheet } from '../cases/case-sheet.js';
import { addressOf, organisationName, type ProjectScene } from '../commands/command-page.js';
import { pages } from '../commands/command-pages.js';
import { conditionsTable } from '../conditions/condition-sheet.js';
import { deliverySheet } from '../delivery/delivery-sheet.js';
import { exceptionsTable } from '../exceptions/exception-sheet.js';
import { itemName, METHODS, outcomeInWords } from '../gates/gate-words.js';
import { actInWords, deedInWords, namesIn } from '../history/deed-words.js';
import { penInWords } from '../gates/pen-words.js';
import { holdSheet } from '../holds/hold-sheet.js';
import { movementSheet } from '../movements/movement-sheet.js';
import { optInSheet } from '../participation/opt-in-sheet.js';
import { nearInWords } from '../organisations/near-words.js';
import { postImplementationSheet } from '../post-implementation/post-implementation-sheet.js';
import { rebaselineSheet } from '../rebaselines/rebaseline-sheet.js';
import { leadershipOf } from '../leads/leadership.js';
import { facts, type Table, table, withoutEmptyColumns } from '../shared/tables.js';
import { recoverySheet } from '../recoveries/recovery-sheet.js';
import { registerSheet } from '../risks/risk-sheet.js';
import { spellsTable } from '../spells/spell-sheet.js';
import {
  dayInWords,
  deadlineInWords,
  listInWords,
  lowerFirst,
  momentInWords,
  dateInWords,
  upperFirst,
} from '../words.js';
import { dutyLine } from './duty-line.js';
import { stageInWords, wayOf } from './stage-words.js';

/** All that the page of a project shows, as the project stands. */
export function projectSheet(reading: Reading, person: string, now: string) {
  const view = projectView(reading, now);
  const { project, directory } = reading;
  const coming = comingUp(reading);
  const dates = optInDates(reading, now);
  return {
    reference: view.reference,
    name: view.title,
    summary: view.summary,
    stage: stageInWords(project.stage),
    way: wayOf(project.stage),
    movingTo: project.movingTo && stageInWords(project.movingTo),
    ended: view.ended,
    waiting: view.waiting.map((duty) => dutyLine(reading, duty, now)),
    coming: coming && {
      when: deadlineInWords(coming.dueAt),
      what: actInWords(coming.what),
      provisional: coming.provisional,
    },
    facts: facts(
      ['Workstream', view.workstream?.name ?? 'not stated'],
      ['Lead', leadInWords(view)],
      ['At this stage since', dateInWords(project.stageSince)],
      ['Programme office', holdersOf(reading, 'PO')],
      [
        'Follows',
        `version ${project.policy.version} of the policy, version ${project.calendar.version} of the calendar`,
      ],
    ),
    adopted: project.adopted,
    stated: project.adopted ? statedTable(project.adopted.stated) : null,
    returned: view.proposal?.status === 'returned' ? view.proposal.reason : null,
    deeds: deedsOf(reading, person, now),
    gates: gatesTable(reading),
    gateDates: gateDates(reading),
    conditions: conditionsTable(reading),
    exceptions: exceptionsTable(reading),
    papers: withoutEmptyColumns(papersTable(reading)),
    risks: registerSheet(reading),
    risksInCase: risksInCase(reading),
    hold: holdSheet(reading),
    pen: penInWords(reading, now),
    spells: spellsTable(reading, now),
    assurance: assuranceSheet(reading),
    scope: scopeSheet(reading),
    case: caseSheet(reading, now),
    equality: equalitySheet(reading),
    contributions: project.benefits.frozenAt && `/projects/${project.id}/contributions`,
    optIn: optInSheet(reading),
    optInFacts: dates
      ? facts(
          dates.closedAt
            ? ['Window closed', momentInWords(dates.closedAt)]
            : ['Window closes', deadlineInWords(dates.closesAt)],
          ['Latest date to put an answer off to', dayInWords(dates.longStop)],
          ['Answers', sealInWords(reading)],
        )
      : [],
    delivery: deliverySheet(reading),
    rebaseline: rebaselineSheet(reading),
    movements: movementSheet(reading, now),
    leadership: leadershipOf(reading),
    benefits: benefitsTables(benefitSheet(reading), reading),
    postImplementation: postImplementationSheet(project.id, postImplementationView(reading)),
    recoveries: recoverySheet(reading),
    reminders: remindersTable(reading),
    undelivered: undeliveredInWords(reading),
    organisation: organisationName(directory, project.lead.organisation),
  };
}

function leadInWords({ lead }: ReturnType<typeof projectView>): string {
  if (!lead.organisation) return 'not stated';
  const holder = lead.post?.holder?.name;
  return lead.post
    ? `${lead.organisation.name}: ${lead.post.title}${holder ? ` (${holder})` : ''}`
    : `${lead.organisation.name}; no lead has accepted yet`;
}

function holdersOf({ directory, nameOf }: Reading, role: string): string {
  const posts = directory.programme.posts.filter((post) => post.role === role);
  return (
    listInWords(
      posts.map(({ title, holder }) => `${title}${holder ? ` (${nameOf(holder) ?? 'name removed'})` : ' (vacant)'}`),
    ) || 'vacant'
  );
}

/** `null`: answers are open, and always were. */
function sealInWords({ project, sight }: Reading): string | null {
  const endedAt = project.participation.optIn?.seal?.endedAt;
  if (sight) return `Sealed until all have answered, and until ${deadlineInWords(sight.until)} at the latest`;
  return endedAt ? `Were sealed until ${momentInWords(endedAt)}` : null;
}

/** What this person may do here now, each with the page on which it is done; what is waited for comes first. */
function deedsOf(
  reading: Reading,
  person: string,
  now: string,
): readonly { readonly href: string; readonly text: string }[] {
  const { project, directory, nameOf } = reading;
  const waited = waitingNow(reading, now).map(({ what }) => what);
  const isWaited = ({ command }: Opening) => Number(waited.includes(command));
  const openings = openingsOf(reading, person, now).toSorted((a, b) => isWaited(b) - isWaited(a));
  return openings.flatMap(({ command, about }) => {
    const page = pages.ofProjects.find((each) => each.command === command);
    const scene: ProjectScene = { reading, directory, now, person, about, nameOf, others: [], known: null };
    return page ? [{ href: addressOf(`/projects/${project.id}`, command, about), text: page.deed(scene) }] : [];
  });
}

/** Every ballot there has been, the latest first, with the way to its record. */
function gatesTable(reading: Reading): Table {
  const { project } = reading;
  const rounds = Object.values(project.gates).flatMap((item) => item?.rounds.map((round) => ({ item, round })) ?? []);
  return table(
    'What the steering group was asked',
    ['Item', 'Round', 'How', 'Votes', 'Outcome'],
    rounds.reverse().map(({ item, round }) => {
      const tally = ballotOf(reading, item.id, round.number)?.tally;
      return [
        {
          text: upperFirst(itemName(reading, item.id)),
          href: `/projects/${project.id}/gates/${encodeURIComponent(item.id)}#round-${round.number}`,
        },
        String(round.number),
        round.method
          ? METHODS[round.method]
          : round.meetingDate
            ? `for the meeting of ${dateInWords(round.meetingDate)}`
            : 'not opened yet',
        tally ? `${tally.for} for, ${tally.against} against, ${tally.abstain} abstained` : '',
        round.outcome ? outcomeInWords(round.outcome, round.motion) : round.status === 'open' ? 'Vote open' : 'Waiting',
      ];
    }),
  );
}

/** Every version of every paper, with the way to what changed in it. */
function papersTable(reading: Reading): Table {
  const { project } = reading;
  const versions = Object.values(project.gates).flatMap((item) =>
    (item?.papers ?? []).map((paper, index) => ({ item: item!.id, paper, before: item!.papers[index - 1], index })),
  );
  return table(
    'Papers',
    ['Paper', 'Version', 'Put to the steering group', 'Why it changed', 'What differs'],
    versions.map(({ item, paper, before, index }) => {
      const href = `/projects/${project.id}/gates/${encodeURIComponent(item)}/paper?version=${paper.hash}`;
      return [
        { text: `${paper.title} (${itemName(reading, item)})`, href },
        String(index + 1),
        momentInWords(paper.at),
        reading.text(paper.why) ?? '',
        before ? { text: `From version ${index}`, href: `${href}&since=${before.hash}` } : '',
      ];
    }),
  );
}

/** Where the case speaks of risks, beside the register. */
const risksInCase = ({ project: { cases } }: Reading): string | null =>
  cases.current &&
  'The business case speaks of risks in its management case and, in figures, in its optimism bias; both stand below under “Business case and figures”.';

/** T1: closures and weeks before elections in or near which the steering group is to meet over something. */
const gateDates = (reading: Reading): readonly string[] =>
  nearMeetings(reading).flatMap(({ item, date, near }) =>
    nearInWords(near, reading.directory).map(
      (line) => `${upperFirst(itemName(reading, item))} on ${dateInWords(date)}: ${lowerFirst(line)}`,
    ),
  );

const statedTable = (
  stated: readonly { readonly what: string; readonly value: string; readonly source: string }[],
): Table =>
  table(
    'What the sources state',
    ['What', 'Statement', 'Source'],
    stated.map(({ what, value, source }) => [what, value, source]),
  );

const STATUSES = { planned: 'Will be sent', sent: 'Issued', overtaken: 'Not sent, a later one took its place' };

function remindersTable(reading: Reading): Table {
  return table(
    'Reminders',
    ['When', 'About', 'To', 'Status'],
    remindersView(reading).map(({ dueAt, what, timer, recipients, status }) => [
      momentInWords(dueAt),
      deedInWords(namesIn(reading), what, timer),
      recipients.map(({ words }) => words).join('; '),
      STATUSES[status],
    ]),
  );
}
