import { amounts, type Table, table } from '../shared/tables.js';

/** A figure of a chart: its size, and how it is written. `null`: not stated, and nothing is drawn for it. */
export interface Figure {
  readonly amount: number | null;
  readonly text: string;
  /** What stands behind it. */
  readonly href?: string;
}

/** Figures of one kind, one for each place on the axis. */
export interface Series {
  readonly name: string;
  readonly figures: readonly Figure[];
}

export interface ChartData {
  /** Unlike that of every other chart on the page. */
  readonly id: string;
  readonly title: string;
  /** What the places on the axis are: `Stage`, `Month`. */
  readonly axis: string;
  readonly places: readonly string[];
  readonly series: readonly Series[];
  /** How a number on the scale is written; unless stated, as it is. */
  readonly scaleText?: (amount: number) => string;
}

/** A chart as the macro `charts.chart` draws it: simple shapes, and the table that says the same. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Lines of the scale. */
  readonly rules: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  readonly boxes: readonly Box[];
  readonly lines: readonly { readonly path: string; readonly pattern: number }[];
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly path: string;
    readonly pattern: number;
  }[];
  readonly labels: readonly Label[];
  /** Names of the series; none where there is only one. */
  readonly key: readonly { readonly name: string; readonly pattern: number; readonly mark: string | null }[];
  /** Patterns that are used. */
  readonly patterns: readonly number[];
  readonly table: Table;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pattern: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

type Shapes = Pick<Chart, 'width' | 'height' | 'labels'> & Partial<Pick<Chart, 'rules' | 'boxes' | 'lines' | 'marks'>>;

/** Patterns there are; a chart with more series begins again, and its marks and table still tell them apart. */
const PATTERNS = 6;

export const patternOf = (series: number): number => series % PATTERNS;

export function chart(kind: string, data: ChartData, shapes: Shapes, markOf?: (series: number) => string): Chart {
  const { id, title, axis, series } = data;
  const patterns = series.map((_, index) => patternOf(index));
  return {
    rules: [],
    boxes: [],
    lines: [],
    marks: [],
    ...shapes,
    id,
    title,
    description: `${kind}: ${series.map(({ name }) => name).join(', ')} by ${axis.toLowerCase()}. The table that follows has the same figures.`,
    key:
      series.length > 1
        ? series.map(({ name }, index) => ({ name, pattern: patternOf(index), mark: markOf?.(index) ?? null }))
        : [],
    patterns: [...new Set(patterns)],
    table: tableOf(data),
  };
}

const tableOf = ({ title, axis, places, series }: ChartData): Table =>
  table(
    title,
    [axis, ...series.map(({ name }) => amounts(name))],
    places.map((place, index) => [
      place,
      ...series.map(({ figures }) => {
        const { text, href } = figures[index];
        return href === undefined ? text : { text, href };
      }),
    ]),
  );

/** From the least to the greatest, with nought. */
export function extentOf(amounts: readonly (number | null)[]): readonly [least: number, greatest: number] {
  const known = amounts.flatMap((amount) => amount ?? []);
  const [least, greatest] = [Math.min(0, ...known), Math.max(0, ...known)];
  return least === greatest ? [0, 1] : [least, greatest];
}

/** As much of a text as there is room for, of both its ends: names often differ in the last word. The table has all of it. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const half = Math.floor((most - 1) / 2);
  return `${letters
    .slice(0, most - 1 - half)
    .join('')
    .trimEnd()}…${letters.slice(-half).join('').trimStart()}`;
}

/** To a tenth: half the bytes, and no eye sees it. */
export const rounded = (number: number): number => Math.round(number * 10) / 10;
