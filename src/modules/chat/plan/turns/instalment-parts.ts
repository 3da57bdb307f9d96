import { languageOf } from '../../../../platform/text.js';
import { INSTALMENT_PART_WORDINGS } from '../plan.texts.js';
import type { PlannedAsk } from '../plan.types.js';
import { wordsIn } from './follow-up-detection.js';

const OTHER_PART_WORDS =
  /나머지|(?:그|딴|다른) ?(?:쪽|부분)|\b(?:the |and )?(?:rest|remainder|other (?:part|half|bit))\b/i;
const [INTEREST, PRINCIPAL] = [/이자|interest/i, /원금|principal/i];
/** Longer questions say what they ask. */
const MAX_OTHER_PART_WORDS = 10;

/**
 * `나머지 원금은 얼마고`, `and the other part?` after one part of an instalment asks for the other one, in words of its own. Null
 * where a question asks for none so. Pure.
 * @param earlier the question before.
 */
export function otherPartOfInstalment(
  text: string,
  last: PlannedAsk,
  earlier = '',
): { readonly ask: PlannedAsk; readonly wording: string } | null {
  if (last.intent !== 'NEXT_INSTALMENT' || wordsIn(text) > MAX_OTHER_PART_WORDS || !OTHER_PART_WORDS.test(text))
    return null;
  const isPrincipal = PRINCIPAL.test(text) || (!INTEREST.test(text) && INTEREST.test(earlier));
  if (!isPrincipal && !INTEREST.test(text) && !PRINCIPAL.test(earlier)) return null;
  const part = isPrincipal ? 'PRINCIPAL' : 'INTEREST';
  return { ask: last, wording: INSTALMENT_PART_WORDINGS[part][languageOf(text) ?? 'ko'] };
}
