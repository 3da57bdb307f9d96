import {
  askedExtreme,
  said,
  saidWon,
  typedFacts,
  type Fact,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { spokenLoanNames } from '../../loans/index.js';
import { inEnglish, LEDGER, listed } from '../wording.js';
import { interestOf, type Paid } from './paid-amounts.js';

/** The interest that was paid on one loan, in won. */
interface InterestOfLoan {
  /** What its facts name as their subject. */
  readonly name: Localized;
  /** What a sentence calls it. */
  readonly spoken: Localized;
  readonly won: number;
}

/** The interest of each loan that was paid on, the greatest first. */
export function interestOfEach(paid: readonly Paid[]): readonly InterestOfLoan[] {
  const byLoan = [...Map.groupBy(paid, ({ loan }) => loan.key).values()];
  const spoken = spokenLoanNames(byLoan.flatMap(([first]) => first?.loan ?? []));
  return byLoan
    .flatMap(([first, ...rest], at) => {
      if (!first) return [];
      const won = [first, ...rest].reduce((sum, each) => sum + interestOf(each), 0);
      return [{ name: first.name, spoken: spoken[at] ?? first.name, won }];
    })
    .toSorted((one, other) => other.won - one.won);
}

/** The facts of them. */
export const interestFacts = (each: readonly InterestOfLoan[], until: string): readonly Fact[] =>
  each.map(({ name, won }, at) =>
    typedFacts('REPAYMENT', LEDGER, until, name).money(
      `paid.loan.${at + 1}.interest`,
      said('낸 이자', 'interest paid'),
      won,
    ),
  );

/**
 * The loan on which most interest was paid, or least, with the others, where the question asks which one; null where it
 * does not, or only one was paid on.
 */
export function interestExtremeLead(
  each: readonly InterestOfLoan[],
  { said: [question = ''] = [] }: Pick<ToolContext, 'said'>,
): Localized | null {
  const asked = askedExtreme(question);
  const [first, ...others] = asked?.isMost === false ? each.toReversed() : each;
  if (!asked || !first || others.length === 0) return null;
  const won = saidWon(first.won);
  const rest = listed(
    others.map(({ spoken, won: otherWon }) => {
      const amount = saidWon(otherWon);
      return said(`${spoken.ko} ${amount.ko}`, `${inEnglish(spoken)}: ${amount.en}`);
    }),
  );
  const which = asked.isMost ? said('많이', 'most') : said('적게', 'least');
  return said(
    `이자를 가장 ${which.ko} 낸 대출은 ${withParticle(first.spoken.ko, '으로/로')}, ${won.ko}입니다(${rest.ko}).`,
    `You paid ${which.en} interest on ${inEnglish(first.spoken)}: ${won.en} (${rest.en}).`,
  );
}
