import type { Api } from './api.js';
import { count, date, percent, truth, won, wonOrNone, words } from './atoms.js';
import { customerData, notificationData, type CustomerData, type NotificationData } from './customer-data.js';
import { isSameFigure, type Figure } from './figures.js';
import { LoanValues } from './loan-values.js';
import { goal, limits, lowestRateOf, prepaid, ways, type Assumed, type LimitData } from './simulated.js';
import { spendingTruth, spendingValue } from './spending-values.js';
import { tells, type Atom, type Value } from './value.js';
import type { Evidence } from './verdict.js';
import { APPLICATION_WORDS, CONSTRAINT_WORDS, RATE_CUT_WORDS, REFUSAL_WORDS, STAGE_WORDS } from './words.js';

const PAPERS = [
  '신분증',
  '소득 증빙',
  '소득증빙',
  '소득금액',
  '원천징수',
  '재직',
  '등기',
  'identification',
  'proof of income',
  'employment',
  'ID card',
];
const RATE_CUT_WAYS = [
  '승진',
  '취업',
  '소득 증가',
  '소득이',
  '신용점수',
  '재산',
  '신용',
  'promotion',
  'income',
  'credit',
];

/**
 * Every value that the sets name, read through the API from the customer who asks: none is written down here. What has to
 * be worked out by the server is asked for once, before any question.
 */
export class Values {
  readonly #known = new Map<string, Value>();
  readonly #loans: LoanValues;

  private constructor(
    private readonly api: Api,
    private readonly customers: readonly [CustomerData, CustomerData],
    private readonly notifications: readonly NotificationData[],
    today: string,
  ) {
    this.#loans = new LoanValues(customers[0].loans.nodes, today);
  }

  /** @throws Error for a name that means nothing, or nothing that this customer has. */
  static async load(api: Api, names: Iterable<string>, today: string): Promise<Values> {
    const [ko, en] = await Promise.all([customerData(api, 'ko'), customerData(api, 'en')]);
    const notifications = await Promise.all([notificationData(api, 'ko'), notificationData(api, 'en')]);
    const values = new Values(api, [ko, en], notifications, today);
    for (const name of new Set(names)) {
      const value = await values.#read(name);
      if (value.length === 0) throw new Error(`The customer has no ${name}.`);
      values.#known.set(name, value);
    }
    return values;
  }

  /** What judges an answer that carries these facts. */
  evidence(facts: readonly Figure[]): Evidence {
    const atoms = [...this.#known.values()].flat();
    return {
      value: (name) => this.value(name),
      others: (name) => this.#loans.others(name),
      isKnown: (figure) =>
        facts.some((fact) => isSameFigure(figure, fact)) || tells('', [figure], atoms.filter(isNumeric)),
    };
  }

  value(name: string): Value {
    const value = this.#known.get(name);
    if (!value) throw new Error(`${name} was not read.`);
    return value;
  }

  async #read(name: string): Promise<Value> {
    const [ko, en] = this.customers;
    if (name.startsWith('?')) return this.#truth(name.slice(1));
    const worked = await this.#workedOut(name);
    if (worked) return worked;
    const loan = this.#loans.value(name);
    if (loan) return loan;
    const spent = spendingValue(ko, name);
    if (spent) return [...spent, ...(spendingValue(en, name) ?? []).filter(({ kind }) => kind === 'words')];
    const own = [ko, en].map((customer, at) => personValue(customer, this.notifications[at], name));
    if (!own[0]) throw new Error(`No value is called ${name}.`);
    return own.flatMap((value) => value ?? []);
  }

  async #truth(name: string): Promise<Value> {
    const [, mostWon] = /^limitOver\((\d+)\)$/.exec(name) ?? [];
    if (mostWon !== undefined)
      return truth(
        this.#most(await this.#limits({})) >= Number(mostWon),
        /가능|있|충분|됩니다|돼요|yes|possible|can /i,
      );
    const [, switched] = /^refi\((\w+)\)$/.exec(name) ?? [];
    if (switched !== undefined)
      return truth(
        (await this.#best(switched)).length > 0,
        /이득|유리|절약|절감|줄|아낄|낮|yes|save|worth|cheaper|lower/i,
      );
    if (name === 'dsr.over') {
      const [limit] = await this.#limits({});
      return truth(Number(limit?.debtDsrPercent) > Number(limit?.dsrCapPercent), /넘|초과|over|above|exceed/i);
    }
    const value = this.#loans.truth(name) ?? spendingTruth(this.customers[0], name);
    if (!value) throw new Error(`No truth is called ${name}.`);
    return value;
  }

  /** What the server works out on request. */
  async #workedOut(name: string): Promise<Value | null> {
    const [, call = '', given = '', part = ''] = /^(\w+)\(([^)]*)\)(?:\.(\w+))?$/.exec(name) ?? [];
    if (call === 'prepay') return this.#prepaid(given, part);
    if (call === 'goal') return this.#goal(Number(given));
    if (call === 'limit') return limitWon(await this.#limits(assumedOf(given, this.customers[0].annualIncomeWon)));
    if (call === 'refi') return this.#refinance(given, part);
    if (call === 'ratecut' || call === 'app') return this.#requested(call, given, part);
    const ofLimit: Readonly<Record<string, (all: readonly LimitData[]) => Value>> = {
      'limit.max': limitWon,
      'limit.by': (all) => all.flatMap(({ bindingConstraint }) => words(CONSTRAINT_WORDS[bindingConstraint ?? ''])),
      dsr: (all) => percent(...all.flatMap(({ debtDsrPercent, dsrPercent }) => [debtDsrPercent, dsrPercent])),
      dsrCap: (all) => percent(all[0]?.dsrCapPercent),
    };
    const read = ofLimit[name];
    return read ? read(await this.#limits({})) : null;
  }

  async #limits(assumed: Assumed): Promise<readonly LimitData[]> {
    return limits(this.api, assumed, await lowestRateOf(this.api, 'CREDIT'));
  }

  #most(all: readonly LimitData[]): number {
    return Math.max(...all.map(({ limitWon: most }) => most ?? 0));
  }

  async #prepaid(given: string, part: string): Promise<Value> {
    const [of = '', amount] = given.split(',');
    const made = await prepaid(this.api, this.#loanId(of), Number(amount));
    const parts: Readonly<Record<string, Value>> = {
      saved: won(...made.saved),
      fee: wonOrNone(made.fee ?? 0),
      months: [...count(made.months), ...date(made.lastDueOn)],
      payment: won(made.paymentWon),
    };
    return parts[part] ?? [];
  }

  /** Any sum of a plan that reaches it, or what is missing. */
  async #goal(targetWon: number): Promise<Value> {
    const { plans, obstacles } = await goal(this.api, targetWon, await lowestRateOf(this.api, 'CREDIT'));
    const missing = (await this.#limits({})).map(({ limitWon: most }) => targetWon - (most ?? 0));
    const steps = plans.flatMap((plan) => plan.steps);
    return [
      ...won(...missing, ...plans.map(({ repaidWon }) => repaidWon), ...steps.map(({ amountWon }) => amountWon)),
      ...won(...obstacles.flatMap(({ mostWon, missingWon }) => [mostWon, missingWon])),
    ];
  }

  async #best(of: string): Promise<Awaited<ReturnType<typeof ways>>> {
    const switches = (await ways(this.api, this.#loanId(of))).filter(
      ({ kind, attainable, savingWon }) => kind === 'SWITCH' && attainable && (savingWon ?? 0) > 0,
    );
    const most = Math.max(...switches.map(({ savingWon }) => savingWon ?? 0));
    return switches.filter(({ savingWon }) => savingWon === most);
  }

  async #refinance(of: string, part: string): Promise<Value> {
    const best = await this.#best(of);
    if (part === 'saving') return won(...best.map(({ savingWon }) => savingWon));
    const names = best.flatMap(({ product }) => (product ? [product.nameKo, product.nameEn] : []));
    return [...words(names), ...percent(...best.map(({ annualRatePercent }) => annualRatePercent))];
  }

  #requested(call: string, of: string, part: string): Value {
    const loan = this.#loans.loan(of);
    const [customer] = this.customers;
    if (call === 'app') {
      const filed = customer.refinanceApplications.nodes.find((one) => one.loan.loanType === loan?.loanType);
      return filed ? words(APPLICATION_WORDS[filed.status]) : [];
    }
    const [request] = loan?.rateCutRequests.nodes ?? [];
    if (!request) return [];
    if (part === 'refusal') return words([request.refusalText ?? '', ...(REFUSAL_WORDS[request.refusal ?? ''] ?? [])]);
    return words(RATE_CUT_WORDS[request.status]);
  }

  #loanId(of: string): string {
    const loan = this.#loans.loan(of);
    if (!loan) throw new Error(`The customer has no ${of}.`);
    return loan.id;
  }
}

const isNumeric = (atom: Atom): boolean => atom.kind !== 'words' && atom.kind !== 'truth';
const limitWon = (all: readonly LimitData[]): Value =>
  won(...all.flatMap(({ limitWon: most, exactWon }) => [most, exactWon]));

/** `income=1000`, `income+10` (percent), `rate=5`, `rate-1` (points), apart by commas. */
function assumedOf(given: string, incomeWon: number): Assumed {
  const assumed = given.split(',').map((part): Assumed => {
    const [, of = '', sign = '', digits = ''] = /^(income|rate)([=+-])([\d.]+)$/.exec(part) ?? [];
    const signed = sign === '-' ? -Number(digits) : Number(digits);
    if (of === 'income') return { incomeWon: sign === '=' ? signed : Math.round(incomeWon * (1 + signed / 100)) };
    if (of === 'rate') return sign === '=' ? { ratePercent: signed } : { ratePoints: signed };
    throw new Error(`Nothing is supposed by ${part}.`);
  });
  return Object.assign({}, ...assumed) as Assumed;
}

/** What is known of the person; null where a name is none of it. */
function personValue(customer: CustomerData, notifications: NotificationData | undefined, name: string): Value | null {
  const [latest] = customer.financialSnapshots.nodes;
  const { parts, moves, score } = customer.healthScore;
  const share = ({ points, maxPoints }: (typeof parts)[number]): number => Number(points ?? 0) / Number(maxPoints);
  const ranked = parts.toSorted((one, other) => share(one) - share(other));
  const [recommended] = customer.recommendations.items;
  const best = ranked.filter((part) => share(part) === share(ranked.at(-1) ?? part));
  const simple: Readonly<Record<string, () => Value>> = {
    score: () => count(customer.creditScore),
    income: () => won(customer.annualIncomeWon),
    stage: () => words(STAGE_WORDS[customer.lifeStage?.stage ?? '']),
    cluster: () => words([customer.cluster?.name ?? '']),
    'health.score': () => count(score),
    'health.weak': () => words(ranked.slice(0, 1).map((part) => part.name)),
    'health.strong': () => words(best.map((part) => part.name)),
    'health.move': () => words(moves.map((move) => move.name)),
    'rec.first': () => words([recommended?.product.name ?? '']),
    'rec.gain': () => won(recommended?.gainWon, recommended?.netBenefitWon),
    'scen.name': () =>
      words(customer.scenario.labels.flatMap((label) => [label.name, label.summary.split('.')[0] ?? ''])),
    'card.used': () => won(latest?.cardUsedWon),
    'card.limit': () => won(latest?.cardLimitWon),
    'card.room': () => won((latest?.cardLimitWon ?? 0) - (latest?.cardUsedWon ?? 0)),
    liquid: () => won(latest?.liquidWon),
    'debt.all': () => won(latest?.totalDebtWon),
    'notes.unread': () => count(notifications?.unreadCount),
    'notes.last': () => words(notifications?.nodes.flatMap(({ title, body }) => [title, body.split('.')[0] ?? ''])),
    'app.count': () => count(customer.refinanceApplications.nodes.length),
    papers: () => words(PAPERS),
    'ratecut.ways': () => words(RATE_CUT_WAYS),
  };
  return simple[name]?.() ?? null;
}
