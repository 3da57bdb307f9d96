import { said, saidWon } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';

/** Questions that go on from an answer, each of which one of lending's tools answers. */
export const FOLLOW = {
  LIST: said('제 대출을 모두 보여 주세요', 'Show me all my loans'),
  NEXT: said('다음 상환일은 언제인가요?', 'When is my next payment?'),
  SCHEDULE: said('앞으로의 상환 일정을 보여 주세요', 'Show me my repayment schedule'),
  HISTORY: said('최근에 얼마나 갚았나요?', 'What have I repaid lately?'),
  INTEREST: said('올해 낸 이자는 얼마인가요?', 'How much interest have I paid this year?'),
  OVERDUE: said('연체하면 어떻게 되나요?', 'What happens if I am late?'),
  PAYOFF: said('오늘 전부 갚으려면 얼마가 필요한가요?', 'What would it cost to repay everything today?'),
  PREPAY: said('1,000만 원을 미리 갚으면 얼마를 아끼나요?', 'What would I save by repaying 10 million won early?'),
  ORDER: said('어떤 대출부터 갚는 게 좋을까요?', 'Which loan should I repay first?'),
  LIMIT: said('대출 한도가 얼마나 되나요?', 'How much can I borrow?'),
  LIMIT_INCOME: said('소득이 10% 늘면 한도가 어떻게 되나요?', 'How would my limit change if my income rose by 10%?'),
  LIMIT_REPAID: said(
    '신용대출을 갚으면 한도가 어떻게 되나요?',
    'How would my limit change if I repaid my credit loan?',
  ),
  PATH: said('1년 동안 한도가 어떻게 달라지나요?', 'How will my limit change over a year?'),
  GOAL: said('한도를 1억 원으로 올리려면 어떻게 해야 하나요?', 'How can I bring my limit to 100 million won?'),
  DSR: said('제 DSR은 얼마인가요?', 'What is my debt service ratio?'),
  RATE_UP: said('금리가 1%p 오르면 상환액이 얼마나 늘어나나요?', 'What if my rate rises by 1 point?'),
  REFINANCE: said('갈아타면 이득인가요?', 'Would refinancing pay off?'),
  RATE_CUT: said('금리인하를 요구할 수 있나요?', 'Can I ask for a lower rate?'),
  PRODUCTS: said('지금 어떤 대출 상품이 있나요?', 'Which loans are on offer?'),
  INSTALMENT: said('1,000만 원을 5년 빌리면 매달 얼마인가요?', 'What would 10 million won over 5 years cost a month?'),
  APPLICATION: said('신청한 건 어떻게 되고 있나요?', 'How is my application going?'),
  HOW: said('대출은 어떻게 신청하나요?', 'How do I apply for a loan?'),
  PAPERS: said('어떤 서류가 필요한가요?', 'Which papers do I need?'),
  MATURITY: said('만기가 언제인가요?', 'When do my loans mature?'),
  EXTENSION: said('만기를 연장할 수 있나요?', 'Can I extend the term?'),
  WITHDRAWAL: said('대출을 철회할 수 있나요?', 'Can I withdraw from the loan?'),
} as const;

/** How a limit that is too low for a wanted amount could reach it. */
export function goalOf(amountWon: number): Localized {
  const amount = saidWon(amountWon);
  return said(
    `한도를 ${withParticle(amount.ko, '으로/로')} 올리려면 어떻게 해야 하나요?`,
    `How can I bring my limit to ${amount.en}?`,
  );
}
