import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { frameMsFor } from '../../../src/modules/chat/replies/writing/frame-pace.js';
import { FramedText } from '../../../src/modules/chat/replies/writing/framed-text.js';
import { streamOf } from '../../../src/modules/chat/replies/writing/publisher.js';
import { AHEAD_MAX } from '../../../src/modules/chat/replies/transcript.js';
import { systemClock } from '../../../src/platform/clock.js';
import { InProcessEventLog } from '../../../src/platform/event-log/in-process-event-log.js';
import { systemTimer } from '../../../src/platform/timer.js';

/** The texts of the frames that came of tokens, one every ten milliseconds. */
async function framesOf(tokens: readonly string[], frameMs: () => number): Promise<string[]> {
  const eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer });
  const ignore = (): void => undefined;
  const text = new FramedText({ eventLog, replyId: 1, attempt: 1, frameMs, onLost: ignore, onFirstFrame: ignore });
  try {
    text.start();
    for (const token of tokens) {
      text.add(token);
      await pause(10);
    }
    text.sealed({ final: true });
    await text.end(1_000);
    const page = await eventLog.read<{ type: string; text?: string }>(streamOf(1), 0);
    return (page?.events ?? []).flatMap(({ event }) => (event.type === 'delta' ? [event.text ?? ''] : []));
  } finally {
    text.close();
    eventLog.close();
  }
}

describe('frames', () => {
  it('go out with the first token at once and hold what comes within a tick', async () => {
    expect(await framesOf(['대출 ', '잔액은 ', '천만 ', '원입니다.'], () => 10_000)).toEqual([
      '대출 ',
      '잔액은 천만 원입니다.',
    ]);
  });

  it('go out one by one where nothing is gathered', async () => {
    expect(await framesOf(['하나 ', '둘 ', '셋'], () => 0)).toEqual(['하나 ', '둘 ', '셋']);
  });

  it('wait for the row once they are far ahead of it, and go on from there', async () => {
    const eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer });
    const ignore = (): void => undefined;
    const parts = { eventLog, replyId: 1, attempt: 1, frameMs: () => 0, onLost: ignore, onFirstFrame: ignore };
    const text = new FramedText(parts);
    const add = async (tokens: number): Promise<number> => {
      for (let token = 0; token < tokens; token += 1) {
        text.add('말 ');
        await new Promise(setImmediate);
      }
      return (await eventLog.read(streamOf(1), 0))?.last ?? 0;
    };
    text.start();
    expect(await add(AHEAD_MAX + 200)).toBe(AHEAD_MAX);
    text.stored(500);
    expect(await add(10)).toBe(AHEAD_MAX + 11);
    expect(text.sealed({ final: true }).text).toHaveLength(2 * (AHEAD_MAX + 210));
    text.close();
    eventLog.close();
  });

  it('come as often as asked for few replies, and ten times a second for two hundred', () => {
    expect(frameMsFor(1, 15)).toBe(15);
    expect(frameMsFor(30, 15)).toBe(15);
    expect(frameMsFor(200, 15)).toBe(100);
  });
});
