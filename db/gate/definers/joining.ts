import type { Definers } from './definer';

export const joining: Definers = {};
