import type { DataSource } from 'typeorm';
import { Archive } from '#record/archive.js';
import { projects } from '#record/kinds.js';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { faultsIn } from '#use-cases/decision-record/check.js';
import { DecisionRecords } from '#use-cases/decision-record/decision-records.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';

/** What is wrong with the records of all decisions in a database, each checked as its document alone would be. */
export async function faultsInRecords(dataSource: DataSource): Promise<readonly string[]> {
  const archive = new Archive(dataSource);
  const records = new DecisionRecords(new Lists(dataSource), new People(dataSource), new DirectoryReader(archive));
  const faults: string[] = [];
  for (const { state } of await archive.all(projects)) {
    for (const item of Object.keys(state!.gates)) {
      const document: unknown = JSON.parse(JSON.stringify(await records.of(state!.id, item, 'auditor', null)));
      faults.push(...faultsIn(document as never).map((fault) => `${state!.reference} ${item}: ${fault}`));
    }
  }
  return faults;
}
