import {
  normaliseText,
  tokensOf,
  type TextClassifier,
  type TextGuess,
  type TextModel,
} from '../../../learning/index.js';
import { clausesOf } from './clauses.js';
import { withConcepts } from './concepts.js';
import { askedInstead } from './contrast.js';
import { withDangerConcepts } from './danger/danger-concepts.js';
import { isSurelyHarmless, MAY_TELL_OF_DANGER, type Danger } from './danger/danger.js';
import { isDistressed } from './danger/distress.js';
import type { Intent } from './intents.js';
import { topicByWords } from './topic-words.js';
import { markedAfter } from './turns/after.js';
import type { Emotion, Guess, QuestionTopic, Understanding, Understood } from './understood.js';

/** A model in service, with the version it answers as. */
export interface ServedClassifier {
  readonly classifier: TextClassifier;
  readonly version: string;
}

/** The models that understand questions; null for one that cannot be served now. */
export interface QuestionModels {
  readonly topic: ServedClassifier | null;
  readonly intent: ServedClassifier | null;
  readonly emotion: ServedClassifier | null;
  /** When left out, dangers are found by words alone. */
  readonly danger?: ServedClassifier | null;
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
    const { topic, intent, emotion, danger = null } = this.models;
    // A text of only marks has nothing to understand, whatever the models would make of the empty vector.
    const isEmpty = tokensOf(normaliseText(question)).length === 0;
    const read = withConcepts(question);
    const what = isEmpty ? { intent: null } : asked(intent, question, read);
    const whole = danger && !isEmpty ? dangerIn(danger, question, what.intent) : null;
    // A call for help among ordinary questions is heard by itself: in a long message its words weigh too little.
    const spoken = whole && !whole.heard ? this.#inOneSentence(question) : null;
    const { heard = null, also = null, harmless } = spoken ?? whole ?? {};
    const isToldOfHarm = heard?.label === 'SELF_HARM' || also?.label === 'SELF_HARM';
    // Words of distress are overruled where both models are sure of an ordinary question, and never by one alone.
    const isSaying = isOrdinary(what.intent) && isSurelyHarmless(harmless);
    const isInDistress = isToldOfHarm || (isDistressed(question) && !isSaying);
    const mood = guess<Emotion>(emotion, question) ?? { label: 'NEUTRAL', probability: 0 };
    return {
      topic: guess<QuestionTopic>(topic, read) ?? { label: topicByWords(question), probability: 0 },
      ...what,
      emotion: isInDistress && !HEAVY.has(mood.label) ? IN_DISTRESS : mood,
      isDistressed: isInDistress,
      ...(danger && { danger: heard, alsoDanger: also }),
      ...(harmless !== undefined && { harmless }),
      versions: this.#versions,
    };
  }
}

/** Where a sentence ends. */
const SENTENCE_END = /(?<=[.!?。！？…])\s+|\n+/u;
/**
 * How sure a danger has to be that one sentence of several speaks of: a wish to die is heard however faint it is, and other
 * dangers where hardly a doubt is left, since harmless stories have a sentence that sounds like one.
 */
const sureAlone = (danger: Danger): number =>
  danger === 'SOMEBODY_ELSE' ? Infinity : danger === 'SELF_HARM' ? 0.4 : 0.85;
/** Sentences of a message that are read one by one; the rest is read as part of the whole alone. */
const SENTENCES_READ = 12;

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
  const heard = judgement.isInScope ? plainly(guessOf<Danger>(judgement), intent) : null;
  return { heard, also: heard && nextTo(heard, feared.likeliest()), harmless: judgement.outside };
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
 * held-out messages, as the following ones are. Self-harm counts however faint it is.
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
  return heard.label !== 'SELF_HARM' && heard.probability < LEAST_LIKELY ? null : heard;
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

/** How many possible intents are returned for a question. */
const GUESSES = 5;

/** What a question asks for: the intent that is in scope, the likeliest ones, and those of its parts. */
function asked(
  model: ServedClassifier | null,
  question: string,
  read: string,
): Pick<Understood, 'intent' | 'guesses' | 'parts'> {
  if (!model) return { intent: null };
  const instead = askedInstead(question);
  const { guess, likeliest } = instead === null ? scored(model, read) : scoredInstead(model, read, instead);
  const { isInScope, label, probability } = guess;
  return {
    intent: isInScope ? { label, probability } : null,
    guesses: likeliest(),
    parts: clausesOf(question).map((text) => ({ text, guesses: scored(model, withConcepts(text)).likeliest() })),
  };
}

/** A model's guess, and its likeliest labels; those have to be asked for before the model reads another text. */
interface Scored {
  readonly guess: TextGuess;
  readonly likeliest: () => Guess<string>[];
}

/** Reads a text once. */
const scored = ({ classifier }: ServedClassifier, read: string): Scored =>
  scoredBy(classifier, classifier.probabilities(read));

/** The weight of what is asked for against the whole question, which also names what is left out. */
const BY_WHAT_IS_ASKED = 0.7;
/** The least probability in either: what both are sure of stays sure. */
const FAINT = 1e-5;

/** Reads a question together with the part of it that is asked for. */
function scoredInstead({ classifier }: ServedClassifier, read: string, instead: string): Scored {
  const part = classifier.probabilities(withConcepts(instead)).slice();
  const joint = Array.from(
    classifier.probabilities(read),
    (whole, at) =>
      Math.max(FAINT, whole) ** (1 - BY_WHAT_IS_ASKED) * Math.max(FAINT, part[at] ?? 0) ** BY_WHAT_IS_ASKED,
  );
  const sum = joint.reduce((total, each) => total + each, 0);
  return scoredBy(
    classifier,
    joint.map((each) => each / sum),
  );
}

function scoredBy(classifier: TextClassifier, probabilities: ArrayLike<number>): Scored {
  return {
    guess: classifier.guessOf(probabilities),
    likeliest: () => likeliestOf(classifier.model, probabilities),
  };
}

const likeliestOf = ({ labels, scope }: TextModel, probabilities: ArrayLike<number>): Guess<string>[] =>
  labels
    .map((label, at) => ({ label, probability: probabilities[at] ?? 0 }))
    .filter(({ label }) => label !== scope?.outside)
    .sort((one, other) => other.probability - one.probability)
    .slice(0, GUESSES);
