import type { Definers } from './definer';

export const updates: Definers = {};
