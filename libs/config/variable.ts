import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  registerDecorator,
  validateSync,
  type ValidationArguments,
} from 'class-validator';

/**
 * What a variable may be, in one decorator each, with the sentence that says what was expected.
 * No sentence repeats the value: it may be a secret.
 */

export const Optional = IsOptional;

export function OneOf(...values: string[]): PropertyDecorator {
  return IsIn(values, { message: `expected one of ${values.join(', ')}` });
}

export function Port(): PropertyDecorator {
  const message = 'expected a port from 1 to 65535';
  return all(
    Type(() => Number),
    IsInt({ message }),
    Min(1, { message }),
    Max(65535, { message }),
  );
}

/** A count of something, from `least` to `most`. */
export function WholeNumber(least: number, most: number): PropertyDecorator {
  const message = `expected a whole number from ${least} to ${most}`;
  return all(
    Type(() => Number),
    IsInt({ message }),
    Min(least, { message }),
    Max(most, { message }),
  );
}

export function PostgresUrl(): PropertyDecorator {
  return UrlOf(
    ['postgres:', 'postgresql:'],
    'expected a PostgreSQL URL such as postgresql://user:password@host:5432/converge',
  );
}

export function SmtpUrl(): PropertyDecorator {
  return UrlOf(['smtp:', 'smtps:'], 'expected an SMTP URL such as smtp://user:password@host:587');
}

/** Where people reach the service, without a slash at the end. */
export function WebUrl(): PropertyDecorator {
  return all(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\/+$/, '') : value)),
    UrlOf(['http:', 'https:'], 'expected a web address such as https://converge.example'),
  );
}

export function HostAndPort(): PropertyDecorator {
  return Matches(/^[^\s:/]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/, {
    message: 'expected host:port such as 127.0.0.1:7233',
  });
}

export function DomainName(): PropertyDecorator {
  return Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, { message: 'expected a domain such as bounces.converge.example' });
}

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export function Uuid(expected: string): PropertyDecorator {
  return Matches(new RegExp(`^${UUID}$`), { message: `expected ${expected}` });
}

/** A name, the id of the service and the key itself. */
export function NotifyKey(): PropertyDecorator {
  return Matches(new RegExp(`^.+-${UUID}-${UUID}$`), { message: 'expected an API key of GOV.UK Notify' });
}

/** Anything that is not blank. */
export function Text(expected: string): PropertyDecorator {
  return Matches(/\S/, { message: `expected ${expected}` });
}

export function Pem(): PropertyDecorator {
  return Matches(/^-----BEGIN /, { message: 'expected text in PEM form (-----BEGIN …)' });
}

export function MailAddress(): PropertyDecorator {
  return IsEmail(
    { allow_display_name: true, require_tld: false },
    { message: 'expected an address such as Converge <converge@example.org>' },
  );
}

export function LongSecret(characters: number): PropertyDecorator {
  return MinLength(characters, { message: `expected a secret of at least ${characters} characters` });
}

/** A JSON list, read into objects of a class that says itself what each may be. */
export function ListOf<Item extends object>(ItemClass: new () => Item, expected: string): PropertyDecorator {
  return all(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? listOf(ItemClass, value) : value)),
    rule('listOf', `expected ${expected}`, (value) => Array.isArray(value) && value.length > 0 && value.every(isValid)),
  );

  function isValid(item: unknown): boolean {
    return item instanceof ItemClass && validateSync(item).length === 0;
  }
}

function listOf<Item extends object>(ItemClass: new () => Item, json: string): Item[] | null {
  try {
    return plainToInstance(ItemClass, JSON.parse(json) as object[]);
  } catch {
    return null;
  }
}

/** Needed while the other variable has a certain value, and not looked at while it has another. */
export function NeededWhen(other: string, value: string): PropertyDecorator {
  return ValidateIf((config: Record<string, unknown>) => config[other] === value);
}

/** May be missing only when the other is missing too. */
export function NeededWith(other: string): PropertyDecorator {
  return ValidateIf((config: Record<string, unknown>, value) => value !== undefined || config[other] !== undefined);
}

/** Good on a desk; a service that people rely on must not start with it. */
export function NotInProduction(forbidden: string, expected: string): PropertyDecorator {
  return rule('notInProduction', `${expected} when NODE_ENV is production`, (value, { object }) => {
    const inProduction = (object as { NODE_ENV?: string }).NODE_ENV === 'production';
    return !(inProduction && value === forbidden);
  });
}

function UrlOf(protocols: string[], message: string): PropertyDecorator {
  return rule('urlOf', message, (value) => {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    return url !== undefined && protocols.includes(url.protocol) && url.hostname !== '';
  });
}

function rule(
  name: string,
  message: string,
  validate: (value: unknown, args: ValidationArguments) => boolean,
): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { message },
      validator: { validate: (value: unknown, args?: ValidationArguments) => validate(value, args!) },
    });
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}
