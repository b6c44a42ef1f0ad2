import type { Definers } from './definer';

export const mission: Definers = {};
