import { asksOfAnother, namesAnother, type Understood } from '../understanding/index.js';

/** An intent that is less sure than this is left to words: a wrong refusal keeps people from their own data. */
const SURE = 0.6;
/** Against an intent that is sure of something else, the model of dangers needs this probability. */
const SURE_AGAINST_INTENT = 0.7;

/**
 * Whether a question asks for the data of somebody other than the one who asks: by its words, or where a person is
 * named and the local models find it. Against an intent that is sure of something else, the model of dangers has to be
 * surer.
 */
export function asksAboutOthers(
  question: string,
  understood: Pick<Understood, 'intent' | 'danger'> | null = null,
): boolean {
  if (asksOfAnother(question)) return true;
  if (!namesAnother(question)) return false;
  const intent = understood?.intent;
  const isSure = (intent?.probability ?? 0) >= SURE;
  if (intent?.label === 'SOMEBODY_ELSE') return isSure || understood?.danger?.label === 'SOMEBODY_ELSE';
  const { label, probability } = understood?.danger ?? { label: null, probability: 0 };
  return label === 'SOMEBODY_ELSE' && (!isSure || probability >= SURE_AGAINST_INTENT);
}
