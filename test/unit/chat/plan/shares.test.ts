import { describe, expect, it } from '@jest/globals';
import { slotsSaid } from '../../../../src/modules/chat/plan/asks.js';
import { tokensIn } from '../../../../src/modules/chat/plan/tokens.js';

const said = (question: string) => {
  const { annualRatePercent, rateChangePoints } = slotsSaid(tokensIn(question), { loans: [], today: '2026-11-23' });
  return { annualRatePercent, rateChangePoints };
};
const NO_RATE = { annualRatePercent: undefined, rateChangePoints: undefined };

describe('a percentage', () => {
  it.each([
    '중도상환수수료 1%면 얼마 내야 해?',
    '수수료가 1.2%로 오르면?',
    '1%의 수수료를 내면',
    '연체이자 12%면 하루에 얼마야?',
    '연체 이자율이 15%면',
    '카드값 10% 할인받으면 얼마 아껴?',
    '수익률 5%면 대출 갚는 게 나을까?',
    '물가가 3% 오르면 어떻게 돼?',
    '물가상승률 2%면',
    'DSR 40%면 얼마까지 빌릴 수 있어?',
    'LTV 70%로 하면 한도는',
    '예금 금리 3%면 갚는 게 나아?',
    '이자에서 세금 15.4% 떼면',
    '우대금리 0.5% 받으면',
    '기준금리가 2%로 내려가면',
    'if the prepayment fee is 1%',
    'what if there is a 1.5% early repayment fee',
    'with inflation at 3%',
    'an LTV of 70%',
    'LTV at 60%',
    'a card with 5% cashback',
  ])('belongs to the noun it stands with in "%s", and is no rate of a loan', (question) => {
    expect(said(question)).toEqual(NO_RATE);
  });

  it.each([
    ['금리 5%에 수수료 1%면 한도는?', 5],
    ['수수료 1%에 금리 5%면 한도는?', 5],
    ['수수료 없이 금리 5%면', 5],
    ['중도상환수수료는 없고 5%로 빌리면', 5],
    ['DSR 말고, 4%로 빌리면 한도는', 4],
    ['수수료 포함해서 대출 금리 연 4.5%면', 4.5],
    ['전세금 대출 4%면', 4],
    ['a 5% rate with a 1% fee', 5],
    ['no fee, at 4.5%', 4.5],
  ])('is the rate of a loan in "%s"', (question, annualRatePercent) => {
    expect(said(question)).toEqual({ annualRatePercent, rateChangePoints: undefined });
  });

  it.each([
    ['기준금리가 1% 오르면', 1],
    ['수수료는 됐고 금리 1%p 내리면', -1],
  ])('moves the rate of a loan in "%s"', (question, rateChangePoints) => {
    expect(said(question)).toEqual({ annualRatePercent: undefined, rateChangePoints });
  });
});
