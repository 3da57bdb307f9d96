import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { voiceOf } from '../../../src/cli/voice.js';

function spoken(words: readonly string[], NODE_ENV: string) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const voice = voiceOf(words, { NODE_ENV }, { stdout, stderr } as never);
  voice.say('\nMoa is ready.\n  API  http://127.0.0.1:4000/graphql\n');
  voice.complain('SIGTERM: stopping.');
  return [String(stdout.read()), String(stderr.read())] as const;
}

describe('what a command prints', () => {
  it.each(['all', 'api', 'worker'])('by %s in production are lines of its log', (command) => {
    const [said, complained] = spoken([command], 'production');
    expect(JSON.parse(said)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      pid: process.pid,
      msg: 'Moa is ready. API http://127.0.0.1:4000/graphql',
    });
    expect(said).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(complained)).toMatchObject({ level: 'warn', msg: 'SIGTERM: stopping.' });
  });

  it.each([
    [['api'], 'development'],
    [['migrate'], 'production'],
    [['api', '--help'], 'production'],
  ])('by %j in %s is text for a person', (words, environment) => {
    const [said, complained] = spoken(words, environment);
    expect(said).toBe('\nMoa is ready.\n  API  http://127.0.0.1:4000/graphql\n\n');
    expect(complained).toBe('SIGTERM: stopping.\n');
  });
});
