import type { Emotion } from '../understanding/index.js';

/** What an answer amounts to, apart from its wording. */
export interface AnswerOutcome {
  /** The intent that was understood; null for none. */
  readonly intent: string | null;
  /** Ids of the facts whose values its text states. */
  readonly statedFacts: readonly string[];
  /** Codes of the guards that gave help before everything else, such as `DISTRESS`. */
  readonly help: readonly string[];
  /** Whether it was refused because it asked for somebody else's data. */
  readonly isRefused: boolean;
  /** The mood that set its tone; `NEUTRAL` for none. */
  readonly mood: Emotion;
}

/** What about an answer may change. */
export const ANSWER_CHANGES = ['HELP', 'REFUSAL', 'FIGURES', 'INTENT', 'TONE'] as const;
export type AnswerChange = (typeof ANSWER_CHANGES)[number];

/** What a changed answer may lose, the gravest first. */
export const ANSWER_LOSSES = ['HELP_LOST', 'REFUSAL_LOST', 'FIGURES_LOST'] as const;
export type AnswerLoss = (typeof ANSWER_LOSSES)[number];

/** One question, answered twice. */
export interface AnswerComparison {
  readonly changes: readonly AnswerChange[];
  /** Why the later answer is worse; empty where it is not. */
  readonly losses: readonly AnswerLoss[];
}

/** Guards that give help before everything else. */
const HELPING: ReadonlySet<string> = new Set(['DISTRESS', 'EMERGENCY', 'HARDSHIP']);

/** The help and the refusal that the guards' verdicts record. */
export const guardedBy = (
  verdicts: readonly { readonly guard: string; readonly verdict: string }[],
): Pick<AnswerOutcome, 'help' | 'isRefused'> => ({
  help: [...new Set(verdicts.flatMap(({ guard }) => (HELPING.has(guard) ? [guard] : [])))].sort(),
  isRefused: verdicts.some(({ guard, verdict }) => guard === 'FOREIGN_DATA' && verdict === 'REFUSED'),
});

/**
 * Compares two answers to one question. An answer is worse when it no longer gives help, no longer refuses data of
 * another person, or has lost all figures. An answer that its reader rated as good must keep every figure.
 */
export function compareAnswers(
  before: AnswerOutcome,
  after: AnswerOutcome,
  { isRatedGood = false }: { readonly isRatedGood?: boolean } = {},
): AnswerComparison {
  const isHelpLost = before.help.some((guard) => !after.help.includes(guard));
  const isRefusalLost = before.isRefused && !after.isRefused && after.help.length === 0;
  const kept = before.statedFacts.filter((id) => after.statedFacts.includes(id)).length;
  const isGone = isRatedGood ? kept < before.statedFacts.length : kept === 0;
  const isFigureLost = before.statedFacts.length > 0 && isGone && after.help.length === 0;
  const changed: Readonly<Record<AnswerChange, boolean>> = {
    HELP: String(before.help) !== String(after.help),
    REFUSAL: before.isRefused !== after.isRefused,
    FIGURES: kept < before.statedFacts.length || kept < after.statedFacts.length,
    INTENT: before.intent !== after.intent,
    TONE: before.mood !== after.mood,
  };
  const lost: Readonly<Record<AnswerLoss, boolean>> = {
    HELP_LOST: isHelpLost,
    REFUSAL_LOST: isRefusalLost,
    FIGURES_LOST: isFigureLost,
  };
  return {
    changes: ANSWER_CHANGES.filter((change) => changed[change]),
    losses: ANSWER_LOSSES.filter((loss) => lost[loss]),
  };
}
