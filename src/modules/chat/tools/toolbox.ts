import { z } from 'zod';
import { Refusal, UpstreamFailure } from '../../../platform/errors/index.js';
import type { ToolCall, ToolDefinition } from '../../../platform/llm/index.js';
import type { Locale, Localized } from '../../../platform/text.js';
import { maskedText } from '../facts/index.js';
import {
  type Fact,
  type Finding,
  findingOf,
  fullLabel,
  type Intent,
  type Slots,
  type Tool,
  type ToolContext,
} from '../../../platform/assistant/index.js';
import { type PlannedAsk, argumentsNotGivenByUser } from '../plan/index.js';
import { NOT_ENOUGH, MOA } from './toolbox.texts.js';

/** The result of one call: facts, or why there are none, in words for the model. */
export type ToolOutcome =
  | { readonly facts: readonly Fact[] }
  | {
      readonly error: string;
      /** Why it is impossible, in words for people, where the refusing room gave them. */
      readonly refused?: Localized;
    };

/** How long one tool may take; a customer waits for its answer. */
const TOOL_MS = 5_000;
/** Longest arguments accepted. The tools take a few numbers and names. */
const ARGUMENTS_MAX = 4_096;
/** Most facts that one call may give; more would only fill the prompt. */
const FACTS_PER_CALL = 40;
const RESULT_MAX = 6_000;
/** Most calls of one step that are run; the model gets an error for the others. */
export const CALLS_AT_ONCE = 4;

const NOT_SAID = 'Calculate only with numbers that the customer wrote. Leave out what was not said, or ask for it:';

const titlesOf = (tools: readonly Tool[]): Localized[] => [
  ...new Map(tools.map(({ title }) => [title.ko, title])).values(),
];

/** The slots that a tool takes, each checked by its schema; null where they do not complete its arguments. */
function taken({ parameters }: Tool, slots: Slots): Record<string, unknown> | null {
  const entries = Object.entries(slots).filter(([name, value]) => {
    const schema = (parameters.shape as Readonly<Record<string, z.ZodType | undefined>>)[name];
    return schema?.safeParse(value).success === true;
  });
  const all = parameters.safeParse(Object.fromEntries(entries));
  return all.success ? all.data : null;
}

/** Arguments that a figure of a question may fill. */
const FIGURES: ReadonlySet<string> = new Set<keyof Slots>([
  ...(['amountWon', 'debtChangeWon', 'termMonths', 'monthsAhead', 'annualRatePercent', 'rateChangePoints'] as const),
  ...(['date', 'month', 'quarter', 'since', 'until', 'incomeChangePercent', 'yearlyIncomeWon'] as const),
]);

/** The tools available for one answer, run as its asker. Nothing that a model writes makes it fail. */
export class Toolbox {
  readonly #tools: ReadonlyMap<string, Tool>;

  constructor(
    tools: readonly Tool[],
    private readonly context: ToolContext,
    private readonly limitMs = TOOL_MS,
  ) {
    this.#tools = new Map(tools.map((each) => [each.name, each]));
  }

  get definitions(): ToolDefinition[] {
    return [...this.#tools.values()].map(({ name, description, parameters }) => {
      return { name, description, parameters: { ...z.toJSONSchema(parameters, { io: 'input' }) } };
    });
  }

  /** What calls look up, in words for people, each once; nothing for unavailable tools. */
  titlesOf(calls: readonly Pick<ToolCall, 'name'>[]): Localized[] {
    return titlesOf(calls.flatMap(({ name }) => this.#tools.get(name) ?? []));
  }

  /** The same for what a plan asks for. */
  titlesOfAsks(asks: readonly PlannedAsk[]): Localized[] {
    return titlesOf(asks.flatMap(({ intent }) => this.#toolFor(intent) ?? []));
  }

  /**
   * What the asks of a plan are looked up by; null where no tool takes amounts, rates or times, so that a figure of the
   * question could not have changed what is found.
   */
  givenFor(asks: readonly PlannedAsk[]): readonly unknown[] | null {
    const taking = asks.flatMap(({ intent, slots }) => {
      const tool = this.#toolFor(intent);
      return tool && Object.keys(tool.parameters.shape).some((name) => FIGURES.has(name)) ? [{ tool, slots }] : [];
    });
    if (taking.length === 0) return null;
    return taking.flatMap(({ tool, slots }) => Object.values(taken(tool, slots) ?? {}).flat());
  }

  #toolFor(intent: Intent): Tool | undefined {
    return this.#tools.values().find(({ answers = [] }) => answers.includes(intent));
  }

  /**
   * Looks up what a plan asks for, by the tool that answers it; null where none does. Slots that the tool does not take
   * are left out. Refusals are returned too: they say why nothing is known.
   */
  async asked({ intent, slots }: PlannedAsk, signal: AbortSignal): Promise<Finding | null> {
    const tool = this.#toolFor(intent);
    if (!tool) return null;
    const given = taken(tool, slots);
    if (!given) return null;
    const outcome = await this.#run(tool, given, signal, { ...this.context, intent });
    if ('finding' in outcome) return outcome.finding;
    const { name, topic, title: label } = tool;
    const source = MOA;
    const { today: asOf } = this.context;
    const { refused } = outcome;
    return refused ? { facts: [{ id: `${name}.unavailable`, topic, label, value: refused, source, asOf }] } : null;
  }

  /** Runs a call that a model wrote. @throws the signal's reason once it has aborted. */
  async call({ name, arguments: written }: ToolCall, signal: AbortSignal): Promise<ToolOutcome> {
    const wanted = this.#tools.get(name);
    if (!wanted) return { error: `There is no tool of that name. There are: ${[...this.#tools.keys()].join(', ')}.` };
    if (written.length > ARGUMENTS_MAX) return { error: `The arguments are longer than ${ARGUMENTS_MAX} characters.` };
    const given = parsed(written);
    if (given === undefined) return { error: 'The arguments are no JSON object.' };
    const checked = wanted.parameters.safeParse(given);
    if (!checked.success) return { error: `The arguments do not fit: ${problems(checked.error)}` };
    const unknown = argumentsNotGivenByUser(checked.data, wanted.saidOnly ?? [], this.context.said ?? []);
    if (unknown.length > 0) return { error: `${NOT_SAID} ${unknown.join(', ')}` };
    return this.run(wanted, checked.data, signal);
  }

  /** Runs a tool with arguments of its type. */
  async run(wanted: Tool, given: Record<string, unknown>, signal: AbortSignal): Promise<ToolOutcome> {
    const outcome = await this.#run(wanted, given, signal, this.context);
    return 'finding' in outcome ? { facts: outcome.finding.facts } : outcome;
  }

  async #run(
    wanted: Tool,
    given: Record<string, unknown>,
    signal: AbortSignal,
    context: ToolContext,
  ): Promise<{ readonly finding: Finding } | Extract<ToolOutcome, { error: string }>> {
    try {
      const finding = findingOf(await within(this.limitMs, signal, wanted.run(context, given)));
      return { finding: { ...finding, facts: finding.facts.slice(0, FACTS_PER_CALL) } };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Refusal) {
        const [{ code, message }] = error.problems;
        const refused = code === 'INVALID_INPUT' ? NOT_ENOUGH : message;
        return {
          error: error.problems
            .map(({ message }) => message.en)
            .join(' ')
            .slice(0, 500),
          refused,
        };
      }
      if (error instanceof UpstreamFailure || error instanceof TookTooLong)
        return { error: 'The data cannot be read now.' };
      throw error;
    }
  }
}

/** A result as a model reads it: each fact with its slot. Values are data, whatever they say. */
export function resultText(outcome: ToolOutcome, locale: Locale): string {
  if ('error' in outcome) return JSON.stringify({ error: outcome.error });
  const shown = (words: Localized): string => maskedText(harmless(words[locale]), locale);
  const facts = outcome.facts.map((fact) => ({
    slot: `{{${fact.id}}}`,
    label: shown(fullLabel(fact)),
    value: shown(fact.value),
    source: shown(fact.source),
    asOf: fact.asOf,
  }));
  while (facts.length > 0 && JSON.stringify({ facts }).length > RESULT_MAX) facts.pop();
  return facts.length > 0 ? JSON.stringify({ facts }) : JSON.stringify({ error: 'Nothing is on record.' });
}

/** Removes characters that could end a list of facts or open a slot. */
export const harmless = (text: string): string =>
  text
    .replace(/[<>{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
    .toWellFormed();

class TookTooLong extends Error {}

/** Waits for work as long as the limit and the signal allow; later results are dropped. */
async function within<T>(limitMs: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  const cut = Promise.withResolvers<never>();
  const onAbort = (): void => cut.reject(signal.reason);
  const timer = setTimeout(() => cut.reject(new TookTooLong()), limitMs);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([work, cut.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

/** Parses arguments; models leave them empty where there are none. */
function parsed(written: string): unknown {
  try {
    const value: unknown = written.trim() === '' ? {} : JSON.parse(written);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const problems = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
    .slice(0, 500);
