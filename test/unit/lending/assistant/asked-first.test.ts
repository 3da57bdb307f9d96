import { describe, expect, it } from '@jest/globals';
import { askedPart } from '../../../../src/modules/chat/answer/asked-part.js';
import { applicationTool } from '../../../../src/modules/lending/assistant/changes/applications.js';
import { rateCutTool } from '../../../../src/modules/lending/assistant/changes/rate-cut.js';
import { rateChangeTool } from '../../../../src/modules/lending/assistant/borrowing/rate-change.js';
import { loansTool } from '../../../../src/modules/lending/assistant/loans/loan-details.js';
import { scheduleTool } from '../../../../src/modules/lending/assistant/loans/schedule.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { aLoanRow, found, partsOf } from './support.js';

const credit = aLoanRow();
const home = aLoanRow({ key: 2, loanNumber: 'MB-0002', loanType: 'MORTGAGE', rateType: 'VARIABLE', termMonths: 360 });
const mixed = aLoanRow({ key: 3, loanNumber: 'MB-0003', loanType: 'MORTGAGE', rateType: 'MIXED' });

describe('a demand for a lower rate', () => {
  const row = {
    loanKey: 1,
    status: 'ACCEPTED',
    refusal: null,
    requestedOn: '2026-10-05',
    oldRatePercent: '6.4000',
    newRatePercent: '6.0000',
  };
  const toolFor = (rows: readonly object[]) =>
    rateCutTool({
      ...partsOf([credit]),
      rateCuts: { page: () => Promise.resolve(rows), answerDue: () => Promise.resolve({ dueOn: '2026-10-20' }) },
    } as never);
  const begins = {
    RESULT: [/^10월 5일에 요구하신 신용대출 금리인하는 받아들여졌습니다\./, /^Your request of 5 October/],
    GROUNDS: [/^소득 증가나 승진, .+요구할 수 있습니다\. 10월 5일에/, /^You may ask for a lower rate at any time once/],
    WHETHER: [/^네, 소득 증가나 승진/, /^Yes, you may ask/],
  };

  it.each([
    ['결과 뭐야', 'RESULT'],
    ['금리 내려달라 한 거 결과가 뭐야', 'RESULT'],
    ['그건 어떻게 처리됐어요', 'RESULT'],
    ['what was the outcome for my rate', 'RESULT'],
    ['what came of it?', 'RESULT'],
    ['어떤 때 또 넣을 수 있어요', 'GROUNDS'],
    ['금리인하요구 조건이 뭐예요', 'GROUNDS'],
    ['어떤 경우에 받아 주나요', 'GROUNDS'],
    ['in what case they say yes', 'GROUNDS'],
    ['what are the grounds for a lower rate', 'GROUNDS'],
    ['또 신청할 수 있어요?', 'WHETHER'],
    ['can I ask again?', 'WHETHER'],
  ] as const)('is answered for %s with the %s first', async (question, first) => {
    const finding = await found(toolFor([row]), 'RATE_CUT_REQUEST', {}, question);
    expect(finding.lead?.ko).toMatch(begins[first][0] ?? '');
    expect(finding.lead?.en).toMatch(begins[first][1] ?? '');
    expect(unborneFigures(finding)).toEqual([]);
    // The narrator puts no rate before it.
    expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
  });

  it('that was never made is said so, and the right and its grounds are told', async () => {
    const none = toolFor([]);
    const told = async (question: string) => (await found(none, 'RATE_CUT_REQUEST', {}, question)).lead?.ko;
    expect(await told('결과 나왔어?')).toMatch(/^금리인하를 요구하신 기록은 없습니다\. 신용대출에 대해/);
    expect(await told('조건이 뭔데')).toMatch(/^소득 증가나 승진, .+요구할 수 있습니다\. 신용대출에 대해/);
    expect(await told('금리 깎아달라고 할 수 있어?')).toMatch(/^네, 신용대출에 대해 금리인하를 요구할 수 있고/);
  });
});

describe('whether a rate can move', () => {
  const toolsFor = (...loans: ReturnType<typeof aLoanRow>[]) => {
    const rates = rateChangeTool({ ...partsOf(loans), ratePaths: { expected: () => Promise.resolve(null) } });
    return { RATE_CHANGE: rates, LOAN_RATE_KIND: loansTool(partsOf(loans), rates) };
  };
  it.each([
    [
      'RATE_CHANGE',
      '시장금리가 오르면 제 주담대 금리도 따라 오르는 건가요?',
      home,
      /^네, 주택담보대출은 변동금리라 시장금리를 따라/,
    ],
    ['RATE_CHANGE', 'does my mortgage rate follow the market?', home, /^네, 주택담보대출은 변동금리라/],
    ['RATE_CHANGE', 'will it change too?', credit, /^아니요, 신용대출은 고정금리라 만기까지 금리가 바뀌지 않습니다/],
    ['LOAN_RATE_KIND', '나중에 오르기도 해요?', home, /^네, 주택담보대출은 변동금리라/],
    ['LOAN_RATE_KIND', '나중에 오르기도 해요?', mixed, /^네, .+고정 기간이 끝난 뒤에는 금리가 바뀔 수 있습니다/],
    ['LOAN_RATE_KIND', '이건 계속 그대로죠?', credit, /^네, 신용대출은 고정금리라/],
    ['LOAN_RATE_KIND', 'can it go up later?', credit, /^아니요, 신용대출은 고정금리라/],
    ['LOAN_RATE_KIND', '무슨 금리예요', home, /^주택담보대출은 변동금리입니다/],
    ['RATE_CHANGE', '금리 오르면 얼마 더 내요', home, /^금리가 1%p 오르면/],
  ] as const)('is first for %s: %s', async (intent, question, loan, lead) => {
    const finding = await found(toolsFor(loan)[intent], intent, {}, question);
    expect(finding.lead?.ko).toMatch(lead);
    expect(unborneFigures(finding, question)).toEqual([]);
  });

  it('is said of each kind where loans differ', async () => {
    const { lead } = await found(toolsFor(credit, home).LOAN_RATE_KIND, 'LOAN_RATE_KIND', {}, 'do my rates change?');
    expect(lead?.en).toBe(
      'Yes, the home loan: a variable rate, which can change with market rates. The credit loan: a fixed rate, which stays the same to the end.',
    );
  });
});

describe('next payments', () => {
  const toolFor = (...loans: ReturnType<typeof aLoanRow>[]) => scheduleTool(partsOf(loans) as never);

  it.each([
    '합계하면 얼마입니까',
    '이자랑 원금 더하면?',
    '다 해서 얼마 내요',
    'altogether?',
    'what is the sum of both',
  ])('are one loan’s whole payment where %s asks for it', async (question) => {
    const finding = await found(toolFor(credit, home), 'NEXT_INSTALMENT', { kind: 'CREDIT' }, question);
    expect(finding.lead?.ko).toMatch(/^신용대출 다음 상환액은 모두 [\d,]+원입니다\(이자 [\d,]+원, 원금 [\d,]+원\)\./);
    expect(finding.lead?.en).toMatch(/^The next payment on the credit loan is KRW [\d,]+ in all \(interest/);
    expect(unborneFigures(finding)).toEqual([]);
  });

  it.each([
    '몇 개나 되는 거',
    '그럼 지금 남은 대출은 뭐 뭐여',
    '갚을 대출이 몇 건이죠',
    'how many loans is that',
    'which loans are those?',
  ])('are counted and named where %s asks for that', async (question) => {
    const finding = await found(toolFor(credit, home), 'NEXT_INSTALMENT', {}, question);
    expect(finding.lead?.ko).toMatch(/^앞으로 갚으실 대출은 .*(?:신용대출|주택담보대출), .+ 2건입니다\. 대출 2건의/);
    expect(finding.lead?.en).toMatch(/^You are repaying 2 loans: the /);
    expect(unborneFigures(finding)).toEqual([]);
  });
});

it('loans that are left are named where it is asked which they are', async () => {
  const parts = partsOf([credit, home]);
  const details = loansTool(parts, { run: () => Promise.resolve([]) });
  for (const question of ['그럼 지금 남은 대출은 뭐 뭐여', 'which loans are left?'])
    expect((await found(details, 'LOAN_BALANCE', {}, question)).lead?.ko).toMatch(/^진행 중인 대출은 .+ 2건이고/);
  expect((await found(details, 'LOAN_BALANCE', {}, '대출 얼마 남았어')).lead?.ko).toMatch(/^남은 대출 원금은/);
});

describe('applications', () => {
  const rows = [1, 2, 3].map((productKey) => ({
    id: `a${productKey}`,
    loanKey: 1,
    productKey,
    status: 'SUBMITTED',
    requestedWon: 10_000_000,
    approval: null,
    termsValidUntil: null,
    executedOn: null,
    version: 1,
    decidedAt: null,
    submittedAt: '2026-11-02T00:00:00Z',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-02T00:00:00Z',
  }));
  const tool = applicationTool({
    ...partsOf([credit]),
    applications: { page: () => Promise.resolve(rows) },
    products: { listByIds: () => Promise.resolve([]) },
  } as never);

  it.each(['신청 건수', '몇 건 넣은 거예요', '신청한 게 총 몇 개지', 'how many have I made', 'number of applications'])(
    'are counted first where %s asks for that',
    async (question) => {
      const finding = await found(tool, 'APPLICATION_STATE', {}, question);
      expect(finding.lead?.ko).toMatch(/^신청하신 것은 모두 3건입니다\. /);
      expect(finding.lead?.en).toMatch(/^You have made 3 applications\. /);
      expect(unborneFigures(finding)).toEqual([]);
    },
  );
});
