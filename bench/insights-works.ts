import type { TimedWork } from './one-at-a-time.js';
import type { Sample } from './works.js';

const customer = (index: number, { spenderKeys }: Sample): { readonly id: string } => ({
  id: Buffer.from(`Customer:${spenderKeys[index % spenderKeys.length] ?? 0}`).toString('base64url'),
});

const CHANGES = `sincePreviousQuarter { changeWon changePercent } sinceYearBefore { changeWon changePercent }`;

/** What a customer's page shows of a quarter, with similar people beside it. */
export const DASHBOARD: TimedWork = {
  what: 'a quarter of a customer: totals, categories, movers, and the comparison with people like him',
  target: { of: 'cpu', ms: 15 },
  document: `query ($id: ID!) { customer(id: $id) {
    spendingDashboard {
      quarter creditSharePercent total { amountWon ${CHANGES} } credit { amountWon } check { amountWon }
      majorCategories { category amountWon sharePercent ${CHANGES} }
      movers(first: 3) { risen { category amountWon } fallen { category amountWon } }
    }
    peerComparison {
      unavailable group { size widened { attribute } } total { percentile standardError medianWon }
      categories { category percentile medianWon }
    }
  } }`,
  variablesOf: customer,
};

export const INSIGHTS_WORKS: readonly TimedWork[] = [
  {
    what: 'stage of life, health score and unusual quarters of one customer',
    target: { of: 'cpu', ms: 5 },
    document: `query ($id: ID!) { customer(id: $id) {
      lifeStage { stage confidence probabilities { stage probability } unknown }
      healthScore { score parts { part points } }
      anomalies(first: 5) { nodes { rule severity } }
    } }`,
    variablesOf: customer,
  },
  {
    what: 'the ten customers who spend most alike, among all of the institution',
    target: { of: 'time', ms: 50 },
    document: `query ($id: ID!) { customer(id: $id) { similarCustomers(first: 10) { among unknown nodes { similarity } } } }`,
    variablesOf: customer,
  },
];
