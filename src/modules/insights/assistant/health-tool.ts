import { z } from 'zod';
import { koreanDate } from '../../../platform/clock.js';
import {
  formOf,
  said,
  saysAny,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  type ToolContext,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import {
  NO_STATED_FIGURES,
  HEALTH_PARTS,
  noScoreText,
  PART_TEXT,
  type HealthAssessment,
  type HealthPart,
  type HealthUnit,
  type PartPoints,
} from '../health/index.js';
import type { InsightsToolParts } from './tool-parts.js';

const HEALTH_TOOL_SOURCE: Localized = { ko: '재무 건강 점수', en: 'health score' };
/** What costs points, before what the score is. */
const ASKS_WEAK =
  /깎|까먹|낮|못한|못하|약한|약점|부족|모자|미흡|취약|저조|부실|약해|약하|약합|나쁜|나빠|문제|잘못|안 ?좋|별로|발목|떨어|개선|why|weak|worst|\bbad|wrong|problem|poor|lack|holding(?! (?:it|that|the score) up)|lowest|lower|better|hurt|pull(?:s|ing)? (?:it |my score |the score )?down|drag/i;
const ASKS_STRONG =
  /잘하|잘한|잘 ?된|잘 ?받|우수|뛰어|훌륭|(?<!건)강점|장점|좋은|강한|높은|버텨|버티|받쳐|떠받|strong|strength|best|good at|(?:doing|going) well|highest|prop(?:s|ping)?\b|carry(?:ing)?\b|hold(?:s|ing)? (?:it|that|the score) up|(?:what(?:'s| is)|anything) good/i;
/** What would raise the score, before what it is. */
const ASKS_MOVE =
  /올[리려릴]|높[이여일혀]|올라가(?:려|노|나|지|요)|오르(?:려|나|노|지|죠|니)|오를|올라[^.]{0,4}$|만회|끌어 ?올|개선하|손[대댈봐볼보]|고[치쳐칠]|(?:뭐|뭣|무엇|어디|어느 ?것|어떤 ?것)부터|뭘 ?(?:하면|해야)|어떻게 ?(?:하면|해야)|\b(?:lift|raise|improve|increase|boost|bump|fix)\b|\b(?:get|bring|push) (?:it|that|this|the score)? ?(?:back )?(?:up|higher)|\bwork on\b|\b(?:start|begin) with\b|what (?:should|can|could|do|ought) i (?:to )?(?:be )?(?:do|change)|\b(?:push|bring|get|pull) [^.?!]{0,30}\b(?:up|higher)\b|\bthings? that would\b|\bbe better\b/i;
const FACT_BESIDE = {
  order: said('어느 대출부터 갚는 게 좋을까요?', 'Which loan should I repay first?'),
  saving: said('어디에서 줄이면 좋을까요?', 'Where could I save?'),
  score: said('신용점수는 몇 점인가요?', 'What is my credit score?'),
} as const;

/** The health score with its parts, which of them costs most, and what would raise it. */
export const healthTool = ({ health }: Pick<InsightsToolParts, 'health'>): Tool =>
  tool({
    name: 'health_score',
    description:
      'The customer’s financial health score from 0 to 100 with its parts (saving, debt service, card use, reserves, arrears), the weakest and strongest part, and which change would raise it most. It is no credit score.',
    parameters: z.object({}),
    answers: ['HEALTH_SCORE'],
    topic: 'FINDING',
    title: { ko: '재무 건강 점수', en: 'Health score' },
    async run(context): Promise<Finding> {
      const [assessment] = await health.assess(context.caller, [context.customerId], NO_STATED_FIGURES);
      return assessment ? healthFinding(assessment, context) : { facts: [] };
    },
  });

type Move = HealthAssessment['result']['moves'][number];
/** Maximum number of advice steps. */
const MOVES_SHOWN = 3;
const SCORE_MAX = 100;

interface Earned extends PartPoints {
  readonly points: number;
}

/** What an assessment answers: the number first, unless the question asks what costs or earns it. */
export function healthFinding(assessment: HealthAssessment, context: Pick<ToolContext, 'said'>): Finding {
  const { result, scale, asOf } = assessment;
  const { score, knownWeight, moves } = result;
  const day = koreanDate(asOf);
  const parts = result.parts.filter((part): part is Earned => part.points !== null);
  const lost = ({ maxPoints, points }: Earned): number => maxPoints - points;
  const byLoss = parts.toSorted((one, other) => lost(other) - lost(one));
  const facts = [
    ...scoreFacts(score, day),
    ...parts.flatMap((part) => partFacts(part, day)),
    ...moves.slice(0, MOVES_SHOWN).flatMap((move) => moveFacts(move, day)),
  ];
  const followUps = [FACT_BESIDE.order, FACT_BESIDE.saving, FACT_BESIDE.score];
  if (score === null) {
    const why = (locale: 'ko' | 'en'): string => noScoreText(knownWeight, scale.leastKnownWeight, locale);
    return { facts, lead: said(why('ko'), why('en')), followUps };
  }
  const [weakest, strongest] = [byLoss[0], byLoss.at(-1)];
  const number = said(
    `재무 건강 점수는 ${SCORE_MAX}점 만점에 ${score}점입니다.`,
    `Your financial health score is ${score} of ${SCORE_MAX}.`,
  );
  const weak = weakest && lost(weakest) > 0 ? weakestSaid(weakest, lost(weakest)) : null;
  const strong = strongest ? strongestSaid(strongest) : null;
  const asksWeak = saysAny(context, ASKS_WEAK) || (formOf(context) === 'WHY' && !saysAny(context, ASKS_STRONG));
  const [move] = moves;
  const asksMove = formOf(context) !== 'WHY' && saysAny(context, ASKS_MOVE);
  const raised = move && asksMove ? moveSaid(move.part, move.changeBy, move.scoreChange) : null;
  const first = raised ?? (asksWeak ? weak : saysAny(context, ASKS_STRONG) ? strong : null);
  const sentences = first ? [first, number] : [number, ...(weak ? [weak] : [])];
  return {
    facts,
    lead: joinSentences(sentences),
    shown: [],
    table: {
      title: said('항목별 점수', 'Points by part'),
      columns: [said('항목', 'Part'), said('현재', 'Now'), said('점수', 'Points'), said('만점', 'At most')],
      rows: parts.map(({ part }) => [
        { text: PART_TEXT[part].name },
        { fact: `health.${part}.value` },
        { fact: `health.${part}.points` },
        { fact: `health.${part}.most` },
      ]),
    },
    advice: moves.slice(0, MOVES_SHOWN).map(({ part, changeBy, scoreChange }) => moveSaid(part, changeBy, scoreChange)),
    followUps,
  };
}

function scoreFacts(score: number | null, day: string): Fact[] {
  if (score === null) return [];
  const words = said(`${score}점`, `${score} points`);
  const label = said('재무 건강 점수', 'Health score');
  const facts = typedFacts('FINDING', HEALTH_TOOL_SOURCE, day);
  const most = said(`${SCORE_MAX}점 만점`, `${SCORE_MAX} points`);
  return [
    facts.count('health.score', label, score, 'POINT', words),
    facts.count('health.most', said('만점', 'at most'), SCORE_MAX, 'POINT', most),
  ];
}

function partFacts({ part, value, points, maxPoints }: Earned, day: string): Fact[] {
  const facts = typedFacts('FINDING', HEALTH_TOOL_SOURCE, day, PART_TEXT[part].name);
  const inPoints = (amount: number): Localized => said(`${amount}점`, `${amount} points`);
  const lostBy = Number((maxPoints - points).toFixed(2));
  return [
    ...(value === null ? [] : [facts.words(`health.${part}.value`, said('현재', 'now'), inUnit(value, part))]),
    facts.count(`health.${part}.points`, said('점수', 'points'), points, 'POINT', inPoints(points)),
    facts.count(`health.${part}.lost`, said('감점', 'lost'), lostBy, 'POINT', inPoints(lostBy)),
    facts.count(`health.${part}.most`, said('만점', 'at most'), maxPoints, 'POINT', inPoints(maxPoints)),
  ];
}

/** By how much a part would change, and the score with it. */
function moveFacts({ part, changeBy, scoreChange }: Move, day: string): Fact[] {
  const facts = typedFacts('FINDING', HEALTH_TOOL_SOURCE, day, PART_TEXT[part].name);
  const by = Math.abs(changeBy);
  const changed = said('나아질 때의 변화', 'changed for the better by');
  const id = `health.${part}.changeBy`;
  const unit = { MONTHS: 'MONTH', DAYS: 'DAY' } as const;
  const kind = HEALTH_PARTS[part];
  return [
    kind === 'PERCENT' ? facts.points(id, changed, by) : facts.count(id, changed, by, unit[kind], inUnit(by, part)),
    facts.count(
      `health.${part}.gain`,
      said('그때 오르는 점수', 'points gained by it'),
      scoreChange,
      'POINT',
      said(`${scoreChange}점`, `${scoreChange} points`),
    ),
  ];
}

const UNIT: Readonly<Record<HealthUnit, (amount: string) => Localized>> = {
  PERCENT: (amount) => said(`${amount}%`, `${amount}%`),
  MONTHS: (amount) => said(`${amount}개월`, `${amount} months`),
  DAYS: (amount) => said(`${amount}일`, `${amount} days`),
};
const inUnit = (value: number, part: HealthPart): Localized => UNIT[HEALTH_PARTS[part]](String(value));

function weakestSaid({ part, points, maxPoints }: Earned, lost: number): Localized {
  const { ko, en } = PART_TEXT[part].name;
  const by = Number(lost.toFixed(2));
  return said(
    `점수가 가장 많이 깎인 항목은 ${withParticle(ko, '으로/로')}, ${maxPoints}점 가운데 ${points}점입니다(${by}점 감점).`,
    `${en} costs you most: ${points} of ${maxPoints} points (${by} lost).`,
  );
}

function strongestSaid({ part, points, maxPoints }: Earned): Localized {
  const { ko, en } = PART_TEXT[part].name;
  return said(
    `가장 잘하고 계신 항목은 ${withParticle(ko, '으로/로')}, ${maxPoints}점 가운데 ${points}점입니다.`,
    `You do best at ${en.toLowerCase()}: ${points} of ${maxPoints} points.`,
  );
}

/** What a small change for the better would do, all else as it is. */
function moveSaid(part: HealthPart, changeBy: number, scoreChange: number): Localized {
  const [{ name }, by] = [PART_TEXT[part], inUnit(Math.abs(changeBy), part)];
  const percent =
    HEALTH_PARTS[part] === 'PERCENT' ? said(`${Math.abs(changeBy)}%p`, `${Math.abs(changeBy)} points`) : by;
  const raised =
    HEALTH_PARTS[part] === 'MONTHS' ? said(`${by.ko}분 늘리면`, percent.en) : said(`${percent.ko} 높이면`, percent.en);
  return changeBy > 0
    ? said(
        `${withParticle(name.ko, '을/를')} ${raised.ko} 점수가 ${scoreChange}점 오릅니다.`,
        `Raising ${name.en.toLowerCase()} by ${percent.en} adds ${scoreChange} to the score.`,
      )
    : said(
        `${withParticle(name.ko, '을/를')} ${percent.ko} 낮추면 점수가 ${scoreChange}점 오릅니다.`,
        `Lowering ${name.en.toLowerCase()} by ${percent.en} adds ${scoreChange} to the score.`,
      );
}
