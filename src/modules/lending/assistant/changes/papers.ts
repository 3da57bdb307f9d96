import { z } from 'zod';
import {
  counted,
  said,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../../platform/assistant/index.js';
import { fieldsNamed, firstRows } from '../../../../platform/graphql/index.js';
import type { Localized } from '../../../../platform/text.js';
import { type DocumentKind, type DocumentRow, type Documents } from '../../documents/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { listed } from '../wording.js';

export interface PaperParts {
  readonly documents: Pick<Documents['service'], 'pageOfEach'>;
}
type Wanted = 'CREDIT' | 'MORTGAGE' | 'JEONSE' | 'OVERDRAFT';
const PAPERS_SOURCE = said('제출 서류 기록', 'record of papers');
const PAPERS_MAX = 50;
const PAPER_FIELDS = fieldsNamed('key', 'kind', 'fileName', 'status', 'uploadedAt');

const PAPER: Readonly<Record<DocumentKind, Localized>> = {
  IDENTITY: said('신분증', 'an identity card'),
  INCOME_PROOF: said('소득 증빙(소득금액증명, 원천징수영수증)', 'proof of income'),
  EMPLOYMENT_PROOF: said('재직 증빙(재직증명서, 건강보험자격득실확인서)', 'proof of employment'),
  LOAN_STATEMENT: said('기존 대출 증빙(부채증명서, 대출잔액증명서)', 'a statement of debts elsewhere'),
  PROPERTY_REGISTER: said('등기사항전부증명서', 'the property register'),
  OTHER: said('그 밖의 서류', 'other papers'),
};
const USUAL: readonly DocumentKind[] = ['IDENTITY', 'INCOME_PROOF', 'EMPLOYMENT_PROOF'];
const FURTHER_PAPERS: Readonly<Record<Wanted, readonly Localized[]>> = {
  CREDIT: [],
  OVERDRAFT: [],
  MORTGAGE: [PAPER.PROPERTY_REGISTER, said('매매계약서', 'the contract of sale')],
  JEONSE: [
    said('확정일자 있는 임대차계약서', 'the lease with its certified date'),
    said('계약금 영수증', 'the receipt of the deposit paid'),
    said('주민등록등본', 'the resident register'),
  ],
};
const APPLICATION_STEPS: readonly Localized[] = [
  said('한도와 상품을 비교해 금액과 기간을 정합니다.', 'Compare limits and products, and choose an amount and a term.'),
  said('신청 전에 상품 설명을 읽고 항목마다 확인합니다.', 'Read what has to be explained and acknowledge each item.'),
  said('신청서를 제출하고 서류를 올립니다.', 'Submit the application and upload the papers.'),
  said(
    '심사 뒤 제시된 조건을 확인하고 수락하면 대출이 실행됩니다.',
    'After the review, accept the terms; then the loan is carried out.',
  ),
];

/** Which papers a loan takes, which are here already, and how one applies. */
export function papersTool(parts: PaperParts): Tool {
  return tool({
    name: 'loan_papers',
    description:
      'Which papers a loan takes, which of them the customer handed in already, and the steps of an application.',
    parameters: z.object({ kind: z.enum(['CREDIT', 'MORTGAGE', 'JEONSE', 'OVERDRAFT']).optional() }),
    answers: ['APPLICATION_HOW', 'LOAN_PAPERS'],
    topic: 'LOAN',
    title: said('신청 방법과 서류', 'How to apply, and papers'),
    async run({ caller, customerId, intent, today }, { kind = 'CREDIT' }): Promise<Finding> {
      const [rows = []] = await parts.documents.pageOfEach(caller, [customerId], firstRows(PAPERS_MAX), PAPER_FIELDS);
      const here = rows.slice(0, PAPERS_MAX).filter(({ status }) => status === 'STORED');
      const needed = [...USUAL.map((each) => PAPER[each]), ...FURTHER_PAPERS[kind]];
      const missing = USUAL.filter((each) => !here.some((row) => row['kind'] === each));
      const isHow = intent === 'APPLICATION_HOW';
      const facts = paperFacts(here, today);
      return {
        facts,
        lead: isHow ? howLead() : papersLead(needed, here, missing),
        shown: facts.map(({ id }) => id),
        advice: isHow ? APPLICATION_STEPS : ADVICE,
        followUps: isHow
          ? [FOLLOW.PAPERS, FOLLOW.LIMIT, FOLLOW.PRODUCTS]
          : [FOLLOW.HOW, FOLLOW.APPLICATION, FOLLOW.LIMIT],
      };
    },
  });
}

const ADVICE = [
  said('서류는 최근에 발급받은 것으로 준비하시는 것이 좋습니다.', 'Papers should have been issued lately.'),
  said('상품에 따라 더 필요한 서류가 있을 수 있습니다.', 'A product may take more papers.'),
];

const howLead = (): Localized =>
  said(
    '한도와 상품을 비교해 고른 뒤 설명을 확인하고 신청서와 서류를 내면, 심사를 거쳐 제시된 조건을 수락할 때 대출이 실행됩니다.',
    'Choose a product, acknowledge what is explained, and submit the application with its papers; after the review you accept the terms and the loan is carried out.',
  );

function papersLead(
  needed: readonly Localized[],
  here: readonly DocumentRow[],
  missing: readonly DocumentKind[],
): Localized {
  const all = listed(needed);
  const lacking = listed(missing.map((each) => PAPER[each]));
  const state =
    here.length === 0
      ? null
      : missing.length === 0
        ? said(' 기본 서류는 모두 제출되어 있습니다.', ' The usual ones are all here already.')
        : said(` 그중 아직 내지 않으신 것은 ${lacking.ko}입니다.`, ` Of them not here yet: ${lacking.en}.`);
  return said(`필요한 서류는 ${all.ko}입니다.${state?.ko ?? ''}`, `You need ${all.en}.${state?.en ?? ''}`);
}

function paperFacts(here: readonly DocumentRow[], today: string): Fact[] {
  const fact = typedFacts('LOAN', PAPERS_SOURCE, today);
  return [
    fact.count(
      'papers.count',
      said('제출된 서류', 'papers handed in'),
      here.length,
      'THING',
      said(`${here.length}건`, counted(here.length, 'paper')),
    ),
  ];
}
