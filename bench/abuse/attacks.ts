import type { Attack } from './attack.js';
import { conditionAttacks } from './condition-attacks.js';
import { connectionAttacks } from './connection-attacks.js';
import { documentAttacks } from './document-attacks.js';
import { listAttacks } from './list-attacks.js';
import { triviaAttacks } from './trivia-attacks.js';

export const attacks: readonly Attack[] = [
  ...conditionAttacks,
  ...listAttacks,
  ...documentAttacks,
  ...connectionAttacks,
  ...triviaAttacks,
];
