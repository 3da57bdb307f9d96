import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../platform/clock.js';
import { bulkTransaction, sqlState, type Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { PEER_ATTRIBUTES } from './peer-attribute.js';
import { PeerCodes } from './peer-codes.js';
import { tellableGroups } from './peer-disclosure.js';
import { PeerLattice } from './peer-lattice.js';
import { listStaleQuarters, PeerRefreshRepository, type GroupRow, type QuarterOf } from './peer-refresh.repository.js';
import { packSketch, type PeerSketch } from './peer-sketch.js';
import { sketchGroups, type PeerSource } from './peer-sketcher.js';

/** Counts groups again where what they were counted from has changed. */
export const REFRESH_PEERS: JobKind<object> = { name: 'spending-refresh-peers', retries: 2, expireInSeconds: 3_600 };
/** Every minute looks whether there is anything to do; an import is done rarely, and by any process. */
export const REFRESH_PEERS_CRON = '* * * * *';

/** A quarter whose groups were counted. */
export interface RefreshedQuarter extends QuarterOf {
  readonly members: number;
  readonly groups: number;
}

/**
 * Counts the groups of every quarter that batches were loaded into or taken back from since it was last counted, each
 * quarter in a transaction of its own; answers go on with the old groups until then. Quarters that another process is
 * at are left to it. What was decided of a quarter does not depend on when or how often it is counted.
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

/**
 * Another process was done with the quarter between our look at it and our lock: serialization_failure where it was counted
 * before, unique_violation where it was not.
 */
function nullIfOvertaken(error: unknown): null {
  const state = sqlState(error);
  if (state === '40001' || state === '23505') return null;
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
  const told = tellableGroups(lattice, lattice.count(people));
  const sketches = await withRests(sketchGroups(lattice, told, sources));
  const members = people.reduce((all, { members: some }) => all + some, 0);
  await repository.keep(quarter, { batches, members, at: clock.now() }, rowsOf(lattice, codes, sketches));
  return { ...quarter, members, groups: sketches.size };
}

/** Lets whoever else the process serves have a turn at each rest. */
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
