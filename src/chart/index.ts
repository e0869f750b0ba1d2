export { printBars } from './print-bars.js';
export { printGantt } from './print-gantt.js';
export { type ChartOrder, type ChartWork, type StoryChart, storyChart } from './story-chart.js';
