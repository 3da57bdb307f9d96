import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { schedule, type RepaymentMethod } from '../../terms/index.js';
import type { RateKind } from '../../loans/index.js';
import type { ExplanationItem } from './explanation-item.js';
import { WITHDRAWAL_DAYS } from '../withdrawal/withdrawal-period.js';
import { formatNumber } from '../../../../platform/amount.texts.js';

export interface Localized {
  readonly ko: string;
  readonly en: string;
}

/** Terms of a loan that are explained before it is applied for. Rates in millionths. */
export interface ExplainedTerms {
  readonly amountWon: number;
  readonly termMonths: number;
  readonly rateType: RateKind;
  readonly repaymentMethod: RepaymentMethod;
  readonly rateMinMillionths: number;
  readonly rateMaxMillionths: number;
  readonly prepaymentFeeMillionths: number;
}

type Texts = Readonly<Record<ExplanationItem, { readonly title: Localized; readonly text: Localized }>>;

/** What each item says of a loan. Every change of a word makes another version of the item. */
export function explanationTexts(terms: ExplainedTerms): Texts {
  return {
    RATE: { title: { ko: '금리', en: 'Interest rate' }, text: rateText(terms) },
    FEES: { title: { ko: '수수료', en: 'Fees' }, text: feeText(terms) },
    TERM_AND_REPAYMENT: {
      title: { ko: '대출 기간과 상환 방법', en: 'Term and repayment' },
      text: repaymentText(terms),
    },
    WITHDRAWAL_RIGHT: { title: { ko: '청약철회권', en: 'Right to withdraw' }, text: WITHDRAWAL },
    ARREARS_CONSEQUENCES: { title: { ko: '연체 시 불이익', en: 'Consequences of arrears' }, text: ARREARS },
  };
}
/** Without zeros that say nothing: 4.2500 is read as 4.25. */
const percent = (millionths: number): string => `${Number(percentOfMillionths(millionths))}`;

const RATE_TYPES: Readonly<Record<RateKind, Localized>> = {
  FIXED: { ko: '만기까지 바뀌지 않는 고정금리', en: 'a fixed rate that stays the same to the end' },
  VARIABLE: { ko: '기준금리에 따라 오르내리는 변동금리', en: 'a variable rate that moves with its reference rate' },
  MIXED: {
    ko: '처음 일정 기간만 고정되고 그 뒤에는 오르내리는 혼합형 금리',
    en: 'a rate that is fixed at first and variable afterwards',
  },
  PERIODIC: { ko: '정해진 주기마다 다시 정해지는 주기형 금리', en: 'a rate that is set again at fixed intervals' },
};

function rateText({ rateType, rateMinMillionths, rateMaxMillionths }: ExplainedTerms): Localized {
  const [least, most] = [percent(rateMinMillionths), percent(rateMaxMillionths)];
  return {
    ko: `금리는 심사를 거쳐 연 ${least}%에서 ${most}% 사이에서 정해지며, ${RATE_TYPES[rateType].ko}입니다.`,
    en: `The rate is set by the review, between ${least}% and ${most}% a year. It is ${RATE_TYPES[rateType].en}.`,
  };
}

const OTHER_COSTS: Localized = {
  ko: '기존 대출을 갚을 때 그 계약에 따른 중도상환수수료가, 대출 금액에 따라 인지세가 따로 들 수 있습니다.',
  en: 'Paying off the old loan may cost the fee agreed on there, and stamp duty may fall due on the amount lent.',
};

function feeText({ prepaymentFeeMillionths }: ExplainedTerms): Localized {
  const fee = percent(prepaymentFeeMillionths);
  const own: Localized =
    prepaymentFeeMillionths === 0
      ? { ko: '새 대출에는 중도상환수수료가 없습니다.', en: 'The new loan has no fee for paying back early.' }
      : {
          ko: `실행일부터 3년(기간이 더 짧으면 그 기간) 안에 미리 갚는 원금에는 ${fee}%에 남은 기간의 비율을 곱한 중도상환수수료가 있습니다.`,
          en: `Within three years (or the term, when shorter) principal paid back early costs ${fee}% of it, in proportion to the time that is left.`,
        };
  return { ko: `${own.ko} ${OTHER_COSTS.ko}`, en: `${own.en} ${OTHER_COSTS.en}` };
}

const METHODS: Readonly<Record<RepaymentMethod, Localized>> = {
  EQUAL_PAYMENT: { ko: '매달 같은 금액을 내는 원리금균등 방식', en: 'in equal monthly payments' },
  EQUAL_PRINCIPAL: {
    ko: '매달 같은 원금에 이자를 더해 내는 원금균등 방식',
    en: 'in equal parts of principal, plus interest',
  },
  BULLET: {
    ko: '매달 이자만 내고 원금은 만기에 한꺼번에 갚는 방식',
    en: 'with interest each month and the principal at the end',
  },
};

function repaymentText(terms: ExplainedTerms): Localized {
  const { amountWon, termMonths, repaymentMethod, rateMinMillionths, rateMaxMillionths } = terms;
  const first = (annualRateMillionths: number): string => {
    const loan = { principalWon: amountWon, annualRateMillionths, months: termMonths };
    return formatNumber(schedule(repaymentMethod, loan, 1)[0]?.paymentWon ?? 0);
  };
  const [low, high] = [first(rateMinMillionths), first(rateMaxMillionths)];
  const [least, most] = [percent(rateMinMillionths), percent(rateMaxMillionths)];
  const { ko, en } = METHODS[repaymentMethod];
  return {
    ko: `${formatNumber(amountWon)}원을 ${termMonths}개월 동안 ${ko}으로 갚습니다. 첫 달에 내실 금액은 연 ${least}%이면 ${low}원, 연 ${most}%이면 ${high}원입니다.`,
    en: `${formatNumber(amountWon)} won are repaid over ${termMonths} months ${en}. The first month takes ${low} won at ${least}% a year and ${high} won at ${most}%.`,
  };
}

const WITHDRAWAL: Localized = {
  ko: `대출금을 받으신 날부터 ${WITHDRAWAL_DAYS}일 안에는 이유 없이도 계약을 철회하실 수 있습니다. 남은 원금과 그날까지의 이자를 돌려주시면 되고 중도상환수수료는 없습니다. 이미 갚은 기존 대출은 되살아나지 않습니다.`,
  en: `Within ${WITHDRAWAL_DAYS} days of getting the money you may withdraw without giving a reason. You return the principal that is left and interest up to that day, without a fee for paying back early. The old loan stays paid off.`,
};

/** The addition is that of the notice under article 15 (3) of the Credit Business Act: 3 points since 30 April 2018. */
const ARREARS: Localized = {
  ko: '제때 내지 않으시면 밀린 금액에 약정금리보다 최대 연 3%포인트 높은 연체이자가 붙습니다. 신용점수가 낮아질 수 있고, 연체가 이어지면 남은 대출금을 한꺼번에 갚으셔야 할 수 있습니다.',
  en: 'What is paid late bears interest of up to 3 percentage points a year above the agreed rate. Your credit score may fall, and if arrears go on the whole loan may become due at once.',
};
