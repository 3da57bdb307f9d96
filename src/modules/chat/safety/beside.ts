import type { QuestionContext } from '../plan/index.js';
import { asksOfAnother, emergencyOf, isDistressed, type Understood } from '../understanding/index.js';
import type { HelpKind } from './help-in-emergency.js';

/**
 * A lost card or a payment of somebody else is stopped by telephone, and people who report it may get their own figures
 * too. People who are deceived, threatened or gambling may be asking for somebody else, or for what harms them: they
 * get only help.
 */
const ANSWERED_BESIDE: ReadonlySet<HelpKind> = new Set<HelpKind>(['LOST', 'PAYMENT']);
/** What is answered beside help: the customer's own figures, and nothing that is sold or changed. */
const MENTIONED_BESIDE: ReadonlySet<string> = new Set([
  ...['LOAN_LIST', 'LOAN_BALANCE', 'LOAN_RATE', 'LOAN_RATE_KIND', 'LOAN_MATURITY', 'NEXT_INSTALMENT', 'LOAN_SCHEDULE'],
  ...['REPAYMENT_HISTORY', 'INTEREST_PAID', 'ARREARS', 'DEBT_SERVICE_RATIO', 'LIMIT_SIMULATION', 'CARD_SPENDING'],
  ...['SPENDING_CATEGORY', 'SPENDING_CHANGE', 'SPENDING_UNUSUAL', 'MONTHLY_FIGURES', 'CARD_USE', 'ACCOUNT_BALANCE'],
  ...['CREDIT_SCORE', 'APPLICATION_STATE'],
]);
/** Below this probability that such figures are asked for, only help is given, which matters more. */
const SURE = 0.6;

/** Where a sentence or a clause ends: `카드 잃어버렸는데 | 한도 얼마 남았어요`, `my card is gone, | when is my payment due`. */
const ENDS =
  /(?<=[가-힣](?:데|니|서|요|다|네|지만|거든)(?:요)?)\s+|[.?!;,]\s+(?:(?:그리고|근데|그런데|참|and|but|also|so)\s+)?|\s+(?:but|and|so|also)\s+/giu;
/** Most places at which a question is cut. */
const ENDS_MAX = 8;

/** A question as the local models understand it. */
type Beside = Pick<QuestionContext, 'question' | 'understood'>;

/**
 * What is asked besides an emergency, where it is safe to answer: the longest part of the question, from its beginning
 * or to its end, that has no danger and surely asks for the asker's own figures. Null where there is none.
 */
export function askedBeside({ question, understand }: QuestionContext, kinds: readonly HelpKind[]): Beside | null {
  if (!understand || !kinds.every((kind) => ANSWERED_BESIDE.has(kind))) return null;
  const ends = [...question.matchAll(ENDS)].slice(0, ENDS_MAX);
  const tails = ends.map(({ 0: end, index }) => question.slice(index + end.length));
  const heads = ends.map(({ index }) => question.slice(0, index + 1)).toReversed();
  for (const part of [...tails, ...heads].map((each) => each.trim())) {
    const understood = understand(part);
    if (isPlainQuestion(part, understood)) return { question: part, understood };
  }
  return null;
}

function isPlainQuestion(part: string, understood: Understood | null): boolean {
  if (!understood || understood.danger || isDistressed(part) || emergencyOf(part) !== null) return false;
  if (asksOfAnother(understood)) return false;
  const allowed = (understood.guesses ?? []).filter(({ label }) => MENTIONED_BESIDE.has(label));
  return allowed.reduce((sum, { probability }) => sum + probability, 0) >= SURE;
}
