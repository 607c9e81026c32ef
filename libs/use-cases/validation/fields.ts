import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { markExemptText, markFreeText } from './free-text.js';

/*
 * One decorator a field: what it must be, the sentence that says so, and its place in the OpenAPI document.
 * A field that may be left out is `optional`; `null` is never "left out".
 */

interface Presence {
  readonly optional?: boolean;
  /** The field may be `null`, which then means "not stated". */
  readonly nullable?: boolean;
  readonly description?: string;
}

const isPrintable = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\r\t]/g, ''));

/** Breaks of lines, and hidden marks that turn the direction of whatever stands after the text. */
const BEYOND_ITS_LINE = /[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** A character that can be seen: a name of nothing but marks and spaces is none. */
const VISIBLE = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

const ON_ONE_LINE = 'on one line and without hidden marks that turn the direction of writing';

function field(
  { optional = false, nullable = false, description }: Presence,
  api: ApiPropertyOptions,
  rules: PropertyDecorator[],
) {
  const options = { ...api, description, required: !optional, nullable: nullable || undefined } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(options),
    ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ...rules,
  );
}

function text(max: number, oneLine: boolean, presence: Presence): PropertyDecorator {
  const message = `must be text of 1 to ${max} characters${oneLine ? `, ${ON_ONE_LINE}` : ''}`;
  return field(presence, { type: String, minLength: 1, maxLength: max }, [
    ValidateBy(
      {
        name: oneLine ? 'line' : 'freeText',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'string' &&
            VISIBLE.test(value) &&
            [...value].length <= max &&
            isPrintable(value) &&
            !(oneLine && BEYOND_ITS_LINE.test(value)),
        },
      },
      { message },
    ),
  ]);
}

/** A title or a name: text on one line, kept in the event itself. */
export const Line = (max = 200, presence: Presence = {}): PropertyDecorator => text(max, true, presence);

/** Text of several lines that names nobody, kept in the event itself. */
export const Lines = (max: number, presence: Presence = {}): PropertyDecorator => text(max, false, presence);

/** Free text: kept apart under its salted hash, so that it can be redacted. */
export const FreeText = (max = 20_000, presence: Presence = {}): PropertyDecorator =>
  applyDecorators(text(max, false, presence), markFreeText);

/** V12: text that is not public: kept as a document of its own, and named by its hash everywhere else. */
export const ExemptText = (max = 100_000, presence: Presence = {}): PropertyDecorator =>
  applyDecorators(text(max, false, presence), markExemptText);

/** An id of ours: a UUID, or a short name such as `tfl-pl`, `G1`, `write-off/line-1`. */
export const Id = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^[A-Za-z0-9][A-Za-z0-9/_-]{0,79}$' }, [
    Matches(/^[A-Za-z0-9][A-Za-z0-9/_-]{0,79}$/, { message: 'must be an id: letters, digits and hyphens, at most 80' }),
  ]);

/** A name given by people, which stands between slashes in addresses and timers. */
export const ShortName = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$' }, [
    Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, { message: 'must be letters, digits and hyphens, at most 80' }),
  ]);

/** A mail address: one, without a name beside it. */
export const MailAddress = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, format: 'email', maxLength: 254 }, [
    Matches(/^(?=.{3,254}$)[^\s\p{C}@<>()[\]",;:\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u, {
      message: 'must be a mail address, such as name@example.org',
    }),
  ]);

/** Where somebody acts: a post, a seat, or the deputyship of one. */
export const Place = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^(post|seat|deputy):[A-Za-z0-9][A-Za-z0-9/_-]{0,79}$' }, [
    Matches(/^(post|seat|deputy):[A-Za-z0-9][A-Za-z0-9/_-]{0,79}$/, {
      message: 'must be a place: post:, seat: or deputy: and an id',
    }),
  ]);

/** What a post answers for. */
export const Matter = (presence: Presence = {}): PropertyDecorator => {
  const pattern = '^(lead|(condition|benefit|recovery|risk|action):[A-Za-z0-9][A-Za-z0-9/_-]{0,79})$';
  return field(presence, { type: String, pattern }, [
    Matches(new RegExp(pattern), {
      message: 'must be a matter: lead, or condition:, benefit:, recovery:, risk: or action: and an id',
    }),
  ]);
};

/** The reference under which a free text is kept: a SHA-256. */
export const Reference = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^[0-9a-f]{64}$' }, [
    Matches(/^[0-9a-f]{64}$/, { message: 'must be a reference: 64 hexadecimal digits' }),
  ]);

export const OneOf = (values: readonly string[], presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, enum: [...values] }, [
    ValidateBy(
      {
        name: 'oneOf',
        validator: { validate: (value: unknown) => typeof value === 'string' && values.includes(value) },
      },
      { message: `must be one of: ${values.join(', ')}` },
    ),
  ]);

export const YesNo = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: Boolean }, [IsBoolean({ message: 'must be true or false' })]);

export const WholeNumber = (min: number, max: number, presence: Presence = {}): PropertyDecorator => {
  const message = `must be a whole number from ${min} to ${max}`;
  return field(presence, { type: 'integer', minimum: min, maximum: max }, [
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  ]);
};

/** A whole number where everything is text, in an address. */
export const Numeral = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^[0-9]{1,3}$' }, [
    Matches(/^[0-9]{1,3}$/, { message: 'must be a whole number from 0 to 999' }),
  ]);

/** The number of an event, in an address. */
export const EventNumber = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^[0-9]{1,9}$' }, [
    Matches(/^[0-9]{1,9}$/, { message: 'must be the number of an event' }),
  ]);

/** A fraction, `2/3`. */
export const Fraction = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^[0-9]{1,3}/[1-9][0-9]{0,2}$' }, [
    Matches(/^[0-9]{1,3}\/[1-9][0-9]{0,2}$/, { message: 'must be a fraction, such as 2/3' }),
  ]);

/** Money: whole pence as a decimal string, `"24000000"` = £240,000; never a JSON number, which would round. */
export const PenceAmount = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^(0|[1-9][0-9]{0,14})$', example: '24000000' }, [
    Matches(/^(0|[1-9][0-9]{0,14})$/, {
      message: 'must be whole pence as a string of digits, for example "24000000" for £240,000',
    }),
  ]);

/** A decimal number as a string with at most two decimals, such as the value of a condition. */
export const Decimal = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?$' }, [
    Matches(/^(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$/, {
      message: 'must be a number as a string, with at most two decimals',
    }),
  ]);

const isRealDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(19|20)\d\d-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

/** A date that exists, `2009-03-09`. */
export const RealDate = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, format: 'date' }, [
    ValidateBy(
      { name: 'realDate', validator: { validate: isRealDate } },
      { message: 'must be a real date, such as 2009-03-09' },
    ),
  ]);

/** The last date of a range that begins with another field. */
export const LastDate = (first: string, presence: Presence = {}): PropertyDecorator =>
  applyDecorators(
    RealDate(presence),
    ValidateBy(
      {
        name: 'lastDate',
        validator: {
          validate: (value: unknown, given) => {
            const from = (given?.object as Record<string, unknown> | undefined)?.[first];
            return !isRealDate(value) || !isRealDate(from) || (from as string) <= (value as string);
          },
        },
      },
      { message: 'must not be before the first day' },
    ),
  );

/** A month, `2009-03`. */
export const RealMonth = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$' }, [
    Matches(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, { message: 'must be a month from 1900 to 2099, such as 2009-03' }),
  ]);

/** A financial year, `2009/10`. */
export const FinancialYear = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^(19|20)[0-9]{2}/[0-9]{2}$' }, [
    Matches(/^(19|20)\d\d\/\d\d$/, { message: 'must be a financial year, such as 2009/10' }),
  ]);

interface ListOptions extends Presence {
  readonly min?: number;
  readonly max?: number;
}

function list(api: ApiPropertyOptions, { min = 0, max = 200, ...presence }: ListOptions, rules: PropertyDecorator[]) {
  return field(presence, { ...api, minItems: min, maxItems: max }, [
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(min, { message: `must have at least ${min} ${min === 1 ? 'entry' : 'entries'}` }),
    ArrayMaxSize(max, { message: `must have at most ${max} entries` }),
    ...rules,
  ]);
}

/** A class that may only be written further down; Nest knows the function by its name, `type`. */
const lazily = (type: () => new () => object) => ({ type: () => type() });

/** Entries of a list that stand there once each. */
const distinct = (items: object) => ({ type: 'array', items, uniqueItems: true }) as ApiPropertyOptions;

/** A list of objects of one class. */
export const ListOf = (type: () => new () => object, options: ListOptions = {}): PropertyDecorator =>
  list({ ...lazily(type), isArray: true }, options, [
    IsObject({ each: true, message: 'must be a list of objects' }), // a list of lists of them would pass the next
    ValidateNested({ each: true, message: 'must be a list of objects' }),
    Type(type),
  ]);

/** A list of ids, none of them twice. */
export const Ids = (options: ListOptions = {}): PropertyDecorator =>
  list(distinct({ type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9/_-]{0,79}$' }), options, [
    Matches(/^[A-Za-z0-9][A-Za-z0-9/_-]{0,79}$/, { each: true, message: 'must be a list of ids' }),
    ArrayUnique({ message: 'must not name one twice' }),
  ]);

/** A list of sums of money, each in whole pence; equal ones may stand in it. */
export const PenceAmounts = (options: ListOptions = {}): PropertyDecorator =>
  list({ type: 'array', items: { type: 'string', pattern: '^(0|[1-9][0-9]{0,14})$' } }, options, [
    Matches(/^(0|[1-9][0-9]{0,14})$/, {
      each: true,
      message: 'must be a list of whole pence as strings of digits, for example "24000000" for £240,000',
    }),
  ]);

/** A list of dates that exist, none of them twice. */
export const RealDates = (options: ListOptions = {}): PropertyDecorator =>
  list(distinct({ type: 'string', format: 'date' }), options, [
    ValidateBy(
      { name: 'realDates', validator: { validate: isRealDate } },
      { each: true, message: 'must be a list of real dates, such as 2009-03-09' },
    ),
    ArrayUnique({ message: 'must not name one twice' }),
  ]);

/** A time of day, `17:00`. */
export const TimeOfDay = (presence: Presence = {}): PropertyDecorator =>
  field(presence, { type: String, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }, [
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time of day, such as 14:00' }),
  ]);

/** A list of choices, none of them twice. */
export const Choices = (values: readonly string[], options: ListOptions = {}): PropertyDecorator =>
  list(distinct({ type: 'string', enum: [...values] }), options, [
    IsIn([...values], { each: true, message: `must each be one of: ${values.join(', ')}` }),
    ArrayUnique({ message: 'must not name one twice' }),
  ]);

/** One object of a class. */
export const Nested = (type: () => new () => object, presence: Presence = {}): PropertyDecorator =>
  field(presence, lazily(type), [
    IsObject({ message: 'must be an object' }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
  ]);
