import { z } from 'zod';
import {
  said,
  saidDay,
  saidMonths,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { LOAN_KINDS } from '../../loans/index.js';
import type { Limits } from '../../limit/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { SIMULATED } from '../wording.js';
import { assumedRate } from './assumed-rate.js';
import { orAskIncome } from './or-ask-income.js';
import type { LimitParts } from './limit.js';
import { SAID_ONLY, SUBJECT_ARGUMENTS, type Subject } from './limit-arguments.js';
import { assumedOf, assumptionFacts, requestOf } from './limit-subject.js';
import { isOverCap } from './limit.texts.js';
import { bandFacts, bandLines, type SeenPath } from './limit-band.js';

export interface PathParts extends LimitParts {
  readonly paths: Pick<Limits['paths'], 'look'>;
}

const [USUAL_MONTHS, MONTHS_MAX] = [12, 24];
const [LEAST_WON, MOST_WON] = [10_000, 1_000_000_000_000];

const parameters = z.object({
  ...SUBJECT_ARGUMENTS,
  monthsAhead: z.int().min(0).max(600).optional().describe('How many months to look ahead; a year when absent.'),
  amountWon: z
    .int()
    .min(LEAST_WON)
    .max(MOST_WON)
    .optional()
    .describe('A sum whose first month is sought, if the customer said one.'),
});

/** The limit month by month while debts are paid as agreed. */
export function pathTool(parts: PathParts): Tool {
  return tool({
    name: 'loan_limit_path',
    description:
      'How the customer’s limit changes month by month, up to two years ahead, while debts are paid as agreed; with what savings could lift it to.',
    parameters,
    saidOnly: [...SAID_ONLY, 'amountWon', 'monthsAhead'],
    answers: ['LIMIT_PATH'],
    topic: 'LIMIT',
    title: said('한도 전망', 'Limit over time'),
    isSelling: true,
    run: (context, given) => orAskIncome(lookedFor(parts, context, given), context.today),
  });
}

async function lookedFor(
  parts: PathParts,
  { caller, customerId, today }: ToolContext,
  given: z.infer<typeof parameters>,
): Promise<Finding> {
  const loans = await parts.loans.loanFacts(caller, customerId);
  const rate = await assumedRate(parts, caller, given.kind, { annualRatePercent: given.annualRatePercent, loans });
  const months = Math.min(Math.max(1, given.monthsAhead ?? USUAL_MONTHS), MONTHS_MAX);
  const path = await parts.paths.look(caller, {
    subject: requestOf(given, rate, customerId),
    months,
    cashWon: 0,
    savingPerMonthWon: null,
    repayable: null,
    bandMillionths: null,
    wantedWon: given.amountWon ?? null,
  });
  const span = saidMonths(months);
  const facts = pathFacts(path);
  const beside = [...spanFacts(path, months, today), ...bandFacts(path), ...assumptionFacts(given, rate, today)];
  return {
    facts: [...facts, ...beside],
    lead: pathLead(path, given, today),
    shown: facts.map(({ id }) => id),
    assumed: [
      ...(given.monthsAhead === undefined ? [said(`앞으로 ${span.ko}`, `the next ${span.en}`)] : []),
      ...((given.monthsAhead ?? 0) > MONTHS_MAX
        ? [said(`규정을 알 수 있는 ${span.ko}까지`, `${span.en}, as far as rules are known`)]
        : []),
      ...assumedOf(given, rate),
      said('대출을 정해진 대로 갚고 새로 빌리지 않을 때', 'debts paid as agreed and nothing new borrowed'),
    ],
    chart: chartOf(path),
    followUps: [FOLLOW.GOAL, FOLLOW.LIMIT_REPAID, FOLLOW.LIMIT],
  };
}

function pathLead(
  path: SeenPath,
  { kind, amountWon }: Subject & { readonly amountWon?: number | undefined },
  today: string,
): Localized {
  const [first, last] = [path.points[0], path.points.at(-1)];
  const name = LOAN_KINDS[kind];
  if (amountWon !== undefined && path.fit) return fitLead(path.fit, saidWon(amountWon), today);
  const [now, then] = [first?.answer.limitWon ?? null, last?.answer.limitWon ?? null];
  if (!first || !last || now === null || then === null)
    return said(
      `${name.ko} 한도를 정하는 규정이 없어 앞으로의 한도를 알 수 없습니다.`,
      `No rule bounds a ${name.en.toLowerCase()}, so nothing is known of its limit to come.`,
    );
  const day = saidDay(last.answer.on, today);
  const [was, is, by] = [saidWon(now), saidWon(then), saidWon(Math.abs(then - now))];
  if (then === now) {
    const why = isOverCap(last.answer)
      ? said(' 그때도 DSR이 상한을 넘습니다.', ' The DSR is still above its cap then.')
      : said('', '');
    return said(
      `${day.ko}까지 ${name.ko} 한도는 ${was.ko}으로 그대로입니다.${why.ko}`,
      `Your limit stays at ${was.en} until ${day.en}.${why.en}`,
    );
  }
  return said(
    `${day.ko}에는 ${name.ko} 한도가 ${withParticle(is.ko, '으로/로')} 지금보다 ${by.ko} ${then > now ? '늘어납니다' : '줄어듭니다'}.`,
    `On ${day.en} your limit is ${is.en}, ${by.en} ${then > now ? 'more' : 'less'} than today.`,
  );
}

function fitLead({ asAgreed, withSaving }: NonNullable<SeenPath['fit']>, wanted: Localized, today: string): Localized {
  const soonest = asAgreed ?? withSaving;
  if (!soonest)
    return said(
      `아니요, 이 기간 안에는 ${wanted.ko} 한도에 이르지 못합니다.`,
      `No, your limit does not reach ${wanted.en} in that time.`,
    );
  const day = saidDay(soonest.answer.on, today);
  return asAgreed
    ? said(
        `네, ${day.ko}부터 ${withParticle(wanted.ko, '을/를')} 받을 수 있는 한도가 됩니다.`,
        `Yes, your limit reaches ${wanted.en} on ${day.en}.`,
      )
    : said(
        `네, 모은 돈으로 대출을 갚아 나가면 ${day.ko}에 ${wanted.ko} 한도에 이릅니다.`,
        `Yes, if what you put aside repays debts your limit reaches ${wanted.en} on ${day.en}.`,
      );
}

function pathFacts({ points }: SeenPath): Fact[] {
  const [first, last] = [points[0], points.at(-1)];
  return [first, last].flatMap((point, at): Fact[] => {
    if (point?.answer.limitWon == null) return [];
    const fact = typedFacts('LIMIT', SIMULATED, point.answer.on);
    const label = at === 0 ? said('지금 한도', 'limit of today') : said('기간 끝 한도', 'limit at the end');
    const saving = point.withSavingWon;
    return [
      fact.money(at === 0 ? 'path.now' : 'path.then', label, point.answer.limitWon),
      ...(at === 1 && saving !== null
        ? [fact.money('path.withSaving', said('모은 돈으로 빚을 갚을 때 한도', 'limit if savings repay debts'), saving)]
        : []),
    ];
  });
}

/** How far the path goes, by how much the limit changes on it, and when the wanted sum is available. */
function spanFacts({ points, fit }: SeenPath, count: number, today: string): Fact[] {
  const fact = typedFacts('LIMIT', SIMULATED, today);
  const [now, then] = [points[0]?.answer.limitWon ?? null, points.at(-1)?.answer.limitWon ?? null];
  const end = points.at(-1)?.answer.on;
  const soonest = (fit?.asAgreed ?? fit?.withSaving)?.answer.on;
  return [
    fact.months('path.months', said('내다본 기간', 'looked ahead'), count),
    ...(end === undefined ? [] : [fact.date('path.end', said('기간의 끝', 'end of it'), end)]),
    ...(now === null || then === null
      ? []
      : [fact.money('path.change', said('한도 변화', 'change of the limit'), Math.abs(then - now))]),
    ...(soonest === undefined ? [] : [fact.date('path.fitOn', said('가능해지는 날', 'can be had on'), soonest)]),
  ];
}

function chartOf({ points }: SeenPath): NonNullable<Finding['chart']> {
  const saving = points.map(({ withSavingWon }) => withSavingWon);
  return {
    title: said('월별 한도', 'Limit by month'),
    kind: 'LINE',
    unit: 'WON',
    points: points.map(({ answer: { on } }) => said(on.slice(0, 7), on.slice(0, 7))),
    series: [
      {
        name: said('정해진 대로 갚을 때', 'Debts paid as agreed'),
        values: points.map(({ answer }) => answer.limitWon),
      },
      ...(saving.some((won) => won !== null)
        ? [{ name: said('모은 돈으로 빚을 갚을 때', 'Savings repay debts'), values: saving }]
        : []),
      ...bandLines(points),
    ],
  };
}
