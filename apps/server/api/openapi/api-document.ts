import { type INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problems, ProblemSchema } from '../schemas.js';

const DESCRIPTION = `Cross-organisation projects from proposal to closure.

**Commands.** Every command is a \`POST\` to the noun it makes. \`Idempotency-Key\` is the id of the command: sent again with
the same content it is answered as the first time; with other content it is refused. \`If-Match\` carries the version of
the *thing acted on*, as its \`ETag\` was when it was read; it changes only when that thing does. An answer carries version and
hash of the stream as evidence, and says whether the process has already done what follows from it (\`settled\`); it waits
up to two seconds for that, unless \`Prefer: respond-async\` is sent.

**Refusals** are problems of RFC 9457 with a stable \`code\`. Nothing has been recorded then. The \`type\` of a problem is the
address of a page that explains it; \`/problems\` lists them all.

**Lists** come in pages: \`limit\` and \`after\`, and the header \`Link\` with the next page. Names after the question mark are
flat, and each stands there once.

**Values.** Instants are RFC 3339 in UTC, dates \`2009-03-09\`, money whole pence as a string of digits.

**Who asks** is known by the cookie of the pages' sign-in or, on a desk (\`AUTH_MODE=persona\`), by \`Authorization: Persona
<id>\`. \`x-permission\` says who may use a route: \`own\` is of the organisation concerned, \`lead\` the project's lead.`;

/** The OpenAPI document, made from the routes when it is first asked for. */
@Injectable()
export class ApiDocument {
  private make: () => OpenAPIObject = () => {
    throw new Error('The application has not been composed yet.');
  };
  private made: OpenAPIObject | null = null;

  of(app: INestApplication): void {
    this.make = () => openApiOf(app);
  }

  get(): OpenAPIObject {
    return (this.made ??= this.make());
  }
}

/** As it is committed. */
export const textOf = (document: OpenAPIObject): string => `${JSON.stringify(document, null, 2)}\n`;

function openApiOf(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Converge')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setOpenAPIVersion('3.0.3')
    .addSecurity('persona', {
      type: 'apiKey',
      in: 'header',
      name: 'Authorization',
      description: '`Persona <id>`, on a desk only.',
    })
    .addCookieAuth('converge')
    .addSecurityRequirements('persona')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, base, { extraModels: [ProblemSchema] });
  return {
    ...document,
    paths: sorted(withProblemsNamed(ofTheApi(document.paths))),
    components: { ...document.components, responses: problems, schemas: strict(document) },
  };
}

/** Pages are not for programs. */
const ofTheApi = (paths: OpenAPIObject['paths']): OpenAPIObject['paths'] =>
  Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith('/api/')));

/** Problems are the same everywhere: each route only says which it may answer with. */
function withProblemsNamed(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  return JSON.parse(JSON.stringify(paths), (key, value: unknown) =>
    key in problems && isProblem(value) ? { $ref: `#/components/responses/${key}` } : value,
  ) as OpenAPIObject['paths'];
}

const isProblem = (value: unknown): boolean => JSON.stringify(value).includes('ProblemSchema');

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));

/** No request has a field that is not named. */
const strict = ({ components }: OpenAPIObject) =>
  sorted(
    Object.fromEntries(
      Object.entries(components?.schemas ?? {}).map(([name, schema]) => [
        name,
        name.endsWith('Schema') ? schema : { ...schema, additionalProperties: false },
      ]),
    ),
  );
