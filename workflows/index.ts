/** Every workflow that a worker runs. */
export { projectLifecycle } from './project-lifecycle/project-lifecycle.js';
