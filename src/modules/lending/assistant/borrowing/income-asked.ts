import { said, type Finding } from '../../../../platform/assistant/index.js';
import { Refusal } from '../../../../platform/errors/index.js';
import { FOLLOW } from '../follow-ups.texts.js';

/** Where no income is known there is no limit: the answer asks for it, and names what else can be told. */
const ASKING: Finding = {
  facts: [],
  lead: said(
    '등록된 소득이 없어 한도를 계산할 수 없습니다. 연 소득을 알려 주시면 바로 계산해 드리겠습니다.',
    'No income is on record, so there is no limit to work out. Tell me your yearly income and I will do it at once.',
  ),
  followUps: [FOLLOW.PRODUCTS, FOLLOW.INSTALMENT, FOLLOW.LIST],
};

/** What is found, or the question for an income where that alone is missing. */
export async function orIncomeAsked(found: Promise<Finding>): Promise<Finding> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Refusal && error.problems.some(({ code }) => code === 'INCOME_NOT_KNOWN')) return ASKING;
    throw error;
  }
}
