import { Arg, ID, Int, Resolver, Root, Subscription, type ClassType } from 'type-graphql';
import { decodeId, type RequestContext } from '../../platform/graphql/index.js';
import type { ExportStream, ToldExport } from './export-stream.service.js';
import { ExportProgressType } from './export.types.js';

interface ProgressArgs {
  readonly exportId: string;
  readonly afterSequence?: number | null;
}

/**
 * The resolver class of the `exportProgress` subscription. It is made for the stream it serves: type-graphql calls a
 * subscription's `subscribe` without the resolver's instance.
 */
export function exportProgressResolver(stream: ExportStream): ClassType {
  @Resolver()
  class ExportProgressResolver {
    @Subscription(() => ExportProgressType, {
      description: LIFECYCLE,
      subscribe: ({ args, context }) => {
        const { exportId, afterSequence } = args as ProgressArgs;
        const caller = context as RequestContext;
        const id = decodeId('Export', exportId, ['exportId']);
        return stream.follow(caller, id, afterSequence ?? 0, caller.signal);
      },
    })
    exportProgress(
      @Root() progress: ToldExport,
      @Arg('exportId', () => ID, { description: 'Id of the export.' }) _exportId: string,
      @Arg('afterSequence', () => Int, {
        nullable: true,
        description: 'The `sequence` of the last event you have; everything when left out.',
      })
      _afterSequence: number | null,
    ): ToldExport {
      return progress;
    }
  }
  return ExportProgressResolver;
}

const LIFECYCLE = `Follows an export, from the beginning or after \`afterSequence\`. For administrators.

Order: any number of events while it is written, several a second at most; then one ENDED with the export as it is now, and the stream completes. An export that ended longer ago sends its ENDED alone, from the record, without \`sequence\`. When a worker dies, another starts from the beginning: \`percent\` may fall.

Exactly once: keep the \`sequence\` of the last event, and after a broken connection subscribe again with it as \`afterSequence\`: you get every later one once, from any server.

Errors: EXPORT_NOT_FOUND (no such export of your institution), BAD_USER_INPUT (\`afterSequence\` is negative or after the last event), FORBIDDEN, UNAUTHENTICATED. Close codes of the socket: 1001 the server is going down, 4403 log in again; after each, resume with \`afterSequence\`.`;
