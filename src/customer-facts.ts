import type { Fact, FactSource } from './modules/chat/index.js';
import type { LoanFacts, LoanService } from './modules/lending/index.js';
import { LABEL_TEXT, type Evaluation, type ScenarioService } from './modules/scenarios/index.js';
import type { SpendingFacts, SpendingService } from './modules/spending/index.js';
import type { Caller } from './platform/access/index.js';
import { koreanDate, type Clock } from './platform/clock.js';
import type { Localized } from './platform/text.js';

/** Where the chat's facts come from: each service authorises by itself, as the caller. */
export interface FactParts {
  readonly clock: Clock;
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly spending: Pick<SpendingService, 'spendingFacts'>;
  readonly scenarios: Pick<ScenarioService, 'evaluate'>;
}

const LEDGER: Localized = { ko: '대출 원장', en: 'loan ledger' };
const CARD: Localized = { ko: '분기별 카드 이용 자료', en: 'quarterly card spending' };
const RULES: Localized = { ko: '상황 판정 규칙', en: 'scenario rules' };
const NUMBERS = new Intl.NumberFormat('en');

const won = (amount: number): Localized => ({ ko: `${NUMBERS.format(amount)}원`, en: `KRW ${NUMBERS.format(amount)}` });
const both = (text: string): Localized => ({ ko: text, en: text });

function loanFacts(loans: LoanFacts, asOf: string): Fact[] {
  const fact = (id: string, topic: Fact['topic'], label: Localized, value: Localized): Fact => ({
    id: `loan.${id}`,
    topic,
    label,
    value,
    source: LEDGER,
    asOf,
  });
  if (loans.loanCount === 0) return [];
  return [
    fact(
      'count',
      'LOAN',
      { ko: '진행 중인 대출 수', en: 'Open loans' },
      { ko: `${loans.loanCount}건`, en: String(loans.loanCount) },
    ),
    fact('balance', 'LOAN', { ko: '남은 대출 원금 합계', en: 'Principal still owed' }, won(loans.balanceWon)),
    fact(
      'payment',
      'REPAYMENT',
      { ko: '매월 정기 상환액 합계', en: 'Regular payments a month' },
      won(loans.monthlyPaymentWon),
    ),
    ...(loans.overdueDays > 0
      ? [
          fact('overdue', 'REPAYMENT', { ko: '연체 금액', en: 'Overdue' }, won(loans.overdueWon)),
          fact(
            'overdueDays',
            'REPAYMENT',
            { ko: '연체 일수', en: 'Days overdue' },
            {
              ko: `${loans.overdueDays}일`,
              en: `${loans.overdueDays} days`,
            },
          ),
        ]
      : []),
    ...loans.loans.flatMap((loan) => [
      fact(`${loan.loanNumber}.balance`, 'LOAN', both(loan.loanNumber), {
        ko: `잔액 ${won(loan.balanceWon).ko}, 연 ${Number(loan.annualRatePercent)}%, 만기 ${loan.maturesOn}`,
        en: `${won(loan.balanceWon).en} owed at ${Number(loan.annualRatePercent)} % a year, until ${loan.maturesOn}`,
      }),
      fact(`${loan.loanNumber}.payment`, 'REPAYMENT', both(loan.loanNumber), {
        ko: `매월 ${won(loan.monthlyPaymentWon).ko}`,
        en: `${won(loan.monthlyPaymentWon).en} a month`,
      }),
    ]),
  ];
}

function spendingFacts(spending: SpendingFacts): Fact[] {
  const fact = (id: string, label: Localized, amount: number, asOf = spending.quarter): Fact => ({
    id: `spending.${id}`,
    topic: 'SPENDING',
    label,
    value: won(amount),
    source: CARD,
    asOf,
  });
  return [
    fact('total', { ko: '월평균 카드 이용액', en: 'Card spending a month' }, spending.totalWon),
    fact('credit', { ko: '그중 신용카드', en: 'Of it, by credit card' }, spending.creditWon),
    ...(spending.previousTotalWon === null
      ? []
      : [
          fact(
            'previous',
            { ko: '직전 분기 월평균 카드 이용액', en: 'Card spending a month, the quarter before' },
            spending.previousTotalWon,
          ),
        ]),
  ];
}

function scenarioFacts({ verdicts }: Evaluation, asOf: string): Fact[] {
  return verdicts.map(({ label, probability }) => ({
    id: `scenario.${label}`,
    topic: 'SCENARIO',
    label: LABEL_TEXT[label].name,
    // The rules' figure is not calibrated, so it is not told as a likelihood.
    value: { ko: `해당 정도 ${probability} (0~1)`, en: `strength ${probability} of 1` },
    source: RULES,
    asOf,
  }));
}

/** What the chat may tell of a customer: what the other rooms tell the same caller, in words. */
export function customerFacts({ clock, loans, spending, scenarios }: FactParts): FactSource {
  return {
    async factsFor(caller: Caller, customerId: number): Promise<readonly Fact[]> {
      const today = koreanDate(clock.now());
      const [owed, spent, [evaluation]] = await Promise.all([
        loans.loanFacts(caller, customerId),
        spending.spendingFacts(caller, customerId),
        scenarios.evaluate(caller, [customerId]),
      ]);
      return [
        ...loanFacts(owed, today),
        ...(spent ? spendingFacts(spent) : []),
        ...(evaluation ? scenarioFacts(evaluation, today) : []),
      ];
    },
  };
}
