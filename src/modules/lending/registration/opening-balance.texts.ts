import type { Localized } from '../../../platform/text.js';

export const NEEDS_DISBURSED_ON: Localized = { ko: 'disbursedOn이 있어야 합니다.', en: 'needs disbursedOn.' };

export const IN_THE_FUTURE: Localized = { ko: '미래일 수 없습니다.', en: 'must not be in the future.' };

export const BEFORE_DISBURSED_ON: Localized = {
  ko: 'disbursedOn보다 앞설 수 없습니다.',
  en: 'must not be before disbursedOn.',
};

export const NEEDS_INTEREST_PAID_TO: Localized = { ko: 'interestPaidTo가 있어야 합니다.', en: 'needs interestPaidTo.' };

export const BALANCE_BOUNDS: Localized = {
  ko: '1 이상 principalWon 이하여야 합니다.',
  en: 'must be from 1 to principalWon.',
};
