import type { Definers } from './definer';

export const secondFactor: Definers = {};
