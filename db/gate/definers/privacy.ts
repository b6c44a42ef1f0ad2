import type { Definers } from './definer';

export const privacy: Definers = {};
