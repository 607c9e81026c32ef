import { changeCondition } from '../conditions/change-condition.js';
import { interrupted } from '../delivery/course.js';
import type { Evolve } from '../kernel/room.js';
import type { ExceptionRaised } from './events.js';
import { closeAnswered } from './exceptions.js';
import { isInterrupting } from './interrupting.js';
import type { ProjectException } from './state.js';

/** V15, V10, X1, B5: it stands in the register until the steering group has answered it. */
export const exceptionRaised: Evolve<ExceptionRaised> = (project, { event, actor, at }) => {
  const raised: ProjectException = {
    id: `E${project.exceptions.length + 1}`,
    kind: event.ground,
    about: aboutOf(event),
    words: 'words' in event ? event.words : null,
    raisedBy: actor,
    raisedAt: at,
    status: 'open',
    reports: [],
    answers: [],
    endedAt: null,
  };
  const noted =
    event.ground === 'condition' ? changeCondition(project, event.condition, () => ({ exceptionSince: at })) : project;
  const answered = event.ground === 'rebaseline' ? closeAnswered(noted, 'rebaseline', at) : noted;
  const registered = { ...answered, exceptions: [...answered.exceptions, raised] };
  return isInterrupting(raised) && project.stage === 'DELIVERY' ? interrupted(registered, 'exception') : registered;
};

function aboutOf(event: ExceptionRaised): string | null {
  switch (event.ground) {
    case 'condition':
      return event.condition;
    case 'chairs_action':
      return event.item;
    case 'tolerance':
      return event.tolerance;
    case 'rebaseline':
      return 'GR';
    case 'realisation':
      return event.month;
    case 'lead':
      return null;
  }
}
