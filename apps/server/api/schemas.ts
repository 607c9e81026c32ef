import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';

/** Answer to a recorded command. */
export class ReceiptSchema {
  @ApiProperty({ description: 'Name of the stream, `project/<id>`.' }) stream: string;
  @ApiProperty({ description: 'Id of the project, meeting or programme.' }) subject: string;
  @ApiProperty({ type: 'integer', description: 'Version of the head of the stream: evidence, never required.' })
  version: number;
  @ApiProperty({ description: 'Hash of the head of the stream: evidence.' }) hash: string;
  @ApiProperty({ type: [String], description: 'What happened.' }) events: string[];
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'Whether the process has done what follows from it.' }) settled: boolean;
}

export class FieldProblemSchema {
  @ApiProperty({ description: 'JSON pointer into the body.' }) pointer: string;
  @ApiProperty({ description: 'What it must be.' }) detail: string;
  @ApiProperty() code: string;
}

/** RFC 9457 */
export class ProblemSchema {
  @ApiProperty({ format: 'uri-reference', example: '/problems/GATE.NOT_OPEN' }) type: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer' }) status: number;
  @ApiProperty({ description: 'What is the matter, for people.' }) detail: string;
  @ApiProperty({ format: 'uri-reference' }) instance: string;
  @ApiProperty({ description: 'Stable; what programs go by.', example: 'GATE.NOT_OPEN' }) code: string;
  @ApiProperty({ type: [FieldProblemSchema], required: false }) errors?: FieldProblemSchema[];
  @ApiProperty({ required: false, description: 'Under which a fault is found in the log.' }) reference?: string;
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'It does not say who asks.',
  403: 'It is for somebody else.',
  404: 'There is no such thing.',
  409: 'A rule does not allow it as things stand, or the same command is still being worked on.',
  412: 'What it acts on has changed.',
  413: 'It is too large.',
  415: 'It is not JSON.',
  422: 'A field is not right, or the id was used for something else.',
  428: 'The version of what it acts on is missing.',
  500: 'A fault here.',
  503: 'The record cannot be reached.',
};

const problemOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemSchema' } } },
});

/** Every problem, by status. */
export const problems = Object.fromEntries(
  Object.entries(MEANINGS).map(([status, meaning]) => [status, problemOf(meaning)]),
);

/** The problems that a route may answer with. */
export const Problems = (...statuses: readonly number[]): MethodDecorator =>
  applyDecorators(...statuses.map((status) => ApiResponse({ status, ...problems[status] })));
