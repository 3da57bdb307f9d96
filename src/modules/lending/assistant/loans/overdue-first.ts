import { joinSentences, said, saidWon, type Finding } from '../../../../platform/assistant/index.js';
import type { Schedules } from '../../schedule/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish, listed } from '../wording.js';
import { lateFacts, lateLoans } from './arrears.js';

/**
 * What falls due, after what is overdue already: that is owed at once, whatever the schedule says of coming months.
 * The finding as it is where nothing is overdue.
 */
export async function withOverdueFirst(
  finding: Finding,
  { outlook }: { readonly outlook: Pick<Schedules['outlook'], 'delinquency'> },
  meant: readonly AskedLoan[],
  today: string,
): Promise<Finding> {
  const late = await lateLoans({ outlook }, meant);
  if (late.length === 0) return finding;
  const won = saidWon(late.reduce((sum, { delinquency }) => sum + delinquency.overdueWon, 0));
  const names = listed(late.map(({ asked: { spoken } }) => said(spoken.ko, inEnglish(spoken))));
  const overdue = said(
    `${names.ko}에서 밀린 ${won.ko}은 지금 내셔야 합니다.`,
    `${won.en} is overdue on ${names.en} and owed now.`,
  );
  const facts = late.flatMap((each) => lateFacts(each, today));
  return {
    ...finding,
    facts: [...facts, ...finding.facts],
    lead: joinSentences([overdue, ...(finding.lead ? [finding.lead] : [])]),
    ...(finding.shown && { shown: [...facts.map(({ id }) => id), ...finding.shown] }),
  };
}
