import type { ChatMessage, LanguageModel, ModelUsage } from '../../../platform/llm/index.js';
import type { Locale } from '../../../platform/text.js';
import { type Fact, fullLabel } from '../../../platform/assistant/index.js';
import { maskedText } from '../facts/index.js';
import type { DoubtedSentence, SecondLook, SecondVerdict } from '../gate/index.js';
import { harmless } from '../tools/index.js';
import { totalUsage } from './total-usage.js';
import { AGAIN, DOUBTS, VERIFY } from './second-look.texts.js';

export interface SecondLookParts {
  /** The model that wrote, which is asked to rephrase. */
  readonly model: LanguageModel;
  /** The verifier: the same or another provider; null for none. */
  readonly verifier: LanguageModel | null;
  readonly question: string;
  readonly locale: Locale;
  readonly facts: () => readonly Fact[];
  readonly user: string;
}

/** Timeout of a verifier, after which its verdict is no: a reader waits for the sentence. */
const VERIFY_MS = 3_000;
/** Timeout of rephrasing, which takes longer than judging; later sentences wait no longer. */
const AGAIN_MS = 5_000;
/** Maximum facts shown to a second look, and maximum characters of one. */
const [FACTS_MAX, FACT_CHARACTERS] = [100, 300];
/** Maximum tokens of one verdict, and of one sentence. */
const [VERDICT_TOKENS, SENTENCE_TOKENS] = [16, 120];
const VERDICT = /^\s*(\d{1,2})[.):]?\s*(SUPPORTED|UNSUPPORTED|NOT_A_CLAIM)\s*$/;
const WRITTEN = /^\s*(\d{1,2})[.):]?\s+(.+)$/;

/** Reviews the sentences of one answer by model calls. A failed or late call counts as no. */
export class ModelSecondLook implements SecondLook {
  readonly verify: SecondLook['verify'];
  #signal: AbortSignal = AbortSignal.any([]);
  #usage: ModelUsage | null = { promptTokens: 0, completionTokens: 0 };

  constructor(private readonly parts: SecondLookParts) {
    const { verifier } = parts;
    this.verify = verifier ? (sentences) => this.#verify(verifier, sentences) : undefined;
  }

  /** From now on calls are aborted with the reply. */
  begin(signal: AbortSignal): void {
    this.#signal = signal;
  }

  /** The usage of all calls; null once one did not report it. */
  get usage(): ModelUsage | null {
    return this.#usage;
  }

  async again(doubted: readonly DoubtedSentence[]): Promise<readonly (string | null)[]> {
    const { locale, model } = this.parts;
    const lines = doubted.map(({ sentence, doubt }, place) => `${place + 1}. ${sentence} (${DOUBTS[doubt][locale]})`);
    const asked = this.#messages(AGAIN[locale], true, lines);
    const text = await this.#asked(model, asked, { ms: AGAIN_MS, tokens: SENTENCE_TOKENS * doubted.length });
    const written = byNumber(text, WRITTEN);
    return doubted.map((_, place) => {
      const sentence = written.get(place + 1);
      return sentence === undefined || /^[-–—]/.test(sentence) ? null : sentence;
    });
  }

  async #verify(verifier: LanguageModel, sentences: readonly string[]): Promise<readonly (SecondVerdict | null)[]> {
    const lines = sentences.map((sentence, place) => `${place + 1}. ${this.#filled(sentence)}`);
    const asked = this.#messages(VERIFY[this.parts.locale], false, lines);
    const text = await this.#asked(verifier, asked, { ms: VERIFY_MS, tokens: VERDICT_TOKENS * sentences.length + 16 });
    const verdicts = byNumber(text, VERDICT) as ReadonlyMap<number, SecondVerdict>;
    return sentences.map((_, place) => verdicts.get(place + 1) ?? null);
  }

  /** A verifier judges what a reader would read: plain slots become values, which its facts show too. */
  #filled(sentence: string): string {
    const facts = new Map(this.parts.facts().map((fact) => [fact.id, fact.value[this.parts.locale]]));
    const words = sentence.replace(/\{\{\s*([\w.:~-]+)\s*\}\}/g, (slot, id: string) => facts.get(id) ?? slot);
    return maskedText(words.replace(/\s+/g, ' '), this.parts.locale);
  }

  #messages(rules: string, hasSlots: boolean, lines: readonly string[]): ChatMessage[] {
    const { locale, question, facts } = this.parts;
    const known = facts()
      .slice(0, FACTS_MAX)
      .map((fact) => {
        const { id, value, source, asOf } = fact;
        const said = fact.answer ? ` ${hasSlots ? `({{${id}.said}}) ` : ''}${fact.answer[locale]}` : '';
        const words = `${fullLabel(fact)[locale]}: ${value[locale]} (${source[locale]}, ${asOf})${said}`;
        const line = maskedText(hasSlots ? words : harmless(words), locale).slice(0, FACT_CHARACTERS);
        return hasSlots ? `{{${id}}} ${line}` : line;
      });
    const system = `${rules}\n<facts>\n${known.join('\n')}\n</facts>`;
    const asked = `<question>${harmless(maskedText(question, locale))}</question>\n${lines.join('\n')}`;
    return [
      { role: 'system', content: system },
      { role: 'user', content: asked },
    ];
  }

  /** The text of one call; empty when it fails or is late. */
  async #asked(
    model: LanguageModel,
    messages: readonly ChatMessage[],
    { ms, tokens }: { readonly ms: number; readonly tokens: number },
  ): Promise<string> {
    const limit = AbortSignal.any([this.#signal, AbortSignal.timeout(ms)]);
    const request = { messages, narration: '', user: this.parts.user, maxOutputTokens: tokens };
    let [text, usage]: [string, ModelUsage | null] = ['', null];
    try {
      for await (const event of model.stream(request, limit)) {
        if (event.type === 'delta') text += event.text;
        if (event.type === 'restart') text = '';
        if (event.type === 'finish') usage = event.usage;
        if (text.length > 16 * tokens) break;
      }
    } catch {
      // After any error there is no yes; the reply itself fails or ends through its own stream.
      text = '';
    }
    this.#usage = totalUsage(this.#usage, usage);
    return text;
  }
}

/** Lines that begin with a number, the first of each. */
function byNumber(text: string, line: RegExp): Map<number, string> {
  const found = new Map<number, string>();
  for (const each of text.split('\n')) {
    const [, number, words] = line.exec(each) ?? [];
    if (number !== undefined && words !== undefined && !found.has(Number(number)))
      found.set(Number(number), words.trim());
  }
  return found;
}
