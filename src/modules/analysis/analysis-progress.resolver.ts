import { Arg, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import { decodeId, eventsOf, type EventSource, type SubscriptionCall } from '../../platform/graphql/index.js';
import type { AnalysisStream, AnalysisProgress } from './analysis-stream.service.js';
import { AnalysisProgressType } from './analysis.types.js';

interface ProgressArgs {
  readonly fileId: string;
  readonly afterSequence?: number | null;
}

const LIFECYCLE = `Follows the analysis of a file, from the beginning or after \`afterSequence\`. For anyone who may see the file.

Order: any number of events while the analysis waits and runs, several a second at most; then one ENDED with the analysis as it is now, and the stream completes. An analysis that ended longer ago sends its ENDED alone, from the record, without \`sequence\`. When a worker dies, another starts from the beginning: \`percent\` may fall.

Exactly once: keep the \`sequence\` of the last event, and after a broken connection subscribe again with it as \`afterSequence\`: you get every later one once, from any server. An analysis that is tried again by \`fileAnalysisRetry\` counts from 1.

Errors: FILE_NOT_FOUND (no such file, or not yours to see), FILE_NOT_UPLOADED (it has not arrived), BAD_USER_INPUT (\`afterSequence\` is negative or after the last event), FORBIDDEN, UNAUTHENTICATED. Close codes of the socket: 1001 the server is going down, 4403 log in again; after each, resume with \`afterSequence\`.`;

@Resolver()
export class AnalysisProgressResolver implements EventSource {
  constructor(private readonly stream: AnalysisStream) {}

  events({ args, context }: SubscriptionCall): Promise<AsyncIterable<AnalysisProgress>> {
    const { fileId, afterSequence } = args as ProgressArgs;
    const id = decodeId('AnalysisFile', fileId, ['fileId']);
    return this.stream.follow(context, id, afterSequence ?? 0, context.signal);
  }

  @Subscription(() => AnalysisProgressType, {
    description: LIFECYCLE,
    subscribe: eventsOf(() => AnalysisProgressResolver),
  })
  fileAnalysisProgress(
    @Root() progress: AnalysisProgress,
    @Arg('fileId', () => ID, { description: 'Id of the file.' }) _fileId: string,
    @Arg('afterSequence', () => Int, {
      nullable: true,
      description: 'The `sequence` of the last event you have; everything when left out.',
    })
    _afterSequence: number | null,
  ): AnalysisProgress {
    return progress;
  }
}
