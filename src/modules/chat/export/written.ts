import type { Locale } from '../../../platform/text.js';
import type { ExportedConversation, ExportedFact, ExportedMessage } from './export.repository.js';

/** A conversation on its way into a file. */
export interface Written {
  readonly conversation: ExportedConversation;
  readonly messages: AsyncIterable<ExportedMessage>;
  readonly exportedAt: Date;
  readonly locale: Locale;
}

/** A fact in the reader's language. */
export const factIn = ({ id, label, value, source, asOf, isTold }: ExportedFact, locale: Locale) => ({
  ...{ id, label: label[locale], value: value[locale], source: source[locale], asOf, isTold },
});
