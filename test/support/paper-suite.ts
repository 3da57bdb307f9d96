import { parseId } from '../../src/platform/graphql/index.js';
import { startPaperBank } from './documents.js';
import { textPdf } from './pdf.js';

export { eventually } from './patience.js';

export const keyOf = (id: string): number => parseId(id)?.id ?? 0;

export const pdf = textPdf(['소득금액증명', '총급여 52,000,000원'], ['2026년 1월 발급']);

/** A bank whose customers send papers. */
export async function startPaperSuite() {
  const recordsOf = async (id: string): Promise<object[]> =>
    bank.sql(
      `SELECT action, account_id::int AS account, customer_id::int AS customer, detail FROM audit_entry
     WHERE subject_type = 'Document' AND subject_id = $1 ORDER BY id`,
      [keyOf(id)],
    );
  const bank = await startPaperBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const token = await bank.loginAs(hong);

  return {
    token,
    bank,
    recordsOf,
    hong,
    close: () => bank.close(),
  };
}

export type PaperSuite = Awaited<ReturnType<typeof startPaperSuite>>;
