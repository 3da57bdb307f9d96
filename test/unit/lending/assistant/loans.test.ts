import { describe, expect, it } from '@jest/globals';
import { arrearsTool } from '../../../../src/modules/lending/assistant/loans/arrears.js';
import { loansTool } from '../../../../src/modules/lending/assistant/loans/loan-details.js';
import { scheduleTool } from '../../../../src/modules/lending/assistant/loans/schedule.js';
import { extensionTool } from '../../../../src/modules/lending/assistant/changes/extension.js';
import { rateChangeTool } from '../../../../src/modules/lending/assistant/borrowing/rate-change.js';
import { schedule } from '../../../../src/modules/lending/terms/amortization.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { aLoanRow, found, partsOf, valueOf } from './support.js';

const credit = aLoanRow();
const home = aLoanRow({
  key: 2,
  loanNumber: 'MB-0002',
  loanType: 'MORTGAGE',
  principalWon: 240_000_000,
  balanceWon: 200_000_000,
  annualRatePercent: '3.9000',
  termMonths: 360,
  maturesOn: '2056-05-25',
  rateType: 'VARIABLE',
});
const two = partsOf([home, credit]);
const rates = rateChangeTool({ ...two, ratePaths: { expected: () => Promise.resolve(null) } });
const details = loansTool(two, rates);

describe('the loans as they stand', () => {
  it.each([
    ['LOAN_LIST', {}, /^진행 중인 대출은 주택담보대출, 신용대출 2건이고, 남은 원금은 모두 2억 960만 원입니다\.$/],
    ['LOAN_BALANCE', { kind: 'CREDIT' }, /^신용대출 잔액은 960만 원입니다\.$/],
    ['LOAN_BALANCE', { loanNumber: '1' }, /^주택담보대출 잔액은 2억 원입니다\.$/],
    ['LOAN_RATE', {}, /^대출 금리는 신용대출 연 6%, 주택담보대출 연 3.9%입니다\.$/],
    ['LOAN_RATE_KIND', { kind: 'MORTGAGE' }, /^주택담보대출은 변동금리입니다\./],
    ['LOAN_MATURITY', { kind: 'CREDIT' }, /^신용대출 만기는 2028년 5월 25일이며 약 18개월 남았습니다\.$/],
    ['LOAN_TERMS', { kind: 'CREDIT' }, /연 6% 고정금리, 원리금균등상환 조건/],
    [
      'LOAN_BALANCE',
      { kind: 'OVERDRAFT' },
      /^진행 중인 마이너스통장은 없습니다\. 진행 중인 대출은 주택담보대출, 신용대출입니다/,
    ],
  ] as const)('%s of %j', async (intent, given, lead) => {
    expect((await found(details, intent, given)).lead?.ko).toMatch(lead);
  });

  it.each(['What may my variable loan cost in 12 months?', '변동금리 대출, 앞으로 이자 얼마까지 오를까?'])(
    'are answered by what they may come to cost where %s asks that',
    async (question) => {
      const { lead } = await found(details, 'LOAN_RATE_KIND', {}, question);
      expect(lead?.ko).toBe((await found(rates, 'RATE_CHANGE', {}, question)).lead?.ko);
      expect((await found(details, 'LOAN_RATE_KIND', {}, '제 대출은 변동금리인가요?')).lead?.ko).toContain('변동금리');
    },
  );

  it('cover only the loan that is asked for', async () => {
    const { facts } = await found(details, 'LOAN_BALANCE', { kind: 'CREDIT' });
    expect(facts.map(({ id }) => id).filter((id) => !id.startsWith('loan.2.'))).toEqual([]);
  });

  it('are none where there are none', async () => {
    const nobody = loansTool(partsOf([]), rates);
    expect((await found(nobody, 'LOAN_LIST')).lead?.ko).toBe('진행 중인 대출이 없습니다.');
  });

  it('refuse a loan that is not theirs', async () => {
    await expect(found(details, 'LOAN_BALANCE', { loanNumber: 'XX-9999' })).rejects.toThrow('LOAN_NOT_FOUND');
  });
});

describe('what falls due', () => {
  const tool = scheduleTool(two as never);
  const rows = schedule('EQUAL_PAYMENT', { principalWon: 9_600_000, annualRateMillionths: 60_000, months: 19 });
  const won = (amount = 0) => `${amount.toLocaleString('en')}원`;

  it('is answered with the next instalment as the engine has it', async () => {
    const finding = await found(tool, 'NEXT_INSTALMENT', { kind: 'CREDIT' });
    expect(valueOf(finding, 'loan.2.payment')).toBe(won(rows[0]?.paymentWon));
    expect(finding.lead?.ko).toBe(`다음 상환일은 11월 25일이고, 신용대출 ${won(rows[0]?.paymentWon)}을 내시면 됩니다.`);
  });

  it('is answered with what recurs where a month is asked for, of one loan and of all', async () => {
    const one = await found(tool, 'NEXT_INSTALMENT', { kind: 'CREDIT' }, '신용대출로 다달이 얼마 나가요');
    expect(one.lead?.ko).toMatch(/^한 달에 신용대출에 .+원을 내십니다\. 다음 상환일은 /);
    expect(valueOf(one, 'loan.2.plannedPayment')).toBe(won(rows[0]?.paymentWon));
    const all = await found(tool, 'NEXT_INSTALMENT', {}, 'what do my loans cost me each month');
    expect(all.lead?.en).toMatch(/^You pay KRW [\d,]+ a month on your 2 loans together\./);
    expect(unborneFigures(all)).toEqual([]);
  });

  it('is answered for one month, and for a month after the end', async () => {
    const march = await found(tool, 'LOAN_SCHEDULE', { kind: 'CREDIT', month: '2027-03' });
    expect(valueOf(march, 'schedule.month')).toBe(won(rows[4]?.paymentWon));
    const later = await found(tool, 'LOAN_SCHEDULE', { kind: 'CREDIT', month: '2029-01' });
    expect(later.lead?.ko).toBe('2029년 1월에는 내실 상환금이 없습니다. 2028년 5월 25일에 마지막 상환이 끝납니다.');
    const ahead = await found(tool, 'LOAN_SCHEDULE', { kind: 'CREDIT', monthsAhead: 4 });
    expect(ahead.lead).toEqual(march.lead);
  });

  it('names the largest of a month, its days, its principal, and what is paid of this one', async () => {
    const december = { month: '2026-12' };
    const largest = await found(tool, 'NEXT_INSTALMENT', december, '그중에 제일 큰 건 뭐야?');
    expect(largest.lead?.ko).toMatch(
      /^그중 금액이 가장 큰 것은 주택담보대출 [\d,]+원\(12월 \d+일\)입니다\(신용대출 [\d,]+원\)\.$/,
    );
    const smallest = await found(tool, 'NEXT_INSTALMENT', {}, 'which of them is the smallest?');
    expect(smallest.lead?.en).toMatch(
      /^The smallest of them is KRW [\d,]+ on \d+ \w+, for the (?:personal|credit) loan/,
    );
    // `이었더라` asks for no past where the month lies ahead.
    const days = await found(tool, 'NEXT_INSTALMENT', { ...december, kind: 'CREDIT' }, '담달 며칠이었더라');
    expect(days.lead?.ko).toMatch(/^상환일은 12월 25일 신용대출 [\d,]+원입니다\.$/);
    expect(valueOf(days, 'loan.2.monthPrincipal')).toBe(won(rows[1]?.principalWon));
    const paid = {
      key: 1,
      paidOn: '2026-11-12',
      amountWon: 531_847,
      principalWon: 480_000,
      interestWon: 51_847,
      defaultInterestWon: 0,
      balanceAfterWon: 9_600_000,
      reversedAt: null,
    };
    const early = aLoanRow({ disbursedOn: '2026-05-12', interestPaidTo: '2026-11-12', maturesOn: '2028-05-12' });
    const parts = partsOf([early]);
    const repaymentsOfEach = () => Promise.resolve([[paid]]);
    const paidUp = scheduleTool({ ...parts, loans: { ...parts.loans, repaymentsOfEach } } as never);
    expect((await found(paidUp, 'NEXT_INSTALMENT', { month: '2026-11' }, '이번 달 상환금 얼마야?')).lead?.ko).toMatch(
      /^이번 달에 더 내실 상환금은 없습니다\. 11월 1회에 걸쳐 모두 531,847원을 갚으셨고/,
    );
  });

  it('sums to what is owed and its interest, with a balance that ends at nothing', async () => {
    const all = await found(tool, 'LOAN_SCHEDULE', { kind: 'CREDIT' });
    const interest = rows.reduce((sum, { interestWon }) => sum + interestWon, 0);
    expect(valueOf(all, 'schedule.interest')).toBe(won(interest));
    expect(valueOf(all, 'schedule.total')).toBe(won(9_600_000 + interest));
    const [balance] = all.chart?.series ?? [];
    expect(balance?.values.at(-1)).toBe(0);
    expect([...(balance?.values ?? [])]).toEqual([...(balance?.values ?? [])].sort((a, b) => Number(b) - Number(a)));
  });
});

describe('arrears', () => {
  it('would bear the contract’s rate and the addition of the law', async () => {
    const finding = await found(arrearsTool(two), 'IF_OVERDUE', { kind: 'CREDIT' });
    expect(valueOf(finding, 'loan.2.defaultRate')).toBe('9%');
    expect(finding.lead?.ko).toMatch(/^신용대출 상환금을 11월 25일까지 내지 않으면 .*연 9%\(약정 금리 \+ 3%p\)/);
  });

  it('are given with their day, sum and interest where there are any', async () => {
    const late = aLoanRow({ interestPaidTo: '2026-09-25', balanceWon: 10_000_000, status: 'DELINQUENT' });
    const finding = await found(arrearsTool(partsOf([late])), 'ARREARS', { kind: 'CREDIT' });
    expect(finding.lead?.ko).toMatch(/^네, 신용대출이 10월 2\d일부터 \d+일째 [\d,]+원 연체되어 있습니다\.$/);
    expect(finding.facts.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['loan.1.overdue', 'loan.1.defaultInterest']),
    );
    expect(finding.advice?.length).toBeGreaterThan(0);
  });

  it('are none of a loan that is paid in time', async () => {
    const finding = await found(arrearsTool(two), 'ARREARS', { kind: 'CREDIT' });
    expect(finding.lead?.ko).toBe('아니요, 신용대출은 연체되어 있지 않습니다.');
  });
});

describe('a change of rates', () => {
  const tool = rateChangeTool({ ...two, ratePaths: { expected: () => Promise.resolve(null) } });

  it('touches loans with moving rates alone, a point where none is named', async () => {
    const finding = await found(tool, 'RATE_CHANGE');
    expect(finding.lead?.ko).toMatch(/^금리가 1%p 오르면 주택담보대출의 월 상환액이 [\d,]+원 늘고/);
    expect(finding.assumed?.[0]?.ko).toBe('금리 1%p 상승');
    const fall = await found(tool, 'RATE_CHANGE', { rateChangePoints: -0.5 });
    expect(fall.lead?.ko).toMatch(/0\.5%p 내리면 .* 줄고/);
    const fixed = await found(tool, 'RATE_CHANGE', { kind: 'CREDIT' });
    expect(fixed.lead?.ko).toBe('신용대출은 고정금리라 시중 금리가 바뀌어도 상환액은 그대로입니다.');
  });

  const basis = {
    words: { ko: '2026-11-01까지 알려진 금리의 80% 예측 구간', en: '80% band by what was known on 2026-11-01' },
    knownOn: '2026-11-01',
    bandPercent: 80,
  };

  it('gives what payments may come to in a year where market rates can be forecast, and nothing where they cannot', async () => {
    const moves = { lowerMillionths: 5_000, higherMillionths: 10_000, medianMillionths: 0 };
    const asked: string[] = [];
    const moveOn = (day: string) => (asked.push(day), moves);
    const ahead = rateChangeTool({ ...two, ratePaths: { expected: () => Promise.resolve({ moveOn, basis }) } });
    const finding = await found(ahead, 'RATE_CHANGE');
    // The upper end lies as far away as the default point; the lower end half as far.
    const after = finding.facts.find(({ id }) => id.endsWith('.paymentAfter'))?.value;
    expect(valueOf(finding, 'rateAhead.high')).toBe(after?.ko);
    // Figures that the words of the source hold are facts too.
    expect([valueOf(finding, 'rateForecast.bandShare'), valueOf(finding, 'rateForecast.knownOn')]).toEqual([
      ...['80%', '2026-11-01'],
    ]);
    const fallen = (await found(ahead, 'RATE_CHANGE', { rateChangePoints: -0.5 })).facts;
    expect(valueOf(finding, 'rateAhead.low')).toBe(fallen.find(({ id }) => id.endsWith('.paymentAfter'))?.value.ko);
    expect(asked).toHaveLength(2);
    const beyond = rateChangeTool({
      ...two,
      ratePaths: { expected: () => Promise.resolve({ moveOn: () => null, basis }) },
    });
    expect((await found(beyond, 'RATE_CHANGE')).facts.some(({ id }) => id.startsWith('rateAhead'))).toBe(false);
    expect((await found(ahead, 'RATE_CHANGE', { kind: 'CREDIT' })).facts).toEqual([]);
  });

  it('is answered by the band where it is asked how much payments may grow, and by a point where none is known', async () => {
    const path = (higherMillionths: number) => ({
      moveOn: () => ({ lowerMillionths: 5_000, medianMillionths: 5_000, higherMillionths }),
      basis,
    });
    const at = (higher: number) =>
      rateChangeTool({ ...two, ratePaths: { expected: () => Promise.resolve(path(higher)) } });
    const question = '내년에 이자 얼마나 늘 수 있어?';
    const finding = await found(at(10_000), 'RATE_CHANGE', {}, question);
    const [now, high, year] = ['now', 'high', 'year'].map((name) => valueOf(finding, `rateAhead.${name}`));
    expect(finding.lead?.ko).toMatch(/^시장금리 전망의 80% 구간 상한까지 오르면 주택담보대출의 1년 이자는 지금보다 /);
    expect(unborneFigures(finding)).toEqual([]);
    expect([now, high]).not.toContain(undefined);
    const point = await found(tool, 'RATE_CHANGE', { rateChangePoints: 1 });
    expect(year).toBe(valueOf(point, 'rateChange.year'));
    expect(finding.assumed?.map(({ ko }) => ko)).toEqual(['12개월 뒤 상한 금리가 오늘부터 적용될 때']);
    expect(finding.shown?.every((id) => id.startsWith('rateAhead.'))).toBe(true);
    expect(finding.about).toEqual([12]);
    const variable = await found(at(10_000), 'RATE_CHANGE', {}, '변동금리 대출은 1년 뒤에 얼마나 더 낼 수 있어요?');
    expect(variable.lead).toEqual(finding.lead);
    const english = await found(at(10_000), 'RATE_CHANGE', {}, 'how much could my interest go up next year');
    expect(english.lead?.en).toMatch(/^At the upper end of the 80% band .* you could pay KRW [\d,]+ more interest/);
    expect((await found(at(0), 'RATE_CHANGE', {}, question)).lead?.ko).toContain('지금보다 늘지 않습니다');
    expect((await found(tool, 'RATE_CHANGE', {}, question)).lead?.ko).toMatch(/^금리가 1%p 오르면/);
    const named = await found(at(10_000), 'RATE_CHANGE', { rateChangePoints: 2 }, question);
    expect(named.lead?.ko).toMatch(/^금리가 2%p 오르면/);
  });
});

it('an extension is described by what is owed at the end', async () => {
  const bullet = partsOf([aLoanRow({ repaymentMethod: 'BULLET', balanceWon: 12_000_000 })]);
  const finding = await found(extensionTool(bullet), 'MATURITY_EXTENSION');
  expect(finding.lead?.ko).toMatch(
    /2028년 5월 25일이 만기이고 그날 원금 1,200만 원을 갚아야 하지만, 심사를 거쳐 연장할 수/,
  );
  const level = await found(extensionTool(two), 'MATURITY_EXTENSION', { kind: 'CREDIT' });
  expect(level.lead?.ko).toMatch(/보통 연장하지 않습니다/);
});
