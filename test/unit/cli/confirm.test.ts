import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { confirm } from '../../../src/cli/confirm.js';

const asked = (answer: string | null, { yes = false, isTTY = true } = {}) => {
  const [input, output] = [Object.assign(new PassThrough(), { isTTY }), new PassThrough()];
  if (answer === null) input.end();
  else input.write(answer);
  return { done: confirm(['Takes 12 rows away.'], { yes, input, output }), output };
};

describe('a question before what cannot be meant by mistake', () => {
  it.each(['y\n', 'YES\n', ' yes \n'])('goes on for %j', async (answer) => {
    const { done, output } = asked(answer);
    await done;
    expect(String(output.read())).toContain('Takes 12 rows away.\nGo on? [y/N]');
  });

  it.each(['\n', 'n\n', 'yess\n', null])('does nothing for %j', async (answer) => {
    await expect(asked(answer).done).rejects.toThrow('Nothing was done.');
  });

  it('is not asked where nobody can answer: it says what it would do', async () => {
    await expect(asked('y\n', { isTTY: false }).done).rejects.toThrow(
      'Takes 12 rows away.\nNothing was done. To do it, say --yes.',
    );
  });

  it('is not asked again after a yes', async () => {
    await expect(asked(null, { yes: true, isTTY: false }).done).resolves.toBeUndefined();
  });
});
