import type { Measure, Quantity } from '../../../../src/modules/chat/gate/quantity-words.js';

interface ForeignName {
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** With the particle it stands with. */
  readonly ko: readonly string[];
  readonly en: string;
}

const name = (quantity: Quantity, measure: Measure, ko: string, en: string): ForeignName => ({
  ...{ quantity, measure, en },
  ko: ko.split('|'),
});

/** Names of quantities as people say them, one of each kind at least. */
export const FOREIGN: readonly ForeignName[] = [
  name('BALANCE', 'money', '대출 잔액은|남은 원금이', 'loan balance'),
  name('ASSETS', 'money', '예금은|통장 잔고가|자산은', 'deposit'),
  name('PAYOFF', 'money', '총 상환액은|전액 상환 금액이', 'payoff'),
  name('INSTALMENT', 'money', '월 납입금은|할부금이', 'instalment'),
  name('INTEREST', 'money', '이자는|이번 달 이자가', 'interest'),
  name('FEE', 'money', '수수료는', 'fee'),
  name('LIMIT', 'money', '한도는|고객님의 대출 한도가', 'credit limit'),
  name('INCOME', 'money', '연봉은|소득이', 'income'),
  name('SPENDING', 'money', '카드값은|지난달 소비가', 'spending'),
  name('ARREARS', 'money', '연체 금액은|밀린 돈은', 'overdue amount'),
  name('REFUND', 'money', '환급금은|할인 금액은', 'refund'),
  name('TAX', 'money', '세금은', 'tax'),
  name('PRICE', 'money', '집값은', 'rent'),
  name('RATE', 'share', '금리는', 'interest rate'),
  name('RATIO', 'share', 'DSR은', 'DSR'),
  name('YIELD', 'share', '수익률은|승인 확률은', 'return'),
  name('USE', 'share', '한도 사용률은', 'utilisation'),
  name('MATURITY', 'date', '만기는', 'maturity date'),
  name('DUE', 'date', '다음 상환일은|결제일은', 'due date'),
  name('START', 'date', '대출 실행일은', 'payment for the loan opened on'),
  name('LOANS', 'count', '대출은', 'number of loans'),
  name('CARDS', 'count', '카드는', 'number of cards'),
];
