/*
 * What routes that are read answer with, for the OpenAPI document. A test holds what is answered against it.
 */

export * from './answers/projects.js';
export * from './answers/portfolio.js';
export * from './answers/cases.js';
export * from './answers/participation.js';
export * from './answers/contributions.js';
export * from './answers/movements.js';
export * from './answers/baselines.js';
export * from './answers/gates.js';
export * from './answers/benefits.js';
export * from './answers/spells.js';
export * from './answers/meetings.js';
export * from './answers/programme.js';
export * from './answers/messages.js';
export * from './answers/post-implementation.js';
export * from './answers/actions.js';
export * from './answers/passings.js';
export * from './answers/risks.js';
