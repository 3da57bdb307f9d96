import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import type { Database } from '../../../../platform/database/index.js';
import { groupByKey } from '../../../../platform/graphql/index.js';
import type { ApplicationChanges } from '../applications/application-changes.js';
import type { Work } from '../change-once.js';
import { explain, missingItems, type Acknowledgement, type Explanation } from './explanation.js';
import type { ExplanationItem } from './explanation-item.js';
import type { AcknowledgedItem, ExplanationRepository } from './explanation.repository.js';
import type { FourEyes } from '../four-eyes/four-eyes.js';
import { explainedTerms } from '../products/product-rules.js';
import type { ApplicationRow, ProductRow } from '../refinance.columns.js';
import { explanationIncomplete, explanationOutdated, notADraft, productNotFound } from '../refinance.refusals.js';
import { seesEveryProduct, FILE_APPLICATIONS } from '../refinance.policy.js';
import type { RefinanceProductRepository } from '../products/refinance-product.repository.js';

type Asked = Pick<ApplicationRow, 'requestedWon' | 'termMonths' | 'repaymentMethod'>;

/** An item of the explanation for an application. */
export interface ExplanationStanding extends Explanation {
  /** Its acknowledgement, in any wording; null when there is none. */
  readonly acknowledged: AcknowledgedItem | null;
}

/** Explains loans before the application, and stores what applicants acknowledged. */
export class ExplanationService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly changes: ApplicationChanges;
      readonly products: RefinanceProductRepository;
      readonly explanations: ExplanationRepository;
      readonly fourEyes: FourEyes;
    },
  ) {}

  /** What has to be explained about a product for such a loan. @throws Refusal PRODUCT_NOT_FOUND. */
  async preview(caller: Caller, productId: number, asked: Asked): Promise<Explanation[]> {
    const actor = FILE_APPLICATIONS.require(caller);
    const product = await this.parts.products.find(this.parts.database, actor.institutionId, productId);
    if (!product || !(product.active || seesEveryProduct(actor))) return productNotFound();
    return explain(explainedTerms(product, asked));
  }

  /** For each application every item, and how it was acknowledged. The caller has been shown the applications. */
  async standingOfEach(caller: Caller, applications: readonly ApplicationRow[]): Promise<ExplanationStanding[][]> {
    const { institutionId } = FILE_APPLICATIONS.require(caller);
    const { database, products, explanations } = this.parts;
    const keys = applications.map(({ key }) => key);
    const productKeys = [...new Set(applications.map(({ productKey }) => productKey))];
    const [rows, acknowledged] = await Promise.all([
      products.listByIds(database, institutionId, productKeys),
      explanations.list(database, keys),
    ]);
    const groups = groupByKey(keys, acknowledged, ({ applicationId }) => applicationId);
    return applications.map((application, index) => {
      const product = rows.find(({ key }) => key === application.productKey);
      if (!product) throw new Error(`application ${application.key} is for a product that is not there`);
      return explain(explainedTerms(product, application)).map((each) => ({
        ...each,
        acknowledged: groups[index]?.find(({ item }) => item === each.item) ?? null,
      }));
    });
  }

  /**
   * Records that the applicant acknowledged items of a draft in the words named. For applicants, for staff at their
   * word, and for a guide such as a chat, which may store something of its own `alongside`, in the same
   * transaction.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, EXPLANATION_OUTDATED or IDEMPOTENCY_CONFLICT.
   */
  acknowledge(
    caller: Caller,
    key: string,
    applicationId: number,
    acknowledgements: readonly Acknowledgement[],
    alongside: (transaction: Work['transaction']) => Promise<void> = () => Promise.resolve(),
  ): Promise<ApplicationRow> {
    const { changes } = this.parts;
    const input = { applicationId, acknowledgements };
    const operation = 'refinanceExplanationAcknowledge';
    return changes.once({ caller, key, operation, input, permission: FILE_APPLICATIONS }, async (work) => {
      const application = await changes.lock(work, applicationId);
      if (application.status !== 'DRAFT') notADraft(application.status);
      const { transaction, actor } = work;
      const product = await this.parts.products.find(transaction, actor.institutionId, application.productKey);
      await this.record(work, application, product ?? productNotFound(), acknowledgements);
      await alongside(transaction);
      return application;
    });
  }

  /** The same within a change, for an application and product already read. */
  async record(
    work: Work,
    application: ApplicationRow,
    product: ProductRow,
    acknowledgements: readonly Acknowledgement[],
  ): Promise<void> {
    const { transaction, caller, actor, at } = work;
    const current = explain(explainedTerms(product, application));
    const outdated = acknowledgements.filter(
      (said) => current.find(({ item }) => item === said.item)?.version !== said.textVersion,
    );
    if (outdated.length > 0) explanationOutdated([...new Set(outdated.map(({ item }) => item))]);
    const said = new Set(acknowledgements.map(({ textVersion }) => textVersion));
    // Each item once and in the standard order, whatever the input says.
    const items = current
      .filter(({ version }) => said.has(version))
      .map(({ item, version, text }) => ({ item, textVersion: version, shownText: text[caller.locale] }));
    const by = { accountId: actor.accountId, at };
    await this.parts.explanations.record(transaction, application.key, items, by);
    await this.parts.fourEyes.record(work, application.key, 'ACKNOWLEDGED');
    await recordAudit(transaction, caller, {
      action: 'REFINANCE_EXPLANATION_ACKNOWLEDGED',
      subjectType: 'RefinanceApplication',
      subjectId: application.key,
      customerId: application.customerKey,
      detail: { versions: items.map(({ textVersion }) => textVersion) },
    });
  }

  /**
   * Within a change, checks the explanation. `field` names the input of acknowledgements, if there is one.
   * @throws Refusal EXPLANATION_INCOMPLETE unless every item was acknowledged as it reads now.
   */
  async requireComplete(
    { transaction }: Work,
    application: ApplicationRow,
    product: ProductRow,
    field: string | null,
  ): Promise<void> {
    const missing = await this.missing(transaction, application, product);
    if (missing.length > 0) explanationIncomplete(missing, field);
  }

  /** Within a change: whether every item was acknowledged as it reads now, for the terms asked for. */
  async isAcknowledged({ transaction }: Work, application: ApplicationRow, product: ProductRow): Promise<boolean> {
    return (await this.missing(transaction, application, product)).length === 0;
  }

  private async missing(
    transaction: Work['transaction'],
    application: ApplicationRow,
    product: ProductRow,
  ): Promise<ExplanationItem[]> {
    const acknowledged = await this.parts.explanations.list(transaction, [application.key]);
    return missingItems(explain(explainedTerms(product, application)), acknowledged);
  }
}
