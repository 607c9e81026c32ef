import { wholePolicy } from '#use-cases/queries/policy-view.js';
import type { ProjectPage } from '../commands/command-page.js';
import { choice, given, text } from '../form-fields.js';
import { ballotIn, matter, nameIn, onRound, seatIn } from './gate-scene.js';

export const agreeToChairsAction: ProjectPage = {
  command: 'AgreeToChairsAction',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Agree that the chair approves ${nameIn(scene)}: ${seatIn(scene)}`,
  deed: (scene) => `Agree that the chair approves ${nameIn(scene)}: ${seatIn(scene)}`,
  button: 'Agree in writing',
  done: 'Agreement recorded',
  form: { ...onRound, seat: given('seat') },
  know: matter,
};

export const takeChairsAction: ProjectPage = {
  command: 'TakeChairsAction',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Approve ${nameIn(scene)} by chair’s action`,
  deed: (scene) => `Approve ${nameIn(scene)} by chair’s action`,
  button: 'Approve by chair’s action',
  done: 'Approved by chair’s action',
  form: { ...onRound, motion: given('motion'), reason: text('reason'), agreedBy: choice('seat that agrees') },
  begin: () => ({ motion: 'approve' }),
  know: (scene) => ({
    ...matter(scene),
    agreeing: (ballotIn(scene)?.round.agreements ?? []).map(({ seat }) => ({
      value: seat,
      text: scene.directory.programme.seats.find(({ id }) => id === seat)?.title ?? seat,
    })),
    lapses: wholePolicy(scene.reading.project.policy).chairsAction.unconfirmed === 'lapses',
  }),
  answers: { 'GATE.NOT_AGREED': 'agreedBy', 'GATE.SAME_ORGANISATION': 'agreedBy' },
};
