import { UNRECORDED, type GateFact } from '../../src/modules/chat/gate/index.js';
import { piecesOf, read } from '../unit/chat/gate/reading.js';

const fact = (id: string, ko: string, en = ko, label = '값'): GateFact => ({
  id,
  label: { ko: label, en: label },
  value: { ko, en },
  asOf: '2026-11-20',
});

const FACTS = [
  fact('loan.LN-1.balance', '12,300,000원', 'KRW 12,300,000'),
  fact('loan.LN-1.rate', '4.5%', '4.5 %'),
  fact('loan.LN-1.due', '2026-12-25', '2026-12-25'),
  fact('loan.count', '3건', '3'),
  fact('profile.creditScore', '820점', '820 points'),
  fact('loan.overdue', '45일째', 'for 45 days'),
];
/** Said in place of a figure that no fact carries. */
export const GONE = UNRECORDED.ko;

/** What a reader sees of a text that a model writes in pieces of a size. */
export function tokenCounts(text: string, { size = text.length, question = '대출 알려 주세요' } = {}) {
  const { shown, release } = read(piecesOf(text, size), { question, facts: FACTS });
  return { shown, bound: release.bound, counts: release.counts };
}
