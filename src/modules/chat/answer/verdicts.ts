import type { Verdict } from '../replies/index.js';
import type { Release, ReleaseCounts } from '../gate/index.js';
import { triesToChangeRules } from '../understanding/index.js';

/** What the gate did to one text, for auditors. */
export function releaseVerdicts(mode: Release['mode'], counts: ReleaseCounts): Verdict[] {
  const { bound, refused, unknownSlots, contacts, leftOut, verified, rewritten } = counts;
  const verdict = refused + unknownSlots > 0 ? 'WITHHELD' : 'PASSED';
  const figures = {
    guard: 'LEDGER',
    verdict,
    detail: `${bound} bound, ${refused} refused, ${unknownSlots} unknown slots`,
  };
  const sentences = {
    guard: 'SENTENCES',
    verdict: leftOut > 0 ? 'WITHHELD' : 'PASSED',
    detail: `${leftOut} left out, ${verified} verified, ${rewritten} rewritten`,
  };
  const tokens = { guard: 'SENTENCES', verdict: 'NOT_CHECKED', detail: 'released by tokens' };
  const personal = { guard: 'PERSONAL_DATA', verdict: 'WITHHELD', detail: `${contacts} contacts or secrets` };
  const isLookedAt = leftOut + verified + rewritten > 0;
  return [
    figures,
    ...(mode === 'TOKENS' ? [tokens] : isLookedAt ? [sentences] : []),
    ...(contacts > 0 ? [personal] : []),
  ];
}

/** The share of a text that may be withheld. Beyond it, a reader must guess what the text was about. */
const WITHHELD_MAX = 1 / 3;
/** Sentences with gaps that may be accidental. One withheld by mistake must not cost an answer of two or three. */
const BROKEN_LEAST = 2;

/**
 * Why a text with too little left must not stand: more than a third of its letters was withheld, or something in more
 * than a third of its sentences, at least two. Null where enough is left.
 */
export function mutilationVerdict(counts: ReleaseCounts): Verdict | null {
  const { letters, withheldLetters, sentences, brokenSentences } = counts;
  const losesLetters = withheldLetters > letters * WITHHELD_MAX;
  const losesSentences = brokenSentences >= BROKEN_LEAST && brokenSentences > sentences * WITHHELD_MAX;
  if (!losesLetters && !losesSentences) return null;
  const detail = `${WITHHELD_OF}${withheldLetters} of ${letters} letters, in ${brokenSentences} of ${sentences} sentences`;
  return { guard: 'MODEL', verdict: 'REPLACED', detail };
}

const SENTENCE_GUARDS: ReadonlySet<string> = new Set(['LEDGER', 'SENTENCES']);
const WITHHELD_OF = 'withheld: ';

/** Whether all that a verdict says is that sentences did not pass: what was shown did, or fixed words took its place. */
export const isOfSentences = ({ guard, verdict, detail }: Verdict): boolean =>
  (SENTENCE_GUARDS.has(guard) && verdict === 'WITHHELD') ||
  (guard === 'MODEL' && verdict === 'REPLACED' && detail?.startsWith(WITHHELD_OF) === true);

/** The verdicts for a question that tries to change the rules; empty for any other. */
export const injectionVerdicts = (question: string): Verdict[] =>
  triesToChangeRules(question) ? [{ guard: 'INJECTION', verdict: 'NOTED', detail: 'in the question' }] : [];
