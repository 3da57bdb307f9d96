import { z } from 'zod';
import { fieldsNamed, firstRows } from '../../../platform/graphql/index.js';
import { said, tool, typedFacts, type Finding, type Tool } from '../../../platform/assistant/index.js';
import type { CustomerRow } from '../customer.columns.js';
import { REGISTERED } from './customers.texts.js';
import type { CustomerToolParts } from './tool-parts.js';

const CUSTOMER_FIELDS = fieldsNamed('id', 'name', 'birthYear', 'creditScore', 'annualIncomeWon');
const MAX_CUSTOMERS_NAMED = 10;

/** Finds customers, masked and recorded as in lists of customers. */
export const findTool = ({ customers }: Pick<CustomerToolParts, 'customers'>): Tool =>
  tool({
    name: 'staff_find_customer',
    description:
      'For staff: customers of the institution by part of a name, or by a whole e-mail address. Names are masked.',
    parameters: z.object({ search: z.string().max(100).optional() }),
    answers: ['STAFF_FIND_CUSTOMER'],
    topic: 'FINDING',
    title: { ko: '고객 찾기', en: 'Customers' },
    audience: 'STAFF',
    async run({ caller, today }, { search }): Promise<Finding> {
      if (search === undefined || search.trim() === '') return { facts: [], lead: NAME_SOMEBODY };
      const rows = await customers.page(caller, firstRows(MAX_CUSTOMERS_NAMED), search, CUSTOMER_FIELDS);
      return findFinding(rows.slice(0, MAX_CUSTOMERS_NAMED), await customers.count(caller, search), today);
    },
  });

const NAME_SOMEBODY = said(
  '찾으실 고객의 이름이나 이메일 주소를 함께 적어 주세요.',
  'Name the customer, or give their whole e-mail address.',
);

export function findFinding(rows: readonly CustomerRow[], count: number, today: string): Finding {
  const text = (row: CustomerRow, field: string): string => {
    const value = row[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '-';
  };
  const cell = (row: CustomerRow, field: string) => ({ text: said(text(row, field), text(row, field)) });
  const facts = typedFacts('FINDING', REGISTERED, today);
  return {
    facts: [
      facts.count(
        'staff.found',
        said('찾은 고객 수', 'Customers found'),
        count,
        'PERSON',
        said(`${count}명`, String(count)),
      ),
    ],
    lead:
      count === 0
        ? said('그런 고객을 찾지 못했습니다.', 'No such customer was found.')
        : said(
            `고객 ${count}명을 찾았습니다.`,
            count === 1 ? 'One customer was found.' : `${count} customers were found.`,
          ),
    shown: [],
    ...(rows.length > 0 && {
      table: {
        title: said('찾은 고객', 'Customers found'),
        columns: [
          said('이름', 'Name'),
          said('출생 연도', 'Born'),
          said('신용점수', 'Credit score'),
          said('고객 번호', 'Id'),
        ],
        rows: rows.map((row) => [cell(row, 'name'), cell(row, 'birthYear'), cell(row, 'creditScore'), cell(row, 'id')]),
      },
    }),
    followUps: [said('연체 중인 고객을 보여 주세요', 'Show overdue customers')],
  };
}
