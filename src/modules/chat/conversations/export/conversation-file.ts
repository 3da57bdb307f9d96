import type { Locale } from '../../../../platform/text.js';
import type { ExportedConversation, ExportedFact, ExportedMessage } from './export.repository.js';

/** A conversation being written to a file. */
export interface Written {
  readonly conversation: ExportedConversation;
  readonly messages: AsyncIterable<ExportedMessage>;
  readonly exportedAt: Date;
  readonly locale: Locale;
}

/** Facts of older replies are named by a contract number, which means nothing to readers. */
const NAMED_BY_NUMBER = /^(loan|payoff)\.(?!\d{1,3}\.).+\.(\w+(?:~\d+)?)$/;

/** A fact that the reply states, in the reader's language. */
export const factIn = ({ id, label, value, source, asOf, isTold }: ExportedFact, locale: Locale) => ({
  id: id.replace(NAMED_BY_NUMBER, '$1.$2'),
  label: label[locale],
  value: value[locale],
  source: source[locale],
  asOf,
  isTold,
});
