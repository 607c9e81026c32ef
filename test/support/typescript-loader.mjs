import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** Lets Node run the sources as they are, as Jest does: for what runs before and beside the tests. */
export async function resolve(specifier, context, next) {
  const withSources = { ...context, conditions: ['source', ...context.conditions] };
  if (!/^[.#].*\.js$/.test(specifier) || context.parentURL?.includes('/node_modules/')) return next(specifier, context);
  try {
    return await next(specifier, withSources);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.url) throw error;
    return next(error.url.replace(/\.js$/, '.ts'), withSources);
  }
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
