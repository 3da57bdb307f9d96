import type { Verdict } from '../rules/index.js';
import type { AdviceTemplate } from './template.js';

/**
 * Labels of setbacks, of good news, and of nothing noticeable. Rights that are named: to be told what credit information
 * a refusal rested on (Credit Information Act, art. 36), to see and correct one's own (art. 38), to ask for a lower rate
 * (Banking Act, art. 30-2), and to withdraw from a loan (Financial Consumer Protection Act, art. 46).
 */
export const OTHER_ADVICE = {
  LOAN_REJECTED: {
    body: [
      {
        ko: '심사 기준은 금융회사마다 다르며, 이번 결과가 다른 곳의 결과를 뜻하지는 않습니다.',
        en: 'Every lender judges by its own standards; this result does not show what another would decide.',
      },
    ],
    steps: [
      {
        ko: '거절에 쓰인 신용정보가 무엇인지 금융회사에 알려 달라고 요구하실 수 있습니다.',
        en: 'You may ask the lender which credit information the refusal rested on.',
      },
      {
        ko: '신용정보가 사실과 다르다면 신용평가회사에 정정을 요구하실 수 있습니다.',
        en: 'If your credit information is wrong, you may ask the credit bureau to correct it.',
      },
    ],
  },
  CREDIT_DOWN: {
    body: [
      {
        ko: '점수는 상환 이력, 부채 수준, 카드 이용 형태처럼 여러 항목이 함께 반영되어 달라집니다.',
        en: 'A score moves with several things together, such as repayments, debts and how cards are used.',
      },
    ],
    steps: [
      {
        ko: '신용평가회사에서 점수가 바뀐 이유를 무료로 확인해 보실 수 있습니다.',
        en: 'The credit bureaus explain, free of charge, why the score has changed.',
      },
      {
        ko: '사실과 다른 정보가 있다면 정정을 요구하실 수 있습니다.',
        en: 'You may ask for anything that is wrong to be corrected.',
      },
    ],
  },
  INVESTMENT_LOSS: {
    body: [
      {
        ko: '손실을 만회하려고 빚을 내어 투자하시면 손실이 더 커질 수 있습니다.',
        en: 'Borrowing to invest in order to win a loss back can make the loss larger.',
      },
    ],
    steps: [
      {
        ko: '생활비와 상환에 쓸 돈은 투자금과 나누어 두시는 편이 안전합니다.',
        en: 'Money for living and for repayments is safer apart from what is invested.',
      },
      {
        ko: '가입 당시 설명과 다른 점이 있다면 판매한 금융회사에 자료 열람과 설명을 요청하실 수 있습니다.',
        en: 'If something differs from what you were told, you may ask the firm that sold it for the records and an explanation.',
      },
    ],
  },
  EMOTIONAL_SPENDING: {
    body: [
      {
        ko: '누구에게나 있을 수 있는 일이며, 어디에 늘었는지 알아 두시면 조절하기 쉬워집니다.',
        en: 'This happens to everybody, and knowing where it rose makes it easier to steer.',
      },
    ],
    steps: [
      {
        ko: '지출이 늘어난 업종을 분기별 소비 내역에서 확인해 보시기 바랍니다.',
        en: 'See in the spending by quarter in which kinds of shops it rose.',
      },
      {
        ko: '급하지 않은 구매는 하루 정도 미루었다가 다시 생각해 보시는 것도 방법입니다.',
        en: 'A purchase that is not urgent can wait a day and be thought over again.',
      },
    ],
  },
  RECOVERING_DEBTOR: {
    body: [
      {
        ko: '제때 갚은 기록이 쌓일수록 신용도 함께 회복됩니다.',
        en: 'As payments made in time add up, credit recovers with them.',
      },
    ],
    steps: [
      {
        ko: '지금의 상환 일정을 지킬 수 있도록 상환일에 맞추어 잔액을 확인해 보시기 바랍니다.',
        en: 'Check the balance of your account before due dates, so that the plan can be kept.',
      },
      {
        ko: '다시 상환이 어려워지면 늦기 전에 신용회복위원회(1600-5500)에 상담받아 보시기 바랍니다.',
        en: 'Should repaying become hard again, ask the Credit Counseling & Recovery Service (1600-5500) early.',
      },
    ],
  },
  LOAN_APPROVED: {
    body: [
      {
        ko: '실제로 빌리시기 전에 매달 갚을 금액을 감당할 수 있는지 한 번 더 확인해 보시기 바랍니다.',
        en: 'Before you take it, look once more whether you can bear what is to be paid each month.',
      },
    ],
    steps: [
      {
        ko: '약정서에서 금리, 수수료, 상환 일정, 연체 시 불이익을 확인해 보시기 바랍니다.',
        en: 'Read in the agreement what it says of the rate, fees, the repayment plan and late payment.',
      },
      {
        ko: '계약하신 뒤에도 법에서 정한 기간 안에는 계약을 철회하실 수 있습니다.',
        en: 'Even after signing you may withdraw within the time that the law gives.',
      },
    ],
  },
  CREDIT_UP: {
    body: [
      {
        ko: '점수는 상환 이력, 부채 수준, 카드 이용 형태처럼 여러 항목이 함께 반영되어 달라집니다.',
        en: 'A score moves with several things together, such as repayments, debts and how cards are used.',
      },
    ],
    steps: [
      {
        ko: '지금 쓰시는 대출이 있다면 금융회사에 금리 인하를 요구할 권리가 있는지 확인해 보시기 바랍니다.',
        en: 'If you have a loan, see whether you have the right to ask the lender for a lower rate.',
      },
    ],
  },
  FINANCIAL_HOPE: {
    body: [
      {
        ko: '이 흐름을 지켜 가시면 갑작스러운 지출에도 대비할 수 있습니다.',
        en: 'Keeping this up prepares you for expenses that come unexpectedly.',
      },
    ],
    steps: [
      {
        ko: '몇 달 치 생활비를 따로 모아 두셨는지 확인해 보시기 바랍니다.',
        en: 'See whether you have put some months of living costs aside.',
      },
    ],
  },
  NEUTRAL: {
    body: [],
    steps: [
      {
        ko: '새로운 거래가 반영되면 결과가 달라질 수 있으니 필요하실 때 다시 확인해 보시기 바랍니다.',
        en: 'New transactions may change this, so look again whenever you need to.',
      },
    ],
  },
} as const satisfies Partial<Record<Verdict, AdviceTemplate>>;
