import { said, typedFacts, type Finding } from '../../../../platform/assistant/index.js';
import { Refusal } from '../../../../platform/errors/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { SIMULATED } from '../wording.js';

const LABEL = said('예상 한도', 'estimated limit');
const LIMIT_NOT_KNOWN = said('미정(연 소득을 알려 주시면 계산할 수 있음)', 'not known yet (say what you earn a year)');
const ASKING = said(
  '등록된 소득이 없어 한도를 계산할 수 없습니다. 연 소득을 알려 주시면 바로 계산해 드리겠습니다.',
  'No income is on record, so there is no limit to work out. Tell me your yearly income and I will do it at once.',
);

/** The finding, or the question for an income where only that is missing. */
export async function orAskIncome(found: Promise<Finding>, today: string): Promise<Finding> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof Refusal) || error.problems.every(({ code }) => code !== 'INCOME_NOT_KNOWN')) throw error;
    return {
      facts: [typedFacts('LIMIT', SIMULATED, today).words('limit.max', LABEL, LIMIT_NOT_KNOWN)],
      lead: ASKING,
      shown: [],
      followUps: [FOLLOW.PRODUCTS, FOLLOW.INSTALMENT, FOLLOW.LIST],
    };
  }
}
