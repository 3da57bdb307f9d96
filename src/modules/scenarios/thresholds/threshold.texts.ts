import type { Localized } from '../../../platform/text.js';

export const NO_SUCH_THRESHOLDS: Localized = {
  ko: '해당 기준값 버전을 찾을 수 없습니다.',
  en: 'There is no such version of thresholds.',
};

export const RULE_NEVER_HOLDS: Localized = {
  ko: '이 기준값으로는 결코 성립할 수 없는 규칙이 있어 적용할 수 없습니다.',
  en: 'With these thresholds some rule could never pass, so they are not put in force.',
};

export const tooManyCustomersText = (maxOnlineCustomers: number): Localized => ({
  ko: `고객이 ${maxOnlineCustomers}명을 넘으면 명령줄에서 moa thresholds compute로 계산해 주세요.`,
  en: `With more than ${maxOnlineCustomers} customers, compute by "moa thresholds compute" on the command line.`,
});
