import { z } from 'zod';
import { saysAny, tool, type Finding, type Tool, type ToolContext } from '../../../platform/assistant/index.js';
import { askedDashboard, levelOf } from './asked-dashboard.js';
import { categoriesFinding, categoryFinding } from './category-finding.js';
import { changeFinding } from './change-finding.js';
import { nextSpending } from './outlook.js';
import { realFinding } from './real-finding.js';
import { SPENDING_FOLLOW_UPS, NO_FIGURES, NOT_BY_DAY } from './spending.texts.js';
import { categorySlot, quarterSlot, type SpendingToolParts } from './tool-parts.js';
import { totalFinding } from './total-finding.js';

/** Words that ask what will be spent, rather than what was. */
const ASKS_NEXT =
  /(?:다음|내)\s*(?:분기|달)|내년|앞으로|(?:쓸|쓰게 ?될|나올|나가게 ?될)\s*(?:까|지|것|거)|\b(?:will i|am i going to|next (?:quarter|month|year))\b/i;

/** Whether a question for what was spent asks for its change: `net effect on the total?`. */
const asksChange = (context: ToolContext): boolean =>
  context.intent === 'CARD_SPENDING' && saysAny(context, ASKS_FOR_CHANGE);
const ASKS_FOR_CHANGE = /변화|변동|증감|차이|차액|달라[졌진]|\b(?:net|effect|differences?|chang\w*)\b/i;

/** A quarter of the customer's card spending: all of it or one category, what changed and why, and in real terms. */
export const quarterTool = (parts: Pick<SpendingToolParts, 'dashboards' | 'outlooks'>): Tool =>
  tool({
    name: 'quarter_summary',
    description:
      'A quarter of the customer’s card spending: amount a month by card and by category, change since the quarter and the year before, also in real terms, and the categories that rose and fell most.',
    parameters: z.object({
      quarter: quarterSlot,
      category: categorySlot,
      date: z.iso.date().optional().describe('One day, if the customer names one: no figures are kept of a day.'),
    }),
    answers: ['CARD_SPENDING', 'SPENDING_CATEGORY', 'SPENDING_CHANGE', 'SPENDING_REAL_TERMS'],
    topic: 'QUARTER',
    title: { ko: '분기 소비', en: 'Spending of a quarter' },
    async run(context, { quarter, category, date }): Promise<Finding> {
      if (date !== undefined)
        return { facts: [], lead: NOT_BY_DAY, followUps: [SPENDING_FOLLOW_UPS.top, SPENDING_FOLLOW_UPS.why] };
      const isNext = context.intent === 'CARD_SPENDING' && !quarter && !category && saysAny(context, ASKS_NEXT);
      const next = isNext ? await nextSpending(parts, context) : null;
      if (next) return next;
      const asked = await askedDashboard(parts, context, { quarter: quarter ?? null, level: levelOf(category) });
      if (!asked) return { facts: [], lead: NO_FIGURES };
      const { dashboard, assumed } = asked;
      const found = ((): Finding => {
        if (context.intent === 'SPENDING_REAL_TERMS') return realFinding(dashboard, context, category);
        if (context.intent === 'SPENDING_CHANGE' || asksChange(context))
          return changeFinding(dashboard, context, category);
        if (category) return categoryFinding(dashboard, category);
        return context.intent === 'SPENDING_CATEGORY' ? categoriesFinding(dashboard) : totalFinding(dashboard, context);
      })();
      return { ...found, assumed: [...assumed, ...(found.assumed ?? [])] };
    },
  });
