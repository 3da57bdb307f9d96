import { describe, expect, it } from '@jest/globals';
import {
  raiseFinding,
  scoreFinding,
  type KnownOfCredit,
} from '../../../src/modules/customers/assistant/credit-tool.js';
import { findFinding } from '../../../src/modules/customers/assistant/find-tool.js';
import {
  balanceFinding,
  cardFinding,
  incomeFinding,
  monthFinding,
} from '../../../src/modules/customers/assistant/monthly-findings.js';
import { profileFinding } from '../../../src/modules/customers/assistant/profile-tool.js';
import { financialPositionOf, type SnapshotRow } from '../../../src/modules/customers/index.js';
import { askedPart } from '../../../src/modules/chat/answer/asked-part.js';
import { unborneFigures } from '../../support/borne-figures.js';
import { expectSound } from '../../support/finding.js';
import { aMonth } from './standing/support.js';

const TODAY = '2026-11-20';
const month = (at: string, figures: Parameters<typeof aMonth>[1]): SnapshotRow => ({
  ...aMonth(at, figures),
  customerId: 1,
});
const OCTOBER = month('2026-10-01', {
  incomeWon: 5_000_000,
  spendingWon: 2_500_000,
  liquidWon: 5_000_000,
  totalDebtWon: 120_000_000,
  cardUsedWon: 4_000_000,
  cardLimitWon: 10_000_000,
  revolvingWon: 300_000,
  creditScore: 861,
});
const SEPTEMBER = month('2026-09-01', { incomeWon: 4_800_000, spendingWon: 2_400_000, creditScore: 850 });
const about = { months: [OCTOBER, SEPTEMBER], asked: undefined, today: TODAY };
const standing = (annualIncomeWon: number | null, months = [OCTOBER, SEPTEMBER]) =>
  financialPositionOf({ annualIncomeWon, loans: null, months }, TODAY);

describe('months', () => {
  it('give income, as registered or else by the months, and what is missing', () => {
    expect(incomeFinding(standing(84_000_000), about).lead?.ko).toBe(
      '등록된 연소득은 8,400만 원입니다. 10월 소득은 500만 원입니다.',
    );
    expect(incomeFinding(standing(null), about).lead?.ko).toContain('최근 여섯 달의 소득으로 보면 1년에 5,880만 원');
    expect(incomeFinding(standing(null, []), { ...about, months: [] }).lead?.ko).toBe('등록된 연소득이 없습니다.');
  });

  it('give the use of cards against the limit', () => {
    const finding = cardFinding(about);
    expectSound(finding);
    expect(finding.lead?.ko).toBe('10월 말 카드 이용 잔액은 400만 원으로, 한도 1,000만 원의 40%입니다.');
    expect(finding.advice).toHaveLength(1);
    const left = cardFinding(about, { said: ['그러면 남은 건?'] });
    expectSound(left);
    expect(left.lead?.ko).toMatch(/^카드 한도는 600만 원이 남았습니다\. 10월 말/);
    expect(cardFinding(about, { said: ['how much have I used'] }).lead?.en).toMatch(/^You owed/);
    const unlimited = cardFinding({ ...about, months: [month('2026-10-01', { cardUsedWon: 100_000 })] });
    expect(unlimited.lead?.ko).toContain('한도는 기록되어 있지 않습니다');
    expect(cardFinding({ ...about, months: [SEPTEMBER] }).facts).toEqual([]);
  });

  it.each([
    ['내 소득이 얼마로 잡혀 있는가', 'YEAR'],
    ['연봉이 어떻게 등록돼 있죠', 'YEAR'],
    ['what income do you have for me', 'YEAR'],
    ['월급은요?', 'MONTH'],
    ['한 달에 얼마 버는 걸로 돼 있어요', 'MONTH'],
    ['my monthly income?', 'MONTH'],
  ] as const)('give for %s the income of a %s first', (question, first) => {
    const finding = incomeFinding(standing(84_000_000), about, { said: [question] });
    expectSound(finding);
    expect(unborneFigures(finding)).toEqual([]);
    const begins = { YEAR: /^등록된 연소득은 8,400만 원입니다\. 10월/, MONTH: /^10월 소득은 500만 원입니다\. 등록된/ };
    expect(finding.lead?.ko).toMatch(begins[first]);
    // The narrator puts no other part before a lead that states it.
    expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
  });

  it.each([
    ['카드한도 얼마 남음', 'ROOM'],
    ['차액을 말씀해 주십시오', 'ROOM'],
    ['카드더긁을수있는금액', 'ROOM'],
    ['앞으로 더 결제할 수 있는 돈은', 'ROOM'],
    ['how much is available on my cards', 'ROOM'],
    ['what can I still spend?', 'ROOM'],
    ['한도가 원래 얼마였죠', 'LIMIT'],
    ['카드 총 한도 알려줘', 'LIMIT'],
    ['out of what', 'LIMIT'],
    ['what is my card limit?', 'LIMIT'],
    ['카드 한도의 몇 프로를 썼나', 'USE'],
    ['카드 얼마나 썼어', 'USE'],
    ['how much of my limit have I used', 'USE'],
  ] as const)('give for %s the %s of cards first', (question, first) => {
    const finding = cardFinding(about, { said: [question] });
    expectSound(finding);
    expect(unborneFigures(finding)).toEqual([]);
    const begins = {
      ROOM: /^카드 한도는 600만 원이 남았습니다\. 10월 말/,
      LIMIT: /^카드 한도는 모두 1,000만 원입니다\. 10월 말/,
      USE: /^10월 말 카드 이용 잔액은 400만 원/,
    };
    expect(finding.lead?.ko).toMatch(begins[first]);
    expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
  });

  it('give the money at hand, and a month as a whole', () => {
    expect(balanceFinding(about).lead?.ko).toBe(
      '10월 말 기준으로 바로 쓸 수 있는 돈은 500만 원입니다. 한 달 지출로 보면 2.0개월분입니다.',
    );
    const whole = monthFinding(about);
    expectSound(whole);
    expect(whole.lead?.ko).toContain('총부채 1억 2,000만 원');
    expect(whole.chart?.series[0]?.values).toEqual([4_800_000, 5_000_000]);
  });

  it('say which month stands for one that is not on record', () => {
    expect(cardFinding({ ...about, asked: '2020-01' }).assumed?.[0]?.ko).toBe(
      '2020년 1월 기록이 없어 가장 최근인 10월',
    );
  });
});

describe('the credit score', () => {
  const known = (values: Partial<KnownOfCredit> = {}): KnownOfCredit => ({
    registered: 861,
    months: [OCTOBER, SEPTEMBER],
    position: standing(null),
    today: TODAY,
    ...values,
  });

  it('is given with its course', () => {
    const finding = scoreFinding(known());
    expectSound(finding);
    expect(finding.lead?.ko).toBe('신용점수는 861점입니다. 9월보다 11점 올랐습니다.');
    expect(finding.chart?.unit).toBe('POINT');
    expect(scoreFinding(known({ registered: null, months: [] })).lead?.ko).toBe('등록된 신용점수가 없습니다.');
  });

  it('is raised by what one’s own figures hold it down by, what matters most first', () => {
    const finding = raiseFinding(known());
    expectSound(finding);
    expect(finding.lead?.ko).toContain('카드 한도의 40%를 쓰고 계십니다. 이용 잔액을 한도의 30%인 300만 원 아래로');
    expect(finding.advice?.[0]?.ko).toContain('30만 원을 줄이세요');
    const late = [month('2026-10-01', { cardOverdueWon: 800_000, overdueWon: 0, overdueDays: 12 })];
    expect(raiseFinding(known({ position: standing(null, late), months: late })).lead?.ko).toMatch(
      /^연체된 80만 원을 먼저 갚는 것이/,
    );
    const clean = [month('2026-10-01', { cardOverdueWon: 0, overdueWon: 0, overdueDays: 0 })];
    expect(raiseFinding(known({ position: standing(null, clean), months: clean })).lead?.ko).toContain(
      '보이지 않습니다',
    );
  });
});

it('a profile is shown with contact data masked', () => {
  const row = {
    key: 1,
    name: '홍길동',
    birthYear: 1988,
    jobType: 'EMPLOYEE',
    annualIncomeWon: 60_000_000,
    creditScore: 820,
    email: 'hong@example.com',
    phone: '010-1234-5678',
    address: '서울특별시 강남구 테헤란로 1',
    masked: false,
  };
  const finding = profileFinding(row, TODAY);
  expectSound(finding);
  const text = JSON.stringify(finding);
  for (const secret of ['홍길동', 'hong@example.com', '1234', '테헤란로']) expect(text).not.toContain(secret);
  expect(finding.lead?.ko).toBe('등록된 정보는 연소득 6,000만 원, 신용점수 820점입니다.');
  expect(profileFinding(row, TODAY, '내 휴대폰 번호 뭐로 돼 있어').lead?.ko).toMatch(
    /^등록된 휴대전화는 .*\*.*입니다\.$/,
  );
  expect(profileFinding({ key: 1 }, TODAY, 'which address do you have').lead?.en).toBe('No address is on record.');
  expect(profileFinding({ key: 1 }, TODAY).lead?.ko).toBe('등록된 소득과 신용점수는 없습니다.');
});

it('a search that finds nobody shows no table', () => {
  expectSound(findFinding([], 0, TODAY));
  expect(findFinding([], 0, TODAY).table).toBeUndefined();
  expect(findFinding([{ key: 1, name: '김*수', birthYear: 1990 }], 1, TODAY).table?.rows[0]?.[0]).toEqual({
    text: { ko: '김*수', en: '김*수' },
  });
});
