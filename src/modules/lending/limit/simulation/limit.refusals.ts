import { refuse } from '../../../../platform/errors/index.js';
import type { MissingRule } from '../rules/limit-rule.js';
import { RULE_KIND_TEXT } from './limit.texts.js';

export const noLoansOfOwn = (): never =>
  refuse(
    'INVALID_INPUT',
    {
      ko: 'useMyLoans: 고객 계정에서만 사용할 수 있습니다. 직원은 customerId를 입력해 주세요.',
      en: 'useMyLoans is for customers. Staff name a customer by customerId.',
    },
    ['useMyLoans'],
  );

export const incomeNotKnown = (): never =>
  refuse(
    'INCOME_NOT_KNOWN',
    {
      ko: '등록된 연소득이 없습니다. 연소득을 입력해 주세요.',
      en: 'No yearly income is on record. Give one.',
    },
    ['profile', 'yearlyIncomeWon'],
  );

/** The rules do not reach back to the day, so that nothing can be said of it. */
export function rulesNotKnown({ kind, key, on, firstKnown }: MissingRule, field: readonly string[] = ['on']): never {
  const name = RULE_KIND_TEXT[kind];
  const since = firstKnown === null ? { ko: '', en: '' } : sinceText(firstKnown);
  return refuse(
    'RULES_NOT_KNOWN',
    {
      ko: `${on} 기준의 ${name.ko}(${key}) 규정이 없어 계산할 수 없습니다.${since.ko}`,
      en: `No rule of ${on} is known for ${name.en} (${key}).${since.en}`,
    },
    field,
  );
}

const sinceText = (day: string) => ({
  ko: ` ${day}부터 계산할 수 있습니다.`,
  en: ` The first that is known begins on ${day}.`,
});
