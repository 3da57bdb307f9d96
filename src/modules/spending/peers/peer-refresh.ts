import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../platform/clock.js';
import { bulkTransaction, sqlState, type Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { PEER_ATTRIBUTES } from './peer-attribute.js';
import { PeerCodes } from './peer-codes.js';
import { disclosableGroups } from './peer-disclosure.js';
import { PeerLattice } from './peer-lattice.js';
import { listStaleQuarters, PeerRefreshRepository, type GroupRow, type QuarterOf } from './peer-refresh.repository.js';
import { packSketch, type PeerSketch } from './peer-sketch.js';
import { sketchGroups, type PeerSource } from './peer-sketcher.js';

/** Counts groups again when the rows they were counted from have changed. */
export const REFRESH_PEERS: JobKind<object> = {
  name: 'spending-refresh-peers',
  retries: 2,
  expireInSeconds: 3_600,
  does: 'Counts groups of similar people again when the rows they were counted from have changed.',
  /** Checks every minute whether there is anything to do; imports are rare, and any process may run them. */
  cron: '* * * * *',
  ifItDies: 'What is left is done by the next run.',
};

/** A quarter whose groups were counted. */
interface RefreshedQuarter extends QuarterOf {
  readonly members: number;
  readonly groups: number;
}

/**
 * Counts the groups of every quarter for which batches were loaded or undone since it was last counted, each quarter in
 * its own transaction; answers use the old groups until then. Skips quarters that another process is counting. The
 * result for a quarter does not depend on when or how often it is counted.
 */
export async function refreshPeers(
  database: Database,
  clock: Clock,
  onQuarter: (refreshed: RefreshedQuarter) => void = () => undefined,
): Promise<RefreshedQuarter[]> {
  const refreshed: RefreshedQuarter[] = [];
  for (const stale of await listStaleQuarters(database)) {
    const counted = await bulkTransaction(database, (transaction) =>
      refreshQuarter(new PeerRefreshRepository(transaction), stale, clock),
    ).catch(nullIfOvertaken);
    if (!counted) continue;
    refreshed.push(counted);
    onQuarter(counted);
  }
  return refreshed;
}

const SERIALIZATION_FAILURE = '40001';

/** Null when another process finished the quarter between our check and our lock. */
function nullIfOvertaken(error: unknown): null {
  if (sqlState(error) === SERIALIZATION_FAILURE) return null;
  throw error;
}

async function refreshQuarter(
  repository: PeerRefreshRepository,
  quarter: QuarterOf,
  clock: Clock,
): Promise<RefreshedQuarter | null> {
  await repository.holdStill();
  if (!(await repository.tryLock(quarter))) return null;
  const batches = await repository.staleBatches(quarter);
  if (!batches) return null;
  await repository.forget(quarter);
  if (batches.length === 0) return { ...quarter, members: 0, groups: 0 };
  const codes = new PeerCodes(PEER_ATTRIBUTES.length);
  const sources: PeerSource[] = [];
  for await (const alike of repository.alike(quarter)) {
    sources.push({ values: codes.valuesOf(alike.codes), amounts: alike.amounts });
  }
  const lattice = new PeerLattice(codes.sizes);
  const people = sources.map(({ values, amounts: [first] }) => ({ values, members: first?.length ?? 0 }));
  const shown = disclosableGroups(lattice, lattice.count(people));
  const sketches = await withRests(sketchGroups(lattice, shown, sources));
  const members = people.reduce((all, { members: some }) => all + some, 0);
  await repository.keep(quarter, { batches, members, at: clock.now() }, rowsOf(lattice, codes, sketches));
  return { ...quarter, members, groups: sketches.size };
}

/** Yields to other work of the process at each pause. */
async function withRests<Result>(work: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

function* rowsOf(lattice: PeerLattice, codes: PeerCodes, sketches: Map<number, PeerSketch>): Generator<GroupRow> {
  for (const [group, sketch] of sketches) {
    const values = PEER_ATTRIBUTES.map((_, attribute) => lattice.valueOf(group, attribute));
    yield { codes: codes.codesOf(values), sketch: packSketch(sketch) };
  }
}
