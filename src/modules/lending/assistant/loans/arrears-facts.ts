import { counted, said, typedFacts, type Fact } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { Arrears } from '../../../customers/index.js';
import { LEDGER } from '../wording.js';

const BOTH = said('대출 원장과 월별 재무 기록', 'loan ledger and monthly records');
const OVERDUE = said('연체', 'Overdue');

/**
 * Whether anything is overdue, on loans here, debts elsewhere or cards: stated for everyone who has a loan or whose
 * months show it, since "no" is an answer too.
 */
export function arrearsFacts(arrears: Arrears, hasLoans: boolean, today: string): Fact[] {
  const { isInArrears, elsewhere, cards } = arrears;
  const isReported = elsewhere !== null || cards !== null;
  if (isInArrears === null || !(hasLoans || isReported || isInArrears)) return [];
  return isInArrears
    ? overdueFacts(arrears, today)
    : [{ ...noneFact(isReported, today), answer: noArrears(isReported) }];
}

const noneFact = (isReported: boolean, today: string): Fact =>
  typedFacts('ARREARS', isReported ? BOTH : LEDGER, today).words('loan.overdue', OVERDUE, said('없음', 'none'), {
    type: 'YES_NO',
    yes: false,
  });

const noArrears = (isReported: boolean): Localized =>
  isReported
    ? said('아니요, 연체된 대출이나 카드 대금이 없습니다.', 'No, no loan and no card bill is overdue.')
    : said('아니요, 연체된 대출이 없습니다.', 'No, no loan is overdue.');

function overdueFacts({ overdueWon, overdueDays, elsewhere, cards, month }: Arrears, today: string): Fact[] {
  const fact = typedFacts('ARREARS', month === null ? LEDGER : BOTH, today, OVERDUE);
  const daysLate = overdueDays ?? 0;
  const part = (id: string, label: Localized, partWon = 0): Fact[] =>
    partWon > 0 ? [typedFacts('ARREARS', BOTH, month ?? today, OVERDUE).money(id, label, partWon)] : [];
  const reported = [
    ...(overdueWon === null ? [] : [fact.money('loan.overdue', said('금액', 'amount'), overdueWon)]),
    fact.count(
      'loan.overdueDays',
      said('가장 오래된 연체', 'the oldest for'),
      daysLate,
      'DAY',
      said(`${daysLate}일째`, counted(daysLate, 'day')),
    ),
    ...part('elsewhere.overdue', said('그중 다른 금융기관 채무', 'of it debts elsewhere'), elsewhere?.overdueWon),
    ...part('card.overdue', said('그중 카드 대금', 'of it card bills'), cards?.overdueWon),
  ];
  const answer = said('네, 연체된 상환액이 있습니다.', 'Yes, a payment is overdue.');
  return reported.map((each, index) => (index === 0 ? { ...each, answer } : each));
}
