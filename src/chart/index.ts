export { printBars } from './print-bars.js';
export { printGantt } from './print-gantt.js';
export { solvedStory } from './solved-story.js';
export {
  type ChartedStory,
  type ChartOrder,
  type ChartRow,
  type ChartSegment,
  type ChartStep,
  type StoryChart,
  storyChart,
} from './story-chart.js';
