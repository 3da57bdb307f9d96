import {
  said,
  existingFactIds,
  saidWon,
  withYesOrNo,
  type Finding,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { figureOf, type Dashboard } from '../dashboard/index.js';
import { quarterText } from '../source/index.js';
import { changeFacts, moverFacts, totalFacts } from './quarter-facts.js';
import { ASKS_LESS, COMPARES, changesSaid, SPENDING_FOLLOW_UPS } from './spending.texts.js';

/** How much was spent in a quarter, and by which card. */
export function totalFinding(dashboard: Dashboard, context: ToolContext): Finding {
  const total = figureOf(dashboard, ({ totalWon }) => totalWon);
  const { creditWon = 0, checkWon = 0 } = dashboard.now;
  const when = quarterText(dashboard.quarter);
  const [all, credit, check] = [saidWon(total.amountWon), saidWon(creditWon), saidWon(checkWon)];
  const card = cardAsked(context);
  const amounts = card
    ? byCard(card, when, card === 'CHECK' ? check : credit, all)
    : said(
        `${when.ko} 카드 이용액은 월평균 ${all.ko}입니다(신용카드 ${credit.ko}, 체크카드 ${check.ko}).`,
        `Your card spending in ${when.en} averaged ${all.en} a month (credit card ${credit.en}, check card ${check.en}).`,
      );
  const { changeWon } = total.sincePreviousQuarter;
  const holds = (changeWon ?? 0) > 0;
  const lead =
    changeWon === null ? amounts : withYesOrNo(context, amounts, { holds, asks: COMPARES, contrary: ASKS_LESS });
  const changes = changesSaid(total.sincePreviousQuarter, total.sinceYearBefore);
  const shown = [...totalFacts(dashboard), ...changeFacts(dashboard, total), ...moverFacts(dashboard).facts];
  return {
    facts: shown,
    // What changed is that of all cards together.
    lead: changes && !card ? said(`${lead.ko} ${changes.ko}.`, `${lead.en} That is ${changes.en}.`) : lead,
    shown: existingFactIds(shown, ['quarter.before', 'quarter.total']),
    followUps: [SPENDING_FOLLOW_UPS.why, SPENDING_FOLLOW_UPS.top, SPENDING_FOLLOW_UPS.peers],
  };
}

const NAMES_CREDIT = /신용 ?카드|신카(?![가-힣])|\bcredit cards?\b/i;
const NAMES_CHECK = /체크 ?카드|체카|직불|\b(?:check|cheque|debit) cards?\b|\bdebit\b/i;

/** The one kind of card that a question names; null for none, or both. */
function cardAsked({ said: [question = ''] = [] }: ToolContext): 'CREDIT' | 'CHECK' | null {
  const [credit, check] = [NAMES_CREDIT.test(question), NAMES_CHECK.test(question)];
  if (credit === check) return null;
  return credit ? 'CREDIT' : 'CHECK';
}

function byCard(card: 'CREDIT' | 'CHECK', when: Localized, own: Localized, all: Localized): Localized {
  const name = card === 'CREDIT' ? said('신용카드', 'credit card') : said('체크카드', 'check card');
  return said(
    `${when.ko} ${name.ko} 이용액은 월평균 ${own.ko}입니다(카드 전체 ${all.ko}).`,
    `Your ${name.en} spending in ${when.en} averaged ${own.en} a month (all cards ${all.en}).`,
  );
}
