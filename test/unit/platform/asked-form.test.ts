import { describe, expect, it } from '@jest/globals';
import { askedExtreme, askedForm, type AskedForm } from '../../../src/platform/assistant/index.js';

const ASKED: readonly (readonly [string, AskedForm | null])[] = [
  ['한도가 왜 이것밖에 안 나와요', 'WHY'],
  ['뭐 때문에 막히는 건지', 'WHY'],
  ['how come my limit is so low?', 'WHY'],
  ['제 신청 담당자가 누구예요?', 'WHO'],
  ['그게 며칟날이었습니까', 'WHEN'],
  ['when did I last pay?', 'WHEN'],
  ['대출을 몇 건 신청했어요?', 'HOW_MANY'],
  ['남은 횟수 알려줘', 'HOW_MANY'],
  ['How many payments are left?', 'HOW_MANY'],
  ['둘 중 금리가 더 높은 대출은?', 'WHICH'],
  ['제일 비싼 대출', 'WHICH'],
  ['which has the smallest balance', 'WHICH'],
  ['수수료는 얼마예요?', 'HOW_MUCH'],
  ['what rate do I pay?', 'HOW_MUCH'],
  ['주담대 갈아타기 신청 어떻게 됐어요', 'HOW'],
  ['최근 알림 무슨 내용이에요', 'WHAT'],
  ['5천만원 더 빌릴 수 있나요', 'WHETHER'],
  ['그럼 4천은 안 됩니까', 'WHETHER'],
  ['1억 추가로 나옵니까', 'WHETHER'],
  ['could you lend me another 80 million won?', 'WHETHER'],
  ['기준 넘겼습니까?', 'WHETHER'],
  ['신용대출 잔액', null],
];

describe('what a question asks for', () => {
  it.each(ASKED)('%s', (question, form) => expect(askedForm(question)).toBe(form));

  it('is one of several by most or least of something', () => {
    expect(askedExtreme('둘 중 금리가 더 높은 대출은?')).toEqual({ isMost: true, measure: 'RATE' });
    expect(askedExtreme('제일 비싼 대출')).toEqual({ isMost: true, measure: 'RATE' });
    expect(askedExtreme('제일 싼 대출이 뭐예요')).toEqual({ isMost: false, measure: 'RATE' });
    expect(askedExtreme('which has the smallest balance')).toEqual({ isMost: false, measure: 'BALANCE' });
    expect(askedExtreme('만기가 가장 빠른 대출')).toEqual({ isMost: false, measure: 'MATURITY' });
    expect(askedExtreme('which loan ends last?')).toEqual({ isMost: true, measure: 'MATURITY' });
    expect(askedExtreme('어느 대출부터 갚아야 해요?')).toBeNull();
    expect(askedExtreme('대출 잔액이 얼마예요?')).toBeNull();
  });
});
