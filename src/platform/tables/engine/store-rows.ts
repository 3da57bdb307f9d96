import { rename } from 'node:fs/promises';
import type { NamedColumn } from '../analysis.types.js';
import { inFolder } from './analyse-file.js';
import { LoadedFile, partOf, type AnalysisReporter } from './loaded-file.js';
import type { Order } from './orders.js';

/** Loads the good rows of a file into one that queries read, which is complete or absent. */
export const storeRows = ({ keepAs, ...order }: Extract<Order, { kind: 'STORE' }>, reporter: AnalysisReporter) =>
  inFolder(order.scratch, async (folder): Promise<readonly NamedColumn[]> => {
    const file = new LoadedFile({ ...order, sheet: null, plans: null, keepAs }, folder, reporter);
    const columns = await file.use((_database, _staged, loaded) => Promise.resolve(loaded.columns));
    await rename(partOf(keepAs), keepAs);
    return columns.map(({ name, sqlName, form }) => ({ name, sqlName, type: form.type }));
  });
