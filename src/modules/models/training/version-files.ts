import { allPass, gatesOf, trainingRecordOf, type Gate, type TrainingRecord } from '../record/index.js';
import { OWN_FILES, type Files } from '../registry/index.js';
import { modelCard, reportPage } from '../report/index.js';
import type { ModelTask, TrainedModel } from '../task/index.js';

/** Everything that a run of training leaves. */
export interface VersionFiles {
  readonly record: TrainingRecord;
  readonly gates: readonly Gate[];
  readonly passesGates: boolean;
  readonly files: Files;
}

const FILE_NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** The files of a version. They follow from the trained model, the seed and the code alone: equal runs give equal bytes. */
export function versionFiles(
  task: ModelTask,
  trained: TrainedModel,
  run: Parameters<typeof trainingRecordOf>[2],
): VersionFiles {
  const record = trainingRecordOf(task, trained, run);
  const gates = gatesOf(record, task);
  const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
  const json = (value: unknown): Uint8Array => text(`${JSON.stringify(value, null, 1)}\n`);
  const own: readonly string[] = Object.values(OWN_FILES);
  const wrong = Object.keys(trained.files).find((name) => own.includes(name) || !FILE_NAME.test(name));
  if (wrong !== undefined) throw new RangeError(`${task.task}: a further file cannot be called ${wrong}`);
  const files = {
    ...trained.files,
    [task.format === 'TEXT' ? OWN_FILES.textModel : OWN_FILES.model]: trained.model,
    [OWN_FILES.contract]: json(record.contract),
    [OWN_FILES.record]: json(record),
    [OWN_FILES.card]: text(modelCard(record, gates)),
    [OWN_FILES.report]: text(reportPage(record, gates)),
  };
  return { record, gates, passesGates: allPass(gates), files };
}
