import type { Localized } from '../../../platform/text.js';

/** What is read for every question about a customer, named like the tools. */
export const RECORDS: Localized = { ko: '등록된 자료', en: 'what is on record' };
