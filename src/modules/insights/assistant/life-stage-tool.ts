import { z } from 'zod';
import {
  said,
  existingFactIds,
  saysAny,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import { CLUSTER_UNKNOWN_TEXT, clusterName, type Placement } from '../clusters/index.js';
import {
  CONFIDENCE_TEXT,
  confidenceOf,
  LIFE_STAGE_TEXT,
  UNKNOWN_STAGE_TEXT,
  type StageEstimate,
} from '../life-stage/index.js';
import { isSeen, type InsightsToolParts } from './tool-parts.js';

const MODEL: Localized = { ko: '카드 이용 내역으로 추정', en: 'estimated from card spending' };
const STATED_SOURCE: Localized = { ko: '직접 알려 주신 정보', en: 'as stated' };
const ASKS_TYPE =
  /소비 ?(?:유형|성향|타입|스타일|패턴|그룹|집단|군)|(?:그룹|집단)|유형|성향|부류|타입|spend(?:er|ing) (?:type|style|group|pattern)|type of spender|kind of spender|cluster/i;

/** The customer's stage of life and type of spending. Neither decides about any loan. */
export const lifeStageTool = (parts: Pick<InsightsToolParts, 'lifeStages' | 'clusters' | 'customers'>): Tool =>
  tool({
    name: 'life_stage',
    description:
      'Which stage of life the customer is in, as they said or as a model estimates from card spending, how sure it is, and which type of spender they are.',
    parameters: z.object({}),
    answers: ['LIFE_STAGE'],
    topic: 'FINDING',
    title: { ko: '생애 단계', en: 'Stage of life' },
    async run(context): Promise<Finding> {
      const { caller, customerId, today } = context;
      if (!(await isSeen(parts, context))) return { facts: [] };
      const [[estimate], [placement]] = await Promise.all([
        parts.lifeStages.estimate(caller, [customerId]),
        parts.clusters.place(caller, [customerId]),
      ]);
      const stage = estimate ? stageSaid(estimate) : null;
      const type = placement ? typeSaid(placement) : null;
      const lead = saysAny(context, ASKS_TYPE) ? type : stage;
      const shown = [...(estimate ? stageFacts(estimate, today) : []), ...(placement ? typeFacts(placement) : [])];
      return {
        facts: shown,
        ...(lead && { lead }),
        shown: existingFactIds(shown, ['stage.name', 'stage.probability']),
        advice: estimate?.basis === 'MODEL' ? [CORRECT_IT] : [],
        followUps: [
          said('비슷한 사람들과 비교하면 어떤가요?', 'How do I compare with people like me?'),
          said('저한테 맞는 카드를 추천해 주세요', 'Which card would suit me?'),
        ],
      };
    },
  });

const CORRECT_IT: Localized = {
  ko: '사실과 다르면 내 정보에서 생애 단계를 바로잡아 주세요. 대출 심사에는 쓰이지 않습니다.',
  en: 'If it is wrong, correct it in your profile. It plays no part in lending decisions.',
};

function stageSaid({ stage, basis, prediction, unknown }: StageEstimate): Localized {
  if (!stage) return UNKNOWN_STAGE_TEXT[unknown ?? 'NO_SPENDING'];
  const name = LIFE_STAGE_TEXT[stage];
  if (basis === 'CORRECTION' || !prediction) {
    return said(`알려 주신 대로 생애 단계는 ‘${name.ko}’입니다.`, `As you stated, your stage of life is “${name.en}”.`);
  }
  const probability = Math.max(...prediction.probabilities);
  const sure = CONFIDENCE_TEXT[confidenceOf(probability)];
  const percent = Math.round(100 * probability);
  return said(
    `생애 단계는 ${withParticle(`‘${name.ko}’`, '으로/로')} 추정됩니다(확률 ${percent}%, 확실한 정도 ${sure.ko}).`,
    `Your stage of life is estimated as “${name.en}” (${percent}% likely, certainty ${sure.en}).`,
  );
}

function stageFacts({ stage, basis, prediction }: StageEstimate, today: string): Fact[] {
  if (!stage) return [];
  const isSaid = basis === 'CORRECTION';
  const facts = typedFacts('FINDING', isSaid ? STATED_SOURCE : MODEL, isSaid ? today : (prediction?.quarter ?? today));
  const name = facts.words('stage.name', said('생애 단계', 'Stage of life'), LIFE_STAGE_TEXT[stage]);
  if (isSaid || !prediction) return [name];
  const percent = Math.round(100 * Math.max(...prediction.probabilities));
  return [
    { ...name, madeBy: { 'life-stage': prediction.model.version } },
    facts.percent('stage.probability', said('그럴 확률', 'Likelihood'), percent),
  ];
}

function typeSaid({ placed, unknown }: Placement): Localized {
  if (!placed) return CLUSTER_UNKNOWN_TEXT[unknown];
  const [ko, en] = [clusterName(placed.marks, 'ko'), clusterName(placed.marks, 'en')];
  return said(`소비 유형은 ‘${ko}’입니다.`, `Your type of spending is “${en}”.`);
}

function typeFacts({ placed }: Placement): Fact[] {
  if (!placed) return [];
  const value = said(clusterName(placed.marks, 'ko'), clusterName(placed.marks, 'en'));
  const label = said('소비 유형', 'Type of spending');
  const fact = typedFacts('FINDING', MODEL, placed.quarter).words('spending.type', label, value);
  return [{ ...fact, madeBy: { 'spending-cluster': placed.model.version } }];
}
