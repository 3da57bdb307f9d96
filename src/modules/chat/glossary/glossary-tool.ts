import { z } from 'zod';
import { tool, typedFacts, type Finding, type Tool, joinSentences } from '../../../platform/assistant/index.js';
import {
  ASK_BEOTIMMOK,
  ASK_DSR,
  ASK_RATE_CUT,
  GLOSSARY_TITLE,
  termLead,
  unknownLead,
  WHICH_TERM,
} from './glossary-tool.texts.js';
import { termNamed, termsIn } from './glossary.js';
import type { Term } from './term.js';

/** Explains words of finance from our own list with its sources: in general, never for the asker's own loans. */
export const glossaryTool = (): Tool =>
  tool({
    name: 'glossary',
    description:
      'What a word of finance means in general, such as DSR or COFIX, with its source. It tells nothing of the customer.',
    parameters: z.object({ term: z.string().max(60).optional() }),
    answers: ['GLOSSARY'],
    topic: 'FINDING',
    title: GLOSSARY_TITLE,
    run({ said: written = [], today }, { term: asked }): Promise<Finding> {
      const named = asked === undefined ? null : termNamed(asked);
      const held = termsIn(written[0] ?? '');
      const [first, other] = named && !held.includes(named) ? [named] : held;
      if (!first) return Promise.resolve(unknownTerm(asked));
      return Promise.resolve(other ? comparedFinding(first, other, today) : termFinding(first, today));
    },
  });

export function termFinding(found: Term, today: string): Finding {
  const { code, name, meaning, source } = found;
  const fact = typedFacts('FINDING', source, today).words(`glossary.${code}`, name, meaning);
  return {
    facts: [fact],
    lead: termLead(found),
    shown: [],
    followUps: [ASK_RATE_CUT, ASK_DSR].filter(({ ko }) => !ko.startsWith(name.ko.slice(0, 3))),
  };
}

/** Both terms, one after the other. */
const comparedFinding = (one: Term, other: Term, today: string): Finding => ({
  ...termFinding(one, today),
  facts: [one, other].flatMap((each) => termFinding(each, today).facts),
  lead: joinSentences([termLead(one), termLead(other)]),
});

const unknownTerm = (asked: string | undefined): Finding => ({
  facts: [],
  lead: asked === undefined ? WHICH_TERM : unknownLead(asked),
  followUps: [ASK_DSR, ASK_BEOTIMMOK],
});
