/**
 * What a question may need before it is answered: help of a kind, or to hear that nobody else’s data are told here. FRAUD,
 * IDENTITY, PAYMENT and LOST have to be stopped at once; SHARK is an illegal lender, ACCOUNT one’s account or name lent.
 */
export const DANGERS = [
  ...(['SELF_HARM', 'SHARK', 'FRAUD', 'IDENTITY', 'PAYMENT', 'LOST'] as const),
  ...(['ACCOUNT', 'HARDSHIP', 'GAMBLING', 'SOMEBODY_ELSE'] as const),
] as const;
export type Danger = (typeof DANGERS)[number];

/** The label of what needs nothing of this; it is never told as a danger. */
export const HARMLESS = 'HARMLESS';
