import type { Definers } from './definer';

export const signIn: Definers = {};
