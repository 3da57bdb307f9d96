import {
  approve,
  cancel,
  decideException,
  declineTerms,
  draft,
  execute,
  file,
  reject,
  review,
  wantPapers,
  withdraw,
  withdrawContract,
  type Scene,
} from './applications.js';
import {
  announcePayment,
  announcePayoff,
  demandLowerRate,
  demandTermination,
  mistakePayment,
  reversePayment,
} from './loan-acts.js';
import type { Candidate } from './play.repository.js';

/** Something that people do with a loan, in so many days before the data's day. */
export interface ActSequence {
  readonly play: (scene: Scene) => Promise<unknown>;
  /** The days before on which it first changes the books of a loan, which nothing may have changed since. */
  readonly booksBefore?: number;
}

const filed = async (scene: Scene, daysBefore: number) => file(scene, daysBefore);
const reviewed = async (scene: Scene, daysBefore: number) => review(await file(scene, daysBefore), daysBefore - 2);
const approved = async (scene: Scene, daysBefore: number) => approve(await reviewed(scene, daysBefore), daysBefore - 4);

/** The customer whom the demonstration account shows does these with their loans of a type. */
export const OWN_SEQUENCES: readonly (ActSequence & { readonly loanType: Candidate['loanType'] })[] = [
  {
    loanType: 'MORTGAGE',
    play: async (scene) => declineTerms(await approve(await reviewed(scene, 62), 57, { otherTerms: true }), 52),
  },
  {
    loanType: 'OVERDRAFT',
    booksBefore: 11,
    play: async (scene) => execute(await approved(scene, 20), 11),
  },
  { loanType: 'MORTGAGE', play: (scene) => reviewed(scene, 8) },
  {
    loanType: 'CREDIT',
    play: async (scene) => approve(await reviewed(scene, 7), 2, { otherTerms: true, note: OTHER_TERMS }),
  },
  { loanType: 'CREDIT', play: (scene) => demandLowerRate(scene, 'CREDIT_SCORE_UP', [9, 2], 'REFUSED') },
  {
    loanType: 'MORTGAGE',
    booksBefore: 4,
    play: (scene) => announcePayment(scene, 2_000_000, 4, 'CONFIRMED', 'LOWER_PAYMENT'),
  },
  { loanType: 'MORTGAGE', booksBefore: 3, play: (scene) => reversePayment(scene, [3, 2, 1], 'HELD') },
  { loanType: 'MORTGAGE', play: (scene) => demandLowerRate(scene, 'INCOME_UP', [3, 3], 'LEFT') },
  { loanType: 'MORTGAGE', play: (scene) => announcePayment(scene, 1_500_000, 0, 'AWAITED') },
];

const OTHER_TERMS = '요청하신 금액보다 조금 적게 승인되었습니다. 조건을 확인해 주세요.';
const PAPERS = '최근 3개월 급여명세서를 보내 주세요.';
const UNABLE = '제출하신 자료로는 상환 능력을 확인하기 어려웠습니다.';
const GOOD_CUSTOMER = '거래 기간이 길고 연체가 없었습니다.';

/** Others do these, each with another loan, those that began earlier first. */
export const SEQUENCES: readonly ActSequence[] = [
  { play: async (scene) => approve(await reviewed(scene, 40), 35, { otherTerms: true }) },
  {
    play: async (scene) => cancel(await wantPapers(await filed(scene, 30), 28, PAPERS), 14, '서류가 오지 않았습니다.'),
  },
  { play: (scene) => demandTermination(scene, 'EXPLANATION', 25, 'ACCEPTED') },
  { play: (scene) => demandTermination(scene, 'SUITABILITY', 22, 'REFUSED') },
  { booksBefore: 18, play: async (scene) => execute(await approved(scene, 24), 18) },
  { booksBefore: 16, play: supersede },
  { play: async (scene) => draft(scene, 15) },
  { play: (scene) => demandLowerRate(scene, 'JOB', [15, 12], 'CANCELLED') },
  { booksBefore: 11, play: async (scene) => withdrawContract(await execute(await approved(scene, 18), 11), 7, 5) },
  {
    booksBefore: 10,
    play: async (scene) => withdrawContract(await execute(await approved(scene, 17), 10, 'WAIVE'), 3),
  },
  { play: (scene) => demandTermination(scene, 'UNFAIR_PRACTICE', 12, 'CANCELLED') },
  { play: (scene) => announcePayment(scene, 500_000, 10, 'AWAITED') },
  { play: (scene) => announcePayoff(scene, 10) },
  { booksBefore: 7, play: (scene) => reversePayment(scene, [7, 6, 5], 'RETURNED_BY_BANK') },
  { booksBefore: 9, play: (scene) => demandLowerRate(scene, 'PROMOTION', [16, 9], 'ACCEPTED') },
  { play: (scene) => announcePayment(scene, 400_000, 9, 'CANCELLED') },
  { play: async (scene) => filed(scene, 8) },
  { booksBefore: 8, play: (scene) => mistakePayment(scene, [8, 7, 6], 'APPROVE') },
  { play: async (scene) => withdraw(await filed(scene, 8), 4) },
  { play: (scene) => announcePayment(scene, 600_000, 7, 'REFUNDED') },
  { booksBefore: 6, play: (scene) => announcePayment(scene, 800_000, 6, 'IN_PART') },
  { play: (scene) => demandLowerRate(scene, 'ASSETS', [6, 2], 'PAPERS_WANTED') },
  { booksBefore: 6, play: (scene) => mistakePayment(scene, [6, 5, 4], 'DECLINE') },
  { play: async (scene) => approve(await reviewed(scene, 8), 3) },
  { play: async (scene) => decideException(await exception(scene, 12), 5, 'confirm') },
  { play: async (scene) => decideException(await exception(scene, 11), 4, 'decline') },
  { play: (scene) => exception(scene, 9) },
  { play: (scene) => demandTermination(scene, 'ADEQUACY', 4, 'LEFT') },
  { play: async (scene) => wantPapers(await filed(scene, 7), 2, PAPERS) },
  { play: async (scene) => reject(await reviewed(scene, 8), 2, UNABLE) },
  { booksBefore: 3, play: (scene) => mistakePayment(scene, [3, 1, null]) },
];

/** Grants against a criterion that is not met. */
async function exception(scene: Scene, daysBefore: number) {
  return approve(await reviewed(scene, daysBefore), daysBefore - 4, { exceptionReason: GOOD_CUSTOMER });
}

/** Files two applications for one loan and executes the first, which ends the other. */
async function supersede(scene: Scene): Promise<void> {
  await file(scene, 23, scene.loan.otherProductId);
  await execute(await approved(scene, 22), 16);
}
