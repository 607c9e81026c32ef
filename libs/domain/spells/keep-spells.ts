import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { withoutFinanceComment } from '../cases/comments.js';
import type { Project } from '../projects/state.js';
import { isMove, isMoveDone } from './moves.js';
import { answering, decisionIn, lying, stepTakenAt } from './lying.js';
import type { Lying, Spell } from './state.js';

/** The project after an event, with the clocks of its matters: what has moved on has ended, and begun elsewhere. */
export function keepSpells(project: Project, at: Instant): Project {
  const present = lying(project);
  const stays = (spell: Spell) => present.some((each) => isSame(spell, each));
  const kept = project.spells.map((spell) =>
    spell.until === null && !stays(spell) ? ended(project, spell, at, present) : spell,
  );
  const begun = present
    .filter((each) => !project.spells.some((spell) => spell.until === null && isSame(spell, each)))
    .map((each) => beginning(each, kept, at));
  const changed = begun.length > 0 || kept.some((spell, index) => spell !== project.spells[index]);
  return changed ? { ...project, spells: [...kept, ...begun] } : project;
}

const isSame = (a: Lying, b: Lying): boolean =>
  a.matter === b.matter &&
  a.holder === b.holder &&
  a.organisation === b.organisation &&
  a.step === b.step &&
  a.stop === b.stop;

/** V13: a decision called in is asked for anew, as is one after a time in which nothing was asked. */
function beginning(place: Lying, kept: readonly Spell[], at: Instant): Spell {
  const before = kept.findLast(({ matter }) => matter === place.matter);
  const anew = before?.stop === 'call_in' && place.stop === null && place.holder === before.holder;
  const goesOn = before?.until === at && !anew;
  const run = (before?.run ?? 0) + (before && goesOn ? 0 : 1);
  return { ...place, run, since: at, until: null, days: null, done: false, body: null };
}

function ended(project: Project, spell: Spell, until: Instant, present: readonly Lying[]): Spell {
  const days = workingDaysBetween(dateOf(spell.since, project), dateOf(until, project), project.calendar);
  const goesOn = present.some(
    ({ matter, step, stop }) => matter === spell.matter && step === spell.step && stop !== 'call_in',
  );
  const done = !goesOn && isDone(project, spell, until);
  const organisation = answering(spell.matter);
  return {
    ...spell,
    until,
    days,
    done,
    body: done && organisation ? (decisionIn(project, organisation)?.body ?? null) : null,
  };
}

/** Of a member only a step of its chain or its decision: a lapse, or the other key's refusal, ends the matter as well. */
function isDone(project: Project, spell: Spell, at: Instant): boolean {
  const { matter, step, stop, organisation } = spell;
  if (project.stage === 'CANCELLED' || project.stage === 'WITHDRAWN') return false;
  if (isMove(matter)) return isMoveDone(project, spell, at);
  if (matter.startsWith('comment/')) return !withoutFinanceComment(project).includes(organisation!);
  const member = answering(matter);
  if (member === null) return true;
  return stop !== 'call_in' && (isDecided(project, member, at) || stepTakenAt(project, member, step) === at);
}

const isDecided = (project: Project, organisation: string, at: Instant): boolean =>
  decisionIn(project, organisation)?.at === at;
