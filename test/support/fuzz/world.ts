import type { Role } from '../../../src/platform/access/index.js';
import { encodeId, parseId } from '../../../src/platform/graphql/index.js';
import { type TestServer } from '../server.js';
import { anAnalysedFile } from './rows/analysis.js';
import { aConversation, someKnowledge } from './rows/chat.js';
import { anExport } from './rows/exports.js';
import { insertInto, type Insert } from './rows/insert.js';
import { aCard, aRecommendation, aStageCorrection, someVersions, somethingUnusual } from './rows/insights.js';
import { aSeriesOfItsOwn } from './rows/forecasting.js';
import { aLoan, aPaper, aPayment, aProduct, aReversal, someDemands } from './rows/lending.js';
import { aModel } from './rows/models.js';
import { aMonth, someRules, someThresholds } from './rows/scenarios.js';
import { anImport, aQuarter } from './rows/spending.js';
import { testPasswordHash } from '../passwords.js';

/** Someone who asks: an account with a token, and global ids by type of what they may ask for. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly token: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Texts that are in rows of their own conversation, and in no other row. */
  readonly said: readonly string[];
}

/** A customer of an institution: the person, and what personal data of them is stored. */
export interface CustomerPerson extends Person {
  /** Texts and figures that are in rows about them, and in no other row. */
  readonly canaries: readonly string[];
}

export interface TestBank {
  readonly admin: Person;
  readonly staff: Person;
  /** The account of a program, with the ids that staff know. */
  readonly service: Person;
  readonly customers: readonly [CustomerPerson, CustomerPerson];
  /** What is in the institution's own rows, and in no other row. */
  readonly canaries: readonly string[];
  /** What of it only administrators are shown. */
  readonly secrets: readonly string[];
}

export interface World {
  readonly ours: TestBank;
  readonly theirs: TestBank;
}

/** Two institutions that know nothing of each other, with a row in every table for each of their people. */
export async function createWorld(server: TestServer): Promise<World> {
  await server.sql(`CREATE TABLE customer_quarter_2024q4 PARTITION OF customer_quarter FOR VALUES IN ('2024Q4')`);
  const maker = new Maker(server, await testPasswordHash());
  return { ours: await maker.bank('ours'), theirs: await maker.bank('theirs') };
}

/** What an institution's customers have rows about. */
interface Offered {
  readonly institutionId: number;
  readonly batch: number;
  readonly product: number;
  readonly card: number;
  /** Global ids of the institution's series, which its customers read. */
  readonly series: Ids;
}

type Ids = Readonly<Record<string, string>>;

const encoded = (keys: Readonly<Record<string, number>>): Ids =>
  Object.fromEntries(Object.entries(keys).map(([type, key]) => [type, encodeId(type, key)]));
const accountOf = ({ ids }: { readonly ids: Ids }): number => parseId(ids['Account'] ?? '')?.id ?? 0;

class Maker {
  /** All of three digits, so that none of the texts they are in is part of another. */
  #made = 100;
  readonly #insert: Insert;

  constructor(
    private readonly server: TestServer,
    private readonly passwordHash: string,
  ) {
    this.#insert = insertInto(server);
  }

  async bank(code: string): Promise<TestBank> {
    const [bankName, productName, cardName] = ['Bank', 'Product', 'Card'].map((what) => `Canary ${what} ${code}`);
    const institutionId = await this.#insert('institution', { code, name: bankName, kind: 'CARD' });
    const imported = await anImport(this.#insert, institutionId, code);
    const offered = {
      institutionId,
      batch: imported.batch,
      product: await aProduct(this.#insert, institutionId, productName ?? ''),
      card: await aCard(this.#insert, institutionId, cardName ?? ''),
    };
    const answer = `canary-knowledge-${code}`;
    const knowledge = await someKnowledge(this.#insert, institutionId, answer);
    const seriesName = `Canary Series ${code}`;
    const series = await aSeriesOfItsOwn(this.#insert, this.server, institutionId, seriesName);
    const members = { ...offered, series };
    const customers = [await this.#customer(members), await this.#customer(members)] as const;
    const [first] = customers;
    const [reason, thresholds] = [`canary-reason-${code}`, `canary-thresholds-${code}`];
    const purpose = `canary-purpose-${code}`;
    const proposal = { institutionId, accountId: accountOf(first), version: `canary-version-${code}` };
    const worksWith = {
      ...first.ids,
      ...imported.ids,
      ...knowledge,
      ...(await someThresholds(this.server, institutionId, thresholds)),
      // Whose account asked does not matter here: that it is of the institution does.
      ...(await someRules(this.server, institutionId, accountOf(first), `canary-rules-${code}`)),
      ...(await someVersions(this.#insert, this.server, proposal)),
      ...(await aModel(this.#insert, institutionId, accountOf(first), reason)),
      ...(await anExport(this.#insert, institutionId, accountOf(first), purpose)),
    };
    return {
      admin: await this.#person(`admin of ${code}`, 'ADMIN', institutionId, worksWith),
      staff: await this.#person(`staff of ${code}`, 'STAFF', institutionId, worksWith),
      service: await this.#service(`service of ${code}`, institutionId, worksWith),
      customers,
      canaries: [bankName, productName, cardName, seriesName, proposal.version, ...imported.canaries, answer].map(
        String,
      ),
      secrets: [reason, thresholds, purpose, `canary-rules-${code}`],
    };
  }

  /** An account with a conversation of its own, over everything else it may ask for. */
  async #person(
    name: string,
    role: Role,
    institutionId: number,
    known: Ids,
    customerId: number | null = null,
  ): Promise<Person> {
    const number = ++this.#made;
    const [email, accountName] = [`canary-account-${number}@secret.example`, `Canary Account ${number}`];
    const whose = { institution_id: institutionId, customer_id: customerId };
    const account = await this.#insert('account', {
      ...whose,
      role,
      email,
      name: accountName,
      password_hash: this.passwordHash,
    });
    const owner = { ...whose, account_id: account };
    const { keys, said } = await aConversation(this.#insert, owner, role, number);
    const paper = customerId === null ? null : await aPaper(this.#insert, owner, number);
    const file = customerId === null ? null : await anAnalysedFile(this.#insert, owner, number);
    const own = encoded({
      Account: account,
      ...keys,
      ...(paper && { Document: paper.key }),
      ...(file && { AnalysisFile: file.key }),
    });
    return {
      name,
      role,
      token: await this.server.login(email),
      ids: { ...known, ...own },
      said: [...said, email, accountName, ...(paper?.words ?? []), ...(file?.words ?? [])],
    };
  }

  /** The account of a program: it has no conversation, and nothing is its own. */
  async #service(name: string, institutionId: number, known: Ids): Promise<Person> {
    const [email, accountName] = [`canary-account-${++this.#made}@secret.example`, `Canary Account ${this.#made}`];
    await this.#insert('account', {
      institution_id: institutionId,
      role: 'SERVICE',
      email,
      name: accountName,
      password_hash: this.passwordHash,
    });
    return { name, role: 'SERVICE', token: await this.server.login(email), ids: known, said: [] };
  }

  async #customer({ institutionId, batch, product, card, series }: Offered): Promise<CustomerPerson> {
    const number = ++this.#made;
    const personal = {
      name: `Canaria${number}`,
      email: `canary-${number}@secret.example`,
      phone: `010-7000-${1000 + number}`,
      address: `Canary Street ${number}`,
      birth_date: `${1850 + number}-03-17`,
      annual_income_won: 710_003_000 + number,
    };
    const sourceKey = `CANARY${number}`;
    const row = { ...personal, institution_id: institutionId, source_key: sourceKey, credit_score: 700 };
    const customer = await this.#insert('customer', row);
    const whose = { institution_id: institutionId, customer_id: customer };
    const lent = await aLoan(this.#insert, institutionId, customer, number);
    const asked = await someDemands(this.#insert, { ...whose, loan_id: lent.loan }, product, number);
    const thousandWon = await aQuarter(this.#insert, this.server, { institutionId, batch, sourceKey }, number);
    const unusualWon = 950_001_000 + number;
    const ids = encoded({
      Institution: institutionId,
      Customer: customer,
      Loan: lent.loan,
      Repayment: lent.repayment,
      RefinanceProduct: product,
      RefinanceApplication: asked.application,
      RateCutRequest: asked.rateCut,
      ContractTermination: asked.termination,
      InsightProduct: card,
      ...(await somethingUnusual(this.#insert, this.server, whose, unusualWon)),
    });
    const known = { ...ids, ...series };
    const person = await this.#person(`customer ${number}`, 'CUSTOMER', institutionId, known, customer);
    const owner = { ...whose, account_id: accountOf(person) };
    const note = `canary-note-${number}`;
    const log = { application_id: asked.application, to_status: 'DRAFT', role: 'CUSTOMER', at: new Date(), note };
    await this.#insert('application_log', { ...log, account_id: owner.account_id });
    const recommendation = await aRecommendation(this.#insert, owner, card);
    const payment = await aPayment(this.#insert, { ...owner, loan_id: lent.loan }, number);
    const reversal = await aReversal(this.#insert, lent, owner.account_id);
    const rows = [
      ...payment.words,
      ...[...asked.words, ...lent.canaries, note, String(thousandWon * 1_000), String(unusualWon)],
      ...[await aMonth(this.#insert, customer, number), await aStageCorrection(this.#insert, owner, number)],
    ];
    return {
      ...person,
      ids: {
        ...person.ids,
        ...encoded({ Recommendation: recommendation, Payment: payment.key, RepaymentReversal: reversal }),
      },
      canaries: [...Object.values(personal).map(String), ...person.said, ...rows],
    };
  }
}
