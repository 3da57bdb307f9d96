import { describe, expect, it } from '@jest/globals';
import { buildSchema, isObjectType, type GraphQLObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossaryTool } from '../../src/modules/chat/index.js';
import { customerTools } from '../../src/modules/customers/index.js';
import { forecastTool, newsTool } from '../../src/modules/forecasting/index.js';
import { insightsTools } from '../../src/modules/insights/index.js';
import { lendingStaffTools, toolsOf } from '../../src/modules/lending/assistant/index.js';
import { scenarioTools } from '../../src/modules/scenarios/index.js';
import { spendingTools } from '../../src/modules/spending/index.js';
import type { Tool } from '../../src/platform/assistant/index.js';
import { ANALYSIS_REACH } from '../support/reach/analysis.js';
import { CHAT_REACH } from '../support/reach/chat.js';
import { CUSTOMERS_REACH } from '../support/reach/customers.js';
import { FORECASTING_REACH } from '../support/reach/forecasting.js';
import { INSIGHTS_REACH } from '../support/reach/insights.js';
import { LENDING_REACH } from '../support/reach/lending.js';
import type { Reach, ReachReport } from '../support/reach/reach.js';
import { SCENARIOS_REACH } from '../support/reach/scenarios.js';
import { SPENDING_REACH } from '../support/reach/spending.js';

/** Each room's list. A type that none names is covered, or not, with the field that leads to it. */
const LISTS: readonly Reach[] = [
  ...[CUSTOMERS_REACH, FORECASTING_REACH, LENDING_REACH, SPENDING_REACH, INSIGHTS_REACH, SCENARIOS_REACH],
  ...[ANALYSIS_REACH, CHAT_REACH],
];

/** Tools are made before anything is asked, so that their names are known without rooms. */
const nothing = {} as never;
const TOOLS: readonly Tool[] = [
  ...[...toolsOf(nothing), ...lendingStaffTools(nothing), ...spendingTools(nothing), ...insightsTools(nothing)],
  ...[...scenarioTools(nothing), ...customerTools(nothing), forecastTool(nothing), newsTool(nothing)],
  glossaryTool(),
];
const NAMES = new Set(TOOLS.map(({ name }) => name));
/** These work on fields that others cover: an order, a change, an end, advice, words, arrears replayed. */
const BESIDE = [
  ...['repayment_order', 'rate_change', 'maturity_extension', 'saving_advice', 'extra_money', 'glossary'],
  'loan_arrears_history',
  ...['staff_statistics', 'staff_overdue', 'staff_candidates'],
];
/** A reason takes some words. */
const LEAST_REASON = 10;

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));
const typeNamed = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`the schema has no object type ${name}`);
  return type;
};
const fieldsOf = (type: string): string[] => Object.keys(typeNamed(type).getFields());

const toldIn = ({ fields, types }: Reach): ReachReport[] => [
  ...Object.values(fields),
  ...Object.values(types).flatMap(({ but = {}, ...whole }) => [whole, ...Object.values(but)]),
];

describe('what a customer may read', () => {
  it('is listed field by field of queries and of a customer, each once', () => {
    const there = ['Query', 'Customer'].flatMap((type) => fieldsOf(type).map((field) => `${type}.${field}`));
    const listed = LISTS.flatMap(({ fields }) => Object.keys(fields));
    expect(listed.toSorted()).toEqual(there.toSorted());
  });

  it('names types and their fields as they are, each type once', () => {
    const types = LISTS.flatMap((list) => Object.entries(list.types));
    const names = types.map(([type]) => type);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const strays = types.flatMap(([type, { but = {} }]) =>
      Object.keys(but).filter((field) => !fieldsOf(type).includes(field)),
    );
    expect(strays).toEqual([]);
  });

  it('is covered by an existing tool, or there is a reason why not', () => {
    const wrong = LISTS.flatMap(toldIn).filter((told) =>
      'tool' in told ? !NAMES.has(told.tool) : told.not.length < LEAST_REASON,
    );
    expect(wrong).toEqual([]);
  });

  it('takes every tool, each under a name of its own', () => {
    expect(NAMES.size).toBe(TOOLS.length);
    const used = new Set(LISTS.flatMap(toldIn).flatMap((told) => ('tool' in told ? [told.tool] : [])));
    expect([...NAMES].filter((name) => !used.has(name) && !BESIDE.includes(name))).toEqual([]);
  });
});
