import { capitalized } from '../../../../platform/text.js';
import { z } from 'zod';
import {
  said,
  saidDay,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { askedLoans, LOAN_ARGUMENTS } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { instalmentsAhead, type LoanAhead } from '../loans/instalments-ahead.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inEnglish, METHOD_TEXT } from '../wording.js';

const ADVICE = [
  said(
    '만기 한 달 전쯤 금융회사에 연장 심사를 신청하고, 그사이 소득·재직 서류를 준비해 두시는 것이 좋습니다.',
    'Ask your lender about a month before the day, with papers on your income at hand.',
  ),
  said(
    '연장이 어렵다면 다른 상품으로 갈아타는 방법도 비교해 볼 수 있습니다.',
    'If it cannot be extended, switching to another product can be compared.',
  ),
];

/** When a loan ends, what is owed then, and what can be done about it. */
export function extensionTool({ loans, servicing }: LoanParts): Tool {
  return tool({
    name: 'maturity_extension',
    description:
      'Whether and how the term of a loan can be extended: when it matures, what is to be repaid on that day, and what to do before it.',
    parameters: z.object(LOAN_ARGUMENTS),
    answers: ['MATURITY_EXTENSION'],
    topic: 'LOAN',
    title: said('만기 연장', 'Extending a term'),
    async run(context, named): Promise<Finding> {
      const asked = await askedLoans(loans, context, named);
      if (asked.none) return asked.none;
      const ahead = instalmentsAhead(await servicing(), asked.meant, context.today);
      const [first] = ahead.toSorted((one, other) => (one.asked.loan.maturesOn < other.asked.loan.maturesOn ? -1 : 1));
      const facts = ahead.flatMap((each) => endFacts(each, context.today));
      if (!first)
        return { facts: [], lead: said('연장할 만기가 남은 대출이 없습니다.', 'No loan has a term left to extend.') };
      const last = first.rows.at(-1) ?? first.rows[0];
      const { loan, spoken, at } = first.asked;
      const [day, won] = [saidDay(loan.maturesOn, context.today), saidWon(last.principalWon)];
      const isBullet = loan.repaymentMethod === 'BULLET' || loan.loanType === 'OVERDRAFT';
      return {
        facts,
        lead: isBullet
          ? said(
              `${withParticle(spoken.ko, '은/는')} ${day.ko}이 만기이고 그날 원금 ${withParticle(won.ko, '을/를')} 갚아야 하지만, 심사를 거쳐 연장할 수 있습니다. 연장은 금융회사에 신청합니다.`,
              `${capitalized(inEnglish(spoken))} matures on ${day.en} with ${won.en} of principal due; it can be extended after a review. Ask your lender for it.`,
            )
          : said(
              `${withParticle(spoken.ko, '은/는')} ${METHOD_TEXT[loan.repaymentMethod].ko} 방식이라 ${day.ko} 만기까지 나누어 갚고 나면 남는 원금이 없어 보통 연장하지 않습니다. 기간을 늘리려면 갈아타거나 조건을 바꿔야 합니다.`,
              `${capitalized(inEnglish(spoken))} is repaid in instalments until ${day.en}, so nothing is left to extend; a longer term takes other terms or another loan.`,
            ),
        shown: facts.filter(({ id }) => id.startsWith(loanSlots('loan', at)(''))).map(({ id }) => id),
        ...(asked.meant.length > 1 && {
          assumed: [said(`만기가 가장 빠른 ${spoken.ko}`, `${inEnglish(spoken)}, which matures first`)],
        }),
        advice: isBullet ? ADVICE : ADVICE.slice(1),
        followUps: [FOLLOW.REFINANCE, FOLLOW.MATURITY, FOLLOW.PAYOFF],
      };
    },
  });
}

function endFacts({ asked: { loan, at, name }, rows }: LoanAhead, today: string): Fact[] {
  const fact = typedFacts('LOAN', COMPUTED, today, name);
  const slot = loanSlots('loan', at);
  const last = rows.at(-1) ?? rows[0];
  return [
    fact.date(slot('maturity'), said('만기', 'matures on'), loan.maturesOn),
    fact.money(slot('lastPrincipal'), said('마지막 회차 원금', 'principal of the last payment'), last.principalWon),
  ];
}
