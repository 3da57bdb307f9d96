import './workers.js';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import '../shared/base.css';
import './explorer.css';
import { mount } from '../shared/mount.js';
import { Bar } from './bar.js';
import { Explorer } from './explorer.js';

mount(
  <div className="explorer">
    <Bar />
    <Explorer />
  </div>,
);
