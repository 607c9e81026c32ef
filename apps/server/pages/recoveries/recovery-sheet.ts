import type { Rag } from '#domain/benefits/realisation.js';
import { recoveriesIn, recoveryPlanIn, type RecoveryPlanView } from '#use-cases/queries/recovery-view.js';
import type { PlanStatus } from '#use-cases/queries/recovery-plans.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { amounts, type Fact, facts, type Table, table } from '../shared/tables.js';
import { deadlineInWords, dateInWords, listInWords, momentInWords, monthInWords, poundsInWords } from '../words.js';

const RAGS: Readonly<Record<Rag, string>> = { green: 'Green', amber: 'Amber', red: 'Red' };

export const PLANS: Readonly<Record<PlanStatus, string>> = {
  open: 'To be filed',
  overdue: 'Overdue',
  filed: 'Filed',
  not_needed: 'Not needed any more',
};

/** B5: how a project stood month by month, the recovery plans, and whether the steering group is to decide. */
export interface RecoverySheet {
  readonly escalated: boolean;
  readonly ratings: Table;
  readonly plans: Table;
}

export function recoverySheet(reading: Reading): RecoverySheet {
  const { ratings, plans, escalated } = recoveriesIn(reading);
  return {
    escalated,
    ratings: table(
      'Cashable benefits realised, net and added up, month by month',
      ['Month', amounts('Planned'), amounts('Realised and validated'), amounts('Realised'), 'Rating'],
      ratings.map(({ month, planned, realised, percent, rag, running }) => [
        monthInWords(month),
        poundsInWords(planned),
        poundsInWords(realised),
        `${percent}%`,
        running > 1 ? `${RAGS[rag]}, ${running} running` : RAGS[rag],
      ]),
    ),
    plans: table(
      'Recovery plans',
      ['Number', 'Benefits', 'Owner', 'Asked for over', 'Status'],
      plans.map((plan) => [
        { text: plan.id, href: `/projects/${reading.project.id}/recovery-plans/${plan.id}` },
        listInWords(plan.benefits),
        postName(reading, plan.owner),
        monthInWords(plan.month),
        standingInWords(plan),
      ]),
    ),
  };
}

/** A recovery plan, with what was filed of it. */
export interface PlanSheet {
  readonly facts: readonly Fact[];
  readonly written: readonly { readonly heading: string; readonly text: string | null }[];
}

export function planSheet(reading: Reading, id: string): PlanSheet | null {
  const plan = recoveryPlanIn(reading, id);
  if (!plan) return null;
  const rating = recoveriesIn(reading).ratings.find(({ month }) => month === plan.month);
  return {
    facts: facts(
      ['Benefits that lie behind', listInWords(plan.benefits)],
      ['Their owner', postName(reading, plan.owner)],
      [
        `Realised by ${monthInWords(plan.month)}`,
        rating && `${rating.percent} per cent of what was planned: ${RAGS[rating.rag].toLowerCase()}`,
      ],
      ['Asked for', momentInWords(plan.askedAt)],
      ['Due', plan.status === 'open' ? deadlineInWords(plan.dueAt) : null],
      ['Status', PLANS[plan.status]],
    ),
    written: plan.filed.map(({ text, by, at }) => ({
      heading: `Filed at ${momentInWords(at)} by ${reading.nameOf(by) ?? 'a holder whose name was removed'}`,
      text: reading.text(text),
    })),
  };
}

export const postName = ({ directory }: Reading, id: string): string =>
  [
    ...directory.programme.posts,
    ...directory.organisations.flatMap(({ posts, formerPosts = [] }) => [...posts, ...formerPosts]),
  ].find((post) => post.id === id)?.title ?? id;

function standingInWords({ status, dueAt, filed }: RecoveryPlanView): string {
  const last = filed.at(-1);
  if (last) return `Filed ${dateInWords(last.at)}`;
  return status === 'open' ? `Due ${dateInWords(dueAt)}` : PLANS[status];
}
