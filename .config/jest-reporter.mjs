/** The last word of a run: `N passed, N failed`, alone on its line. A file that cannot be loaded counts as failed. */
export default class Tally {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`));
  }
}
