import {
  counted,
  said,
  typedFacts,
  type Fact,
  type FoundCell,
  type FoundTable,
} from '../../../../platform/assistant/index.js';
import type { PrepaymentPreview } from '../../schedule/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { COMPUTED } from '../wording.js';

/** What an early payment does, as facts whose slots begin as given. */
export function previewFacts({ name }: AskedLoan, preview: PrepaymentPreview, slot: string, today: string): Fact[] {
  const fact = typedFacts('PAYOFF', COMPUTED, today, name);
  const id = (part: string): string => `${slot}.${part}`;
  const { amountWon, interestSavedWon, fee, netSavingWon, monthsSaved, paymentAfterWon, totalDueWon, lastDueOn } =
    preview;
  const feeLabel = said('중도상환수수료', 'prepayment fee');
  return [
    fact.money(id('amount'), said('미리 갚는 원금', 'principal paid early'), amountWon),
    fact.money(id('saved'), said('아끼는 이자', 'interest saved'), interestSavedWon),
    fee.amountWon === null
      ? fact.words(id('fee'), feeLabel, said('확인되지 않음', 'not known'))
      : fact.money(id('fee'), feeLabel, fee.amountWon),
    ...(netSavingWon === null
      ? []
      : [fact.money(id('net'), said('수수료를 뺀 이득', 'gain after the fee'), netSavingWon)]),
    fact.count(
      id('months'),
      said('줄어드는 기간', 'months less'),
      monthsSaved,
      'MONTH',
      said(`${monthsSaved}개월`, counted(monthsSaved, 'month')),
    ),
    fact.money(id('payment'), said('그 뒤 월 상환액', 'payment a month after it'), paymentAfterWon),
    ...(lastDueOn === null
      ? []
      : [fact.date(id('lastOn'), said('그 뒤 마지막 상환일', 'last payment after it'), lastDueOn)]),
    ...(totalDueWon === null ? [] : [fact.money(id('due'), said('오늘 내실 금액', 'to pay today'), totalDueWon)]),
  ];
}

/** Both possible effects of an early payment, side by side. */
export function comparedTable(facts: readonly Fact[]): FoundTable {
  const cell = (slot: string): FoundCell =>
    facts.some(({ id }) => id === slot) ? { fact: slot } : { text: said('확인되지 않음', 'not known') };
  const row = (text: ReturnType<typeof said>, slot: string): FoundCell[] => [
    { text },
    ...['saved', 'net', 'payment', 'lastOn'].map((part) => cell(`${slot}.${part}`)),
  ];
  return {
    title: said('중도상환 방식 비교', 'Two ways to repay early'),
    columns: [
      said('방식', 'Way'),
      said('아끼는 이자', 'Interest saved'),
      said('수수료를 뺀 이득', 'Gain after the fee'),
      said('월 상환액', 'Payment a month'),
      said('마지막 상환일', 'Last payment'),
    ],
    rows: [
      row(said('기간 줄이기', 'Shorten the term'), 'prepay'),
      row(said('월 상환액 줄이기', 'Lower the payments'), 'prepay.lower'),
    ],
  };
}
