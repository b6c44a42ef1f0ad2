import { byApp, type Definers } from './definer';

export const reports: Definers = {
  'carry.group_facts(date, date)': byApp(
    'when groups of the entered library met, how many came and that something was decided; no words',
  ),
};
