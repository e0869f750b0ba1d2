import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { readAddress } from './address.js';
import { fetchAnswer } from './fetch-answer.js';
import { fillExamples } from './fill-examples.js';
import { Playground } from './playground.js';
import { readExamples } from './read-examples.js';

const root = document.getElementById('playground');
if (root === null) throw new Error('The page has no place for the playground.');

const examples = await fillExamples(readExamples(), async (operation) => {
  const { answer } = await fetchAnswer(operation);
  return answer;
});
createRoot(root).render(<Playground examples={examples} given={readAddress(location.search)} />);
