import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

function getWorker(_id: string, label: string): Worker {
  if (label === 'json') return new JsonWorker();
  return label === 'graphql' ? new GraphQLWorker() : new EditorWorker();
}

// GraphiQL's own `setup-workers/vite` does the same, and logs every worker to the console.
Object.assign(globalThis, { MonacoEnvironment: { getWorker } });
