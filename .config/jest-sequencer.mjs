import { statSync } from 'node:fs';

/** The longest of all, the longest first. */
const LONGEST = [
  'test/law/law.spec.ts',
  'test/web/every-page.spec.ts',
  'test/scenarios/scenarios.spec.ts',
  'test/api/sealed-answers.spec.ts',
  'test/faults/faults.spec.ts',
  'test/scenarios/through-pages.spec.ts',
  'test/record/at-the-close.spec.ts',
  'test/web/from-the-mail.spec.ts',
  'test/scenarios/through-http.spec.ts',
  'test/law/ballots.spec.ts',
  'test/api/permissions.spec.ts',
  'test/api/bad-bodies.spec.ts',
  'test/web/journey.spec.ts',
  'test/law/viability.spec.ts',
  'test/seeds/demo.spec.ts',
  'test/workflows/project-lifecycle.spec.ts',
  'test/record/one-order.spec.ts',
  'test/workflows/resume.spec.ts',
  'test/law/apportionment.spec.ts',
];

/** What takes long begins first, lest one file still runs alone when all else is done; of the rest, the larger first. */
export default class LongestFirst {
  sort(tests) {
    const known = new Map(tests.map((test) => [test, { rank: rankOf(test.path), size: statSync(test.path).size }]));
    const order = (a, b) => known.get(a).rank - known.get(b).rank || known.get(b).size - known.get(a).size;
    return [...tests].sort(order);
  }

  cacheResults() {}
}

function rankOf(path) {
  const rank = LONGEST.findIndex((each) => path.endsWith(each));
  return rank < 0 ? LONGEST.length : rank;
}
