import { TextClassifier, readTextModel } from '../../../../src/learning/index.js';
import { LocalUnderstanding, type ServedClassifier } from '../../../../src/modules/chat/understanding/index.js';
import { readShipped } from '../../../../src/modules/models/shipping/index.js';
import type { ModelTaskName } from '../../../../src/modules/models/index.js';

async function served(task: ModelTaskName): Promise<ServedClassifier> {
  const shipped = await readShipped(task);
  const { model } = readTextModel(shipped?.files['model.text'] ?? new Uint8Array());
  return { classifier: new TextClassifier(model), version: `shipped-${shipped?.number}` };
}

/** Understanding by the models that come with the program. */
export async function shippedUnderstanding(): Promise<LocalUnderstanding> {
  const [topic, intent, emotion, danger, subject] = await Promise.all([
    served('CHAT_TOPIC'),
    served('CHAT_INTENT'),
    served('CHAT_EMOTION'),
    served('CHAT_DANGER'),
    served('CHAT_SUBJECT'),
  ]);
  return new LocalUnderstanding({ topic, intent, emotion, danger, subject });
}
