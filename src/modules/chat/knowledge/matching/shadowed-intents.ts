import type { QuietSteps } from '../../../../learning/index.js';
import type { PublishedRow } from '../knowledge-row.js';
import type { MatchIndex } from './match-index.js';
import { answeredBy } from './matching.js';

/** A sentence, and the intent that a model or its writer gave it; null for none. */
export interface KnownSentence {
  readonly text: string;
  readonly intent: string | null;
}

/** Questions of an intent, answered from what is known of the asker, that a draft would answer instead. */
export interface Shadow {
  readonly intent: string;
  /** Past questions of customers among them. */
  readonly pastQuestions: number;
  /** Sentences among those that come with the program. */
  readonly sentences: number;
  /** The first of those; null when only past questions are shadowed. */
  readonly example: string | null;
}

/**
 * Intents answered from the asker's figures, or by rules that protect the asker. The same answer for everybody would be
 * wrong for nearly all.
 */
export const PERSONAL_INTENTS: ReadonlySet<string> = new Set([
  ...['LOAN_BALANCE', 'LOAN_RATE', 'NEXT_INSTALMENT', 'REPAYMENT_HISTORY', 'ARREARS', 'PAYOFF_AMOUNT'],
  ...['LIMIT_SIMULATION', 'REFINANCE_COMPARISON', 'CARD_SPENDING', 'PEER_COMPARISON', 'SITUATION', 'CREDIT_SCORE'],
  ...['LOAN_LIST', 'LOAN_RATE_KIND', 'LOAN_MATURITY', 'LOAN_TERMS', 'LOAN_SCHEDULE', 'INTEREST_PAID', 'PREPAYMENT'],
  ...['REPAYMENT_ORDER', 'DEBT_SERVICE_RATIO', 'LIMIT_GOAL', 'LIMIT_PATH', 'RATE_CHANGE', 'APPLICATION_STATE'],
  ...['SPENDING_CATEGORY', 'SPENDING_CHANGE', 'SPENDING_TREND', 'SPENDING_REAL_TERMS', 'SPENDING_UNUSUAL'],
  ...['LIFE_STAGE', 'HEALTH_SCORE', 'RECOMMENDATION', 'SITUATION_CHANGE', 'MONTHLY_FIGURES', 'INCOME', 'CARD_USE'],
  ...['ACCOUNT_BALANCE', 'NOTIFICATIONS', 'PROFILE'],
  ...['HARDSHIP', 'SOMEBODY_ELSE', 'ACTION_REQUEST'],
]);

/** Sentences that are looked at in one step. */
const SENTENCES_A_STEP = 64;

/** Which personal questions a draft would answer once it was published, the most shadowed intent first. */
export function* shadowsOf(
  draft: Pick<PublishedRow, 'kind' | 'key'>,
  then: { readonly rows: readonly PublishedRow[]; readonly index: MatchIndex<PublishedRow> },
  asked: readonly KnownSentence[],
  shipped: readonly KnownSentence[],
): QuietSteps<readonly Shadow[]> {
  const found = new Map<string, Shadow>();
  let done = 0;
  for (const [sentences, isPast] of [[shipped, false] as const, [asked, true] as const])
    for (const { text, intent } of sentences) {
      if ((done += 1) % SENTENCES_A_STEP === 0) yield;
      if (intent === null || !PERSONAL_INTENTS.has(intent)) continue;
      const row = answeredBy(then, text, intent);
      if (row?.kind !== draft.kind || row.key !== draft.key) continue;
      const known = found.get(intent) ?? { intent, pastQuestions: 0, sentences: 0, example: null };
      found.set(
        intent,
        isPast
          ? { ...known, pastQuestions: known.pastQuestions + 1 }
          : { ...known, sentences: known.sentences + 1, example: known.example ?? text },
      );
    }
  const weight = ({ pastQuestions, sentences }: Shadow): number => pastQuestions + sentences;
  return [...found.values()].sort((one, other) => weight(other) - weight(one));
}
