import type { Logger } from 'pino';
import { requireActor, type Caller } from '../../../platform/access/index.js';
import type { LanguageModel } from '../../../platform/llm/index.js';
import type { Claim, ReportCache, ReportKey, StoredReport } from '../report-cache/index.js';
import type { ModelText } from './quarter-summary.js';
import type { SummaryFact } from './summary-fact.js';
import { digestOf, WRITING_MS, writeSummary, type WrittenText } from './summary-writer.js';
import { audienceOf } from '../audience.policy.js';

/** What a text is asked for. */
interface TextRequest {
  readonly customerId: number;
  readonly quarter: string;
  /** All quarters that the facts are of. */
  readonly quarters: readonly string[];
  readonly facts: readonly SummaryFact[];
  readonly template: string;
}

/**
 * How long a reader waits for a text that is being written; after that they see the template, and the text next time.
 */
const WRITING_TIMEOUT_MS = 5_000;

/** A text that this process asked for, from the moment that it tried to claim it. */
interface Begun {
  readonly claimed: ReturnType<ReportCache['claim']>;
  /** Resolves when the text is kept or refused; never rejects. */
  readonly written: Promise<void>;
}

/** Finds a model's text over facts or has it written: once, however many ask, and only when it can be used. */
export class SummaryTextService {
  readonly #underWay = new Map<string, Begun>();

  constructor(
    private readonly parts: {
      /** Null when none is configured: the narrator would only say the template again. */
      readonly model: LanguageModel | null;
      /** Names the models that may write, so that texts of others are not shown for theirs. */
      readonly models: string;
      readonly cache: ReportCache;
      readonly logger: Pick<Logger, 'warn'>;
      readonly patienceMs?: number;
    },
  ) {}

  /** The text of exactly these facts. With `mayWrite`, a missing text is written. */
  async textOf(caller: Caller, request: TextRequest, mayWrite: boolean): Promise<ModelText> {
    const actor = requireActor(caller);
    const { institutionId } = actor;
    const { model, models, cache } = this.parts;
    if (!model) return { because: 'NO_MODEL' };
    const { customerId, quarter, quarters, facts } = request;
    const { locale } = caller;
    const audience = audienceOf(actor);
    const key: ReportKey = { institutionId, customerId, kind: 'QUARTER_SUMMARY', subject: quarter, audience, locale };
    const digest = digestOf(quarter, facts, locale, models);
    const name = JSON.stringify([key, digest]);
    const kept = await cache.find(key, digest);
    if (kept && kept.state !== 'WRITING') return textOfReport(kept);
    if (!kept) {
      if (!mayWrite) return { because: 'ASKED_OF_MANY' };
      // All who ask in this process while the claim is made wait for the same text.
      const { claimed } =
        this.#underWay.get(name) ?? this.#begin(name, model, cache.claim(key, digest, quarters), request);
      if ((await claimed) === 'DAILY_LIMIT') return { because: 'DAILY_LIMIT' };
    }
    await this.#wait(name);
    const found = await cache.find(key, digest);
    return found ? textOfReport(found) : { because: 'BEING_WRITTEN' };
  }

  /** Writes in the background, so that a reader who leaves does not waste what was begun. */
  #begin(name: string, model: LanguageModel, claimed: Begun['claimed'], request: TextRequest): Begun {
    const written = claimed
      .then((claim) => (typeof claim === 'string' ? undefined : this.#write(model, claim, request)))
      .catch((error: unknown) => this.parts.logger.warn({ err: error }, 'a summary could not be kept'))
      .finally(() => this.#underWay.delete(name));
    const begun = { claimed, written };
    this.#underWay.set(name, begun);
    return begun;
  }

  async #write(model: LanguageModel, claim: Claim, { quarter, facts, template }: TextRequest): Promise<void> {
    const { cache, logger } = this.parts;
    try {
      const { locale } = claim.key;
      const about = { quarter, facts, locale, template };
      const writing = await writeSummary(model, about, AbortSignal.timeout(WRITING_MS));
      if (writing.kind === 'WRITTEN') {
        await cache.finish(claim, { state: 'KEPT', content: writing.written });
        return;
      }
      const { kind, model: by } = writing;
      const figures = kind === 'UNUSABLE' ? [] : writing.figures;
      logger.warn({ model: by, kind, figures: figures.length }, 'a summary was not fit to be shown');
      await cache.finish(claim, {
        state: 'REFUSED',
        content: { kind, model: by, figures },
        retryAt: cache.retryAt('REFUSED'),
      });
    } catch (error) {
      logger.warn({ err: error }, 'a summary was not written');
      await cache.finish(claim, { state: 'FAILED', retryAt: cache.retryAt('FAILED') });
    }
  }

  async #wait(name: string): Promise<void> {
    const writing = this.#underWay.get(name)?.written;
    if (!writing) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.parts.patienceMs ?? WRITING_TIMEOUT_MS);
    });
    await Promise.race([writing, enough]);
    clearTimeout(timer);
  }
}

const REFUSED_FOR = {
  INVENTED: 'FIGURE_NOT_AMONG_FACTS',
  TURNED_ROUND: 'CHANGE_TURNED_ROUND',
  CLAIM: 'CLAIM_NOT_AMONG_FACTS',
  LEFT_OUT: 'FACT_LEFT_OUT',
  UNUSABLE: 'UNUSABLE_TEXT',
} as const;

function textOfReport({ state, content, madeAt }: StoredReport): ModelText {
  if (state === 'KEPT') return { written: { ...(content as WrittenText), at: madeAt } };
  if (state === 'REFUSED') {
    return { because: REFUSED_FOR[(content as { readonly kind: keyof typeof REFUSED_FOR }).kind] };
  }
  return { because: state === 'FAILED' ? 'MODEL_FAILED' : 'BEING_WRITTEN' };
}
