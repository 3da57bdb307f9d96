/** How money came in. */
export type PaymentMethod = 'AUTO_TRANSFER' | 'BANK_TRANSFER' | 'VIRTUAL_ACCOUNT' | 'CARD' | 'CASH';
