import { said, type Intent } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';

/** Before questions of which one may have been meant. */
export const MEANT = said(
  '질문을 정확히 이해하지 못했습니다. 혹시 이런 내용을 물어보셨나요?',
  'I am not sure what you would like to know. Is it one of these?',
);

/** How each intent is asked for, plainly: what is offered where a question may have meant it. */
export const PLAINLY: Partial<Readonly<Record<Intent, Localized>>> = {
  LOAN_LIST: said('제 대출을 모두 보여 주세요', 'Show me all my loans'),
  LOAN_BALANCE: said('대출 잔액이 얼마나 남았나요?', 'How much do I still owe?'),
  LOAN_RATE: said('대출 금리가 얼마인가요?', 'What are the rates of my loans?'),
  LOAN_RATE_KIND: said('제 대출은 고정금리인가요?', 'Is my rate fixed or variable?'),
  LOAN_MATURITY: said('대출 만기가 언제인가요?', 'When do my loans mature?'),
  LOAN_TERMS: said('대출 조건을 알려 주세요', 'What are the conditions of my loans?'),
  NEXT_INSTALMENT: said('다음 상환일은 언제인가요?', 'When is my next payment?'),
  LOAN_SCHEDULE: said('앞으로의 상환 일정을 보여 주세요', 'Show me my repayment schedule'),
  REPAYMENT_HISTORY: said('최근에 얼마나 갚았나요?', 'What have I repaid lately?'),
  INTEREST_PAID: said('올해 이자를 얼마나 냈나요?', 'How much interest have I paid this year?'),
  ARREARS: said('연체된 금액이 있나요?', 'Am I in arrears?'),
  IF_OVERDUE: said('연체하면 어떻게 되나요?', 'What happens if I pay late?'),
  PAYOFF_AMOUNT: said('오늘 전부 갚으려면 얼마가 필요한가요?', 'How much would it take to pay off my loans today?'),
  PREPAYMENT: said(
    '1,000만 원을 미리 갚으면 얼마를 아끼나요?',
    'How much would I save by repaying 10 million won early?',
  ),
  REPAYMENT_ORDER: said('어떤 대출부터 갚는 게 좋을까요?', 'Which loan should I repay first?'),
  DEBT_SERVICE_RATIO: said('제 DSR은 얼마인가요?', 'What is my DSR?'),
  LIMIT_SIMULATION: said('지금 얼마까지 빌릴 수 있나요?', 'How much could I borrow now?'),
  RATE_CHANGE: said('금리가 1%p 오르면 상환액이 얼마나 늘어나나요?', 'What if rates rise by one percentage point?'),
  REFINANCE_COMPARISON: said('갈아타면 이득인가요?', 'Would refinancing pay off?'),
  RATE_CUT_REQUEST: said('금리 인하를 요구할 수 있나요?', 'Can I ask for a lower rate?'),
  LOAN_PRODUCTS: said('지금 어떤 대출 상품이 있나요?', 'Which loan products are there today?'),
  APPLICATION_STATE: said('제 대출 신청은 어디까지 진행됐나요?', 'How does my application stand?'),
  LOAN_PAPERS: said('어떤 서류가 필요한가요?', 'Which papers do I need?'),
  CARD_SPENDING: said('지난 분기 카드 소비를 요약해 주세요', 'Summarise my card spending last quarter'),
  SPENDING_CATEGORY: said('가장 많이 쓴 업종은 무엇인가요?', 'On what did I spend most?'),
  SPENDING_CHANGE: said('지난 분기 지출이 왜 늘거나 줄었나요?', 'Why did my spending change?'),
  SPENDING_TREND: said('지난 2년 동안 지출이 어떻게 변했나요?', 'How has my spending moved over two years?'),
  SPENDING_UNUSUAL: said('평소와 다른 소비가 있었나요?', 'Was there any unusual spending?'),
  PEER_COMPARISON: said('비슷한 사람들과 비교하면 어떤가요?', 'How do I compare with people like me?'),
  SAVING_ADVICE: said('지출을 어디에서 줄이면 좋을까요?', 'Where could I save?'),
  EXTRA_MONEY: said('여윳돈이 생기면 어떻게 하는 게 좋을까요?', 'What should I do with extra money?'),
  HEALTH_SCORE: said('재무 건강 점수는 몇 점인가요?', 'What is my financial health score?'),
  SITUATION: said('지금 제 재무 상황은 어떤가요?', 'How is my financial situation?'),
  CARD_USE: said('카드 한도를 얼마나 썼나요?', 'How much of my card limit have I used?'),
  ACCOUNT_BALANCE: said('바로 쓸 수 있는 돈은 얼마인가요?', 'How much money do I have at hand?'),
  CREDIT_SCORE: said('신용점수는 몇 점인가요?', 'What is my credit score?'),
  NOTIFICATIONS: said('새 알림이 있나요?', 'Are there new notifications?'),
  RECOMMENDATION: said('저에게 맞는 카드를 추천해 주세요', 'Recommend a card for me'),
};
