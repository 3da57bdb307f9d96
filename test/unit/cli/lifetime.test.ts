import { describe, expect, it } from '@jest/globals';
import { createLifetime } from '../../../src/cli/lifetime.js';

function recorded() {
  const events: string[] = [];
  const lifetime = createLifetime((message) => events.push(message));
  const started = (what: string) => lifetime.onStop(what, () => Promise.resolve(void events.push(`${what} stopped`)));
  return { events, lifetime, started };
}

describe('the lifetime of a command', () => {
  it('stops the last started first, once, however often it is asked', async () => {
    const { events, lifetime, started } = recorded();
    await started('database');
    await started('api');
    await Promise.all([lifetime.stop(), lifetime.stop()]);
    await lifetime.ended;
    expect(events).toEqual(['api stopped', 'database stopped']);
  });

  it('goes on when something does not stop', async () => {
    const { events, lifetime, started } = recorded();
    await started('database');
    await lifetime.onStop('api', () => Promise.reject(new Error('stuck')));
    await lifetime.stop();
    expect(events).toEqual(['api did not stop in order: stuck', 'database stopped']);
  });

  it('stops at once what is started after the end began', async () => {
    const { events, lifetime, started } = recorded();
    await lifetime.stop();
    await started('api');
    expect(events).toEqual(['api stopped']);
  });
});
