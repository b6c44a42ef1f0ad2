import type { Definers } from './definer';

export const outputs: Definers = {};
