import type { Platform } from '../../../platform/platform.js';
import type { Calendar } from '../calendar/index.js';
import type { Limits } from '../limit/index.js';
import type { Servicing } from '../servicing/index.js';
import type { Standings } from '../standings.js';
import { ApplicantReader } from './applicant-reader.js';
import { ApplicantRepository } from './applicant.repository.js';
import { ApplicationApprovalService } from './application-approval.service.js';
import { ApplicationChanges } from './application-changes.js';
import { ApplicationFilingService } from './application-filing.service.js';
import { ApplicationLogRepository } from './application-log.repository.js';
import { ApplicationReviewService } from './application-review.service.js';
import { ApplicationWritingRepository } from './application-writing.repository.js';
import { ExceptionRepository } from './exception.repository.js';
import { ExceptionService } from './exception.service.js';
import { ExecutionService } from './execution.service.js';
import { ExplanationRepository } from './explanation.repository.js';
import { ExplanationService } from './explanation.service.js';
import { FourEyes, type Origins } from './four-eyes.js';
import { Granting, type TellTermsOffered } from './granting.js';
import { LoanClosing } from './loan-closing.js';
import { LoanStateRepository } from './loan-state.repository.js';
import { ParticipantRepository } from './participant.repository.js';
import { RefinanceApplicationRepository } from './refinance-application.repository.js';
import { RefinanceProductRepository } from './refinance-product.repository.js';
import { RescissionService } from './rescission.service.js';
import { TermsService } from './terms.service.js';

export interface RefinanceActNeighbours {
  readonly holidays: Calendar['holidays'];
  readonly rules: Limits['rules'];
  readonly servicing: () => Promise<Servicing>;
  readonly standings: Standings;
  /** For acts that take two people. */
  readonly origins: Origins;
  /** Tells an applicant that terms wait for them. */
  readonly tellTermsOffered: TellTermsOffered;
}

/** What can be done with an application, from its filing to the withdrawal from its contract. */
export interface RefinanceActs {
  readonly filing: ApplicationFilingService;
  readonly explanations: ExplanationService;
  readonly reviews: ApplicationReviewService;
  readonly approvals: ApplicationApprovalService;
  readonly exceptions: ExceptionService;
  readonly terms: TermsService;
  readonly executions: ExecutionService;
  readonly rescissions: RescissionService;
}

/** What acts stand on, and what reads applications, too. */
export interface RefinanceRecords {
  readonly applications: RefinanceApplicationRepository;
  readonly products: RefinanceProductRepository;
  readonly log: ApplicationLogRepository;
  readonly loans: LoanStateRepository;
  readonly applicants: ApplicantReader;
}

export function createRefinanceRecords(standings: Standings): RefinanceRecords {
  const products = new RefinanceProductRepository();
  const loans = new LoanStateRepository();
  return {
    ...{ products, loans, applications: new RefinanceApplicationRepository(), log: new ApplicationLogRepository() },
    applicants: new ApplicantReader({ people: new ApplicantRepository(), loans, products, standings }),
  };
}

export function createRefinanceActs(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  { applications, products, log, loans, applicants }: RefinanceRecords,
  { holidays, rules, servicing, origins, tellTermsOffered: tell }: RefinanceActNeighbours,
): RefinanceActs {
  const writing = new ApplicationWritingRepository();
  const closing = new LoanClosing();
  const changes = new ApplicationChanges({ database, clock, applications, writing, log, products });
  const fourEyes = new FourEyes({ participants: new ParticipantRepository(), origins });
  const explained = { database, changes, products, explanations: new ExplanationRepository(), fourEyes };
  const explanations = new ExplanationService(explained);
  const granting = new Granting({ changes, explanations, tell });
  const granted = { changes, exceptions: new ExceptionRepository(), granting, fourEyes };
  return {
    filing: new ApplicationFilingService({ changes, explanations, products, writing, loans, fourEyes }),
    explanations,
    reviews: new ApplicationReviewService({ changes, applicants, rules, fourEyes }),
    approvals: new ApplicationApprovalService({ ...granted, applicants, rules }),
    exceptions: new ExceptionService({ ...granted, database }),
    terms: new TermsService(changes),
    executions: new ExecutionService({ changes, loans, closing, rules, fourEyes, servicing }),
    rescissions: new RescissionService({ changes, loans, closing, holidays }),
  };
}
