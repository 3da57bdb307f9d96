import { askedExtreme, type Intent, type Measure } from '../../../../platform/assistant/index.js';
import { languageOf } from '../../../../platform/text.js';
import { isAboutLoans } from '../intents-of.js';
import type { Plan, PlannedAsk } from '../plan.types.js';
import { extremeWording } from '../plan.texts.js';
import { withoutSubject } from './memory.js';

const OPPOSITE =
  /반대(?:로|쪽|편|는|면)|거꾸로|정반대|\b(?:(?:at )?the other (?:end|extreme)|(?:the )?opposite|conversely|the other way (?:a?round))\b/i;

/** By what loans are compared where a question does not say, and what asks for that. */
const MEASURE_OF: Partial<Readonly<Record<Intent, Exclude<Measure, 'DUE'>>>> = {
  LOAN_LIST: 'BALANCE',
  LOAN_BALANCE: 'BALANCE',
  LOAN_RATE: 'RATE',
  LOAN_MATURITY: 'MATURITY',
};
const INTENT_OF: Readonly<Record<Exclude<Measure, 'DUE'>, Intent>> = {
  RATE: 'LOAN_RATE',
  BALANCE: 'LOAN_BALANCE',
  MATURITY: 'LOAN_MATURITY',
};

/**
 * `반대로는?`, `and at the other end?` after a loan that has the most or least of something: the loan at the other end, asked for
 * in words of its own. Null where no such loan was asked for. Pure.
 * @param asked the questions of the plans.
 */
export function oppositePick(
  text: string,
  plans: readonly Plan[],
  asked: readonly string[],
): { readonly ask: PlannedAsk; readonly wording: string } | null {
  if (!OPPOSITE.test(text)) return null;
  const own = askedExtreme(text);
  for (const [back, plan] of plans.toReversed().entries()) {
    const extreme = askedExtreme(asked.at(-1 - back) ?? '');
    const ask = plan.asks[0];
    if (!extreme || !ask || !isAboutLoans(ask.intent)) continue;
    const measure = own?.measure ?? extreme.measure ?? MEASURE_OF[ask.intent];
    if (measure === undefined || measure === 'DUE') return null;
    const isMost = own ? own.isMost : !extreme.isMost;
    const wording = extremeWording(measure, isMost)[languageOf(text) ?? 'ko'];
    return { ask: { intent: INTENT_OF[measure], slots: withoutSubject(ask.slots) }, wording };
  }
  return null;
}
