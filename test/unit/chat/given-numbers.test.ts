import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { wasGivenByUser } from '../../../src/modules/chat/plan/given-numbers.js';
import { Toolbox } from '../../../src/modules/chat/tools/index.js';
import { tool } from '../../../src/platform/assistant/index.js';

describe('a number that somebody has named', () => {
  it.each<[number, string]>([
    [200_000_000, '연봉 2억 원이고 금리 5%면 한도가 얼마예요?'],
    [200_000_000, '연봉 2억인데 한도 얼마예요?'],
    [50_000_000, '연봉 5천이에요'],
    [84_000_000, '월급이 700만원입니다'],
    [5, '금리 5%면요?'],
    [4.25, '금리는 4.25 퍼센트'],
    [360, '30년 동안 갚으면'],
    [24, '24개월로 할게요'],
    [24, '2년으로 할게요'],
    [900_000_000, '집값이 9억이에요'],
    [60_000_000, 'I earn 60 million won a year.'],
    [5, 'What if the rate is 5%?'],
  ])('%d is found in %j', (amount, text) => {
    expect(wasGivenByUser(amount, ['안녕하세요', text])).toBe(true);
  });

  it.each<[number, string]>([
    [987_654_321, '대출 한도가 얼마예요?'],
    [1.23, '금리 5%면요?'],
    [77, '연봉 6천만 원'],
    [60_000_001, '연봉 6천만 원'],
    [12, '2026-12-12에 받으면요?'],
    [13, '금리 1.3%'],
  ])('%d is not in %j', (amount, text) => {
    expect(wasGivenByUser(amount, [text])).toBe(false);
  });
});

describe('a tool that computes with numbers of the customer', () => {
  const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;
  const boxOf = (...said: readonly string[]) =>
    new Toolbox(
      [
        tool({
          name: 'probe',
          description: 'A probe.',
          topic: 'LIMIT',
          title: { ko: '시험', en: 'Probe' },
          parameters: z.object({ ratePercent: z.number().optional(), months: z.int().optional() }),
          saidOnly: ['ratePercent', 'months'],
          run: () => Promise.resolve([]),
        }),
      ],
      { caller, customerId: 7, today: '2026-11-20', said },
    );
  const call = (written: string) => ({ id: 'c', name: 'probe', arguments: written });
  const never = new AbortController().signal;

  it('runs with none, and with those of any question of the conversation', async () => {
    const box = boxOf('그럼 3년이면요?', '금리는 5.1%예요');
    expect(await box.call(call('{}'), never)).toEqual({ facts: [] });
    expect(await box.call(call('{"ratePercent":5.1,"months":36}'), never)).toEqual({ facts: [] });
  });

  it('says which were made up, and does not run', async () => {
    const outcome = await boxOf('금리는 5.1%예요').call(call('{"ratePercent":1.23,"months":77}'), never);
    expect(outcome).toEqual({ error: expect.stringMatching(/ratePercent, months$/) });
    const nobody = await boxOf().call(call('{"ratePercent":5.1}'), never);
    expect(nobody).toEqual({ error: expect.stringMatching(/ratePercent$/) });
  });
});
