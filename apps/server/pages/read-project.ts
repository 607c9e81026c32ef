export { readProject } from '../http/read-project.js';
