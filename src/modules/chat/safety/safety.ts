import { planFor, type Answerer, type QuestionContext, type FixedWords, topicsOf } from '../plan/index.js';
import {
  asksOfAnother,
  emergencyOf,
  isDistressed,
  isSurelyHarmless,
  type Danger,
  type Understood,
} from '../understanding/index.js';
import { askedBeside } from './beside.js';
import { DISTRESS } from './help-in-distress.js';
import { emergencyTexts, type HelpKind } from './help-in-emergency.js';
import { HARDSHIP } from './hardship.texts.js';
import { OFFER, ONLY_OWN } from './somebody-else.texts.js';
import { languageOf, type Locale } from '../../../platform/text.js';

/** Whether somebody may harm themselves, by their words or by the local models. */
const needsHelp = ({ question, understood }: Pick<QuestionContext, 'question' | 'understood'>): boolean =>
  understood?.isDistressed ?? isDistressed(question);

/** Whether somebody cannot repay. They get help in our own words; no model answers, and nothing is sold. */
export const isInHardship = (question: string, understood: Understood | null = null): boolean =>
  topicsOf(question, understood).includes('HARDSHIP');

/** Dangers answered elsewhere: with help against self-harm, with ways out of debt, or with whose data are shown. */
const ANSWERED_ELSEWHERE: ReadonlySet<Danger> = new Set<Danger>(['SELF_HARM', 'HARDSHIP', 'SOMEBODY_ELSE']);
const isHelpKind = (danger: Danger): danger is HelpKind => !ANSWERED_ELSEWHERE.has(danger);

/** The dangers that the model finds, the likeliest first. */
const heardIn = (understood: Understood | null | undefined): readonly Danger[] =>
  [understood?.danger, understood?.alsoDanger].flatMap((heard) => (heard ? [heard.label] : []));

/**
 * What has to be stopped now, the likeliest first: by the model of dangers, which weighs the whole sentence, and by
 * words where it finds none of these, unless it is sure that there is no danger at all.
 */
function helpKindsOf({ question, understood }: Pick<QuestionContext, 'question' | 'understood'>): readonly HelpKind[] {
  const heard = heardIn(understood).filter(isHelpKind);
  if (heard.length > 0 || isSurelyHarmless(understood?.harmless)) return heard;
  const kind = emergencyOf(question);
  return kind ? [kind] : [];
}

/**
 * The help that goes before everything else: for people who may harm themselves, and for people whose money, card or
 * name is in somebody else's hands. People in both situations get both, in this order, and in the language of the
 * question, whatever language the application shows. Null where no help is needed.
 */
export function helpFor(asked: Pick<QuestionContext, 'question' | 'understood'>, shownIn: Locale): FixedWords | null {
  const locale = languageOf(asked.question) ?? shownIn;
  const kinds = helpKindsOf(asked);
  const isDistress = needsHelp(asked);
  if (!isDistress && kinds.length === 0) return null;
  // Help against self-harm names the ways out of debt, too.
  const isHardship = !isDistress && heardIn(asked.understood).includes('HARDSHIP');
  const texts = [...(isDistress ? [DISTRESS] : []), ...emergencyTexts(kinds), ...(isHardship ? [HARDSHIP] : [])];
  const verdict = (guard: string, detail: string) => ({ guard, verdict: 'REPLACED', detail }) as const;
  return {
    text: texts.map((text) => text[locale]).join('\n\n'),
    verdicts: [
      ...(isDistress ? [verdict('DISTRESS', 'help, no model')] : []),
      ...(kinds.length > 0 ? [verdict('EMERGENCY', `${kinds.join(' and ')}, no model`)] : []),
    ],
  };
}

/** Questions that no model gets: people in distress get help, and those who ask for another's data get a refusal. */
export const answerForSafety: Answerer = (asked) => {
  const { question, isOwn } = asked;
  const help = helpFor(asked, asked.locale);
  if (help) return { ...help, beside: needsHelp(asked) ? null : askedBeside(asked, helpKindsOf(asked)) };
  if (!isOwn || !asksForAnother(asked)) return null;
  const locale = languageOf(question) ?? asked.locale;
  const text = `${ONLY_OWN[locale]}\n\n${OFFER[locale]}`;
  return { text, verdicts: [{ guard: 'FOREIGN_DATA', verdict: 'REFUSED', detail: 'asks of somebody else' }] };
};

/** Whether somebody else's data are asked for: the plan knows the talk before, which a forecast has none of. */
const asksForAnother = (asked: QuestionContext): boolean =>
  asked.forecast ? asksOfAnother(asked.understood) : planFor(asked, []).whose === 'OTHER';
