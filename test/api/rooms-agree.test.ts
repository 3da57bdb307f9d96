import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCustomers } from '../../src/modules/customers/index.js';
import { demoSeries } from '../../src/modules/demo/basis/demo-series.js';
import { keepMadeUpSeries } from '../../src/modules/forecasting/index.js';
import { lendingFacts } from '../../src/modules/lending/assistant/index.js';
import {
  createCalendar,
  LoanStandings,
  servicingOf,
  FinancialPositions,
  type LoanService,
} from '../../src/modules/lending/index.js';
import type { Caller } from '../../src/platform/access/index.js';
import { findingOf, type Fact, type Intent } from '../../src/platform/assistant/index.js';
import { InProcessCache } from '../../src/platform/cache/index.js';
import { systemClock as clock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { startBank, today, type Bank } from '../support/lending.js';
import { times } from '../support/times.js';
import { plantPeople, type PlantedPerson, type Truth } from '../support/planted-people.js';

/** Twenty in each state, whose figures differ from those of any other; fifty where there is time for it. */
const PEOPLE = times(200, 500);
const AT_A_TIME = 25;

let bank: Bank;
let people: PlantedPerson[];
/** What staff see of each, asked once. */
const views = new Map<number, View>();
beforeAll(async () => {
  bank = await startBank();
  people = await plantPeople(bank, PEOPLE);
  // Limits ahead take their band of rates from a forecast of these.
  await keepMadeUpSeries(createDatabase(bank.app.dataSource), demoSeries(1, today()), new Date());
  await inTurn(async ({ key, id }) => {
    views.set(key, (await bank.ask<{ customer: View }>(VIEW, { id }, bank.staff)).customer);
  });
}, 180_000);
afterAll(() => bank.close());

type Saying = Partial<{ readonly [Figure in keyof Truth]: Truth[Figure] }>;
interface Part {
  readonly part: string;
  readonly value: string | null;
}
interface Metric {
  readonly name: string;
  readonly value: string | null;
}
interface View {
  readonly loans: { readonly nodes: readonly { readonly monthlyPaymentWon: number }[] };
  readonly annualIncomeWon: number | null;
  readonly healthScore: { readonly parts: readonly Part[] };
  readonly scenario: {
    readonly labels: readonly { readonly label: string; readonly keyMetrics: readonly Metric[] }[];
  };
  readonly recommendations: { readonly withheld: string | null };
}
interface Ahead {
  readonly now: { readonly current: object };
  readonly ahead: {
    readonly bandBasis: string | null;
    readonly bandUnknown: string | null;
    readonly points: readonly { readonly month: number; readonly limit: object }[];
  };
}
interface Limit {
  readonly debts: readonly { readonly isElsewhere: boolean; readonly yearlyServiceWon: number }[];
  readonly yearlyIncomeWon: number;
  readonly current: { readonly warnings: readonly { readonly code: string; readonly amountWon: number | null }[] };
}

const VIEW = `query ($id: ID!) { customer(id: $id) {
  annualIncomeWon loans(first: 1) { nodes { monthlyPaymentWon } } healthScore { parts { part value } } recommendations(first: 1) { withheld }
  scenario { labels { label keyMetrics { name value } } } } }`;
const PROFILE = `{ region: CAPITAL, homeCount: 0, loan: { loanType: CREDIT, termMonths: 60, annualRatePercent: "5" } }`;
const WARNED = `yearlyIncomeWon debts { isElsewhere yearlyServiceWon } current { warnings { code amountWon } }`;
const LIMIT_FIGURES = `limitWon bindingConstraint dsrPercent monthlyPaymentWon`;
const AHEAD = `query ($id: ID!) {
  now: loanLimitSimulate(input: { customerId: $id, profile: ${PROFILE} }) { current { ${LIMIT_FIGURES} } }
  ahead: loanLimitPath(input: { customerId: $id, profile: ${PROFILE}, months: 3 }) {
    bandBasis bandUnknown points { month limit { ${LIMIT_FIGURES} } } } }`;
const LIMIT = `query ($id: ID!) { loanLimitSimulate(input: { customerId: $id, profile: ${PROFILE} }) { ${WARNED} } }`;

/** Asks of everybody, some at a time. */
async function inTurn<Told>(ask: (person: PlantedPerson) => Promise<Told> | Told): Promise<Told[]> {
  const told: Told[] = [];
  for (let at = 0; at < people.length; at += AT_A_TIME)
    told.push(...(await Promise.all(people.slice(at, at + AT_A_TIME).map((person) => ask(person)))));
  return told;
}

/** Where what a room says is not what is so. */
async function disagreements(says: (person: PlantedPerson) => Promise<Saying> | Saying): Promise<string[]> {
  const told = await inTurn(says);
  return people.flatMap(({ state, truth }, index) =>
    Object.entries(told[index] ?? {}).flatMap(([figure, value]) => {
      const so = truth[figure as keyof Truth];
      return value === so ? [] : [`${state}: ${figure} is ${String(so)}, not ${String(value)}`];
    }),
  );
}

function viewOf({ key }: PlantedPerson): View {
  const view = views.get(key);
  if (!view) throw new Error(`customer ${key} was not seen`);
  return view;
}
const numberOf = (text: string | null | undefined): number | null => (text == null ? null : Number(text));
/** Twelve months of payments of the year's income, as it is shown. */
const percentOf = ({ monthlyPaymentWon, yearlyIncomeWon }: Truth): number | null =>
  monthlyPaymentWon === 0 ? 0 : yearlyIncomeWon && Math.round((120_000 * monthlyPaymentWon) / yearlyIncomeWon) / 100;

describe(`of ${PEOPLE} people in joint states`, () => {
  it('the health score shows the true arrears, debt service and use of cards', async () => {
    const services: string[] = [];
    const found = await disagreements((person) => {
      const { healthScore } = viewOf(person);
      const of = (name: string) => numberOf(healthScore.parts.find(({ part }) => part === name)?.value);
      const overdueDays = of('ARREARS');
      if (of('DEBT_SERVICE') !== percentOf(person.truth)) services.push(`${person.state}: ${of('DEBT_SERVICE')}`);
      return { isInArrears: (overdueDays ?? 0) > 0, overdueDays: overdueDays ?? -1, cardUse: of('CARD_UTILISATION') };
    });
    expect(found).toEqual([]);
    expect(services).toEqual([]);
  });

  it('the rules of situations look at the same, and call nobody in arrears anything else', async () => {
    const found = await disagreements((person) => {
      const { labels } = viewOf(person).scenario;
      const late = labels.find(({ label }) => label === 'DELINQUENCY');
      const of = (name: string) => numberOf(late?.keyMetrics.find((metric) => metric.name === name)?.value);
      if (!late) return { isInArrears: false };
      const figures = { overdueDays: of('OVERDUE_DAYS') ?? -1, overdueWon: of('OVERDUE_WON') ?? -1 };
      return { isInArrears: true, ...figures, monthlyPaymentWon: of('MONTHLY_PAYMENT_WON') ?? -1 };
    });
    expect(found).toEqual([]);
  });

  it('nothing is recommended to customers in arrears, and nobody else counts as one', async () => {
    const found = await disagreements((person) => {
      const { withheld } = viewOf(person).recommendations;
      return { isInArrears: withheld === 'IN_ARREARS' };
    });
    expect(found).toEqual([]);
  });

  it('limits are of the same income and payments, and warn of the same arrears', async () => {
    const found = await disagreements(async (person) => {
      const { id, truth } = person;
      const { loanLimitSimulate } = await bank.ask<{ loanLimitSimulate: Limit }>(LIMIT, { id }, bank.staff);
      const { yearlyIncomeWon, current, debts } = loanLimitSimulate;
      const elsewhereWon = (debts.find(({ isElsewhere }) => isElsewhere)?.yearlyServiceWon ?? 0) / 12;
      const monthlyPaymentWon = elsewhereWon + (viewOf(person).loans.nodes[0]?.monthlyPaymentWon ?? 0);
      const warning = current.warnings.find(({ code }) => code === 'IN_ARREARS');
      const overdueWon = warning ? (warning.amountWon ?? -1) : 0;
      return {
        isInArrears: warning !== undefined,
        monthlyPaymentWon,
        overdueWon,
        yearlyIncomeWon: truth.yearlyIncomeWon && yearlyIncomeWon,
      };
    });
    expect(found).toEqual([]);
  });

  it('the chat states the same arrears, to people without loans as well', async () => {
    const source = chatFacts();
    const found = await disagreements(async ({ key }) => {
      const facts = await source.factsFor(staffCaller(), key);
      const valueOf = (id: string) => facts.find((fact) => fact.id === id)?.value.en;
      const digits = (text: string | undefined) => Number((text ?? '').replaceAll(/\D/g, ''));
      const told = valueOf('loan.overdue');
      const isInArrears = told !== undefined && told !== 'none';
      if (!isInArrears) return { isInArrears };
      return { isInArrears, overdueWon: digits(told), overdueDays: digits(valueOf('loan.overdueDays')) };
    });
    expect(found).toEqual([]);
  });
});

describe('the assistant', () => {
  /** What the tool of an intent finds of somebody, by fact. */
  const factsOf = async (intent: Intent, { key }: PlantedPerson): Promise<ReadonlyMap<string, Fact>> => {
    const tool = bank.app.assistant.tools.find(({ answers }) => answers?.includes(intent));
    if (!tool) throw new Error(`no tool answers ${intent}`);
    const context = { caller: staffCaller(), customerId: key, today: today(), intent };
    const { facts } = findingOf(await tool.run(context, tool.parameters.parse({})));
    return new Map(facts.map((fact) => [fact.id, fact]));
  };
  const shown = (fact: Fact | undefined): number | null =>
    fact ? Number(fact.value.en.replaceAll(/[^\d.]/g, '')) : null;

  it('states the income and the use of cards that every room uses', async () => {
    const found = await disagreements(async (person) => {
      const income = await factsOf('INCOME', person);
      const card = await factsOf('CARD_USE', person);
      return { yearlyIncomeWon: shown(income.get('profile.income')), cardUse: shown(card.get('month.cardUse')) };
    });
    expect(found).toEqual([]);
  });

  it('states debt service, arrears and use of cards of the health score as they are', async () => {
    const services: string[] = [];
    const found = await disagreements(async (person) => {
      const facts = await factsOf('HEALTH_SCORE', person);
      const of = (part: string) => shown(facts.get(`health.${part}.value`));
      const service = of('DEBT_SERVICE');
      if (service !== percentOf(person.truth)) services.push(`${person.state}: ${service}`);
      const overdueDays = of('ARREARS') ?? -1;
      return { isInArrears: overdueDays > 0, overdueDays, cardUse: of('CARD_UTILISATION') };
    });
    expect(found).toEqual([]);
    expect(services).toEqual([]);
  });

  it('computes limits with the same income, warns of the same arrears, and puts them first for money left over', async () => {
    const found = await disagreements(async (person) => {
      const limit = await factsOf('LIMIT_SIMULATION', person);
      const extra = await factsOf('EXTRA_MONEY', person);
      const overdueWon = shown(extra.get('extra.overdue')) ?? 0;
      if (limit.size === 0) return { yearlyIncomeWon: null, overdueWon };
      return { isInArrears: limit.has('limit.arrears'), yearlyIncomeWon: shown(limit.get('limit.income')), overdueWon };
    });
    expect(found).toEqual([]);
  });
});

it('a path of limits whose rates are forecast begins where the limit of today is', async () => {
  const astray: string[] = [];
  await inTurn(async ({ id, state }) => {
    const { now, ahead } = await bank.ask<Ahead>(AHEAD, { id }, bank.staff);
    expect(ahead.bandUnknown).toBeNull();
    expect(ahead.bandBasis).not.toBeNull();
    const [first] = ahead.points;
    if (first?.month !== 0 || JSON.stringify(first.limit) !== JSON.stringify(now.current))
      astray.push(`${state}: ${JSON.stringify(first)} and not ${JSON.stringify(now.current)}`);
  });
  expect(astray).toEqual([]);
});

const staffCaller = (): Caller => ({
  actor: { accountId: bank.staff.accountId, institutionId: bank.institutionId, role: 'STAFF', customerId: null },
  requestId: 'test',
  locale: 'en',
  address: null,
});

/** The chat's facts over the rooms that know of arrears, on the database of the server. */
function chatFacts() {
  const database = createDatabase(bank.app.dataSource);
  const servicing = servicingOf(createCalendar({ database, clock }).holidays);
  const customers = createCustomers({ database, clock } as Platform, { cache: new InProcessCache(clock) });
  const loans = new LoanStandings(database);
  return lendingFacts({
    clock,
    customers: customers.service,
    servicing,
    positions: new FinancialPositions(database, servicing),
    loans: {
      loanFacts: async (_caller: Caller, id: number) => {
        const facts = (await loans.of(bank.institutionId, [id])).get(id);
        if (!facts) throw new Error(`no facts of ${id}`);
        return facts;
      },
    } satisfies Pick<LoanService, 'loanFacts'>,
  });
}
