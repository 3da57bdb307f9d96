import { join } from 'node:path';

/** Where what ships lies: in the sources, beside the compiled program too. */
export const SHIPPED_DIR = join(
  import.meta.dirname,
  /[\\/]dist[\\/]src[\\/]platform[\\/]forecasting$/.test(import.meta.dirname) ? '../../../..' : '../../..',
  'src/platform/forecasting/shipped',
);

/** The network that comes with the program. */
export const SHIPPED_FORECASTER = join(SHIPPED_DIR, 'model.onnx');
