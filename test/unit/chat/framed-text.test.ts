import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { frameMsFor } from '../../../src/modules/chat/replies/frame-pace.js';
import { FramedText } from '../../../src/modules/chat/replies/framed-text.js';
import { streamOf } from '../../../src/modules/chat/replies/publisher.js';
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

  it('come as often as asked for few replies, and ten times a second for two hundred', () => {
    expect(frameMsFor(1, 15)).toBe(15);
    expect(frameMsFor(30, 15)).toBe(15);
    expect(frameMsFor(200, 15)).toBe(100);
  });
});
