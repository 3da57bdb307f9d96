import type { ForecastEngine, OpenForecaster } from '../../../platform/forecast-thread/index.js';
import { ForecasterRefused } from '../../../platform/forecasting/index.js';
import type { Inference, OpenModel } from '../../../platform/inference/index.js';
import { readTextModel, TextClassifier, TextModelUnreadable } from '../../../learning/index.js';
import { firstDifference } from '../contract/index.js';
import { probeDistances, type ImageModel } from '../../../platform/images/index.js';
import { disagreement } from '../record/index.js';
import { sha256Of } from '../registry/index.js';
import type { ModelFormat } from '../task/index.js';
import { NotOpened, openVerified, type Candidate } from './open-model.js';

/** A version's file, open and verified, by its format. */
export type OpenVersion = { close(): void } & (
  | { readonly format: 'ONNX'; readonly model: OpenModel }
  | { readonly format: 'TEXT'; readonly classifier: TextClassifier }
  | { readonly format: 'WINDOWS'; readonly forecaster: OpenForecaster }
  | { readonly format: 'IMAGE'; readonly image: ImageModel }
);

/** What opens files: each kind in threads of its own. */
export interface Openers {
  readonly inference: Pick<Inference, 'open'>;
  readonly forecasters: Pick<ForecastEngine, 'open'>;
}

/**
 * Opens a version's file if it is the registered one, reads what the program provides, and reproduces training's
 * outputs on the sample. @throws NotOpened; UpstreamFailure when inference has no thread to spare.
 */
export async function openVersion(
  { inference, forecasters }: Openers,
  candidate: Candidate,
  format: ModelFormat = 'ONNX',
): Promise<OpenVersion> {
  if (format !== 'ONNX') expectRegistered(candidate);
  if (format === 'TEXT') return { format, classifier: openText(candidate), close: () => undefined };
  if (format === 'WINDOWS') {
    const forecaster = await openForecaster(forecasters, candidate);
    return { format, forecaster, close: () => forecaster.close() };
  }
  if (format === 'IMAGE') return { format, image: await openImage(candidate), close: () => undefined };
  const model = await openVerified(inference, candidate);
  return { format, model, close: () => model.close() };
}

/** @throws NotOpened for a file that reads otherwise than the program provides, or is not the one that was registered. */
function expectRegistered({ bytes, sha256, record, contract }: Candidate): void {
  if (record.contract.hash !== contract.hash)
    throw new NotOpened('CONTRACT', firstDifference(contract, record.contract)?.column ?? null);
  if (sha256Of(bytes) !== sha256) throw new NotOpened('HASH', null);
}

/** The same checks as of a file of figures; the texts of the sample stand in for its rows. */
function openText({ bytes, record, contract }: Candidate): TextClassifier {
  const { model, identity } = read(bytes);
  if (identity.task !== contract.task || identity.contractHash !== contract.hash) throw new NotOpened('CONTRACT', null);
  const classifier = new TextClassifier(model);
  const { texts = [] } = record.sample;
  const [output] = record.outputs;
  const answers = texts.flatMap((text) => [...classifier.probabilities(text)]);
  const isAsTrained =
    texts.length > 0 &&
    output !== undefined &&
    String(output.labels) === String(model.labels) &&
    disagreement(record.sample, { [output.name]: answers }) === null;
  if (!isAsTrained) throw new NotOpened('DISAGREES', output?.name ?? null);
  return classifier;
}

/** The same checks as of a file of figures; the series of the sample stand in for its rows. */
async function openForecaster(forecasters: Openers['forecasters'], candidate: Candidate): Promise<OpenForecaster> {
  const { bytes, record, contract } = candidate;
  const forecaster = await forecasters.open(bytes).catch((error: unknown) => {
    if (!(error instanceof ForecasterRefused)) throw error;
    throw new NotOpened(error.fault, error.part && `windows.${error.part}`, { cause: error });
  });
  const { series = [] } = record.sample;
  const [output] = record.outputs;
  const horizon = contract.windows?.horizon ?? 1;
  const asked = series.map(({ period, values }) => ({ period, values, horizon }));
  const answered = await forecaster.quantilesOfMany(asked).catch((error: unknown) => {
    forecaster.close();
    throw new NotOpened('UNREADABLE', null, { cause: error });
  });
  const answers = answered.flatMap(({ steps }) => steps.flatMap((step) => [...step]));
  if (output && answers.length > 0 && disagreement(record.sample, { [output.name]: answers }) === null)
    return forecaster;
  forecaster.close();
  throw new NotOpened('DISAGREES', output?.name ?? null);
}

/** The same checks; pictures that every program draws alike stand in for the rows of the sample. */
async function openImage({ bytes, sha256, record, contract }: Candidate): Promise<ImageModel> {
  const image: ImageModel = { name: contract.task, version: sha256, bytes };
  const [output] = record.outputs;
  const distances = await probedBy(image);
  if (!output || disagreement(record.sample, { [output.name]: distances }) !== null)
    throw new NotOpened('DISAGREES', output?.name ?? null);
  return image;
}

async function probedBy(image: ImageModel): Promise<number[]> {
  try {
    return await probeDistances(image);
  } catch (error) {
    throw new NotOpened('UNREADABLE', null, { cause: error });
  }
}

function read(bytes: Uint8Array): ReturnType<typeof readTextModel> {
  try {
    return readTextModel(bytes);
  } catch (error) {
    if (!(error instanceof TextModelUnreadable)) throw error;
    throw new NotOpened('UNREADABLE', null, { cause: error });
  }
}
