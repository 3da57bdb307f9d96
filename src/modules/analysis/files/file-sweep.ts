import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { removeAbandonedWorkspaces } from '../work/index.js';
import type { FileChangeRepository } from './file-change.repository.js';
import type { FileChangeService } from './file-change.service.js';

/** Removes files that were deleted or never arrived, and what workers that died left behind. */
export const SWEEP_FILES: JobKind<object> = {
  name: 'analysis-file-sweep',
  retries: 3,
  expireInSeconds: 600,
  does: 'Removes files that were deleted or never arrived, and what workers that died left behind.',
  cron: '40 * * * *',
  ifItDies: 'What is left is done by the next run.',
};

/** An announced file is shown for a day after its link has ended, so that its sender sees that it did not arrive. */
const FORGOTTEN_MS = 24 * 3_600_000;

export async function sweepFiles(parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileChangeRepository;
  readonly changes: FileChangeService;
}): Promise<void> {
  const { database, clock, files, changes } = parts;
  await removeAbandonedWorkspaces();
  await files.expire(database, new Date(clock.now().getTime() - FORGOTTEN_MS));
  for (let after = 0; ;) {
    const remainders = await files.remainders(database, after);
    for (const remainder of remainders) {
      await changes.removeBytes(remainder);
      after = remainder.id;
    }
    if (remainders.length === 0) return;
  }
}
