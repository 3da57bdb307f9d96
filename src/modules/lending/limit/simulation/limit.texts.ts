import type { Localized } from '../../../../platform/text.js';
import type { LimitWarning, LimitWarningCode } from '../engine/limit-answer.js';
import type { ChangeName } from '../engine/limit-changes.js';
import type { RuleKind } from '../rules/limit-rule.js';
import { formatNumber } from '../../../../platform/amount.texts.js';
const won = (amountWon: number | null): string => formatNumber(amountWon ?? 0);

export const RULE_KIND_TEXT: Readonly<Record<RuleKind, Localized>> = {
  DSR_RATIO: { ko: 'DSR 비율', en: 'the DSR ratio' },
  DSR_THRESHOLD: { ko: 'DSR 적용 기준 금액', en: 'the amount from which DSR binds' },
  STRESS_RATE: { ko: '스트레스 금리', en: 'stress' },
  STRESS_BOUNDS: { ko: '스트레스 금리 상·하한', en: 'the bounds of stress' },
  RATE_WEIGHT: { ko: '금리 유형별 반영 비율', en: 'the weights of rate types' },
  SERVICE: { ko: '원리금 상환액 산정 방식', en: 'the service of loans' },
  LTV: { ko: 'LTV', en: 'LTV' },
  PURCHASE_CAP: { ko: '주택구입 대출 한도', en: 'the cap on loans to buy a home' },
  TERM_CAP: { ko: '대출 만기 제한', en: 'the longest term' },
  INCOME_CAP: { ko: '신용대출 소득 한도', en: 'the cap of credit by income' },
  POLICY_PROFILE: { ko: '예시 프로필', en: 'a named profile' },
  SCORE_RATE: { ko: '신용점수별 금리', en: 'rates by score' },
  RATE_CEILING: { ko: '법정 최고금리', en: 'the legal ceiling of rates' },
};

/** What a warning says to people. */
export function warningText(warning: LimitWarning): Localized {
  return TEXT[warning.code](warning);
}

const TEXT: Readonly<Record<LimitWarningCode, (warning: LimitWarning) => Localized>> = {
  RULE_EXPIRED: ({ rule }) => ({
    ko: `${rule ? RULE_KIND_TEXT[rule.kind].ko : '규정'}(${rule?.key ?? ''})은 ${rule?.validTo ?? ''}까지 확인된 기준이며, 그 뒤의 기준이 없어 마지막 값을 적용했습니다. 출처: ${rule?.source ?? ''}`,
    en: `Of ${rule ? RULE_KIND_TEXT[rule.kind].en : 'a rule'} (${rule?.key ?? ''}) nothing is known after ${rule?.validTo ?? ''}; its last value was used. Source: ${rule?.source ?? ''}`,
  }),
  IN_ARREARS: ({ amountWon }) => ({
    ko: `현재 ${amountWon === null ? '연체 중인 채무가 있습니다.' : `연체 금액 ${won(amountWon)}원이 있습니다.`} 규정상 한도와 관계없이 연체를 갚기 전에는 대출이 거절될 수 있습니다.`,
    en: `${amountWon === null ? 'A payment is' : `${won(amountWon)} won are`} overdue. Whatever the rules allow, lenders refuse customers in arrears.`,
  }),
  PRICE_UNKNOWN: () => ({
    ko: '주택 가격을 입력하지 않아 LTV는 반영하지 않았고, 가격대별 한도는 가장 높은 금액을 적용했습니다.',
    en: 'Without a price LTV was left out, and of caps by price the highest was used.',
  }),
  LTV_UNKNOWN: () => ({
    ko: '기준일의 LTV 규정이 없어 LTV를 반영하지 않았습니다.',
    en: 'No LTV rule is known for that day; LTV was left out.',
  }),
  DSR_NOT_REQUIRED: ({ amountWon }) => ({
    ko: `총대출이 기준 금액 이하여서 법에 따른 DSR 적용 대상은 아닙니다(추가로 ${won(amountWon)}원까지). 한도는 DSR을 지켜 계산했습니다.`,
    en: `All loans together stay where the law asks for no DSR, up to ${won(amountWon)} won more. The limit keeps to DSR anyway.`,
  }),
  TERM_SHORTENED: ({ months }) => ({
    ko: `대출 기간은 최장 ${months ?? 0}개월이어서 그 기간으로 계산했습니다.`,
    en: `The longest term is ${months ?? 0} months, which was used instead.`,
  }),
  DEBT_NOT_COUNTED: ({ amountWon, rule }) => ({
    ko: `${rule?.key ?? ''} 대출 ${won(amountWon)}원은 DSR에 반영되지 않습니다.`,
    en: `${rule?.key ?? ''} debts of ${won(amountWon)} won add nothing to DSR.`,
  }),
  LOAN_NOT_COUNTED: () => ({
    ko: '신청하려는 대출은 DSR에 반영되지 않습니다.',
    en: 'The loan asked for adds nothing to DSR.',
  }),
  PROFILE_IS_NOT_LAW: () => ({
    ko: '예시 프로필로 계산한 금액이며, 법령에 따른 한도가 아닙니다.',
    en: 'These numbers follow a worked example and are no limit by law.',
  }),
  INCOME_CAP_WOULD_CUT: ({ amountWon }) => ({
    ko: `현행 규정으로는 신용대출이 연소득 이내(${won(amountWon)}원)로 제한됩니다. 이 프로필은 이를 반영하지 않으며, 보유 중인 신용대출·카드론이 있으면 그만큼 더 줄어듭니다.`,
    en: `By law credit ends at ${won(amountWon)} won, the income of a year, less credit and card loans that there are. This profile does not follow that.`,
  }),
  SCORE_TABLE_MISSING: () => ({
    ko: '이 기관이 공시한 이 대출의 신용점수별 금리표가 등록되어 있지 않아 금리를 알 수 없습니다. 금리를 입력해 주세요.',
    en: 'No table of this institution’s rates by credit score is loaded for this loan. Give a rate.',
  }),
  SCORE_BELOW_TABLE: () => ({
    ko: '공시된 신용점수별 금리표에 이 점수의 금리가 없습니다. 금리를 입력해 주세요.',
    en: 'The published table of rates by score begins at a higher score. Give a rate.',
  }),
  NO_BOUND_KNOWN: () => ({
    ko: '확인된 규정 중 이 대출의 한도를 정하는 것이 없습니다.',
    en: 'No rule that is known bounds this loan.',
  }),
  DATE_IN_FUTURE: () => ({
    ko: '기준일이 미래이므로 그 전에 규정이 바뀔 수 있습니다.',
    en: 'The day is to come; rules may change until then.',
  }),
};

/** Names of the points of a chart. */
export const CHART_TEXT: Readonly<Record<ChangeName | 'CURRENT' | 'ALL', Localized>> = {
  CURRENT: { ko: '현재', en: 'Now' },
  INCOME: { ko: '소득 변화', en: 'Income' },
  DEBTS: { ko: '부채 상환', en: 'Debts repaid' },
  RATE: { ko: '금리 변화', en: 'Rate' },
  TERM: { ko: '기간 변경', en: 'Term' },
  RATE_TYPE: { ko: '금리 유형 변경', en: 'Rate type' },
  SCORE: { ko: '신용점수 변화', en: 'Credit score' },
  ALL: { ko: '모두 함께', en: 'All together' },
};
