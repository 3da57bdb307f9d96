import { describe, expect, it } from '@jest/globals';
import { LoopShare } from '../../../src/platform/event-loop.js';

describe('a share of the event loop', () => {
  it('lets others run once a task has had its part, and costs no turn before', async () => {
    const share = new LoopShare();
    let turns = 0;
    let isOver = false;
    const bystander = (): void => {
      turns += 1;
      if (!isOver) setImmediate(bystander);
    };
    setImmediate(bystander);
    const began = performance.now();
    for (let step = 0; step < 3; step += 1) await share.letOthersRun();
    // Where the machine gave this process no turn meanwhile, the task has had its part already.
    if (performance.now() - began < 4) expect(turns).toBe(0);
    for (let step = 0; step < 3; step += 1) {
      const until = performance.now() + 10;
      while (performance.now() < until);
      await share.letOthersRun();
    }
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});
