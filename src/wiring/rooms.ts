import { analysisEntities, createAnalysis } from '../modules/analysis/index.js';
import { chatEntities, createChat, maskedText, type Chat, type ChatObserver } from '../modules/chat/index.js';
import { createCustomers, customerDirectory, customersEntities, type Customers } from '../modules/customers/index.js';
import { createExports, exportEntities } from '../modules/exports/index.js';
import { askedForecasts, createForecasting, forecastingEntities } from '../modules/forecasting/index.js';
import { createIdentity, identityEntities, type Identity } from '../modules/identity/index.js';
import { createInsights, insightsEntities, type InsightsNeighbours } from '../modules/insights/index.js';
import { createIntake, intakeEntities } from '../modules/intake/index.js';
import { createLending, LoanDecisions, lendingEntities, type Lending } from '../modules/lending/index.js';
import { createModels, modelsEntities, type AnswersCheck, type Models } from '../modules/models/index.js';
import { createScenarios, GOOD_NEWS, scenariosEntities, type Evaluation } from '../modules/scenarios/index.js';
import { createSpending, QuarterHistories, spendingEntities, type Spending } from '../modules/spending/index.js';
import { createAssistant, type Assistant } from './assistant.js';
import { explanationDuty } from './explanation-duty.js';
import { modelTasks } from './model-tasks.js';
import { paymentNotifiers } from './payment-notices.js';
import { termsNotifier } from './terms-notices.js';
import { scenarioPopulation } from './scenario-population.js';
import type { Caller } from '../platform/access/index.js';
import type { Coordination } from '../platform/coordination/index.js';
import type { ForecastEngine } from '../platform/forecast-thread/index.js';
import { NO_FIELDS } from '../platform/graphql/index.js';
import type { Inference } from '../platform/inference/index.js';
import type { LanguageModel } from '../platform/llm/index.js';
import type { Platform } from '../platform/platform.js';
import type { Entities, Room } from '../platform/room.js';
import type { Metrics } from '../platform/telemetry/index.js';

/** Entities of every room, for the DataSource. */
export const entities: Entities = [
  ...identityEntities,
  ...modelsEntities,
  ...customersEntities,
  ...forecastingEntities,
  ...lendingEntities,
  ...spendingEntities,
  ...intakeEntities,
  ...exportEntities,
  ...insightsEntities,
  ...scenariosEntities,
  ...analysisEntities,
  ...chatEntities,
];

/** What rooms need beside the platform. */
export interface RoomParts {
  readonly coordination: Pick<Coordination, 'cache' | 'attemptLimit'>;
  readonly model: LanguageModel;
  /** The model that checks another model's sentences; null for none. */
  readonly verifier: LanguageModel | null;
  readonly inference: Inference;
  readonly forecasters: ForecastEngine;
  readonly metrics: Metrics;
}

export interface Rooms {
  readonly identity: Identity;
  readonly models: Models;
  /** The customer facts and the look-ups that answers may use. */
  readonly assistant: Assistant;
  readonly all: readonly Room[];
}

/** Many people in an office share an address, so it may fail more often than one person. */
const FAILURES_PER_ADDRESS = 50;

/** No customer fields: only whether the customer exists. */
/** Builds the rooms in order. A room that needs a later one gets it here as a small interface. */
export function createRooms(
  platform: Platform,
  { coordination, inference, forecasters, metrics, ...writers }: RoomParts,
): Rooms {
  const { cache } = coordination;
  const identity = createIdentity(platform, {
    loginLimits: loginLimitsOf(coordination),
    customers: customerDirectory(platform.database),
  });
  const { origins, serviceAccountOf } = identity;
  const answersCheck = answersBy(() => chat);
  const models = createModels(platform, { tasks: modelTasks, inference, forecasters, cache, origins, answersCheck });
  const customers = createCustomers(platform, { cache });
  const forecasting = createForecasting(platform, { cache, forecasters, models: models.serving, maskText: maskedText });
  const notifyTermsOffered = termsNotifier(() => insights.notifications);
  const notices = { notifyTermsOffered, serviceAccountOf, ...paymentNotifiers(() => insights.notifications) };
  const lending = createLending(platform, { customers, cache, origins, ...notices, ratePaths: forecasting.ratePaths });
  const spending = createSpending(platform, { customers, origins, forecasters });
  const intake = createIntake(platform);
  const exports = createExports(platform, { accessLog: customers.accessLog });
  const insights = createInsights(platform, {
    customers,
    origins,
    ...factsOf(customers, lending, spending),
    histories: new QuarterHistories(platform.database),
    spending: spending.service,
    models: models.serving,
    news: { loans: lending.news, importsEnded: (since) => spending.importsEnded(since) },
    drift: driftOf(models, identity),
    inference,
    dashboards: spending.dashboards,
    peers: spending.peers,
    model: writers.model,
    inDistress: async (caller, ids) => inDistress(await scenarios.service.evaluate(caller, ids)),
  });
  const scenarios = scenariosOf(platform, { customers, lending, spending, origins });
  const analysis = createAnalysis(platform, { accessLog: customers.accessLog, models: models.serving });
  const assistant = createAssistant(platform, { customers, forecasting, lending, spending, insights, scenarios });
  const chat = createChat(platform, {
    ...writers,
    customers: { isVisible: visibilityIn(customers) },
    ...assistant,
    duty: explanationDuty(lending.refinance),
    ...filesOf(analysis),
    forecasts: askedForecasts(forecasting.forecasts),
    ...readingOf(models),
    cache,
    origins,
    observer: chatObserver(metrics),
  });
  return {
    identity,
    models,
    assistant,
    all: [
      ...[identity, models, customers, forecasting, lending, spending, intake, exports],
      ...[insights, scenarios, analysis, chat],
    ],
  };
}

/** Scenarios over what customers, lending and spending know. */
function scenariosOf(platform: Platform, { customers, lending, spending, ...more }: KnownRooms) {
  const decisions = new LoanDecisions(platform.database);
  return createScenarios(platform, {
    ...more,
    ...factsOf(customers, lending, spending),
    customers: customers.service,
    applications: (ids, since) => decisions.since(ids, since),
    population: scenarioPopulation(platform.database, platform.clock),
  });
}

interface KnownRooms {
  readonly customers: Customers;
  readonly lending: Lending;
  readonly spending: Spending;
  readonly origins: Identity['origins'];
}

/** Monthly facts about customers, as later rooms read them. */
const factsOf = ({ snapshots }: Customers, { loans, positions }: Lending, { service }: Spending) => ({
  loanFacts: loans.loanFactsOfEach.bind(loans),
  spendingFacts: service.spendingFactsOfSeen.bind(service),
  months: snapshots.listBetween.bind(snapshots),
  positions,
});

/** Past questions of the chat, which is made after the models that they are asked of. */
const answersBy =
  (chat: () => Chat): AnswersCheck =>
  (candidate, institutionId) =>
    chat().answersKept(candidate, institutionId);

/** The models that read questions, and those that may. */
const readingOf = ({ serving: models, candidates }: Models) => ({ models, candidates });

const filesOf = ({ uploads, attached, tables }: ReturnType<typeof createAnalysis>) => ({
  uploads,
  files: attached,
  tables,
});

const visibilityIn =
  ({ service }: Customers) =>
  async (caller: Caller, id: number): Promise<boolean> =>
    (await service.listByIds(caller, [id], NO_FIELDS))[0] != null;

const loginLimitsOf = (coordination: RoomParts['coordination']) => ({
  email: coordination.attemptLimit(),
  address: coordination.attemptLimit({ failures: FAILURES_PER_ADDRESS }),
});

/** Customers in some difficulty; those who only need watching are not offered products either. */
function inDistress(evaluations: readonly (Evaluation | null)[]): ReadonlySet<number> {
  const troubled = evaluations.filter((each) =>
    [...(each?.verdicts ?? []), ...(each?.watched ?? [])].some(({ label }) => !GOOD_NEWS.includes(label)),
  );
  return new Set(troubled.flatMap((each) => each?.customerId ?? []));
}

/** Watches models in service, and who is notified. */
const driftOf = (models: Models, identity: Identity): InsightsNeighbours['drift'] => ({
  watch: models.driftWatch,
  administrators: (institutionId, within) => identity.administratorsOf(institutionId, within),
  titles: new Map(modelTasks.map(({ task, title }) => [task, title])),
});

const chatObserver = (metrics: Metrics): ChatObserver => ({
  firstText: (seconds) => metrics.replyFirstTokenSeconds.observe(seconds),
  active: (replies) => metrics.repliesActive.set(replies),
  ended: (state) => metrics.replies.inc({ outcome: state }),
});
