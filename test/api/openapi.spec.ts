import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { type Permission, PERMISSION } from '../../apps/server/api/permission.js';
import { pathOf } from '../../apps/server/api/commands/routes.js';
import { Client } from '../support/client.js';
import { type Document, exampleOf } from '../support/schema.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
let text: string;
let document: Document;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  const answer = await client.send('GET', '/api/openapi.json');
  document = answer.body;
  text = `${JSON.stringify(document, null, 2)}\n`;
});
afterAll(() => server?.stop());

describe('the description of the API', () => {
  it('is what is committed: npm run openapi writes it', () => {
    expect(text).toBe(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
  });

  it('can be read by people', async () => {
    const page = await client.send('GET', '/api/docs');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const { noun } of catalogue) expect(page.text).toContain(`/${noun}</code>`);
    expect(page.text).toContain('href="/problems"');
    expect(page.text).not.toMatch(/<script|undefined|\[object/);
  });

  it.each(catalogue.map((entry) => [entry.name, entry] as const))(
    'has %s, with its body and every refusal',
    (name, entry) => {
      const { post } = document.paths[`/api/v1/${pathOf(entry).replace(/:(\w+)/, '{$1}')}`];
      expect(post.operationId).toBe(name);
      expect(post.summary).toBe(entry.summary);
      expect(post.requestBody.content['application/json'].schema.$ref).toBe(
        `#/components/schemas/${entry.request.name}`,
      );
      const headers = post.parameters.filter((parameter: any) => parameter.in === 'header' && parameter.required);
      const required = entry.version ? ['Idempotency-Key', 'If-Match'] : ['Idempotency-Key'];
      expect(headers.map((parameter: any) => parameter.name).sort()).toEqual(required);
      const statuses = ['200', '201', '202', '400', '401', '403', '404', '409', ...(entry.version ? ['412'] : [])];
      expect(Object.keys(post.responses)).toEqual(
        expect.arrayContaining([...statuses, '413', '415', '422', ...(entry.version ? ['428'] : []), '500', '503']),
      );
    },
  );

  it.each(catalogue.map(({ name, request }) => [name, request.name] as const))(
    'has a schema for %s by which a body can be made that is taken',
    async (name, request) => {
      const body = exampleOf({ $ref: `#/components/schemas/${request}` }, document);
      const answer = await client.give('tfl-pl', name, {
        subject: '01900000-0000-7000-8000-00000000ffff',
        body,
        ifMatch: 'any',
      });
      expect([answer.status, answer.body.code]).not.toEqual([422, 'COMMAND.INVALID']);
      expect([answer.status, answer.text]).not.toEqual([500, expect.anything()]);
    },
  );
});

interface Route {
  readonly name: string;
  readonly path: string;
  readonly permission: Permission | undefined;
}

/** Every route of every controller, as Nest knows them. */
function routes(): readonly Route[] {
  const controllers = [...server.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const { prototype } = metatype as { prototype: Record<string, unknown> };
    const root = [Reflect.getMetadata(PATH_METADATA, metatype as object)].flat()[0] as string;
    return Object.getOwnPropertyNames(prototype).flatMap((method) => {
      const handler = prototype[method] as object;
      if (method === 'constructor' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      const path = `/${root}/${Reflect.getMetadata(PATH_METADATA, handler) as string}`
        .replace(/\/+/g, '/')
        .replace(/(.)\/$/, '$1');
      const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
      return [
        {
          name: `${verb} ${path}`,
          path,
          permission: Reflect.getMetadata(PERMISSION, handler) as Permission | undefined,
        },
      ];
    });
  });
}

const ofPrograms = (): readonly Route[] => routes().filter(({ path }) => /^\/(api|health|info)(\/|$)/.test(path));

describe('every route for programs', () => {
  it('has a permission', () => {
    expect(ofPrograms().length).toBeGreaterThan(catalogue.length);
    expect(
      ofPrograms()
        .filter(({ permission }) => !permission)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('is open only where it tells nothing of anybody', () => {
    const open = ofPrograms().filter(({ permission }) => permission!.kind === 'open');
    expect(open.map(({ name }) => name).sort()).toEqual([
      'GET /api/docs',
      'GET /api/openapi.json',
      'GET /api/v1/personas',
      'GET /health/live',
      'GET /health/ready',
      'GET /info',
    ]);
  });

  it('which is not open asks who it is', async () => {
    for (const { name, path } of ofPrograms().filter(({ permission }) => permission!.kind !== 'open')) {
      const url = path.replace(/:\w+/g, '01900000-0000-7000-8000-00000000ffff');
      const answer = await client.send(name.split(' ')[0], url);
      expect([name, answer.status, answer.body.code]).toEqual([name, 401, 'ACCESS.NOT_SIGNED_IN']);
    }
  });

  it('is a route of a controller: none is made behind them', () => {
    const made = server.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    const ofController = new Set(ofPrograms().map(({ path }) => path));
    const paths = pathsIn(made).filter((path) => /^\/(api|health|info)(\/|$)/.test(path));
    expect(paths.filter((path) => !ofController.has(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(catalogue.length);
  });
});

/** The paths in Fastify's drawing of its routes. */
function pathsIn(drawing: string): readonly string[] {
  const open: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent, rest] = /^([│ ]*[├└]── )(.*)$/.exec(line) ?? [];
    if (!indent || !rest) return [];
    const depth = indent.length / 4 - 1;
    open[depth] = rest.replace(/ \(.*$/, '');
    return rest.includes('(')
      ? [
          open
            .slice(0, depth + 1)
            .join('')
            .replace(/\/+/g, '/'),
        ]
      : [];
  });
}
