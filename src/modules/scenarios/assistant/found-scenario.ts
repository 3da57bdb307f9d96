import type { FoundScenario } from '../../../platform/assistant/index.js';
import { LABEL_TEXT, type Evaluation } from '../evaluation/index.js';

/** The situation that matters most, as it is kept with a reply; null where nothing was judged. Its figures are facts. */
export function foundScenario({ verdicts }: Pick<Evaluation, 'verdicts'>): FoundScenario | null {
  const [first] = verdicts;
  if (!first) return null;
  const { label, probability, keyMetrics } = first;
  return {
    code: label,
    label: LABEL_TEXT[label].name,
    ...(probability !== null && { probability }),
    keyMetrics: keyMetrics.flatMap(({ name, value }) => (value === null ? [] : [`scenario.metric.${name}`])),
  };
}
