import {
  said,
  shownOf,
  saidWon,
  withYesOrNo,
  type Finding,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import { figureOf, type Dashboard } from '../dashboard/index.js';
import { quarterText } from '../source/index.js';
import { changeFacts, moverFacts, totalFacts } from './quarter-facts.js';
import { ASKS_LESS, COMPARES, changesSaid, FOLLOW_UPS } from './spending.texts.js';

/** How much was spent in a quarter, and by which card. */
export function totalFinding(dashboard: Dashboard, context: ToolContext): Finding {
  const total = figureOf(dashboard, ({ totalWon }) => totalWon);
  const { creditWon = 0, checkWon = 0 } = dashboard.now;
  const when = quarterText(dashboard.quarter);
  const [all, credit, check] = [saidWon(total.amountWon), saidWon(creditWon), saidWon(checkWon)];
  const amounts = said(
    `${when.ko} 카드 이용액은 월평균 ${all.ko}입니다(신용카드 ${credit.ko}, 체크카드 ${check.ko}).`,
    `Your card spending in ${when.en} averaged ${all.en} a month (credit card ${credit.en}, check card ${check.en}).`,
  );
  const { changeWon } = total.sincePreviousQuarter;
  const holds = (changeWon ?? 0) > 0;
  const lead =
    changeWon === null ? amounts : withYesOrNo(context, amounts, { holds, asks: COMPARES, contrary: ASKS_LESS });
  const changes = changesSaid(total.sincePreviousQuarter, total.sinceYearBefore);
  const told = [...totalFacts(dashboard), ...changeFacts(dashboard, total), ...moverFacts(dashboard).facts];
  return {
    facts: told,
    lead: changes ? said(`${lead.ko} ${changes.ko}.`, `${lead.en} That is ${changes.en}.`) : lead,
    shown: shownOf(told, ['quarter.before', 'quarter.total']),
    followUps: [FOLLOW_UPS.why, FOLLOW_UPS.top, FOLLOW_UPS.peers],
  };
}
