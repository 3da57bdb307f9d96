import { z } from 'zod';
import { said, tool, type Finding, type Tool, type ToolContext } from '../../../platform/assistant/index.js';
import { MOST_MONTHS_OF, unlessTooShort, type ForecastService } from '../outlook/index.js';
import { TOPICS, type SeriesService } from '../series/index.js';
import type { Localized } from '../../../platform/text.js';
import { askedThing, isOfThing, type AskedThing } from './asked-thing.js';
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
/** How many are looked through for the one that a question names. */
const LOOKED_THROUGH = 50;

/** Forecasts what a question about the future names; gives what is known today where no series can answer. */
export const forecastTool = ({ series, forecasts, otherwise }: ForecastToolParts): Tool =>
  tool({
    name: 'forecast',
    description:
      'How an indicator may go on: policy or lending rate, exchange rate, prices and the like, with bands and with how good forecasts of it have been. It gives figures and no advice.',
    parameters: z.object({
      monthsAhead: z.number().int().optional().catch(undefined).describe('How far ahead, 1 to 24 months.'),
      topic: z
        .enum(TOPICS as [string, ...string[]])
        .optional()
        .describe('What it is about; read from the question when absent.'),
    }),
    answers: ['FORECAST'],
    topic: 'FINDING',
    title: { ko: '앞으로의 전망', en: 'Outlook' },
    async run(context, { monthsAhead, topic }): Promise<Finding> {
      const wanted = TOPICS.filter((each) => each === topic);
      const topics = wanted.length > 0 ? wanted : askedTopics(context);
      const thing = askedThing(context);
      for (const each of topics) {
        const listed = await series.listOfTopics(context.caller, [each], thing ? LOOKED_THROUGH : TRIED);
        const fitting = thing ? listed.filter((one) => isOfThing(one, thing)).slice(0, TRIED) : listed;
        if (thing && listed.length > 0 && fitting.length === 0) return withoutSeries(thing);
        // Where one is too short, another series of the topic may answer.
        for (const { id, frequency } of fitting) {
          const months = monthsFor(monthsAhead, MOST_MONTHS_OF[frequency]);
          const forecast = await unlessTooShort(() => forecasts.forecast(context.caller, id, { months, asOf: null }));
          if (!forecast) continue;
          const assumed =
            monthsAhead === undefined || monthsAhead === months ? [] : [lookedAhead(months, MOST_MONTHS_OF[frequency])];
          return { ...forecastFinding(forecast), assumed, forecast: { seriesId: id, months } };
        }
      }
      return otherwise(context);
    },
  });

/** The horizon for one that was asked for: the farthest that there is for one beyond it. */
const monthsFor = (asked: number | undefined, most: number): number =>
  Math.min(asked === undefined || asked < 1 ? USUAL_MONTHS : asked, most);

const lookedAhead = (months: number, most: number): Localized =>
  said(
    `전망할 수 있는 기간(1~${most}개월) 안의 ${months}개월 뒤`,
    `${months} months ahead, of the 1 to ${most} that can be forecast`,
  );

/** Another series of the topic would answer another question. */
const withoutSeries = ({ name }: AskedThing): Finding => ({
  facts: [],
  lead: said(
    `${name.ko} 지표가 등록되어 있지 않아 전망을 알려 드릴 수 없습니다. 다른 지표의 값으로 대신 말씀드리지는 않습니다.`,
    `There is no series for ${name.en}, so I cannot tell how it may go on, and another series would not tell it.`,
  ),
  followUps: [said('기준금리는 앞으로 어떻게 될까요?', 'What is the outlook for the base rate?')],
});
