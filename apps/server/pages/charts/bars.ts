import { scaleLinear } from 'd3-scale';
import {
  type Box,
  type Chart,
  chart,
  type ChartData,
  extentOf,
  type Figure,
  type Label,
  patternOf,
  rounded,
  shortened,
} from './chart.js';

const WIDTH = 640;
const NAMES = 200;
/** Room for the figure behind the longest bar. */
const FIGURES = 110;
const BAR = 22;
const GAP = 12;
const LONGEST_NAME = 27;

/** Bars that lie, side by side where there are several series: for comparing places. */
export function barChart(data: ChartData): Chart {
  const { places, series } = data;
  const x = scaleLinear(extentOf(series.flatMap(({ figures }) => figures.map(({ amount }) => amount))), [
    NAMES,
    WIDTH - FIGURES,
  ]);
  const row = series.length * BAR + GAP;
  const boxes: Box[] = [];
  const labels: Label[] = places.map((place, index) => nameLabel(place, index * row + (row - GAP) / 2));
  series.forEach(({ figures }, each) =>
    figures.forEach(({ amount, text }, index) => {
      const y = index * row + each * BAR;
      if (amount !== null) boxes.push({ ...across(x(0), x(amount)), y, height: BAR - 2, pattern: patternOf(each) });
      labels.push({ x: rounded(Math.max(x(0), x(amount ?? 0)) + 6), y: y + middle(BAR), text, anchor: 'start' });
    }),
  );
  return chart('Bars', data, { width: WIDTH, height: places.length * row, boxes, labels });
}

/** Bars whose parts stand one behind the other: for what adds up. Nothing that must not be added belongs in it. */
export function stackedChart(data: ChartData): Chart {
  const { places, series } = data;
  const totals = places.map((_, index) => sum(series.map(({ figures }) => figures[index])));
  const x = scaleLinear(extentOf(totals), [NAMES, WIDTH - FIGURES]);
  const row = BAR + GAP;
  const boxes = places.flatMap((_, index) => {
    let end = 0;
    return series.flatMap(({ figures }, each) => {
      const amount = figures[index].amount ?? 0;
      const begin = end;
      end += amount;
      const box = { ...across(x(begin), x(end)), y: index * row, height: BAR, pattern: patternOf(each) };
      return amount === 0 ? [] : [box];
    });
  });
  const written = data.scaleText ?? String;
  const labels = places.flatMap((place, index) => [
    nameLabel(place, index * row + BAR / 2),
    {
      x: rounded(x(totals[index]) + 6),
      y: index * row + middle(BAR),
      text: written(totals[index]),
      anchor: 'start' as const,
    },
  ]);
  return chart('Stacked bars', data, { width: WIDTH, height: places.length * row, boxes, labels });
}

/** How many are left from one step to the next: one series, in the middle of the sheet. */
export function funnelChart(data: ChartData): Chart {
  const [{ figures }] = data.series;
  const [, most] = extentOf(figures.map(({ amount }) => amount));
  const wide = scaleLinear([0, most], [0, WIDTH - NAMES - FIGURES]);
  const centre = NAMES + (WIDTH - NAMES - FIGURES) / 2;
  const row = BAR + GAP;
  const boxes = figures.flatMap(({ amount }, index) =>
    amount === null
      ? []
      : { ...across(centre - wide(amount) / 2, centre + wide(amount) / 2), y: index * row, height: BAR, pattern: 0 },
  );
  const labels = data.places.flatMap((place, index) => [
    nameLabel(place, index * row + BAR / 2),
    { x: WIDTH - FIGURES + 6, y: index * row + middle(BAR), text: figures[index].text, anchor: 'start' as const },
  ]);
  return chart('Funnel', data, { width: WIDTH, height: data.places.length * row, boxes, labels });
}

const across = (from: number, to: number): Pick<Box, 'x' | 'width'> => ({
  x: rounded(Math.min(from, to)),
  width: rounded(Math.abs(to - from)),
});

const nameLabel = (place: string, y: number): Label => ({
  x: NAMES - 8,
  y: rounded(y + LETTER),
  text: shortened(place, LONGEST_NAME),
  anchor: 'end',
});

/** From the middle of a letter to the line on which it stands. */
const LETTER = 5;

const middle = (height: number): number => height / 2 + LETTER - 1;

const sum = (figures: readonly Figure[]): number => figures.reduce((total, { amount }) => total + (amount ?? 0), 0);
