import { buffer } from 'node:stream/consumers';
import type { Logger } from 'pino';
import { ImageInspector, ImageRefused, shippedDocumentModel, type ImageModel } from '../../../platform/images/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { photographProblem, problemOfRefused, type PhotographProblem } from './photograph-problem.js';

/** An upload waits for the verdict, and each one that waits is in memory with its 10 MiB. */
const BOUNDS = { limits: { timeoutMs: 3_000 }, waiting: 8 } as const;

/** Checks photographs of papers while the sender is still there, in a thread of its own. */
export class Photographs {
  readonly #inspector = new ImageInspector(BOUNDS);
  #model: Promise<ImageModel> | null = null;

  constructor(
    private readonly objects: ObjectStore,
    private readonly log: Logger,
  ) {}

  /**
   * Why a stored photograph should be taken again; null when it need not be. It never fails an upload: a photograph
   * that cannot be judged now is taken as it is.
   */
  async problemOf(storageId: string): Promise<PhotographProblem | null> {
    try {
      const object = await this.objects.get(storageId);
      if (!object) return null;
      const model = await (this.#model ??= shippedDocumentModel());
      return photographProblem(await this.#inspector.inspectImage(await buffer(object.stream), model));
    } catch (error) {
      if (error instanceof ImageRefused) return problemOfRefused(error.problem);
      this.#model = null;
      this.log.warn({ err: error }, 'a photograph of a paper could not be judged; it is taken as it is');
      return null;
    }
  }
}
