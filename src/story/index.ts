export { type ChartedWork, chartedWorks } from './chart-works.js';
export { segmentNames } from './name-segments.js';
export { readStories } from './read-stories.js';
export { type Story, solveStories } from './solve-stories.js';
