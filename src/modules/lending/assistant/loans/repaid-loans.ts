import {
  askedForm,
  said,
  saidDay,
  saidWon,
  typedFacts,
  type Fact,
  type Finding,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { LOAN_KINDS, loanNames, type LoanKind } from '../../loans/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { LEDGER } from '../wording.js';
import { askedTerm } from './asked-terms.js';
import { everyLoan, paidSince, type NamedLoan, type PaidParts } from './paid-amounts.js';

/**
 * What the customer asked of a kind of loan of which none is open, where one was repaid: `자동차대출은 언제 끝났어요`. Null
 * where there never was one.
 */
export async function repaidLoansFinding(
  loans: PaidParts,
  context: Pick<ToolContext, 'caller' | 'customerId' | 'today' | 'said'>,
  kind: LoanKind,
): Promise<Finding | null> {
  const { caller, customerId, today } = context;
  const every = await everyLoan(loans, caller, customerId);
  const repaid = every.filter(({ loanType, status }) => loanType === kind && status === 'CLOSED');
  const [newest] = repaid.toSorted((one, other) => ((one.disbursedOn ?? '') < (other.disbursedOn ?? '') ? 1 : -1));
  if (!newest) return null;
  const [last] = await paidSince(loans, caller, [newest], newest.disbursedOn ?? '');
  const [name] = loanNames([newest]);
  const fact = typedFacts('LOAN', LEDGER, today, name);
  const facts: Fact[] = [
    fact.money('repaid.principal', said('처음 빌린 금액', 'borrowed'), newest.principalWon),
    ...(newest.disbursedOn === null
      ? []
      : [fact.date('repaid.disbursedOn', said('대출일', 'paid out on'), newest.disbursedOn)]),
    ...(last ? [fact.date('repaid.lastOn', said('마지막 납부일', 'last paid on'), last.paidOn)] : []),
  ];
  return {
    facts,
    lead: repaidLead(newest, last?.paidOn ?? null, context),
    shown: facts.map(({ id }) => id),
    followUps: [FOLLOW.LIST, FOLLOW.PRODUCTS, FOLLOW.LIMIT],
  };
}

/** The amount first where the question asks for it, else that nothing is open. */
function repaidLead(
  { loanType, principalWon, disbursedOn }: NamedLoan,
  lastOn: string | null,
  { today, said: [question = ''] = [] }: Pick<ToolContext, 'today' | 'said'>,
): Localized {
  const { ko, en } = LOAN_KINDS[loanType];
  const [kind, won] = [en.toLowerCase(), saidWon(principalWon)];
  const ended = lastOn === null ? null : saidDay(lastOn, today);
  const over = said(
    ended ? `${ended.ko}에 모두 갚아 지금은 없습니다.` : '모두 갚아 지금은 없습니다.',
    ended ? `It was repaid in full on ${ended.en}.` : 'It was repaid in full.',
  );
  const begun = disbursedOn === null ? null : saidDay(disbursedOn, today);
  const borrowed = said(
    `${withParticle(ko, '으로/로')} 처음 빌린 금액은 ${won.ko}입니다${begun ? `(${begun.ko})` : ''}.`,
    `Your ${kind} was ${won.en} at first${begun ? ` (${begun.en})` : ''}.`,
  );
  if (askedTerm(question, false) !== null) return said(`${borrowed.ko} ${over.ko}`, `${borrowed.en} ${over.en}`);
  const no = askedForm(question) === 'WHETHER' ? said('아니요, ', 'No, you') : said('', 'You');
  return said(
    `${no.ko}진행 중인 ${withParticle(ko, '은/는')} 없습니다. ${over.ko} ${borrowed.ko}`,
    `${no.en} have no open ${kind}. ${over.en} ${borrowed.en}`,
  );
}
