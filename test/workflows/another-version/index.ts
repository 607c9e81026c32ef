import { sleep } from '@temporalio/workflow';

/** A workflow of the same name that does something else: its histories are no histories of ours. */
export async function projectLifecycle(): Promise<void> {
  await sleep('100 days');
}
