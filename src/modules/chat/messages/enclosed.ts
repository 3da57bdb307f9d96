import { encodeId } from '../../../platform/graphql/index.js';

/** A forecast that a message asks for. */
export interface MessageForecast {
  readonly seriesId: number;
  /** How far ahead. */
  readonly months: number;
  /** What the narrative dwells on; null for the text of the message. */
  readonly question: string | null;
}

/** A file that a message is about. */
export interface MessageAttachment {
  readonly fileId: number;
  /** As it was when the message was sent: the file may be deleted since. */
  readonly fileName: string;
}

/** What a message carries beside its text. */
export interface Enclosed {
  readonly forecast: MessageForecast | null;
  readonly attachments: readonly MessageAttachment[];
}

export const NOTHING_ENCLOSED: Enclosed = { forecast: null, attachments: [] };

/** The same as it goes out. */
export interface ToldEnclosed {
  readonly forecast: (Omit<MessageForecast, 'seriesId'> & { readonly seriesId: string }) | null;
  readonly attachments: readonly (Omit<MessageAttachment, 'fileId'> & { readonly fileId: string })[];
}

export const toldForecast = (forecast: MessageForecast | null): ToldEnclosed['forecast'] =>
  forecast && { ...forecast, seriesId: encodeId('Series', forecast.seriesId) };

export const toldAttachments = (attachments: readonly MessageAttachment[]): ToldEnclosed['attachments'] =>
  attachments.map(({ fileId, fileName }) => ({ fileId: encodeId('AnalysisFile', fileId), fileName }));

/** Whether a message carries this; which files, whatever they are called. */
export const carries = (message: ToldEnclosed, { forecast, attachments }: Enclosed): boolean =>
  textOf(message) === textOf({ forecast: toldForecast(forecast), attachments: toldAttachments(attachments) });

const textOf = ({ forecast, attachments }: ToldEnclosed): string =>
  JSON.stringify([
    forecast && [forecast.seriesId, forecast.months, forecast.question],
    attachments.map(({ fileId }) => fileId),
  ]);
