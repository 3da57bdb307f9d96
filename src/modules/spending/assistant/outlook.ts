import { said, saysAny, type Finding, type ToolContext } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { inflationPercent, type Dashboard } from '../dashboard/index.js';
import { quarterText } from '../quarter.js';
import { askedDashboard } from './asked-dashboard.js';
import { inflationFacts } from './real-finding.js';
import { FOLLOW_UPS } from './spending.texts.js';
import type { SpendingToolParts } from './tool-parts.js';

const OF_PRICES = /물가|인플레|\b(?:inflation|prices|cpi)\b/i;

const NOT_FORETOLD: Localized = {
  ko: '앞으로의 금리, 물가, 소비, 신용점수가 어떻게 될지는 예측할 수 없습니다.',
  en: 'I cannot predict what rates, prices, spending or credit scores will be.',
};
const INSTEAD: readonly Localized[] = [
  said(
    '금리나 소득이 바뀌는 경우를 말씀해 주시면, 그때의 상환액과 한도를 계산해 드립니다.',
    'Name a change of rate or income, and the payments and limit it would mean are worked out.',
  ),
  said(
    '지금까지의 추이는 등록된 자료로 보여 드릴 수 있습니다.',
    'How things have gone so far is told from what is on record.',
  ),
];

/** What is known today where nothing can be foretold: nothing is guessed, and recorded prices are told to who asks of them. */
export const spendingOutlook =
  (parts: Pick<SpendingToolParts, 'dashboards'>) =>
  async (context: ToolContext): Promise<Finding> => {
    const asked = saysAny(context, OF_PRICES) ? await askedDashboard(parts, context) : null;
    const known = asked && pricesSoFar(asked.dashboard);
    return {
      facts: known?.facts ?? [],
      lead: known ? said(`${NOT_FORETOLD.ko} ${known.said.ko}`, `${NOT_FORETOLD.en} ${known.said.en}`) : NOT_FORETOLD,
      advice: INSTEAD,
      followUps: [FOLLOW_UPS.trend, said('금리가 1%p 오르면 어떻게 되나요?', 'What if my rate rose by one point?')],
    };
  };

function pricesSoFar(dashboard: Dashboard): { readonly facts: Finding['facts']; readonly said: Localized } | null {
  const rise = inflationPercent(dashboard, 'YEAR_BEFORE');
  if (rise === null) return null;
  const when = quarterText(dashboard.quarter);
  return {
    facts: inflationFacts(dashboard, rise),
    said: said(
      `지금까지 기록된 소비자물가는 ${when.ko}까지 1년 동안 ${Number(rise)}% 올랐습니다.`,
      `Consumer prices on record rose by ${Number(rise)}% in the year to ${when.en}.`,
    ),
  };
}
