import type { Platform } from '../../../platform/platform.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import type { Calendar } from '../calendar/index.js';
import type { Limits } from '../limit/index.js';
import type { Servicing } from '../servicing/index.js';
import type { FinancialPositions } from '../arrears/index.js';
import { ApplicantReader } from './applications/applicant-reader.js';
import { ApplicantRepository } from './applications/applicant.repository.js';
import { ApplicationApprovalService } from './review/application-approval.service.js';
import { ApplicationChanges } from './applications/application-changes.js';
import { ApplicationFilingService } from './applications/application-filing.service.js';
import { ApplicationLogRepository } from './applications/application-log.repository.js';
import { ApplicationReviewService } from './review/application-review.service.js';
import { ApplicationWritingRepository } from './applications/application-writing.repository.js';
import { ExceptionRepository } from './review/exception.repository.js';
import { ExceptionService } from './review/exception.service.js';
import { ExecutionService } from './execution/execution.service.js';
import { ExplanationRepository } from './explanation/explanation.repository.js';
import { ExplanationService } from './explanation/explanation.service.js';
import { FourEyes } from './four-eyes/four-eyes.js';
import { Granting, type NotifyTermsOffered } from './review/granting.js';
import { LoanClosing } from './execution/loan-closing.js';
import { LoanStateRepository } from './loan-state.repository.js';
import { ParticipantRepository } from './four-eyes/participant.repository.js';
import { RefinanceApplicationRepository } from './applications/refinance-application.repository.js';
import { RefinanceProductRepository } from './products/refinance-product.repository.js';
import { RescissionService } from './withdrawal/rescission.service.js';
import { TermsService } from './terms/terms.service.js';

export interface RefinanceActNeighbours {
  readonly holidays: Calendar['holidays'];
  readonly rules: Limits['rules'];
  readonly servicing: () => Promise<Servicing>;
  readonly positions: FinancialPositions;
  /** For acts that take two people. */
  readonly origins: TwoPersonCheck;
  /** Notifies an applicant that terms wait for them. */
  readonly notifyTermsOffered: NotifyTermsOffered;
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

/** What acts need, and what reads applications. */
interface RefinanceRecords {
  readonly applications: RefinanceApplicationRepository;
  readonly products: RefinanceProductRepository;
  readonly log: ApplicationLogRepository;
  readonly loans: LoanStateRepository;
  readonly applicants: ApplicantReader;
}

export function createRefinanceRecords(positions: FinancialPositions): RefinanceRecords {
  const products = new RefinanceProductRepository();
  const loans = new LoanStateRepository();
  return {
    products,
    loans,
    applications: new RefinanceApplicationRepository(),
    log: new ApplicationLogRepository(),
    applicants: new ApplicantReader({ people: new ApplicantRepository(), loans, products, positions }),
  };
}

export function createRefinanceActs(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  { applications, products, log, loans, applicants }: RefinanceRecords,
  { holidays, rules, servicing, origins, notifyTermsOffered: notify }: RefinanceActNeighbours,
): RefinanceActs {
  const writing = new ApplicationWritingRepository();
  const closing = new LoanClosing();
  const changes = new ApplicationChanges({ database, clock, applications, writing, log, products });
  const fourEyes = new FourEyes({ participants: new ParticipantRepository(), origins });
  const explained = { database, changes, products, explanations: new ExplanationRepository(), fourEyes };
  const explanations = new ExplanationService(explained);
  const granting = new Granting({ changes, explanations, notify });
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
