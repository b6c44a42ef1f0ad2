import type { Definers } from './definer';

export const results: Definers = {};
