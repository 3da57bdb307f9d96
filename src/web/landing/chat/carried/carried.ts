import type { ConversationQuery } from '../../../../../schema/generated/web/graphql.js';

type Message = NonNullable<ConversationQuery['conversation']>['messages']['nodes'][number];

/** What a question carries beside its text: a forecast that is asked for, and files that it is about. */
export type Carried = Pick<Message, 'forecast' | 'attachments'>;
export type AskedForecast = NonNullable<Carried['forecast']>;
export type CarriedFile = Carried['attachments'][number];

const NOTHING_CARRIED: Carried = { forecast: null, attachments: [] };

/** A question as it is sent. */
export interface Question extends Carried {
  readonly text: string;
}

export const plain = (text: string): Question => ({ text, ...NOTHING_CARRIED });

/** What two questions have in common that are one: sent again, it is asked once. */
export const identityOf = ({ text, forecast, attachments }: Question): string =>
  JSON.stringify([
    text,
    forecast && [forecast.seriesId, forecast.months, forecast.question],
    attachments.map(({ fileId }) => fileId),
  ]);
