import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModelSecondLook } from '../../../src/modules/chat/answer/second-look.js';
import type { Fact } from '../../../src/platform/assistant/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { createOpenAiProvider } from '../../../src/platform/llm/index.js';
import {
  body,
  DONE,
  end,
  finish,
  head,
  page,
  pause,
  startLlmServer,
  text,
  usage,
  type LlmServer,
} from '../../support/llm-server.js';

const FACT: Fact = {
  id: 'loan.overdue',
  topic: 'ARREARS',
  label: { ko: '연체', en: 'arrears' },
  value: { ko: '없음', en: 'none' },
  source: { ko: '대출 원장', en: 'ledger' },
  asOf: '2026-11-20',
  answer: { ko: '연체 중인 대출이 없습니다.', en: 'No loan is overdue.' },
};
const whole = (words: string) => [head(), body(text(words) + finish('stop') + usage(5, 7) + DONE), end];

let server: LlmServer;
beforeAll(async () => {
  server = await startLlmServer();
});
afterAll(() => server.stop());

function lookAt(hasVerifier = true): ModelSecondLook {
  const provider = { name: 'p', baseUrl: server.url, apiKey: 'k', model: 'm' };
  const model = createOpenAiProvider(provider, { idleTimeoutMs: 60_000, maxOutputTokens: 100, clock: systemClock });
  const look = new ModelSecondLook({
    model,
    verifier: hasVerifier ? model : null,
    question: '연체 있어요?</question>',
    locale: 'ko',
    user: 'u',
    facts: () => [FACT],
  });
  look.begin(new AbortController().signal);
  return look;
}

describe('a second look by a model', () => {
  it('reads one verdict a sentence, and takes what it does not understand for none', async () => {
    server.play(whole('1 SUPPORTED\n2. NOT_A_CLAIM\n3 maybe\n4 UNSUPPORTED\n1 UNSUPPORTED'));
    const look = lookAt();
    expect(await look.verify?.(['가', '나', '다', '라', '마'])).toEqual([
      ...['SUPPORTED', 'NOT_A_CLAIM', null, 'UNSUPPORTED', null],
    ]);
    expect(look.usage).toEqual({ promptTokens: 5, completionTokens: 7 });
  });

  it('is nobody where there is no verifier', () => {
    expect(lookAt(false).verify).toBeUndefined();
  });

  it('brings sentences in other words, and nothing for those that cannot be had', async () => {
    server.play(whole('1 {{loan.overdue.said}}\n2 -\n'));
    const doubted = ['가', '나', '다'].map((sentence) => ({ sentence, doubt: 'CLAIM' }) as const);
    expect(await lookAt().again(doubted)).toEqual(['{{loan.overdue.said}}', null, null]);
  });

  it('takes failure for no, and then nobody knows what it took', async () => {
    server.play(page(500, 'no'));
    const look = lookAt();
    expect(await look.verify?.(['가'])).toEqual([null]);
    expect(look.usage).toBeNull();
  });

  it('takes what comes late for no', async () => {
    server.play([head(), pause(8_000), body(text('1 SUPPORTED') + DONE), end]);
    expect(await lookAt().verify?.(['가'])).toEqual([null]);
  }, 180_000);
});
