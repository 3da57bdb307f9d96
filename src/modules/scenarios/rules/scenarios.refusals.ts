import { refuse } from '../../../platform/errors/index.js';

/** @throws Refusal CUSTOMER_NOT_FOUND, for customers of others too. */
export function customerNotFound(): never {
  return refuse('CUSTOMER_NOT_FOUND', { ko: '해당 고객을 찾을 수 없습니다.', en: 'There is no such customer.' }, [
    'customerId',
  ]);
}
