import type { Directory } from '#domain/kernel/facts.js';
import type { PortfolioFigure, PortfolioNumber } from '#use-cases/portfolio/numbers.js';
import { ACTION_PLAN, ACTION_POSTS, measureOf, measuresBeside } from '#use-cases/portfolio/measures.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { upperFirst } from '../words.js';
import { addressWith, type Asked } from './portfolio-asked.js';
import { figureInWords, memberInWords, partInWords, valueInWords } from './portfolio-words.js';

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
  measure === null
    ? 'Not in the record'
    : (measureOf(measure)?.title ?? measuresBeside.find(({ code }) => code === measure)?.title ?? measure);

const plainTable = (caption: string, figures: readonly PortfolioFigure[], asked: Asked, directory: Directory): Table =>
  table(
    caption,
    ['What', amounts('Figure')],
    figures.map((figure) => [upperFirst(figureInWords(figure, directory)), linked(figure, asked, directory)]),
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
        return figure ? linked(figure, asked, directory) : 'not stated';
      }),
    ]),
  );
}

/** A figure leads to what stands behind it; of what is not stated there is nothing. */
const linked = (figure: PortfolioFigure, asked: Asked, directory: Directory) =>
  figure.value === null || figure.measure === null
    ? valueInWords(figure)
    : { text: valueInWords(figure), href: behindOf(figure, asked, directory) };

/** The permanent address of the list behind a figure. */
const behindOf = (figure: PortfolioFigure, asked: Asked, directory: Directory): string =>
  figure.measure === ACTION_PLAN || figure.measure === ACTION_POSTS
    ? actionsAddress(figure, directory)
    : thingsAddress(figure, asked);

/** The actions of a figure, as the list of the action plan is filtered. */
const actionsAddress = ({ measure, kind, part }: PortfolioFigure, directory: Directory): string =>
  addressWith('/actions', {
    standing: upperFirst(kind!),
    priority: measure === ACTION_PLAN && part ? shownPart(measure, part, directory) : undefined,
    responsible: measure === ACTION_POSTS && part ? shownPart(measure, part, directory) : undefined,
  });

/** The list says of what is not stated that it is not. */
const shownPart = (measure: string, part: string, directory: Directory): string =>
  part === 'not_stated' ? 'not stated' : partInWords(measure, part, directory);

/** The permanent address of the list of things of projects. */
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
