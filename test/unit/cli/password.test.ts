import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { readPassword } from '../../../src/cli/password.js';

const terminal = () => Object.assign(new PassThrough(), { isTTY: true });
const textOf = (stream: PassThrough): string => ((stream.read() as Buffer | null) ?? '').toString();

describe('a password', () => {
  it.each([
    ['correct horse\n', 'correct horse'],
    ['correct horse\r\nsecond line\n', 'correct horse'],
    [' spaces kept ', ' spaces kept '],
  ])('is the first line of what is not a terminal: %j', async (given, expected) => {
    const input = new PassThrough();
    input.end(given);
    expect(await readPassword(input, new PassThrough())).toBe(expected);
  });

  it('is asked for twice at a terminal, and shown nowhere', async () => {
    const [input, prompts] = [terminal(), new PassThrough()];
    const reading = readPassword(input, prompts);
    for (const line of ['말도 안 되는 말\r', '말도 안 되는 말\r']) {
      await pause(20);
      input.write(line);
    }
    expect(await reading).toBe('말도 안 되는 말');
    expect(textOf(prompts)).toBe('Password: \nOnce more: \n');
  });

  it.each([
    [['one\r', 'other\r'], 'differ'],
    [['\u0003'], 'No password'],
    [['\r', '\r'], 'No password'],
  ])('is refused at a terminal after %j', async (lines, message) => {
    const input = terminal();
    const reading = readPassword(input, new PassThrough());
    const refused = expect(reading).rejects.toThrow(message);
    for (const line of lines) {
      await pause(20);
      input.write(line);
    }
    await refused;
  });

  it('is missed where there is nothing to read', async () => {
    const input = new PassThrough();
    input.end();
    await expect(readPassword(input, new PassThrough())).rejects.toThrow('moa account create --help');
  });
});
