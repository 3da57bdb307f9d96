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
    `{otherLoan}[은|도|] {tell}
     {otherLoan}[은요?|은 얼마 남았어요?|도 보여줘|은 어떻게 돼요?]
     [대출|론|빚] [목록|리스트|전체 목록|전체] {tell}
     [대출|대출 계좌] [전부|모두|다|하나씩] {tell}
     [제|내|] [대출 계좌|대출 통장|대출 상품]~이 [몇 개예요?|몇 개야?|뭐뭐 있어요?|어떤 게 있죠?]
     [가지고 있는|보유한|보유 중인|갖고 있는] [대출|빚] [전부|목록|리스트|모두] {tell}
     [전체|모든] [대출|계좌|대출 계좌] [보기|조회|보여줘|알려줘|목록]
     대출별로 [잔액|남은 금액] {tell}`,
    `{eTell} {eOtherLoan}
     [what about|how about|and] {eOtherLoan}?
     how much is left on {eOtherLoan}
     [list|show|show me|display|give me] all [of|] [my|the|] {eAccounts}
     all [my|of my|the|] {eAccounts}
     [which|what|how many] {eAccounts} do I [have|hold] [with you|here|]?
     [an overview|a list] of [all|] my {eAccounts}
     every [loan|account] [I have|in my name], [with balances|please]`,
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
    `[이번 달|이번달|당월|이달] 카드 [얼마 썼어?|사용액 알려줘|쓴 금액 얼마예요?|값 얼마야?]
     [카테고리별|항목별|업종별] [합계|사용액|지출|총액] {tell}
     {category} [합계|총액|전부] {howMuch}
     [재작년|작년|2023년|2022년|지지난해] [카드|지출|소비] [합계|총액|얼마]`,
    `how much did I [spend|put on my card] [this month|so far this month]?
     [total|totals|sum] [by category|per category|of each category]
     how much on {eCategory} in [2022|2023|total|all]
     what did I spend in [the year before last|2022|2023|all of last year]`,
  ),
  grammar(
    'LIMIT_SIMULATION',
    `{amount} [새로 빌리면|대출받으면] [월 상환액|매달 낼 돈|한 달에] {howMuch}
     {amount} [30년|10년|20년] [갚으면|상환하면] 한 달에 {howMuch}`,
    `if I borrow {eAmount}, what would [I pay a month|the instalment be]?
     monthly payment on a new loan of {eAmount}`,
  ),
];
