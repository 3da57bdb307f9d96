import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { decodeId, pageBelow, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import {
  IMPORT_FILES,
  ImportBatchType,
  type ImportBatchRow,
  type ImportBatchService,
} from '../import-batches/index.js';
import type { ChangedRow, CorrectedRow, ImportCorrectionService, StoredCorrectionRule } from './correction.service.js';
import type { Which } from './correction-work.js';
import {
  ChangedRowConnection,
  CorrectedRowConnection,
  CorrectionRuleType,
  ImportCorrectionRemoveInput,
  ImportCorrectionRemovePayload,
  ImportCorrectionsApplyInput,
  ImportCorrectionsApplyPayload,
  RejectedRowsFixInput,
  RejectedRowsFixPayload,
  WideRowsArgs,
} from './correction.types.js';
import type { ImportListKind, ImportLists } from './import-lists.js';

/** Rules that correct one import. */
const MOST_RULES = 100;
const batchNumber = (id: string): number => decodeId('ImportBatch', id, ['importBatchId']);
const LINK =
  'Where an administrator can fetch it with `GET` for five minutes, without a token, as a CSV file in UTF-8 that is safe to open in a spreadsheet: it contains no formulas; each download is recorded. Without scheme and host when the server does not know its own. Null for others.';

interface Changed {
  readonly batch: ImportBatchRow | null;
}

/** Corrects imports before they are loaded, and lists what they change and refuse. */
@Resolver(() => ImportBatchType)
export class ImportCorrectionResolver {
  constructor(
    private readonly parts: {
      readonly service: ImportCorrectionService;
      readonly lists: ImportLists;
      readonly batches: ImportBatchService;
      readonly http: { readonly publicUrl: string | null };
    },
  ) {}

  @Mutation(() => RejectedRowsFixPayload, {
    description:
      'In an import that waits to be loaded, corrects every line that is refused for one reason, and has the import checked again. For administrators.',
  })
  async rejectedRowsFix(
    @Arg('input', () => RejectedRowsFixInput, { description: 'Which lines, and what they should hold.' })
    { importBatchId, idempotencyKey, column, code, from = null, to }: RejectedRowsFixInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const rule = { column, code, from, to };
    const id = await this.parts.service.byRule(context, idempotencyKey, batchNumber(importBatchId), rule);
    return { batch: await this.parts.batches.find(context, id) };
  }

  @Mutation(() => ImportCorrectionsApplyPayload, {
    description:
      'Corrects refused lines of an import that waits to be loaded, from a file of corrections, all or none, and has the import checked again. For administrators.',
  })
  async importCorrectionsApply(
    @Arg('input', () => ImportCorrectionsApplyInput, { description: 'The file, and the import.' })
    { importBatchId, idempotencyKey, importFileId }: ImportCorrectionsApplyInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const fileId = decodeId('ImportFile', importFileId, ['importFileId']);
    const id = await this.parts.service.byFile(context, idempotencyKey, batchNumber(importBatchId), fileId);
    return { batch: await this.parts.batches.find(context, id) };
  }

  @Mutation(() => ImportCorrectionRemovePayload, {
    description: 'Takes a correction back, and has the import checked again. For administrators.',
  })
  async importCorrectionRemove(
    @Arg('input', () => ImportCorrectionRemoveInput, { description: 'Which.' }) input: ImportCorrectionRemoveInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { importBatchId, idempotencyKey } = input;
    const id = await this.parts.service.drop(context, idempotencyKey, batchNumber(importBatchId), whichOf(input));
    return { batch: await this.parts.batches.find(context, id) };
  }

  @FieldResolver(() => CorrectedRowConnection, {
    description: 'Refused lines that were corrected before the import was loaded, in the order of the file.',
  })
  correctedRows(
    @Root() { key }: ImportBatchRow,
    @Args(() => WideRowsArgs) args: WideRowsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CorrectedRow>> {
    const below = { field: 'ImportBatch.correctedRows', list: 'correctedRows', key, args };
    return pageBelow(context, below, (ids, request) => this.parts.service.listCorrected(context, ids, request), lineOf);
  }

  @FieldResolver(() => [CorrectionRuleType], {
    description: 'Rules that each correct all lines refused for one reason: at most 100.',
  })
  @Extensions({ listSize: MOST_RULES })
  correctionRules(@Root() { key }: ImportBatchRow, @Ctx() context: RequestContext): Promise<StoredCorrectionRule[]> {
    return context.loaders
      .for<number, StoredCorrectionRule[]>('ImportBatch.correctionRules', (ids) =>
        this.parts.service.listRules(context, ids),
      )
      .load(key);
  }

  @FieldResolver(() => ChangedRowConnection, {
    description:
      'Loaded rows that it replaces, or would replace, with the fields that differ, in the order of the file. The first 100,000 are listed; `rowsChanged` counts all. Kept until 90 days after it was loaded.',
  })
  changedRows(
    @Root() { key }: ImportBatchRow,
    @Args(() => WideRowsArgs) args: WideRowsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ChangedRow>> {
    const below = { field: 'ImportBatch.changedRows', list: 'changedRows', key, args };
    return pageBelow(context, below, (ids, request) => this.parts.service.listChanged(context, ids, request), lineOf);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `\`changedRows\` as a file: LINE, BAS_YH, SEQ, COLUMN, BEFORE, AFTER. ${LINK}`,
  })
  changesFileUrl(@Root() { key }: ImportBatchRow, @Ctx() context: RequestContext): string | null {
    return this.#link(context, 'changes', key);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `\`rejectedRows\` as a file: LINE, COLUMN, VALUE, REASON, MESSAGE, RAW. With VALUE corrected it can be sent to \`importCorrectionsApply\`. ${LINK}`,
  })
  refusedFileUrl(@Root() { key }: ImportBatchRow, @Ctx() context: RequestContext): string | null {
    return this.#link(context, 'refused', key);
  }

  #link(context: RequestContext, kind: ImportListKind, batchId: number): string | null {
    const token = this.parts.lists.tokenOf(context, kind, batchId);
    return token === null ? null : `${this.parts.http.publicUrl ?? ''}${IMPORT_FILES}${token}`;
  }
}

const lineOf = ({ lineNumber }: { readonly lineNumber: number }): number => lineNumber;

function whichOf({ lineNumber, ruleNumber }: ImportCorrectionRemoveInput): Which {
  if (lineNumber != null && ruleNumber == null) return { line: lineNumber };
  if (ruleNumber != null && lineNumber == null) return { rule: ruleNumber };
  return null;
}
