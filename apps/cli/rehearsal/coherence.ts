import { permissions } from '#access/permissions.js';
import { entryOf } from '#use-cases/catalogue/catalogue.js';
import type { Scenario, Step } from './scenario.js';

/** What is wrong with a scenario that has the right form, a line each. */
export function incoherencesIn({ steps }: Scenario): string[] {
  const names = new Set<string>();
  return steps.flatMap((step, index) => {
    const faults = [...outOfOrder(step, steps[index - 1]), ...unknownNames(step, names), ...wrongCommand(step)];
    if (step.as !== undefined) names.add(step.as);
    return faults.map((fault) => `steps.${index}: ${fault}`);
  });
}

const outOfOrder = ({ at }: Step, before?: Step): string[] =>
  before && at < before.at ? [`is at ${at}, before the step that comes before it`] : [];

/** Projects and meetings go by the name that an earlier step gave them. */
function unknownNames({ project, with: fields }: Step, names: ReadonlySet<string>): string[] {
  const meant = [project, fields?.meeting].filter((name): name is string => typeof name === 'string');
  return meant.filter((name) => !names.has(name)).map((name) => `no step before has called anything ${name}`);
}

function wrongCommand({ do: name, by, with: fields }: Step): string[] {
  if (name === undefined) return by ? [`says by whom and not what to do`] : [];
  if (!by) return [`says what to do and not by whom`];
  return by.flatMap((who) => {
    if (who === 'process') return isOfProcess(name) ? [] : [`the process has no command ${name}`];
    const entry = entryOf(name);
    if (!entry) return [`there is no command ${name}`];
    return entry.stream === 'meeting' && !entry.begins && !fields?.meeting ? [`${name} needs a meeting`] : [];
  });
}

const isOfProcess = (name: string): boolean =>
  Object.hasOwn(permissions, name) &&
  permissions[name as keyof typeof permissions].some(({ role }) => role === 'process');
