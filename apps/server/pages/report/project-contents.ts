import type { Reading } from '#use-cases/queries/reading.js';
import { projectSheet } from '../projects/project-sheet.js';
import { type facts, type Table, table } from '../shared/tables.js';
import { type Block, type Contents, given } from './report.js';

/** What the report on a project says: as it stands, or as it stood on a day. */
export function projectContents(reading: Reading, person: string, now: string, contact: string | null): Contents {
  const { project } = reading;
  const sheet = projectSheet(reading, person, now);
  const at = (anchor: string, text: string) => ({ text, href: `/projects/${project.id}${anchor}` });
  const record = at('#history', `History of ${project.reference}, in ${project.version} entries`);
  const decisions = at('', `Ballots on ${project.reference}, each with its record`);
  const benefits = sheet.benefits;
  const of = (data: Table | null | undefined, source = record): Block | null =>
    data ? { heading: data.caption, table: data, source } : null;

  return {
    summary: given({
      text: `${project.reference}, ${project.title}: ${sheet.stage.toLowerCase()}${sheet.ended ? `, ended: ${lineOf(sheet.ended)}` : ''}. ${sheet.summary ?? ''}`,
      source: record,
    }),
    recommendation: [{ text: 'That the report be received.' }],
    supporting: given(
      { heading: 'Where it stands', table: factsTable('Where it stands', sheet.facts), source: record },
      sheet.scope && {
        heading: 'Scope',
        text: sheet.scope.currentPosition ?? undefined,
        source: at('#history', `Scope of ${project.reference}`),
      },
      { heading: sheet.gates.caption, table: sheet.gates, source: decisions },
      { heading: sheet.optIn.units.caption, table: sheet.optIn.units, source: at('/opt-in', 'Opt-in') },
      of(sheet.conditions),
      of(sheet.exceptions),
      sheet.risks.risks.rows.length > 0
        ? of(sheet.risks.risks)
        : { heading: 'Risks', text: sheet.risks.standing, source: record },
      of(sheet.stated, at('#history', 'Sources as adopted')),
      of(sheet.spells),
    ),
    equality: given(
      { heading: 'Equality screening', text: sheet.equality.screening ?? undefined, source: record },
      { heading: 'Equality assessment', text: sheet.equality.assessment ?? undefined, source: record },
    ),
    financial: given(
      of(benefits.lines),
      of(benefits.cashable),
      of(benefits.others),
      of(filled(sheet.recoveries.ratings)),
      of(filled(sheet.recoveries.plans)),
      of(sheet.case?.figures),
      of(sheet.case?.parts),
    ),
    legal: given(
      sheet.case?.powers && {
        heading: sheet.case.powers.heading,
        text: [sheet.case.powers.text, sheet.case.powers.stale].filter(Boolean).join(' '),
        source: record,
      },
    ),
    papers: given(of(sheet.papers, decisions)),
    contact: contact ? [{ text: contact }] : [],
  };
}

/** A section says nothing of what is not there. */
const filled = (data: Table): Table | null => (data.rows.length > 0 ? data : null);

const factsTable = (caption: string, lines: ReturnType<typeof facts>): Table =>
  table(
    caption,
    ['What', 'Statement'],
    lines.map(({ key, value }) => [key, value]),
  );

const lineOf = (ended: unknown): string => (typeof ended === 'string' ? ended : '');
