import type { Instant } from '#domain/calendar/instant.js';
import { whatIfReach, type WhatIfReach } from '#access/what-if.js';
import { needsInWords, needsOf } from '#domain/participation/needs.js';
import { roundsInWords } from '#domain/participation/rounds.js';
import type { MemberResult, Viability, ViabilityRound } from '#domain/participation/state.js';
import { questionOf, testViability, type ViabilityQuestion } from '#domain/participation/viability.js';
import { leadUnitOf, unitById } from '#domain/participation/units.js';
import type { Project } from '#domain/projects/state.js';
import type { Reading } from './reading.js';

/** A run of the test of viability (O7), with each of its rounds in words. */
export interface ViabilityView extends Omit<Viability, 'rounds' | 'members'> {
  readonly rounds: readonly (ViabilityRound & { readonly words: string })[];
  /** What it comes to for each unit that counts. */
  readonly members: readonly MemberView[];
}

export interface MemberView extends Partial<MemberResult> {
  readonly unit: string;
  /** Of the shared cost, once and a year. */
  readonly share: string;
  readonly running: string;
}

export function viabilityView(project: Project, { rounds, members = {}, ...viability }: Viability): ViabilityView {
  const words = roundsInWords(rounds, namesIn(project));
  const last = rounds.at(-1)!;
  return {
    ...viability,
    rounds: rounds.map((round, index) => ({ ...round, words: words[index] })),
    members: last.units.map((unit) => ({
      unit,
      share: last.shares[unit],
      running: last.running?.[unit] ?? '0',
      ...members[unit],
    })),
  };
}

/** A run with what would still have to come for it to pass. */
export interface AnsweredView extends ViabilityView {
  readonly stillNeeded: readonly string[];
}

export function answeredView(project: Project, question: ViabilityQuestion): AnsweredView {
  const viability = testViability(question);
  const stillNeeded = needsInWords(needsOf(question, viability), namesIn(project));
  return { ...viabilityView(project, viability), stillNeeded };
}

const namesIn = (project: Project) => (unit: string) => unitById(project, unit)?.name ?? unit;

/** How the opt-in stands, as one reader may see it. */
export interface ViabilityNow {
  /** With the answers as they are at this moment; `null`: they are sealed, it cannot be tested, or there is no opt-in. */
  readonly now: AnsweredView | null;
  /** When the seal on the answers ends at the latest; `null`: there is none. */
  readonly sealedUntil: Instant | null;
  /** As it was last tested after a close; `null`: not yet. */
  readonly tested: ViabilityView | null;
  /** Something has changed since it was tested. */
  readonly stale: boolean;
  /** Of whose answers this reader may ask what if. */
  readonly mayAsk: WhatIfReach;
}

/** O7: viability while answers come in; of answers that are sealed nobody is told it, for it would tell of them. */
export function viabilityNow({ project, directory, sight }: Reading, person: string): ViabilityNow {
  const { optIn } = project.participation;
  return {
    now: optIn && !sight && canBeTested(project) ? answeredView(project, questionOf(project)) : null,
    sealedUntil: sight?.until ?? null,
    tested: optIn?.viability ? viabilityView(project, optIn.viability) : null,
    stale: optIn?.stale ?? false,
    mayAsk: whatIfReach({ kind: 'person', id: person }, project, directory),
  };
}

/** Whether there are a case and a lead, without which nothing can be computed. */
export const canBeTested = (project: Project): boolean =>
  project.cases.current !== null && leadUnitOf(project) !== undefined;
