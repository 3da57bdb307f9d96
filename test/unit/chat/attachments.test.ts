import { describe, expect, it } from '@jest/globals';
import { answerFromAttachments } from '../../../src/modules/chat/answer/index.js';
import type { QuestionContext, FixedWords } from '../../../src/modules/chat/plan/index.js';
import { both, factMaker } from '../../../src/platform/assistant/index.js';

const fact = factMaker('UPLOAD', both('올리신 파일'), '2026-11-01');
const finding = (id: string, text: string) => ({ lead: both(text), facts: [fact(id, both('행'), both('20'))] });
const files = { findingsOf: () => Promise.resolve([{ fileId: 7, finding: finding('upload.7.rows', '20행입니다.') }]) };

/** The answer to a question about a file, and how many queries a model was asked for. */
async function answered(question: string, published: FixedWords | null) {
  let queried = 0;
  const queries = {
    answer: () => {
      queried += 1;
      return Promise.resolve({ finding: finding('upload.7.query.1', '조회한 결과입니다.') });
    },
  };
  const asked = { question, locale: 'ko', understood: null, attachments: [{ fileId: 7, fileName: '표.csv' }] };
  const own = await answerFromAttachments(() => published, files, queries)(asked as unknown as QuestionContext);
  return { text: own?.text.split('\n')[0] ?? null, queried };
}

const HOURS = { text: '영업시간은 9시부터 4시까지입니다.' };
const NONE_IN_IT = { text: '이 파일에서는 확인되지 않는 항목입니다: 총매출', facts: [], isOfFile: true };

describe('a question about a file, where there is a model', () => {
  it('is left to what the institution published, though this states no figure', async () => {
    expect(await answered('지점 영업시간이 어떻게 되나요?', HOURS)).toEqual({ text: HOURS.text, queried: 0 });
  });

  it('is queried where nothing is published, where it names the file, and where the published field is not in it', async () => {
    const queried = { text: '조회한 결과입니다.', queried: 1 };
    expect(await answered('가게별로 보여 줘', null)).toEqual(queried);
    expect(await answered('이 파일에 영업시간이 있나요?', HOURS)).toEqual(queried);
    expect(await answered('총매출 알려줘', NONE_IN_IT)).toEqual(queried);
  });

  it('is not queried where a published answer states its figure', async () => {
    const told = { text: '총매출: 20', facts: [fact('upload.7.total', both('총매출'), both('20'))], isOfFile: true };
    expect(await answered('이 파일의 총매출 알려줘', told)).toEqual({ text: told.text, queried: 0 });
  });
});
