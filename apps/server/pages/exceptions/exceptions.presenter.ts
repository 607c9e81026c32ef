import { possibleAnswers } from '#use-cases/queries/exception-view.js';
import { wholePolicy } from '#use-cases/queries/policy-view.js';
import { approvedIn } from '#use-cases/queries/rebaseline-view.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { choice, date, given, ifAny, pounds, text } from '../form-fields.js';
import { facts } from '../shared/tables.js';
import { countOf, dateInWords, poundsInWords } from '../words.js';
import { ANSWERS } from './exception-words.js';
import { exceptionSheet } from './exception-sheet.js';

const numberIn = ({ about }: ProjectScene): string => about.exception ?? '';

const know = (scene: ProjectScene) => ({ exception: exceptionSheet(scene.reading, numberIn(scene)) });

const raiseException: ProjectPage = {
  command: 'RaiseException',
  room: 'exceptions',
  title: () => 'Raise an exception',
  deed: () => 'Raise an exception',
  button: 'Raise the exception',
  done: 'Exception raised',
  form: {
    words: text('account of what has happened'),
    wholeLifeCost: pounds('whole-life cost'),
    netAnnualBenefit: pounds('net benefit a year'),
    finish: date('end of the plan'),
  },
  know: ({ reading }) => {
    const approved = approvedIn(reading);
    const { tolerance } = wholePolicy(reading.project.policy);
    return {
      approved:
        approved &&
        facts(
          ['Whole-life cost approved', poundsInWords(approved.wholeLifeCost)],
          ['Net benefit a year approved', poundsInWords(approved.netAnnualBenefit)],
          ['End of the plan approved', approved.finish && dateInWords(approved.finish)],
          [
            'Tolerance',
            `cost ${tolerance.costPercent} per cent, time ${countOf(tolerance.days, 'working day')}, benefit ${tolerance.benefitPercent} per cent`,
          ],
        ),
    };
  },
};

const fileExceptionReport: ProjectPage = {
  command: 'FileExceptionReport',
  room: 'exceptions',
  title: (scene) => `Report on exception ${numberIn(scene)}`,
  deed: (scene) => `Report on exception ${numberIn(scene)}`,
  button: 'File the report',
  done: 'Exception report filed',
  form: { exception: given('exception'), text: text('report') },
  know,
};

const answerException: ProjectPage = {
  command: 'AnswerException',
  room: 'exceptions',
  title: (scene) => `Answer exception ${numberIn(scene)}`,
  deed: (scene) => `Answer exception ${numberIn(scene)}`,
  button: 'Record the answer',
  done: 'Exception answered',
  form: {
    exception: given('exception'),
    answer: choice('answer'),
    reason: text('reason'),
    exitPlan: ifAny(text('exit plan')),
  },
  know: (scene) => ({
    ...know(scene),
    answers: possibleAnswers(scene.reading).map((value) => ({ value, text: ANSWERS[value] })),
  }),
  answers: {
    'EXCEPTION.NO_REBASELINE': 'answer',
    'EXCEPTION.STOP_ASKED': 'answer',
    'GATE.EXIT_PLAN_NEEDED': 'exitPlan',
  },
};

export const exceptionPages: readonly ProjectPage[] = [raiseException, fileExceptionReport, answerException];
