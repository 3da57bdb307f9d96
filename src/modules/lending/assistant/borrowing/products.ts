import { z } from 'zod';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { LOAN_KINDS, type LoanKind } from '../../loans/index.js';
import type { ProductRow } from '../../refinance/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { PRODUCTS, RATE_KIND_TEXT, saidRate } from '../wording.js';
import type { RateParts } from './assumed-rate.js';

/** The most products shown; the lowest rate first. */
const MOST_SHOWN = 5;

/** What the institution offers today, with rates. */
export function productsTool({ products }: RateParts): Tool {
  return tool({
    name: 'loan_products',
    description:
      'The loan products on offer today, the lowest rate first: rate from and to, amount, term. No offer to the customer.',
    parameters: z.object({ kind: z.enum(['CREDIT', 'MORTGAGE', 'JEONSE', 'OVERDRAFT']).optional() }),
    answers: ['LOAN_PRODUCTS'],
    topic: 'REFINANCE',
    title: said('대출 상품', 'Loan products'),
    isSelling: true,
    async run({ caller, today }, { kind }): Promise<Finding> {
      const rows = (await products.listOffered(caller))
        .filter(({ loanType }) => kind === undefined || loanType === kind)
        .toSorted((one, other) => Number(one.rateMinPercent) - Number(other.rateMinPercent));
      const shown = rows.slice(0, MOST_SHOWN);
      const facts = [
        typedFacts('REFINANCE', PRODUCTS, today).count(
          'product.count',
          said('판매 중인 상품 수', 'products on offer'),
          rows.length,
          'THING',
          said(`${rows.length}개`, String(rows.length)),
        ),
        ...shown.flatMap((row, at) => productFacts(row, at + 1, today)),
      ];
      return {
        facts,
        lead: leadOf(rows, kind),
        shown: facts.filter(({ id }) => id.startsWith('product.1.')).map(({ id }) => id),
        ...(shown.length > 1 && { table: tableOf(shown) }),
        ...(shown.length > 0 && {
          assumed: [said('각 상품의 최저 금리(심사 전)', 'the lowest rate of each, before approval')],
        }),
        followUps: [FOLLOW.LIMIT, FOLLOW.INSTALMENT, FOLLOW.HOW],
      };
    },
  });
}

const nameOf = ({ nameKo, nameEn }: ProductRow) => said(nameKo, nameEn);

function leadOf(rows: readonly ProductRow[], kind: LoanKind | undefined): NonNullable<Finding['lead']> {
  const of = kind === undefined ? said('대출', 'loan') : said(LOAN_KINDS[kind].ko, LOAN_KINDS[kind].en.toLowerCase());
  const [lowest] = rows;
  if (!lowest) return said(`지금 판매 중인 ${of.ko} 상품이 없습니다.`, `No ${of.en} product is on offer now.`);
  const rate = saidRate(lowest.rateMinPercent);
  return said(
    `지금 ${of.ko} 상품은 ${rows.length}개이고, 금리가 가장 낮은 상품은 ${withParticle(`‘${lowest.nameKo}’`, '으로/로')} ${rate.ko}부터입니다.`,
    `There ${rows.length === 1 ? 'is one' : `are ${rows.length}`} ${of.en} product${rows.length === 1 ? '' : 's'} on offer; the lowest rate is that of ${lowest.nameEn}, from ${rate.en}.`,
  );
}

function productFacts(row: ProductRow, place: number, today: string): Fact[] {
  const fact = typedFacts('REFINANCE', PRODUCTS, today, nameOf(row));
  const id = (part: string): string => `product.${place}.${part}`;
  const [least, most] = [saidWon(row.amountMinWon), saidWon(row.amountMaxWon)];
  const { termMinMonths, termMaxMonths } = row;
  return [
    fact.percent(id('rate'), said('최저 금리 연', 'lowest rate a year'), row.rateMinPercent),
    fact.percent(id('rateMax'), said('최고 금리 연', 'highest rate a year'), row.rateMaxPercent),
    fact.words(id('rateKind'), said('금리 방식', 'kind of rate'), RATE_KIND_TEXT[row.rateType]),
    fact.words(id('amount'), said('대출 금액', 'amount'), said(`${least.ko}~${most.ko}`, `${least.en} to ${most.en}`)),
    fact.words(
      id('term'),
      said('기간', 'term'),
      said(`${termMinMonths}~${termMaxMonths}개월`, `${termMinMonths} to ${termMaxMonths} months`),
    ),
  ];
}

const tableOf = (rows: readonly ProductRow[]): NonNullable<Finding['table']> => ({
  title: said('판매 중인 상품', 'Products on offer'),
  columns: [
    said('상품', 'Product'),
    said('최저 금리(연)', 'Lowest rate a year'),
    said('최고 금리(연)', 'Highest rate a year'),
    said('금액', 'Amount'),
    said('기간', 'Term'),
  ],
  rows: rows.map((row, at) => [
    { text: nameOf(row) },
    ...['rate', 'rateMax', 'amount', 'term'].map((part) => ({ fact: `product.${at + 1}.${part}` })),
  ]),
});
