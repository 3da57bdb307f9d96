import type { Localized } from '../../../../platform/text.js';
import type { LoanKind, RateKind } from '../../loans/index.js';
import type { Obstacle, ObstacleCode } from './goal-obstacle.js';
import type { GoalStep, StepKind } from './goal-plan.js';
import type { ConstraintName } from '../engine/limit-answer.js';
import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { formatNumber } from '../../../../platform/amount.texts.js';
const won = (amountWon: number | null): string => formatNumber(amountWon ?? 0);
/** Without the zeros behind the last decimal that counts. */
const percent = (millionths: number): string => percentOfMillionths(millionths).replace(/\.?0+$/, '');

const LOAN: Readonly<Record<LoanKind, Localized>> = {
  MORTGAGE: { ko: '주택담보대출', en: 'the mortgage' },
  JEONSE: { ko: '전세자금대출', en: 'the jeonse loan' },
  CREDIT: { ko: '신용대출', en: 'the credit loan' },
  OVERDRAFT: { ko: '마이너스통장', en: 'the overdraft' },
  AUTO: { ko: '자동차대출', en: 'the car loan' },
  CARD: { ko: '카드론', en: 'the card loan' },
  BUSINESS: { ko: '사업자대출', en: 'the business loan' },
};
const RATE: Readonly<Record<RateKind, Localized>> = {
  FIXED: { ko: '고정금리', en: 'a fixed rate' },
  VARIABLE: { ko: '변동금리', en: 'a variable rate' },
  MIXED: { ko: '혼합형 금리', en: 'a mixed rate' },
  PERIODIC: { ko: '주기형 금리', en: 'a periodic rate' },
};

/** What a step says to people. `debt` is what the debt is that it concerns, if it concerns one. */
export function stepText(step: GoalStep, debt: LoanKind | null): Localized {
  return GOAL_STEP_TEXT[step.kind](step, LOAN[debt ?? 'CREDIT']);
}

const GOAL_STEP_TEXT: Readonly<Record<StepKind, (step: GoalStep, loan: Localized) => Localized>> = {
  WAIT: ({ months }) => ({
    ko: `${months ?? 0}개월 동안 기존 대출을 약정대로 갚으며 저축합니다.`,
    en: `Save for ${months ?? 0} months while the debts are paid as agreed.`,
  }),
  RATE_TYPE: ({ rateKind, annualRateMillionths }) => {
    const rate = annualRateMillionths === null ? '' : percent(annualRateMillionths);
    const name = RATE[rateKind ?? 'VARIABLE'];
    return { ko: `연 ${rate}% ${name.ko}로 신청합니다.`, en: `Apply at ${name.en} of ${rate} %.` };
  },
  TERM: ({ months }) => ({
    ko: `대출 기간을 ${months ?? 0}개월로 신청합니다.`,
    en: `Apply for a term of ${months ?? 0} months.`,
  }),
  LOWER_OVERDRAFT_LIMIT: ({ amountWon }) => ({
    ko: `마이너스통장 약정 한도에서 쓰지 않는 ${won(amountWon)}원을 줄입니다.`,
    en: `Give up ${won(amountWon)} won of the overdraft's limit that are not drawn.`,
  }),
  REPAY_DEBT: ({ amountWon }, loan) => ({
    ko: `${loan.ko} ${won(amountWon)}원을 상환합니다.`,
    en: `Repay ${won(amountWon)} won of ${loan.en}.`,
  }),
};

const BOUND: Readonly<Record<ConstraintName, Localized>> = {
  DSR: { ko: 'DSR', en: 'DSR' },
  LTV: { ko: 'LTV', en: 'LTV' },
  PURCHASE_CAP: { ko: '주택구입 대출 한도', en: 'the cap on loans to buy a home' },
  INCOME_CAP: { ko: '신용대출 소득 한도', en: 'the cap of credit by income' },
  PRODUCT_CAP: { ko: '상품 한도', en: 'the cap of the product' },
  PROFILE_CAP: { ko: '예시 프로필의 한도', en: 'the cap of the named profile' },
};

/** What an obstacle says to people. */
export function obstacleText(obstacle: Obstacle): Localized {
  return OBSTACLES[obstacle.code](obstacle);
}

const bounded = ({ constraint, mostWon }: Obstacle): Localized => {
  const name = BOUND[constraint ?? 'DSR'];
  return {
    ko: `할 수 있는 조치를 모두 하더라도 ${name.ko} 기준 최대 ${won(mostWon)}원입니다.`,
    en: `Even when all is done that may be, ${name.en} ends at ${won(mostWon)} won.`,
  };
};

const OBSTACLES: Readonly<Record<ObstacleCode, (obstacle: Obstacle) => Localized>> = {
  DSR_UNREACHABLE: bounded,
  LTV_CAP: bounded,
  CAPPED_BY_POLICY: bounded,
  CAPPED_BY_PRODUCT: bounded,
  SAVING_TOO_LITTLE: ({ missingWon }) => ({
    ko: `기간 안에 마련할 수 있는 돈이 ${won(missingWon)}원 부족합니다.`,
    en: `Within that time ${won(missingWon)} won are lacking.`,
  }),
  RATE_UNKNOWN: () => ({
    ko: '금리를 알 수 없어 계산할 수 없습니다. 금리를 입력해 주세요.',
    en: 'Without a rate nothing can be computed. Give one.',
  }),
  NO_BOUND_KNOWN: () => ({
    ko: '확인된 규정 중 이 대출의 한도를 정하는 것이 없어 판단할 수 없습니다.',
    en: 'No rule that is known bounds this loan, so that nothing can be said.',
  }),
};
