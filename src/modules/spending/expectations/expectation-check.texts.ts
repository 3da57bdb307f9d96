import type { Localized } from '../../../platform/text.js';

export const NAME_TWICE: Localized = { ko: '같은 이름이 두 번 있습니다.', en: 'The name is given twice.' };

export const NAME_FORM: Localized = {
  ko: '이름은 대문자로 시작하고 대문자, 숫자, 밑줄만 쓸 수 있습니다(60자 이내).',
  en: 'A name has up to 60 capital letters, digits and underscores, and begins with a letter.',
};

export const COLUMN_UNUSED: Localized = { ko: '이 종류에는 열을 쓰지 않습니다.', en: 'This kind is of no column.' };

export const COLUMN_NOT_JUDGED: Localized = {
  ko: '이 종류로 검사할 수 없는 열입니다.',
  en: 'The column is not one that this kind can judge.',
};

export const NO_SUCH_COLUMN: Localized = { ko: '원천 파일에 없는 열입니다.', en: 'The source has no such column.' };

export const BOUNDS_UNUSED: Localized = {
  ko: '코드 목록에는 범위를 쓰지 않습니다.',
  en: 'A list of codes has no bounds.',
};

export const boundForm = (greatest: number): Localized => ({
  ko: `0에서 ${greatest} 사이의 수여야 합니다(소수 둘째 자리까지).`,
  en: `Between 0 and ${greatest}, two decimals at most.`,
});

export const BOUND_NEEDED: Localized = {
  ko: '하한이나 상한 중 하나는 있어야 합니다.',
  en: 'At least one bound is needed.',
};

export const BOUNDS_CROSSED: Localized = {
  ko: '하한이 상한보다 클 수 없습니다.',
  en: 'The lower bound is above the upper one.',
};

export const CODES_UNUSED: Localized = { ko: '이 종류에는 코드를 쓰지 않습니다.', en: 'This kind has no codes.' };

export const CODE_NEEDED: Localized = {
  ko: '허용할 코드를 하나 이상 적어야 합니다.',
  en: 'At least one code is needed.',
};

export const unknownCodes = (codes: readonly string[]): Localized => ({
  ko: `이 열의 코드가 아닙니다: ${codes.join(', ')}`,
  en: `Not codes of the column: ${codes.join(', ')}`,
});
