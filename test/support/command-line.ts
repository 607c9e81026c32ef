import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';
import { converge } from '../../apps/cli/program.js';

/** How a command of the command line ended, and what it said. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `converge` here, with these variables beside those of the process. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  const said = { out: '', err: '' };
  const write = (to: keyof typeof said) => (chunk: unknown) => {
    said[to] += String(chunk);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(write('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(write('err')),
    jest.spyOn(console, 'error').mockImplementation((line: unknown) => void write('err')(`${String(line)}\n`)),
  ];
  try {
    return { code: await converge(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

const root = new URL('../../', import.meta.url);
const loader = pathToFileURL(fileURLToPath(new URL('test/support/typescript-loader.mjs', root))).href;

/** Runs `converge` as a process of its own, from its sources. */
export function spawned(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const register = `import { register } from 'node:module'; register('${loader}');`;
  const command = ['--import', `data:text/javascript,${encodeURIComponent(register)}`, 'apps/cli/main.ts', ...args];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      command,
      { cwd: fileURLToPath(root), env: { ...process.env, ...env }, maxBuffer: 1e8 },
      (error, out, err) => {
        const code = error ? error.code : 0;
        if (typeof code === 'number') resolve({ code, out, err });
        else reject(new Error(`It did not run: ${code}`));
      },
    );
  });
}
