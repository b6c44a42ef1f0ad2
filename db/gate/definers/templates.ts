import type { Definers } from './definer';

export const templates: Definers = {};
