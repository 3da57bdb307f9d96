import type { Intent } from '../intents.js';

/**
 * What a question may need before it is answered: some kind of help, or a refusal of somebody else’s data. FRAUD,
 * IDENTITY, PAYMENT and LOST have to be stopped at once; SHARK is an illegal lender, ACCOUNT an account or name lent to
 * others.
 */
export const DANGERS = [
  ...(['SELF_HARM', 'SHARK', 'FRAUD', 'IDENTITY', 'PAYMENT', 'LOST'] as const),
  ...(['ACCOUNT', 'HARDSHIP', 'GAMBLING', 'SOMEBODY_ELSE'] as const),
] as const;
export type Danger = (typeof DANGERS)[number];

/** Whether a label is a danger that the model reports. */
export const isDanger = (label: string): label is Danger => (DANGERS as readonly string[]).includes(label);

/** The label of questions without danger; it is never reported as a danger. */
export const HARMLESS = 'HARMLESS';

/** Questions of these intents may describe a danger; with another sure intent a faint danger is ignored. */
export const MAY_TELL_OF_DANGER: ReadonlySet<string> = new Set<Intent>([
  ...(['HARDSHIP', 'SOMEBODY_ELSE', 'OTHER_FAQ', 'ACTION_REQUEST', 'COMPLAINT'] as const),
]);

/**
 * From this probability on the model of dangers overrules lists of words. Of 45 held-out calls for help with such a
 * word none was found this harmless; of harmless messages with such a word, ten in twelve.
 */
const SURELY_HARMLESS = 0.8;

/** Whether that model is sure that there is no danger; false where there is no model. */
export const isSurelyHarmless = (harmless: number | undefined): boolean => (harmless ?? 0) >= SURELY_HARMLESS;
