import { Injectable } from '@nestjs/common';
import { maySuppose, whatIfReach, type WhatIfReach } from '#access/what-if.js';
import { caseMessages } from '#domain/cases/messages.js';
import { refusals, type Refusal } from '#domain/kernel/decision.js';
import { barsSupposition, supposedQuestion, type Supposition } from '#domain/participation/what-if.js';
import { questionOf } from '#domain/participation/viability.js';
import type { Project } from '#domain/projects/state.js';
import { projectMessages } from '#domain/projects/messages.js';
import { commandMessages } from '../commands/messages.js';
import { CaseVersions } from './case-versions.js';
import type { Reading } from './reading.js';
import { type AnsweredView, answeredView, canBeTested } from './viability-view.js';

const refuse = refusals({ ...caseMessages, ...projectMessages, ...commandMessages });

/** What the test of viability would come to; nothing is recorded. */
export interface WhatIf {
  readonly caseVersion: number;
  /** The project as it stood with that version of the case. */
  readonly project: Project;
  readonly mayAsk: WhatIfReach;
  readonly actual: AnsweredView;
  readonly supposed: AnsweredView;
}

/** What if others had answered, or answered otherwise, or the terms were others (O7): on any version of the case. */
@Injectable()
export class SupposedViability {
  constructor(private readonly versions: CaseVersions) {}

  /** `version`: of the case; the present one unless stated. */
  async of(reading: Reading, person: string, supposition: Supposition, version?: number): Promise<WhatIf | Refusal> {
    const { project: present, directory } = reading;
    const mayAsk = whatIfReach({ kind: 'person', id: person }, present, directory);
    if (mayAsk.units.length === 0) return refuse('ACCESS.WHAT_IF');
    if (!maySuppose(mayAsk, supposition)) return refuse('ACCESS.WHAT_IF_OWN');
    if (!canBeTested(present)) return refuse('PROJECT.NOT_STATED', { what: 'a business case with its lead' });
    const caseVersion = version ?? present.cases.version;
    const project = await this.versions.of(reading, caseVersion);
    if (!project) return refuse('CASE.NO_VERSION', { version: caseVersion });
    return (
      barsSupposition(project, supposition) ?? {
        caseVersion,
        project,
        mayAsk,
        actual: answeredView(project, questionOf(project)),
        supposed: answeredView(project, supposedQuestion(project, supposition)),
      }
    );
  }
}
