#!/usr/bin/env node
import { Command, CommanderError } from 'commander';

/**
 * A command's words and options stand here; its work is in the file of its name, which is loaded when it runs, so that
 * help is there at once. It ends with 0 when it did what was asked, 1 when not, 2 when it was asked for nonsense.
 */
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

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = complain(error);
}

function complain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const details = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? error.stack : undefined;
  console.error(details ?? (error instanceof Error ? error.message : String(error)));
  return 1;
}
