import { scaleLinear, scalePoint } from 'd3-scale';
import {
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolCross,
  symbolWye,
} from 'd3-shape';
import { type Chart, chart, type ChartData, extentOf, patternOf, rounded, shortened } from './chart.js';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 90;
const RIGHT = 20;
const TOP = 14;
const BOTTOM = 32;
const TICKS = 5;
/** Names below the scale that have room beside each other. */
const NAMES = 6;
const LONGEST_NAME = 14;

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolWye].map((shape) =>
  symbol(shape, 60)()!,
);

const markOf = (series: number): string => SHAPES[series % SHAPES.length];

/** Lines over places that follow each other, such as months. What is not stated is a gap. */
export function lineChart(data: ChartData): Chart {
  const { places, series, scaleText = String } = data;
  const x = scalePoint<number>(
    places.map((_, index) => index),
    [LEFT, WIDTH - RIGHT],
  ).padding(0.2);
  const y = scaleLinear(extentOf(series.flatMap(({ figures }) => figures.map(({ amount }) => amount))), [
    HEIGHT - BOTTOM,
    TOP,
  ]).nice(TICKS);
  const ticks = y.ticks(TICKS);
  const path = line<number | null>(
    (_, index) => rounded(x(index)!),
    (amount) => rounded(y(amount!)),
  ).defined((amount) => amount !== null);
  const drawn = series.map(({ figures }, each) => ({ figures, pattern: patternOf(each), mark: markOf(each) }));
  const step = Math.ceil(places.length / NAMES);
  return chart(
    'Lines',
    data,
    {
      width: WIDTH,
      height: HEIGHT,
      rules: ticks.map((tick) => ({ x1: LEFT, y1: rounded(y(tick)), x2: WIDTH - RIGHT, y2: rounded(y(tick)) })),
      lines: drawn.flatMap(({ figures, pattern }) => {
        const drawnPath = path(figures.map(({ amount }) => amount));
        return drawnPath ? [{ path: drawnPath, pattern }] : [];
      }),
      marks: drawn.flatMap(({ figures, pattern, mark }) =>
        figures.flatMap(({ amount }, index) =>
          amount === null ? [] : [{ x: rounded(x(index)!), y: rounded(y(amount)), path: mark, pattern }],
        ),
      ),
      labels: [
        ...ticks.map((tick) => ({
          x: LEFT - 8,
          y: rounded(y(tick) + 5),
          text: scaleText(tick),
          anchor: 'end' as const,
        })),
        ...places.flatMap((text, index) =>
          index % step === 0
            ? [
                {
                  x: rounded(x(index)!),
                  y: HEIGHT - 10,
                  text: shortened(text, LONGEST_NAME),
                  anchor: 'middle' as const,
                },
              ]
            : [],
        ),
      ],
    },
    markOf,
  );
}
