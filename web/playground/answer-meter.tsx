import type { ReactNode } from 'react';
import type { Measured } from './fetch-answer.js';

const numbers = new Intl.NumberFormat('en');

/** What the last answer took: its status, time, size and cost. */
export function AnswerMeter({ measured }: { readonly measured: Measured | undefined }): ReactNode {
  return (
    <p className="answer-meter" role="status">
      {measured && describe(measured)}
    </p>
  );
}

function describe({ answer, status, ms, bytes }: Measured): string {
  const cost = answer.extensions?.cost;
  return [
    status === undefined ? 'no answer' : `status ${status}`,
    `${numbers.format(ms)} ms`,
    printBytes(bytes),
    ...(cost
      ? [`cost ${numbers.format(cost.objects)} objects, ${numbers.format(cost.work)} work`]
      : []),
  ].join(' · ');
}

function printBytes(bytes: number): string {
  return bytes < 1_000 ? `${bytes} B` : `${numbers.format(Math.round(bytes / 100) / 10)} kB`;
}
