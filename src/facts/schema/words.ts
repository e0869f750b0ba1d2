import type { Money } from '../../domain/graph.js';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/** "$90 million", "$80 million to $90 million", "12,500 PLN". */
export function moneyInWords({ min, max, currency }: Money): string {
  const least = sumInWords(min, currency);
  return min === max ? least : `${least} to ${sumInWords(max, currency)}`;
}

function sumInWords(amount: number, currency: string): string {
  const symbol = SYMBOLS[currency];
  const number = numberInWords(amount);
  return symbol === undefined ? `${number} ${currency}` : `${symbol}${number}`;
}

/** Millions and billions where that loses nothing and takes no more than three decimals. */
function numberInWords(amount: number): string {
  const unit = amount >= 1e9 ? 'billion' : 'million';
  const size = amount >= 1e9 ? 1e9 : 1e6;
  const isRound = amount >= 1e6 && amount % (size / 1000) === 0;
  return isRound ? `${amount / size} ${unit}` : amount.toLocaleString('en-US');
}

export function minutesInWords(minutes: number): string {
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** EXECUTIVE_PRODUCER as "executive producer". */
export function constantInWords(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}

/** "a", "a or b", "a, b or c". */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
