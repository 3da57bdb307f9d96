import type { Localized } from '../../platform/text.js';

// What is counted in somebody's newest file, as people count it.

export const customersCounted = (count: string): Localized => ({ ko: `${count}명`, en: count });

export const invoicesCounted = (count: string): Localized => ({ ko: `${count}건`, en: count });

export const piecesCounted = (count: string): Localized => ({ ko: `${count}개`, en: count });
