import { languageOf } from '../../../../platform/text.js';
import type { Finding } from '../../../../platform/assistant/index.js';
import {
  inStandardKorean,
  isAboutLoans,
  knownLoans,
  leftOut,
  planFor,
  type QuestionContext,
  type Plan,
} from '../../plan/index.js';
import { isInHardship } from '../../safety/index.js';
import { FactBook } from '../../facts/index.js';
import type { AnswerPart } from '../../replies/index.js';
import { distinctFindings, Toolbox } from '../../tools/index.js';
import type { Understood } from '../../understanding/index.js';
import type { AnswerComposerParts } from '../answer-composer-parts.js';
import { otherReadings } from '../clarifying.js';
import type { OtherAnswer } from '../findings/finding-blocks.js';
import type { Narration } from '../model-answer.js';
import { narration } from '../narration.js';
import { RECORDS } from '../steps.texts.js';

/** The data read for a question. */
export interface Gathered {
  readonly toolbox: Toolbox | null;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly book: FactBook;
  readonly narrate: () => Narration;
}

/** In a conversation about no customer only staff tools run, and none of them reads customer data. */
const NO_CUSTOMER = 0;

/** Gathers the data for an answer as the account that asked. */
export class FactGathering {
  constructor(private readonly parts: Pick<AnswerComposerParts, 'facts' | 'tools'>) {}

  /** The data for an answer, and the answer in fixed words; `before` is the plan made without known loans. */
  async gather(asked: QuestionContext, before: Plan, writes: (part: AnswerPart) => void): Promise<Gathered> {
    const { caller, customerId, question, locale, isOwn, understood } = asked;
    const toolbox = this.#toolbox(asked, isInHardship(question, understood), before.wording);
    // Sent before any read, so that the reader sees progress. The titles come from the modules and hold no personal
    // data.
    if (customerId !== null) writes({ type: 'steps', steps: [RECORDS, ...(toolbox?.titlesOfAsks(before.asks) ?? [])] });
    const known = customerId === null ? null : await this.parts.facts.factsFor(caller, customerId);
    const plan = planFor(asked, knownLoans(known ?? []));
    const [findings, other] = toolbox
      ? await Promise.all([lookUp(toolbox, plan, question), lookUpOther(toolbox, plan, understood)])
      : [[], null];
    // What the question is about comes first: a prompt holds only so much.
    const found = [...findings, ...(other ? [other.finding] : [])];
    const book = new FactBook([...found.flatMap(({ facts }) => facts), ...(known ?? [])]);
    const spoken = languageOf(question) ?? locale;
    const narrate = (): Narration =>
      narration(question, known && book.facts, spoken, { isOwn, understood, plan, findings, other });
    return { toolbox, plan, findings, book, narrate };
  }

  /** What the asker's own loans add to a question about a forecast: `내 이자는 얼마나 늘까?`. */
  async ofOwnLoans(asked: QuestionContext): Promise<Finding[]> {
    const plan = planFor(asked, []);
    const toolbox = plan.whose === 'OTHER' || asked.customerId === null ? null : this.#toolbox(asked, false);
    const ofLoans = plan.asks.filter(({ intent }) => isAboutLoans(intent));
    return toolbox ? lookUp(toolbox, { ...plan, asks: ofLoans }, asked.question) : [];
  }

  #toolbox(asked: QuestionContext, isHardship: boolean, wording?: string): Toolbox | null {
    const { caller, customerId, today, history, isOwn } = asked;
    const tools = (this.parts.tools ?? []).filter(({ isSelling = false, audience = 'CUSTOMER' }) =>
      audience === 'STAFF' ? !isOwn : customerId !== null && !(isSelling && isHardship),
    );
    const said = [wording ?? asked.question, ...history.map((turn) => turn.question)].map(inStandardKorean);
    const context = { caller, customerId: customerId ?? NO_CUSTOMER, today, said };
    return tools.length === 0 ? null : new Toolbox(tools, context);
  }
}

/** Runs the planned lookups concurrently. What cannot be read now is left out: the facts say what is known. */
async function lookUp(toolbox: Toolbox, { asks }: Plan, question: string): Promise<Finding[]> {
  const found = await Promise.all(asks.map((ask) => toolbox.asked(ask, NEVER)));
  const given = toolbox.givenFor(asks);
  const findings = distinctFindings(found.flatMap((finding) => finding ?? []));
  const about = findings.flatMap((finding) => finding.about ?? []);
  const names = findings.flatMap(({ facts }) => facts.flatMap(({ of }) => of ?? []));
  const missed = given && leftOut(question, [...given, ...about], names);
  const [first, ...others] = findings;
  if (!first) return [];
  return [missed ? { ...first, leftOut: missed } : first, ...others];
}

/** The answer to the likeliest other reading of a question that was not surely heard; null where there is none. */
async function lookUpOther(toolbox: Toolbox, plan: Plan, understood: Understood | null): Promise<OtherAnswer | null> {
  const [reading] = otherReadings(understood, plan);
  if (!reading) return null;
  const finding = await toolbox.asked(reading.ask, NEVER);
  return finding?.lead ? { question: reading.question, finding } : null;
}

const NEVER = new AbortController().signal;
