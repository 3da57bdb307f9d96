import { z } from 'zod';

/** A day and a month as a model writes them: their form alone, which the model is given. */
export const ASKED_DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
export const ASKED_MONTH_FORM = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Arguments that name a span of days in the past. */
export const SPAN_ARGUMENTS = {
  since: z.string().regex(ASKED_DAY_FORM).optional().describe('First day of a span, if the customer names one.'),
  until: z.string().regex(ASKED_DAY_FORM).optional().describe('Last day of it.'),
  month: z.string().regex(ASKED_MONTH_FORM).optional().describe('One month, 2026-10.'),
};

export interface AskedSpan {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly month?: string | undefined;
}
