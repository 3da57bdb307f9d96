import type { SummaryFact } from './summary-fact.js';
import type { WrittenText } from './summary-writer.js';

/** Why the template is shown and no text of a model. */
const TEMPLATE_REASONS = [
  'NO_MODEL',
  'ASKED_OF_MANY',
  'BEING_WRITTEN',
  'FIGURE_NOT_AMONG_FACTS',
  'CHANGE_TURNED_ROUND',
  'CLAIM_NOT_AMONG_FACTS',
  'FACT_LEFT_OUT',
  'UNUSABLE_TEXT',
  'MODEL_FAILED',
  'DAILY_LIMIT',
] as const;
export type TemplateReason = (typeof TEMPLATE_REASONS)[number];

/** A text of a model, or why there is none to show. */
export type ModelText =
  | { readonly written: WrittenText & { readonly at: Date } }
  | { readonly because: TemplateReason };

/** A customer's quarter with its summary. */
export interface QuarterSummary {
  readonly quarter: string;
  readonly facts: readonly SummaryFact[];
  readonly template: string;
  readonly text: ModelText;
  readonly asOf: Date;
}
