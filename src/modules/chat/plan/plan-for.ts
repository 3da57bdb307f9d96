import type { QuestionContext } from './question-context.js';
import { planOf } from './plan.js';
import type { Plan, Planning } from './plan.types.js';

/** The plan of a question with all that is known of it, for a customer of these loans. */
export const planFor = (
  { question: text, understood, readAfter, before = [], today, isOwn }: QuestionContext,
  loans: NonNullable<Planning['loans']>,
): Plan => {
  return planOf({
    question: { text, understood },
    before,
    loans,
    today,
    isStaff: !isOwn,
    ...(readAfter && { readAfter }),
  });
};
