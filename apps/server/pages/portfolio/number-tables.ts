import type { Directory } from '#domain/kernel/facts.js';
import type { PortfolioFigure, PortfolioNumber } from '#use-cases/portfolio/numbers.js';
import { measureOf } from '#use-cases/portfolio/measures.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { upperFirst } from '../words.js';
import { addressWith, type Asked } from './portfolio-asked.js';
import { figureInWords, memberInWords, valueInWords } from './portfolio-words.js';

/** The tables of a number: its figures by measure, those of members with a line for each. */
export const tablesOf = ({ figures }: PortfolioNumber, asked: Asked, directory: Directory): readonly Table[] =>
  [...new Set(figures.map(({ measure }) => measure))].flatMap((measure) => {
    const own = figures.filter((figure) => figure.measure === measure);
    const ofMembers = own.filter(({ member }) => member !== null);
    const others = own.filter(({ member }) => member === null);
    return [
      ...(others.length > 0 ? [plainTable(titleOf(measure), others, asked, directory)] : []),
      ...(ofMembers.length > 0 ? [memberTable(`${titleOf(measure)}, by member`, ofMembers, asked, directory)] : []),
    ];
  });

const titleOf = (measure: string | null): string =>
  measure === null ? 'Not in the record' : (measureOf(measure)?.title ?? measure);

const plainTable = (caption: string, figures: readonly PortfolioFigure[], asked: Asked, directory: Directory): Table =>
  table(
    caption,
    ['What', amounts('Figure')],
    figures.map((figure) => [upperFirst(figureInWords(figure, directory)), linked(figure, asked)]),
  );

function memberTable(caption: string, figures: readonly PortfolioFigure[], asked: Asked, directory: Directory): Table {
  const whats = [...new Set(figures.map(({ what }) => what))];
  const nameOf = (what: string) =>
    figureInWords(
      figures.find((each) => each.what === what)!,
      directory,
    );
  return table(
    caption,
    ['Member', ...whats.map((what) => amounts(upperFirst(nameOf(what))))],
    [...new Set(figures.map(({ member }) => member!))].map((member) => [
      memberInWords(member, directory),
      ...whats.map((what) => {
        const figure = figures.find((each) => each.member === member && each.what === what);
        return figure ? linked(figure, asked) : 'not stated';
      }),
    ]),
  );
}

/** A figure leads to what stands behind it; of what is not stated there is nothing. */
const linked = (figure: PortfolioFigure, asked: Asked) =>
  figure.value === null || figure.measure === null
    ? valueInWords(figure)
    : { text: valueInWords(figure), href: thingsAddress(figure, asked) };

/** The permanent address of the list behind a figure. */
export const thingsAddress = ({ measure, kind, part, member }: PortfolioFigure, asked: Asked): string =>
  addressWith(`/portfolio/things/${measure}`, {
    ...asked,
    kind: kind ?? undefined,
    part: part ?? undefined,
    member: member ?? undefined,
  });

/** All numbers as rows of a file. */
export const numberLines = (numbers: readonly PortfolioNumber[], directory: Directory): string[][] => [
  ['Number', 'Title', 'What', 'Of', 'Member', 'Figure', 'Unit'],
  ...numbers.flatMap(({ number, title, figures }) =>
    figures.map((figure) => [
      String(number),
      title,
      upperFirst(figureInWords(figure, directory)),
      titleOf(figure.measure),
      figure.member === null ? '' : memberInWords(figure.member, directory),
      figure.unit === 'pence' || figure.value === null ? valueInWords(figure) : figure.value,
      figure.unit === 'pence' ? 'pounds' : figure.unit,
    ]),
  ),
];
