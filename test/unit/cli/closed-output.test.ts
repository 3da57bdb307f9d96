import { describe, expect, it } from '@jest/globals';
import { moa } from '../../support/program.js';

describe('a command whose reader has gone', () => {
  it('ends as it would, without a word of the pipe', async () => {
    const program = moa(['schema'], {});
    // Gone before anything is said, as `head -0` would be.
    program.process.stdout?.destroy();
    expect([await program.ended, program.output()]).toEqual([0, '']);
  }, 180_000);
});
