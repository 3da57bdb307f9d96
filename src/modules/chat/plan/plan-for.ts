import type { QuestionContext } from './question-context.js';
import { planOf } from './plan.js';
import type { Plan, Planning } from './plan.types.js';

/** Plans that know no loans: whose data a question asks for is wanted before what is to be looked up. */
const withoutLoans = new WeakMap<QuestionContext, Plan>();

/** The plan of a question with all that is known of it, for a customer of these loans. */
export function planFor(asked: QuestionContext, loans: NonNullable<Planning['loans']>): Plan {
  const known = loans.length === 0 ? withoutLoans.get(asked) : undefined;
  const plan = known ?? planned(asked, loans);
  if (loans.length === 0) withoutLoans.set(asked, plan);
  return plan;
}

const planned = (
  { question: text, understood, readAfter, before = [], today, isOwn }: QuestionContext,
  loans: NonNullable<Planning['loans']>,
): Plan =>
  planOf({
    question: { text, understood },
    before,
    loans,
    today,
    isStaff: !isOwn,
    ...(readAfter && { readAfter }),
  });
