import type { OpenAPIObject } from '@nestjs/swagger';
import { addressOfAsset } from '../../pages/assets.js';

type Operations = OpenAPIObject['paths'][string];
type Operation = NonNullable<Operations['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const METHODS = ['get', 'post'] as const;

interface Described {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The OpenAPI document for people to read: every route with what it takes, without a script. */
export function docsPage(document: OpenAPIObject): string {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
  const tags = [...new Set(described.flatMap(({ operation }) => operation.tags ?? []))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interface for programs – Converge</title>
<link rel="stylesheet" href="${addressOfAsset('govuk-frontend.css')}">
</head>
<body class="govuk-template__body">
<main class="govuk-width-container govuk-main-wrapper" id="main-content">
<h1 class="govuk-heading-xl">Interface for programs</h1>
${paragraphs(document.info.description ?? '')}
<p class="govuk-body"><a class="govuk-link" href="/api/openapi.json">The same as an OpenAPI document</a></p>
<p class="govuk-body"><a class="govuk-link" href="/problems">Every problem there can be, with what it means</a></p>
${tags
  .map((tag) =>
    section(
      tag,
      described.filter(({ operation }) => operation.tags?.includes(tag)),
    ),
  )
  .join('\n')}
<h2 class="govuk-heading-l" id="schemas">Bodies</h2>
${Object.entries(document.components?.schemas ?? {})
  .map(([name, schema]) => schemaTable(name, schema))
  .join('\n')}
</main>
</body>
</html>
`;
}

const section = (
  tag: string,
  described: readonly Described[],
): string => `<h2 class="govuk-heading-l">${escape(tag)}</h2>
${described.map(route).join('\n')}`;

function route({ method, path, operation }: Described): string {
  const headers = (operation.parameters ?? []).flatMap((parameter) =>
    'name' in parameter ? [`${parameter.name}${parameter.required ? '' : ' (may be left out)'}`] : [],
  );
  const body = bodyOf(operation);
  return `<section>
<h3 class="govuk-heading-m"><code>${method} ${escape(path)}</code></h3>
<p class="govuk-body">${inline(operation.summary ?? '')}</p>
<p class="govuk-body">Who may: ${escape(whoMay(operation))}</p>
${headers.length > 0 ? `<p class="govuk-body">Takes: ${escape(headers.join(', '))}</p>` : ''}
${body ? `<p class="govuk-body">Body: <a class="govuk-link" href="#${body}">${body}</a></p>` : ''}
</section>`;
}

function whoMay(operation: Operation): string {
  const permission = (operation as { 'x-permission'?: unknown })['x-permission'];
  if (Array.isArray(permission)) {
    return (permission as { role: string; of: string }[])
      .map(({ role, of }) => (of === 'any' ? role : `${role} (${of})`))
      .join(', ');
  }
  const { kind, roles } = (permission ?? {}) as { kind?: keyof typeof READERS; roles?: readonly string[] };
  if (roles) return roles.join(', ');
  return kind ? READERS[kind] : '';
}

const READERS = {
  reader: 'whoever holds a post or a seat',
  person: 'whoever is signed in',
  open: 'everybody',
} as const;

function bodyOf({ requestBody }: Operation): string | undefined {
  const schema = requestBody && 'content' in requestBody ? requestBody.content['application/json']?.schema : undefined;
  return schema && '$ref' in schema ? nameOf(schema.$ref) : undefined;
}

function schemaTable(name: string, schema: Schema): string {
  if ('$ref' in schema || !schema.properties) return '';
  const rows = Object.entries(schema.properties).map(([field, value]) => {
    const required = schema.required?.includes(field) ? '' : ' (may be left out)';
    return `<tr class="govuk-table__row"><th class="govuk-table__header" scope="row">${escape(field)}${required}</th><td class="govuk-table__cell">${kindOf(value)}</td></tr>`;
  });
  return `<table class="govuk-table" id="${name}"><caption class="govuk-table__caption govuk-table__caption--m">${name}</caption><tbody class="govuk-table__body">${rows.join('\n')}</tbody></table>`;
}

/** What a field may be, in words. */
function kindOf(schema: Schema): string {
  if ('$ref' in schema) return `<a class="govuk-link" href="#${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`;
  const inner = schema.allOf?.[0] ?? (schema.type === 'array' ? schema.items : undefined);
  const parts = [
    schema.type === 'array'
      ? `list of ${inner ? kindOf(inner) : 'values'}`
      : inner
        ? kindOf(inner)
        : escape(String(schema.type)),
    schema.enum && escape(`one of ${schema.enum.join(', ')}`),
    schema.format && escape(schema.format),
    schema.maxLength && `at most ${schema.maxLength} characters`,
    schema.nullable && 'or null',
    schema.description && inline(schema.description),
  ];
  return parts.filter(Boolean).join('; ');
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p class="govuk-body">${inline(paragraph)}</p>`)
    .join('\n');

/** The little Markdown that descriptions have. */
const inline = (text: string): string =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>');

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);
