import type { Answerer, Asked } from './asked.js';
import { DISTRESS, isDistressed } from './distress.js';
import { OFFER, ONLY_OWN } from './narration.texts.js';
import { asksOfSomebodyElse } from './somebody-else.js';
import type { Understood } from '../understanding/index.js';
import { topicsOf } from './topic.js';

/** Whether somebody may harm himself, by his words or by what the local models make of them. */
export const needsHelp = ({ question, understood }: Pick<Asked, 'question' | 'understood'>): boolean =>
  isDistressed(question) || understood?.isDistressed === true;

/** Whether somebody cannot repay. He is told where help is, by us; no model speaks to him, and nothing is sold. */
export const isInHardship = (question: string, understood: Understood | null = null): boolean =>
  topicsOf(question, understood).includes('HARDSHIP');

/** What no model is asked: a person in distress gets help, and who asks for another's data hears that there is none. */
export const answerForSafety: Answerer = (asked) => {
  const { question, locale, isOwn, understood } = asked;
  if (needsHelp(asked)) {
    return { text: DISTRESS[locale], verdicts: [{ guard: 'DISTRESS', verdict: 'REPLACED', detail: 'help, no model' }] };
  }
  if (!isOwn || !asksOfSomebodyElse(question, understood)) return null;
  const text = `${ONLY_OWN[locale]}\n\n${OFFER[locale]}`;
  return { text, verdicts: [{ guard: 'FOREIGN_DATA', verdict: 'REFUSED', detail: 'asks of somebody else' }] };
};
