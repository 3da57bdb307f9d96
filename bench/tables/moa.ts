import { analyseTable } from '../../src/platform/tables/analyse-table.js';

// One analysis as the worker has it done, in a process of its own; the figures as JSON.
const [path = ''] = process.argv.slice(2);
const { figures } = await analyseTable({ path, name: path });
console.log(JSON.stringify(Object.fromEntries(figures.map(({ code, value }) => [code, value]))));
