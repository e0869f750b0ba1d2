import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { printMegabytes, printNumber } from './statistics.js';

/** One line about the machine, and how busy it was. */
export function describeMachine(): string {
  const [cpu] = cpus();
  return [
    `${availableParallelism()} x ${cpu?.model.trim() ?? 'unknown processor'}`,
    `${printMegabytes(totalmem())} memory`,
    `Node ${process.version}`,
    `${process.platform} ${process.arch}`,
    `load ${printNumber(loadavg()[0] ?? 0)}`,
  ].join(', ');
}
