/*
 * What can be learnt from an OpenAPI schema: a body that fits it, the bodies that do not, and whether an answer fits it.
 * Only what our document uses is known here; anything else throws, so that nothing passes by not being looked at.
 */

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, any>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A schema with its reference followed. */
export function resolved(schema: Schema, document: Document): Schema {
  const { $ref, allOf, ...rest } = schema;
  const reference = $ref ?? allOf?.[0]?.$ref;
  return reference ? { ...document.components.schemas[reference.split('/').at(-1)!], ...rest } : schema;
}

/** By pattern, since a pattern cannot be turned round. */
const MATCHING: readonly (readonly [pattern: RegExp, example: string])[] = [
  [/^\^\[A-Za-z0-9\]/, 'some-id'],
  [/^\^\(post\|seat/, 'post:some-id'],
  [/^\^\(lead\|/, 'lead'],
  [/\(0\|\[1-9\]/, '100'],
  [/\/\[0-9\]\{2\}/, '2009/10'],
  [/0\[1-9\]\|1\[0-2\]/, '2009-03'],
  [/\[01\]\[0-9\]\|2/, '17:00'],
  [/\[0-9a-f\]\{64\}/, 'a'.repeat(64)],
  [/\[0-9a-f\]\{8\}/, '01900000-0000-7000-8000-00000000ffff'],
];

/** The smallest body that a schema allows, with every field in it. */
export function exampleOf(given: Schema, document: Document): any {
  const schema = resolved(given, document);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'integer':
      return Math.max(schema.minimum!, 1);
    case 'string':
      if (schema.format === 'date') return '2009-03-09';
      if (schema.format === 'email') return 'somebody@example.org';
      if (schema.format === 'uri') return 'https://example.org/hook';
      if (schema.pattern) return MATCHING.find(([pattern]) => pattern.test(schema.pattern!))![1];
      return 'Some words';
    case 'array':
      return [exampleOf(schema.items!, document)];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, each]) => [name, exampleOf(each, document)]),
      );
    default:
      throw new Error(`No example is known for ${JSON.stringify(schema)}`);
  }
}

/** A value that does not fit, with where it is and what is wrong with it. */
export interface Wrong {
  readonly what: string;
  readonly pointer: string;
  readonly body: any;
}

/** Every way in which a body can miss a schema by one field, given one that fits. */
export function wrongBodies(given: Schema, document: Document, value: any, pointer = ''): readonly Wrong[] {
  const schema = resolved(given, document);
  const wrong = (what: string, body: any): Wrong => ({ what, pointer, body });
  const own = wrongValues(schema).map(([what, body]) => wrong(what, body));
  if (!schema.nullable) own.push(wrong('null', null));
  if (schema.type === 'array') {
    const inside = wrongBodies(schema.items!, document, value[0], `${pointer}/0`).map((each) => ({
      ...each,
      body: [each.body],
    }));
    own.push(wrong('a list in the list', [[value[0]]]));
    if (schema.minItems) own.push(wrong('an empty list', []));
    if (schema.uniqueItems) own.push(wrong('one twice', [value[0], value[0]]));
    own.push(
      wrong(
        'too long a list',
        Array.from({ length: schema.maxItems! + 1 }, () => value[0]),
      ),
    );
    return [...own, ...inside];
  }
  if (schema.type !== 'object') return own;
  const fields = Object.entries(schema.properties ?? {});
  return [
    ...own,
    { what: 'an unknown field', pointer: `${pointer}/isAdmin`, body: { ...value, isAdmin: true } },
    ...fields.flatMap(([name, each]) => [
      ...(schema.required?.includes(name) ? [missing(value, name, `${pointer}/${name}`)] : []),
      ...wrongBodies(each, document, value[name], `${pointer}/${name}`).map((inner) => ({
        ...inner,
        body: { ...value, [name]: inner.body },
      })),
    ]),
  ];
}

function missing(value: any, name: string, pointer: string): Wrong {
  const { [name]: _, ...body } = value;
  return { what: 'missing', pointer, body };
}

/** Values that a field of this schema must not have. */
function wrongValues(schema: Schema): readonly (readonly [what: string, value: any])[] {
  const foreign: (readonly [string, any])[] = [
    ['an object', { $gt: '' }],
    ['a list', ['x']],
    ['a number', 1.5],
    ['true', true],
    ['text', 'x'],
  ];
  const otherThan = (...kinds: readonly string[]) => foreign.filter(([what]) => !kinds.includes(what));
  switch (schema.type) {
    case 'boolean':
      return [...otherThan('true'), ['the text false', 'false'], ['0', 0]];
    case 'integer':
      return [
        ...otherThan(),
        ['below the least', schema.minimum! - 1],
        ['above the most', schema.maximum! + 1],
        ['digits as text', '1'],
        ['too large to be exact', 9_007_199_254_740_993],
      ];
    case 'array':
      return otherThan('a list');
    case 'object':
      return otherThan('an object');
    default:
      return [
        ...otherThan('text'),
        ...wrongTexts(schema),
        ['an empty text', ''],
        ['U+0000', 'a\u0000b'],
        ['half a character', 'a\ud800'],
      ];
  }
}

function wrongTexts({ enum: values, format, pattern, maxLength }: Schema): readonly (readonly [string, string])[] {
  if (values) return [['none of the choices', 'something-else']];
  if (format === 'date') {
    return [
      '2026-02-30',
      '2026-13-01',
      '2026-W53-7',
      '0000-01-01',
      '+275760-09-13',
      '2026-3-1',
      '2026-03-01T00:00:00Z',
      'tomorrow',
    ].map((date) => ['an impossible date', date] as const);
  }
  if (pattern) {
    const isMoney = pattern.includes('(0|[1-9][0-9]{0,14})');
    return isMoney
      ? ['10.005', '-1', '1e400', '£1', '1,000', '01', '9'.repeat(16), 'NaN'].map(
          (text) => [`the amount ${text}`, text] as const,
        )
      : [
          ['of another form', 'not of this form!'],
          ['too long', 'x'.repeat(100)],
        ];
  }
  if (maxLength)
    return [
      ['too long', 'x'.repeat(maxLength + 1)],
      ['only blanks', '   '],
    ];
  throw new Error('A text without a limit.');
}

/** Where a value does not fit a schema; empty: it fits. */
export function mismatches(value: any, given: Schema, document: Document, at = ''): readonly string[] {
  const schema = resolved(given, document);
  if (value === null) return schema.nullable ? [] : [`${at} is null`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${value}`];
  switch (schema.type) {
    case 'boolean':
    case 'number':
      return typeof value === schema.type ? [] : [`${at} is no ${schema.type}`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at} is no whole number`];
    case 'string':
      if (typeof value !== 'string') return [`${at} is no text`];
      return schema.format === 'date-time' && new Date(value).toISOString() !== value ? [`${at} is no instant`] : [];
    case 'array':
      if (!Array.isArray(value)) return [`${at} is no list`];
      return value.flatMap((each, index) => mismatches(each, schema.items!, document, `${at}/${index}`));
    case 'object':
      return typeof value === 'object' && !Array.isArray(value)
        ? objectMismatches(value, schema, document, at)
        : [`${at} is no object`];
    default:
      throw new Error(`Nothing is known of ${JSON.stringify(schema)}`);
  }
}

function objectMismatches(value: any, schema: Schema, document: Document, at: string): readonly string[] {
  const { required = [], properties = {}, additionalProperties: others = false } = schema;
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}/${name} is missing`),
    ...Object.entries(value).flatMap(([name, each]) => {
      const known = properties[name];
      if (known) return mismatches(each, known, document, `${at}/${name}`);
      if (others === true) return [];
      return others ? mismatches(each, others, document, `${at}/${name}`) : [`${at}/${name} is not documented`];
    }),
  ];
}
