import type { Directory } from '#domain/kernel/facts.js';
import type { Supposition } from '#domain/participation/what-if.js';
import type { Role, Unit } from '#domain/programme/state.js';
import type { Project } from '#domain/projects/state.js';
import { type HeldRole, type Principal, rolesOf } from './access.js';

/** Of whose answers one may ask what if. */
export interface WhatIfReach {
  /** Then also of the terms of the case. */
  readonly everybody: boolean;
  /** None: of nobody's. */
  readonly units: readonly string[];
}

const MEMBERS: readonly Role[] = ['OR', 'OD', 'FIN'];

/** The lead and the programme office ask of everybody, a member of its own unit. */
export function whatIfReach({ id }: Principal, project: Project, directory: Directory): WhatIfReach {
  const held = rolesOf(directory, id);
  const everybody = held.some(({ role, post }) => role === 'PO' || (role === 'PL' && post === project.lead.post));
  const own = ({ organisations }: Unit) => held.some((each) => speaksFor(each, organisations));
  return { everybody, units: project.units.filter((unit) => everybody || own(unit)).map((unit) => unit.id) };
}

const speaksFor = ({ role, organisation }: HeldRole, organisations: readonly string[]): boolean =>
  MEMBERS.includes(role) && organisation !== null && organisations.includes(organisation);

/** Whether this may be supposed: by members only their own answer and their own figures, and no other terms. */
export function maySuppose({ everybody, units }: WhatIfReach, supposition: Supposition): boolean {
  if (everybody) return true;
  const { answers, figures, othersJoin, minimumUnits, netAnnualCashable, netPresentValue } = supposition;
  const isOwn = [...Object.keys(answers), ...Object.keys(figures)].every((unit) => units.includes(unit));
  const terms = [minimumUnits, netAnnualCashable, netPresentValue].filter((term) => term !== undefined);
  return isOwn && terms.length === 0 && !othersJoin;
}
