import type { Definers } from './definer';

export const mail: Definers = {};
