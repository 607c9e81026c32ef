import { type Code, sentences, statusOf } from './codes.js';

/** One field that is not right: where (a JSON pointer), what it must be, and a stable code. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
  readonly code: Code;
}

interface More {
  readonly errors?: readonly FieldProblem[];
  /** Under which the fault is found in the log. */
  readonly reference?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request was not done, as RFC 9457 has it: thrown anywhere in a door, answered by the filter. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: Code,
    detail: string = sentences[code],
    readonly more: More = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = statusOf(code);
  }

  /** The body of `application/problem+json`. `type` and `title` are the same for every occurrence of a code. */
  body(instance: string): Readonly<Record<string, unknown>> {
    const { errors, reference } = this.more;
    return {
      type: `/problems/${this.code}`,
      title: titleOf(this.code),
      status: this.status,
      detail: this.message,
      instance,
      code: this.code,
      ...(errors && { errors }),
      ...(reference && { reference }),
    };
  }
}

/** What a problem is in a few words, the same for every occurrence of its code. */
export const titleOf = (code: Code): string => TITLES[statusOf(code)];

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not yours to do',
  404: 'Not found',
  409: 'Not possible as things stand',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Something is not right',
  428: 'Version not stated',
  500: 'Something went wrong here',
  503: 'Not available at the moment',
};

export const PROBLEM_JSON = 'application/problem+json';
