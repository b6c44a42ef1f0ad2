import type { Definers } from './definer';

export const merge: Definers = {};
