import { assuranceView } from '#use-cases/queries/assurance-view.js';
import { isLate, noticeDayOf } from '#use-cases/queries/ballot.js';
import { paperWords } from '#use-cases/queries/paper-words.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { choice, ifAny, rows, text, whole } from '../form-fields.js';
import { dayInWords } from '../words.js';
import { PARAGRAPHS } from './exempt-words.js';
import { ballotIn, matter, nameIn, onRound } from './gate-scene.js';

export const issuePapers: ProjectPage = {
  command: 'IssuePapers',
  room: 'gates',
  title: (scene) => `Issue the papers on ${nameIn(scene)}`,
  deed: (scene) => `Issue the papers on ${nameIn(scene)} to the members`,
  button: 'Issue the papers',
  done: 'Papers issued',
  form: onRound,
  know: (scene) => {
    const ballot = ballotIn(scene);
    const day = ballot?.round.meetingDate;
    return {
      ...matter(scene),
      meeting: day && dayInWords(day),
      notice: day && dayInWords(noticeDayOf(scene.reading, day)),
      late: ballot && isLate(scene.reading, ballot, scene.now),
    };
  },
};

export const markExempt: ProjectPage = {
  command: 'MarkExempt',
  room: 'gates',
  title: (scene) => `Set an exempt appendix apart: ${nameIn(scene)}`,
  deed: (scene) => `Set an exempt appendix apart: ${nameIn(scene)}`,
  button: 'Set it apart',
  done: 'Exempt appendix set apart',
  form: { ...onRound, paragraph: whole('paragraph'), reasons: text('reasons'), appendix: text('exempt appendix') },
  know: (scene) => ({
    ...matter(scene),
    paragraphs: Object.entries(PARAGRAPHS).map(([value, words]) => ({ value, text: `${value}: ${words}` })),
  }),
};

export const reissuePaper: ProjectPage = {
  command: 'ReissuePaper',
  room: 'gates',
  title: (scene) => `Reissue the paper on ${nameIn(scene)}`,
  deed: (scene) => `Reissue the paper on ${nameIn(scene)}`,
  button: 'Reissue the paper',
  done: 'Paper reissued',
  form: {
    ...onRound,
    currentPosition: text('current position'),
    existingArrangement: text('existing arrangement'),
    strategic: text('strategic case'),
    economic: text('economic case'),
    commercial: text('commercial case'),
    financial: text('financial case'),
    management: text('management case'),
    justification: text('business justification'),
    readiness: ifAny(rows('evidence of readiness', { criterion: choice('criterion'), evidence: text('evidence') })),
    handover: text('hand-over'),
    lessons: text('lessons learned'),
    reason: text('reason for asking'),
    exitPlan: text('exit plan'),
    remarks: text('remarks'),
    why: text('reason'),
  },
  repeats: { readiness: { least: 1 } },
  begin: ({ reading, about }) => paperWords(reading, about.item ?? ''),
  know: (scene) => ({
    ...matter(scene),
    words: correctable(scene),
    criteria:
      scene.about.item === 'G4'
        ? assuranceView(scene.reading).readiness.map(({ id, title }) => ({ value: id, text: title }))
        : [],
  }),
};

/** The words of the paper that can be corrected: a quick win has one combined case. */
function correctable({ reading, about }: Pick<ProjectScene, 'reading' | 'about'>) {
  const one = about.item === 'G2' && reading.project.cases.current?.justification;
  const kind = (about.item ?? '').split('/', 1)[0];
  return one ? [{ name: 'justification', label: 'Business justification' }, REMARKS] : (WORDS[kind] ?? []);
}

const REMARKS = { name: 'remarks', label: 'What you say about the paper (optional)' };

const WORDS: Readonly<Record<string, readonly { readonly name: string; readonly label: string }[]>> = {
  G1: [
    { name: 'currentPosition', label: 'Current position' },
    { name: 'existingArrangement', label: 'Existing arrangement to build on (optional)' },
    REMARKS,
  ],
  G2: [
    { name: 'strategic', label: 'Strategic case' },
    { name: 'economic', label: 'Economic case' },
    { name: 'commercial', label: 'Commercial case' },
    { name: 'financial', label: 'Financial case' },
    { name: 'management', label: 'Management case' },
    REMARKS,
  ],
  G3: [REMARKS],
  G4: [REMARKS],
  G5: [{ name: 'handover', label: 'Hand-over' }, { name: 'lessons', label: 'Lessons learned' }, REMARKS],
  cancel: [
    { name: 'reason', label: 'Why the project should be cancelled' },
    { name: 'exitPlan', label: 'Exit plan' },
  ],
  'write-off': [{ name: 'reason', label: 'Why the benefit should be written off' }],
};
