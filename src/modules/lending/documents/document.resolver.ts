import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  decodeId,
  encodeId,
  pageOf,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { linkUrl } from '../../../platform/http/index.js';
import { CustomerType, type CustomerRow, type CustomerService } from '../../customers/index.js';
import type { DocumentChangeService } from './document-change.service.js';
import { DOWNLOADS, UPLOADS } from './document-routes.js';
import { DOCUMENTS, type DocumentRow } from './document.columns.js';
import { PHOTOGRAPH_PROBLEM_TEXT } from './photograph-problem.texts.js';
import type { DocumentService } from './document.service.js';
import {
  DocumentConnection,
  DocumentDeleteInput,
  DocumentDeletePayload,
  DocumentsArgs,
  DocumentType,
  DocumentUploadStartInput,
  DocumentUploadStartPayload,
  PhotographWarningType,
} from './document.types.js';

/** The number behind an id that may be left out. */
const numberOf = (type: string, id: string | null | undefined, field: string): number | null =>
  id == null ? null : decodeId(type, id, [field]);

interface StartedDocument {
  readonly document: DocumentRow;
  readonly uploadUrl: string;
  readonly uploadExpiresAt: string;
}

@Resolver(() => DocumentType)
export class DocumentResolver {
  constructor(
    private readonly service: DocumentService,
    private readonly changes: DocumentChangeService,
    private readonly customers: CustomerService,
    private readonly http: { readonly publicUrl: string | null },
  ) {}

  @Query(() => DocumentType, {
    nullable: true,
    description:
      'A paper of your institution, or of your own; null when there is none you may see. Recorded for staff.',
  })
  document(
    @Arg('id', () => ID, { description: 'Id of the paper.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentRow | null> {
    return this.service.find(context, decodeId('Document', id, ['id']), selectionOf(info));
  }

  @Query(() => DocumentConnection, {
    description: 'Papers of your institution, newest first; for customers their own. Recorded for staff.',
  })
  async documents(
    @Args(() => DocumentsArgs) { customerId, applicationId, kind, ...paging }: DocumentsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DocumentRow>> {
    const question = {
      customerId: numberOf('Customer', customerId, 'customerId'),
      applicationId: numberOf('RefinanceApplication', applicationId, 'applicationId'),
      kind: kind ?? null,
    };
    return pageOf(DOCUMENTS, paging, (request) =>
      this.service.page(context, request, question, selectionOf(info).items),
    );
  }

  @Mutation(() => DocumentUploadStartPayload, {
    description: 'Announces a paper and returns where to send its file. For customers themselves and for staff.',
  })
  async documentUploadStart(
    @Arg('input', () => DocumentUploadStartInput, { description: 'The paper.' }) input: DocumentUploadStartInput,
    @Ctx() context: RequestContext,
  ): Promise<StartedDocument> {
    const { kind, fileName, idempotencyKey } = input;
    const customerId = numberOf('Customer', input.customerId, 'customerId');
    const applicationId = numberOf('RefinanceApplication', input.applicationId, 'applicationId');
    const request = { kind, fileName, customerId, applicationId };
    const { document, token, expiresAt } = await this.changes.start(context, idempotencyKey, request);
    return { document, uploadUrl: this.address(context, UPLOADS, token), uploadExpiresAt: expiresAt };
  }

  @Mutation(() => DocumentDeletePayload, {
    description: 'Takes a paper back and deletes its file. For customers themselves and for staff.',
  })
  async documentDelete(
    @Arg('input', () => DocumentDeleteInput, { description: 'The paper.' }) input: DocumentDeleteInput,
    @Ctx() context: RequestContext,
  ): Promise<{ documentId: string }> {
    const documentId = decodeId('Document', input.documentId, ['documentId']);
    return { documentId: encodeId('Document', await this.changes.delete(context, input.idempotencyKey, documentId)) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'URL to fetch the file from with `GET` for five minutes, without a token; each fetch is recorded. Without scheme and host when the server does not know its own. Null before the file has come.',
  })
  downloadUrl(@Root() row: DocumentRow, @Ctx() context: RequestContext): string | null {
    const token = this.service.downloadToken(context, row);
    return token === null ? null : this.address(context, DOWNLOADS, token);
  }

  @FieldResolver(() => PhotographWarningType, {
    nullable: true,
    description:
      'Asks for a better photograph, as `warning` in the response to the `PUT` does; the paper is kept anyway. Null when it reads well, for PDFs, and before the file has come.',
  })
  photographWarning(
    @Root() { photographProblem: code }: DocumentRow,
    @Ctx() { locale }: RequestContext,
  ): PhotographWarningType | null {
    return code && { code, message: PHOTOGRAPH_PROBLEM_TEXT[code][locale] };
  }

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: 'The customer it belongs to; masked for everyone else.',
  })
  customer(
    @Root() { customerKey }: DocumentRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> {
    const fields = selectionOf(info);
    return context.loaders
      .for<number, CustomerRow | null>(info.fieldNodes[0], (keys) => this.customers.listByIds(context, keys, fields))
      .load(customerKey);
  }

  private address(context: RequestContext, path: string, token: string): string {
    return linkUrl(this.http.publicUrl, path + token, context);
  }
}
