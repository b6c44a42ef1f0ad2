import type { Definers } from './definer';

export const rolesAndAccess: Definers = {};
