import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mock } from 'node:test';
import { pino } from 'pino';
import { NO_PARTS } from '../../../src/modules/chat/replies/parts/index.js';
import { HeldLease } from '../../../src/modules/chat/replies/writing/held-lease.js';
import { STOPPED } from '../../../src/modules/chat/replies/writing/outcome.js';
import type { LeaseRepository, Progress } from '../../../src/modules/chat/replies/writing/lease.repository.js';
import { UpstreamFailure } from '../../../src/platform/errors/index.js';

const away = (): Promise<never> => Promise.reject(new UpstreamFailure('postgres', 'away'));
const transcript = { text: '', frameEnds: [0], restartedAt: 0, parts: NO_PARTS };
const progress: Progress = { transcript, provider: null, model: null };

// Time passes when a test says so: a machine that stands still for the length of a lease would lose it, and rightly so.
let nowMs = 0;
const STEP_MS = 10;
async function pass(ms: number): Promise<void> {
  for (const until = nowMs + ms; nowMs < until;) {
    nowMs += STEP_MS;
    mock.timers.tick(STEP_MS);
    await new Promise(setImmediate);
  }
}

let held: HeldLease | null = null;
beforeEach(() => {
  nowMs = 0;
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
});
afterEach(() => {
  held?.release();
  mock.timers.reset();
  jest.restoreAllMocks();
});

/** A lease whose repository answers as configured; `lost` counts how often its writer had to stop. */
function hold(leaseMs: number, leases: Partial<Record<'renew' | 'finish', () => Promise<boolean>>>) {
  const seen = { lost: 0 };
  held = new HeldLease(
    { replyId: 1, token: 'token', attempt: 1 },
    {
      leases: leases as unknown as LeaseRepository,
      log: pino({ level: 'silent' }),
      leaseMs,
      progress: () => progress,
      onLost: () => (seen.lost += 1),
    },
  );
  return { lease: held, seen };
}

describe('a lease that is held', () => {
  it('outlives renewals that fail now and then', async () => {
    let asked = 0;
    const { seen } = hold(600, { renew: () => (asked++ % 2 === 0 ? away() : Promise.resolve(true)) });
    await pass(2_400);
    expect(asked).toBeGreaterThan(5);
    expect(seen.lost).toBe(0);
  });

  it('is given up when it could not be renewed for its length', async () => {
    const { seen } = hold(90, { renew: away });
    await pass(80);
    expect(seen.lost).toBe(0);
    await pass(10);
    expect(seen.lost).toBe(1);
  });

  it('is given up as soon as it is another’s', async () => {
    const { seen } = hold(300, { renew: () => Promise.resolve(false) });
    await pass(100);
    expect(seen.lost).toBe(1);
  });

  it('stores the end once the database is back', async () => {
    let asked = 0;
    const { lease, seen } = hold(3_000, { finish: () => (asked++ === 0 ? away() : Promise.resolve(true)) });
    const stored = lease.store(progress, STOPPED, null);
    await pass(600);
    expect(await stored).toBe(true);
    expect([asked, seen.lost]).toEqual([2, 0]);
  });

  it('leaves the end to others when the database stays away beyond it', async () => {
    const { lease } = hold(200, { finish: away });
    const stored = lease.store(progress, STOPPED, null);
    await pass(1_000);
    expect(await stored).toBe(false);
  });
});
