import type { Definers } from './definer';

export const kits: Definers = {};
