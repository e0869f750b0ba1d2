export { printBars } from './print-bars.js';
export { printGantt } from './print-gantt.js';
export { type ChartOrder, type StoryChart, storyChart } from './story-chart.js';
