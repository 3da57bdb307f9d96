import { z } from 'zod';
import { said, type Finding, type ToolContext } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import {
  LOAN_KINDS,
  LOAN_TYPES,
  loanNames,
  spokenLoanNames,
  type OpenLoanFact,
  type LoanKind,
  type LoanService,
} from '../loans/index.js';
import { FOLLOW } from './follow-ups.texts.js';
import { chosenLoan } from './loan-slots.js';

/** Arguments that name which of the customer's loans is meant. */
export const LOAN_ARGUMENTS = {
  loanNumber: z
    .string()
    .max(40)
    .optional()
    .describe('One loan by its place in its slot, such as 2 for loan.2.balance; all when absent.'),
  kind: z.enum(LOAN_TYPES).optional().describe('Loans of one kind, where the customer named a kind and no loan.'),
  kinds: z
    .array(z.enum(LOAN_TYPES))
    .max(LOAN_TYPES.length)
    .optional()
    .describe('Loans of several kinds that are held against each other.'),
};
export interface NamedLoans {
  readonly loanNumber?: string | undefined;
  readonly kind?: LoanKind | undefined;
  readonly kinds?: readonly LoanKind[] | undefined;
}

/** A loan that a question is about. */
export interface AskedLoan {
  readonly loan: OpenLoanFact;
  /** Its index among the open loans, from 0, used in its slots. */
  readonly at: number;
  /** What its facts name as their subject: kind and end of its number. */
  readonly name: Localized;
  /** What a sentence calls it. */
  readonly spoken: Localized;
}

export interface AskedLoans {
  /** Every open loan. */
  readonly open: readonly AskedLoan[];
  /** Those that are meant: all where none was named. */
  readonly meant: readonly AskedLoan[];
  readonly isNamed: boolean;
  /** The answer where there is no such loan; null where there is. */
  readonly none: Finding | null;
}

/** The customer's open loans, read as the caller, and which of them are meant. @throws Refusal LOAN_NOT_FOUND. */
export async function askedLoans(
  loans: Pick<LoanService, 'loanFacts'>,
  { caller, customerId }: Pick<ToolContext, 'caller' | 'customerId'>,
  named: NamedLoans,
): Promise<AskedLoans> {
  return meantOf((await loans.loanFacts(caller, customerId)).loans, named);
}

/** Which of some open loans are meant. @throws Refusal LOAN_NOT_FOUND. */
export function meantOf(loans: readonly OpenLoanFact[], { loanNumber, kind, kinds }: NamedLoans): AskedLoans {
  const [names, spoken] = [loanNames(loans), spokenLoanNames(loans)];
  const open = loans.map((loan, at) => {
    const name = names[at] ?? said(loan.loanNumber, loan.loanNumber);
    return { loan, at, name, spoken: spoken[at] ?? name };
  });
  if (loanNumber !== undefined) {
    const chosen = chosenLoan(loans, loanNumber);
    return { open, meant: open.filter(({ loan }) => loan === chosen), isNamed: true, none: null };
  }
  const compared = open.filter(({ loan }) => kinds?.includes(loan.loanType));
  if (compared.length > 1) return { open, meant: compared, isNamed: true, none: null };
  const meant = kind === undefined ? open : open.filter(({ loan }) => loan.loanType === kind);
  return { open, meant, isNamed: kind !== undefined, none: meant.length > 0 ? null : noSuchLoan(open, kind) };
}

function noSuchLoan(open: readonly AskedLoan[], kind: NamedLoans['kind']): Finding {
  const followUps = [FOLLOW.PRODUCTS, FOLLOW.LIMIT];
  if (open.length === 0 || kind === undefined)
    return {
      facts: [],
      lead: said('진행 중인 대출이 없습니다.', 'You have no open loan.'),
      followUps,
    };
  const { ko, en } = LOAN_KINDS[kind];
  const others = { ko: open.map(({ spoken }) => spoken.ko), en: open.map(({ spoken }) => spoken.en.toLowerCase()) };
  const shown = others.ko.slice(0, 3);
  return {
    facts: [],
    lead: said(
      `진행 중인 ${withParticle(ko, '은/는')} 없습니다. 진행 중인 대출은 ${shown.join(', ')}${others.ko.length > 3 ? ' 등' : ''}입니다.`,
      `You have no open ${en.toLowerCase()}. Open: ${others.en.slice(0, 3).join(', ')}${others.en.length > 3 ? ' and others' : ''}.`,
    ),
    followUps: [FOLLOW.LIST, ...followUps],
  };
}
