import { languageOf } from '../../../../platform/text.js';
import { isAboutSpending } from '../intents-of.js';
import type { PlannedAsk } from '../plan.types.js';
import { yearBeforeNewest } from '../times.js';
import { tokensIn } from '../tokens.js';
import { CHANGE_OVER_YEAR } from './year-change.texts.js';
import { wordsIn } from './follow-up-detection.js';

/** Longer questions say by themselves what they compare. */
const COMPARING_WORDS_MAX = 10;
const COMPARES =
  /차이|차액|몇 ?(?:프로|퍼센트|%)|(?:늘|줄|올|변)[가-힣]*(?:나|니|냐|까|지|어|죠|거)|\bdiff\w*|\bpercent|%|\b(?:up|down|more|less|change\w*)\b/i;

/**
 * `몇 프로 차이나는 거야`, `percent difference vs now?` after what was spent in the same quarter of the year before: the change
 * since then, in plain words. Null after anything else, or where the question names a thing of its own. Pure.
 */
export function changeOverYear(text: string, last: PlannedAsk | null, today: string): string | null {
  if (!last || !isAboutSpending(last.intent) || last.slots.category !== undefined) return null;
  if (last.slots.quarter !== yearBeforeNewest(today)) return null;
  const { nouns } = tokensIn(text);
  if (nouns.length > 0 || wordsIn(text) > COMPARING_WORDS_MAX || !COMPARES.test(text)) return null;
  return CHANGE_OVER_YEAR[languageOf(text) ?? 'ko'];
}
