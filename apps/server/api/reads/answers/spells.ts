import { HOLDERS, SPELL_STEPS, STOPS } from '#use-cases/queries/spell-view.js';
import { MEASURED } from '#use-cases/queries/spells.js';
import { instant, listed, object, oneOf, orNull, text, whole, yesNo } from './schema.js';

const place = {
  holder: oneOf(...HOLDERS),
  organisation: orNull({ ...text, description: 'null: no single one, or not stated.' }),
};

export const spells = listed(
  object({
    matter: text,
    ...place,
    step: oneOf(...SPELL_STEPS),
    stop: orNull({ ...oneOf(...STOPS), description: 'Why the clock stands still; null: it runs.' }),
    run: whole,
    since: instant,
    until: orNull({ ...instant, description: 'null: it lies there still.' }),
    days: { ...whole, description: 'Working days; so far, while it lies there.' },
    done: yesNo,
    body: orNull({ ...text, description: 'Body that decided; null: none has.' }),
  }),
);

const days = orNull({ type: 'number', description: 'Working days; null: not stated, for there is none.' });

export const spellFigures = listed(
  object({
    ...place,
    step: oneOf(...MEASURED),
    body: orNull({ ...text, description: 'Of the decisions of this body alone; null: of any.' }),
    settled: whole,
    median: days,
    longest: days,
    open: whole,
    openMedian: days,
    openLongest: days,
    stopped: { ...whole, description: 'Working days for which clocks stood still, all together.' },
  }),
);
