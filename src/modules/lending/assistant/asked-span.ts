import { z } from 'zod';

/** A day and a month as a model writes them: their form alone, which the model is given. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Arguments that name a span of days in the past. */
export const SPAN_ARGUMENTS = {
  since: z.string().regex(DAY).optional().describe('First day of a span, if the customer names one.'),
  until: z.string().regex(DAY).optional().describe('Last day of it.'),
  month: z.string().regex(MONTH).optional().describe('One month, 2026-10.'),
};

export interface AskedSpan {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly month?: string | undefined;
}
