import type { Definers } from './definer';

export const wordForms: Definers = {};
