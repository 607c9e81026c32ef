import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { type AddedUpCost, addedUpCost } from '#domain/assurance/added-up-cost.js';
import { routePolicy } from '#domain/assurance/policy.js';
import { routeOf, wholeLifeCost } from '#domain/assurance/route.js';
import type { Confidence, Route } from '#domain/assurance/state.js';
import { type PersonView, personView, type Reading } from './reading.js';

/** The route of a project, its reviews, and what must be ready before it goes into service. */
export interface AssuranceView {
  readonly route: Route;
  /** In pence; `null`: not stated. */
  readonly wholeLifeCost: string | null;
  /** What the figures of the case add up to; `null`: there is no case. The one stated decides the route. */
  readonly addedUp: AddedUpCost | null;
  /** Members that asked for the major route. */
  readonly askedBy: readonly string[];
  readonly reviews: readonly ReviewView[];
  /** Of the major route; empty on the others. */
  readonly readiness: readonly {
    readonly id: string;
    readonly title: string;
    readonly confirmedAt: Instant | null;
    readonly evidence: string | null;
  }[];
}

export interface ReviewView {
  readonly number: number;
  readonly gate: string;
  readonly confidence: Confidence;
  readonly reviewedOn: PlainDate;
  readonly findings: string | null;
  readonly recommendations: readonly (string | null)[];
  readonly by: PersonView;
  readonly at: Instant;
  readonly response: { readonly text: string | null; readonly by: PersonView; readonly at: Instant } | null;
}

export function assuranceView(reading: Reading): AssuranceView {
  const { project, text } = reading;
  const { askedBy, reviews, readiness } = project.assurance;
  const route = routeOf(project);
  return {
    route,
    wholeLifeCost: wholeLifeCost(project),
    addedUp: addedUpCost(project),
    askedBy,
    reviews: reviews.map(({ findings, recommendations, by, response, ...review }) => ({
      ...review,
      findings: text(findings),
      recommendations: recommendations.map((each) => text(each.text)),
      by: personView(by, reading),
      response: response && { text: text(response.text), by: personView(response.by, reading), at: response.at },
    })),
    readiness: (route === 'major' ? routePolicy(project).readiness : []).map(({ id, title }) => ({
      id,
      title,
      confirmedAt: readiness[id]?.at ?? null,
      evidence: readiness[id] ? text(readiness[id].evidence) : null,
    })),
  };
}

/** The limits of a quick win, in the project's policy. */
export const quickWinLimits = ({ project }: Reading): { readonly below: string; readonly months: number } => {
  const { quickWinBelow, quickWinMonths } = routePolicy(project);
  return { below: quickWinBelow, months: quickWinMonths };
};
