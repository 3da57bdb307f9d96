import { hashPassword } from '../../../src/modules/identity/index.js';
import type { Role } from '../../../src/platform/access/index.js';
import { encodeId, parseId } from '../../../src/platform/graphql/index.js';
import { TEST_PASSWORD, type TestServer } from '../server.js';
import { aModel } from './model.js';

/** Someone who asks: an account with a token, and global ids by type of what is his to ask for. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly token: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Texts that are in rows of his own conversation, and in no other row. */
  readonly said: readonly string[];
}

/** A customer of an institution: the person, and what personal data of him is stored. */
export interface CustomerPerson extends Person {
  /** Texts and figures that are in rows about him, and in no other row. */
  readonly canaries: readonly string[];
}

export interface TestBank {
  readonly admin: Person;
  readonly staff: Person;
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

/** Columns of a row, to be inserted as they are. */
type Row = Readonly<Record<string, unknown>>;

/** Two institutions that know nothing of each other, with a row in every table for each of their people. */
export async function createWorld(server: TestServer): Promise<World> {
  await server.sql(`CREATE TABLE customer_quarter_2024q4 PARTITION OF customer_quarter FOR VALUES IN ('2024Q4')`);
  const maker = new Maker(server, await hashPassword(TEST_PASSWORD));
  return { ours: await maker.bank('ours'), theirs: await maker.bank('theirs') };
}

class Maker {
  /** All of three digits, so that none of the texts they are in is part of another. */
  #made = 100;

  constructor(
    private readonly server: TestServer,
    private readonly passwordHash: string,
  ) {}

  async bank(code: string): Promise<TestBank> {
    const bankName = `Canary Bank ${code}`;
    const institution = await this.#insert('institution', { code, name: bankName, kind: 'CARD' });
    const fileName = `canary-${code}.csv`;
    const batch = await this.#insert('import_batch', {
      ...{ institution_id: institution, kind: 'QUARTERLY_SPENDING', file_name: fileName, encoding: 'UTF-8' },
      ...{ sha256: Buffer.alloc(32, code), state: 'COMMITTED', rows_read: 1, rows_rejected: 1 },
      ...{ quarters: ['2024Q4'], started_at: new Date(), finished_at: new Date() },
    });
    const file = await this.#insert('import_file', {
      ...{ institution_id: institution, file_name: `canary-raw-${code}.csv`, state: 'STORED', size_bytes: 1 },
      ...{ storage_id: '0'.repeat(32), sha256: Buffer.alloc(32, `raw ${code}`), created_at: new Date() },
    });
    const raw = `canary-row-${code}`;
    const rejected = { batch_id: batch, line_number: 2, column_name: 'AGE', code: 'NOT_A_NUMBER', raw };
    await this.#insert('rejected_row', rejected, 'line_number');
    const productName = `Canary Product ${code}`;
    const product = await this.#product(institution, productName);
    const answerText = `canary-knowledge-${code}`;
    const knowledge = await this.#knowledge(institution, answerText);
    const cardName = `Canary Card ${code}`;
    const card = await this.#card(institution, cardName);
    const customers = [
      await this.#customer(institution, batch, product, card),
      await this.#customer(institution, batch, product, card),
    ] as const;
    const [{ ids: known }] = customers;
    const reason = `canary-reason-${code}`;
    // Whose account asked does not matter here: that it is of the institution does.
    const asker = parseId(known['Account'] ?? '')?.id ?? 0;
    const model = await aModel((...row) => this.#insert(...row), institution, asker, reason);
    const worksWith = {
      ...known,
      ImportBatch: encodeId('ImportBatch', batch),
      ThresholdVersion: encodeId('ThresholdVersion', await this.#thresholds(institution, `canary-thresholds-${code}`)),
      ImportFile: encodeId('ImportFile', file),
      ...{ ...model, ...knowledge },
    };
    return {
      admin: await this.#person(`admin of ${code}`, 'ADMIN', institution, worksWith),
      staff: await this.#person(`staff of ${code}`, 'STAFF', institution, worksWith),
      customers,
      canaries: [bankName, productName, cardName, fileName, raw, answerText],
      secrets: [reason, `canary-thresholds-${code}`],
    };
  }

  /** An account with a conversation of its own, over whatever else is his to ask for. */
  async #person(
    name: string,
    role: Role,
    institutionId: number,
    known: Readonly<Record<string, string>>,
    customerId: number | null = null,
  ): Promise<Person> {
    const number = ++this.#made;
    const email = `canary-account-${number}@secret.example`;
    const account = await this.#insert('account', {
      ...{ institution_id: institutionId, customer_id: customerId, role, email },
      ...{ name: `Canary Account ${number}`, password_hash: this.passwordHash },
    });
    const said = ['title', 'question', 'answer', 'fact', 'opinion'].map((what) => `canary-${what}-${number}`);
    const [title, question, answer, fact, opinion] = said;
    const conversation = await this.#insert('conversation', {
      ...{ institution_id: institutionId, account_id: account, customer_id: customerId, title },
    });
    const inIt = { conversation_id: conversation, account_id: account };
    const message = await this.#insert('message', { ...inIt, text: question });
    const unanswered = { message_id: message, institution_id: institutionId, asked_at: new Date() };
    await this.#insert('unanswered_question', unanswered, 'message_id');
    const reply = await this.#insert('reply', {
      ...{ ...inIt, message_id: message, asked_as: role, locale: 'en', request_id: 'canary', text: answer },
      ...{ state: 'COMPLETED', frame_ends: [answer?.length], finish_reason: 'STOP' },
      ...{ started_at: new Date(), finished_at: new Date() },
    });
    const worded = { label_ko: fact, label_en: fact, value_ko: fact, value_en: fact, source_ko: fact, source_en: fact };
    const told = { reply_id: reply, position: 0, account_id: account, fact_id: fact, ...worded, as_of: '2026Q3' };
    await this.#insert('reply_fact', told, 'reply_id');
    const heard = {
      topic: 'FINANCE',
      topic_probability: 1,
      emotion: 'WORRIED',
      emotion_probability: 1,
      versions: '{}',
    };
    const understood = { reply_id: reply, account_id: account, intent: fact, intent_probability: 1, ...heard };
    await this.#insert('reply_understanding', understood, 'reply_id');
    const by = { institution_id: institutionId, account_id: account, given_at: new Date() };
    await this.#insert('reply_feedback', { ...by, reply_id: reply, verdict: 'BAD', text: opinion }, 'reply_id');
    const paper = customerId === null ? null : await this.#paper(institutionId, customerId, account, number);
    const chat = { Account: account, Conversation: conversation, Message: message, Reply: reply };
    const own = { ...chat, ...(paper && { Document: paper.key }) };
    const ownIds = Object.fromEntries(Object.entries(own).map(([type, key]) => [type, encodeId(type, key)]));
    const token = await this.server.login(email);
    return {
      name,
      role,
      token,
      ids: { ...known, ...ownIds },
      said: [...said, email, `Canary Account ${number}`, ...(paper?.words ?? [])],
    };
  }

  /** A paper that was handed in, with the words in it. */
  async #paper(institutionId: number, customerId: number, account: number, number: number) {
    const words = [`canary-paper-${number}.pdf`, `canary-words-${number}`];
    const key = await this.#insert('document', {
      ...{ institution_id: institutionId, customer_id: customerId, account_id: account, kind: 'OTHER' },
      ...{ file_name: words[0], status: 'STORED', storage_id: String(number).repeat(11).slice(0, 32) },
      ...{ upload_expires_at: new Date(), uploaded_at: new Date(), media_type: 'application/pdf', size_bytes: number },
      ...{ sha256: Buffer.alloc(32, number), text_status: 'EXTRACTED', text: words[1] },
    });
    return { key, words };
  }

  async #customer(institutionId: number, batchId: number, productId: number, cardId: number): Promise<CustomerPerson> {
    const number = ++this.#made;
    const personal = {
      ...{ name: `Canaria${number}`, email: `canary-${number}@secret.example`, phone: `010-7000-${1000 + number}` },
      ...{ address: `Canary Street ${number}`, birth_date: `${1850 + number}-03-17` },
      annual_income_won: 710_003_000 + number,
    };
    const sourceKey = `CANARY${number}`;
    const row = { ...personal, institution_id: institutionId, source_key: sourceKey, credit_score: 700 };
    const customer = await this.#insert('customer', row);
    const [principal, payment] = [820_005_000 + number, 930_700 + number];
    const loanNumber = `CANARY-LN-${number}`;
    const loan = await this.#insert('loan', {
      ...{ institution_id: institutionId, customer_id: customer, loan_number: loanNumber, loan_type: 'CREDIT' },
      ...{ repayment_method: 'EQUAL_PAYMENT', rate_type: 'FIXED', status: 'ACTIVE', principal_won: principal },
      ...{ balance_won: principal, annual_rate_percent: '4.25', term_months: 120, monthly_payment_won: payment },
      ...{ applied_on: '2025-01-02', approved_on: '2025-01-03', disbursed_on: '2025-01-04' },
      ...{ matures_on: '2035-01-04', interest_paid_to: '2025-01-04' },
      // More than ever falls due, so that no night finds it in arrears, in which it can neither be compared nor prepaid.
      paid_ahead_won: 3 * principal,
    });
    const repayment = await this.#insert('repayment', {
      ...{ loan_id: loan, customer_id: customer, amount_won: payment, principal_won: 0, interest_won: payment },
      ...{ balance_after_won: principal, paid_on: '2025-02-04', method: 'CASH' },
    });
    const thousandWon = await this.#quarter(institutionId, batchId, sourceKey, number);
    const owned = { institution_id: institutionId, customer_id: customer, loan_id: loan };
    const { application, rateCut, termination, words } = await this.#refinancing(owned, productId, number);
    const ids = {
      ...{ Institution: institutionId, Customer: customer, Loan: loan, Repayment: repayment },
      ...{ RefinanceProduct: productId, RefinanceApplication: application, RateCutRequest: rateCut },
      ...{ ContractTermination: termination, InsightProduct: cardId },
      ...(await this.#unusual(institutionId, customer, 950_001_000 + number)),
    };
    const known = Object.fromEntries(Object.entries(ids).map(([type, key]) => [type, encodeId(type, key)]));
    const person = await this.#person(`customer ${number}`, 'CUSTOMER', institutionId, known, customer);
    const liquidWon = 960_003_000 + number;
    await this.#insert(
      'financial_snapshot',
      { customer_id: customer, month: '2025-02-01', liquid_won: liquidWon, recorded_at: new Date() },
      'customer_id',
    );
    const figures = [principal, payment, thousandWon * 1_000, 950_001_000 + number, liquidWon].map(String);
    const note = `canary-note-${number}`;
    await this.#insert('application_log', {
      ...{ application_id: application, to_status: 'DRAFT', role: 'CUSTOMER', at: new Date(), note },
      account_id: parseId(person.ids['Account'] ?? '')?.id,
    });
    const recommendation = await this.#recommended(person, institutionId, customer, cardId);
    const stageSaidAt = await this.#corrected(person, institutionId, customer, number);
    const said = [...person.said, ...words, note, stageSaidAt];
    const canaries = [...Object.values(personal).map(String), ...said, loanNumber, ...figures];
    return { ...person, ids: { ...person.ids, Recommendation: encodeId('Recommendation', recommendation) }, canaries };
  }

  /** What he said of his stage of life; the moment, as the API writes it, is no other row's. */
  async #corrected({ ids }: Person, institutionId: number, customer: number, number: number): Promise<string> {
    const at = `2024-05-06T07:08:09.${number}Z`;
    await this.#insert('life_stage_correction', {
      ...{ institution_id: institutionId, customer_id: customer, stage: 'RETIR', by_customer: true },
      ...{ correction_key: 'canary', corrected_at: at, expires_at: '2100-01-01T00:00:00Z' },
      account_id: parseId(ids['Account'] ?? '')?.id,
    });
    return at;
  }

  /** An intent and an FAQ that answer with words of their own. */
  async #knowledge(institutionId: number, answer: string): Promise<Readonly<Record<string, string>>> {
    const said = {
      nameKo: 'x',
      nameEn: 'x',
      questions: ['canary parking'],
      answerKo: answer,
      answerEn: answer,
      field: null,
    };
    const content = JSON.stringify(said);
    const row = {
      ...{ institution_id: institutionId, content, published: content, state: 'PUBLISHED' },
      ...{ published_version: 1, published_at: new Date(), created_at: new Date(), updated_at: new Date() },
    };
    const intent = await this.#insert('intent', { ...row, code: 'CANARY' });
    return { Intent: encodeId('Intent', intent), Faq: encodeId('Faq', await this.#insert('faq', row)) };
  }

  /** A version of thresholds of the institution's own, like the defaults. */
  async #thresholds(institutionId: number, version: string): Promise<number> {
    const [made] = await this.server.sql<{ id: number }>(
      `INSERT INTO threshold_set (institution_id, version, thresholds, origin, computed_from, effects)
       SELECT $1, $2, thresholds, 'computed', $3, $4 FROM threshold_set WHERE active AND institution_id IS NULL
       RETURNING id`,
      [
        ...[institutionId, version],
        JSON.stringify({ on: '2025-01-02', customers: 0, customersWithMonths: 0, digest: '', values: [] }),
        JSON.stringify({ customers: 0, changed: 0, labels: [], listed: [] }),
      ],
    );
    return made?.id ?? 0;
  }

  /** A card that everybody gets something by. */
  #card(institutionId: number, name: string): Promise<number> {
    return this.#insert('insight_product', {
      ...{ institution_id: institutionId, code: 'CANARY-C', name_ko: name, name_en: name, kind: 'CHECK_CARD' },
      ...{ annual_fee_won: 0, eligibility: '[]', bonuses: '[]', created_at: new Date(), updated_at: new Date() },
      benefits: JSON.stringify([{ category: null, rateBp: 10, monthlyCapWon: 1_000 }]),
    });
  }

  /** What the customer was shown of it some day. */
  #recommended({ ids }: Person, institutionId: number, customer: number, cardId: number): Promise<number> {
    return this.#insert('recommendation_log', {
      ...{ institution_id: institutionId, customer_id: customer, product_id: cardId, product_version: 1 },
      ...{ ranking_version: '1', rank: 1, net_won: 12_000, reasons: '[]', quarters: ['2024Q4'], audience: 'CUSTOMER' },
      ...{ digest: Buffer.alloc(32, 1), shown_on: '2025-01-02', shown_at: new Date() },
      account_id: parseId(ids['Account'] ?? '')?.id,
    });
  }

  /** What the institution offers in the place of other loans. */
  #product(institutionId: number, name: string): Promise<number> {
    return this.#insert('refinance_product', {
      ...{ institution_id: institutionId, code: 'CANARY-P', name_ko: name, name_en: name, loan_type: 'CREDIT' },
      ...{ rate_type: 'FIXED', rate_min_percent: '3', rate_max_percent: '6', amount_min_won: 1 },
      ...{ amount_max_won: 900_000_000, term_min_months: 1, term_max_months: 120, prepayment_fee_percent: '0.5' },
      ...{ repayment_methods: ['EQUAL_PAYMENT'], from_loan_types: ['CREDIT'] },
    });
  }

  /** An application and a demand for a lower rate, with words that are in no other row. */
  async #refinancing(owned: Row, productId: number, number: number) {
    const words = [
      `RA-CANARY-${number}`,
      `canary-demand-${number}`,
      `canary-wanting-${number}`,
      `canary-grounds-${number}`,
    ];
    const application = await this.#insert('refinance_application', {
      ...{ ...owned, product_id: productId, number: words[0], status: 'DRAFT', requested_won: 5_000_000 },
      ...{ rate_type: 'FIXED', term_months: 60, repayment_method: 'EQUAL_PAYMENT' },
    });
    const rateCut = await this.#insert('rate_cut_request', {
      ...{ ...owned, reason: 'OTHER', detail: words[1], status: 'RECEIVED', requested_on: '2025-03-04' },
      old_rate_percent: '4.25',
    });
    const pause = { request_id: rateCut, from_on: '2025-03-05', to_on: '2025-03-06', note: words[2] };
    await this.#insert('rate_cut_pause', pause);
    const termination = await this.#insert('contract_termination', {
      ...{ ...owned, violation: 'EXPLANATION', known_on: '2025-03-04', grounds: words[3] },
      ...{ status: 'RECEIVED', requested_on: '2025-03-04' },
    });
    return { application, rateCut, termination, words };
  }

  /** A quarter that was found to be unlike the customer, and what told him of it. */
  async #unusual(institutionId: number, customer: number, valueWon: number) {
    const owned = { institution_id: institutionId, customer_id: customer };
    const [rules] = await this.server.sql<{ id: number }>('SELECT id FROM anomaly_rule_set WHERE active');
    const anomaly = await this.#insert('anomaly', {
      ...{ ...owned, quarter: '2024Q4', rule: 'TOTAL_SPIKE', rule_set_id: rules?.id, unit: 'WON', value: valueWon },
      ...{ expected_low: 0, expected_high: 1_000_000, severity: 'HIGH', found_at: new Date() },
    });
    const notification = await this.#insert('notification', {
      ...{ ...owned, kind: 'UNUSUAL_SPENDING', subject: '2024Q4', created_at: new Date() },
      payload: { quarter: '2024Q4', anomalyId: anomaly },
    });
    return { Anomaly: anomaly, Notification: notification };
  }

  /** A quarter of card spending; the sum of it, in thousand won. */
  async #quarter(institutionId: number, batchId: number, sourceKey: string, number: number): Promise<number> {
    const amounts = await this.server.sql<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_name = 'customer_quarter' AND column_name LIKE '%\\_am'`,
    );
    const thousandWon = 940_010 + number * 10;
    const row = {
      ...Object.fromEntries(amounts.map(({ name }) => [name, 0])),
      ...{ batch_id: batchId, institution_id: institutionId, line_number: number, source_key: sourceKey },
      ...{ quarter: '2024Q4', age: '35', sex_cd: '1', mbr_rk: '23', att_ym: '201503' },
      ...{ digt_chnl_reg_yn: 'Y', digt_chnl_use_yn: 'Y', tot_use_am: thousandWon, crdsl_use_am: thousandWon },
    };
    await this.#insert('customer_quarter', row, 'line_number');
    return thousandWon;
  }

  async #insert(table: string, row: Row, returning = 'id'): Promise<number> {
    const places = Object.keys(row).map((_, index) => `$${index + 1}`);
    const text = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})
      RETURNING ${returning} AS key`;
    const [made] = await this.server.sql<{ key: number | string }>(text, Object.values(row));
    return Number(made?.key);
  }
}
