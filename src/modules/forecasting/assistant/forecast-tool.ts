import { z } from 'zod';
import { tool, type Finding, type Tool, type ToolContext } from '../../../platform/assistant/index.js';
import { MOST_MONTHS, MOST_MONTHS_OF, unlessTooShort, type ForecastService } from '../outlook/index.js';
import { TOPICS, type SeriesService } from '../series/index.js';
import { askedTopics } from './asked-topics.js';
import { forecastFinding } from './forecast-finding.js';

export interface ForecastToolParts {
  readonly series: Pick<SeriesService, 'listOfTopics'>;
  readonly forecasts: Pick<ForecastService, 'forecast'>;
  /** The answer when no series has one. */
  readonly otherwise: (context: ToolContext) => Promise<Finding>;
}

/** The horizon where the question names none, in months. */
const USUAL_MONTHS = 6;
/** How many series of the topic are tried, the likeliest first. */
const TRIED = 3;

/** Forecasts what a question about the future names; gives what is known today where no series can answer. */
export const forecastTool = ({ series, forecasts, otherwise }: ForecastToolParts): Tool =>
  tool({
    name: 'forecast',
    description:
      'How an indicator may go on: policy or lending rate, exchange rate, prices and the like, with bands and with how good forecasts of it have been. It gives figures and no advice.',
    parameters: z.object({
      monthsAhead: z.number().int().min(1).max(MOST_MONTHS).optional().catch(undefined),
      topic: z
        .enum(TOPICS as [string, ...string[]])
        .optional()
        .describe('What it is about; read from the question when absent.'),
    }),
    answers: ['FORECAST'],
    topic: 'FINDING',
    title: { ko: '앞으로의 전망', en: 'Outlook' },
    async run(context, { monthsAhead = USUAL_MONTHS, topic }): Promise<Finding> {
      const wanted = TOPICS.filter((each) => each === topic);
      const topics = wanted.length > 0 ? wanted : askedTopics(context);
      for (const each of topics) {
        // Where one is too short, another series of the topic may answer.
        for (const { id, frequency } of await series.listOfTopics(context.caller, [each], TRIED)) {
          const forecast = await unlessTooShort(() =>
            forecasts.forecast(context.caller, id, {
              months: Math.min(monthsAhead, MOST_MONTHS_OF[frequency]),
              asOf: null,
            }),
          );
          if (forecast) return forecastFinding(forecast);
        }
      }
      return otherwise(context);
    },
  });
