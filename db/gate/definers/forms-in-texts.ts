import type { Definers } from './definer';

export const formsInTexts: Definers = {};
