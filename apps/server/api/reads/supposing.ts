import type { SupposedAnswer, SupposedFigures, Supposition } from '#domain/participation/what-if.js';
import { Line, Numeral, OneOf } from '#use-cases/validation/fields.js';
import { Problem } from '../../http/problem.js';

/** What is supposed of an opt-in; what is left out stays as it is. */
export class SupposingQuery {
  @Numeral({ optional: true, description: 'Version of the business case; the present one unless stated.' })
  caseVersion?: string;
  @Line(2000, {
    optional: true,
    description:
      'Answers by unit, by commas: `join`, `decline` or `condition_fails`; of a join the parts may follow. `lfepa:decline,gla:join:framework+vetting`',
  })
  answers?: string;
  @OneOf(['join', 'out'], {
    optional: true,
    description: 'Whether those who have not answered are supposed to join; `out` unless stated.',
  })
  unanswered?: string;
  @Line(4, { optional: true, description: 'Smallest number of units, or `none`.' }) minimumUnits?: string;
  @Line(20, { optional: true, description: 'Least net cashable benefit a year in pence, or `none`.' })
  netAnnualCashable?: string;
  @Line(20, { optional: true, description: 'Least net present value in pence, or `none`.' }) netPresentValue?: string;
  @Line(2000, {
    optional: true,
    description:
      'Own figures by unit in pence, by commas: `oneOff`, `running` or `cashable`. `gla:cashable:3000000,gla:oneOff:0`',
  })
  figures?: string;
}

/** Throws Problem where it cannot be read. */
export const supposedIn = (query: SupposingQuery): Supposition => ({
  answers: Object.fromEntries(listed(query.answers).map(answerIn)),
  othersJoin: query.unanswered === 'join',
  figures: figuresIn(listed(query.figures)),
  ...(query.minimumUnits !== undefined && { minimumUnits: minimumIn(query.minimumUnits) }),
  ...(query.netAnnualCashable !== undefined && { netAnnualCashable: floorIn(query.netAnnualCashable) }),
  ...(query.netPresentValue !== undefined && { netPresentValue: floorIn(query.netPresentValue) }),
});

const listed = (text: string | undefined): readonly string[] => text?.split(',') ?? [];

const ID = '[A-Za-z0-9][A-Za-z0-9/_-]{0,79}';
const ANSWER = new RegExp(`^(${ID}):(join|decline|condition_fails)(?::(${ID}(?:\\+${ID})*))?$`);
const FIGURE = new RegExp(`^(${ID}):(oneOff|running|cashable):(\\d{1,15})$`);

function answerIn(text: string): readonly [string, SupposedAnswer] {
  const [, unit, answer, parts] = ANSWER.exec(text) ?? unreadable(text);
  return [unit, { answer: answer as SupposedAnswer['answer'], ...(parts && { parts: parts.split('+') }) }];
}

function figuresIn(texts: readonly string[]): Readonly<Record<string, SupposedFigures>> {
  const figures: Record<string, SupposedFigures> = {};
  for (const text of texts) {
    const [, unit, figure, amount] = FIGURE.exec(text) ?? unreadable(text);
    figures[unit] = { ...figures[unit], [figure]: amount };
  }
  return figures;
}

function minimumIn(text: string): number | null {
  if (text === 'none') return null;
  return /^\d{1,3}$/.test(text) ? Number(text) : unreadable(text);
}

function floorIn(text: string): string | null {
  if (text === 'none') return null;
  return /^-?\d{1,15}$/.test(text) ? text : unreadable(text);
}

function unreadable(text: string): never {
  throw new Problem('REQUEST.QUERY_INVALID', `“${text}” is not written as this address needs it.`);
}
