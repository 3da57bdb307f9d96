import type { Intent } from '../intents.js';
import { choices, grammar, type Grammar } from './grammar.js';

/** Which of several loans is meant. */
export const ACCOUNT_SLOTS: Readonly<Record<string, readonly string[]>> = {
  otherLoan: choices(
    '다른 대출/딴 대출/또 다른 대출/나머지 대출/두 번째 대출/다른 하나/그거 말고 다른 대출/나머지 하나/남은 다른 대출/또 하나 있는 대출',
  ),
  eOtherLoan: choices(
    'my other loan/the other loan/my second loan/the remaining loans/the other one/my other account/another loan of mine/my second account',
  ),
  eAccounts: choices('accounts/loans/loan accounts/debts/credit lines/loans and overdrafts'),
};

/** What people ask of all their loans, or of one beside the one that was spoken of. */
export const ACCOUNTS: readonly Grammar<Intent>[] = [
  grammar(
    'LOAN_BALANCE',
    `{otherLoan}[은 얼마 남았어요?|은 잔액 얼마예요?]
     대출별로 [잔액|남은 금액] {tell}`,
    `how much is left on {eOtherLoan}`,
  ),
  grammar(
    'LOAN_RATE',
    `{otherLoan}[은|] [금리|이자율|이율] {howMuch}
     [대출별|대출마다|각 대출] [금리|이자율] {tell}`,
    `what rate [is|do I pay on] {eOtherLoan}?
     [rate|interest rate] of [each loan|every loan of mine|all my loans]`,
  ),
  grammar(
    'NEXT_INSTALMENT',
    `{otherLoan}[은|] 다음 [납입일|이체일|상환일]~이 [언제예요?|언제야?]
     [대출마다|모든 대출] 다음에 [낼|나갈] [돈|금액] {tell}`,
    `when is {eOtherLoan} due next
     next payment on [each loan|all my loans|every loan]`,
  ),
  grammar(
    'CARD_SPENDING',
    `[재작년|작년|2023년|2022년|지지난해] [카드|지출|소비] [합계|총액|얼마]`,
    `what did I spend in [the year before last|2022|2023|all of last year]`,
  ),
];
