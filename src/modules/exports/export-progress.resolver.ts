import { Arg, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import { decodeId, eventsOf, type EventSource, type SubscriptionCall } from '../../platform/graphql/index.js';
import type { ExportStream, ExportUpdate } from './export-stream.service.js';
import { ExportProgressType } from './export.types.js';

interface ProgressArgs {
  readonly exportId: string;
  readonly afterSequence?: number | null;
}

const LIFECYCLE = `Follows an export, from the beginning or after \`afterSequence\`. For administrators.

Order: any number of events while it is written, several a second at most; then one ENDED with the export as it is now, and the stream completes. An export that ended longer ago sends its ENDED alone, from the record, without \`sequence\`. When a worker dies, another starts from the beginning: \`percent\` may fall.

Exactly once: keep the \`sequence\` of the last event, and after a broken connection subscribe again with it as \`afterSequence\`: you get every later one once, from any server.

Errors: EXPORT_NOT_FOUND (no such export of your institution), BAD_USER_INPUT (\`afterSequence\` is negative or after the last event), FORBIDDEN, UNAUTHENTICATED. Close codes of the socket: 1001 the server is going down, 4403 log in again; after each, resume with \`afterSequence\`.`;

@Resolver()
export class ExportProgressResolver implements EventSource {
  constructor(private readonly stream: ExportStream) {}

  events({ args, context }: SubscriptionCall): Promise<AsyncIterable<ExportUpdate>> {
    const { exportId, afterSequence } = args as ProgressArgs;
    const id = decodeId('Export', exportId, ['exportId']);
    return this.stream.follow(context, id, afterSequence ?? 0, context.signal);
  }

  @Subscription(() => ExportProgressType, {
    description: LIFECYCLE,
    subscribe: eventsOf(() => ExportProgressResolver),
  })
  exportProgress(
    @Root() progress: ExportUpdate,
    @Arg('exportId', () => ID, { description: 'Id of the export.' }) _exportId: string,
    @Arg('afterSequence', () => Int, {
      nullable: true,
      description: 'The `sequence` of the last event you have; everything when left out.',
    })
    _afterSequence: number | null,
  ): ExportUpdate {
    return progress;
  }
}
