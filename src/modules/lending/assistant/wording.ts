import type { Localized } from '../../../platform/text.js';
import { said } from '../../../platform/assistant/index.js';
import type { RepaymentMethod } from '../terms/index.js';
import type { RateKind } from '../loans/index.js';

export const LEDGER = said('대출 원장', 'loan ledger');
export const COMPUTED = said('대출 원장에서 계산', 'computed from the loan ledger');
export const SIMULATED = said('대출 규정에 따른 모의 계산', 'simulation by the rules on loans');
export const PRODUCTS = said('판매 중인 상품 조건', 'terms of the products on offer');
export const APPLICATIONS = said('신청 기록', 'record of applications');

export const METHOD_TEXT: Readonly<Record<RepaymentMethod, Localized>> = {
  EQUAL_PAYMENT: said('원리금균등상환', 'equal payments'),
  EQUAL_PRINCIPAL: said('원금균등상환', 'equal principal'),
  BULLET: said('만기일시상환', 'principal at the end'),
};

export const RATE_KIND_TEXT: Readonly<Record<RateKind, Localized>> = {
  FIXED: said('고정금리', 'fixed rate'),
  VARIABLE: said('변동금리', 'variable rate'),
  MIXED: said('혼합형 금리(처음에는 고정, 이후 변동)', 'mixed rate, fixed at first and variable later'),
  PERIODIC: said('주기형 금리(정해진 주기마다 다시 정함)', 'periodic rate, set again at fixed intervals'),
};

/** `연 4.2%`, from percent with the decimals of the books. */
export const saidRate = (percent: string | number): Localized =>
  said(`연 ${Number(percent)}%`, `${Number(percent)}% a year`);

/** Items in one clause: `가, 나, 다`. */
export const listed = (items: readonly Localized[]): Localized =>
  said(items.map(({ ko }) => ko).join(', '), items.map(({ en }) => en).join(', '));

/** In English, within a sentence: `the credit loan`; names with a number as they are. */
export const inEnglish = (name: Localized): string => `the ${name.en.charAt(0).toLowerCase()}${name.en.slice(1)}`;

/** Percentage points in English. */
export const inPoints = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`;
