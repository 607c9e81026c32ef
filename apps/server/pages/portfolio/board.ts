import type { PortfolioNumber } from '#use-cases/portfolio/numbers.js';
import { WAY } from '#use-cases/portfolio/measures.js';
import type { Card } from '#use-cases/portfolio/portfolio-board.js';
import { stageInWords } from '../projects/stage-words.js';
import { countOf, momentInWords } from '../words.js';
import { thingsAddress } from './number-tables.js';
import type { Asked } from './portfolio-asked.js';

/** The stages with the projects that have the next deadlines, in the order of the life of a project. */
export const boardOf = (cards: readonly Card[], numbers: readonly PortfolioNumber[], asked: Asked, now: string) =>
  numbers[0].figures
    .filter(({ measure, kind, value }) => measure === 'stage' && (WAY.includes(kind as never) || value !== '0'))
    .map((figure) => ({
      stage: stageInWords(figure.kind as never),
      count: countOf(Number(figure.value), 'project'),
      href: thingsAddress(figure, asked),
      cards: cards
        .filter(({ stage }) => stage === figure.kind)
        .map(({ project, reference, title, nextDue, heldUntil }) => ({
          href: `/projects/${project}`,
          reference,
          title,
          due: heldUntil ? 'on hold' : dueInWords(nextDue, now),
        })),
      more: Number(figure.value) > cards.filter(({ stage }) => stage === figure.kind).length,
    }));

function dueInWords(nextDue: string | null, now: string): string {
  if (!nextDue) return 'no deadline';
  return nextDue < now ? `overdue since ${momentInWords(nextDue)}` : `next deadline ${momentInWords(nextDue)}`;
}
