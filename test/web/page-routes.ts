import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { TestServer } from '../support/server.js';

/** What is no page: the doors of programs, files, and what a page listens to. */
const NO_PAGE = /^\/(api|health|info)(\/|$)|[./](csv|xlsx|docx|pdf|ics|json|txt|live|:file)$/;

type Method = (...args: never[]) => unknown;

/** The addresses of all pages that can be looked at, as the server's own controllers have them: `/projects/:project`. */
export const pageRoutes = (server: TestServer): readonly string[] =>
  routesOf(server).filter((route) => !NO_PAGE.test(route));

/** Everything that can be got. */
export function routesOf({ app }: TestServer): readonly string[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => {
    const folder = Reflect.getMetadata(PATH_METADATA, metatype!) as string;
    const { prototype } = metatype as { prototype: Readonly<Record<string, Method>> };
    return Object.getOwnPropertyNames(prototype)
      .map((name) => prototype[name])
      .filter((method) => Reflect.getMetadata(METHOD_METADATA, method) === RequestMethod.GET)
      .flatMap((method) => [Reflect.getMetadata(PATH_METADATA, method) as string | string[]].flat())
      .map((path) => `/${folder}/${path}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, ''));
  });
  return [...new Set(routes)].sort();
}

/** Routes of which no path that was looked at is an example. */
export const lookedAtNowhere = (routes: readonly string[], paths: Iterable<string>): readonly string[] => {
  const seen = [...paths];
  return routes.filter((route) => {
    const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`);
    return !seen.some((path) => pattern.test(path));
  });
};
