import { z } from 'zod';
import { koreanDate } from '../../../platform/clock.js';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  withYesOrNo,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import { CATEGORIES, quarterText } from '../../spending/index.js';
import { RULE_TEXT, type AnomalyRow } from '../anomalies/index.js';
import { isSeen, type InsightsToolParts } from './tool-parts.js';

const ANOMALY_TOOL_SOURCE: Localized = { ko: '이상 소비 점검', en: 'checks for unusual spending' };
/** Findings shown; the list in the application has the rest. */
const MAX_FINDINGS = 5;
/** `없었습니까`, asked of something that exists. */
const ASKS_NONE = /없었|없나|없지|없죠|없는|없습|nothing|no unusual/i;
const ANOMALY_FOLLOW_UPS = [
  said('왜 늘거나 줄었나요?', 'Why did my spending change?'),
  said('비슷한 사람들과 비교하면 어떤가요?', 'How do I compare with people like me?'),
  said('지난 2년 동안 어떻게 변했나요?', 'How has my spending developed?'),
];

/** Quarters of card spending that are unlike the customer's own past. */
export const anomalyTool = (parts: Pick<InsightsToolParts, 'anomalies' | 'customers'>): Tool =>
  tool({
    name: 'unusual_spending',
    description:
      'Quarters in which the customer’s card spending was unlike their own past, by which rule, in which category and by how much.',
    parameters: z.object({
      quarter: z
        .string()
        .regex(/^\d{4}Q[1-4]$/)
        .optional(),
    }),
    answers: ['SPENDING_UNUSUAL'],
    topic: 'FINDING',
    title: { ko: '평소와 다른 소비', en: 'Unusual spending' },
    async run(context, { quarter }): Promise<Finding> {
      const { caller, customerId, today } = context;
      if (!(await isSeen(parts, context))) return { facts: [] };
      const [rows = []] = await parts.anomalies.service.pageOfEach(caller, [customerId], {
        first: 50,
        after: null,
        offset: 0,
      });
      const found = rows.filter(
        (row) => row.state !== 'DISMISSED' && (quarter === undefined || row.quarter === quarter),
      );
      return anomalyFinding(found.slice(0, MAX_FINDINGS), today, context, quarter);
    },
  });

/** What some findings answer, newest first. */
export function anomalyFinding(
  rows: readonly AnomalyRow[],
  today: string,
  context: Pick<ToolContext, 'said'>,
  quarter?: string,
): Finding {
  const [newest] = rows;
  const when =
    quarter === undefined ? said('', '') : said(`${quarterText(quarter).ko}에는 `, ` in ${quarterText(quarter).en}`);
  if (!newest) {
    const none = said(`${when.ko}평소와 다른 소비가 발견되지 않았습니다.`, `No unusual spending was found${when.en}.`);
    return {
      facts: [noneFact(today)],
      lead: withYesOrNo(context, none, { holds: false, contrary: ASKS_NONE }),
      shown: [],
      followUps: ANOMALY_FOLLOW_UPS,
    };
  }
  const lead = said(
    `${quarterText(newest.quarter).ko}에 평소와 다른 소비가 있었습니다: ${describedAs(newest).ko}.`,
    `There was unusual spending in ${quarterText(newest.quarter).en}: ${describedAs(newest).en}.`,
  );
  return {
    facts: rows.flatMap(rowFacts),
    lead: withYesOrNo(context, lead, { holds: true, contrary: ASKS_NONE }),
    shown: rows.map(({ key }) => `unusual.${key}.what`),
    advice: [
      said(
        '짐작 가지 않는 내역이 있으면 카드사에 이용 내역을 확인해 달라고 요청하세요.',
        'If something in it is unknown to you, ask the card issuer to check it.',
      ),
    ],
    followUps: ANOMALY_FOLLOW_UPS,
  };
}

const noneFact = (today: string): Fact =>
  typedFacts('FINDING', ANOMALY_TOOL_SOURCE, today).words(
    'unusual.any',
    said('평소와 다른 소비', 'Unusual spending'),
    said('없음', 'none'),
    {
      type: 'YES_NO',
      yes: false,
    },
  );

/** The rule's title, the category and the figure against what was to be expected. */
function describedAs({ rule, category, unit, value, expectedHigh }: AnomalyRow): Localized {
  const { title } = RULE_TEXT[rule];
  const name = category && CATEGORIES[category].text;
  const figure = (amount: string): Localized =>
    unit === 'WON' ? saidWon(Math.round(Number(amount))) : said(`${Number(amount)}%`, `${Number(amount)}%`);
  const range =
    unit === 'SCORE'
      ? said('', '')
      : said(
          ` ${figure(value).ko}(예상 ${figure(expectedHigh).ko} 이하)`,
          ` ${figure(value).en} (expected at most ${figure(expectedHigh).en})`,
        );
  return said(
    `${title.ko}${name ? `, ${name.ko}` : ''}${range.ko}`,
    `${title.en.toLowerCase()}${name ? `, ${name.en.toLowerCase()}` : ''}${range.en}`,
  );
}

/** The figure and the highest expected value; nothing for a score, which has no unit that people know. */
function rangeFacts({ key, quarter, unit, value, expectedHigh, foundAt }: AnomalyRow): Fact[] {
  if (unit === 'SCORE') return [];
  const facts = typedFacts('FINDING', ANOMALY_TOOL_SOURCE, koreanDate(foundAt), quarterText(quarter));
  const of = (id: string, label: Localized, amount: string): Fact =>
    unit === 'WON' ? facts.money(id, label, Math.round(Number(amount))) : facts.percent(id, label, amount);
  return [
    of(`unusual.${key}.value`, said('실제', 'found'), value),
    of(`unusual.${key}.expected`, said('예상 상한', 'expected at most'), expectedHigh),
  ];
}

function rowFacts(row: AnomalyRow): Fact[] {
  const { key, quarter, amountWon, foundAt, ruleVersion } = row;
  const facts = typedFacts('FINDING', ANOMALY_TOOL_SOURCE, koreanDate(foundAt), quarterText(quarter));
  const what = facts.words(`unusual.${key}.what`, said('내용', 'what'), describedAs(row));
  return [
    { ...what, madeBy: { 'anomaly-rules': ruleVersion } },
    facts.money(`unusual.${key}.amount`, said('월평균 금액', 'a month'), amountWon),
    facts.quarter(`unusual.${key}.quarter`, said('분기', 'quarter'), quarter),
    ...rangeFacts(row),
  ];
}
