import { Injectable } from '@nestjs/common';
import { ACTIVE, stageNames } from '#domain/projects/stages.js';
import type { Stage } from '#domain/projects/state.js';
import { Lists } from '#record/lists.js';
import { STAGES } from './project-list.js';

export interface StageCount {
  readonly stage: Stage;
  readonly stageName: string;
  readonly projects: number;
}

/** How many projects there are, by stage and active. */
export interface PortfolioView {
  /** Every stage, in the order of the life of a project. */
  readonly stages: readonly StageCount[];
  readonly active: number;
  /** V15, X1: exceptions that the steering group has not answered. */
  readonly exceptionsOpen: number;
  readonly all: number;
}

@Injectable()
export class Portfolio {
  constructor(private readonly lists: Lists) {}

  async counts(): Promise<PortfolioView> {
    const rows = await this.lists.rows<{ stage: Stage; projects: number }>(
      'SELECT stage, count(*)::int AS projects FROM projects GROUP BY stage',
    );
    const [{ open }] = await this.lists.rows<{ open: number }>(
      `SELECT count(*)::int AS open FROM exceptions WHERE status = 'open'`,
    );
    const projectsIn = (stage: Stage): number => rows.find((row) => row.stage === stage)?.projects ?? 0;
    const sum = (stages: readonly Stage[]): number => stages.reduce((total, stage) => total + projectsIn(stage), 0);
    return {
      stages: STAGES.map((stage) => ({ stage, stageName: stageNames[stage], projects: projectsIn(stage) })),
      active: sum(ACTIVE),
      exceptionsOpen: open,
      all: sum(STAGES),
    };
  }
}
