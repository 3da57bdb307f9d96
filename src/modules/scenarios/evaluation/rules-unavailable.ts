import { refuse } from '../../../platform/errors/index.js';

/** Code of the refusal returned when no complete rule set can judge. */
export const SCENARIO_RULES_UNAVAILABLE = 'SCENARIO_RULES_UNAVAILABLE';

/** @throws Refusal SCENARIO_RULES_UNAVAILABLE. What is wrong with the rules is for the log: customers cannot mend them. */
export function rulesUnavailable(): never {
  return refuse(SCENARIO_RULES_UNAVAILABLE, {
    ko: '현재 적용할 수 있는 진단 규칙이 없어 결과를 제공할 수 없습니다. 규칙이 복구된 후 다시 시도해 주세요.',
    en: 'No scenario rules that can be applied are in force. Try again once they have been mended.',
  });
}
