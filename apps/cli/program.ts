import { Command, CommanderError, Option } from 'commander';
import { UsageError } from './usage-error.js';

/**
 * `converge`: a command's words and options stand here; its work is in the file of its name, which is loaded when it
 * runs, so that help is there at once. Answers the exit code: 0 when it did what was asked, 1 when not, 2 when it was
 * asked for nonsense.
 */
export async function converge(args: readonly string[]): Promise<number> {
  let code = 0;
  try {
    await programFor((ended) => (code = ended)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return complain(error);
  }
}

interface Json {
  json: boolean;
}

const JSON_OPTION = ['--json', 'answer in JSON, for programs', false] as const;

function programFor(end: (code: number) => void): Command {
  const program = new Command('converge')
    .description('Converge: cross-organisation projects from proposal to closure')
    .configureHelp({ sortSubcommands: false })
    .showHelpAfterError('Run converge --help for what there is.')
    .exitOverride();

  program
    .command('up')
    .description('start everything on this machine: PostgreSQL, Temporal, a mail sink, the worker and the server')
    .option('--reset', 'begin anew: forget the database, the histories and the mail of this clone', false)
    .action(async (options: { reset: boolean }) => (await import('./up.js')).up(options));

  program
    .command('migrate')
    .description('bring the database to the present schema; needs DATABASE_OWNER_URL')
    .option(...JSON_OPTION)
    .action(async (options: Json) => end(await (await import('./migrate.js')).migrateCommand(options)));

  program
    .command('seed')
    .description(
      'adopt the programme of the sources and, unless told otherwise, play the demonstration into the past weeks',
    )
    .addOption(new Option('--profile <profile>', 'what to seed').choices(['programme', 'demo']).default('demo'))
    .option(...JSON_OPTION)
    .action(async (options: Json & { profile: 'programme' | 'demo' }) =>
      end(await (await import('./seed.js')).seedCommand(options)),
    );

  program
    .command('clock')
    .description('show the time of the record, or move the demonstration clock on')
    .addOption(new Option('--by <stride>', 'how far; needs DEMO_CLOCK=on').choices(['deadline', 'day', 'week']))
    .option(...JSON_OPTION)
    .action(async (options: Json & { by?: 'deadline' | 'day' | 'week' }) =>
      end(await (await import('./clock.js')).clockCommand(options)),
    );

  program
    .command('rehearse')
    .description('play scenarios on simulated time and compare what comes with what is expected (docs/scenarios.md)')
    .argument('<file...>', 'scenarios in YAML')
    .option(...JSON_OPTION)
    .action(async (files: string[], options: Json) =>
      end(await (await import('./rehearse.js')).rehearseCommand(files, options)),
    );

  program
    .command('verify')
    .description('check the whole record: chains of hashes, states, derived rows, messages, texts and papers')
    .option('--record <file>', 'check the record of one decision instead, as it was downloaded; needs no database')
    .option(...JSON_OPTION)
    .action(async ({ record, json }: Json & { record?: string }) =>
      end(
        record === undefined
          ? await (await import('./verify.js')).verifyCommand({ json })
          : await (await import('./verify-record.js')).verifyRecordCommand(record, { json }),
      ),
    );

  program
    .command('rebuild')
    .description('write every state and derived row again from the events')
    .option(...JSON_OPTION)
    .action(async (options: Json) => end(await (await import('./rebuild.js')).rebuildCommand(options)));

  program
    .command('resume')
    .description('begin the process of a project afresh, whatever has become of the one before')
    .argument('[project]', 'its id, or its reference such as DMT-PROC-001')
    .option('--all', 'of every project that has not ended', false)
    .option(...JSON_OPTION)
    .action(async (project: string | undefined, options: Json & { all: boolean }) =>
      end(await (await import('./resume.js')).resumeCommand(project, options)),
    );

  return program;
}

function complain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const details = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? error.stack : undefined;
  console.error(details ?? (error instanceof Error ? error.message : String(error)));
  return error instanceof UsageError ? 2 : 1;
}
