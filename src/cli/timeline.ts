import { Option } from 'commander';
import { toImportPlan } from '../facts/index.js';
import { readUniverse } from '../seed/index.js';
import { EXIT_CODES } from './io.js';
import {
  chartFormats,
  chartOrders,
  printTimelines,
  type TimelineOptions,
} from './print-timelines.js';
import { refuse, reportFaults } from './report.js';
import type { Subcommand } from './subcommand.js';

export const timeline: Subcommand<Omit<TimelineOptions, 'columns'>> = {
  name: 'timeline',
  define: (command) =>
    command
      .description('Print the story order of works, with bars that show what overlaps.')
      .argument('<dir...>', 'directories of seed files, read together')
      .option('--franchise <id>', 'the one to print (default: all that have placed works)')
      .addOption(
        new Option('--order <order>', 'order of works').choices(chartOrders).default('story'),
      )
      .addOption(
        new Option('--format <format>', 'what to print').choices(chartFormats).default('text'),
      )
      .addHelpText(
        'after',
        `
Bars show the order of points in time, not their scale; works of one step are in no known order.

Examples:
  throughline timeline seed --franchise john-wick
  throughline timeline seed --franchise john-wick --order release
  throughline timeline seed --franchise john-wick --format mermaid   a gantt diagram`,
      ),
  async run(directories, options, io) {
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults, io);
    const plan = toImportPlan(read.universe);
    const printed = printTimelines(plan, { ...options, columns: io.columns });
    if (printed.kind === 'refused') return refuse(printed.reason, io);
    io.print(printed.text);
    return EXIT_CODES.done;
  },
};
