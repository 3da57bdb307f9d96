import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anomalyFinding } from '../../../../src/modules/insights/assistant/anomaly-tool.js';
import { moneyOptions, type MoneySituation } from '../../../../src/modules/insights/assistant/extra-money.js';
import { extraMoneyFinding } from '../../../../src/modules/insights/assistant/extra-money-tool.js';
import { notificationFinding } from '../../../../src/modules/insights/assistant/notification-tool.js';
import { queueFinding } from '../../../../src/modules/insights/assistant/queue-tool.js';
import { recommendationFinding } from '../../../../src/modules/insights/assistant/recommendation-tool.js';
import type { AnomalyRow } from '../../../../src/modules/insights/anomalies/index.js';
import { noticeWords, type NotificationRow } from '../../../../src/modules/insights/notifications/index.js';
import { APPLICATION_STATUSES } from '../../../../src/modules/lending/refinance/applications/application-status.js';
import type { RecommendationList } from '../../../../src/modules/insights/recommendations/index.js';
import { expectSound } from '../../../support/finding.js';

const TODAY = '2026-11-20';
const saying = (...said: string[]) => ({ said });

const anomaly = (values: Partial<AnomalyRow>): AnomalyRow => ({
  key: 7,
  id: 'x',
  customerKey: 1,
  quarter: '2026Q3',
  rule: 'TOTAL_SPIKE',
  ruleVersion: '2',
  category: null,
  unit: 'WON',
  value: '4820000',
  expectedLow: '0',
  expectedHigh: '1400000',
  severity: 'HIGH',
  amountWon: 4_820_000,
  expectedUseWon: null,
  state: 'OPEN',
  foundAt: new Date(`${TODAY}T03:00:00Z`),
  decidedAt: null,
  decidedBy: null,
  note: null,
  decisionKey: null,
  ...values,
});

describe('unusual spending', () => {
  it('is given with its quarter, category, figure and what was to be expected', () => {
    const finding = anomalyFinding(
      [
        anomaly({ category: 'TRAVEL_AGENCIES' }),
        anomaly({ key: 8, rule: 'UNLIKE_ITS_PAST', unit: 'SCORE', value: '0.7' }),
      ],
      TODAY,
      saying('이상한 소비 있었나요?'),
    );
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '네, 2026년 3분기에 평소와 다른 소비가 있었습니다: 카드 사용액 급증, 여행업 482만 원(예상 140만 원 이하).',
    );
    expect(finding.facts[0]?.madeBy).toEqual({ 'anomaly-rules': '2' });
  });

  it('that is not there is said so, in the direction of the question', () => {
    expect(anomalyFinding([], TODAY, saying('이상한 소비 있었나요?')).lead?.ko).toMatch(/^아니요, /);
    expect(anomalyFinding([], TODAY, saying('이상한 소비 없었나요?')).lead?.ko).toMatch(/^네, /);
    expect(anomalyFinding([], TODAY, {}, '2026Q1').lead?.ko).toMatch(/^2026년 1분기에는 /);
  });
});

const situation = (values: Partial<MoneySituation> = {}): MoneySituation => ({
  sumWon: 3_000_000,
  overdueWon: 0,
  reserves: { liquidWon: 5_000_000, spendingWon: 2_000_000 },
  reserveMonths: 3,
  loans: [
    {
      name: { ko: '주택담보대출', en: 'Home loan' },
      balanceWon: 200_000_000,
      annualRatePercent: '4.2000',
      hasFee: false,
    },
    { name: { ko: '신용대출', en: 'Credit loan' }, balanceWon: 10_000_000, annualRatePercent: '6.5000', hasFee: true },
  ],
  ...values,
});

describe('money left over', () => {
  it('goes to the dearest loan first, with the interest that saves, and the fee is spoken of', () => {
    const finding = extraMoneyFinding(situation(), TODAY, 'SAID');
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '연 6.5%로 금리가 가장 높은 신용대출부터 갚는 것이 가장 이득입니다. 300만 원을 갚으면 이자가 1년에 195,000원 줄어듭니다.',
    );
    expect(finding.advice?.map(({ ko }) => ko)).toEqual([
      expect.stringContaining('중도상환수수료'),
      '비상 자금을 생활비 3개월분까지 채우려면 100만 원이 더 필요합니다.',
      '매달 300만 원을 모으면 1년에 3,600만 원이 됩니다.',
    ]);
    expect(finding.assumed).toEqual([]);
  });

  it('goes to arrears before anything else, and says what was assumed', () => {
    const finding = extraMoneyFinding(situation({ overdueWon: 700_000 }), TODAY, 'SAVING');
    expectSound(finding);
    expect(finding.lead?.ko).toMatch(/^연체된 70만 원을 먼저 갚으세요/);
    expect(finding.assumed?.[0]?.ko).toContain('300만 원');
  });

  it('is saved where nothing is owed', () => {
    expect(extraMoneyFinding(situation({ loans: [], reserveMonths: null }), TODAY, 'ROUND').lead?.ko).toMatch(
      /^매달 300만 원을 모으면/,
    );
  });

  it('never repays more than is owed, and never saves more interest than the dearest rate makes of it', () => {
    const loans = fc.array(
      fc.record({
        name: fc.constant({ ko: '대출', en: 'Loan' }),
        balanceWon: fc.integer({ min: 0, max: 1_000_000_000 }),
        annualRatePercent: fc.integer({ min: 0, max: 200_000 }).map((rate) => (rate / 10_000).toFixed(4)),
        hasFee: fc.boolean(),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(loans, fc.integer({ min: 1, max: 1_000_000_000 }), (owed, sumWon) => {
        const repaid = moneyOptions(situation({ loans: owed, sumWon })).find(({ kind }) => kind === 'REPAY');
        if (repaid?.kind !== 'REPAY') {
          return owed.every(({ balanceWon, annualRatePercent }) => balanceWon === 0 || Number(annualRatePercent) === 0);
        }
        const dearest = Math.max(
          ...owed.filter(({ balanceWon }) => balanceWon > 0).map((loan) => Number(loan.annualRatePercent)),
        );
        return (
          repaid.amountWon <= Math.min(sumWon, repaid.loan.balanceWon) &&
          Number(repaid.loan.annualRatePercent) === dearest &&
          Math.abs(repaid.yearlyInterestWon - (repaid.amountWon * dearest) / 100) < 1.01
        );
      }),
    );
  });
});

describe('notifications', () => {
  const row: NotificationRow = {
    key: 3,
    kind: 'UNUSUAL_SPENDING',
    payload: { quarter: '2026Q3', anomalyId: 1 },
    createdAt: new Date(`${TODAY}T03:00:00Z`),
    readAt: null,
  };

  it('are counted, and the latest is named with its day', () => {
    const finding = notificationFinding(2, [row], TODAY, saying('안 읽은 알림 있나요?'));
    expectSound(finding);
    expect(finding.lead?.ko).toMatch(
      /^네, 읽지 않은 알림이 2개 있습니다\. 가장 최근 알림은 11월 20일에 온 ‘카드 사용이 평소와 조금 달랐습니다’입니다\./,
    );
  });

  it('come newest first where it is asked what has come', () => {
    const { lead } = notificationFinding(2, [row], TODAY, saying('최근 알림 무슨 내용이에요?'));
    expect(lead?.ko).toMatch(/^가장 최근 알림은 .*2026년 3분기.* 읽지 않은 알림이 2개 있습니다\.$/);
    expect(lead?.en).toMatch(/^The latest, of 20 November.* There are 2 unread notifications\.$/);
  });

  it('say in words how an application stands, whatever its state', () => {
    for (const status of APPLICATION_STATUSES) {
      const { body } = noticeWords('APPLICATION_MOVED', { number: 'RA-1', status, applicationKey: 1 });
      expect(`${body.ko}${body.en}`).not.toMatch(/[A-Z]{2,}_|\(으\)로|DRAFT|REJECTED/);
      expect(body.ko).not.toContain('‘변경’');
    }
  });

  it('that are all read, or never came, are said so', () => {
    expect(notificationFinding(0, [], TODAY, saying('새 알림 있어요?')).lead?.ko).toMatch(
      /^아니요, .*받은 알림이 아직 없습니다/,
    );
  });
});

describe('recommendations', () => {
  const none = { items: [], withheld: 'IN_ARREARS', held: null, quarters: [], asOf: new Date() } as const;

  it('are not made to somebody in arrears, who gets the reason', () => {
    const finding = recommendationFinding(none, {});
    expect(finding.facts).toEqual([]);
    expect(finding.lead?.ko).toContain('지금은 상품을 권해 드리지 않습니다');
  });

  it('lead by the product, or by the gain where that is asked', () => {
    const product = { nameKo: '모아 카드', nameEn: 'Moa card' };
    const value = {
      eligible: true,
      netWon: 120_000,
      lowWon: 90_000,
      highWon: 150_000,
      parts: [{ kind: 'FEE', won: -12_000 }],
    };
    const item = {
      key: 1,
      rank: 1,
      entry: { product, value },
      product,
      gainWon: 120_000,
      answer: null,
      experience: null,
    };
    const list = { ...none, withheld: null, items: [item] } as unknown as RecommendationList;
    const best = recommendationFinding(list, saying('어떤 카드가 맞아요?'));
    expectSound(best);
    expect(best.lead?.ko).toMatch(/^지금 소비에는 ‘모아 카드’/);
    expect(recommendationFinding(list, saying('얼마나 이득이에요?')).lead?.ko).toMatch(
      /^‘모아 카드’ 상품을 쓰면 1년에 12만 원/,
    );
  });
});

it('empty queues are left out, and long ones are reported as long', () => {
  const label = { ko: '신청', en: 'Applications' };
  const finding = queueFinding(
    [
      { id: 'A', label, count: 51 },
      { id: 'B', label: { ko: '요구', en: 'Requests' }, count: 0 },
    ],
    TODAY,
  );
  expectSound(finding);
  expect(finding.lead?.ko).toBe('기다리는 업무는 신청 50건 이상입니다.');
  expect(queueFinding([{ id: 'A', label, count: 0 }], TODAY).lead?.ko).toBe('지금 기다리는 업무가 없습니다.');
});
