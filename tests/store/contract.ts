import { aggregateLaws } from './aggregate-laws.js';
import { answerExamples } from './answer-examples.js';
import { cursorLaws } from './cursor-laws.js';
import { listExamples } from './list-examples.js';
import { listLaws, type OpenStore } from './list-laws.js';
import { pathLaws } from './path-laws.js';
import { randomLaws } from './random-laws.js';
import { searchExamples } from './search-examples.js';
import { sharingLaws } from './sharing-laws.js';
import { storeExamples } from './store-examples.js';
import { storyExamples } from './story-examples.js';
import { textExamples } from './text-examples.js';

interface ContractOptions {
  /** The number of generated graphs that each law is tried on. */
  readonly runs?: number;
}

/** The tests that every store passes, so that all stores answer a plan with the same bytes. */
export function storeContract(name: string, open: OpenStore, options: ContractOptions = {}): void {
  const { runs = 100 } = options;
  describe(`${name}: laws of lists`, () => listLaws(open, runs));
  describe(`${name}: lists of what shares something`, () => sharingLaws(open, runs));
  describe(`${name}: aggregates and groups`, () => aggregateLaws(open, runs));
  describe(`${name}: cursors`, () => cursorLaws(open, runs));
  describe(`${name}: answers`, () => answerExamples(open));
  describe(`${name}: lists`, () => listExamples(open));
  describe(`${name}: texts`, () => textExamples(open));
  describe(`${name}: chains`, () => pathLaws(open, runs));
  describe(`${name}: what is drawn`, () => randomLaws(open, runs));
  describe(`${name}: search`, () => searchExamples(open));
  describe(`${name}: story time`, () => storyExamples(open));
  describe(`${name}: as a whole`, () => storeExamples(open));
}
