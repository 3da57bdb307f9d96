import { z } from 'zod';
import { tool, typedFacts, type Finding, type Tool } from '../../../platform/assistant/index.js';
import {
  ASK_BEOTIMMOK,
  ASK_DSR,
  ASK_RATE_CUT,
  GLOSSARY_TITLE,
  termLead,
  unknownLead,
  WHICH_TERM,
} from './glossary-tool.texts.js';
import { termIn, termNamed } from './glossary.js';
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
      const found = (asked === undefined ? null : termNamed(asked)) ?? termIn(written[0] ?? '');
      return Promise.resolve(found ? termFinding(found, today) : unknownTerm(asked));
    },
  });

export function termFinding({ code, name, meaning, source }: Term, today: string): Finding {
  const fact = typedFacts('FINDING', source, today).words(`glossary.${code}`, name, meaning);
  return {
    facts: [fact],
    lead: termLead(name, meaning, source),
    shown: [],
    followUps: [ASK_RATE_CUT, ASK_DSR].filter(({ ko }) => !ko.startsWith(name.ko.slice(0, 3))),
  };
}

const unknownTerm = (asked: string | undefined): Finding => ({
  facts: [],
  lead: asked === undefined ? WHICH_TERM : unknownLead(asked),
  followUps: [ASK_DSR, ASK_BEOTIMMOK],
});
