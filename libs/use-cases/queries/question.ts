import { itemName, questionOf } from '#domain/gates/questions.js';
import type { Reading } from './reading.js';

/** `gate G1`, `the cancellation`, `the write-off of “Lower agency rates”` */
export const nameOfItem = ({ project }: Reading, id: string): string => itemName(project, id);

/** What the steering group is asked. */
export const questionOn = ({ project }: Reading, id: string): string => questionOf(project, id);
