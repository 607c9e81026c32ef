import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

/** A start that cannot be: names each variable and what was expected, never what was found. */
export class ConfigError extends Error {
  constructor(readonly problems: { variable: string; expected: string }[]) {
    const lines = problems.map(({ variable, expected }) => `  ${variable}: ${expected}`);
    super(`The configuration cannot be used:\n${lines.join('\n')}\nEvery variable is explained in .env.example.`);
    this.name = 'ConfigError';
  }
}

/**
 * One app's configuration, read from variables of the same names as its properties. An empty variable counts as not
 * set, so that a line `NAME=` in a file of settings means its default.
 * @throws ConfigError
 */
export function loadConfig<T extends object>(Config: new () => T, env: NodeJS.ProcessEnv = process.env): T {
  const read = variablesOf(Config).map((name): [string, string | undefined] => [name, env[name]]);
  const given = Object.fromEntries(read.filter(([, value]) => value));
  const config: T = plainToInstance(Config, given, { exposeDefaultValues: true });
  const problems = validateSync(config).map((error) => describe(error, given));
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/** The variables an app reads: a property of the class each, in the order they are written. */
export function variablesOf(Config: new () => object): string[] {
  return Object.keys(new Config());
}

function describe({ property, constraints = {} }: ValidationError, given: Record<string, unknown>) {
  const [expected = 'has a value that cannot be used'] = Object.values(constraints);
  return { variable: property, expected: property in given ? expected : `${expected} (it is not set)` };
}
