import type { Definers } from './definer';

export const memberLibraries: Definers = {};
