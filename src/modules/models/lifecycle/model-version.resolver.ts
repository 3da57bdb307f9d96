import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { decodeId, mapPage, pageOf, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import { PROMOTIONS_SHOWN, type ModelPromotionRow } from '../registry/index.js';
import type { DriftService } from './drift.service.js';
import { toEvaluation, toGate } from './evaluation-view.js';
import { GATES_SIZE, ModelEvaluationType, ModelGateType } from './evaluation.types.js';
import type { Evaluated, ModelVersionService } from './model-version.service.js';
import {
  ModelDocumentArgs,
  ModelDocumentType,
  ModelDriftType,
  ModelsArgs,
  ModelVersionConnection,
  ModelVersionType,
  titleOf,
  toDrift,
  toVersion,
} from './model-version.types.js';
import { ModelStandingType, toStanding } from './model-standing.types.js';
import { ModelPromotionType, toPromotion } from './promotion.types.js';
import { ComparedWithArgs, ModelVersionComparisonType, toComparison } from './version-comparison.types.js';

/** The name by which cursors know the list. */
const MODELS = 'models';

type Shown = ReturnType<typeof toVersion>;

@Resolver(() => ModelVersionType)
export class ModelVersionResolver {
  constructor(
    private readonly service: ModelVersionService,
    private readonly drifts: DriftService,
  ) {}

  @Query(() => ModelVersionConnection, {
    description: 'Versions of models: your institution’s and those that ship, newest first. For administrators.',
  })
  async models(@Args(() => ModelsArgs) args: ModelsArgs, @Ctx() context: RequestContext): Promise<Connection<Shown>> {
    const { task = null, states = null, isAwaitingDecision } = args.filter ?? {};
    const question = { task, states, isAwaitingDecision: isAwaitingDecision === true };
    const page = await pageOf(MODELS, args, (request) => this.service.page(context, question, request));
    return mapPage(page, toVersion);
  }

  @Query(() => ModelVersionType, {
    nullable: true,
    description: 'One version of a model; null when there is none that you may see. For administrators.',
  })
  async modelVersion(
    @Arg('id', () => ID, { description: 'Id of the version.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Shown | null> {
    const row = await this.service.find(context, decodeId('ModelVersion', id, ['id']));
    return row && toVersion(row);
  }

  @Query(() => ModelDocumentType, {
    nullable: true,
    description:
      'The report, card or contract of a version, whole: up to some hundred kilobytes. Null when there is no such version ' +
      'that you may see, or its file is not the registered one any more. For administrators.',
  })
  modelDocument(
    @Args(() => ModelDocumentArgs) { modelVersionId, kind }: ModelDocumentArgs,
    @Ctx() context: RequestContext,
  ): Promise<ModelDocumentType | null> {
    return this.service.document(context, decodeId('ModelVersion', modelVersionId, ['modelVersionId']), kind);
  }

  @FieldResolver(() => String, { description: 'What it was trained for, in the language of the caller.' })
  title(@Root() { task }: Shown, @Ctx() { locale }: RequestContext): string {
    return titleOf(this.service.taskTitle(task), task, locale);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the program provides what it reads. Only then can it serve.' })
  isContractKnown(@Root() row: Shown): boolean {
    return this.service.isContractKnown(row);
  }

  @FieldResolver(() => ModelStandingType, {
    nullable: true,
    description:
      'Whether it answers your institution now, as the node that is asked finds it. A version whose file is refused ' +
      'does not answer, whatever its state. Null, with an error, while the store of files cannot be read.',
  })
  async serving(@Root() row: Shown, @Ctx() context: RequestContext): Promise<ModelStandingType> {
    return toStanding(await this.service.standingOf(context, row), row.origin, context.locale);
  }

  @FieldResolver(() => ModelEvaluationType, {
    nullable: true,
    description: 'How it was trained, and how good it is.',
  })
  async evaluation(@Root() { key }: Shown, @Ctx() context: RequestContext): Promise<ModelEvaluationType> {
    const { record } = await this.#evaluated(key, context);
    return toEvaluation(record, context.locale);
  }

  @FieldResolver(() => ModelVersionComparisonType, {
    nullable: true,
    description: 'This version beside another of the same task; null when there is no such version that you may see.',
  })
  async comparedWith(
    @Root() row: Shown,
    @Args(() => ComparedWithArgs) { modelVersionId }: ComparedWithArgs,
    @Ctx() context: RequestContext,
  ): Promise<ModelVersionComparisonType | null> {
    const other = decodeId('ModelVersion', modelVersionId, ['modelVersionId']);
    const compared = await this.service.compare(context, row, other);
    return compared && toComparison(compared, context.locale);
  }

  @FieldResolver(() => [ModelGateType], {
    nullable: true,
    description: 'The gates it must pass before it can be put in service, as the program is now.',
  })
  @Extensions({ listSize: GATES_SIZE })
  async gates(@Root() { key }: Shown, @Ctx() context: RequestContext): Promise<ModelGateType[]> {
    const { gates } = await this.#evaluated(key, context);
    return gates.map((gate) => toGate(gate, context.locale));
  }

  @FieldResolver(() => [ModelPromotionType], {
    nullable: true,
    description: 'How it came, or will come, into service in your institution, newest first; at most 10.',
  })
  @Extensions({ listSize: PROMOTIONS_SHOWN })
  async promotions(@Root() { key }: Shown, @Ctx() context: RequestContext) {
    const rows = await context.loaders
      .for<number, ModelPromotionRow[]>('ModelVersion.promotions', (keys) =>
        this.service.promotionsOfEach(context, keys),
      )
      .load(key);
    return rows.map((row) => toPromotion(row, context.locale));
  }

  @FieldResolver(() => ModelDriftType, {
    nullable: true,
    description:
      'How far your institution’s current figures are from those of the training. Null when it reads other columns than ' +
      'the program provides, or fewer than 200 rows have come in.',
  })
  async drift(@Root() row: Shown, @Ctx() context: RequestContext): Promise<ModelDriftType | null> {
    const drift = await this.drifts.of(context, row);
    return drift && toDrift(drift);
  }

  #evaluated(key: number, context: RequestContext): Promise<Evaluated> {
    return context.loaders
      .for<number, Evaluated>('ModelVersion.evaluation', (keys) => this.service.evaluate(context, keys))
      .load(key);
  }
}
