import type { Localized } from '../../../platform/text.js';

/**
 * What cannot be told, and what can. Interest on arrears: Article 6 of 대부업법 시행령 and 금융위원회 고시 (2018-04-30), three
 * points above the agreed rate at most; what follows of it: 개인채무자보호법. Withdrawal: Article 46 of the Act on the Protection of Financial Consumers; rate
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
    ko: '예금, 적금과 입출금 계좌의 잔액은 이 상담에서 볼 수 있는 자료에 없습니다. 잔액과 상품, 금리는 금융회사의 앱이나 영업점에서 확인하실 수 있습니다.',
    en: 'Deposits, savings and the balance of bank accounts are not in the data I can see. Your bank’s app or a branch can tell you about balances, products and rates.',
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
  IF_OVERDUE: {
    ko: '연체하시면 밀린 금액에 약정 금리보다 높은 연체이자가 붙습니다. 연체가 이어지면 연체 정보가 신용평가회사와 다른 금융회사에 전해져 신용점수가 내려갈 수 있고, 더 길어지면 남은 대출을 한꺼번에 갚으라는 요구를 받으실 수 있습니다. 갚기 어려울 것 같으면 상환일 전에 거래하시는 금융회사나 신용회복위원회(1600-5500)에 먼저 상담하시면 선택할 수 있는 방법이 더 많습니다. 고객님 대출의 연체이자율은 계약서나 앱에서 확인하실 수 있습니다.',
    en: 'If a payment is late, interest on arrears, above the agreed rate, is charged on what is unpaid. If it stays unpaid, credit bureaus and other lenders learn of it and your score may fall; later the lender may ask for the whole loan at once. If it may become hard to pay, talk to your lender or the Credit Counseling & Recovery Service (1600-5500) before the due date: more ways are open then. Your contract or the app tells the rate that applies to you.',
  },
  CREDIT_UP: {
    ko: '신용점수는 연체 없이 제때 갚고, 카드 대금과 대출을 무리 없는 수준으로 유지하고, 현금서비스와 카드론을 줄일수록 좋아지는 것이 보통입니다. 통신비나 국민연금, 건강보험료를 성실히 낸 기록을 신용평가회사에 제출하셔도 도움이 될 수 있습니다. 점수를 정하는 곳은 신용평가회사이므로 얼마나 오를지는 알려 드릴 수 없습니다.',
    en: 'Scores usually improve when you pay on time, keep card bills and loans at what you can carry, and use fewer cash advances and card loans. Handing credit bureaus a record of paid telephone, pension and health insurance bills may help, too. The bureaus decide, so I cannot tell by how much it would rise.',
  },
  RATE_KIND: {
    ko: '고정금리인지 변동금리인지는 이 상담에서 볼 수 있는 자료에 없습니다. 대출 계약서나 앱의 대출 상세 화면, 금융회사 고객센터에서 확인하실 수 있습니다. 지금 적용되는 금리는 다음과 같습니다.',
    en: 'Whether a rate is fixed or variable is not in the data I can see. Your contract, the app or your bank’s call centre can tell. These are the rates as they are now.',
  },
  LOAN_NEEDS: {
    ko: '대출을 신청하실 때에는 보통 신분증, 재직과 소득을 보여 주는 서류(재직증명서, 원천징수영수증이나 소득금액증명원)가 필요합니다. 전세자금대출은 확정일자를 받은 임대차계약서와 계약금 영수증, 주민등록등본이, 주택담보대출은 매매계약서와 등기 서류가 더 필요합니다. 상품에 따라 조건과 서류가 다르므로, 신청하실 금융회사의 앱이나 영업점에서 확인해 주세요. 금리와 소득을 말씀해 주시면 한도를 모의로 계산해 드릴 수 있습니다.',
    en: 'To apply for a loan you usually need an ID and papers that show your work and income. A jeonse loan also needs the lease with its certified date, the receipt of the deposit paid down and your resident register; a home loan the contract of sale and the property register. Products differ, so please ask the lender’s app or a branch. If you tell me a rate and an income, I can simulate a limit.',
  },
  DOCUMENTS: {
    ko: '이 상담에서는 서류를 발급하지 않습니다. 대출 계약서, 부채증명서, 금융거래확인서, 이자납입증명서 같은 서류는 거래하시는 금융회사의 앱이나 영업점, 고객센터에서 발급받으실 수 있습니다.',
    en: 'This chat issues no documents. Your bank’s app, call centre or a branch issues contracts, statements of debt and certificates of interest paid.',
  },
  EXTENSION: {
    ko: '만기 연장이 되는지는 금융회사가 심사해 정하므로 이 상담에서는 알려 드릴 수 없습니다. 만기가 되기 한 달쯤 전에 거래하시는 금융회사의 앱이나 영업점에 문의해 주세요. 지금 대출의 만기는 다음과 같습니다.',
    en: 'Whether a loan is extended is for the lender to decide, so I cannot tell. Please ask your lender in the app or at a branch about a month before it matures. This is when your loans mature.',
  },
  TRANSFER_LIMIT: {
    ko: '이체 한도는 이 상담에서 볼 수 있는 자료에 없고, 이 상담에서 바꿔 드리지도 못합니다. 거래하시는 은행의 앱이나 영업점에서 확인하고 바꾸실 수 있습니다.',
    en: 'Your transfer limit is not in the data I can see, and this chat cannot change it. Your bank’s app or a branch shows and changes it.',
  },
  OVERDRAFT_LIMIT: {
    ko: '지금 쓰시는 마이너스통장의 약정 한도는 이 상담에서 따로 알려 드리지 못합니다. 앱의 계좌 화면이나 영업점에서 확인하실 수 있습니다.',
    en: 'I cannot tell the agreed limit of your overdraft here; the app or a branch shows it.',
  },
  CARD_DUE: {
    ko: '카드 결제일과 청구 금액은 이 상담에서 볼 수 있는 자료에 없습니다. 카드사 앱이나 고객센터에서 확인하실 수 있습니다. 대출의 상환일과 분기별 카드 이용액은 알려 드릴 수 있습니다.',
    en: 'The day your card is settled, and the bill, are not in the data I can see. Your card company’s app or call centre tells. I can tell when loans fall due and what your cards spent by quarter.',
  },
  REPAY_ORDER: {
    ko: '이자만 생각하면 금리가 높은 대출부터 갚으시는 것이 보통 유리합니다. 다만 연체된 대출이 있다면 그것부터 갚으시고, 중도상환수수료가 있는 대출은 수수료와 줄어드는 이자를 비교해 보세요. 각 대출의 금리와 잔액은 다음과 같습니다. 전부 갚으실 때의 수수료도 물어보시면 알려 드립니다.',
    en: 'If only interest counts, it usually pays to repay the loan with the highest rate first. Anything overdue comes before that, and where a prepayment fee applies, weigh it against the interest saved. These are your loans with their rates and balances. Ask me, and I will also tell what fees repaying in full would cost.',
  },
  DSR: {
    ko: 'DSR(총부채원리금상환비율)은 모든 대출의 한 해 원금과 이자 상환액을 연 소득으로 나눈 비율입니다. 금융회사는 이 비율의 상한 안에서 대출 한도를 정합니다. 아래는 등록된 자료나 말씀하신 내용으로 모의 계산한 결과입니다.',
    en: 'DSR, the debt service ratio, is what all your loans take in a year, principal and interest, divided by your yearly income. Lenders grant loans within a cap of it. This is a simulation from what is on record or what you told me.',
  },
  WHO: {
    ko: '저는 고객님의 자료에 근거해 대출과 카드 이용을 안내해 드리는 모아 상담의 자동 안내 프로그램이며, 사람이 아닙니다.',
    en: 'I am Moa, a program that answers about your loans and card spending from your data. I am not a person.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
