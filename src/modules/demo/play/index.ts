/**
 * Play lets the people of a made-up institution act: customers apply, staff review, approve and execute, money is
 * announced and comes in, mistakes are reversed. They act through the services of the rooms, on days before the data's,
 * so that what the pages show follows the same rules as real data.
 */
import { nestedDatabase, type BulkTransaction, type Database } from '../../../platform/database/index.js';
import { Refusal } from '../../../platform/errors/index.js';
import { createKnowledgeKeeping } from '../../chat/index.js';
import { AccountOrigins } from '../../identity/index.js';
import { createNews, paymentConfirmed, paymentReversed } from '../../insights/index.js';
import { createLoanActs, type LoanActs } from '../../lending/index.js';
import { publishFaqs } from './faqs.js';
import { PlayRepository, type Candidate } from './play.repository.js';
import { SEQUENCES, OWN_SEQUENCES, type ActSequence } from './scenes.js';
import { Stage, type Cast, type Player } from './stage.js';

export interface PlayOptions {
  readonly institutionId: number;
  readonly asOf: string;
  readonly seed: number;
  /** The customer whom the demonstration account shows. */
  readonly firstCustomer: number;
  readonly firstLoan: number;
  readonly loans: number;
}

/** A course is tried with so many loans: a product may not suit the first. */
const TRIES = 25;
/** Beyond this number of loans, the worker that runs each morning makes the notices. */
const NOTICES_UP_TO_LOANS = 10_000;

/** Returns how many courses were played; none where too few people work who could act. */
export async function play(transaction: BulkTransaction, options: PlayOptions): Promise<number> {
  const { institutionId, asOf, seed, firstCustomer, firstLoan, loans } = options;
  const repository = new PlayRepository(transaction);
  const cast = castOf(institutionId, await repository.players(institutionId), firstCustomer);
  if (!cast) return 0;
  const stage = new Stage(cast, asOf, String(seed));
  const database = nestedDatabase(transaction);
  const platform = { database, clock: stage.clock };
  const origins = new AccountOrigins(database);
  const { notifications, watch } = createNews(platform);
  const acts: LoanActs = createLoanActs(platform, {
    origins,
    notifyTermsOffered: async (within, { customerId, applicationId, number, validUntil }) => {
      const payload = { number, applicationKey: applicationId, validUntil };
      const about = { to: { customerId }, kind: 'REFINANCE_TERMS_OFFERED', subject: String(applicationId) } as const;
      await notifications.notify(within, [{ institutionId, ...about, payload }]);
    },
    notifyPaymentConfirmed: async (within, { payment, loan, amountWon, valueOn }) => {
      const about = { loanKey: loan.key, loanNumber: loan.loanNumber, paidOn: valueOn, amountWon };
      const payload = { institutionId, customerId: loan.customerKey, paymentKey: payment.key, ...about };
      await notifications.notify(within, [paymentConfirmed(payload)]);
    },
    notifyPaymentReversed: async (within, { reversalKey, loan, paidOn, amountWon, money }) => {
      const about = { loanKey: loan.key, loanNumber: loan.loanNumber, paidOn, amountWon };
      const payload = { institutionId, customerId: loan.customerKey, reversalKey, isHeld: money === 'HELD', ...about };
      await notifications.notify(within, [paymentReversed(payload)]);
    },
  });
  const candidates = await repository.candidates(institutionId, firstCustomer, asOf, firstLoan);
  const played = await new Director({ stage, acts, database }, candidates).playAll(firstCustomer);
  await publishFaqs(stage, createKnowledgeKeeping(platform, origins));
  stage.goTo(1);
  await acts.expireTerms();
  stage.goTo(0);
  const news = watch(acts.news);
  await news.lately();
  if (loans <= NOTICES_UP_TO_LOANS) await news.ofToday();
  return played;
}

/** Null where somebody is missing. */
function castOf(institutionId: number, players: readonly Player[], firstCustomer: number): Cast | null {
  const [staff, approver] = players.filter(({ role }) => role === 'STAFF');
  const admin = players.find(({ role }) => role === 'ADMIN');
  const payments = players.find(({ role }) => role === 'SERVICE');
  if (!staff || !approver || !admin || !payments) return null;
  const own = players.find(({ customerId }) => customerId === firstCustomer);
  return {
    institutionId,
    staff,
    approver,
    admin,
    payments,
    customer: own ? { ...own, customerId: firstCustomer } : null,
  };
}

class Director {
  readonly #free: Candidate[];

  constructor(
    private readonly parts: { readonly stage: Stage; readonly acts: LoanActs; readonly database: Database },
    private readonly candidates: readonly Candidate[],
  ) {
    this.#free = [...candidates];
  }

  async playAll(firstCustomer: number): Promise<number> {
    let played = 0;
    const own = this.candidates.filter(({ customerId }) => customerId === firstCustomer);
    for (const sequence of OWN_SEQUENCES) {
      const loan = own.find(({ loanType }) => loanType === sequence.loanType);
      if (loan && (await this.#play(sequence, loan))) played += 1;
    }
    this.#free.splice(0, own.length);
    for (const sequence of SEQUENCES) if (await this.#playWithAny(sequence)) played += 1;
    return played;
  }

  /** Plays it with the first suitable loan, which no other course uses then. */
  async #playWithAny(sequence: ActSequence): Promise<boolean> {
    for (const loan of this.#free.slice(0, TRIES)) {
      if (!(await this.#play(sequence, loan))) continue;
      this.#free.splice(this.#free.indexOf(loan), 1);
      return true;
    }
    return false;
  }

  /** A course that is refused leaves nothing behind. */
  async #play({ play, booksBefore }: ActSequence, loan: Candidate): Promise<boolean> {
    const { stage, acts, database } = this.parts;
    if (booksBefore !== undefined && loan.bookedDaysAgo < stage.bookable(booksBefore)) return false;
    try {
      await database.transaction(() => play({ stage, acts, loan }));
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
}
