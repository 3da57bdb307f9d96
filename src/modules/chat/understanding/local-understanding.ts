import { normaliseText, tokensOf, type TextGuess } from '../../../learning/index.js';
import { asked, likeliestOf, scored, type ServedClassifier } from './asked.js';
import { withConcepts } from './concepts.js';
import { withDangerConcepts } from './danger/danger-concepts.js';
import { MAY_TELL_OF_DANGER, type Danger } from './danger/danger.js';
import { isDistressed } from './danger/distress.js';
import type { Intent } from './intents.js';
import { isHolder, isKnownHolder, mentionsIn } from './subject/mentions.js';
import type { Subject } from './subject/subject.js';
import { withMentionsOf } from './subject/subject-reading.js';
import { topicByWords } from './topic-words.js';
import { markedAfter } from './turns/after.js';
import type { Emotion, Guess, QuestionTopic, Understanding, Understood } from './understood.js';

/** The models that understand questions; null for one that cannot be served now. */
export interface QuestionModels {
  readonly topic: ServedClassifier | null;
  readonly intent: ServedClassifier | null;
  readonly emotion: ServedClassifier | null;
  /** When left out, dangers are found by words alone. */
  readonly danger?: ServedClassifier | null;
  /** When left out, the models of intents and dangers find who asks for another's data. */
  readonly subject?: ServedClassifier | null;
}

/**
 * Understands questions by models in this process. Where a model is missing, words decide the topic, no intent is named
 * and the mood counts as neutral, each with a probability of 0, which means that no model was used.
 */
export class LocalUnderstanding implements Understanding {
  readonly #versions: Understood['versions'];

  constructor(private readonly models: QuestionModels) {
    const named = Object.entries(models).flatMap(([name, model]: [string, ServedClassifier | null]) =>
      model ? [[`chat-${name}`, model.version]] : [],
    );
    this.#versions = Object.fromEntries(named) as Understood['versions'];
  }

  readAfter(text: string, before: Intent, plainly: string): readonly Guess<string>[] {
    const { intent } = this.models;
    if (!intent) return [];
    const { classifier } = intent;
    const read = (words: string): number[] =>
      Array.from(classifier.probabilities(withConcepts(words)), (probability) => Math.max(HARDLY, probability));
    const [marked, asked, alone] = [read(markedAfter(text, before)), read(`${plainly} ${text}`.trim()), read(text)];
    const joint = marked.map(
      (probability, at) => probability * (asked[at] ?? HARDLY) ** BY_QUESTION * (alone[at] ?? HARDLY) ** BY_ITSELF,
    );
    const sum = joint.reduce((total, each) => total + each, 0);
    return likeliestOf(
      classifier.model,
      joint.map((each) => each / sum),
    );
  }

  /** The danger that one sentence of several speaks of, the likeliest first; null where none does. */
  #inOneSentence(question: string): HeardDanger | null {
    const { intent, danger } = this.models;
    const sentences = question.split(SENTENCE_END).filter((each) => each.trim() !== '');
    if (!danger || sentences.length < 2) return null;
    const found = sentences
      .slice(0, SENTENCES_READ)
      .map((sentence) => dangerIn(danger, sentence, asked(intent, sentence, withConcepts(sentence)).intent))
      .filter(({ heard }) => heard !== null && heard.probability >= sureAlone(heard.label));
    return found.toSorted((one, other) => (other.heard?.probability ?? 0) - (one.heard?.probability ?? 0))[0] ?? null;
  }

  understand(question: string): Understood {
    const { topic, intent, emotion, danger = null, subject = null } = this.models;
    // A text of only marks has nothing to understand, whatever the models would make of the empty vector.
    const isEmpty = tokensOf(normaliseText(question)).length === 0;
    const read = withConcepts(question);
    const whose = subject && !isEmpty ? subjectOf(subject, question) : undefined;
    const what = isEmpty ? { intent: null } : asked(intent, question, read, whose);
    const whole = danger && !isEmpty ? dangerIn(danger, question, what.intent) : null;
    // A call for help among ordinary questions is heard by itself: in a long message its words weigh too little.
    const spoken = whole && !whole.heard ? this.#inOneSentence(question) : null;
    const { heard = null, also = null, harmless } = spoken ?? whole ?? {};
    const isToldOfHarm = heard?.label === 'SELF_HARM' || also?.label === 'SELF_HARM';
    const isSaying = (harmless ?? 0) >= HARMLESS_DESPITE_WORDS;
    const isInDistress = isToldOfHarm || (isDistressed(question) && !isSaying);
    const mood = guess<Emotion>(emotion, question) ?? { label: 'NEUTRAL', probability: 0 };
    return {
      topic: guess<QuestionTopic>(topic, read) ?? { label: topicByWords(question), probability: 0 },
      ...what,
      emotion: isInDistress && !HEAVY.has(mood.label) ? IN_DISTRESS : mood,
      isDistressed: isInDistress,
      ...(danger && { danger: heard, alsoDanger: also }),
      ...(harmless !== undefined && { harmless }),
      ...(whose && { subject: whose }),
      versions: this.#versions,
    };
  }
}

/** Where a sentence ends. */
const SENTENCE_END = /(?<=[.!?。！？…])\s+|\n+/u;
/**
 * How sure a danger has to be that one sentence of several speaks of: a wish to die where it is likelier than not, and other
 * dangers where hardly a doubt is left, since harmless stories have a sentence that sounds like one.
 */
const sureAlone = (danger: Danger): number =>
  danger === 'SOMEBODY_ELSE' ? Infinity : danger === 'SELF_HARM' ? 0.6 : 0.85;
/** Sentences of a message that are read one by one; the rest is read as part of the whole alone. */
const SENTENCES_READ = 12;

/**
 * How sure it has to be that another's data are asked for, by who is named: nobody, only a word that is not known, or somebody.
 * The last was chosen on questions of the bench that may be read: all 103 about others are heard with it, and of 631 about
 * oneself that name somebody 12 are taken for one of these, 16 by the threshold of the model alone.
 */
const [SURE_OF_NOBODY_NAMED, SURE_OF_UNKNOWN, SURE_OF_SOMEBODY] = [0.8, 0.6, 0.45];

/** Whose data a question asks for: another's where the model is as sure as its threshold asks. */
function subjectOf(model: ServedClassifier, question: string): Guess<Subject> {
  const mentions = mentionsIn(question);
  const { guess } = scored(model, withMentionsOf(question, mentions));
  const probability = 1 - guess.outside;
  const holders = mentions.filter(isHolder);
  const least = holders.some(isKnownHolder)
    ? SURE_OF_SOMEBODY
    : holders.length > 0
      ? SURE_OF_UNKNOWN
      : SURE_OF_NOBODY_NAMED;
  return { label: guess.isInScope && probability >= least ? 'ANOTHER' : 'ASKER', probability };
}

/** What the model of dangers makes of a text beside its intent. */
interface HeardDanger {
  readonly heard: Guess<Danger> | null;
  readonly also: Guess<Danger> | null;
  /** The probability that there is none. */
  readonly harmless: number | undefined;
}

function dangerIn(danger: ServedClassifier, text: string, intent: Guess<string> | null): HeardDanger {
  const feared = scored(danger, withDangerConcepts(text));
  const { guess: judgement } = feared;
  const likeliest = feared.likeliest();
  const heard =
    (judgement.isInScope ? plainly(guessOf<Danger>(judgement), intent) : null) ?? selfHarmIn(likeliest, intent);
  return { heard, also: heard && nextTo(heard, likeliest), harmless: judgement.outside };
}

/**
 * From these probabilities on a wish to die is heard, the second where the whole sounds like an ordinary question. Of 80
 * calls for help that share their words with as many harmless messages nine in ten are heard so, and of 533 ordinary
 * questions none is taken for a call.
 */
const [SELF_HARM_FROM, SELF_HARM_BESIDE_ORDINARY] = [0.25, 0.35];
/**
 * From this probability on that there is no danger, words of distress are overruled: in 11 of 16 of those harmless
 * messages that have such words, and in none of 21 calls for help with them.
 */
const HARMLESS_DESPITE_WORDS = 0.9;

/** The wish to die among the likeliest dangers; null where it is not likely enough. */
function selfHarmIn(likeliest: readonly Guess<string>[], intent: Guess<string> | null): Guess<Danger> | null {
  const probability = likeliest.find(({ label }) => label === 'SELF_HARM')?.probability ?? 0;
  const least = isOrdinary(intent) ? SELF_HARM_BESIDE_ORDINARY : SELF_HARM_FROM;
  return probability >= least ? { label: 'SELF_HARM', probability } : null;
}

/** Moods in which people may say that they do not want to live. */
const HEAVY: ReadonlySet<Emotion> = new Set<Emotion>(['SAD', 'WORRIED', 'ANGRY']);
/** The mood when words found distress, not a model of moods. */
const IN_DISTRESS: Guess<Emotion> = { label: 'SAD', probability: 0 };

/** A model's guess for a question. Its labels are those it was trained on, which the contract of its task settles. */
function guess<Label extends string>(model: ServedClassifier | null, question: string): Guess<Label> | null {
  return model && guessOf<Label>(model.classifier.classify(question));
}

const guessOf = <Label extends string>({ label, probability }: TextGuess): Guess<Label> => ({
  label: label as Label,
  probability,
});

/**
 * A kind of danger less likely than this is none: the threshold of its kind applies to all dangers together. Chosen on
 * held-out messages, as the following ones are. Self-harm has a bound of its own, `SELF_HARM_FROM`.
 */
const LEAST_LIKELY = 0.3;
/** How sure an intent has to be, and a danger beside it. */
const [SURE_OF_INTENT, SURE_BESIDE_INTENT] = [0.5, 0.6];
/**
 * Beside an intent that leaves no doubt a danger has to be surer: of 4,493 harmless messages .20 % instead of .42 % are
 * taken for a call for help so, and of 1,116 calls for help as many are heard.
 */
const [NO_DOUBT_OF_INTENT, SURE_BESIDE_NO_DOUBT] = [0.99, 0.9];

const isOrdinary = (intent: Guess<string> | null): boolean =>
  intent !== null && !MAY_TELL_OF_DANGER.has(intent.label) && intent.probability >= SURE_OF_INTENT;

/** The danger found, unless it is too faint, or faint beside an intent that is surely an ordinary question. */
function plainly(heard: Guess<Danger>, intent: Guess<string> | null): Guess<Danger> | null {
  const isBeyondDoubt = (intent?.probability ?? 0) >= NO_DOUBT_OF_INTENT;
  if (isOrdinary(intent) && heard.probability < (isBeyondDoubt ? SURE_BESIDE_NO_DOUBT : SURE_BESIDE_INTENT))
    return null;
  return heard.label === 'SELF_HARM' || heard.probability < LEAST_LIKELY ? null : heard;
}

/**
 * From this probability on the next likeliest danger is reported, too: in two of five held-out messages it is the true
 * one, as lenders who threaten and debts that cannot be paid go together.
 */
const ALSO_LIKELY = 0.15;

/** The second danger, where the first is no question about somebody else. */
function nextTo(heard: Guess<Danger>, guesses: readonly Guess<string>[]): Guess<Danger> | null {
  if (heard.label === 'SOMEBODY_ELSE') return null;
  const next = guesses.find(({ label }) => label !== heard.label && label !== 'SOMEBODY_ELSE');
  return next && next.probability >= ALSO_LIKELY ? (next as Guess<Danger>) : null;
}

/**
 * The weight of reading a text right behind the plain question before it, against reading it marked with that one's
 * intent. Chosen on 284 turns that were kept apart: 82 % are heard rightly so, 73 % by the mark alone, 76 % without it.
 */
const BY_QUESTION = 0.5;
/** How much its own words count: of 661 held-out turns 89.0 % are heard without them, 89.4 to 89.6 % with 0.2 to 0.3. */
const BY_ITSELF = 0.25;
/** The least probability of an intent in either reading. */
const HARDLY = 0.002;
