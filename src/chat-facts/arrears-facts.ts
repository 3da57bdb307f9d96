import type { Fact } from '../platform/assistant/index.js';
import type { Arrears } from '../modules/customers/index.js';
import type { Localized } from '../platform/text.js';
import { counted, factMaker, won } from '../platform/assistant/index.js';

const LEDGER: Localized = { ko: '대출 원장', en: 'loan ledger' };
const BOTH: Localized = { ko: '대출 원장과 월별 재무 기록', en: 'loan ledger and monthly records' };
const OVERDUE: Localized = { ko: '연체', en: 'Overdue' };
const NONE: Localized = { ko: '없음', en: 'none' };

/**
 * Whether anything is overdue, on loans here, debts elsewhere or cards: said of everyone who has a loan or of whom months
 * tell it, since "no" is an answer too.
 */
export function arrearsFacts(arrears: Arrears, hasLoans: boolean, today: string): Fact[] {
  const { isInArrears, elsewhere, cards } = arrears;
  const isTold = elsewhere !== null || cards !== null;
  if (isInArrears === null || !(hasLoans || isTold || isInArrears)) return [];
  return isInArrears ? overdueFacts(arrears, today) : [{ ...noneFact(isTold, today), answer: noArrears(isTold) }];
}

const noneFact = (isTold: boolean, today: string): Fact =>
  factMaker('ARREARS', isTold ? BOTH : LEDGER, today)('loan.overdue', OVERDUE, NONE);

const noArrears = (isTold: boolean): Localized =>
  isTold
    ? { ko: '아니요, 연체된 대출이나 카드 대금이 없습니다.', en: 'No, no loan and no card bill is overdue.' }
    : { ko: '아니요, 연체된 대출이 없습니다.', en: 'No, no loan is overdue.' };

function overdueFacts({ overdueWon, overdueDays, elsewhere, cards, month }: Arrears, today: string): Fact[] {
  const fact = factMaker('ARREARS', month === null ? LEDGER : BOTH, today, OVERDUE);
  const amount = { ko: '금액', en: 'amount' };
  const longest = { ko: '가장 오래된 연체', en: 'the oldest for' };
  const days = { ko: `${overdueDays ?? 0}일째`, en: counted(overdueDays ?? 0, 'day') };
  const part = (id: string, label: Localized, partWon = 0): Fact[] =>
    partWon > 0 ? [factMaker('ARREARS', BOTH, month ?? today, OVERDUE)(id, label, won(partWon))] : [];
  const told = [
    ...(overdueWon === null ? [] : [fact('loan.overdue', amount, won(overdueWon))]),
    fact('loan.overdueDays', longest, days),
    ...part('elsewhere.overdue', { ko: '그중 다른 금융기관 채무', en: 'of it debts elsewhere' }, elsewhere?.overdueWon),
    ...part('card.overdue', { ko: '그중 카드 대금', en: 'of it card bills' }, cards?.overdueWon),
  ];
  const answer = { ko: '네, 연체된 상환액이 있습니다.', en: 'Yes, a payment is overdue.' };
  return told.map((each, index) => (index === 0 ? { ...each, answer } : each));
}
