import { z } from 'zod';
import { said, tool, typedFacts, type Finding, type Tool } from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
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
    title: { ko: '금융 용어', en: 'Glossary' },
    run({ said: written = [], today }, { term: asked }): Promise<Finding> {
      const found = (asked === undefined ? null : termNamed(asked)) ?? termIn(written[0] ?? '');
      return Promise.resolve(found ? termFinding(found, today) : unknownTerm(asked));
    },
  });

export function termFinding({ code, name, meaning, source }: Term, today: string): Finding {
  const fact = typedFacts('FINDING', source, today).words(`glossary.${code}`, name, meaning);
  return {
    facts: [fact],
    lead: said(
      `${withParticle(name.ko, '은/는')} ${meaning.ko} (출처: ${source.ko})`,
      `${name.en.charAt(0).toUpperCase()}${name.en.slice(1)}: ${meaning.en} (Source: ${source.en})`,
    ),
    shown: [],
    followUps: [
      said('금리인하요구권이 뭐예요?', 'What is a rate cut request?'),
      said('DSR이 뭐예요?', 'What is the DSR?'),
    ].filter(({ ko }) => !ko.startsWith(name.ko.slice(0, 3))),
  };
}

const unknownTerm = (asked: string | undefined): Finding => ({
  facts: [],
  lead:
    asked === undefined
      ? said('어떤 용어를 설명해 드릴지 적어 주세요.', 'Which word shall I explain?')
      : said(
          `‘${asked}’의 뜻은 용어 목록에 없어 설명해 드리지 못합니다. 금융감독원 금융용어사전에서 찾아보실 수 있습니다.`,
          `“${asked}” is not among the words I can explain. The dictionary of the Financial Supervisory Service may have it.`,
        ),
  followUps: [said('DSR이 뭐예요?', 'What is the DSR?'), said('버팀목대출이 뭐예요?', 'What is a Beotimmok loan?')],
});
