import { ledgerView } from '#use-cases/queries/ledger-view.js';
import { unitName } from '../cases/case-sheet.js';
import { CONTRIBUTIONS, yearInWords } from '../cases/figures-sheet.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { choice, given, givenNumber, pounds, text, whole } from '../form-fields.js';
import { facts } from '../shared/tables.js';
import { poundsInWords, withCommas } from '../words.js';
import { ledgerLines } from './ledger-sheet.js';

const lineOf = ({ reading, about }: ProjectScene) =>
  ledgerView(reading).lines.find(
    ({ unit, kind, year }) => unit === about.unit && kind === about.kind && String(year) === about.year,
  );

const recordContribution: ProjectPage = {
  command: 'RecordContribution',
  room: 'contributions',
  title: ({ reading, about }) => `What ${unitName(reading, about.unit ?? '')} has delivered`,
  deed: ({ reading, about }) => `Record what ${unitName(reading, about.unit ?? '')} has delivered of its contributions`,
  button: 'Record it',
  done: 'Contribution recorded',
  form: {
    unit: given('unit'),
    kind: choice('kind of contribution'),
    year: whole('year of the case'),
    amount: pounds('worth of what was delivered'),
    days: whole('number of days'),
    evidence: text('evidence'),
  },
  know: ({ reading, about }) => ({
    lines: ledgerLines(reading),
    unit: unitName(reading, about.unit ?? ''),
    kinds: Object.entries(CONTRIBUTIONS).map(([value, words]) => ({ value, text: words })),
    years: Array.from({ length: (reading.project.cases.current?.years ?? 0) + 1 }, (_, year) => ({
      value: String(year),
      text: yearInWords(year),
    })),
  }),
};

const confirmContribution: ProjectPage = {
  command: 'ConfirmContribution',
  room: 'contributions',
  title: ({ reading, about }) => `Confirm what ${unitName(reading, about.unit ?? '')} has delivered`,
  deed: (scene) => {
    const line = lineOf(scene);
    const what = line ? `${CONTRIBUTIONS[line.kind].toLowerCase()}, ${yearInWords(line.year).toLowerCase()}` : '';
    return `Confirm what ${unitName(scene.reading, scene.about.unit ?? '')} has delivered: ${what}`;
  },
  button: 'Confirm it',
  done: 'Contribution confirmed',
  form: { unit: given('unit'), kind: given('kind'), year: givenNumber('year') },
  know: (scene) => {
    const line = lineOf(scene);
    return {
      facts: line
        ? facts(
            ['Kind', CONTRIBUTIONS[line.kind]],
            ['Year of the case', yearInWords(line.year)],
            ['Promised', poundsInWords(line.committed)],
            ['Delivered so far', poundsInWords(line.recorded)],
            ['Confirmed before', poundsInWords(line.confirmed)],
            ['Days delivered so far', line.recordedDays === null ? null : withCommas(line.recordedDays)],
            ['Recorded by', line.recordedBy?.name ?? null],
          )
        : [],
      evidence: line?.evidence ?? null,
    };
  },
};

export const contributionPages: readonly ProjectPage[] = [recordContribution, confirmContribution];
