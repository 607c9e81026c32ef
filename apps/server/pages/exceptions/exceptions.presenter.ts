import { possibleAnswers } from '#use-cases/queries/exception-view.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { choice, given, ifAny, text } from '../form-fields.js';
import { ANSWERS } from './exception-words.js';
import { exceptionSheet } from './exception-sheet.js';

const numberIn = ({ about }: ProjectScene): string => about.exception ?? '';

const know = (scene: ProjectScene) => ({ exception: exceptionSheet(scene.reading, numberIn(scene)) });

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

export const exceptionPages: readonly ProjectPage[] = [fileExceptionReport, answerException];
