import { z } from 'zod';
import { said, tool, typedFacts, type Fact, type Finding, type Tool } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import {
  counterfactualText,
  LEVER_TEXT,
  LABEL_TEXT,
  sentenceOf,
  type Evaluation,
  type ScenarioService,
  type VerdictRow,
} from '../evaluation/index.js';
import { foundScenario } from './found-scenario.js';
import { adviceSteps, metricFacts, scenarioFacts } from './situation-facts.js';

export interface SituationParts {
  readonly scenarios: Pick<ScenarioService, 'evaluate'>;
}

const SITUATION_SOURCE: Localized = { ko: '상황 판정 규칙으로 계산', en: 'computed by the scenario rules' };
/** Figures that bear a situation out, of those it was judged by. */
const SITUATION_FIGURES_SHOWN = 4;
const SITUATION_FOLLOW_UPS = [
  said('무엇을 바꾸면 나아질까요?', 'What would change it?'),
  said('재무 건강 점수는 몇 점인가요?', 'What is my health score?'),
  said('어느 대출부터 갚는 게 좋을까요?', 'Which loan should I repay first?'),
];

/** The situation that the rules see the customer in, and what would change it. */
export const situationTool = ({ scenarios }: SituationParts): Tool =>
  tool({
    name: 'situation',
    description:
      'The situation the customer is in by the rules, with the figures it was judged by, what can be done about it, and the smallest change in won that would make it go away.',
    parameters: z.object({}),
    answers: ['SITUATION', 'SITUATION_CHANGE'],
    topic: 'SCENARIO',
    title: { ko: '현재 상황', en: 'Situation' },
    async run({ caller, customerId, today, intent }): Promise<Finding> {
      const [evaluation] = await scenarios.evaluate(caller, [customerId]);
      if (!evaluation) return { facts: [] };
      return intent === 'SITUATION_CHANGE' ? changeFinding(evaluation, today) : situationFinding(evaluation, today);
    },
  });

/** What the rules say, the strongest first. */
export function situationFinding(evaluation: Evaluation, today: string): Finding {
  const { verdicts, watched } = evaluation;
  const [first, ...others] = verdicts;
  const metrics = metricFacts(evaluation, today);
  const scenario = foundScenario(evaluation);
  const own = new Set(first?.keyMetrics.map(({ name }) => `scenario.metric.${name}`));
  return {
    facts: [...scenarioFacts(evaluation, today), ...metrics],
    ...(first && { lead: leadOf(first, watched.length > 0) }),
    shown: [
      ...metrics.flatMap(({ id }) => (own.has(id) ? [id] : [])).slice(0, SITUATION_FIGURES_SHOWN),
      ...others.map(({ label }) => `scenario.${label}`),
      ...watched.map(({ label }) => `scenario.watch.${label}`),
    ],
    ...(scenario && { scenario }),
    advice: first ? adviceSteps(first.label) : [],
    followUps: SITUATION_FOLLOW_UPS,
  };
}

function leadOf({ label, keyMetrics }: VerdictRow, isWatched: boolean): Localized {
  const { name } = LABEL_TEXT[label];
  const sentence = sentenceOf(label, keyMetrics, label === 'NEUTRAL' && isWatched ? 'TO_WATCH' : 'TOLD');
  return said(`지금 상황은 ‘${name.ko}’입니다. ${sentence.ko}`, `Your situation now: “${name.en}”. ${sentence.en}`);
}

/** What would take the first situation away that can be taken away; else why none can. */
export function changeFinding(evaluation: Evaluation, today: string): Finding {
  const judged = evaluation.verdicts.map((verdict) => ({ verdict, found: verdict.takenAwayBy?.() ?? null }));
  const chosen = judged.find(({ found }) => found !== null && found.changes !== null) ?? judged[0];
  if (!chosen) return { facts: [] };
  const { verdict, found } = chosen;
  const { name } = LABEL_TEXT[verdict.label];
  const scenario = foundScenario(evaluation);
  const about = {
    ...(scenario && { scenario }),
    advice: adviceSteps(verdict.label),
    followUps: SITUATION_FOLLOW_UPS.slice(1),
  };
  if (!found) {
    const lead = said(
      `지금은 ‘${name.ko}’ 상태로, 바꾸셔야 할 점이 눈에 띄지 않습니다.`,
      `“${name.en}” is how things stand now: nothing stands out that you would have to change.`,
    );
    return { ...about, facts: scenarioFacts(evaluation, today), lead, shown: [] };
  }
  const facts = typedFacts('SCENARIO', SITUATION_SOURCE, today, name);
  const changes: Fact[] = (found.changes ?? []).map(({ lever, byWon }) =>
    facts.money(`scenario.change.${lever}`, LEVER_TEXT[lever].name, byWon),
  );
  return {
    ...about,
    facts: [...changes, ...metricFacts(evaluation, today)],
    lead: said(
      `${withParticle(`‘${name.ko}’`, '은/는')} ${counterfactualText(found, 'ko')}`,
      `“${name.en}”: ${counterfactualText(found, 'en')}`,
    ),
    shown: changes.map(({ id }) => id),
    assumed: found.changes ? [said('다른 수치는 지금과 같은 경우', 'all other figures as they are now')] : [],
  };
}
