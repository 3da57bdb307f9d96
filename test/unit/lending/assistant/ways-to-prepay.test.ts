import { describe, expect, it } from '@jest/globals';
import { askedPart } from '../../../../src/modules/chat/answer/asked-part.js';
import { prepaymentTool } from '../../../../src/modules/lending/assistant/early/prepayment.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { aLoanRow, found, partsOf } from './support.js';

const parts = partsOf([aLoanRow()]);
const ask = async (question: string) => {
  const finding = await found(prepaymentTool(parts), 'PREPAYMENT', { amountWon: 3_000_000 }, question);
  expect(unborneFigures(finding)).toEqual([]);
  expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
  return finding;
};

describe('the two effects of an early payment', () => {
  it.each([
    '기간 안 줄이면 월 얼마',
    '달마다 내는 걸 줄이면 얼마 내게 돼',
    '월 상환액을 낮추고 싶어요',
    '만기는 그대로 두고 갚으면요',
    '기간을 줄이지 않고 하면 얼마씩 내요',
    '300만 원 미리 갚으면 매달 얼마 내요',
    'what would the monthly payment be then',
    'keeping the term, how much a month?',
    'can I reduce my payments instead',
  ])('has the payment first where %s asks for that', async (question) => {
    const { lead, action } = await ask(question);
    expect(lead?.ko).toMatch(
      /^신용대출에 300만 원을 미리 갚고 기간을 그대로 두면 월 상환액이 [\d,]+원에서 [\d,]+원으로 줄고/,
    );
    expect(action?.arguments).toMatchObject({ input: { effect: 'LOWER_PAYMENT' } });
  });

  it.each([
    '반대로 월 납입은 그대로 두고 기간을 줄이면요',
    '매달 내는 돈은 똑같이 하고 얼마나 일찍 끝나나',
    '기간을 얼마나 앞당기죠, 기간이 짧아지긴 하나',
    'does it finish sooner?',
    'and if I keep the payments and shorten the term?',
    'how much earlier: keep my monthly payment',
  ])('has the months first where %s asks for those', async (question) => {
    const { lead, action } = await ask(question);
    expect(lead?.ko).toMatch(
      /^(?:네, )?신용대출에 300만 원을 미리 갚고 월 상환액을 그대로 두면 \d+개월 일찍 끝나고\(마지막 상환일 .+\), 이자를/,
    );
    expect(lead?.en).toMatch(/^(?:Yes, r|R)epaying KRW 3,000,000 .+ ends it \d+ months sooner/);
    expect(action?.arguments).toMatchObject({ input: { effect: 'SHORTEN_TERM' } });
  });

  it.each(['300만 원 미리 갚으면 이자 얼마 아껴요', 'what would I save by repaying 3 million?'])(
    'has the saving first for %s',
    async (question) => {
      expect((await ask(question)).lead?.ko).toMatch(/^신용대출에 300만 원을 미리 갚으면 이자를 [\d,]+원 아끼고/);
    },
  );
});
