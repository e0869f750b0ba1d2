const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' });

/** Amounts are compared in this currency unless another is named. */
export const DEFAULT_CURRENCY = 'USD';

/** Whether a code is one of ISO 4217, of today or of the past. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && currencyNames.of(code) !== undefined;
}
