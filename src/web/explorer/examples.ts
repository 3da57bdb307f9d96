import chatReply from '../examples/chat-reply.graphql?raw';
import chatReplyVariables from '../examples/chat-reply.json?raw';
import chatStart from '../examples/chat-start.graphql?raw';
import chatStartVariables from '../examples/chat-start.json?raw';
import loanLimit from '../examples/loan-limit.graphql?raw';
import loanLimitVariables from '../examples/loan-limit.json?raw';
import loanOutlook from '../examples/loan-outlook.graphql?raw';
import loanOutlookVariables from '../examples/loan-outlook.json?raw';
import loanRepay from '../examples/loan-repay.graphql?raw';
import loanRepayVariables from '../examples/loan-repay.json?raw';
import loanStatistics from '../examples/loan-statistics.graphql?raw';
import loans from '../examples/loans.graphql?raw';
import loansVariables from '../examples/loans.json?raw';
import quarterlySpending from '../examples/quarterly-spending.graphql?raw';
import refinanceCompare from '../examples/refinance-compare.graphql?raw';
import refinanceCompareVariables from '../examples/refinance-compare.json?raw';
import scenario from '../examples/scenario.graphql?raw';
import viewer from '../examples/viewer.graphql?raw';
import type { Localized } from '../shared/locale.js';

export interface Example {
  readonly title: Localized;
  readonly query: string;
  readonly variables: string | null;
}

/** The tabs of a first visit, in the order in which a newcomer would try them. */
export const examples: readonly Example[] = [
  { title: { ko: '나는 누구인가', en: 'Who am I' }, query: viewer, variables: null },
  { title: { ko: '대출 목록', en: 'Loans' }, query: loans, variables: loansVariables },
  { title: { ko: '대출 상환', en: 'Repay a loan' }, query: loanRepay, variables: loanRepayVariables },
  { title: { ko: '상담 시작', en: 'Ask a question' }, query: chatStart, variables: chatStartVariables },
  { title: { ko: '답변 스트림', en: 'Stream the reply' }, query: chatReply, variables: chatReplyVariables },
  { title: { ko: '상환 계획', en: 'What is left of a loan' }, query: loanOutlook, variables: loanOutlookVariables },
  { title: { ko: '한도 계산', en: 'What can be borrowed' }, query: loanLimit, variables: loanLimitVariables },
  { title: { ko: '갈아타기 비교', en: 'Stay or move' }, query: refinanceCompare, variables: refinanceCompareVariables },
  { title: { ko: '분기별 소비', en: 'Quarterly spending' }, query: quarterlySpending, variables: null },
  { title: { ko: '상황 진단', en: 'Scenario' }, query: scenario, variables: null },
  { title: { ko: '대출 통계', en: 'Loan statistics' }, query: loanStatistics, variables: null },
];
