import { postImplementationView } from '#use-cases/queries/post-implementation-view.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { pounds, text } from '../form-fields.js';
import { type Fact, facts } from '../shared/tables.js';
import { dateInWords, poundsInWords } from '../words.js';
import { recordedTable } from './post-implementation-sheet.js';

/** The review as the form sends it; what was not answered is not there. */
interface Sent {
  readonly achieved: string;
  readonly shortfall: string;
  readonly lessons: string;
  readonly wholeLifeCost?: string;
  readonly netBenefit?: string;
}

const stated = (amount: string | undefined): string => (amount === undefined ? 'Not stated' : poundsInWords(amount));

const checkedReview = (_scene: ProjectScene, sent: Sent): readonly Fact[] =>
  facts(
    ['What was achieved', sent.achieved],
    ['What was not achieved, or less than promised', sent.shortfall],
    ['What others can learn from it', sent.lessons],
    ['Whole-life cost', stated(sent.wholeLifeCost)],
    ['Net cashable benefit', stated(sent.netBenefit)],
  );

/** What was filed before stands in the form again, so that it can be corrected. */
function filedBefore({ reading }: ProjectScene): Readonly<Record<string, unknown>> {
  const filed = postImplementationView(reading)?.filed;
  if (!filed) return {};
  const { achieved, shortfall, lessons, stated: figures } = filed;
  return { achieved, shortfall, lessons, ...figures };
}

const filePostImplementationReview: ProjectPage = {
  command: 'FilePostImplementationReview',
  room: 'post-implementation',
  title: () => 'What came of this project?',
  deed: ({ reading }) =>
    reading.project.postImplementation ? 'Correct what came of this project' : 'Tell what came of this project',
  button: 'File the review',
  done: 'Post-implementation review filed',
  form: {
    achieved: text('account of what was achieved'),
    shortfall: text('account of what was not achieved'),
    lessons: text('lessons'),
    wholeLifeCost: pounds('whole-life cost'),
    netBenefit: pounds('net cashable benefit'),
  },
  check: checkedReview,
  recorded: filedBefore,
  know: ({ reading }) => {
    const view = postImplementationView(reading);
    return {
      closed: dateInWords(reading.project.stageSince),
      due: view && dateInWords(view.dueAt),
      record: view && recordedTable(view.recorded),
    };
  },
};

export const postImplementationPages: readonly ProjectPage[] = [filePostImplementationReview];
