import type { Localized } from '../../../platform/text.js';

/**
 * What cannot be told, and what can. Withdrawal: Article 46 of the Act on the Protection of Financial Consumers; rate
 * cuts: Article 30-2 of the Banking Act; complaints: the Financial Supervisory Service, 1332.
 */
export const GAPS_TEXT = {
  CARD_LIMIT: {
    ko: '카드 한도는 이 상담에서 볼 수 있는 자료에 없습니다. 한도 확인과 변경은 카드사 앱이나 고객센터에서 하실 수 있습니다. 대출 한도는 모의로 계산해 드릴 수 있습니다.',
    en: 'The limit of your card is not in the data I can see. Your card company’s app or call centre shows and changes it. I can simulate a loan limit.',
  },
  RATE_CHANGE: {
    ko: '금리가 달라졌을 때의 이자나 상환액은 이 상담에서 계산해 드리지 못합니다. 지금 적용되는 금리와 잔액은 다음과 같습니다.',
    en: 'I cannot work out here what another rate would cost you. This is the rate and the balance as they are now.',
  },
  NEW_INSTALMENT: {
    ko: '새로 받을 대출의 월 상환액은 이 상담에서 계산해 드리지 못합니다. 금리와 기간, 대출 종류를 말씀해 주시면 받을 수 있는 한도는 모의로 계산해 드릴 수 있습니다.',
    en: 'I cannot work out the instalment of a new loan here. If you tell me the rate, the term and the kind of loan, I can simulate how much you could borrow.',
  },
  PART_PAYOFF: {
    ko: '일부만 미리 갚으실 때의 수수료는 이 상담에서 계산해 드리지 못합니다. 전부 갚으실 때의 금액은 알려 드릴 수 있습니다.',
    en: 'I cannot work out here what repaying only a part early would cost. I can tell what repaying in full would take.',
  },
  SPENDING_MONTH: {
    ko: '카드 이용 자료는 분기 단위로만 있어, 특정한 달이나 날의 금액은 알려 드릴 수 없습니다. 가장 최근 분기의 자료는 다음과 같습니다.',
    en: 'Card spending is on record by quarter only, so I cannot tell a single month or day. This is the latest quarter.',
  },
  SPENDING_YEAR: {
    ko: '이 상담에서는 최근 분기의 카드 이용 자료만 볼 수 있어, 다른 해나 한 해의 합계는 알려 드릴 수 없습니다. 가장 최근 분기의 자료는 다음과 같습니다.',
    en: 'This chat sees card spending of the latest quarters only, so I cannot tell the total of a year. This is the latest quarter.',
  },
  SPENDING_CATEGORY: {
    ko: '이 상담에서는 업종별 합계를 하나하나 알려 드리지는 못하고, 최근 분기에 가장 많이 달라진 업종을 알려 드릴 수 있습니다.',
    en: 'I cannot tell the total of each category here, but I can tell which categories changed most in the latest quarter.',
  },
  DEPOSIT: {
    ko: '예금과 적금은 이 상담에서 볼 수 있는 자료에 없습니다. 상품과 금리는 금융회사의 앱이나 영업점에서 확인하실 수 있습니다.',
    en: 'Deposits and savings are not in the data I can see. Your bank’s app or a branch can tell you about products and rates.',
  },
  FORECAST: {
    ko: '금리, 물가, 환율의 현재 시세나 전망은 이 상담에서 볼 수 있는 자료에 없습니다. 지금 쓰시는 대출에 적용되는 금리는 알려 드릴 수 있습니다.',
    en: 'Current market figures and forecasts of rates, prices and currencies are not in the data I can see. I can tell the rate of the loans you have.',
  },
  WITHDRAWAL: {
    ko: '대출은 금융소비자보호법 제46조에 따라 계약서류를 받은 날부터 14일 안에 철회하실 수 있습니다. 대출금을 그보다 늦게 받으셨다면 받은 날부터 셉니다. 철회하시려면 받은 원금과 그동안의 이자, 금융회사가 제3자에게 낸 비용을 돌려주셔야 합니다. 철회 신청은 이 상담에서 대신해 드리지 않으며, 앱이나 영업점에서 하실 수 있습니다.',
    en: 'By Article 46 of the Act on the Protection of Financial Consumers you can withdraw from a loan within 14 days of receiving the contract, or of receiving the money if that came later. You return the principal, the interest until then, and costs that the lender paid to others. This chat does not withdraw for you: use the app or a branch.',
  },
  RATE_CUT: {
    ko: '취업, 승진, 소득 증가, 신용점수 상승처럼 신용 상태가 나아졌다면 금융회사에 금리 인하를 요구하실 수 있습니다. 받아들일지는 금융회사가 심사해 알려 드립니다. 신청은 이 상담에서 대신해 드리지 않으며, 앱이나 영업점에서 하실 수 있습니다.',
    en: 'If your credit has improved, by a new job, a promotion, more income or a better score, you can ask your lender for a lower rate. The lender decides and tells you. This chat does not ask for you: use the app or a branch.',
  },
  HISTORY: {
    ko: '지금까지 갚으신 내역과 그 합계는 이 상담에서 볼 수 있는 자료에 없습니다. 앱의 상환 내역에서 확인하실 수 있습니다. 앞으로의 상환은 다음과 같습니다.',
    en: 'What you have repaid so far is not in the data of this chat; the app lists your repayments. This is what falls due next.',
  },
  HUMAN: {
    ko: '이 상담에서 상담원으로 바로 연결해 드리지는 못합니다. 거래하시는 금융회사의 고객센터나 영업점으로 문의해 주세요.',
    en: 'I cannot put you through to a person from here. Please call your bank’s call centre or visit a branch.',
  },
  COMPLAINT: {
    ko: '불편을 드려 죄송합니다. 민원은 거래하시는 금융회사의 고객센터나 영업점에 접수하실 수 있고, 해결되지 않으면 금융감독원(1332)에 도움을 청하실 수 있습니다. 이 상담에서는 민원을 접수하지 않습니다.',
    en: 'I am sorry for the trouble. You can file a complaint with your bank’s call centre or a branch, and turn to the Financial Supervisory Service (1332) if that does not help. This chat files none.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
