import type { Definers } from './definer';

export const duties: Definers = {};
