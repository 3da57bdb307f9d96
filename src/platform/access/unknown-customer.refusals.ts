import { refuse } from '../errors/index.js';
import type { Localized } from '../text.js';

/** Said of a customer whom the caller may not see, too. */
export const NO_SUCH_CUSTOMER: Localized = { ko: '해당 고객을 찾을 수 없습니다.', en: 'There is no such customer.' };

/** Refuses a customer who does not exist, or whom the caller may not see. @throws Refusal CUSTOMER_NOT_FOUND. */
export const customerNotFound = (): never => refuse('CUSTOMER_NOT_FOUND', NO_SUCH_CUSTOMER, ['customerId']);
