import type { Intent } from '../intents.js';

/**
 * What a question may need before it is answered: help of a kind, or to hear that nobody else’s data are told here. FRAUD,
 * IDENTITY, PAYMENT and LOST have to be stopped at once; SHARK is an illegal lender, ACCOUNT one’s account or name lent.
 */
export const DANGERS = [
  ...(['SELF_HARM', 'SHARK', 'FRAUD', 'IDENTITY', 'PAYMENT', 'LOST'] as const),
  ...(['ACCOUNT', 'HARDSHIP', 'GAMBLING', 'SOMEBODY_ELSE'] as const),
] as const;
export type Danger = (typeof DANGERS)[number];

/** Whether a label is a danger that the model tells. */
export const isDanger = (label: string): label is Danger => (DANGERS as readonly string[]).includes(label);

/** The label of what needs nothing of this; it is never told as a danger. */
export const HARMLESS = 'HARMLESS';

/** Questions of these intents may tell of a danger; whoever surely asks something else needs no help that is hardly heard. */
export const MAY_TELL_OF_DANGER: ReadonlySet<string> = new Set<Intent>([
  ...(['HARDSHIP', 'SOMEBODY_ELSE', 'OTHER_FAQ', 'ACTION_REQUEST', 'COMPLAINT'] as const),
]);

/**
 * From here on the model of dangers overrules lists of words. Of 45 calls for help with such a word that it learned nothing
 * from none was found this harmless; of harmless messages with such a word, ten in twelve.
 */
const SURELY_HARMLESS = 0.8;

/** Whether that model surely hears nothing; not where there is none. */
export const isSurelyHarmless = (harmless: number | undefined): boolean => (harmless ?? 0) >= SURELY_HARMLESS;
