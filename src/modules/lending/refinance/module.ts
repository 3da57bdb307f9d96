import type { Caller } from '../../../platform/access/index.js';
import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { Customers } from '../../customers/index.js';
import type { Calendar } from '../calendar/index.js';
import type { Documents } from '../documents/index.js';
import type { Limits } from '../limit/index.js';
import type { Servicing } from '../servicing/index.js';
import type { Standings } from '../standings.js';
import { ApplicantReader } from './applicant-reader.js';
import { ApplicantRepository } from './applicant.repository.js';
import { ApplicationApprovalService } from './application-approval.service.js';
import { ApplicationChanges } from './application-changes.js';
import { ApplicationFactsResolver } from './application-facts.resolver.js';
import { ApplicationFilingResolver } from './application-filing.resolver.js';
import { ApplicationFilingService } from './application-filing.service.js';
import { ApplicationLogRepository } from './application-log.repository.js';
import { ApplicationPapers } from './application-papers.js';
import { ApplicationExplanationEntity, ApplicationLogEntity } from './application-record.entity.js';
import { ApplicationParticipantEntity } from './application-participant.entity.js';
import { ApplicationResolver } from './application.resolver.js';
import { ApplicationReviewResolver } from './application-review.resolver.js';
import { ApplicationReviewService } from './application-review.service.js';
import { ApplicationService } from './application.service.js';
import { ApplicationWritingRepository } from './application-writing.repository.js';
import { CustomerApplicationsResolver } from './customer-applications.resolver.js';
import { EvidenceReader } from './evidence-reader.js';
import { ExceptionRepository } from './exception.repository.js';
import { ExceptionResolver } from './exception.resolver.js';
import { ExceptionService } from './exception.service.js';
import { RefinanceExceptionEntity } from './exception.entity.js';
import { ExecutionService } from './execution.service.js';
import { ExplanationRepository } from './explanation.repository.js';
import { ExplanationService } from './explanation.service.js';
import { FourEyes, type Origins } from './four-eyes.js';
import { Granting, type TellTermsOffered } from './granting.js';
import { LoanClosing } from './loan-closing.js';
import { LoanStateRepository } from './loan-state.repository.js';
import { ParticipantRepository } from './participant.repository.js';
import { ProductEditingService } from './product-editing.service.js';
import { ProductResolver } from './product.resolver.js';
import { ProductService } from './product.service.js';
import { ProductWritingRepository } from './product-writing.repository.js';
import { createContractTerminations, type ContractTerminations } from './contract-termination.module.js';
import { ContractTerminationEntity } from './contract-termination.entity.js';
import { createRateCuts, type RateCuts } from './rate-cut.module.js';
import { RateCutPauseEntity, RateCutRequestEntity } from './rate-cut-request.entity.js';
import { RefinanceApplicationCounterEntity, RefinanceApplicationEntity } from './refinance-application.entity.js';
import { RefinanceApplicationRepository } from './refinance-application.repository.js';
import { RefinanceProductEntity } from './refinance-product.entity.js';
import { RefinanceProductRepository } from './refinance-product.repository.js';
import { RescissionService } from './rescission.service.js';
import { TermsResolver } from './terms.resolver.js';
import { TermsService } from './terms.service.js';
import { WithdrawalResolver } from './withdrawal.resolver.js';

export const refinanceEntities: Entities = [
  ...[RefinanceProductEntity, RefinanceApplicationEntity, RefinanceApplicationCounterEntity],
  ...[ApplicationLogEntity, ApplicationExplanationEntity, RateCutRequestEntity, RateCutPauseEntity],
  ...[ContractTerminationEntity, ApplicationParticipantEntity, RefinanceExceptionEntity],
];

export interface RefinanceNeighbours {
  readonly customers: Pick<Customers, 'service' | 'accessLog'>;
  readonly holidays: Calendar['holidays'];
  readonly rules: Limits['rules'];
  readonly servicing: () => Promise<Servicing>;
  readonly standings: Standings;
  readonly documents: Pick<Documents, 'service' | 'useApplications'>;
  /** For acts that take two people. */
  readonly origins: Origins;
  /** Tells an applicant that terms wait for them. */
  readonly tellTermsOffered: TellTermsOffered;
}

export interface Refinance {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
  readonly products: ProductService;
  readonly applications: ApplicationService;
  readonly filing: ApplicationFilingService;
  /** Also for a chat that leads an applicant through the explanation. */
  readonly explanations: ExplanationService;
  readonly rateCuts: RateCuts;
  readonly terminations: ContractTerminations;
}

export function createRefinance(platform: Platform, neighbours: RefinanceNeighbours): Refinance {
  const { customers, documents, holidays, rules, servicing, standings, origins, tellTermsOffered: tell } = neighbours;
  const { database } = platform;
  const applications = new RefinanceApplicationRepository();
  const products = new RefinanceProductRepository();
  const writing = new ApplicationWritingRepository();
  const log = new ApplicationLogRepository();
  const loans = new LoanStateRepository();
  const closing = new LoanClosing();
  const changes = new ApplicationChanges({ ...platform, applications, writing, log, products });
  const fourEyes = new FourEyes({ participants: new ParticipantRepository(), origins });
  const applicants = new ApplicantReader({ people: new ApplicantRepository(), loans, products, standings });
  const explained = { database, changes, products, explanations: new ExplanationRepository(), fourEyes };
  const explanations = new ExplanationService(explained);
  const reading = {
    ...platform,
    accessLog: customers.accessLog,
    applications,
    log,
    loans,
    applicants,
    rules,
    holidays,
  };
  const shown = new ApplicationService(reading);
  const offered = new ProductService({ database, products });
  const editing = new ProductEditingService({ ...platform, products, writing: new ProductWritingRepository(), rules });
  const filing = new ApplicationFilingService({ changes, explanations, products, writing, loans, fourEyes });
  const reviews = new ApplicationReviewService({ changes, applicants, rules, fourEyes });
  const { approvals, decided } = createGranting({ database, changes, explanations, applicants, fourEyes, rules, tell });
  const executions = new ExecutionService({ changes, loans, closing, rules, fourEyes, servicing });
  const rescissions = new RescissionService({ changes, loans, closing, holidays });
  const evidence = new EvidenceReader(documents.service);
  const rateCuts = createRateCuts(platform, { customers, holidays, servicing, loans, evidence, applications: shown });
  const terminations = createContractTerminations(platform, { customers, holidays, loans, applications: shown });
  documents.useApplications(new ApplicationPapers(applications));
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [ProductResolver, new ProductResolver(offered, editing)],
    [ApplicationResolver, new ApplicationResolver(shown, offered, customers.service)],
    [ApplicationFactsResolver, new ApplicationFactsResolver(shown, explanations, decided)],
    [ApplicationFilingResolver, new ApplicationFilingResolver(filing, explanations)],
    [ApplicationReviewResolver, new ApplicationReviewResolver(reviews, executions, approvals)],
    [ExceptionResolver, new ExceptionResolver(decided)],
    [TermsResolver, new TermsResolver(new TermsService(changes))],
    [WithdrawalResolver, new WithdrawalResolver(rescissions)],
    [CustomerApplicationsResolver, new CustomerApplicationsResolver(shown)],
    ...rateCuts.resolvers,
    ...terminations.resolvers,
  ]);
  return {
    resolvers,
    nodes: nodesOf({ products: offered, applications: shown, rateCuts, terminations }),
    products: offered,
    applications: shown,
    filing,
    explanations,
    rateCuts,
    terminations,
  };
}

interface GrantingParts {
  readonly database: Platform['database'];
  readonly changes: ApplicationChanges;
  readonly explanations: ExplanationService;
  readonly applicants: ApplicantReader;
  readonly fourEyes: FourEyes;
  readonly rules: Limits['rules'];
  readonly tell: TellTermsOffered;
}

/** Grants, and exceptions, which are granted by the same rules once somebody else confirmed them. */
function createGranting({ database, changes, explanations, applicants, fourEyes, rules, tell }: GrantingParts) {
  const granting = new Granting({ changes, explanations, tell });
  const granted = { changes, exceptions: new ExceptionRepository(), granting, fourEyes };
  return {
    approvals: new ApplicationApprovalService({ ...granted, applicants, rules }),
    decided: new ExceptionService({ ...granted, database }),
  };
}

type Shown = Pick<Refinance, 'products' | 'applications' | 'rateCuts' | 'terminations'>;

function nodesOf({ products, applications, rateCuts, terminations }: Shown): Refinance['nodes'] {
  const named = (name: string, find: (caller: Caller, id: number) => Promise<object | null>): NodeLoader => {
    return async (id, context) => {
      const row = await find(context, id);
      return row && { ...row, __typename: name };
    };
  };
  return {
    RefinanceProduct: named('RefinanceProduct', (caller, id) => products.find(caller, id)),
    RefinanceApplication: named('RefinanceApplication', (caller, id) => applications.find(caller, id)),
    RateCutRequest: named('RateCutRequest', (caller, id) => rateCuts.requests.find(caller, id)),
    ContractTermination: named('ContractTermination', (caller, id) => terminations.service.find(caller, id)),
  };
}
