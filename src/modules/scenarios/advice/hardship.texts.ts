import type { Localized } from '../../../platform/text.js';
import type { ScenarioLabel } from '../rules/index.js';
import type { AdviceTemplate } from './template.js';

/** Debt adjustment: Credit Counseling & Recovery Service (1600-5500). Support: Korea Inclusive Finance Agency (1397). */
const HELP_LINES: readonly Localized[] = [
  {
    ko: '신용회복위원회(1600-5500)에서 채무조정을 무료로 상담받으실 수 있습니다.',
    en: 'The Credit Counseling & Recovery Service (1600-5500) advises on debt adjustment free of charge.',
  },
  {
    ko: '서민금융진흥원(1397)에서 받을 수 있는 지원을 안내받으실 수 있습니다.',
    en: 'The Korea Inclusive Finance Agency (1397) explains which support there is.',
  },
];

/** Asking the lender for debt adjustment is a right of the Personal Debtor Protection Act (in force since 2024-10-17). */
const ASK_LENDER: Localized = {
  ko: '거래하시는 금융회사에 상환 일정을 조정하거나 채무를 조정할 수 있는지 먼저 문의해 보시기 바랍니다.',
  en: 'Ask your lender first whether the repayment plan, or the debt itself, can be adjusted.',
};

const LABELLED = {
  DELINQUENCY: {
    body: [
      {
        ko: '갚지 못한 금액에는 지연배상금이 더해지므로, 일부만 먼저 갚으셔도 더해지는 금액이 줄어듭니다.',
        en: 'Late charges are added to what is unpaid, so paying even a part makes them smaller.',
      },
    ],
    steps: [ASK_LENDER],
  },
  DEBT_CRISIS: {
    body: [
      {
        ko: '이런 상황에서는 새로 빌려 갚기보다 지금의 부채를 조정하는 방법이 마련되어 있습니다.',
        en: 'There are ways to adjust the debts you have, rather than to borrow again to repay them.',
      },
    ],
    steps: [
      ASK_LENDER,
      {
        ko: '채무조정으로 해결하기 어렵다면 법원의 개인회생이나 파산 절차도 함께 상담받아 보실 수 있습니다.',
        en: 'Where adjustment is not enough, counsellors also explain personal rehabilitation and bankruptcy at the courts.',
      },
    ],
  },
  JOB_LOSS: {
    body: [
      {
        ko: '소득이 다시 생길 때까지 꼭 필요한 지출과 상환을 먼저 나누어 보시면 계획을 세우기 쉽습니다.',
        en: 'Until income returns, it helps to set necessities and repayments apart from everything else.',
      },
    ],
    steps: [
      {
        ko: '고용노동부 고용센터에서 실업급여를 받을 수 있는지 확인해 보시기 바랍니다.',
        en: 'Ask an employment centre of the Ministry of Employment and Labor whether unemployment benefits are due to you.',
      },
      {
        ko: '거래하시는 금융회사에 실직을 이유로 원금 상환을 미룰 수 있는지 문의해 보시기 바랍니다.',
        en: 'Ask your lender whether repaying principal can be put off because of the loss of a job.',
      },
    ],
  },
  CARD_PAYMENT_DIFFICULTY: {
    body: [
      {
        when: { left: { metric: 'revolvingSharePercent' }, is: '>', right: { value: 0 } },
        ko: '다음 달로 넘긴 대금에는 수수료가 더해지므로, 일부라도 먼저 갚으시면 더해지는 금액이 줄어듭니다.',
        en: 'Charges are added to what is carried over, so paying even a part of it makes them smaller.',
      },
      {
        when: { left: { metric: 'revolvingSharePercent' }, is: '<=', right: { value: 0 } },
        ko: '대금을 다음 달로 넘기면 수수료가 더해지므로, 이번 달에 미룰 수 있는 지출이 있는지 먼저 살펴보시기 바랍니다.',
        en: 'Carrying a bill over to the next month adds charges, so look first for spending that can wait this month.',
      },
    ],
    steps: [
      {
        ko: '카드사 앱에서 이번 달에 청구될 금액과 남은 할부를 확인해 보시기 바랍니다.',
        en: 'Look up in the app of the card company what this month’s bill and the remaining instalments are.',
      },
      {
        ko: '대금을 제때 내기 어려우시면 결제일 전에 카드사에 분할 납부를 문의해 보시기 바랍니다.',
        en: 'If the bill cannot be paid in time, ask the card company before the due date about paying in parts.',
      },
    ],
  },
  INTEREST_BURDEN: {
    body: [
      {
        ko: '상환 방식이나 기간을 조정하면 매달 내는 금액은 줄지만, 갚는 동안 내는 이자의 합계는 늘 수 있습니다.',
        en: 'Another way or term of repayment can lower what is paid each month, while interest over the whole time may grow.',
      },
    ],
    steps: [
      {
        ko: '소득이나 신용 상태가 나아졌다면 금융회사에 금리 인하를 요구할 권리가 있습니다.',
        en: 'If income or credit has improved, you have the right to ask the lender for a lower rate.',
      },
      ASK_LENDER,
    ],
  },
  LOW_CASH: {
    body: [
      {
        ko: '가까운 시일에 나갈 돈을 날짜 순서로 적어 보시면 먼저 마련해야 할 금액이 분명해집니다.',
        en: 'Writing down what is due soon, by date, shows what has to be found first.',
      },
    ],
    steps: [
      {
        ko: '미룰 수 있는 자동이체와 구독이 있는지 확인해 보시기 바랍니다.',
        en: 'See whether there are standing payments and subscriptions that can wait.',
      },
      ASK_LENDER,
    ],
  },
} as const satisfies Partial<Record<ScenarioLabel, AdviceTemplate>>;

/** Labels of hard times: help lines come with each, and nothing is sold. */
export const HARDSHIP_ADVICE = Object.fromEntries(
  Object.entries<AdviceTemplate>(LABELLED).map(([label, { body, steps }]): [string, AdviceTemplate] => [
    label,
    { body, steps: [...steps, ...HELP_LINES] },
  ]),
) as Readonly<Record<keyof typeof LABELLED, AdviceTemplate>>;
