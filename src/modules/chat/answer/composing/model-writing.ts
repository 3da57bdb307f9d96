import { languageOf } from '../../../../platform/text.js';
import type { QuestionContext } from '../../plan/index.js';
import { BY_RULES, SentenceRelease, TokenRelease } from '../../gate/index.js';
import type { Answer } from '../../replies/index.js';
import { abuseIdOf } from '../abuse-id.js';
import type { AnswerComposerParts } from '../answer-composer-parts.js';
import { LeakGuard } from '../leak-guard.js';
import { ModelAnswer, type ModelAnswerParts } from '../model-answer.js';
import { NARRATIVE_INSTRUCTIONS, type WrittenByModel } from '../narrative/index.js';
import { buildPrompt, INSTRUCTIONS } from '../prompt.js';
import { ModelSecondLook } from '../second-look.js';
import { moodOf } from '../tone.js';

type Parts = Pick<AnswerComposerParts, 'model' | 'answerMs' | 'verifier' | 'sentences' | 'release'>;

/** Has the language model write an answer, or a section of one, through the gate. */
export class ModelWriting {
  constructor(private readonly parts: Parts) {}

  /** Writes a section of a reply from the given prompt and facts alone. */
  section(asked: QuestionContext): (written: WrittenByModel) => Promise<Answer> {
    return ({ messages, book, instead }) => {
      const leaks = new LeakGuard(NARRATIVE_INSTRUCTIONS);
      const gathered = { book, toolbox: null, narrate: () => ({ text: instead }), versions: {}, verdicts: [] };
      return this.answer(asked, gathered, { messages, leaks });
    };
  }

  /** Writes an answer to the question from gathered facts, unless another prompt is given. */
  async answer(
    { reply, caller, customerId, question, history, locale, today, understood }: QuestionContext,
    gathered: Pick<ModelAnswerParts, 'book' | 'toolbox' | 'narrate' | 'versions' | 'verdicts'>,
    prompted?: Pick<ModelAnswerParts, 'messages' | 'leaks'>,
  ): Promise<ModelAnswer> {
    const { facts } = gathered.book;
    const about = { locale, today, mood: moodOf(understood) };
    const { model, answerMs, verifier = null, sentences } = this.parts;
    const user = abuseIdOf(reply.accountId);
    const spoken = languageOf(question) ?? locale;
    const mode = this.parts.release ?? 'SENTENCES';
    const served = (await sentences?.(caller.actor?.institutionId ?? 0)) ?? BY_RULES;
    const look = new ModelSecondLook({
      model,
      verifier,
      question,
      locale: spoken,
      user,
      facts: () => gathered.book.facts,
    });
    const beside = { locale: spoken, question, today, classifier: served.classifier, look };
    const release = mode === 'TOKENS' ? new TokenRelease(beside) : new SentenceRelease(beside);
    release.add(facts);
    const versions = { ...gathered.versions, ...(served.version !== null && { 'chat-sentence': served.version }) };
    return new ModelAnswer({
      ...gathered,
      versions,
      ...(answerMs !== undefined && { limitMs: answerMs }),
      model,
      ...(prompted ?? {
        messages: buildPrompt({ question, history, facts: customerId === null ? null : facts, ...about }),
        leaks: new LeakGuard(INSTRUCTIONS),
      }),
      user,
      locale,
      release,
      look,
    });
  }
}
