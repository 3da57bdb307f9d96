import type { Example } from './examples.js';

const texts = import.meta.glob<string>('../../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

export const documentOf = ({ file }: Example): string => texts[`../../examples/${file}.graphql`] ?? '';
