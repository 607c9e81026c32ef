import { roleAt, roleOf } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Instant } from '../calendar/instant.js';
import { endOfMonth } from '../calendar/months.js';
import type { Role } from '../programme/state.js';
import { stagesOf } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { returnsExpected, validationDue } from './deadlines.js';
import type { BenefitReturn } from './state.js';

/** What benefits wait for: a unit's next return once its month is over, and each hand through which a return passes. */
export function benefitDuties(project: Project): readonly Duty[] {
  if (!stagesOf.SubmitReturn.includes(project.stage)) return [];
  const next = returnsExpected(project).map(({ unit, month, dueAt }): Duty => ({
    timer: `return/${unit}/${month}`,
    what: 'SubmitReturn',
    ...ofUnit(project, unit, 'OR'),
    since: endOfMonth(month, project.calendar),
    dueAt,
    ladder: 'benefitReturn',
  }));
  return [...next, ...Object.values(project.benefits.returns).flatMap((made) => handling(project, made))];
}

/** Whom a return that was made waits for. */
function handling(project: Project, made: BenefitReturn): readonly Duty[] {
  const { unit, month, revision, at: since, status, needsCountersignature } = made;
  const duty = (what: string, whom: Whom, dueAt: Instant | null = null): readonly Duty[] => [
    { timer: `return/${unit}/${month}/${revision}/${what}`, what, ...whom, since, dueAt, ladder: null },
  ];
  switch (status) {
    case 'submitted':
      return duty('ConfirmBenefit', ofUnit(project, unit, 'FIN'));
    case 'queried':
      return duty('SubmitReturn', ofUnit(project, unit, 'OR'));
    case 'confirmed':
    case 'countersigned':
      return needsCountersignature && status === 'confirmed'
        ? duty('CountersignReturn', ofProgramme('AR'))
        : duty('ValidateReturn', ofProgramme('BL'), validationDue(project, month));
    case 'validated':
    case 'nil':
      return [];
  }
}

type Whom = Pick<Duty, 'organisations' | 'holders'>;

const ofProgramme = (role: 'AR' | 'BL'): Whom => ({ organisations: [], holders: [roleOf(role)] });

/** A role in each organisation of a unit. */
function ofUnit(project: Project, id: string, role: Role): Whom {
  const organisations = project.units.find((unit) => unit.id === id)?.organisations ?? [];
  return { organisations, holders: organisations.map((organisation) => roleAt(role, organisation)) };
}
