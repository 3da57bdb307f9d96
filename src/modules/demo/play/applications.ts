import type { LoanActs } from '../../lending/index.js';
import type { Candidate } from './play.repository.js';
import type { Stage } from './stage.js';

/** Where people act, what they can do, and the loan concerned. */
export interface Scene {
  readonly stage: Stage;
  readonly acts: LoanActs;
  readonly loan: Candidate;
}

/** An application as its last change left it. */
type Application = Awaited<ReturnType<LoanActs['refinance']['filing']['create']>>;

interface Filed {
  readonly scene: Scene;
  readonly application: Application;
}

/** What a lender grants less than was asked for, where it offers other terms. */
const LESS_WON = 1_000_000;
const PAYS_UP_TO_WON = 100_000_000;

const requestOf = ({ loan }: Scene, productId: number) => ({
  loanId: loan.loanId,
  productId,
  requestedWon: loan.balanceWon,
  rateType: null,
  termMonths: Math.min(loan.termMaxMonths, Math.max(loan.termMinMonths, loan.monthsLeft)),
  repaymentMethod: loan.repaymentMethod,
  homeRegion: null,
  homePriceWon: null,
});

/** Begins an application and leaves it. */
export async function draft(scene: Scene, daysBefore: number): Promise<Filed> {
  const { stage, acts, loan } = scene;
  stage.goTo(daysBefore);
  const request = requestOf(scene, loan.productId);
  return { scene, application: await acts.refinance.filing.create(stage.for(loan), stage.key(), request) };
}

/** The applicant reads what has to be explained, acknowledges it, and files. */
export async function file(scene: Scene, daysBefore: number, productId = scene.loan.productId): Promise<Filed> {
  const { stage, acts, loan } = scene;
  const { filing, explanations } = acts.refinance;
  stage.goTo(daysBefore);
  const [caller, request] = [stage.for(loan), requestOf(scene, productId)];
  const shown = await explanations.preview(caller, productId, request);
  const read = shown.map(({ item, version }) => ({ item, textVersion: version }));
  return { scene, application: await filing.apply(caller, stage.key(), request, read) };
}

const readOf = ({ key, version }: Application) => ({ id: key, version });

export async function review({ scene, application }: Filed, daysBefore: number): Promise<Filed> {
  const { stage, acts } = scene;
  stage.goTo(daysBefore);
  const read = readOf(application);
  return { scene, application: await acts.refinance.reviews.review(stage.as('staff'), stage.key(), read, null) };
}

export async function wantPapers({ scene, application }: Filed, daysBefore: number, note: string): Promise<Filed> {
  const { stage, acts } = scene;
  stage.goTo(daysBefore);
  const { reviews } = acts.refinance;
  const read = readOf(application);
  return { scene, application: await reviews.requestDocuments(stage.as('staff'), stage.key(), read, note) };
}

export async function reject({ scene, application }: Filed, daysBefore: number, note: string): Promise<Filed> {
  const { stage, acts } = scene;
  stage.goTo(daysBefore);
  const { reviews } = acts.refinance;
  const read = readOf(application);
  const reasons = ['DOCUMENTS_INCOMPLETE', 'OTHER'] as const;
  return { scene, application: await reviews.reject(stage.as('staff'), stage.key(), read, reasons, note) };
}

export async function cancel({ scene, application }: Filed, daysBefore: number, note: string): Promise<Filed> {
  const { stage, acts } = scene;
  stage.goTo(daysBefore);
  const read = readOf(application);
  return { scene, application: await acts.refinance.reviews.cancel(stage.as('staff'), stage.key(), read, note) };
}

export async function withdraw({ scene, application }: Filed, daysBefore: number): Promise<Filed> {
  const { stage, acts, loan } = scene;
  stage.goTo(daysBefore);
  const { key, version } = application;
  const caller = stage.for(loan);
  return { scene, application: await acts.refinance.filing.withdraw(caller, stage.key(), key, version, null) };
}

export interface Approval {
  /** Grants less than was asked for: terms that wait for the applicant. */
  readonly otherTerms?: boolean;
  /** Why although a criterion is not met. */
  readonly exceptionReason?: string;
  readonly note?: string;
}

export async function approve(
  { scene, application }: Filed,
  daysBefore: number,
  { otherTerms = false, exceptionReason, note }: Approval = {},
): Promise<Filed> {
  const { stage, acts, loan } = scene;
  stage.goTo(daysBefore);
  const grant = {
    amountWon: application.requestedWon - (otherTerms ? LESS_WON : 0),
    annualRatePercent: loan.rateMinPercent,
    termMonths: application.termMonths,
  };
  const request = { ...readOf(application), grant, note: note ?? null, exceptionReason: exceptionReason ?? null };
  const caller = stage.as('approver');
  return { scene, application: await acts.refinance.approvals.approve(caller, stage.key(), request) };
}

export async function decideException(
  { scene, application }: Filed,
  daysBefore: number,
  decision: 'confirm' | 'decline',
): Promise<Filed> {
  const { stage, acts } = scene;
  stage.goTo(daysBefore);
  const request = { ...readOf(application), note: null };
  const { exceptions } = acts.refinance;
  return { scene, application: await exceptions[decision](stage.as('admin'), stage.key(), request) };
}

export async function declineTerms({ scene, application }: Filed, daysBefore: number): Promise<Filed> {
  const { stage, acts, loan } = scene;
  stage.goTo(daysBefore);
  const request = { ...readOf(application), note: '금액이 조금 모자라서 다음에 다시 신청하겠습니다.' };
  return { scene, application: await acts.refinance.terms.decline(stage.for(loan), stage.key(), request) };
}

/** The old loan is paid off, and the new one runs. */
export async function execute(
  { scene, application }: Filed,
  daysBefore: number,
  prepaymentFee: 'CHARGE' | 'WAIVE' = 'CHARGE',
): Promise<Filed> {
  const { stage, acts } = scene;
  stage.goToBook(daysBefore);
  const money = { prepaymentFee, customerPaysUpToWon: PAYS_UP_TO_WON, loanNumber: null };
  const request = { ...readOf(application), ...money };
  const done = await acts.refinance.executions.execute(stage.as('staff'), stage.key(), request, false);
  return { scene, application: done.application };
}

/** The borrower withdraws from the contract; the money comes back on the given day, if any. */
export async function withdrawContract(
  { scene, application }: Filed,
  daysBefore: number,
  paidDaysBefore?: number,
): Promise<Filed> {
  const { stage, acts, loan } = scene;
  const { rescissions } = acts.refinance;
  stage.goToBook(daysBefore);
  const request = { ...readOf(application), note: null };
  const asked = await rescissions.request(stage.for(loan), stage.key(), request, false);
  if (paidDaysBefore === undefined) return { scene, application: asked.application };
  const valueOn = stage.goToBook(daysBefore);
  const money = { amountWon: asked.payableWon, valueOn, method: 'BANK_TRANSFER' as const };
  const completion = { ...readOf(asked.application), ...money, bankReference: `WD${asked.application.key}` };
  stage.goToBook(paidDaysBefore);
  const done = await rescissions.complete(stage.as('staff'), stage.key(), completion, false);
  return { scene, application: done.application };
}
