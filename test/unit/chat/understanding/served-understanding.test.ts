import { describe, expect, it } from '@jest/globals';
import { ServedUnderstanding } from '../../../../src/modules/chat/understanding/index.js';
import type { ModelServing, ServedTextModel } from '../../../../src/modules/models/index.js';
import { refuse, UpstreamFailure } from '../../../../src/platform/errors/index.js';
import { finish, TextClassifier, trainTextClassifier } from '../../../../src/learning/index.js';

const rows = Array.from({ length: 40 }, (_, at) => ({
  text: at % 2 === 0 ? `대출 잔액 ${at}` : `날씨 영화 ${at}`,
  label: at % 2 === 0 ? 'FINANCE' : 'GENERAL',
}));
const model = finish(trainTextClassifier(rows, { svmEpochs: 3, entropyEpochs: 3 }));
const served = (version: string): ServedTextModel => ({
  model: { task: 'CHAT_TOPIC', version, modelVersionKey: Number(version) },
  outputs: [],
  failedGates: [],
  files: {},
  classifier: new TextClassifier(model),
});

/** A models room that has a version for topics, and none for the rest. */
function serving(answers: () => ServedTextModel): Pick<ModelServing, 'servingText'> {
  return {
    servingText: (task) =>
      task === 'CHAT_TOPIC'
        ? Promise.resolve().then(answers)
        : Promise.resolve().then(() => refuse('MODEL_UNAVAILABLE', { ko: '', en: '' })),
  };
}

describe('understanding by models in service', () => {
  it('answers as the version in service, and follows when another takes its place', async () => {
    let current = served('1');
    const understandings = new ServedUnderstanding(serving(() => current));
    const first = await understandings.of(7);
    expect(first.understand('대출 잔액').versions).toEqual({ 'chat-topic': '1' });
    expect(first.understand('대출 잔액').topic.label).toBe('FINANCE');
    expect(await understandings.of(7)).toBe(first);
    current = served('2');
    expect((await understandings.of(7)).understand('대출').versions).toEqual({ 'chat-topic': '2' });
  });

  it('goes by words where a model cannot be served or read, and hides no fault of ours', async () => {
    const gone = new ServedUnderstanding(serving(() => refuse('MODEL_UNAVAILABLE', { ko: '', en: '' })));
    const away = new ServedUnderstanding(
      serving(() => {
        throw new UpstreamFailure('object-store', 'away');
      }),
    );
    for (const understandings of [gone, away]) {
      const understood = (await understandings.of(7)).understand('대출 잔액 알려줘');
      expect(understood).toMatchObject({ topic: { label: 'FINANCE', probability: 0 }, intent: null, versions: {} });
    }
    const broken = new ServedUnderstanding(
      serving(() => {
        throw new TypeError('a fault');
      }),
    );
    await expect(broken.of(7)).rejects.toThrow('a fault');
  });
});
