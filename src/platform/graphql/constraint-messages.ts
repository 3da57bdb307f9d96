import type { Localized } from '../text.js';
import { formatNumber } from '../amount.texts.js';

/** An input check's message in both languages, for decorators of class-validator such as `@Matches`. */
interface StatedRule {
  /** English, for class-validator. */
  readonly message: string;
  readonly context: { readonly ko: string };
}

/** A rule in both languages: Korean as a whole sentence, English as the words after the field's name. */
export function stated({ ko, en }: Localized): StatedRule {
  return { message: `$property ${en}`, context: { ko } };
}

/** What class-validator's constraints mean in Korean, with the numbers from its English text. */
const KOREAN: Readonly<Record<string, (figure: string) => string>> = {
  isEmail: () => '이메일 주소 형식이어야 합니다.',
  isInt: () => '정수여야 합니다.',
  isNotEmpty: () => '비워 둘 수 없습니다.',
  isPositive: () => '0보다 커야 합니다.',
  max: (most) => `${most} 이하여야 합니다.`,
  maxLength: (most) => `${most}자 이하여야 합니다.`,
  min: (least) => `${least} 이상이어야 합니다.`,
  minLength: (least) => `${least}자 이상이어야 합니다.`,
  arrayMaxSize: (most) => `항목은 최대 ${most}개까지 보낼 수 있습니다.`,
  arrayMinSize: (least) => `항목이 ${least}개 이상 있어야 합니다.`,
};

/** Text length: class-validator names the limit that is broken, or both. */
const LENGTH = /(longer than or equal to (?<least>\d+))?( and )?(shorter than or equal to (?<most>\d+))? characters/;
const BETWEEN = /must be between (-?[\d.]+) and (-?[\d.]+) with at most four decimals/;

/** Bounds are shown with all decimals that they have. */
const BOUND_DECIMALS_MAX = 10;

/** The message of a broken constraint in both languages, naming the field and stating the rule. */
export function constraintMessage(constraint: string, field: string, english: string, context?: unknown): Localized {
  return { ko: `${field}: ${korean(constraint, field, english, context)}`, en: `${english}.` };
}

function korean(constraint: string, field: string, english: string, context: unknown): string {
  const given = (context as Partial<StatedRule['context']> | undefined)?.ko;
  if (given !== undefined) return given;
  const rule = english.replace(field, '').trim();
  const { least, most } = (constraint === 'isLength' ? LENGTH.exec(rule)?.groups : null) ?? {};
  if (least !== undefined && most !== undefined) return `${least}자 이상 ${most}자 이하여야 합니다.`;
  if (least !== undefined || most !== undefined)
    return least === undefined ? `${most ?? ''}자 이하여야 합니다.` : `${least}자 이상이어야 합니다.`;
  const [, from, to] = BETWEEN.exec(rule) ?? [];
  if (from !== undefined && to !== undefined)
    return `${from} 이상 ${to} 이하의 숫자여야 하며, 소수점 아래는 최대 네 자리입니다.`;
  const [bound = ''] = /-?\d+(\.\d+)?/.exec(rule) ?? [];
  // A rule without a Korean text is better shown in English than not at all.
  return KOREAN[constraint]?.(formatNumber(Number(bound), BOUND_DECIMALS_MAX)) ?? `형식이 올바르지 않습니다. (${rule})`;
}
