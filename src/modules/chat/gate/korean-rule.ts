import type { ClaimRule } from './claim-rule.js';

/** A verb that supposes, asks or leaves open. */
export const OPEN =
  '는지|은지|인지|[을될할갈날릴일볼올들킬실줄률]지|다면|라면|으면|[되하시가나오르]면|려면|경우|[을될할] 때|까요|나요|도록|기 전|기까지|여부|더라도|[을될할날] 수도';
export const NOT = '않|못|없|아니|아닙|어렵|모릅|모르|불가|금지';
/** Negations that deny nothing: `문제없습니다`. */
const NO_TROUBLE =
  '(?<!(?:문제|걱정|염려|의심|틀림|이상|무리|이유|까닭|어려움|지장|[을될할날] 리)(?:가|이|도|는|은)?\\s?(?:전혀\\s?)?|(?:걱정|염려|고민|의심|신경)(?:은|을)?\\s?(?:쓰|하)?지\\s?)';
export const DENIED = `${NO_TROUBLE}(?:${NOT})`;
export const OPEN_OR_DENIED = new RegExp(`${OPEN}|${DENIED}`);
export const OPEN_ONLY = new RegExp(`${OPEN}|알 수 없|말씀드릴 수 없|말할 수 없|아닙니다|아니라`);

/** A rule of Korean: a clause that denies, supposes, asks or leaves open claims nothing, unless it says otherwise. */
export const rule = (
  kind: ClaimRule['kind'],
  stems: string,
  says: string,
  more: Partial<Omit<ClaimRule, 'kind' | 'stems' | 'says'>> = {},
): ClaimRule => ({ kind, stems: stems.split('|'), says: new RegExp(says), unless: OPEN_OR_DENIED, ...more });
