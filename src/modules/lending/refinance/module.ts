import type { Caller } from '../../../platform/access/index.js';
import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { Customers } from '../../customers/index.js';
import type { Documents } from '../documents/index.js';
import { createRefinanceActs, createRefinanceRecords, type RefinanceActNeighbours } from './refinance-acts.js';
import { ApplicationFactsResolver } from './applications/application-facts.resolver.js';
import { ApplicationFilingResolver } from './applications/application-filing.resolver.js';
import type { ApplicationFilingService } from './applications/application-filing.service.js';
import { ApplicationPapers } from './applications/application-papers.js';
import { ApplicationExplanationEntity, ApplicationLogEntity } from './applications/application-record.entity.js';
import { ApplicationParticipantEntity } from './four-eyes/application-participant.entity.js';
import { ApplicationResolver } from './applications/application.resolver.js';
import { ApplicationReviewResolver } from './review/application-review.resolver.js';
import { ApplicationService } from './applications/application.service.js';
import { CustomerApplicationsResolver } from './applications/customer-applications.resolver.js';
import { EvidenceReader } from './applications/evidence-reader.js';
import { ExceptionResolver } from './review/exception.resolver.js';
import { RefinanceExceptionEntity } from './review/exception.entity.js';
import type { ExplanationService } from './explanation/explanation.service.js';
import { ProductEditingService } from './products/product-editing.service.js';
import { ProductResolver } from './products/product.resolver.js';
import { ProductService } from './products/product.service.js';
import { ProductWritingRepository } from './products/product-writing.repository.js';
import { createContractTerminations, type ContractTerminations } from './terminations/contract-termination.module.js';
import { ContractTerminationEntity } from './terminations/contract-termination.entity.js';
import { createRateCuts, type RateCuts } from './rate-cuts/rate-cut.module.js';
import { RateCutPauseEntity, RateCutRequestEntity } from './rate-cuts/rate-cut-request.entity.js';
import {
  RefinanceApplicationCounterEntity,
  RefinanceApplicationEntity,
} from './applications/refinance-application.entity.js';
import { RefinanceProductEntity } from './products/refinance-product.entity.js';
import { TermsResolver } from './terms/terms.resolver.js';
import { WithdrawalResolver } from './withdrawal/withdrawal.resolver.js';

export const refinanceEntities: Entities = [
  ...[RefinanceProductEntity, RefinanceApplicationEntity, RefinanceApplicationCounterEntity],
  ...[ApplicationLogEntity, ApplicationExplanationEntity, RateCutRequestEntity, RateCutPauseEntity],
  ...[ContractTerminationEntity, ApplicationParticipantEntity, RefinanceExceptionEntity],
];

export interface RefinanceNeighbours extends RefinanceActNeighbours {
  readonly customers: Pick<Customers, 'service' | 'accessLog'>;
  readonly documents: Pick<Documents, 'service' | 'useApplications'>;
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
  const { customers, documents, holidays, rules, servicing } = neighbours;
  const { database } = platform;
  const records = createRefinanceRecords(neighbours.positions);
  const { applications, products, loans } = records;
  const acts = createRefinanceActs(platform, records, neighbours);
  const { filing, explanations } = acts;
  const reading = { ...platform, ...records, accessLog: customers.accessLog, rules, holidays };
  const shown = new ApplicationService(reading);
  const offered = new ProductService({ database, products });
  const editing = new ProductEditingService({ ...platform, products, writing: new ProductWritingRepository(), rules });
  const evidence = new EvidenceReader(documents.service);
  const rateCuts = createRateCuts(platform, { customers, holidays, servicing, loans, evidence, applications: shown });
  const terminations = createContractTerminations(platform, { customers, holidays, loans, applications: shown });
  documents.useApplications(new ApplicationPapers(applications));
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [ProductResolver, new ProductResolver(offered, editing)],
    [ApplicationResolver, new ApplicationResolver(shown, offered, customers.service)],
    [ApplicationFactsResolver, new ApplicationFactsResolver(shown, explanations, acts.exceptions)],
    [ApplicationFilingResolver, new ApplicationFilingResolver(filing, explanations)],
    [ApplicationReviewResolver, new ApplicationReviewResolver(acts.reviews, acts.executions, acts.approvals)],
    [ExceptionResolver, new ExceptionResolver(acts.exceptions)],
    [TermsResolver, new TermsResolver(acts.terms)],
    [WithdrawalResolver, new WithdrawalResolver(acts.rescissions)],
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
