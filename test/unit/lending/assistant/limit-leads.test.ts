import { describe, expect, it } from '@jest/globals';
import { askedPart } from '../../../../src/modules/chat/answer/asked-part.js';
import { limitTool } from '../../../../src/modules/lending/assistant/borrowing/limit.js';
import { findingOf } from '../../../../src/platform/assistant/index.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { expectWhole } from './support.js';

const answered = (limitWon: number, debtDsrMillionths: number) => ({
  current: {
    limitWon,
    bindingConstraint: 'DSR',
    constraints: [],
    dsrMillionths: 400_000,
    debtDsrMillionths,
    dsrCapMillionths: 400_000,
    monthlyPaymentWon: 400_000,
    annualRateMillionths: 45_000,
    termMonths: 60,
    warnings: [],
  },
  profile: { yearlyIncomeWon: 68_400_000 },
  on: '2026-11-22',
  debts: [],
  changes: [],
  all: null,
});

async function ask(question: string, given: object = {}, limitWon = 23_900_000, dsrMillionths = 320_000) {
  const tool = limitTool({
    limits: { simulate: () => Promise.resolve(answered(limitWon, dsrMillionths)) },
    loans: { loanFacts: () => Promise.resolve({ loans: [] }) },
    products: { listOffered: () => Promise.resolve([]) },
  } as never);
  const context = { caller: {}, customerId: 1, today: '2026-11-22', intent: 'LIMIT_SIMULATION', said: [question] };
  const finding = findingOf(await tool.run(context as never, tool.parameters.parse(given)));
  expectWhole(finding);
  expect(unborneFigures(finding, question)).toEqual([]);
  expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
  return finding.lead;
}
const TOO_MUCH = { amountWon: 30_000_000 };

describe('a limit', () => {
  it.each([
    '최대는요?',
    '최대',
    '최대 얼마',
    '상한',
    '그럼 얼마까지 되는데',
    '몇 천까지 나와요',
    'the maximum?',
    'up to what amount?',
  ])('is given first where %s asks for the most, whatever amount was named before', async (question) => {
    const lead = await ask(question, TOO_MUCH);
    expect(lead?.ko).toMatch(/^신용대출은 최대 2,390만 원까지/);
    expect(lead?.en).toMatch(/^You could borrow up to KRW 23,900,000/);
  });

  it.each([
    '최대 3천만원까지 되나요?',
    '3천 되나',
    '삼천만 원 최대로 받을 수 있나요',
    'could I get 30 million at most?',
  ])('says yes or no to the amount in %s', async (question) => {
    expect((await ask(question, TOO_MUCH))?.ko).toMatch(/^아니요, 3,000만 원은 어렵습니다/);
  });

  it.each([
    '왜 거기까지예요?',
    '한도가 뭐 땜에 걸리는건데',
    '뭘 근거로 그렇게 나온 건데',
    '산정의 근거는',
    '어떻게 정해진 거예요',
    'why does it stop there?',
    'what is it based on',
    'how did you arrive at that?',
  ])('has what binds it first where %s asks for that', async (question) => {
    for (const given of [{}, TOO_MUCH]) {
      const lead = await ask(question, given);
      expect(lead?.ko).toMatch(/^한도를 막는 기준은 총부채원리금상환비율\(DSR\)이며, .+ 최대 2,390만 원입니다\.$/);
      expect(lead?.en).toMatch(/^What limits you is the debt service ratio \(DSR\)/);
    }
    expect((await ask(question, {}, 0, 440_400))?.ko).toMatch(/^한도를 막는 기준은 .+DSR이 44\.04%이고 상한은 40%/);
  });

  it.each(['한도 얼마예요', '3천만원이 DSR에 걸리나요?', '등록금 때문에 3천 필요한데 돼요?'])(
    'is not explained where %s asks for something else',
    async (question) => {
      const given = question.includes('3천') ? TOO_MUCH : {};
      expect((await ask(question, given))?.ko).toMatch(/^(?:신용대출은 최대|아니요, )/);
    },
  );
});
