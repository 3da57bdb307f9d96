import { type Answerer, type Asked, type OwnWords, topicsOf } from '../plan/index.js';
import { emergencyOf, isDistressed, isSurelyHarmless, type Understood } from '../understanding/index.js';
import { askedBeside } from './beside.js';
import { DISTRESS } from './help-in-distress.js';
import { emergencyText, type HelpKind } from './help-in-emergency.js';
import { OFFER, ONLY_OWN } from './somebody-else.texts.js';
import { asksOfSomebodyElse } from './somebody-else.js';
import { languageOf, type Locale } from '../../../platform/text.js';

/** Whether somebody may harm himself, by his words or by what the local models make of them. */
export const needsHelp = ({ question, understood }: Pick<Asked, 'question' | 'understood'>): boolean =>
  understood?.isDistressed ?? isDistressed(question);

/** Whether somebody cannot repay. He is told where help is, by us; no model speaks to him, and nothing is sold. */
export const isInHardship = (question: string, understood: Understood | null = null): boolean =>
  topicsOf(question, understood).includes('HARDSHIP');

/** What somebody needs help with now: by words, unless the model of dangers surely hears nothing, or by that model. */
function helpKindOf({ question, understood }: Pick<Asked, 'question' | 'understood'>): HelpKind | null {
  const heard = understood?.danger?.label;
  const kind = isSurelyHarmless(understood?.harmless) ? null : emergencyOf(question);
  // A list hears "the card" and "the money" in what a lender or gambler is about; the model weighs the whole sentence.
  if (heard === 'SHARK' || heard === 'ACCOUNT' || heard === 'GAMBLING') return heard;
  if (kind || !heard || heard === 'SELF_HARM' || heard === 'HARDSHIP' || heard === 'SOMEBODY_ELSE') return kind;
  return heard;
}

/**
 * The help that goes before everything else: for who may harm himself, and for whose money, card or name is in somebody
 * else's hands. Who tells of both is helped with both, in this order, and in the language of the question, whatever the
 * application is shown in. Null where no help is needed.
 */
export function helpFor(asked: Pick<Asked, 'question' | 'understood'>, shownIn: Locale): OwnWords | null {
  const locale = languageOf(asked.question) ?? shownIn;
  const kind = helpKindOf(asked);
  const isDistress = needsHelp(asked);
  if (!isDistress && kind === null) return null;
  const texts = [...(isDistress ? [DISTRESS[locale]] : []), ...(kind ? [emergencyText(kind)[locale]] : [])];
  const verdict = (guard: string, detail: string) => ({ guard, verdict: 'REPLACED', detail }) as const;
  return {
    text: texts.join('\n\n'),
    verdicts: [
      ...(isDistress ? [verdict('DISTRESS', 'help, no model')] : []),
      ...(kind ? [verdict('EMERGENCY', `${kind}, no model`)] : []),
    ],
  };
}

/** What no model is asked: a person in distress gets help, and who asks for another's data hears that there is none. */
export const answerForSafety: Answerer = (asked) => {
  const { question, isOwn, understood } = asked;
  const help = helpFor(asked, asked.locale);
  const kind = help && !needsHelp(asked) ? helpKindOf(asked) : null;
  if (help) return { ...help, beside: kind && askedBeside(asked, kind) };
  if (!isOwn || !asksOfSomebodyElse(question, understood)) return null;
  const locale = languageOf(question) ?? asked.locale;
  const text = `${ONLY_OWN[locale]}\n\n${OFFER[locale]}`;
  return { text, verdicts: [{ guard: 'FOREIGN_DATA', verdict: 'REFUSED', detail: 'asks of somebody else' }] };
};
