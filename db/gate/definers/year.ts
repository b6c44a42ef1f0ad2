import type { Definers } from './definer';

export const year: Definers = {};
