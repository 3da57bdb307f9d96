import type { ExportRequest } from './export-record.js';
import { byteOrderMarkRefused, purposeNeeded, purposeNotNeeded } from './export.refusals.js';

/** Length limits of a purpose in letters, as for seeing a customer unmasked. */
const [LEAST_PURPOSE, MOST_PURPOSE] = [5, 500];

/**
 * Checks that the parts of a request fit together; returns it with its purpose trimmed.
 * @throws Refusal PURPOSE_NEEDED, PURPOSE_NOT_NEEDED or BYTE_ORDER_MARK_REFUSED.
 */
export function checkedRequest({ purpose: said, ...request }: ExportRequest): ExportRequest {
  const purpose = said === null || said.trim() === '' ? null : said.trim();
  const letters = purpose === null ? 0 : Array.from(purpose).length;
  if (request.personal === 'WHOLE' && (letters < LEAST_PURPOSE || letters > MOST_PURPOSE)) purposeNeeded();
  if (request.personal === 'MASKED' && purpose !== null) purposeNotNeeded();
  if (request.format !== 'CSV' && request.byteOrderMark) byteOrderMarkRefused();
  return { ...request, purpose };
}
