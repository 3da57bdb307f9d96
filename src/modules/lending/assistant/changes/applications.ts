import { z } from 'zod';
import {
  counted,
  formOf,
  isDeclined,
  said,
  saidDay,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type FoundAction,
  type Tool,
  type ToolContext,
  joinSentences,
} from '../../../../platform/assistant/index.js';
import { firstRows } from '../../../../platform/graphql/index.js';
import type { Localized } from '../../../../platform/text.js';
import { OPEN_STATUSES, type ApplicationRow, type ProductService, type Refinance } from '../../refinance/index.js';
import { LOAN_KINDS, type LoanKind } from '../../loans/index.js';
import { askedLoans, LOAN_ARGUMENTS, type NamedLoans } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { APPLICATIONS } from '../wording.js';
import { APPLICATION_STATUS, ENDINGS, NOTHING_TO_END, TAKEN_BACK } from './states.texts.js';

export interface ApplicationParts extends Pick<LoanParts, 'loans'> {
  readonly applications: Pick<Refinance['applications'], 'page'>;
  readonly products: Pick<ProductService, 'listByIds'>;
}
const MOST_SHOWN = 5;
/** The most applications counted; nobody has more. */
const COUNTED_MAX = 50;

/** Which applications are meant: those of a loan, of a kind of loan, or all. @throws Refusal LOAN_NOT_FOUND. */
async function meantBy(
  { loans }: ApplicationParts,
  context: ToolContext,
  { kind, loanNumber }: NamedLoans,
): Promise<(row: ShownApplication) => boolean> {
  if (loanNumber === undefined) return (row) => kind === undefined || row.kind === kind;
  const { meant } = await askedLoans(loans, context, { loanNumber });
  const keys = new Set(meant.map(({ loan }) => loan.key));
  return ({ row }) => keys.has(row.loanKey);
}

function noneLead(others: number, kind: NamedLoans['kind']): Localized {
  if (others === 0 || kind === undefined) return said('신청하신 대출이 없습니다.', 'You have applied for no loan.');
  const { ko, en } = LOAN_KINDS[kind];
  return said(`${ko} 신청 기록은 없습니다.`, `You have no application for a ${en.toLowerCase()}.`);
}

const countFact = (count: number, today: string): Fact =>
  typedFacts('LOAN', APPLICATIONS, today).count(
    'application.count',
    said('신청 건수', 'applications'),
    count,
    'THING',
    said(`${count}건`, String(count)),
  );

/** The count first where that is asked; what nobody can look up comes before the status. */
function askedLead(context: ToolContext, state: Localized, count: number): Localized {
  const form = formOf(context);
  const first =
    form === 'HOW_MANY'
      ? said(`신청하신 것은 모두 ${count}건입니다.`, `You have made ${counted(count, 'application')}.`)
      : null;
  return first ? joinSentences([first, state]) : state;
}

const NOBODY_NAMED = said(
  '심사 담당자가 누구인지는 확인할 수 없습니다.',
  'Who is in charge of it cannot be looked up here.',
);

interface ShownApplication {
  readonly row: ApplicationRow;
  readonly name: Localized;
  /** Kind of the product; null where it is gone. */
  readonly kind: LoanKind | null;
}

/** How the customer's applications stand, and what is theirs to do next. */
export function applicationTool(parts: ApplicationParts): Tool {
  return tool({
    name: 'application_state',
    description:
      'How the customer’s applications for a loan that replaces another stand: state, amount, terms granted, what is to be done next.',
    parameters: z.object(LOAN_ARGUMENTS),
    answers: ['APPLICATION_STATE'],
    topic: 'LOAN',
    title: said('신청 현황', 'Applications'),
    async run(context, named): Promise<Finding> {
      const { caller, customerId, today } = context;
      const question = { status: null, customerId, loanId: null, productId: null };
      const page = await parts.applications.page(caller, firstRows(COUNTED_MAX), question, 'NEWEST');
      const rows = page.slice(0, COUNTED_MAX);
      const products = await parts.products.listByIds(
        caller,
        rows.map(({ productKey }) => productKey),
      );
      const isMeant = await meantBy(parts, context, named);
      const all = rows.map((row, at): ShownApplication => {
        const product = products[at];
        const name = product ? said(`‘${product.nameKo}’`, product.nameEn) : said('대환', 'refinancing');
        return { row, name, kind: product?.loanType ?? null };
      });
      const meant = all.filter(isMeant);
      const shown = meant.slice(0, MOST_SHOWN);
      const isToEnd = isDeclined(context);
      const open = (isToEnd ? shown.find(mayEnd) : shown.find(isOpen)) ?? shown[0];
      if (!open || (isToEnd && !mayEnd(open)))
        return {
          facts: [],
          lead: isToEnd ? NOTHING_TO_END : noneLead(all.length, named.kind),
          followUps: [FOLLOW.HOW, FOLLOW.PRODUCTS, FOLLOW.LIMIT],
        };
      // The person asked about is not known, and what is known about the applications was not asked for.
      if (formOf(context) === 'WHO')
        return { facts: [], lead: NOBODY_NAMED, followUps: [FOLLOW.APPLICATION, FOLLOW.PAPERS] };
      const facts = [countFact(meant.length, today), ...shown.flatMap(applicationFacts)];
      const action = isToEnd ? endOf(open) : actionOf(open);
      return {
        facts,
        lead: askedLead(context, leadOf(open, today), meant.length),
        shown: facts.filter(({ id }) => id.startsWith(`application.${shown.indexOf(open) + 1}.`)).map(({ id }) => id),
        ...(shown.length > 1 && { table: tableOf(shown) }),
        ...(action && { action }),
        followUps: [FOLLOW.PAPERS, FOLLOW.REFINANCE, FOLLOW.WITHDRAWAL],
      };
    },
  });
}

/** The day of its newest step. */
const changedOn = ({ decidedAt, submittedAt, createdAt }: ApplicationRow): string =>
  (decidedAt ?? submittedAt ?? createdAt).slice(0, 10);

function leadOf({ row, name }: ShownApplication, today: string): Localized {
  const [state, won] = [APPLICATION_STATUS[row.status], saidWon(row.approval?.amountWon ?? row.requestedWon)];
  const day = saidDay(changedOn(row), today);
  const until = row.status === 'TERMS_OFFERED' && row.termsValidUntil ? saidDay(row.termsValidUntil, today) : null;
  return said(
    `${name.ko} ${won.ko} 신청은 ${state.ko}(${day.ko}).${until ? ` ${until.ko}까지 수락하실 수 있습니다.` : ''}`,
    `Your application for ${won.en} of ${name.en} ${state.en} (${day.en}).${until ? ` You can accept until ${until.en}.` : ''}`,
  );
}

function applicationFacts({ row, name }: ShownApplication, at: number): Fact[] {
  const fact = typedFacts('LOAN', APPLICATIONS, row.updatedAt.slice(0, 10), name);
  const id = (part: string): string => `application.${at + 1}.${part}`;
  const { approval } = row;
  return [
    fact.words(id('status'), said('상태', 'state'), APPLICATION_STATUS[row.status]),
    fact.money(id('requested'), said('신청 금액', 'amount asked for'), row.requestedWon),
    fact.date(id('on'), said('마지막으로 바뀐 날', 'last changed on'), changedOn(row)),
    ...(approval
      ? [
          fact.money(id('approved'), said('승인 금액', 'amount granted'), approval.amountWon),
          fact.percent(id('rate'), said('승인 금리 연', 'rate a year granted'), approval.annualRatePercent),
        ]
      : []),
    ...(row.termsValidUntil === null
      ? []
      : [fact.date(id('validUntil'), said('조건 수락 기한', 'terms hold until'), row.termsValidUntil)]),
    ...(row.executedOn === null ? [] : [fact.date(id('executedOn'), said('실행일', 'carried out on'), row.executedOn)]),
  ];
}

const isOpen = ({ row }: ShownApplication): boolean => OPEN_STATUSES.some((status) => status === row.status);

/** Whether an application, or a withdrawal that is under way, can be ended by the applicant. */
const mayEnd = (application: ShownApplication): boolean =>
  isOpen(application) || application.row.status === 'WITHDRAWAL_REQUESTED';

/** How somebody ends it who does not want it any more. */
function endOf({ row, name }: ShownApplication): FoundAction {
  const ending = ENDINGS[row.status] ?? TAKEN_BACK;
  return {
    label: ending.label,
    mutation: ending.mutation,
    arguments: { input: { applicationId: row.id, version: row.version } },
    preview: ending.preview(name),
    isDecline: true,
  };
}

/** What is the applicant's own to do next; null where nothing is. */
function actionOf({ row, name }: ShownApplication): FoundAction | null {
  const input = { applicationId: row.id, version: row.version };
  if (row.status === 'TERMS_OFFERED')
    return {
      label: said('제시된 조건 수락', 'Accept the terms'),
      mutation: 'refinanceTermsAccept',
      arguments: { input },
      preview: said(`${name.ko}에 제시된 조건을 수락합니다.`, `The terms offered for ${name.en} are accepted.`),
    };
  if (row.status !== 'DRAFT') return null;
  return {
    label: said('신청서 제출', 'Submit the application'),
    mutation: 'refinanceApplicationSubmit',
    arguments: { input },
    preview: said(`${name.ko} 신청서를 심사에 제출합니다.`, `The application for ${name.en} is submitted for review.`),
  };
}

const tableOf = (shown: readonly ShownApplication[]): NonNullable<Finding['table']> => ({
  title: said('신청 현황', 'Applications'),
  columns: [said('상품', 'Product'), said('상태', 'State'), said('신청 금액', 'Amount')],
  rows: shown.map(({ name }, at) => [
    { text: name },
    { fact: `application.${at + 1}.status` },
    { fact: `application.${at + 1}.requested` },
  ]),
});
