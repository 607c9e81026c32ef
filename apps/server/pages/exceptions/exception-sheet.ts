import { type ExceptionView, exceptionIn, exceptionsIn } from '#use-cases/queries/exception-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { dateInWords, deadlineInWords, momentInWords } from '../words.js';
import { aboutInWords, ANSWERS, KINDS, STATUSES } from './exception-words.js';

/** An exception with its reports and answers. */
export interface ExceptionSheet {
  readonly facts: readonly Fact[];
  readonly words: string | null;
  readonly written: readonly { readonly heading: string; readonly text: string | null }[];
}

export function exceptionSheet(reading: Reading, id: string): ExceptionSheet | null {
  const exception = exceptionIn(reading, id);
  if (!exception) return null;
  const { text, nameOf } = reading;
  const { kind, about, raisedAt, raisedBy, reports, answers, status, endedAt, reportDueAt } = exception;
  const by = (person: string): string => nameOf(person) ?? 'the process';
  return {
    facts: facts(
      ['Kind', KINDS[kind]],
      ['About', aboutInWords(kind, about, reading)],
      ['Raised', `${momentInWords(raisedAt)}, by ${by(raisedBy)}`],
      ['Report of the lead due', reports.length > 0 ? null : deadlineInWords(reportDueAt)],
      ['Status', STATUSES[status]],
      ['Closed', endedAt && momentInWords(endedAt)],
    ),
    words: text(exception.words),
    written: [
      ...reports.map((report) => ({
        heading: `Report filed at ${momentInWords(report.at)} by ${by(report.by)}`,
        text: text(report.text),
      })),
      ...answers.map(({ answer, reason, at, by: person }) => ({
        heading: `Answered at ${momentInWords(at)} by ${by(person)}: ${ANSWERS[answer]}`,
        text: text(reason),
      })),
    ],
  };
}

/** The exceptions of a project. */
export const exceptionsTable = (reading: Reading): Table =>
  table(
    'Exceptions',
    ['Number', 'About', 'Kind', 'Raised', 'Report', 'Status'],
    exceptionsIn(reading).map((exception) => [
      { text: exception.id, href: `/projects/${reading.project.id}/exceptions/${exception.id}` },
      aboutInWords(exception.kind, exception.about, reading),
      KINDS[exception.kind],
      dateInWords(exception.raisedAt),
      reportInWords(exception),
      standingInWords(exception),
    ]),
  );

const reportInWords = ({ reports, reportDueAt, status }: ExceptionView): string => {
  const filed = reports.at(0);
  if (filed) return `Filed ${dateInWords(filed.at)}`;
  return status === 'open' ? `Due ${dateInWords(reportDueAt)}` : 'Not filed';
};

function standingInWords({ status, answers }: ExceptionView): string {
  const answer = answers.at(-1)?.answer;
  return answer ? `${STATUSES[status]}: ${ANSWERS[answer].toLowerCase()}` : STATUSES[status];
}
