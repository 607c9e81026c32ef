import { wholePolicy } from '#use-cases/queries/policy-view.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { date, text } from '../form-fields.js';
import { countOf } from '../words.js';
import { holdSheet } from './hold-sheet.js';

const know = ({ reading }: ProjectScene) => ({
  hold: holdSheet(reading),
  asked: reading.project.holds.asked && reading.text(reading.project.holds.asked.reason),
});

const askToHold: ProjectPage = {
  command: 'AskToHold',
  room: 'holds',
  title: () => 'Ask the chair to hold the project',
  deed: () => 'Ask the chair to hold the project',
  button: 'Ask the chair',
  done: 'The chair was asked',
  form: { reason: text('reason') },
};

const declineHold: ProjectPage = {
  command: 'DeclineHold',
  room: 'holds',
  title: () => 'Answer the lead that the project is not held',
  deed: () => 'Answer the lead that the project is not held',
  button: 'Do not hold it',
  done: 'The lead was answered',
  form: { reason: text('reason') },
  know,
};

const hold: ProjectPage = {
  command: 'Hold',
  room: 'holds',
  title: () => 'Put the project on hold',
  deed: () => 'Put the project on hold',
  button: 'Put it on hold',
  done: 'Project on hold',
  form: { reason: text('reason'), until: date('last day of the hold') },
  know: (scene) => {
    const { longest, reviewEvery } = wholePolicy(scene.reading.project.policy).hold;
    return {
      ...know(scene),
      longest: countOf(longest, 'working day'),
      reviewEvery: countOf(reviewEvery, 'working day'),
    };
  },
  answers: { 'HOLD.END_DATE': 'until' },
};

const reviewHold: ProjectPage = {
  command: 'ReviewHold',
  room: 'holds',
  title: () => 'Must the project still be held?',
  deed: () => 'Record that the hold was looked at',
  button: 'Record that it goes on',
  done: 'Hold looked at',
  form: { note: text('finding') },
  know,
};

const resume: ProjectPage = {
  command: 'Resume',
  room: 'holds',
  title: () => 'Resume the project',
  deed: () => 'Resume the project',
  button: 'Resume the project',
  done: 'Project resumed',
  form: {},
  know,
};

export const holdPages: readonly ProjectPage[] = [askToHold, declineHold, hold, reviewHold, resume];
