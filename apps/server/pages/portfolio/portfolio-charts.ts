import type { Directory } from '#domain/kernel/facts.js';
import type { PortfolioFigure, PortfolioNumber } from '#use-cases/portfolio/numbers.js';
import { barChart, funnelChart, stackedChart } from '../charts/bars.js';
import type { Chart, Figure } from '../charts/chart.js';
import { stageInWords } from '../projects/stage-words.js';
import { thingsAddress } from './number-tables.js';
import type { Asked } from './portfolio-asked.js';
import { kindInWords, valueInWords } from './portfolio-words.js';

/** Where projects stand, how far they come, where time goes, and what comes of them. */
export function chartsOf(numbers: readonly PortfolioNumber[], asked: Asked, directory: Directory): readonly Chart[] {
  const of = (measure: string): readonly PortfolioFigure[] =>
    numbers.flatMap(({ figures }) => figures.filter((figure) => figure.measure === measure));
  const drawn = (figure: PortfolioFigure): Figure => ({
    amount: figure.value === null ? null : Number(figure.value),
    text: valueInWords(figure),
    ...(figure.value !== null && { href: thingsAddress(figure, asked) }),
  });
  const single = (id: string, title: string, axis: string, series: string, figures: readonly PortfolioFigure[]) => ({
    id,
    title,
    axis,
    places: figures.map(({ kind }) => kindInWords(figures[0].measure, kind!, directory)),
    series: [{ name: series, figures: figures.map(drawn) }],
  });

  const held = of('held').filter(({ part }) => part !== null);
  const stages = of('stage');
  const heldAt = (stage: string | null): number => Number(held.find(({ part }) => part === stage)?.value ?? 0);
  const counted = (amount: number, href: string): Figure => ({ amount, text: String(amount), href });
  const time = of('stage-days');
  const money = of('cashable').filter(({ value }) => value !== null);
  const losses = of('dis-benefits').filter(({ value }) => value !== null);

  return [
    stackedChart({
      id: 'stages',
      title: 'Projects by stage',
      axis: 'Stage',
      places: stages.map(({ kind }) => stageInWords(kind as never)),
      series: [
        {
          name: 'On the move or ended',
          figures: stages.map((figure) =>
            counted(Number(figure.value) - heldAt(figure.kind), thingsAddress(figure, asked)),
          ),
        },
        {
          name: 'On hold',
          figures: stages.map(({ kind }) =>
            counted(heldAt(kind), thingsAddress({ ...stages[0], measure: 'held', kind: 'held', part: kind }, asked)),
          ),
        },
      ],
    }),
    funnelChart(
      single('funnel', 'How far projects have come', 'Stage', 'Projects that have come so far', of('reached')),
    ),
    ...(time.length > 0
      ? [
          barChart(
            single('time', 'Where time goes', 'Stage', 'Median of working days at the stage, without holds', time),
          ),
        ]
      : []),
    ...(money.length > 0 ? [barChart(single('benefits', 'Cashable benefits', 'Benefit', 'Pounds', money))] : []),
    ...(losses.length > 0
      ? [barChart(single('dis-benefits', 'Dis-benefits in money', 'Dis-benefit', 'Pounds', losses))]
      : []),
  ];
}
