import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Transform, Type, plainToInstance } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateIf,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { parse } from 'yaml';
import type { Spell } from '#domain/spells/state.js';
import { UsageError } from '../usage-error.js';
import { incoherencesIn } from './coherence.js';
import type { RelativeDates } from './relative-dates.js';

/** `2009-01-26 10:00`, in London. */
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

const asList = ({ value }: { value: unknown }): unknown =>
  value === undefined || Array.isArray(value) ? value : [value];

/** What must hold after a step; what is left out is not looked at. */
export class Holds {
  @IsOptional() @IsString() stage?: string;
  /** Status of each unit named. */
  @IsOptional() @IsObject() units?: Record<string, string>;
  /** Outcome of the last closed round of each item named. */
  @IsOptional() @IsObject() gates?: Record<string, string>;
  /** Status of each condition of an approval named. */
  @IsOptional() @IsObject() conditions?: Record<string, string>;
  /** Last day of the hold, or `none`. */
  @IsOptional() @IsString() heldUntil?: string;
  @IsOptional() @IsObject() viability?: {
    readonly passed?: boolean;
    readonly units?: readonly string[];
    readonly shares?: Readonly<Record<string, string>>;
    readonly netAnnualCashable?: string;
    readonly netPresentValue?: string;
    readonly failed?: readonly string[];
    readonly conditionFailed?: readonly string[];
    readonly rounds?: number;
  };
  /** What each unit paid over late joins and withdrawals so far, in pence; negative: it got more back. */
  @IsOptional() @IsObject() paid?: Record<string, string>;
  /** Cashable benefit a year that each late unit brings beside the baseline, in pence. */
  @IsOptional() @IsObject() tranches?: Record<string, string>;
  /** Net annual benefit of the baseline in force, in pence. */
  @IsOptional() @IsString() baseline?: string;
  /** Net cashable totals in pence: `forecast`, `planned`, `realised`, `captured`. */
  @IsOptional() @IsObject() cashable?: Record<string, string>;
  /** Of each matter named, every time for which it lay with somebody, in order; of these only what is named is compared. */
  @IsOptional() @IsObject() clocks?: Record<string, readonly Partial<Spell>[]>;
}

/** One dated line of a scenario: a command with what is expected of it, or something that happens or holds by itself. */
export class Step {
  @Matches(MOMENT, { message: 'must be a moment such as 2009-01-26 10:00' }) at: string;
  /** Personas who each give the command, or `process`. */
  @IsOptional() @Transform(asList) @IsArray() @ArrayMinSize(1) @IsString({ each: true }) by?: string[];
  @IsOptional() @IsString() do?: string;
  @IsOptional() @IsObject() with?: Record<string, unknown>;
  /** Project meant; the one proposed last unless named. */
  @IsOptional() @IsString() project?: string;
  /** Name by which later steps mean the project or meeting that this one begins. */
  @IsOptional() @IsString() as?: string;
  /** Types of the events expected, in order. */
  @IsOptional() @Transform(asList) @IsArray() @IsString({ each: true }) then?: string[];
  /** Code of the refusal expected. */
  @IsOptional() @IsString() refused?: string;
  /** Types of events that the process has recorded since this was last looked at. */
  @IsOptional() @Transform(asList) @IsArray() @IsString({ each: true }) happens?: string[];
  @IsOptional() @ValidateNested() @Type(() => Holds) holds?: Holds;
  /** Addresses that have been sent a message since this was last looked at. */
  @IsOptional() @Transform(asList) @IsArray() @IsString({ each: true }) tells?: string[];
}

/** A reminder expected in the chase log. */
export class ExpectedReminder {
  @Matches(MOMENT, { message: 'must be a moment such as 2009-01-26 10:00' }) at: string;
  /** Command that settles the duty. */
  @IsString() about: string;
  @IsArray() @IsString({ each: true }) to: string[];
  @IsOptional() @IsIn(['sent', 'overtaken']) status?: 'sent' | 'overtaken';
}

/** A rehearsal: a programme, dated commands and what is expected of them. */
export class Scenario {
  @IsString() title: string;
  /** Left out where another scenario comes before. */
  @ValidateIf(({ after }: Scenario) => after === undefined)
  @Matches(MOMENT, { message: 'must be a moment such as 2009-01-26 10:00' })
  starts: string;
  @IsOptional() @IsString() about?: string;
  /** Steps that come before, from another file beside this one. */
  @IsOptional() @IsString() after?: string;
  /** Merged over the programme's policy. */
  @IsOptional() @IsObject() policy?: Record<string, unknown>;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Step) steps: Step[];
  /** Commands whose reminders are compared, whole: none more, none fewer. */
  @IsOptional() @IsArray() @IsString({ each: true }) remindersAbout?: string[];
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => ExpectedReminder) reminders?: ExpectedReminder[];
}

/** A scenario that cannot be played: what is wrong with it, a line each. */
export class BadScenario extends UsageError {
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
  ) {
    super(`${file} is not a scenario:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'BadScenario';
  }
}

/** Reads a scenario and those it comes after, with its relative dates written out. Throws BadScenario. */
export async function readScenario(file: string, dates: RelativeDates): Promise<Scenario> {
  const scenario = await readFiles(file, dates);
  const faults = incoherencesIn(scenario);
  if (faults.length > 0) throw new BadScenario(file, faults);
  return scenario;
}

async function readFiles(file: string, dates: RelativeDates): Promise<Scenario> {
  const scenario = plainToInstance(Scenario, dates.writtenOut(parsed(file, await contentOf(file))));
  const errors = validateSync(scenario, { whitelist: true, forbidNonWhitelisted: true });
  const faults = errors.flatMap((error) => faultsOf(error, ''));
  if (faults.length > 0) throw new BadScenario(file, faults);
  if (!scenario.after) return scenario;
  const before = await readFiles(resolve(dirname(file), scenario.after), dates);
  return Object.assign(new Scenario(), {
    ...scenario,
    starts: before.starts,
    policy: { ...before.policy, ...scenario.policy },
    steps: [...before.steps, ...scenario.steps],
  });
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BadScenario(file, [(error as Error).message]);
  }
}

function parsed(file: string, text: string): object {
  let document: unknown;
  try {
    document = parse(text, { merge: true });
  } catch (error) {
    throw new BadScenario(file, [(error as Error).message]);
  }
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document;
  throw new BadScenario(file, ['a scenario has a title and steps']);
}

function faultsOf(error: ValidationError, parent: string): string[] {
  const path = `${parent}${parent && '.'}${error.property}`;
  return [
    ...Object.values(error.constraints ?? {}).map((message) => `${path}: ${message}`),
    ...(error.children ?? []).flatMap((child) => faultsOf(child, path)),
  ];
}
