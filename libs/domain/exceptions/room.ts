import type { ItemSubmitted } from '../gates/events.js';
import type { Room } from '../kernel/room.js';
import { answerException, exceptionAnswered } from './answer-exception.js';
import type { ExceptionCommand } from './commands.js';
import type { ExceptionEvent } from './events.js';
import { exceptionReported, fileExceptionReport } from './file-exception-report.js';
import { raiseException } from './raise-exception.js';
import { exceptionRaised } from './raised.js';

/** The register of exceptions: what went beyond what the steering group approved (V15, X1). */
export const exceptions: Room<ExceptionCommand, ExceptionEvent, ExceptionEvent | ItemSubmitted> = {
  decide: {
    RaiseException: raiseException,
    FileExceptionReport: fileExceptionReport,
    AnswerException: answerException,
  },
  evolve: {
    ExceptionRaised: exceptionRaised,
    ExceptionReported: exceptionReported,
    ExceptionAnswered: exceptionAnswered,
  },
};
