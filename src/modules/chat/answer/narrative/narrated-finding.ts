import type { Finding } from '../../../../platform/assistant/index.js';
import type { QuestionContext, Plan } from '../../plan/index.js';
import type { Answer } from '../../replies/index.js';
import type { ForecastReplies } from './forecast-replies.js';
import { FORECAST_VERSIONS, NEWS_VERSIONS } from './narrative.texts.js';
import type { NewsReplies, NewsWriting } from './news-replies.js';

interface Narrators {
  /** Null where no forecast may be asked for. */
  readonly forecasts: ForecastReplies | null;
  readonly news: NewsReplies;
}

/**
 * The reply to a plain question for the news, or for the future of an indicator, with what a model writes of it: a summary
 * of the news, or summary and scenarios of the forecast. Null where the question asks for anything else or more, and where
 * there is too little to write about.
 */
export async function narratedFinding(
  asked: QuestionContext,
  { plan, findings }: { readonly plan: Plan; readonly findings: readonly Finding[] },
  { versions, ...writing }: NewsWriting,
  { forecasts, news }: Narrators,
): Promise<Answer | null> {
  const [finding, ...others] = findings;
  if (!finding || others.length > 0) return null;
  const asksOnly = (intent: string): boolean => plan.asks.every((ask) => ask.intent === intent);
  if (asksOnly('NEWS_DIGEST'))
    return news.answer(asked, finding, { ...writing, versions: { ...versions, ...NEWS_VERSIONS } });
  if (!asksOnly('FORECAST') || !finding.forecast || !forecasts) return null;
  return forecasts.answer(
    asked,
    { ...finding.forecast, question: null },
    { ...writing, own: [], versions: { ...versions, ...FORECAST_VERSIONS } },
  );
}
