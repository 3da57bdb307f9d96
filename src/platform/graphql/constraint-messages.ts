import type { Localized } from '../text.js';

/** What class-validator's constraints mean in Korean. English is the validator's own text. */
const KOREAN: Readonly<Record<string, string>> = {
  isEmail: '이메일 주소 형식이어야 합니다.',
  isInt: '정수여야 합니다.',
  isNotEmpty: '비워 둘 수 없습니다.',
  isPositive: '0보다 커야 합니다.',
  length: '길이가 허용 범위를 벗어났습니다.',
  matches: '형식이 올바르지 않습니다.',
  max: '허용된 최댓값보다 큽니다.',
  maxLength: '너무 깁니다.',
  min: '허용된 최솟값보다 작습니다.',
  minLength: '너무 짧습니다.',
  arrayMaxSize: '항목이 너무 많습니다.',
  arrayMinSize: '항목이 너무 적습니다.',
};

/** The message of a broken constraint, naming the field. */
export function constraintMessage(constraint: string, field: string, english: string): Localized {
  const text = KOREAN[constraint] ?? '값이 올바르지 않습니다.';
  return { ko: `${field}: ${text}`, en: `${english}.` };
}
