export { type ChartedWork, chartedWorks } from './chart-works.js';
export { describeStories } from './describe-stories.js';
export { segmentNames } from './name-segments.js';
export { placeSegments } from './place-segments.js';
export { printPlacement } from './placement-value.js';
export { releaseOrder } from './release-order.js';
export { type Story, solveStories } from './solve-stories.js';
