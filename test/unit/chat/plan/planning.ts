import { planOf, type Plan } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';

type Known = Pick<Parameters<typeof planOf>[0], 'loans' | 'today'>;

/** The plan of the last of several questions, each after those before it. */
export function planAfter(understanding: Understanding, known: Known, questions: readonly string[]): Plan {
  const asked = (text: string) => ({ text, understood: understanding.understand(text) });
  return planOf({
    question: asked(questions.at(-1) ?? ''),
    before: questions.slice(0, -1).map(asked),
    readAfter: (...of) => understanding.readAfter(...of),
    ...known,
  });
}
