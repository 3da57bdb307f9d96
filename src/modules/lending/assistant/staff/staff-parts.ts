import type { Caller } from '../../../../platform/access/index.js';
import { said } from '../../../../platform/assistant/index.js';
import { fieldsNamed } from '../../../../platform/graphql/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { CustomerService } from '../../../customers/index.js';
import type { RetentionService } from '../../decision/index.js';
import type { LoanService } from '../../loans/index.js';

/** The services of the tools: each authorises by itself, and records whom staff were shown. */
export interface StaffToolParts {
  readonly loans: Pick<LoanService, 'page' | 'count' | 'statistics'>;
  readonly retention: Pick<RetentionService, 'candidates'>;
  readonly customers: Pick<CustomerService, 'listByIds'>;
}

const NAME_FIELDS = fieldsNamed('name');

export const LEDGER: Localized = { ko: '대출 원장', en: 'loan ledger' };

/** How people whose loans were shown are named to staff: masked. */
export async function namesOf(
  { customers }: Pick<StaffToolParts, 'customers'>,
  caller: Caller,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Localized>> {
  const rows = await customers.listByIds(caller, keys, NAME_FIELDS);
  return new Map(
    rows.flatMap((row) => {
      const name = row?.['name'];
      return row && typeof name === 'string' ? [[row.key, said(name, name)] as const] : [];
    }),
  );
}

export const STAFF_FOLLOW_UPS = {
  overdue: said('연체 중인 고객을 보여 주세요', 'Show overdue customers'),
  candidates: said('이탈이 우려되는 대출을 보여 주세요', 'Show retention candidates'),
  queues: said('기다리는 업무가 뭐가 있나요?', 'What waits to be looked at?'),
  statistics: said('대출 현황 통계를 보여 주세요', 'Show the loan statistics'),
} as const;
